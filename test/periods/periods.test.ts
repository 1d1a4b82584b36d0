import { eq } from 'drizzle-orm'
import t from 'tap'
import {
  auditLog,
  criteriaSets,
  results,
  reviewDecisions,
  scoreSheets,
  submissions,
  units,
} from '../../src/db/schema.ts'
import { match, startApp } from '../helpers/app.ts'
import { makePeriod, makePublishedSet, makeUnit } from '../helpers/make.ts'
import { smallPack } from '../helpers/pack.ts'
import { decision, fillBlock, startReviewing } from './reviewing.ts'

const due = {
  selfAssessmentDueAt: '2021-10-31T17:00:00+07:00',
  reviewDueAt: '2021-11-30T17:00:00+07:00',
  appealDueAt: '2021-12-10T17:00:00+07:00',
}

t.test('setting a period up', async (t) => {
  const { deps, as, anonymous } = await startApp(t)
  const [admin, auditor] = [await as('admin'), await as('auditor')]
  const setId = await makePublishedSet(deps)
  const input = { year: 2021, name: 'Kỳ thử nghiệm', criteriaSets: { SO_NGANH: setId }, ...due }

  t.test('an administrator creates a draft; what it rests on is illustrative and says so', async (t) => {
    const created = await admin.post('/periods', input)
    t.equal(created.statusCode, 201, created.payload)
    t.equal(created.headers.etag, '"1"')
    t.match(created.data, {
      status: 'draft',
      lateSubmissionAllowed: false,
      holidays: [],
      illustrative: true,
      notice: /^MINH HỌA/,
      allowedActions: ['open'],
    })
    const seen = await auditor.get(`/periods/${created.data.id}`)
    t.same(seen.data.allowedActions, [], 'an auditor may do nothing to it')
    t.match((await auditor.get('/periods?year=2021&status=draft')).data, { total: 1, items: [{ id: created.data.id }] })
    t.equal((await auditor.get('/periods?year=2020')).data.total, 0)
    t.equal((await admin.post('/periods', input)).statusCode, 409, 'not twice under one name')
  })

  t.test('every fault is named at once', async (t) => {
    const [draft] = await deps.db.select().from(criteriaSets).where(eq(criteriaSets.id, setId))
    const draftId = deps.newId()
    await deps.db
      .insert(criteriaSets)
      .values({ ...draft!, id: draftId, packVersion: 'nháp', status: 'draft', hash: null, publishedAt: null })
    const refused = await admin.post('/periods', {
      ...input,
      name: 'Kỳ có lỗi',
      reviewDueAt: due.selfAssessmentDueAt,
      appealDueAt: '2021-10-01T17:00:00+07:00',
      criteriaSets: { SO_NGANH: draftId, XA: deps.newId(), HUYEN: setId },
    })
    t.equal(refused.statusCode, 422, refused.payload)
    t.same(refused.data.errors.map((fault: any) => [fault.pointer, fault.code]).sort(), [
      ['/appealDueAt', 'before_start'],
      ['/criteriaSets/HUYEN', 'unknown_unit_type'],
      ['/criteriaSets/SO_NGANH', 'not_published'],
      ['/criteriaSets/XA', 'unknown'],
      ['/reviewDueAt', 'before_start'],
    ])
    const pinning = await makePeriod(deps, draftId, { name: 'Kỳ gắn bộ tiêu chí nháp', status: 'draft' })
    t.equal((await auditor.get(`/periods/${pinning}`)).statusCode, 200, 'one such row does not take the list down')
    t.equal((await auditor.get('/periods')).data.total, 2)
    const malformed = await admin.post('/periods', { ...input, year: '2021', status: 'published', holidays: ['2/9'] })
    t.equal(malformed.statusCode, 400)
    t.same(malformed.data.errors.map((fault: any) => fault.pointer).sort(), ['/holidays/0', '/status', '/year'])
    t.equal((await auditor.post('/periods', { ...input, name: 'Khác' })).statusCode, 403)
    t.equal((await anonymous.post('/periods', { ...input, name: 'Khác' })).statusCode, 401)
    t.equal((await auditor.get('/periods')).data.total, 2, 'nothing was stored')
  })

  t.test('in draft everything may change, once it is open only dates, holidays and the name', async (t) => {
    const { data: period } = await admin.post('/periods', { ...input, name: 'Kỳ sửa' })
    await makeUnit(deps, 'Sở Mở', 'SO_NGANH', 'KHOI_SUA')
    const change = (body: object, version: number) => admin.patch(`/periods/${period.id}`, body, match(version))
    const changed = await change({ year: 2022, unitRule: { blocks: ['KHOI_SUA'] } }, 1)
    t.equal(changed.statusCode, 200, changed.payload)
    t.match(changed.data, { year: 2022, unitRule: { blocks: ['KHOI_SUA'] }, version: 2 })

    const stale = await change({ name: 'Người đến sau' }, 1)
    t.equal(stale.statusCode, 412)
    t.match(stale.data, { currentVersion: 2, changes: [{ action: 'changePeriod', fields: ['year', 'unitRule'] }] })
    t.equal((await admin.patch(`/periods/${period.id}`, { name: 'Không phiên bản' })).statusCode, 428)
    const other = await makeUnit(deps, 'Sở Khác', 'SO_NGANH', 'KHOI_KHAC')
    const narrowed = await change({ unitRule: { unitIds: [other, other], extra: 1 } }, 2)
    t.equal(narrowed.statusCode, 400)
    t.same(narrowed.data.errors.map((fault: any) => fault.pointer).sort(), ['/unitRule/extra', '/unitRule/unitIds'])
    t.equal((await change({ reviewDueAt: '2021-10-01T17:00:00+07:00' }, 2)).statusCode, 422)

    t.equal((await admin.post(`/periods/${period.id}/open`, undefined, match(2))).statusCode, 200)
    const locked = await change({ name: 'Tên mới', year: 2023, criteriaSets: { SO_NGANH: setId } }, 3)
    t.equal(locked.statusCode, 409)
    t.match(locked.data, { code: 'locked', lockedBecause: /đã mở/, since: String, until: null, whoCanUnlock: String })
    t.same(locked.data.errors.map((fault: any) => fault.pointer).sort(), ['/criteriaSets', '/year'])
    const later = await change({ name: 'Tên mới', holidays: ['2021-11-24'], lateSubmissionAllowed: true }, 3)
    t.match(later.data, { name: 'Tên mới', holidays: ['2021-11-24'], lateSubmissionAllowed: true, version: 4 })
  })
})

t.test('opening', async (t) => {
  const { deps, as } = await startApp(t)
  const admin = await as('admin')
  const setId = await makePublishedSet(deps)
  const create = async (name: string, unitRule: object, criteriaSets: object = { SO_NGANH: setId }) =>
    (await admin.post('/periods', { year: 2021, name, criteriaSets, unitRule, ...due })).data
  const open = (id: string, by = admin) => by.post(`/periods/${id}/open`, undefined, match(1))
  const formsOf = (periodId: string) =>
    deps.db.select().from(submissions).where(eq(submissions.periodId, periodId)).orderBy(submissions.id)

  await makeUnit(deps, 'Sở Ước', 'SO_NGANH', 'KHOI_2')
  await makeUnit(deps, 'Sở Ăn', 'SO_NGANH', 'KHOI_2')
  await makeUnit(deps, 'Sở Zét', 'SO_NGANH', 'KHOI_1')
  await makeUnit(deps, 'Xã Một', 'XA', 'KHOI_XA')
  const mixed = await makeUnit(deps, 'Xã Lẫn', 'XA', 'KHOI_2')
  const gone = await makeUnit(deps, 'Sở Đã giải thể', 'SO_NGANH', 'KHOI_1')
  await deps.db.update(units).set({ validTo: '2021-06-30' }).where(eq(units.id, gone))

  t.test('each unit that exists that day gets one draft, in the order of block and name', async (t) => {
    const { id } = await create('Mọi đơn vị', {})
    t.equal((await open(id, await as('approver'))).statusCode, 403)
    const opened = await open(id)
    t.equal(opened.statusCode, 200, opened.payload)
    t.match(opened.data, { status: 'open', openedAt: String, allowedActions: ['close'], version: 2 })
    const forms = await formsOf(id)
    t.same(
      forms.map(({ block, unitName, unitType, status }) => [block, unitName, unitType, status]),
      [
        ['KHOI_1', 'Sở Zét', 'SO_NGANH', 'draft'],
        ['KHOI_2', 'Sở Ăn', 'SO_NGANH', 'draft'],
        ['KHOI_2', 'Sở Ước', 'SO_NGANH', 'draft'],
      ],
    )
    const again = await open(id)
    t.equal(again.statusCode, 409)
    t.match(again.data, { code: 'wrong_state', state: 'open', possibleActions: ['close'] })
    t.equal((await formsOf(id)).length, 3, 'nobody has two forms')
  })

  t.test('a rule that does not match is refused with every place', async (t) => {
    const { id } = await create('Quy tắc sai', { blocks: ['KHOI_2', 'KHOI_9'], unitIds: [gone, mixed] })
    const refused = await open(id)
    t.equal(refused.statusCode, 422, refused.payload)
    t.same(
      refused.data.errors.map((fault: any) => [fault.pointer, fault.code]),
      [
        ['/unitRule/blocks/0', 'no_criteria_set'],
        ['/unitRule/blocks/1', 'no_units'],
        ['/unitRule/unitIds/0', 'not_taking_part'],
        ['/unitRule/unitIds/1', 'not_taking_part'],
      ],
    )
    const { id: block } = await create('Khối có loại chưa gắn', { blocks: ['KHOI_2'] })
    const leftOut = await open(block)
    t.equal(leftOut.statusCode, 422, 'no unit of a block is left out silently')
    t.match(leftOut.data.errors, [{ pointer: '/unitRule/blocks/0', detail: /loại XA/ }])
    t.same(await formsOf(block), [])
    const { id: whole } = await create('Khối đủ', { blocks: ['KHOI_2'] }, { SO_NGANH: setId, XA: setId })
    t.equal((await open(whole)).statusCode, 200)
    t.equal((await formsOf(whole)).length, 3)
  })
})

t.test('progress', async (t) => {
  const test = await startReviewing(t)
  const { form, periodId, as, setClock } = test
  await fillBlock(test)
  const returnNote = { reason: 'Thiếu', until: '2021-12-14T17:00:00+07:00', criteria: [] }
  await form('Sở Trả lại', {}, {
    status: 'returned',
    block: 'KHOI_2',
    firstSubmittedAt: new Date(),
    returnNote,
  } as object)
  setClock('2021-12-10T09:00:00+07:00')
  const auditor = await as('auditor')
  const { data } = await auditor.get(`/periods/${periodId}/progress`)
  t.match(data, {
    total: 8,
    byStatus: { draft: 1, reviewed: 6, returned: 1 },
    byBlock: [
      { block: 'KHOI_1', total: 7 },
      { block: 'KHOI_2', total: 1 },
    ],
    daysLeft: { selfAssessment: -40, review: -10, appeal: 0 },
  })
  t.same(
    data.late.map((unit: any) => unit.unitName),
    ['Sở Em'],
    'a returned form has until its own date',
  )
  setClock('2021-12-15T09:00:00+07:00')
  const later = (await auditor.get(`/periods/${periodId}/progress`)).data
  t.same(
    later.late.map((unit: any) => unit.unitName),
    ['Sở Em', 'Sở Trả lại'],
  )
  t.equal(
    (await (await as(['officer', (await form('Sở Khác', {})).unitId])).get(`/periods/${periodId}/progress`)).statusCode,
    403,
  )
})

t.test('finalising and reopening', async (t) => {
  const test = await startReviewing(t)
  const { deps, periodId, admin, approver, reviewer, form, step, read, as } = test
  const forms = await fillBlock(test)
  const stored = async () => ({
    results: (await deps.db.select().from(results)).length,
    sheets: (await deps.db.select().from(scoreSheets).where(eq(scoreSheets.lane, 'final'))).length,
    final: (await deps.db.select().from(submissions).where(eq(submissions.status, 'final'))).length,
  })
  const nothing = { results: 0, sheets: 0, final: 0 }

  t.test('it is refused while a form is not reviewed, and says which', async (t) => {
    const late = await form('Sở Còn dở', {}, { status: 'in_review', firstSubmittedAt: deps.clock() })
    const refused = await step(approver, 'finalize', { decision })
    t.equal(refused.statusCode, 409)
    t.match(refused.data, {
      code: 'wrong_state',
      counts: { in_review: 1 },
      submissions: [{ id: late.id, unitName: 'Sở Còn dở', status: 'in_review' }],
    })
    t.same(await stored(), nothing, 'all or nothing')
    t.equal((await read()).status, 'reviewing')
    await deps.db
      .update(submissions)
      .set({ status: 'draft', firstSubmittedAt: null })
      .where(eq(submissions.id, late.id))
  })

  t.test(
    'it is refused to other roles, to whoever reviewed, and without the decision or on an old version',
    async (t) => {
      t.equal((await step(admin, 'finalize', { decision })).statusCode, 403)
      t.equal((await step(await as(['officer', forms.anh.unitId]), 'finalize', { decision })).statusCode, 403)
      const both = await as('reviewer', 'approver')
      await deps.db.update(submissions).set({ reviewedBy: both.userId }).where(eq(submissions.id, forms.anh.id))
      const judge = await step(both, 'finalize', { decision })
      t.equal(judge.statusCode, 403)
      t.match(judge.data, {
        code: 'separation_of_duties',
        rule: 'reviewed_in_period',
        whoCanAct: 'người phê duyệt khác',
      })
      await deps.db.update(submissions).set({ reviewedBy: reviewer.userId }).where(eq(submissions.id, forms.anh.id))

      const { signer: _signer, ...unsigned } = decision
      const malformed = await step(approver, 'finalize', {
        decision: { ...unsigned, date: '17/12/2021' },
        status: 'final',
      })
      t.equal(malformed.statusCode, 400)
      t.same(malformed.data.errors.map((fault: any) => fault.pointer).sort(), [
        '/decision/date',
        '/decision/signer',
        '/status',
      ])
      t.equal((await approver.post(`/periods/${periodId}/finalize`, { decision })).statusCode, 428)
      t.equal((await approver.post(`/periods/${periodId}/finalize`, { decision }, match(9))).statusCode, 412)
      t.equal((await approver.post(`/periods/${deps.newId()}/finalize`, { decision }, match(1))).statusCode, 404)
      t.equal((await step(approver, 'publish')).statusCode, 409, 'and nothing is published before')
      t.same(await stored(), nothing)
    },
  )

  t.test('an approver finalises: every form is final, the decision and each result on record', async (t) => {
    const done = await step(approver, 'finalize', { decision })
    t.equal(done.statusCode, 200, done.payload)
    t.match(done.data, { status: 'finalized', decision, finalizedAt: String })
    t.same([...done.data.allowedActions].sort(), ['publish', 'reopen'])
    t.same(await stored(), { results: 8, sheets: 8, final: 8 })
    const [entry] = await deps.db.select().from(auditLog).where(eq(auditLog.entityId, forms.anh.id))
    t.match(entry, {
      action: 'finalizePeriod',
      actorId: approver.userId,
      before: { status: 'reviewed' },
      after: { status: 'final', finalTotal: '95.00', classification: 'HOAN_THANH_XUAT_SAC', rank: 1 },
    })
    const locked = await admin.patch(`/periods/${periodId}`, { holidays: ['2021-09-02'] }, match(done.data.version))
    t.equal(locked.statusCode, 409, 'what the scores rest on does not move under them')
  })

  t.test('it is reopened step by step, with a reason', async (t) => {
    t.equal((await step(approver, 'publish')).data.status, 'published')
    t.equal((await step(approver, 'reopen', {})).statusCode, 400, 'not without a reason')
    t.equal((await step(admin, 'reopen', { reason: 'Sai' })).statusCode, 403, 'not by an administrator')
    const unpublished = await step(approver, 'reopen', { reason: 'Rà soát số liệu' })
    t.match(unpublished.data, { status: 'finalized', publishedAt: null, decision })
    t.same(await stored(), { results: 8, sheets: 8, final: 8 }, 'unpublishing takes nothing back')

    const reopened = await step(approver, 'reopen', { reason: 'Sở Anh báo cáo sai' })
    const [latest] = (await admin.get(`/audit-log?entity=submission&entityId=${forms.anh.id}&limit=1`)).data.items
    const form = (await admin.get(`/submissions/${forms.anh.id}`)).data
    t.match(latest, { action: 'reopenPeriod', entityVersion: form.version, after: { status: 'reviewed' } })
    t.match((await admin.get(`/submissions/${forms.anh.id}/history`)).data.items[0], {
      version: form.version,
      status: 'reviewed',
      reason: 'Sở Anh báo cáo sai',
    })
    t.match(reopened.data, { status: 'reviewing', decision: null, finalizedAt: null })
    t.same(await stored(), nothing)
    const [anh] = await deps.db.select().from(submissions).where(eq(submissions.id, forms.anh.id))
    const [em] = await deps.db.select().from(submissions).where(eq(submissions.id, forms.em.id))
    t.same([anh!.status, em!.status], ['reviewed', 'draft'])
    const log = (await admin.get(`/audit-log?entity=period&entityId=${periodId}`)).data.items
    t.match(log[0], {
      action: 'reopenPeriod',
      reason: 'Sở Anh báo cáo sai',
      before: { status: 'finalized' },
      after: { status: 'reviewing' },
    })
    const entries = await deps.db.select().from(auditLog).where(eq(auditLog.entityId, forms.anh.id))
    t.same(entries.map(({ action }) => action).sort(), ['finalizePeriod', 'reopenPeriod'], 'the audit stays')

    t.equal((await step(approver, 'reopen', { reason: 'Sai vai trò' })).statusCode, 403)
    t.match((await step(admin, 'reopen', { reason: 'Cho đơn vị bổ sung' })).data, { status: 'open', closedAt: null })
    t.match((await step(admin, 'close')).data, { status: 'reviewing', closedAt: String })
    t.equal((await step(approver, 'finalize', { decision })).statusCode, 200, 'and finalised again')
  })
})

t.test('two approvers finalise at the same moment: one decision stands', async (t) => {
  const test = await startReviewing(t)
  const { deps, periodId, approver, as, read } = test
  await fillBlock(test)
  const approvers = [approver, await as('approver')]
  const { version } = await read()
  const answers = await Promise.all(
    approvers.map((by, i) =>
      by.post(`/periods/${periodId}/finalize`, { decision: { ...decision, number: `0${i}/QĐ-VD` } }, match(version)),
    ),
  )
  t.same(answers.map(({ statusCode }) => statusCode).sort(), [200, 409])
  const winner = answers.findIndex(({ statusCode }) => statusCode === 200)
  t.match(await read(), { status: 'finalized', version: version + 1, decision: { number: `0${winner}/QĐ-VD` } })
  t.equal((await deps.db.select().from(results)).length, 7)
  const entries = await deps.db.select().from(auditLog).where(eq(auditLog.entity, 'submission'))
  t.same(
    [...new Set(entries.map(({ actorId }) => actorId))],
    [approvers[winner]!.userId],
    'whoever came second is nowhere on record as deciding',
  )
})

t.test('a binding quota stops the decision until the points themselves are within it', async (t) => {
  const quotas = smallPack.quotas.map((quota) => ({ ...quota, enforced: 'block' }))
  const test = await startReviewing(t, { ...smallPack, quotas })
  const { deps, approver, reviewer, reviewed, step, read } = test
  // KHOI_1 is within it: 20 % of 6 eligible units is 1.2, so one. KHOI_2 of one unit may have none.
  // Sở Zét: A1 TOT 40 · A2 30/30 30 · B1 20 · B2 9 → 99.00, xuất sắc
  await fillBlock(test)
  const zet = await reviewed(
    'Sở Zét',
    { A1: { level: 'TOT' }, A2: { numerator: '30', denominator: '30' }, B1: { value: true } },
    { B2: { points: '9' } },
    'KHOI_2',
  )
  const refused = await step(approver, 'finalize', { decision })
  t.equal(refused.statusCode, 409, refused.payload)
  t.match(refused.data, {
    code: 'wrong_state',
    detail: /khối KHOI_2, mức HOAN_THANH_XUAT_SAC: 1 đơn vị, tối đa 0/,
    quotas: [{ block: 'KHOI_2', limit: 0, count: 1, over: [{ submissionId: zet.id, unitName: 'Sở Zét' }] }],
    whoCanUnlock: /kiến nghị/,
  })
  t.equal(refused.data.quotas.length, 1)
  t.equal((await read()).status, 'reviewing')
  t.same(await deps.db.select().from(results), [])
  t.same(await deps.db.select().from(scoreSheets).where(eq(scoreSheets.lane, 'final')), [], 'nothing was stored')

  // As an accepted appeal leaves it: A1 KHA 40 × 0.6 = 24 in the final lane → 24 + 30 + 20 + 9 = 83.00, tốt
  await deps.db.insert(reviewDecisions).values({
    submissionId: zet.id,
    lane: 'final',
    code: 'A1',
    decision: 'adjust',
    answer: { level: 'KHA' },
    reason: 'Giải quyết kiến nghị',
    contentHash: '',
    decidedBy: reviewer.userId,
    decidedAt: deps.clock(),
  })
  const done = await step(approver, 'finalize', { decision })
  t.equal(done.statusCode, 200, done.payload)
  const { items } = (await approver.get(`/periods/${done.data.id}/results?block=KHOI_2`)).data
  t.match(items, [{ reviewTotal: '99.00', finalTotal: '83.00', classification: 'HOAN_THANH_TOT', rank: 1 }])
})
