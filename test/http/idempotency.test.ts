// A retry is done once: whatever happened to the first request, its answer or its server.

import { isNotNull, sql } from 'drizzle-orm'
import { Secret, TOTP } from 'otpauth'
import t from 'tap'
import { buildApp } from '../../src/app.ts'
import { evidence, idempotencyKeys, units, users } from '../../src/db/schema.ts'
import type { Deps } from '../../src/deps.ts'
import { sessionTokenOf, startApp, type Caller } from '../helpers/app.ts'
import { makePeriod, makePublishedSet, makeSubmission, makeUnit } from '../helpers/make.ts'

const startsAt = '2021-10-20T09:00:00+07:00'
const unit = { name: 'Sở Thử nghiệm', unitType: 'SO_NGANH', block: 'SO_NGANH', validFrom: '2021-01-01' }
const withKey = (key: string) => ({ 'idempotency-key': key })

t.test('Idempotency-Key', async (t) => {
  const { as, clientWith, anonymous, deps, setClock } = await startApp(t)
  const admin = await as('admin')
  t.beforeEach(async () => {
    setClock(startsAt)
    await deps.db.delete(idempotencyKeys)
    await deps.db.delete(units)
  })
  const unitsThere = () => deps.db.$count(units)
  /** One more server on the same database. */
  const anotherServer = async (changes: Partial<Deps> = {}) => {
    const app = await buildApp({ ...deps, ...changes })
    t.teardown(() => app.close())
    const tokenOf = await sessionTokenOf(deps, admin.userId)
    return async (key: string) =>
      app.inject({
        method: 'POST',
        url: '/api/v1/units',
        headers: { authorization: `Bearer ${await tokenOf(deps.clock())}`, ...withKey(key) },
        payload: unit,
      })
  }
  /** The database, whose transactions first do something else. */
  const dbBefore = (first: () => Promise<void>): Deps['db'] =>
    Object.assign(Object.create(deps.db) as Deps['db'], {
      transaction: async (work: Parameters<Deps['db']['transaction']>[0]) => {
        await first()
        return deps.db.transaction(work)
      },
    })
  /** A server whose transactions wait until they are let go. */
  const slowServer = async () => {
    let letGo = () => {}
    let hasArrived = () => {}
    const gate = new Promise<void>((resolve) => (letGo = resolve))
    const arrived = new Promise<void>((resolve) => (hasArrived = resolve))
    const send = await anotherServer({
      db: dbBefore(() => {
        hasArrived()
        return gate
      }),
    })
    return { send, arrived, letGo }
  }
  /** As if the server had died after the commit, before it kept the answer. */
  const forgetAnswers = () => deps.db.update(idempotencyKeys).set({ answer: null })

  t.test('the same request again gets the first answer, byte for byte', async (t) => {
    const first = await admin.post('/units', unit, withKey('a'))
    const again = await admin.post('/units', unit, withKey('a'))
    t.equal(first.statusCode, 201)
    t.equal(first.headers['idempotent-replayed'], undefined)
    t.equal(again.statusCode, 201)
    t.equal(again.payload, first.payload)
    t.equal(again.headers['idempotent-replayed'], 'true')
    for (const name of ['content-type', 'etag', 'location', 'content-length'])
      t.equal(again.headers[name], first.headers[name], name)
    t.equal(await unitsThere(), 1)
    await admin.post('/units', unit)
    t.equal(await unitsThere(), 2, 'without a key it is done again')
  })

  t.test('an answer without content is repeated, too', async (t) => {
    const { data } = await admin.post('/me/totp', undefined, withKey('start'))
    const code = new TOTP({ secret: Secret.fromBase32(data.secret) }).generate({ timestamp: deps.clock().getTime() })
    const confirm = () => admin.post('/me/totp/confirm', { code }, withKey('confirm'))
    t.equal((await confirm()).statusCode, 204)
    const again = await confirm()
    t.equal(again.statusCode, 204)
    t.equal(again.headers['idempotent-replayed'], 'true')
  })

  t.test('another body, address or If-Match with the key is refused', async (t) => {
    await admin.post('/units', unit, withKey('a'))
    const other = await admin.post('/units', { ...unit, name: 'Sở khác' }, withKey('a'))
    t.match(other.data, { status: 422, code: 'idempotency_key_reused', detail: /khóa mới/ })
    const elsewhere = await admin.post('/scoring/preview', {}, withKey('a'))
    t.equal(elsewhere.statusCode, 400, 'what is malformed is said first')
    const another = await admin.post('/api-clients', { name: 'Hệ thống', scopes: ['units:read'] }, withKey('a'))
    t.match(another.data, { status: 422, code: 'idempotency_key_reused' })
    t.equal((await admin.post('/units', unit, { ...withKey('a'), 'if-match': '"1"' })).statusCode, 422)
    t.equal(await unitsThere(), 1)
  })

  t.test('callers with the same key do not meet', async (t) => {
    const colleague = await as('admin')
    const ours = await admin.post('/units', unit, withKey('a'))
    const theirs = await colleague.post('/units', { ...unit, name: 'Sở khác' }, withKey('a'))
    t.equal(theirs.statusCode, 201)
    t.not(theirs.data.id, ours.data.id)
  })

  t.test('an API client has keys of its own', async (t) => {
    const setId = await makePublishedSet(deps)
    const client = await clientWith(['criteria-sets:read'])
    const body = { criteriaSetId: setId, unitType: 'SO_NGANH', answers: {} }
    const send = (caller: Caller) => caller.post('/scoring/preview', body, withKey('p'))
    const first = await send(client)
    t.equal(first.statusCode, 200, first.payload)
    const again = await send(client)
    t.equal(again.payload, first.payload)
    t.equal(again.headers['idempotent-replayed'], 'true')
    t.equal((await send(admin)).headers['idempotent-replayed'], undefined)
  })

  t.test('a key that is no key is a fault', async (t) => {
    for (const key of ['', 'hai từ', 'a b', 'x'.repeat(256)])
      t.match((await admin.post('/units', unit, withKey(key))).data, {
        status: 400,
        errors: [{ pointer: '/headers/idempotency-key', code: 'wrong_format' }],
      })
    t.equal((await admin.post('/units', unit, withKey('"quoted-as-in-the-draft"'))).statusCode, 201)
    t.equal((await admin.post('/units', unit, withKey('x'.repeat(255)))).statusCode, 201)
  })

  t.test('while the first request runs, the retry is told to wait', async (t) => {
    const { send, arrived, letGo } = await slowServer()
    const first = send('a')
    await arrived
    const early = await admin.post('/units', unit, withKey('a'))
    t.match(early.data, { status: 409, code: 'request_in_progress' })
    t.ok(Number(early.headers['retry-after']) > 0)
    letGo()
    t.equal((await first).statusCode, 201)
    t.equal((await admin.post('/units', unit, withKey('a'))).payload, (await first).payload)
    t.equal(await unitsThere(), 1)
  })

  t.test('a restarted server, or another one, gives the same answer', async (t) => {
    const first = await admin.post('/units', unit, withKey('a'))
    const again = await (await anotherServer())('a')
    t.equal(again.payload, first.payload)
    t.equal(await unitsThere(), 1)
  })

  t.test('twenty at once on two servers have one effect', async (t) => {
    const servers = [await anotherServer(), await anotherServer()]
    const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => servers[i % 2]!('a')))
    const created = answers.filter(({ statusCode }) => statusCode === 201)
    t.ok(created.length >= 1)
    t.equal(new Set(created.map(({ payload }) => payload)).size, 1, 'one answer for all')
    t.ok(answers.every(({ statusCode }) => statusCode === 201 || statusCode === 409))
    t.equal(await unitsThere(), 1)
  })

  t.test('after a day the key is new', async (t) => {
    const first = await admin.post('/units', unit, withKey('a'))
    setClock('2021-10-21T08:59:59+07:00')
    t.equal((await admin.post('/units', unit, withKey('a'))).payload, first.payload)
    setClock('2021-10-21T09:00:00+07:00')
    t.not((await admin.post('/units', unit, withKey('a'))).data.id, first.data.id)
    t.equal(await unitsThere(), 2)
    t.equal(await deps.db.$count(idempotencyKeys), 1, 'nothing older is kept')
  })

  t.test('a fault of the server or a refusal frees the key', async (t) => {
    const broken = await anotherServer({ db: dbBefore(() => Promise.reject(new Error('the database is gone'))) })
    t.equal((await broken('a')).statusCode, 500)
    t.equal((await admin.post('/units', unit, withKey('a'))).statusCode, 201)
    const backwards = { ...unit, validTo: '2020-01-01' }
    t.equal((await admin.post('/units', backwards, withKey('b'))).statusCode, 422)
    t.equal((await admin.post('/units', unit, withKey('b'))).statusCode, 201, 'mended, with the same key')
    t.equal(await unitsThere(), 2)
  })

  t.test('a crash between the commit and the answer does not do it twice', async (t) => {
    const { id } = (await admin.post('/units', unit, withKey('a'))).data
    await forgetAnswers()
    t.match((await admin.post('/units', unit, withKey('a'))).data, { status: 409, code: 'request_in_progress' })
    setClock('2021-10-20T09:01:00+07:00')
    const retried = await admin.post('/units', unit, withKey('a'))
    t.match(retried.data, { status: 409, code: 'already_done', entity: 'unit', entityId: id })
    t.equal(await unitsThere(), 1)
  })

  t.test('a crash before the commit leaves it to the retry', async (t) => {
    const { send, arrived, letGo } = await slowServer()
    const first = send('a')
    await arrived
    setClock('2021-10-20T09:01:00+07:00')
    const retried = await admin.post('/units', unit, withKey('a'))
    t.equal(retried.statusCode, 201)
    letGo()
    t.match((await first).json(), { status: 409, code: 'request_in_progress' }, 'slow, not dead: it comes too late')
    t.equal(await unitsThere(), 1)
    t.equal((await admin.post('/units', unit, withKey('a'))).payload, retried.payload)
  })

  t.test('secrets are not kept: the retry learns that it was done', async (t) => {
    const client = { name: 'Hệ thống thử', scopes: ['units:read'] }
    const created = await admin.post('/api-clients', client, withKey('client'))
    t.equal(created.statusCode, 201)
    const again = await admin.post('/api-clients', client, withKey('client'))
    t.match(again.data, { status: 409, code: 'already_done', entity: 'apiClient', entityId: created.data.id })
    t.match(again.data.detail, /Mã bí mật chỉ hiện một lần/)

    const password = 'mat-khau-ban-dau-1'
    const person = { email: 'nguoi.moi@thu-nghiem.example', name: 'Người mới', password, roles: [{ role: 'admin' }] }
    const people = await deps.db.$count(users)
    t.equal((await admin.post('/users', person, withKey('user'))).statusCode, 201)
    t.equal((await admin.post('/users', person, withKey('user'))).statusCode, 201)
    t.equal(await deps.db.$count(users), people + 1)

    const totp = await (await as('admin')).post('/me/totp', undefined, withKey('totp'))
    t.ok(totp.data.secret)
    const form = { 'content-type': 'application/x-www-form-urlencoded', ...withKey('token') }
    const grant = `grant_type=password&username=${person.email}&password=${password}`
    t.equal((await anonymous.post('/auth/token', grant, form)).statusCode, 200)

    const kept = JSON.stringify(await deps.db.select().from(idempotencyKeys))
    for (const secret of [created.data.clientSecret, totp.data.secret, password, 'access_token'])
      t.notOk(kept.includes(secret), 'not in the table')
    const answered = await deps.db
      .select({ key: idempotencyKeys.key })
      .from(idempotencyKeys)
      .where(isNotNull(idempotencyKeys.answer))
    t.same(answered, [{ key: 'user' }])
  })

  t.test('a file is told from another by its content and fields, not by how it was wrapped', async (t) => {
    const setId = await makePublishedSet(deps)
    const unitId = await makeUnit(deps)
    const officer = await as(['officer', unitId])
    const periodId = await makePeriod(deps, setId)
    const id = await makeSubmission(deps, { periodId, unitId, setId, userId: officer.userId })
    const upload = (boundary: string, content: string) =>
      officer.post(
        `/submissions/${id}/evidence`,
        `--${boundary}\r\nContent-Disposition: form-data; name="codes"\r\n\r\nA1\r\n--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.4\n${content}\r\n--${boundary}--\r\n`,
        { 'content-type': `multipart/form-data; boundary=${boundary}`, ...withKey('file') },
      )
    const first = await upload('mot', 'bịa')
    t.equal(first.statusCode, 201, first.payload)
    await deps.db.execute(sql`update submissions set status = 'submitted' where id = ${id}`)
    t.equal((await upload('hai', 'bịa')).payload, first.payload, 'also when the form has left the unit')
    t.match((await upload('ba', 'khác')).data, { status: 422, code: 'idempotency_key_reused' })
    t.equal(await deps.db.$count(evidence), 1)
    await deps.db.execute(sql`truncate submissions, periods, period_criteria_sets, user_roles cascade`)
  })

  t.test('every POST of somebody signed in documents it', async (t) => {
    const { paths } = (await anonymous.get('/openapi.json')).data
    for (const [path, { post }] of Object.entries<any>(paths)) {
      const named = post?.parameters?.some(({ name }: { name: string }) => name === 'Idempotency-Key') ?? false
      t.equal(named, post !== undefined && path !== '/api/v1/auth/token', path)
    }
  })
})
