// Puts a backup into an empty place: an embedded database and directory that are not there yet, or
// an empty database on a server and an empty store. The archive is read twice: once to check all of
// it, then to load it in one transaction, so that a bad archive leaves nothing behind.

import { createReadStream, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Readable } from 'node:stream'
import { sql } from 'drizzle-orm'
import { keyFileOf } from '../audit/signing-key.ts'
import type { Config } from '../config.ts'
import { openDb, unlimited, type Db, type Tx } from '../db/client.ts'
import { changeFeed } from '../db/schema.ts'
import { migrate, newestApplied, newestKnown, rowsOf } from '../db/migrate.ts'
import { openFileStore, type FileStore } from '../evidence/files.ts'
import { listTables, tablesOfThePlace, type Manifest } from './archive.ts'
import { noReceiver, readArchive } from './read-archive.ts'

/** @throws when the archive is bad or newer than this program, or the place is not empty */
export async function restore(config: Config, file: string): Promise<Manifest> {
  const manifest = await readArchive(createReadStream(file), noReceiver)
  if (manifest.migration > newestKnown)
    throw new Error('the backup was written by a newer version of this program; install that version')
  const database = await openDb(config, unlimited)
  try {
    const files = await openFileStore(config)
    await refuseUnlessEmpty(database.db, files, manifest)
    await migrate(database, manifest.migration)
    await load(config, database.db, files, file)
    // Nothing can be lost: the backup stays, and no older server runs on a database that was empty.
    await migrate(database, newestKnown, true)
    // Whoever mirrors begins anew: what was numbered after the backup is gone (changes/queries.ts).
    await database.db.delete(changeFeed)
  } finally {
    await database.close()
  }
  return manifest
}

async function refuseUnlessEmpty(db: Db, files: FileStore, { migration }: Manifest): Promise<void> {
  const tables = await listTables(db)
  for (const table of tables) {
    const rows = rowsOf(await db.execute(sql`select 1 from ${sql.identifier(table)} limit 1`))
    if (rows.length > 0) throw new Error('the database is not empty; restore into a new one')
  }
  if (tables.length > 0 && (await newestApplied(db)) !== migration)
    throw new Error('the database has tables of another version; restore into a new one')
  for await (const { sha256 } of files.list())
    throw new Error(`the store of evidence is not empty (${sha256}); restore into a new one`)
}

async function load(config: Config, db: Db, files: FileStore, file: string): Promise<void> {
  const stored: string[] = []
  let signingKey: string | undefined
  try {
    await db.transaction(async (tx) => {
      const tables = await listTables(tx)
      const columns = await columnsOf(tx)
      const putBack = await takeOffGuards(tx, tables)
      await readArchive(createReadStream(file), {
        // A server of the version before, during an upgrade, takes every table that it sees.
        rows: async (table, lines) => {
          if (!tablesOfThePlace.includes(table)) await insertLines(tx, columns, table, lines)
        },
        content: async (named, content) => {
          stored.push(named)
          await storeContent(files, named, content)
        },
        signingKey: async (pem) => void (signingKey = pem),
      })
      await putBack()
    })
  } catch (error) {
    for (const sha256 of stored) await files.remove(sha256)
    throw error
  }
  if (signingKey) keepSigningKey(config, signingKey)
}

/** Loading follows no order: foreign keys are made again afterwards, over all rows, and triggers sleep. */
async function takeOffGuards(tx: Tx, tables: string[]): Promise<() => Promise<void>> {
  const keys = rowsOf<{ name: string; table: string; definition: string }>(
    await tx.execute(
      sql`select conname as name, conrelid::regclass::text as table, pg_get_constraintdef(oid) as definition
        from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`,
    ),
  )
  const triggers = async (state: 'disable' | 'enable') => {
    for (const table of tables) await tx.execute(sql.raw(`alter table "${table}" ${state} trigger user`))
  }
  for (const { name, table } of keys) await tx.execute(sql.raw(`alter table ${table} drop constraint "${name}"`))
  await triggers('disable')
  return async () => {
    for (const { name, table, definition } of keys)
      await tx.execute(sql.raw(`alter table ${table} add constraint "${name}" ${definition}`))
    await triggers('enable')
  }
}

/** By table, without those that PostgreSQL works out itself. */
async function columnsOf(tx: Tx): Promise<ReadonlyMap<string, string[]>> {
  const rows = rowsOf<{ table: string; columns: string[] }>(
    await tx.execute(
      sql`select attrelid::regclass::text as table, array_agg(attname::text) as columns
        from pg_attribute join pg_class on pg_class.oid = attrelid
        where relkind = 'r' and relnamespace = 'public'::regnamespace
          and attnum > 0 and not attisdropped and attgenerated = '' group by attrelid`,
    ),
  )
  return new Map(rows.map(({ table, columns }) => [table, columns]))
}

async function insertLines(
  tx: Tx,
  columns: ReadonlyMap<string, string[]>,
  table: string,
  lines: string[],
): Promise<void> {
  const written = columns.get(table)?.map((column) => sql.identifier(column))
  if (!written) throw new Error(`the backup has a table "${table}" that its version does not have`)
  const name = sql.identifier(table)
  const list = sql.join(written, sql`, `)
  await tx.execute(
    sql`insert into ${name} (${list})
      select ${list} from jsonb_populate_recordset(null::${name}, ${`[${lines.join(',')}]`}::jsonb)`,
  )
}

async function storeContent(files: FileStore, named: string, content: Readable): Promise<void> {
  const { sha256 } = await files.put(content)
  if (sha256 === named) return
  await files.remove(sha256)
  throw new Error(`the backup is damaged: evidence ${named}`)
}

/** Without the key the heads of the audit log could not be verified; one that is configured is left alone. */
function keepSigningKey(config: Config, pem: string): void {
  const file = keyFileOf(config)
  if (config.auditSigningKey || existsSync(file)) return
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, pem, { mode: 0o600, flag: 'wx' })
}
