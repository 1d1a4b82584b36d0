// Results are read for whole periods, thousands of units at a time: one query, and of the stored
// sheets only the members that are shown or ranked by.

import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Db, Tx } from '../db/client.ts'
import { results, reviewDecisions, submissions } from '../db/schema.ts'
import type { GateResult, GroupScore } from '../scoring/types.ts'
import { final, ofLane, review, self } from './lanes.ts'

/** Forms of a period with the totals of their closed lanes; the sheet members are those of the furthest lane. */
export async function listStandings(db: Db | Tx, periodId: string) {
  return db
    .select({
      id: submissions.id,
      unitId: submissions.unitId,
      unitName: submissions.unitName,
      sortName: submissions.sortName,
      unitType: submissions.unitType,
      block: submissions.block,
      status: submissions.status,
      criteriaSetId: submissions.criteriaSetId,
      firstSubmittedAt: submissions.firstSubmittedAt,
      selfTotal: self.total,
      reviewTotal: review.total,
      finalTotal: final.total,
      classification: sql<string | null>`coalesce(${final.sheet}, ${review.sheet}, ${self.sheet})->>'classification'`,
      eligible: sql<boolean | null>`coalesce(${final.eligible}, ${review.eligible}, ${self.eligible})`,
      groups: sql<GroupScore[] | null>`coalesce(${final.sheet}, ${review.sheet}, ${self.sheet})->'groups'`,
      gates: sql<GateResult[] | null>`coalesce(${final.sheet}, ${review.sheet}, ${self.sheet})->'gates'`,
      rank: results.rank,
      rankDecidedBy: results.rankDecidedBy,
      isFinal: sql<boolean>`${results.submissionId} is not null`,
    })
    .from(submissions)
    .leftJoin(self, ofLane(self, 'self'))
    .leftJoin(review, ofLane(review, 'review'))
    .leftJoin(final, ofLane(final, 'final'))
    .leftJoin(results, eq(results.submissionId, submissions.id))
    .where(eq(submissions.periodId, periodId))
    .orderBy(asc(submissions.id))
}

/** Number of adjusted criteria by form. */
export async function countAdjustments(db: Db | Tx, periodId: string): Promise<Map<string, number>> {
  const forms = db.select({ id: submissions.id }).from(submissions).where(eq(submissions.periodId, periodId))
  const rows = await db
    .select({
      id: reviewDecisions.submissionId,
      n: sql<number>`count(distinct ${reviewDecisions.code})`.mapWith(Number),
    })
    .from(reviewDecisions)
    .where(and(eq(reviewDecisions.decision, 'adjust'), inArray(reviewDecisions.submissionId, forms)))
    .groupBy(reviewDecisions.submissionId)
  return new Map(rows.map(({ id, n }) => [id, n]))
}
