// Decides which database runs: a PostgreSQL server through pg when DATABASE_URL is set, else the
// embedded PGlite under DATA_DIR. Nothing else in the project knows which one it is.

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { drizzle as drizzlePg } from 'drizzle-orm/node-postgres'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite'
import pg from 'pg'
import { lockDirectory } from './directory-lock.ts'
import { PreparingClient } from './preparing-client.ts'

// Without the tables: for its relational queries, which nobody uses, Drizzle would make an object a table in every transaction.
export type Db = PgDatabase<PgQueryResultHKT>
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0]

export interface OpenDatabase {
  db: Db
  kind: 'embedded' | 'server'
  /** Of a server. */
  pool?: pg.Pool
  close: () => Promise<void>
}

/**
 * Opens the database; the schema is not touched (see migrate.ts).
 * @throws when the embedded directory is used by another process.
 */
export async function openDb(
  options: { databaseUrl: string | undefined; dataDir: string },
  changedLimits: Partial<typeof limits> = {},
): Promise<OpenDatabase> {
  if (options.databaseUrl) return openServer(options.databaseUrl, changedLimits)
  const directory = join(options.dataDir, 'database')
  mkdirSync(directory, { recursive: true })
  const unlock = lockDirectory(directory)
  const embedded = await openEmbedded(await PGlite.create(directory))
  return {
    ...embedded,
    close: async () => {
      await embedded.close()
      unlock()
    },
  }
}

/** Nothing waits forever: a request that gets no connection, or no answer, ends as 503 (errors.ts). */
const limits = {
  max: 10,
  connectionTimeoutMillis: 5_000,
  lock_timeout: 15_000,
  statement_timeout: 50_000,
  query_timeout: 55_000,
  idle_in_transaction_session_timeout: 60_000,
  keepAlive: true,
}

/** For work that takes as long as it takes: migrating, restoring. */
export const unlimited = {
  lock_timeout: 0,
  statement_timeout: 0,
  query_timeout: 0,
  idle_in_transaction_session_timeout: 0,
}

export function openServer(databaseUrl: string, changed: Partial<typeof limits> = {}): OpenDatabase {
  const pool = new pg.Pool({ Client: PreparingClient, connectionString: databaseUrl, ...limits, ...changed })
  // A connection that drops, idle or in a transaction, must not end the process; the next query gets a new one.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return { db: drizzlePg(pool), kind: 'server', pool, close: () => pool.end() }
}

export async function openEmbedded(client: PGlite): Promise<OpenDatabase> {
  await client.waitReady
  await forgetRowTypes(client)
  return { db: drizzlePglite(client), kind: 'embedded', close: () => client.close() }
}

/** Lists of whole rows, a type for each table: nobody reads such, and PGlite copies all its types for each statement. */
async function forgetRowTypes(client: PGlite): Promise<void> {
  const { rows } = await client.query<{ oid: number }>(`select typarray as oid from pg_type where typtype = 'c'`)
  for (const { oid } of rows) {
    delete client.parsers[oid]
    delete client.serializers[oid]
  }
}
