// Sends what is due, at least once and in order for each resource: a delivery is claimed in a
// short transaction, sent without one, and settled. Whoever dies in between leaves a claim that
// runs out. Any number of servers do this side by side; to one webhook goes little at a time, so
// that a slow one holds up no other.

import { and, eq, sql } from 'drizzle-orm'
import { writeAudit } from '../audit/audit.ts'
import { systemActor } from '../auth/roles.ts'
import type { Tx } from '../db/client.ts'
import { rowsOf } from '../db/migrate.ts'
import { events, webhookDeliveries, webhooks } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { insertEvents } from '../events/queries.ts'
import { formatTraceparent, parseTraceparent } from '../tracing/trace-context.ts'
import { idsOnly, inSpan } from '../tracing/tracing.ts'
import type { KeptAttempt } from './kinds.ts'
import { messageOf } from './message.ts'
import { openSecret, signatureOf } from './secrets.ts'
import { sendWebhook, type Sent } from './sending.ts'

type DeliveryDeps = Pick<Deps, 'db' | 'databaseClock' | 'clock' | 'newId' | 'config' | 'tracing'>
interface Claim {
  delivery: typeof webhookDeliveries.$inferSelect
  webhook: typeof webhooks.$inferSelect
  event: typeof events.$inferSelect | null
  now: Date
}

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000]
const claimMs = minute
const atATime = { everywhere: 8, oneWebhook: 2 }
const giveUpAfterMs = 3 * day
const disableAfterMs = 7 * day
const mostKept = 50

/** Answers how many attempts were made. */
export async function deliverWebhooks(deps: DeliveryDeps, stopped?: AbortSignal): Promise<number> {
  const senders = Array.from({ length: atATime.everywhere }, () => sendUntilNothing(deps, stopped))
  return (await Promise.all(senders)).reduce((sum, made) => sum + made, 0)
}

async function sendUntilNothing(deps: DeliveryDeps, stopped?: AbortSignal): Promise<number> {
  for (let made = 0; ; made++) {
    if (stopped?.aborted) return made
    const claim = await deps.db.transaction(async (tx) => claimNext(tx, await deps.databaseClock(tx)))
    if (!claim) return made
    const began = performance.now()
    const sent = await attempt(deps, claim, stopped)
    // Cut short by our own end: the claim runs out, and it is sent again.
    if (stopped?.aborted && sent.statusCode === null) return made
    await deps.db.transaction((tx) => settle(tx, deps, claim, sent, Math.round(performance.now() - began)))
  }
}

/** When a failed attempt is repeated: 1 minute, doubled each time, 6 hours at most; by up to a fifth later. */
export function backOffMs(attempts: number, random = Math.random()): number {
  return Math.round(Math.min(minute * 2 ** (attempts - 1), 6 * hour) * (1 + random / 5))
}

async function claimNext(tx: Tx, now: Date): Promise<Claim | null> {
  const at = sql`${now.toISOString()}::timestamptz`
  const found = await tx.execute(sql`
    select due.id from webhook_deliveries due
    join webhooks hook on hook.id = due.webhook_id and hook.disabled_at is null
    join users owner on owner.id = hook.owner_id and owner.disabled_at is null
    where due.state = 'pending' and due.next_at <= ${at} and (due.claimed_until is null or due.claimed_until <= ${at})
      and not exists (select 1 from webhook_deliveries earlier
        where earlier.webhook_id = due.webhook_id and earlier.resource_id = due.resource_id
          and earlier.state = 'pending' and earlier.seq < due.seq)
      and (select count(*) from webhook_deliveries busy where busy.webhook_id = due.webhook_id
          and busy.state = 'pending' and busy.claimed_until > ${at}) < ${atATime.oneWebhook}
    order by due.next_at, due.seq limit 1
    for update of due skip locked`)
  const [row] = rowsOf<{ id: string }>(found)
  if (!row) return null
  const [delivery] = await tx
    .update(webhookDeliveries)
    .set({
      attempt: sql`${webhookDeliveries.attempt} + 1`,
      roundAttempts: sql`${webhookDeliveries.roundAttempts} + 1`,
      roundStartedAt: sql`coalesce(${webhookDeliveries.roundStartedAt}, ${at})`,
      claimedUntil: new Date(now.getTime() + claimMs),
    })
    .where(eq(webhookDeliveries.id, row.id))
    .returning()
  const [webhook] = await tx.select().from(webhooks).where(eq(webhooks.id, delivery!.webhookId))
  const [event] = delivery!.eventId ? await tx.select().from(events).where(eq(events.id, delivery!.eventId)) : []
  return { delivery: delivery!, webhook: webhook!, event: event ?? null, now }
}

/** Goes on with the trace of the request that made the event. */
function attempt(deps: DeliveryDeps, claim: Claim, stopped?: AbortSignal): Promise<Sent> {
  const { delivery, event } = claim
  const parent = parseTraceparent(event?.traceparent)
  const attributes = { 'danvan.event.type': delivery.type, 'danvan.webhook.id': delivery.webhookId }
  return inSpan(deps.tracing ?? idsOnly, 'deliver webhook', { kind: 'client', parent, attributes }, async (span) => {
    const sent = await sendSigned(deps, claim, formatTraceparent(span.context), stopped)
    span.set({ 'http.response.status_code': sent.statusCode ?? undefined, 'error.type': sent.error ?? undefined })
    return sent
  })
}

async function sendSigned(
  { config }: DeliveryDeps,
  { delivery, webhook, event, now }: Claim,
  traceparent: string,
  stopped?: AbortSignal,
): Promise<Sent> {
  const secrets = secretsOf(webhook, now, config.jwtSecret)
  if (!secrets) return { statusCode: null, error: 'secret_unreadable' }
  const id = event?.id ?? delivery.id
  const timestamp = Math.floor(now.getTime() / 1000)
  const body = JSON.stringify(messageOf(delivery, event, config.publicUrl))
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'dan-van-scoring',
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatureOf(secrets, id, timestamp, body),
    traceparent,
  }
  return sendWebhook(webhook.url, headers, body, { allowed: config.webhookAllowPrivate, stopped })
}

/** The old secret signs beside the new one until its time is over; null when JWT_SECRET is another. */
function secretsOf(webhook: Claim['webhook'], now: Date, jwtSecret: string): string[] | null {
  const { id, secret, previousSecret, previousSecretUntil } = webhook
  const sealed = previousSecret && previousSecretUntil! > now ? [secret, previousSecret] : [secret]
  try {
    return sealed.map((one) => openSecret(one, id, jwtSecret))
  } catch {
    return null
  }
}

/** Nothing when the claim ran out and somebody else has taken it. */
async function settle(tx: Tx, deps: DeliveryDeps, claim: Claim, sent: Sent, durationMs: number): Promise<void> {
  const { delivery } = claim
  const now = await deps.databaseClock(tx)
  const [webhook] = await tx.select().from(webhooks).where(eq(webhooks.id, delivery.webhookId)).for('update')
  if (!webhook) return
  const arrived = sent.statusCode !== null && sent.statusCode >= 200 && sent.statusCode < 300
  const givenUp = !arrived && now.getTime() - delivery.roundStartedAt!.getTime() >= giveUpAfterMs
  const kept: KeptAttempt = { at: claim.now.toISOString(), durationMs, ...sent }
  const settled = await tx
    .update(webhookDeliveries)
    .set({
      state: arrived ? 'delivered' : givenUp ? 'failed' : 'pending',
      claimedUntil: null,
      nextAt: new Date(now.getTime() + backOffMs(delivery.roundAttempts)),
      attempts: [...delivery.attempts, kept].slice(-mostKept),
    })
    .where(and(eq(webhookDeliveries.id, delivery.id), eq(webhookDeliveries.attempt, delivery.attempt)))
    .returning({ id: webhookDeliveries.id })
  if (settled.length === 0) return
  const failingSince = arrived ? null : (webhook.failingSince ?? now)
  if (failingSince?.getTime() !== webhook.failingSince?.getTime())
    await tx.update(webhooks).set({ failingSince }).where(eq(webhooks.id, webhook.id))
  const lost = failingSince !== null && now.getTime() - failingSince.getTime() >= disableAfterMs
  if (lost && !webhook.disabledAt) await disable(tx, deps, webhook, now)
}

/** After a week in which nothing arrived; administrators read of it in the events, and in their mail. */
async function disable(tx: Tx, deps: DeliveryDeps, { id, version }: Claim['webhook'], now: Date): Promise<void> {
  const change = { disabledAt: now, disabledReason: 'failing' } as const
  await tx
    .update(webhooks)
    .set({ ...change, version: version + 1, updatedAt: now })
    .where(eq(webhooks.id, id))
  const entry = { action: 'disableWebhook', entity: 'webhook', entityId: id, version: version + 1 } as const
  await writeAudit(tx, deps, systemActor, { ...entry, before: { disabledReason: null }, after: change })
  const event = { kind: 'webhook_disabled', resourceId: id, occurrence: String(version + 1) } as const
  await insertEvents(tx, deps, now, [{ ...event, payload: { status: 'disabled' } }])
}
