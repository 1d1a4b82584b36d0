// Kills the server with SIGKILL at random moments while officers save, upload, submit and withdraw,
// starts it again, and looks whether every acknowledged write is there and nothing is half-done.
// `npm run test:crash -- --kills 50 --seed 1`; on a PostgreSQL server when TEST_DATABASE_URL is set.

import { createHash, randomBytes } from 'node:crypto'
import { EventEmitter, once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual, parseArgs } from 'node:util'
import { v7 as uuidv7 } from 'uuid'
import { loadConfig } from '../src/config.ts'
import { openServer } from '../src/db/client.ts'
import type { Deps } from '../src/deps.ts'
import { openDeps } from '../src/start.ts'
import { makePerson } from '../test/helpers/person.ts'
import { freshDatabase, onServer } from '../test/helpers/db.ts'
import { makePeriod, makePublishedSet, makeSubmission, makeUnit } from '../test/helpers/make.ts'
import { startServer, type Running } from '../test/helpers/server.ts'

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '50' }, seed: { type: 'string', default: '1' } },
})
const kills = Number(values.kills)
const random = randomFrom(Number(values.seed))
const officers = 4
const progress = new EventEmitter()

/** What a form holds, as far as this test looks. */
interface Content {
  version: number
  status: 'draft' | 'submitted'
  numerator: string
  /** SHA-256 of its files, sorted. */
  files: string[]
}

interface Form extends Omit<Content, 'numerator' | 'files'> {
  submittedAt: string | null
  selfProvisional: boolean
  criteria: { code: string; answer: { numerator: string } }[]
}

interface Officer {
  formId: string
  token: () => Promise<string>
  /** As the server last acknowledged it. */
  known: Content
  /** What was asked for when the connection broke: it may have been done or not. */
  asked: Content | null
}

const dataDir = mkdtempSync(join(tmpdir(), 'dan-van-crash-'))
const env: Record<string, string> = {
  DATA_DIR: dataDir,
  JWT_SECRET: 'a secret of the crash test only, 32 characters',
  RATE_LIMIT: '9999999',
}
const place = await openPlace()
const people = await place.fill()
const counts = { kills: 0, acknowledged: 0, lost: 0, unclear: 0 }
let slowestStart = 0
try {
  let server = await start()
  while (counts.kills < kills) {
    const written = people.officers.map((officer) => work(server, officer))
    await untilAcknowledged(counts.acknowledged + 1 + Math.floor(random() * 40))
    await new Promise((resolve) => setTimeout(resolve, random() * 30))
    server.process.kill('SIGKILL')
    counts.kills++
    await server.exited
    await Promise.all(written)
    server = await start()
    await check(server)
  }
  server.process.kill('SIGTERM')
  await server.exited
  console.log(
    `${onServer ? 'PostgreSQL' : 'embedded'}: ${counts.kills} kills, ${counts.acknowledged} acknowledged, ${counts.lost} lost; ` +
      `${counts.unclear} requests without an answer; slowest start ${(slowestStart / 1000).toFixed(1)} s`,
  )
} finally {
  await place.close()
  rmSync(dataDir, { recursive: true, force: true })
}
process.exitCode = counts.lost === 0 ? 0 : 1

/** Where the forms lie: a fresh database on the server, or the embedded one under `dataDir`. */
async function openPlace() {
  if (!onServer) {
    const fill = async () => {
      const { deps, close } = await openDeps(loadConfig(env))
      const filled = await fillIn(deps)
      await close()
      return filled
    }
    return { fill, close: async () => {} }
  }
  const database = await freshDatabase((url) => {
    env.DATABASE_URL = url
    return openServer(url)
  })
  const deps = { db: database.db, clock: () => new Date(), newId: uuidv7, config: loadConfig(env) } as unknown as Deps
  return { fill: () => fillIn(deps), close: database.close }
}

async function fillIn(deps: Deps): Promise<{ officers: Officer[]; auditor: () => Promise<string> }> {
  const setId = await makePublishedSet(deps)
  const later = (days: number) => new Date(Date.now() + days * 86_400_000)
  const dates = { selfAssessmentDueAt: later(10), reviewDueAt: later(20), appealDueAt: later(30) }
  const periodId = await makePeriod(deps, setId, dates)
  const filled: Officer[] = []
  for (let n = 0; n < officers; n++) {
    const unitId = await makeUnit(deps, `Sở Thử nghiệm ${n}`)
    const { id, token } = await makePerson(deps, 'officer', unitId)
    const given = { A1: { level: 'KEM' }, A2: { numerator: '0', denominator: '1000' }, B1: { value: true } }
    const formId = await makeSubmission(deps, { periodId, unitId, setId, userId: id, given })
    filled.push({ formId, token, known: { version: 1, status: 'draft', numerator: '0', files: [] }, asked: null })
  }
  return { officers: filled, auditor: (await makePerson(deps, 'auditor')).token }
}

async function start(): Promise<Running> {
  const began = Date.now()
  const server = await startServer(env)
  const ready = await fetch(`${server.url}/readyz`).catch(() => null)
  if (ready?.status !== 200) throw new Error(`the server does not start: ${server.output()}`)
  slowestStart = Math.max(slowestStart, Date.now() - began)
  return server
}

/** One officer, until the connection breaks. */
async function work(server: Running, officer: Officer): Promise<void> {
  for (;;) {
    const { request, expected } = await nextStep(officer)
    officer.asked = expected
    let answer: Response
    try {
      answer = await send(server, officer.token, ...request)
      await answer.arrayBuffer()
    } catch {
      counts.unclear++
      return
    }
    if (!answer.ok) throw new Error(`${request[0]} ${request[1]}: ${answer.status}`)
    officer.known = expected
    officer.asked = null
    counts.acknowledged++
    progress.emit('acknowledged')
  }
}

type Step = [method: string, path: string, version: number | null, body?: object | FormData]

async function nextStep({ formId, known }: Officer): Promise<{ request: Step; expected: Content }> {
  const form = `/submissions/${formId}`
  const next = { ...known, version: known.version + 1 }
  if (known.status === 'submitted')
    return { request: ['POST', `${form}/withdraw`, known.version], expected: { ...next, status: 'draft' } }
  const dice = random()
  if (dice < 0.15)
    return { request: ['POST', `${form}/submit`, known.version], expected: { ...next, status: 'submitted' } }
  if (dice < 0.25 && known.files.length < 20) {
    const content = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(2000)])
    const body = new FormData()
    body.set('codes', 'A1')
    body.set('file', new Blob([content]), 'ke-hoach.pdf')
    return {
      request: ['POST', `${form}/evidence`, null, body],
      expected: { ...next, files: [...known.files, sha256(content)].sort() },
    }
  }
  const numerator = String((Number(known.numerator) + 1) % 1000)
  const answers = { A2: { numerator, denominator: '1000' } }
  return { request: ['PATCH', `${form}/answers`, known.version, { answers }], expected: { ...next, numerator } }
}

async function send(
  { url }: Running,
  token: () => Promise<string>,
  method: string,
  path: string,
  version: number | null = null,
  body?: object | FormData,
): Promise<Response> {
  const isForm = body instanceof FormData
  return fetch(`${url}/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${await token()}`,
      ...(version !== null && { 'if-match': `"${version}"` }),
      ...(body && !isForm && { 'content-type': 'application/json' }),
    },
    ...(body && { body: isForm ? body : JSON.stringify(body) }),
  })
}

/** What was acknowledged is there; what was asked for is there wholly or not at all; the log is whole. */
async function check(server: Running): Promise<void> {
  const read = async <T>(token: () => Promise<string>, path: string) =>
    (await (await send(server, token, 'GET', path)).json()) as T
  for (const officer of people.officers) {
    const form = await read<Form>(officer.token, `/submissions/${officer.formId}`)
    const { items } = await read<{ items: { id: string; sha256: string }[] }>(
      officer.token,
      `/submissions/${officer.formId}/evidence`,
    )
    const found: Content = {
      version: form.version,
      status: form.status,
      numerator: form.criteria.find(({ code }) => code === 'A2')!.answer.numerator,
      files: items.map((item) => item.sha256).sort(),
    }
    if (!isDeepStrictEqual(found, officer.known) && !isDeepStrictEqual(found, officer.asked))
      lost(`form ${officer.formId}`, { found, known: officer.known, asked: officer.asked })
    if ((found.status === 'submitted') !== (form.submittedAt !== null && !form.selfProvisional))
      lost('a form is half submitted', form)
    for (const { id, sha256: named } of items) {
      const content = await send(server, officer.token, 'GET', `/evidence/${id}/content`)
      if (sha256(Buffer.from(await content.arrayBuffer())) !== named) lost('content of evidence', { id, named })
    }
    const path = `/audit-log?entity=submission&entityId=${officer.formId}&limit=1`
    const log = await read<{ items: { entityVersion: number }[] }>(people.auditor, path)
    if (found.version > 1 && log.items[0]?.entityVersion !== found.version) lost('audit entry', { found, log })
    officer.known = found
    officer.asked = null
  }
  const chain = await read<{ intact: boolean }>(people.auditor, '/audit-log/verify')
  if (!chain.intact) lost('the audit log does not verify', chain)
}

function lost(what: string, details: object): void {
  counts.lost++
  console.error(`LOST: ${what}`, JSON.stringify(details))
}

async function untilAcknowledged(count: number): Promise<void> {
  while (counts.acknowledged < count) await once(progress, 'acknowledged')
}

function sha256(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}

/** Mulberry32: the same numbers for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
