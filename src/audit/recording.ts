// What services cannot record, because it failed or because nobody is known yet: refused attempts
// at a change, and sign-ins. Written after the refusal, in a statement of its own and before the
// answer leaves; if that fails the answer is the same and the server's log says so. Malformed
// requests (400) are left out: they never came near the data. Bodies are never recorded.

import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Actor } from '../auth/roles.ts'
import { findActor, findUserByEmail } from '../auth/queries.ts'
import type { Deps } from '../deps.ts'
import type { Access } from '../http/access.ts'
import { operationOf } from '../http/authenticate.ts'
import { uuidPattern } from '../http/schemas.ts'
import { writeAudit, type auditedEntities } from './audit.ts'
import { startLinking } from './linking.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Code of the problem that answers the request. */
    problemCode: string | null
  }
}

const refusals = new Set([401, 403, 404, 409, 412, 422, 428])
/** They change nothing, whatever they answer. */
const trials = new Set(['previewScore', 'simulatePeriod', 'validatePack', 'validateCriteriaSet'])

export function installAudit(app: FastifyInstance, deps: Deps): void {
  const linking = startLinking(deps, app)
  app.decorateRequest('problemCode', null)
  app.addHook('onRequest', async (request) => {
    if (request.actor) request.actor = { ...request.actor, ...whence(request) }
  })
  app.addHook('onSend', async (request, reply, payload) => {
    try {
      if (operationOf(request) === 'createToken') await recordSignIn(deps, request, reply.statusCode, payload)
      else if (isRefusedChange(request, reply.statusCode)) await recordRefusal(deps, request)
    } catch (error) {
      request.log.error({ err: { type: (error as Error).name } }, 'audit entry not written')
    }
    return payload
  })
  app.addHook('onResponse', async ({ method }) => {
    if (method !== 'GET') linking.soon()
  })
  app.addHook('onReady', async () => linking.soon())
  app.addHook('onClose', () => linking.stop())
}

function isRefusedChange(request: FastifyRequest, statusCode: number): boolean {
  const operation = operationOf(request)
  const isChange = ['POST', 'PUT', 'PATCH', 'DELETE'].includes(request.method)
  return isChange && operation !== '' && !trials.has(operation) && refusals.has(statusCode)
}

async function recordRefusal(deps: Deps, request: FastifyRequest): Promise<void> {
  const { id } = (request.params ?? {}) as { id?: string }
  await writeAudit(deps.db, deps, request.actor ? { ...request.actor, ...whence(request) } : unknownActor(request), {
    action: operationOf(request),
    entity: entityOf(request),
    entityId: id && uuidPattern.test(id) ? id : null,
    ...refused(request),
  })
}

/** A refresh that works is no sign-in, only the same session going on. */
async function recordSignIn(deps: Deps, request: FastifyRequest, statusCode: number, payload: unknown): Promise<void> {
  const { grant_type: grant, username } = (request.body ?? {}) as Record<string, unknown>
  const about = { action: 'signIn', after: { grantType: typeof grant === 'string' ? grant.slice(0, 50) : null } }
  if (statusCode === 200) {
    const userId = subjectOf(payload)
    if (grant === 'refresh_token' || !userId) return
    const actor = await findActor(deps.db, userId, request.id)
    if (actor)
      await writeAudit(deps.db, deps, { ...actor, ip: request.ip }, { ...about, entity: 'user', entityId: userId })
  } else if (request.problemCode !== 'invalid_request') {
    // Whoever it was is not proven: the account aimed at is the object. An unknown name is not kept,
    // because people type their passwords there.
    const account = typeof username === 'string' ? await findUserByEmail(deps.db, username) : null
    await writeAudit(deps.db, deps, unknownActor(request), {
      ...about,
      ...(account ? { entity: 'user', entityId: account.id } : { entity: 'session', entityId: null }),
      ...refused(request),
    })
  }
}

function refused({ problemCode }: FastifyRequest) {
  return { outcome: 'refused' as const, ...(problemCode !== null && { code: problemCode }) }
}

/** From where, and in which of the roles that the route asks for (all that are held, when it asks for none). */
function whence({ ip, actor, routeOptions }: FastifyRequest): Pick<Actor, 'ip' | 'role'> {
  const access: Access = routeOptions.config.access ?? 'any'
  const held = [...new Set(actor.roles.map(({ role }) => role))]
  const named = typeof access === 'string' ? held : held.filter((role) => access.includes(role))
  return { ip, role: (named.length > 0 ? named : held).join(', ') || null }
}

function unknownActor({ id, ip }: FastifyRequest): Actor {
  return { userId: null, name: 'chưa xác định', roles: [], requestId: id, ip }
}

const entityOfPath: Record<string, (typeof auditedEntities)[number]> = {
  units: 'unit',
  users: 'user',
  me: 'user',
  'api-clients': 'apiClient',
  'criteria-sets': 'criteriaSet',
  periods: 'period',
  submissions: 'submission',
  reviews: 'submission',
  evidence: 'evidence',
  appeals: 'appeal',
  models: 'exemplaryModel',
  'award-proposals': 'awardProposal',
  jobs: 'job',
}

function entityOf({ routeOptions }: FastifyRequest): (typeof auditedEntities)[number] {
  return entityOfPath[routeOptions.url?.split('/')[3] ?? ''] ?? 'session'
}

/** Whom the access token in the answer speaks for. */
function subjectOf(payload: unknown): string | null {
  const { access_token: token } = JSON.parse(String(payload)) as { access_token?: string }
  const claims = token?.split('.')[1]
  return claims ? (JSON.parse(Buffer.from(claims, 'base64url').toString()) as { sub: string }).sub : null
}
