// What an operator finds in the log, and what nobody may find there.

import { sql } from 'drizzle-orm'
import t from 'tap'
import { match, sessionTokenOf, startApp } from '../helpers/app.ts'
import { formOf, formType } from '../helpers/form.ts'
import { readLog, type LogLine } from '../helpers/log.ts'
import { startReviews } from '../reviews/forms.ts'

const trace = { LOG_LEVEL: 'trace' }
const traceId = '4bf92f3577b34da6a3ce929d0e0e4736'
const traceparent = `00-${traceId}-00f067aa0ba902b7-01`
const finished = (lines: LogLine[]) => lines.filter(({ msg }) => msg === 'request finished')

t.test('one line for each finished request, by which it is found', async (t) => {
  const { app, as } = await startApp(t, { env: trace })
  const admin = await as('admin')
  const log = readLog(app)
  const { headers } = await admin.get('/units?q=H%C3%B2a', { traceparent })
  const refused = await admin.get('/units/khong-phai-uuid')
  const unknown = await app.inject('/khong-co?ten=Lan')
  const unreadable = await app.inject('/api/v1/units/%zz')
  const [ok, bad, none, broken] = finished(log.lines())
  const route = '/api/v1/units'
  t.match(ok, { level: 30, method: 'GET', route, statusCode: 200, actorId: admin.userId, ip: '127.0.0.1' })
  t.match(ok, { requestId: headers['x-request-id'], trace_id: traceId, durationMs: Number })
  t.equal(headers.traceresponse, `00-${traceId}-${String(ok!.span_id)}-01`, 'the caller is told which span was theirs')
  t.notOk('cutOff' in ok!)
  t.match(bad, { route: '/api/v1/units/:id', statusCode: 400, code: 'invalid_request' })
  t.equal(bad!.requestId, refused.data.requestId, 'the problem names the line')
  t.equal(bad!.requestId, refused.headers['x-request-id'])
  t.match(none, { route: 'none', statusCode: 404, requestId: unknown.json().requestId })
  t.match(broken, { route: 'none', statusCode: 400, requestId: unreadable.headers['x-request-id'] })
  t.equal(finished(log.lines()).length, 4, 'one each')
})

t.test('probes do not fill the log', async (t) => {
  const { app, anonymous } = await startApp(t, { env: { LOG_LEVEL: 'info' } })
  const log = readLog(app)
  for (const url of ['/healthz', '/readyz', '/metrics']) await anonymous.get(url)
  t.equal(log.text(), '')
})

t.test('a trace is continued when its header is whole, and begun otherwise', async (t) => {
  const { app } = await startApp(t)
  const answered = async (header?: string) => {
    const { headers } = await app.inject({
      url: '/healthz',
      headers: header === undefined ? {} : { traceparent: header },
    })
    return String(headers.traceresponse)
  }
  t.match(await answered(traceparent), new RegExp(`^00-${traceId}-(?!00f067aa0ba902b7)[0-9a-f]{16}-01$`))
  t.match(await answered(`cc-${traceId}-00f067aa0ba902b7-01-mai-sau`), traceId, 'a later version')
  const malformed = [
    undefined,
    '',
    'x',
    traceparent.toUpperCase(),
    `${traceparent}-them`,
    traceparent.replace(/^00/, 'ff'),
    `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`,
    `00-${traceId}-${'0'.repeat(16)}-01`,
    `${traceparent}, ${traceparent}`,
  ]
  for (const header of malformed) {
    const own = await answered(header)
    t.match(own, /^00-[0-9a-f]{32}-[0-9a-f]{16}-00$/, header ?? 'none')
    t.notMatch(own, traceId, header ?? 'none')
  }
  t.not(await answered(), await answered(), 'each its own')
})

t.test('what fails is logged by its kind, its place and the request, also after a body was read', async (t) => {
  const { app, as, deps } = await startApp(t, { env: trace })
  const admin = await as('admin')
  await deps.db.execute(sql`alter table units rename to units_elsewhere`)
  const log = readLog(app)
  const unit = { name: 'Sở Bí mật', unitType: 'A', block: 'A', validFrom: '2021-01-01' }
  const failed = await admin.post('/units', unit, { traceparent })
  t.equal(failed.statusCode, 500)
  const line = log.lines().find(({ msg }) => msg === 'request failed')
  t.match(line, { level: 50, requestId: failed.data.requestId, trace_id: traceId, route: '/api/v1/units' })
  t.match(line, { err: { type: 'Error', cause: { code: '42P01' }, stack: /^\s+at / } })
  t.notMatch(failed.payload, /\bat |select|insert/, 'none of it leaves')
  t.notMatch(log.text(), 'Sở Bí mật')
})

t.test('what libraries log is cut down to what may stand there', async (t) => {
  const { app } = await startApp(t, { env: trace })
  const log = readLog(app)
  const error = new Error('params: lan@so.example')
  app.log.error(error)
  app.log.warn({ err: error })
  app.log.error({ err: error }, 'named')
  app.log.info({ headers: { authorization: 'lan@so' } }, 'GET "/users?q=lan@so.example" by %s', 'somebody')
  t.same(
    log.lines().map(({ level, msg }) => [level, msg]),
    [
      [50, 'error'],
      [40, 'error'],
      [50, 'named'],
      [30, 'GET "/users?" by somebody'],
    ],
  )
  t.notMatch(log.text(), 'lan@so')
})

t.test('the log holds no secret, nothing that people wrote, and nobody by name', async (t) => {
  process.env.TEST_LOG_LEVEL = 'trace'
  t.teardown(() => delete process.env.TEST_LOG_LEVEL)
  const { app, as, anonymous, deps, form, taken, decide } = await startReviews(t)
  const log = readLog(app)
  const secrets: Record<string, string> = {
    password: 'bi-mat-cua-lan',
    wrongPassword: 'mat-khau-go-nham',
    email: 'lan@so.example',
    emailInQuery: 'lan%40so.example',
    name: 'Nguyễn Thị Lan',
    explanation: 'noi-dung-giai-trinh',
    reason: 'ly-do-dieu-chinh',
    fileName: 'ke-hoach-cua-lan',
    fileContent: 'noi-dung-tep',
    answer: '777777',
    search: 'tim-kiem-rieng',
    header: 'Bearer',
    cookie: 'phien=bi-mat',
    idempotencyKey: 'khoa-cua-lan',
  }
  const { password = '', name, email, explanation, cookie } = secrets
  const formBody = { 'content-type': 'application/x-www-form-urlencoded' }
  const admin = await as('admin')
  const keep = (kind: string, ...values: unknown[]) =>
    values.forEach((value, i) => {
      t.ok(String(value).length > 10, `${kind} is there`)
      secrets[`${kind} ${i}`] = String(value)
    })

  await t.test('signing in, well and badly', async (t) => {
    const user = await admin.post('/users', { email, name, password, roles: [{ role: 'auditor' }] })
    t.equal(user.statusCode, 201, user.payload)
    const signIn = (fields: Record<string, string>) =>
      anonymous.post('/auth/token', new URLSearchParams(fields).toString(), { ...formBody, cookie: cookie! })
    const { data } = await signIn({ grant_type: 'password', username: email!, password })
    keep('token', data.access_token, data.refresh_token)
    const again = await signIn({ grant_type: 'refresh_token', refresh_token: data.refresh_token })
    keep('renewed', again.data.access_token, again.data.refresh_token)
    t.equal(
      (await signIn({ grant_type: 'password', username: email!, password: secrets.wrongPassword! })).statusCode,
      400,
    )
    t.equal((await signIn({ grant_type: 'la', username: password, password })).statusCode, 400)
    const client = await admin.post('/api-clients', { name: 'Cổng', scopes: ['units:read'] })
    keep('client secret', client.data.clientSecret)
    const fields = {
      grant_type: 'client_credentials',
      client_id: client.data.id,
      client_secret: client.data.clientSecret,
    }
    keep('client token', (await signIn(fields)).data.access_token)
    keep('session', await (await sessionTokenOf(deps, admin.userId))(deps.clock()))
  })

  await t.test('filling in, attaching, reviewing', async (t) => {
    const { id, officer } = await form(undefined, { status: 'draft', submittedAt: null })
    const url = `/submissions/${id}`
    const answers = { answers: { A2: { numerator: secrets.answer, denominator: '888888' } } }
    t.equal((await officer.patch(`${url}/answers`, answers, match(1))).statusCode, 200)
    t.equal((await officer.put(`${url}/answers/A1/explanation`, { explanation }, match(2))).statusCode, 200)
    t.equal((await officer.post(`${url}/submit`, undefined, match(1))).statusCode, 412)
    const pdf = Buffer.from(`%PDF-1.4\n% ${secrets.fileContent}\n%%EOF\n`)
    const file = formOf(['codes', 'A1'], ['file', [`${secrets.fileName}.pdf`, pdf]])
    t.equal((await officer.post(`${url}/evidence`, file, formType)).statusCode, 201)
    const made = await taken()
    await decide(made.id, { A1: { decision: 'adjust', answer: { level: 'KEM' }, reason: secrets.reason } })
    await admin.get(`/units?q=${secrets.search}`)
    await admin.get(`/users?q=${secrets.emailInQuery}`)
    t.equal((await admin.get(`/units/${secrets.search}`)).statusCode, 400)
    t.equal((await admin.post('/units', `{"name": "${name}`, { 'content-type': 'application/json' })).statusCode, 400)
  })

  await t.test('and everything that goes wrong', async (t) => {
    const { id, officer } = await form(undefined, { status: 'draft', submittedAt: null })
    await deps.db.execute(sql`alter table answers rename to answers_elsewhere`)
    const save = officer.put(`/submissions/${id}/answers/A1/explanation`, { explanation }, match(1))
    t.equal((await save).statusCode, 500, 'a statement with its parameters')
    await deps.db.execute(sql`alter table answers_elsewhere rename to answers`)
    const create = () =>
      admin.post(
        '/users',
        { email: `2${email}`, name, password, roles: [{ role: 'auditor' }] },
        { 'idempotency-key': secrets.idempotencyKey!, cookie: cookie! },
      )
    const transaction = deps.db.transaction.bind(deps.db)
    Object.assign(deps.db, { transaction: () => Promise.reject(new Error(`insert … params: ${password}, ${email}`)) })
    t.equal((await create()).statusCode, 500)
    Object.assign(deps.db, { transaction })
    await deps.db.execute(sql`alter table audit_log rename to audit_elsewhere`)
    t.equal((await create()).statusCode, 500)
  })

  t.ok(finished(log.lines()).length > 15, 'it was all looked at')
  t.equal(log.lines().filter(({ msg }) => msg === 'request failed').length, 3)
  for (const [what, secret] of Object.entries(secrets)) t.notOk(log.text().includes(secret), what)
})
