import { and, eq, gte, lt } from 'drizzle-orm'
import type { Db, Tx } from '../db/client.ts'
import { auditLog } from '../db/schema.ts'
import { keyset } from '../http/paging.ts'
import type { AuditEntry, AuditQuery } from './schemas.ts'

/** A page of the log, newest first. */
export async function listAuditLog(db: Db | Tx, query: AuditQuery) {
  const keys = keyset('auditLog', [auditLog.at, auditLog.id], 'desc', query)
  const filter = and(
    query.actor ? eq(auditLog.actorId, query.actor) : undefined,
    query.entity ? eq(auditLog.entity, query.entity) : undefined,
    query.entityId ? eq(auditLog.entityId, query.entityId) : undefined,
    query.outcome ? eq(auditLog.outcome, query.outcome) : undefined,
    query.action ? eq(auditLog.action, query.action) : undefined,
    query.from ? gte(auditLog.at, new Date(query.from)) : undefined,
    query.to ? lt(auditLog.at, new Date(query.to)) : undefined,
  )
  const rows = await db
    .select()
    .from(auditLog)
    .where(and(filter, keys.where))
    .orderBy(...keys.orderBy)
    .limit(keys.limit)
  return keys.page(rows, ({ at, id }) => [at.toISOString(), id], toEntry)
}

function toEntry({ at, actorId, actorName, ...entry }: typeof auditLog.$inferSelect): AuditEntry {
  return { ...entry, at: at.toISOString(), actor: { id: actorId, name: actorName } }
}
