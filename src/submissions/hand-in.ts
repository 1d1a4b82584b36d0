// What a form that is handed in leaves in the database, in one statement: in the last minute officers do little else.

import { sql } from 'drizzle-orm'
import type { Tx } from '../db/client.ts'
import { rowsOf } from '../db/migrate.ts'
import type { ScoreSheet } from '../scoring/types.ts'
import { insertSheets, type SubmissionRow } from './lanes.ts'
import { movedOn, unmoved } from './queries.ts'

/**
 * Moves the form on, guarded as `updateSubmission`, keeps its self sheet and begins its round. The form is held, so
 * that nobody else begins the same round. @throws stale_version (412), wrong_state (409)
 */
export async function storeHandedIn(
  tx: Tx,
  submission: SubmissionRow,
  change: Pick<SubmissionRow, 'status' | 'submittedBy'> & { submittedAt: Date; firstSubmittedAt: Date },
  sheet: ScoreSheet,
): Promise<number> {
  const { id } = submission
  const at = sql`${change.submittedAt.toISOString()}::timestamptz`
  const stored = await tx.execute(sql`
    with sheet as (${insertSheets('self', [{ submissionId: id, sheet }], change.submittedAt)}),
    round as (
      insert into review_rounds (submission_id, number, submitted_at, submitted_by, self_total)
      select ${id}::uuid, coalesce(max(number), 0) + 1, ${at}, ${change.submittedBy}::uuid, ${sheet.total}::numeric
      from review_rounds where submission_id = ${id}
    )
    update submissions set version = version + 1, status = ${change.status}, submitted_at = ${at},
      submitted_by = ${change.submittedBy}, first_submitted_at = ${change.firstSubmittedAt.toISOString()}::timestamptz,
      updated_at = ${at}
    where ${unmoved(submission)} returning version`)
  const [moved] = rowsOf<{ version: number }>(stored)
  if (!moved) throw await movedOn(tx, submission)
  return moved.version
}
