// Exact figures with a sign, and how people read them. Pure.

import { HUNDRED, compare, decimal, div, formatCut, formatFixed, isZero, mul, negate, sub } from '../scoring/points.ts'
import type { Rational } from '../scoring/points.ts'
import type { Fraction, IndicatorValue } from './types.ts'

/** A figure such as "-0.31"; throws RangeError for anything that the schema would refuse. */
export function figure(text: string): Rational {
  return text.startsWith('-') ? negate(decimal(text.slice(1))) : decimal(text)
}

/** 100 × a/b, exact; null when b is 0. */
export function percentOf({ numerator, denominator }: Fraction): Rational | null {
  return percentage(figure(numerator), figure(denominator))
}

export function percentage(a: Rational, b: Rational): Rational | null {
  return isZero(b) ? null : div(mul(HUNDRED, a), b)
}

/** (now − before) ÷ before, in percent; null when there was nothing before. */
export function changePercent(now: Rational, before: Rational): Rational | null {
  return percentage(sub(now, before), before)
}

/** Rounded half away from zero to so many decimals, as a decimal string: "-25.9" of −25.858… */
export function rounded(value: Rational, decimals: number): string {
  if (value.n >= 0) return formatFixed(value, decimals)
  const text = formatFixed(negate(value), decimals)
  return /[1-9]/.test(text) ? `-${text}` : text
}

/** Exact where that takes no more than twelve decimals, else cut there with "…" behind. */
export function exact(value: Rational): string {
  return formatCut(value, 12)
}

export function decimalsOf(text: string): number {
  return text.split('.')[1]?.length ?? 0
}

/** The same figure; of different texts such as "91.1" and "91.10". */
export function same(a: Rational, b: Rational): boolean {
  return compare(a, b) === 0
}

/** As officials write it: "1.237", "25,858", "-0,31". */
export function vietnamese(text: string): string {
  const [whole, decimals] = text.split('.')
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, '.')
  return decimals ? `${grouped},${decimals}` : grouped
}

/** Multiples of one unit of measure, by which figures are brought to the same magnitude. */
const multiples: [RegExp, number][] = [
  [/^nghìn /, 1_000],
  [/^triệu /, 1_000_000],
  [/^tỷ /, 1_000_000_000],
]

function splitUnit(unit: string): [base: string, times: number] {
  const found = multiples.find(([prefix]) => prefix.test(unit))
  return found ? [unit.replace(found[0], ''), found[1]] : [unit, 1]
}

/** By what a figure in `from` is multiplied to be one in `to`; null for units that have nothing to do with each other. */
export function conversion(from: string, to: string): Rational | null {
  const [base, times] = splitUnit(from)
  const [wanted, per] = splitUnit(to)
  return base === wanted ? { n: times, d: per } : null
}

/** The number of a value in the unit of its indicator; null when none was given. */
export function numberOf({ number, unit }: IndicatorValue, wanted: string | null): Rational | null {
  if (number === null || number === undefined) return null
  const times = unit === undefined || wanted === null ? null : conversion(unit, wanted)
  return times === null ? figure(number) : mul(figure(number), times)
}
