// Score sheets of a form, always computed again from what is stored; where a sheet was kept when
// the lane was closed, the two are compared, so that a change behind the system's back shows.

import type { Actor } from '../auth/roles.ts'
import type { Deps } from '../deps.ts'
import { say } from '../http/problems.ts'
import { vietnamTime } from '../periods/calendar.ts'
import type { Locale, Text } from '../scoring/types.ts'
import { locked } from './allowed-actions.ts'
import { loadContentHashesOf, withCurrentDecisions } from './content-hash.ts'
import { loadLaneContext, scoreLane, type Lane, type LaneContext } from './lanes.ts'
import { lockByState } from './locks.ts'
import { illustrativeNotice } from '../criteria-sets/notice.ts'
import { getVisibleSubmission, listStoredSheets } from './queries.ts'
import { seesReview } from './scope.ts'
import type { LaneScore } from './schemas.ts'
import type { SubmissionStatus } from './status.ts'

/** States in which a lane does not move any more. */
const closedIn: Record<Lane, readonly SubmissionStatus[]> = {
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

/** The trace for reading with a pencil beside it, line by line, as plain text. */
export async function explainScore(
  { db, clock }: Deps,
  actor: Actor,
  id: string,
  lane: Lane,
  locale: Locale,
): Promise<string> {
  const context = await contextOf(db, actor, id, lane)
  return textOf(context, await scoreOf(context, db, lane, locale), locale, clock())
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

const laneNames: Record<Lane, Text> = {
  self: say('Điểm tự chấm', 'Self-assessment'),
  review: say('Điểm thẩm định', 'Review'),
  final: say('Điểm cuối cùng', 'Final'),
}

function textOf({ submission, period, set }: LaneContext, score: LaneScore, locale: Locale, now: Date): string {
  const { sheet, lane, provisional, notice, stored, verified } = score
  const level = set.pack.classification.levels.find(({ code }) => code === sheet.classification)
  const lines = [
    say('GIẢI TRÌNH ĐIỂM', 'HOW THE SCORE IS MADE'),
    say(`Đơn vị: ${submission.unitName}`, `Unit: ${submission.unitName}`),
    say(`Kỳ đánh giá: ${period.name}`, `Period: ${period.name}`),
    say(
      `Bộ tiêu chí: ${set.pack.title} (phiên bản ${set.pack.version})`,
      `Criteria set: ${set.pack.title} (version ${set.pack.version})`,
    ),
    notice === null ? null : say(notice, notice),
    say(
      `${laneNames[lane].vi}${provisional ? ' (tạm tính)' : ''}, lập lúc ${vietnamTime(now)}`,
      `${laneNames[lane].en}${provisional ? ' (provisional)' : ''}, made at ${now.toISOString()}`,
    ),
    say('', ''),
    ...sheet.trace.map(({ text }) => say(`- ${text}`, `- ${text}`)),
    say('', ''),
    say(`TỔNG ĐIỂM: ${sheet.total.replace('.', ',')}`, `TOTAL: ${sheet.total}`),
    level
      ? say(`XẾP LOẠI: ${level.label} (${level.code})`, `CLASSIFICATION: ${level.label} (${level.code})`)
      : say('XẾP LOẠI: không đủ điều kiện xếp loại', 'CLASSIFICATION: not eligible'),
    stored &&
      say(
        verified
          ? 'Khớp với bảng điểm đã lưu.'
          : `KHÔNG KHỚP với bảng điểm đã lưu (tổng điểm đã lưu: ${stored.total.replace('.', ',')}).`,
        verified
          ? 'Agrees with the stored sheet.'
          : `DOES NOT AGREE with the stored sheet (stored total: ${stored.total}).`,
      ),
    say(`Mã kiểm tra: ${sheet.resultHash}`, `Result hash: ${sheet.resultHash}`),
  ]
  return `${lines.flatMap((line) => (line ? [line[locale]] : [])).join('\n')}\n`
}
