// More time for one unit: until then it works and hands in as in time, and nobody else does.

import t from 'tap'
import { eq } from 'drizzle-orm'
import { auditLog, submissions, type periods } from '../../src/db/schema.ts'
import { loadLaneContext, scoreLane } from '../../src/submissions/lanes.ts'
import { getSubmission } from '../../src/submissions/queries.ts'
import { match, startApp } from '../helpers/app.ts'
import { makePeriod, makePublishedSet, makeSubmission, makeUnit } from '../helpers/make.ts'
import { smallPack } from '../helpers/pack.ts'

const given = { A1: { level: 'KEM' }, A2: { numerator: '30', denominator: '30' }, B1: { value: true } }
const until = '2021-11-10T17:00:00+07:00'
const reason = 'Đơn vị khắc phục hậu quả bão'
const document = { number: '12/CV-VD', date: '2021-11-01', issuer: 'Sở Nội vụ' }

/** The small set with a criterion on handing in in time: 0.5 off for each working day late. */
const withDeadline = {
  ...smallPack,
  groups: smallPack.groups.map((group) =>
    group.code === 'B'
      ? {
          ...group,
          criteria: [
            {
              code: 'B1',
              title: 'Nộp đúng hạn',
              kind: 'deadline',
              maxPoints: { SO_NGANH: '20' },
              evidence: [],
              deductPerWorkingDay: '0.5',
            },
            group.criteria[1],
          ],
        }
      : group,
  ),
}

t.test('extensions', async (t) => {
  const { as, deps, setClock, setDatabaseClock } = await startApp(t)
  const setId = await makePublishedSet(deps)
  const admin = await as('admin')
  t.beforeEach(() => setClock('2021-11-02T09:00:00+07:00'))

  const newForm = async (
    period: Partial<typeof periods.$inferInsert> = {},
    form: Partial<typeof submissions.$inferInsert> & { given?: any } = {},
    usedSet = setId,
  ) => {
    const unitId = await makeUnit(deps)
    const periodId = await makePeriod(deps, usedSet, period)
    const officer = await as(['officer', unitId])
    const id = await makeSubmission(deps, {
      periodId,
      unitId,
      setId: usedSet,
      userId: officer.userId,
      given,
      ...form,
    })
    return { id, unitId, periodId, officer, url: `/submissions/${id}` }
  }

  t.test('a unit with more time works on and hands in after the others, and is not late', async (t) => {
    const { id, officer, url, periodId, unitId } = await newForm()
    t.match((await officer.get(url)).data, { allowedActions: [], extension: null, dueAt: '2021-10-31T10:00:00.000Z' })
    const answer = { answers: { B1: { value: false } } }
    t.match((await officer.patch(`${url}/answers`, answer, match(1))).data, {
      code: 'locked',
      whoCanUnlock: /gia hạn cho đơn vị/,
    })

    const extended = await admin.post(`${url}/extension`, { until, reason, document }, match(1))
    t.equal(extended.statusCode, 200, extended.payload)
    t.equal(extended.headers.etag, '"2"')
    const extension = {
      until: '2021-11-10T10:00:00.000Z',
      reason,
      document,
      grantedBy: admin.userId,
      grantedAt: '2021-11-02T02:00:00.000Z',
    }
    t.same(extended.data, {
      submissionId: id,
      periodId,
      unitId,
      unitName: 'Sở Thử nghiệm',
      block: 'SO_NGANH',
      status: 'draft',
      dueAt: extension.until,
      extension,
      version: 2,
    })
    t.match((await officer.get(url)).data, {
      allowedActions: ['edit', 'submit'],
      lock: null,
      extension,
      dueAt: extension.until,
    })
    t.match((await officer.get(`${url}/preflight`)).data, {
      ready: true,
      late: false,
      daysLeft: 8,
      dueAt: extension.until,
    })
    t.same((await admin.get(`/periods/${periodId}/progress`)).data.late, [])
    t.equal((await admin.get(url)).statusCode, 404, 'the draft itself is not for the administrator to read')

    t.equal((await officer.patch(`${url}/answers`, answer, match(2))).statusCode, 200)
    t.equal((await officer.post(`${url}/submit`, undefined, match(3))).statusCode, 200)
    t.match((await officer.post(`${url}/withdraw`, undefined, match(4))).data, { status: 'draft', extension })

    setClock('2021-11-10T17:00:00.001+07:00')
    const again = await as(['officer', unitId])
    t.match((await again.post(`${url}/submit`, undefined, match(5))).data, {
      code: 'locked',
      lockedBecause: /hết thời gian gia hạn.*17:00 ngày 10\/11\/2021/,
      since: extension.until,
    })
    t.match((await admin.get(`/periods/${periodId}/progress`)).data.late, [{ unitId, dueAt: extension.until }])
  })

  t.test('the database’s clock decides', async (t) => {
    const { url, officer } = await newForm()
    await admin.post(`${url}/extension`, { until, reason }, match(1))
    setDatabaseClock(() => new Date('2021-11-10T17:00:00.001+07:00'))
    t.teardown(() => setDatabaseClock(undefined))
    t.equal((await officer.post(`${url}/submit`, undefined, match(2))).statusCode, 409)
    const past = await admin.post(`${url}/extension`, { until: '2021-11-10T17:00:00.001+07:00', reason }, match(2))
    t.match(past.data.errors, [{ code: 'not_in_future' }])
  })

  t.test('it holds also when the self-assessment of the period was closed meanwhile', async (t) => {
    const { url, officer } = await newForm({ status: 'reviewing', closedAt: deps.clock() })
    t.equal((await officer.post(`${url}/submit`, undefined, match(1))).statusCode, 409)
    t.equal((await admin.post(`${url}/extension`, { until, reason }, match(1))).statusCode, 200)
    t.match((await officer.post(`${url}/submit`, undefined, match(2))).data, { status: 'submitted' })
  })

  t.test('the period is not finalised over it', async (t) => {
    const { id, url, periodId } = await newForm({ status: 'reviewing', closedAt: deps.clock() })
    await admin.post(`${url}/extension`, { until, reason }, match(1))
    const approver = await as('approver')
    const refused = await approver.post(
      `/periods/${periodId}/finalize`,
      { decision: { ...document, signer: 'Người Thử' } },
      match(1),
    )
    t.match(refused.data, {
      code: 'wrong_state',
      submissions: [{ id, until: '2021-11-10T10:00:00.000Z' }],
      whoCanUnlock: /kết thúc gia hạn/,
    })
    setClock('2021-11-10T17:00:00.001+07:00')
    const later = await as('approver')
    t.equal(
      (await later.post(`/periods/${periodId}/finalize`, { decision: { ...document, signer: 'Người Thử' } }, match(1)))
        .statusCode,
      200,
    )
  })

  t.test('the deadline criterion counts from the extended date', async (t) => {
    const deadlineSet = await makePublishedSet(deps, withDeadline)
    const { A1, A2 } = given
    const sheetOf = async (id: string) =>
      scoreLane(await loadLaneContext(deps.db, await getSubmission(deps.db, id)), 'self').criteria.find(
        ({ code }) => code === 'B1',
      )
    const late = { status: 'submitted' as const, firstSubmittedAt: new Date('2021-11-11T09:00:00+07:00') }
    const open = await newForm({}, { given: { A1, A2 } }, deadlineSet)
    t.equal((await admin.post(`${open.url}/extension`, { until, reason }, match(1))).statusCode, 200)
    await deps.db.update(submissions).set(late).where(eq(submissions.id, open.id))
    const other = await newForm({}, { given: { A1, A2 } }, deadlineSet)
    await deps.db.update(submissions).set(late).where(eq(submissions.id, other.id))
    // The period's date was Sunday 31/10; Thursday 11/11 is one working day after 10/11 and nine after 31/10.
    t.match(await sheetOf(open.id), { points: '19.50' })
    t.match(await sheetOf(other.id), { points: '15.50' })
  })

  t.test('is taken back as long as the form was not handed in', async (t) => {
    const { id, url, officer, periodId } = await newForm()
    t.match((await admin.delete(`${url}/extension`, match(1))).data, {
      code: 'locked',
      lockedBecause: /không được gia hạn/,
    })
    await admin.post(`${url}/extension`, { until, reason, document }, match(1))
    t.match((await admin.get(`/periods/${periodId}/due-dates?extended=true`)).data, {
      items: [{ submissionId: id, version: 2, extension: { reason } }],
      nextCursor: null,
      total: 1,
    })
    const ended = await admin.delete(`${url}/extension`, match(2))
    t.match(ended.data, { extension: null, dueAt: '2021-10-31T10:00:00.000Z', version: 3 })
    t.match((await officer.get(url)).data, {
      extension: null,
      allowedActions: [],
      lock: { lockedBecause: /Đã hết hạn/ },
    })
    const entries = await deps.db.select().from(auditLog).where(eq(auditLog.entityId, id)).orderBy(auditLog.id)
    const [, extendedEntry, endedEntry] = entries
    t.match(extendedEntry, {
      action: 'extendSubmission',
      entityVersion: 2,
      reason,
      before: { extendedUntil: null, extensionDocument: null },
      after: { extendedUntil: '2021-11-10T10:00:00.000Z', extensionDocument: document },
    })
    t.match(endedEntry, { action: 'endExtension', entityVersion: 3, after: { extendedUntil: null } })
    t.match(
      (await officer.get(`${url}/history`)).data.items.map(({ action }: any) => action),
      ['endExtension', 'extendSubmission'],
      'the unit sees both',
    )
    t.ok(
      (await admin.get(`/users/${admin.userId}/export`)).data.activity.some(
        ({ action }: any) => action === 'extendSubmission',
      ),
    )
  })

  t.test('is refused with its rule and a way out', async (t) => {
    const { url } = await newForm()
    const refusal = async (to: string) =>
      (await admin.post(`${url}/extension`, { until: to, reason }, match(1))).data.errors.map(({ code }: any) => code)
    t.same(await refusal('2021-11-02T09:00:00+07:00'), ['not_in_future'])
    t.same(await refusal('2021-10-31T17:00:00+07:00'), ['not_in_future', 'not_after_due'])
    t.same(await refusal('2021-11-30T17:00:00.001+07:00'), ['after_review_due'])
    await admin.post(`${url}/extension`, { until, reason }, match(1))
    const shorter = await admin.post(`${url}/extension`, { until: '2021-11-09T17:00:00+07:00', reason }, match(2))
    t.match(shorter.data.errors, [{ pointer: '/until', code: 'not_after_due', detail: /kết thúc gia hạn/ }])
    t.equal((await admin.post(`${url}/extension`, { until, reason }, match(1))).statusCode, 412)
    t.equal((await admin.post(`${url}/extension`, { until, reason })).statusCode, 428)
    t.equal((await admin.post(`${url}/extension`, { until }, match(2))).statusCode, 400)
    t.equal((await admin.post(`/submissions/${deps.newId()}/extension`, { until, reason }, match(1))).statusCode, 404)
  })

  t.test('only for a form that is with its unit for the first time, in a period that goes on', async (t) => {
    const sent = { submittedAt: deps.clock(), firstSubmittedAt: deps.clock() }
    const returnNote = { reason: 'Thiếu', until: '2021-11-20T10:00:00.000Z', criteria: [] }
    const forms = [
      [await newForm({}, { status: 'submitted', ...sent }), /chờ thẩm định/],
      [await newForm({}, { status: 'returned', returnedAt: deps.clock(), returnNote, ...sent }), /trả lại/],
      [await newForm({ status: 'finalized', finalizedAt: deps.clock() }, { status: 'final' }), /phê duyệt/],
    ] as const
    for (const [{ url }, lockedBecause] of forms)
      for (const refused of [
        await admin.post(`${url}/extension`, { until, reason }, match(1)),
        await admin.delete(`${url}/extension`, match(1)),
      ])
        t.match(refused.data, { status: 409, code: 'locked', lockedBecause, whoCanUnlock: /./ })
  })

  t.test('nobody extends their own unit', async (t) => {
    const { url, unitId } = await newForm()
    const both = await as('admin', ['officer', unitId])
    t.match((await both.post(`${url}/extension`, { until, reason }, match(1))).data, {
      code: 'separation_of_duties',
      rule: 'own_unit',
      detail: /gia hạn/,
    })
    t.same((await both.get(url)).data.allowedActions, [])
  })

  t.test('due dates are listed page by page, drafts among them without their content', async (t) => {
    const { periodId, id, unitId } = await newForm()
    const second = await makeUnit(deps, 'Sở Y tế')
    await makeSubmission(deps, { periodId, unitId: second, setId, userId: admin.userId })
    const url = `/periods/${periodId}/due-dates`
    const first = (await admin.get(`${url}?limit=1`)).data
    t.match(first, { items: [{ submissionId: id, status: 'draft', extension: null }], total: 2 })
    const rest = (await admin.get(`${url}?limit=1&cursor=${first.nextCursor}`)).data
    t.match(rest, { items: [{ unitName: 'Sở Y tế' }], nextCursor: null })
    t.equal((await admin.get(`${url}?unitId=${unitId}&status=draft`)).data.total, 1)
    t.equal((await admin.get(`/periods/${deps.newId()}/due-dates`)).statusCode, 404)
  })
})
