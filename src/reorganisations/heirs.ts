// What the officers of a unit read of the units that went into it: the past until they did, and only once that day has
// come. Nobody writes there: allowed-actions.ts looks at the officer's own units alone.

import { sql, type SQL } from 'drizzle-orm'
import { unitsWithRole, type Actor } from '../auth/roles.ts'
import type { Db, Tx } from '../db/client.ts'
import { rowsOf } from '../db/migrate.ts'
import { submissions, unitLineage } from '../db/schema.ts'

/** `heir_of (unit_id, until)`: the units that went into these, directly or not, and the day on which. */
function heirOf(unitIds: readonly string[], today: string): SQL {
  return sql`with recursive heir_of(unit_id, until) as (
    select predecessor_id, effective_on from ${unitLineage}
    where successor_id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(unitIds)}::jsonb)) and effective_on <= ${today}
    union
    select l.predecessor_id, l.effective_on from ${unitLineage} l
    join heir_of h on l.successor_id = h.unit_id and l.effective_on <= h.until)`
}

/** The first moment of a day in Việt Nam. */
const midnight = sql`((h.until::timestamp - interval '7 hours') at time zone 'UTC')`

/** Forms that the officer's own units inherited, for the WHERE clause; undefined for whoever is no officer. */
export function inheritedForms(actor: Actor): SQL | undefined {
  const own = unitsWithRole(actor, 'officer')
  if (own.length === 0 || actor.today === undefined) return undefined
  // An array and not IN, so that the index on ids is used beside the one on units.
  return sql`${submissions.id} = any(array(${heirOf(own, actor.today)}
    select s.id from ${submissions} s join heir_of h on s.unit_id = h.unit_id and s.created_at < ${midnight}))`
}

/** The ids of units that went into the officer's own. */
export function inheritedUnits(actor: Actor): SQL {
  const own = unitsWithRole(actor, 'officer')
  return sql`${heirOf(own, actor.today ?? '0001-01-01')} select unit_id from heir_of`
}

export interface Inherited {
  unitId: string
  until: string
}

/** What of other units' past is in sight of the officers of these, in one order: it is the same text while nothing joins. */
export async function listInherited(
  db: Db | Tx,
  unitIds: readonly string[],
  today: string | undefined,
): Promise<Inherited[]> {
  if (unitIds.length === 0 || today === undefined) return []
  const found = await db.execute(sql`${heirOf(unitIds, today)}
    select distinct unit_id as "unitId", until::text from heir_of order by 1, 2`)
  return rowsOf<Inherited>(found)
}

export interface Predecessor {
  unitId: string
  /** Of the last day. */
  unitName: string
  /** What it was part of until then. */
  effectiveOn: string
  /** false: it gave a part and goes on. */
  ends: boolean
  /** The first moment of the day, before which its forms are the heir's past. */
  before: Date
}

/** The units that went into one by a day, directly or not, each until it last did; by day and name. */
export async function listPredecessors(db: Db | Tx, unitId: string, today: string): Promise<Predecessor[]> {
  const found = await db.execute(sql`${heirOf([unitId], today)}
    select u.id as "unitId", coalesce(s.name, u.name) as "unitName", h.until::text as "effectiveOn",
      coalesce(u.valid_to < h.until, false) as ends, ${midnight}::text as before
    from (select unit_id, max(until) as until from heir_of group by unit_id) h
    join units u on u.id = h.unit_id
    left join unit_states s on s.unit_id = u.id and s.valid_from < h.until and s.valid_to >= h.until - 1
    where u.id <> ${unitId}
    order by h.until desc, coalesce(s.sort_name, u.sort_name), u.id`)
  return rowsOf<Omit<Predecessor, 'before'> & { before: string }>(found).map(({ before, ...row }) => ({
    ...row,
    before: new Date(before),
  }))
}
