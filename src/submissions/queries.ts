import { and, asc, count, eq, getTableColumns, inArray, sql, type SQL } from 'drizzle-orm'
import { hasRole, type Actor } from '../auth/roles.ts'
import type { Db, Tx } from '../db/client.ts'
import { evidence, evidenceCriteria, scoreSheets, submissions, users } from '../db/schema.ts'
import { rowsOf } from '../db/migrate.ts'
import { overseers } from '../http/access.ts'
import { staleVersion } from '../http/concurrency.ts'
import { keyset } from '../http/paging.ts'
import { problems, say, type Problem } from '../http/problems.ts'
import { changedOrInherited } from '../reorganisations/heirs.ts'
import { everNamed } from '../units/search.ts'
import type { AnswerRow, SubmissionRow } from './lanes.ts'
import { scopeTo } from './scope.ts'
import type { SubmissionQuery } from './schemas.ts'

/** A form and everybody who had a hand in it: what separation of duties looks at. For who is only an officer they stay empty. */
export type Submission = SubmissionRow & { filledBy: string[]; conflicted: string[] }

/** What a unit does to its form. The audit log remembers who did, also when somebody else overwrote it since. */
export const unitVerbs = [
  'saveAnswers',
  'saveAnswer',
  'explainAnswer',
  'importForm',
  'saveIndicators',
  'proposeModel',
  'changeModel',
  'withdrawModel',
  'submitSubmission',
  'withdrawSubmission',
  'addEvidence',
  'removeEvidence',
] as const

const filledBy = sql<string[]>`array(
  select answers.updated_by::text from answers where answers.submission_id = submissions.id
  union select evidence.created_by::text from evidence where evidence.submission_id = submissions.id
  union select audit_log.actor_id::text from audit_log
    where audit_log.entity = 'submission' and audit_log.entity_id = submissions.id and audit_log.actor_id is not null
      and audit_log.outcome = 'done'
      and audit_log.action in (${sql.join(
        unitVerbs.map((verb) => sql`${verb}`),
        sql`, `,
      )})
)`
/** Reviewers who declared a conflict of interest with the form: the log can't be edited, so neither can this. */
const conflicted = sql<string[]>`array(
  select distinct audit_log.actor_id::text from audit_log
  where audit_log.entity = 'submission' and audit_log.entity_id = submissions.id and audit_log.actor_id is not null
    and audit_log.action = 'declareConflict' and audit_log.outcome = 'done'
)`
const nobody = sql<string[]>`array[]::text[]`
const columns = { ...getTableColumns(submissions), filledBy, conflicted }

/** Who has no other role than officer appraises no form: there the log is not read, which grows with every save. */
export function handsIn(actor: Actor): { filledBy: SQL<string[]>; conflicted: SQL<string[]> } {
  return hasRole(actor, ...overseers) ? { filledBy, conflicted } : { filledBy: nobody, conflicted: nobody }
}

function columnsFor(actor: Actor) {
  return { ...columns, ...handsIn(actor) }
}

/** Whatever the caller may see: for code that has checked the scope itself. @throws not_found (404) */
export async function getSubmission(db: Db | Tx, id: string): Promise<Submission> {
  const [row] = await getSubmissions(db, [id])
  if (!row) throw noSuchForm()
  return row
}

/** @throws not_found (404) also when the form is outside the caller's scope. */
export async function getVisibleSubmission(db: Db | Tx, actor: Actor, id: string): Promise<Submission> {
  const [row] = await db
    .select(columnsFor(actor))
    .from(submissions)
    .where(and(eq(submissions.id, id), scopeTo(actor)))
  if (!row) throw noSuchForm()
  return row
}

export function noSuchForm(): Problem {
  return problems.notFound({ detail: say('Không có phiếu tự chấm điểm này.', 'There is no such form.') })
}

/** Those of the forms that the caller may see, by id. */
export function listVisibleSubmissions(db: Db | Tx, actor: Actor, where: SQL | undefined): Promise<Submission[]> {
  return db
    .select(columnsFor(actor))
    .from(submissions)
    .where(and(where, scopeTo(actor)))
    .orderBy(asc(submissions.id))
}

/** Whatever the caller may see. */
export function getSubmissions(db: Db | Tx, ids: string[]): Promise<Submission[]> {
  return db.select(columns).from(submissions).where(inArray(submissions.id, ids))
}

/**
 * Changes a form guarded by its version and status, and answers the new version.
 * @throws stale_version (412), wrong_state (409)
 */
export async function updateSubmission(
  tx: Tx,
  submission: Guarded,
  change: Partial<SubmissionRow> & { updatedAt: Date },
): Promise<number> {
  const [updated] = await tx
    .update(submissions)
    .set({ ...change, version: sql`${submissions.version} + 1` })
    .where(unmoved(submission))
    .returning({ version: submissions.version })
  if (!updated) throw await movedOn(tx, submission)
  return updated.version
}

/**
 * Stores answers of a form and moves it on, guarded as `updateSubmission`; one statement, because officers do little
 * else all day.
 * @throws stale_version (412), wrong_state (409)
 */
export async function storeAnswers(tx: Tx, submission: Guarded, rows: AnswerRow[], updatedAt: Date): Promise<number> {
  const { id, version } = submission
  const given = rows.map(({ code, answer, explanation, updatedBy }) => ({ code, answer, explanation, updatedBy }))
  const at = sql`${updatedAt.toISOString()}::timestamptz`
  const stored = await tx.execute(sql`
    with stored as (
      insert into answers (submission_id, code, answer, explanation, changed_in_version, updated_by, updated_at)
      select ${id}::uuid, code, answer, explanation, ${version}::int + 1, "updatedBy", ${at}
      from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as given(code text, answer jsonb, explanation text, "updatedBy" uuid)
      on conflict (submission_id, code) do update set answer = excluded.answer, explanation = excluded.explanation,
        changed_in_version = excluded.changed_in_version, updated_by = excluded.updated_by, updated_at = excluded.updated_at
    )
    update submissions set version = version + 1, updated_at = ${at}
    where ${unmoved(submission)} returning version`)
  const [moved] = rowsOf<{ version: number }>(stored)
  if (!moved) throw await movedOn(tx, submission)
  return moved.version
}

type Guarded = Pick<SubmissionRow, 'id' | 'version' | 'status'>

/** The guard of every change of a form, for the WHERE clause: it is still as it was read. */
export function unmoved({ id, version, status }: Guarded): SQL {
  return sql`submissions.id = ${id} and submissions.version = ${version}::int and submissions.status = ${status}`
}

/** Why a guarded change met no row. */
export async function movedOn(tx: Tx, { id, version }: Guarded): Promise<Problem> {
  await refuseStale(tx, await getSubmission(tx, id), version)
  return problems.wrongState({
    detail: say('Trạng thái của phiếu đã thay đổi; hãy tải lại.', 'The state of the form has changed; read it again.'),
  })
}

/** Refuses early what `updateSubmission` would refuse at the end. @throws stale_version (412) */
export async function refuseStale(
  db: Db | Tx,
  submission: Pick<SubmissionRow, 'id' | 'version'>,
  version: number,
): Promise<void> {
  if (submission.version !== version)
    throw await staleVersion(db, 'submission', submission.id, version, submission.version)
}

const sorts = { name: submissions.sortName, updatedAt: submissions.updatedAt }

/** A page of the forms that the caller may see. */
export async function listSubmissionRows(db: Db | Tx, actor: Actor, query: SubmissionQuery) {
  const sort = query.sort ?? 'name'
  const column = sorts[sort.replace('-', '') as keyof typeof sorts]
  const keys = keyset(`submissions:${sort}`, [column, submissions.id], sort.startsWith('-') ? 'desc' : 'asc', query)
  const filter = and(scopeTo(actor), filterOf(actor, query))
  const rows = await db
    .select(columnsFor(actor))
    .from(submissions)
    .where(and(filter, keys.where))
    .orderBy(...keys.orderBy)
    .limit(keys.limit)
  const [total] = await db
    .select({ n: count().mapWith(Number) })
    .from(submissions)
    .where(filter)
  const { items, nextCursor } = keys.page(
    rows,
    (row) => [sort.endsWith('name') ? row.sortName : row.updatedAt.toISOString(), row.id],
    (row) => row,
  )
  return { rows: items, nextCursor, total: total!.n }
}

function filterOf(
  actor: Actor,
  { periodId, unitId, status, block, q, updatedSince }: SubmissionQuery,
): SQL | undefined {
  return and(
    periodId ? eq(submissions.periodId, periodId) : undefined,
    unitId ? eq(submissions.unitId, unitId) : undefined,
    status ? eq(submissions.status, status) : undefined,
    block ? eq(submissions.block, block) : undefined,
    q ? sql`${submissions.unitId} in (${everNamed(q)})` : undefined,
    updatedSince ? changedOrInherited(actor, 'submission', submissions.id, updatedSince) : undefined,
  )
}

/** What is known of the stored sheets, without the sheets themselves. */
export async function listStoredSheets(db: Db | Tx, submissionIds: string[]) {
  if (submissionIds.length === 0) return []
  const { submissionId, lane, total, classification, eligible, resultHash, computedAt } = getTableColumns(scoreSheets)
  return db
    .select({ submissionId, lane, total, classification, eligible, resultHash, computedAt })
    .from(scoreSheets)
    .where(inArray(scoreSheets.submissionId, submissionIds))
}
export type StoredSheet = Awaited<ReturnType<typeof listStoredSheets>>[number]

/** Number of evidences by criterion. */
export async function countEvidence(db: Db | Tx, submissionId: string): Promise<Map<string, number>> {
  const rows = await db
    .select({ code: evidenceCriteria.code, n: count().mapWith(Number) })
    .from(evidence)
    .innerJoin(evidenceCriteria, eq(evidenceCriteria.evidenceId, evidence.id))
    .where(eq(evidence.submissionId, submissionId))
    .groupBy(evidenceCriteria.code)
  return new Map(rows.map(({ code, n }) => [code, n]))
}

/** The criteria that have evidence, by form. */
export async function loadEvidenceCodes(db: Db | Tx, submissionIds: string[]): Promise<Map<string, Set<string>>> {
  const codes = new Map(submissionIds.map((id) => [id, new Set<string>()]))
  if (submissionIds.length === 0) return codes
  const rows = await db
    .selectDistinct({ id: evidence.submissionId, code: evidenceCriteria.code })
    .from(evidence)
    .innerJoin(evidenceCriteria, eq(evidenceCriteria.evidenceId, evidence.id))
    .where(inArray(evidence.submissionId, submissionIds))
  for (const { id, code } of rows) codes.get(id)!.add(code)
  return codes
}

export async function namesOfUsers(db: Db | Tx, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(inArray(users.id, [...new Set(ids)]))
    .orderBy(asc(users.id))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export async function deleteSheets(tx: Tx, submissionId: string): Promise<void> {
  await tx.delete(scoreSheets).where(eq(scoreSheets.submissionId, submissionId))
}
