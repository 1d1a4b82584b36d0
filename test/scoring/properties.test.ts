// What must be true for any set and any answers (scoring.md, last section), on random valid packs and
// answers. A failure prints the seed and the smallest counterexample.

import fc from 'fast-check'
import t from 'tap'
import { checkAnswers } from '../../src/scoring/answers.ts'
import { compilePack, score } from '../../src/scoring/score.ts'
import { add, compare, decimal, div, formatExact, formatFixed, mul, whole } from '../../src/scoring/points.ts'
import type { Answer, Answers, Criterion, Facts, Group, Pack, ScoreSheet } from '../../src/scoring/types.ts'
import { facts, forms, leavesOf, packs } from './arbitraries.ts'
import { criterion, demoDocument, document, ratio, setOf } from './packs.ts'

const RUNS = { numRuns: 150 }
const sheetOf = (pack: Pack, answers: Answers, given: Facts) => score(compilePack(pack), 'U', answers, given)
const atLeast = (a: string, b: string) => compare(decimal(a), decimal(b)) >= 0

t.test('the total lies within floor and cap, and every figure of the sheet is a figure', async () => {
  fc.assert(
    fc.property(forms, ({ pack, answers, facts }) => {
      const set = compilePack(pack)
      const refused = checkAnswers(set, 'U', answers, 'reviewer')
      if (refused.length > 0) throw new Error(JSON.stringify(refused))
      const sheet = score(set, 'U', answers, facts)
      const text = JSON.stringify(sheet)
      const levels = pack.classification.levels.map(({ code }) => code)
      return (
        atLeast(sheet.total, pack.totalFloor) &&
        atLeast(pack.totalCap, sheet.total) &&
        !/NaN|undefined|Infinity|\[object/.test(text) &&
        sheet.criteria.every(({ points, maxPoints }) => atLeast(maxPoints, points)) &&
        (sheet.eligible ? levels.includes(sheet.classification!) : sheet.classification === null) &&
        sheet.trace.filter(({ step }) => step === 'criterion').length === sheet.criteria.length
      )
    }),
    RUNS,
  )
})

t.test('a pencil finds the same total: points added up, rescaled, capped and rounded by other means', async () => {
  const onPaper = (pack: Pack, sheet: ScoreSheet): string => {
    const scores = new Map(sheet.criteria.map((entry) => [entry.code, entry]))
    const cents = (text: string) => BigInt(Math.round(Number(text) * 10_000))
    const earned = (group: Group): bigint => {
      const leaves = group.criteria.map(({ code }) => cents(scores.get(code)!.points)).reduce((a, b) => a + b, 0n)
      const sum = leaves + group.groups.map(earned).reduce((a, b) => a + b, 0n)
      return group.cap !== undefined && sum > cents(group.cap) ? cents(group.cap) : sum
    }
    const all = pack.groups.map(earned).reduce((a, b) => a + b, 0n)
    const applicable = sheet.criteria
      .filter(({ status }) => status !== 'notApplicable')
      .map(({ maxPoints }) => cents(maxPoints))
      .reduce((a, b) => a + b, 0n)
    // As a fraction over `below`, in ten-thousandths of a point.
    const below = applicable === 0n ? 1n : applicable
    let top = applicable === 0n ? 0n : all * cents(pack.scale)
    top += (cents(sheet.bonus) - cents(sheet.penalty)) * below
    if (top > cents(pack.totalCap) * below) top = cents(pack.totalCap) * below
    if (top < cents(pack.totalFloor) * below) top = cents(pack.totalFloor) * below
    const unit = 10n ** BigInt(4 - pack.rounding.decimals)
    const rounded = (2n * top + unit * below) / (2n * unit * below)
    const digits = String(rounded).padStart(pack.rounding.decimals + 1, '0')
    return `${digits.slice(0, -pack.rounding.decimals)}.${digits.slice(-pack.rounding.decimals)}`
  }
  fc.assert(
    fc.property(forms, ({ pack, answers, facts }) => {
      fc.pre(pack.weighting === 'points' && pack.rounding.at === 'criterion')
      const sheet = sheetOf(pack, answers, facts)
      return sheet.total === onPaper(pack, sheet)
    }),
    RUNS,
  )
})

t.test('the order of answers and of criteria is irrelevant', async () => {
  const turned = (groups: Group[]): Group[] =>
    groups
      .toReversed()
      .map((group) => ({ ...group, criteria: group.criteria.toReversed(), groups: turned(group.groups) }))
  fc.assert(
    fc.property(forms, ({ pack, answers, facts }) => {
      const plain = sheetOf(pack, answers, facts)
      const sameAnswers = sheetOf(pack, Object.fromEntries(Object.entries(answers).toReversed()), facts)
      const other = sheetOf({ ...pack, groups: turned(pack.groups) }, answers, facts)
      const byCode = (sheet: ScoreSheet) =>
        JSON.stringify([...sheet.criteria, ...sheet.groups].sort((a, b) => (a.code < b.code ? -1 : 1)))
      return (
        JSON.stringify(plain) === JSON.stringify(sameAnswers) &&
        byCode(plain) === byCode(other) &&
        plain.total === other.total &&
        plain.totalUnrounded === other.totalUnrounded &&
        plain.classification === other.classification
      )
    }),
    RUNS,
  )
})

/** The same answer with more of what is good in it. */
function better(criterion: Criterion, answer: Answer, by: number): Answer {
  if (answer.awarded !== undefined || answer.notApplicable) return answer
  switch (criterion.kind) {
    case 'yes_no':
      return { value: true }
    case 'count':
      return { count: Math.min(1_000_000_000, answer.count! + by) }
    case 'manual':
      return {
        points: formatFixed(
          decimal(String(Math.min(Number(criterion.maxPoints['U']), Number(answer.points) + by / 100).toFixed(2))),
          2,
        ),
      }
    case 'level': {
      const at = criterion.levels.findIndex(({ code }) => code === answer.level)
      return { level: criterion.levels[Math.max(0, at - by)]!.code }
    }
    case 'checklist':
      return { items: [...new Set([...answer.items!, criterion.items[by % criterion.items.length]!.code])] }
    case 'ratio': {
      const [n, d] = [Number(answer.numerator), Number(answer.denominator)]
      if (criterion.direction === 'lower_is_better') return { ...answer, numerator: String(Math.max(0, n - by)) }
      return d === 0 ? answer : { ...answer, numerator: String(criterion.mayExceed ? n + by : Math.min(d, n + by)) }
    }
    case 'relative':
      return { ...answer, actual: String(Number(answer.actual) + by) }
    case 'computed':
      return answer
    case 'deadline':
      return answer.documentDate ? { documentDate: '2021-03-01' } : answer
  }
}

t.test('more of a good thing never lowers a score', async () => {
  fc.assert(
    fc.property(forms, fc.nat(), fc.integer({ min: 1, max: 50 }), ({ pack, answers, facts }, pick, by) => {
      const answered = leavesOf(pack.groups).filter(({ code }) => answers[code] !== undefined)
      fc.pre(answered.length > 0)
      const chosen = answered[pick % answered.length]!
      const more = { ...answers, [chosen.code]: better(chosen, answers[chosen.code]!, by) }
      const bonus = { ...more, T1: { count: (answers['T1']?.count ?? 0) + by } }
      const [a, b, c] = [answers, more, bonus].map((given) => sheetOf(pack, given, facts).total)
      return atLeast(b!, a!) && atLeast(c!, b!)
    }),
    RUNS,
  )
})

t.test('not applicable, on a criterion scored at the own percentage, leaves the percentage unchanged', async () => {
  const quarter = fc.integer({ min: 0, max: 40 }).map((n) => n / 4)
  const na: Answer = { notApplicable: true, reason: 'không phát sinh' }
  // By points: the own percentage is that of the whole form.
  fc.assert(
    fc.property(fc.array(quarter, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 30 }), (points, most) => {
      const others = points.map((_p, i) => criterion('manual', { code: `M${i}`, maxPoints: { U: 10 } }))
      const last = ratio({ code: 'L', method: 'linear', allowNotApplicable: true, maxPoints: { U: most } })
      const set = setOf(
        document([...others, last], {
          scale: 10 * points.length + most,
          totalCap: 100,
          rounding: { at: 'total', decimals: 2, mode: 'half_up' },
        }),
      )
      const answers: Answers = Object.fromEntries(points.map((value, i) => [`M${i}`, { points: String(value) }]))
      const own = { numerator: String(points.reduce((a, b) => a + b, 0)), denominator: String(10 * points.length) }
      const [scored, left] = [own, na].map((L) => score(set, 'U', { ...answers, L }, {}))
      return scored!.totalUnrounded === left!.totalUnrounded && scored!.groups[0]!.percent === left!.groups[0]!.percent
    }),
    RUNS,
  )
  // By weights it goes to the siblings, so that it is the percentage of the group it stands in.
  fc.assert(
    fc.property(quarter, quarter, fc.integer({ min: 1, max: 998 }), quarter, (a, b, cut, other) => {
      const [wa, wb] = [cut, Math.max(1, Math.floor((999 - cut) / 2))]
      const leaf = (code: string, weight: number) => criterion('manual', { code, weight: weight / 1000 })
      const last = ratio({ code: 'L', method: 'linear', allowNotApplicable: true, weight: (1000 - wa - wb) / 1000 })
      const set = setOf(
        document([], {
          weighting: 'weights',
          scale: 100,
          rounding: { at: 'total', decimals: 2, mode: 'half_up' },
          groups: [
            { code: 'A', title: 'a', weight: 0.7, criteria: [leaf('X', wa), leaf('Y', wb), last] },
            { code: 'B', title: 'b', weight: 0.3, criteria: [{ ...leaf('Z', 1000) }] },
          ],
        }),
      )
      const answers: Answers = { X: { points: String(a) }, Y: { points: String(b) }, Z: { points: String(other) } }
      const n = add(mul(whole(wa), decimal(String(a))), mul(whole(wb), decimal(String(b))))
      const own = { numerator: formatExact(n), denominator: String(10 * (wa + wb)) }
      const [scored, left] = [own, na].map((L) => score(set, 'U', { ...answers, L }, {}))
      return scored!.totalUnrounded === left!.totalUnrounded && scored!.groups[0]!.percent === left!.groups[0]!.percent
    }),
    RUNS,
  )
})

t.test('rounding a sheet is monotone: the better unrounded total is never published as the worse', async () => {
  const set = setOf(
    document([ratio({ method: 'linear', maxPoints: { U: 100 } })], {
      scale: 100,
      rounding: { at: 'total', decimals: 2, mode: 'half_up' },
    }),
  )
  const share = fc
    .tuple(fc.nat(1_000_000), fc.integer({ min: 1_000_000, max: 1_000_100 }))
    .map(([n, d]) => ({ numerator: String(n), denominator: String(d) }))
  fc.assert(
    fc.property(share, share, (a, b) => {
      const exact = ({ numerator, denominator }: Answer) => div(decimal(numerator!), decimal(denominator!))
      const [low, high] = compare(exact(a), exact(b)) <= 0 ? [a, b] : [b, a]
      return atLeast(score(set, 'U', { C: high }, {}).total, score(set, 'U', { C: low }, {}).total)
    }),
    RUNS,
  )
})

t.test('scoring again gives the same bytes, and nothing that was given is changed', async () => {
  fc.assert(
    fc.property(forms, ({ pack, answers, facts }) => {
      const before = JSON.stringify([pack, answers, facts])
      const set = compilePack(pack)
      const first = score(set, 'U', answers, facts)
      const again = score(compilePack(structuredClone(pack)), 'U', structuredClone(answers), structuredClone(facts))
      return (
        JSON.stringify(first) === JSON.stringify(again) &&
        JSON.stringify([pack, answers, facts]) === before &&
        /^[0-9a-f]{64}$/.test(first.resultHash)
      )
    }),
    RUNS,
  )
})

t.test('no JSON makes checkAnswers throw, and none that passes makes score throw', async () => {
  const demo = setOf(demoDocument())
  const members = [
    'level',
    'numerator',
    'denominator',
    'items',
    'count',
    'value',
    'points',
    'documentDate',
    'actual',
    'target',
    'notApplicable',
    'reason',
    'awarded',
  ]
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom('0', '1', '5', '0.5', 'DAY_DU', true, 0, 1, ['A'], 'lý do', '2021-04-05'),
  )
  const answer = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.dictionary(fc.constantFrom(...members), value),
    fc.record({ numerator: fc.constantFrom('0', '1', '2'), denominator: fc.constantFrom('0', '1', '3') }),
  )
  const codes = [
    ...demo.types.get('DIA_PHUONG')!.byCode.keys(),
    'T1',
    'P1',
    'P2',
    'K1',
    'K2',
    'A',
    '__proto__',
    'constructor',
    'XX',
  ]
  fc.assert(
    fc.property(
      fc.oneof(fc.jsonValue(), fc.dictionary(fc.constantFrom(...codes), answer)),
      facts,
      fc.constantFrom('unit', 'reviewer'),
      fc.constantFrom('DIA_PHUONG', 'SO_NGANH'),
      (answers, given, by, type) => {
        const faults = checkAnswers(demo, type, answers, by)
        // Even what was refused only counts as unanswered.
        if (typeof answers !== 'object' || answers === null) return faults.length > 0
        const sheet = score(demo, type, answers as Answers, given)
        return !/NaN/.test(sheet.total) && atLeast('100', sheet.total)
      },
    ),
    { numRuns: 2000 },
  )
})

t.test('a random pack read again is the same pack', async () => {
  fc.assert(
    fc.property(packs, (pack) => compilePack(pack).hash === compilePack(JSON.parse(JSON.stringify(pack)) as Pack).hash),
    { numRuns: 50 },
  )
})
