// One unit over four years, of the small set (test/helpers/pack.ts):
//          self                             review          final           status
//   2018   24 + 15 + 20           = 59.00   + 6 = 65.00     65.00  rank 2   published, another criteria set
//   2019   40 + 15 + 20           = 75.00   + 5 = 80.00     80.00  rank 1   published; one other unit ranked, one draft
//   2020   40 + 24 + 20           = 84.00   + 9 = 93.00     94.00  rank 1   finalised, not published; B2 10 on appeal
//   2021   24, the rest open      = 24.00                                   open, a draft

import { eq } from 'drizzle-orm'
import t from 'tap'
import { periods, results, reviewDecisions, submissions } from '../../src/db/schema.ts'
import type { PeriodStatus } from '../../src/periods/status.ts'
import type { Answers } from '../../src/scoring/types.ts'
import { lanes, loadLaneContext, saveSheets, scoreLane } from '../../src/submissions/lanes.ts'
import { startApp } from '../helpers/app.ts'
import { makePeriod, makePublishedSet, makeSubmission, makeUnit } from '../helpers/make.ts'

const own = (level: string, numerator: string): Answers => ({
  A1: { level },
  A2: { numerator, denominator: '30' },
  B1: { value: true },
})

t.test('a unit over the years', async (t) => {
  const test = await startApp(t)
  const { deps, as } = test
  const unitId = await makeUnit(deps, 'Sở Anh')
  const other = await makeUnit(deps, 'Sở Bình')
  const idle = await makeUnit(deps, 'Sở Chi')
  const officer = await as(['officer', unitId])
  const reviewer = await as('reviewer')
  const auditor = await as('auditor')
  const [oldSet, setId] = [await makePublishedSet(deps), await makePublishedSet(deps)]
  const at = deps.clock()

  const period = (year: number, status: PeriodStatus, set = setId) => makePeriod(deps, set, { year, status })
  /** A finalised form: B2 as reviewed, and as settled on appeal where it was. */
  const final = async (periodId: string, ofUnit: string, given: Answers, rank: number, points: [string, string?]) => {
    const [pinned] = await deps.db.select().from(periods).where(eq(periods.id, periodId))
    const set = pinned!.year === 2018 ? oldSet : setId
    const sent = { status: 'final', submittedAt: at, firstSubmittedAt: at, reviewedAt: at } as const
    const id = await makeSubmission(deps, {
      periodId,
      unitId: ofUnit,
      setId: set,
      userId: officer.userId,
      given,
      ...sent,
    })
    for (const [i, lane] of (['review', 'final'] as const).entries()) {
      if (points[i] === undefined) continue
      await deps.db.insert(reviewDecisions).values({
        submissionId: id,
        lane,
        code: 'B2',
        decision: 'adjust',
        answer: { points: points[i] },
        reason: 'Theo kết quả kiểm tra',
        contentHash: '',
        decidedBy: reviewer.userId,
        decidedAt: at,
      })
    }
    const [row] = await deps.db.select().from(submissions).where(eq(submissions.id, id))
    for (const lane of lanes) {
      const sheet = scoreLane(await loadLaneContext(deps.db, row!), lane)
      await deps.db.transaction((tx) => saveSheets(tx, lane, [{ submissionId: id, sheet }], at))
    }
    await deps.db.insert(results).values({ submissionId: id, periodId, rank, rankDecidedBy: null })
  }
  const y2018 = await period(2018, 'published', oldSet)
  await final(y2018, unitId, own('KHA', '15'), 2, ['6'])
  const y2019 = await period(2019, 'published')
  await final(y2019, unitId, own('TOT', '15'), 1, ['5'])
  await final(y2019, other, own('KHA', '15'), 2, ['5'])
  await makeSubmission(deps, { periodId: y2019, unitId: idle, setId, userId: officer.userId })
  const y2020 = await period(2020, 'finalized')
  await final(y2020, unitId, own('TOT', '24'), 1, ['9', '10'])
  const y2021 = await period(2021, 'open')
  await makeSubmission(deps, {
    periodId: y2021,
    unitId,
    setId,
    userId: officer.userId,
    given: { A1: { level: 'KHA' } },
  })
  const url = `/units/${unitId}/trend`

  t.test('its officer sees the running year, and of the decision what is published', async (t) => {
    const { data, statusCode, payload } = await officer.get(url)
    t.equal(statusCode, 200, payload)
    t.match(data, { unitId, unitName: 'Sở Anh', illustrative: true, notice: /^MINH HỌA/ })
    t.same(
      data.items.map(({ year }: any) => year),
      [2021, 2020, 2019],
      'the last three',
    )
    const [running, unpublished, published] = data.items
    t.match(running, {
      status: 'draft',
      selfTotal: '24.00',
      selfProvisional: true,
      reviewTotal: null,
      finalTotal: null,
      classification: null,
      rank: null,
      rankedInBlock: null,
      // 24 − 84
      change: { year: 2020, sameCriteriaSet: true, self: '-60.00', review: null, final: null },
      groupsLane: 'self',
      // 24 ÷ 70 = 34.285…; nothing of B's 30
      groups: [
        { code: 'A', title: 'Nhóm A', percent: '34.29' },
        { code: 'B', title: 'Nhóm B', percent: '0.00' },
      ],
    })
    t.match(unpublished, {
      periodStatus: 'finalized',
      selfTotal: '84.00',
      selfProvisional: false,
      reviewTotal: '93.00',
      finalTotal: null,
      classification: null,
      classificationLabel: null,
      eligible: null,
      rank: null,
      change: { year: 2019, self: '9.00', review: '13.00', final: null },
      groupsLane: 'review',
      // 64 ÷ 70 = 91.428…, 29 ÷ 30 = 96.666…
      groups: [{ percent: '91.43' }, { percent: '96.67' }],
    })
    t.notMatch(payload, /94\.00/)
    t.match(published, {
      finalTotal: '80.00',
      classification: 'HOAN_THANH_TOT',
      classificationLabel: 'Hoàn thành tốt',
      eligible: true,
      rank: 1,
      rankedInBlock: 2,
      blockSize: 3,
      // 75 − 59, 80 − 65, with another set
      change: { year: 2018, sameCriteriaSet: false, self: '16.00', review: '15.00', final: '15.00' },
      groupsLane: 'final',
      // 55 ÷ 70 = 78.571…, 25 ÷ 30 = 83.333…
      groups: [{ percent: '78.57' }, { percent: '83.33' }],
    })
  })

  t.test('who oversees sees the decision before it is published, and no draft', async (t) => {
    const { items } = (await auditor.get(url)).data
    t.same(
      items.map(({ year, finalTotal, rank, change }: any) => [year, finalTotal, rank, change?.final ?? null]),
      [
        [2020, '94.00', 1, '14.00'],
        [2019, '80.00', 1, '15.00'],
        [2018, '65.00', 2, null],
      ],
    )
    t.match(items[0], {
      classificationLabel: 'Hoàn thành xuất sắc',
      groupsLane: 'final',
      groups: [{}, { percent: '100.00' }],
    })
    t.equal(items[2].change, null, 'nothing before it')
    for (const role of ['reviewer', 'jointReviewer', 'approver', 'admin'] as const)
      t.equal((await (await as(role)).get(url)).data.items.length, 3, role)
    t.same((await auditor.get(`/units/${idle}/trend`)).data, {
      unitId: idle,
      unitName: 'Sở Chi',
      illustrative: false,
      notice: null,
      items: [],
      lineageRule: null,
      predecessors: [],
    })
  })

  t.test('as many years as are asked for', async (t) => {
    const years = async (n: number) => (await officer.get(`${url}?years=${n}`)).data.items
    t.match(await years(1), [{ year: 2021, change: { year: 2020 } }], 'compared with a year that is not shown')
    t.equal((await years(10)).length, 4)
    for (const n of ['0', '11', '1.5', 'ba']) t.equal((await officer.get(`${url}?years=${n}`)).statusCode, 400, n)
  })

  t.test('of another unit an officer learns nothing, not even that it is there', async (t) => {
    const stranger = await as(['officer', other])
    const refused = await stranger.get(url)
    t.equal(refused.statusCode, 404)
    const absent = await stranger.get(`/units/${deps.newId()}/trend`)
    t.equal(absent.statusCode, 404)
    t.equal(refused.data.detail, absent.data.detail)
    t.equal((await auditor.get(`/units/${deps.newId()}/trend`)).statusCode, 404)
    t.equal((await test.anonymous.get(url)).statusCode, 401)
    t.equal((await (await test.clientWith(['results:read-all'])).get(url)).data.items[0].finalTotal, '94.00')
    t.equal((await (await test.clientWith(['results:read'])).get(url)).statusCode, 403)
  })

  t.test('a decision taken back is shown to nobody', async (t) => {
    await deps.db.update(periods).set({ status: 'finalized' }).where(eq(periods.id, y2019))
    t.match((await officer.get(url)).data.items[2], { year: 2019, finalTotal: null, rank: null, reviewTotal: '80.00' })
    await deps.db.update(periods).set({ status: 'reviewing' }).where(eq(periods.id, y2019))
    t.match((await auditor.get(url)).data.items[1], { year: 2019, finalTotal: null, rank: null })
  })
})
