// The database goes away and comes back, its connections run out, somebody holds a lock, the disk
// fills up: 503 with Retry-After, nothing stored by halves, and no restart.

import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { and, eq, sql } from 'drizzle-orm'
import pg from 'pg'
import t, { type Test } from 'tap'
import { openServer } from '../../src/db/client.ts'
import { answers, auditLog } from '../../src/db/schema.ts'
import { match, startApp, type Answered } from '../helpers/app.ts'
import { smallDisk } from '../helpers/disk.ts'
import { freshDatabase, onServer } from '../helpers/db.ts'
import { makePeriod, makePublishedSet, makeSubmission, makeUnit } from '../helpers/make.ts'
import { formOf, formType } from '../helpers/form.ts'
import { hold } from '../helpers/hold.ts'
import { openProxy, type Proxy } from '../helpers/proxy.ts'

const needsServer = onServer ? {} : { skip: 'needs a PostgreSQL server' }
const complete = { A1: { level: 'KEM' }, A2: { numerator: '30', denominator: '30' }, B1: { value: true } }

/** The application behind a wire, with two connections, and a form that can be submitted (version 1). */
async function startBehindWire(t: Test) {
  let wire!: Proxy
  const database = await freshDatabase(async (url) => {
    wire = await openProxy(url)
    return openServer(wire.url, { max: 2, lock_timeout: 300 })
  })
  t.teardown(() => wire.close())
  const test = await startApp(t, { database })
  /** Once the application knows of every connection that it is cut: one more would fail with the next request. */
  const mend = async () => {
    while (database.pool!.totalCount > 0) await setImmediate()
    wire.mend()
  }
  return { ...test, ...(await makeForm(test)), wire, mend }
}

async function makeForm({ deps, as }: Awaited<ReturnType<typeof startApp>>) {
  const setId = await makePublishedSet(deps)
  const unitId = await makeUnit(deps)
  const officer = await as(['officer', unitId])
  const periodId = await makePeriod(deps, setId)
  const id = await makeSubmission(deps, { periodId, unitId, setId, userId: officer.userId, given: complete })
  return { id, unitId, officer, url: `/submissions/${id}` }
}

function isUnavailable(t: Test, what: string, { statusCode, data, headers }: Answered) {
  t.match([statusCode, data.code], [503, 'unavailable'], what)
  t.match(headers['retry-after'], /^\d+$/, `${what}: says when to try again`)
}

t.test('the server of the database goes away and comes back', needsServer, async (t) => {
  const { wire, mend, officer, url, anonymous } = await startBehindWire(t)
  wire.cut()
  isUnavailable(t, 'reading', await officer.get(url))
  isUnavailable(t, 'saving', await officer.patch(`${url}/answers`, { answers: { T1: { count: 1 } } }, match(1)))
  t.equal((await anonymous.get('/healthz')).statusCode, 200, 'alive')
  t.equal((await anonymous.get('/readyz')).statusCode, 503, 'not ready')
  await mend()
  t.equal((await anonymous.get('/readyz')).statusCode, 200, 'ready again without a restart')
  t.match((await officer.get(url)).data, { version: 1, status: 'draft' })
})

t.test('the connection breaks while a form is being submitted', needsServer, async (t) => {
  const { wire, mend, officer, url, id, deps } = await startBehindWire(t)
  const submitted = () =>
    deps.db
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.entityId, id), eq(auditLog.action, 'submitSubmission'), eq(auditLog.outcome, 'done')))
  wire.cutAt('commit', 'before')
  isUnavailable(t, 'before the commit', await officer.post(`${url}/submit`, undefined, match(1)))
  await mend()
  t.match((await officer.get(url)).data, { version: 1, status: 'draft', submittedAt: null }, 'nothing is stored')
  t.equal((await submitted()).length, 0)

  wire.cutAt('commit', 'after')
  isUnavailable(t, 'after the commit', await officer.post(`${url}/submit`, undefined, match(1)))
  await mend()
  t.match((await officer.get(url)).data, { version: 2, status: 'submitted', selfTotal: '50.00' }, 'all is stored')
  t.equal((await submitted()).length, 1)
  const again = await officer.post(`${url}/submit`, undefined, match(1))
  t.match([again.statusCode, again.data.code], [409, 'locked'], 'and not a second time')
})

t.test('all connections are taken, or a row is locked', needsServer, async (t) => {
  const { officer, url, deps } = await startBehindWire(t)
  const save = () => officer.patch(`${url}/answers`, { answers: { T1: { count: 1 } } }, match(1))
  const held = await Promise.all([hold(deps.db, sql`select 1`), hold(deps.db, sql`select 1`)])
  const { options } = deps.pool!
  const patience = options.connectionTimeoutMillis
  options.connectionTimeoutMillis = 100
  isUnavailable(t, 'no connection is free', await officer.get(url))
  options.connectionTimeoutMillis = patience
  await held[0].release()
  t.equal((await officer.get(url)).statusCode, 200, 'one is free again')
  await held[1].release()

  const lock = await hold(deps.db, sql`select 1 from submissions for update`)
  isUnavailable(t, 'the row is locked', await save())
  await lock.release()
  t.equal((await save()).statusCode, 200)
})

t.test('the disk of the database is full', needsServer, async (t) => {
  const space = `small_${process.pid}`
  const disk = smallDisk(t, 32)
  if (!disk) return t.pass('skipped: needs the right to mount a disk')
  execFileSync('chown', ['postgres', disk])
  const server = new pg.Client(process.env.TEST_DATABASE_URL)
  await server.connect()
  t.teardown(async () => {
    await server.query(`drop tablespace ${space}`)
    await server.end()
  })
  await server.query(`create tablespace ${space} location '${disk}'`)

  const test = await startApp(t)
  const { db } = test.deps
  const { officer, url } = await makeForm(test)
  await db.execute(sql.raw(`alter table answers set tablespace ${space}`))
  await db.execute(sql.raw(`create table ballast (t text) tablespace ${space}`))
  await db.execute(sql`alter table ballast alter t set storage external`)
  const read = async () => (await officer.get(url)).data
  const explain = async () => {
    const explanation = randomBytes(2_400).toString('hex')
    return officer.put(`${url}/answers/A1/explanation`, { explanation }, match((await read()).version))
  }
  const fill = async (rows: number) => {
    for (;;) await db.execute(sql`insert into ballast select repeat('x', 7000) from generate_series(1, ${rows}::int)`)
  }
  for (const rows of [500, 1]) await t.rejects(fill(rows), { cause: { code: '53100' } })
  const { version } = await read()
  let saved = await explain()
  for (let tries = 0; saved.statusCode === 200 && tries < 100; tries++) saved = await explain()
  isUnavailable(t, 'saving on a full disk', saved)
  const kept = await read()
  t.same(
    (await db.select().from(answers)).filter(({ changedInVersion }) => changedInVersion > kept.version),
    [],
  )
  t.ok(kept.version >= version, 'reading goes on')
  await db.execute(sql`drop table ballast`)
  t.equal((await explain()).statusCode, 200, 'with room again it goes on without a restart')
})

t.test('the disk of the evidence is full', async (t) => {
  const disk = smallDisk(t, 1)
  if (!disk) return t.pass('skipped: needs the right to mount a disk')
  const { officer, url } = await makeForm(await startApp(t, { env: { DATA_DIR: disk } }))
  const upload = (size: number) => {
    const content = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(size)])
    return officer.post(`${url}/evidence`, formOf(['codes', 'A1'], ['file', ['ke-hoach.pdf', content]]), formType)
  }
  isUnavailable(t, 'too large for the disk', await upload(2_000_000))
  t.same((await officer.get(`${url}/evidence`)).data.items, [], 'no row without its file')
  t.equal((await upload(100_000)).statusCode, 201, 'what fits is taken')
})
