// Words of the appendix of figures (phụ lục số liệu). Figures are exact decimal strings, which may
// be negative (a growth rate); percentages are never stored but always computed from a/b.

import type { DocumentReference } from '../http/schemas.ts'

export const indicatorKinds = ['number', 'ratio', 'yes_no', 'documents'] as const
export type IndicatorKind = (typeof indicatorKinds)[number]

export const rollUps = ['sum', 'weighted_ratio', 'latest', 'list'] as const
export type RollUp = (typeof rollUps)[number]

export interface Fraction {
  numerator: string
  denominator: string
}

export interface Definition {
  code: string
  title: string
  section: string
  kind: IndicatorKind
  rollUp: RollUp
  /** Unit of measure, such as "thủ tục" or "triệu đồng"; null for what has none. */
  unit: string | null
  /** Shown of the number or the percentage; comparing is always exact. */
  decimals: number
  /** Figure to reach; for a ratio its percentage. */
  plan: string | null
  /** How many times more or less than last year is still plausible; null: not checked. */
  plausibleFactor: string | null
  enteredBy: { central: true } | { unitTypes: string[] }
}

/** Figures that must agree. */
export type ConsistencyCheck =
  | { kind: 'sum'; parts: string[]; total: string; printed?: undefined; place: string }
  | { kind: 'sum'; parts: string[]; total?: undefined; printed: string; place: string }
  | { kind: 'equal'; codes: string[]; place: string }

/** What was entered for one indicator. Exactly the member of its kind is there; null: with a reason. */
export interface IndicatorValue {
  number?: string | null
  fraction?: Fraction | null
  yes?: boolean | null
  documents?: DocumentReference[] | null
  /** Why there is no figure. */
  reason?: string
  status?: 'actual' | 'estimated'
  /** What is expected by the end of the year, beside an actual figure. */
  estimate?: { number?: string; fraction?: Fraction }
  /** Unit of measure as printed, where it is not the indicator's. */
  unit?: string
  /** What the number is made of. */
  parts?: { label: string; value: string }[]
  /** Last year's figure, the percentage and the change against last year as a paper prints them. */
  previous?: string
  printedPercent?: string
  printedChangePercent?: string
  /** Day that the figure stands for: what `latest` goes by. */
  asOf?: string
  note?: string
}

/** A value and where it comes from. */
export interface Entry {
  /** Unit that gave it; null: entered centrally. */
  unitId: string | null
  unitName: string
  value: IndicatorValue
  /** ISO 8601, in UTC; of indicators that roll up to the latest figure. */
  enteredAt?: string
}

export interface Inconsistency {
  rule:
    | 'sum_of_parts'
    | 'printed_percent'
    | 'printed_change'
    | 'percent_without_fraction'
    | 'same_figure'
    | 'previous_year'
    | 'unit_of_measure'
    | 'plausibility'
    | 'numerator_over_denominator'
  codes: string[]
  /** Where: unit or place of the paper. */
  place: string
  /** The figure as computed or as it stands in the first place, and the other one. */
  expected: string
  found: string
  text: string
}
