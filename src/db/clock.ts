import { sql, type SQL } from 'drizzle-orm'
import type { Tx } from './client.ts'
import { rowsOf } from './migrate.ts'

export interface DatabaseClock {
  (tx: Tx): Promise<Date>
  /** Milliseconds since 1970 as double precision, for a statement that asks for more than the time. */
  expression: () => SQL
}

const milliseconds = sql`extract(epoch from clock_timestamp())::float8 * 1000`

/** What time it is for everybody who uses this database. */
export const databaseClock: DatabaseClock = Object.assign(
  async (tx: Tx) => new Date(rowsOf<{ now: number }>(await tx.execute(sql`select ${milliseconds} as now`))[0]!.now),
  { expression: () => milliseconds },
)

/** A time of one's own choice in its place, for tests and the demo. */
export function clockAt(time: () => Date): DatabaseClock {
  return Object.assign(async () => time(), { expression: () => sql`${time().getTime()}::float8` })
}
