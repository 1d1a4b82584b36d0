// Statistics look at a whole period: a few queries however many forms there are. Of a stored sheet only
// its points are read, one short array beside it; the sheets themselves would be a hundred times that.

import { and, asc, desc, eq, inArray, lt, or, sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { hasRole, unitsWithRole, type Actor } from '../auth/roles.ts'
import type { Db, Tx } from '../db/client.ts'
import { evidence, evidenceCriteria, periods, results, reviewDecisions, submissions, units } from '../db/schema.ts'
import { overseers } from '../http/access.ts'
import { problems, say } from '../http/problems.ts'
import { final, furthestClassification, ofLane, review, self } from '../results/lanes.ts'
import { inheritedUnits } from '../reorganisations/heirs.ts'
import type { GroupScore } from '../scoring/types.ts'
import { scopeTo } from '../submissions/scope.ts'

function inPeriod(periodId: string, block: string | undefined): SQL | undefined {
  return and(eq(submissions.periodId, periodId), block === undefined ? undefined : eq(submissions.block, block))
}

/** Forms of a period, of one block or all, with what their closed lanes say. */
export function listScoredForms(db: Db | Tx, periodId: string, block?: string) {
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
      reviewedBy: submissions.reviewedBy,
      selfTotal: self.total,
      selfPoints: self.points,
      reviewTotal: review.total,
      reviewPoints: review.points,
      finalTotal: final.total,
      classification: furthestClassification,
    })
    .from(submissions)
    .leftJoin(self, ofLane(self, 'self'))
    .leftJoin(review, ofLane(review, 'review'))
    .leftJoin(final, ofLane(final, 'final'))
    .where(inPeriod(periodId, block))
    .orderBy(asc(submissions.id))
}
export type ScoredForm = Awaited<ReturnType<typeof listScoredForms>>[number]

/** Of the forms that were handed in, how many have evidence for a criterion, by unit type and code. */
export async function countFormsWithEvidence(
  db: Db | Tx,
  periodId: string,
  block?: string,
): Promise<ReadonlyMap<string, number>> {
  const { unitType } = submissions
  const { code } = evidenceCriteria
  const rows = await db
    .select({ unitType, code, n: sql<number>`count(distinct ${submissions.id})`.mapWith(Number) })
    .from(submissions)
    .innerJoin(self, ofLane(self, 'self'))
    .innerJoin(evidence, eq(evidence.submissionId, submissions.id))
    .innerJoin(evidenceCriteria, eq(evidenceCriteria.evidenceId, evidence.id))
    .where(inPeriod(periodId, block))
    .groupBy(unitType, code)
  return new Map(rows.map((row) => [evidenceKey(row.unitType, row.code), row.n]))
}

export function evidenceKey(unitType: string, code: string): string {
  return `${unitType}/${code}`
}

/** What each person decided in reviews that are complete: how often confirmed, and which criteria of which form adjusted. */
export async function listDecisions(db: Db | Tx, periodId: string, block?: string) {
  const { submissionId, decidedBy, decision, code, lane } = reviewDecisions
  const inReviews = and(inPeriod(periodId, block), eq(lane, 'review'))
  const confirmed = await db
    .select({ decidedBy, n: sql<number>`count(*)`.mapWith(Number) })
    .from(reviewDecisions)
    .innerJoin(submissions, eq(submissions.id, submissionId))
    .innerJoin(review, ofLane(review, 'review'))
    .where(and(inReviews, eq(decision, 'confirm')))
    .groupBy(decidedBy)
  const adjusted = await db
    .select({ submissionId, decidedBy, code })
    .from(reviewDecisions)
    .innerJoin(submissions, eq(submissions.id, submissionId))
    .innerJoin(review, ofLane(review, 'review'))
    .where(and(inReviews, eq(decision, 'adjust')))
  return { confirmed, adjusted }
}
export type Decisions = Awaited<ReturnType<typeof listDecisions>>

/** A unit whose years the caller may read: its own or one that went into it, or any for who oversees. @throws not_found (404) */
export async function getUnitInScope(db: Db | Tx, actor: Actor, id: string): Promise<{ id: string; name: string }> {
  const own = unitsWithRole(actor, 'officer')
  const scope = hasRole(actor, ...overseers)
    ? undefined
    : or(inArray(units.id, own), sql`${units.id} in (${inheritedUnits(actor)})`)
  const [unit] = await db
    .select({ id: units.id, name: units.name })
    .from(units)
    .where(and(eq(units.id, id), scope))
  if (!unit) throw problems.notFound({ detail: say('Không có đơn vị này.', 'There is no such unit.') })
  return unit
}

/** The unit's latest forms, made before a moment, that the caller may see; the latest period first. */
export function listYears(db: Db | Tx, actor: Actor, unitId: string, limit: number, before?: Date) {
  const { id, year, name, status } = periods
  const groupsOf = (sheet: PgColumn) => sql<GroupScore[] | null>`${sheet}->'groups'`
  return db
    .select({
      form: submissions,
      period: { id, year, name, status },
      selfTotal: self.total,
      selfGroups: groupsOf(self.sheet),
      reviewTotal: review.total,
      reviewGroups: groupsOf(review.sheet),
      finalTotal: final.total,
      finalGroups: groupsOf(final.sheet),
      classification: final.classification,
      eligible: final.eligible,
      rank: results.rank,
    })
    .from(submissions)
    .innerJoin(periods, eq(periods.id, submissions.periodId))
    .leftJoin(self, ofLane(self, 'self'))
    .leftJoin(review, ofLane(review, 'review'))
    .leftJoin(final, ofLane(final, 'final'))
    .leftJoin(results, eq(results.submissionId, submissions.id))
    .where(and(eq(submissions.unitId, unitId), before && lt(submissions.createdAt, before), scopeTo(actor)))
    .orderBy(desc(year), desc(id))
    .limit(limit)
}
export type YearRow = Awaited<ReturnType<typeof listYears>>[number]

/** Units that took part, and those that have a rank, by period and block. */
export async function countBlocks(
  db: Db | Tx,
  forms: readonly { periodId: string; block: string }[],
): Promise<ReadonlyMap<string, { size: number; ranked: number }>> {
  if (forms.length === 0) return new Map()
  const { periodId, block } = submissions
  const rows = await db
    .select({
      periodId,
      block,
      size: sql<number>`count(*)`.mapWith(Number),
      ranked: sql<number>`count(${results.rank})`.mapWith(Number),
    })
    .from(submissions)
    .leftJoin(results, eq(results.submissionId, submissions.id))
    .where(
      and(
        inArray(
          periodId,
          forms.map((form) => form.periodId),
        ),
        inArray(
          block,
          forms.map((form) => form.block),
        ),
      ),
    )
    .groupBy(periodId, block)
  return new Map(rows.map((row) => [blockKey(row), { size: row.size, ranked: row.ranked }]))
}

export function blockKey({ periodId, block }: { periodId: string; block: string }): string {
  return `${periodId}/${block}`
}
