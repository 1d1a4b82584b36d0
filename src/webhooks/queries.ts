// An administrator sees every webhook, an API client its own: of others it is told that there is none.

import { and, asc, count, eq, type SQL } from 'drizzle-orm'
import { hasRole, type Actor } from '../auth/roles.ts'
import type { Db, Tx } from '../db/client.ts'
import { webhookDeliveries, webhooks } from '../db/schema.ts'
import { staleVersion } from '../http/concurrency.ts'
import { keyset } from '../http/paging.ts'
import { problems, say } from '../http/problems.ts'
import type { WebhookDelivery, DeliveryQuery } from './schemas.ts'

export type WebhookRow = typeof webhooks.$inferSelect

function scopeTo(actor: Actor): SQL | undefined {
  return hasRole(actor, 'admin') ? undefined : eq(webhooks.ownerId, actor.userId!)
}

export function listWebhookRows(db: Db, actor: Actor): Promise<WebhookRow[]> {
  return db.select().from(webhooks).where(scopeTo(actor)).orderBy(asc(webhooks.id))
}

/** @throws not_found (404) */
export async function getWebhookRow(db: Db | Tx, actor: Actor, id: string): Promise<WebhookRow> {
  const [row] = await db
    .select()
    .from(webhooks)
    .where(and(eq(webhooks.id, id), scopeTo(actor)))
  if (!row) throw problems.notFound({ detail: say('Không có địa chỉ nhận sự kiện này.', 'There is no such webhook.') })
  return row
}

/** The row, held until the transaction ends. @throws not_found (404), stale_version (412) */
export async function holdWebhook(tx: Tx, actor: Actor, id: string, version: number): Promise<WebhookRow> {
  await tx.select({ id: webhooks.id }).from(webhooks).where(eq(webhooks.id, id)).for('update')
  const row = await getWebhookRow(tx, actor, id)
  if (row.version !== version) throw await staleVersion(tx, 'webhook', id, version, row.version)
  return row
}

export async function listDeliveryRows(db: Db, webhookId: string, query: DeliveryQuery) {
  const { id, createdAt, state } = webhookDeliveries
  const keys = keyset('deliveries', [createdAt, id], 'desc', query)
  const filter = and(eq(webhookDeliveries.webhookId, webhookId), query.state ? eq(state, query.state) : undefined)
  const rows = await db
    .select()
    .from(webhookDeliveries)
    .where(and(filter, keys.where))
    .orderBy(...keys.orderBy)
    .limit(keys.limit)
  const [total] = await db
    .select({ n: count().mapWith(Number) })
    .from(webhookDeliveries)
    .where(filter)
  return { ...keys.page(rows, (row) => [row.createdAt.toISOString(), row.id], toDelivery), total: total!.n }
}

export function toDelivery(row: typeof webhookDeliveries.$inferSelect): WebhookDelivery {
  const { id, eventId, type, resourceId, state, attempts, nextAt, createdAt } = row
  const nextAttemptAt = state === 'pending' ? nextAt.toISOString() : null
  return { id, eventId, type, resourceId, state, attempts, nextAttemptAt, createdAt: createdAt.toISOString() }
}
