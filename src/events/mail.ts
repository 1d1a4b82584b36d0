// Sends the events of the outbox to the officers of the unit (or to administrators), at least once: an event is claimed
// for a while in a short transaction, the mail goes out without one, and then it is settled.
// Whoever dies in between leaves a claim that runs out; who else claims at the same time skips it.
// What is no longer true when its turn comes (handed in meanwhile, another date) is not sent.

import { and, asc, eq, isNull, lte, sql, type SQL } from 'drizzle-orm'
import type { Db, Tx } from '../db/client.ts'
import { events, periods, submissions, userRoles, users } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { criteriaOf } from '../submissions/criteria.ts'
import { dueDateOf } from '../submissions/due-dates.ts'
import { loadLaneContext, type LaneContext, type SubmissionRow } from '../submissions/lanes.ts'
import { blockersOf, sheetIfSubmitted } from '../submissions/preflight.ts'
import { countEvidence } from '../submissions/queries.ts'
import { parseTraceparent } from '../tracing/trace-context.ts'
import { idsOnly, inSpan } from '../tracing/tracing.ts'
import { writeDisabledLetter } from '../webhooks/letter.ts'
import type { mailKinds, UnitMailKind } from './kinds.ts'
import { writeLetter } from './letters.ts'
import type { Mail, SendMail } from './mailer.ts'

type MailDeps = Pick<Deps, 'db' | 'databaseClock' | 'config' | 'tracing'>
/** Of one of the kinds of e-mail: only these are given a time to be mailed. */
type EventRow = typeof events.$inferSelect & { kind: (typeof mailKinds)[number] }
/** What units are told has a form and a date. */
type FormEvent = EventRow & { kind: UnitMailKind; submissionId: string; unitId: string; dueAt: Date }

const minuteMs = 60_000
/** Nobody is told after so long, such as when e-mail is turned on later. */
const staleMs = 7 * 86_400_000

/** Sends what is due and answers how many went out. @throws when the mail server can't be reached */
export async function deliverMail(deps: MailDeps, send: SendMail, stopped?: AbortSignal): Promise<number> {
  let sent = 0
  while (!stopped?.aborted) {
    const claim = await deps.db.transaction(async (tx) => claimNext(tx, await deps.databaseClock(tx)))
    if (!claim) break
    const { event, now } = claim
    const parent = parseTraceparent(event.traceparent)
    const { mail, taken } = await inSpan(
      deps.tracing ?? idsOnly,
      'send e-mail',
      { kind: 'client', parent },
      async () => {
        const mail = await mailFor(deps, event, now)
        return { mail, taken: mail !== null && (await tryToSend(send, mail)) }
      },
    )
    if (mail && !taken) continue
    if (taken) sent += 1
    await deps.db
      .update(events)
      .set({ mailNextAt: null, ...(mail && { mailedAt: now }) })
      .where(eq(events.id, event.id))
  }
  return sent
}

/** How long a claim lasts, which is also when a failed attempt is repeated: 5 minutes, doubled each time, 6 hours at most. */
function claimMs(attempts: number): number {
  return Math.min(5 * 2 ** attempts, 360) * minuteMs
}

async function claimNext(tx: Tx, now: Date): Promise<{ event: EventRow; now: Date } | null> {
  const [event] = await tx
    .select()
    .from(events)
    .where(lte(events.mailNextAt, now))
    .orderBy(asc(events.mailNextAt), asc(events.seq))
    .limit(1)
    .for('update', { skipLocked: true })
  if (!event) return null
  await tx
    .update(events)
    .set({
      mailAttempts: sql`${events.mailAttempts} + 1`,
      mailNextAt: new Date(now.getTime() + claimMs(event.mailAttempts)),
    })
    .where(eq(events.id, event.id))
  return { event: event as EventRow, now }
}

/** False: the server refused this one. @throws when it can't be reached or knows us not: then nothing else would go either */
async function tryToSend(send: SendMail, mail: Mail): Promise<boolean> {
  try {
    await send(mail)
    return true
  } catch (error) {
    const { code, responseCode } = error as { code?: string; responseCode?: number }
    if (responseCode !== undefined && code !== 'EAUTH') return false
    throw error
  }
}

/** null: nobody to tell, or nothing to tell any more. */
async function mailFor(deps: MailDeps, event: EventRow, now: Date): Promise<Mail | null> {
  const { db, config } = deps
  if (now.getTime() - event.createdAt.getTime() > staleMs) return null
  const toUnit = event.kind !== 'webhook_disabled'
  const to = await addressesOf(db, toUnit ? officersOf(event.unitId!) : eq(userRoles.role, 'admin'))
  if (to.length === 0) return null
  const letter = toUnit
    ? await letterFor(deps, event as FormEvent, now)
    : await writeDisabledLetter(db, event.resourceId, config.publicUrl)
  return letter && { messageId: `<${event.id}@${new URL(config.publicUrl).hostname}>`, to, ...letter }
}

async function letterFor({ db, config }: MailDeps, event: FormEvent, now: Date) {
  const [form] = await db.select().from(submissions).where(eq(submissions.id, event.submissionId))
  if (!stillTrue(event, form!, await dueNow(db, form!), now)) return null
  const context = await loadLaneContext(db, form!)
  return writeLetter({
    kind: event.kind,
    unitName: context.submission.unitName,
    periodName: context.period.name,
    dueAt: event.dueAt,
    now,
    open: await openIn(db, event, context, now),
    publicUrl: config.publicUrl,
  })
}

async function dueNow(db: Db, form: SubmissionRow): Promise<Date> {
  const [period] = await db.select().from(periods).where(eq(periods.id, form.periodId))
  return dueDateOf(form, period!)
}

/** Whether the form is still where the event left it, with the same date, and somebody can still act on it. */
function stillTrue({ kind, dueAt }: FormEvent, { status }: SubmissionRow, due: Date, now: Date): boolean {
  if (due.getTime() !== dueAt.getTime()) return false
  switch (kind) {
    case 'extension_ended':
      return status === 'draft'
    case 'submission_extended':
      return status === 'draft' && now <= dueAt
    case 'submission_returned':
      return status === 'returned' && now <= dueAt
    default:
      return (status === 'draft' || status === 'returned') && now <= dueAt
  }
}

function officersOf(unitId: string): SQL {
  return and(eq(userRoles.role, 'officer'), eq(userRoles.unitId, unitId))!
}

/** People who hold the role; not systems, not closed accounts. */
async function addressesOf(db: Db, held: SQL): Promise<string[]> {
  const rows = await db
    .selectDistinct({ email: users.email })
    .from(users)
    .innerJoin(userRoles, eq(userRoles.userId, users.id))
    .where(and(held, eq(users.kind, 'person'), isNull(users.disabledAt)))
    .orderBy(asc(users.email))
  return rows.map(({ email }) => email)
}

async function openIn(db: Db, { kind, payload }: FormEvent, context: LaneContext, now: Date): Promise<string[]> {
  if (kind !== 'submission_returned') {
    const blockers = blockersOf(context, sheetIfSubmitted(context, now), await countEvidence(db, context.submission.id))
    return blockers.map(({ detail }) => detail.vi)
  }
  const asked = new Set(payload.criteria)
  return criteriaOf(context.set, context.submission.unitType)
    .filter(({ code }) => asked.has(code))
    .map(({ code, title }) => `${code}. ${title}`)
}
