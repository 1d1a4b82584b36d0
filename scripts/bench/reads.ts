// Reads everything that the API has to read from the national data set and prints p50 and p95 of each request as
// Markdown, with the plan of the slowest statement of whatever takes more than 300 ms, and which statements read a large
// table from end to end.
//
//   TEST_DATABASE_URL=postgres://postgres@127.0.0.1:5432/postgres npm run bench:national     makes the data set first
//   … npm run bench:national -- --keep                                                       reads the one that is there
//   … --only listEvents --rounds 5 --all                                                     every line, not only the slowest of each operation

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { FastifyInstance } from 'fastify'
import { v7 as uuidv7 } from 'uuid'
import { createApiClient, signInClient } from '../../src/api-clients/service.ts'
import { buildApp } from '../../src/app.ts'
import { systemActor } from '../../src/auth/roles.ts'
import { loadConfig } from '../../src/config.ts'
import { openServer } from '../../src/db/client.ts'
import { databaseClock } from '../../src/db/clock.ts'
import { openExportStore, openFileStore } from '../../src/evidence/files.ts'
import { sessionTokenOf } from '../../test/helpers/app.ts'
import { operations } from '../../test/helpers/demo.ts'
import { addressOf, makeNational, nationalOptions, readNational } from './national.ts'
import { largeScans } from './national/large-scans.ts'
import { slowestPlan } from './national/slowest-plan.ts'
import { pickRows, readScopes, requestsOf, type Account, type Request } from './national/requests.ts'

const TARGET = 300
const { values } = parseArgs({
  options: {
    ...nationalOptions,
    keep: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '20' },
    only: { type: 'string' },
  },
})
const server = process.env.TEST_DATABASE_URL
if (!server) {
  console.log('skipped: these figures are about a PostgreSQL server; set TEST_DATABASE_URL')
  process.exit(0)
}
const national = readNational(values)
const url = addressOf(server, national)
if (!values.keep) await makeNational(server, national)

const dataDir = mkdtempSync(join(tmpdir(), 'dan-van-reads-'))
const config = loadConfig({ DATABASE_URL: url, DATA_DIR: dataDir, LOG_LEVEL: 'silent', RATE_LIMIT: '9999999' })
const { db, pool, close } = openServer(url)
const clock = () => new Date()
const stores = { files: await openFileStore(config), exports: await openExportStore(config) }
const deps = { config, db, pool, clock, databaseClock, newId: uuidv7, ...stores }
const app = await buildApp(deps)
try {
  await app.ready()
  await measureAll(app)
} finally {
  await app.close()
  await close()
  rmSync(dataDir, { recursive: true, force: true })
}

interface Measured {
  operation: string
  request: Request
  p50: number
  p95: number
  bytes: number
}

async function measureAll(app: FastifyInstance): Promise<void> {
  const row = await pickRows(db)
  const requests = requestsOf(row, clock())
  const reads = operations().filter(({ method }) => method === 'get')
  const forgotten = reads.filter(({ operationId }) => !requests[operationId]).map(({ operationId }) => operationId)
  if (forgotten.length > 0)
    console.log(`not measured, for want of a line in national/requests.ts: ${forgotten.join(', ')}`)
  const send = await sender(app, row)
  const measured: Measured[] = []
  for (const { operationId } of reads) {
    if (values.only && operationId !== values.only) continue
    for (const request of requests[operationId] ?? []) measured.push(await measure(send, operationId, request))
  }
  print(measured)
  await printScans(measured, send)
  for (const { request, p95 } of measured.filter(isMissed)) {
    console.log(`\n${request.path} (${p95.toFixed(0)} ms as ${request.as}): slowest statement\n`)
    console.log(await slowestPlan(url, () => send(request)))
  }
}

async function printScans(measured: Measured[], send: Send): Promise<void> {
  const scans = new Map<string, string>()
  for (const { operation, request } of measured.filter(({ request }) => !request.whole))
    for (const scan of await largeScans(url, () => send(request))) if (!scans.has(scan)) scans.set(scan, operation)
  console.log(`\n${scans.size} statements read a table of more than 100,000 rows from end to end`)
  for (const [scan, operation] of scans) console.log(`- ${operation}: ${scan}`)
}

function isMissed({ request, p95 }: Measured): boolean {
  return p95 > TARGET && !request.whole
}

type Send = (request: Request) => Promise<{ bytes: number; nextCursor?: string | null }>

async function sender(app: FastifyInstance, row: Record<string, string>): Promise<Send> {
  const client = await createApiClient(deps, systemActor, { name: `Đo ${uuidv7()}`, scopes: readScopes, unitIds: [] })
  const { access_token: clientToken } = await signInClient(deps, client.id, client.clientSecret)
  const tokens = new Map<Account, string>([['client', clientToken]])
  for (const account of ['admin', 'approver', 'auditor', 'reviewer', 'officer'] as const)
    tokens.set(account, await (await sessionTokenOf(deps, row[account]!))(clock()))
  return async ({ as, path }) => {
    const headers = { authorization: `Bearer ${tokens.get(as)}` }
    const answer = await app.inject({ url: `/api/v1${path}`, headers })
    if (answer.statusCode !== 200)
      throw new Error(`${path} as ${as}: ${answer.statusCode} ${answer.payload.slice(0, 500)}`)
    const isJson = String(answer.headers['content-type']).includes('/json')
    const { nextCursor } = isJson ? (JSON.parse(answer.payload) as { nextCursor?: string | null }) : {}
    return { bytes: answer.rawPayload.length, nextCursor }
  }
}

async function measure(send: Send, operation: string, request: Request): Promise<Measured> {
  let { path } = request
  for (let page = 0; page < (request.pages ?? 0); page++) {
    const { nextCursor } = await send({ ...request, path })
    if (!nextCursor) break
    path = `${request.path}&cursor=${encodeURIComponent(nextCursor)}`
  }
  const times: number[] = []
  let bytes = 0
  for (let round = 0; round < (request.whole ? 3 : Number(values.rounds)) + 1; round++) {
    const began = performance.now()
    ;({ bytes } = await send({ ...request, path }))
    // The first is for the caches, ours and PostgreSQL's.
    if (round > 0) times.push(performance.now() - began)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.ceil(times.length * share) - 1]!
  return { operation, request: { ...request, path }, p50: at(0.5), p95: at(0.95), bytes }
}

function print(measured: Measured[]): void {
  const missed = measured.filter(isMissed)
  const held = measured.filter(({ request }) => !request.whole)
  console.log(
    `\n${measured.length} requests of ${new Set(measured.map(({ operation }) => operation)).size} operations; `,
  )
  console.log(`${held.length - missed.length} of ${held.length} that are held to it stay under ${TARGET} ms (p95)\n`)
  console.log('| operation | request | as | p50 ms | p95 ms | KB |\n| --- | --- | --- | ---: | ---: | ---: |')
  const worst = new Map<string, Measured>()
  for (const one of measured) if (one.p95 > (worst.get(one.operation)?.p95 ?? -1)) worst.set(one.operation, one)
  const shown = values.all ? measured : measured.filter((one) => worst.get(one.operation) === one || isMissed(one))
  for (const one of shown.sort((a, b) => b.p95 - a.p95)) {
    const { operation, request, p50, p95, bytes } = one
    const path = request.path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…').replace(/cursor=.*/, 'cursor=…')
    const mark = isMissed(one) ? ' **over**' : request.whole ? ' (whole)' : ''
    console.log(
      `| ${operation} | \`${path}\` | ${request.as} | ${p50.toFixed(0)} | ${p95.toFixed(0)}${mark} | ${Math.ceil(bytes / 1000)} |`,
    )
  }
}
