// Measures a paper and the workbook of a whole province, made in the background by a server as operators run it: how
// long each takes, and the most memory of the server and of the process that writes papers. On PostgreSQL when
// TEST_DATABASE_URL is set. The forms are drafts: rows as long as real ones, without points.
//
//   npm run -s bench:compile && node dist/bench/scripts/bench/exports.js

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { loadConfig } from '../../src/config.ts'
import { openServer } from '../../src/db/client.ts'
import type { Job } from '../../src/jobs/schemas.ts'
import { openDeps } from '../../src/start.ts'
import { freshDatabase, onServer } from '../../test/helpers/db.ts'
import { makeManyForms, makePeriod, makePublishedSet } from '../../test/helpers/make.ts'
import { makePerson } from '../../test/helpers/person.ts'
import { call, startServer } from '../../test/helpers/server.ts'

const SIZE = 5400
const DATA_DIR = mkdtempSync(join(tmpdir(), 'dan-van-exports-'))
const env: Record<string, string> = { DATA_DIR, JWT_SECRET: 'x'.repeat(32) }
const database = onServer ? await freshDatabase((url) => openServer((env.DATABASE_URL = url))) : null
const { deps, close } = await openDeps(loadConfig(env))
const setId = await makePublishedSet(deps)
const periodId = await makePeriod(deps, setId)
await makeManyForms(deps, periodId, setId, SIZE)
const { token } = await makePerson(deps, 'reviewer')
await close()

const server = await startServer(env)
try {
  const { pid } = server.process
  console.log(`${SIZE.toLocaleString('en')} units, ${onServer ? 'PostgreSQL' : 'embedded database'}`)
  console.log(`  before                     server ${memory(pid!, 'VmRSS')} MB`)
  await measure('report, docx', `/periods/${periodId}/papers/report`, { format: 'docx' })
  await measure('report, pdf', `/periods/${periodId}/papers/report`, { format: 'pdf' })
  await measure('results, xlsx', `/periods/${periodId}/results/workbook`, {})
} finally {
  server.process.kill('SIGKILL')
  await server.exited
  await database?.close()
  rmSync(DATA_DIR, { recursive: true, force: true })
}

async function measure(name: string, path: string, body: object): Promise<void> {
  const { pid } = server.process
  const asked = (await (await call(server, await token(), 'POST', path, body)).json()) as Job
  let job = asked
  let [own, writer] = [0, 0]
  while (job.state === 'queued' || job.state === 'running') {
    await sleep(100)
    own = Math.max(own, memory(pid!, 'VmRSS'))
    for (const child of childrenOf(pid!)) writer = Math.max(writer, memory(child, 'VmHWM'))
    job = (await (await call(server, await token(), 'GET', `/jobs/${asked.id}`)).json()) as Job
  }
  const seconds = (Date.parse(job.finishedAt!) - Date.parse(job.startedAt!)) / 1000
  const size = ((job.size ?? 0) / 1e6).toFixed(1)
  console.log(
    `  ${name.padEnd(20)} ${job.state} in ${seconds.toFixed(1)} s, ${size} MB; server ${own} MB, writer ${writer} MB`,
  )
}

/** In MB; 0: it has ended. */
function memory(pid: number, what: 'VmRSS' | 'VmHWM'): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Math.round(Number(new RegExp(`${what}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024)
  } catch {
    return 0
  }
}

function childrenOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)
}
