import { and, asc, eq, sql, type SQL } from 'drizzle-orm'
import type { Actor } from '../auth/roles.ts'
import type { Db, Tx } from '../db/client.ts'
import { evidence, evidenceCriteria, submissions, users } from '../db/schema.ts'
import { problems, say } from '../http/problems.ts'
import { scopeTo } from '../submissions/scope.ts'
import type { Evidence } from './schemas.ts'

/** Evidence of a form; the caller has checked that the form is in scope. */
export function listEvidence(db: Db | Tx, submissionId: string): Promise<Evidence[]> {
  return selectWhere(db, eq(evidence.submissionId, submissionId))
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
      codes: sql<string[]>`array_agg(${evidenceCriteria.code} order by ${evidenceCriteria.code})`,
      createdBy: users.name,
    })
    .from(evidence)
    .innerJoin(submissions, eq(submissions.id, evidence.submissionId))
    .innerJoin(evidenceCriteria, eq(evidenceCriteria.evidenceId, evidence.id))
    .innerJoin(users, eq(users.id, evidence.createdBy))
    .where(where)
    .groupBy(evidence.id, users.name)
    .orderBy(asc(evidence.createdAt), asc(evidence.id))
  return rows.map(({ row, codes, createdBy }) => ({ ...row, codes, createdBy, createdAt: row.createdAt.toISOString() }))
}

export async function insertEvidence(tx: Tx, row: typeof evidence.$inferInsert, codes: string[]): Promise<void> {
  await tx.insert(evidence).values(row)
  await tx.insert(evidenceCriteria).values(codes.map((code) => ({ evidenceId: row.id, code })))
}

export async function deleteEvidence(tx: Tx, id: string): Promise<void> {
  await tx.delete(evidence).where(eq(evidence.id, id))
}
