// Mixed load on two servers of one PostgreSQL database, one of which is killed with SIGKILL and started again: officers
// write and hand in, a reviewer decides, others read and export, a receiver is told by webhook. At the end nothing that
// was acknowledged is missing and nothing is there that nobody asked for. Prints the memory of each server.
//
//   TEST_DATABASE_URL=postgres://postgres@127.0.0.1:5432/postgres npm run soak [-- --seconds 600] [--officers 8]

import type { AddressInfo } from 'node:net'
import { createServer as createReceiver } from 'node:http'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { eq, ne } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { systemActor } from '../src/auth/roles.ts'
import { loadConfig } from '../src/config.ts'
import { openServer } from '../src/db/client.ts'
import { databaseClock } from '../src/db/clock.ts'
import { events, reviewDecisions, webhookDeliveries } from '../src/db/schema.ts'
import type { Deps } from '../src/deps.ts'
import { createWebhook } from '../src/webhooks/service.ts'
import { freshDatabase, onServer } from '../test/helpers/db.ts'
import { makeSubmission, makeUnit } from '../test/helpers/make.ts'
import { makePerson } from '../test/helpers/person.ts'
import { startServer } from '../test/helpers/server.ts'
import { residentMb } from './bench/http/memory.ts'
import { randomFrom } from './demo/believable.ts'
import { check, fillIn, isExpected, readContent, send, takeStep, type Officer, type Token } from './play/officers.ts'

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '600' }, officers: { type: 'string', default: '8' } },
})
const seconds = Number(values.seconds)
if (!onServer) throw new Error('TEST_DATABASE_URL must name a PostgreSQL server')

const random = randomFrom(1)
const dataDir = mkdtempSync(join(tmpdir(), 'dan-van-soak-'))
const env: Record<string, string> = {
  // Evidence lies where both reach it, as on a shared disk.
  DATA_DIR: dataDir,
  JWT_SECRET: 'a secret of the soak only, 32 characters long',
  RATE_LIMIT: '9999999',
  WEBHOOK_ALLOW_PRIVATE: '127.0.0.1',
}
const database = await freshDatabase((url) => openServer((env.DATABASE_URL = url)))
const { db } = database
const deps = { db, config: loadConfig(env), clock: () => new Date(), databaseClock, newId: uuidv7 } as unknown as Deps
const counts = { written: 0, decided: 0, read: 0, unclear: 0, lost: 0 }
const heard = new Set<string>()
let isOver = false

const receiver = createReceiver((request, response) => {
  heard.add(String(request.headers['webhook-id']))
  request.resume().on('end', () => response.end())
})
receiver.listen(0, '127.0.0.1')
await once(receiver, 'listening')

const people = await fillIn(deps, Number(values.officers))
const review = await formInReview(people)
await createWebhook(
  deps,
  { ...systemActor, userId: review.adminId, roles: [{ role: 'admin', unitId: null }] },
  {
    url: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`,
    eventTypes: ['submission.submitted'],
  },
)
// Both keep their addresses, as behind a balancer.
const servers = await Promise.all([0, 1].map(() => startServer(env)))
const memory = servers.map(({ url }) => ({ url, samples: [] as { at: number; mb: number }[] }))
const sampler = setInterval(sample, 1000)
try {
  const works = [
    ...people.officers.map(write),
    decide(),
    read('/submissions?limit=50'),
    read(`/periods/${people.periodId}/progress`),
    read(`/periods/${people.periodId}/results?format=csv`, 500),
    read(`/periods/${people.periodId}/results?format=xlsx`, 2000),
  ]
  await sleep((seconds / 3) * 1000)
  servers[1]!.process.kill('SIGKILL')
  await servers[1]!.exited
  await sleep(Math.min(2000, seconds * 100))
  servers[1] = await startServer(env)
  memory.push({ url: servers[1].url, samples: [] })
  await sleep((seconds / 3) * 2 * 1000)
  isOver = true
  await Promise.all(works)
  clearInterval(sampler)
  await check(servers[0]!.url, people, lost)
  await checkDecisions()
  await checkWebhooks()
  for (const server of servers) server.process.kill('SIGTERM')
  await Promise.all(servers.map(({ exited }) => exited))
  report()
} finally {
  for (const server of servers) server.process.kill('SIGKILL')
  receiver.close()
  await database.close()
  rmSync(dataDir, { recursive: true, force: true })
}
process.exitCode = counts.lost === 0 ? 0 : 1

/** Another form, which is being reviewed. */
async function formInReview({ periodId, setId }: Awaited<ReturnType<typeof fillIn>>) {
  const unitId = await makeUnit(deps, 'Sở Đang thẩm định')
  const officer = await makePerson(deps, 'officer', unitId)
  const reviewer = await makePerson(deps, 'reviewer')
  const now = new Date()
  const state = { status: 'in_review', submittedAt: now, firstSubmittedAt: now, reviewerId: reviewer.id } as const
  const given = { A1: { level: 'KEM' }, A2: { numerator: '1', denominator: '2' }, B1: { value: true } }
  const formId = await makeSubmission(deps, { periodId, unitId, setId, userId: officer.id, given, ...state })
  const admin = await makePerson(deps, 'admin')
  return { formId, token: reviewer.token, adminId: admin.id, known: '', asked: '', version: 1 }
}

/** Somewhere: as a balancer does, which leaves out a server that does not answer. */
function anyUrl(): string {
  const alive = servers.filter(({ process }) => process.exitCode === null && process.signalCode === null)
  return alive[Math.floor(random() * alive.length)]!.url
}

async function write(officer: Officer): Promise<void> {
  while (!isOver) {
    if (await takeStep(anyUrl(), officer, random)) {
      counts.written++
      continue
    }
    counts.unclear++
    const { found } = await untilAnswered(() => readContent(anyUrl(), officer))
    if (!isExpected(found, officer))
      lost(`form ${officer.formId}`, { found, known: officer.known, asked: officer.asked })
    officer.known = found
    officer.asked = null
  }
}

/** One reviewer changes one decision over and over. */
async function decide(): Promise<void> {
  const path = `/submissions/${review.formId}/review/decisions/A1`
  for (let n = 1; !isOver; n++) {
    review.asked = `Lần ${n}`
    const body = { decision: 'adjust', answer: { level: n % 2 ? 'KHA' : 'TOT' }, reason: review.asked }
    const answer = await send(anyUrl(), review.token, 'PUT', path, review.version, body).catch(() => null)
    if (!answer) {
      counts.unclear++
      const read = () => send(anyUrl(), review.token, 'GET', `/submissions/${review.formId}`)
      const form: unknown = await untilAnswered(async () => (await read()).json() as unknown)
      review.version = (form as { version: number }).version
      continue
    }
    if (!answer.ok) throw new Error(`decision: ${answer.status} ${await answer.text()}`)
    review.version = ((await answer.json()) as { version: number }).version
    review.known = review.asked
    counts.decided++
  }
}

async function read(path: string, pause = 50): Promise<void> {
  while (!isOver) {
    await answerOf(path, people.auditor)
    await sleep(pause)
  }
}

async function answerOf(path: string, token: Token): Promise<void> {
  try {
    const answer = await send(anyUrl(), token, 'GET', path)
    await answer.arrayBuffer()
    if (!answer.ok) throw new RangeError(`GET ${path}: ${answer.status}`)
    counts.read++
  } catch (error) {
    if (error instanceof RangeError) throw error
    counts.unclear++
  }
}

async function untilAnswered<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      await sleep(20)
    }
  }
}

async function checkDecisions(): Promise<void> {
  const rows = await db.select().from(reviewDecisions).where(eq(reviewDecisions.submissionId, review.formId))
  const found = rows.map(({ reason }) => reason)
  if (found.length !== 1 || ![review.known, review.asked].includes(found[0] ?? ''))
    lost('decision', { found, known: review.known, asked: review.asked })
}

/** Every handing in was told, and nothing else: at least once, so one may have come twice. A webhook's id is its event's. */
async function checkWebhooks(): Promise<void> {
  const until = Date.now() + 60_000
  const waiting = ne(webhookDeliveries.state, 'delivered')
  while (Date.now() < until && (await db.$count(webhookDeliveries, waiting)) > 0) await sleep(200)
  const deliveries = await db
    .select({ id: webhookDeliveries.eventId, state: webhookDeliveries.state })
    .from(webhookDeliveries)
  const told = await db.$count(events, eq(events.kind, 'submission_submitted'))
  if (deliveries.length !== told) lost('deliveries', { told, queued: deliveries.length })
  for (const { id, state } of deliveries) if (state !== 'delivered' || !heard.has(id!)) lost('delivery', { id, state })
  const known = new Set(deliveries.map(({ id }) => id))
  for (const id of heard) if (!known.has(id)) lost('a delivery that nobody sent', { id })
}

function sample(): void {
  const at = performance.now() / 60_000
  for (const { url, process } of servers) {
    const mb = process.pid === undefined ? 0 : residentMb(process.pid)
    if (mb > 0) memory.findLast((one) => one.url === url)!.samples.push({ at, mb })
  }
}

function lost(what: string, details: object): void {
  counts.lost++
  console.error(`LOST: ${what}`, JSON.stringify(details))
}

function report(): void {
  console.log(
    `${seconds} s on two servers, one killed: ${counts.written} writes and ${counts.decided} decisions acknowledged, ${counts.lost} lost or invented; ` +
      `${counts.read} reads, ${heard.size} webhooks, ${counts.unclear} requests without an answer`,
  )
  for (const { samples } of memory) {
    const half = samples.slice(Math.floor(samples.length / 2))
    const peak = Math.max(0, ...samples.map(({ mb }) => mb))
    console.log(
      `  memory: ${samples.length} s, at most ${peak} MB, ${slope(half).toFixed(1)} MB a minute over the second half`,
    )
  }
}

/** Least squares. */
function slope(samples: { at: number; mb: number }[]): number {
  const mean = (list: number[]) => list.reduce((sum, one) => sum + one, 0) / (list.length || 1)
  const [x, y] = [mean(samples.map(({ at }) => at)), mean(samples.map(({ mb }) => mb))]
  const above = samples.reduce((sum, { at, mb }) => sum + (at - x) * (mb - y), 0)
  const below = samples.reduce((sum, { at }) => sum + (at - x) ** 2, 0)
  return below === 0 ? 0 : above / below
}
