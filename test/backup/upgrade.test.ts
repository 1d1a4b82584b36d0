// Installations of every released version are brought to this one with all that is in them; and so is a
// database that stopped at any earlier migration.

import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PGlite } from '@electric-sql/pglite'
import { sql } from 'drizzle-orm'
import t from 'tap'
import { buildApp } from '../../src/app.ts'
import { openSigner } from '../../src/audit/signing-key.ts'
import { findBrokenLink } from '../../src/audit/verify.ts'
import { restore } from '../../src/backup/restore.ts'
import { openEmbedded } from '../../src/db/client.ts'
import { migrate, migrationsCurrent, migrationsFolder, rowsOf } from '../../src/db/migrate.ts'
import { verifyEvidence } from '../../src/evidence/verify.ts'
import { verifyResults } from '../../src/results/verify.ts'
import { openDeps } from '../../src/start.ts'
import { embeddedProgram, onServer } from '../helpers/db.ts'
import { emptyPlace } from './place.ts'

const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url))

/** The day on which the demo's year stands still. */
const demoTime = new Date('2021-11-08T10:00:00+07:00')

for (const file of readdirSync(fixtures).filter((name) => name.endsWith('.tar.gz')))
  t.test(`an installation of ${file.replace('.tar.gz', '')}`, async (t) => {
    const config = await emptyPlace(t, { server: onServer })
    const { tables } = await restore(config, join(fixtures, file))
    const { deps: opened, close } = await openDeps(config)
    const deps = { ...opened, clock: () => demoTime }
    t.equal(await migrationsCurrent(deps.db), true)
    for (const [table, { rows }] of Object.entries(tables)) {
      const [found] = rowsOf<{ n: number }>(
        await deps.db.execute(sql`select count(*)::int as n from ${sql.identifier(table)}`),
      )
      t.ok(found!.n >= rows, `${table}: ${rows} rows, none lost`)
    }
    t.match(await verifyEvidence(deps), { faults: [] })
    t.match(await findBrokenLink(deps, openSigner(config), {}), { broken: null })
    t.match(await verifyResults(deps, 2021), { faults: [] }, 'every kept score and rank is still what comes out')

    const app = await buildApp(deps)
    const signedIn = await app.inject({
      method: 'POST',
      url: '/api/v1/auth/token',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'grant_type=password&username=thamdinh%40demo.example&password=demo-dan-van-2021',
    })
    const headers = { authorization: `Bearer ${signedIn.json().access_token}` }
    const { items } = (await app.inject({ url: '/api/v1/submissions?limit=100', headers })).json()
    t.ok(items.length > 10)
    for (const { id, status } of items) {
      const form = await app.inject({ url: `/api/v1/submissions/${id}`, headers })
      t.equal(form.statusCode, 200, `a form that is ${status}`)
    }
    await app.close()
    await close()
  })

const journal = JSON.parse(readFileSync(join(migrationsFolder, 'meta/_journal.json'), 'utf8')) as {
  entries: { when: number; tag: string }[]
}

t.test('a database that stopped at an earlier migration, with rows in it', { skip: onServer }, async (t) => {
  const program = await embeddedProgram()
  const client = await PGlite.create(program)
  const earlier = await openEmbedded(client)
  for (const { when, tag } of journal.entries.slice(0, -1)) {
    await migrate(earlier, when, true)
    const loadDataDir = await client.dumpDataDir('none')
    const database = await openEmbedded(await PGlite.create({ ...program, loadDataDir }))
    await database.db.execute(sql`insert into users (id, email, name, password_hash, created_at, updated_at)
      values (gen_random_uuid(), 'cu@thu-nghiem.example', 'Người cũ', '', now(), now())`)
    await database.db.execute(sql`insert into units
      (id, name, search_name, sort_name, unit_type, block, valid_from, created_at, updated_at)
      values (gen_random_uuid(), 'Sở Cũ', 'so cu', 'so cu', 'SO_NGANH', 'SO', '2021-01-01', now(), now())`)
    await migrate(database, undefined, true)
    const kept = rowsOf(await database.db.execute(sql`select u.name, n.name as unit from users u, units n`))
    t.same(kept, [{ name: 'Người cũ', unit: 'Sở Cũ' }], `from ${tag}`)
    await database.close()
  }
  await earlier.close()
})
