// Where a request reads: lists and exports say so in their route (`config.reads: 'replica'`), and may be answered by the
// read replica when there is one (db/replica.ts). All else, and whoever follows changes by updatedSince, reads the primary:
// a page that is a little old would make a follower miss what it will never be told again.

import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Db } from '../db/client.ts'
import { isStorageError } from '../db/errors.ts'
import type { Deps } from '../deps.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    reads?: 'replica'
  }
  interface FastifyRequest {
    /** The replica, when this request may read from it. */
    replica: Db | null
  }
}

const changing = ['POST', 'PUT', 'PATCH', 'DELETE']

export function installReads(app: FastifyInstance, { replica, db }: Deps): void {
  app.decorateRequest('replica', null)
  if (!replica) return
  app.addHook('preHandler', async (request) => {
    if (request.routeOptions.config.reads !== 'replica') return
    if ((request.query as { updatedSince?: string }).updatedSince !== undefined) return
    const chosen = await replica.databaseFor(request.actor?.userId ?? null)
    if (chosen !== db) request.replica = chosen
  })
  app.addHook('onError', async (request, _reply, error) => {
    if (request.replica && isStorageError(error)) replica.leaveAlone()
  })
  // Before the answer goes out, whatever it is: a change may be kept although its answer says otherwise.
  app.addHook('onSend', async (request) => {
    const account = request.actor?.userId
    if (!account || !changing.includes(request.method)) return
    await replica.noteWrite(account).catch((error: Error) => {
      request.log.warn({ err: { type: error.name } }, 'not noted for the read replica')
    })
  })
}

/** What a route that `reads: 'replica'` hands to its service. */
export function readingDeps<D extends Pick<Deps, 'db'>>(deps: D, { replica }: Pick<FastifyRequest, 'replica'>): D {
  return replica ? { ...deps, db: replica } : deps
}

/** For sendKept: what a replica answered is not kept, because it may be older than the version, which is the primary's. */
export function keptUnlessReplica({ replica }: Pick<FastifyRequest, 'replica'>): { version?: null } {
  return replica ? { version: null } : {}
}
