// Why something can't be done to a form at the moment, since when, until when, and who can change
// that (api.md: "Locks explain themselves"). Pure.

import { vietnamTime } from '../periods/calendar.ts'
import { say } from '../http/problems.ts'
import type { Text } from '../scoring/types.ts'
import { returnedUntil, selfAssessmentDue } from './due-dates.ts'
import type { PeriodRow, SubmissionRow } from './lanes.ts'
import type { SubmissionAction } from './status.ts'

export interface Lock {
  lockedBecause: Text
  since: Date | null
  /** null: no date ends it, only somebody's act. */
  until: Date | null
  whoCanUnlock: Text
}

/** What the state of the form says to an action that it does not know. */
export function lockByState(form: SubmissionRow, period: PeriodRow): Lock {
  switch (form.status) {
    case 'draft':
      return lock(
        say('Phiếu còn ở đơn vị, chưa nộp.', 'The form is still with its unit.'),
        null,
        selfAssessmentDue(form, period),
        say('đơn vị, khi nộp phiếu', 'the unit, by submitting'),
      )
    case 'submitted':
      return lock(
        say('Phiếu đã nộp, đang chờ thẩm định.', 'The form is submitted and waits for its review.'),
        form.submittedAt,
        null,
        form.reviewerId === null
          ? say(
              'đơn vị (rút lại khi chưa ai nhận thẩm định); Sở Nội vụ (nhận thẩm định)',
              'the unit (withdrawing before anybody took the review); a reviewer (taking it)',
            )
          : say('Sở Nội vụ (nhận thẩm định)', 'a reviewer (taking it)'),
      )
    case 'in_review':
      return lock(
        say('Phiếu đang được thẩm định.', 'The form is in review.'),
        form.submittedAt,
        null,
        say('người đã nhận thẩm định (trả lại hoặc hoàn thành)', 'the reviewer in charge (returning or completing it)'),
      )
    case 'returned':
      return lock(
        say('Phiếu đã được trả lại để đơn vị bổ sung.', 'The form was returned to its unit.'),
        form.returnedAt,
        returnedUntil(form),
        say('đơn vị, khi nộp lại phiếu', 'the unit, by submitting again'),
      )
    case 'reviewed':
      return lock(
        say('Phiếu đã thẩm định xong.', 'The review is complete.'),
        form.reviewedAt,
        null,
        say(
          `đơn vị, bằng kiến nghị gửi trước ${vietnamTime(period.appealDueAt)}`,
          `the unit, by an appeal filed by ${period.appealDueAt.toISOString()}`,
        ),
      )
    case 'appealed':
      return lock(
        say('Phiếu đang có kiến nghị chờ giải quyết.', 'An appeal is open.'),
        form.updatedAt,
        null,
        say('Sở Nội vụ, khi giải quyết kiến nghị', 'a reviewer, by resolving the appeal'),
      )
    case 'final':
      return lock(
        say('Kết quả của kỳ đánh giá đã được phê duyệt.', 'The period is finalised.'),
        period.finalizedAt,
        null,
        say('UBND Tỉnh, khi mở lại kỳ đánh giá', 'the approver, by reopening the period'),
      )
  }
}

/** What the calendar and the reviewer's hand on the form say to an action that the state allows. */
export function lockByTime(form: SubmissionRow, period: PeriodRow, action: SubmissionAction, now: Date): Lock | null {
  switch (action) {
    case 'edit':
    case 'submit':
      return form.status === 'returned' ? afterReturn(form, period, now) : afterDeadline(form, period, now)
    case 'withdraw':
      // A form that could not be submitted again must not be withdrawn.
      return form.reviewerId === null ? afterDeadline(form, period, now) : lockByState(form, period)
    case 'takeReview':
      return form.status === 'returned' && now <= returnedUntil(form)! ? lockByState(form, period) : null
    case 'appeal':
      return now <= period.appealDueAt ? null : appealsOver(period)
    case 'extend':
      return afterPeriod(period)
    case 'endExtension':
      return form.extendedUntil === null ? notExtended : afterPeriod(period)
    default:
      return null
  }
}

function appealsOver({ appealDueAt }: PeriodRow): Lock {
  return lock(
    say(
      `Đã hết hạn kiến nghị (${vietnamTime(appealDueAt)}): kết quả thẩm định chỉ được xem lại theo kiến nghị gửi trong thời hạn của kỳ.`,
      `The time for appeals ended at ${appealDueAt.toISOString()}: a review is looked at again only on an appeal filed by then.`,
    ),
    appealDueAt,
    null,
    extendsPeriod,
  )
}

/**
 * A draft is the unit's while the period is open; late only where the period allows it. An extension holds also
 * after the period was closed: it was promised to the unit.
 */
function afterDeadline(form: SubmissionRow, period: PeriodRow, now: Date): Lock | null {
  const { status, lateSubmissionAllowed } = period
  const extended = form.extendedUntil !== null
  if (status !== 'open' && !(status === 'reviewing' && (lateSubmissionAllowed || extended))) return closed(period)
  const dueAt = selfAssessmentDue(form, period)
  if (now <= dueAt || lateSubmissionAllowed) return null
  return lock(
    extended
      ? say(`Đã hết thời gian gia hạn tự chấm điểm (${vietnamTime(dueAt)}).`, 'The extension is over.')
      : say(`Đã hết hạn tự chấm điểm (${vietnamTime(dueAt)}).`, 'The self-assessment is overdue.'),
    dueAt,
    null,
    extendsUnit,
  )
}

/** More time is given or taken back while the period takes forms or reviews them. */
function afterPeriod(period: PeriodRow): Lock | null {
  return period.status === 'open' || period.status === 'reviewing' ? null : closed(period)
}

/** A returned form is the unit's until the date the reviewer set; then the review goes on with what is there. */
function afterReturn(form: SubmissionRow, period: PeriodRow, now: Date): Lock | null {
  if (period.status !== 'open' && period.status !== 'reviewing') return closed(period)
  const until = returnedUntil(form)!
  if (now <= until) return null
  return lock(
    say(`Đã hết thời hạn bổ sung (${vietnamTime(until)}).`, 'The time given when the form was returned is over.'),
    until,
    null,
    say(
      'Sở Nội vụ, khi nhận lại phiếu và trả lại với thời hạn mới',
      'a reviewer, by taking the form and returning it with a new date',
    ),
  )
}

function closed({ status, closedAt, finalizedAt }: PeriodRow): Lock {
  if (status === 'draft')
    return lock(
      say('Kỳ đánh giá chưa mở.', 'The period is not open yet.'),
      null,
      null,
      say('quản trị, khi mở kỳ đánh giá', 'an administrator, by opening the period'),
    )
  return status === 'reviewing'
    ? lock(
        say('Kỳ đánh giá đã đóng phần tự chấm điểm.', 'The self-assessment of the period is closed.'),
        closedAt,
        null,
        say(
          'quản trị, khi gia hạn cho đơn vị hoặc mở lại kỳ đánh giá',
          'an administrator, by extending the unit or reopening the period',
        ),
      )
    : lock(
        say('Kết quả của kỳ đánh giá đã được phê duyệt.', 'The period is finalised.'),
        finalizedAt,
        null,
        say('UBND Tỉnh, khi mở lại kỳ đánh giá', 'the approver, by reopening the period'),
      )
}

const extendsPeriod = say('quản trị, khi gia hạn kỳ đánh giá', 'an administrator, by extending the period')
const extendsUnit = say(
  'quản trị, khi gia hạn cho đơn vị hoặc cho cả kỳ đánh giá',
  'an administrator, by extending the unit or the period',
)

const notExtended: Lock = {
  lockedBecause: say('Đơn vị không được gia hạn.', 'The unit has no extension.'),
  since: null,
  until: null,
  whoCanUnlock: say('quản trị, khi gia hạn cho đơn vị', 'an administrator, by extending the unit'),
}

function lock(lockedBecause: Text, since: Date | null, until: Date | null, whoCanUnlock: Text): Lock {
  return { lockedBecause, since, until, whoCanUnlock }
}
