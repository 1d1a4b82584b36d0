import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Db, Tx } from '../db/client.ts'
import { councilDecisions, councils, submissions, units, userRoles, users } from '../db/schema.ts'
import { staleVersion } from '../http/concurrency.ts'
import { problems, say } from '../http/problems.ts'
import type { Council, CouncilDecision } from './schemas.ts'

export async function findCouncil(db: Db | Tx, periodId: string): Promise<Council | null> {
  const [row] = await db.select().from(councils).where(eq(councils.periodId, periodId))
  if (!row) return null
  const { decision, members, quorum, version } = row
  return { periodId, decision, members, quorum, version }
}

/** @throws not_found (404) while there is none */
export async function getCouncil(db: Db | Tx, periodId: string): Promise<Council> {
  const council = await findCouncil(db, periodId)
  if (council) return council
  throw problems.notFound({
    detail: say(
      'Kỳ đánh giá chưa có Hội đồng thẩm định; quản trị ghi nhận bằng PUT /periods/{id}/council.',
      'The period has no council yet; an administrator records it with PUT /periods/{id}/council.',
    ),
  })
}

/** Guarded by the version read (0: none yet); answers the new one. @throws stale_version (412) */
export async function storeCouncil(
  tx: Tx,
  periodId: string,
  version: number,
  change: Pick<Council, 'decision' | 'members' | 'quorum'>,
  now: Date,
): Promise<number> {
  const [stored] =
    version === 0
      ? await tx
          .insert(councils)
          .values({ periodId, ...change, createdAt: now, updatedAt: now })
          .onConflictDoNothing()
          .returning({ version: councils.version })
      : await tx
          .update(councils)
          .set({ ...change, version: sql`${councils.version} + 1`, updatedAt: now })
          .where(and(eq(councils.periodId, periodId), eq(councils.version, version)))
          .returning({ version: councils.version })
  if (stored) return stored.version
  throw await staleVersion(tx, 'council', periodId, version, (await findCouncil(tx, periodId))?.version ?? 0)
}

export async function insertCouncilDecision(tx: Tx, row: typeof councilDecisions.$inferInsert): Promise<void> {
  await tx.insert(councilDecisions).values(row)
}

/** The oldest first. */
export async function listCouncilDecisions(db: Db | Tx, submissionId: string): Promise<CouncilDecision[]> {
  const rows = await db
    .select({ row: councilDecisions, name: users.name, submissionVersion: submissions.version })
    .from(councilDecisions)
    .innerJoin(users, eq(users.id, councilDecisions.recordedBy))
    .innerJoin(submissions, eq(submissions.id, councilDecisions.submissionId))
    .where(eq(councilDecisions.submissionId, submissionId))
    .orderBy(asc(councilDecisions.recordedAt), asc(councilDecisions.id))
  return rows.map(({ row, name, submissionVersion }) => ({
    ...row,
    submissionVersion,
    recordedBy: { id: row.recordedBy, name },
    recordedAt: row.recordedAt.toISOString(),
  }))
}

/** Units that accounts belong to, by account. */
export async function unitsOfUsers(db: Db | Tx, userIds: string[]): Promise<Map<string, string[]>> {
  const unitsOf = new Map<string, string[]>()
  if (userIds.length === 0) return unitsOf
  const rows = await db.select().from(userRoles).where(inArray(userRoles.userId, userIds))
  for (const { userId, unitId } of rows) if (unitId) unitsOf.set(userId, [...(unitsOf.get(userId) ?? []), unitId])
  return unitsOf
}

/** Which of the accounts and units that members name are there. */
export async function knownIds(tx: Tx, members: { userId?: string; unitId?: string }[]): Promise<Set<string>> {
  const userIds = members.flatMap(({ userId }) => userId ?? [])
  const unitIds = members.flatMap(({ unitId }) => unitId ?? [])
  const people = await tx.select({ id: users.id }).from(users).where(inArray(users.id, userIds))
  const places = await tx.select({ id: units.id }).from(units).where(inArray(units.id, unitIds))
  return new Set([...people, ...places].map(({ id }) => id))
}
