// For separation of duties a merger changes nothing: whoever belongs to a unit has a stake in the units that
// went into it and in those that came of it, whatever the day and whether or not roles were moved since.

import { sql, type SQL } from 'drizzle-orm'
import type { Db, Tx } from '../db/client.ts'
import { rowsOf } from '../db/migrate.ts'
import { unitLineage } from '../db/schema.ts'

/** `select id`: the unit, what went into it and what came of it, directly or not; nothing for null. */
export function kinOf(unitId: SQL): SQL {
  return sql`with recursive before(id) as (
      select ${unitId} union select l.predecessor_id from ${unitLineage} l join before on l.successor_id = before.id
    ), after(id) as (
      select ${unitId} union select l.successor_id from ${unitLineage} l join after on l.predecessor_id = after.id
    )
    select id::text as id from before where id is not null union select id::text from after where id is not null`
}

export async function listKin(db: Db | Tx, unitId: string): Promise<string[]> {
  return rowsOf<{ id: string }>(await db.execute(kinOf(sql`${unitId}::uuid`))).map(({ id }) => id)
}
