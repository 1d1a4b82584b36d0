// Carries out what waits, one after the other; any number of servers do this side by side. A run holds a lease that
// it renews while it lives. Whoever dies leaves one that runs out, and the job is begun again, three times at most
// (queue.ts). Every write to a running job names its run, so a run that was given up for dead writes nothing any
// more, and a job has one file at most.

import { and, eq, lt } from 'drizzle-orm'
import { writeAudit } from '../audit/audit.ts'
import { findCallerWhere } from '../auth/queries.ts'
import { systemActor, type Actor } from '../auth/roles.ts'
import type { Tx } from '../db/client.ts'
import { jobs, users } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { holdContent } from '../evidence/sweep.ts'
import { actWithScopes } from '../http/access.ts'
import { Problem, problems, say } from '../http/problems.ts'
import { makeExport } from './exports.ts'
import { operationOf, type JobFault, type JobStage } from './kinds.ts'
import type { JobRow } from './queries.ts'
import { enqueue, putBack, remove, takeNext } from './queue.ts'

const leaseMs = 30_000
const renewEveryMs = 2_000
const longestMs = 10 * 60_000
const hourMs = 3_600_000

/** Answers how many runs were made. */
export async function runJobs(deps: Deps, stopped = new AbortController().signal): Promise<number> {
  await recoverLost(deps)
  for (let made = 0; ; made++) {
    if (stopped.aborted) return made
    const job = await begin(deps)
    if (job === null) return made
    if (job !== 'gone') await run(deps, job, stopped)
  }
}

/** Jobs whose server died, back into the queue or given up. */
export async function recoverLost(deps: Deps): Promise<void> {
  const lost = await deps.db.transaction(async (tx) => {
    const now = await deps.databaseClock(tx)
    const runsOut = and(eq(jobs.state, 'running'), lt(jobs.leaseUntil, now))
    return tx.select().from(jobs).where(runsOut).for('update', { skipLocked: true })
  })
  for (const job of lost) await deps.db.transaction((tx) => endRun(tx, deps, job, broken, { unlessAlive: true }))
}

async function begin(deps: Deps): Promise<JobRow | 'gone' | null> {
  return deps.db.transaction(async (tx) => {
    const id = await takeNext(tx)
    if (id === null) return null
    const [waiting] = await tx.select().from(jobs).where(eq(jobs.id, id)).for('update')
    if (waiting?.state !== 'queued') {
      await remove(tx, id)
      return 'gone'
    }
    const [begun] = await tx
      .update(jobs)
      .set({
        state: 'running',
        run: waiting.run + 1,
        stage: 'reading',
        progress: 5,
        startedAt: deps.clock(),
        leaseUntil: await newLease(tx, deps),
      })
      .where(eq(jobs.id, id))
      .returning()
    return begun!
  })
}

async function run(deps: Deps, job: JobRow, stopped: AbortSignal): Promise<void> {
  const [lost, late] = [new AbortController(), AbortSignal.timeout(longestMs)]
  let at: { stage: JobStage; progress: number } = { stage: 'reading', progress: 5 }
  const renewing = setInterval(() => {
    // What fails is tried again; when it fails for long, the lease runs out.
    renew(deps, job, at)
      .then((renewed) => renewed || lost.abort())
      .catch(() => {})
  }, renewEveryMs)
  try {
    const actor = await actorOf(deps, job)
    const { content, whole, ...file } = await makeExport(deps, actor, job, {
      signal: AbortSignal.any([stopped, late, lost.signal]),
      report: (stage, progress) => (at = { stage, progress }),
    })
    const stored = await deps.exports.put(content, async () => {
      await whole()
      at = { stage: 'storing', progress: 95 }
    })
    await deps.db.transaction((tx) => finish(tx, deps, job, { ...file, ...stored, madeFor: actor.roles }))
  } catch (error) {
    if (lost.signal.aborted) return
    await deps.db.transaction((tx) =>
      stopped.aborted ? layDown(tx, job) : endRun(tx, deps, job, late.aborted ? tooSlow : faultOf(error)),
    )
  } finally {
    clearInterval(renewing)
  }
}

/** False: it is not this run's any more. */
async function renew(deps: Deps, job: JobRow, at: { stage: JobStage; progress: number }): Promise<boolean> {
  return deps.db.transaction(async (tx) => {
    const leaseUntil = await newLease(tx, deps)
    const renewed = await tx
      .update(jobs)
      .set({ ...at, leaseUntil })
      .where(isRun(job))
      .returning({ id: jobs.id })
    return renewed.length > 0
  })
}

async function newLease(tx: Tx, { databaseClock }: Deps): Promise<Date> {
  return new Date((await databaseClock(tx)).getTime() + leaseMs)
}

/** Whoever asked, as they are now. @throws forbidden (403) when they are gone or disabled, or no scope opens it now */
async function actorOf({ db }: Deps, { ownerId, kind }: JobRow): Promise<Actor> {
  const caller = await findCallerWhere(db, eq(users.id, ownerId), null)
  if (caller?.scopes) return actWithScopes(caller.actor, caller.scopes, operationOf(kind))
  if (caller) return caller.actor
  throw problems.forbidden({
    detail: say('Tài khoản đã yêu cầu không còn hoạt động.', 'The account that asked is no longer active.'),
  })
}

type Stored = Pick<JobRow, 'fileName' | 'mediaType' | 'size' | 'sha256' | 'madeFor'>

async function finish(tx: Tx, deps: Deps, job: JobRow, file: Stored): Promise<void> {
  // Behind the lock that keeps the sweep away, as evidence does it.
  await holdContent(tx, file.sha256!)
  if (!(await deps.exports.has(file.sha256!))) throw problems.unavailable()
  const now = deps.clock()
  const expiresAt = new Date(now.getTime() + deps.config.exportHours * hourMs)
  const over = { ...file, stage: null, progress: 100, leaseUntil: null, finishedAt: now, expiresAt }
  await settle(tx, deps, job, { state: 'done', ...over })
}

/** Begun again, unless there is no use in it. */
async function endRun(
  tx: Tx,
  deps: Deps,
  job: JobRow,
  fault: JobFault & { final?: boolean },
  { unlessAlive = false } = {},
): Promise<void> {
  const [held] = await tx.select().from(jobs).where(isRun(job)).for('update')
  if (!held || (unlessAlive && held.leaseUntil! > (await deps.databaseClock(tx)))) return
  const waits = { state: 'queued', stage: null, progress: 0, leaseUntil: null } as const
  if (!fault.final && (await putBack(tx, job.id))) await tx.update(jobs).set(waits).where(isRun(job))
  else {
    const { code, detail } = fault
    const over = { stage: null, leaseUntil: null, finishedAt: deps.clock(), fault: { code, detail } }
    await settle(tx, deps, job, { state: 'failed', ...over })
  }
}

/** The server stops: the next one begins it, as if this run had not been. */
async function layDown(tx: Tx, job: JobRow): Promise<void> {
  const waits = { state: 'queued', stage: null, progress: 0, leaseUntil: null } as const
  const laidDown = await tx.update(jobs).set(waits).where(isRun(job)).returning({ id: jobs.id })
  if (laidDown.length === 0) return
  await remove(tx, job.id)
  await enqueue(tx, job.id)
}

async function settle(tx: Tx, deps: Deps, job: JobRow, over: Partial<JobRow> & Pick<JobRow, 'state'>): Promise<void> {
  const settled = await tx.update(jobs).set(over).where(isRun(job)).returning({ id: jobs.id })
  if (settled.length === 0) return
  await remove(tx, job.id)
  const { state, sha256, size, fault } = over
  await writeAudit(tx, deps, systemActor, {
    action: 'endJob',
    entity: 'job',
    entityId: job.id,
    after: { state, ...(state === 'done' ? { sha256, size } : { code: fault?.code }) },
  })
}

function isRun({ id, run }: JobRow) {
  return and(eq(jobs.id, id), eq(jobs.run, run), eq(jobs.state, 'running'))
}

/** A refusal is one the next time too; anything else may pass. */
function faultOf(error: unknown): JobFault & { final?: boolean } {
  if (!(error instanceof Problem) || error.status >= 500) return broken
  return { code: error.code, detail: error.options.detail ?? error.title, final: true }
}

const broken: JobFault = {
  code: 'internal',
  detail: say(
    'Máy chủ gặp lỗi ba lần khi lập tệp này (có thể do thiếu bộ nhớ); hãy báo quản trị hệ thống.',
    'The server failed three times at this file (perhaps for lack of memory); tell the administrator.',
  ),
}
const tooSlow: JobFault & { final: true } = {
  code: 'too_slow',
  detail: say(
    `Lập tệp quá ${longestMs / 60_000} phút nên đã dừng; hãy thử lại khi máy chủ rảnh hơn hoặc lọc theo khối.`,
    `Stopped after ${longestMs / 60_000} minutes; try again when the server is less busy, or one block.`,
  ),
  final: true,
}
