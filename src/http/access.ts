// Every route declares who may call it (`config.access`); the server refuses to start with one
// that does not. This is the first of the three visible places of authorization; the others are
// the WHERE clause of scoped queries and the transition tables.

import type { FastifyInstance } from 'fastify'
import { hasRole, roleNames, roles, type Role } from '../auth/roles.ts'
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
  app.addHook('onRequest', async (request) => {
    const { access } = request.routeOptions.config
    if (access === undefined || access === 'public' || access === 'any') return
    if (!hasRole(request.actor, ...access)) {
      throw problems.forbidden({
        detail: say(
          `Chức năng này dành cho: ${access.map((role) => roleNames[role].vi).join('; ')}.`,
          `This is for: ${access.map((role) => roleNames[role].en).join('; ')}.`,
        ),
        extensions: { allowedRoles: access },
      })
    }
  })
}
