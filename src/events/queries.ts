// The outbox: events are written in the transaction of what they tell, and read from here by
// whatever delivers them (e-mail) or by other systems that poll. They are numbered under a lock
// that lasts until the commit, so that numbers become visible in their order: whoever has read up
// to a number never misses a smaller one.

import { and, count, eq, getTableColumns, gt, gte, inArray, sql, type SQL } from 'drizzle-orm'
import { hasRole, unitsWithRole, type Actor } from '../auth/roles.ts'
import type { Db, Tx } from '../db/client.ts'
import { rowsOf } from '../db/migrate.ts'
import { events, submissions } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { keyset } from '../http/paging.ts'
import type { EventKind, EventPayload } from './kinds.ts'
import type { Event, EventQuery } from './schemas.ts'

export interface NewEvent {
  kind: EventKind
  submissionId: string
  /** Which one of this kind for this form: the due day of a reminder, the form's version of a step. */
  occurrence: string
  dueAt: Date
  payload?: EventPayload
}

const lockKey = 1318_2022

/**
 * Each event once: what is there already stays. Answers how many were new. Comes last in a transaction that holds
 * its forms: nobody waits for a form behind the lock of the numbers.
 */
export async function insertEvents(
  tx: Tx,
  { newId }: Pick<Deps, 'newId'>,
  at: Date,
  list: NewEvent[],
): Promise<number> {
  if (list.length === 0) return 0
  const rows = list.map((event) => ({ payload: {}, ...event, id: newId(), dueAt: event.dueAt.toISOString() }))
  await tx.execute(sql`select pg_advisory_xact_lock(${sql.raw(String(lockKey))})`)
  const inserted = await tx.execute(sql`
    insert into events (id, seq, kind, submission_id, period_id, unit_id, occurrence, due_at, payload, created_at, mail_next_at)
    select event.id, (select coalesce(max(seq), 0) from events) + row_number() over (order by event.n), event.kind,
      form.id, form.period_id, form.unit_id, event.occurrence, event."dueAt", event.payload, ${at.toISOString()}, ${at.toISOString()}
    from rows from (jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as (id uuid, kind text, "submissionId" uuid, occurrence text, "dueAt" timestamptz, payload jsonb))
      with ordinality as event(id, kind, "submissionId", occurrence, "dueAt", payload, n)
    join submissions form on form.id = event."submissionId"
    on conflict (kind, submission_id, occurrence) do nothing
    returning id`)
  return rowsOf(inserted).length
}

/** A page of events in their order: officers see those of their own units. */
export async function listEvents(db: Db, actor: Actor, query: EventQuery) {
  const keys = keyset('events', [events.seq], 'asc', query)
  const filter = and(scopeTo(actor), filterOf(query))
  const rows = await db
    .select({ ...getTableColumns(events), unitName: submissions.unitName })
    .from(events)
    .innerJoin(submissions, eq(submissions.id, events.submissionId))
    .where(and(filter, keys.where))
    .orderBy(...keys.orderBy)
    .limit(keys.limit)
  const [total] = await db
    .select({ n: count().mapWith(Number) })
    .from(events)
    .where(filter)
  const page = keys.page(rows, ({ seq }) => [String(seq)], toEvent)
  return { ...page, total: total!.n }
}

function scopeTo(actor: Actor): SQL | undefined {
  if (hasRole(actor, 'admin', 'auditor')) return undefined
  const units = unitsWithRole(actor, 'officer')
  return units.length > 0 ? inArray(events.unitId, units) : sql`false`
}

function filterOf({ after, since, kind, periodId, unitId }: EventQuery): SQL | undefined {
  return and(
    after === undefined ? undefined : gt(events.seq, after),
    since ? gte(events.createdAt, new Date(since)) : undefined,
    kind ? eq(events.kind, kind) : undefined,
    periodId ? eq(events.periodId, periodId) : undefined,
    unitId ? eq(events.unitId, unitId) : undefined,
  )
}

function toEvent(row: typeof events.$inferSelect & { unitName: string }): Event {
  const { id, seq, kind, submissionId, periodId, unitId, unitName, payload, dueAt, createdAt } = row
  const times = { dueAt: dueAt.toISOString(), createdAt: createdAt.toISOString() }
  return { id, seq, kind, submissionId, periodId, unitId, unitName, payload, ...times }
}
