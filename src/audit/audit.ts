// Every change writes an audit entry in the same transaction (api.md). The table only grows:
// a trigger refuses updates and deletes.

import type { Actor } from '../auth/roles.ts'
import type { Tx } from '../db/client.ts'
import { auditLog } from '../db/schema.ts'
import type { Deps } from '../deps.ts'

export const auditedEntities = [
  'user',
  'unit',
  'criteriaSet',
  'period',
  'submission',
  'evidence',
  'appeal',
  'awardProposal',
] as const

interface AuditEntry {
  /** Verb of the domain, the operationId: `submitSubmission`. */
  action: string
  entity: (typeof auditedEntities)[number]
  entityId: string
  /** Version of the entity after the change. */
  version?: number
  /** Only the fields that changed. Never passwords, tokens or file contents. */
  before?: Record<string, unknown>
  after?: Record<string, unknown>
  reason?: string
}

export async function writeAudit(
  tx: Tx,
  { clock, newId }: Pick<Deps, 'clock' | 'newId'>,
  actor: Actor,
  ...entries: AuditEntry[]
): Promise<void> {
  const at = clock()
  const rows = entries.map(({ version, ...entry }) => ({
    id: newId(),
    at,
    actorId: actor.userId,
    actorName: actor.name,
    requestId: actor.requestId,
    entityVersion: version ?? null,
    ...entry,
  }))
  // A statement holds at most 65,535 parameters.
  for (let from = 0; from < rows.length; from += 1000) await tx.insert(auditLog).values(rows.slice(from, from + 1000))
}
