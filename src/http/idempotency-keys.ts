// The table behind Idempotency-Key. A key is claimed before the work and answered after it, each
// in one statement outside the transaction of the work. In between, the work itself marks the key
// as it commits (`markEffect`, called by writeAudit): so a retry after a crash knows whether the
// first request took effect, and a request whose claim was taken over can no longer commit. Hence
// the lease only decides how long a retry waits after a crash, never whether work is done twice.

import { and, eq, isNull, lte, sql } from 'drizzle-orm'
import type { Db, Tx } from '../db/client.ts'
import { idempotencyKeys } from '../db/schema.ts'
import { problems, say } from './problems.ts'

/** The first answer as it left. */
export interface KeptAnswer {
  status: number
  headers: Record<string, string>
  body: string
}

/** What the work changed, by its first audit entry. */
export interface Effect {
  entity: string
  entityId: string | null
}

export interface KeyRow {
  ownerId: string
  key: string
  fingerprint: string
  requestId: string
}

const keptMs = 24 * 3_600_000
const leaseMs = 60_000

/** Null when the key is now the request's; else the row that has it. Forgets what is older than a day. */
export async function claimKey(db: Db, row: KeyRow, now: Date) {
  await db.delete(idempotencyKeys).where(lte(idempotencyKeys.createdAt, new Date(now.getTime() - keptMs)))
  const claim = { ...row, createdAt: now, leaseUntil: new Date(now.getTime() + leaseMs) }
  for (;;) {
    const [claimed] = await db
      .insert(idempotencyKeys)
      .values(claim)
      .onConflictDoUpdate({
        target: [idempotencyKeys.ownerId, idempotencyKeys.key],
        set: { requestId: claim.requestId, createdAt: claim.createdAt, leaseUntil: claim.leaseUntil },
        setWhere: and(
          eq(idempotencyKeys.fingerprint, claim.fingerprint),
          isNull(idempotencyKeys.answer),
          isNull(idempotencyKeys.effect),
          lte(idempotencyKeys.leaseUntil, now),
        ),
      })
      .returning({ key: idempotencyKeys.key })
    if (claimed) return null
    const [holder] = await db
      .select()
      .from(idempotencyKeys)
      .where(and(eq(idempotencyKeys.ownerId, row.ownerId), eq(idempotencyKeys.key, row.key)))
    // Gone: given back in this very moment, so it can be claimed.
    if (holder) return holder
  }
}

/** Inside the transaction of the work. @throws request_in_progress (409) when a retry has taken over */
export async function markEffect(tx: Db | Tx, requestId: string, effect: Effect): Promise<void> {
  const marked = await tx
    .update(idempotencyKeys)
    .set({ effect: sql`coalesce(${idempotencyKeys.effect}, ${JSON.stringify(effect)}::jsonb)` })
    .where(eq(idempotencyKeys.requestId, requestId))
    .returning({ key: idempotencyKeys.key })
  if (marked.length === 0) throw inProgress()
}

export async function keepAnswer(db: Db, requestId: string, answer: KeptAnswer): Promise<void> {
  await db.update(idempotencyKeys).set({ answer }).where(eq(idempotencyKeys.requestId, requestId))
}

/** Without an answer to keep: the key is free again, unless the request took effect; then that is known at once. */
export async function giveUpKey(db: Db, requestId: string, now: Date): Promise<void> {
  const mine = eq(idempotencyKeys.requestId, requestId)
  await db.delete(idempotencyKeys).where(and(mine, isNull(idempotencyKeys.effect)))
  await db.update(idempotencyKeys).set({ leaseUntil: now }).where(mine)
}

export function inProgress() {
  return problems.requestInProgress({
    detail: say(
      'Yêu cầu gửi trước với khóa này đang được xử lý. Hãy gửi lại sau ít giây.',
      'The first request with this key is still being worked on. Send it again in a few seconds.',
    ),
    headers: { 'retry-after': '2' },
  })
}
