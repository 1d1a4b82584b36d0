// Every kind at and around its boundaries, both weightings, and the steps from the criteria to the
// classification. Figures in comments were worked out by hand. A unit's answers are what an official enters.

import t from 'tap'
import { checkAnswers } from '../../src/scoring/answers.ts'
import { hashOf } from '../../src/scoring/hash.ts'
import { packHash } from '../../src/scoring/pack.ts'
import { ENGINE_VERSION, compilePack, score } from '../../src/scoring/score.ts'
import type { Answer, Answers, Facts } from '../../src/scoring/types.ts'
import { criterion, demoDocument, document, packOf, ratio, setOf, sheet } from './packs.ts'
import type { Json } from './packs.ts'

/** The one criterion's score and its line in the trace. */
function one(doc: Json, answer: Answer | null, facts: Facts = {}) {
  const result = sheet(setOf(document([doc])), answer ? { C: answer } : {}, facts)
  return {
    ...result.criteria[0]!,
    total: result.total,
    text: result.trace[0]!.text,
    formula: result.trace[0]!.formula,
    rule: result.trace[0]!.rule,
    sheet: result,
  }
}

const of = (numerator: string, denominator: string): Answer => ({ numerator, denominator })

t.test('yes_no, level, count and manual', async (t) => {
  const level = criterion('level', {
    levels: [
      { code: 'DU', label: 'Đủ', factor: 1 },
      { code: 'CHAM', label: 'Chậm', factor: 0.6 },
      { code: 'KHONG', label: 'Không', points: { U: '0.5' } },
    ],
  })
  const cases: [Json, Answer, string, string][] = [
    [criterion('yes_no'), { value: true }, '10.00', '10.00'],
    [criterion('yes_no'), { value: false }, '0.00', '0.00'],
    [level, { level: 'DU' }, '10.00', '10 × 1 = 10.00'],
    [level, { level: 'CHAM' }, '6.00', '10 × 0.6 = 6.00'],
    [level, { level: 'KHONG' }, '0.50', '0.50'],
    [criterion('count', { countLabel: 'văn bản', perItem: 1.5 }), { count: 0 }, '0.00', '0 × 1.5 = 0.00'],
    [criterion('count', { countLabel: 'văn bản', perItem: 1.5 }), { count: 6 }, '9.00', '6 × 1.5 = 9.00'],
    [criterion('count', { countLabel: 'văn bản', perItem: 1.5 }), { count: 7 }, '10.00', 'min(10, 7 × 1.5) = 10.00'],
    [
      criterion('count', { countLabel: 'văn bản', perItem: 1.5 }),
      { count: 1_000_000_000 },
      '10.00',
      'min(10, 1000000000 × 1.5) = 10.00',
    ],
    [criterion('manual'), { points: '9.75' }, '9.75', '9.75'],
    [criterion('manual'), { points: '0' }, '0.00', '0.00'],
  ]
  for (const [doc, answer, points, formula] of cases) {
    const result = one(doc, answer)
    t.match(result, { status: 'scored', points, formula, maxPoints: '10' }, `${doc['kind']} ${JSON.stringify(answer)}`)
  }
})

t.test('ratio in proportion', async (t) => {
  const cases: [Answer, string, string][] = [
    [of('226', '248'), '9.11', '10 × 226/248 = 9.112… → 9.11'],
    [of('0', '248'), '0.00', '10 × 0/248 = 0.00'],
    [of('248', '248'), '10.00', '10 × 248/248 = 10.00'],
    [of('1', '3'), '3.33', '10 × 1/3 = 3.333… → 3.33'],
    [of('2', '3'), '6.67', '10 × 2/3 = 6.666… → 6.67'],
    [of('0.0005', '1'), '0.01', '10 × 0.0005/1 = 0.005 → 0.01'],
    [of('0.000499', '1'), '0.00', '10 × 0.000499/1 = 0.004… → 0.00'],
    [
      of('999999999999999.999998', '999999999999999.999999'),
      '10.00',
      '10 × 999999999999999.999998/999999999999999.999999 = 9.999… → 10.00',
    ],
  ]
  for (const [answer, points, formula] of cases) t.match(one(ratio({ method: 'linear' }), answer), { points, formula })
  const over = one(ratio({ method: 'linear', mayExceed: true }), of('250', '200'))
  t.match(
    over,
    { points: '10.00', formula: 'min(10, 10 × 250/200) = 10.00' },
    'more than planned still gives the maximum only',
  )
  t.match(over.text, /125%, tính theo tỷ lệ: số nhỏ nhất của \(10; 10 × 250\/200\) = 10,00 điểm \(tối đa 10 điểm\)/)
})

t.test('ratio by thresholds is compared exactly, not after rounding', async (t) => {
  const doc = ratio({
    thresholds: [
      { min: 99, factor: 1 },
      { min: 90, factor: 0.3 },
      { min: 0, factor: 0 },
    ],
  })
  t.match(one(doc, of('99', '100')), {
    points: '10.00',
    rule: 'threshold:min=99',
    formula: '99/100 = 99% ≥ 99%; 10 × 1 = 10.00',
  })
  t.match(
    one(doc, of('989999', '1000000')),
    { points: '3.00', formula: '989999/1000000 = 98.999…% ≥ 90%; 10 × 0.3 = 3.00' },
    '98.9999% is not 99%',
  )
  t.match(one(doc, of('98.9999', '100')), { points: '3.00' })
  t.match(
    one(doc, of('899999999999999', '999999999999999')),
    { points: '0.00' },
    'just below 90%, beyond what a float can tell',
  )
  t.match(
    one(doc, of('226', '248')).text,
    'C. Tiêu chí: 226/248 = 91,129…% đạt ngưỡng từ 90% trở lên, hệ số 0,3: 10 × 0,3 = 3,00 điểm (tối đa 10 điểm).',
  )
  const lower = ratio({
    direction: 'lower_is_better',
    mayExceed: true,
    thresholds: [
      { max: 0, factor: 1 },
      { max: 0.5, factor: 0.6 },
      { max: 100, factor: 0.1 },
    ],
  })
  t.match(one(lower, of('0', '300')), { points: '10.00', rule: 'threshold:max=0' })
  t.match(one(lower, of('1', '200')), { points: '6.00', formula: '1/200 = 0.5% ≤ 0.5%; 10 × 0.6 = 6.00' })
  t.match(one(lower, of('1', '199')), { points: '1.00', rule: 'threshold:max=100' })
  t.match(one(lower, of('201', '200')), { points: '0.00', rule: 'threshold:none' })
})

t.test('a denominator of 0 follows the policy of the set', async (t) => {
  const cases: [string | undefined, Json][] = [
    ['full_points', { status: 'scored', points: '10.00' }],
    ['zero_points', { status: 'scored', points: '0.00' }],
    ['not_applicable', { status: 'notApplicable', points: '0.00' }],
    ['manual', { status: 'awaitingReviewer', points: '0.00' }],
    [undefined, { status: 'scored', points: '0.00' }],
  ]
  for (const [zeroDenominator, expected] of cases) {
    for (const method of ['linear', 'thresholds']) {
      const thresholds = method === 'thresholds' ? { thresholds: [{ min: 0, factor: 1 }] } : {}
      t.match(
        one(ratio({ method, ...thresholds, ...(zeroDenominator && { zeroDenominator }) }), of('0', '0')),
        expected,
        `${zeroDenominator} ${method}`,
      )
    }
  }
  const manual = one(ratio({ method: 'linear', zeroDenominator: 'manual' }), { ...of('0', '0'), awarded: '7.5' })
  t.match(manual, { status: 'scored', points: '7.50', rule: 'awarded' })
})

t.test('checklist: points, shares, n of m', async (t) => {
  const items = (more: Json) => ['A', 'B', 'D', 'E'].map((code) => ({ code, label: code, ...more }))
  const points = criterion('checklist', { items: items({ points: 3 }) })
  t.match(one(points, { items: [] }), { status: 'scored', points: '0.00' })
  t.match(one(points, { items: ['B', 'A'] }), { points: '6.00', formula: '3 + 3 = 6.00' })
  t.match(
    one(points, { items: ['B', 'A', 'E', 'D'] }),
    { points: '10.00', formula: 'min(10, 3 + 3 + 3 + 3) = 10.00' },
    'capped',
  )
  t.match(one(criterion('checklist', { items: items({ share: 0.3 }) }), { items: ['A', 'E'] }), {
    points: '6.00',
    formula: '10 × 0.3 + 10 × 0.3 = 6.00',
  })
  const factors = criterion('checklist', {
    items: items({}),
    factors: [
      { atLeast: 4, factor: 1 },
      { atLeast: 2, factor: 0.5 },
    ],
  })
  t.match(one(factors, { items: ['A'] }), { points: '0.00', rule: 'factors:none' })
  t.match(one(factors, { items: ['A', 'B', 'D'] }), { points: '5.00', formula: '3/4 ≥ 2; 10 × 0.5 = 5.00' })
  t.match(one(factors, { items: ['A', 'B', 'D', 'E'] }), { points: '10.00' })
})

t.test('deadlines count working days', async (t) => {
  const doc = criterion('deadline', { deductPerWorkingDay: 2 })
  // Monday 15 November 2021 was due; 20 November is a holiday in this calendar, but a Saturday.
  const late = (submittedOn: string, holidays: string[] = [], dueOn = '2021-11-15') =>
    one(doc, null, { submittedOn, dueOn, holidays })
  t.match(late('2021-11-01'), { points: '10.00', rule: 'onTime' })
  t.match(late('2021-11-15'), { points: '10.00' }, 'on the day')
  t.match(late('2021-11-16'), { points: '8.00', formula: '10 − 1 × 2 = 8.00' })
  t.match(late('2021-11-19'), { points: '2.00' }, 'Friday: 4 days')
  t.match(late('2021-11-21', ['2021-11-20']), { points: '2.00' }, 'Sunday: still 4')
  t.match(late('2021-11-22', ['2021-11-20']), { points: '0.00' }, 'Monday: 5')
  t.match(
    late('2021-11-22', ['2021-11-19', '2021-11-19', '2021-11-15']),
    { points: '2.00' },
    'a Friday off counts once',
  )
  t.match(late('2021-12-31'), { points: '0.00', formula: 'max(0, 10 − 34 × 2) = 0.00' }, 'not below 0')
  t.match(late('2021-11-22', [], '2021-11-19'), { points: '8.00' }, 'due on a Friday, submitted on Monday: 1 day')
  t.match(late('2021-11-22', [], '2021-11-20'), { points: '8.00' }, 'due on a Saturday, submitted on Monday: 1 day')
  t.match(late('9999-12-31', [], '0001-01-01'), { points: '0.00' })
  const waiting = one(doc, null, { dueOn: '2021-11-15' })
  t.match(waiting, { status: 'scored', points: '10.00', rule: 'notSubmittedYet' })
  t.match(waiting.text, /chưa nộp hồ sơ, tạm tính như nộp đúng hạn/)
  t.match(one(doc, null, { notSubmitted: true, dueOn: '2021-11-15' }), { status: 'scored', points: '0.00' })
  t.match(one(doc, null, { submittedOn: '2021-11-15' }), { points: '10.00' }, 'no due date: never late')
  t.match(
    late('2021-11-18').text,
    /nộp ngày 18\/11\/2021, hạn 15\/11\/2021, chậm 3 ngày làm việc: 10 − 3 × 2 = 4,00 điểm/,
  )
  const paper = criterion('deadline', { deductPerWorkingDay: 2, documentDueOn: '2021-03-31' })
  t.match(one(paper, { documentDate: '2021-04-02' }), { points: '6.00' })
  t.match(one(paper, null), { status: 'unanswered', points: '0.00' }, 'the paper has to be named')
  t.throws(() => one(doc, null, { submittedOn: '2021-02-30' }), RangeError)
})

t.test('unanswered is not 0, and points that only the reviewer gives are awaited', async (t) => {
  const result = one(criterion('yes_no'), null)
  t.match(result, {
    status: 'unanswered',
    points: '0.00',
    sheet: { unanswered: ['C'], awaitingReviewer: [], applicableMaximum: '10.00' },
  })
  t.match(result.text, /chưa có câu trả lời/)
  t.match(one(criterion('manual', { filledBy: 'reviewer' }), null), {
    status: 'awaitingReviewer',
    sheet: { unanswered: [], awaitingReviewer: ['C'], applicableMaximum: '10.00' },
  })
  t.match(one(criterion('manual', { filledBy: 'reviewer' }), { points: '8' }), { status: 'scored', points: '8.00' })
})

t.test('points by decision override any kind, also a claim that the criterion does not apply', async (t) => {
  t.match(one(criterion('yes_no'), { value: false, awarded: '4.25' }), { status: 'scored', points: '4.25' })
  t.match(
    one(ratio({ method: 'linear', allowNotApplicable: true }), { notApplicable: true, reason: 'x', awarded: '3' }),
    { status: 'scored', points: '3.00', sheet: { notApplicablePoints: '0.00' } },
  )
  t.match(one(criterion('deadline', { deductPerWorkingDay: 2 }), { awarded: '9' }, { notSubmitted: true }), {
    points: '9.00',
  })
})

/** Two groups of two manual criteria: A1 30, A2 20 | B1 40, B2 10. */
function fourManual(overrides: Json = {}, groups: [Json, Json] = [{}, {}]) {
  const leaf = (code: string, max: number) =>
    criterion('manual', { code, maxPoints: { U: max }, allowNotApplicable: true })
  return setOf(
    document([], {
      scale: 100,
      scoreStep: 0.001,
      rounding: { at: 'total', decimals: 3, mode: 'half_up' },
      groups: [
        { code: 'A', title: 'A', criteria: [leaf('A1', 30), leaf('A2', 20)], ...groups[0] },
        { code: 'B', title: 'B', criteria: [leaf('B1', 40), leaf('B2', 10)], ...groups[1] },
      ],
      classification: {
        levels: [
          { code: 'XS', label: 'Xuất sắc', min: 90 },
          { code: 'TOT', label: 'Tốt', min: 70 },
          { code: 'KHONG', label: 'Không', min: 0 },
        ],
      },
      ...overrides,
    }),
  )
}
const points = (A1: string, A2: string, B1: string, B2: string): Answers => ({
  A1: { points: A1 },
  A2: { points: A2 },
  B1: { points: B1 },
  B2: { points: B2 },
})
const na: Answer = { notApplicable: true, reason: 'không phát sinh' }

t.test('the published number is the one that is classified', async (t) => {
  const set = fourManual({ scoreStep: 0.0001, rounding: { at: 'total', decimals: 4, mode: 'half_up' } })
  t.match(sheet(set, points('30', '20', '40', '0')), {
    total: '90.0000',
    classification: 'XS',
    nearThreshold: { level: 'XS', distance: '0.0000' },
  })
  const two = (more: Json) =>
    setOf(
      document([ratio({ method: 'linear', maxPoints: { U: 100 } })], {
        scale: 100,
        rounding: { at: 'total', decimals: 2, mode: 'half_up' },
        classification: set.pack.classification,
        ...more,
      }),
    )
  t.match(sheet(two({}), { C: of('89.994', '100') }), {
    total: '89.99',
    totalUnrounded: '89.994',
    classification: 'TOT',
    nearThreshold: { level: 'XS', distance: '-0.01' },
  })
  t.match(sheet(two({}), { C: of('89.995', '100') }), {
    total: '90.00',
    totalUnrounded: '89.995',
    classification: 'XS',
    nearThreshold: { level: 'XS', distance: '0.00' },
  })
  t.match(sheet(two({}), { C: of('90', '100') }), { total: '90.00', totalUnrounded: '90', classification: 'XS' })
  t.match(sheet(two({}), { C: of('90.5', '100') }), { nearThreshold: { level: 'XS', distance: '0.50' } })
  t.match(sheet(two({}), { C: of('90.51', '100') }), { nearThreshold: null })
  t.match(
    sheet(two({}), { C: of('0.2', '100') }),
    { nearThreshold: null, classification: 'KHONG' },
    'the floor is no threshold',
  )
  t.match(sheet(two({}), { C: of('2', '3') }), { total: '66.67', totalUnrounded: '66.666666666666…' })
})

t.test('rounding at the criterion or at the total', async (t) => {
  const thirds = (at: string) =>
    setOf(
      document(
        ['C1', 'C2'].map((code) => ratio({ code, method: 'linear', maxPoints: { U: 5 } })),
        { rounding: { at, decimals: 2, mode: 'half_up' } },
      ),
    )
  const answers = { C1: of('1', '3'), C2: of('1', '3') }
  // 5/3 = 1.666…: each becomes 1.67, together 3.34; unrounded they are 3.333….
  t.match(sheet(thirds('criterion'), answers), { total: '3.34', totalUnrounded: '3.34' })
  t.match(sheet(thirds('total'), answers), {
    total: '3.33',
    totalUnrounded: '3.333333333333…',
    criteria: [{ points: '1.67' }, { points: '1.67' }],
  })
})

t.test('weighting by points: what does not apply is rescaled', async (t) => {
  const set = fourManual()
  // A2 (20) does not apply: (24 + 30 + 5) ÷ 80 × 100 = 73.75
  const result = sheet(set, { ...points('24', '0', '30', '5'), A2: na })
  t.match(result, {
    earned: '59.000',
    applicableMaximum: '80.000',
    notApplicablePoints: '20.000',
    total: '73.750',
    classification: 'TOT',
  })
  t.match(result.groups, [
    { code: 'A', earned: '24.000', applicableMaximum: '30.000', percent: '80.00' },
    { code: 'B', earned: '35.000', applicableMaximum: '50.000', percent: '70.00' },
  ])
  t.match(
    result.trace.find((entry) => entry.step === 'rescale'),
    { formula: '59 ÷ 80 × 100 = 73.75' },
  )
  const half = sheet(set, { ...points('24', '0', '30', '5'), A1: na, A2: na })
  t.match(half, { total: '70.000', groups: [{ applicableMaximum: '0.000', percent: null }, { percent: '70.00' }] })
  const nothing = sheet(set, { A1: na, A2: na, B1: na, B2: na })
  t.match(
    nothing,
    {
      total: '0.000',
      earned: '0.000',
      applicableMaximum: '0.000',
      notApplicablePoints: '100.000',
      classification: 'KHONG',
      unanswered: [],
    },
    'nothing applies: 0, not NaN',
  )
})

t.test('weighting by weights: what does not apply goes to the siblings', async (t) => {
  const leaf = (code: string, max: number, weight: number) =>
    criterion('manual', { code, maxPoints: { U: max }, weight, allowNotApplicable: true })
  const set = fourManual({ weighting: 'weights' }, [
    { weight: 0.6, criteria: [leaf('A1', 10, 0.5), leaf('A2', 4, 0.3), leaf('A3', 1, 0.2)] },
    { weight: 0.4, criteria: [leaf('B1', 5, 1)] },
  ])
  const full = { A1: { points: '8' }, A2: { points: '3' }, A3: { points: '1' }, B1: { points: '4' } }
  // 100·0.6·0.5·8/10 = 24; 100·0.6·0.3·3/4 = 13.5; 100·0.6·0.2·1 = 12; 100·0.4·4/5 = 32. Together 81.5
  t.match(sheet(set, full), {
    total: '81.500',
    groups: [{ earned: '49.500', applicableMaximum: '60.000', percent: '82.50' }, { earned: '32.000' }],
  })
  // Without A3 its 0.2 goes to A1 and A2: 60·0.5/0.8·8/10 = 30; 60·0.3/0.8·3/4 = 16.875; + 32 = 78.875
  const without = sheet(set, { ...full, A3: na })
  t.match(without, { total: '78.875', notApplicablePoints: '12.000', applicableMaximum: '100.000' })
  t.equal(without.trace[0]!.formula, '8.000; 60 × 0.5/0.8 × 8.000/10 = 30')
  // Without group A everything hangs on B: 100·4/5 = 80
  t.match(sheet(set, { ...full, A1: na, A2: na, A3: na }), {
    total: '80.000',
    groups: [{ percent: null }, { earned: '80.000', applicableMaximum: '100.000' }],
  })
  t.match(sheet(set, { A1: na, A2: na, A3: na, B1: na }), { total: '0.000', applicableMaximum: '0.000' })
})

t.test('caps: of a group, of bonuses, of penalties, of the total; the floor', async (t) => {
  const extras = {
    bonuses: [
      { code: 'T1', title: 'Thưởng', perItem: 2, max: 4 },
      { code: 'T2', title: 'Thưởng', max: 3 },
    ],
    penalties: [
      { code: 'P1', title: 'Trừ', perItem: 4, max: 8 },
      { code: 'P2', title: 'Trừ', max: 6 },
    ],
    bonusCap: 5,
    penaltyCap: 10,
    totalFloor: 20,
    totalCap: 98,
    classification: {
      levels: [
        { code: 'XS', label: 'Xuất sắc', min: 90 },
        { code: 'KHONG', label: 'Không', min: 20 },
      ],
    },
  }
  const set = fourManual(extras, [{ cap: 45 }, {}])
  const full = points('30', '20', '40', '10')
  t.match(
    sheet(set, full),
    {
      earned: '95.000',
      total: '95.000',
      groups: [{ earned: '45.000', applicableMaximum: '50.000', percent: '90.00' }, {}],
    },
    'group A gives 45 of its 50 at most',
  )
  t.match(sheet(set, { ...full, T1: { count: 1 } }), { bonus: '2.000', total: '97.000' })
  t.match(
    sheet(set, { ...full, T1: { count: 9 } }),
    { bonus: '4.000', total: '98.000', totalUnrounded: '98' },
    '95 + 4 = 99, capped at 98',
  )
  t.match(
    sheet(set, { ...full, T1: { count: 9 }, T2: { points: '3' }, P1: { count: 1 } }),
    { bonus: '5.000', penalty: '4.000', total: '96.000' },
    'min(5, 4 + 3) = 5',
  )
  t.match(
    sheet(set, { ...full, P1: { count: 3 }, P2: { points: '6' } }),
    { penalty: '10.000', total: '85.000' },
    'min(10, 8 + 6) = 10',
  )
  t.match(
    sheet(set, { ...full, T2: { points: '3', awarded: '1' } }),
    { bonus: '1.000' },
    'the reviewer decides on a bonus too',
  )
  const low = sheet(set, { ...points('22', '0', '0', '0'), P1: { count: 2 } })
  t.match(low, { total: '20.000', classification: 'KHONG' }, '22 − 8 = 14, floor 20')
  t.same(
    low.trace.filter(({ step }) => ['penalty', 'cap', 'rounding'].includes(step)).map(({ formula }) => formula),
    ['2 × 4 = 8.000', 'min(10, 8.000) = 8.000', '22 + 0.000 − 8.000 = 14 < 20 → 20', '20 → 20.000'],
  )
})

t.test('a penalty by rule compares the published totals of two lanes', async (t) => {
  const set = fourManual({
    penalties: [
      { code: 'P', title: 'Lệch', max: 2, rule: { selfExceedsReviewBy: 10, points: 2 } },
      { code: 'Q', title: 'Chậm', perItem: 1, max: 5 },
    ],
  })
  const answers = { ...points('30', '20', '30', '0'), Q: { count: 1 } }
  t.match(sheet(set, answers), { penalty: '1.000', total: '79.000' }, 'without a self total nothing happens')
  t.match(sheet(set, answers, { selfTotal: '89.000' }), { penalty: '1.000' }, '89 − 79 is not more than 10')
  const result = sheet(set, answers, { selfTotal: '89.001' })
  t.match(result, { penalty: '3.000', total: '77.000' })
  t.match(
    result.trace.find(({ code }) => code === 'P'),
    {
      formula: '89.001 − 79.000 > 10 → 2.000',
      text: /tự chấm 89,001, điểm này 79,000, chênh hơn 10 điểm: trừ 2,000 điểm/,
    },
  )
})

t.test('gates and conditions lower the classification, never the points', async (t) => {
  const set = fourManual({
    gates: [
      { code: 'K1', title: 'Không nộp', ineligible: true, auto: { notSubmitted: true } },
      { code: 'K2', title: 'Kỷ luật', maxClassification: 'KHONG' },
      { code: 'K3', title: 'Khiếu kiện', maxClassification: 'TOT' },
      { code: 'K4', title: 'Nhóm dưới 50%', maxClassification: 'TOT', auto: { anyGroupPercentBelow: 50 } },
    ],
    classification: {
      levels: [
        { code: 'XS', label: 'Xuất sắc', min: 80, minGroupPercent: 70 },
        { code: 'TOT', label: 'Tốt', min: 60, excludedByGates: ['K3'] },
        { code: 'KHA', label: 'Khá', min: 50 },
        { code: 'KHONG', label: 'Không', min: 0 },
      ],
    },
  })
  const good = points('30', '20', '40', '10')
  t.match(sheet(set, good), { classification: 'XS', eligible: true })
  t.match(
    sheet(set, points('15', '19.999', '40', '10')),
    { total: '84.999', classification: 'TOT' },
    'group A has 69.998%, less than 70%',
  )
  t.match(sheet(set, points('15', '20', '40', '10')), { classification: 'XS' }, 'exactly 70%')
  t.match(
    sheet(set, points('15', '10', '40', '10')),
    { gates: [{}, {}, {}, { triggered: false }] },
    'exactly 50% of a group',
  )
  t.match(sheet(set, points('15', '9.999', '40', '10')), {
    gates: [{}, {}, {}, { triggered: true, reason: 'Nhóm A' }],
    classification: 'TOT',
  })
  t.match(
    sheet(set, { A1: na, A2: na, B1: { points: '40' }, B2: { points: '10' } }),
    { gates: [{}, {}, {}, { triggered: false }], classification: 'XS' },
    'a group where nothing applies does not trigger',
  )
  t.match(sheet(set, { ...good, K2: { value: true, reason: 'Quyết định 12/QĐ' } }), {
    total: '100.000',
    classification: 'KHONG',
    gates: [{}, { triggered: true, reason: 'Quyết định 12/QĐ' }],
  })
  t.match(sheet(set, { ...good, K2: { value: false } }), { classification: 'XS' })
  t.match(
    sheet(set, { ...good, K3: { value: true, reason: 'x' } }),
    { classification: 'KHA' },
    'limited to TOT, which the same gate excludes',
  )
  const absent = sheet(set, {}, { notSubmitted: true })
  t.match(absent, { eligible: false, classification: null, total: '0.000' })
  t.match(absent.trace.at(-1)!.text, /không đủ điều kiện xếp loại/)
})

t.test('the hash covers what was scored, in any order, and nothing else', async (t) => {
  const set = fourManual()
  const answers = points('30', '20', '40', '10')
  const facts = { submittedOn: '2021-11-15', dueOn: '2021-11-15' }
  const result = score(set, 'U', answers, facts)
  t.equal(
    result.resultHash,
    hashOf({ engineVersion: ENGINE_VERSION, criteriaSetHash: set.hash, unitType: 'U', answers, facts }),
  )
  const reversed = Object.fromEntries(Object.entries(answers).toReversed())
  t.same(score(set, 'U', reversed, { dueOn: facts.dueOn, submittedOn: facts.submittedOn }), result)
  t.not(score(set, 'U', { ...answers, A1: { points: '29' } }, facts).resultHash, result.resultHash)
  t.equal(score(set, 'U', answers, facts, { trace: false, hash: false }).resultHash, '')
  t.same(score(set, 'U', answers, facts, { trace: false }), { ...result, trace: [] })
  t.match(
    score(set, 'U', answers, facts, { locale: 'en' }).trace[0]!.text,
    'A1. Tiêu chí: points given: 30.000 points (at most 30).',
  )
  t.equal(
    hashOf({ b: 'hoa\u0300', a: undefined, c: ['"', 1.5, null, true] }),
    hashOf({ c: ['"', 1.5, null, true], b: 'hoà' }),
    'NFC, sorted, nothing for undefined',
  )
  t.throws(() => score(set, 'X', answers, facts), RangeError)
})

t.test('a compiled set keeps its own copy', async (t) => {
  const pack = packOf(document([criterion('yes_no')]))
  const set = compilePack(pack)
  const before = packHash(pack)
  pack.title = 'khác'
  t.equal(set.hash, before)
  t.equal(packHash(set.pack), before)
  t.throws(() => ((set.pack as Json)['title'] = 'khác'))
})

t.test('the demo set: a form with every kind, both unit types', async (t) => {
  const set = setOf(demoDocument())
  t.equal(set.types.get('DIA_PHUONG')!.leaves.length, 36)
  t.equal(set.types.get('SO_NGANH')!.leaves.length, 34)
  const answers: Answers = {
    A1: { level: 'CHAM' },
    A2: { value: true },
    A3: of('95', '100'),
    A4: { count: 3 },
    A5: of('226', '248'),
    B3: { notApplicable: true, reason: 'Không được giao' },
    C2: of('226', '248'),
    C6: of('0', '0'),
    E3: of('1', '300'),
    H1: of('0', '0'),
    T1: { count: 4 },
  }
  t.same(checkAnswers(set, 'SO_NGANH', answers, 'unit'), [])
  const result = score(set, 'SO_NGANH', answers, { submittedOn: '2021-11-18', dueOn: '2021-11-15' })
  // A: 4·0.6 + 2 + 3 + 3·0.5 + 4·226/248 = 2.40 + 2 + 3 + 1.50 + 3.65 = 12.55
  t.match(result.groups[0], { code: 'A', earned: '12.55', applicableMaximum: '15.00', percent: '83.67' })
  // + C2 5·0.3 = 1.50, C6 1.00, E3 4·0.6 = 2.40, H2 2 − 3·0.5 = 0.50: 17.95 ÷ 98 × 100 = 18.316… + 3 = 21.316…
  t.match(result, {
    earned: '17.95',
    applicableMaximum: '98.00',
    bonus: '3.00',
    total: '21.32',
    awaitingReviewer: ['H1', 'H3'],
    illustrative: true,
  })
  for (const entry of result.trace)
    t.ok(entry.text.endsWith('.') && !/undefined|NaN|null/.test(entry.text + entry.formula), entry.text)
  t.equal(result.trace.filter(({ step }) => step === 'criterion').length, 34)
})

/** One criterion of every kind for the unit type U, two for W; 12 points each. */
function wideDocument(): Json {
  const leaf = (kind: string, code: string, more: Json = {}) => criterion(kind, { code, maxPoints: { U: 1 }, ...more })
  const criteria = [
    ratio({ code: 'R', maxPoints: { U: 4 }, method: 'linear' }),
    ratio({ code: 'Z', maxPoints: { U: 1 }, method: 'linear', allowNotApplicable: true }),
    leaf('count', 'N', { countLabel: 'lần', perItem: 1 }),
    leaf('yes_no', 'Y'),
    leaf('manual', 'M', { allowNotApplicable: true }),
    leaf('level', 'L', { levels: [{ code: 'DU', label: 'Đủ', factor: 1 }] }),
    leaf('checklist', 'K', { items: [{ code: 'I', label: 'i', share: 1 }] }),
    leaf('deadline', 'D', { deductPerWorkingDay: 1, documentDueOn: '2021-01-01' }),
    leaf('manual', 'V', { filledBy: 'reviewer' }),
    leaf('yes_no', 'O', { maxPoints: { W: 2 } }),
    leaf('manual', 'O2', { maxPoints: { W: 10 } }),
  ]
  return document(criteria, {
    scale: 12,
    notApplicable: { rescale: 'proportional', maxPoints: '1' },
    unitTypes: [
      { code: 'U', name: 'u' },
      { code: 'W', name: 'w' },
    ],
    bonuses: [{ code: 'T', title: 't', max: 2 }],
    penalties: [
      { code: 'P', title: 'p', max: 2, perItem: 1 },
      { code: 'PR', title: 'p', max: 2, rule: { selfExceedsReviewBy: 1, points: 1 } },
    ],
    gates: [
      { code: 'G1', title: 'g', ineligible: true },
      { code: 'G2', title: 'g', ineligible: true, auto: { notSubmitted: true } },
    ],
  })
}

t.test('answers: every fault with its path, all at once', async (t) => {
  const set = setOf(wideDocument())
  const cases: [unknown, 'unit' | 'reviewer', string[]][] = [
    [{}, 'unit', []],
    [{ R: null, Y: {}, N: { count: null } }, 'unit', []],
    [[], 'unit', [':not_object']],
    [
      { XX: {}, G: {}, O: { value: true }, R: 5 },
      'unit',
      ['XX:unknown_criterion', 'G:unknown_criterion', 'O:not_for_unit_type', 'R:not_object'],
    ],
    [
      JSON.parse('{"__proto__": {}, "constructor": {"a": 1}, "toString": null}'),
      'unit',
      ['__proto__:unknown_criterion', 'constructor:unknown_criterion'],
    ],
    [
      { R: of('5', '4'), Z: of('0', '0') },
      'unit',
      ['R.numerator:numerator_over_denominator', 'Z.denominator:zero_denominator'],
    ],
    [
      { R: of('0', '0'), Z: of('1', '0') },
      'unit',
      ['R.denominator:zero_denominator', 'Z.numerator:numerator_without_denominator'],
    ],
    [
      { R: of('9'.repeat(40), '1.1234567'), Z: { numerator: 5, denominator: '-1' } },
      'unit',
      ['R.numerator:not_decimal', 'R.denominator:not_decimal', 'Z.numerator:not_decimal', 'Z.denominator:not_decimal'],
    ],
    [
      { R: { numerator: '1' }, Y: { reason: 'x' }, M: { value: true } },
      'unit',
      ['R.denominator:missing', 'Y.reason:not_expected', 'Y.value:missing', 'M.value:not_expected', 'M.points:missing'],
    ],
    [
      {
        R: { notApplicable: true },
        M: { notApplicable: true, reason: ' ', points: '1' },
        Z: { notApplicable: false, reason: 'x' },
      },
      'unit',
      [
        'R.notApplicable:not_applicable_refused',
        'R.reason:missing_reason',
        'M.reason:missing_reason',
        'M.points:not_expected',
        'Z.notApplicable:not_true',
        'notApplicable:too_much_not_applicable',
      ],
    ],
    [{ M: { points: '1.25' } }, 'unit', ['M.points:points_over_maximum']],
    [
      { M: { points: '0.3' }, T: { points: '2.1' } },
      'unit',
      ['M.points:not_a_step', 'T.points:points_over_maximum', 'T.points:not_a_step'],
    ],
    [{ N: { count: 1.5 } }, 'unit', ['N.count:not_count']],
    [{ N: { count: -1 } }, 'unit', ['N.count:not_count']],
    [{ N: { count: 1_000_000_001 } }, 'unit', ['N.count:not_count']],
    [
      { N: { count: '1' }, Y: { value: 1 }, L: { level: 'KHONG' }, D: { documentDate: '2021-02-30' } },
      'unit',
      ['N.count:not_count', 'Y.value:not_boolean', 'L.level:unknown_level', 'D.documentDate:not_date'],
    ],
    [
      { K: { items: ['I', 'I', 'J', 3] } },
      'unit',
      ['K.items[1]:duplicate_item', 'K.items[2]:unknown_item', 'K.items[3]:unknown_item'],
    ],
    [{ K: { items: 'I' } }, 'unit', ['K.items:not_array']],
    [
      { V: { points: '1' }, P: { count: 1 }, G1: { value: true, reason: 'x' }, Y: { value: true, awarded: '1' } },
      'unit',
      ['V:reviewer_only', 'P:reviewer_only', 'G1:reviewer_only', 'Y.awarded:reviewer_only'],
    ],
    [
      {
        V: { points: '1' },
        P: { count: 1 },
        G1: { value: true, reason: 'x' },
        Y: { awarded: '1', reason: 'x' },
        M: { notApplicable: true, reason: 'x', awarded: '0.5' },
      },
      'reviewer',
      [],
    ],
    [
      { Y: { awarded: '1.1' }, G1: { value: true }, G2: { value: true }, PR: { points: '1' } },
      'reviewer',
      [
        'Y.awarded:points_over_maximum',
        'Y.awarded:not_a_step',
        'G1.reason:missing_reason',
        'G2.value:not_expected',
        'PR.points:not_expected',
      ],
    ],
    [
      { M: { notApplicable: true, reason: 'x' }, Z: { notApplicable: true, reason: 'x' } },
      'unit',
      ['notApplicable:too_much_not_applicable'],
    ],
    [{ M: { notApplicable: true, reason: 'a\u0000b' } }, 'unit', ['M.reason:control_characters']],
    [{ M: { notApplicable: true, reason: 'dòng 1\ndòng 2' } }, 'unit', []],
    [{ M: { notApplicable: true, reason: 'x'.repeat(2001) } }, 'unit', ['M.reason:too_long']],
  ]
  for (const [answers, by, expected] of cases) {
    t.same(
      checkAnswers(set, 'U', answers, by)
        .map(({ path, code }) => `${path}:${code}`)
        .toSorted(),
      expected.toSorted(),
      JSON.stringify(answers),
    )
  }
  t.match(checkAnswers(set, 'NONE', {}, 'unit'), [{ code: 'unknown_unit_type' }])
  const zero = checkAnswers(set, 'U', { Z: of('0', '0') }, 'unit')[0]!
  t.match(zero.detail.vi, /bằng 0: nếu trong kỳ không phát sinh, hãy chọn “không áp dụng” và nêu lý do/)
  const limit = checkAnswers(set, 'U', { M: na, Z: na }, 'unit')[0]!
  t.match(limit.detail, { vi: /là 2, vượt mức tối đa 1 điểm/, en: /2 points; the set allows at most 1/ })
})
