// What the officers of a unit read of the units that went into it: the past until they did, and only once that day has
// come. Nobody writes there: allowed-actions.ts looks at the officer's own units alone.

import { or, sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { unitsWithRole, type Actor } from '../auth/roles.ts'
import { changedSince } from '../changes/numbering.ts'
import type { Resource } from '../changes/resources.ts'
import type { Db, Tx } from '../db/client.ts'
import { rowsOf } from '../db/migrate.ts'
import { changes, submissions, unitLineage } from '../db/schema.ts'

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
function firstMomentOf(day: SQL): SQL {
  return sql`((${day}::timestamp - interval '7 hours') at time zone 'UTC')`
}
const midnight = firstMomentOf(sql`h.until`)

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

/** What changed since a moment of a list of forms or of something below them, or came into the officer's sight since. */
export function changedOrInherited(actor: Actor, resource: Resource, id: PgColumn, since: string): SQL {
  return or(changedSince(resource, id, since), inheritedSince(actor, since))!
}

/** Inherited forms of which a link on the way is new: its day came since then, or it was recorded, with which a unit at its ends changed. */
function inheritedSince(actor: Actor, since: string): SQL | undefined {
  const own = unitsWithRole(actor, 'officer')
  if (own.length === 0 || actor.today === undefined) return undefined
  const isNew = sql`(${firstMomentOf(sql`l.effective_on`)} >= ${since}::timestamptz or exists (select 1 from ${changes} c
    where c.resource = 'unit' and c.resource_id in (l.predecessor_id, l.successor_id) and c.changed_at >= ${since}::timestamptz))`
  return sql`${submissions.unitId} in (with recursive heir_of(unit_id, until, new) as (
    select l.predecessor_id, l.effective_on, ${isNew} from ${unitLineage} l
    where l.successor_id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(own)}::jsonb)) and l.effective_on <= ${actor.today}
    union
    select l.predecessor_id, l.effective_on, h.new or ${isNew} from ${unitLineage} l
    join heir_of h on l.successor_id = h.unit_id and l.effective_on <= h.until)
    select unit_id from heir_of where new)`
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
