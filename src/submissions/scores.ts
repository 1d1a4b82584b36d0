// Score sheets of a form, always computed again from what is stored; where a sheet was kept when
// the lane was closed, the two are compared, so that a change behind the system's back shows.

import type { Actor } from '../auth/roles.ts'
import type { Deps } from '../deps.ts'
import { say } from '../http/problems.ts'
import type { Locale, Text } from '../scoring/types.ts'
import { locked } from './allowed-actions.ts'
import { loadContentHashesOf, withCurrentDecisions } from './content-hash.ts'
import { loadLaneContext, scoreLane, type Lane, type LaneContext } from './lanes.ts'
import { lockByState } from './locks.ts'
import { illustrativeNotice } from '../criteria-sets/notice.ts'
import { pageOf, textOf } from './explain.ts'
import { getVisibleSubmission, listStoredSheets, namesOfUsers } from './queries.ts'
import { seesReview } from './scope.ts'
import type { LaneScore } from './schemas.ts'
import type { SubmissionStatus } from './status.ts'

/** States in which a lane does not move any more. */
export const closedIn: Record<Lane, readonly SubmissionStatus[]> = {
  self: ['submitted', 'in_review', 'reviewed', 'appealed', 'final'],
  review: ['reviewed', 'appealed', 'final'],
  final: ['final'],
}

/** @throws not_found (404); locked (409) when the lane is not there yet for this caller */
export async function readScore(
  { db }: Deps,
  actor: Actor,
  id: string,
  lane: Lane,
  locale: Locale,
): Promise<LaneScore> {
  return scoreOf(await contextOf(db, actor, id, lane), db, lane, locale)
}

/** The trace for reading with a pencil beside it: plain text, or a page to print. */
export async function explainScore(
  { db, clock }: Deps,
  actor: Actor,
  id: string,
  lane: Lane,
  format: 'text' | 'html',
  locale: Locale,
): Promise<string> {
  const context = await contextOf(db, actor, id, lane)
  const score = await scoreOf(context, db, lane, locale)
  if (format === 'text') return textOf(context, score, locale, clock())
  const names = await namesOfUsers(
    db,
    context.decisions.map(({ decidedBy }) => decidedBy),
  )
  return pageOf(context, score, names, locale, clock())
}

async function contextOf(db: Deps['db'], actor: Actor, id: string, lane: Lane): Promise<LaneContext> {
  const submission = await getVisibleSubmission(db, actor, id)
  const context = await loadLaneContext(db, submission)
  if (lane !== 'self' && !seesReview(actor, submission))
    throw notYet(
      context,
      say(
        'Đơn vị xem được kết quả thẩm định khi thẩm định xong hoặc khi phiếu được trả lại.',
        'The unit sees the review when it is complete or the form is returned.',
      ),
    )
  const isFinal = submission.status === 'final' || context.decisions.some((decision) => decision.lane === 'final')
  if (lane === 'final' && !isFinal)
    throw notYet(context, say('Chưa có kết quả cuối cùng.', 'There is no final result yet.'))
  return context
}

function notYet({ submission, period }: LaneContext, lockedBecause: Text) {
  return locked({ ...lockByState(submission, period), lockedBecause })
}

async function scoreOf(loaded: LaneContext, db: Deps['db'], lane: Lane, locale: Locale): Promise<LaneScore> {
  const { id, status } = loaded.submission
  const closed = closedIn[lane].includes(status)
  // While a form is open, its unit may have changed what was decided on.
  const context =
    closed || lane === 'self' ? loaded : withCurrentDecisions(loaded, await loadContentHashesOf(db, loaded))
  const sheet = scoreLane(context, lane, { locale, closing: status === 'final' })
  const kept = closed ? (await listStoredSheets(db, [id])).find((stored) => stored.lane === lane) : undefined
  return {
    submissionId: id,
    lane,
    provisional: !closed,
    illustrative: sheet.illustrative,
    notice: sheet.illustrative ? illustrativeNotice[locale] : null,
    stored: kept
      ? {
          total: kept.total,
          classification: kept.classification,
          resultHash: kept.resultHash,
          computedAt: kept.computedAt.toISOString(),
        }
      : null,
    verified: kept ? kept.resultHash === sheet.resultHash : null,
    sheet,
  }
}
