// Other systems: what their secret opens, for how long, and what they see.

import t from 'tap'
import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { apiClients, periods } from '../../src/db/schema.ts'
import { match, startApp } from '../helpers/app.ts'
import { makePeriod, makePublishedSet, makeSubmission, makeUnit } from '../helpers/make.ts'

t.test('API clients', async (t) => {
  const { app, as, anonymous, clientWith, deps, setClock } = await startApp(t)
  const admin = await as('admin')
  const unitId = await makeUnit(deps)
  const token = (fields: Record<string, string>, authorization?: string) =>
    anonymous.post('/auth/token', new URLSearchParams({ grant_type: 'client_credentials', ...fields }).toString(), {
      'content-type': 'application/x-www-form-urlencoded',
      ...(authorization && { authorization }),
    })
  const signIn = (client: { id: string }, secret: string) => token({ client_id: client.id, client_secret: secret })
  const get = (url: string, bearer: string) =>
    app.inject({ url: `/api/v1${url}`, headers: { authorization: `Bearer ${bearer}` } })
  const register = async (input: object = {}) =>
    (await admin.post('/api-clients', { name: 'Hệ thống A', scopes: ['units:read'], ...input })).data

  t.test('the secret is shown once, stored as a hash, and signs in by form or Basic header', async (t) => {
    const client = await register()
    t.match(client, { scopes: ['units:read'], unitIds: [], version: 1, disabled: false })
    t.equal(Buffer.from(client.clientSecret, 'base64url').length, 32)
    const list = await admin.get('/api-clients')
    t.match(list.data.items, [{ id: client.id, lastUsedAt: null }])
    t.notMatch(list.payload, /secretHash|clientSecret/)
    const [row] = await deps.db.select().from(apiClients).where(eq(apiClients.id, client.id))
    t.not(row!.secretHash, client.clientSecret)
    t.notMatch(JSON.stringify((await admin.get('/audit-log?entity=apiClient')).data), client.clientSecret)

    const byForm = await signIn(client, client.clientSecret)
    t.match(byForm.data, { token_type: 'Bearer', expires_in: 900, scope: 'units:read' })
    t.notOk(byForm.data.refresh_token)
    const basic = `Basic ${Buffer.from(`${client.id}:${client.clientSecret}`).toString('base64')}`
    t.equal((await token({}, basic)).statusCode, 200)
    t.equal((await get('/units', byForm.data.access_token)).statusCode, 200)
    t.match((await get('/periods', byForm.data.access_token)).json(), {
      status: 403,
      code: 'forbidden',
      neededScopes: ['periods:read'],
    })
    t.equal((await get('/me', byForm.data.access_token)).statusCode, 403, 'closed to clients')
  })

  t.test('an unknown client, a wrong secret and nonsense are answered alike', async (t) => {
    const client = await register()
    for (const [id, secret] of [
      [client.id, 'sai'],
      [uuidv7(), client.clientSecret],
      ['khong-phai-uuid', 'x'],
      [admin.userId, 'mat-khau-thu-nghiem'],
    ])
      t.match((await token({ client_id: id!, client_secret: secret! })).data, {
        status: 401,
        code: 'invalid_client',
        error: 'invalid_client',
      })
    t.match((await token({}, 'Basic Og==')).data, { status: 400, errors: [{ pointer: '/client_id' }] })
  })

  t.test('a client is no person: no sign-in with a password, not among the users', async (t) => {
    const client = await register()
    const asPerson = await anonymous.post(
      '/auth/token',
      new URLSearchParams({
        grant_type: 'password',
        username: `${client.id}@api-client.invalid`,
        password: client.clientSecret,
      }).toString(),
      { 'content-type': 'application/x-www-form-urlencoded' },
    )
    t.equal(asPerson.statusCode, 400)
    t.equal((await admin.get(`/users/${client.id}`)).statusCode, 404)
    t.equal((await admin.patch(`/users/${client.id}`, { roles: [{ role: 'admin' }] }, match(1))).statusCode, 404)
    t.equal((await admin.get('/users?q=api-client')).data.total, 0)
  })

  t.test('after rotation the old secret works for the hours chosen, then no more', async (t) => {
    const client = await register()
    t.equal((await admin.post(`/api-clients/${client.id}/rotate`, { overlapHours: 24 })).statusCode, 428)
    const rotated = await admin.post(`/api-clients/${client.id}/rotate`, { overlapHours: 24 }, match(1))
    t.match(rotated.data, { version: 2, previousSecretExpiresAt: '2021-10-21T02:00:00.000Z' })
    t.equal((await admin.post(`/api-clients/${client.id}/rotate`, { overlapHours: 1 }, match(1))).statusCode, 412)
    t.equal((await signIn(client, client.clientSecret)).statusCode, 200)
    t.equal((await signIn(client, rotated.data.clientSecret)).statusCode, 200)
    setClock('2021-10-21T09:00:00+07:00')
    t.equal((await signIn(client, client.clientSecret)).statusCode, 401, 'the overlap is over')
    t.equal((await signIn(client, rotated.data.clientSecret)).statusCode, 200)
    setClock('2022-10-20T09:00:00+07:00')
    t.equal((await signIn(client, rotated.data.clientSecret)).statusCode, 401, 'expired after 365 days')
    setClock('2021-10-20T09:00:00+07:00')
  })

  t.test('a revoked client is out at once, with its access token', async (t) => {
    const client = await register()
    const { data } = await signIn(client, client.clientSecret)
    t.equal((await admin.delete(`/api-clients/${client.id}`, match(1))).statusCode, 204)
    t.equal((await get('/units', data.access_token)).statusCode, 401)
    t.equal((await signIn(client, client.clientSecret)).statusCode, 401)
    t.match((await admin.delete(`/api-clients/${client.id}`, match(2))).data, { status: 409, code: 'wrong_state' })
    t.equal((await admin.delete(`/api-clients/${uuidv7()}`, match(1))).statusCode, 404)
  })

  t.test('what makes no sense is refused, and nothing is stored', async (t) => {
    const before = (await admin.get('/api-clients')).data.items.length
    const input = { name: 'Hệ thống B', scopes: ['submissions:write'] }
    t.match((await admin.post('/api-clients', input)).data, { status: 422, errors: [{ pointer: '/unitIds' }] })
    t.equal((await admin.post('/api-clients', { ...input, unitIds: [uuidv7()] })).statusCode, 422)
    t.match((await admin.post('/api-clients', { ...input, scopes: ['all'], clientSecret: 'x' })).data, {
      status: 400,
    })
    t.equal((await admin.post('/api-clients', { ...input, scopes: [] })).statusCode, 400)
    t.equal((await admin.get('/api-clients')).data.items.length, before)
  })

  t.test('a client sees and fills in the forms of its units only, and never submits', async (t) => {
    const otherUnit = await makeUnit(deps, 'Sở Khác')
    const setId = await makePublishedSet(deps)
    const periodId = await makePeriod(deps, setId)
    const common = { periodId, setId, userId: admin.userId }
    const own = await makeSubmission(deps, { ...common, unitId })
    const foreign = await makeSubmission(deps, { ...common, unitId: otherUnit, status: 'submitted' })
    const bound = await clientWith(['submissions:read', 'submissions:write'], [unitId])
    t.same(
      (await bound.get('/submissions')).data.items.map(({ id }: { id: string }) => id),
      [own],
    )
    t.equal((await bound.get(`/submissions/${foreign}`)).statusCode, 404)
    const saved = await bound.patch(`/submissions/${own}/answers`, { answers: { A1: { level: 'KHA' } } }, match(1))
    t.equal(saved.statusCode, 200, saved.payload)
    t.equal((await bound.patch(`/submissions/${foreign}/answers`, { answers: {} }, match(1))).statusCode, 404)
    t.equal((await bound.post(`/submissions/${own}/submit`, {}, match(2))).statusCode, 403)

    const free = await clientWith(['submissions:read'])
    t.same(
      (await free.get('/submissions')).data.items.map(({ id }: { id: string }) => id),
      [foreign],
      'handed in only',
    )

    const published = await clientWith(['results:read'])
    const all = await clientWith(['results:read-all'])
    t.match((await published.get(`/periods/${periodId}/results`)).data, { status: 409, code: 'wrong_state' })
    t.equal((await all.get(`/periods/${periodId}/results`)).statusCode, 200)
    await deps.db.update(periods).set({ status: 'published' }).where(eq(periods.id, periodId))
    t.equal((await published.get(`/periods/${periodId}/results`)).statusCode, 200)
  })
})
