// The score of one form: criteria → groups → rescale → + bonus − penalty → clamp → round → gates →
// classification. Pure: no clock, no I/O, no mutation; the same input gives the same sheet for ever.
// All lanes (self, review, final) use it with their own answers. Source: scoring.md, "Kinds of criterion", last line.

import { checkGates, classify, nearThreshold, percentOf } from './classify.ts'
import { ENGINE_VERSION } from './compile.ts'
import type { CompiledSet, CompiledType, Extra } from './compile.ts'
import { hashOf } from './hash.ts'
import { isCount, readClock, scoreLeaf } from './kinds.ts'
import type { Clock, Outcome } from './kinds.ts'
import {
  ZERO,
  add,
  compare,
  div,
  formatExact,
  formatFixed,
  isZero,
  max,
  min,
  mul,
  parseDecimal,
  roundHalfUp,
  sub,
  whole,
} from './points.ts'
import type { Rational } from './points.ts'
import { traceOf } from './trace.ts'
import { addUp } from './tree.ts'
import type { Sums } from './tree.ts'
import type { Answer, Answers, Code, CriterionScore, Facts, GateResult, Locale, ScoreSheet } from './types.ts'

export { ENGINE_VERSION, compilePack } from './compile.ts'

/** Everything that was worked out on the way to a sheet, exact: what the trace tells about. */
export interface Working {
  readonly set: CompiledSet
  readonly type: CompiledType
  readonly answers: Answers
  readonly facts: Facts
  readonly clock: Clock
  /** Points as the kind's rule gave them. */
  readonly raw: readonly Outcome[]
  /** Points as they count: rounded when the set rounds at the criterion. */
  readonly outcomes: readonly Outcome[]
  readonly sums: Sums
  /** Earned points on the full scale. */
  readonly rescaled: Rational
  readonly bonuses: readonly Rational[]
  readonly penalties: readonly Rational[]
  readonly bonus: Rational
  readonly penalty: Rational
  /** What rule penalties compare the self total with. */
  readonly beforeRules: Rational
  /** After bonus and penalty, before floor and cap. */
  readonly open: Rational
  readonly clamped: Rational
  readonly total: Rational
  readonly gates: readonly GateResult[]
  readonly classification: Code | null
}

export interface ScoreOptions {
  /** Default true. */
  trace?: boolean
  /** Default true; without it `resultHash` is "". */
  hash?: boolean
  /** Language of the trace, default "vi". */
  locale?: Locale
}

/**
 * Scores answers that `checkAnswers` accepted (others never throw either: what can't be read counts as unanswered).
 * Throws RangeError only for an unknown unit type or a fact that is no date.
 */
export function score(
  set: CompiledSet,
  unitType: Code,
  answers: Answers,
  facts: Facts,
  options: ScoreOptions = {},
): ScoreSheet {
  const { trace = true, hash = true, locale = 'vi' } = options
  const type = set.types.get(unitType)
  if (type === undefined) throw new RangeError(`unknown unit type ${unitType}`)
  const work = workOut(set, type, answers, facts, locale)
  const { decimals } = set.pack.rounding
  const { sums, gates } = work
  const criteria = criterionScores(work, decimals)
  const codesOf = (status: CriterionScore['status']) =>
    criteria.filter((entry) => entry.status === status).map(({ code }) => code)
  return {
    engineVersion: ENGINE_VERSION,
    criteriaSetHash: set.hash,
    illustrative: set.pack.illustrative,
    unitType,
    criteria,
    groups: type.groups.map(({ group }, g) => ({
      code: group.code,
      earned: formatFixed(sums.earned[g]!, decimals),
      applicableMaximum: formatFixed(sums.applicable[g]!, decimals),
      percent: percentOf(sums.earned[g]!, sums.applicable[g]!),
    })),
    earned: formatFixed(sums.totalEarned, decimals),
    applicableMaximum: formatFixed(sums.totalApplicable, decimals),
    notApplicablePoints: formatFixed(sums.notApplicable, decimals),
    bonus: formatFixed(work.bonus, decimals),
    penalty: formatFixed(work.penalty, decimals),
    total: formatFixed(work.total, decimals),
    totalUnrounded: formatExact(work.clamped),
    unanswered: codesOf('unanswered'),
    awaitingReviewer: codesOf('awaitingReviewer'),
    provisional: provisionalCodes(work),
    gates: [...gates],
    eligible: !gates.some((gate) => gate.triggered && gate.ineligible),
    classification: work.classification,
    nearThreshold: nearThreshold(set, work.total, decimals),
    trace: trace ? traceOf(work, locale) : [],
    resultHash: hash
      ? hashOf({ engineVersion: ENGINE_VERSION, criteriaSetHash: set.hash, unitType, answers, facts })
      : '',
  }
}

function workOut(set: CompiledSet, type: CompiledType, answers: Answers, facts: Facts, locale: Locale): Working {
  const { at, decimals } = set.pack.rounding
  const clock = readClock(facts)
  const raw: Outcome[] = []
  for (const leaf of type.leaves) raw.push(scoreLeaf(leaf, answers[leaf.criterion.code], clock))
  const outcomes = at === 'criterion' ? raw.map((outcome) => rounded(outcome, decimals)) : raw
  const sums = addUp(set, type, outcomes)
  const rescaled = rescale(set, sums)

  const bonuses = set.bonuses.map((extra) => extraPoints(extra, answers[extra.source.code]))
  const bonus = min(set.bonusCap, total(bonuses))
  const settle = (penalty: Rational) => {
    const open = sub(add(rescaled, bonus), penalty)
    const clamped = max(set.totalFloor, min(set.totalCap, open))
    return { open, clamped, total: roundHalfUp(clamped, decimals) }
  }
  const entered = set.penalties.map((extra) => (extra.rule ? ZERO : extraPoints(extra, answers[extra.source.code])))
  const beforeRules = settle(min(set.penaltyCap, total(entered))).total
  const penalties = set.penalties.map((extra, i) => (extra.rule ? rulePoints(extra, facts, beforeRules) : entered[i]!))
  const penalty = min(set.penaltyCap, total(penalties))
  const settled = settle(penalty)

  const gates = checkGates(set, type, sums, answers, clock, locale)
  const classification = classify(set, type, sums, settled.total, gates)
  return {
    set,
    type,
    answers,
    facts,
    clock,
    raw,
    outcomes,
    sums,
    rescaled,
    bonuses,
    penalties,
    bonus,
    penalty,
    beforeRules,
    ...settled,
    gates,
    classification,
  }
}

function criterionScores({ type, outcomes }: Working, decimals: number): CriterionScore[] {
  const scores: CriterionScore[] = []
  // A plain loop: V8 is several times slower with map and filter on frozen arrays.
  for (let i = 0; i < outcomes.length; i++) {
    const { criterion, maxText } = type.leaves[i]!
    const { status, points } = outcomes[i]!
    scores.push({
      code: criterion.code,
      kind: criterion.kind,
      status,
      points: formatFixed(points, decimals),
      maxPoints: maxText,
    })
  }
  return scores
}

function provisionalCodes({ type, raw }: Working): Code[] {
  const codes: Code[] = []
  for (let i = 0; i < raw.length; i++) if (raw[i]!.by === 'provisional') codes.push(type.leaves[i]!.criterion.code)
  return codes
}

function rounded({ status, points, at, by }: Outcome, decimals: number): Outcome {
  return { status, points: roundHalfUp(points, decimals), at, by }
}

/** Earned ÷ applicable maximum × scale; 0 when nothing applies. By weights the shares fill the scale already. */
function rescale(set: CompiledSet, { totalEarned, totalApplicable }: Sums): Rational {
  if (set.pack.weighting === 'weights' || isZero(totalApplicable)) return totalEarned
  if (compare(totalApplicable, set.scale) === 0) return totalEarned
  return div(mul(totalEarned, set.scale), totalApplicable)
}

/** Points of a bonus or penalty, never more than its own maximum; 0 without an answer. */
function extraPoints({ max: most, perItem }: Extra, answer: Answer | null | undefined): Rational {
  if (answer === undefined || answer === null) return ZERO
  const awarded = parseDecimal(answer.awarded)
  if (awarded !== null) return min(most, awarded)
  if (perItem !== null) return isCount(answer.count) ? min(most, mul(whole(answer.count), perItem)) : ZERO
  return min(most, parseDecimal(answer.points) ?? ZERO)
}

/** Compares figures that were published: both totals rounded. */
function rulePoints({ rule, max: most }: Extra, facts: Facts, beforeRules: Rational): Rational {
  const self = parseDecimal(facts.selfTotal)
  return rule !== null && self !== null && compare(sub(self, beforeRules), rule.over) > 0
    ? min(most, rule.points)
    : ZERO
}

function total(parts: readonly Rational[]): Rational {
  return parts.reduce(add, ZERO)
}
