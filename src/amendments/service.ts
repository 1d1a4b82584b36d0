// Results that are finalised stay as they are. A correction is an amendment under a decision of its own: it writes
// decisions of the final lane, keeps what they replace, and makes the next revision of the period's results.

import { writeAudit } from '../audit/audit.ts'
import type { Actor } from '../auth/roles.ts'
import type { Tx } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { problems, say } from '../http/problems.ts'
import { insertEvents } from '../events/queries.ts'
import { getPeriod, hasReviewedIn, updatePeriod, type PeriodRow } from '../periods/queries.ts'
import { formsChanged, judgeOfOwnReview } from '../periods/refusals.ts'
import { haveChanged, refuseStalePeriod } from '../periods/step.ts'
import { dropStaged, moveStaged, stageSheets } from '../results/staging.ts'
import { decisionEntry } from '../reviews/decisions.ts'
import { upsertDecisions } from '../reviews/queries.ts'
import { refuseParty } from '../submissions/allowed-actions.ts'
import { getSubmissions } from '../submissions/queries.ts'
import { touchForms } from '../bulk-reviews/queries.ts'
import { planAmendment, type AmendmentPlan } from './plan.ts'
import { insertAmendment, keepSuperseded, updateRanks, type AmendmentRow } from './queries.ts'
import type { Amendment, AmendmentInput } from './schemas.ts'

/**
 * Shows what an amendment would change, or records it. @throws wrong_state (409) before the results are finalised, or
 * over a binding quota; stale_version (412); rule_broken (422); separation_of_duties (403)
 */
export async function amendResults(
  deps: Deps,
  actor: Actor,
  periodId: string,
  version: number,
  input: AmendmentInput,
  dryRun: boolean,
): Promise<Amendment> {
  const { db } = deps
  const now = deps.clock()
  const period = await getPeriod(db, periodId)
  refuseUnfinal(period)
  await refuseStalePeriod(db, period, version)
  if (await hasReviewedIn(db, periodId, actor.userId!)) throw judgeOfOwnReview()
  const named = new Set(input.items.map(({ submissionId }) => submissionId))
  for (const form of await getSubmissions(db, [...named])) refuseParty(actor, form, 'approver')
  const plan = await planAmendment(db, actor, period, input, now)
  const amendment = toRow(deps.newId(), actor, periodId, input, plan, now)
  const shown = { ...amendment, madeBy: { id: actor.userId!, name: actor.name }, madeAt: now.toISOString() }
  if (dryRun) return { ...shown, id: null, periodVersion: version }
  await stageSheets(db, amendment.id, plan.sheets)
  try {
    const periodVersion = await db.transaction((tx) => carryOut(tx, deps, actor, version, amendment, plan))
    return { ...shown, periodVersion }
  } finally {
    await dropStaged(db, amendment.id)
  }
}

async function carryOut(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  version: number,
  amendment: AmendmentRow,
  plan: AmendmentPlan,
): Promise<number> {
  const { periodId, revision, decision, reason, madeAt } = amendment
  const period = await getPeriod(tx, periodId, { lock: 'update' })
  refuseUnfinal(period)
  await refuseStalePeriod(tx, period, version)
  if (await haveChanged(tx, periodId, plan.forms, () => true)) throw formsChanged()
  const changing = changingForms(plan)
  await insertAmendment(tx, amendment)
  await keepSuperseded(tx, amendment, changing)
  await upsertDecisions(tx, plan.decisions)
  await moveStaged(tx, amendment.id, madeAt)
  await updateRanks(tx, plan.ranks)
  const versions = await touchForms(tx, changing, madeAt)
  const newVersion = await updatePeriod(tx, period, version, { updatedAt: madeAt })
  await writeAudit(
    tx,
    deps,
    actor,
    {
      action: 'amendResults',
      entity: 'period',
      entityId: periodId,
      version: newVersion,
      after: { amendmentId: amendment.id, revision, decision, forms: changing.length },
      reason,
    },
    ...formEntries(amendment, plan, versions),
  )
  await insertEvents(tx, deps, madeAt, [
    {
      kind: 'period_amended',
      resourceId: periodId,
      periodId,
      occurrence: String(newVersion),
      payload: { status: period.status },
    },
  ])
  return newVersion
}

/** Each form that changes: the decisions on it, and what became of its result. */
function formEntries(
  { revision, decision, affected, reason }: AmendmentRow,
  { decisions, replaced }: AmendmentPlan,
  versions: ReadonlyMap<string, number>,
) {
  return [...versions].flatMap(([id, version]) => {
    const own = decisions.filter(({ submissionId }) => submissionId === id)
    const changes = own.map((after) => ({ code: after.code, before: beforeOf(replaced, after), after }))
    const moved = affected.find(({ submissionId }) => submissionId === id)
    return [
      ...(own.length > 0 ? [decisionEntry('recordFinalDecision', id, version, changes)] : []),
      {
        action: 'amendResults',
        entity: 'submission' as const,
        entityId: id,
        version,
        ...(moved && { before: audited(moved.before) }),
        after: { ...(moved && audited(moved.after)), revision, decision },
        reason,
      },
    ]
  })
}

function beforeOf(replaced: AmendmentPlan['replaced'], { submissionId, code }: AmendmentPlan['decisions'][number]) {
  return replaced.find((row) => row.submissionId === submissionId && row.code === code) ?? null
}

function audited({ total, ...rest }: Amendment['affected'][number]['before']) {
  return { finalTotal: total, ...rest }
}

/** Those that are named and those whose sheet or rank changes. */
function changingForms({ decisions, sheets, ranks }: AmendmentPlan): string[] {
  const ids = [...decisions, ...sheets].map(({ submissionId }) => submissionId)
  return [...new Set([...ids, ...ranks.map(({ id }) => id)])].sort()
}

function toRow(
  id: string,
  actor: Actor,
  periodId: string,
  { decision, reason }: AmendmentInput,
  { revision, forms, decisions, affected, warnings }: AmendmentPlan,
  madeAt: Date,
): AmendmentRow & { items: Amendment['items'] } {
  const nameOf = new Map(forms.map((form) => [form.id, form.unitName]))
  const items = decisions.map(({ submissionId, code, answer, reason: why }) => ({
    submissionId,
    unitName: nameOf.get(submissionId)!,
    code,
    answer: answer!,
    reason: why!,
  }))
  return { id, periodId, revision, decision, reason, items, affected, warnings, madeBy: actor.userId!, madeAt }
}

function refuseUnfinal({ status }: PeriodRow): void {
  if (status === 'finalized' || status === 'published') return
  throw problems.wrongState({
    detail: say(
      'Chỉ điều chỉnh kết quả đã được phê duyệt; trước đó hãy quyết định lại khi thẩm định hoặc giải quyết kiến nghị.',
      'Only finalised results are amended; before that, decide again in the review or on an appeal.',
    ),
    extensions: { state: status },
  })
}
