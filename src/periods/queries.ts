import { and, asc, count, desc, eq, inArray, isNull, sql, type SQL } from 'drizzle-orm'
import { changedSince } from '../changes/numbering.ts'
import type { Db, Tx } from '../db/client.ts'
import {
  amendments,
  awardProposals,
  criteriaSets,
  periodCriteriaSets,
  periods,
  results,
  reviewDecisions,
  scoreSheets,
  submissions,
  units,
} from '../db/schema.ts'
import { snapshot, type SnapshotRead } from '../db/standstill.ts'
import { staleVersion } from '../http/concurrency.ts'
import { keyset } from '../http/paging.ts'
import { problems, say } from '../http/problems.ts'
import { unitsOn } from '../units/queries.ts'
import type { Ranked } from '../scoring/types.ts'
import type { PeriodQuery, UnitRule } from './schemas.ts'

export type PeriodRow = typeof periods.$inferSelect

/** `update`: for a step of the period; `share`: for what rests on its state and must not overlap with a step. */
interface Locking {
  lock?: 'update' | 'share' | undefined
}

/** @throws not_found (404) */
export async function getPeriod(db: Db | Tx, id: string, { lock }: Locking = {}): Promise<PeriodRow> {
  const query = db.select().from(periods).where(eq(periods.id, id))
  const [row] = await (lock ? query.for(lock) : query)
  if (!row) throw noSuchPeriod()
  return row
}

/** The same, for who remembers it while nothing changes. @throws not_found (404) */
export async function readPeriod(db: Db, id: string): Promise<SnapshotRead<PeriodRow>> {
  const [row] = await db.select({ value: periods, snapshot }).from(periods).where(eq(periods.id, id))
  if (!row) throw noSuchPeriod()
  return row
}

function noSuchPeriod() {
  return problems.notFound({ detail: say('Không có kỳ đánh giá này.', 'There is no such period.') })
}

/** A page of periods, the latest year first. */
export async function listPeriods(db: Db | Tx, query: PeriodQuery) {
  const keys = keyset('periods', [periods.year, periods.id], 'desc', query)
  const filter = and(
    query.year ? eq(periods.year, query.year) : undefined,
    query.status ? eq(periods.status, query.status) : undefined,
    query.updatedSince ? changedSince('period', periods.id, query.updatedSince) : undefined,
  )
  const rows = await db
    .select()
    .from(periods)
    .where(and(filter, keys.where))
    .orderBy(...keys.orderBy)
    .limit(keys.limit)
  const [total] = await db
    .select({ n: count().mapWith(Number) })
    .from(periods)
    .where(filter)
  const page = keys.page(
    rows,
    ({ year, id }) => [String(year), id],
    (row) => row,
  )
  return { ...page, total: total!.n }
}

export async function insertPeriod(tx: Tx, period: typeof periods.$inferInsert): Promise<void> {
  await tx.insert(periods).values(period)
}

/** Changes a period guarded by version and status, and answers the new version. @throws stale_version (412) */
export async function updatePeriod(
  tx: Tx,
  { id, status }: Pick<PeriodRow, 'id' | 'status'>,
  version: number,
  change: Partial<PeriodRow> & { updatedAt: Date },
): Promise<number> {
  const [updated] = await tx
    .update(periods)
    .set({ ...change, version: sql`${periods.version} + 1` })
    .where(and(eq(periods.id, id), eq(periods.version, version), eq(periods.status, status)))
    .returning({ version: periods.version })
  if (!updated) throw await staleVersion(tx, 'period', id, version, (await getPeriod(tx, id)).version)
  return updated.version
}

/** Pinned sets of periods: period id → unit type → set id. */
export async function criteriaSetsOf(db: Db | Tx, periodIds: string[]): Promise<Map<string, Record<string, string>>> {
  const pinned = new Map<string, Record<string, string>>(periodIds.map((id) => [id, {}]))
  if (periodIds.length === 0) return pinned
  const rows = await db
    .select()
    .from(periodCriteriaSets)
    .where(inArray(periodCriteriaSets.periodId, periodIds))
    .orderBy(asc(periodCriteriaSets.unitType))
  for (const { periodId, unitType, criteriaSetId } of rows) pinned.get(periodId)![unitType] = criteriaSetId
  return pinned
}

export async function replaceCriteriaSets(tx: Tx, periodId: string, sets: Record<string, string>): Promise<void> {
  await tx.delete(periodCriteriaSets).where(eq(periodCriteriaSets.periodId, periodId))
  await tx
    .insert(periodCriteriaSets)
    .values(Object.entries(sets).map(([unitType, criteriaSetId]) => ({ periodId, unitType, criteriaSetId })))
}

/** Criteria sets in any status, those that exist. */
export function findSets(db: Db | Tx, ids: string[]) {
  return db
    .select({ id: criteriaSets.id, status: criteriaSets.status, pack: criteriaSets.pack })
    .from(criteriaSets)
    .where(inArray(criteriaSets.id, ids))
}

/** Those of the sets, in any status, that are illustrative: not what was really decided. */
export async function listIllustrative(db: Db | Tx, ids: string[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .select({ id: criteriaSets.id })
    .from(criteriaSets)
    .where(and(inArray(criteriaSets.id, ids), eq(criteriaSets.illustrative, true)))
  return new Set(rows.map(({ id }) => id))
}

/** Units that a rule names, as of a day, by block and name: the order in which their forms get their ids. */
export function listUnitsOfRule(db: Db | Tx, { blocks, unitIds }: UnitRule, day: string) {
  return db
    .select({ id: units.id, name: units.name, sortName: units.sortName, unitType: units.unitType, block: units.block })
    .from(unitsOn(day))
    .where(
      and(
        isNull(units.origin),
        blocks ? inArray(units.block, blocks) : undefined,
        unitIds ? inArray(units.id, unitIds) : undefined,
      ),
    )
    .orderBy(asc(sql`${units.block} collate "C"`), asc(units.sortName), asc(units.id))
}

interface NewForm {
  id: string
  unitId: string
  unitName: string
  sortName: string
  unitType: string
  block: string
  criteriaSetId: string
}

/** One draft form per unit, in one statement however many there are. */
export async function insertForms(tx: Tx, periodId: string, forms: NewForm[], at: Date): Promise<void> {
  const time = at.toISOString()
  await tx.execute(sql`
    insert into submissions (id, period_id, unit_id, unit_name, sort_name, unit_type, block, criteria_set_id, status, created_at, updated_at)
    select form.id, ${periodId}, form."unitId", form."unitName", form."sortName", form."unitType", form.block, form."criteriaSetId", 'draft', ${time}, ${time}
    from jsonb_to_recordset(${JSON.stringify(forms)}::jsonb)
      as form(id uuid, "unitId" uuid, "unitName" text, "sortName" text, "unitType" text, block text, "criteriaSetId" uuid)`)
}

/** All forms of a period, by id. */
export function listForms(db: Db | Tx, periodId: string) {
  return db.select().from(submissions).where(eq(submissions.periodId, periodId)).orderBy(asc(submissions.id))
}

/** Moves all forms of a period that match. */
export function moveForms(
  tx: Tx,
  periodId: string,
  to: typeof submissions.$inferSelect.status,
  where: SQL | undefined,
  at: Date,
) {
  return tx
    .update(submissions)
    .set({ status: to, updatedAt: at, version: sql`${submissions.version} + 1` })
    .where(and(eq(submissions.periodId, periodId), where))
    .returning({ id: submissions.id, version: submissions.version, status: submissions.status })
}

/** Whether somebody decided on or completed the review of any form of the period. What an amendment decided is no review. */
export async function hasReviewedIn(db: Db | Tx, periodId: string, userId: string): Promise<boolean> {
  const [row] = await db
    .select({ id: submissions.id })
    .from(submissions)
    .leftJoin(reviewDecisions, eq(reviewDecisions.submissionId, submissions.id))
    .where(
      and(
        eq(submissions.periodId, periodId),
        sql`(${submissions.reviewedBy} = ${userId} or ${reviewDecisions.decidedBy} = ${userId} and not ${byAmendment(periodId)})`,
      ),
    )
    .limit(1)
  return row !== undefined
}

/** Whether the decision is one that an amendment of the period made. */
function byAmendment(periodId: string): SQL {
  const item = sql`jsonb_build_array(jsonb_build_object('submissionId', ${reviewDecisions.submissionId}, 'code', ${reviewDecisions.code}))`
  return sql`(${reviewDecisions.lane} = 'final' and exists (select 1 from ${amendments}
    where ${amendments.periodId} = ${periodId} and ${amendments.madeBy} = ${reviewDecisions.decidedBy} and ${amendments.items} @> ${item}))`
}

/** Ranks of all forms, in one statement. */
export async function insertResults(tx: Tx, periodId: string, ranks: ReadonlyMap<string, Ranked>): Promise<void> {
  await tx.execute(sql`
    insert into ${results} (submission_id, period_id, rank, rank_decided_by)
    select id, ${periodId}, rank, "decidedBy"
    from jsonb_to_recordset(${JSON.stringify([...ranks.values()])}::jsonb) as ranked(id uuid, rank integer, "decidedBy" text)`)
}

/** Takes back what finalising wrote. */
export async function deleteFinalResults(tx: Tx, periodId: string): Promise<void> {
  await tx.delete(results).where(eq(results.periodId, periodId))
  const forms = tx.select({ id: submissions.id }).from(submissions).where(eq(submissions.periodId, periodId))
  await tx.delete(scoreSheets).where(and(eq(scoreSheets.lane, 'final'), inArray(scoreSheets.submissionId, forms)))
}

/** Award proposals that rest on the period's results. */
export function listLiveProposals(db: Db | Tx, periodId: string) {
  return db
    .select({
      id: awardProposals.id,
      unitId: submissions.unitId,
      unitName: submissions.unitName,
      status: awardProposals.status,
    })
    .from(awardProposals)
    .innerJoin(
      submissions,
      and(eq(submissions.periodId, awardProposals.periodId), eq(submissions.unitId, awardProposals.unitId)),
    )
    .where(
      and(eq(awardProposals.periodId, periodId), inArray(awardProposals.status, ['draft', 'proposed', 'approved'])),
    )
    .orderBy(desc(awardProposals.createdAt))
    .limit(100)
}

export function countByBlockAndStatus(db: Db | Tx, periodId: string) {
  return db
    .select({ block: submissions.block, status: submissions.status, n: count().mapWith(Number) })
    .from(submissions)
    .where(eq(submissions.periodId, periodId))
    .groupBy(submissions.block, submissions.status)
    .orderBy(asc(submissions.block), asc(submissions.status))
}

export function listUnsubmitted(db: Db | Tx, periodId: string) {
  return db
    .select()
    .from(submissions)
    .where(and(eq(submissions.periodId, periodId), inArray(submissions.status, ['draft', 'returned'])))
    .orderBy(asc(submissions.sortName), asc(submissions.id))
}
