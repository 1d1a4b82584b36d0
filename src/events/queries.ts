// The outbox: events are written in the transaction of what they tell, and read from here by
// whatever delivers them (e-mail) or by other systems that poll. They are numbered under a lock
// that lasts until the commit, so that numbers become visible in their order: whoever has read up
// to a number never misses a smaller one.

import { and, count, eq, getTableColumns, gt, gte, inArray, notInArray, sql, type SQL } from 'drizzle-orm'
import { hasRole, unitsWithRole, type Actor } from '../auth/roles.ts'
import type { Db, Tx } from '../db/client.ts'
import { rowsOf } from '../db/migrate.ts'
import { events, submissions } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { keyset } from '../http/paging.ts'
import { currentTrace, formatTraceparent } from '../tracing/trace-context.ts'
import { queueDeliveries, wantedOfTold, type Wanted } from '../webhooks/outgoing.ts'
import { mailKinds, overseerKinds, type EventKind, type EventPayload } from './kinds.ts'
import type { Event, EventQuery } from './schemas.ts'

export interface NewEvent {
  kind: EventKind
  /** What it happened to; the form itself unless told otherwise. */
  resourceId?: string
  /** Its period and unit are the event's. */
  submissionId?: string
  periodId?: string
  unitId?: string
  /** Which one of this kind for this resource: the due day of a reminder, the resource's version of a step. */
  occurrence: string
  dueAt?: Date
  payload?: EventPayload
}

const lockKey = 1318_2022

/**
 * Each event once, with its deliveries to webhooks: what is there already stays. Answers how many were new. Comes
 * last in a transaction, after what it answers was read: everybody who tells something waits from here to the commit.
 */
export async function insertEvents(
  tx: Tx,
  { newId }: Pick<Deps, 'newId'>,
  at: Date,
  list: NewEvent[],
): Promise<number> {
  if (list.length === 0) return 0
  const rows = list.map((event) => ({
    payload: {},
    resourceId: event.submissionId,
    ...event,
    id: newId(),
    mailed: (mailKinds as readonly string[]).includes(event.kind),
  }))
  const trace = currentTrace.getStore()
  const traceparent = trace ? formatTraceparent(trace) : null
  await tx.execute(sql`select pg_advisory_xact_lock(${sql.raw(String(lockKey))})`)
  const written = await tx.execute(sql`
    with told as (
    insert into events (id, seq, kind, resource_id, submission_id, period_id, unit_id, occurrence, due_at, payload, created_at, mail_next_at, traceparent)
    select event.id, (select coalesce(max(seq), 0) from events) + row_number() over (order by event.n), event.kind,
      event."resourceId", form.id, coalesce(form.period_id, event."periodId"), coalesce(form.unit_id, event."unitId"),
      event.occurrence, event."dueAt", event.payload, ${at.toISOString()}::timestamptz,
      case when event.mailed then ${at.toISOString()}::timestamptz end, ${traceparent}::text
    from rows from (jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as (id uuid, kind text, "resourceId" uuid, "submissionId" uuid, "periodId" uuid, "unitId" uuid, occurrence text,
          "dueAt" timestamptz, payload jsonb, mailed boolean))
      with ordinality as event(id, kind, "resourceId", "submissionId", "periodId", "unitId", occurrence, "dueAt", payload, mailed, n)
    left join submissions form on form.id = event."submissionId"
    on conflict (kind, resource_id, occurrence) do nothing
    returning id, seq, kind, resource_id, unit_id
    )
    select told.id as "eventId", told.seq, told.resource_id as "resourceId", wanted."webhookId", wanted.type
    from told left join (${wantedOfTold}) wanted on wanted."eventId" = told.id
    order by told.seq`)
  const told = rowsOf<Wanted | (Pick<Wanted, 'eventId'> & { webhookId: null })>(written)
  await queueDeliveries(
    tx,
    told.filter((row): row is Wanted => row.webhookId !== null),
    newId,
    at,
  )
  return new Set(told.map(({ eventId }) => eventId)).size
}

/** A page of events in their order: officers see those of their own units. */
export async function listEvents(db: Db, actor: Actor, query: EventQuery) {
  const keys = keyset('events', [events.seq], 'asc', query)
  const filter = and(scopeTo(actor), filterOf(query))
  const rows = await db
    .select({ ...getTableColumns(events), unitName: submissions.unitName })
    .from(events)
    .leftJoin(submissions, eq(submissions.id, events.submissionId))
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
  return units.length > 0 ? and(inArray(events.unitId, units), notInArray(events.kind, [...overseerKinds])) : sql`false`
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

function toEvent(row: typeof events.$inferSelect & { unitName: string | null }): Event {
  const { id, seq, kind, resourceId, submissionId, periodId, unitId, unitName, payload, dueAt, createdAt } = row
  const times = { dueAt: dueAt?.toISOString() ?? null, createdAt: createdAt.toISOString() }
  return { id, seq, kind, resourceId, submissionId, periodId, unitId, unitName, payload, ...times }
}
