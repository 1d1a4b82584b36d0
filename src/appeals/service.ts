// A unit asks once for criteria of its reviewed form to be looked at again; another reviewer than
// the first settles each of them. What is accepted is a decision of the final lane, so that the
// review stays readable beside it.

import { writeAudit } from '../audit/audit.ts'
import type { Actor } from '../auth/roles.ts'
import type { Tx } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { problems, say, type Problem, type ProblemFault } from '../http/problems.ts'
import type { Text } from '../scoring/types.ts'
import {
  adjustmentFaults,
  adjustmentOf,
  answerGiven,
  hasOneAnswer,
  layOver,
  notDecidable,
  oneAnswerNeeded,
  twice,
} from '../reviews/decision-faults.ts'
import { decisionEntry } from '../reviews/decisions.ts'
import { listReviewers, upsertDecisions } from '../reviews/queries.ts'
import { allowedActions, locked, requireAction } from '../submissions/allowed-actions.ts'
import { loadContentHashesOf } from '../submissions/content-hash.ts'
import { criteriaOf } from '../submissions/criteria.ts'
import { holdSubmission, requireHeld } from '../submissions/hold.ts'
import { loadLaneContext, type DecisionRow, type LaneContext } from '../submissions/lanes.ts'
import { updateSubmission, type Submission } from '../submissions/queries.ts'
import { holdBlock, recomputeBlock } from '../submissions/recompute.ts'
import { closeAppeal, getAppeal, insertAppeal } from './queries.ts'
import type { Appeal, AppealInput, AppealItem, AppealOutcome, ResolveInput } from './schemas.ts'

/** @throws locked (409) when the time is over or there was an appeal before, rule_broken (422), stale_version (412) */
export async function fileAppeal(
  deps: Deps,
  actor: Actor,
  submissionId: string,
  version: number,
  { items }: AppealInput,
): Promise<Appeal> {
  const id = deps.newId()
  return deps.db.transaction(async (tx) => {
    const held = await holdSubmission(tx, deps, actor, submissionId)
    const { submission, now } = held
    const status = await requireHeld(tx, actor, held, 'appeal', version)
    const context = await loadLaneContext(tx, submission)
    refuseFaults(itemFaults(context, items))
    const newVersion = await updateSubmission(
      tx,
      { id: submissionId, version, status: submission.status },
      { status, appealedAt: now, updatedAt: now },
    )
    await insertAppeal(tx, {
      id,
      submissionId,
      status: 'open',
      items,
      filedBy: actor.userId!,
      filedAt: now,
      createdAt: now,
      updatedAt: now,
    })
    await writeAudit(
      tx,
      deps,
      actor,
      { action: 'fileAppeal', entity: 'appeal', entityId: id, version: 1, after: { submissionId, items } },
      {
        action: 'fileAppeal',
        entity: 'submission',
        entityId: submissionId,
        version: newVersion,
        before: { status: submission.status },
        after: { status, appealId: id },
      },
    )
    return getAppeal(tx, actor, id)
  })
}

/** Settles every item of an appeal. @throws rule_broken (422), separation_of_duties (403), locked (409), stale_version (412) */
export async function resolveAppeal(
  deps: Deps,
  actor: Actor,
  id: string,
  version: number,
  { outcomes }: ResolveInput,
): Promise<Appeal> {
  return deps.db.transaction(async (tx) => {
    const { submissionId } = await getAppeal(tx, actor, id)
    const { submission, now } = await holdSubmission(tx, deps, actor, submissionId)
    const appeal = await getAppeal(tx, actor, id)
    await holdBlock(tx, submission)
    const context = await loadLaneContext(tx, submission)
    refuseResolved(appeal)
    const status = requireAction(actor, submission, context.period, 'resolveAppeal', now)
    await refuseParties(tx, actor, appeal, context, submission, now)
    const appealVersion = await closeAppeal(tx, appeal, version, {
      outcomes,
      resolvedBy: actor.userId,
      resolvedAt: now,
      updatedAt: now,
    })

    const hashes = await loadContentHashesOf(tx, context)
    const rows = outcomes.flatMap((outcome) => toRow(submissionId, actor, outcome, hashes.get(outcome.code) ?? '', now))
    refuseFaults(outcomeFaults(layOver(context, rows), appeal.items, outcomes))
    if (rows.length > 0) await upsertDecisions(tx, rows)
    const newVersion = await updateSubmission(tx, submission, { status, updatedAt: now })
    await writeAudit(
      tx,
      deps,
      actor,
      {
        action: 'resolveAppeal',
        entity: 'appeal',
        entityId: id,
        version: appealVersion,
        before: { status: 'open' },
        after: { status: 'resolved', outcomes },
      },
      {
        action: 'resolveAppeal',
        entity: 'submission',
        entityId: submissionId,
        version: newVersion,
        before: { status: submission.status },
        after: { status, appealId: id },
      },
      ...(rows.length > 0
        ? [
            decisionEntry(
              'recordFinalDecision',
              submissionId,
              newVersion,
              rows.map((row) => ({ code: row.code, before: null, after: row })),
            ),
          ]
        : []),
    )
    await recomputeBlock(tx, deps, actor, context, { version: newVersion, now })
    return getAppeal(tx, actor, id)
  })
}

function refuseResolved({ resolvedAt, resolvedBy }: Appeal): void {
  if (!resolvedAt || !resolvedBy) return
  throw locked({
    lockedBecause: say(
      `${resolvedBy.name} đã giải quyết kiến nghị này.`,
      `${resolvedBy.name} has settled this appeal.`,
    ),
    since: new Date(resolvedAt),
    until: null,
    whoCanUnlock: say('không ai; mỗi kiến nghị giải quyết một lần', 'nobody; an appeal is settled once'),
  })
}

/** Nobody settles an appeal of his own; whoever decided on the form does only where there is nobody else who may. */
async function refuseParties(
  tx: Tx,
  actor: Actor,
  { filedBy }: Appeal,
  { period, decisions }: LaneContext,
  submission: Submission,
  now: Date,
): Promise<void> {
  if (actor.userId === filedBy.id) {
    throw separated(
      'filed_appeal',
      say('Người gửi kiến nghị không được giải quyết kiến nghị đó.', 'Whoever filed an appeal may not settle it.'),
    )
  }
  const first = new Set([submission.reviewedBy, ...decisions.map(({ decidedBy }) => decidedBy)])
  if (!first.has(actor.userId)) return
  const others = (await listReviewers(tx)).filter(
    (reviewer) =>
      !first.has(reviewer.userId) &&
      reviewer.userId !== filedBy.id &&
      allowedActions(reviewer, submission, period, now).includes('resolveAppeal'),
  )
  if (others.length === 0) return
  throw separated(
    'first_reviewer',
    say(
      'Kiến nghị phải do người thẩm định khác với người đã thẩm định phiếu giải quyết.',
      'An appeal is settled by another reviewer than the one who reviewed the form.',
    ),
  )
}

function separated(rule: string, detail: Text): Problem {
  const whoCanAct = say('cán bộ thẩm định khác của Sở Nội vụ', 'another reviewer')
  return problems.separationOfDuties({ detail, extensions: { rule, whoCanAct } })
}

function itemFaults({ set, submission }: LaneContext, items: AppealItem[]): ProblemFault[] {
  const known = new Set(criteriaOf(set, submission.unitType).map(({ code }) => code))
  return items.flatMap(({ code }, i) => {
    const pointer = `/items/${i}/code`
    if (!known.has(code)) return [{ pointer, code: 'unknown_criterion', detail: notDecidable(code) }]
    return isRepeated(items, i) ? [{ pointer, code: 'duplicate_item', detail: twice }] : []
  })
}

/** Exactly one outcome for every item; accepted with an answer or points that stand with the rest of the form. */
function outcomeFaults(laid: LaneContext, items: AppealItem[], outcomes: AppealOutcome[]): ProblemFault[] {
  const unsettled = items
    .filter(({ code }) => !outcomes.some((outcome) => outcome.code === code))
    .map(({ code }) => ({
      pointer: '/outcomes',
      code: 'missing_outcome',
      detail: say(`Chưa có kết quả cho tiêu chí ${code}.`, `There is no outcome for ${code}.`),
    }))
  const malformed = outcomes.flatMap((outcome, i) => {
    const fault = (field: string, code: string, detail = oneAnswerNeeded) => ({
      pointer: `/outcomes/${i}/${field}`,
      code,
      detail,
    })
    if (!items.some(({ code }) => code === outcome.code)) return [fault('code', 'not_appealed', notAppealed)]
    if (isRepeated(outcomes, i)) return [fault('code', 'duplicate_item', twice)]
    const { answer, points } = outcome
    if (outcome.outcome === 'rejected') {
      return Object.entries({ answer, points }).flatMap(([field, value]) =>
        value === undefined ? [] : [fault(field, 'not_expected', rejectedKeeps)],
      )
    }
    if (hasOneAnswer(outcome)) return []
    return [answer === undefined ? fault('answer', 'required') : fault('points', 'not_expected')]
  })
  const adjustments = outcomes.flatMap((outcome, i) =>
    outcome.outcome === 'accepted' && hasOneAnswer(outcome) && items.some(({ code }) => code === outcome.code)
      ? [adjustmentOf(outcome, (field) => `/outcomes/${i}/${field}`)]
      : [],
  )
  return [...unsettled, ...malformed, ...adjustmentFaults(laid, 'final', adjustments)]
}

function isRepeated(list: { code: string }[], i: number): boolean {
  return list.findIndex(({ code }) => code === list[i]!.code) < i
}

function toRow(
  submissionId: string,
  actor: Actor,
  given: AppealOutcome,
  contentHash: string,
  now: Date,
): DecisionRow[] {
  const answer = given.outcome === 'accepted' ? answerGiven(given) : undefined
  if (!answer) return []
  const { code, reason } = given
  const decision = { decision: 'adjust', answer, reasonCode: null, reason, notApplicableAccepted: null } as const
  return [{ submissionId, lane: 'final', code, ...decision, contentHash, decidedBy: actor.userId!, decidedAt: now }]
}

function refuseFaults(errors: ProblemFault[]): void {
  if (errors.length > 0) throw problems.ruleBroken({ errors })
}

const notAppealed = say('Tiêu chí này không có trong kiến nghị.', 'This criterion is not in the appeal.')
const rejectedKeeps = say(
  'Không chấp nhận là giữ nguyên kết quả thẩm định; không nêu câu trả lời hay điểm.',
  'To reject keeps the review: give neither an answer nor points.',
)
