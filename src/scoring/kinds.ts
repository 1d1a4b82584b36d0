// How each kind of criterion turns an answer into points: one function per kind in a table. Points are
// on the criterion's own scale, exact, between 0 and its maximum, and not rounded yet. A function gives
// null when the answer has not what the kind asks for: the criterion is then unanswered.
// Source: scoring.md, "Kinds of criterion".

import type { Leaf } from './compile.ts'
import { dayNumber, workingDaysLate } from './dates.ts'
import { ONE, ZERO, add, compare, div, isZero, max, min, mul, parseDecimal, sub, whole } from './points.ts'
import type { Rational } from './points.ts'
import type { Answer, ComputedCriterion, Criterion, CriterionKind, CriterionScore } from './types.ts'
import type { Facts, Fraction, RatioCriterion } from './types.ts'

export interface Outcome {
  readonly status: CriterionScore['status']
  readonly points: Rational
  /** Which rung matched, or how many working days late; −1 for none. */
  readonly at: number
  /** What decided instead of the kind's own rule; provisional: a fact is missing that will decide. */
  readonly by: 'rule' | 'awarded' | 'claimed' | 'zeroDenominator' | 'missing' | 'provisional' | 'notSubmitted'
}

/** The facts that criteria are scored by, the dates as day numbers. */
export interface Clock {
  readonly submitted: number | null
  readonly due: number | null
  readonly holidays: readonly number[]
  readonly notSubmitted: boolean
  readonly counts: Facts['counts']
  readonly best: Facts['best']
}

type Scorer<C extends Criterion> = (leaf: Leaf<C>, answer: Answer, clock: Clock) => Outcome | null

const scorers: { [K in CriterionKind]: Scorer<Extract<Criterion, { kind: K }>> } = {
  yes_no: (leaf, { value }) => (typeof value === 'boolean' ? scored(value ? leaf.max : ZERO) : null),

  manual: (leaf, { points }) => within(leaf, parseDecimal(points), 'rule'),

  count: (leaf, { count }) => (isCount(count) ? scored(min(leaf.max, mul(whole(count), leaf.rate))) : null),

  level: (leaf, { level }) => {
    for (let at = 0; at < leaf.rungs.length; at++)
      if (leaf.rungs[at]!.code === level) return scored(leaf.rungs[at]!.points, at)
    return null
  },

  ratio: (leaf, answer) => {
    const n = parseDecimal(answer.numerator)
    const d = parseDecimal(answer.denominator)
    return n === null || d === null ? null : shareScored(leaf, n, d)
  },

  computed: (leaf, _answer, clock) => {
    const counted = readFraction(clock.counts?.[leaf.criterion.source])
    return counted === null ? provisional(ZERO) : shareScored(leaf, counted.n, counted.d)
  },

  relative: (leaf, answer, clock) => {
    const actual = parseDecimal(answer.actual)
    const target = parseDecimal(answer.target)
    if (actual === null || target === null || isZero(target)) return null
    const half = div(leaf.max, TWO)
    if (compare(actual, target) <= 0) return scored(div(mul(half, actual), target))
    const best = bestOf(leaf, clock)
    if (best === null) return provisional(half)
    const reached = div(actual, target)
    // The leader, and whoever is not counted in the block (a form still with its unit) and did better.
    if (compare(reached, best) >= 0) return scored(leaf.max)
    return scored(add(half, div(mul(half, sub(reached, ONE)), sub(best, ONE))))
  },

  checklist: (leaf, { items }) => {
    if (!Array.isArray(items)) return null
    if (!leaf.criterion.factors) {
      const sum = leaf.rungs.reduce(
        (total, rung) => (items.includes(rung.code) ? add(total, rung.points) : total),
        ZERO,
      )
      return scored(min(leaf.max, sum))
    }
    const chosen = whole(chosenItems(leaf.criterion, items).length)
    const at = leaf.rungs.findIndex((rung) => compare(chosen, rung.limit) >= 0)
    return scored(at < 0 ? ZERO : leaf.rungs[at]!.points, at)
  },

  deadline: (leaf, answer, clock) => {
    const onDocument = leaf.documentDue !== null
    if (!onDocument && clock.notSubmitted) return { status: 'scored', points: ZERO, at: -1, by: 'notSubmitted' }
    const done = onDocument ? dayNumber(answer.documentDate) : clock.submitted
    if (done === null) return onDocument ? null : provisional(leaf.max, 0)
    const days = workingDaysLate((onDocument ? leaf.documentDue : clock.due) ?? done, done, clock.holidays)
    return scored(days === 0 ? leaf.max : max(ZERO, sub(leaf.max, mul(whole(days), leaf.rate))), days)
  },
}

const TWO = whole(2)

const NO_ANSWER: Answer = Object.freeze({})

/** The criterion's outcome for whatever was answered; never throws. */
export function scoreLeaf(leaf: Leaf, answer: Answer | null | undefined, clock: Clock): Outcome {
  const given = answer ?? NO_ANSWER
  const awarded = given.awarded === undefined ? null : within(leaf, parseDecimal(given.awarded), 'awarded')
  if (awarded !== null) return awarded
  if (given.notApplicable === true) return { status: 'notApplicable', points: ZERO, at: -1, by: 'claimed' }
  const outcome = (scorers[leaf.criterion.kind] as Scorer<Criterion>)(leaf, given, clock)
  if (outcome !== null) return outcome
  return {
    status: leaf.criterion.filledBy === 'reviewer' ? 'awaitingReviewer' : 'unanswered',
    points: ZERO,
    at: -1,
    by: 'missing',
  }
}

/** Dates of the facts as day numbers. Throws RangeError when one of them is no date: nobody answered it, so it is a bug. */
export function readClock(facts: Facts): Clock {
  return {
    submitted: day(facts.submittedOn, 'submittedOn'),
    due: day(facts.dueOn, 'dueOn'),
    holidays: facts.holidays?.map((holiday) => day(holiday, 'holidays')!) ?? [],
    notSubmitted: facts.notSubmitted === true,
    counts: facts.counts,
    best: facts.best,
  }
}

/** Items of the list that were chosen, each once, in the order of the set. */
export function chosenItems(criterion: Extract<Criterion, { kind: 'checklist' }>, items: readonly string[]) {
  return criterion.items.filter(({ code }) => items.includes(code))
}

/** A count is a whole number from 0 to a thousand million. */
export function isCount(count: unknown): count is number {
  return typeof count === 'number' && Number.isInteger(count) && count >= 0 && count <= 1_000_000_000
}

/** The highest actual ÷ target of the block; null while the block is not complete. */
export function bestOf({ criterion }: Leaf, { best }: Pick<Clock, 'best'>): Rational | null {
  const leader = readFraction(best?.[criterion.code])
  return leader === null || isZero(leader.d) ? null : div(leader.n, leader.d)
}

/** Null for what is absent or no pair of decimals. */
export function readFraction(fraction: Fraction | undefined): { n: Rational; d: Rational } | null {
  const [n, d] = [parseDecimal(fraction?.numerator), parseDecimal(fraction?.denominator)]
  return n === null || d === null ? null : { n, d }
}

/** n/d in proportion or by thresholds, compared exactly. */
function shareScored(leaf: Leaf<RatioCriterion | ComputedCriterion>, n: Rational, d: Rational): Outcome {
  if (isZero(d)) return zeroDenominator(leaf)
  if (leaf.criterion.method === 'linear') return scored(compare(n, d) >= 0 ? leaf.max : div(mul(leaf.max, n), d))
  const higher = leaf.criterion.direction === 'higher_is_better'
  for (let at = 0; at < leaf.rungs.length; at++) {
    const rung = leaf.rungs[at]!
    const difference = compare(n, mul(rung.limit, d))
    if (higher ? difference >= 0 : difference <= 0) return scored(rung.points, at)
  }
  return scored(ZERO)
}

function zeroDenominator(leaf: Leaf<RatioCriterion | ComputedCriterion>): Outcome {
  const policy = leaf.criterion.zeroDenominator
  if (policy === 'not_applicable') return { status: 'notApplicable', points: ZERO, at: -1, by: 'zeroDenominator' }
  if (policy === 'manual') return { status: 'awaitingReviewer', points: ZERO, at: -1, by: 'zeroDenominator' }
  return { status: 'scored', points: policy === 'full_points' ? leaf.max : ZERO, at: -1, by: 'zeroDenominator' }
}

function within(leaf: Leaf, points: Rational | null, by: 'rule' | 'awarded'): Outcome | null {
  return points === null ? null : { status: 'scored', points: min(leaf.max, points), at: -1, by }
}

function scored(points: Rational, at = -1): Outcome {
  return { status: 'scored', points, at, by: 'rule' }
}

function provisional(points: Rational, at = -1): Outcome {
  return { status: 'scored', points, at, by: 'provisional' }
}

function day(text: string | null | undefined, name: string): number | null {
  if (text === null || text === undefined) return null
  const number = dayNumber(text)
  if (number === null) throw new RangeError(`facts.${name}: "${text}" is not a date YYYY-MM-DD`)
  return number
}
