import t from 'tap'
import { startApp } from '../helpers/app.ts'

const password = 'mat-khau-thu-nghiem'

t.test('signing in', async (t) => {
  const { app, as, anonymous, setClock } = await startApp(t, '2021-10-20T09:00:00+07:00')
  const admin = await as('admin')
  const form = (fields: Record<string, string>) =>
    anonymous.post('/auth/token', new URLSearchParams(fields).toString(), {
      'content-type': 'application/x-www-form-urlencoded',
    })
  const me = (token: string) => app.inject({ url: '/api/v1/me', headers: { authorization: `Bearer ${token}` } })
  const email = async (userId: string) => (await admin.get(`/users/${userId}`)).data.email as string

  t.test('with e-mail and password, as Swagger UI does it', async (t) => {
    const reviewer = await as('reviewer')
    const signedIn = await form({
      grant_type: 'password',
      username: (await email(reviewer.userId)).toUpperCase(),
      password,
    })
    t.equal(signedIn.statusCode, 200, signedIn.payload)
    t.match(signedIn.data, { token_type: 'Bearer', expires_in: 900 })
    t.match((await me(signedIn.data.access_token)).json(), {
      id: reviewer.userId,
      roles: [{ role: 'reviewer', unitId: null }],
    })
  })

  t.test('a wrong password and an unknown account are answered alike', async (t) => {
    const wrong = await form({ grant_type: 'password', username: await email(admin.userId), password: 'sai' })
    const unknown = await form({ grant_type: 'password', username: 'khong.co@thu-nghiem.example', password: 'sai' })
    t.equal(wrong.statusCode, 400)
    t.match(wrong.data, {
      code: 'invalid_grant',
      error: 'invalid_grant',
      error_description: 'Thư điện tử hoặc mật khẩu không đúng.',
    })
    t.same({ ...unknown.data, requestId: wrong.data.requestId }, wrong.data)
    t.equal((await form({ grant_type: 'password' })).data.errors[0].pointer, '/username')
    t.equal((await form({ grant_type: 'implicit' })).statusCode, 400)
  })

  t.test('an access token ends after 15 minutes; the refresh token gives the next one, once', async (t) => {
    const { data: first } = await form({ grant_type: 'password', username: await email(admin.userId), password })
    setClock('2021-10-20T09:15:01+07:00')
    t.equal((await me(first.access_token)).statusCode, 401)
    const refreshed = await form({ grant_type: 'refresh_token', refresh_token: first.refresh_token })
    t.equal((await me(refreshed.data.access_token)).statusCode, 200)
    t.equal(
      (await form({ grant_type: 'refresh_token', refresh_token: first.refresh_token })).statusCode,
      400,
      'used before',
    )
    t.equal(
      (await form({ grant_type: 'refresh_token', refresh_token: refreshed.data.refresh_token })).statusCode,
      400,
      'and its descendants have ended too',
    )
  })

  t.test('forged tokens are refused', async (t) => {
    const none = `${Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url')}.${Buffer.from(`{"sub":"${admin.userId}"}`).toString('base64url')}.`
    for (const token of [none, 'abc', 'a.b.c']) t.equal((await me(token)).statusCode, 401)
  })

  t.test('changing the password needs the present one and ends the sessions', async (t) => {
    const officer = await as('auditor')
    const { data: session } = await form({ grant_type: 'password', username: await email(officer.userId), password })
    const wrong = await officer.post('/me/password', { currentPassword: 'sai', newPassword: 'mat-khau-moi-2021' })
    t.match(wrong.data, { status: 422, errors: [{ pointer: '/currentPassword' }] })
    t.equal((await officer.post('/me/password', { currentPassword: password, newPassword: 'ngan' })).statusCode, 400)
    t.equal(
      (await officer.post('/me/password', { currentPassword: password, newPassword: 'mat-khau-moi-2021' })).statusCode,
      204,
    )
    t.equal((await form({ grant_type: 'refresh_token', refresh_token: session.refresh_token })).statusCode, 400)
    t.equal(
      (await form({ grant_type: 'password', username: await email(officer.userId), password: 'mat-khau-moi-2021' }))
        .statusCode,
      200,
    )
  })

  t.test('a disabled account is out at once', async (t) => {
    const leaver = await as('reviewer')
    t.equal((await leaver.get('/me')).statusCode, 200)
    await admin.patch(`/users/${leaver.userId}`, { disabled: true }, { 'if-match': '"1"' })
    t.equal((await leaver.get('/me')).statusCode, 401)
    t.equal((await form({ grant_type: 'password', username: await email(leaver.userId), password })).statusCode, 400)
  })

  t.test('signing out ends the sessions', async (t) => {
    const user = await as('auditor')
    const { data: session } = await form({ grant_type: 'password', username: await email(user.userId), password })
    t.equal((await user.post('/auth/logout')).statusCode, 204)
    t.equal((await form({ grant_type: 'refresh_token', refresh_token: session.refresh_token })).statusCode, 400)
  })
})
