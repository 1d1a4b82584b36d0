// Adds the criteria up through the groups, for both weightings. Groups stand in an array with parents
// before children, so one pass backwards sums everything without recursion.
// Source: scoring.md, "The tree and the weights".

import type { CompiledSet, CompiledType } from './compile.ts'
import type { Outcome } from './kinds.ts'
import { ONE, ZERO, add, compare, div, isZero, min, mul } from './points.ts'
import type { Rational } from './points.ts'

/** All in points of the scale, exact. */
export interface Sums {
  /** One for each group, its own cap applied. */
  readonly earned: readonly Rational[]
  /** One for each group: the maxima (weighting "weights": the share of the scale) of what applies in it. */
  readonly applicable: readonly Rational[]
  /** Weighting "weights": for each group the sum of the weights below it that apply; the last entry is the top's. */
  readonly weights: readonly Rational[]
  readonly totalEarned: Rational
  readonly totalApplicable: Rational
  readonly notApplicable: Rational
}

/** `outcomes` are the leaves' in their order, with the points that count (rounded where the set says so). */
export function addUp(set: CompiledSet, type: CompiledType, outcomes: readonly Outcome[]): Sums {
  const { leaves, groups } = type
  const byPoints = set.pack.weighting === 'points'
  const earned: Rational[] = new Array<Rational>(groups.length).fill(ZERO)
  const weights = byPoints ? [] : applicableWeights(type, outcomes)
  const applicable: Rational[] = byPoints ? new Array<Rational>(groups.length).fill(ZERO) : budgets(set, type, weights)
  let notApplicable = ZERO
  for (let i = 0; i < leaves.length; i++) {
    const leaf = leaves[i]!
    const { status, points } = outcomes[i]!
    const g = leaf.group
    if (status === 'notApplicable') {
      notApplicable = add(notApplicable, leaf.base)
    } else if (byPoints) {
      earned[g] = add(earned[g]!, points)
      applicable[g] = add(applicable[g]!, leaf.max)
    } else if (!isZero(points)) {
      const budget = share(applicable[g]!, leaf.weight, weights[g]!)
      earned[g] = add(earned[g]!, div(mul(budget, points), leaf.max))
    }
  }
  let totalEarned = ZERO
  let totalApplicable = ZERO
  for (let g = groups.length - 1; g >= 0; g--) {
    const { cap, parent } = groups[g]!
    if (cap !== null) earned[g] = min(earned[g]!, cap)
    if (parent < 0) {
      totalEarned = add(totalEarned, earned[g]!)
      totalApplicable = add(totalApplicable, applicable[g]!)
    } else {
      earned[parent] = add(earned[parent]!, earned[g]!)
      if (byPoints) applicable[parent] = add(applicable[parent]!, applicable[g]!)
    }
  }
  return { earned, applicable, weights, totalEarned, totalApplicable, notApplicable }
}

/** budget × weight ÷ sum of the weights that apply among the siblings. */
export function share(budget: Rational, weight: Rational, sum: Rational): Rational {
  const part = mul(budget, weight)
  return compare(sum, ONE) === 0 ? part : div(part, sum)
}

function applicableWeights({ leaves, groups }: CompiledType, outcomes: readonly Outcome[]): Rational[] {
  const sums: Rational[] = new Array<Rational>(groups.length + 1).fill(ZERO)
  leaves.forEach((leaf, i) => {
    if (outcomes[i]!.status !== 'notApplicable') sums[leaf.group] = add(sums[leaf.group]!, leaf.weight)
  })
  for (let g = groups.length - 1; g >= 0; g--) {
    if (isZero(sums[g]!)) continue
    const above = groups[g]!.parent < 0 ? groups.length : groups[g]!.parent
    sums[above] = add(sums[above]!, groups[g]!.weight)
  }
  return sums
}

/** What each group may earn: the scale handed down by weight, the part of what does not apply going to its siblings. */
function budgets(set: CompiledSet, { groups }: CompiledType, weights: readonly Rational[]): Rational[] {
  const budget: Rational[] = []
  groups.forEach(({ parent, weight }, g) => {
    const above = parent < 0 ? set.scale : budget[parent]!
    const sum = weights[parent < 0 ? groups.length : parent]!
    budget.push(isZero(weights[g]!) ? ZERO : share(above, weight, sum))
  })
  return budget
}
