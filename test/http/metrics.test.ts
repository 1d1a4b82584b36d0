// What Prometheus reads, and who else may.

import t from 'tap'
import { sql } from 'drizzle-orm'
import { startApp } from '../helpers/app.ts'
import { recordWork } from '../../src/events/background.ts'
import { makePeriod, makePublishedSet, makeSubmission, makeUnit } from '../helpers/make.ts'
import { onServer } from '../helpers/db.ts'

const token = 'ma-doc-so-lieu-thu-nghiem'

t.test('requests are counted by the template of the route, never by their address', async (t) => {
  const { anonymous, as, deps } = await startApp(t)
  const unitId = await makeUnit(deps)
  const admin = await as('admin')
  await admin.get(`/units/${unitId}`)
  await anonymous.get('/api/v1/khong-co')
  const { statusCode, payload, headers } = await anonymous.get('/metrics')
  t.equal(statusCode, 200)
  t.match(headers['content-type'], /^text\/plain/)
  t.match(payload, 'http_request_duration_seconds_count{method="GET",route="/api/v1/units/:id",status="200"} 1')
  t.match(payload, 'http_request_duration_seconds_count{method="GET",route="none",status="404"} 1')
  t.notMatch(payload, new RegExp(`${unitId}|khong-co`))
  for (const name of ['nodejs_eventloop_lag_p99_seconds', 'process_resident_memory_bytes', 'danvan_build_info'])
    t.match(payload, `\n${name}`, name)
  t.match(payload, '\ndanvan_mail_oldest_seconds 0\n', 'no e-mail waits')
  t.match(payload, '\ndanvan_webhook_backlog 0\n', 'no webhook waits')
  t.equal(payload.includes('danvan_database_connections{state="waiting"} 0'), onServer, 'a server has a pool')
})

t.test('what people run into is counted by its code, and sign-ins by their outcome', async (t) => {
  const { anonymous, as } = await startApp(t)
  const admin = await as('admin')
  const unit = { name: 'Sở A', unitType: 'A', block: 'A', validFrom: '2021-01-01' }
  const { id } = (await admin.post('/units', unit)).data
  t.equal((await admin.patch(`/units/${id}`, { name: 'Sở B' }, { 'if-match': '"9"' })).statusCode, 412)
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  await anonymous.post('/auth/token', 'grant_type=password&username=lan&password=nham', form)
  t.equal((await anonymous.get('/units')).statusCode, 401)
  const { payload } = await anonymous.get('/metrics')
  t.match(payload, 'danvan_problems_total{code="stale_version"} 1\n')
  t.match(payload, 'danvan_problems_total{code="invalid_grant"} 1\n')
  t.match(payload, 'danvan_sign_ins_total{outcome="invalid_grant"} 1\n')
  t.match(payload, '\nhttp_requests_in_flight 1\n', 'this one')
})

t.test('the live periods against their due date', async (t) => {
  const { anonymous, deps, as } = await startApp(t)
  const setId = await makePublishedSet(deps)
  const unitId = await makeUnit(deps)
  const periodId = await makePeriod(deps, setId)
  await makeSubmission(deps, { periodId, unitId, setId, userId: (await as('officer')).userId })
  await makePeriod(deps, setId, { status: 'published' })
  const { payload } = await anonymous.get('/metrics')
  const [first, ...rest] = [...payload.matchAll(/^danvan_period_submissions\{(.*)\} (\d+)$/gm)]
  t.match(first, { 1: /^period=".+ \(\d{4}\)",status="draft"$/, 2: '1' })
  t.same(rest, [], 'those that are over are left out')
  const due = [...payload.matchAll(/^danvan_period_due_timestamp_seconds\{.*\} (\S+)$/gm)]
  t.equal(due.length, 1)
  t.ok(Number(due[0]![1]) > Date.parse('2021-01-01') / 1000)
})

t.test('the work beside the requests: how often, how it went, when last', async (t) => {
  const { app, anonymous } = await startApp(t)
  const recorded = recordWork(app, 'mail')
  await recorded(async () => {})
  await t.rejects(recorded(() => Promise.reject(new Error('550'))))
  const { payload } = await anonymous.get('/metrics')
  t.match(payload, 'danvan_background_runs_total{work="mail",outcome="ok"} 1\n')
  t.match(payload, 'danvan_background_runs_total{work="mail",outcome="failed"} 1\n')
  t.match(payload, /\ndanvan_background_last_success_timestamp_seconds\{work="mail"\} \d+/)
  t.match(payload, 'danvan_ready{part="database"} 1\n')
  t.match(payload, 'danvan_ready{part="backgroundWork"} 0\n')
  t.match(payload, /\ndanvan_data_disk_free_bytes [1-9]/)
})

t.test('the database is asked once in five seconds, however often it is read', async (t) => {
  const { anonymous, deps, setClock } = await startApp(t)
  await anonymous.get('/metrics')
  await deps.db.execute(sql`alter table events rename to events_elsewhere`)
  t.match((await anonymous.get('/metrics')).payload, 'danvan_database_errors_total 0')
  setClock('2021-10-20T09:00:06+07:00')
  const { statusCode, payload } = await anonymous.get('/metrics')
  t.equal(statusCode, 200, 'the rest is still told')
  t.match(payload, 'danvan_database_errors_total 2', 'one for each query that failed')
  t.notMatch(payload, /\ndanvan_mail_oldest_seconds \d/, 'unknown is not 0')
})

t.test('only this machine reads it, and nobody through a proxy', async (t) => {
  const { app } = await startApp(t)
  const status = async (options: object) => (await app.inject({ url: '/metrics', ...options })).statusCode
  t.equal(await status({}), 200)
  t.equal(await status({ remoteAddress: '10.1.2.3' }), 404)
  t.equal(await status({ headers: { 'x-forwarded-for': '127.0.0.1' } }), 404)
})

t.test('with METRICS_TOKEN, whoever has it', async (t) => {
  const { app } = await startApp(t, { env: { METRICS_TOKEN: token } })
  const status = async (authorization?: string) =>
    (
      await app.inject({
        url: '/metrics',
        remoteAddress: '10.1.2.3',
        headers: { ...(authorization && { authorization }) },
      })
    ).statusCode
  t.equal(await status(`Bearer ${token}`), 200)
  t.equal(await status(`Bearer ${token}x`), 404)
  t.equal(await status(), 404)
})
