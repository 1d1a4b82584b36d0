import { and, eq, getTableColumns, gte, lt, sql, type SQL } from 'drizzle-orm'
import type { Db, Tx } from '../db/client.ts'
import { auditLog, users } from '../db/schema.ts'
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
  const entries = await listEntries(db, and(filter, keys.where), keys.orderBy, keys.limit)
  return keys.page(
    entries,
    ({ at, id }) => [at, id],
    (entry) => entry,
  )
}

/** The log holds no names of people: they are those of the accounts as they are now. */
export const nameOfActor = sql<string>`coalesce(${users.name}, ${auditLog.actorName}, '')`

export async function listEntries(
  db: Db | Tx,
  where: SQL | undefined,
  orderBy: SQL[],
  limit: number,
): Promise<AuditEntry[]> {
  const rows = await db
    .select({ ...getTableColumns(auditLog), actorName: nameOfActor })
    .from(auditLog)
    .leftJoin(users, eq(users.id, auditLog.actorId))
    .where(where)
    .orderBy(...orderBy)
    .limit(limit)
  return rows.map(({ at, actorId, actorName, ...entry }) => ({
    ...entry,
    at: at.toISOString(),
    actor: { id: actorId, name: actorName },
  }))
}
