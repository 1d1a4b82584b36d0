// One session for all calls: renewed in time or when refused, once, and never with a refresh token used twice.

import t from 'tap'
import { refused, serveApp } from './served.ts'

t.test('the session of the client', async (t) => {
  const { as, setClock, passwordOf, clientWith } = await serveApp(t)
  const start = new Date('2021-10-20T09:00:00+07:00').getTime()
  /** Sets the server's clock to so many minutes after the start; answers it in milliseconds. */
  const serverAt = (minutes: number) => {
    const time = start + minutes * 60_000
    setClock(new Date(time).toISOString())
    return time
  }
  const grantsOf = (sent: Request[]) =>
    Promise.all(
      sent
        .filter(({ url }) => url.endsWith('/auth/token'))
        .map(async (request) => new URLSearchParams(await request.clone().text()).get('grant_type')),
    )

  t.test('calls that start together sign in once', async (t) => {
    serverAt(0)
    const { client, sent } = clientWith(passwordOf(await as('auditor')))
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => client.GET('/api/v1/me')))
    t.same(
      answers.map(({ data }) => data.name),
      Array(5).fill('Người dùng auditor'),
    )
    t.same(await grantsOf(sent), ['password'])
  })

  t.test('a token that ends soon is renewed before, by its refresh token', async (t) => {
    let now = serverAt(0)
    const { client, sent } = clientWith(passwordOf(await as('auditor')), { now: () => now })
    await client.GET('/api/v1/me')
    now = serverAt(13)
    await client.GET('/api/v1/me')
    t.same(await grantsOf(sent), ['password'])
    now = serverAt(14.5)
    await Promise.all([client.GET('/api/v1/me'), client.GET('/api/v1/me')])
    t.same(await grantsOf(sent), ['password', 'refresh_token'])
  })

  t.test('a token that the server refuses is renewed once, for all calls that had it', async (t) => {
    const now = serverAt(0)
    const { client, sent, paths } = clientWith(passwordOf(await as('auditor')), { now: () => now })
    await client.GET('/api/v1/me')
    serverAt(16)
    sent.length = 0
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => client.GET('/api/v1/me')))
    t.same(
      answers.map(({ response }) => response.status),
      Array(5).fill(200),
    )
    t.same(await grantsOf(sent), ['refresh_token'])
    t.equal(paths().filter((path) => path === 'GET /api/v1/me').length, 10)
  })

  t.test('refused again with a new token, the call ends with that', async (t) => {
    serverAt(0)
    const { client, paths } = clientWith(passwordOf(await as('auditor')), {}, ({ url }) =>
      url.endsWith('/me')
        ? Response.json({ code: 'unauthenticated', status: 401, errors: [] }, { status: 401 })
        : undefined,
    )
    t.match(await refused(client.GET('/api/v1/me')), { status: 401, code: 'unauthenticated' })
    t.equal(paths().filter((path) => path === 'GET /api/v1/me').length, 2)
  })

  t.test('when the answer to a renewal is lost, the password signs in anew and the session lives', async (t) => {
    let now = serverAt(0)
    const { client, sent } = clientWith(passwordOf(await as('auditor')), { now: () => now }, async (request) => {
      if (!(await request.clone().text()).includes('refresh_token')) return undefined
      await fetch(request)
      throw new TypeError('the line is cut')
    })
    await client.GET('/api/v1/me')
    now = serverAt(14.5)
    t.equal((await client.GET('/api/v1/me')).response.status, 200)
    t.same(await grantsOf(sent), ['password', 'refresh_token', 'password'])
  })

  t.test('a wrong password is a problem, and tried again only when somebody calls again', async (t) => {
    serverAt(0)
    const credentials = { ...passwordOf(await as('auditor')), password: 'sai-mat-khau-roi' }
    const { client, paths } = clientWith(credentials)
    const problems = await Promise.all([1, 2, 3].map(() => refused(client.GET('/api/v1/me'))))
    t.same(
      problems.map(({ code }) => code),
      Array(3).fill('invalid_grant'),
    )
    t.same(paths(), ['POST /api/v1/auth/token'])
  })

  t.test('the second factor is asked for at each sign-in, not at each call', async (t) => {
    serverAt(0)
    let asked = 0
    const totp = () => `00000${++asked}`
    const { client, sent } = clientWith({ ...passwordOf(await as('auditor')), totp })
    await client.GET('/api/v1/me')
    await client.GET('/api/v1/me')
    t.equal(asked, 1)
    t.equal(new URLSearchParams(await sent[0]!.text()).get('totp'), '000001')
  })

  t.test('tokens from elsewhere: the one that was refused is told', async (t) => {
    serverAt(0)
    const { client: own, sent } = clientWith(passwordOf(await as('auditor')))
    await own.GET('/api/v1/me')
    const good = sent[1]!.headers.get('authorization')!.replace('Bearer ', '')
    const asked: (string | undefined)[] = []
    const accessToken = (refusedToken: string | undefined) => {
      asked.push(refusedToken)
      return refusedToken ? good : 'cu-mat-roi'
    }
    const { client } = clientWith({ accessToken })
    t.equal((await client.GET('/api/v1/me')).data.name, 'Người dùng auditor')
    t.same(asked, [undefined, 'cu-mat-roi'])
  })
})
