// Every change writes an audit entry in the same transaction (api.md). The table only grows:
// a trigger refuses updates and deletes. Refused attempts and sign-ins are written by
// recording.ts, outside any transaction; chain.ts links all of them into one hash chain.

import { sql } from 'drizzle-orm'
import type { Actor } from '../auth/roles.ts'
import type { Db, Tx } from '../db/client.ts'
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
  const rows = entries.map((entry) => ({
    ...entry,
    id: newId(),
    at,
    actorId: actor.userId,
    // Of somebody with an account the log holds no name, so that a person can be erased (users/personal-data.ts).
    actorName: actor.userId === null ? actor.name : null,
    requestId: actor.requestId,
    ip: actor.ip,
    role: actor.role,
  }))
  for (let from = 0; from < rows.length; from += 1000) await insertEntries(tx, rows.slice(from, from + 1000))
}

/** Every change comes here: one text for any number of entries is planned once, and the query builder costs more than the insert. */
async function insertEntries(tx: Db | Tx, rows: object[]): Promise<void> {
  await tx.execute(sql`
    insert into audit_log (id, at, actor_id, actor_name, action, entity, entity_id, entity_version, before, after, reason,
      request_id, outcome, code, ip, role)
    select id, at, "actorId", "actorName", action, entity, "entityId", version, before, after, reason,
      "requestId", coalesce(outcome, 'done'), code, ip, role
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as entry(id uuid, at timestamptz, "actorId" uuid,
      "actorName" text, action text, entity text, "entityId" uuid, version integer, before jsonb, after jsonb, reason text,
      "requestId" text, outcome text, code text, ip text, role text)`)
}
