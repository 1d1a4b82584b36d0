// Every change of a form begins here. First its period is held, which the steps of a period hold
// alone: a form never changes while its period is closed or finalised under it. Then the form
// itself. Then the database's clock is read, which decides on deadlines: all servers share it, and
// whoever waited past the deadline is late. All that in one statement.

import { sql } from 'drizzle-orm'
import type { Actor } from '../auth/roles.ts'
import type { Tx } from '../db/client.ts'
import { fromJson, type Json } from '../db/from-json.ts'
import { rowsOf } from '../db/migrate.ts'
import { periods, submissions } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { changesSince } from '../http/concurrency.ts'
import { Problem } from '../http/problems.ts'
import { requireAction, type FormAction } from './allowed-actions.ts'
import type { PeriodRow } from './lanes.ts'
import { handsIn, noSuchForm, type Submission } from './queries.ts'
import { scopeTo } from './scope.ts'
import type { SubmissionStatus } from './status.ts'

export interface Held {
  submission: Submission
  period: PeriodRow
  now: Date
}

interface HeldRow {
  period: Json
  submission: Json
  filledBy: string[]
  conflicted: string[]
  now: number
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
  const { filledBy, conflicted } = handsIn(actor)
  // The rows of the join are locked in the order of these clauses, and read again by whoever had to wait; what is
  // selected from them is worked out after that.
  const found = await tx.execute(sql`
    with held as materialized (
      select to_jsonb(periods) as period, to_jsonb(submissions) as submission,
        ${filledBy} as "filledBy", ${conflicted} as conflicted
      from submissions join periods on periods.id = submissions.period_id
      where submissions.id = ${id} and (${unseen ? sql`true` : scopeTo(actor)})
      for share of periods for update of submissions
    )
    select held.*, ${databaseClock.expression()} as now from held`)
  const [row] = rowsOf<HeldRow>(found)
  if (!row) throw noSuchForm()
  return {
    period: fromJson(periods, row.period),
    submission: {
      ...fromJson(submissions, row.submission),
      filledBy: row.filledBy,
      conflicted: row.conflicted,
    },
    now: new Date(row.now),
  }
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
