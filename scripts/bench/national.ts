// Fills a database with the whole country: 5,400 units in 34 provinces, ten years, two million answers with their
// evidence, reviews and score sheets, the audit log with its chain, events and deliveries. Everything is invented
// and says so ("Mẫu"); the same seed gives the same rows. The last year is open, the others are published.
//
//   TEST_DATABASE_URL=postgres://postgres@127.0.0.1:5432/postgres npx tsx scripts/bench/national.ts [--units 300] [--years 2] [--seed 1] [--database NAME]
//
// makes the database on that server anew and leaves it there; `npm run bench:national` also reads
// everything that the API has to read from it. Every account signs in with the password below.

import { parseArgs } from 'node:util'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import pg from 'pg'
import { parse } from 'yaml'
import { hashPassword } from '../../src/auth/passwords.ts'
import { openServer, unlimited, type Db, type OpenDatabase } from '../../src/db/client.ts'
import { migrate, migrationsFolder, rowsOf } from '../../src/db/migrate.ts'
import * as tables from '../../src/db/schema.ts'
import { setOf } from '../../src/criteria-sets/compiled.ts'
import { packHash } from '../../src/scoring/hash.ts'
import { readPack } from '../../src/scoring/pack.ts'
import { randomFrom } from '../demo/believable.ts'
import { addBeside } from './national/beside.ts'
import { countryOf } from './national/country.ts'
import { logYear, noLinks, tellEverything } from './national/log.ts'
import { idsFrom, insertRows, unchecked } from './national/rows.ts'
import { templatesOf } from './national/templates.ts'
import { makeYear, type Year } from './national/year.ts'

export const nationalPassword = 'mat-khau-du-lieu-mau'
const SESSIONS_A_USER = 20

interface National {
  database: string
  units: number
  years: number
  seed: number
}

/** Options of the command line. */
export const nationalOptions = {
  database: { type: 'string', default: 'danvan_national' },
  units: { type: 'string', default: '5400' },
  years: { type: 'string', default: '10' },
  seed: { type: 'string', default: '1' },
} as const

export function readNational(values: Record<keyof National, string>): National {
  const { database, units, years, seed } = values
  return { database, units: Number(units), years: Number(years), seed: Number(seed) }
}

/** The address of the data set on this server. */
export function addressOf(serverUrl: string, { database }: Pick<National, 'database'>): string {
  const url = new URL(serverUrl)
  url.pathname = `/${database}`
  return url.href
}

/** Makes the database anew and fills it. */
export async function makeNational(serverUrl: string, national: National): Promise<void> {
  const maintenance = new pg.Client({ connectionString: serverUrl })
  await maintenance.connect()
  const name = pg.escapeIdentifier(national.database)
  await maintenance.query(`drop database if exists ${name} with (force)`)
  await maintenance.query(`create database ${name}`)
  await maintenance.end()
  const database = openServer(addressOf(serverUrl, national), unlimited)
  try {
    await migrate(database)
    await fill(database, national)
  } finally {
    await database.close()
  }
}

async function fill(database: OpenDatabase, { units, years, seed }: National): Promise<void> {
  const { db } = database
  const began = performance.now()
  const now = new Date()
  const random = randomFrom(seed)
  const newId = idsFrom(random)
  const since = new Date(`${now.getFullYear() - years + 1}-01-05T08:00:00+07:00`)
  const { pack, faults } = readPack(
    parse(readFileSync(new URL('../demo/data/criteria-illustrative.yaml', import.meta.url), 'utf8')),
  )
  if (!pack) throw new Error(JSON.stringify(faults))
  const set = setOf(newId(since), pack)
  const country = countryOf(units, since, random, newId, await hashPassword(nationalPassword))
  const templates = templatesOf(set, random)
  const webhookId = newId(since)
  const tracked = { version: 1, createdAt: since, updatedAt: since }
  await db.transaction(async (tx) => {
    await unchecked(tx)
    await insertRows(tx, tables.units, country.units)
    await insertRows(tx, tables.unitIdentifiers, country.identifiers)
    await insertRows(tx, tables.users, country.users)
    await insertRows(tx, tables.userRoles, country.roles)
    const { code, version: packVersion, title, illustrative } = pack
    const published = { status: 'published', hash: packHash(pack), publishedAt: since } as const
    const row = { id: set.id, code, packVersion, title, illustrative, pack, ...published, ...tracked }
    await insertRows(tx, tables.criteriaSets, [row])
    const webhook = { id: webhookId, ownerId: country.accounts.admin, url: 'https://mau.example/nhan', eventTypes: [] }
    const off = { disabledAt: now, disabledReason: 'paused', secret: '' } as const
    await insertRows(tx, tables.webhooks, [{ ...webhook, ...off, ...tracked }])
    await tx.execute(sql`
      insert into refresh_tokens (id, family_id, user_id, token_hash, expires_at, used_at, created_at)
      select gen_random_uuid(), gen_random_uuid(), users.id, gen_random_uuid()::text, ${since.toISOString()}::timestamptz + n * interval '60 days',
        null, ${since.toISOString()}::timestamptz + n * interval '30 days' from users, generate_series(1, ${sql.raw(String(SESSIONS_A_USER))}) n`)
  })
  const made: Year[] = []
  let end = noLinks
  for (let year = now.getFullYear() - years + 1; year <= now.getFullYear(); year++) {
    const one = await makeYear(db, { set, templates, country, random, newId }, year, year === now.getFullYear(), now)
    await addBeside(db, { country, random, newId }, one)
    end = await logYear(db, { templates, country, newId, now }, one, end)
    made.push(one)
  }
  await tellEverything(db, { templates, country, newId, now }, made, webhookId)
  await noteChanges(db)
  await db.execute(sql`vacuum analyze`)
  await report(database, performance.now() - began)
}

/** What triggers would have noted, as the migration that made them did for what was there. */
async function noteChanges(db: Db): Promise<void> {
  const migration = readFileSync(join(migrationsFolder, '0020_changes.sql'), 'utf8')
  const filling = migration
    .split('--> statement-breakpoint')
    .find((statement) => /^\s*INSERT INTO changes \(/m.test(statement) && statement.includes('UNION ALL'))
  await db.execute(sql.raw(filling!))
}

async function report({ db }: OpenDatabase, took: number): Promise<void> {
  const sizes = rowsOf<{ name: string; rows: number; bytes: number }>(
    await db.execute(sql`
      select relname as name, reltuples::float8 as rows, pg_total_relation_size(oid)::float8 as bytes from pg_class
      where relkind = 'r' and relnamespace = 'public'::regnamespace and reltuples > 10000 order by reltuples desc`),
  )
  const [database] = rowsOf<{ name: string; bytes: number }>(
    await db.execute(sql`select current_database() as name, pg_database_size(current_database())::float8 as bytes`),
  )
  const mb = (bytes: number) => `${Math.round(bytes / 1e6).toLocaleString('en')} MB`
  console.log(`${database!.name}: ${mb(database!.bytes)}, filled in ${(took / 1000).toFixed(0)} s`)
  for (const { name, rows, bytes } of sizes)
    console.log(`  ${name.padEnd(20)} ${Math.round(rows).toLocaleString('en').padStart(10)} rows   ${mb(bytes)}`)
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({ options: nationalOptions })
  const server = process.env.TEST_DATABASE_URL
  if (!server) throw new Error('TEST_DATABASE_URL must name a PostgreSQL server')
  await makeNational(server, readNational(values))
}
