// What was delivered or given up long ago goes, a little at a time; what waits never does. `next_at` stands for when a
// delivery was settled: settling writes it, and it is some hours later at most.

import { and, asc, inArray, lt, ne } from 'drizzle-orm'
import { webhookDeliveries } from '../db/schema.ts'
import type { Deps } from '../deps.ts'

const batchSize = 1000
const dayMs = 86_400_000

/** Answers how many went. */
export async function sweepDeliveries(
  { db, clock, config }: Pick<Deps, 'db' | 'clock' | 'config'>,
  stopped?: AbortSignal,
): Promise<number> {
  const { id, state, nextAt } = webhookDeliveries
  const before = new Date(clock().getTime() - config.webhookDeliveryDays * dayMs)
  let swept = 0
  for (let last = batchSize; last === batchSize && !stopped?.aborted; swept += last) {
    last = await db.transaction(async (tx) => {
      const old = tx
        .select({ id })
        .from(webhookDeliveries)
        .where(and(ne(state, 'pending'), lt(nextAt, before)))
        .orderBy(asc(nextAt))
        .limit(batchSize)
        .for('update', { skipLocked: true })
      return (await tx.delete(webhookDeliveries).where(inArray(id, old)).returning({ id })).length
    })
  }
  return swept
}
