// The reviewer's decisions, criterion by criterion. Until the review is complete each of them can
// be replaced or taken back; only the reviewer in charge decides.

import { writeAudit } from '../audit/audit.ts'
import type { Actor } from '../auth/roles.ts'
import type { Tx } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { problems, say } from '../http/problems.ts'
import { loadContentHashesOf, withCurrentDecisions } from '../submissions/content-hash.ts'
import { holdSubmission, requireHeld } from '../submissions/hold.ts'
import { loadLaneContext, type DecisionRow } from '../submissions/lanes.ts'
import { updateSubmission } from '../submissions/queries.ts'
import { answerGiven, decisionFaults, layOver, type Place } from './decision-faults.ts'
import { refuseOverwrite } from './merge.ts'
import { deleteDecision, upsertDecisions } from './queries.ts'
import type { CodedDecision, Review } from './schemas.ts'
import { readReview } from './view.ts'

const inList: Place = (i, field) => `/decisions/${i}/${field}`

/**
 * Records at least one decision, all or none. `place` says where a field of a decision stands in the request.
 * @throws rule_broken (422), stale_version (412), locked (409), separation_of_duties (403)
 */
export async function recordDecisions(
  deps: Deps,
  actor: Actor,
  submissionId: string,
  version: number,
  decisions: CodedDecision[],
  place: Place = inList,
): Promise<Review> {
  return deps.db.transaction(async (tx) => {
    const { context, now, newVersion } = await openForDecision(
      tx,
      deps,
      actor,
      submissionId,
      version,
      decisions.map(({ code }) => code),
    )
    const hashes = await loadContentHashesOf(tx, context)
    const rows = decisions.map((decision) => toRow(submissionId, actor, decision, hashes.get(decision.code) ?? '', now))
    const errors = decisionFaults(context, layOver(withCurrentDecisions(context, hashes), rows), decisions, place)
    if (errors.length > 0) throw problems.ruleBroken({ errors })
    await upsertDecisions(tx, rows)
    const before = new Map(context.decisions.filter(({ lane }) => lane === 'review').map((row) => [row.code, row]))
    await writeAudit(
      tx,
      deps,
      actor,
      decisionEntry(
        'recordDecision',
        submissionId,
        newVersion,
        rows.map((row) => ({ code: row.code, before: before.get(row.code) ?? null, after: row })),
      ),
    )
    return readReview(tx, actor, submissionId)
  })
}

/** Opens a criterion again. @throws not_found (404) when it was not decided; stale_version (412), locked (409) */
export async function undoDecision(
  deps: Deps,
  actor: Actor,
  submissionId: string,
  version: number,
  code: string,
): Promise<Review> {
  return deps.db.transaction(async (tx) => {
    const { newVersion } = await openForDecision(tx, deps, actor, submissionId, version, [code])
    const deleted = await deleteDecision(tx, submissionId, code)
    if (!deleted)
      throw problems.notFound({
        detail: say(`Chưa có quyết định nào về tiêu chí ${code}.`, `There is no decision on criterion ${code}.`),
      })
    await writeAudit(
      tx,
      deps,
      actor,
      decisionEntry('undoDecision', submissionId, newVersion, [{ code, before: deleted, after: null }]),
    )
    return readReview(tx, actor, submissionId)
  })
}

async function openForDecision(tx: Tx, deps: Deps, actor: Actor, id: string, version: number, codes: string[]) {
  const held = await holdSubmission(tx, deps, actor, id)
  const { submission, now } = held
  const status = await requireHeld(tx, actor, held, 'decide', version)
  await refuseOverwrite(tx, actor, submission, version, codes)
  const context = await loadLaneContext(tx, submission)
  return { context, now, newVersion: await updateSubmission(tx, submission, { status, updatedAt: now }) }
}

function toRow(submissionId: string, actor: Actor, given: CodedDecision, contentHash: string, now: Date): DecisionRow {
  const { code, decision, reasonCode = null, reason = null, notApplicableAccepted = null } = given
  const answer = decision === 'adjust' ? (answerGiven(given) ?? null) : null
  return {
    submissionId,
    lane: 'review',
    code,
    decision,
    answer,
    reasonCode,
    reason,
    notApplicableAccepted,
    contentHash,
    decidedBy: actor.userId!,
    decidedAt: now,
  }
}

interface DecisionChange {
  code: string
  before: DecisionRow | null
  after: DecisionRow | null
}

/** Decisions on one form, each put in the place of another or taken back, as the audit log keeps them. */
export function decisionEntry(action: string, entityId: string, version: number, changes: DecisionChange[]) {
  const content = (side: 'before' | 'after') =>
    Object.fromEntries(changes.map((change) => [change.code, audited(change[side])]))
  const reasons = new Set(changes.map(({ after }) => after?.reason ?? null))
  const [reason] = reasons
  return {
    action,
    entity: 'submission' as const,
    entityId,
    version,
    before: content('before'),
    after: content('after'),
    ...(reasons.size === 1 && reason && { reason }),
  }
}

function audited(row: DecisionRow | null) {
  if (!row) return null
  const { decision, answer, reasonCode, reason, notApplicableAccepted } = row
  return { decision, answer, reasonCode, reason, notApplicableAccepted }
}
