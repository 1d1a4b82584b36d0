// Statistics look at a whole period: a few queries however many forms there are. Of a stored sheet only
// its points are read, one short array beside it; the sheets themselves would be a hundred times that.

import { and, asc, desc, eq, inArray, isNotNull, lt, or, sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { hasRole, unitsWithRole, type Actor } from '../auth/roles.ts'
import type { Db, Tx } from '../db/client.ts'
import { rowsOf } from '../db/migrate.ts'
import {
  evidence,
  evidenceCriteria,
  periods,
  results,
  reviewDecisions,
  submissions,
  units,
  users,
} from '../db/schema.ts'
import { listAsColumns } from '../db/as-columns.ts'
import { snapshot, type SnapshotRead } from '../db/standstill.ts'
import { overseers } from '../http/access.ts'
import { problems, say } from '../http/problems.ts'
import { final, furthestClassification, ofLane, review, self } from '../results/lanes.ts'
import { inheritedUnits } from '../reorganisations/heirs.ts'
import type { GroupScore } from '../scoring/types.ts'
import { scopeTo } from '../submissions/scope.ts'

/**
 * Statistics of a published period change with its version, under which alone its forms do, and with the names of those
 * who reviewed. Null before publication, and for no period.
 */
export async function findPublishedVersion(db: Db | Tx, periodId: string): Promise<SnapshotRead<string | null>> {
  const [row] = rowsOf<{ version: string | null; snapshot: string }>(
    await db.execute(sql`
      select ${snapshot} as snapshot, (select concat(${periods.version}, ' ', md5(string_agg(${users.name}, chr(10) order by ${users.id})))
        from ${periods}, ${users} where ${periods.id} = ${periodId} and ${periods.status} = 'published' group by ${periods.id}) as version`),
  )
  return { value: row!.version, snapshot: row!.snapshot }
}

function inPeriod(periodId: string, block: string | undefined): SQL | undefined {
  return and(eq(submissions.periodId, periodId), block === undefined ? undefined : eq(submissions.block, block))
}

/** Forms of a period, of one block or all, with what their closed lanes say. */
export function listScoredForms(db: Db | Tx, periodId: string, block?: string) {
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
  return listAsColumns(db, query)
}
export type ScoredForm = Awaited<ReturnType<typeof listScoredForms>>[number]

/**
 * Of the forms that were handed in, how many have evidence for a criterion, by unit type and code. DISTINCT within a form
 * makes PostgreSQL look up the evidence of each; joined, it would rather read all evidence of all years.
 */
export async function countFormsWithEvidence(
  db: Db | Tx,
  periodId: string,
  block?: string,
): Promise<ReadonlyMap<string, number>> {
  const { id, unitType, firstSubmittedAt } = submissions
  const rows = rowsOf<{ unitType: string; code: string; n: number }>(
    await db.execute(sql`
      select ${unitType} as "unitType", shown.code, count(*)::int as n
      from ${submissions} cross join lateral (
        select distinct ${evidenceCriteria.code} from ${evidence}
        join ${evidenceCriteria} on ${evidenceCriteria.evidenceId} = ${evidence.id}
        where ${evidence.submissionId} = ${id}
      ) shown
      where ${and(inPeriod(periodId, block), isNotNull(firstSubmittedAt))}
      group by ${unitType}, shown.code`),
  )
  return new Map(rows.map(({ unitType, code, n }) => [evidenceKey(unitType, code), n]))
}

export function evidenceKey(unitType: string, code: string): string {
  return `${unitType}/${code}`
}

/**
 * What each person decided: how often confirmed, in reviews that are complete; and which criteria of which form adjusted,
 * in any review.
 */
export async function listDecisions(db: Db | Tx, periodId: string, block?: string) {
  const { submissionId, decidedBy, decision, code, lane } = reviewDecisions
  const ofForm = (decided: 'confirm' | 'adjust') =>
    and(eq(submissionId, submissions.id), eq(lane, 'review'), eq(decision, decided))
  // Counted form by form, along the index: joined, each of some 200,000 decisions is matched and hashed.
  const ofOne = db
    .select({ decidedBy, n: sql`count(*)`.as('n') })
    .from(reviewDecisions)
    .where(ofForm('confirm'))
    .groupBy(decidedBy)
    .as('of_one')
  const confirmed = await db
    .select({ decidedBy: ofOne.decidedBy, n: sql<number>`sum(${ofOne.n})`.mapWith(Number) })
    .from(submissions)
    .innerJoin(review, ofLane(review, 'review'))
    .crossJoinLateral(ofOne)
    .where(inPeriod(periodId, block))
    .groupBy(ofOne.decidedBy)
  const adjusted = await listAsColumns(
    db,
    db
      .select({ submissionId, decidedBy, code })
      .from(submissions)
      .innerJoin(reviewDecisions, ofForm('adjust'))
      .where(inPeriod(periodId, block)),
  )
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
