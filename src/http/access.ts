// Every route declares who may call it (`config.access`); the server refuses to start with one
// that does not. This is the first of the three visible places of authorization; the others are
// the WHERE clause of scoped queries and the transition tables.

import type { FastifyInstance } from 'fastify'
import { rolesOfScopes, scopesFor, type Scope } from '../api-clients/scopes.ts'
import { hasRole, roleNames, roles, type Actor, type Role } from '../auth/roles.ts'
import { operationOf } from './authenticate.ts'
import { problems, say } from './problems.ts'

/** `public`: nobody is asked; `any`: whoever is signed in; else one of the roles. */
export type Access = 'public' | 'any' | readonly Role[]

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access
  }
}

/** Everybody but officers, whose view is their own unit. */
export const overseers: readonly Role[] = roles.filter((role) => role !== 'officer')

export function installAccess(app: FastifyInstance): void {
  app.addHook('onRoute', ({ method, url, config }) => {
    if (config?.access === undefined && !url.startsWith('/docs')) {
      throw new Error(`Route ${String(method)} ${url} does not declare who may call it (config.access)`)
    }
  })
  app.addHook('onRequest', (request, _reply, done) => {
    const { access } = request.routeOptions.config
    if (access === undefined || access === 'public') return done()
    if (request.scopes) {
      request.grantedRoles = request.actor.roles
      request.actor = actWithScopes(request.actor, request.scopes, operationOf(request))
    } else requireRole(request.actor, access)
    done()
  })
}

/** Also for work that was asked for by a route and is done later. @throws forbidden (403) */
export function requireRole(actor: Actor, access: Access): void {
  if (typeof access === 'string' || hasRole(actor, ...access)) return
  throw problems.forbidden({
    detail: say(
      `Chức năng này dành cho: ${access.map((role) => roleNames[role].vi).join('; ')}.`,
      `This is for: ${access.map((role) => roleNames[role].en).join('; ')}.`,
    ),
    extensions: { allowedRoles: access },
  })
}

/**
 * A client does only what its scopes open, in the role they give it for this operation. Also for work that is done
 * later. @throws forbidden (403)
 */
export function actWithScopes(client: Actor, held: readonly Scope[], operation: string): Actor {
  const needed = scopesFor(operation)
  const opening = needed.filter((scope) => held.includes(scope))
  if (opening.length === 0) {
    throw problems.forbidden({
      detail:
        needed.length === 0
          ? say('Chức năng này không dành cho hệ thống kết nối.', 'This is not open to API clients.')
          : say(
              `Hệ thống kết nối cần một trong các phạm vi: ${needed.join(', ')}.`,
              `The API client needs one of the scopes: ${needed.join(', ')}.`,
            ),
      extensions: { neededScopes: needed },
    })
  }
  return { ...client, roles: rolesOfScopes(opening, client.roles) }
}
