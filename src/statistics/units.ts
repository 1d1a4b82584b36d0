// Statistics by unit and by block, and how the classes are spread.

import { pageOfRows } from '../http/paging.ts'
import { furthestLane, notEligible, notSubmitted } from '../results/lanes.ts'
import { ZERO, compare, decimal, formatFixed, negate, type Rational } from '../scoring/points.ts'
import type { Locale } from '../scoring/types.ts'
import { groupBy, meanOf, percentOf, sumOf } from './figures.ts'
import { decimalsOf, totalGap, type Gap, type Sets } from './gaps.ts'
import type { ScoredForm } from './queries.ts'
import type { BlockStatistics, ClassShare, StatisticsQuery, UnitStatistics } from './schemas.ts'

type Gaps = ReadonlyMap<string, Gap>

/** One page: the widest gap first, whichever way it goes; units without one last. @throws invalid_request (400) */
export function statisticsByUnit(forms: readonly ScoredForm[], sets: Sets, gaps: Gaps, page: StatisticsQuery) {
  const sorted = forms
    .map((form) => {
      const [own, total] = [gaps.get(form.id) ?? null, totalGap(form)]
      return {
        submissionId: form.id,
        form,
        own,
        total,
        width: own && width(own.points),
        totalWidth: total && width(total),
      }
    })
    .sort((a, b) => byWidth(a.width, b.width) || byWidth(a.totalWidth, b.totalWidth) || byName(a.form, b.form))
  const { items, nextCursor } = pageOfRows(sorted, page)
  return {
    items: items.map(({ form, own, total }) => toRow(form, decimalsOf(form, sets), own, total)),
    nextCursor,
    total: forms.length,
  }
}

function toRow(form: ScoredForm, decimals: number, own: Gap | null, total: Rational | null): UnitStatistics {
  const { id, unitId, unitName, unitType, block, status, selfTotal, reviewTotal, finalTotal } = form
  return {
    submissionId: id,
    unitId,
    unitName,
    unitType,
    block,
    status,
    selfTotal,
    reviewTotal,
    finalTotal,
    gap: total && formatFixed(total, decimals),
    comparableGap: own && formatFixed(own.points, decimals),
    comparableGapPercent: own && formatFixed(own.percent, 2),
  }
}

export function statisticsByBlock(
  forms: readonly ScoredForm[],
  sets: Sets,
  gaps: Gaps,
  locale: Locale,
): BlockStatistics[] {
  return [...groupBy(forms, ({ block }) => block)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([block, ofBlock]) => ({
      block,
      forms: ofBlock.length,
      meanSelfTotal: meanOf(sumOf(present(ofBlock.map(({ selfTotal }) => selfTotal)).map(decimal))),
      meanReviewTotal: meanOf(sumOf(present(ofBlock.map(({ reviewTotal }) => reviewTotal)).map(decimal))),
      meanGap: meanOf(sumOf(present(ofBlock.map(totalGap)))),
      meanComparableGap: meanOf(sumOf(present(ofBlock.map(({ id }) => gaps.get(id)?.points ?? null)))),
      distribution: distributionOf(ofBlock, sets, locale),
    }))
}

/** Every class of the sets, from best to worst, also those that nobody reached; then who has none, and why. */
export function distributionOf(forms: readonly ScoredForm[], sets: Sets, locale: Locale): ClassShare[] {
  const counts = new Map<string, ClassShare>()
  const entry = (outcome: ClassShare['outcome'], classification: string | null, label: string) => {
    const key = `${outcome}/${classification}/${label}`
    if (!counts.has(key)) counts.set(key, { outcome, classification, label, count: 0, percent: '0.00' })
    return counts.get(key)!
  }
  const levels = new Map(
    [...new Set(forms.map(({ criteriaSetId }) => criteriaSetId))].map((setId) => [
      setId,
      new Map(levelsOf(setId, sets).map(({ code, label }) => [code, entry('classified', code, label)])),
    ]),
  )
  const without = [
    entry('notEligible', null, notEligible[locale]),
    entry('notSubmitted', null, notSubmitted[locale]),
  ] as const
  for (const form of forms) {
    const { classification, criteriaSetId } = form
    if (furthestLane(form) === null) without[1].count += 1
    else if (classification === null) without[0].count += 1
    else {
      const share = levels.get(criteriaSetId)!.get(classification)
      ;(share ?? entry('classified', classification, classification)).count += 1
    }
  }
  return [...counts.values()].map((share) => ({ ...share, percent: percentOf(share.count, forms.length) ?? '0.00' }))
}

function levelsOf(setId: string, sets: Sets) {
  return sets.get(setId)!.pack.classification.levels
}

function byWidth(a: Rational | null, b: Rational | null): number {
  if (!a || !b) return Number(!a) - Number(!b)
  return compare(b, a)
}

function width(gap: Rational): Rational {
  return compare(gap, ZERO) < 0 ? negate(gap) : gap
}

function byName(a: ScoredForm, b: ScoredForm): number {
  if (a.sortName !== b.sortName) return a.sortName < b.sortName ? -1 : 1
  return a.id < b.id ? -1 : 1
}

function present<T>(values: readonly (T | null)[]): T[] {
  return values.filter((value): value is T & {} => value !== null)
}
