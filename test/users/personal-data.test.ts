// What the system holds about a person, and their erasure.

import { sql } from 'drizzle-orm'
import t from 'tap'
import { rowsOf } from '../../src/db/migrate.ts'
import { match, startApp } from '../helpers/app.ts'
import { fillBlock, startReviewing } from '../periods/reviewing.ts'
import { makePeriod, makePublishedSet, makeUnit } from '../helpers/make.ts'

const name = 'Lê Thị Thử Nghiệm Xóa'
const email = 'le.thi.thu@thu-nghiem.example'
const password = 'mat-khau-ban-dau-1'

t.test('personal data', async (t) => {
  const { app, deps, as, anonymous } = await startApp(t)
  const admin = await as('admin')
  const unitId = await makeUnit(deps)
  const setId = await makePublishedSet(deps)
  const periodId = await makePeriod(deps, setId, { status: 'draft' })
  await admin.post(`/periods/${periodId}/open`, undefined, match(1))
  const grants = [{ role: 'officer', unitId }]
  const input = { email, name, password, roles: grants }
  const key = { 'idempotency-key': 'tao-tai-khoan' }
  const { id } = (await admin.post('/users', input, key)).data
  const form = new URLSearchParams({ grant_type: 'password', username: email, password }).toString()
  const formType = { 'content-type': 'application/x-www-form-urlencoded' }
  const signIn = () => anonymous.post('/auth/token', form, formType)
  const first = (await signIn()).data.access_token as string
  const send = (token: string, method: 'GET' | 'POST' | 'PATCH', url: string, payload?: object, version?: number) =>
    app.inject({
      method,
      url: `/api/v1${url}`,
      headers: { authorization: `Bearer ${token}`, ...(version && match(version)) },
      ...(payload && { payload }),
    })
  const newPassword = 'mat-khau-moi-2021'
  await send(first, 'POST', '/me/password', { currentPassword: password, newPassword })
  const token = (await anonymous.post('/auth/token', form.replace(password, newPassword), formType)).data
    .access_token as string
  const [submission] = (await send(token, 'GET', `/submissions?periodId=${periodId}`)).json().items
  const saved = await send(
    token,
    'PATCH',
    `/submissions/${submission.id}/answers`,
    { answers: { A1: { level: 'KHA' } } },
    1,
  )
  t.equal(saved.statusCode, 200, saved.payload)
  await admin.patch(`/users/${id}`, { name: `${name} (đổi)` }, match(2))
  await admin.patch(`/users/${id}`, { name }, match(3))

  t.test('a person, and an administrator, see all that is held about them, without secrets', async (t) => {
    for (const answer of [await send(token, 'GET', `/users/${id}/export`), await admin.get(`/users/${id}/export`)]) {
      const data = answer.json()
      t.match(data, { account: { id, email, name, roles: grants }, sessions: [{ endedAt: String }, { endedAt: null }] })
      const actions = data.activity.map(({ action }: { action: string }) => action)
      for (const action of ['createUser', 'signIn', 'changePassword', 'saveAnswers', 'changeUser'])
        t.ok(actions.includes(action), action)
      t.notMatch(answer.payload, /\$argon2|passwordHash|totpSecret|tokenHash|mat-khau/)
      t.equal(answer.headers['cache-control'], 'no-store')
      t.match(answer.headers['content-disposition'], /^attachment/)
    }
    t.equal((await (await as('auditor')).get(`/users/${id}/export`)).statusCode, 404, 'nobody else')
  })

  t.test('the audit log names nobody', async (t) => {
    const rows = JSON.stringify(rowsOf(await deps.db.execute(sql`select * from audit_log`)))
    for (const personal of [name, email]) t.notMatch(rows, personal)
    const { items } = (await admin.get('/audit-log?action=saveAnswers')).data
    t.match(items, [{ actor: { id, name } }], 'reading it resolves the name')
  })

  t.test('erasure is refused for oneself and with a reason that names the person', async (t) => {
    const self = await admin.post(`/users/${admin.userId}/erase`, { reason: 'Nghỉ việc' }, match(1))
    t.match([self.statusCode, self.data.errors[0].code], [422, 'own_account'])
    const naming = await admin.post(`/users/${id}/erase`, { reason: `${name} yêu cầu` }, match(4))
    t.match([naming.statusCode, naming.data.errors[0].code], [422, 'names_person'])
    t.equal((await admin.get(`/users/${id}`)).data.name, name)
  })

  t.test('after erasure nothing names the person, and everything else stands', async (t) => {
    const before = (await admin.get(`/audit-log?actor=${id}`)).data.items.length
    const erased = await admin.post(`/users/${id}/erase`, { reason: 'Theo yêu cầu của chủ thể dữ liệu' }, match(4))
    t.equal(erased.statusCode, 200, erased.payload)
    t.match(erased.data, { name: /^Người dùng đã xóa/, disabled: true, roles: [], erasedAt: String, version: 5 })

    const tables = rowsOf<{ name: string }>(
      await deps.db.execute(sql`select tablename as name from pg_tables where schemaname = 'public'`),
    )
    t.ok(tables.length > 20)
    for (const { name: table } of tables) {
      const rows = rowsOf(await deps.db.execute(sql`select t::text as row from ${sql.identifier(table)} t`))
      for (const personal of [name, email])
        t.notMatch(JSON.stringify(rows), personal, `${table} does not say ${personal}`)
    }

    const { items } = (await admin.get(`/audit-log?actor=${id}`)).data
    t.equal(items.length, before, 'what they did is still theirs')
    t.match(items[0].actor, { id, name: /^Người dùng đã xóa/ })
    t.match((await admin.get('/audit-log/verify')).data, { intact: true })
  })

  t.test('and nobody signs in to it any more', async (t) => {
    t.equal((await send(token, 'GET', '/me')).statusCode, 401, 'tokens die at once')
    t.equal((await signIn()).statusCode, 400)
    const { version, email: dead } = (await admin.get(`/users/${id}`)).data
    const again = form.replace(encodeURIComponent(email), encodeURIComponent(dead))
    t.equal((await anonymous.post('/auth/token', again, formType)).statusCode, 400)
    for (const refused of [
      await admin.patch(`/users/${id}`, { disabled: false }, match(version)),
      await admin.post(`/users/${id}/erase`, { reason: 'Lần nữa' }, match(version)),
    ])
      t.match([refused.statusCode, refused.data.code], [409, 'locked'])
  })
})

t.test('results stand when those who made them are erased', async (t) => {
  const test = await startReviewing(t)
  const { admin, reviewer, periodId, finalize } = test
  const { anh } = await fillBlock(test)
  await finalize()
  const read = async () => {
    const results = (await admin.get(`/periods/${periodId}/results`)).data
    const score = (await admin.get(`/submissions/${anh.id}/score?lane=final`)).data
    const explained = (await admin.get(`/submissions/${anh.id}/score/explain?lane=final`)).payload
    return { items: results.items, total: score.sheet?.total, hash: score.resultHash, explained }
  }
  const before = await read()
  const version = (await admin.get(`/users/${reviewer.userId}`)).data.version
  const erased = await admin.post(`/users/${reviewer.userId}/erase`, { reason: 'Nghỉ việc' }, match(version))
  t.equal(erased.statusCode, 200, erased.payload)
  t.same(await read(), before)
  t.match((await admin.get(`/submissions/${anh.id}/review`)).payload, /Người dùng đã xóa/)
  t.match((await admin.get('/audit-log/verify')).data, { intact: true })
  const { records } = (await admin.get(`/users/${reviewer.userId}/export`)).data
  t.ok(
    records.some((record: any) => record.as === 'reviewedBy' && record.id === anh.id),
    'what rows still point to',
  )
})

t.test('an API client is no person', async (t) => {
  const { as, clientWith } = await startApp(t)
  const admin = await as('admin')
  const { userId } = await clientWith(['results:read'])
  t.equal((await admin.post(`/users/${userId}/erase`, { reason: 'Không dùng nữa' }, match(1))).statusCode, 404)
  t.equal((await admin.get(`/users/${userId}/export`)).statusCode, 404)
})
