// Access tokens: short-lived signed JWTs (RFC 9068 in spirit) that say who, never what they may
// do. Refresh tokens: random, stored as SHA-256 only.

import { createHash, randomBytes, webcrypto } from 'node:crypto'
import { SignJWT, jwtVerify } from 'jose'
import { LRUCache } from 'lru-cache'

export const accessTokenSeconds = 15 * 60
export const refreshTokenDays = 14

const issuer = 'dan-van-scoring'
const algorithm = 'HS256'

/** Who a token speaks for: a person in a session, with which it ends, or an API client, which has none. */
export interface AccessClaims {
  userId: string
  sessionId: string | null
}

export async function signAccessToken({ userId, sessionId }: AccessClaims, secret: string, now: Date): Promise<string> {
  const issuedAt = Math.floor(now.getTime() / 1000)
  return new SignJWT(sessionId === null ? {} : { sid: sessionId })
    .setProtectedHeader({ alg: algorithm, typ: 'at+jwt' })
    .setSubject(userId)
    .setIssuer(issuer)
    .setAudience(issuer)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + accessTokenSeconds)
    .sign(await keyOf(secret))
}

/** What tokens say whose signature held: that can't change, only expire. */
const verified = new LRUCache<string, { claims: AccessClaims; expiresAt: number }>({ max: 5000 })

/** null when the token is expired, forged or not ours. */
export async function verifyAccessToken(token: string, secret: string, now: Date): Promise<AccessClaims | null> {
  const known = verified.get(`${secret} ${token}`)
  if (known) return now.getTime() < known.expiresAt ? known.claims : null
  try {
    const { payload } = await jwtVerify(token, await keyOf(secret), {
      algorithms: [algorithm],
      issuer,
      audience: issuer,
      typ: 'at+jwt',
      currentDate: now,
    })
    if (!payload.sub || payload.exp === undefined) return null
    const claims = { userId: payload.sub, sessionId: typeof payload.sid === 'string' ? payload.sid : null }
    verified.set(`${secret} ${token}`, { claims, expiresAt: payload.exp * 1000 })
    return claims
  } catch {
    return null
  }
}

/** A refresh token or a client's secret: 256 random bits, so a fast hash is enough to store it. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

const keys = new Map<string, Promise<CryptoKey>>()

/** Made once: importing a key for every request takes as long as checking the signature. */
function keyOf(secret: string): Promise<CryptoKey> {
  const known = keys.get(secret)
  if (known) return known
  const hmac = { name: 'HMAC', hash: 'SHA-256' }
  const key = webcrypto.subtle.importKey('raw', new TextEncoder().encode(secret), hmac, false, ['sign', 'verify'])
  keys.set(secret, key)
  return key
}
