import { sql } from 'drizzle-orm'
import type { Tx } from './client.ts'
import { rowsOf } from './migrate.ts'

/** What time it is for everybody who uses this database. */
export async function databaseClock(tx: Tx): Promise<Date> {
  const time = sql`select extract(epoch from clock_timestamp())::float8 * 1000 as now`
  return new Date(rowsOf<{ now: number }>(await tx.execute(time))[0]!.now)
}
