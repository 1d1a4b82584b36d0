// Tokens of an external OpenID provider, made by a real one that the test starts.

import { eq } from 'drizzle-orm'
import { SignJWT, UnsecuredJWT, decodeJwt, generateKeyPair } from 'jose'
import t, { type Test } from 'tap'
import { openOidc } from '../../src/auth/oidc.ts'
import { signAccessToken } from '../../src/auth/tokens.ts'
import { users } from '../../src/db/schema.ts'
import { match, startApp } from '../helpers/app.ts'
import { audience, startProvider } from '../helpers/oidc.ts'

async function start(t: Test) {
  const provider = await startProvider(t)
  // The provider goes by the real time.
  const env = { OIDC_ISSUER: provider.issuer, OIDC_AUDIENCE: audience }
  const test = await startApp(t, { time: new Date().toISOString(), env })
  const me = (token: string) => test.app.inject({ url: '/api/v1/me', headers: { authorization: `Bearer ${token}` } })
  const emailOf = async (id: string) => (await test.deps.db.select().from(users).where(eq(users.id, id)))[0]!.email
  const person = async (...grants: Parameters<typeof test.as>) => {
    const { userId } = await test.as(...grants)
    return { userId, email: await emailOf(userId) }
  }
  return { ...test, provider, me, person }
}

t.test('a person of the provider', async (t) => {
  const { provider, me, person, as, deps, setClock } = await start(t)
  const admin = await as('admin')
  const reviewer = await person('reviewer')
  const verified = { sub: 'canbo-1', email: reviewer.email.toUpperCase(), email_verified: true }

  t.test('is known by a verified e-mail, with the roles that they have here', async (t) => {
    const answer = await me(await provider.tokenFor(verified))
    t.equal(answer.statusCode, 200, answer.payload)
    t.match(answer.json(), { id: reviewer.userId, roles: [{ role: 'reviewer' }] })
    t.match((await admin.get(`/users/${reviewer.userId}`)).data, { oidcSubject: 'canbo-1' })
    const { items } = (await admin.get(`/audit-log?entity=user&entityId=${reviewer.userId}`)).data
    t.same(items.map(({ action }: { action: string }) => action).sort(), ['bindOidcSubject', 'signIn'])
  })

  t.test('and from then on by subject, whatever becomes of the address', async (t) => {
    t.equal((await me(await provider.tokenFor({ sub: 'canbo-1' }))).json().id, reviewer.userId)
    const successor = { sub: 'canbo-2', email: reviewer.email, email_verified: true }
    t.equal((await me(await provider.tokenFor(successor))).statusCode, 401, 'somebody else with the same address')
    const { version } = (await admin.get(`/users/${reviewer.userId}`)).data
    const unbound = await admin.patch(`/users/${reviewer.userId}`, { oidcSubject: null }, match(version))
    t.match(unbound.data, { oidcSubject: null })
    t.equal((await me(await provider.tokenFor(successor))).json().id, reviewer.userId, 'once the binding is taken off')
  })

  t.test('is nobody with an address that is not verified, or without an account', async (t) => {
    const other = await person('auditor')
    for (const email_verified of [false, undefined])
      t.equal((await me(await provider.tokenFor({ sub: 'x', email: other.email, email_verified }))).statusCode, 401)
    t.equal(
      (await me(await provider.tokenFor({ sub: 'x', email: 'la@la.example', email_verified: true }))).statusCode,
      401,
    )
    const bound = await admin.patch(`/users/${other.userId}`, { oidcSubject: 'thanhtra-1' }, match(1))
    t.equal(bound.statusCode, 200, 'an administrator can bind the account')
    t.equal((await me(await provider.tokenFor({ sub: 'thanhtra-1' }))).json().id, other.userId)
    const third = await person('auditor')
    const twice = await admin.patch(`/users/${third.userId}`, { oidcSubject: 'thanhtra-1' }, match(1))
    t.match([twice.statusCode, twice.data.code], [409, 'duplicate'])
  })

  t.test('is out when the account is disabled or idle', async (t) => {
    const gone = await person('auditor')
    const token = await provider.tokenFor({ sub: 'gone', email: gone.email, email_verified: true })
    t.equal((await me(token)).statusCode, 200)
    await deps.db
      .update(users)
      .set({ lastSeenAt: new Date(Date.now() - 46 * 86_400_000) })
      .where(eq(users.id, gone.userId))
    t.equal((await me(token)).statusCode, 401, 'idle')
    t.equal((await admin.get(`/users/${gone.userId}`)).data.disabled, true)
    setClock(new Date().toISOString())
  })

  t.test('has no session of ours to change a password first', async (t) => {
    const fresh = await person('auditor')
    await deps.db.update(users).set({ mustChangePassword: true }).where(eq(users.id, fresh.userId))
    t.equal((await me(await provider.tokenFor({ sub: 'f', email: fresh.email, email_verified: true }))).statusCode, 200)
  })
})

t.test('forged and misplaced tokens', async (t) => {
  const { provider, me, person, deps, setClock } = await start(t)
  const { userId, email } = await person('admin')
  const self = { sub: 'quantri', email, email_verified: true }
  const good = await provider.tokenFor(self)
  t.equal((await me(good)).statusCode, 200, 'the real one works')
  const claims = decodeJwt(good)
  const { privateKey } = await generateKeyPair('ES256')
  const secret = new TextEncoder().encode(deps.config.jwtSecret)
  const [head, , signature] = good.split('.')
  const changed = Buffer.from(JSON.stringify({ ...claims, sub: 'khac' })).toString('base64url')
  const forged = {
    'another audience': await provider.tokenFor(self, { audience: 'https://khac.example' }),
    'alg none': new UnsecuredJWT(claims).encode(),
    'another key': await new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid: 'x' }).sign(privateKey),
    'our secret': await new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(secret),
    'another content': [head, changed, signature].join('.'),
    'another issuer': await new SignJWT({ ...claims, iss: 'https://khac.example' })
      .setProtectedHeader({ alg: 'ES256' })
      .sign(privateKey),
    'our issuer, their key': await new SignJWT({ ...claims, iss: 'dan-van-scoring', sub: userId })
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt' })
      .sign(privateKey),
  }
  for (const [what, token] of Object.entries(forged)) t.equal((await me(token)).statusCode, 401, what)
  t.equal(
    (await me(await signAccessToken({ userId, sessionId: null }, deps.config.jwtSecret, deps.clock()))).statusCode,
    401,
  )

  const expires = Number(claims.exp) * 1000
  setClock(new Date(expires + 59_000).toISOString())
  t.equal((await me(good)).statusCode, 200, 'clocks may differ by a minute')
  setClock(new Date(expires + 61_000).toISOString())
  t.equal((await me(good)).statusCode, 401, 'not by more')
})

t.test('the provider', async (t) => {
  t.test('exchanges its keys: new tokens are good, old ones no longer', async (t) => {
    const provider = await startProvider(t)
    const oidc = openOidc({ oidc: { issuer: provider.issuer, audience } }, 0)!
    const before = await provider.tokenFor({ sub: 'a' })
    t.match(await oidc.verify(before, new Date()), { subject: 'a', email: null })
    await provider.rotateKeys()
    t.match(await oidc.verify(await provider.tokenFor({ sub: 'b' }), new Date()), { subject: 'b' })
    t.equal(await oidc.verify(before, new Date()), null)
  })

  t.test('is away: 503, and our own tokens work on; back again: no restart', async (t) => {
    const { provider, me, as } = await start(t)
    const token = await provider.tokenFor({ sub: 'a' })
    await provider.stop()
    const answer = await me(token)
    t.match([answer.statusCode, answer.json().code, answer.headers['retry-after']], [503, 'unavailable', '5'])
    t.equal((await (await as('auditor')).get('/me')).statusCode, 200)
  })

  t.test('names another issuer in its document: nothing of it counts', async (t) => {
    const provider = await startProvider(t)
    const oidc = openOidc({ oidc: { issuer: `${provider.issuer}/`, audience } })!
    await t.rejects(oidc.verify(await provider.tokenFor({ sub: 'a' }), new Date()), { code: 'unavailable' })
  })
})
