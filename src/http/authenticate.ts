// Who is calling: a bearer token is verified and the actor loaded afresh for each request, so
// that a disabled account or a role taken away counts at once.

import type { FastifyInstance } from 'fastify'
import { verifyAccessToken } from '../auth/tokens.ts'
import { findActor } from '../auth/queries.ts'
import type { Actor } from '../auth/roles.ts'
import { problems } from './problems.ts'
import type { Deps } from '../deps.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Set on every route that is not public. */
    actor: Actor
  }
}

export function installAuthentication(app: FastifyInstance, { db, config, clock }: Deps): void {
  app.decorateRequest('actor')
  app.addHook('onRequest', async (request) => {
    const { access } = request.routeOptions.config
    if (access === undefined || access === 'public') return
    const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
    const claims = token && (await verifyAccessToken(token, config.jwtSecret, clock()))
    const actor = claims && (await findActor(db, claims.userId, request.id))
    if (!actor) throw problems.unauthenticated({ headers: { 'www-authenticate': 'Bearer' } })
    request.actor = actor
  })
}
