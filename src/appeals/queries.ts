import { and, asc, count, eq, getTableColumns, sql, type SQL } from 'drizzle-orm'
import type { Actor } from '../auth/roles.ts'
import type { Db, Tx } from '../db/client.ts'
import { appeals, submissions } from '../db/schema.ts'
import { staleVersion } from '../http/concurrency.ts'
import { listEvidenceByIds } from '../evidence/queries.ts'
import type { Evidence } from '../evidence/schemas.ts'
import { keyset } from '../http/paging.ts'
import { problems, say } from '../http/problems.ts'
import { changedOrInherited } from '../reorganisations/heirs.ts'
import { namesOfUsers } from '../submissions/queries.ts'
import { scopeTo } from '../submissions/scope.ts'
import type { Appeal, AppealQuery } from './schemas.ts'

export type AppealRow = typeof appeals.$inferSelect
type ListedRow = Awaited<ReturnType<typeof selectAppeals>>[number]

/** A page of the appeals on forms that the caller may see, the newest first. */
export async function listAppeals(db: Db | Tx, actor: Actor, query: AppealQuery) {
  const keys = keyset('appeals', [appeals.filedAt, appeals.id], 'desc', query)
  const filter = and(scopeTo(actor), filterOf(actor, query))
  const rows = await selectAppeals(db, and(filter, keys.where))
    .orderBy(...keys.orderBy)
    .limit(keys.limit)
  const shown = await loadShown(db, rows)
  const [total] = await db
    .select({ n: count().mapWith(Number) })
    .from(appeals)
    .innerJoin(submissions, eq(submissions.id, appeals.submissionId))
    .where(filter)
  return {
    ...keys.page(
      rows,
      ({ filedAt, id }) => [filedAt.toISOString(), id],
      (row) => toAppeal(row, shown),
    ),
    total: total!.n,
  }
}

function filterOf(actor: Actor, { periodId, submissionId, status, updatedSince }: AppealQuery): SQL | undefined {
  return and(
    periodId ? eq(submissions.periodId, periodId) : undefined,
    submissionId ? eq(appeals.submissionId, submissionId) : undefined,
    status ? eq(appeals.status, status) : undefined,
    updatedSince ? changedOrInherited(actor, 'appeal', appeals.id, updatedSince) : undefined,
  )
}

/** @throws not_found (404) also when the form is outside the caller's scope. */
export async function getAppeal(db: Db | Tx, actor: Actor, id: string): Promise<Appeal> {
  const rows = await selectAppeals(db, and(eq(appeals.id, id), scopeTo(actor)))
  if (!rows[0]) throw problems.notFound({ detail: say('Không có kiến nghị này.', 'There is no such appeal.') })
  return toAppeal(rows[0], await loadShown(db, rows))
}

/** What was appealed on a form so far, the oldest first. */
export function listAppealsOf(db: Db | Tx, submissionId: string): Promise<AppealRow[]> {
  return db
    .select()
    .from(appeals)
    .where(eq(appeals.submissionId, submissionId))
    .orderBy(asc(appeals.filedAt), asc(appeals.id))
}

/** The same as it is shown. */
export async function readAppealsOf(db: Db | Tx, actor: Actor, submissionId: string): Promise<Appeal[]> {
  const where = and(eq(appeals.submissionId, submissionId), scopeTo(actor))
  const rows = await selectAppeals(db, where).orderBy(asc(appeals.filedAt), asc(appeals.id))
  const shown = await loadShown(db, rows)
  return rows.map((row) => toAppeal(row, shown))
}

export async function insertAppeal(tx: Tx, row: typeof appeals.$inferInsert): Promise<void> {
  await tx.insert(appeals).values(row)
}

/** Resolves an open appeal guarded by its version and answers the new one. @throws stale_version (412) */
export async function closeAppeal(
  tx: Tx,
  { id, version }: Pick<Appeal, 'id' | 'version'>,
  read: number,
  change: Partial<AppealRow>,
): Promise<number> {
  const [updated] = await tx
    .update(appeals)
    .set({ ...change, status: 'resolved', version: sql`${appeals.version} + 1` })
    .where(and(eq(appeals.id, id), eq(appeals.version, read), eq(appeals.status, 'open')))
    .returning({ version: appeals.version })
  if (!updated) throw await staleVersion(tx, 'appeal', id, read, version)
  return updated.version
}

function selectAppeals(db: Db | Tx, where: SQL | undefined) {
  const { periodId, unitId, unitName } = submissions
  return db
    .select({ ...getTableColumns(appeals), periodId, unitId, unitName })
    .from(appeals)
    .innerJoin(submissions, eq(submissions.id, appeals.submissionId))
    .where(where)
    .$dynamic()
}

interface Shown {
  names: Map<string, string>
  evidence: Map<string, Evidence>
}

/** The people and the evidence that appeals name, in two queries for any number of them. */
async function loadShown(db: Db | Tx, rows: ListedRow[]): Promise<Shown> {
  const people = rows.flatMap(({ filedBy, resolvedBy }) => (resolvedBy === null ? [filedBy] : [filedBy, resolvedBy]))
  const named = rows.flatMap(({ items }) => items.flatMap(({ evidence }) => evidence ?? []))
  const evidence = await listEvidenceByIds(db, named)
  return {
    names: await namesOfUsers(db, people),
    evidence: new Map(evidence.map((row) => [row.id, row])),
  }
}

function toAppeal(
  { items, filedBy, filedAt, resolvedBy, resolvedAt, createdAt, updatedAt, ...row }: ListedRow,
  { names, evidence }: Shown,
): Appeal {
  const person = (id: string) => ({ id, name: names.get(id) ?? '' })
  return {
    ...row,
    items: items.map(({ code, reason, answer, evidence: named = [] }) => ({
      code,
      reason,
      answer: answer ?? null,
      evidence: named.flatMap((evidenceId) => evidence.get(evidenceId) ?? []),
    })),
    filedBy: person(filedBy),
    filedAt: filedAt.toISOString(),
    resolvedBy: resolvedBy === null ? null : person(resolvedBy),
    resolvedAt: resolvedAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  }
}
