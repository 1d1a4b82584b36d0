// Long exports in the background, as whoever asks for one sees them. Nothing runs by itself here: the tests run
// the queue as the server does every two seconds.

import { sql } from 'drizzle-orm'
import t from 'tap'
import { rowsOf } from '../../src/db/migrate.ts'
import { auditLog, jobs } from '../../src/db/schema.ts'
import { runJobs } from '../../src/jobs/run.ts'
import { match, type Caller } from '../helpers/app.ts'
import { makeManyForms } from '../helpers/make.ts'
import { fillBlock, startReviewing } from '../periods/reviewing.ts'

const later = '2021-12-16T09:00:01+07:00'

async function start(t: Parameters<typeof startReviewing>[0]) {
  const test = await startReviewing(t)
  const forms = await fillBlock(test)
  const report = `/periods/${test.periodId}/papers/report`
  const ask = async (by: Caller = test.reviewer, body: object = { format: 'pdf' }) => {
    const asked = await by.post(report, body)
    t.equal(asked.statusCode, 202, asked.payload)
    return asked.data as { id: string }
  }
  const read = async (id: string, by = test.reviewer) => (await by.get(`/jobs/${id}`)).data
  const content = (id: string, by = test.reviewer) => by.get(`/jobs/${id}/content`)
  return { ...test, forms, report, ask, read, content }
}

t.test('a paper is asked for, made meanwhile, and fetched by who asked', async (t) => {
  const { deps, reviewer, report, read, content } = await start(t)
  const asked = await reviewer.post(report, { format: 'pdf', number: '12' })
  t.equal(asked.statusCode, 202, asked.payload)
  const { id } = asked.data
  t.equal(asked.headers.location, `/api/v1/jobs/${id}`)
  t.match(await read(id), {
    kind: 'report',
    format: 'pdf',
    state: 'queued',
    progress: 0,
    progressText: 'Đang chờ đến lượt',
    requestedBy: 'Người dùng reviewer',
    startedAt: null,
    content: null,
  })
  t.match((await content(id)).data, { status: 409, code: 'wrong_state', state: 'queued' })

  t.equal(await runJobs(deps), 1)
  const done = await read(id)
  t.match(done, {
    state: 'done',
    progress: 100,
    fault: null,
    fileName: /^Báo cáo kết quả thẩm định.*\.pdf$/,
    expiresAt: '2021-12-16T02:00:00.000Z',
    content: `/api/v1/jobs/${id}/content`,
  })
  const file = await content(id)
  t.equal(file.statusCode, 200)
  t.match(file.headers, {
    'content-type': 'application/pdf',
    'content-length': String(done.size),
    'content-disposition': /^attachment/,
    'x-content-type-options': 'nosniff',
  })
  t.equal(file.rawPayload.length, done.size)
  t.equal(file.rawPayload.subarray(0, 5).toString(), '%PDF-')
  const entries = await deps.db
    .select()
    .from(auditLog)
    .where(sql`${auditLog.entity} = 'job'`)
    .orderBy(auditLog.id)
  t.match(
    entries.map(({ action, actorId, entityId }) => [action, actorId, entityId]),
    [
      ['exportPeriodPaper', reviewer.userId, id],
      ['endJob', null, id],
      ['downloadExport', reviewer.userId, id],
    ],
  )
  t.equal(await runJobs(deps), 0, 'it is made once')
})

t.test('a unit has the results as a workbook once they are published', async (t) => {
  const { deps, as, forms, periodId, finalize, step, approver, read, content } = await start(t)
  const officer = await as(['officer', forms.anh.unitId])
  const url = `/periods/${periodId}/results/workbook`
  t.match((await officer.post(url, {})).data, { status: 409, code: 'wrong_state', detail: /chưa được công bố/ })
  await finalize()
  await step(approver, 'publish')
  const asked = await officer.post(url, { block: 'KHOI_1' })
  t.equal(asked.statusCode, 202, asked.payload)
  await runJobs(deps)
  t.match(await read(asked.data.id, officer), { state: 'done', format: 'xlsx', fileName: /\.xlsx$/ })
  t.equal((await content(asked.data.id, officer)).rawPayload.subarray(0, 2).toString(), 'PK')

  const wrong = await officer.post(url, { revision: 9 })
  t.equal(wrong.statusCode, 404, 'what is not there is refused when it is asked for')
  t.equal((await officer.post(url, { khoi: 'A' })).data.errors[0].pointer, '/khoi')
  await step(approver, 'reopen', { reason: 'Kiểm tra lại' })
  t.equal((await content(asked.data.id, officer)).statusCode, 409, 'no longer published, no longer fetched')
})

t.test('asked twice while the first one waits: the same job; once it has begun: another', async (t) => {
  const { deps, reviewer, report, ask } = await start(t)
  const first = await ask()
  t.equal((await ask()).id, first.id)
  t.not((await ask(reviewer, { format: 'docx' })).id, first.id, 'another format is another export')
  await runJobs(deps)
  t.not((await ask()).id, first.id)

  const key = { 'idempotency-key': 'xuat-1' }
  const [one, two] = [
    await reviewer.post(report, { number: '1' }, key),
    await reviewer.post(report, { number: '1' }, key),
  ]
  t.equal(two.headers['idempotent-replayed'], 'true')
  t.same(two.data, one.data)
  t.equal(two.headers.location, one.headers.location)
})

t.test('an account may have five waiting', async (t) => {
  const { deps, as, reviewer, report, ask } = await start(t)
  for (let n = 1; n <= 5; n++) await ask(reviewer, { number: String(n) })
  t.match((await reviewer.post(report, { number: '6' })).data, { status: 429, code: 'too_many_jobs' })
  await ask(await as('auditor'), { number: '6' })
  await runJobs(deps)
  await ask(reviewer, { number: '6' })
})

t.test('nobody else has it; an administrator sees that it is there', async (t) => {
  const { deps, as, admin, reviewer, report, ask, content } = await start(t)
  const { id } = await ask()
  await runJobs(deps)
  const other = await as('reviewer')
  for (const path of [`/jobs/${id}`, `/jobs/${id}/content`]) t.equal((await other.get(path)).statusCode, 404)
  t.equal((await other.delete(`/jobs/${id}`)).statusCode, 404)
  t.same((await other.get('/jobs')).data, { items: [], nextCursor: null, total: 0 })
  t.match((await admin.get('/jobs?state=done')).data, { items: [{ id, requestedBy: 'Người dùng reviewer' }], total: 1 })
  t.match((await content(id, admin)).data, { status: 403, detail: /Chỉ người đã yêu cầu/ })
  t.match((await reviewer.get('/jobs')).data.items, [{ id }])
  for (const role of ['jointReviewer', 'officer'] as const)
    t.equal((await (await as(role)).post(report, {})).statusCode, 403, `${role} has no papers of the period`)
})

t.test('what somebody may not have any more is neither made nor handed out', async (t) => {
  const { deps, as, admin, ask, read, content } = await start(t)
  const change = async (userId: string, body: object) => {
    const { version } = (await admin.get(`/users/${userId}`)).data
    t.equal((await admin.patch(`/users/${userId}`, body, match(version))).statusCode, 200)
  }
  const [demoted, disabled, lateDemoted] = [await as('reviewer'), await as('reviewer'), await as('auditor', 'reviewer')]
  const [first, second, third] = [await ask(demoted), await ask(disabled), await ask(lateDemoted)]
  await change(demoted.userId, { roles: [{ role: 'jointReviewer' }] })
  await change(disabled.userId, { disabled: true })
  await runJobs(deps)
  t.match(await read(first.id, admin), {
    state: 'failed',
    fault: { code: 'forbidden', detail: /Chức năng này dành cho/ },
  })
  t.match(await read(second.id, admin), { state: 'failed', fault: { detail: /không còn hoạt động/ } })
  t.match((await content(first.id, demoted)).data, { status: 409, state: 'failed' })

  t.equal((await content(third.id, lateDemoted)).statusCode, 200)
  await change(lateDemoted.userId, { roles: [{ role: 'auditor' }] })
  t.match((await content(third.id, lateDemoted)).data, { status: 403, detail: /vai trò/ }, 'made for roles it had')
})

t.test('cancelled: before its turn, and when it is done', async (t) => {
  const { deps, reviewer, ask, read, content } = await start(t)
  const { id } = await ask()
  t.equal((await reviewer.delete(`/jobs/${id}`)).statusCode, 204)
  t.equal(await runJobs(deps), 0)
  t.match(await read(id), { state: 'cancelled', progressText: 'Đã hủy' })
  const again = await ask()
  await runJobs(deps)
  t.equal((await reviewer.delete(`/jobs/${again.id}`)).statusCode, 204)
  t.equal((await reviewer.delete(`/jobs/${again.id}`)).statusCode, 204, 'again changes nothing')
  t.match((await content(again.id)).data, { status: 409, state: 'cancelled' })
})

t.test('the file is there for 24 hours', async (t) => {
  const { deps, ask, read, content, setClock } = await start(t)
  const { id } = await ask()
  await runJobs(deps)
  setClock(later)
  t.match(await read(id), { state: 'expired', content: null })
  t.match((await content(id)).data, { status: 409, state: 'expired' })
})

t.test('too long to wait for: refused at once with the way to go', async (t) => {
  const { deps, reviewer, periodId, setId, report, ask, read } = await start(t)
  await makeManyForms(deps, periodId, setId, 1000)
  const refused = (await reviewer.get(report)).data
  t.match(refused, {
    status: 422,
    code: 'export_too_long',
    mostRows: 1000,
    exportWith: { method: 'POST', url: `/api/v1${report}` },
  })
  t.ok(refused.rows > 1000)
  const { id } = await ask(reviewer, {})
  await runJobs(deps)
  t.match(await read(id), { state: 'done', format: 'docx' })
})

t.test('the queue and the table say the same', async (t) => {
  const { deps, reviewer, ask } = await start(t)
  await ask()
  await reviewer.delete(`/jobs/${(await ask(reviewer, { number: '2' })).id}`)
  await runJobs(deps)
  const { id } = await ask()
  const queued = rowsOf(await deps.db.execute(sql`select id::text from job_queue.job`))
  t.same(queued, [{ id }], 'only what waits is in the queue')
  t.equal(await deps.db.$count(jobs), 3)
})
