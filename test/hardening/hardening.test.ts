import { sql } from 'drizzle-orm'
import t from 'tap'
import { buildApp } from '../../src/app.ts'
import { loadConfig } from '../../src/config.ts'
import { sessionTokenOf, startApp } from '../helpers/app.ts'

const JWT_SECRET = 'a secret of the tests only, 32 characters long'

t.test('headers, other sites and limits', async (t) => {
  const { deps, as } = await startApp(t)
  const configured = async (env: Record<string, string>) => {
    const { dataDir } = deps.config
    const app = await buildApp({
      ...deps,
      config: loadConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent', JWT_SECRET, ...env }),
    })
    t.teardown(() => app.close())
    return app
  }
  const url = '/api/v1/units'

  t.test('every answer carries the security headers, refusals too', async (t) => {
    const app = await configured({})
    for (const path of [url, '/docs/static/index.html', '/nowhere', '/healthz']) {
      const { headers } = await app.inject(path)
      t.match(headers, {
        'content-security-policy': /default-src 'none'.*frame-ancestors 'none'/,
        'x-content-type-options': 'nosniff',
        'x-frame-options': /SAMEORIGIN|DENY/,
        'referrer-policy': 'no-referrer',
      })
      t.notOk(headers['strict-transport-security'], 'plain HTTP inside the network')
      t.notOk(headers['x-powered-by'])
    }
    const swagger = (await app.inject('/docs/')).headers
    t.match(swagger, { 'content-security-policy': /script-src 'self'/, 'cross-origin-opener-policy': 'same-origin' })
    const data = (await app.inject(url)).headers
    t.equal(data['content-security-policy'], "default-src 'none';frame-ancestors 'none'", 'data need nothing')
    t.notOk(data['cross-origin-opener-policy'], 'what speaks of pages only')
    const secure = await configured({ PUBLIC_URL: 'https://danvan.example' })
    t.ok((await secure.inject(url)).headers['strict-transport-security'])
  })

  t.test('no other site may call, unless it is named', async (t) => {
    const ask = async (env: Record<string, string>, origin: string) =>
      (await (await configured(env)).inject({ url: '/healthz', headers: { origin } })).headers[
        'access-control-allow-origin'
      ]
    t.equal(await ask({}, 'https://la.example'), undefined)
    const named = { CORS_ORIGINS: 'https://danvan.example, https://khac.example' }
    t.equal(await ask(named, 'https://danvan.example'), 'https://danvan.example')
    t.equal(await ask(named, 'https://la.example'), undefined)
  })

  t.test('an account has its share, and nobody spends it but itself', async (t) => {
    const app = await configured({ RATE_LIMIT: '3' })
    const [one, other] = [await as('reviewer'), await as('reviewer')]
    const get = async ({ userId }: typeof one) => {
      const token = await (await sessionTokenOf(deps, userId))(deps.clock())
      return app.inject({ url, headers: { authorization: `Bearer ${token}` } })
    }
    for (let i = 0; i < 3; i++) t.equal((await get(one)).statusCode, 200)
    const refused = await get(one)
    t.equal(refused.statusCode, 429)
    t.match(refused.json(), { code: 'too_many_attempts', detail: /thử lại sau \d+ giây/ })
    t.ok(Number(refused.headers['retry-after']) > 0)
    t.equal((await get(other)).statusCode, 200)
  })

  t.test('an address has its share, and a smaller one of sign-ins', async (t) => {
    const app = await configured({ RATE_LIMIT: '5' })
    const signIn = (remoteAddress: string, headers = {}) =>
      app.inject({
        method: 'POST',
        url: '/api/v1/auth/token',
        remoteAddress,
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        payload: 'grant_type=password&username=a%40b.example&password=sai',
      })
    t.equal((await signIn('10.1.1.1')).statusCode, 400)
    t.equal((await signIn('10.1.1.1')).statusCode, 429)
    t.equal((await signIn('10.1.1.1', { 'x-forwarded-for': '10.9.9.9' })).statusCode, 429, 'a made-up origin')
    t.equal((await signIn('10.1.1.2')).statusCode, 400, 'a colleague elsewhere')
    for (let i = 0; i < 25; i++) await app.inject({ url: '/healthz', remoteAddress: '10.1.1.3' })
    t.equal((await app.inject({ url: '/nowhere', remoteAddress: '10.1.1.3' })).statusCode, 429)
  })

  t.test('sign-ins are counted by all servers together', async (t) => {
    const [one, two] = [await configured({ RATE_LIMIT: '10' }), await configured({ RATE_LIMIT: '10' })]
    const signIn = (app: typeof one) =>
      app.inject({
        method: 'POST',
        url: '/api/v1/auth/token',
        remoteAddress: '10.1.1.9',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: 'grant_type=refresh_token&refresh_token=sai',
      })
    t.equal((await signIn(one)).statusCode, 400)
    t.equal((await signIn(two)).statusCode, 400)
    const refused = await signIn(two)
    t.equal(refused.statusCode, 429)
    t.match(refused.headers['retry-after'], /^(60|[1-5]?\d)$/)
    await deps.db.execute(sql`update sign_in_attempts set last_at = last_at - interval '1 minute'`)
    const three = await configured({ RATE_LIMIT: '10' })
    t.equal((await signIn(three)).statusCode, 400, 'a minute later')
  })

  t.test('behind a proxy that is named, the address is that of the caller', async (t) => {
    const app = await configured({ RATE_LIMIT: '1', TRUST_PROXY: '10.0.0.0/8' })
    const from = (address: string, remoteAddress: string) =>
      app.inject({ url: '/healthz', remoteAddress, headers: { 'x-forwarded-for': address } })
    for (let i = 0; i < 5; i++) await from('203.0.113.1', '10.0.0.1')
    t.equal((await from('203.0.113.1', '10.0.0.1')).statusCode, 429)
    t.equal((await from('203.0.113.2', '10.0.0.1')).statusCode, 200)
  })
})
