// Every figure is worked out by hand from the table in forms.ts.

import t from 'tap'
import { startStatistics } from './forms.ts'

t.test('statistics', async (t) => {
  const test = await startStatistics(t)
  const { as, deps, periodId, forms, first, second, third } = test
  const url = `/periods/${periodId}/statistics`
  const auditor = await as('auditor')
  const read = async (query = '') => (await auditor.get(url + query)).data
  const criterion = async (code: string, query = '?block=KHOI_1') =>
    (await read(query)).perCriterion.find((row: any) => row.code === code)

  t.test('are for those who oversee, and say that the set is illustrative', async (t) => {
    for (const role of ['reviewer', 'jointReviewer', 'approver', 'admin', 'auditor'] as const)
      t.equal((await (await as(role)).get(url)).statusCode, 200, role)
    const officer = await as(['officer', forms.an.unitId])
    t.equal((await officer.get(url)).statusCode, 403)
    t.equal((await auditor.get(`/periods/${deps.newId()}/statistics`)).statusCode, 404)
    t.match(await read(), { periodId, year: 2021, illustrative: true, notice: /^MINH HỌA/ })
    const english = await auditor.get(url, { 'accept-language': 'en' })
    t.match(english.data.notice, /^ILLUSTRATIVE/)
  })

  t.test('by criterion: means, gap, direction, who has the maximum', async (t) => {
    t.same(
      (await read('?block=KHOI_1')).perCriterion.map(({ code }: any) => code),
      ['A1', 'A2', 'B1', 'B2'],
    )
    t.same(await criterion('A1'), {
      unitType: 'SO_NGANH',
      code: 'A1',
      title: 'Ban hành kế hoạch',
      kind: 'level',
      group: 'A',
      filledBy: 'unit',
      maxPoints: '40',
      forms: 5,
      // 40 + 24 + 24 + 40 + 0 = 128, ÷ 5
      selfForms: 5,
      meanSelf: '25.60',
      // 24 + 24 + 40 + 40 = 128, ÷ 4
      reviewForms: 4,
      meanReview: '32.00',
      // −16 + 0 + 16 + 0
      compared: 4,
      meanGap: '0.00',
      raised: 1,
      lowered: 1,
      unchanged: 2,
      // 24, 24, 40, 40 as reviewed, and 0 as Sở Em gave itself
      scored: 5,
      atMaximum: 2,
      atMaximumPercent: '40.00',
      allAtMaximum: false,
      evidenceAsked: ['Kế hoạch'],
      withEvidence: 0,
      nobodyHasEvidence: true,
    })
    // Self 30 + 15 + 20 + 6 = 71, ÷ 4 = 17.75: for Sở Dương it does not apply. Review 65 ÷ 3 = 21.666…
    t.match(await criterion('A2'), {
      selfForms: 4,
      meanSelf: '17.75',
      reviewForms: 3,
      meanReview: '21.67',
      compared: 3,
      meanGap: '0.00',
      unchanged: 3,
      scored: 4,
      atMaximum: 1,
      atMaximumPercent: '25.00',
      nobodyHasEvidence: false,
    })
    t.match(
      await criterion('B1'),
      {
        meanSelf: '20.00',
        meanReview: '20.00',
        scored: 5,
        atMaximum: 5,
        atMaximumPercent: '100.00',
        allAtMaximum: true,
      },
      'a criterion at which everybody has the maximum tells nobody apart',
    )
    // 8 + 10 + 5 + 10 = 33, ÷ 4; no unit could give itself any of it, so nothing was raised.
    t.match(await criterion('B2'), {
      filledBy: 'reviewer',
      selfForms: 0,
      meanSelf: null,
      reviewForms: 4,
      meanReview: '8.25',
      compared: 0,
      meanGap: null,
      raised: 0,
      lowered: 0,
      unchanged: 0,
      scored: 4,
      atMaximumPercent: '50.00',
    })
    // With Sở Hà 0, Sở Ích −16, Sở Kiên −16: −32 ÷ 7 = −4.571…
    t.match(await criterion('A1', ''), { compared: 7, meanGap: '-4.57', raised: 1, lowered: 3, unchanged: 3 })
  })

  t.test('by criterion: evidence of forms that were handed in, each counted once', async (t) => {
    await test.addEvidence(forms.gia.id)
    t.match(await criterion('A1'), { withEvidence: 0, nobodyHasEvidence: true }, 'a draft is nobody else’s business')
    await test.addEvidence(forms.an.id)
    await test.addEvidence(forms.an.id)
    t.match(await criterion('A1'), { withEvidence: 1, nobodyHasEvidence: false })
    t.match(await criterion('A1', '?block=KHOI_2'), { withEvidence: 0, nobodyHasEvidence: true })
  })

  t.test('by unit: the widest gap first, page by page', async (t) => {
    const { perUnit } = await read()
    t.same(
      perUnit.items.map((row: any) => [row.unitName, row.gap, row.comparableGap, row.comparableGapPercent]),
      [
        ['Sở Cao', '21.00', '16.00', '17.78'],
        ['Sở Ích', '-16.00', '-16.00', '-17.78'],
        ['Sở Kiên', '-16.00', '-16.00', '-17.78'],
        ['Sở An', '-8.00', '-16.00', '-17.78'],
        ['Sở Dương', '14.29', '0.00', '0.00'],
        ['Sở Bắc', '10.00', '0.00', '0.00'],
        ['Sở Hà', '10.00', '0.00', '0.00'],
        ['Sở Em', null, null, null],
        ['Sở Gia', null, null, null],
      ],
    )
    t.match(perUnit, { total: 9, nextCursor: null })
    t.match(perUnit.items[4], { selfTotal: '85.71', reviewTotal: '100.00', finalTotal: null, status: 'reviewed' })
    t.match(perUnit.items[8], { selfTotal: null, reviewTotal: null, status: 'draft' })
    const seen: string[] = []
    let cursor = ''
    do {
      const page = (await read(`?limit=4${cursor}`)).perUnit
      t.equal(page.total, 9)
      seen.push(...page.items.map((row: any) => row.unitName))
      cursor = page.nextCursor ? `&cursor=${page.nextCursor}` : ''
    } while (cursor)
    t.same(
      seen,
      perUnit.items.map((row: any) => row.unitName),
    )
    for (const query of ['?limit=0', '?limit=201', '?cursor=x', `?cursor=${deps.newId()}`, '?khoi=1'])
      t.equal((await auditor.get(url + query)).statusCode, 400, query)
  })

  t.test('by block: mean totals, mean gap, classes', async (t) => {
    const { perBlock, forms: counts } = await read()
    t.same(counts, { total: 9, submitted: 8, reviewed: 7 })
    t.same(
      perBlock.map(({ distribution: _, ...row }: any) => row),
      [
        {
          block: 'KHOI_1',
          forms: 6,
          // 90 + 59 + 64 + 85.71 + 26 = 324.71, ÷ 5 = 64.942
          meanSelfTotal: '64.94',
          // 82 + 69 + 85 + 100 = 336, ÷ 4
          meanReviewTotal: '84.00',
          // −8 + 10 + 21 + 14.29 = 37.29, ÷ 4 = 9.3225
          meanGap: '9.32',
          // −16 + 0 + 16 + 0
          meanComparableGap: '0.00',
        },
        {
          block: 'KHOI_2',
          forms: 1,
          meanSelfTotal: '90.00',
          meanReviewTotal: '100.00',
          meanGap: '10.00',
          meanComparableGap: '0.00',
        },
        {
          block: 'KHOI_3',
          forms: 2,
          meanSelfTotal: '90.00',
          meanReviewTotal: '74.00',
          meanGap: '-16.00',
          meanComparableGap: '-16.00',
        },
      ],
    )
    t.same(
      perBlock[2].distribution.map(({ classification, count, percent }: any) => [classification, count, percent]),
      [
        ['HOAN_THANH_XUAT_SAC', 0, '0.00'],
        ['HOAN_THANH_TOT', 2, '100.00'],
        ['HOAN_THANH', 0, '0.00'],
        ['KHONG_HOAN_THANH', 0, '0.00'],
        [null, 0, '0.00'],
        [null, 0, '0.00'],
      ],
    )
  })

  t.test('how the classes are spread, with those who have none', async (t) => {
    // Dương 100; An 82, Cao 85, Ích 74, Kiên 74; Bắc 69; Em 26 by its own figures; Hà under K2; Gia a draft. 1 ÷ 9 = 11.111… %
    t.same(
      (await read()).distribution.map(({ outcome, label, count, percent }: any) => [outcome, label, count, percent]),
      [
        ['classified', 'Hoàn thành xuất sắc', 1, '11.11'],
        ['classified', 'Hoàn thành tốt', 4, '44.44'],
        ['classified', 'Hoàn thành', 1, '11.11'],
        ['classified', 'Không hoàn thành', 1, '11.11'],
        ['notEligible', 'Không đủ điều kiện xếp loại', 1, '11.11'],
        ['notSubmitted', 'Chưa nộp phiếu', 1, '11.11'],
      ],
    )
    t.match(await read('?block=KHONG_CO'), {
      forms: { total: 0 },
      distribution: [],
      perBlock: [],
      perUnit: { total: 0 },
    })
  })

  t.test('by reviewer: what was decided, and who is stricter than the rest', async (t) => {
    const { overall, perReviewer } = await read()
    // (−17.777… + 0 + 17.777… + 0 + 0 − 17.777… − 17.777…) ÷ 7 = −5.079…
    t.same(overall, { forms: 7, meanGapPercent: '-5.08' })
    const of = (who: { userId: string }) => perReviewer.find(({ reviewer }: any) => reviewer.id === who.userId)
    t.equal(perReviewer.length, 3)
    t.equal(perReviewer[0].reviewer.id, second.userId, 'who reviewed most comes first')
    t.same(of(first), {
      reviewer: { id: first.userId, name: 'Người dùng reviewer' },
      forms: 2,
      // An: A1 lowered, A2 and B1 confirmed, B2 given; Bắc: three confirmed, B2 given. Not Em, which is still in review.
      decisions: 8,
      confirmed: 5,
      confirmedPercent: '62.50',
      raised: 0,
      raisedPercent: '0.00',
      lowered: 1,
      loweredPercent: '12.50',
      other: 2,
      // −17.777… and 0: mean −8.888…, s ÷ √2 = 8.888…, × 12.7062 = 112.944
      meanGapPercent: '-8.89',
      interval: { low: '-121.83', high: '104.06' },
      differs: false,
    })
    t.match(of(second), {
      forms: 3,
      // Cao: A1 raised, two confirmed, B2; Dương: three confirmed, B2; Hà: three confirmed, B2 and K2. 8 ÷ 13, 1 ÷ 13
      decisions: 13,
      confirmed: 8,
      confirmedPercent: '61.54',
      raised: 1,
      raisedPercent: '7.69',
      lowered: 0,
      loweredPercent: '0.00',
      other: 4,
      // 17.777…, 0, 0: mean 5.925…, s ÷ √3 = 5.925…, × 4.3027 = 25.497
      meanGapPercent: '5.93',
      interval: { low: '-19.57', high: '31.42' },
      differs: false,
    })
    t.match(
      of(third),
      {
        forms: 2,
        decisions: 8,
        confirmedPercent: '50.00',
        loweredPercent: '25.00',
        meanGapPercent: '-17.78',
        interval: { low: '-17.78', high: '-17.78' },
        differs: true,
      },
      'both forms lowered by the same: the common mean lies outside',
    )
    const { perReviewer: alone } = await read('?block=KHOI_2')
    t.match(
      alone,
      [{ forms: 1, decisions: 5, meanGapPercent: '0.00', interval: null, differs: false }],
      'one form says nothing about the spread',
    )
  })

  t.test('for a connected system with the scope for it only', async (t) => {
    t.equal((await (await test.clientWith(['results:read-all'])).get(url)).statusCode, 200)
    t.equal((await (await test.clientWith(['results:read'])).get(url)).statusCode, 403)
  })
})
