// The appendix of figures: what the shipped one of 2021 gives, with figures worked out by hand, what
// units enter and how it is rolled up, and criteria that take their numbers from it.

import fc from 'fast-check'
import t from 'tap'
import { appendix2021 } from '../../scripts/demo/indicators.ts'
import { exact } from '../../src/indicators/figures.ts'
import { rollUp, valueOf } from '../../src/indicators/roll-up.ts'
import type { Definition, Entry, IndicatorValue } from '../../src/indicators/types.ts'
import { compare } from '../../src/scoring/points.ts'
import { match, startApp, type Answered } from '../helpers/app.ts'
import { makePeriod, makePublishedSet, makeSubmission, makeUnit } from '../helpers/make.ts'
import { smallPack } from '../helpers/pack.ts'

const pairs = ({ data }: Answered) => data.errors.map(({ pointer, code }: any) => [pointer, code])
const of = (report: any, code: string) => report.indicators.find((row: any) => row.code === code)

const plain = {
  section: 'Mục 1',
  unit: null,
  decimals: 2,
  plan: null,
  plausibleFactor: null,
  enteredBy: { unitTypes: ['SO_NGANH', 'XA'] },
}
const hosts = { code: 'HS.TYLE', title: 'Hồ sơ đúng hạn', kind: 'ratio', rollUp: 'weighted_ratio', ...plain }
const meetings = { code: 'DT.CUOC', title: 'Cuộc đối thoại', kind: 'number', rollUp: 'sum', ...plain, unit: 'cuộc' }

t.test('the appendix of report 114-BC/BDVTU', async (t) => {
  const { as, deps } = await startApp(t)
  const periodId = await makePeriod(deps, await makePublishedSet(deps))
  const [admin, reviewer, officer] = [
    await as('admin'),
    await as('reviewer'),
    await as(['officer', await makeUnit(deps)]),
  ]
  const url = `/periods/${periodId}/indicators`
  t.match((await admin.get(url)).data, { indicators: [], version: 0 })
  const set = await admin.put(url, appendix2021(), match(0))
  t.equal(set.statusCode, 200, set.payload.slice(0, 500))
  t.equal(set.headers.etag, '"1"')
  const { data: report } = await reviewer.get(`${url}/report`)

  t.equal(report.indicators.length, 22)
  // 226/248 = 0.911290…; 9/12 = 0.75; 27638/27925 = 0.989722…; 97/115 = 0.843478…, expected 103/115 = 0.895652…
  t.match(of(report, 'KNTC.KHIEUNAI'), { figure: { percent: '91.13', exact: '91.129032258064…' } })
  t.match(of(report, 'KNTC.TOCAO'), { figure: { percent: '75.00', exact: '75' } })
  t.match(of(report, 'PA.1022'), { figure: { percent: '98.97' } })
  t.match(of(report, 'KTXH.NTM_XA'), {
    figure: { percent: '84.35', numerator: '97', denominator: '115' },
    estimate: { percent: '89.57', numerator: '103' },
    estimated: false,
  })
  t.match(of(report, 'KTXH.GRDP'), { figure: { number: '2.22' }, estimated: true })
  t.match(of(report, 'CCHC.CATGIAM'), {
    figure: null,
    given: 0,
    expected: 1,
    withoutFigure: [{ unitName: 'toàn tỉnh', reason: 'chưa đến hạn báo cáo rà soát' }],
  })
  t.match(of(report, 'TCD.TONG'), {
    figure: { number: '3802' },
    // 3802 − 5128 = −1326; −1326/5128 = −25.858…%
    previous: { figure: '5128', source: 'printed', difference: '-1326', differencePercent: '-25.86' },
  })
  t.same(
    report.inconsistencies.map(({ rule, expected, found, text }: any) => [rule, expected, found, text]),
    [
      ['printed_change', '-25.9', '-25.8', '5.128 → 3.802: giảm 25,858 %, làm tròn 25,9 %, khác với 25,8 % đã in'],
      ['percent_without_fraction', '', '100', 'KNTC.DOANDONG: in 100 % nhưng không có tử số và mẫu số để tính lại'],
      ['sum_of_parts', '1237', '1100', '474 + 763 = 1.237, khác với 1.100 đã in'],
    ],
    'what is printed and does not hold; 3.372 + 430 = 3.802 does',
  )

  t.match((await officer.get(url)).data, { values: null, indicators: [{ code: 'KTXH.GRDP' }] })
  t.equal((await officer.get(`${url}/report`)).statusCode, 403)
  const cut = { values: { 'CCHC.CATGIAM': { number: '12', status: 'actual' } } }
  t.match((await reviewer.patch(`${url}/values`, cut, match(1))).data, { version: 2 })
  t.equal((await reviewer.patch(`${url}/values`, cut, match(1))).statusCode, 412)
  t.match(of((await reviewer.get(`${url}/report`)).data, 'CCHC.CATGIAM'), { figure: { number: '12' }, given: 1 })

  // A misprint in either direction, another magnitude, and a figure that another place says otherwise.
  const { indicators, checks, values } = appendix2021()
  const money = { ...indicators[0]!, code: 'NS.CHI', unit: 'tỷ đồng', decimals: 1 }
  const again = { ...indicators[0]!, code: 'CCHC.DVC3_MUC5' }
  const wrong = await admin.put(
    url,
    {
      indicators: [...indicators, money, again],
      checks: [...checks, { kind: 'equal', codes: ['CCHC.DVC3', 'CCHC.DVC3_MUC5'], place: 'mục 4 và mục 5' }],
      values: {
        ...values,
        'KNTC.KHIEUNAI': { fraction: { numerator: '226', denominator: '248' }, printedPercent: '91.2' },
        'PA.1022': { fraction: { numerator: '27925', denominator: '27638' } },
        'NS.CHI': { number: '12500', unit: 'triệu đồng' },
        'CCHC.DVC3_MUC5': { number: '447' },
      },
    },
    match(2),
  )
  t.equal(wrong.statusCode, 200, wrong.payload.slice(0, 500))
  const texts = (await reviewer.get(`${url}/report`)).data.inconsistencies.map(({ text }: any) => text)
  for (const text of [
    '226 / 248 = 91,129 %, làm tròn 91,1 %, khác với 91,2 % đã in',
    'PA.1022: tử số 27.925 lớn hơn mẫu số 27.638',
    'NS.CHI: in 12.500 triệu đồng, chỉ tiêu tính bằng tỷ đồng (12,5 tỷ đồng)',
    'CCHC.DVC3 là 474, nhưng CCHC.DVC3_MUC5 là 447',
  ])
    t.ok(texts.includes(text), text)

  const bad = await admin.put(
    url,
    {
      indicators: [indicators[0], { ...indicators[0], rollUp: 'weighted_ratio' }],
      checks: [{ kind: 'sum', parts: ['KHONG_CO'], place: 'mục 1' }],
      values: { 'KTXH.GRDP': { fraction: null }, KHAC: { number: '1' } },
    },
    match(3),
  )
  t.same(pairs(bad), [
    ['/indicators/1/code', 'twice'],
    ['/indicators/1/rollUp', 'unfit_roll_up'],
    ['/checks/0', 'total_or_printed'],
    ['/checks/0/parts', 'unknown_indicator'],
    ['/values/KTXH.GRDP/fraction', 'not_expected'],
    ['/values/KTXH.GRDP/number', 'missing'],
    ['/values/KHAC', 'unknown_indicator'],
  ])

  const closed = await makePeriod(deps, await makePublishedSet(deps), {
    status: 'finalized',
    finalizedAt: deps.clock(),
  })
  t.match((await admin.put(`/periods/${closed}/indicators`, appendix2021(), match(0))).data, {
    code: 'locked',
    whoCanUnlock: /mở lại kỳ/,
  })
})

/** The small set, whose A2 (linear, 30 points) takes its numbers from an indicator. */
const linkedPack = {
  ...smallPack,
  groups: smallPack.groups.map((group) => ({
    ...group,
    criteria: group.criteria.map((criterion) =>
      criterion.code === 'A2'
        ? { ...criterion, numeratorIndicator: 'HS.TYLE', denominatorIndicator: 'HS.TYLE' }
        : criterion,
    ),
  })),
}

t.test(
  'of figures that go by the latest, the one of the latest day counts, or else the one entered last',
  async (t) => {
    const { as, deps, setClock } = await startApp(t)
    const setId = await makePublishedSet(deps)
    const [admin, reviewer] = [await as('admin'), await as('reviewer')]
    const periodId = await makePeriod(deps, setId)
    const url = `/periods/${periodId}/indicators`
    const codes = ['HANG.NHAP', 'HANG.NGAY']
    const indicators = codes.map((code) => ({ ...meetings, code, rollUp: 'latest' }))
    t.equal((await admin.put(url, { indicators, checks: [] }, match(0))).statusCode, 200)
    const enter = async (name: string, at: string, number: string, asOf: string) => {
      setClock(at)
      const unitId = await makeUnit(deps, name)
      const officer = await as(['officer', unitId])
      const given = { A1: { level: 'KEM' }, A2: { numerator: '1', denominator: '2' }, B1: { value: true } }
      const id = await makeSubmission(deps, { periodId, unitId, setId, userId: officer.userId, given })
      const values = { 'HANG.NHAP': { number }, 'HANG.NGAY': { number, asOf } }
      t.equal((await officer.patch(`/submissions/${id}/indicators`, { values }, match(1))).statusCode, 200)
      const done = await officer.post(`/submissions/${id}/submit`, undefined, match(2))
      t.equal(done.statusCode, 200, done.payload.slice(0, 400))
    }
    await enter('Sở Bình', '2021-10-02T08:00:00+07:00', '7', '2021-09-01')
    await enter('Sở An', '2021-10-01T08:00:00+07:00', '5', '2021-09-30')
    const { data } = await reviewer.get(`${url}/report`)
    t.match(
      data.indicators.map(({ code, figure }: any) => [code, figure.exact]),
      [
        ['HANG.NHAP', '7'],
        ['HANG.NGAY', '5'],
      ],
    )
  },
)

t.test('figures of units, last year, plan, and a criterion that takes them', async (t) => {
  const { as, deps } = await startApp(t)
  const setId = await makePublishedSet(deps, linkedPack)
  const [admin, reviewer] = [await as('admin'), await as('reviewer')]
  const periodId = await makePeriod(deps, setId)
  const lastYear = await makePeriod(deps, setId, { year: 2020 })
  const url = `/periods/${periodId}/indicators`
  const document = {
    indicators: [hosts, { ...meetings, plan: '20', plausibleFactor: '5' }],
    checks: [],
  }
  for (const id of [periodId, lastYear])
    t.equal((await admin.put(`/periods/${id}/indicators`, document, match(0))).statusCode, 200)

  const unit = async (name: string) => {
    const unitId = await makeUnit(deps, name)
    const officer = await as(['officer', unitId])
    const make = (period: string) =>
      makeSubmission(deps, {
        periodId: period,
        unitId,
        setId,
        userId: officer.userId,
        given: { A1: { level: 'KEM' }, B1: { value: true } },
      })
    return { name, unitId, officer, id: await make(periodId), old: await make(lastYear) }
  }
  type Made = Awaited<ReturnType<typeof unit>>
  const version = async ({ officer }: Made, id: string) => (await officer.get(`/submissions/${id}`)).data.version
  const enter = async (made: Made, values: object, id = made.id) =>
    made.officer.patch(`/submissions/${id}/indicators`, { values }, match(await version(made, id)))
  const submit = async (made: Made, id = made.id) => {
    const done = await made.officer.post(`/submissions/${id}/submit`, undefined, match(await version(made, id)))
    t.equal(done.statusCode, 200, done.payload.slice(0, 400))
  }
  const ratio = (numerator: string, denominator: string, rest = {}) => ({
    fraction: { numerator, denominator },
    ...rest,
  })

  const [an, binh, chi] = [await unit('Sở An'), await unit('Sở Bình'), await unit('Sở Chi')]
  for (const [made, cuoc, on] of [
    [an, '4', '80'],
    [binh, '6', '90'],
  ] as const) {
    await enter(made, { 'HS.TYLE': ratio(on, '100'), 'DT.CUOC': { number: cuoc } }, made.old)
    await submit(made, made.old)
  }

  // A2 is not typed: it follows its indicator, 30 × 90/100 = 27.
  const typed = await an.officer.patch(
    `/submissions/${an.id}/answers`,
    { answers: { A2: { numerator: '9', denominator: '10' } } },
    match(1),
  )
  t.match(typed.data, {
    code: 'invalid_answers',
    errors: [{ pointer: '/answers/A2', code: 'derived', detail: /HS\.TYLE.*indicators/ }],
  })
  const entered = await enter(an, {
    'HS.TYLE': ratio('90', '100', { printedPercent: '90' }),
    'DT.CUOC': { number: '5' },
  })
  t.match(entered.data, {
    version: 2,
    missing: [],
    linkedCriteria: [{ code: 'A2', numeratorIndicator: 'HS.TYLE', denominatorIndicator: 'HS.TYLE' }],
  })
  const a2 = async (made: Made) =>
    (await made.officer.get(`/submissions/${made.id}`)).data.criteria.find(({ code }: any) => code === 'A2')
  t.match(await a2(an), { answer: { numerator: '90', denominator: '100' }, answeredBy: /officer/ })
  t.match((await an.officer.get(`/submissions/${an.id}/score?lane=self`)).data.sheet, { earned: '47.00' })
  const { items: steps } = (await an.officer.get(`/submissions/${an.id}/history`)).data
  t.match(JSON.stringify(steps), /"A2"/, 'the history of the form says that A2 changed')

  // Over the whole: neither the figure nor the answer is stored.
  const over = await enter(binh, { 'HS.TYLE': ratio('101', '100') })
  t.match(over.data, { code: 'invalid_answers', errors: [{ pointer: '/answers/A2/numerator' }] })
  t.match((await binh.officer.get(`/submissions/${binh.id}/indicators`)).data, { values: {}, version: 1 })
  t.same(
    pairs(
      await enter(binh, {
        'HS.TYLE': { fraction: null },
        KHAC: { number: '1' },
        'DT.CUOC': { number: '1', unit: 'kg' },
      }),
    ),
    [
      ['/values/HS.TYLE/reason', 'missing_reason'],
      ['/values/KHAC', 'unknown_indicator'],
      ['/values/DT.CUOC/unit', 'other_unit'],
    ],
  )
  await enter(binh, { 'HS.TYLE': ratio('10', '300'), 'DT.CUOC': { number: '60', status: 'estimated' } })
  await enter(chi, { 'HS.TYLE': { fraction: null, reason: 'chưa đến hạn' } })
  t.match((await reviewer.get(`/submissions/${an.id}/indicators`)).statusCode, 404, 'a draft is its unit’s own paper')
  t.match(of((await reviewer.get(`${url}/report`)).data, 'DT.CUOC'), { figure: null, given: 0, expected: 3 })

  // Marked as not applicable by hand; clearing gives the figure back, of which Chi has none.
  const notApplicable = { A2: { notApplicable: true, reason: 'Không có thủ tục' } }
  t.equal(
    (await chi.officer.patch(`/submissions/${chi.id}/answers`, { answers: notApplicable }, match(2))).statusCode,
    200,
  )
  t.equal(
    (await an.officer.patch(`/submissions/${an.id}/answers`, { answers: notApplicable }, match(2))).statusCode,
    200,
  )
  t.equal(
    (await an.officer.patch(`/submissions/${an.id}/answers`, { answers: { A2: null } }, match(3))).statusCode,
    200,
  )
  t.match(await a2(an), { answer: { numerator: '90', denominator: '100' } })

  await submit(an)
  await submit(binh)
  t.match((await enter(an, { 'DT.CUOC': { number: '7' } })).data, { code: 'locked', lockedBecause: /đã nộp/ })
  const { data: report } = await reviewer.get(`${url}/report`)
  // (90 + 10)/(100 + 300) = 25 %; last year (80 + 90)/200 = 85 %; −60 points, −60/85 = −70.588 %
  t.match(of(report, 'HS.TYLE'), {
    figure: { numerator: '100', denominator: '400', percent: '25.00' },
    given: 2,
    expected: 3,
    missing: [{ unitName: 'Sở Chi' }],
    previous: { figure: '85.00', source: 'period', difference: '-60.00', differencePercent: '-70.59' },
    plan: null,
  })
  // 5 + 60 = 65 against 4 + 6 = 10 and the plan of 20: 325 %.
  t.match(of(report, 'DT.CUOC'), {
    figure: { number: '65.00', exact: '65' },
    estimated: true,
    previous: { figure: '10.00', difference: '55.00', differencePercent: '550.00' },
    plan: { figure: '20', percent: '325.00' },
  })
  t.same(
    report.inconsistencies.map(({ rule, codes, place, expected, found }: any) => [rule, codes, place, expected, found]),
    [
      ['plausibility', ['DT.CUOC'], 'Sở Bình', '6', '60'],
      ['plausibility', ['DT.CUOC'], 'toàn tỉnh', '10', '65'],
    ],
    'ten times last year’s; 5 against 4 is plausible',
  )

  // What units entered keeps its meaning, and what a criterion takes is entered by the unit.
  const changed = await admin.put(
    url,
    { indicators: [{ ...hosts, kind: 'number', rollUp: 'sum' }], checks: [] },
    match(1),
  )
  t.same(pairs(changed), [
    ['/indicators/0', 'unfit_for_criterion'],
    ['/indicators/0', 'unfit_for_criterion'],
    ['/indicators', 'in_use'],
    ['/indicators', 'in_use'],
  ])

  // Returned: another figure changes the answer, so that its confirmation comes open again.
  const at = async () => match((await reviewer.get(`/submissions/${an.id}/review`)).data.version)
  await reviewer.post(`/submissions/${an.id}/review`, {}, match(await version(an, an.id)))
  for (const code of ['A1', 'A2', 'B1'])
    t.equal(
      (await reviewer.put(`/submissions/${an.id}/review/decisions/${code}`, { decision: 'confirm' }, await at()))
        .statusCode,
      200,
    )
  const note = {
    reason: 'Xem lại số liệu',
    until: '2021-10-30T17:00:00+07:00',
    criteria: [{ code: 'A2', reason: 'Số liệu' }],
  }
  await reviewer.post(`/submissions/${an.id}/review/return`, note, await at())
  t.equal((await enter(an, { 'HS.TYLE': ratio('95', '100') })).statusCode, 200)
  await submit(an)
  await reviewer.post(`/submissions/${an.id}/review`, {}, match(await version(an, an.id)))
  t.same((await reviewer.get(`/submissions/${an.id}/review`)).data.open.sort(), ['A2', 'B2'])

  // Whoever entered figures had a hand in the form.
  const both = await as('reviewer', ['officer', binh.unitId])
  t.equal((await both.post(`/submissions/${binh.id}/review`, {}, match(await version(binh, binh.id)))).statusCode, 403)
})

t.test('the roll-up of parts is the roll-up of the whole', (t) => {
  const number: Definition = { ...meetings, kind: 'number', rollUp: 'sum' }
  const share: Definition = { ...hosts, kind: 'ratio', rollUp: 'weighted_ratio' }
  const entry = (value: IndicatorValue): Entry => ({ unitId: null, unitName: '', value, enteredAt: '' })
  const cents = fc.integer({ min: 0, max: 1_000_000 }).map((n) => (n / 100).toFixed(2))
  const values = fc.array(fc.record({ number: cents, fraction: fc.record({ numerator: cents, denominator: cents }) }), {
    minLength: 1,
    maxLength: 12,
  })
  const checkOne = (definition: Definition, all: IndicatorValue[], cut: number) => {
    const parts = [all.slice(0, cut), all.slice(cut)].flatMap((part) => {
      const rolled = rollUp(definition, part.map(entry))
      return rolled ? [entry(valueOf(rolled))] : []
    })
    const [whole, again] = [rollUp(definition, all.map(entry))!, rollUp(definition, parts)!]
    t.same(valueOf(again), valueOf(whole))
    if (whole.kind === 'ratio' && whole.percent && again.kind === 'ratio')
      t.equal(compare(whole.percent, again.percent!), 0)
    return whole
  }
  fc.assert(
    fc.property(values, fc.nat(12), (all, cut) => {
      checkOne(
        number,
        all.map(({ number }) => ({ number })),
        cut,
      )
      const rolled = checkOne(
        share,
        all.map(({ fraction }) => ({ fraction })),
        cut,
      )
      // The percentage lies between the smallest and the biggest of the parts: it is no mean of percentages.
      if (rolled.kind === 'ratio' && rolled.percent) t.notOk(exact(rolled.percent).startsWith('-'))
    }),
    { numRuns: 100 },
  )
  t.end()
})
