// Bearer tokens of an external OpenID provider (OIDC_ISSUER): verified with the keys that the
// provider publishes, and only for our audience. Only public-key algorithms count here and only our
// own HMAC in tokens.ts, so that neither kind of token can pass for the other. A second factor is
// the provider's affair. Source: OpenID Connect Discovery 1.0 §4, RFC 9068 §4.

import { createRemoteJWKSet, decodeJwt, errors, jwtVerify, type JWTVerifyGetKey } from 'jose'
import type { Config } from '../config.ts'
import { problems, say } from '../http/problems.ts'

/** Who the provider says is calling. */
export interface OidcIdentity {
  issuer: string
  subject: string
  /** Lower case; null unless the provider has verified it. */
  email: string | null
}

export interface OidcVerifier {
  /** Whether a token claims to come from the provider; nothing is verified yet. */
  issued: (token: string) => boolean
  /** Null: expired, forged or for somebody else. @throws unavailable (503) when the provider can't be asked. */
  verify: (token: string, now: Date) => Promise<OidcIdentity | null>
}

const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519']
const clockSkewSeconds = 60
const timeout = 5_000

/** Null where no provider is configured. `cooldown`: milliseconds between two looks for a key that is not known yet. */
export function openOidc({ oidc }: Pick<Config, 'oidc'>, cooldown = 10_000): OidcVerifier | null {
  if (!oidc) return null
  const { issuer, audience } = oidc
  let keys: Promise<JWTVerifyGetKey> | undefined
  const loadKeys = () => {
    keys ??= discover(issuer, cooldown)
    keys.catch(() => (keys = undefined))
    return keys
  }
  return {
    issued: (token) => issuerOf(token) === issuer,
    verify: async (token, now) => {
      try {
        const { payload } = await jwtVerify(token, await loadKeys(), {
          algorithms,
          issuer,
          audience,
          currentDate: now,
          clockTolerance: clockSkewSeconds,
          requiredClaims: ['sub', 'exp'],
        })
        const email = payload.email_verified === true && typeof payload.email === 'string' ? payload.email : null
        return { issuer, subject: payload.sub!, email: email?.trim().toLowerCase() ?? null }
      } catch (error) {
        if (error instanceof errors.JOSEError && !unreachable.includes(error.code)) return null
        throw providerUnavailable()
      }
    },
  }
}

/** What jose says when the keys can't be fetched; everything else that it says is about the token. */
const unreachable = ['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC']

async function discover(issuer: string, cooldownDuration: number): Promise<JWTVerifyGetKey> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
  const response = await fetch(address, { signal: AbortSignal.timeout(timeout), redirect: 'error' })
  const { issuer: named, jwks_uri: keys } = (await response.json()) as { issuer?: unknown; jwks_uri?: unknown }
  if (named !== issuer || typeof keys !== 'string') throw new Error('not the discovery document of this issuer')
  return createRemoteJWKSet(new URL(keys), { timeoutDuration: timeout, cooldownDuration })
}

function issuerOf(token: string): string | undefined {
  try {
    return decodeJwt(token).iss
  } catch {
    return undefined
  }
}

function providerUnavailable() {
  return problems.unavailable({
    detail: say(
      'Không kết nối được máy chủ đăng nhập chung để kiểm tra mã truy cập. Hãy thử lại sau ít giây.',
      'The identity provider can not be reached to check the token. Try again in a few seconds.',
    ),
    headers: { 'retry-after': '5' },
  })
}
