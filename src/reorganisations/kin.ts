// For separation of duties a merger changes nothing: whoever belongs to a unit has a stake in the units that
// went into it and in those that came of it, whatever the day and whether or not roles were moved since.

import { sql, type SQL } from 'drizzle-orm'
import type { Db, Tx } from '../db/client.ts'
import { rowsOf } from '../db/migrate.ts'
import { unitLineage } from '../db/schema.ts'

export type Direction = 'predecessors' | 'successors'

/** `select id`: the unit and all that it comes from, or all that came of it; nothing for null. */
export function reachedFrom(unitId: SQL, direction: Direction): SQL {
  const [from, to] = columnsOf(direction)
  return sql`with recursive reached(id) as (
      select ${unitId} union
      select ${sql.raw(`l.${to}`)} from ${unitLineage} l join reached on ${sql.raw(`l.${from}`)} = reached.id)
    select id::text as id from reached where id is not null`
}

function columnsOf(direction: Direction): [string, string] {
  return direction === 'predecessors' ? ['successor_id', 'predecessor_id'] : ['predecessor_id', 'successor_id']
}

/** `select id`: the unit, what went into it and what came of it, directly or not; nothing for null. */
export function kinOf(unitId: SQL): SQL {
  return sql`(${reachedFrom(unitId, 'predecessors')}) union (${reachedFrom(unitId, 'successors')})`
}

export async function listKin(db: Db | Tx, unitId: string): Promise<string[]> {
  return rowsOf<{ id: string }>(await db.execute(kinOf(sql`${unitId}::uuid`))).map(({ id }) => id)
}
