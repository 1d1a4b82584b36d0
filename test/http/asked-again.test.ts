// The same request again is answered past Fastify's routes: just as it was, and only while it would be answered so.

import t, { type Test } from 'tap'
import { loadConfig } from '../../src/config.ts'
import { idsOnly, type Tracing } from '../../src/tracing/tracing.ts'
import { buildTestApp, match, startApp, type Caller } from '../helpers/app.ts'
import { freshEmbedded } from '../helpers/db.ts'
import { readLog } from '../helpers/log.ts'
import { makeUnit } from '../helpers/make.ts'

t.test('asked again', async (t) => {
  const { deps, as, setClock } = await startApp(t, { database: await freshEmbedded() })
  const unitId = await makeUnit(deps, 'Sở A')
  const url = `/api/v1/units/${unitId}`

  /** A server, and how many requests came as far as its routes. */
  const serverWith = async (t: Test, changes: Partial<typeof deps> = {}, env: Record<string, string> = {}) => {
    const config = loadConfig({
      DATA_DIR: deps.config.dataDir,
      JWT_SECRET: deps.config.jwtSecret,
      RATE_LIMIT: '1000',
      ...env,
    })
    const app = await buildTestApp({ ...deps, config, ...changes })
    t.teardown(() => app.close())
    let routed = 0
    const routing = app.routing.bind(app)
    app.routing = (request, response) => {
      routed += 1
      routing(request, response)
    }
    const ask = async (by: Caller, headers: Record<string, string> = {}, more: object = {}) => {
      const authorization = `Bearer ${await by.token()}`
      return app.inject({ url, headers: { authorization, ...headers }, ...more })
    }
    /** Until it is known: something may still be at work on the audit log. @returns the first answer past the routes */
    const learn = async (by: Caller, headers: Record<string, string> = {}, more: object = {}) => {
      for (let i = 0; i < 50; i++) {
        const before = routed
        const answer = await ask(by, headers, more)
        if (routed === before) return answer
      }
      throw new Error('it is never known')
    }
    return { app, ask, learn, routed: () => routed }
  }
  const silent = { LOG_LEVEL: 'silent' }

  t.test('it is the same answer, under ids of its own', async (t) => {
    const { ask, learn } = await serverWith(t, {}, silent)
    const admin = await as('admin')
    const own = ['x-request-id', 'traceresponse', 'date']
    const others = (headers: object) =>
      Object.fromEntries(Object.entries(headers).filter(([name]) => !own.includes(name)))
    for (const [headers, more] of [
      [{}, {}],
      [{ 'accept-language': 'en' }, {}],
      [{ 'accept-encoding': 'br' }, { url: '/api/v1/units' }],
      [{}, { method: 'HEAD' }],
    ] as const) {
      const made = await ask(admin, headers, more)
      const again = await learn(admin, headers, more)
      t.equal(again.statusCode, 200)
      t.ok(again.rawPayload.equals(made.rawPayload), 'the same bytes')
      t.same(others(again.headers), others(made.headers))
      t.match(again.headers['x-request-id'], /^[\da-f]{8}-[\da-f-]{27}$/)
      t.match(again.headers.traceresponse, /^00-[\da-f]{32}-[\da-f]{16}-00$/)
      for (const name of ['x-request-id', 'traceresponse']) t.not(again.headers[name], made.headers[name])
    }
    const { etag } = (await ask(admin)).headers
    const known = await learn(admin, { 'if-none-match': String(etag) })
    t.same([known.statusCode, known.payload, known.headers.etag], [304, '', etag])
  })

  t.test('what was committed since is seen at once, on every server', async (t) => {
    const [one, two] = [await serverWith(t, {}, silent), await serverWith(t, {}, silent)]
    const admin = await as('admin')
    for (const name of ['Sở B', 'Sở C']) {
      for (const server of [one, two]) await server.learn(admin)
      const { version } = (await admin.get(`/units/${unitId}`)).data as { version: number }
      t.equal((await admin.patch(`/units/${unitId}`, { name }, match(version))).statusCode, 200)
      for (const server of [one, two]) t.equal((await server.ask(admin)).json().name, name)
    }
  })

  t.test('rights end at once: of an account, of a session, of a token', async (t) => {
    const { ask, learn } = await serverWith(t, {}, silent)
    const admin = await as('admin')
    const disabled = await as('reviewer')
    await learn(disabled)
    await admin.patch(`/users/${disabled.userId}`, { disabled: true }, match(1))
    t.equal((await ask(disabled)).statusCode, 401)

    const gone = await as('reviewer')
    await learn(gone)
    t.equal((await gone.post('/auth/logout')).statusCode, 204)
    t.equal((await ask(gone)).statusCode, 401)

    const late = await as('reviewer')
    const token = await late.token()
    const withToken = { ...late, token: async () => token }
    t.equal((await learn(withToken)).statusCode, 200)
    setClock('2021-10-20T09:15:00+07:00')
    t.equal((await ask(withToken)).statusCode, 401, 'a quarter of an hour')
    setClock('2021-10-20T09:00:00+07:00')
  })

  t.test('what differs in a word, or comes from elsewhere, is not the same request', async (t) => {
    const { app, ask, learn, routed } = await serverWith(t, {}, { ...silent, CORS_ORIGINS: 'https://danvan.example' })
    const admin = await as('admin')
    await learn(admin)
    for (const [headers, more] of [
      [{ 'accept-language': 'en' }, {}],
      [{ origin: 'https://danvan.example' }, {}],
      [{}, { url: `${url}?asOf=2021-10-20` }],
      [{}, { remoteAddress: '203.0.113.9' }],
      [{}, { method: 'HEAD' }],
    ] as const) {
      const before = routed()
      await ask(admin, headers, more)
      t.equal(routed(), before + 1)
    }
    const { headers } = await learn(admin, { origin: 'https://danvan.example' })
    t.equal(headers['access-control-allow-origin'], 'https://danvan.example')
    const before = routed()
    const traceparent = `00-${'ab'.repeat(16)}-${'cd'.repeat(8)}-01`
    for (let i = 0; i < 3; i++) {
      const { headers } = await ask(admin, { traceparent })
      t.match(headers.traceresponse, `00-${'ab'.repeat(16)}-`, 'the trace that the caller began goes on')
    }
    t.equal(routed(), before + 3)
    t.equal((await app.inject(url)).statusCode, 401, 'without a token')
  })

  t.test('limits hold, and every request is logged and counted', async (t) => {
    const { app, ask, learn } = await serverWith(t, {}, { RATE_LIMIT: '60' })
    const lines = readLog(app)
    const admin = await as('admin')
    await learn(admin)
    while ((await ask(admin)).statusCode === 200);
    const [first, ...rest] = lines.lines()
    t.same([rest.length, rest.pop()?.statusCode], [60, 429])
    for (const line of rest) {
      const plain = { level: 0, time: 0, requestId: '', trace_id: '', span_id: '', durationMs: 0 }
      t.same({ ...line, ...plain }, { ...first, ...plain }, 'the line of any other request')
      t.match(line, { requestId: String, trace_id: /^[\da-f]{32}$/, span_id: /^[\da-f]{16}$/, durationMs: Number })
    }
    const { payload } = await app.inject('/metrics')
    t.match(payload, 'http_request_duration_seconds_count{method="GET",route="/api/v1/units/:id",status="200"} 60\n')
    t.match(payload, '\nhttp_requests_in_flight 1\n', 'this one')
  })

  t.test('while the server closes, or the database is away, it says so', async (t) => {
    const admin = await as('admin')
    const { $client: client } = deps.db as unknown as { $client: { query: unknown } }
    const away = await serverWith(t, {}, silent)
    await away.learn(admin)
    const { query } = client
    client.query = () => Promise.reject(Object.assign(new Error('away'), { code: '57P01' }))
    t.equal((await away.ask(admin)).statusCode, 503)
    client.query = query
    t.equal((await away.ask(admin)).statusCode, 200)

    const closing = await serverWith(t, {}, silent)
    await closing.learn(admin)
    await closing.app.close()
    const answer = await closing.ask(admin)
    t.match([answer.statusCode, answer.json()], [503, { code: 'stopping' }])
  })

  t.test('a collector of traces is told of every request', async (t) => {
    const spans: string[] = []
    const start: Tracing['start'] = (name, options) => {
      spans.push(name)
      return idsOnly.start(name, options)
    }
    const { ask } = await serverWith(t, { tracing: { ...idsOnly, start } }, silent)
    const admin = await as('admin')
    for (let i = 0; i < 5; i++) await ask(admin)
    t.same(spans, Array(5).fill('GET /api/v1/units/:id'))
  })

  t.test('memory is bounded', async (t) => {
    const { app, learn } = await serverWith(t, {}, silent)
    await learn(await as('admin'))
    const [known] = [...app.askedAgain!.values()]
    for (let i = 0; i < 100; i++) app.askedAgain!.set(`thử ${i}`, { ...known!, body: Buffer.alloc(500_000) })
    t.ok(app.askedAgain!.calculatedSize <= 16 * 1024 * 1024)
    t.ok(app.askedAgain!.size < 20)
  })
})
