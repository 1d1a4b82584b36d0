import {
  and,
  asc,
  count,
  eq,
  getTableColumns,
  gte,
  inArray,
  isNull,
  lte,
  or,
  sql,
  Subquery,
  type SQL,
} from 'drizzle-orm'
import { changedSince } from '../changes/numbering.ts'
import type { Db, Tx } from '../db/client.ts'
import { unitIdentifiers, unitStates, units } from '../db/schema.ts'
import { staleVersion } from '../http/concurrency.ts'
import { keyset } from '../http/paging.ts'
import { problems, say } from '../http/problems.ts'
import type { IdentifierRow } from './identifiers.ts'
import type { IdentifierScheme, Unit, UnitQuery } from './schemas.ts'
import { matches, rankOf } from './search.ts'

type UnitRow = typeof units.$inferSelect

const sorts = { name: units.sortName, updatedAt: units.updatedAt }

/** Not of units whose reorganisation was revoked: they have no day, and no list has them but for who follows changes. */
const everWas = sql<boolean>`coalesce(${units.validTo} >= ${units.validFrom}, true)`

/** A page of units with their identifiers; what is searched comes best first unless a sort is asked for. */
export async function listUnits(db: Db | Tx, query: UnitQuery) {
  const sort = query.sort ?? 'name'
  const column = sorts[sort.replace('-', '') as keyof typeof sorts]
  const byFit = query.q !== undefined && query.sort === undefined
  const fit = byFit ? rankOf(query.q!) : sql<number>`0`
  const keys = keyset(
    byFit ? 'units:fit' : `units:${sort}`,
    [...(byFit ? [{ value: fit, type: 'integer' }] : []), column, units.id],
    sort.startsWith('-') ? 'desc' : 'asc',
    query,
  )
  const filter = filterOf(query)
  const rows = await db
    .select({ ...getTableColumns(units), fit })
    .from(unitsOn(query.asOf))
    .where(and(filter, keys.where))
    .orderBy(...keys.orderBy)
    .limit(keys.limit)
  const identifiers = await identifiersOf(
    db,
    rows.map(({ id }) => id),
  )
  const page = keys.page(
    rows,
    ({ fit, sortName, updatedAt, id }) => [
      ...(byFit ? [String(fit)] : []),
      sort.endsWith('name') ? sortName : updatedAt.toISOString(),
      id,
    ],
    ({ fit: _fit, ...row }) => toUnit(row, identifiers),
  )
  const [total] = await db
    .select({ n: count().mapWith(Number) })
    .from(unitsOn(query.asOf))
    .where(filter)
  return { ...page, total: total!.n }
}

/** Every unit, parents and all, by name; those of a day as they were on it. */
export async function listAllUnits(db: Db | Tx, asOf?: string): Promise<Unit[]> {
  const rows = await db
    .select(getTableColumns(units))
    .from(unitsOn(asOf))
    .where(everWas)
    .orderBy(asc(units.sortName), asc(units.id))
  const identifiers = await identifiersOf(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => toUnit(row, identifiers))
}

function filterOf({
  unitType,
  block,
  parentId,
  asOf,
  identifier,
  scheme,
  q,
  updatedSince,
}: UnitQuery): SQL | undefined {
  return and(
    updatedSince ? undefined : everWas,
    unitType ? eq(units.unitType, unitType) : undefined,
    block ? eq(units.block, block) : undefined,
    parentId ? eq(units.parentId, parentId) : undefined,
    identifier || scheme ? hasIdentifier({ identifier, scheme, asOf }) : undefined,
    q ? matches(q, asOf !== undefined) : undefined,
    updatedSince ? changedSince('unit', units.id, updatedSince) : undefined,
  )
}

/**
 * What to select units from: as they are now, or those of a day with the names and parents that they had on it. It
 * goes by the table's own name, so that every condition on `units` holds for both.
 */
export function unitsOn(day: string | undefined): typeof units | Subquery<'units'> {
  if (day === undefined) return units
  const columns = Object.values(getTableColumns(units)).map(({ name }) =>
    ['name', 'search_name', 'sort_name', 'parent_id'].includes(name)
      ? sql.raw(`case when s.unit_id is null then u.${name} else s.${name} end as ${name}`)
      : sql.raw(`u.${name}`),
  )
  const asTheyWere = sql`select ${sql.join(columns, sql`, `)} from ${units} u
    left join ${unitStates} s on s.unit_id = u.id and s.valid_from <= ${day} and s.valid_to >= ${day}
    where u.valid_from <= ${day} and (u.valid_to is null or u.valid_to >= ${day})`
  return new Subquery(asTheyWere, {}, 'units')
}

/** Units that have the identifier, any of the scheme, or both; on the day, or at any time. */
function hasIdentifier({ identifier, scheme, asOf }: Pick<UnitQuery, 'identifier' | 'scheme' | 'asOf'>): SQL {
  const { unitId, code, validFrom, validTo } = unitIdentifiers
  const conditions = and(
    identifier ? eq(code, identifier.trim()) : undefined,
    scheme ? eq(unitIdentifiers.scheme, scheme) : undefined,
    asOf ? and(lte(validFrom, asOf), or(isNull(validTo), gte(validTo, asOf))) : undefined,
  )
  return sql`${units.id} in (select ${unitId} from ${unitIdentifiers} where ${conditions})`
}

/** As it is now, or as it was on a day. */
export async function findUnit(db: Db | Tx, id: string, asOf?: string): Promise<Unit | null> {
  const [row] = await db.select(getTableColumns(units)).from(unitsOn(asOf)).where(eq(units.id, id))
  return row ? toUnit(row, await identifiersOf(db, [id])) : null
}

/** By id, those that are there: what they are called, and whether they ever were. */
export async function findStates(db: Db | Tx, ids: string[]) {
  const rows = await db.select({ id: units.id, name: units.name, everWas }).from(units).where(inArray(units.id, ids))
  return new Map(rows.map((row) => [row.id, row]))
}

/** @throws not_found (404), also on a day when there was no such unit */
export async function getUnit(db: Db | Tx, id: string, asOf?: string): Promise<Unit> {
  const unit = await findUnit(db, id, asOf)
  if (!unit)
    throw problems.notFound({
      detail: asOf
        ? say('Không có đơn vị này vào ngày ấy.', 'There is no such unit on that day.')
        : say('Không có đơn vị này.', 'There is no such unit.'),
    })
  return unit
}

export async function insertUnits(
  db: Tx,
  rows: (typeof units.$inferInsert)[],
  identifiers: IdentifierRow[],
): Promise<void> {
  for (const part of chunks(rows)) await db.insert(units).values(part)
  for (const part of chunks(identifiers)) await db.insert(unitIdentifiers).values(part)
}

function chunks<T>(rows: T[], size = 1000): T[][] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, i) => rows.slice(i * size, (i + 1) * size))
}

/** Changes a unit guarded by its version and answers the new version. @throws stale_version (412) */
export async function updateUnit(db: Tx, id: string, version: number, change: Partial<UnitRow>): Promise<number> {
  const [updated] = await db
    .update(units)
    .set({ ...change, version: sql`${units.version} + 1` })
    .where(and(eq(units.id, id), eq(units.version, version)))
    .returning({ version: units.version })
  if (!updated) throw await staleVersion(db, 'unit', id, version, (await getUnit(db, id)).version)
  return updated.version
}

export async function replaceIdentifiers(db: Tx, unitId: string, identifiers: IdentifierRow[]): Promise<void> {
  await db.delete(unitIdentifiers).where(eq(unitIdentifiers.unitId, unitId))
  if (identifiers.length > 0) await db.insert(unitIdentifiers).values(identifiers)
}

/** Every unit that has or had one of the codes in the scheme. */
export async function listIdentifiers(
  db: Db | Tx,
  scheme: IdentifierScheme,
  codes: readonly string[],
): Promise<IdentifierRow[]> {
  return db
    .select()
    .from(unitIdentifiers)
    .where(and(eq(unitIdentifiers.scheme, scheme), inArray(unitIdentifiers.code, [...codes])))
}

/** Identifiers of units, by unit. */
export async function identifiersOf(db: Db | Tx, unitIds: string[]): Promise<Map<string, IdentifierRow[]>> {
  if (unitIds.length === 0) return new Map()
  const rows = await db
    .select()
    .from(unitIdentifiers)
    .where(inArray(unitIdentifiers.unitId, unitIds))
    .orderBy(asc(unitIdentifiers.scheme), asc(unitIdentifiers.validFrom), asc(unitIdentifiers.code))
  return groupByUnit(rows)
}

function groupByUnit(rows: IdentifierRow[]): Map<string, IdentifierRow[]> {
  const grouped = new Map<string, IdentifierRow[]>()
  for (const row of rows) grouped.set(row.unitId, [...(grouped.get(row.unitId) ?? []), row])
  return grouped
}

function toUnit(
  { searchName: _search, sortName: _sort, createdAt, updatedAt, ...row }: UnitRow,
  identifiers: Map<string, IdentifierRow[]>,
): Unit {
  return {
    ...row,
    identifiers: (identifiers.get(row.id) ?? []).map(({ unitId: _unit, ...identifier }) => identifier),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  }
}
