// A backup of a database in use, restored elsewhere: the same rows, the same evidence, and an audit
// log that verifies. It moves between the embedded database and a server.

import { createWriteStream, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { gunzipSync, gzipSync } from 'node:zlib'
import { PGlite } from '@electric-sql/pglite'
import { sql } from 'drizzle-orm'
import t, { type Test } from 'tap'
import { openSigner } from '../../src/audit/signing-key.ts'
import { findBrokenLink } from '../../src/audit/verify.ts'
import { buildApp } from '../../src/app.ts'
import { archiveOf, listTables } from '../../src/backup/archive.ts'
import { backUp } from '../../src/backup/backup.ts'
import { restore } from '../../src/backup/restore.ts'
import { serveBackups } from '../../src/backup/socket.ts'
import { openEmbedded, openServer, type Db } from '../../src/db/client.ts'
import { migrate, migrationsCurrent, migrationsFolder, rowsOf } from '../../src/db/migrate.ts'
import { verifyEvidence } from '../../src/evidence/verify.ts'
import { openDeps } from '../../src/start.ts'
import { match, sessionTokenOf, startApp } from '../helpers/app.ts'
import { freshDatabase, onServer } from '../helpers/db.ts'
import { formOf, formType } from '../helpers/form.ts'
import { makePeriod, makePublishedSet, makeUnit } from '../helpers/make.ts'
import { emptyPlace, folder } from './place.ts'

const pdf = Buffer.from('%PDF-1.4\n% bịa ra để kiểm thử\n%%EOF\n')

const journal = JSON.parse(readFileSync(join(migrationsFolder, 'meta/_journal.json'), 'utf8')) as {
  entries: { when: number }[]
}

/** An application with a form that has answers and a file; `back` writes a backup of it in use. */
async function start(t: Test) {
  let databaseUrl: string | undefined
  const database = await freshDatabase((url) => {
    databaseUrl = url
    return openServer(url)
  })
  const test = await startApp(t, { database })
  const { deps, as } = test
  const unitId = await makeUnit(deps)
  const officer = await as(['officer', unitId])
  const periodId = await makePeriod(deps, await makePublishedSet(deps), { status: 'draft' })
  const admin = await as('admin')
  await admin.post(`/periods/${periodId}/open`, undefined, match(1))
  const { id } = (await officer.get(`/submissions?periodId=${periodId}`)).data.items[0]
  await officer.patch(`/submissions/${id}/answers`, { answers: { A1: { level: 'KHA' }, A2: null } }, match(1))
  const { data } = await officer.post(
    `/submissions/${id}/evidence`,
    formOf(['codes', 'A1'], ['file', ['tệp.pdf', pdf]]),
    formType,
  )
  await admin.get('/audit-log/verify')
  const token = await (await sessionTokenOf(deps, officer.userId))(deps.clock())
  if (!onServer) {
    const socket = await serveBackups(deps)
    t.teardown(() => socket.close())
  }
  const file = join(folder(t), 'sao-luu.tar.gz')
  const config = { ...deps.config, databaseUrl }
  return { ...test, officer, id, evidenceId: data.id as string, token, file, config, back: () => backUp(config, file) }
}

async function everything(db: Db): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {}
  for (const table of await listTables(db))
    all[table] = rowsOf(
      await db.execute(sql`select to_jsonb(t) as row from ${sql.identifier(table)} t order by t::text`),
    )
  return all
}

for (const server of onServer ? [true, false] : [false])
  t.test(`restored ${server ? 'to a server' : 'to the embedded database'}`, async (t) => {
    const { deps, back, file, officer, id, evidenceId, token } = await start(t)
    const manifest = await back()
    t.match(manifest, { format: 1, evidence: { contents: 1, bytes: pdf.length } })
    t.equal(statSync(file).mode & 0o777, 0o600, 'nobody else may read it')
    t.notOk(existsSync(`${file}.part`))
    await t.rejects(back(), /exists/, 'a backup is never overwritten')

    const place = await emptyPlace(t, { server })
    await restore(place, file)
    const opened = await openDeps(place)
    t.same(await everything(opened.deps.db), await everything(deps.db), 'the same rows')
    t.match(await verifyEvidence(opened.deps), { rows: 1, faults: [] })
    t.match(await findBrokenLink({ ...opened.deps, clock: deps.clock }, openSigner(place), {}), { broken: null })
    await t.rejects(opened.deps.db.execute(sql`delete from audit_log`), 'its guards are awake')

    const again = await buildApp({ ...opened.deps, clock: deps.clock })
    const content = await again.inject({
      url: `/api/v1/evidence/${evidenceId}/content`,
      headers: { authorization: `Bearer ${token}` },
    })
    t.same(content.rawPayload, pdf, 'evidence can be read, with the same sign-in')
    t.equal(content.statusCode, 200)
    const form = await again.inject({ url: `/api/v1/submissions/${id}`, headers: { authorization: `Bearer ${token}` } })
    t.same(form.json(), (await officer.get(`/submissions/${id}`)).data)
    await again.close()
    await opened.close()
    await t.rejects(restore(place, file), /not empty/, 'only into an empty place')
  })

t.test('a bad archive is refused and leaves nothing behind', async (t) => {
  const { back, file } = await start(t)
  await back()
  const whole = readFileSync(file)
  const place = await emptyPlace(t, { server: onServer })
  const tar = gunzipSync(whole)
  const changed = Buffer.from(tar)
  changed[tar.indexOf('KHA')] = 'T'.charCodeAt(0)
  const noFile = Buffer.from(tar)
  noFile[tar.indexOf('%PDF')] = 'x'.charCodeAt(0)
  const future = gzipSync(
    Buffer.from(tar.toString('latin1').replace(/"migration": \d{13}/, '"migration": 9999999999999'), 'latin1'),
  )
  for (const [what, bytes, message] of [
    ['cut off', whole.subarray(0, whole.length - 200), /./],
    [
      'a byte flipped in the file',
      Buffer.concat([whole.subarray(0, 500), Buffer.from([whole[500]! ^ 1]), whole.subarray(501)]),
      /./,
    ],
    ['an answer changed', gzipSync(changed), /damaged: rows of/],
    ['evidence changed', gzipSync(noFile), /damaged: evidence/],
    ['of a newer version', future, /newer version/],
    ['no backup at all', gzipSync(Buffer.alloc(1024)), /manifest is missing/],
  ] as const) {
    writeFileSync(file, bytes)
    await t.rejects(restore(place, file), { message }, what)
  }
  writeFileSync(file, whole)
  await restore(place, file)
  t.pass('the place was still empty')
})

t.test('a database in use: what is saved meanwhile is in the backup wholly or not at all', async (t) => {
  const { back, file, officer, id } = await start(t)
  const writing = Array.from({ length: 20 }, async (_, n) => {
    const answers = { A2: { numerator: String(n), denominator: '30' } }
    return officer.patch(`/submissions/${id}/answers`, { answers }, match(3))
  })
  await Promise.all([back(), ...writing])
  const place = await emptyPlace(t, { server: onServer })
  await restore(place, file)
  const { deps: restored, close } = await openDeps(place)
  const state = sql`select s.version, max(a.entity_version)::int as logged, max(w.changed_in_version)::int as answered
    from submissions s join audit_log a on a.entity_id = s.id and a.outcome = 'done' join answers w on w.submission_id = s.id group by s.version`
  const [found] = rowsOf<{ version: number; logged: number; answered: number }>(await restored.db.execute(state))
  t.equal(found!.version, found!.logged)
  t.ok(found!.answered <= found!.version)
  await close()
})

t.test('a backup of an older version is restored and brought up to date', async (t) => {
  const older = journal.entries[5]!.when
  const client = await PGlite.create()
  const old = await openEmbedded(client)
  await migrate(old, older)
  await old.db.execute(sql`insert into users (id, email, name, password_hash, created_at, updated_at)
    values (gen_random_uuid(), 'cu@thu-nghiem.example', 'Người cũ', '', now(), now())`)
  const test = await startApp(t)
  const file = join(folder(t), 'cu.tar.gz')
  await pipeline(archiveOf({ ...test.deps, db: old.db }), createWriteStream(file))
  await old.close()
  const place = await emptyPlace(t, { server: onServer })
  t.equal((await restore(place, file)).migration, older)
  const { deps, close } = await openDeps(place)
  t.equal(await migrationsCurrent(deps.db), true)
  const rows = rowsOf(await deps.db.execute(sql`select name, oidc_subject, erased_at from users`))
  t.same(rows, [{ name: 'Người cũ', oidc_subject: null, erased_at: null }])
  await close()
})
