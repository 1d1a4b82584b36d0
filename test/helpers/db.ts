// A fresh, migrated database per test file: PGlite in memory from a cached dump, or, when
// TEST_DATABASE_URL names a server, a copy of a template database on it.

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { sql } from 'drizzle-orm'
import pg from 'pg'
import { openEmbedded, openServer, type Db, type OpenDatabase } from '../../src/db/client.ts'
import { migrate, migrationsFolder } from '../../src/db/migrate.ts'

const server = process.env.TEST_DATABASE_URL
/** What stands between the application and the server (PgBouncer: .ci/pgbouncer.sh); databases are made without it. */
const pooler = process.env.TEST_POOLER_URL ?? server
export const onServer = server !== undefined

/** Changes whenever a migration does. */
const schemaHash = (() => {
  const hash = createHash('sha256')
  for (const file of readdirSync(migrationsFolder)
    .filter((name) => name.endsWith('.sql'))
    .sort()) {
    hash.update(readFileSync(join(migrationsFolder, file)))
  }
  return hash.digest('hex').slice(0, 16)
})()

type Connect = (url: string) => OpenDatabase | Promise<OpenDatabase>

/** `connect` opens the new database on a server: through a proxy, with other limits. */
export function freshDatabase(connect: Connect = openServer): Promise<OpenDatabase> {
  return server ? freshOnServer(server, connect) : freshEmbedded()
}

/** Where nothing but the test commits: the snapshots of a server tell of its other databases too. */
export async function freshEmbedded(): Promise<OpenDatabase> {
  const folder = join(tmpdir(), 'dan-van-scoring-test')
  const dump = join(folder, `${schemaHash}.tar`)
  if (!existsSync(dump)) {
    mkdirSync(folder, { recursive: true })
    const client = await PGlite.create({ ...(await embeddedProgram()), postgresqlconf: ['shared_buffers = 16MB'] })
    await migrate(await openEmbedded(client))
    const blob = await client.dumpDataDir('none')
    writeFileSync(`${dump}.${process.pid}`, Buffer.from(await blob.arrayBuffer()))
    renameSync(`${dump}.${process.pid}`, dump)
    await client.close()
  }
  loadDataDir ??= new Blob([readFileSync(dump)])
  return openEmbedded(await PGlite.create({ ...(await embeddedProgram()), loadDataDir }))
}

let loadDataDir: Blob | undefined
let program: Promise<{ pgliteWasmModule: WebAssembly.Module; fsBundle: Blob }> | undefined

/** PostgreSQL itself, read and compiled once for all databases of a process. */
export function embeddedProgram() {
  const read = (name: string) => readFileSync(new URL(name, import.meta.resolve('@electric-sql/pglite')))
  return (program ??= WebAssembly.compile(read('pglite.wasm')).then((pgliteWasmModule) => ({
    pgliteWasmModule,
    fsBundle: new Blob([read('pglite.data')]),
  })))
}

async function freshOnServer(url: string, connect: Connect): Promise<OpenDatabase> {
  const template = `danvan_template_${schemaHash}`
  const name = `danvan_test_${process.pid}_${Date.now()}`
  const maintenance = new pg.Client({ connectionString: url })
  await maintenance.connect()
  // Serialises the making of the template between test files that start together.
  await maintenance.query('select pg_advisory_lock(1318)')
  const { rowCount } = await maintenance.query('select 1 from pg_database where datname = $1', [template])
  if (rowCount === 0) {
    await maintenance.query(`create database "${template}_new"`)
    const made = openServer(withDatabase(url, `${template}_new`))
    await migrate(made)
    await made.close()
    await maintenance.query(`alter database "${template}_new" rename to "${template}"`)
  }
  const fast =
    Number(
      (await maintenance.query<{ server_version_num: string }>('show server_version_num')).rows[0]!.server_version_num,
    ) >= 150000
  await maintenance.query(`create database "${name}" template "${template}" ${fast ? 'strategy wal_log' : ''}`)
  await maintenance.query('select pg_advisory_unlock(1318)')
  const opened = await connect(withDatabase(pooler!, name))
  return {
    ...opened,
    close: async () => {
      await opened.close()
      await maintenance.query(`drop database "${name}" with (force)`)
      await maintenance.end()
    },
  }
}

/** As an operator makes it: without any table. */
export async function emptyDatabase(db: Db): Promise<void> {
  for (const schema of ['public', 'drizzle', 'job_queue']) await db.execute(sql.raw(`drop schema ${schema} cascade`))
  await db.execute(sql`create schema public`)
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}
