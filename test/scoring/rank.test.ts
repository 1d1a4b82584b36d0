// Ranking within blocks with ties and tie-breakers, and quotas that only warn.

import t from 'tap'
import { checkQuotas, rankRows } from '../../src/scoring/rank.ts'
import type { Level, Quota, RankRow, TieBreaker } from '../../src/scoring/types.ts'

const row = (id: string, total: string, more: Partial<RankRow> = {}): RankRow => ({
  id,
  block: 'SO',
  total,
  eligible: true,
  classification: 'TOT',
  tieBreak: {},
  ...more,
})
const ties: TieBreaker[] = [{ by: 'group', group: 'C' }, { by: 'submittedAt' }]
const brief = (rows: RankRow[], by: TieBreaker[] = []) =>
  rankRows(rows, by).map(({ id, rank, decidedBy }) => [id, rank, decidedBy])

t.test('equal totals share a rank: 1, 2, 2, 4', async (t) => {
  const rows = [row('d', '70.00'), row('b', '85.50'), row('a', '91.00'), row('c', '85.5')]
  t.same(brief(rows), [
    ['a', 1, null],
    ['b', 2, null],
    ['c', 2, null],
    ['d', 4, null],
  ])
  t.same(brief(rows.toReversed()), brief(rows), 'the order of the input is irrelevant')
  t.same(brief([]), [])
  t.same(
    brief([row('x', '9.00'), row('y', '10.00')]).map(([id]) => id),
    ['y', 'x'],
    'as numbers, not as text',
  )
})

t.test('a tie-breaker only looks at equal totals and is named', async (t) => {
  const rows = [
    row('a', '80.00', { tieBreak: { 'group:C': '15.00', submittedAt: '2021-11-02T08:00:00Z' } }),
    row('b', '80.00', { tieBreak: { 'group:C': '16.00', submittedAt: '2021-11-03T08:00:00Z' } }),
    row('c', '80.00', { tieBreak: { 'group:C': '15.00', submittedAt: '2021-11-02T08:00:00+07:00' } }),
    row('d', '80.00', { tieBreak: { 'group:C': null } }),
    row('e', '79.00', { tieBreak: { 'group:C': '20.00' } }),
  ]
  // b has more in C; c was submitted 7 hours before a; d without a value comes last; e has the lower total.
  const expected = [
    ['b', 1, 'group:C'],
    ['c', 2, 'group:C'],
    ['a', 3, 'submittedAt'],
    ['d', 4, 'group:C'],
    ['e', 5, null],
  ]
  t.same(brief(rows, ties), expected)
  t.same(brief(rows.toReversed(), ties), expected)
})

t.test('units that no tie-breaker tells apart share the rank and the reason', async (t) => {
  const at = (id: string, c: string) => row(id, '80.00', { tieBreak: { 'group:C': c } })
  t.same(brief([at('a', '9'), at('b', '8'), at('c', '8'), at('d', '7')], ties), [
    ['a', 1, 'group:C'],
    ['b', 2, 'group:C'],
    ['c', 2, 'group:C'],
    ['d', 4, 'group:C'],
  ])
  t.same(brief([at('a', '9'), at('b', '9')], ties), [
    ['a', 1, null],
    ['b', 1, null],
  ])
  t.same(brief([at('a', '9'), at('b', '9'), at('c', '1')], ties), [
    ['a', 1, 'group:C'],
    ['b', 1, 'group:C'],
    ['c', 3, 'group:C'],
  ])
})

t.test('blocks are ranked apart; who is not eligible has no rank', async (t) => {
  const rows = [
    row('a', '70.00'),
    row('b', '95.00', { block: 'HUYEN' }),
    row('c', '99.00', { eligible: false, classification: null }),
  ]
  t.same(brief(rows), [
    ['b', 1, null],
    ['a', 1, null],
    ['c', null, null],
  ])
})

t.test('5,400 rows in milliseconds', async (t) => {
  const rows = Array.from({ length: 5400 }, (_, i) =>
    row(`u${i}`, `${50 + ((i * 7919) % 5000) / 100}`, {
      block: `B${i % 3}`,
      tieBreak: { 'group:C': String(i % 20), submittedAt: `2021-11-0${1 + (i % 9)}T00:00:00Z` },
    }),
  )
  rankRows(rows, ties)
  const start = performance.now()
  t.equal(rankRows(rows, ties).length, 5400)
  const took = performance.now() - start
  t.ok(took < 500, `${took.toFixed(1)} ms`)
})

const levels: Level[] = [
  { code: 'XS', label: 'Xuất sắc', min: '90' },
  { code: 'TOT', label: 'Tốt', min: '70' },
  { code: 'HT', label: 'Hoàn thành', min: '0' },
]
const quota = (more: Partial<Quota> = {}): Quota => ({
  level: 'XS',
  maxPercent: '20',
  base: 'all',
  rounding: 'floor',
  enforced: 'warn',
  ...more,
})
/** Totals falling by one: the first `xs` units are XS, the next `tot` TOT, the rest HT. */
const block = (xs: number, tot: number, ht: number) =>
  Array.from({ length: xs + tot + ht }, (_, i) =>
    row(`u${i + 10}`, `${99 - i}.00`, { classification: i < xs ? 'XS' : i < xs + tot ? 'TOT' : 'HT' }),
  )
const check = (rows: RankRow[], quotas: Quota[]) => checkQuotas(rows, rankRows(rows, []), quotas, levels)

t.test('20% of the block, rounded down', async (t) => {
  // 9 units: floor(1.8) = 1 may be XS; the second and third are named, nobody is downgraded.
  t.same(check(block(3, 4, 2), [quota()]), [
    {
      block: 'SO',
      level: 'XS',
      maxPercent: '20',
      base: 'all',
      enforced: 'warn',
      baseCount: 9,
      limit: 1,
      count: 3,
      over: ['u11', 'u12'],
    },
  ])
  t.same(check(block(2, 4, 4), [quota()])[0]?.over, [], '10 units: 2 may be XS')
})

t.test('20% of those rated TOT or better', async (t) => {
  const [result] = check(block(2, 4, 10), [quota({ base: { levelOrBetter: 'TOT' }, enforced: 'block' })])
  t.match(result, { baseCount: 6, limit: 1, count: 2, over: ['u11'], enforced: 'block' })
})

t.test('ties across the limit are all named, and a limit of 0 names everybody', async (t) => {
  const rows = [row('a', '95.00'), row('b', '92.00'), row('c', '92.00'), ...block(0, 0, 7)].map((entry) => ({
    ...entry,
    classification: entry.total >= '92.00' && entry.id < 'u' ? 'XS' : 'HT',
  }))
  t.match(check(rows, [quota()])[0], { limit: 2, count: 3, over: ['b', 'c'] })
  t.match(check(block(2, 1, 0), [quota()])[0], { limit: 0, over: ['u10', 'u11'] })
})

t.test('units that are not eligible count neither in the base nor against the quota', async (t) => {
  const rows = [...block(1, 3, 0), row('x', '99.00', { eligible: false, classification: null })]
  t.match(check(rows, [quota({ maxPercent: '25' })])[0], { baseCount: 4, limit: 1, count: 1, over: [] })
})
