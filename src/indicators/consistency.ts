// Where figures of the appendix disagree: with their parts, with the percentage printed beside them,
// with last year, with the same figure in another place. Every disagreement is listed with both
// values; nothing is put right silently. Pure.

import { ZERO, add, compare, div, isZero, mul } from '../scoring/points.ts'
import type { Rational } from '../scoring/points.ts'
import {
  changePercent,
  conversion,
  decimalsOf,
  exact,
  figure,
  numberOf,
  percentOf,
  rounded,
  same,
  vietnamese,
} from './figures.ts'
import { comparable, hasFigure, rollUp, type Rolled } from './roll-up.ts'
import type { ConsistencyCheck, Definition, Entry, Inconsistency } from './types.ts'

/** An indicator with everything that was entered for it, this year and last. */
export interface Gathered {
  definition: Definition
  entries: readonly Entry[]
  rolled: Rolled | null
  /** Last year's entries under the same code. */
  before: readonly Entry[]
  rolledBefore: Rolled | null
}

/** Every disagreement: of single values first, then between indicators. */
export function inconsistencies(gathered: readonly Gathered[], checks: readonly ConsistencyCheck[]): Inconsistency[] {
  return [
    ...gathered.flatMap((indicator) => {
      const before = new Map(indicator.before.map((entry) => [entry.unitId, entry]))
      return [
        ...indicator.entries.flatMap((entry) => ofValue(indicator.definition, entry, before.get(entry.unitId))),
        ...ofProvince(indicator),
      ]
    }),
    ...ofChecks(gathered, checks),
  ]
}

function ofValue(definition: Definition, entry: Entry, last: Entry | undefined): Inconsistency[] {
  return [
    ...overWhole(definition, entry),
    ...printedPercent(definition, entry),
    ...sumOfParts(definition, entry),
    ...unitOfMeasure(definition, entry),
    ...printedChange(definition, entry, last),
    ...previousYear(definition, entry, last),
    ...(last && definition.plausibleFactor !== null
      ? plausibility(definition, entry.unitName, one(definition, entry), one(definition, last))
      : []),
  ]
}

/** The province's figure against last year's, where it is not one unit's own. */
function ofProvince({ definition, entries, rolled, rolledBefore }: Gathered): Inconsistency[] {
  if (entries.length < 2) return []
  return plausibility(definition, 'toàn tỉnh', comparable(rolled), comparable(rolledBefore))
}

function overWhole({ code }: Definition, { unitName, value: { fraction } }: Entry): Inconsistency[] {
  if (!fraction || compare(figure(fraction.numerator), figure(fraction.denominator)) <= 0) return []
  const { numerator, denominator } = fraction
  const text = `${code}: tử số ${vietnamese(numerator)} lớn hơn mẫu số ${vietnamese(denominator)}`
  return [
    {
      rule: 'numerator_over_denominator',
      codes: [code],
      place: unitName,
      expected: denominator,
      found: numerator,
      text,
    },
  ]
}

function printedPercent({ code }: Definition, { unitName, value }: Entry): Inconsistency[] {
  const { fraction, printedPercent: printed } = value
  if (printed === undefined) return []
  const percent = fraction ? percentOf(fraction) : null
  if (!fraction || percent === null) {
    const text = `${code}: in ${vietnamese(printed)} % nhưng không có tử số và mẫu số để tính lại`
    return [{ rule: 'percent_without_fraction', codes: [code], place: unitName, expected: '', found: printed, text }]
  }
  const expected = rounded(percent, decimalsOf(printed))
  if (same(figure(expected), figure(printed))) return []
  const { numerator, denominator } = fraction
  const text = `${vietnamese(numerator)} / ${vietnamese(denominator)} = ${readable(percent)} %, làm tròn ${vietnamese(expected)} %, khác với ${vietnamese(printed)} % đã in`
  return [{ rule: 'printed_percent', codes: [code], place: unitName, expected, found: printed, text }]
}

function sumOfParts({ code }: Definition, { unitName, value: { parts, number } }: Entry): Inconsistency[] {
  if (!parts || number === null || number === undefined) return []
  return unequalSum(
    [code],
    unitName,
    parts.map(({ value }) => figure(value)),
    figure(number),
  )
}

function unitOfMeasure(definition: Definition, { unitName, value }: Entry): Inconsistency[] {
  const { code, unit } = definition
  if (value.unit === undefined || value.unit === unit || !hasFigure(definition, value)) return []
  const number = numberOf(value, unit)
  const found = `${value.number ?? ''} ${value.unit}`.trim()
  const known = unit !== null && number !== null && conversion(value.unit, unit) !== null
  const expected = known ? `${exact(number)} ${unit}` : (unit ?? '')
  const text = known
    ? `${code}: in ${vietnamese(value.number!)} ${value.unit}, chỉ tiêu tính bằng ${unit} (${vietnamese(exact(number))} ${unit})`
    : `${code}: in theo đơn vị tính “${value.unit}”, chỉ tiêu tính bằng “${unit ?? 'không có đơn vị tính'}”`
  return [{ rule: 'unit_of_measure', codes: [code], place: unitName, expected, found, text }]
}

/** The printed change against last year, computed from the figures themselves. */
function printedChange(definition: Definition, { unitName, value }: Entry, last: Entry | undefined): Inconsistency[] {
  const { printedChangePercent: printed, previous } = value
  const now = numberOf(value, definition.unit)
  const before = previous === undefined ? last && numberOf(last.value, definition.unit) : figure(previous)
  if (printed === undefined || now === null || !before) return []
  const change = changePercent(now, before)
  if (change === null) return []
  const expected = rounded(change, decimalsOf(printed))
  if (same(figure(expected), figure(printed))) return []
  const words = change.n < 0 ? 'giảm' : 'tăng'
  const text = `${vietnamese(exact(before))} → ${vietnamese(exact(now))}: ${words} ${unsigned(readable(change))} %, làm tròn ${unsigned(vietnamese(expected))} %, khác với ${unsigned(vietnamese(printed))} % đã in`
  return [{ rule: 'printed_change', codes: [definition.code], place: unitName, expected, found: printed, text }]
}

/** Last year's figure as printed this year against what was given last year. */
function previousYear(
  { code, unit }: Definition,
  { unitName, value }: Entry,
  last: Entry | undefined,
): Inconsistency[] {
  const given = last ? numberOf(last.value, unit) : null
  if (value.previous === undefined || given === null || same(given, figure(value.previous))) return []
  const [expected, found] = [exact(given), value.previous]
  const text = `${code}: số liệu năm trước in ${vietnamese(found)}, kỳ trước đã báo cáo ${vietnamese(expected)}`
  return [{ rule: 'previous_year', codes: [code], place: unitName, expected, found, text }]
}

/** A figure many times last year's usually stands in another magnitude. */
function plausibility(
  { code, plausibleFactor }: Definition,
  place: string,
  now: Rational | null,
  before: Rational | null,
): Inconsistency[] {
  if (plausibleFactor === null || now === null || before === null) return []
  if (now.n <= 0 || before.n <= 0) return []
  const times = compare(now, before) >= 0 ? div(now, before) : div(before, now)
  if (compare(times, figure(plausibleFactor)) <= 0) return []
  const [expected, found] = [exact(before), exact(now)]
  const text = `${code}: ${vietnamese(found)}, năm trước ${vietnamese(expected)}: chênh hơn ${vietnamese(plausibleFactor)} lần, kiểm tra lại đơn vị tính`
  return [{ rule: 'plausibility', codes: [code], place, expected, found, text }]
}

function ofChecks(gathered: readonly Gathered[], checks: readonly ConsistencyCheck[]): Inconsistency[] {
  const rolledUp = new Map(gathered.map(({ definition, rolled }) => [definition.code, rolled]))
  const of = (code: string) => comparable(rolledUp.get(code) ?? null)
  return checks.flatMap((check) => {
    if (check.kind === 'equal') return unlike(check, of)
    const parts = check.parts.map(of)
    const total = check.total === undefined ? figure(check.printed) : of(check.total)
    // A part that is not there yet is missing, which the report says; it disagrees with nothing.
    if (total === null || parts.some((part) => part === null)) return []
    const codes = check.total === undefined ? check.parts : [...check.parts, check.total]
    return unequalSum(codes, check.place, parts as Rational[], total)
  })
}

function unlike(
  { codes, place }: Extract<ConsistencyCheck, { kind: 'equal' }>,
  of: (code: string) => Rational | null,
): Inconsistency[] {
  const [first, ...others] = codes
  const value = of(first!)
  if (value === null) return []
  return others.flatMap((code) => {
    const other = of(code)
    if (other === null || same(value, other)) return []
    const [expected, found] = [exact(value), exact(other)]
    const text = `${first} là ${vietnamese(expected)}, nhưng ${code} là ${vietnamese(found)}`
    return [{ rule: 'same_figure' as const, codes: [first!, code], place, expected, found, text }]
  })
}

function unequalSum(codes: string[], place: string, parts: Rational[], total: Rational): Inconsistency[] {
  const sum = parts.reduce(add, ZERO)
  if (same(sum, total)) return []
  const [expected, found] = [exact(sum), exact(total)]
  const terms = parts.map((part) => vietnamese(exact(part))).join(' + ')
  const text = `${terms} = ${vietnamese(expected)}, khác với ${vietnamese(found)} đã in`
  return [{ rule: 'sum_of_parts', codes, place, expected, found, text }]
}

function one(definition: Definition, entry: Entry): Rational | null {
  return comparable(rollUp(definition, [entry]))
}

/** Three decimals are enough to see why a rounding is wrong. */
function readable(value: Rational): string {
  const tail = isZero(value) || same(mul(value, { n: 1000, d: 1 }), figure(rounded(mul(value, { n: 1000, d: 1 }), 0)))
  return tail ? vietnamese(exact(value)) : vietnamese(rounded(value, 3))
}

function unsigned(text: string): string {
  return text.replace(/^-/, '')
}
