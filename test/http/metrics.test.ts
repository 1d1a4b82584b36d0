// What Prometheus reads, and who else may.

import t from 'tap'
import { sql } from 'drizzle-orm'
import { startApp } from '../helpers/app.ts'
import { makeUnit } from '../helpers/make.ts'
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
