// A backup is one gzipped tar that says the same for the embedded database and a server, so it can
// move from one to the other: rows as JSON lines, from one snapshot; then the evidence that they
// refer to, whose content never changes; then the key that signs the audit log, where the program
// keeps it; last a manifest with counts and SHA-256, so that a cut or damaged archive is known.

import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { sql } from 'drizzle-orm'
import { pack, type Pack } from 'tar-stream'
import { keyFileOf } from '../audit/signing-key.ts'
import type { Tx } from '../db/client.ts'
import { newestApplied, rowsOf } from '../db/migrate.ts'
import type { Deps } from '../deps.ts'

export interface Manifest {
  format: 1
  createdAt: string
  /** The newest migration of the database (drizzle's `when`). */
  migration: number
  /** SHA-256 of all lines of a table, in the order of its parts. */
  tables: Record<string, { rows: number; sha256: string }>
  evidence: { contents: number; bytes: number }
}

const rowsOfPart = 1000
/** Exports and their files live for hours: whoever wants one asks again. */
const notCarried = ['jobs']

/** The archive as a stream; fails when any evidence is missing or damaged. */
export function archiveOf(deps: Deps): Readable {
  const archive = pack()
  const gzip = createGzip()
  pipeline(archive, gzip).catch(() => {})
  writeAll(deps, archive).then(
    () => archive.finalize(),
    (error: Error) => archive.destroy(error),
  )
  return gzip
}

async function writeAll(deps: Deps, archive: Pack): Promise<void> {
  const { tables, migration, contents } = await deps.db.transaction(
    async (tx) => ({
      tables: await writeTables(tx, archive),
      migration: await newestApplied(tx),
      contents: await listContents(tx),
    }),
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  )
  for (const { sha256, size } of contents) await writeContent(deps, archive, sha256, size)
  const key = keyFileOf(deps.config)
  if (existsSync(key)) await write(archive, 'audit-signing-key.pem', readFileSync(key))
  const bytes = contents.reduce((sum, { size }) => sum + size, 0)
  const createdAt = deps.clock().toISOString()
  const manifest: Manifest = { format: 1, createdAt, migration, tables, evidence: { contents: contents.length, bytes } }
  await write(archive, 'manifest.json', Buffer.from(JSON.stringify(manifest, null, 2)))
}

async function writeTables(tx: Tx, archive: Pack): Promise<Manifest['tables']> {
  const tables: Manifest['tables'] = {}
  for (const table of (await listTables(tx)).filter((name) => !notCarried.includes(name))) {
    const hash = createHash('sha256')
    let rows = 0
    await tx.execute(sql`declare backup cursor for select to_jsonb(t)::text as line from ${sql.identifier(table)} t`)
    for (let part = 1; ; part++) {
      const fetched = rowsOf<{ line: string }>(await tx.execute(sql.raw(`fetch ${rowsOfPart} from backup`)))
      if (fetched.length === 0) break
      const lines = Buffer.from(fetched.map(({ line }) => `${line}\n`).join(''))
      hash.update(lines)
      rows += fetched.length
      await write(archive, `tables/${table}/${String(part).padStart(6, '0')}.jsonl`, lines)
    }
    await tx.execute(sql`close backup`)
    tables[table] = { rows, sha256: hash.digest('hex') }
  }
  return tables
}

/** Of the place, not data: installation.ts, db/replica.ts. */
export const tablesOfThePlace = ['installation', 'last_writes']

/** All tables with data, by name. */
export async function listTables(tx: Pick<Tx, 'execute'>): Promise<string[]> {
  const found = sql`select tablename as name from pg_tables
    where schemaname = 'public' and tablename not in (${sql.join(
      tablesOfThePlace.map((table) => sql`${table}`),
      sql`, `,
    )}) order by tablename`
  return rowsOf<{ name: string }>(await tx.execute(found)).map(({ name }) => name)
}

async function listContents(tx: Tx): Promise<{ sha256: string; size: number }[]> {
  const found = sql`select sha256, max(size)::int as size from evidence where sha256 is not null group by sha256 order by sha256`
  return rowsOf<{ sha256: string; size: number }>(await tx.execute(found))
}

async function writeContent({ files }: Deps, archive: Pack, sha256: string, size: number): Promise<void> {
  const content = await files.read(sha256)
  if (content === null) throw new Error(`evidence ${sha256} is missing; run npm run evidence:verify`)
  const hash = createHash('sha256')
  const hashed = async function* () {
    for await (const chunk of content as AsyncIterable<Buffer>) {
      hash.update(chunk)
      yield chunk
    }
  }
  await pipeline(Readable.from(hashed()), archive.entry({ name: `evidence/${sha256}`, size }))
  if (hash.digest('hex') !== sha256) throw new Error(`evidence ${sha256} is damaged; run npm run evidence:verify`)
}

function write(archive: Pack, name: string, content: Buffer): Promise<void> {
  return pipeline(Readable.from([content]), archive.entry({ name, size: content.length }))
}
