// A unit asks for criteria of its reviewed form to be looked at again, once each; another reviewer than
// the first settles each of them. What is accepted is a decision of the final lane, so that the
// review stays readable beside it.

import { writeAudit } from '../audit/audit.ts'
import type { Actor } from '../auth/roles.ts'
import type { Tx } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { insertEvents } from '../events/queries.ts'
import { listEvidence } from '../evidence/queries.ts'
import { problems, say, type Problem, type ProblemFault } from '../http/problems.ts'
import type { Text } from '../scoring/types.ts'
import { answerGiven, layOver } from '../reviews/decision-faults.ts'
import { decisionEntry } from '../reviews/decisions.ts'
import { listReviewers, upsertDecisions } from '../reviews/queries.ts'
import { allowedActions, locked, requireAction } from '../submissions/allowed-actions.ts'
import { loadContentHashesOf } from '../submissions/content-hash.ts'
import { holdSubmission, requireHeld } from '../submissions/hold.ts'
import { loadLaneContext, type DecisionRow, type LaneContext } from '../submissions/lanes.ts'
import { updateSubmission, type Submission } from '../submissions/queries.ts'
import { holdBlock, recomputeBlock } from '../submissions/recompute.ts'
import { itemFaults } from './item-faults.ts'
import { outcomeFaults, settledBy } from './outcome-faults.ts'
import { closeAppeal, getAppeal, insertAppeal, listAppealsOf } from './queries.ts'
import type { Appeal, AppealInput, AppealOutcome, ResolveAppealInput } from './schemas.ts'

/** @throws locked (409) when the time is over or an appeal is open, rule_broken (422), stale_version (412) */
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
    const [evidence, earlier] = [await listEvidence(tx, submissionId), await listAppealsOf(tx, submissionId)]
    refuseFaults(itemFaults(context, { evidence, earlier }, items))
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
    await insertEvents(tx, deps, now, [
      { kind: 'appeal_filed', resourceId: id, submissionId, occurrence: '1', payload: { status: 'open' } },
    ])
    return getAppeal(tx, actor, id)
  })
}

/** Settles every item of an appeal. @throws rule_broken (422), separation_of_duties (403), locked (409), stale_version (412) */
export async function resolveAppeal(
  deps: Deps,
  actor: Actor,
  id: string,
  version: number,
  input: ResolveAppealInput,
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
    const outcomes = settledBy(appeal.items, input.outcomes)
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
  // The final lane holds what earlier appeals came to, on other criteria.
  const inReview = decisions.filter(({ lane }) => lane === 'review')
  const first = new Set([submission.reviewedBy, ...inReview.map(({ decidedBy }) => decidedBy)])
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
