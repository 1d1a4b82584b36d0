import { and, asc, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import { listAsColumns } from '../db/as-columns.ts'
import type { Db, Tx } from '../db/client.ts'
import { indicatorSets, indicatorValues, periods, submissions } from '../db/schema.ts'
import { staleVersion } from '../http/concurrency.ts'
import type { IndicatorValue } from './types.ts'

export type IndicatorSetRow = typeof indicatorSets.$inferSelect
export type ValueRow = typeof indicatorValues.$inferSelect

/** Null until an administrator has said what the period asks for. */
export async function findSet(
  db: Db | Tx,
  periodId: string,
  lock?: 'update' | 'share',
): Promise<IndicatorSetRow | null> {
  const query = db.select().from(indicatorSets).where(eq(indicatorSets.periodId, periodId))
  const [row] = await (lock ? query.for(lock) : query)
  return row ?? null
}

/** Writes what changed, guarded by the version read (0: none yet), and answers the new one. @throws stale_version (412) */
export async function storeSet(
  tx: Tx,
  periodId: string,
  version: number,
  change: Pick<IndicatorSetRow, 'indicators' | 'checks' | 'central'>,
  now: Date,
): Promise<number> {
  const [stored] =
    version === 0
      ? await tx
          .insert(indicatorSets)
          .values({ periodId, ...change, createdAt: now, updatedAt: now })
          .onConflictDoNothing()
          .returning({ version: indicatorSets.version })
      : await tx
          .update(indicatorSets)
          .set({ ...change, version: sql`${indicatorSets.version} + 1`, updatedAt: now })
          .where(and(eq(indicatorSets.periodId, periodId), eq(indicatorSets.version, version)))
          .returning({ version: indicatorSets.version })
  if (!stored) throw await staleSet(tx, periodId, version)
  return stored.version
}

export async function staleSet(tx: Tx, periodId: string, version: number) {
  return staleVersion(tx, 'indicatorSet', periodId, version, (await findSet(tx, periodId))?.version ?? 0)
}

export function listUnitValues(db: Db | Tx, submissionId: string): Promise<ValueRow[]> {
  return db.select().from(indicatorValues).where(eq(indicatorValues.submissionId, submissionId))
}

export async function upsertUnitValues(tx: Tx, rows: ValueRow[]): Promise<void> {
  await tx
    .insert(indicatorValues)
    .values(rows)
    .onConflictDoUpdate({
      target: [indicatorValues.submissionId, indicatorValues.code],
      set: {
        value: sql`excluded.value`,
        changedInVersion: sql`excluded.changed_in_version`,
        updatedBy: sql`excluded.updated_by`,
        updatedAt: sql`excluded.updated_at`,
      },
    })
}

/** Codes for which some unit of the period has a figure. */
export async function codesInUse(db: Db | Tx, periodId: string, codes: string[]): Promise<string[]> {
  if (codes.length === 0) return []
  const rows = await db
    .selectDistinct({ code: indicatorValues.code })
    .from(indicatorValues)
    .innerJoin(submissions, eq(submissions.id, indicatorValues.submissionId))
    .where(
      and(eq(submissions.periodId, periodId), inArray(indicatorValues.code, codes), isNotNull(indicatorValues.value)),
    )
  return rows.map(({ code }) => code).sort()
}

/**
 * The units of a period, by name, and what those gave by code that handed in: a draft is the unit's own paper, and its
 * figures are not read. When it was entered comes along for the codes asked for.
 */
export function listForms(db: Db | Tx, periodId: string, timedCodes: string[]) {
  const { id, unitId, unitName, unitType, firstSubmittedAt, sortName } = submissions
  const { submissionId, code, value, updatedAt } = indicatorValues
  const given = db
    .select({
      figures: sql<Record<string, IndicatorValue> | null>`json_object_agg(${code}, ${value})`.as('figures'),
      times: sql<Record<string, string> | null>`json_object_agg(${code}, ${updatedAt} at time zone 'UTC')
        filter (where ${inArray(code, timedCodes)})`.as('times'),
    })
    .from(indicatorValues)
    .where(and(eq(submissionId, id), isNotNull(value), isNotNull(firstSubmittedAt)))
    .as('given')
  const query = db
    .select({ unitId, unitName, unitType, figures: given.figures, times: given.times })
    .from(submissions)
    .crossJoinLateral(given)
    .where(eq(submissions.periodId, periodId))
    .orderBy(asc(sortName), asc(id))
  return listAsColumns(db, query)
}
export type Form = Awaited<ReturnType<typeof listForms>>[number]

/** The period of the year before that has an appendix; of several the one made last. */
export async function findPeriodBefore(db: Db | Tx, year: number) {
  const { id, name } = periods
  const [row] = await db
    .select({ id, name, year: periods.year })
    .from(periods)
    .innerJoin(indicatorSets, eq(indicatorSets.periodId, periods.id))
    .where(eq(periods.year, year - 1))
    .orderBy(desc(periods.createdAt), desc(periods.id))
    .limit(1)
  return row ?? null
}
