// A read replica for lists and exports (DATABASE_READ_URL), where everybody still sees what they wrote, whichever server
// took it and without any help of their client. After a request that changes something, how far PostgreSQL's log (WAL)
// had come is kept with its account, on the primary; a reading of that account goes to the replica once it has replayed
// so much. A replica that lags, is cut off from its primary or is away is left alone: then the primary answers.

import { eq, sql } from 'drizzle-orm'
import type pg from 'pg'
import { openServer, type Db } from './client.ts'
import { rowsOf } from './migrate.ts'
import { lastWrites } from './schema.ts'

export interface Replica {
  /** For readings that may be up to 15 seconds old, but never older than what the account itself wrote. */
  databaseFor: (accountId: string | null) => Promise<Db>
  /** The account changed something; before it is told. */
  noteWrite: (accountId: string) => Promise<void>
  /** A reading broke: leave the replica alone for a while. */
  leaveAlone: () => void
  /** Its connections, for those who count them. */
  pool: pg.Pool
  close: () => Promise<void>
}

/** What others wrote is seen after this time at the latest: two steps, and one between two readings. */
const stepMs = 5_000
const aloneMs = 5_000
const checkMs = 1_000

export function openReplica(url: string, primary: Db, clock: () => Date): Replica {
  const { db: replica, pool, close } = openServer(url, { connectionTimeoutMillis: checkMs })
  let aloneUntil = -Infinity
  const horizon = openHorizon()
  return {
    databaseFor: async (accountId) => {
      const now = clock().getTime()
      if (now < aloneUntil) return primary
      const { current, written } = await positions(primary, accountId)
      const wanted = [written, horizon.at(now, current)]
      const caughtUp = await hasReplayed(pool!, wanted).catch(() => {
        aloneUntil = now + aloneMs
        return false
      })
      return caughtUp ? replica : primary
    },
    noteWrite: async (accountId) => {
      const position = sql`pg_current_wal_insert_lsn()`
      await primary
        .insert(lastWrites)
        .values({ accountId, position })
        .onConflictDoUpdate({ target: lastWrites.accountId, set: { position } })
    },
    leaveAlone: () => {
      aloneUntil = clock().getTime() + aloneMs
    },
    pool: pool!,
    close,
  }
}

/** Where the log of the primary is, and where it was after the account's last change ('0/0': none is known). */
async function positions(primary: Db, accountId: string | null): Promise<{ current: string; written: string }> {
  const last = primary
    .select({ position: lastWrites.position })
    .from(lastWrites)
    .where(eq(lastWrites.accountId, sql`${accountId}::uuid`))
  // After a restore into another cluster what was kept may lie ahead of its log; nothing is there to wait for.
  const found = await primary.execute(sql`
    select pg_current_wal_insert_lsn()::text as current,
      least(coalesce(${last}, '0/0'), pg_current_wal_insert_lsn())::text as written`)
  return rowsOf<{ current: string; written: string }>(found)[0]!
}

/** Also true of a primary: a replica that was promoted, or the same server named twice. */
async function hasReplayed(pool: pg.Pool, wanted: string[]): Promise<boolean> {
  const text = `select bool_and(
      case when pg_is_in_recovery() then pg_last_wal_replay_lsn() else pg_current_wal_insert_lsn() end >= position) as ok
    from unnest($1::pg_lsn[]) as position`
  const question = { text, values: [wanted], query_timeout: checkMs }
  const { rows } = await pool.query<{ ok: boolean | null }>(question)
  return rows[0]!.ok === true
}

/**
 * What every reading must see, so that a replica that is cut off does not go on answering with the past: where the log
 * was a step ago. Whoever has not looked for two steps knows nothing of that, and asks for all there is.
 */
function openHorizon() {
  let [before, latest] = [
    { at: -Infinity, position: '0/0' },
    { at: -Infinity, position: '0/0' },
  ]
  return {
    at: (now: number, current: string): string => {
      const age = now - latest.at
      if (age >= stepMs || age < 0) {
        const seen = { at: now, position: current }
        before = age >= 0 && age <= 2 * stepMs ? latest : seen
        latest = seen
      }
      return before.position
    },
  }
}
