// The last minute before a deadline: every unit of the country submits through two servers on one
// PostgreSQL database. Whoever was told 200 is in, in time by the clock of the database; everybody
// else is told why not. `npm run test:storm -- --units 5400 --seconds 60` (TEST_DATABASE_URL).

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { loadConfig } from '../src/config.ts'
import { openServer } from '../src/db/client.ts'
import { databaseClock } from '../src/db/clock.ts'
import { auditLog, periods, scoreSheets, submissions } from '../src/db/schema.ts'
import type { Deps } from '../src/deps.ts'
import { freshDatabase, onServer } from '../test/helpers/db.ts'
import { makePeriod, makePublishedSet, makeSubmission, makeUnit } from '../test/helpers/make.ts'
import { makePerson } from '../test/helpers/person.ts'
import { startServer } from '../test/helpers/server.ts'

const { values } = parseArgs({
  options: { units: { type: 'string', default: '5400' }, seconds: { type: 'string', default: '60' } },
})
const [units, seconds] = [Number(values.units), Number(values.seconds)]
if (!onServer) throw new Error('TEST_DATABASE_URL must name a PostgreSQL server')

const dataDir = mkdtempSync(join(tmpdir(), 'dan-van-storm-'))
const env: Record<string, string> = {
  DATA_DIR: dataDir,
  JWT_SECRET: 'a secret of the storm only, 32 characters long',
  RATE_LIMIT: '9999999',
}
const database = await freshDatabase((url) => {
  env.DATABASE_URL = url
  return openServer(url)
})
const { db } = database
const config = loadConfig(env)
const deps = { db, clock: () => new Date(), newId: uuidv7, config } as unknown as Deps

/** A form that is ready to be handed in. */
interface Form {
  id: string
  token: () => Promise<string>
}

try {
  const forms = await fillIn()
  const servers = await Promise.all([startServer(env), startServer(env)])
  const due = new Date((await db.transaction(databaseClock)).getTime() + seconds * 1000)
  await db.update(periods).set({ selfAssessmentDueAt: due })
  // Somewhat more than there is time for: the last ones come too late.
  const window = seconds * 1020
  const answers = await Promise.all(
    forms.map(async (form, i) => {
      await new Promise((resolve) => setTimeout(resolve, (i / forms.length) * window))
      return submit(servers[i % 2]!.url, form)
    }),
  )
  for (const server of servers) server.process.kill('SIGTERM')
  await Promise.all(servers.map(({ exited }) => exited))
  await judge(answers, due)
} finally {
  await database.close()
  rmSync(dataDir, { recursive: true, force: true })
}

async function fillIn(): Promise<Form[]> {
  const setId = await makePublishedSet(deps)
  const later = (days: number) => new Date(Date.now() + days * 86_400_000)
  const dates = { selfAssessmentDueAt: later(1), reviewDueAt: later(20), appealDueAt: later(30) }
  const periodId = await makePeriod(deps, setId, dates)
  const given = { A1: { level: 'KEM' }, A2: { numerator: '30', denominator: '30' }, B1: { value: true } }
  const forms: Form[] = []
  while (forms.length < units) {
    const some = Array.from({ length: Math.min(10, units - forms.length) }, async (_, i) => {
      const unitId = await makeUnit(deps, `Đơn vị ${forms.length + i}`)
      const { id: userId, token } = await makePerson(deps, 'officer', unitId)
      return { id: await makeSubmission(deps, { periodId, unitId, setId, userId, given }), token }
    })
    forms.push(...(await Promise.all(some)))
  }
  return forms
}

async function submit(server: string, { id, token }: Form) {
  const headers = { authorization: `Bearer ${await token()}`, 'if-match': '"1"' }
  const began = performance.now()
  const response = await fetch(`${server}/api/v1/submissions/${id}/submit`, { method: 'POST', headers })
  const body = (await response.json()) as { lockedBecause?: string }
  return { id, status: response.status, because: body.lockedBecause, took: performance.now() - began }
}

async function judge(answers: Awaited<ReturnType<typeof submit>>[], due: Date): Promise<void> {
  const rows = new Map((await db.select().from(submissions)).map((row) => [row.id, row]))
  const sheets = new Set((await db.select({ id: scoreSheets.submissionId }).from(scoreSheets)).map(({ id }) => id))
  const submitted = db.select({ id: auditLog.entityId }).from(auditLog)
  const logged = new Set((await submitted.where(eq(auditLog.action, 'submitSubmission'))).map(({ id }) => id))
  const faults: string[] = []
  for (const { id, status, because } of answers) {
    const row = rows.get(id)!
    const isIn = row.status === 'submitted' && sheets.has(id) && logged.has(id)
    if (status === 200 && !isIn) faults.push(`${id} was acknowledged and is lost`)
    if (status !== 200 && row.status !== 'draft') faults.push(`${id} was refused and is in`)
    if (status !== 200 && !because) faults.push(`${id} was refused with ${status} and not told why`)
    if (row.submittedAt && row.submittedAt > due) faults.push(`${id} is in after the deadline`)
  }
  const took = answers.map((answer) => answer.took).sort((a, b) => a - b)
  const p = (share: number) => `${took[Math.ceil(took.length * share) - 1]!.toFixed(0)} ms`
  const accepted = answers.filter(({ status }) => status === 200).length
  console.log(
    `${units} units in ${seconds} s through two servers: ${accepted} in time, ${units - accepted} too late and told so, ` +
      `${faults.length} faults; p50 ${p(0.5)}, p99 ${p(0.99)}, slowest ${p(1)}`,
  )
  for (const fault of faults.slice(0, 20)) console.error(fault)
  process.exitCode = faults.length === 0 ? 0 : 1
}
