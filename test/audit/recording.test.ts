// Refused attempts and sign-ins are in the log; what is secret is not.

import t from 'tap'
import { accessMatrix } from '../access-matrix.ts'
import { match, startApp } from '../helpers/app.ts'
import { makeUnit } from '../helpers/make.ts'

const department = { name: 'Sở Minh họa', unitType: 'SO_NGANH', block: 'SO_NGANH', validFrom: '2021-01-01' }
const form = { 'content-type': 'application/x-www-form-urlencoded' }

t.test('refused attempts', async (t) => {
  const { app, as, anonymous, deps } = await startApp(t)
  const admin = await as('admin')
  const auditor = await as('auditor')
  const unitId = await makeUnit(deps)
  const officer = await as(['officer', unitId])
  const newest = async () => (await auditor.get('/audit-log?outcome=refused&limit=1')).data.items[0]

  t.equal((await officer.patch(`/units/${unitId}`, { name: 'Đổi' }, match(1))).statusCode, 403)
  t.match(await newest(), {
    actor: { id: officer.userId },
    action: 'changeUnit',
    entity: 'unit',
    entityId: unitId,
    entityVersion: null,
    outcome: 'refused',
    code: 'forbidden',
    ip: '127.0.0.1',
    role: 'officer',
    before: null,
    after: null,
    requestId: String,
  })

  await admin.patch(`/units/${unitId}`, { name: 'Đổi' })
  t.match(await newest(), { action: 'changeUnit', code: 'version_missing', role: 'admin' })
  await admin.patch(`/units/${unitId}`, { name: 'Đổi' }, match(7))
  t.match(await newest(), { action: 'changeUnit', code: 'stale_version' })
  const missing = deps.newId()
  await admin.patch(`/units/${missing}`, { name: 'Đổi' }, match(1))
  t.match(await newest(), { action: 'changeUnit', code: 'not_found', entityId: missing })
  await anonymous.post('/units', department)
  t.match(await newest(), { action: 'createUnit', code: 'unauthenticated', actor: { id: null }, role: null })

  const count = async () => (await auditor.get('/audit-log?outcome=refused&limit=200')).data.items.length
  const before = await count()
  await admin.post('/units', { ten: 'Sở' })
  await officer.get('/users')
  await anonymous.get('/units')
  await anonymous.post('/khong-co')
  t.equal(await count(), before, 'malformed, reading and unknown addresses are not attempts at a change')

  await admin.post('/units', department)
  t.match((await auditor.get('/audit-log?limit=1')).data.items[0], {
    action: 'createUnit',
    outcome: 'done',
    code: null,
    ip: '127.0.0.1',
    role: 'admin',
  })
  t.equal((await auditor.get('/audit-log?outcome=khac')).statusCode, 400)

  t.test('a log that cannot be written leaves the answer as it is', async (t) => {
    const insert = deps.db.insert.bind(deps.db)
    deps.db.insert = () => {
      throw new Error('no database')
    }
    t.equal((await officer.patch(`/units/${unitId}`, { name: 'Đổi' }, match(1))).statusCode, 403)
    deps.db.insert = insert
    t.ok(app)
  })
})

t.test('sign-ins', async (t) => {
  const { as, anonymous } = await startApp(t)
  const auditor = await as('auditor')
  const email = `${auditor.userId}@thu-nghiem.example`
  const signIn = (username: string, password: string) =>
    anonymous.post('/auth/token', new URLSearchParams({ grant_type: 'password', username, password }).toString(), form)
  const newest = async () => (await auditor.get('/audit-log?action=signIn&limit=1')).data.items[0]

  const { data: tokens, statusCode } = await signIn(email, 'mat-khau-thu-nghiem')
  t.equal(statusCode, 200)
  t.match(await newest(), {
    actor: { id: auditor.userId },
    entity: 'user',
    entityId: auditor.userId,
    outcome: 'done',
    ip: '127.0.0.1',
    after: { grantType: 'password' },
  })
  await signIn(email, 'mat-khau-sai')
  t.match(await newest(), { actor: { id: null }, entityId: auditor.userId, outcome: 'refused', code: 'invalid_grant' })
  await signIn('nguoi-la@vidu.example', 'mat-khau-nguoi-la')
  t.match(await newest(), { actor: { id: null }, entity: 'session', entityId: null, code: 'invalid_grant' })

  const refresh = () =>
    anonymous.post(
      '/auth/token',
      new URLSearchParams({ grant_type: 'refresh_token', refresh_token: tokens.refresh_token }).toString(),
      form,
    )
  t.equal((await refresh()).statusCode, 200)
  t.match(await newest(), { code: 'invalid_grant' }, 'a session that goes on is no sign-in')
  t.equal((await refresh()).statusCode, 400)
  t.match(await newest(), { after: { grantType: 'refresh_token' }, outcome: 'refused' }, 'a token used twice is')

  const { payload } = await auditor.get('/audit-log/export')
  for (const secret of ['mat-khau', 'nguoi-la', tokens.refresh_token, tokens.access_token])
    t.notOk(payload.includes(secret), secret)
})

t.test('no secret of any write route gets into the log', async (t) => {
  const { as, anonymous, deps } = await startApp(t)
  const admin = await as('admin')
  const everything = await as('admin', 'reviewer', 'jointReviewer', 'approver', 'auditor')
  const marker = 'bi-mat-Kh0ng-duoc-ghi'
  const secrets = {
    password: marker,
    currentPassword: marker,
    newPassword: `${marker}-moi`,
    token: marker,
    refresh_token: marker,
    client_secret: marker,
    secret: marker,
    code: marker,
    otp: marker,
  }
  for (const route of Object.keys(accessMatrix)) {
    const [method, path] = route.split(' ') as [string, string]
    if (method === 'GET' || path === '/auth/logout') continue
    const url = path.replace('{id}', deps.newId()).replace('{code}', 'A1')
    const send = method.toLowerCase() as 'post'
    for (const caller of [everything, anonymous])
      t.ok((await caller[send](url, secrets, match(1))).statusCode < 500, route)
  }
  const person = { email: 'moi@vidu.example', name: 'Người mới', password: marker, roles: [{ role: 'auditor' }] }
  t.equal((await admin.post('/users', person)).statusCode, 201)
  await anonymous.post(
    '/auth/token',
    new URLSearchParams({ grant_type: 'password', username: person.email, password: marker }).toString(),
    form,
  )
  await admin.post('/me/password', { currentPassword: marker, newPassword: `${marker}-moi` })
  await admin.post('/me/password', { currentPassword: 'mat-khau-thu-nghiem', newPassword: `${marker}-moi` })
  const { payload } = await (await as('auditor')).get('/audit-log/export')
  t.ok(payload.split('\n').length > 30, 'the attempts themselves are there')
  t.notOk(payload.includes(marker))
  t.notOk(/argon2|eyJ/.test(payload), 'nor a hash or a token')
})
