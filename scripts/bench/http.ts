// Measures one server process over HTTP against floors measured beside it, in turns, so that noise hits both: signing
// in, reading a form, saving ten answers, handing in. Then each again at half of what it can, for its p99, and the
// memory of the server at the end. Processor time of the server and of its connections to PostgreSQL is told for each
// request: it says what was saved also where the machine has other work. Prints Markdown.
//
//   TEST_DATABASE_URL=postgres://postgres@127.0.0.1:5432/postgres npx tsx scripts/bench/http.ts [--seconds 5] [--rounds 3] [--units 200] [--only saving]
//
// `npm run bench` compiles it first, as the server runs. Target: reads at least 0.6 of the floor, writes 0.4.

import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { parse } from 'yaml'
import { hashPassword } from '../../src/auth/passwords.ts'
import { loadConfig } from '../../src/config.ts'
import { openServer } from '../../src/db/client.ts'
import { databaseClock } from '../../src/db/clock.ts'
import type { Deps } from '../../src/deps.ts'
import { rowsOf } from '../../src/db/migrate.ts'
import { readPack } from '../../src/scoring/pack.ts'
import { openPeriod } from '../../src/periods/transitions.ts'
import { insertUser, replaceRoles } from '../../src/users/queries.ts'
import { sessionTokenOf } from '../../test/helpers/app.ts'
import { freshDatabase, onServer } from '../../test/helpers/db.ts'
import { makePeriod, makePublishedSet } from '../../test/helpers/make.ts'
import { startServer } from '../../test/helpers/server.ts'
import { believableAnswers, randomFrom } from '../demo/believable.ts'
import { load, type Call, type Loaded } from './http/client.ts'
import { pgbench, saveScript, submitScript } from './http/pgbench.ts'
import { residentMb } from './http/memory.ts'
import { processorMs } from './http/processor.ts'
import { fillIn, makeActor, makeUnits, UNIT_TYPE } from './setup.ts'

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '3' },
    units: { type: 'string', default: '800' },
    only: { type: 'string', multiple: true },
  },
})
const [seconds, rounds, units] = [Number(values.seconds), Number(values.rounds), Number(values.units)]
const CONNECTIONS = 20
/** As many as the server's pool. */
const WRITERS = 10
const PASSWORD = 'mat-khau-do-toc-do'
const saved = ['A3', 'A5', 'B1', 'B2', 'C2', 'C3', 'C4', 'D2', 'D3', 'F1']

if (!onServer) {
  console.log('skipped: these figures are about a PostgreSQL server; set TEST_DATABASE_URL')
  process.exit(0)
}

/** What is watched of the server while it works. */
interface Watched {
  memoryMb: () => number
  processorMs: () => Promise<{ server: number; database: number }>
}

interface Form {
  id: string
  officer: string
  email: string
  token: string
}

const dataDir = mkdtempSync(join(tmpdir(), 'dan-van-http-'))
const env: Record<string, string> = {
  JWT_SECRET: 'a secret of the bench only, 32 characters long',
  RATE_LIMIT: '9999999',
  DATA_DIR: dataDir,
}
const database = await freshDatabase((url) => openServer((env.DATABASE_URL = url)))
const { db } = database
const deps = { db, config: loadConfig(env), clock: () => new Date(), databaseClock, newId: uuidv7 } as unknown as Deps
try {
  const passwordHash = await hashPassword(PASSWORD)
  const forms = await fill(passwordHash)
  const server = await startServer(env)
  const floor = fork(fileURLToPath(new URL(`http/floor-server${extname(import.meta.url)}`, import.meta.url)), {
    env: { ...process.env, ...env, PASSWORD_HASH: passwordHash },
  })
  const [floorUrl] = (await once(floor, 'message')) as [string]
  try {
    await measureAll(server.url, floorUrl, forms, watch(server.process.pid!))
  } finally {
    floor.disconnect()
    server.process.kill('SIGTERM')
    await server.exited
  }
} finally {
  await database.close()
  rmSync(dataDir, { recursive: true, force: true })
}

/** A form for each unit and an officer for each form, all answered and ready to be handed in. */
async function fill(passwordHash: string): Promise<Form[]> {
  const document = parse(
    readFileSync(new URL('../demo/data/criteria-illustrative.yaml', import.meta.url), 'utf8'),
  ) as object
  const { pack } = readPack(document)
  const setId = await makePublishedSet(deps, document)
  await makeUnits(deps, units, (i) => `KHOI_${i % 10}`)
  const later = (days: number) => new Date(Date.now() + days * 86_400_000)
  const dates = { selfAssessmentDueAt: later(10), reviewDueAt: later(20), appealDueAt: later(30) }
  const periodId = await makePeriod(deps, setId, { ...dates, status: 'draft' })
  const admin = await makeActor(db, new Date(), ['admin'])
  await openPeriod(deps, admin, periodId, 1)
  const random = randomFrom(1)
  const given = Array.from({ length: 64 }, () => believableAnswers(pack!, UNIT_TYPE, 0.9, random))
  await fillIn(db, pack!, [periodId], admin, given)
  // Answers of every criterion that a form may not be without.
  await db.execute(sql`update answers set explanation = 'Hồ sơ lưu'`)
  const rows = rowsOf<{ id: string; unit: string }>(
    await db.execute(sql`select id, unit_id as unit from submissions order by id`),
  )
  const forms: Form[] = []
  for (const { id, unit } of rows) {
    const officer = uuidv7()
    const account = { id: officer, email: `${officer}@do.example`, name: 'Đo tốc độ', passwordHash }
    await insertUser(db, { ...account, createdAt: new Date(), updatedAt: new Date() })
    await db.transaction((tx) => replaceRoles(tx, officer, [{ role: 'officer', unitId: unit }]))
    const token = await (await sessionTokenOf(deps, officer))(new Date())
    forms.push({ id, officer, email: account.email, token })
  }
  await db.execute(sql`create table bench_forms (n int primary key, id uuid not null, officer uuid not null)`)
  await db.execute(
    sql`insert into bench_forms select n, id, officer from jsonb_to_recordset(${JSON.stringify(
      forms.map(({ id, officer }, i) => ({ n: i + 1, id, officer })),
    )}::jsonb) as form(n int, id uuid, officer uuid)`,
  )
  const sheet = { criteria: Array.from({ length: 36 }, (_, i) => ({ code: `A${i}`, points: '2.50', maximum: '5' })) }
  await db.execute(sql`create table bench_sheet as select ${JSON.stringify(sheet)}::jsonb as sheet`)
  await db.execute(sql`analyze`)
  return forms
}

function watch(pid: number): Watched {
  const connections = sql`select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`
  return {
    memoryMb: () => residentMb(pid),
    processorMs: async () => {
      const backends = rowsOf<{ pid: number }>(await db.execute(connections))
      return {
        server: processorMs(pid),
        database: backends.reduce((sum, backend) => sum + processorMs(backend.pid), 0),
      }
    },
  }
}

async function measureAll(url: string, floorUrl: string, forms: Form[], watched: Watched): Promise<void> {
  const as = ({ token }: Form) => ({ authorization: `Bearer ${token}` })
  const json = { 'content-type': 'application/json' }
  const some = forms.slice(0, CONNECTIONS)
  const writers = forms.slice(0, WRITERS)
  const at = env.DATABASE_URL!
  const answersOf = (value: number) =>
    JSON.stringify({
      answers: Object.fromEntries(saved.map((code) => [code, { numerator: String(value), denominator: '264' }])),
    })
  const signIn = some.map(({ email }): Call[] => [
    {
      method: 'POST',
      path: '/api/v1/auth/token',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ grant_type: 'password', username: email, password: PASSWORD }).toString(),
    },
  ])
  const verify = some.map((): Call[] => [
    { method: 'POST', path: '/sign-in', headers: json, body: JSON.stringify({ password: PASSWORD }) },
  ])
  const read = some.map((form): Call[] => [
    { method: 'GET', path: `/api/v1/submissions/${form.id}`, headers: as(form) },
  ])
  const readFloor = some.map(({ id }): Call[] => [{ method: 'GET', path: `/forms/${id}` }])
  const save = writers.map((form): Call[] =>
    [101, 102].map((value) => ({
      method: 'PATCH',
      path: `/api/v1/submissions/${form.id}/answers`,
      headers: { ...as(form), ...json, 'if-match': '"1"' },
      body: answersOf(value),
    })),
  )
  console.log(`${units} forms, ${CONNECTIONS} readers, ${WRITERS} writers, one server process.\n`)
  console.log(
    '| | a second | floor | ratio | target | p99 at half of it, ms | server, ms | PostgreSQL, ms | memory, MB |',
  )
  console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |')
  const keepUp = (calls: Call[][], rate?: number) => load({ url, calls, seconds, rate })
  const floorOf = (calls: Call[][]) => () => load({ url: floorUrl, calls, seconds }).then(({ perSecond }) => perSecond)
  await measure(
    'sign-in (floor: bare route, argon2)',
    0.4,
    watched,
    () => keepUp(signIn),
    floorOf(verify),
    (rate) => keepUp(signIn, rate),
  )
  await measure(
    'reading a form (floor: bare route, one query)',
    0.6,
    watched,
    () => keepUp(read),
    floorOf(readFloor),
    (rate) => keepUp(read, rate),
  )
  await measure(
    'saving 10 answers (floor: pgbench)',
    0.4,
    watched,
    () => keepUp(save),
    () => pgbench(at, saveScript(WRITERS, saved), WRITERS, seconds),
    (rate) => keepUp(save, rate),
  )
  // Each form is handed in once: a share of them in each round.
  const rest = forms.slice(WRITERS)
  const share = Math.floor(rest.length / (rounds + 1) / WRITERS)
  let next = 0
  const submit = () =>
    Array.from({ length: WRITERS }, (): Call[] =>
      rest.slice(next, (next += share)).map((form) => ({
        method: 'POST',
        path: `/api/v1/submissions/${form.id}/submit`,
        headers: { ...as(form), 'if-match': '"1"' },
      })),
    )
  await measure(
    'handing in (floor: pgbench)',
    0.4,
    watched,
    () => load({ url, calls: submit(), seconds: 'once' }),
    () => pgbench(at, submitScript(WRITERS), WRITERS, seconds),
    (rate) => load({ url, calls: submit(), seconds: 'once', rate }),
  )
}

async function measure(
  name: string,
  target: number,
  watched: Watched,
  ours: () => Promise<Loaded>,
  floor: () => Promise<number | null> | number | null,
  atRate: (rate: number) => Promise<Loaded>,
): Promise<void> {
  if (values.only && !values.only.some((wanted) => name.startsWith(wanted))) return
  const figures: { ours: number; floor: number | null; server: number; database: number }[] = []
  for (let round = 0; round < rounds; round++) {
    const least = await floor()
    const before = await watched.processorMs()
    const { requests, perSecond } = await ours()
    const after = await watched.processorMs()
    figures.push({
      floor: least,
      ours: perSecond,
      server: (after.server - before.server) / requests,
      database: (after.database - before.database) / requests,
    })
  }
  const middle = (list: number[]) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)]!
  const perSecond = middle(figures.map((figure) => figure.ours))
  const floors = figures.flatMap((figure) => figure.floor ?? [])
  const ratio = middle(figures.map((figure) => (figure.floor ? figure.ours / figure.floor : NaN)))
  const [server, database] = [figures.map((figure) => figure.server), figures.map((figure) => figure.database)]
  const { p99 } = await atRate(Math.max(1, Math.round(perSecond / 2)))
  const floorText = floors.length > 0 ? middle(floors).toFixed(0) : 'no pgbench'
  const met = ratio >= target ? '' : ' **missed**'
  console.log(
    `| ${name} | ${perSecond.toFixed(0)} | ${floorText} | ${ratio.toFixed(2)}${met} | ${target} | ${p99.toFixed(0)} | ${middle(server).toFixed(1)} | ${middle(database).toFixed(1)} | ${watched.memoryMb()} |`,
  )
}
