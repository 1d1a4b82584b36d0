// What this caller may do to this form now: the transition table (status.ts), narrowed by who the
// caller is to the form (own unit, separation of duties, reviewer in charge) and by the calendar
// of the period. Everything that changes a form asks here, and the same answer is shown with each
// form as `allowedActions`, so that what is offered and what is refused can't drift apart.

import { hasRole, roleNames, unitsOf, unitsWithRole, type Actor, type Role } from '../auth/roles.ts'
import { problems, say, type Problem } from '../http/problems.ts'
import type { Text } from '../scoring/types.ts'
import type { PeriodRow, SubmissionRow } from './lanes.ts'
import { lockByState, lockByTime, type Lock } from './locks.ts'
import type { Submission } from './queries.ts'
import { submissionActions, submissionTransitions, type SubmissionAction, type SubmissionStatus } from './status.ts'

/** Finalising and reopening happen to a whole period, never to one form. */
export type FormAction = Exclude<SubmissionAction, 'finalize' | 'reopen'>
const formActions = submissionActions.filter(
  (action): action is FormAction => action !== 'finalize' && action !== 'reopen',
)

/** Actions that appraise a form: never by somebody who had a hand in it. */
const appraising: readonly FormAction[] = [
  'takeReview',
  'decide',
  'giveOpinion',
  'return',
  'complete',
  'resolveAppeal',
  'decideInCouncil',
]
/** Not for them to choose who appraises it, either. */
const separate: readonly FormAction[] = [...appraising, 'reassign']
/** More time is nothing to give to oneself. */
const favours: readonly FormAction[] = ['extend', 'endExtension']
/** Actions of the reviewer who took the form. */
const inCharge: readonly FormAction[] = ['decide', 'return', 'complete', 'declareConflict']

export function allowedActions(actor: Actor, submission: Submission, period: PeriodRow, now: Date): FormAction[] {
  return formActions.filter((action) => refusalOf(actor, submission, period, action, now) === null)
}

/**
 * Where the action leads, when this caller may do it now.
 * @throws forbidden (403), separation_of_duties (403), locked (409)
 */
export function requireAction(
  actor: Actor,
  submission: Submission,
  period: PeriodRow,
  action: FormAction,
  now: Date,
): SubmissionStatus {
  const refusal = refusalOf(actor, submission, period, action, now)
  if (refusal) throw refusal()
  return submissionTransitions.find(
    (transition) => transition.action === action && transition.from === submission.status,
  )!.to
}

/** Why the officers of its unit can't write in the form now; null when they can. */
export function editLock(submission: SubmissionRow, period: PeriodRow, now: Date): Lock | null {
  return lockOf(submission, period, 'edit', now)
}

/** The same for submitting. */
export function submitLock(submission: SubmissionRow, period: PeriodRow, now: Date): Lock | null {
  return lockOf(submission, period, 'submit', now)
}

function refusalOf(
  actor: Actor,
  submission: Submission,
  period: PeriodRow,
  action: FormAction,
  now: Date,
): (() => Problem) | null {
  const role = submissionTransitions.find((transition) => transition.action === action)!.role
  if (!hasRole(actor, role)) return () => wrongRole(roleNames[role])
  if (role === 'officer' && !unitsWithRole(actor, 'officer').includes(submission.unitId)) {
    return () => wrongRole(say(`cán bộ của ${submission.unitName}`, `officers of ${submission.unitName}`))
  }
  const stake = separate.includes(action) && stakeOf(actor, submission, role)
  if (stake) return stake
  if (favours.includes(action) && unitsOf(actor).includes(submission.unitId)) return () => ownDeadline(submission)
  const bias = appraising.includes(action) && biasOf(actor, submission, role)
  if (bias) return bias
  const lock = lockOf(submission, period, action, now)
  if (lock) return () => locked(lock)
  if (inCharge.includes(action) && submission.reviewerId !== actor.userId) return notInCharge
  return null
}

function lockOf(submission: SubmissionRow, period: PeriodRow, action: FormAction, now: Date): Lock | null {
  const leadsOn = submissionTransitions.some(
    (transition) => transition.action === action && transition.from === submission.status,
  )
  return leadsOn ? lockByTime(submission, period, action, now) : lockByState(submission, period)
}

/**
 * For what changes the score of a form beside the table: nobody does who belongs to its unit, had a hand in it or
 * declared a conflict of interest. @throws separation_of_duties (403)
 */
export function refuseParty(actor: Actor, submission: Submission, role: Role): void {
  const refusal = stakeOf(actor, submission, role) ?? biasOf(actor, submission, role)
  if (refusal) throw refusal()
}

function stakeOf(actor: Actor, submission: Submission, role: Role): (() => Problem) | null {
  if (unitsOf(actor).includes(submission.unitId)) return () => partisan(submission, role)
  return hadAHandIn(actor, submission) ? () => judgeOfOwnWork(role) : null
}

function biasOf({ userId }: Actor, { conflicted }: Submission, role: Role): (() => Problem) | null {
  return conflicted.includes(userId ?? '') ? () => biased(role) : null
}

function hadAHandIn({ userId }: Actor, { filledBy, submittedBy }: Submission): boolean {
  return userId !== null && (submittedBy === userId || filledBy.includes(userId))
}

function wrongRole(who: Text): Problem {
  return problems.forbidden({ detail: say(`Việc này dành cho: ${who.vi}.`, `This is for: ${who.en}.`) })
}

function partisan({ unitName }: Submission, role: Role): Problem {
  return separated(
    'own_unit',
    say(
      `Người thuộc ${unitName} không được thẩm định phiếu của chính đơn vị mình.`,
      `Whoever belongs to ${unitName} may not appraise its form.`,
    ),
    role,
  )
}

function ownDeadline({ unitName }: Submission): Problem {
  return separated(
    'own_unit',
    say(
      `Người thuộc ${unitName} không được quyết định gia hạn cho chính đơn vị mình.`,
      `Whoever belongs to ${unitName} may not decide on its deadline.`,
    ),
    'admin',
  )
}

function judgeOfOwnWork(role: Role): Problem {
  return separated(
    'filled_in',
    say(
      'Người đã điền hoặc nộp phiếu không được thẩm định phiếu đó.',
      'Whoever filled in or submitted a form may not appraise it.',
    ),
    role,
  )
}

function biased(role: Role): Problem {
  return separated(
    'conflict_of_interest',
    say(
      'Người đã khai xung đột lợi ích với phiếu này không được tham gia thẩm định phiếu.',
      'Whoever declared a conflict of interest with this form may not appraise it.',
    ),
    role,
  )
}

function separated(rule: string, detail: Text, role: Role): Problem {
  return problems.separationOfDuties({ detail, extensions: { rule, whoCanAct: othersOf(role) } })
}

function othersOf(role: Role): Text {
  switch (role) {
    case 'jointReviewer':
      return say('cán bộ Ban Dân vận khác', 'another joint reviewer')
    case 'approver':
      return say('người phê duyệt khác', 'another approver')
    case 'admin':
      return say('quản trị viên khác, không thuộc đơn vị được chấm', 'another administrator, of no scored unit')
    default:
      return say('cán bộ thẩm định khác của Sở Nội vụ', 'another reviewer')
  }
}

function notInCharge(): Problem {
  return problems.separationOfDuties({
    detail: say(
      'Chỉ người đã nhận thẩm định phiếu này được thực hiện.',
      'Only the reviewer who took this form may do this.',
    ),
    extensions: {
      rule: 'reviewer_in_charge',
      whoCanAct: say('người đã nhận thẩm định phiếu', 'the reviewer who took the form'),
    },
  })
}

/** The 409 for a lock. */
export function locked({ lockedBecause, since, until, whoCanUnlock }: Lock): Problem {
  return problems.locked({
    detail: lockedBecause,
    extensions: {
      lockedBecause,
      since: since?.toISOString() ?? null,
      until: until?.toISOString() ?? null,
      whoCanUnlock,
    },
  })
}
