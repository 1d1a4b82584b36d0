// From the units' figures to the province's: sums, weighted ratios Σa/Σb, the latest figure, lists.
// Pure and exact: the roll-up of the parts' roll-ups is the roll-up of the whole.

import { ZERO, add } from '../scoring/points.ts'
import type { Rational } from '../scoring/points.ts'
import { exact, figure, numberOf, percentage } from './figures.ts'
import type { DocumentReference } from '../http/schemas.ts'
import type { Definition, Entry, IndicatorValue } from './types.ts'

export type Rolled =
  | { kind: 'number'; number: Rational }
  | { kind: 'ratio'; numerator: Rational; denominator: Rational; percent: Rational | null }
  | { kind: 'yes_no'; yes: number; no: number }
  | { kind: 'documents'; documents: DocumentReference[] }

/** Null when nobody gave a figure. */
export function rollUp(definition: Definition, entries: readonly Entry[]): Rolled | null {
  const given = entries.filter(({ value }) => hasFigure(definition, value))
  const counted = definition.rollUp === 'latest' ? latestOf(given) : given
  if (counted.length === 0) return null
  const values = counted.map(({ value }) => value)
  switch (definition.kind) {
    case 'number':
      return { kind: 'number', number: total(values.map((value) => numberOf(value, definition.unit)!)) }
    case 'ratio': {
      const numerator = total(values.map(({ fraction }) => figure(fraction!.numerator)))
      const denominator = total(values.map(({ fraction }) => figure(fraction!.denominator)))
      return { kind: 'ratio', numerator, denominator, percent: percentage(numerator, denominator) }
    }
    case 'yes_no': {
      const yes = values.filter((value) => value.yes).length
      return { kind: 'yes_no', yes, no: values.length - yes }
    }
    case 'documents':
      return { kind: 'documents', documents: distinct(values.flatMap(({ documents }) => documents!)) }
  }
}

/** The same of what is expected by the end of the year; null where nobody expects anything else. */
export function rollUpEstimates(definition: Definition, entries: readonly Entry[]): Rolled | null {
  if (entries.every(({ value }) => value.estimate === undefined)) return null
  return rollUp(
    definition,
    entries.map((entry) => ({ ...entry, value: { ...entry.value, ...entry.value.estimate } })),
  )
}

/** Whether a figure was given, and not only the reason why there is none. */
export function hasFigure({ kind }: Pick<Definition, 'kind'>, value: IndicatorValue): boolean {
  const figures = { number: value.number, ratio: value.fraction, yes_no: value.yes, documents: value.documents }
  return figures[kind] !== null && figures[kind] !== undefined
}

/** What comparisons go by: the number, or the percentage; null where there is nothing to compare. */
export function comparable(rolled: Rolled | null): Rational | null {
  if (rolled?.kind === 'number') return rolled.number
  return rolled?.kind === 'ratio' ? rolled.percent : null
}

/** For tests and sums of sums: a rolled-up figure as one value. */
export function valueOf(rolled: Rolled): IndicatorValue {
  switch (rolled.kind) {
    case 'number':
      return { number: exact(rolled.number) }
    case 'ratio':
      return { fraction: { numerator: exact(rolled.numerator), denominator: exact(rolled.denominator) } }
    case 'yes_no':
      return { yes: rolled.yes > 0 }
    case 'documents':
      return { documents: rolled.documents }
  }
}

/** The one of the latest day; of several, the one that was entered last. */
function latestOf(entries: readonly Entry[]): Entry[] {
  const key = ({ value, enteredAt = '' }: Entry) => `${value.asOf ?? enteredAt.slice(0, 10)} ${enteredAt}`
  const last = entries.reduce<Entry | null>((best, entry) => (best && key(best) >= key(entry) ? best : entry), null)
  return last ? [last] : []
}

/** Figures of a country are many and mostly of one kind: those that follow each other with one denominator are added up at once. */
function total(parts: readonly Rational[]): Rational {
  let sum = ZERO
  let n = 0
  let d: Rational['d'] = 1
  for (const part of parts) {
    const next = typeof part.n === 'number' && part.d === d ? n + part.n : NaN
    if (Number.isSafeInteger(next)) n = next
    else {
      sum = add(add(sum, { n, d }), part)
      n = 0
      d = part.d
    }
  }
  return add(sum, { n, d })
}

/** One paper that several units name stands once. */
function distinct(documents: DocumentReference[]): DocumentReference[] {
  const key = ({ number, date, issuer }: DocumentReference) => `${number}|${date}|${issuer}`
  return [...new Map(documents.map((document) => [key(document), document])).values()]
}
