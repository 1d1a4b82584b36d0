// Files of exports live for hours. A job says when; its file goes at the next sweep after, its row a week later.
// As with evidence, a file goes when no row names it, behind the lock under which rows come to name one.

import { and, eq, lt, lte, notInArray, sql } from 'drizzle-orm'
import { writeAudit } from '../audit/audit.ts'
import { systemActor } from '../auth/roles.ts'
import { jobs } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { holdContent } from '../evidence/sweep.ts'
import { say } from '../http/problems.ts'
import { remove } from './queue.ts'

const hourMs = 3_600_000
/** Younger content may belong to a job that is about to end. */
const graceMs = hourMs
const rowsKeptMs = 7 * 24 * hourMs
/** Whoever asked has given up long ago. */
const longestWaitMs = 24 * hourMs

/** Answers how many files went. */
export async function sweepExports(deps: Deps): Promise<number> {
  await expireJobs(deps)
  const { db, exports, clock } = deps
  const before = new Date(clock().getTime() - graceMs)
  await exports.tidy(before)
  let swept = 0
  for await (const { sha256, storedAt } of exports.list()) {
    if (storedAt >= before) continue
    swept += await db.transaction(async (tx) => {
      await holdContent(tx, sha256)
      if ((await tx.$count(jobs, eq(jobs.sha256, sha256))) > 0) return 0
      await exports.remove(sha256)
      return 1
    })
  }
  return swept
}

async function expireJobs(deps: Deps): Promise<void> {
  const now = deps.clock()
  const ago = (ms: number) => new Date(now.getTime() - ms)
  await deps.db.transaction(async (tx) => {
    const expired = await tx
      .update(jobs)
      .set({ state: 'expired', sha256: null })
      .where(and(eq(jobs.state, 'done'), lte(jobs.expiresAt, now)))
      .returning({ id: jobs.id })
    const forgotten = await tx
      .update(jobs)
      .set({ state: 'failed', fault: neverRun, finishedAt: now })
      .where(and(eq(jobs.state, 'queued'), lt(jobs.createdAt, ago(longestWaitMs))))
      .returning({ id: jobs.id })
    for (const { id } of forgotten) await remove(tx, id)
    const entry = { action: 'endJob', entity: 'job' } as const
    await writeAudit(
      tx,
      deps,
      systemActor,
      ...expired.map(({ id }) => ({ ...entry, entityId: id, after: { state: 'expired' } })),
      ...forgotten.map(({ id }) => ({ ...entry, entityId: id, after: { state: 'failed', code: neverRun.code } })),
    )
    const over = sql`coalesce(${jobs.expiresAt}, ${jobs.finishedAt})`
    await tx
      .delete(jobs)
      .where(and(notInArray(jobs.state, ['queued', 'running', 'done']), lt(over, ago(rowsKeptMs).toISOString())))
  })
}

const neverRun = {
  code: 'never_run',
  detail: say(
    'Không có máy chủ nào thực hiện yêu cầu trong 24 giờ; hãy báo quản trị hệ thống.',
    'No server came to it within 24 hours; tell the administrator.',
  ),
}
