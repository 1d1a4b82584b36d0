// What becomes of a job when something goes wrong while it runs. The store of files stands for the world: it is
// slow, refuses, or lets something happen while a file is on its way.

import { buffer } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import { sql } from 'drizzle-orm'
import t, { type Test } from 'tap'
import PgBoss from 'pg-boss'
import { clockAt } from '../../src/db/clock.ts'
import { rowsOf } from '../../src/db/migrate.ts'
import type { Deps } from '../../src/deps.ts'
import type { FileStore } from '../../src/evidence/files.ts'
import { sweepEvidence } from '../../src/evidence/sweep.ts'
import { problems } from '../../src/http/problems.ts'
import { runJobs } from '../../src/jobs/run.ts'
import { sweepExports } from '../../src/jobs/sweep.ts'
import { makePeriod, makePublishedSet } from '../helpers/make.ts'
import { startApp } from '../helpers/app.ts'

async function start(t: Test) {
  const test = await startApp(t, new Date().toISOString())
  const { deps, as } = test
  const periodId = await makePeriod(deps, await makePublishedSet(deps))
  const reviewer = await as('reviewer')
  const ask = async (format = 'pdf') => (await reviewer.post(`/periods/${periodId}/papers/report`, { format })).data.id
  const read = async (id: string) => (await reviewer.get(`/jobs/${id}`)).data
  const stored = async (files = deps.exports) => {
    const found: string[] = []
    for await (const { sha256 } of files.list()) found.push(sha256)
    return found
  }
  /** The same with another way to store a file. */
  const storing = (put: FileStore['put']): Deps => ({ ...deps, exports: { ...deps.exports, put } })
  /** As if the wait after a failure were over. */
  const waitNoMore = () => deps.db.execute(sql`update job_queue.job set start_after = now() - interval '1 second'`)
  return { ...test, reviewer, ask, read, stored, storing, waitNoMore }
}

t.test('a server that dies: another one makes the file, and the dead one nothing more', async (t) => {
  const { deps, reviewer, ask, read, stored, storing, waitNoMore } = await start(t)
  const id = await ask()
  let [arrived, goOn] = [() => {}, () => {}]
  const begun = new Promise<void>((resolve) => (arrived = resolve))
  const held = new Promise<void>((resolve) => (goOn = resolve))
  const dying = storing(async (content, check) => {
    const late = Buffer.concat([await buffer(content), Buffer.from('late')])
    arrived()
    await held
    return deps.exports.put(Readable.from([late]), check)
  })
  // Its lease has always run out: for the others it is dead.
  const anHourAgo = new Date(deps.clock().getTime() - 3_600_000)
  const dead = runJobs({ ...dying, databaseClock: clockAt(() => anHourAgo) })
  await begun
  t.match(await read(id), { state: 'running', progressText: /^Đang/ })
  t.equal(await runJobs(deps), 0)
  t.match(await read(id), { state: 'queued', progress: 0 }, 'back in the queue, for a while')
  await waitNoMore()
  t.equal(await runJobs(deps), 1)
  const done = await read(id)
  t.match(done, { state: 'done', progress: 100 })
  goOn()
  await dead
  t.equal((await stored()).length, 2, 'what came late is stored')
  t.same(await read(id), done, 'and nobody’s: the sweep takes it')
  const file = await reviewer.get(`/jobs/${id}/content`)
  t.equal(file.rawPayload.length, done.size)
  t.notMatch(file.rawPayload.toString('latin1'), /late$/)
})

t.test('a job that fails three times is given up', async (t) => {
  const { deps, ask, read, storing, waitNoMore } = await start(t)
  const id = await ask()
  const broken = storing(() => Promise.reject(new Error('out of luck')))
  for (const state of ['queued', 'queued', 'failed']) {
    t.equal(await runJobs(broken), 1)
    t.equal((await read(id)).state, state)
    t.equal(await runJobs(deps), 0, 'not at once')
    await waitNoMore()
  }
  t.match((await read(id)).fault, { code: 'internal', detail: /ba lần/ })
  t.equal(await runJobs(deps), 0)
  t.equal((await ask()) === id, false, 'whoever asks again gets another one')
})

t.test('a store that is away for a moment', async (t) => {
  const { deps, ask, read, storing, waitNoMore } = await start(t)
  const id = await ask()
  await runJobs(storing(() => Promise.reject(problems.unavailable())))
  t.match(await read(id), { state: 'queued', fault: null })
  await waitNoMore()
  await runJobs(deps)
  t.equal((await read(id)).state, 'done')
})

t.test('a server that is stopped lays its job down for the next one, however often', async (t) => {
  const { deps, ask, read, storing, stored } = await start(t)
  const id = await ask()
  for (let n = 0; n < 4; n++) {
    const stopping = new AbortController()
    const stopped = storing((content, check) => {
      stopping.abort()
      return deps.exports.put(content, check)
    })
    t.equal(await runJobs(stopped, stopping.signal), 1)
    t.match(await read(id), { state: 'queued', progress: 0 })
  }
  t.same(await stored(), [], 'nothing half-written')
  await runJobs(deps)
  t.equal((await read(id)).state, 'done')
})

t.test('cancelled while it runs', async (t) => {
  const { deps, reviewer, ask, read, storing } = await start(t)
  const id = await ask()
  const meanwhile = storing(async (content, check) => {
    t.equal((await reviewer.delete(`/jobs/${id}`)).statusCode, 204)
    return deps.exports.put(content, check)
  })
  await runJobs(meanwhile)
  t.match(await read(id), { state: 'cancelled', content: null, fileName: null })
  t.equal(await runJobs(deps), 0)
})

t.test('files go when their time is over, and nothing else', async (t) => {
  const { deps, ask, read, reviewer, stored, setClock } = await start(t)
  const { sha256 } = await deps.files.put(Readable.from(['evidence']))
  const [kept, dropped] = [await ask('pdf'), await ask('docx')]
  await runJobs(deps)
  await reviewer.delete(`/jobs/${dropped}`)
  t.equal((await stored()).length, 2)
  t.equal(await sweepExports(deps), 0, 'a file of this hour may belong to a job that is about to end')
  const hours = (n: number) => setClock(new Date(Date.now() + n * 3_600_000).toISOString())
  hours(2)
  t.equal(await sweepEvidence(deps), 0)
  t.equal(await sweepExports(deps), 1, 'of the one that was cancelled')
  t.equal((await reviewer.get(`/jobs/${kept}/content`)).statusCode, 200)
  hours(25)
  t.equal(await sweepExports(deps), 1)
  t.match(await read(kept), { state: 'expired', content: null })
  t.same([await stored(), await stored(deps.files)], [[], [sha256]], 'evidence has a place of its own')
  const waiting = await ask()
  hours(24 * 9)
  await sweepExports(deps)
  t.equal((await reviewer.get(`/jobs/${kept}`)).statusCode, 404, 'and its row a week later')
  t.match(await read(waiting), { state: 'failed', fault: { code: 'never_run' } })
  t.equal(await runJobs(deps), 0)
})

t.test('the schema of the queue is the one that the library wants', async (t) => {
  const { deps } = await start(t)
  const boss = new PgBoss({
    schema: 'job_queue',
    db: { executeSql: async (text) => ({ rows: rowsOf(await deps.db.execute(sql.raw(text))) }) },
    migrate: false,
    supervise: false,
    schedule: false,
  })
  await boss.start()
  await boss.stop()
})
