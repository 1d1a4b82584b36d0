// Every change writes an audit entry in the same transaction (api.md). The table only grows:
// a trigger refuses updates and deletes. Refused attempts and sign-ins are written by
// recording.ts, outside any transaction; chain.ts links all of them into one hash chain.

import type { Actor } from '../auth/roles.ts'
import type { Db, Tx } from '../db/client.ts'
import { auditLog } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { markEffect } from '../http/idempotency-keys.ts'

export const auditedEntities = [
  'user',
  'apiClient',
  'unit',
  'reorganisation',
  'criteriaSet',
  'period',
  'submission',
  'evidence',
  'bulkReview',
  'appeal',
  'council',
  'indicatorSet',
  'exemplaryModel',
  'awardProposal',
  'webhook',
  'job',
  'session',
  'auditLog',
] as const

interface AuditEntry {
  /** Verb of the domain, the operationId: `submitSubmission`. */
  action: string
  entity: (typeof auditedEntities)[number]
  entityId: string | null
  /** Version of the entity after the change. */
  version?: number
  /** Only the fields that changed. Never passwords, tokens or file contents. */
  before?: Record<string, unknown>
  after?: Record<string, unknown>
  reason?: string
  /** Refused attempts and failed sign-ins: with the code of the problem. */
  outcome?: 'refused'
  code?: string
}

export async function writeAudit(
  tx: Db | Tx,
  { clock, newId }: Pick<Deps, 'clock' | 'newId'>,
  actor: Actor,
  ...entries: AuditEntry[]
): Promise<void> {
  const [done] = entries.filter(({ outcome }) => outcome !== 'refused')
  if (actor.claimed && done) await markEffect(tx, actor.requestId!, { entity: done.entity, entityId: done.entityId })
  const at = clock()
  const rows = entries.map(({ version, ...entry }) => ({
    id: newId(),
    at,
    actorId: actor.userId,
    // Of somebody with an account the log holds no name, so that a person can be erased (users/personal-data.ts).
    actorName: actor.userId === null ? actor.name : null,
    requestId: actor.requestId,
    ip: actor.ip ?? null,
    role: actor.role ?? null,
    entityVersion: version ?? null,
    ...entry,
  }))
  // A statement holds at most 65,535 parameters.
  for (let from = 0; from < rows.length; from += 1000) await tx.insert(auditLog).values(rows.slice(from, from + 1000))
}
