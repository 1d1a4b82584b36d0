// Whose turn it is: pg-boss on our own connections, in the transaction of the job's row, so that the two always
// say the same. It polls, takes rows with SKIP LOCKED, counts how often a job was begun and gives up after three
// times; it needs no LISTEN, no session of its own and no named statements, so it works through PgBouncer, and on
// the embedded database. Its tables stand in the schema job_queue (made by our migrations), and hold only what
// waits or runs. Its own workers are not used: they complete a job outside any transaction.

import { sql } from 'drizzle-orm'
import PgBoss from 'pg-boss'
import type { Tx } from '../db/client.ts'
import { rowsOf } from '../db/migrate.ts'

/** Made by the migration with 3 runs for a job and 15 seconds between them. */
const queue = 'exports'
const boss = new PgBoss({
  schema: 'job_queue',
  db: { executeSql: () => Promise.reject(new Error('the queue is used in a transaction')) },
  migrate: false,
  supervise: false,
  schedule: false,
})

/** To the end of the queue. */
export async function enqueue(tx: Tx, id: string): Promise<void> {
  await boss.send(queue, {}, { id, db: over(tx) })
}

/** The next job, begun by this transaction; null: none waits. */
export async function takeNext(tx: Tx): Promise<string | null> {
  const db = over(tx)
  const [job] = await boss.fetch(queue, { db })
  // The library keeps this to itself.
  if (db.failed) throw db.failed
  return job?.id ?? null
}

/** After a run that came to nothing. Answers whether it is begun again. */
export async function putBack(tx: Tx, id: string): Promise<boolean> {
  await boss.fail(queue, id, {}, { db: over(tx) })
  const job = await boss.getJobById(queue, id, { db: over(tx), includeArchive: false })
  if (job?.state === 'retry') return true
  await remove(tx, id)
  return false
}

/** Done, cancelled or given up. */
export async function remove(tx: Tx, id: string): Promise<void> {
  await boss.deleteJob(queue, id, { db: over(tx) })
}

interface Connection extends PgBoss.Db {
  failed?: Error
}

/** The library's statements, with `$1` for their values, on the transaction. */
function over(tx: Tx): Connection {
  const connection: Connection = {
    executeSql: async (text, values) => {
      const parts = text.split(/\$(\d+)/)
      const chunks = parts.map((part, i) => (i % 2 === 0 ? sql.raw(part) : sql.param(values[Number(part) - 1])))
      try {
        return { rows: rowsOf(await tx.execute(sql.join(chunks))) }
      } catch (error) {
        connection.failed = error as Error
        throw error
      }
    },
  }
  return connection
}
