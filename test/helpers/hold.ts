// Transactions that stand still, so that a race runs in a known order.

import { sql, type SQL } from 'drizzle-orm'
import type { Db } from '../../src/db/client.ts'
import { rowsOf } from '../../src/db/migrate.ts'

/** Runs a statement in a transaction that stays open until it is released. */
export async function hold(db: Db, statement: SQL): Promise<{ release: () => Promise<void> }> {
  let end!: () => void
  const ended = new Promise<void>((resolve) => (end = resolve))
  let started!: () => void
  const running = new Promise<void>((resolve) => (started = resolve))
  const transaction = db.transaction(async (tx) => {
    await tx.execute(statement)
    started()
    await ended
  })
  await running
  return {
    release: async () => {
      end()
      await transaction
    },
  }
}

/** Until so many connections to this database wait for a lock, or the other thing happens. */
export async function waiting(db: Db, count: number, other?: Promise<unknown>): Promise<void> {
  let happened = false
  void other?.then(() => (happened = true))
  const waits = sql`select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  while (!happened && rowsOf<{ n: number }>(await db.execute(waits))[0]!.n < count);
}
