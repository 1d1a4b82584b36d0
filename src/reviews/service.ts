// The steps of a review: take the form, return it, complete it; and Ban Dân vận's opinions beside.

import { writeAudit } from '../audit/audit.ts'
import type { Actor } from '../auth/roles.ts'
import type { Tx } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { insertEvents } from '../events/queries.ts'
import { problems, say, type Problem, type ProblemFault } from '../http/problems.ts'
import { vietnamTime } from '../periods/calendar.ts'
import { allowedActions, type FormAction } from '../submissions/allowed-actions.ts'
import { loadContentHashesOf } from '../submissions/content-hash.ts'
import { criteriaOf } from '../submissions/criteria.ts'
import { holdSubmission, requireHeld } from '../submissions/hold.ts'
import { loadLaneContext, saveSheets, scoreLane, type LaneContext, type SubmissionRow } from '../submissions/lanes.ts'
import { namesOfUsers, refuseStale, updateSubmission, type Submission } from '../submissions/queries.ts'
import { holdBlock, recomputeBlock } from '../submissions/recompute.ts'
import { changeRound } from '../submissions/rounds.ts'
import { notDecidable, twice } from './decision-faults.ts'
import { refuseOverwrite } from './merge.ts'
import { openItems } from './open-items.ts'
import { findTakenAt, listOpinions, listReviewers, upsertOpinion } from './queries.ts'
import type {
  ConflictInput,
  OpinionInput,
  ReassignInput,
  ReturnSubmissionInput,
  Review,
  TakeReviewInput,
} from './schemas.ts'
import { readReview } from './view.ts'

/**
 * Takes the review, or hands it to another reviewer. Of two who take one form exactly one wins.
 * @throws locked (409) naming who has it, rule_broken (422) when the assignee may not review this form
 */
export async function takeReview(
  deps: Deps,
  actor: Actor,
  id: string,
  version: number,
  { assignee }: TakeReviewInput,
): Promise<Review> {
  return deps.db.transaction(async (tx) => {
    const { submission, context, now, requireStep } = await openForm(tx, deps, actor, id, version)
    if (submission.status === 'in_review') throw await alreadyTaken(tx, submission)
    const reviewerId = assignee ?? actor.userId!
    const status = await requireStep('takeReview')
    if (assignee) await refuseUnfit(tx, assignee, submission, context, now)
    const newVersion = await change(tx, deps, actor, 'takeReview', submission, version, { status, reviewerId })
    await changeRound(tx, submission, { takenAt: now, takenBy: reviewerId })
    // One that did not come back counts again, as it is: with what its unit wrote since and never handed in.
    if (submission.status === 'returned') {
      await saveSheets(tx, 'self', [{ submissionId: id, sheet: scoreLane(context, 'self', { trace: false }) }], now)
      await recomputeBlock(tx, deps, actor, context, { version: newVersion, now })
    }
    return readReview(tx, actor, id)
  })
}

/** The reviewer in charge lays the form down for good; what was decided stays for whoever takes it next. */
export async function declareConflict(
  deps: Deps,
  actor: Actor,
  id: string,
  version: number,
  { reason }: ConflictInput,
): Promise<Review> {
  return deps.db.transaction(async (tx) => {
    const { submission, requireStep } = await openForm(tx, deps, actor, id, version)
    const status = await requireStep('declareConflict')
    await change(tx, deps, actor, 'declareConflict', submission, version, { status, reviewerId: null }, reason)
    return readReview(tx, actor, id)
  })
}

/** Hands a form in review to another reviewer, because the one in charge is away. @throws rule_broken (422) */
export async function reassignReview(
  deps: Deps,
  actor: Actor,
  id: string,
  version: number,
  { assignee, reason }: ReassignInput,
): Promise<Review> {
  return deps.db.transaction(async (tx) => {
    const { submission, context, now, requireStep } = await openForm(tx, deps, actor, id, version)
    const status = await requireStep('reassign')
    if (assignee === submission.reviewerId) throw alreadyInCharge()
    // Held to what taking it from the pile would ask.
    await refuseUnfit(tx, assignee, { ...submission, status: 'submitted' }, context, now)
    await change(tx, deps, actor, 'reassignReview', submission, version, { status, reviewerId: assignee }, reason)
    return readReview(tx, actor, id)
  })
}

/** Gives the form back to its unit until a date; decisions on what it leaves alone stay valid. @throws rule_broken (422) */
export async function returnSubmission(
  deps: Deps,
  actor: Actor,
  id: string,
  version: number,
  input: ReturnSubmissionInput,
): Promise<Review> {
  return deps.db.transaction(async (tx) => {
    const { submission, context, now, requireStep } = await openForm(tx, deps, actor, id, version)
    const status = await requireStep('return')
    const errors = returnFaults(context, input, now)
    if (errors.length > 0) throw problems.ruleBroken({ errors })
    const returnNote = { ...input, until: new Date(input.until).toISOString() }
    const newVersion = await change(
      tx,
      deps,
      actor,
      'returnSubmission',
      submission,
      version,
      { status, returnedAt: now, returnNote },
      input.reason,
    )
    await changeRound(tx, submission, { returnedAt: now, returnedBy: actor.userId, returnNote })
    await recomputeBlock(tx, deps, actor, context, { version: newVersion, now })
    const review = await readReview(tx, actor, id)
    await insertEvents(tx, deps, now, [
      {
        kind: 'submission_returned',
        submissionId: id,
        occurrence: String(version + 1),
        dueAt: new Date(returnNote.until),
        payload: { status, criteria: input.criteria.map(({ code }) => code) },
      },
    ])
    return review
  })
}

/** Closes the review and stores its sheet. @throws incomplete (422) naming every criterion that is still open */
export async function completeReview(deps: Deps, actor: Actor, id: string, version: number): Promise<Review> {
  return deps.db.transaction(async (tx) => {
    const { submission, context, now, requireStep } = await openForm(tx, deps, actor, id, version)
    const status = await requireStep('complete')
    await refuseStale(tx, submission, version)
    refuseOpen(context, await loadContentHashesOf(tx, context))
    const sheet = scoreLane(context, 'review', { trace: false })
    await saveSheets(tx, 'review', [{ submissionId: id, sheet }], now)
    const newVersion = await change(tx, deps, actor, 'completeReview', submission, version, {
      status,
      reviewedAt: now,
      reviewedBy: actor.userId,
    })
    const resaved = await recomputeBlock(tx, deps, actor, context, { version: newVersion, now })
    const reviewTotal = (resaved.get(id)?.review ?? sheet).total
    await changeRound(tx, submission, { completedAt: now, completedBy: actor.userId, reviewTotal })
    const review = await readReview(tx, actor, id)
    await insertEvents(tx, deps, now, [
      { kind: 'submission_reviewed', submissionId: id, occurrence: String(newVersion), payload: { status } },
    ])
    return review
  })
}

/** An opinion of Ban Dân vận stands beside a criterion and changes no score; another one replaces it. */
export async function giveOpinion(
  deps: Deps,
  actor: Actor,
  id: string,
  version: number,
  code: string,
  { opinion }: OpinionInput,
): Promise<Review> {
  return deps.db.transaction(async (tx) => {
    const { submission, context, now, requireStep } = await openForm(tx, deps, actor, id, version)
    const status = await requireStep('giveOpinion')
    await refuseOverwrite(tx, actor, submission, version, [code])
    if (!codesOf(context).has(code)) {
      throw problems.ruleBroken({
        errors: [{ pointer: '/params/code', code: 'unknown_criterion', detail: notDecidable(code) }],
      })
    }
    const newVersion = await updateSubmission(tx, submission, { status, updatedAt: now })
    const before = (await listOpinions(tx, id)).find((row) => row.code === code)
    await upsertOpinion(tx, { submissionId: id, code, opinion, givenBy: actor.userId!, givenAt: now })
    await writeAudit(tx, deps, actor, {
      action: 'giveOpinion',
      entity: 'submission',
      entityId: id,
      version: newVersion,
      before: { [code]: before?.opinion ?? null },
      after: { [code]: opinion },
    })
    return readReview(tx, actor, id)
  })
}

async function openForm(tx: Tx, deps: Deps, actor: Actor, id: string, version: number) {
  const held = await holdSubmission(tx, deps, actor, id)
  await holdBlock(tx, held.submission)
  return {
    ...held,
    context: await loadLaneContext(tx, held.submission),
    requireStep: (action: FormAction) => requireHeld(tx, actor, held, action, version),
  }
}

/** Moves the form on, guarded by the version that the caller read, with its audit entry; answers the new version. */
async function change(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  action: string,
  submission: SubmissionRow,
  version: number,
  after: Partial<SubmissionRow>,
  reason?: string,
): Promise<number> {
  const { id, status } = submission
  const newVersion = await updateSubmission(tx, { id, status, version }, { ...after, updatedAt: deps.clock() })
  const before = Object.fromEntries(
    Object.keys(after).map((field) => [field, submission[field as keyof SubmissionRow]]),
  )
  await writeAudit(tx, deps, actor, {
    action,
    entity: 'submission',
    entityId: id,
    version: newVersion,
    before,
    after,
    ...(reason && { reason }),
  })
  return newVersion
}

async function alreadyTaken(tx: Tx, { id, reviewerId }: Submission): Promise<Problem> {
  const reviewer = { id: reviewerId!, name: (await namesOfUsers(tx, [reviewerId!])).get(reviewerId!)! }
  const lockedBecause = say(
    `${reviewer.name} đã nhận thẩm định phiếu này.`,
    `${reviewer.name} has taken the review of this form.`,
  )
  const since = (await findTakenAt(tx, id))?.toISOString() ?? null
  const whoCanUnlock = say(
    `${reviewer.name}, khi trả lại hoặc hoàn thành thẩm định`,
    `${reviewer.name}, by returning or completing it`,
  )
  return problems.locked({
    detail: lockedBecause,
    extensions: { lockedBecause, since, until: null, whoCanUnlock, reviewer },
  })
}

function alreadyInCharge(): Problem {
  const detail = say('Người này đang phụ trách thẩm định phiếu.', 'This reviewer is in charge of the form already.')
  return problems.ruleBroken({ errors: [{ pointer: '/assignee', code: 'already_in_charge', detail }] })
}

/** The assignee is held to what a reviewer who takes the form is held to. */
async function refuseUnfit(
  tx: Tx,
  userId: string,
  submission: Submission,
  { period }: LaneContext,
  now: Date,
): Promise<void> {
  const reviewer = (await listReviewers(tx)).find((candidate) => candidate.userId === userId)
  if (reviewer && allowedActions(reviewer, submission, period, now).includes('takeReview')) return
  const detail = reviewer
    ? say(
        'Người này thuộc đơn vị được chấm, đã tham gia điền, nộp phiếu hoặc đã khai xung đột lợi ích nên không được thẩm định.',
        'This reviewer belongs to the unit, had a hand in its form or declared a conflict of interest.',
      )
    : say('Không có tài khoản thẩm định đang hoạt động này.', 'There is no such active reviewer account.')
  throw problems.ruleBroken({
    errors: [{ pointer: '/assignee', code: reviewer ? 'separation_of_duties' : 'not_a_reviewer', detail }],
  })
}

function returnFaults(context: LaneContext, { until, criteria }: ReturnSubmissionInput, now: Date): ProblemFault[] {
  const known = codesOf(context)
  const faults = criteria.flatMap(({ code }, i) => {
    const pointer = `/criteria/${i}/code`
    if (!known.has(code)) return [{ pointer, code: 'unknown_criterion', detail: notDecidable(code) }]
    return criteria.findIndex((other) => other.code === code) < i
      ? [{ pointer, code: 'duplicate_item', detail: twice }]
      : []
  })
  const date = new Date(until)
  if (date <= now) {
    const detail = say('Thời hạn phải ở tương lai.', 'The date must be in the future.')
    faults.unshift({ pointer: '/until', code: 'not_in_future', detail })
  }
  // A form parked past the appeals would hold up the whole period.
  if (date > context.period.appealDueAt) {
    const detail = say(
      `Thời hạn không được sau hạn kiến nghị của kỳ (${vietnamTime(context.period.appealDueAt)}).`,
      'The date must not be after the appeals of the period.',
    )
    faults.unshift({ pointer: '/until', code: 'after_period', detail })
  }
  return faults
}

function refuseOpen(context: LaneContext, hashes: ReadonlyMap<string, string>): void {
  const decided = new Set(context.decisions.map(({ code }) => code))
  const errors = openItems(criteriaOf(context.set, context.submission.unitType), context, hashes).map(
    ({ code, title }) => ({
      pointer: `/criteria/${code}`,
      ...(decided.has(code)
        ? {
            code: 'changed',
            detail: say(
              `${code}. ${title}: đơn vị đã sửa sau khi thẩm định.`,
              `${code}: the unit changed it after it was decided.`,
            ),
          }
        : { code: 'undecided', detail: say(`${code}. ${title}: chưa thẩm định.`, `${code}: not decided yet.`) }),
    }),
  )
  if (errors.length === 0) return
  throw problems.incomplete({
    detail: say(`Còn ${errors.length} nội dung chưa thẩm định.`, `${errors.length} criteria are still open.`),
    errors,
  })
}

function codesOf({ set, submission }: LaneContext): Set<string> {
  return new Set(criteriaOf(set, submission.unitType).map(({ code }) => code))
}
