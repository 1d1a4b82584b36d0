// What stands between somebody else and an account: slowed guessing, first passwords, sessions
// that end, idle accounts, the second factor, forged tokens, fields that are not theirs to set.

import { SignJWT } from 'jose'
import { Secret, TOTP } from 'otpauth'
import t from 'tap'
import { v7 as uuidv7 } from 'uuid'
import { signInAttempts } from '../../src/db/schema.ts'
import { match, startApp } from '../helpers/app.ts'

const password = 'mat-khau-thu-nghiem'

t.test('guards of the accounts', async (t) => {
  const { app, as, deps, setClock } = await startApp(t)
  const start = '2021-10-20T09:00:00+07:00'
  const admin = await as('admin')
  const emailOf = async (userId: string) => (await admin.get(`/users/${userId}`)).data.email as string
  const token = async (fields: Record<string, string>, remoteAddress = '192.0.2.1') => {
    const response = await app.inject({
      method: 'POST',
      url: '/api/v1/auth/token',
      remoteAddress,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(fields).toString(),
    })
    return Object.assign(response, { data: response.json() })
  }
  const signIn = (username: string, given = password, address?: string, extra = {}) =>
    token({ grant_type: 'password', username, password: given, ...extra }, address)
  const call = (bearer: string, method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, payload?: object) =>
    app.inject({
      method,
      url: `/api/v1${url}`,
      headers: { authorization: `Bearer ${bearer}` },
      ...(payload && { payload }),
    })

  t.test('after five wrong passwords the address waits, longer each time; other addresses do not', async (t) => {
    const email = await emailOf((await as('officer')).userId)
    for (let i = 0; i < 5; i++) t.equal((await signIn(email, 'sai')).statusCode, 400)
    const refused = await signIn(email, password)
    t.equal(refused.statusCode, 429)
    t.equal(refused.headers['retry-after'], '30')
    t.match(refused.data, { code: 'too_many_attempts', retryAfterSeconds: 30 })
    t.equal((await signIn(email, password, '192.0.2.2')).statusCode, 200, 'the owner, elsewhere')
    t.equal((await signIn(email, password)).statusCode, 429, 'which does not free the guesser')
    setClock('2021-10-20T09:00:31+07:00')
    t.equal((await signIn(email, 'sai')).statusCode, 400)
    t.equal((await signIn(email)).headers['retry-after'], '60')
    setClock('2021-10-20T09:02:00+07:00')
    t.equal((await signIn(email)).statusCode, 200, 'the right password after the wait')
    t.equal((await signIn(email, 'sai')).statusCode, 400, 'and the count starts afresh')
    setClock(start)
  })

  t.test('guesses at the same moment are all counted', async (t) => {
    const email = await emailOf((await as('officer')).userId)
    const answers = await Promise.all(Array.from({ length: 12 }, () => signIn(email, 'sai')))
    t.equal(answers.filter(({ statusCode }) => statusCode === 400).length, 5)
  })

  t.test('an unknown account is answered alike, and what was typed is not stored', async (t) => {
    const unknown = 'khong.co@thu-nghiem.example'
    for (let i = 0; i < 5; i++) t.equal((await signIn(unknown, 'sai')).statusCode, 400)
    t.equal((await signIn(unknown, 'sai')).statusCode, 429)
    t.notMatch(JSON.stringify(await deps.db.select().from(signInAttempts)), /@|192\.0/)
  })

  t.test('attacked from many addresses, an account still opens to its owner at once', async (t) => {
    const email = await emailOf((await as('officer')).userId)
    for (let i = 0; i < 51; i++) await signIn(email, 'sai', `198.51.100.${i}`)
    t.equal((await signIn(email, 'sai', '203.0.113.1')).statusCode, 400)
    t.equal((await signIn(email, 'sai', '203.0.113.1')).statusCode, 429, 'one guess instead of five')
    t.equal((await signIn(email, password, '203.0.113.2')).statusCode, 200)
    setClock('2021-10-21T09:00:01+07:00')
    t.equal((await signIn(email, 'sai', '203.0.113.1')).statusCode, 400, 'forgotten after a day')
    t.equal((await signIn(email, 'sai', '203.0.113.1')).statusCode, 400)
    setClock(start)
  })

  t.test('a first password opens nothing but its own change', async (t) => {
    const input = { name: 'Người Mới', password: 'mat-khau-ban-dau', roles: [{ role: 'auditor' }] }
    const { data: user } = await admin.post('/users', { ...input, email: 'moi@thu-nghiem.example' })
    t.equal(user.mustChangePassword, true)
    const first = (await signIn('moi@thu-nghiem.example', input.password)).data.access_token
    t.match((await call(first, 'GET', '/units')).json(), { status: 403, code: 'password_change_required' })
    t.equal((await call(first, 'GET', '/me')).json().mustChangePassword, true)
    const change = (currentPassword: string, newPassword: string) =>
      call(first, 'POST', '/me/password', { currentPassword, newPassword })
    t.match((await change(input.password, input.password)).json(), { status: 422, errors: [{ code: 'same_password' }] })
    t.equal((await change(input.password, 'mat-khau-cua-toi')).statusCode, 204)
    t.equal((await call(first, 'GET', '/me')).statusCode, 401, 'the session has ended')
    const second = (await signIn('moi@thu-nghiem.example', 'mat-khau-cua-toi')).data.access_token
    t.equal((await call(second, 'GET', '/units')).statusCode, 200)
    const { data: now } = await admin.get(`/users/${user.id}`)
    await admin.patch(`/users/${user.id}`, { password: 'mat-khau-dat-lai' }, match(now.version))
    t.equal((await call(second, 'GET', '/units')).statusCode, 401)
    const third = (await signIn('moi@thu-nghiem.example', 'mat-khau-dat-lai')).data.access_token
    t.equal((await call(third, 'GET', '/units')).statusCode, 403, 'again, after a reset')
  })

  t.test('a session ends on demand, with its access token', async (t) => {
    const user = await as('reviewer')
    const email = await emailOf(user.userId)
    const { data: here } = await signIn(email)
    const { data: there } = await signIn(email)
    const { items } = (await call(here.access_token, 'GET', '/me/sessions')).json()
    t.equal(items.length, 3)
    t.equal(items.filter(({ current }: { current: boolean }) => current).length, 1)
    const thereId = (await call(there.access_token, 'GET', '/me/sessions'))
      .json()
      .items.find(({ current }: { current: boolean }) => current).id
    t.equal((await admin.delete(`/me/sessions/${thereId}`)).statusCode, 404, 'not of somebody else')
    t.equal((await call(here.access_token, 'DELETE', `/me/sessions/${thereId}`)).statusCode, 204)
    t.equal((await call(there.access_token, 'GET', '/me')).statusCode, 401)
    t.equal((await token({ grant_type: 'refresh_token', refresh_token: there.refresh_token })).statusCode, 400)
    t.equal((await call(here.access_token, 'GET', '/me')).statusCode, 200)
    t.equal((await admin.delete(`/users/${user.userId}/sessions`)).statusCode, 204)
    t.equal((await call(here.access_token, 'GET', '/me')).statusCode, 401)
    t.equal((await admin.delete(`/users/${uuidv7()}/sessions`)).statusCode, 404)
  })

  t.test('replaying a refresh token ends the thief and the owner, access tokens too', async (t) => {
    const email = await emailOf((await as('auditor')).userId)
    const { data: first } = await signIn(email)
    const refresh = () => token({ grant_type: 'refresh_token', refresh_token: first.refresh_token })
    const { data: second } = await refresh()
    t.equal((await refresh()).statusCode, 400)
    for (const bearer of [first.access_token, second.access_token])
      t.equal((await call(bearer, 'GET', '/me')).statusCode, 401)
  })

  t.test('an account idle for 45 days is disabled; an administrator enables it again', async (t) => {
    const user = await as('auditor')
    const email = await emailOf(user.userId)
    t.equal((await signIn(email)).statusCode, 200)
    setClock('2021-12-04T09:00:01+07:00')
    t.equal((await signIn(email, 'sai')).data.detail, 'Thư điện tử hoặc mật khẩu không đúng.')
    t.match((await signIn(email)).data, { code: 'invalid_grant', detail: /45 ngày/ })
    const { data: disabled } = await admin.get(`/users/${user.userId}`)
    t.equal(disabled.disabled, true)
    t.equal((await user.get('/me')).statusCode, 401)
    await admin.patch(`/users/${user.userId}`, { disabled: false }, match(disabled.version))
    t.equal((await signIn(email)).statusCode, 200)
    setClock(start)
  })

  t.test('the second factor', async (t) => {
    const user = await as('approver')
    const email = await emailOf(user.userId)
    const begun = await user.post('/me/totp')
    t.match(begun.data, { uri: /^otpauth:\/\/totp\// })
    const totp = new TOTP({ secret: Secret.fromBase32(begun.data.secret) })
    const codeAt = (time: string) => totp.generate({ timestamp: new Date(time).getTime() })
    t.equal((await signIn(email)).statusCode, 200, 'not asked for before it is confirmed')
    const wrong = codeAt('2030-01-01T00:00:00Z')
    t.match((await user.post('/me/totp/confirm', { code: wrong })).data, {
      status: 422,
      errors: [{ pointer: '/code' }],
    })
    t.equal((await user.post('/me/totp/confirm', { code: 'abcdef' })).statusCode, 400)
    t.equal((await user.post('/me/totp/confirm', { code: codeAt(start) })).statusCode, 204)
    t.equal((await user.post('/me/totp')).statusCode, 409)

    t.match((await signIn(email)).data, { status: 400, code: 'totp_required', error: 'invalid_grant' })
    t.equal((await signIn(email, 'sai')).data.code, 'invalid_grant', 'only the right password learns of it')
    t.match((await signIn(email, password, undefined, { totp: codeAt(start) })).data, { code: 'totp_invalid' }, 'used')
    setClock('2021-10-20T09:01:00+07:00')
    const skewed = codeAt('2021-10-20T09:01:30+07:00')
    t.equal((await signIn(email, password, undefined, { totp: skewed })).statusCode, 200, 'one step early')
    t.equal((await signIn(email, password, undefined, { totp: skewed })).data.code, 'totp_invalid', 'replayed')
    const late = codeAt('2021-10-20T09:03:00+07:00')
    t.equal((await signIn(email, password, undefined, { totp: late })).data.code, 'totp_invalid', 'too early')

    const { data: account } = await admin.get(`/users/${user.userId}`)
    t.equal(account.totpEnabled, true)
    t.notMatch(JSON.stringify(account), begun.data.secret)
    t.notMatch((await admin.get('/audit-log?entity=user')).payload, begun.data.secret)
    const reset = `/users/${user.userId}/totp`
    t.equal((await admin.delete(reset)).statusCode, 428)
    t.match((await admin.delete(reset, match(account.version))).data, { totpEnabled: false })
    t.equal((await signIn(email)).statusCode, 200)
    setClock(start)
  })

  t.test('its owner takes the second factor off with a code', async (t) => {
    const user = await as('reviewer')
    const { data } = await user.post('/me/totp')
    const totp = new TOTP({ secret: Secret.fromBase32(data.secret) })
    const code = () => totp.generate({ timestamp: deps.clock().getTime() })
    const bearer = (await signIn(await emailOf(user.userId))).data.access_token
    const remove = () => call(bearer, 'DELETE', '/me/totp', { code: code() })
    t.equal((await remove()).statusCode, 409)
    await user.post('/me/totp/confirm', { code: code() })
    t.equal((await remove()).statusCode, 422, 'the same code again')
    setClock('2021-10-20T09:00:30+07:00')
    t.equal((await remove()).statusCode, 204)
    t.equal((await signIn(await emailOf(user.userId))).statusCode, 200)
    setClock(start)
  })

  t.test('a token that is not ours, or not for us, opens nothing', async (t) => {
    const { data } = await signIn(await emailOf(admin.userId))
    const [header, payload] = data.access_token.split('.')
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString())
    const key = new TextEncoder().encode(deps.config.jwtSecret)
    const signed = (change: object, head: object = {}, secret = key) =>
      new SignJWT({ ...claims, ...change }).setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', ...head }).sign(secret)
    const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    t.equal((await call(await signed({}), 'GET', '/me')).statusCode, 200, 'the forging works')
    const forged = {
      'alg none': `${encoded({ alg: 'none', typ: 'at+jwt' })}.${payload}.`,
      'no signature': `${header}.${payload}.`,
      'another key': await signed({}, {}, new TextEncoder().encode('x'.repeat(40))),
      'another algorithm': await signed({}, { alg: 'HS512' }),
      'another type': await signed({}, { typ: 'JWT' }),
      'another audience': await signed({ aud: 'he-thong-khac' }),
      'another issuer': await signed({ iss: 'he-thong-khac' }),
      expired: await signed({ exp: claims.iat - 1 }),
      'without a session': await signed({ sid: undefined }),
      'with a session of somebody else': await signed({ sub: (await as('admin')).userId }),
      'of nobody': await signed({ sub: uuidv7() }),
    }
    for (const [what, bearer] of Object.entries(forged))
      t.equal((await call(bearer, 'GET', '/me')).statusCode, 401, what)
  })

  t.test('nobody sets what is not theirs to set', async (t) => {
    const user = await as('auditor')
    const change = { currentPassword: password, newPassword: 'mat-khau-moi-2021' }
    for (const extra of [{ roles: [{ role: 'admin' }] }, { role: 'admin' }, { mustChangePassword: false }])
      t.equal((await user.post('/me/password', { ...change, ...extra })).statusCode, 400)
    t.equal((await user.patch('/me', { roles: [{ role: 'admin' }] })).statusCode, 404)
    t.equal((await user.patch(`/users/${user.userId}`, { roles: [{ role: 'admin' }] }, match(1))).statusCode, 403)
    for (const field of ['kind', 'passwordHash', 'totpSecret', 'version', 'email', 'lastSeenAt', '__proto__'])
      t.equal(
        (await admin.patch(`/users/${user.userId}`, JSON.parse(`{"name":"X","${field}":"1"}`), match(1))).statusCode,
        400,
        field,
      )
    t.match((await user.get('/me')).data.roles, [{ role: 'auditor' }])
    t.equal((await admin.get(`/users/${user.userId}`)).data.version, 1, 'nothing is stored')
  })
})
