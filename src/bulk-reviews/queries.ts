import { and, eq, inArray, sql, type SQL } from 'drizzle-orm'
import type { Actor } from '../auth/roles.ts'
import { hasRole } from '../auth/roles.ts'
import { holdToldOf } from '../changes/telling.ts'
import type { Db, Tx } from '../db/client.ts'
import { bulkReviews, periods, reviewDecisions, submissions, users } from '../db/schema.ts'
import { staleVersion } from '../http/concurrency.ts'
import { keyset } from '../http/paging.ts'
import { problems, say } from '../http/problems.ts'
import type { DecisionRow, PeriodRow } from '../submissions/lanes.ts'
import type { BulkReview, BulkReviewQuery } from './schemas.ts'

export type BulkReviewRow = typeof bulkReviews.$inferSelect
/** A decision as JSON keeps it. */
export type KeptDecision = Omit<DecisionRow, 'decidedAt'> & { decidedAt: string }
export interface KeptItem {
  submissionId: string
  code: string
  before: KeptDecision | null
  after: KeptDecision | null
}

/** Periods first, then forms, each in the order of ids: the same order as everywhere, so that no two wait for each other. */
export async function lockForms(tx: Tx, ids: string[]) {
  const ofForms = tx.select({ id: submissions.periodId }).from(submissions).where(inArray(submissions.id, ids))
  const periodRows: PeriodRow[] = await tx
    .select()
    .from(periods)
    .where(inArray(periods.id, ofForms))
    .orderBy(periods.id)
    .for('share')
  const { id, version, status, reviewerId } = submissions
  const forms = await tx
    .select({ id, version, status, reviewerId })
    .from(submissions)
    .where(inArray(submissions.id, ids))
    .orderBy(submissions.id)
    .for('update')
  return {
    periods: new Map(periodRows.map((period) => [period.id, period])),
    forms: new Map(forms.map((form) => [form.id, form])),
  }
}

/** Takes decisions of the review lane back, in one statement. */
export async function deleteDecisions(tx: Tx, gone: Pick<KeptItem, 'submissionId' | 'code'>[]): Promise<void> {
  if (gone.length === 0) return
  await tx.execute(sql`
    delete from ${reviewDecisions}
    using jsonb_to_recordset(${JSON.stringify(gone)}::jsonb) as gone("submissionId" uuid, code text)
    where submission_id = gone."submissionId" and review_decisions.code = gone.code and lane = 'review'`)
}

/** One more version of each form. */
export async function touchForms(tx: Tx, ids: string[], updatedAt: Date): Promise<Map<string, number>> {
  await holdToldOf(tx, ids)
  const rows = await tx
    .update(submissions)
    .set({ updatedAt, version: sql`${submissions.version} + 1` })
    .where(inArray(submissions.id, ids))
    .returning({ id: submissions.id, version: submissions.version })
  return new Map(rows.map(({ id, version }) => [id, version]))
}

/** The decisions of the review lane of these forms. */
export function listReviewDecisions(db: Db | Tx, ids: string[]) {
  return db
    .select()
    .from(reviewDecisions)
    .where(and(inArray(reviewDecisions.submissionId, ids), eq(reviewDecisions.lane, 'review')))
}

export async function insertBulkReview(tx: Tx, row: typeof bulkReviews.$inferInsert): Promise<void> {
  await tx.insert(bulkReviews).values(row)
}

/** Who did it, and those who may read everything. */
function scopeTo(actor: Actor): SQL {
  return hasRole(actor, 'admin', 'auditor') ? sql`true` : eq(bulkReviews.doneBy, actor.userId!)
}

/** @throws not_found (404) also when somebody else did it */
export async function getBulkReview(
  db: Db | Tx,
  actor: Actor,
  id: string,
  { lock = false } = {},
): Promise<BulkReviewRow> {
  const query = db
    .select()
    .from(bulkReviews)
    .where(and(eq(bulkReviews.id, id), scopeTo(actor)))
  const [row] = await (lock ? query.for('update') : query)
  if (!row)
    throw problems.notFound({ detail: say('Không có lần thẩm định hàng loạt này.', 'There is no such bulk review.') })
  return row
}

/** Marks it undone, once. @throws stale_version (412) */
export async function closeBulkReview(tx: Tx, { id, version }: BulkReviewRow, read: number, at: Date): Promise<number> {
  if (version !== read) throw await staleVersion(tx, 'bulkReview', id, read, version)
  await tx
    .update(bulkReviews)
    .set({ undoneAt: at, updatedAt: at, version: version + 1 })
    .where(eq(bulkReviews.id, id))
  return version + 1
}

/** The newest first. */
export async function listBulkReviews(db: Db, actor: Actor, query: BulkReviewQuery) {
  const keys = keyset('bulk-reviews', [bulkReviews.doneAt, bulkReviews.id], 'desc', query)
  const columns = {
    id: bulkReviews.id,
    action: bulkReviews.action,
    doneAt: bulkReviews.doneAt,
    doneBy: bulkReviews.doneBy,
    name: users.name,
    submissions: bulkReviews.submissions,
    items: sql<number>`jsonb_array_length(${bulkReviews.items})`.mapWith(Number),
    undoneAt: bulkReviews.undoneAt,
    version: bulkReviews.version,
  }
  const rows = await db
    .select(columns)
    .from(bulkReviews)
    .innerJoin(users, eq(users.id, bulkReviews.doneBy))
    .where(and(scopeTo(actor), keys.where))
    .orderBy(...keys.orderBy)
    .limit(keys.limit)
  return {
    ...keys.page(
      rows,
      ({ doneAt, id }) => [doneAt.toISOString(), id],
      ({ doneBy, name, doneAt, undoneAt, ...row }): BulkReview => ({
        ...row,
        doneAt: doneAt.toISOString(),
        doneBy: { id: doneBy, name },
        undoneAt: undoneAt?.toISOString() ?? null,
      }),
    ),
    total: await db.$count(bulkReviews, scopeTo(actor)),
  }
}
