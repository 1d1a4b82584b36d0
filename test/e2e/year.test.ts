// One whole year over HTTP, with three units of different types: one is returned and submitted
// again, appeals and goes before the council, one is adjusted upward and amended after publication, one
// is late and not eligible. Every published figure is compared with values worked out by hand in the
// comments. The set is test/e2e/pack.yaml.

import { readFileSync } from 'node:fs'
import t from 'tap'
import { verifyResults } from '../../src/results/verify.ts'
import { match, startApp, type Answered, type Caller } from '../helpers/app.ts'

t.test('the year runs from end to end', async (t) => {
  const { as, deps, setClock } = await startApp(t, '2021-10-07T08:00:00+07:00')
  const admin = await as('admin')
  const approver = await as('approver')

  const ok = (response: Answered, status = 200) => {
    if (response.statusCode !== status) t.fail(`${status} expected: ${response.payload}`)
    return response.data
  }

  // --- 07/10: units, criteria, period ----------------------------------------------------------
  const csv = [
    'scheme,code,name,unit_type,block,parent_code,valid_from',
    'own,M1,Sở Minh Họa Một,SO_NGANH,KHOI_1,,2021-01-01',
    'own,M2,Huyện Minh Họa Hai,HUYEN,KHOI_1,,2021-01-01',
    'own,M3,Xã Minh Họa Ba,XA,KHOI_XA,M2,2021-01-01',
    'own,SNV,Sở Nội vụ Minh Họa,SO_NGANH,KHOI_2,,2021-01-01',
  ].join('\n')
  t.same(ok(await admin.post('/units/import', csv, { 'content-type': 'text/csv' })), { dryRun: false, created: 4 })
  const unitId = async (code: string) => ok(await admin.get(`/units?q=${code}`)).items[0].id as string
  const [one, two, three, home] = [await unitId('M1'), await unitId('M2'), await unitId('M3'), await unitId('SNV')]

  const pack = readFileSync(new URL('pack.yaml', import.meta.url), 'utf8')
  const set = ok(await admin.post('/criteria-sets', pack, { 'content-type': 'application/yaml' }), 201)
  const published = ok(await admin.post(`/criteria-sets/${set.id}/publish`, undefined, match(set.version)))
  t.match(published, { status: 'published', illustrative: true, hash: /^[0-9a-f]{64}$/ })

  // Due on Friday 29/10/2021 at 17:00; late forms are taken and lose a point a working day.
  const period = ok(
    await admin.post('/periods', {
      year: 2021,
      name: 'Kỳ kiểm thử 2021',
      criteriaSets: { SO_NGANH: set.id, HUYEN: set.id, XA: set.id },
      unitRule: { unitIds: [one, two, three] },
      selfAssessmentDueAt: '2021-10-29T17:00:00+07:00',
      reviewDueAt: '2021-11-30T17:00:00+07:00',
      appealDueAt: '2021-12-10T17:00:00+07:00',
      lateSubmissionAllowed: true,
      holidays: [],
    }),
    201,
  )
  ok(await admin.post(`/periods/${period.id}/open`, undefined, match(period.version)))

  const officers = {
    one: await as(['officer', one]),
    two: await as(['officer', two]),
    three: await as(['officer', three]),
  }
  const reviewer = await as(['reviewer', home])
  const secondReviewer = await as(['reviewer', home])
  const formOf = async (caller: Caller) => ok(await caller.get(`/submissions?periodId=${period.id}`)).items[0]
  const forms = {
    one: (await formOf(officers.one)).id,
    two: (await formOf(officers.two)).id,
    three: (await formOf(officers.three)).id,
  }
  const versionOf = async (caller: Caller, id: string) => ok(await caller.get(`/submissions/${id}`)).version as number
  const save = async (caller: Caller, id: string, answers: object) =>
    ok(await caller.patch(`/submissions/${id}/answers`, { answers }, match(await versionOf(caller, id))))
  const act = async (caller: Caller, id: string, action: string, body?: object) =>
    caller.post(`/submissions/${id}/${action}`, body, match(await versionOf(caller, id)))
  const decide = async (id: string, decisions: Record<string, object>) => {
    for (const [code, decision] of Object.entries(decisions)) {
      ok(
        await reviewer.put(
          `/submissions/${id}/review/decisions/${code}`,
          decision,
          match(await versionOf(reviewer, id)),
        ),
      )
    }
  }
  const confirm = { decision: 'confirm' }
  const sheet = async (id: string, lane: string) =>
    ok(await reviewer.get(`/submissions/${id}/score?lane=${lane}`)).sheet

  // --- Unit one (SO_NGANH), submitted on Thursday 28/10 ----------------------------------------
  // A1 KHA: 20 × 0.7 = 14.00 · A2: 20 × 17/23 = 14.7826… → 14.78 · A3: 3 × 2.5 = 7.50
  // B1 not applicable (20 points) · B2: 3 of 4 items, 10 × 0.75 = 7.50 · C1 in time: 5.00 · C2: the reviewer's, 0
  // 48.78 earned of 80 applicable → 48.78/80 × 100 = 60.975; + T1 1 × 1 = 61.975 → 61.98
  setClock('2021-10-28T10:00:00+07:00')
  const provisional = await save(officers.one, forms.one, {
    A1: { level: 'KHA' },
    A2: { numerator: '17', denominator: '23' },
    A3: { count: 3 },
    B1: { notApplicable: true, reason: 'Không phát sinh hồ sơ thủ tục hành chính' },
    B2: { items: ['BANG', 'MANG', 'SO'] },
    T1: { count: 1 },
  })
  t.equal(provisional.sheet.total, '61.98')
  ok(await act(officers.one, forms.one, 'submit'))
  t.match(await sheet(forms.one, 'self'), {
    total: '61.98',
    totalUnrounded: '61.975',
    classification: 'HOAN_THANH',
    notApplicablePoints: '20.00',
  })

  // --- Unit two (HUYEN), submitted on the last minute ------------------------------------------
  // A1 TOT 15 · A2: 20 × 45/50 = 18 · A3: 4 × 2.5 = 10 · B1: 989/1000 = 98.9 % → 25 × 0.6 = 15
  // B2 all 4: 10 · B3 yes 10 · C1 5 · C2 the reviewer's → 83.00
  setClock('2021-10-29T16:59:00+07:00')
  await save(officers.two, forms.two, {
    A1: { level: 'TOT' },
    A2: { numerator: '45', denominator: '50' },
    A3: { count: 4 },
    B1: { numerator: '989', denominator: '1000' },
    B2: { items: ['BANG', 'MANG', 'SO', 'HOP'] },
    B3: { value: true },
  })
  ok(await act(officers.two, forms.two, 'submit'))
  t.match(await sheet(forms.two, 'self'), { total: '83.00', classification: 'HOAN_THANH_TOT', nearThreshold: null })

  // --- Unit three (XA), two working days late: Monday 1 and Tuesday 2 November ------------------
  // A1 TOT 20 · A2 100/100: 15 · A3: 10 × 2.5 = 25, at most 10 · B1 100 %: 20 · B2: 15 · B3: 10
  // C1: 5 − 2 × 1 = 3 · C2 the reviewer's → 93.00
  setClock('2021-11-02T09:00:00+07:00')
  await save(officers.three, forms.three, {
    A1: { level: 'TOT' },
    A2: { numerator: '100', denominator: '100' },
    A3: { count: 10 },
    B1: { numerator: '1000', denominator: '1000' },
    B2: { items: ['BANG', 'MANG', 'SO', 'HOP'] },
    B3: { value: true },
  })
  ok(await act(officers.three, forms.three, 'submit'))
  t.match(await sheet(forms.three, 'self'), { total: '93.00', classification: 'HOAN_THANH_XUAT_SAC' })

  await t.test('what a unit might try is refused', async (t) => {
    const afterSubmit = await officers.three.patch(
      `/submissions/${forms.three}/answers`,
      { answers: { A1: { level: 'TOT' } } },
      match(await versionOf(officers.three, forms.three)),
    )
    t.equal(afterSubmit.statusCode, 409)
    t.match(afterSubmit.data, { code: 'locked', lockedBecause: String, whoCanUnlock: String })
    t.equal((await officers.one.get(`/submissions/${forms.two}`)).statusCode, 404, "another unit's form is not there")
    t.equal(
      (await officers.one.get(`/periods/${period.id}/results`)).statusCode,
      409,
      'no results before they are published',
    )
    t.equal(
      (await officers.one.put(`/submissions/${forms.one}/review/decisions/A1`, confirm, match(1))).statusCode,
      403,
    )
  })

  // --- Unit one is returned for B1 and comes back ----------------------------------------------
  setClock('2021-11-03T09:00:00+07:00')
  ok(await act(reviewer, forms.one, 'review', {}))
  await decide(forms.one, { A1: confirm, A2: confirm, A3: confirm, B2: confirm })
  ok(
    await act(reviewer, forms.one, 'review/return', {
      reason: 'Đơn vị có phát sinh hồ sơ, đề nghị báo cáo số liệu',
      until: '2021-11-10T17:00:00+07:00',
      criteria: [{ code: 'B1', reason: 'Hệ thống một cửa ghi nhận 1.000 hồ sơ' }],
    }),
  )
  // B1: 957/1000 = 95.7 % → 20 × 0.6 = 12.00. First submitted on 28/10, so C1 stays 5.00.
  // 14 + 14.78 + 7.5 + 12 + 7.5 + 5 = 60.78 of 100; + 1 = 61.78
  setClock('2021-11-08T09:00:00+07:00')
  await save(officers.one, forms.one, { B1: { numerator: '957', denominator: '1000' } })
  ok(await act(officers.one, forms.one, 'submit'))
  t.match(await sheet(forms.one, 'self'), { total: '61.78', notApplicablePoints: '0.00' })

  // Only B1 is open again; C2 by the reviewer 12.50; P1 two times late: 2 × 0.5 = 1.00
  // 60.78 + 12.50 = 73.28; + 1 − 1 = 73.28
  ok(await act(reviewer, forms.one, 'review', {}))
  const open = ok(await reviewer.get(`/submissions/${forms.one}/review`))
  t.same(open.open, ['B1', 'C2', 'T1'])
  await decide(forms.one, {
    B1: confirm,
    C2: { decision: 'adjust', answer: { points: '12.5' }, reason: 'Chấm theo kết quả kiểm tra' },
    T1: confirm,
    P1: { decision: 'adjust', answer: { count: 2 }, reason: 'Chậm bổ sung 02 lần' },
  })
  ok(await act(reviewer, forms.one, 'review/complete'))
  t.match(await sheet(forms.one, 'review'), {
    total: '73.28',
    bonus: '1.00',
    penalty: '1.00',
    classification: 'HOAN_THANH_TOT',
  })

  // --- Unit two is adjusted upward ---------------------------------------------------------------
  // B1: 990/1000 = 99 % exactly → 25.00 (+10); C2 4.75 → 83 + 10 + 4.75 = 97.75
  ok(await act(reviewer, forms.two, 'review', {}))
  await decide(forms.two, {
    A1: confirm,
    A2: confirm,
    A3: confirm,
    B1: {
      decision: 'adjust',
      answer: { numerator: '990', denominator: '1000' },
      reason: 'Số liệu hệ thống là 990 hồ sơ',
    },
    B2: confirm,
    B3: confirm,
    C2: { decision: 'adjust', answer: { points: '4.75' }, reason: 'Chấm theo kết quả kiểm tra' },
  })
  ok(await act(reviewer, forms.two, 'review/complete'))
  t.match(await sheet(forms.two, 'review'), { total: '97.75', classification: 'HOAN_THANH_XUAT_SAC' })

  // --- Unit three: adjusted downward, not eligible ------------------------------------------------
  // A2 set to 2.00; B1: 900/1000 = 90 % → 20 × 0.3 = 6.00; C2 5.00
  // 20 + 2 + 10 + 6 + 15 + 10 + 3 + 5 = 71.00; self 93.00 − 71.00 = 22 > 10 → P2 takes 2 → 69.00
  ok(await act(reviewer, forms.three, 'review', {}))
  await decide(forms.three, {
    A1: confirm,
    A2: { decision: 'adjust', points: '2', reason: 'Không có bảng theo dõi nhiệm vụ' },
    A3: confirm,
    B1: {
      decision: 'adjust',
      answer: { numerator: '900', denominator: '1000' },
      reason: 'Số liệu hệ thống là 900 hồ sơ',
    },
    B2: confirm,
    B3: confirm,
    C2: { decision: 'adjust', answer: { points: '5' }, reason: 'Chấm theo kết quả kiểm tra' },
    K2: {
      decision: 'adjust',
      answer: { value: true, reason: 'Người đứng đầu bị khiển trách (bịa ra)' },
      reason: 'Quyết định kỷ luật 01/QĐ-VD',
    },
  })
  ok(await act(reviewer, forms.three, 'review/complete'))
  t.match(await sheet(forms.three, 'review'), {
    total: '69.00',
    penalty: '2.00',
    eligible: false,
    classification: null,
  })

  // --- Unit one appeals A1 and is heard by another reviewer --------------------------------------
  // A1 TOT: 20.00 instead of 14.00 → 73.28 + 6 = 79.28
  setClock('2021-12-01T09:00:00+07:00')
  const appeal = ok(
    await act(officers.one, forms.one, 'appeals', { items: [{ code: 'A1', reason: 'Kế hoạch ban hành đúng hạn' }] }),
    201,
  )
  const outcomes = [{ code: 'A1', outcome: 'accepted', answer: { level: 'TOT' }, reason: 'Văn bản ban hành đúng hạn' }]
  t.equal(
    (await reviewer.post(`/appeals/${appeal.id}/resolve`, { outcomes }, match(appeal.version))).statusCode,
    403,
    'not by the first reviewer',
  )
  ok(await secondReviewer.post(`/appeals/${appeal.id}/resolve`, { outcomes }, match(appeal.version)))
  t.match(await sheet(forms.one, 'final'), { total: '79.28' })

  // --- It appeals A2 as well, with a new paper; the council votes ----------------------------------
  // A2: 20 × 18/23 = 15.6521… → 15.65 instead of 14.78 → 79.28 + 0.87 = 80.15
  setClock('2021-12-06T09:00:00+07:00')
  const council = {
    decision: { number: '06/QĐ-VD', date: '2021-11-20', issuer: 'UBND Tỉnh (minh họa)' },
    members: [
      { name: 'Ủy viên Một', title: 'Chủ tịch Hội đồng (minh họa)', chair: true },
      { name: 'Ủy viên Hai', title: 'Ủy viên (minh họa)' },
      { name: 'Ủy viên Ba', title: 'Ủy viên (minh họa)', userId: reviewer.userId },
    ],
    quorum: 2,
  }
  ok(await admin.put(`/periods/${period.id}/council`, council, match(0)))
  const paper = ok(
    await officers.one.post(`/submissions/${forms.one}/evidence`, {
      codes: ['A2'],
      document: { number: '31/BC-VD', date: '2021-12-03', issuer: 'Sở Minh Họa Một' },
    }),
    201,
  )
  const item = { code: 'A2', reason: 'Có 18 nhiệm vụ hoàn thành', evidence: [paper.id] }
  const answer = { numerator: '18', denominator: '23' }
  ok(await act(officers.one, forms.one, 'appeals', { items: [{ ...item, answer }] }), 201)
  ok(
    await act(secondReviewer, forms.one, 'council-decisions', {
      minutes: { number: '01/BB-VD', date: '2021-12-06', issuer: 'Hội đồng thẩm định (minh họa)' },
      recusals: [{ member: 3, reason: 'Đã thẩm định phiếu' }],
      items: [{ code: 'A2', answer, reason: 'Báo cáo hợp lệ', votes: { for: [1, 2], against: [], abstain: [] } }],
    }),
    201,
  )
  t.match(await sheet(forms.one, 'review'), { total: '73.28' })
  t.match(await sheet(forms.one, 'final'), { total: '80.15' })
  t.match(ok(await officers.one.get(`/submissions/${forms.one}/rounds`)), {
    rounds: [
      { selfTotal: '61.98', returnedAt: String },
      { selfTotal: '61.78', reviewTotal: '73.28' },
    ],
    appeals: [{ items: [{ code: 'A1' }] }, { items: [{ code: 'A2', answer }], outcomes: [{ outcome: 'accepted' }] }],
  })

  // --- The period is closed, finalised, published -------------------------------------------------
  const step = async (caller: Caller, action: string, body?: object) =>
    ok(
      await caller.post(
        `/periods/${period.id}/${action}`,
        body,
        match(ok(await caller.get(`/periods/${period.id}`)).version),
      ),
    )
  await step(admin, 'close')
  setClock('2021-12-17T09:00:00+07:00')
  const decision = {
    number: '02/QĐ-VD',
    date: '2021-12-17',
    issuer: 'UBND Tỉnh (minh họa)',
    signer: 'Nguyễn Văn Minh Họa',
  }
  await step(approver, 'finalize', { decision })
  await step(approver, 'publish')

  const results = ok(await officers.three.get(`/periods/${period.id}/results`))
  t.equal(results.illustrative, true)
  const byName = Object.fromEntries(results.items.map((row: any) => [row.unitName, row]))
  t.match(byName, {
    'Huyện Minh Họa Hai': {
      selfTotal: '83.00',
      reviewTotal: '97.75',
      finalTotal: '97.75',
      classification: 'HOAN_THANH_XUAT_SAC',
      rank: 1,
    },
    'Sở Minh Họa Một': {
      selfTotal: '61.78',
      reviewTotal: '73.28',
      finalTotal: '80.15',
      classification: 'HOAN_THANH_TOT',
      rank: 2,
    },
    'Xã Minh Họa Ba': {
      selfTotal: '93.00',
      reviewTotal: '69.00',
      finalTotal: '69.00',
      classification: null,
      eligible: false,
      rank: null,
    },
  })
  // 20 % of the 2 eligible units of KHOI_1, rounded down: none may be "xuất sắc"; warned, not changed.
  t.match(results.quotaWarnings, [{ block: 'KHOI_1', level: 'HOAN_THANH_XUAT_SAC', limit: 0, count: 1 }])
  t.match(ok(await officers.one.get(`/submissions/${forms.one}`)), { status: 'final' })
  t.equal(
    (await reviewer.put(`/submissions/${forms.one}/review/decisions/A1`, confirm, match(99))).statusCode,
    409,
    'nothing changes after the decision',
  )

  // --- Why 80.15? ----------------------------------------------------------------------------------
  const explained = ok(await officers.one.get(`/submissions/${forms.one}/score/explain?lane=final&format=text`))
  t.match(explained, /18\/23/)
  t.match(explained, /15,65 điểm/)
  t.match(explained, /80,15/)
  t.match(explained, /MINH HỌA/)

  // --- Awards ----------------------------------------------------------------------------------------
  const candidates = ok(await reviewer.get(`/periods/${period.id}/award-candidates?award=BK_TAP_THE`))
  t.same(
    candidates.items.filter((row: any) => row.eligible).map((row: any) => row.unitName),
    ['Huyện Minh Họa Hai'],
  )
  const notEnough = await reviewer.post('/award-proposals', {
    periodId: period.id,
    unitId: one,
    awardCode: 'BK_TAP_THE',
    subject: 'collective',
    achievement: 'Thành tích minh họa',
  })
  t.equal(notEnough.statusCode, 422)
  const proposal = ok(
    await reviewer.post('/award-proposals', {
      periodId: period.id,
      unitId: two,
      awardCode: 'BK_TAP_THE',
      subject: 'collective',
      achievement: 'Thành tích minh họa',
    }),
    201,
  )
  const document = { number: '03/TTr-VD', date: '2021-12-20', issuer: 'Sở Nội vụ Minh Họa' }
  const proposed = ok(
    await reviewer.post(`/award-proposals/${proposal.id}/propose`, { document }, match(proposal.version)),
  )
  t.equal(
    (await reviewer.post(`/award-proposals/${proposal.id}/approve`, { decision }, match(proposed.version))).statusCode,
    403,
  )
  const approved = ok(
    await approver.post(
      `/award-proposals/${proposal.id}/approve`,
      { decision: { ...decision, number: '04/QĐ-VD' } },
      match(proposed.version),
    ),
  )
  t.match(approved, { status: 'approved', illustrative: true })

  // --- An amendment: B1 of unit two was 989 after all ------------------------------------------------
  // 98.9 % → 25 × 0.6 = 15.00 instead of 25.00 → 97.75 − 10 = 87.75, no longer "xuất sắc", still first
  setClock('2022-01-10T09:00:00+07:00')
  const amendment = {
    decision: { ...decision, number: '01/QĐ-VD', date: '2022-01-10' },
    reason: 'Đối chiếu lại dữ liệu một cửa',
    items: [
      {
        submissionId: forms.two,
        code: 'B1',
        answer: { numerator: '989', denominator: '1000' },
        reason: 'Hệ thống một cửa ghi nhận 989 hồ sơ đúng hạn',
      },
    ],
  }
  const amended = ok(
    await approver.post(
      `/periods/${period.id}/amendments`,
      amendment,
      match(ok(await approver.get(`/periods/${period.id}`)).version),
    ),
    201,
  )
  t.match(amended, {
    revision: 1,
    affected: [
      {
        submissionId: forms.two,
        before: { total: '97.75', classification: 'HOAN_THANH_XUAT_SAC', rank: 1 },
        after: { total: '87.75', classification: 'HOAN_THANH_TOT', rank: 1 },
      },
    ],
    warnings: [{ unitName: 'Huyện Minh Họa Hai' }],
  })
  const totalIn = async (revision: string) =>
    ok(await officers.two.get(`/periods/${period.id}/results${revision}`)).items.find(
      ({ unitName }: any) => unitName === 'Huyện Minh Họa Hai',
    ).finalTotal
  t.same([await totalIn('?revision=0'), await totalIn('')], ['97.75', '87.75'], 'both versions are readable')

  // --- Every kept sheet and rank is what the stored answers give -----------------------------------------
  // Three lanes of three forms, unit two's sheet before the amendment, and three ranks in each revision.
  t.match(await verifyResults(deps, 2021), { periods: 1, checked: 16, faults: [] })

  // --- Other systems were told, in order ---------------------------------------------------------------
  const named = new Map([
    ...Object.entries(forms).map(([name, id]) => [id, name] as const),
    [period.id, 'period'],
    [proposal.id, 'award'],
  ])
  const told = ok(await admin.get('/events?limit=200')).items.map(
    ({ kind, resourceId, submissionId, payload }: any) =>
      `${kind} ${named.get(resourceId) ?? named.get(submissionId)} ${payload.status}`,
  )
  t.same(told, [
    'period_opened period open',
    'submission_submitted one submitted',
    'submission_submitted two submitted',
    'submission_submitted three submitted',
    'submission_returned one returned',
    'submission_submitted one submitted',
    'submission_reviewed one reviewed',
    'submission_reviewed two reviewed',
    'submission_reviewed three reviewed',
    'appeal_filed one open',
    'appeal_filed one open',
    'period_finalized period finalized',
    'period_published period published',
    'award_decided award approved',
    'period_amended period published',
  ])

  // --- And all of it is on record ----------------------------------------------------------------------
  const log = ok(await (await as('auditor')).get(`/audit-log?entity=period&entityId=${period.id}`))
  t.same(
    log.items.map((entry: any) => entry.action),
    ['amendResults', 'publishPeriod', 'finalizePeriod', 'closePeriod', 'openPeriod', 'createPeriod'],
  )
})
