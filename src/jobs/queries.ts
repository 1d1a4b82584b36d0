// Everybody sees their own jobs, an administrator all of them: of others' it is told that there is none.

import { and, eq, type SQL } from 'drizzle-orm'
import { hasRole, type Actor } from '../auth/roles.ts'
import type { Db, Tx } from '../db/client.ts'
import { jobs, users } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { apiPrefix } from '../http/openapi.ts'
import { keyset } from '../http/paging.ts'
import { problems, say } from '../http/problems.ts'
import type { Locale } from '../scoring/types.ts'
import { formatOf } from './formats.ts'
import type { JobStage, JobState } from './kinds.ts'
import type { Job, JobQuery } from './schemas.ts'

export type JobRow = typeof jobs.$inferSelect

function scopeTo(actor: Actor): SQL | undefined {
  return hasRole(actor, 'admin') ? undefined : eq(jobs.ownerId, actor.userId!)
}

/** @throws not_found (404) */
export async function getJobRow(db: Db | Tx, actor: Actor, id: string): Promise<JobRow & { requestedBy: string }> {
  const [found] = await select(db).where(and(eq(jobs.id, id), scopeTo(actor)))
  if (!found) throw problems.notFound({ detail: say('Không có yêu cầu kết xuất này.', 'There is no such job.') })
  return flat(found)
}

/** The row, held until the transaction ends. @throws not_found (404) */
export async function holdJob(tx: Tx, actor: Actor, id: string): Promise<JobRow> {
  await tx.select({ id: jobs.id }).from(jobs).where(eq(jobs.id, id)).for('update')
  return getJobRow(tx, actor, id)
}

/** Newest first. */
export async function listJobRows({ db, clock }: Deps, actor: Actor, query: JobQuery, locale: Locale) {
  const keys = keyset('jobs', [jobs.createdAt, jobs.id], 'desc', query)
  const filter = and(scopeTo(actor), query.state ? eq(jobs.state, query.state) : undefined)
  const rows = await select(db)
    .where(and(filter, keys.where))
    .orderBy(...keys.orderBy)
    .limit(keys.limit)
  const page = keys.page(
    rows.map(flat),
    (row) => [row.createdAt.toISOString(), row.id],
    (row) => toJob(row, clock(), locale),
  )
  return { ...page, total: await db.$count(jobs, filter) }
}

function select(db: Db | Tx) {
  return db
    .select({ job: jobs, requestedBy: users.name })
    .from(jobs)
    .innerJoin(users, eq(users.id, jobs.ownerId))
    .$dynamic()
}

function flat({ job, requestedBy }: { job: JobRow; requestedBy: string }) {
  return { ...job, requestedBy }
}

/** What is over its time has expired, whether it was swept already or not. */
export function stateOf({ state, expiresAt }: JobRow, now: Date): JobState {
  return state === 'done' && expiresAt! <= now ? 'expired' : state
}

export function toJob(row: JobRow & { requestedBy: string }, now: Date, locale: Locale): Job {
  const { id, kind, periodId, progress, requestedBy, fault, fileName, mediaType, size } = row
  const state = stateOf(row, now)
  return {
    id,
    kind,
    periodId,
    format: formatOf(kind, row.request),
    state,
    progress,
    progressText: (state === 'running' ? stages[row.stage!] : states[state])[locale],
    requestedBy,
    requestedAt: row.createdAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
    expiresAt: row.expiresAt?.toISOString() ?? null,
    fault: fault && { code: fault.code, detail: fault.detail[locale] },
    fileName,
    mediaType,
    size,
    content: state === 'done' ? `${apiPrefix}/jobs/${id}/content` : null,
  }
}

const stages: Record<JobStage, ReturnType<typeof say>> = {
  reading: say('Đang đọc số liệu của kỳ', 'Reading the period'),
  writing: say('Đang viết tệp', 'Writing the file'),
  storing: say('Đang lưu tệp', 'Storing the file'),
}

const states: Record<Exclude<JobState, 'running'>, ReturnType<typeof say>> = {
  queued: say('Đang chờ đến lượt', 'Waiting for its turn'),
  done: say('Đã xong, tải được tệp', 'Done, the file is ready'),
  failed: say('Không lập được tệp', 'The file could not be made'),
  expired: say('Tệp đã hết hạn và bị xóa', 'The file has expired and is gone'),
  cancelled: say('Đã hủy', 'Cancelled'),
}
