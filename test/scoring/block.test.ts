// The kinds whose points rest on facts: `relative`, on the best of the block, and `computed`, on what the
// system counted. Figures in comments were worked out by hand.

import fc from 'fast-check'
import t from 'tap'
import { checkAnswers } from '../../src/scoring/answers.ts'
import { leaderOf } from '../../src/scoring/block.ts'
import { countAcceptedEvidence } from '../../src/scoring/counts.ts'
import { readPack } from '../../src/scoring/pack.ts'
import { score } from '../../src/scoring/score.ts'
import { compare, decimal } from '../../src/scoring/points.ts'
import type { Answer, Answers, Facts, Fraction, Locale } from '../../src/scoring/types.ts'
import { criterion, document, packOf, ratio, setOf } from './packs.ts'
import type { Json } from './packs.ts'

const relative = (more: Json = {}) =>
  criterion('relative', { actualLabel: 'Số mô hình đã làm', targetLabel: 'Số mô hình được giao', ...more })
const computed = (more: Json = {}) =>
  criterion('computed', {
    source: 'evidence_accepted_share',
    direction: 'higher_is_better',
    zeroDenominator: 'full_points',
    ...more,
  })
const reached = (actual: string, target: string): Answer => ({ actual, target })
const of = (numerator: string, denominator: string): Fraction => ({ numerator, denominator })
const bestOf = (numerator: string, denominator: string): Facts => ({ best: { C: of(numerator, denominator) } })

function one(doc: Json, answer: Answer | null, facts: Facts = {}, locale: Locale = 'vi') {
  const sheet = score(setOf(document([doc])), 'U', answer ? { C: answer } : {}, facts, { locale })
  const { formula, rule, text } = sheet.trace[0]!
  return { ...sheet.criteria[0]!, formula, rule, text, provisional: sheet.provisional, sheet }
}

t.test('relative: below, on and above target', async (t) => {
  const cases: [Answer, Facts, string, string, string][] = [
    [reached('0', '100'), {}, '0.00', 'relative:below', '0/100 = 0%; 1/2 × 10 × 0/100 = 0.00'],
    [reached('80', '100'), {}, '4.00', 'relative:below', '80/100 = 80%; 1/2 × 10 × 80/100 = 4.00'],
    // ½ · 10 · 2/3 = 10/3
    [reached('2', '3'), {}, '3.33', 'relative:below', '2/3 = 66.666…%; 1/2 × 10 × 2/3 = 3.333… → 3.33'],
    [reached('100', '100'), {}, '5.00', 'relative:onTarget', '100/100 = 100%; 1/2 × 10 = 5.00'],
    [reached('80', '100'), bestOf('150', '100'), '4.00', 'relative:below', '80/100 = 80%; 1/2 × 10 × 80/100 = 4.00'],
    // 5 + 5 · 0.2/0.5 = 7
    [
      reached('120', '100'),
      bestOf('150', '100'),
      '7.00',
      'relative:above',
      '120/100 = 120% < 150/100 = 150%; 1/2 × 10 + 1/2 × 10 × (120/100 − 1)/(150/100 − 1) = 7.00',
    ],
    // 5 + 5 · (1/3)/(4/3) = 6.25
    [
      reached('4', '3'),
      bestOf('7', '3'),
      '6.25',
      'relative:above',
      '4/3 = 133.333…% < 7/3 = 233.333…%; 1/2 × 10 + 1/2 × 10 × (4/3 − 1)/(7/3 − 1) = 6.25',
    ],
    [reached('150', '100'), bestOf('150', '100'), '10.00', 'relative:leader', '150/100 = 150% ≥ 150/100 = 150%; 10.00'],
    [reached('15', '10'), bestOf('150', '100'), '10.00', 'relative:leader', '15/10 = 150% ≥ 150/100 = 150%; 10.00'],
    // Not counted in the block (a form still with its unit), and better than its best.
    [reached('110', '100'), bestOf('90', '100'), '10.00', 'relative:leader', '110/100 = 110% ≥ 90/100 = 90%; 10.00'],
  ]
  for (const [answer, facts, points, rule, formula] of cases) {
    const result = one(relative(), answer, facts)
    t.match(result, { status: 'scored', points, rule, formula }, formula)
    t.same(result.provisional, [])
  }
  const text = one(relative(), reached('120', '100'), bestOf('150', '100')).text
  t.equal(
    text,
    'C. Tiêu chí: đạt 120/100 = 120% chỉ tiêu, cao nhất khối 150/100 = 150%: 1/2 × 10 + 1/2 × 10 × (120/100 − 1)/(150/100 − 1) = 7,00 điểm (tối đa 10 điểm).',
  )
  t.match(
    one(relative(), reached('2.5', '10'), {}, 'en').text,
    'C. Tiêu chí: 2.5/10 = 25% of the target: 1/2 × 10 × 2.5/10 = 1.25 points (at most 10).',
  )
})

t.test('relative: provisional until the block is complete', async (t) => {
  const waiting = one(relative(), reached('120', '100'))
  t.match(waiting, {
    status: 'scored',
    points: '5.00',
    provisional: ['C'],
    rule: 'relative:provisional',
    formula: '120/100 = 120%; 1/2 × 10 = 5.00',
  })
  t.match(waiting.text, /khối chưa đủ phiếu để so sánh, tạm tính như vừa đạt chỉ tiêu: 1\/2 × 10 = 5,00 điểm/)
  t.match(
    one(relative(), reached('120', '100'), {}, 'en').text,
    /the block is not complete, provisionally as on target/,
  )
  t.match(one(relative(), reached('120', '100'), bestOf('1', '0')), { points: '5.00', provisional: ['C'] })
  t.match(one(relative(), reached('120', '100'), { best: { D: of('2', '1') } }), { provisional: ['C'] })
  t.match(one(relative(), null), { status: 'unanswered', points: '0.00', provisional: [] })
  t.match(one(relative(), reached('120', '0'), bestOf('2', '1')), { status: 'unanswered' })
  const na: Answer = { notApplicable: true, reason: 'không được giao' }
  t.match(one(relative({ allowNotApplicable: true }), na, bestOf('2', '1')), { status: 'notApplicable' })
  t.match(one(relative(), { ...reached('120', '100'), awarded: '3' }), { points: '3.00', provisional: [] })
  t.match(one(relative({ filledBy: 'reviewer' }), null), { status: 'awaitingReviewer' })
})

t.test('relative: faults of answers', async (t) => {
  const set = setOf(document([relative({ allowNotApplicable: true })]))
  const faults = (answer: unknown) =>
    checkAnswers(set, 'U', { C: answer }, 'unit').map(({ path, code }) => `${path}:${code}`)
  t.same(faults(reached('120.5', '100')), [])
  t.same(faults(reached('0', '0.000001')), [])
  t.same(faults({ actual: '1' }), ['C.target:missing'])
  t.same(faults({ target: '1' }), ['C.actual:missing'])
  t.same(faults(reached('1', '0')), ['C.target:zero_target'])
  t.same(faults(reached('-1', '-2')), ['C.actual:not_decimal', 'C.target:not_decimal'])
  t.same(faults({ actual: 1, target: '1e3' }), ['C.actual:not_decimal', 'C.target:not_decimal'])
  t.same(faults({ ...reached('1', '1'), count: 1 }), ['C.count:not_expected'])
  t.same(faults({ notApplicable: true, reason: 'không được giao', target: '1' }), ['C.target:not_expected'])
  t.match(checkAnswers(set, 'U', { C: reached('1', '0') }, 'unit')[0]!.detail, {
    vi: 'Chỉ tiêu (Số mô hình được giao) phải lớn hơn 0; nếu không được giao chỉ tiêu, hãy chọn “không áp dụng” và nêu lý do.',
  })
})

t.test('the leader of a block', async (t) => {
  t.equal(leaderOf([]), null)
  t.same(leaderOf([reached('120', '100'), reached('13', '10'), reached('125', '100')]), of('13', '10'))
  t.same(leaderOf([reached('0', '5')]), of('0', '5'))
  const left = [
    { ...reached('9', '1'), awarded: '1' },
    { ...reached('9', '1'), notApplicable: true as const },
    reached('9', '0'),
    { actual: '9' },
    { value: true },
  ]
  t.equal(leaderOf(left), null, 'points by decision, not applicable and figures that are none')
  const equals = [reached('150', '100'), reached('3', '2'), reached('3.0', '2'), reached('15', '10')]
  t.same(leaderOf(equals), leaderOf(equals.toReversed()), 'equals: the same whatever the order')
  t.same(leaderOf(equals), of('3.0', '2'), 'with the smallest target, as it was written')
})

t.test('the leader of any block gets the maximum, nobody more, and the better never less', async () => {
  const figures = fc
    .tuple(fc.nat(5000), fc.integer({ min: 1, max: 2000 }))
    .map(([actual, target]) => reached((actual / 100).toFixed(2), (target / 100).toFixed(2)))
  const set = setOf(document([relative()], { rounding: { at: 'criterion', decimals: 6, mode: 'half_up' } }))
  const exact = ({ actual, target }: Answer) => Number(actual) / Number(target)
  fc.assert(
    fc.property(fc.array(figures, { minLength: 1, maxLength: 8 }), (block) => {
      const leader = leaderOf(block)!
      const sheets = block.map((C) => score(set, 'U', { C }, { best: { C: leader } }))
      const points = sheets.map(({ criteria }) => criteria[0]!.points)
      const top = Math.max(...block.map(exact))
      return (
        JSON.stringify(leaderOf(block.toReversed())) === JSON.stringify(leader) &&
        sheets.every(({ provisional }) => provisional.length === 0) &&
        block.every((answer, i) => {
          const value = exact(answer)
          const byHand = value <= 1 ? 5 * value : value === top ? 10 : 5 + (5 * (value - 1)) / (top - 1)
          return Math.abs(Number(points[i]) - byHand) < 0.000_002
        }) &&
        block.every((a, i) =>
          block.every((b, j) => exact(a) < exact(b) || compare(decimal(points[i]!), decimal(points[j]!)) >= 0),
        )
      )
    }),
    { numRuns: 300 },
  )
})

t.test('computed: in proportion, by thresholds, before anything was counted', async (t) => {
  const counted = (numerator: string, denominator: string): Facts => ({
    counts: { evidence_accepted_share: of(numerator, denominator) },
  })
  const linear = one(computed(), null, counted('30', '36'))
  // 10 · 30/36 = 8.333…
  t.match(linear, { status: 'scored', points: '8.33', rule: 'linear', formula: '10 × 30/36 = 8.333… → 8.33' })
  t.match(
    linear.text,
    'C. Tiêu chí: hệ thống đếm, tiêu chí có tài liệu kiểm chứng được chấp nhận trên tiêu chí cần tài liệu 30/36 = 83,333…%, tính theo tỷ lệ: 10 × 30/36 = 8,333… → 8,33 điểm (tối đa 10 điểm).',
  )
  const doc = computed({
    thresholds: [
      { min: 90, factor: 1 },
      { min: 80, factor: 0.5 },
      { min: 0, factor: 0 },
    ],
  })
  t.match(one(doc, null, counted('30', '36')), {
    points: '5.00',
    rule: 'threshold:min=80',
    formula: '30/36 = 83.333…% ≥ 80%; 10 × 0.5 = 5.00',
  })
  t.match(one(doc, null, counted('30', '36'), 'en').text, /counted by the system, criteria with accepted evidence/)
  const waiting = one(computed(), null)
  t.match(waiting, { status: 'scored', points: '0.00', rule: 'notCountedYet', provisional: ['C'] })
  t.same(waiting.sheet.unanswered, [])
  t.match(waiting.text, /hệ thống chưa đếm, tạm tính chưa có điểm/)
  t.match(one(computed(), null, { counts: {} }), { provisional: ['C'] })
  t.match(one(computed(), null, counted('0', '0')), { points: '10.00', rule: 'zeroDenominator:full_points' })
  t.match(one(computed({ zeroDenominator: 'not_applicable' }), null, counted('0', '0')), { status: 'notApplicable' })
  t.match(one(computed({ zeroDenominator: 'manual' }), null, counted('0', '0')), { status: 'awaitingReviewer' })
  t.match(one(computed(), { awarded: '2.5' }, counted('0', '9')), { points: '2.50', rule: 'awarded' })
  t.same(
    checkAnswers(setOf(document([computed()])), 'U', { C: { numerator: '1', denominator: '1' } }, 'unit').map(
      ({ path, code }) => `${path}:${code}`,
    ),
    ['C.numerator:not_expected', 'C.denominator:not_expected'],
  )
})

t.test('counting accepted evidence', async (t) => {
  const evidence = ['Báo cáo']
  const leaf = (code: string, more: Json = {}) =>
    criterion('manual', { code, maxPoints: { U: 1 }, evidence, allowNotApplicable: true, ...more })
  const set = setOf(
    document(
      [
        leaf('A'),
        leaf('B'),
        leaf('D'),
        leaf('E'),
        leaf('N', { evidence: [] }),
        leaf('V', { filledBy: 'reviewer' }),
        ratio({ code: 'Z', maxPoints: { U: 1 }, method: 'linear', evidence, zeroDenominator: 'not_applicable' }),
        computed({ code: 'K', maxPoints: { U: 3 }, evidence }),
      ],
      { scale: 10 },
    ),
  )
  const type = set.types.get('U')!
  const answers: Answers = {
    A: { points: '1' },
    B: { points: '0.5' },
    D: { points: '0' },
    E: { notApplicable: true, reason: 'không phát sinh' },
    N: { points: '1' },
    V: { points: '1' },
    Z: { numerator: '0', denominator: '0' },
    K: { awarded: '1' },
  }
  const shown = new Set(['A', 'D', 'E', 'N', 'V', 'K'])
  // Asked of A, B and D; there for A and D.
  t.same(countAcceptedEvidence(type, answers, {}, { evidence: shown, decisions: null }), of('2', '3'))
  t.same(countAcceptedEvidence(type, {}, {}, { evidence: shown, decisions: null }), of('0', '0'))
  const decided = (decisions: [string, 'confirm' | 'adjust'][]) =>
    countAcceptedEvidence(type, answers, {}, { evidence: shown, decisions: new Map(decisions) })
  t.same(decided([]), of('0', '3'), 'nothing is accepted before it was decided')
  t.same(
    decided([
      ['A', 'confirm'],
      ['B', 'confirm'],
      ['D', 'confirm'],
    ]),
    of('2', '3'),
    'B shows nothing',
  )
  t.same(
    decided([
      ['A', 'adjust'],
      ['D', 'adjust'],
    ]),
    of('1', '3'),
    'D was left without points',
  )
})

t.test('packs: what both kinds have of their own', async (t) => {
  const faults = (doc: Json) =>
    readPack(document([doc])).faults.map(({ path, code }) => `${path.replace('groups[0].criteria[0].', '')} ${code}`)
  t.same(faults(relative()), [])
  t.same(faults(computed()), [])
  t.same(faults(criterion('relative')), ['actualLabel missing', 'targetLabel missing'])
  t.same(faults(relative({ direction: 'higher_is_better' })), ['direction unknown_field'])
  t.same(faults(criterion('computed')), ['source missing', 'direction missing', 'zeroDenominator missing'])
  t.same(faults(computed({ source: 'magic', zeroDenominator: 'x', mayExceed: true })), [
    'mayExceed unknown_field',
    'source not_one_of',
    'zeroDenominator not_one_of',
  ])
  t.same(faults(computed({ direction: 'lower_is_better' })), ['method linear_lower'])
  t.same(faults(computed({ thresholds: [{ min: 5, factor: 1 }] })), ['thresholds thresholds_incomplete'])
  const pack = packOf(document([computed({ thresholds: [{ min: 0, factor: 1 }] })]))
  t.match(pack.groups[0]!.criteria[0], {
    kind: 'computed',
    method: 'thresholds',
    zeroDenominator: 'full_points',
    thresholds: [{ min: '0', factor: '1' }],
  })
})
