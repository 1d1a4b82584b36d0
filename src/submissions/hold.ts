// Every change of a form begins here. First its period is held, which the steps of a period hold
// alone: a form never changes while its period is closed or finalised under it. Then the form
// itself. Then the database's clock is read, which decides on deadlines: all servers share it, and
// whoever waited past the deadline is late.

import { eq } from 'drizzle-orm'
import type { Actor } from '../auth/roles.ts'
import type { Tx } from '../db/client.ts'
import { periods, submissions } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { changesSince } from '../http/concurrency.ts'
import { Problem } from '../http/problems.ts'
import { requireAction, type FormAction } from './allowed-actions.ts'
import type { PeriodRow } from './lanes.ts'
import { getSubmission, getVisibleSubmission, type Submission } from './queries.ts'
import type { SubmissionStatus } from './status.ts'

export interface Held {
  submission: Submission
  period: PeriodRow
  now: Date
}

/**
 * Until the transaction ends nobody else changes the form or moves its period on. `unseen`: also a draft that the
 * caller may not read, for what has nothing to do with its content. @throws not_found (404)
 */
export async function holdSubmission(
  tx: Tx,
  { databaseClock }: Pick<Deps, 'databaseClock'>,
  actor: Actor,
  id: string,
  { unseen = false }: { unseen?: boolean } = {},
): Promise<Held> {
  const periodId = tx.select({ id: submissions.periodId }).from(submissions).where(eq(submissions.id, id))
  const [period] = await tx.select().from(periods).where(eq(periods.id, periodId)).for('share')
  const submission = await (unseen
    ? getSubmission(tx, id, { lock: true })
    : getVisibleSubmission(tx, actor, id, { lock: true }))
  return { submission, period: period!, now: await databaseClock(tx) }
}

/**
 * Where the action leads. Whoever lost a race is told who won: who moved the form on since the version that
 * they read. What was decided or written in between is not for everybody to see.
 * @throws forbidden (403), separation_of_duties (403), locked (409)
 */
export async function requireHeld(
  tx: Tx,
  actor: Actor,
  { submission, period, now }: Held,
  action: FormAction,
  version: number,
): Promise<SubmissionStatus> {
  try {
    return requireAction(actor, submission, period, action, now)
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 409 || version >= submission.version) throw error
    const changes = await changesSince(tx, 'submission', submission.id, version)
    throw error.with({ changes: changes.filter(({ fields }) => fields.includes('status')) })
  }
}
