// A server that is killed while it makes a long paper, as processes: the next one makes it, once and whole; a job
// that has killed three of them is given up.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import t from 'tap'
import { loadConfig } from '../../src/config.ts'
import { openServer } from '../../src/db/client.ts'
import { jobs } from '../../src/db/schema.ts'
import type { Deps } from '../../src/deps.ts'
import type { Job } from '../../src/jobs/schemas.ts'
import { openDeps } from '../../src/start.ts'
import { freshDatabase, onServer } from '../helpers/db.ts'
import { makeManyForms, makePeriod, makePublishedSet } from '../helpers/make.ts'
import { makePerson } from '../helpers/person.ts'
import { call, startServer, type Running } from '../helpers/server.ts'

t.test('killed while it makes a paper', async (t) => {
  const DATA_DIR = mkdtempSync(join(tmpdir(), 'dan-van-jobs-'))
  const env: Record<string, string> = { DATA_DIR, JWT_SECRET: 'x'.repeat(32) }
  const database = onServer ? await freshDatabase((url) => openServer((env.DATABASE_URL = url))) : null
  let server: Running | undefined
  t.teardown(async () => {
    server?.process.kill('SIGKILL')
    await server?.exited
    await database?.close()
    rmSync(DATA_DIR, { recursive: true, force: true })
  })
  /** While no server runs: the embedded database belongs to one process. */
  const between = async <T>(work: (deps: Deps) => Promise<T>): Promise<T> => {
    const { deps, close } = await openDeps(loadConfig(env))
    try {
      return await work(deps)
    } finally {
      await close()
    }
  }
  const { periodId, token } = await between(async (deps) => {
    const setId = await makePublishedSet(deps)
    const periodId = await makePeriod(deps, setId)
    await makeManyForms(deps, periodId, setId, 3000)
    return { periodId, ...(await makePerson(deps, 'reviewer')) }
  })
  const send = async (method: string, path: string, body?: object) => call(server!, await token(), method, path, body)
  const ask = async () => {
    const asked = await send('POST', `/periods/${periodId}/papers/report`, { format: 'pdf' })
    t.equal(asked.status, 202)
    return ((await asked.json()) as { id: string }).id
  }
  const over = ['done', 'failed']
  let lastStart: string | null = null
  const untilState = async (id: string, wanted: string[]) => {
    for (;;) {
      const job = (await (await send('GET', `/jobs/${id}`)).json()) as Job
      // A run of a server that is dead still stands there until another one looks.
      if (wanted.includes(job.state) && (over.includes(job.state) || job.startedAt !== lastStart)) return job
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  const killWhileRunning = async (id: string) => {
    const job = await untilState(id, ['running', ...over])
    t.equal(job.state, 'running')
    lastStart = job.startedAt
    server!.process.kill('SIGKILL')
    await server!.exited
    // As if the lease, and the wait after a failure, were over.
    await between(async ({ db }) => {
      await db
        .update(jobs)
        .set({ leaseUntil: new Date(0) })
        .where(sql`${jobs.state} = 'running'`)
      await db.execute(sql`update job_queue.job set retry_delay = 0, start_after = now() - interval '1 second'`)
    })
    server = await startServer(env)
  }

  server = await startServer(env)
  const first = await ask()
  await killWhileRunning(first)
  const { size } = await untilState(first, over)
  const content = Buffer.from(await (await send('GET', `/jobs/${first}/content`)).arrayBuffer())
  t.equal(content.length, size)
  t.match([content.subarray(0, 5).toString(), content.subarray(-6).toString()], ['%PDF-', /%%EOF/], 'whole')

  const second = await ask()
  for (let kill = 0; kill < 3; kill++) await killWhileRunning(second)
  t.match(await untilState(second, over), { state: 'failed', fault: { code: 'internal' } })
  server.process.kill('SIGKILL')
  await server.exited
  const rows = await between(({ db }) => db.select({ state: jobs.state, run: jobs.run }).from(jobs).orderBy(jobs.id))
  t.same(rows, [
    { state: 'done', run: 2 },
    { state: 'failed', run: 3 },
  ])
})
