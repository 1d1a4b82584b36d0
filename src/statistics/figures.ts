// Means and shares as the statistics print them: exact until they are rounded half up to two decimals.

import { ZERO, add, div, formatFixed, mul, whole, type Rational } from '../scoring/points.ts'

/** A sum of points that knows how many went into it. */
export interface Sum {
  n: number
  total: Rational
}

export function emptySum(): Sum {
  return { n: 0, total: ZERO }
}

/** The value, so many times. */
export function addTo(sum: Sum, value: Rational, times = 1): void {
  sum.n += times
  sum.total = add(sum.total, times === 1 ? value : mul(value, whole(times)))
}

export function sumOf(values: Iterable<Rational>): Sum {
  const sum = emptySum()
  for (const value of values) addTo(sum, value)
  return sum
}

/** null without values: a mean of nothing is not 0. */
export function meanOf({ n, total }: Sum): string | null {
  return n === 0 ? null : formatFixed(div(total, whole(n)), 2)
}

/** part ÷ of × 100; null when there is nothing to take a share of. */
export function percentOf(part: number, of: number): string | null {
  return of === 0 ? null : formatFixed(div(whole(part * 100), whole(of)), 2)
}

/** An estimate for people: two decimals, halves up like everything else. */
export function estimateText(value: number): string {
  return formatFixed({ n: Math.floor(value * 100 + 0.5), d: 100 }, 2)
}

/** In the order in which the keys first occur. (Map.groupBy is not in Node 20.) */
export function groupBy<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}
