import { and, asc, eq, inArray, sql, type SQL } from 'drizzle-orm'
import type { Actor } from '../auth/roles.ts'
import type { Db, Tx } from '../db/client.ts'
import { appeals, evidence, evidenceCriteria, submissions, users } from '../db/schema.ts'
import { problems, say } from '../http/problems.ts'
import { scopeTo } from '../submissions/scope.ts'
import type { Evidence } from './schemas.ts'

/** Evidence of a form; the caller has checked that the form is in scope. */
export function listEvidence(db: Db | Tx, submissionId: string): Promise<Evidence[]> {
  return selectWhere(db, eq(evidence.submissionId, submissionId))
}

/** Those of the evidences, of whatever form; the caller has checked the scope. */
export async function listEvidenceByIds(db: Db | Tx, ids: string[]): Promise<Evidence[]> {
  return ids.length === 0 ? [] : selectWhere(db, inArray(evidence.id, [...new Set(ids)]))
}

/** The first appeal of the form that names the evidence. */
export async function findAppealNaming(db: Db | Tx, submissionId: string, evidenceId: string) {
  const [found] = await db
    .select({ filedAt: appeals.filedAt })
    .from(appeals)
    .where(
      and(
        eq(appeals.submissionId, submissionId),
        sql`${appeals.items} @> ${JSON.stringify([{ evidence: [evidenceId] }])}::jsonb`,
      ),
    )
    .orderBy(asc(appeals.filedAt))
    .limit(1)
  return found ?? null
}

/** @throws not_found (404) also when its form is outside the caller's scope. */
export async function getVisibleEvidence(db: Db | Tx, actor: Actor, id: string): Promise<Evidence> {
  const [found] = await selectWhere(db, and(eq(evidence.id, id), scopeTo(actor)))
  if (!found)
    throw problems.notFound({ detail: say('Không có tài liệu kiểm chứng này.', 'There is no such evidence.') })
  return found
}

async function selectWhere(db: Db | Tx, where: SQL | undefined): Promise<Evidence[]> {
  const rows = await db
    .select({
      row: evidence,
      codes: sql<
        string[]
      >`coalesce(${evidence.appealCodes}, array_agg(${evidenceCriteria.code} order by ${evidenceCriteria.code}))`,
      createdBy: users.name,
    })
    .from(evidence)
    .innerJoin(submissions, eq(submissions.id, evidence.submissionId))
    .leftJoin(evidenceCriteria, eq(evidenceCriteria.evidenceId, evidence.id))
    .innerJoin(users, eq(users.id, evidence.createdBy))
    .where(where)
    .groupBy(evidence.id, users.name)
    .orderBy(asc(evidence.createdAt), asc(evidence.id))
  return rows.map(({ row: { appealCodes, ...row }, codes, createdBy }) => ({
    ...row,
    codes,
    forAppeal: appealCodes !== null,
    createdBy,
    createdAt: row.createdAt.toISOString(),
  }))
}

/** Evidence for an appeal keeps its criteria apart from those of the form. */
export async function insertEvidence(
  tx: Tx,
  row: Omit<typeof evidence.$inferInsert, 'appealCodes'>,
  codes: string[],
  { forAppeal }: { forAppeal: boolean },
): Promise<void> {
  await tx.insert(evidence).values({ ...row, appealCodes: forAppeal ? [...codes].sort() : null })
  if (forAppeal) return
  await tx.insert(evidenceCriteria).values(codes.map((code) => ({ evidenceId: row.id, code })))
}

export async function deleteEvidence(tx: Tx, id: string): Promise<void> {
  await tx.delete(evidence).where(eq(evidence.id, id))
}
