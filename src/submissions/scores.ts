// Score sheets of a form, always computed again from what is stored; where a sheet was kept when
// the lane was closed, the two are compared, so that a change behind the system's back shows.

import { finalsOf, findRevision, supersededSince } from '../amendments/revisions.ts'
import type { Actor } from '../auth/roles.ts'
import type { Deps } from '../deps.ts'
import { problems, say } from '../http/problems.ts'
import type { Locale, Text } from '../scoring/types.ts'
import { locked } from './allowed-actions.ts'
import { loadContentHashesOf, withCurrentDecisions } from './content-hash.ts'
import {
  loadLaneContext,
  loadLaneContexts,
  scoreLane,
  type Lane,
  type LaneContext,
  type SubmissionRow as Submission,
} from './lanes.ts'
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
  revision?: number,
): Promise<LaneScore> {
  const context = await contextOf(db, actor, id, lane, revision)
  return scoreOf(context, db, lane, locale, revision)
}

/** The trace for reading with a pencil beside it: plain text, or a page to print. */
export async function explainScore(
  { db, clock }: Deps,
  actor: Actor,
  id: string,
  lane: Lane,
  format: 'text' | 'html',
  locale: Locale,
  revision?: number,
): Promise<string> {
  const context = await contextOf(db, actor, id, lane, revision)
  const score = await scoreOf(context, db, lane, locale, revision)
  if (format === 'text') return textOf(context, score, locale, clock())
  const names = await namesOfUsers(
    db,
    context.decisions.map(({ decidedBy }) => decidedBy),
  )
  return pageOf(context, score, names, locale, clock())
}

/** With a revision, the decisions of the final lane are those that it rested on. */
async function contextOf(
  db: Deps['db'],
  actor: Actor,
  id: string,
  lane: Lane,
  revision: number | undefined,
): Promise<LaneContext> {
  if (revision !== undefined && lane !== 'final') throw onlyFinal()
  const submission = await getVisibleSubmission(db, actor, id)
  const context =
    revision === undefined ? await loadLaneContext(db, submission) : await revisedContext(db, submission, revision)
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

async function revisedContext(db: Deps['db'], submission: Submission, asked: number): Promise<LaneContext> {
  const { revision } = await findRevision(db, submission.periodId, asked)
  const finals = finalsOf(await supersededSince(db, submission.periodId, revision))
  return (await loadLaneContexts(db, [submission], finals)).get(submission.id)!
}

/** The sheet that was kept, of a revision the one that was valid in it. */
async function keptSheet(db: Deps['db'], { id, periodId }: Submission, lane: Lane, revision: number | undefined) {
  const superseded = revision === undefined ? undefined : (await supersededSince(db, periodId, revision)).get(id)
  return superseded ?? (await listStoredSheets(db, [id])).find((stored) => stored.lane === lane)
}

function onlyFinal() {
  const detail = say('Chỉ cột điểm phê duyệt (lane=final) có các lần điều chỉnh.', 'Only the final lane has revisions.')
  return problems.invalidRequest({ errors: [{ pointer: '/query/revision', code: 'not_expected', detail }] })
}

function notYet({ submission, period }: LaneContext, lockedBecause: Text) {
  return locked({ ...lockByState(submission, period), lockedBecause })
}

async function scoreOf(
  loaded: LaneContext,
  db: Deps['db'],
  lane: Lane,
  locale: Locale,
  revision: number | undefined,
): Promise<LaneScore> {
  const { id, status } = loaded.submission
  const closed = closedIn[lane].includes(status)
  // While a form is open, its unit may have changed what was decided on.
  const context =
    closed || lane === 'self' ? loaded : withCurrentDecisions(loaded, await loadContentHashesOf(db, loaded))
  const sheet = scoreLane(context, lane, { locale, closing: status === 'final' })
  const kept = closed ? await keptSheet(db, loaded.submission, lane, revision) : undefined
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
