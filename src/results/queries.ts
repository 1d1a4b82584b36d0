// Results are read for whole periods, thousands of units at a time: one query, and of the stored
// sheets only the members that are shown or ranked by.

import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Superseded } from '../amendments/revisions.ts'
import { listAsColumns } from '../db/as-columns.ts'
import type { Db, Tx } from '../db/client.ts'
import { results, reviewDecisions, scoreSheets, submissions } from '../db/schema.ts'
import type { GateResult, GroupScore } from '../scoring/types.ts'
import { final, furthestClassification, ofLane, review, self } from './lanes.ts'

/**
 * Forms of a period with the totals of their closed lanes, and the gates that were triggered in the furthest one.
 * Reading more of 5,400 sheets takes as long as all the rest.
 */
export function listStandings(db: Db | Tx, periodId: string) {
  const query = db
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
      classification: furthestClassification,
      eligible: sql<boolean | null>`coalesce(${final.eligible}, ${review.eligible}, ${self.eligible})`,
      gates: sql<
        GateResult[] | null
      >`coalesce(${final.triggeredGates}, ${review.triggeredGates}, ${self.triggeredGates})`,
      rank: results.rank,
      rankDecidedBy: results.rankDecidedBy,
      isFinal: sql<boolean>`${results.submissionId} is not null`,
    })
    .from(submissions)
    .leftJoin(self, ofLane(self, 'self'))
    .leftJoin(review, ofLane(review, 'review'))
    .leftJoin(final, ofLane(final, 'final'))
    // Both keys, so that results of other years are not read.
    .leftJoin(results, and(eq(results.submissionId, submissions.id), eq(results.periodId, submissions.periodId)))
    .where(eq(submissions.periodId, periodId))
    .orderBy(asc(submissions.id))
  return listAsColumns(db, query)
}

/** The groups of the furthest sheet of each form. */
export async function groupsOfForms(db: Db | Tx, ids: string[]): Promise<Map<string, GroupScore[]>> {
  if (ids.length === 0) return new Map()
  const { submissionId, lane, sheet } = scoreSheets
  const rows = await db
    .selectDistinctOn([submissionId], { id: submissionId, groups: sql<GroupScore[]>`${sheet}->'groups'` })
    .from(scoreSheets)
    .where(inArray(submissionId, ids))
    .orderBy(submissionId, sql`array_position(array['final', 'review', 'self'], ${lane})`)
  return new Map(rows.map(({ id, groups }) => [id, groups]))
}

/** Number of adjusted criteria by form; of forms that were amended since, with the decisions as they were. */
export async function countAdjustments(
  db: Db | Tx,
  periodId: string,
  superseded: ReadonlyMap<string, Superseded>,
): Promise<Map<string, number>> {
  const { submissionId, lane, code, decision } = reviewDecisions
  const forms = db.select({ id: submissions.id }).from(submissions).where(eq(submissions.periodId, periodId))
  const adjusted = and(eq(decision, 'adjust'), inArray(submissionId, forms))
  const rows = await db
    .select({ id: submissionId, n: sql<number>`count(distinct ${code})`.mapWith(Number) })
    .from(reviewDecisions)
    .where(adjusted)
    .groupBy(submissionId)
  const counts = new Map(rows.map(({ id, n }) => [id, n]))
  if (superseded.size === 0) return counts
  const reviewed = await db
    .select({ id: submissionId, code })
    .from(reviewDecisions)
    .where(and(adjusted, eq(lane, 'review'), inArray(submissionId, [...superseded.keys()])))
  for (const [id, { decisions }] of superseded) {
    const own = reviewed.filter((row) => row.id === id)
    const codes = [...own, ...decisions.filter((row) => row.decision === 'adjust')].map((row) => row.code)
    counts.set(id, new Set(codes).size)
  }
  return counts
}
