// Who is calling: a bearer token is verified and the actor loaded afresh for each request, so
// that a disabled account or a role taken away counts at once (db/standstill.ts says how that is
// known without reading them each time).

import type { FastifyInstance, FastifyRequest } from 'fastify'
import { verifyAccessToken } from '../auth/tokens.ts'
import { openOidc, type OidcVerifier } from '../auth/oidc.ts'
import { findOidcCaller } from '../auth/oidc-callers.ts'
import { readCaller, type Caller } from '../auth/queries.ts'
import type { AccessClaims } from '../auth/tokens.ts'
import type { Scope } from '../api-clients/scopes.ts'
import type { Actor } from '../auth/roles.ts'
import { latestSnapshot, remembered } from '../db/standstill.ts'
import { vietnamDay } from '../periods/calendar.ts'
import { lookForKept } from './kept-answers.ts'
import { problems, say, type Problem } from './problems.ts'
import type { Deps } from '../deps.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Set on every route that is not public. */
    actor: Actor
    /** Of an API client; null for a person. */
    scopes: readonly Scope[] | null
    /** Of an API client: its units as officer roles, before its scopes were looked at (access.ts). */
    grantedRoles: Actor['roles']
    /** The session that the token belongs to; null for an API client and a token of the OIDC provider. */
    sessionId: string | null
  }
}

/** All that a first password opens. */
const beforePasswordChange = ['getMe', 'changePassword', 'signOut']

export function installAuthentication(app: FastifyInstance, deps: Deps): void {
  const oidc = openOidc(deps.config)
  const callerOf = remembered(
    deps.db,
    (claims: AccessClaims) => readCaller(deps.db, claims),
    ({ userId, sessionId }) => `${userId}/${sessionId ?? ''}`,
  )
  app.decorateRequest('actor')
  app.decorateRequest('scopes', null)
  app.decorateRequest('grantedRoles')
  app.decorateRequest('sessionId', null)
  app.addHook('onRequest', async (request) => {
    const { access } = request.routeOptions.config
    if (access === undefined || access === 'public') return
    const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
    const found =
      token &&
      (await (oidc?.issued(token) ? byProvider(deps, oidc, token, request) : byUs(deps, callerOf, token, request)))
    if (!found) throw problems.unauthenticated({ headers: { 'www-authenticate': 'Bearer' } })
    const { caller, sessionId } = found
    request.actor = { ...caller.actor, requestId: request.id, today: vietnamDay(deps.clock()) }
    request.scopes = caller.scopes
    request.sessionId = sessionId
    if (caller.mustChangePassword && !beforePasswordChange.includes(operationOf(request))) throw mustChangePassword()
  })
}

interface Found {
  caller: Caller
  sessionId: string | null
}

async function byUs(
  { config, clock, db }: Deps,
  callerOf: (claims: AccessClaims) => Promise<Caller | null>,
  token: string,
  request: FastifyRequest,
): Promise<Found | null> {
  const claims = await verifyAccessToken(token, config.jwtSecret, clock())
  if (!claims) return null
  lookForKept(request, { snapshot: latestSnapshot(db), until: claims.expiresAt })
  const caller = await callerOf(claims)
  return caller && { caller, sessionId: claims.sessionId }
}

async function byProvider(
  deps: Deps,
  oidc: OidcVerifier,
  token: string,
  { id, ip }: FastifyRequest,
): Promise<Found | null> {
  const identity = await oidc.verify(token, deps.clock())
  const caller = identity && (await findOidcCaller(deps, identity, id, ip))
  return caller && { caller, sessionId: null }
}

export function operationOf({ routeOptions }: FastifyRequest): string {
  return routeOptions.schema?.operationId ?? ''
}

function mustChangePassword(): Problem {
  return problems.passwordChangeRequired({
    detail: say(
      'Mật khẩu hiện tại do người khác đặt. Hãy đổi mật khẩu (POST /me/password) rồi đăng nhập lại.',
      'Somebody else chose the present password. Change it (POST /me/password), then sign in again.',
    ),
  })
}
