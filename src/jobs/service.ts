// Asking for a long export, looking after it, and fetching its file. Whoever asks for the same again while the
// first one waits gets that one; once it has begun, a new one, because the data may have changed.

import { isDeepStrictEqual } from 'node:util'
import type { Readable } from 'node:stream'
import { and, eq, inArray } from 'drizzle-orm'
import { writeAudit } from '../audit/audit.ts'
import type { Actor } from '../auth/roles.ts'
import type { Tx } from '../db/client.ts'
import { jobs, users } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { problems, say } from '../http/problems.ts'
import type { Locale } from '../scoring/types.ts'
import { refuseExport } from './exports.ts'
import { operationOf, type JobKind, type JobRequest } from './kinds.ts'
import { getJobRow, holdJob, listJobRows, stateOf, toJob, type JobRow } from './queries.ts'
import { enqueue, remove } from './queue.ts'
import type { Job, JobQuery } from './schemas.ts'

/** Waiting or running, for one account. */
const mostOpen = 5

/** @throws forbidden (403), not_found (404), wrong_state (409), too_many_jobs (429) */
export async function askForExport(
  deps: Deps,
  actor: Actor,
  asked: { kind: JobKind; periodId: string; request: JobRequest },
  locale: Locale,
): Promise<Job> {
  await refuseExport(deps, actor, asked)
  const ownerId = actor.userId!
  return deps.db.transaction(async (tx) => {
    await tx.select({ id: users.id }).from(users).where(eq(users.id, ownerId)).for('no key update')
    const open = await tx
      .select()
      .from(jobs)
      .where(and(eq(jobs.ownerId, ownerId), inArray(jobs.state, ['queued', 'running'])))
    const same = open.find((job) => isSame(job, asked))
    if (same) return toJob(await getJobRow(tx, actor, same.id), deps.clock(), locale)
    if (open.length >= mostOpen) throw tooMany()
    const id = deps.newId()
    await tx.insert(jobs).values({ id, ownerId, ...asked, state: 'queued', createdAt: deps.clock() })
    await enqueue(tx, id)
    await writeAudit(tx, deps, actor, {
      action: operationOf(asked.kind),
      entity: 'job',
      entityId: id,
      after: { ...asked },
    })
    return toJob(await getJobRow(tx, actor, id), deps.clock(), locale)
  })
}

function isSame(job: JobRow, { kind, periodId, request }: Pick<JobRow, 'kind' | 'periodId' | 'request'>): boolean {
  const waits = job.state === 'queued' && job.run === 0
  return waits && job.kind === kind && job.periodId === periodId && isDeepStrictEqual(job.request, request)
}

export function listJobs(deps: Deps, actor: Actor, query: JobQuery, locale: Locale) {
  return listJobRows(deps, actor, query, locale)
}

/** @throws not_found (404) */
export async function readJob({ db, clock }: Deps, actor: Actor, id: string, locale: Locale): Promise<Job> {
  return toJob(await getJobRow(db, actor, id), clock(), locale)
}

/** Ends a job that is not over, and takes the file of one that is. Again changes nothing. @throws not_found (404) */
export function cancelJob(deps: Deps, actor: Actor, id: string): Promise<void> {
  return deps.db.transaction(async (tx) => {
    const { state } = await holdJob(tx, actor, id)
    if (state !== 'queued' && state !== 'running' && state !== 'done') return
    await end(tx, deps, id)
    await writeAudit(tx, deps, actor, {
      action: 'cancelJob',
      entity: 'job',
      entityId: id,
      before: { state },
      after: { state: 'cancelled' },
    })
  })
}

/** Whoever runs it notices and stops; the file is swept. */
async function end(tx: Tx, { clock }: Deps, id: string): Promise<void> {
  const ended = { state: 'cancelled', leaseUntil: null, sha256: null, expiresAt: null, finishedAt: clock() } as const
  await tx.update(jobs).set(ended).where(eq(jobs.id, id))
  await remove(tx, id)
}

export interface FetchedFile {
  content: Readable
  fileName: string
  mediaType: string
  size: number
}

/**
 * The file, for whoever asked for it and still may have it.
 * @throws forbidden (403), not_found (404), wrong_state (409) while there is none, or none any more
 */
export async function fetchExport(deps: Deps, actor: Actor, id: string): Promise<FetchedFile> {
  const row = await getJobRow(deps.db, actor, id)
  if (row.ownerId !== actor.userId)
    throw problems.forbidden({
      detail: say('Chỉ người đã yêu cầu mới tải được tệp.', 'Only whoever asked for the file may fetch it.'),
    })
  const state = stateOf(row, deps.clock())
  if (state !== 'done') throw noFile(state)
  const stillHeld = row.madeFor!.every((held) => actor.roles.some((role) => isDeepStrictEqual(role, held)))
  if (!stillHeld) throw rolesChanged()
  await refuseExport(deps, actor, row)
  const content = await deps.exports.read(row.sha256!)
  if (content === null)
    throw problems.internal({
      detail: say('Tệp bị thất lạc trong kho; hãy yêu cầu lại.', 'The file is missing in the store; ask for it again.'),
    })
  const { kind, periodId, fileName, mediaType, size, sha256 } = row
  await writeAudit(deps.db, deps, actor, {
    action: 'downloadExport',
    entity: 'job',
    entityId: id,
    after: { kind, periodId, fileName, sha256 },
  })
  return { content, fileName: fileName!, mediaType: mediaType!, size: size! }
}

function noFile(state: Exclude<JobRow['state'], 'done'>) {
  const waits = state === 'queued' || state === 'running'
  return problems.wrongState({
    detail: waits
      ? say(
          'Tệp chưa lập xong; theo dõi tiến độ bằng GET /jobs/{id}.',
          'The file is not ready yet; see GET /jobs/{id}.',
        )
      : say(
          'Yêu cầu này không còn (hoặc không có) tệp; hãy yêu cầu lại.',
          'This job has no file, or none any more; ask for it again.',
        ),
    extensions: { state },
    ...(waits && { headers: { 'retry-after': '2' } }),
  })
}

function rolesChanged() {
  return problems.forbidden({
    detail: say(
      'Tệp được lập theo vai trò mà tài khoản không còn giữ; hãy yêu cầu lại theo vai trò hiện nay.',
      'The file was made for roles that this account no longer holds; ask for it again with those it holds.',
    ),
  })
}

function tooMany() {
  return problems.tooManyJobs({
    detail: say(
      `Mỗi tài khoản có tối đa ${mostOpen} yêu cầu đang chờ hoặc đang chạy. Hãy chờ, hoặc hủy bớt bằng DELETE /jobs/{id}.`,
      `An account may have ${mostOpen} jobs waiting or running. Wait, or cancel some with DELETE /jobs/{id}.`,
    ),
    headers: { 'retry-after': '30' },
  })
}
