// Brings the schema up to date at start: forward only, from migrations/, in one process at a
// time. Refuses a database whose schema is newer than this program.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'drizzle-orm'
import { migrate as migrateServer } from 'drizzle-orm/node-postgres/migrator'
import { migrate as migrateEmbedded } from 'drizzle-orm/pglite/migrator'
import type { Db, OpenDatabase } from './client.ts'
import { refuseDestructive } from './destructive.ts'

export const migrationsFolder = fileURLToPath(new URL('../../migrations', import.meta.url))

const journal = JSON.parse(readFileSync(`${migrationsFolder}/meta/_journal.json`, 'utf8')) as {
  entries: { when: number; tag: string }[]
}
export const newestKnown = Math.max(...journal.entries.map(({ when }) => when))

/**
 * `upTo`: a version that is not the newest, for a backup of that version.
 * @throws when the database is newer, or has data and a migration would lose some without being allowed to
 */
export async function migrate({ db, kind }: OpenDatabase, upTo = newestKnown, allowDestructive = false): Promise<void> {
  const applied = await newestApplied(db)
  if (applied > upTo) {
    throw new Error('The database was written by a newer version of this program; install that version')
  }
  if (applied === upTo) return
  if (applied > 0 && !allowDestructive) refuseDestructive(pendingAfter(applied, upTo))
  if (upTo === newestKnown) return apply(db, kind, migrationsFolder)
  const folder = folderUpTo(upTo)
  try {
    await apply(db, kind, folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function pendingAfter(applied: number, upTo: number): { tag: string; sql: string }[] {
  return journal.entries
    .filter(({ when }) => when > applied && when <= upTo)
    .map(({ tag }) => ({ tag, sql: readFileSync(join(migrationsFolder, `${tag}.sql`), 'utf8') }))
}

async function apply(db: Db, kind: OpenDatabase['kind'], folder: string): Promise<void> {
  const options = { migrationsFolder: folder }
  if (kind === 'embedded') await migrateEmbedded(db as unknown as Parameters<typeof migrateEmbedded>[0], options)
  else await withMigrationLock(db, () => migrateServer(db as unknown as Parameters<typeof migrateServer>[0], options))
}

/** Also on a newer database: during an upgrade the version before serves on (destructive.ts refuses what it couldn't bear). */
export async function migrationsCurrent(db: Db): Promise<boolean> {
  return (await newestApplied(db)) >= newestKnown
}

/** When the newest migration of the database was made; 0: none. */
export async function newestApplied(db: Pick<Db, 'execute'>): Promise<number> {
  const exists = rowsOf<{ found: boolean }>(
    await db.execute(sql`select to_regclass('drizzle.__drizzle_migrations') is not null as found`),
  )
  if (!exists[0]?.found) return 0
  const rows = rowsOf<{ newest: string | null }>(
    await db.execute(sql`select max(created_at)::text as newest from drizzle.__drizzle_migrations`),
  )
  return Number(rows[0]?.newest ?? 0)
}

/** The migrations until then, in a folder of their own: drizzle applies all of a folder. */
function folderUpTo(when: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'dan-van-migrations-'))
  cpSync(migrationsFolder, folder, { recursive: true })
  const entries = journal.entries.filter((entry) => entry.when <= when)
  writeFileSync(join(folder, 'meta/_journal.json'), JSON.stringify({ ...journal, entries }))
  return folder
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
