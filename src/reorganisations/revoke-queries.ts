// What revoking a reorganisation reads and writes.

import { and, asc, count, eq, getTableColumns, gt, isNull, or, sql, type SQL } from 'drizzle-orm'
import type { Tx } from '../db/client.ts'
import {
  awardProposals,
  periods,
  reorganisationRevocations,
  reorganisations,
  submissions,
  unitIdentifiers,
  unitLineage,
  unitStates,
  units,
} from '../db/schema.ts'
import type { IdentifierRow } from '../units/identifiers.ts'
import type { Effects } from './effects.ts'
import { among, countAccounts, touchUnits } from './queries.ts'

/** Null when it was recorded by a version that did not keep them. */
export async function findEffects(tx: Tx, id: string): Promise<Effects | null> {
  const [row] = await tx
    .select({ effects: reorganisations.effects })
    .from(reorganisations)
    .where(eq(reorganisations.id, id))
  return row!.effects
}

/** The states that it ended: what its units were called and where they belonged before. */
export function listStatesBefore(tx: Tx, reorganisationId: string) {
  return tx.select().from(unitStates).where(eq(unitStates.reorganisationId, reorganisationId))
}
export type Dependants = Awaited<ReturnType<typeof listDependants>>
export type Later = Awaited<ReturnType<typeof listLater>>[number]
export type StateBefore = typeof unitStates.$inferSelect

/** The units as they are, held until the transaction ends. */
export function holdUnits(tx: Tx, ids: readonly string[]) {
  return tx.select(getTableColumns(units)).from(units).where(among(units.id, ids)).orderBy(asc(units.id)).for('update')
}

/** Reorganisations that were recorded after it and not revoked. */
export function listLater(tx: Tx, { id, madeAt }: { id: string; madeAt: string }) {
  const { effectiveOn, decision, changes } = reorganisations
  const at = new Date(madeAt)
  return tx
    .select({ effectiveOn, decision, changes })
    .from(reorganisations)
    .leftJoin(reorganisationRevocations, eq(reorganisationRevocations.reorganisationId, reorganisations.id))
    .where(
      and(
        isNull(reorganisationRevocations.reorganisationId),
        or(gt(reorganisations.madeAt, at), and(eq(reorganisations.madeAt, at), gt(reorganisations.id, id))),
      ),
    )
    .orderBy(asc(reorganisations.effectiveOn), asc(reorganisations.id))
}

/** What rests on units that were made. Of periods, those that name one of them. */
export async function listDependants(tx: Tx, made: readonly string[]) {
  const forms = await listForms(tx, among(submissions.unitId, made))
  const awards = await tx
    .select({ unitId: awardProposals.unitId, n: count().mapWith(Number) })
    .from(awardProposals)
    .where(among(awardProposals.unitId, made))
    .groupBy(awardProposals.unitId)
  const rules = await tx
    .select({ unitIds: sql<string[]>`${periods.unitRule}->'unitIds'`, period: periods.name })
    .from(periods)
    .where(
      sql`${periods.unitRule}->'unitIds' ?| array(select jsonb_array_elements_text(${JSON.stringify(made)}::jsonb))`,
    )
    .orderBy(asc(periods.year), asc(periods.id))
  const below = await tx
    .select({ unitId: sql<string>`${units.parentId}`, name: units.name, id: units.id })
    .from(units)
    .where(among(units.parentId, made))
    .orderBy(asc(units.sortName), asc(units.id))
  return { forms, awards, rules, below, accounts: await countAccounts(tx, made) }
}

/** Forms that were made of units since a moment, with the names that they had by then. */
export function listFormsSince(tx: Tx, unitIds: readonly string[], since: Date) {
  return listForms(tx, and(among(submissions.unitId, unitIds), sql`${submissions.createdAt} >= ${since.toISOString()}`))
}

function listForms(tx: Tx, where: SQL | undefined) {
  return tx
    .select({ unitId: submissions.unitId, period: periods.name })
    .from(submissions)
    .innerJoin(periods, eq(periods.id, submissions.periodId))
    .where(where)
    .orderBy(asc(periods.year), asc(periods.id))
}

/** Which unit each unit is below of, now. */
export async function listParents(tx: Tx): Promise<Map<string, string | null>> {
  const rows = await tx.select({ id: units.id, parentId: units.parentId }).from(units)
  return new Map(rows.map(({ id, parentId }) => [id, parentId]))
}

export async function insertRevocation(tx: Tx, row: typeof reorganisationRevocations.$inferInsert): Promise<void> {
  await tx.insert(reorganisationRevocations).values(row)
}

/** Takes back what holds of units because of the reorganisation, whose revocation is written already; answers the new versions. */
export async function takeBack(
  tx: Tx,
  id: string,
  { made, ended, goOn, codesEnded, codesBegun }: Effects,
  states: readonly StateBefore[],
  at: Date,
): Promise<Map<string, number>> {
  await tx.delete(unitLineage).where(eq(unitLineage.reorganisationId, id))
  await tx.delete(unitStates).where(eq(unitStates.reorganisationId, id))
  await tx.delete(unitIdentifiers).where(among(unitIdentifiers.unitId, made))
  for (const row of codesBegun) await tx.delete(unitIdentifiers).where(isCode(row))
  for (const row of codesEnded) await tx.update(unitIdentifiers).set({ validTo: row.validTo }).where(isCode(row))
  const versions = new Map([
    ...(await touchUnits(tx, made, { validTo: sql`${units.validFrom} - 1` }, at)),
    ...(await touchUnits(tx, ended, { validTo: null }, at)),
    ...(await touchUnits(tx, goOn, {}, at)),
  ])
  for (const { unitId, name, searchName, sortName, parentId } of states)
    for (const [, version] of await touchUnits(tx, [unitId], { name, searchName, sortName, parentId }, at))
      versions.set(unitId, version)
  return versions
}

function isCode({ unitId, scheme, code, validFrom }: IdentifierRow): SQL | undefined {
  return and(
    eq(unitIdentifiers.unitId, unitId),
    eq(unitIdentifiers.scheme, scheme),
    eq(unitIdentifiers.code, code),
    eq(unitIdentifiers.validFrom, validFrom),
  )
}
