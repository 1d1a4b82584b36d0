// Access tokens: short-lived signed JWTs (RFC 9068 in spirit) that say who, never what they may
// do. Refresh tokens: random, stored as SHA-256 only.

import { createHash, randomBytes } from 'node:crypto'
import { SignJWT, jwtVerify } from 'jose'

export const accessTokenSeconds = 15 * 60
export const refreshTokenDays = 14

const issuer = 'dan-van-scoring'
const algorithm = 'HS256'

export function signAccessToken(userId: string, secret: string, now: Date): Promise<string> {
  const issuedAt = Math.floor(now.getTime() / 1000)
  return new SignJWT()
    .setProtectedHeader({ alg: algorithm, typ: 'at+jwt' })
    .setSubject(userId)
    .setIssuer(issuer)
    .setAudience(issuer)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + accessTokenSeconds)
    .sign(keyOf(secret))
}

/** null when the token is expired, forged or not ours. */
export async function verifyAccessToken(token: string, secret: string, now: Date): Promise<{ userId: string } | null> {
  try {
    const { payload } = await jwtVerify(token, keyOf(secret), {
      algorithms: [algorithm],
      issuer,
      audience: issuer,
      typ: 'at+jwt',
      currentDate: now,
    })
    return payload.sub ? { userId: payload.sub } : null
  } catch {
    return null
  }
}

export function newRefreshToken(): string {
  return randomBytes(32).toString('base64url')
}

export function hashRefreshToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

function keyOf(secret: string): Uint8Array {
  return new TextEncoder().encode(secret)
}
