// Where a unit comes from and what became of it, as a tree: two queries, however many generations. What two branches
// share is told once, and pointed to the second time, so that the tree is never larger than what was recorded.

import { asc, inArray, or, sql } from 'drizzle-orm'
import type { Db, Tx } from '../db/client.ts'
import { rowsOf } from '../db/migrate.ts'
import { reorganisations, unitLineage, unitStates, units } from '../db/schema.ts'
import { getUnit } from '../units/queries.ts'
import { reachedFrom, type Direction } from './kin.ts'
import type { Lineage, LineageNode } from './lineage-schemas.ts'

type LinkRow = Awaited<ReturnType<typeof listLinks>>[number]

/** @throws not_found (404) */
export async function readLineage(db: Db | Tx, unitId: string): Promise<Lineage> {
  await getUnit(db, unitId)
  const above = await listLinks(db, await reach(db, unitId, 'predecessors'), 'predecessors')
  const below = await listLinks(db, await reach(db, unitId, 'successors'), 'successors')
  const ids = [
    unitId,
    ...[...above, ...below].flatMap(({ predecessorId, successorId }) => [predecessorId, successorId]),
  ]
  const known = await loadUnits(db, [...new Set(ids)])
  return {
    ...known.get(unitId)!,
    predecessors: branches(unitId, 'predecessors', above, known),
    successors: branches(unitId, 'successors', below, known),
  }
}

/** The unit and all that it comes from, or all that came of it. */
async function reach(db: Db | Tx, unitId: string, direction: Direction): Promise<string[]> {
  const found = await db.execute(reachedFrom(sql`${unitId}::uuid`, direction))
  return rowsOf<{ id: string }>(found).map(({ id }) => id)
}

function listLinks(db: Db | Tx, ids: string[], direction: Direction) {
  const { predecessorId, successorId, effectiveOn, ends, reorganisationId } = unitLineage
  const { decision } = reorganisations
  return db
    .select({ predecessorId, successorId, effectiveOn, ends, reorganisationId, decision })
    .from(unitLineage)
    .innerJoin(reorganisations, sql`${reorganisations.id} = ${reorganisationId}`)
    .where(inArray(direction === 'predecessors' ? successorId : predecessorId, ids))
    .orderBy(asc(effectiveOn), asc(predecessorId), asc(successorId))
}

type Known = ReadonlyMap<string, Omit<LineageNode, 'predecessors' | 'successors'>>

async function loadUnits(db: Db | Tx, ids: string[]): Promise<Known> {
  const { id, name, validFrom, validTo, origin, sortName } = units
  const rows = await db
    .select({ unitId: id, name, validFrom, validTo, origin, sortName })
    .from(units)
    .where(inArray(id, ids))
  const former = await db
    .select({
      unitId: unitStates.unitId,
      name: unitStates.name,
      validFrom: unitStates.validFrom,
      validTo: unitStates.validTo,
      reorganisationId: unitStates.reorganisationId,
      decision: reorganisations.decision,
    })
    .from(unitStates)
    .innerJoin(reorganisations, sql`${reorganisations.id} = ${unitStates.reorganisationId}`)
    .where(or(inArray(unitStates.unitId, ids)))
    .orderBy(asc(unitStates.validFrom))
  return new Map(
    rows
      .sort((a, b) => (a.sortName < b.sortName ? -1 : 1))
      .map(({ sortName: _sort, ...unit }) => [
        unit.unitId,
        {
          ...unit,
          former: former.filter(({ unitId }) => unitId === unit.unitId).map(({ unitId: _, ...state }) => state),
        },
      ]),
  )
}

function branches(unitId: string, direction: Direction, links: LinkRow[], known: Known): LineageNode[] {
  const order = [...known.keys()]
  const [here, there] =
    direction === 'predecessors'
      ? (['successorId', 'predecessorId'] as const)
      : (['predecessorId', 'successorId'] as const)
  const told = new Set<string>()
  const below = (id: string): LineageNode[] =>
    links
      .filter((link) => link[here] === id)
      .sort((a, b) =>
        a.effectiveOn === b.effectiveOn
          ? order.indexOf(a[there]) - order.indexOf(b[there])
          : a.effectiveOn < b.effectiveOn
            ? -1
            : 1,
      )
      .map(({ [there]: next, effectiveOn, ends, reorganisationId, decision }) => {
        const repeated = told.has(next)
        told.add(next)
        const link = { effectiveOn, predecessorEnds: ends, reorganisationId, decision, repeated }
        return { ...known.get(next)!, link, [direction]: repeated ? [] : below(next) }
      })
  return below(unitId)
}
