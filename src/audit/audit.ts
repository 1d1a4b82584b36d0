// Every change writes an audit entry in the same transaction (api.md). The table only grows:
// a trigger refuses updates and deletes.

import type { Actor } from '../auth/roles.ts'
import type { Tx } from '../db/client.ts'
import { auditLog } from '../db/schema.ts'
import type { Deps } from '../deps.ts'

interface AuditEntry {
  /** Verb of the domain, the operationId: `submitSubmission`. */
  action: string
  entity: 'user' | 'unit' | 'criteriaSet' | 'period' | 'submission' | 'evidence' | 'appeal' | 'awardProposal'
  entityId: string
  /** Version of the entity after the change. */
  version?: number
  /** Only the fields that changed. Never passwords, tokens or file contents. */
  before?: Record<string, unknown>
  after?: Record<string, unknown>
  reason?: string
}

export async function writeAudit(tx: Tx, { clock, newId }: Pick<Deps, 'clock' | 'newId'>, actor: Actor, ...entries: AuditEntry[]): Promise<void> {
  const at = clock()
  await tx.insert(auditLog).values(
    entries.map(({ version, ...entry }) => ({
      id: newId(),
      at,
      actorId: actor.userId,
      actorName: actor.name,
      requestId: actor.requestId,
      entityVersion: version ?? null,
      ...entry,
    })),
  )
}
