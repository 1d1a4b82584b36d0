import { and, eq } from 'drizzle-orm'
import { writeAudit } from '../audit/audit.ts'
import type { Actor } from '../auth/roles.ts'
import type { Tx } from '../db/client.ts'
import { webhookDeliveries, webhooks } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { problems, say } from '../http/problems.ts'
import { hostOf, leadsInside, urlFault } from './addresses.ts'
import {
  getWebhookRow,
  holdWebhook,
  listDeliveryRows,
  listWebhookRows,
  toDelivery,
  type WebhookRow,
} from './queries.ts'
import type { WebhookDelivery, DeliveryQuery, Webhook, WebhookInput, WebhookPatch } from './schemas.ts'
import { newWebhookSecret, openSecret, sealSecret } from './secrets.ts'

const overlapMs = 24 * 3_600_000

export async function listWebhooks({ db }: Deps, actor: Actor) {
  return { items: (await listWebhookRows(db, actor)).map(toWebhook) }
}

export async function readWebhook({ db }: Deps, actor: Actor, id: string): Promise<Webhook> {
  return toWebhook(await getWebhookRow(db, actor, id))
}

/** Answers the secret, once. @throws rule_broken (422) an address that may not be called */
export async function createWebhook(deps: Deps, actor: Actor, { url, eventTypes }: WebhookInput) {
  await refuseAddress(deps, url)
  const [id, now, secret] = [deps.newId(), deps.clock(), newWebhookSecret()]
  return deps.db.transaction(async (tx) => {
    const sealed = sealSecret(secret, id, deps.config.jwtSecret)
    const row = { id, ownerId: actor.userId!, url, eventTypes, secret: sealed, createdAt: now, updatedAt: now }
    const [made] = await tx.insert(webhooks).values(row).returning()
    await writeAudit(tx, deps, actor, {
      action: 'createWebhook',
      entity: 'webhook',
      entityId: id,
      version: 1,
      after: { host: hostOf(url), eventTypes },
    })
    return { ...toWebhook(made!), secret }
  })
}

/** @throws rule_broken (422), stale_version (412) */
export async function changeWebhook(deps: Deps, actor: Actor, id: string, version: number, patch: WebhookPatch) {
  const { paused, ...fields } = patch
  if (fields.url !== undefined) await refuseAddress(deps, fields.url)
  const pause = paused && ({ disabledAt: deps.clock(), disabledReason: 'paused' } as const)
  // Another address has not failed yet.
  const again = fields.url === undefined ? {} : { failingSince: null }
  return change(deps, actor, 'changeWebhook', id, version, () => ({ ...fields, ...pause, ...again }))
}

/** What was collected meanwhile is sent. */
export function enableWebhook(deps: Deps, actor: Actor, id: string, version: number): Promise<Webhook> {
  const on = { disabledAt: null, disabledReason: null, failingSince: null }
  return change(deps, actor, 'enableWebhook', id, version, () => on)
}

/** A new secret, answered once; the old one signs beside it for 24 hours. */
export async function rotateWebhookSecret(deps: Deps, actor: Actor, id: string, version: number) {
  const secret = newWebhookSecret()
  const { jwtSecret } = deps.config
  const webhook = await change(deps, actor, 'rotateWebhookSecret', id, version, (row) => ({
    secret: sealSecret(secret, id, jwtSecret),
    // One that can't be opened any more signs nothing: it ends here.
    ...(opens(row, jwtSecret)
      ? { previousSecret: row.secret, previousSecretUntil: new Date(deps.clock().getTime() + overlapMs) }
      : { previousSecret: null, previousSecretUntil: null }),
  }))
  return { ...webhook, secret }
}

/** With what was to be sent to it. @throws stale_version (412) */
export function deleteWebhook(deps: Deps, actor: Actor, id: string, version: number): Promise<void> {
  return deps.db.transaction(async (tx) => {
    await holdWebhook(tx, actor, id, version)
    await tx.delete(webhookDeliveries).where(eq(webhookDeliveries.webhookId, id))
    await tx.delete(webhooks).where(eq(webhooks.id, id))
    const entry = { action: 'deleteWebhook', entity: 'webhook', entityId: id, version: version + 1 } as const
    await writeAudit(tx, deps, actor, { ...entry, after: { deleted: true } })
  })
}

/** Queues a ping. */
export function testWebhook(deps: Deps, actor: Actor, id: string): Promise<WebhookDelivery> {
  return deps.db.transaction(async (tx) => {
    await getWebhookRow(tx, actor, id)
    const [pingId, now] = [deps.newId(), deps.clock()]
    const about = { id: pingId, webhookId: id, resourceId: id, type: 'ping', seq: 0 } as const
    const [ping] = await tx
      .insert(webhookDeliveries)
      .values({ ...about, state: 'pending', nextAt: now, attempts: [], createdAt: now })
      .returning()
    await auditSending(tx, deps, actor, 'testWebhook', id, pingId)
    return toDelivery(ping!)
  })
}

export async function listDeliveries({ db }: Deps, actor: Actor, id: string, query: DeliveryQuery) {
  await getWebhookRow(db, actor, id)
  return listDeliveryRows(db, id, query)
}

/** Sends it once more, for another 3 days at most. @throws not_found (404) */
export function redeliver(deps: Deps, actor: Actor, id: string, deliveryId: string): Promise<WebhookDelivery> {
  return deps.db.transaction(async (tx) => {
    await getWebhookRow(tx, actor, id)
    const [delivery] = await tx
      .update(webhookDeliveries)
      .set({ state: 'pending', nextAt: deps.clock(), roundAttempts: 0, roundStartedAt: null })
      .where(and(eq(webhookDeliveries.id, deliveryId), eq(webhookDeliveries.webhookId, id)))
      .returning()
    if (!delivery) throw problems.notFound({ detail: say('Không có lần gửi này.', 'There is no such delivery.') })
    await auditSending(tx, deps, actor, 'redeliver', id, deliveryId)
    return toDelivery(delivery)
  })
}

function auditSending(tx: Tx, deps: Deps, actor: Actor, action: string, entityId: string, deliveryId: string) {
  return writeAudit(tx, deps, actor, { action, entity: 'webhook', entityId, after: { deliveryId } })
}

function change(
  deps: Deps,
  actor: Actor,
  action: string,
  id: string,
  version: number,
  changeOf: (row: WebhookRow) => Partial<WebhookRow>,
): Promise<Webhook> {
  return deps.db.transaction(async (tx) => {
    const row = await holdWebhook(tx, actor, id, version)
    const fields = changeOf(row)
    const [changed] = await tx
      .update(webhooks)
      .set({ ...fields, version: version + 1, updatedAt: deps.clock() })
      .where(eq(webhooks.id, id))
      .returning()
    const { secret: _secret, previousSecret: _previous, url, ...after } = fields
    const told = { ...after, ...(url !== undefined && { host: hostOf(url) }) }
    await writeAudit(tx, deps, actor, { action, entity: 'webhook', entityId: id, version: version + 1, after: told })
    return toWebhook(changed!)
  })
}

async function refuseAddress({ config }: Deps, url: string): Promise<void> {
  const allowed = config.webhookAllowPrivate
  const fault = urlFault(url, allowed) ?? ((await leadsInside(hostOf(url), allowed)) ? 'address_not_allowed' : null)
  if (fault) throw problems.ruleBroken({ errors: [{ pointer: '/url', code: fault, detail: addressFaults[fault] }] })
}

const addressFaults = {
  wrong_format: say(
    'Phải là địa chỉ http(s) đầy đủ, không kèm tên đăng nhập, mật khẩu hoặc dấu #.',
    'Must be a full http(s) URL without credentials or fragment.',
  ),
  https_only: say('Phải dùng https.', 'Must be https.'),
  address_not_allowed: say(
    'Địa chỉ nằm trong mạng nội bộ; quản trị máy chủ phải cho phép bằng WEBHOOK_ALLOW_PRIVATE.',
    'The address lies inside the network; WEBHOOK_ALLOW_PRIVATE has to name it.',
  ),
}

function opens({ id, secret }: WebhookRow, jwtSecret: string): boolean {
  try {
    return openSecret(secret, id, jwtSecret) !== ''
  } catch {
    return false
  }
}

function toWebhook({ secret: _secret, previousSecret: _previous, ...row }: WebhookRow): Webhook {
  return {
    ...row,
    failingSince: row.failingSince?.toISOString() ?? null,
    disabledAt: row.disabledAt?.toISOString() ?? null,
    previousSecretUntil: row.previousSecretUntil?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}
