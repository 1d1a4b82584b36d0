// What became of a form each time it was handed in, and of the appeals after: nothing of it is
// overwritten by a later round.

import { readAppealsOf } from '../appeals/queries.ts'
import type { Actor } from '../auth/roles.ts'
import type { Db, Tx } from '../db/client.ts'
import { locked } from '../submissions/allowed-actions.ts'
import { loadPeriods } from '../submissions/lanes.ts'
import { lockByState } from '../submissions/locks.ts'
import { getVisibleSubmission, namesOfUsers } from '../submissions/queries.ts'
import { listRounds, type RoundRow } from '../submissions/rounds.ts'
import { seesReview } from '../submissions/scope.ts'
import type { ReviewRound, ReviewRounds } from './round-schemas.ts'

/** @throws not_found (404); locked (409) for officers while the form is in review */
export async function readRounds(db: Db | Tx, actor: Actor, id: string): Promise<ReviewRounds> {
  const submission = await getVisibleSubmission(db, actor, id)
  if (!seesReview(actor, submission)) {
    const periods = await loadPeriods(db, [submission])
    throw locked(lockByState(submission, periods.get(submission.periodId)!))
  }
  const rows = await listRounds(db, id)
  const people = rows.flatMap((row) => [row.submittedBy, row.takenBy, row.returnedBy, row.completedBy])
  const names = await namesOfUsers(
    db,
    people.filter((userId) => userId !== null),
  )
  return { rounds: rows.map((row) => toRound(row, names)), appeals: await readAppealsOf(db, actor, id) }
}

function toRound({ submissionId: _form, ...row }: RoundRow, names: Map<string, string>): ReviewRound {
  const person = (id: string | null) => id && { id, name: names.get(id) ?? '' }
  const time = (at: Date | null) => at && at.toISOString()
  return {
    ...row,
    submittedAt: time(row.submittedAt),
    submittedBy: person(row.submittedBy) || null,
    takenAt: time(row.takenAt),
    takenBy: person(row.takenBy) || null,
    returnedAt: time(row.returnedAt),
    returnedBy: person(row.returnedBy) || null,
    completedAt: time(row.completedAt),
    completedBy: person(row.completedBy) || null,
  }
}
