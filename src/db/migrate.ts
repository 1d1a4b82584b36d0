// Brings the schema up to date at start: forward only, from migrations/, in one process at a
// time. Refuses a database whose schema is newer than this program.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { sql } from 'drizzle-orm'
import { migrate as migrateServer } from 'drizzle-orm/node-postgres/migrator'
import { migrate as migrateEmbedded } from 'drizzle-orm/pglite/migrator'
import type { Db, OpenDatabase } from './client.ts'

export const migrationsFolder = fileURLToPath(new URL('../../migrations', import.meta.url))

const journal = JSON.parse(readFileSync(`${migrationsFolder}/meta/_journal.json`, 'utf8')) as {
  entries: { when: number }[]
}
const newestKnown = Math.max(...journal.entries.map(({ when }) => when))

export async function migrate({ db, kind }: OpenDatabase): Promise<void> {
  const applied = await newestApplied(db)
  if (applied > newestKnown) {
    throw new Error('The database was written by a newer version of this program; install that version')
  }
  if (applied === newestKnown) return
  const options = { migrationsFolder }
  if (kind === 'embedded') await migrateEmbedded(db as unknown as Parameters<typeof migrateEmbedded>[0], options)
  else await withMigrationLock(db, () => migrateServer(db as unknown as Parameters<typeof migrateServer>[0], options))
}

export async function migrationsCurrent(db: Db): Promise<boolean> {
  return (await newestApplied(db)) === newestKnown
}

async function newestApplied(db: Db): Promise<number> {
  const exists = rowsOf<{ found: boolean }>(
    await db.execute(sql`select to_regclass('drizzle.__drizzle_migrations') is not null as found`),
  )
  if (!exists[0]?.found) return 0
  const rows = rowsOf<{ newest: string | null }>(
    await db.execute(sql`select max(created_at)::text as newest from drizzle.__drizzle_migrations`),
  )
  return Number(rows[0]?.newest ?? 0)
}

/** Held by a transaction of its own connection while another one migrates. */
async function withMigrationLock(db: Db, work: () => Promise<void>): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(1318)`)
    await work()
  })
}

/** Rows of a raw statement; both drivers answer `{rows}`. */
export function rowsOf<T>(result: unknown): T[] {
  return (result as { rows: T[] }).rows
}
