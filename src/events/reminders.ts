// Reminds each unit 7, 3 and 1 days (in Việt Nam) before its form is due: the period's date, its
// extension, or the date of its return. Only the nearest reminder is made, so that a server that
// stood still says what is true now; and none for a day that had already begun when the date was
// set. Any number of servers may do this side by side: an event exists once.

import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Tx } from '../db/client.ts'
import { events, periods, submissions } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { daysBetween, vietnamDay } from '../periods/calendar.ts'
import { submitLock } from '../submissions/allowed-actions.ts'
import { dueDateOf } from '../submissions/due-dates.ts'
import type { PeriodRow, SubmissionRow } from '../submissions/lanes.ts'
import { reminderDays } from './kinds.ts'
import { insertEvents, type NewEvent } from './queries.ts'

type ReminderDeps = Pick<Deps, 'db' | 'databaseClock' | 'newId'>

/** Forms that are held at a time while their reminders are written: officers wait for no more than these. */
const batchSize = 200
const withUnit = inArray(submissions.status, ['draft', 'returned'])

/** Answers how many were made. */
export async function makeReminders(deps: ReminderDeps, stopped?: AbortSignal): Promise<number> {
  const live = await deps.db
    .select({ id: periods.id })
    .from(periods)
    .where(inArray(periods.status, ['open', 'reviewing']))
    .orderBy(asc(periods.id))
  let made = 0
  for (const { id } of live) {
    const waiting = await deps.db.transaction((tx) => formsToRemind(tx, deps, id))
    for (let from = 0; from < waiting.length && !stopped?.aborted; from += batchSize) {
      const batch = waiting.slice(from, from + batchSize)
      made += await deps.db.transaction((tx) => remind(tx, deps, id, batch))
    }
  }
  return made
}

/** Those whose reminder of today is not made yet; nothing is held. */
async function formsToRemind(tx: Tx, { databaseClock }: ReminderDeps, periodId: string): Promise<string[]> {
  const [period] = await tx.select().from(periods).where(eq(periods.id, periodId))
  const forms = await tx
    .select()
    .from(submissions)
    .where(and(eq(submissions.periodId, periodId), withUnit))
    .orderBy(asc(submissions.id))
  const made = await tx
    .select({ kind: events.kind, submissionId: events.submissionId, occurrence: events.occurrence })
    .from(events)
    .where(eq(events.periodId, periodId))
  const known = new Set(made.map(keyOf))
  const now = await databaseClock(tx)
  return forms.flatMap((form) => {
    const event = reminderFor(form, period!, now)
    return event && !known.has(keyOf(event)) ? [form.id] : []
  })
}

/** Behind the locks everything is looked at again: a form may have been handed in meanwhile. */
async function remind(tx: Tx, deps: ReminderDeps, periodId: string, ids: string[]): Promise<number> {
  const [period] = await tx.select().from(periods).where(eq(periods.id, periodId)).for('share')
  const forms = await tx
    .select()
    .from(submissions)
    .where(and(inArray(submissions.id, ids), withUnit))
    .orderBy(asc(submissions.id))
    .for('share')
  const now = await deps.databaseClock(tx)
  const due = forms.flatMap((form) => reminderFor(form, period!, now) ?? [])
  return insertEvents(tx, deps, now, due)
}

/** The reminder that a unit should have had by now. Pure. */
export function reminderFor(
  form: SubmissionRow,
  period: PeriodRow,
  now: Date,
): (NewEvent & { submissionId: string }) | null {
  if (submitLock(form, period, now) !== null) return null
  const dueAt = dueDateOf(form, period)
  // Late but still allowed: nothing lies ahead to be reminded of.
  if (now > dueAt) return null
  const daysLeft = daysBetween(now, dueAt)
  const days = reminderDays.find((candidate) => daysLeft <= candidate)
  if (days === undefined || daysBetween(dateSetAt(form, period), dueAt) <= days) return null
  const kind = `reminder_due_${days}` as const
  return { kind, submissionId: form.id, occurrence: vietnamDay(dueAt), dueAt, payload: { daysLeft } }
}

/** Since when the unit has the date that it works towards. */
function dateSetAt(form: SubmissionRow, period: PeriodRow): Date {
  if (form.status === 'returned') return form.returnedAt!
  const extended = form.extendedUntil !== null && form.extendedUntil > period.selfAssessmentDueAt
  return extended ? form.extendedAt! : (period.openedAt ?? form.createdAt)
}

function keyOf({
  kind,
  submissionId,
  occurrence,
}: Pick<NewEvent, 'kind' | 'occurrence'> & { submissionId?: string | null }): string {
  return `${kind} ${submissionId} ${occurrence}`
}
