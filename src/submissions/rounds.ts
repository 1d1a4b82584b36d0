// The rounds of a form (table review_rounds), written in the transaction of each step. A round begins
// when the form is handed in and ends when it is returned or its review is complete.

import { and, asc, eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '../db/client.ts'
import { reviewRounds } from '../db/schema.ts'
import type { SubmissionRow } from './lanes.ts'

export type RoundRow = typeof reviewRounds.$inferSelect
type Change = Partial<Omit<RoundRow, 'submissionId' | 'number'>>

export function listRounds(db: Db | Tx, submissionId: string): Promise<RoundRow[]> {
  return db
    .select()
    .from(reviewRounds)
    .where(eq(reviewRounds.submissionId, submissionId))
    .orderBy(asc(reviewRounds.number))
}

/** The form is held, so that nobody else begins the same round. Handing in begins one by itself (hand-in.ts). */
async function beginRound(tx: Tx, submissionId: string, change: Change): Promise<void> {
  const number = sql`(select coalesce(max(number), 0) + 1 from review_rounds where submission_id = ${submissionId})`
  await tx.insert(reviewRounds).values({ submissionId, number, ...change })
}

/**
 * What happens to the round that is under way. Where there is none, one begins: a form that was not handed in again
 * in time goes on without having been, and a form handed in before rounds were kept says when that was.
 */
export async function changeRound(tx: Tx, submission: SubmissionRow, change: Change): Promise<void> {
  const { id: submissionId, status, submittedAt, submittedBy } = submission
  const last = (await listRounds(tx, submissionId)).at(-1)
  if (!last || last.returnedAt || last.completedAt) {
    return beginRound(tx, submissionId, { ...(status !== 'returned' && { submittedAt, submittedBy }), ...change })
  }
  await tx.update(reviewRounds).set(change).where(isRound(last))
}

/** A form that was withdrawn counts as never handed in. */
export async function dropRound(tx: Tx, submissionId: string): Promise<void> {
  const last = (await listRounds(tx, submissionId)).at(-1)
  if (last && !last.returnedAt && !last.completedAt) await tx.delete(reviewRounds).where(isRound(last))
}

function isRound({ submissionId, number }: RoundRow) {
  return and(eq(reviewRounds.submissionId, submissionId), eq(reviewRounds.number, number))
}
