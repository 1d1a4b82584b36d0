// Ranks units within their block and checks quotas. Only the published totals count; equal totals share
// a rank (1, 2, 2, 4) unless a declared tie-breaker tells them apart, and that one is named. Quotas
// only say who is over: nothing is downgraded here. Source: scoring.md, "Classification, rank, quota".

import { HUNDRED, compare, decimal, div, mul, parseDecimal, whole } from './points.ts'
import type { Rational } from './points.ts'
import type { Level, Quota, QuotaResult, Ranked, RankRow, TieBreaker } from './types.ts'

interface Entry {
  row: RankRow
  total: Rational | null
  ties: (Rational | number | null)[]
}

/**
 * Ranks of all rows, sorted by block, rank and id whatever the order of the input; units that are not
 * eligible come last in their block without a rank. Higher is better, except `submittedAt`: earlier is better.
 */
export function rankRows(rows: readonly RankRow[], tieBreakers: readonly TieBreaker[]): Ranked[] {
  const names = tieBreakers.map((tie) => (tie.by === 'group' ? `group:${tie.group}` : tie.by))
  const ranked: Ranked[] = []
  for (const [, members] of blocksOf(rows)) {
    const entries = members.filter((row) => row.eligible).map((row) => readEntry(row, names))
    entries.sort((a, b) => compareValues(b.total, a.total) || compareTies(a, b).order || byText(a.row.id, b.row.id))
    ranked.push(...rankEntries(entries, names))
    const rest = members.filter((row) => !row.eligible).sort((a, b) => byText(a.id, b.id))
    ranked.push(...rest.map(({ id }) => ({ id, rank: null, decidedBy: null })))
  }
  return ranked
}

function rankEntries(entries: readonly Entry[], names: readonly string[]): Ranked[] {
  const ranked: Ranked[] = []
  entries.forEach((entry, i) => {
    const above = entries[i - 1]
    const equalTotal = above !== undefined && compareValues(above.total, entry.total) === 0
    const { order, by } = equalTotal ? compareTies(above, entry) : { order: 1, by: -1 }
    const shared = equalTotal && order === 0
    // Told apart from the one above it, or, for the first of a tie, from the one below it.
    const decidedBy = shared ? ranked[i - 1]!.decidedBy : equalTotal ? names[by]! : splitFromBelow(entries, i, names)
    ranked.push({ id: entry.row.id, rank: shared ? ranked[i - 1]!.rank : i + 1, decidedBy })
  })
  return ranked
}

/** For the best of those with the same total: what separated it from the next that is not its equal. */
function splitFromBelow(entries: readonly Entry[], from: number, names: readonly string[]): string | null {
  for (let i = from + 1; i < entries.length && compareValues(entries[i]!.total, entries[from]!.total) === 0; i++) {
    const { order, by } = compareTies(entries[from]!, entries[i]!)
    if (order !== 0) return names[by]!
  }
  return null
}

/**
 * Who is beyond each quota, block by block. `limit` is the floor of maxPercent of the eligible units of the
 * block (or of those at `levelOrBetter`); `over` names the lowest ranked beyond it, and all who share a rank across it.
 */
export function checkQuotas(
  rows: readonly RankRow[],
  ranked: readonly Ranked[],
  quotas: readonly Quota[],
  levels: readonly Level[],
): QuotaResult[] {
  const rankOf = new Map(ranked.map(({ id, rank }) => [id, rank ?? Infinity]))
  const worth = new Map(levels.map(({ code }, i) => [code, i]))
  const worthOf = (row: RankRow) =>
    row.classification === null ? Infinity : (worth.get(row.classification) ?? Infinity)
  const results: QuotaResult[] = []
  for (const [block, members] of blocksOf(rows)) {
    const eligible = members.filter((row) => row.eligible)
    for (const { level, maxPercent, base, enforced } of quotas) {
      const lowest = base === 'all' ? Infinity : (worth.get(base.levelOrBetter) ?? -1)
      const baseCount = base === 'all' ? eligible.length : eligible.filter((row) => worthOf(row) <= lowest).length
      const limit = floor(div(mul(whole(baseCount), decimal(maxPercent)), HUNDRED))
      const holders = eligible
        .filter((row) => row.classification === level)
        .map(({ id }) => ({ id, rank: rankOf.get(id) ?? Infinity }))
        .sort((a, b) => (a.rank === b.rank ? byText(a.id, b.id) : a.rank - b.rank))
      const firstOver = holders[limit]?.rank
      const over = firstOver === undefined ? [] : holders.filter(({ rank }) => rank >= firstOver).map(({ id }) => id)
      results.push({ block, level, maxPercent, base, enforced, baseCount, limit, count: holders.length, over })
    }
  }
  return results
}

function blocksOf(rows: readonly RankRow[]): [string, RankRow[]][] {
  const blocks = new Map<string, RankRow[]>()
  for (const row of rows) {
    const block = blocks.get(row.block)
    if (block) block.push(row)
    else blocks.set(row.block, [row])
  }
  return [...blocks].sort(([a], [b]) => byText(a, b))
}

function readEntry(row: RankRow, names: readonly string[]): Entry {
  const ties = names.map((name) => {
    const value = row.tieBreak[name] ?? null
    if (name !== 'submittedAt') return parseDecimal(value)
    const instant = value === null ? NaN : Date.parse(value)
    return Number.isNaN(instant) ? null : -instant
  })
  return { row, total: parseDecimal(row.total), ties }
}

/** Negative when a comes first; `by` is the index of the tie-breaker that decided. */
function compareTies(a: Entry, b: Entry): { order: number; by: number } {
  for (let by = 0; by < a.ties.length; by++) {
    const order = compareValues(b.ties[by]!, a.ties[by]!)
    if (order !== 0) return { order, by }
  }
  return { order: 0, by: -1 }
}

/** Null (absent) is less than anything. */
function compareValues(a: Rational | number | null, b: Rational | number | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1
  if (typeof a === 'number' || typeof b === 'number') return Number(a) - Number(b)
  return compare(a, b)
}

/** By code unit, the same on every machine. */
function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function floor({ n, d }: Rational): number {
  return Number(BigInt(n) / BigInt(d))
}
