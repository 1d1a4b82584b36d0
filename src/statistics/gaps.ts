// What lies between a unit's own points and the reviewer's. Only criteria that both gave points for are
// compared: one that the reviewer alone fills in, or that does not apply on one side, was nobody's to
// judge higher or lower, and would pass for generosity of the review.

import type { PublishedSet } from '../criteria-sets/compiled.ts'
import type { CompiledType, Leaf } from '../scoring/compile.ts'
import { HUNDRED, ZERO, add, decimal, div, mul, sub, type Rational } from '../scoring/points.ts'
import type { ScoredForm } from './queries.ts'

export type Sets = ReadonlyMap<string, PublishedSet>

export function typeOf({ criteriaSetId, unitType }: ScoredForm, sets: Sets): CompiledType {
  return sets.get(criteriaSetId)!.compiled.types.get(unitType)!
}

/** The criteria of a form, in the order of its stored points. */
export function leavesOf(form: ScoredForm, sets: Sets): readonly Leaf[] {
  return typeOf(form, sets).leaves
}

/** Decimals that the form's points are published with. */
export function decimalsOf({ criteriaSetId }: ScoredForm, sets: Sets): number {
  return sets.get(criteriaSetId)!.pack.rounding.decimals
}

/** Points of one criterion as a form has them; null where there are none to compare, undefined while the lane is open. */
export type PointsText = string | null | undefined

export function pointsOf(text: PointsText): Rational | null {
  return text === null || text === undefined ? null : decimal(text)
}

/** Review total − self total; null until the review is complete. */
export function totalGap({ selfTotal, reviewTotal }: ScoredForm): Rational | null {
  return selfTotal === null || reviewTotal === null ? null : sub(decimal(reviewTotal), decimal(selfTotal))
}

export interface Gap {
  /** Review − self over the criteria compared. */
  points: Rational
  /** The same in percent of what they could bring. */
  percent: Rational
}

/** null until the review is complete, and where no criterion can be compared. */
export function comparableGap(form: ScoredForm, leaves: readonly Leaf[]): Gap | null {
  let points = ZERO
  let most = ZERO
  for (let i = 0; i < leaves.length; i++) {
    const self = form.selfPoints?.[i]
    const review = form.reviewPoints?.[i]
    if (typeof self !== 'string' || typeof review !== 'string') continue
    if (self !== review) points = add(points, sub(decimal(review), decimal(self)))
    most = add(most, leaves[i]!.max)
  }
  return most.n === 0 || most.n === 0n ? null : { points, percent: div(mul(points, HUNDRED), most) }
}

/** By form id, of the forms that have one. */
export function comparableGaps(forms: readonly ScoredForm[], sets: Sets): ReadonlyMap<string, Gap> {
  return new Map(
    forms.flatMap((form) => {
      const gap = comparableGap(form, leavesOf(form, sets))
      return gap ? [[form.id, gap] as const] : []
    }),
  )
}
