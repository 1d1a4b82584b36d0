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

export interface VerifiedClaims extends AccessClaims {
  /** ms since 1970 */
  expiresAt: number
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
    .sign(await signingOf(secret).key)
}

/** null when the token is expired, forged or not ours. A promise only at the first sight of a token. */
export function verifyAccessToken(
  token: string,
  secret: string,
  now: Date,
): VerifiedClaims | null | Promise<VerifiedClaims | null> {
  const signing = signingOf(secret)
  const known = signing.verified.get(token)
  if (known) return now.getTime() < known.expiresAt ? known : null
  return verifyNew(token, signing, now)
}

async function verifyNew(token: string, { key, verified }: Signing, now: Date): Promise<VerifiedClaims | null> {
  try {
    const { payload } = await jwtVerify(token, await key, {
      algorithms: [algorithm],
      issuer,
      audience: issuer,
      typ: 'at+jwt',
      currentDate: now,
    })
    if (!payload.sub || payload.exp === undefined) return null
    const sessionId = typeof payload.sid === 'string' ? payload.sid : null
    const claims = { userId: payload.sub, sessionId, expiresAt: payload.exp * 1000 }
    verified.set(token, claims)
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

/** Made once for a secret: importing a key for every request takes as long as checking the signature. */
interface Signing {
  key: Promise<CryptoKey>
  /** What tokens say whose signature held: that can't change, only expire. */
  verified: LRUCache<string, VerifiedClaims>
}

const signings = new Map<string, Signing>()

function signingOf(secret: string): Signing {
  const known = signings.get(secret)
  if (known) return known
  const hmac = { name: 'HMAC', hash: 'SHA-256' }
  const key = webcrypto.subtle.importKey('raw', new TextEncoder().encode(secret), hmac, false, ['sign', 'verify'])
  const signing: Signing = { key, verified: new LRUCache({ max: 5000 }) }
  signings.set(secret, signing)
  return signing
}
