import { and, asc, count, eq, getTableColumns, gte, inArray, lte, max, ne, sql, type SQL } from 'drizzle-orm'
import { alias, type PgColumn, type PgUpdateSetSource } from 'drizzle-orm/pg-core'
import type { Db, Tx } from '../db/client.ts'
import { rowsOf } from '../db/migrate.ts'
import {
  periods,
  reorganisationRevocations,
  reorganisations,
  submissions,
  unitIdentifiers,
  unitLineage,
  unitStates,
  units,
  userRoles,
  users,
} from '../db/schema.ts'
import { keyset } from '../http/paging.ts'
import { problems, say } from '../http/problems.ts'
import { isValidOn } from '../units/identifiers.ts'
import type { IdentifierScheme } from '../units/schemas.ts'
import type { Standing } from './mapping.ts'
import { searchKey, sortKey } from '../units/names.ts'
import { identifiersOf, unitsOn } from '../units/queries.ts'
import type { Known, Plan } from './plan.ts'
import { dayBefore, type PlanUnit } from './resolve.ts'
import type { Reorganisation, ReorganisationInput, ReorganisationQuery } from './schemas.ts'

/**
 * Units change one reorganisation at a time; the trigger refuse_parent_circle waits for the same. `share`: for what
 * rests on which units there are. A period that opens holds its own row before; whoever holds the tree waits for none.
 */
export async function holdTree(tx: Tx, how: 'alone' | 'share' = 'alone'): Promise<void> {
  const key = sql.raw('13182025')
  await tx.execute(
    how === 'share' ? sql`select pg_advisory_xact_lock_shared(${key})` : sql`select pg_advisory_xact_lock(${key})`,
  )
}

/** All that a plan has to know, the units named held until the transaction ends. */
export async function loadKnown(tx: Tx, { effectiveOn, changes }: ReorganisationInput): Promise<Known> {
  const named = [
    ...new Set(
      changes.flatMap(({ predecessors, successors = [], parentId }) => [
        ...predecessors.flatMap(({ unitId }) => unitId ?? []),
        ...successors.flatMap((successor) => [successor.unitId ?? [], successor.parentId ?? []].flat()),
        ...(parentId ? [parentId] : []),
      ]),
    ),
  ].sort()
  const { id, name, unitType, block, parentId, validFrom, validTo, origin } = units
  const columns = { id, name, unitType, block, parentId, validFrom, validTo, origin }
  const held = await tx.select(columns).from(units).where(among(id, named)).orderBy(asc(id)).for('update')
  // Those that end are named as they were called on their last day.
  const before = await tx
    .select(columns)
    .from(unitsOn(dayBefore(effectiveOn)))
    .where(among(id, named))
  const there: PlanUnit[] = await tx.select(columns).from(unitsOn(effectiveOn))
  const former = await tx
    .select({ unitId: unitStates.unitId, until: max(unitStates.validTo) })
    .from(unitStates)
    .where(among(unitStates.unitId, named))
    .groupBy(unitStates.unitId)
  return {
    units: new Map([...held, ...before, ...there].map((unit) => [unit.id, unit])),
    formerUntil: new Map(former.map(({ unitId, until }) => [unitId, until!])),
    identifiers: await identifiersOf(tx, named),
    links: await tx.select(getTableColumns(unitLineage)).from(unitLineage),
  }
}

/** `in` without a parameter for each. */
export function among(column: SQL | PgColumn, ids: readonly string[]): SQL {
  return sql`${column} in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`
}

/** Ends units and their codes; answers the new versions. */
export async function endUnits(
  tx: Tx,
  ids: readonly string[],
  lastDay: string,
  at: Date,
): Promise<Map<string, number>> {
  await tx
    .update(unitIdentifiers)
    .set({ validTo: lastDay })
    .where(and(among(unitIdentifiers.unitId, ids), sql`coalesce(${unitIdentifiers.validTo} > ${lastDay}, true)`))
  return touchUnits(tx, ids, { validTo: lastDay }, at)
}

/** Keeps what the units are called and where they belong until the last day, and changes that. */
export async function changeStates(
  tx: Tx,
  reorganisationId: string,
  { changed, lastDay }: Pick<Plan, 'changed' | 'lastDay'>,
  at: Date,
): Promise<Map<string, number>> {
  await tx.execute(sql`
    insert into ${unitStates} (unit_id, valid_from, valid_to, name, search_name, sort_name, parent_id, reorganisation_id)
    select u.id, coalesce((select max(s.valid_to) + 1 from ${unitStates} s where s.unit_id = u.id), u.valid_from), ${lastDay},
      u.name, u.search_name, u.sort_name, u.parent_id, ${reorganisationId}
    from ${units} u where ${among(sql`u.id`, [...changed.keys()])}`)
  const versions = new Map<string, number>()
  for (const [id, { name, parentId }] of changed) {
    const named = name === undefined ? {} : { name, searchName: searchKey(name), sortName: sortKey(name) }
    const moved = parentId === undefined ? {} : { parentId }
    for (const [unitId, version] of await touchUnits(tx, [id], { ...named, ...moved }, at))
      versions.set(unitId, version)
  }
  return versions
}

/** Changes units and answers their new versions. */
export async function touchUnits(
  tx: Tx,
  ids: readonly string[],
  change: PgUpdateSetSource<typeof units>,
  at: Date,
): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const touched = await tx
    .update(units)
    .set({ ...change, updatedAt: at, version: sql`${units.version} + 1` })
    .where(among(units.id, ids))
    .returning({ id: units.id, version: units.version })
  return new Map(touched.map(({ id, version }) => [id, version]))
}

/** Codes that end although their unit goes on. */
export async function endCodes(tx: Tx, rows: Plan['codesGiven'], lastDay: string): Promise<void> {
  for (const { unitId, scheme, code, validFrom } of rows)
    await tx
      .update(unitIdentifiers)
      .set({ validTo: lastDay })
      .where(
        and(
          eq(unitIdentifiers.unitId, unitId),
          eq(unitIdentifiers.scheme, scheme),
          eq(unitIdentifiers.code, code),
          eq(unitIdentifiers.validFrom, validFrom),
        ),
      )
}

export async function insertLinks(tx: Tx, reorganisationId: string, links: Plan['links']): Promise<void> {
  for (let from = 0; from < links.length; from += 1000)
    await tx.insert(unitLineage).values(links.slice(from, from + 1000).map((link) => ({ ...link, reorganisationId })))
}

export async function insertReorganisation(tx: Tx, row: typeof reorganisations.$inferInsert): Promise<void> {
  await tx.insert(reorganisations).values(row)
}

const revokers = alias(users, 'revokers')
const { effects: _kept, ...recorded } = getTableColumns(reorganisations)
const columns = {
  ...recorded,
  madeBy: { id: users.id, name: users.name },
  revocation: getTableColumns(reorganisationRevocations),
  revokedBy: { id: revokers.id, name: revokers.name },
}

function select(db: Db | Tx, where: SQL | undefined) {
  return db
    .select(columns)
    .from(reorganisations)
    .innerJoin(users, eq(users.id, reorganisations.madeBy))
    .leftJoin(reorganisationRevocations, eq(reorganisationRevocations.reorganisationId, reorganisations.id))
    .leftJoin(revokers, eq(revokers.id, reorganisationRevocations.revokedBy))
    .where(where)
    .$dynamic()
}

/** The latest first. */
export async function listReorganisations(db: Db | Tx, query: ReorganisationQuery) {
  const keys = keyset('reorganisations', [reorganisations.effectiveOn, reorganisations.id], 'desc', query)
  const filter = and(
    query.from ? gte(reorganisations.effectiveOn, query.from) : undefined,
    query.to ? lte(reorganisations.effectiveOn, query.to) : undefined,
  )
  const rows = await select(db, and(filter, keys.where))
    .orderBy(...keys.orderBy)
    .limit(keys.limit)
  const page = keys.page(rows, ({ effectiveOn, id }) => [effectiveOn, id], shown)
  return { ...page, total: await db.$count(reorganisations, filter) }
}

/** @throws not_found (404) */
export async function getReorganisation(db: Db | Tx, id: string): Promise<Reorganisation> {
  const [row] = await select(db, eq(reorganisations.id, id))
  if (!row) throw problems.notFound({ detail: say('Không có lần sắp xếp này.', 'There is no such reorganisation.') })
  return shown(row)
}

/** It changes once at most: when it is revoked. */
function shown({ revocation, revokedBy, ...row }: Awaited<ReturnType<typeof select>>[number]): Reorganisation {
  return {
    ...row,
    madeAt: row.madeAt.toISOString(),
    revocation: revocation && {
      reason: revocation.reason,
      decision: revocation.decision,
      revokedBy: revokedBy!,
      revokedAt: revocation.revokedAt.toISOString(),
    },
    version: revocation ? 2 : 1,
  }
}

/** Periods that are not published and in which the units have forms, by unit. */
export async function listOpenForms(db: Db | Tx, unitIds: readonly string[]) {
  return db
    .select({ unitId: submissions.unitId, period: periods.name })
    .from(submissions)
    .innerJoin(periods, eq(periods.id, submissions.periodId))
    .where(and(inArray(submissions.unitId, [...unitIds]), ne(periods.status, 'published')))
    .orderBy(asc(periods.year), asc(periods.id))
}

/** How many accounts hold a role in each of the units. */
export async function countAccounts(db: Db | Tx, unitIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .select({ unitId: userRoles.unitId, n: count().mapWith(Number) })
    .from(userRoles)
    .where(inArray(userRoles.unitId, [...unitIds]))
    .groupBy(userRoles.unitId)
  return new Map(rows.map(({ unitId, n }) => [unitId!, n]))
}

/** Whether other days of the unit would break its lineage or its former states; a trigger holds the same. */
export async function breaksLineage(
  tx: Tx,
  unitId: string,
  { validFrom, validTo = null }: { validFrom: string; validTo?: string | null | undefined },
): Promise<boolean> {
  const end = sql`coalesce(${validTo}::date, 'infinity')`
  const found = await tx.execute(sql`
    select 1 from ${unitLineage} l where
      l.predecessor_id = ${unitId} and (${validFrom}::date >= l.effective_on
        or case when l.ends then ${validTo}::date is distinct from l.effective_on - 1 else ${end} < l.effective_on end)
      or l.successor_id = ${unitId} and (${validFrom}::date > l.effective_on or ${end} < l.effective_on)
    union all
    select 1 from ${unitStates} s where s.unit_id = ${unitId} and (s.valid_from < ${validFrom}::date or s.valid_to >= ${end})`)
  return rowsOf(found).length > 0
}

/** The units of the day before, and who has which code; what a table of old and new codes is read against. */
export async function loadStanding(db: Db | Tx, effectiveOn: string, scheme: IdentifierScheme): Promise<Standing> {
  const lastDay = dayBefore(effectiveOn)
  const { id, name, unitType, block, parentId, validFrom, validTo, origin, sortName } = units
  const columns = { id, name, unitType, block, parentId, validFrom, validTo, origin }
  const rows = await db.select(columns).from(unitsOn(lastDay)).orderBy(asc(sortName), asc(id))
  const there = await db.select(columns).from(unitsOn(effectiveOn))
  const known = new Map(rows.map((unit) => [unit.id, unit]))
  const after = new Map(there.map((unit) => [unit.id, unit]))
  const codes = await db.select().from(unitIdentifiers).where(eq(unitIdentifiers.scheme, scheme))
  const codesOf = new Map<string, string[]>()
  for (const { unitId, code } of codes.filter((row) => isValidOn(row, lastDay)))
    codesOf.set(unitId, [...(codesOf.get(unitId) ?? []), code])
  const holders = (day: string, of: ReadonlyMap<string, PlanUnit>) =>
    new Map(
      codes
        .filter((row) => isValidOn(row, day))
        .flatMap(({ code, unitId }) => (of.has(unitId) ? [[code, of.get(unitId)!]] : [])),
    )
  return { units: known, byCode: holders(lastDay, known), codesOf, later: holders(effectiveOn, after) }
}
