// Measures what other systems read again and again, over HTTP: units, a published criteria set, published results.
//
//   TEST_DATABASE_URL=postgres://postgres@127.0.0.1:5432/postgres npx tsx scripts/bench/repeated-reads.ts
//
// The floor is a bare Fastify route that returns the same bytes from memory to the same request, measured in turns with
// ours in the same process, the client in one of its own; then what is answered when the caller has it already (304).
// Beside the share of requests stands that of the server's processor time for one: it depends less on who else computes.
// With 128 and 32 connections, and with one, where the way to the database and back is most of it. SECONDS=… per figure.
// Prints Markdown.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { eq, inArray } from 'drizzle-orm'
import Fastify, { type FastifyInstance } from 'fastify'
import { v7 as uuidv7 } from 'uuid'
import { parse } from 'yaml'
import { buildApp } from '../../src/app.ts'
import { loadConfig } from '../../src/config.ts'
import { databaseClock } from '../../src/db/clock.ts'
import { periods, submissions, units } from '../../src/db/schema.ts'
import type { Deps } from '../../src/deps.ts'
import { finalizePeriod, openPeriod } from '../../src/periods/transitions.ts'
import { readPack } from '../../src/scoring/pack.ts'
import { sessionTokenOf } from '../../test/helpers/app.ts'
import { freshDatabase, onServer } from '../../test/helpers/db.ts'
import { makePeriod, makePublishedSet } from '../../test/helpers/make.ts'
import { fillIn, keepSheets, makeActor, makeUnits } from './setup.ts'

const SECONDS = process.env.SECONDS ?? '1'
const TURNS = 5
const decision = { number: '00/QĐ-DO', date: '2021-12-17', issuer: 'Đo tốc độ', signer: 'Không có' }
const clientProgram = fileURLToPath(new URL(`./repeated-client${extname(import.meta.url)}`, import.meta.url))

if (!onServer) {
  console.log('skipped: these figures are about a PostgreSQL server; set TEST_DATABASE_URL')
  process.exit(0)
}
const { db, pool, close } = await freshDatabase()
const config = loadConfig({ LOG_LEVEL: 'silent', RATE_LIMIT: '9999999', JWT_SECRET: 'x'.repeat(32) })
const deps = { config, db, pool, clock: () => new Date(), databaseClock, newId: () => uuidv7() } as unknown as Deps
const app = await buildApp({ ...deps, files: { list: async function* () {} } as unknown as Deps['files'] })
try {
  const { setId, periodId, unitId, userId } = await makeYear()
  const token = await (await sessionTokenOf(deps, userId))(new Date())
  console.log('| | KB | connections | floor a second | 200 | its processor | 304 | its processor |')
  console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |')
  const paths = [
    '/units?limit=200',
    '/units',
    `/units/${unitId}`,
    `/criteria-sets/${setId}`,
    `/periods/${periodId}/results`,
  ]
  const at = await listening(app)
  for (const path of paths) await measure(`${at}/api/v1${path}`, path, { authorization: `Bearer ${token}` })
} finally {
  await app.close()
  await close()
}

async function measure(url: string, path: string, headers: Record<string, string>): Promise<void> {
  const answer = await fetch(url, { headers })
  const body = Buffer.from(await answer.arrayBuffer())
  const etag = answer.headers.get('etag')!
  if (answer.status !== 200) throw new Error(body.toString())
  const bare = Fastify()
  bare.get('/', (_request, reply) => reply.type('application/json; charset=utf-8').send(body))
  const bareUrl = await listening(bare)
  const name = path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, '{id}')
  for (const connections of [128, 32, 1]) {
    const turns: { floor: Load; ours: Load; known: Load }[] = []
    for (let turn = 0; turn < TURNS; turn++) {
      turns.push({
        floor: await load(bareUrl, headers, connections, 200),
        ours: await load(url, headers, connections, 200),
        known: await load(url, { ...headers, 'if-none-match': etag }, connections, 304),
      })
    }
    const share = (of: 'ours' | 'known') =>
      `${middle(turns.map((turn) => turn[of].rate / turn.floor.rate)).toFixed(2)} | ` +
      middle(turns.map((turn) => turn.floor.cpu / turn[of].cpu)).toFixed(2)
    const floor = middle(turns.map((turn) => turn.floor.rate)).toFixed(0)
    const size = (body.length / 1000).toFixed(1)
    console.log(`| \`${name}\` | ${size} | ${connections} | ${floor} | ${share('ours')} | ${share('known')} |`)
  }
  await bare.close()
}

function middle(list: number[]): number {
  return list.sort((a, b) => a - b)[Math.floor(list.length / 2)]!
}

interface Load {
  /** Requests a second. */
  rate: number
  /** µs of this process for one of them: all the servers live in it, the client does not. */
  cpu: number
}

/** @throws when any answer is another one */
async function load(url: string, headers: Record<string, string>, connections: number, status: number): Promise<Load> {
  const args = [clientProgram, url, String(connections), SECONDS, String(status), JSON.stringify(headers)]
  const before = process.cpuUsage()
  const client = spawn(process.execPath, [...process.execArgv, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  let printed = ''
  client.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text))
  const [code] = (await once(client, 'close')) as [number]
  if (code !== 0) throw new Error(`${url}: not answered with ${status} each time`)
  const { answers, seconds } = JSON.parse(printed) as { answers: number; seconds: number }
  const { user, system } = process.cpuUsage(before)
  return { rate: answers / seconds, cpu: (user + system) / answers }
}

async function listening(server: FastifyInstance): Promise<string> {
  await server.listen({ port: 0, host: '127.0.0.1' })
  return `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`
}

/** 156 units, as many as a province had, with published results. */
async function makeYear() {
  const document = parse(
    readFileSync(new URL('../demo/data/criteria-illustrative.yaml', import.meta.url), 'utf8'),
  ) as object
  const { pack } = readPack(document)
  const now = new Date()
  const setId = await makePublishedSet(deps, document)
  const actor = await makeActor(db, now, ['admin', 'approver'])
  await makeUnits(deps, 156, (i) => `KHOI_${i % 3}`)
  const periodId = await makePeriod(deps, setId, { status: 'draft' })
  await openPeriod(deps, actor, periodId, 1)
  await fillIn(db, pack!, [periodId], actor)
  const forms = inArray(submissions.periodId, [periodId])
  await db
    .update(submissions)
    .set({ status: 'reviewed', firstSubmittedAt: now, submittedAt: now, reviewedAt: now })
    .where(forms)
  await keepSheets(db, await db.select().from(submissions).where(forms), ['self', 'review'], now)
  await db.update(periods).set({ status: 'reviewing', version: 1 }).where(eq(periods.id, periodId))
  await finalizePeriod(deps, actor, periodId, 1, { decision })
  await db.update(periods).set({ status: 'published' }).where(eq(periods.id, periodId))
  const [unit] = await db.select({ id: units.id }).from(units).limit(1)
  return { setId, periodId, unitId: unit!.id, userId: actor.userId! }
}
