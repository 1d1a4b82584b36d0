// The vocabulary of the scoring engine: what a criteria set (a "pack") says, what a unit
// answers, and what a score sheet carries. Design: scoring.md. This folder is pure: no clock,
// no I/O, no units, periods or people, and it imports nothing outside itself (node:crypto for
// SHA-256 excepted). Points and other quantities are exact decimal strings, never floats.

/** An exact, non-negative decimal in plain notation such as "4.35": at most 15 digits before the point and 6 after it. */
export type Decimal = string

/** Text in both languages of the API. Vietnamese is what officials read. */
export interface Text {
  vi: string
  en: string
}

export type Locale = keyof Text

/** One thing wrong with a pack or an answer. `path` is dotted, as in `groups[2].criteria[1].thresholds`. */
export interface Fault {
  path: string
  code: string
  detail: Text
}

/** Code of a unit type, a group, a criterion, a level …: `^[A-Z][A-Z0-9_.]{0,39}$`. */
export type Code = string

/** One value for every unit type it applies to; an absent type means "does not apply to that type". */
export type PerUnitType = Record<Code, Decimal>

// ---------------------------------------------------------------------------------------------
// The pack
// ---------------------------------------------------------------------------------------------

export interface Pack {
  /** Version of this format. */
  format: 1
  code: Code
  version: string
  title: string
  /** True until somebody imports the official annex; shown wherever the set is shown. */
  illustrative: boolean
  note?: string
  decision: { number: string; date: string; issuer: string; summary?: string } | null
  supersedes: { code: Code; version: string } | null
  effectiveFrom: string
  effectiveTo: string | null
  unitTypes: { code: Code; name: string }[]
  /** The maximum that every unit type's criteria add up to, usually "100". */
  scale: Decimal
  weighting: 'points' | 'weights'
  /** Smallest step of points that a person enters. */
  scoreStep: Decimal
  rounding: { at: 'criterion' | 'total'; decimals: number; mode: 'half_up' }
  bonusCap: Decimal
  penaltyCap: Decimal
  totalCap: Decimal
  totalFloor: Decimal
  notApplicable: { rescale: 'proportional'; maxPoints: Decimal }
  groups: Group[]
  bonuses: Bonus[]
  penalties: Penalty[]
  gates: Gate[]
  classification: { levels: Level[] }
  quotas: Quota[]
  ranking: { tieBreakers: TieBreaker[] }
  awards: AwardRule[]
}

/** An inner node of the tree (nhóm tiêu chí). Has groups, criteria, or both. */
export interface Group {
  code: Code
  title: string
  legalBasis?: string
  /** Declared maximum; when present, what is below must add up to it (weighting "points"). */
  maxPoints?: PerUnitType
  /** Most that this group may contribute, in points of the scale. */
  cap?: Decimal
  /** Weighting "weights" only: share among siblings; one decimal for all unit types or one for each. */
  weight?: Decimal | PerUnitType
  groups: Group[]
  criteria: Criterion[]
}

interface CriterionBase {
  code: Code
  title: string
  legalBasis?: string
  maxPoints: PerUnitType
  weight?: Decimal | PerUnitType
  /** What has to be shown; empty when nothing is asked for. */
  evidence: string[]
  allowNotApplicable: boolean
  filledBy: 'unit' | 'reviewer'
  /** Where the figures come from, for people. */
  dataSource?: string
}

export interface LevelCriterion extends CriterionBase {
  kind: 'level'
  /** Either `factor` (share of maxPoints, 0..1) or explicit `points` for each unit type. */
  levels: { code: Code; label: string; factor?: Decimal; points?: PerUnitType }[]
}

export interface RatioCriterion extends CriterionBase {
  kind: 'ratio'
  numeratorLabel: string
  denominatorLabel: string
  /** Both or none: indicators of the period's appendix that the two numbers are taken from, so that nobody types them twice. */
  numeratorIndicator?: Code
  denominatorIndicator?: Code
  direction: 'higher_is_better' | 'lower_is_better'
  method: 'linear' | 'thresholds'
  /** Percentages: `min` for higher_is_better (descending), `max` for lower_is_better (ascending). */
  thresholds?: { min?: Decimal; max?: Decimal; factor: Decimal }[]
  mayExceed: boolean
  /** Absent: a denominator of 0 is refused. */
  zeroDenominator?: 'not_applicable' | 'full_points' | 'zero_points' | 'manual'
}

export interface ChecklistCriterion extends CriterionBase {
  kind: 'checklist'
  /** Each item has `points` or `share` (of maxPoints), unless `factors` says how many of them count. */
  items: { code: Code; label: string; points?: Decimal; share?: Decimal }[]
  /** n of m: factor of the highest `atLeast` that the number of chosen items reaches (descending). */
  factors?: { atLeast: number; factor: Decimal }[]
}

export interface CountCriterion extends CriterionBase {
  kind: 'count'
  /** What is counted, for people: "văn bản". */
  countLabel: string
  perItem: Decimal
  /** The system knows the number: nobody types it, and it is the answer of each lane. */
  countOf?: CountedThing
}

/** What a count can be of: models that the unit proposes in the self lane, those recognised in the later ones. */
export type CountedThing = 'recognisedModels'

export interface YesNoCriterion extends CriterionBase {
  kind: 'yes_no'
}

export interface ManualCriterion extends CriterionBase {
  kind: 'manual'
}

export interface DeadlineCriterion extends CriterionBase {
  kind: 'deadline'
  deductPerWorkingDay: Decimal
  /** When present the answer is `{documentDate}` and is compared with this date; otherwise the facts decide. */
  documentDueOn?: string
}

/** What the system counts by itself for `computed` criteria; each of them is a number of `Facts.counts`. */
export type CountSource = 'evidence_accepted_share'

/** A ratio whose two numbers nobody answers: the system counts them. */
export interface ComputedCriterion extends CriterionBase {
  kind: 'computed'
  source: CountSource
  direction: RatioCriterion['direction']
  method: RatioCriterion['method']
  thresholds?: NonNullable<RatioCriterion['thresholds']>
  /** Always there: nobody answers, so nobody could be refused a denominator of 0. */
  zeroDenominator: NonNullable<RatioCriterion['zeroDenominator']>
}

/** What was reached against a target of one's own, compared with the best of the block. */
export interface RelativeCriterion extends CriterionBase {
  kind: 'relative'
  actualLabel: string
  targetLabel: string
}

export type Criterion =
  | LevelCriterion
  | RatioCriterion
  | ChecklistCriterion
  | CountCriterion
  | YesNoCriterion
  | ManualCriterion
  | DeadlineCriterion
  | ComputedCriterion
  | RelativeCriterion

export type CriterionKind = Criterion['kind']

export interface Bonus {
  kind: 'bonus'
  code: Code
  title: string
  legalBasis?: string
  /** With `perItem` the answer is `{count}`, without it `{points}`. */
  perItem?: Decimal
  countLabel?: string
  /** As of a count criterion; only with `perItem`. */
  countOf?: CountedThing
  max: Decimal
  evidence: string[]
  filledBy: 'unit' | 'reviewer'
}

export interface Penalty {
  kind: 'penalty'
  code: Code
  title: string
  legalBasis?: string
  perItem?: Decimal
  countLabel?: string
  max: Decimal
  filledBy: 'unit' | 'reviewer'
  /**
   * Rule on both lanes: takes `points` off when the self total (facts.selfTotal) exceeds this
   * lane's total before rule penalties by more than `selfExceedsReviewBy`. Takes no answer.
   */
  rule?: { selfExceedsReviewBy: Decimal; points: Decimal }
}

/** Điều kiện khống chế. Exactly one effect: a best classification, or ineligible. */
export interface Gate {
  kind: 'gate'
  code: Code
  title: string
  legalBasis?: string
  maxClassification?: Code
  ineligible?: true
  /** Automatic gates take no answer; the others are `{value, reason}` by the reviewer. */
  auto?: { anyGroupPercentBelow: Decimal } | { notSubmitted: true }
}

/** Ordered from best to worst; the last one's `min` is the floor. */
export interface Level {
  code: Code
  label: string
  /** Lowest published total of the level. */
  min: Decimal
  /** Every top-level group must reach this percentage of its applicable maximum. */
  minGroupPercent?: Decimal
  /** Gates that, when triggered, exclude this level. */
  excludedByGates?: Code[]
}

export interface Quota {
  level: Code
  maxPercent: Decimal
  base: 'all' | { levelOrBetter: Code }
  rounding: 'floor'
  enforced: 'warn' | 'block'
}

export type TieBreaker =
  { by: 'reviewTotal' } | { by: 'selfTotal' } | { by: 'group'; group: Code } | { by: 'submittedAt' }

export interface AwardRule {
  code: Code
  form: string
  subject: 'collective' | 'individual'
  /** Lowest classification that makes eligible; null: none asked for. */
  requires: Code | null
  /** Gates that, when triggered, exclude the award. */
  excludedByGates: Code[]
  note?: string
}

// ---------------------------------------------------------------------------------------------
// Answers and facts
// ---------------------------------------------------------------------------------------------

/**
 * What was answered for one criterion. Which members belong to which kind is checked by
 * `checkAnswers`. `awarded` is only ever written by a reviewer: points set by decision, whatever the kind.
 */
export interface Answer {
  level?: Code
  numerator?: Decimal
  denominator?: Decimal
  items?: Code[]
  count?: number
  value?: boolean
  points?: Decimal
  documentDate?: string
  /** What was reached, and the target (more than 0) that it is measured by. */
  actual?: Decimal
  target?: Decimal
  notApplicable?: true
  /** Why not applicable, or why a gate holds. */
  reason?: string
  awarded?: Decimal
}

export type Answers = Record<Code, Answer>

/** n / d as it was counted or answered. */
export interface Fraction {
  numerator: Decimal
  denominator: Decimal
}

/** What the system knows and nobody answers. Dates are `YYYY-MM-DD` in the province's calendar. */
export interface Facts {
  /** Day the form was submitted; null or absent: not yet (the deadline criterion is then provisional, as if on time). */
  submittedOn?: string | null
  /** Day it was due. */
  dueOn?: string | null
  /** Non-working days besides Saturdays and Sundays. */
  holidays?: string[]
  /** True once the self-assessment is over and nothing was submitted. */
  notSubmitted?: boolean
  /** Published total of the self lane, for rule penalties in the other lanes. */
  selfTotal?: Decimal
  /** For `computed` criteria. Absent: nothing was counted yet, and the criterion has provisionally no points. */
  counts?: Partial<Record<CountSource, Fraction>>
  /**
   * For `relative` criteria, by code: actual and target of the best of the block. A code is there once the
   * block is complete; until then points are provisional, as if at most on target.
   */
  best?: Record<Code, Fraction>
}

// ---------------------------------------------------------------------------------------------
// The sheet
// ---------------------------------------------------------------------------------------------

export interface CriterionScore {
  code: Code
  kind: CriterionKind
  /** awaitingReviewer: points that only the reviewer can give and has not given yet. */
  status: 'scored' | 'notApplicable' | 'unanswered' | 'awaitingReviewer'
  /** Points on the criterion's own scale, rounded to the set's decimals. */
  points: Decimal
  maxPoints: Decimal
}

export interface GroupScore {
  code: Code
  earned: Decimal
  applicableMaximum: Decimal
  /** earned ÷ applicableMaximum × 100, two decimals; null when nothing in the group applies. */
  percent: Decimal | null
}

export interface GateResult {
  code: Code
  triggered: boolean
  maxClassification: Code | null
  ineligible: boolean
  reason: string | null
}

export interface TraceEntry {
  step: 'criterion' | 'group' | 'rescale' | 'bonus' | 'penalty' | 'cap' | 'rounding' | 'gate' | 'classification'
  /** Code of the criterion, group, bonus, penalty, gate or level; null for a step of the whole sheet. */
  code: Code | null
  kind?: CriterionKind | 'bonus' | 'penalty' | 'gate'
  /** The answer as it was read. */
  input?: Answer | null
  /** The rule that matched, as a code: `level:DAY_DU`, `threshold:min=95`, `linear` … */
  rule?: string
  /** The arithmetic with the numbers put in: `5 × 226/248 = 4.556… → 4.56`. */
  formula: string
  points?: Decimal
  maxPoints?: Decimal
  /** The same for people, in the language asked for. */
  text: string
}

export interface ScoreSheet {
  engineVersion: string
  criteriaSetHash: string
  illustrative: boolean
  unitType: Code
  criteria: CriterionScore[]
  /** Every group of the tree, parents before children. */
  groups: GroupScore[]
  earned: Decimal
  applicableMaximum: Decimal
  notApplicablePoints: Decimal
  bonus: Decimal
  penalty: Decimal
  /** The published total: what the classification is decided on. */
  total: Decimal
  /** The same before rounding: exact, or cut after 12 decimals with "…" behind. */
  totalUnrounded: string
  unanswered: Code[]
  awaitingReviewer: Code[]
  /** Criteria whose points stand only for now, because a fact is still missing: the time of submission, a count, the block's best. */
  provisional: Code[]
  gates: GateResult[]
  /** False: không đủ điều kiện xếp loại; `classification` is then null. */
  eligible: boolean
  classification: Code | null
  /** Within 0.5 points of a threshold: which level's, and the signed distance total − min. */
  nearThreshold: { level: Code; distance: string } | null
  /** Empty when not asked for. */
  trace: TraceEntry[]
  /** SHA-256 of the canonical JSON of {engineVersion, criteriaSetHash, unitType, answers, facts}; "" when it was not asked for. */
  resultHash: string
}

// ---------------------------------------------------------------------------------------------
// Ranking and quota
// ---------------------------------------------------------------------------------------------

/** One unit's published result as ranking sees it; `id` is opaque. */
export interface RankRow {
  id: string
  block: string
  total: Decimal
  eligible: boolean
  classification: Code | null
  /** Values by tie-breaker name (`reviewTotal`, `selfTotal`, `group:C`, `submittedAt`); absent or null ranks last. */
  tieBreak: Record<string, string | null>
}

export interface Ranked {
  id: string
  /** 1, 2, 2, 4 within the block; null when not eligible. */
  rank: number | null
  /** The tie-breaker that separated this unit from one with the same total; null when none had to. */
  decidedBy: string | null
}

export interface QuotaResult {
  block: string
  level: Code
  maxPercent: Decimal
  base: Quota['base']
  enforced: 'warn' | 'block'
  /** Units that the percentage is taken of. */
  baseCount: number
  limit: number
  count: number
  /** The lowest ranked beyond the limit; empty when within it. Ties at the limit are all named. */
  over: string[]
}
