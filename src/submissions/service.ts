import { writeAudit } from '../audit/audit.ts'
import type { Actor } from '../auth/roles.ts'
import type { Deps } from '../deps.ts'
import { insertEvents } from '../events/queries.ts'
import type { Locale } from '../scoring/types.ts'
import { holdSubmission, requireHeld } from './hold.ts'
import { findFormRows } from './form-rows.ts'
import { storeHandedIn } from './hand-in.ts'
import { contextOf, loadLaneContext } from './lanes.ts'
import { holdBlock, recomputeBlock } from './recompute.ts'
import { refuseIncomplete, sheetIfSubmitted } from './preflight.ts'
import { deleteSheets, refuseStale, updateSubmission } from './queries.ts'
import { changeRound, dropRound } from './rounds.ts'
import type { SubmissionDetail } from './schemas.ts'
import { detailOf, readSubmission } from './views.ts'

/**
 * Hands the form in and keeps its self sheet. A form that comes back after a return keeps the time of its
 * first submission, which is what the deadline counts.
 * @throws locked (409), stale_version (412), incomplete (422)
 */
export function submitSubmission(
  deps: Deps,
  actor: Actor,
  id: string,
  version: number,
  locale: Locale,
): Promise<SubmissionDetail> {
  return deps.db.transaction(async (tx) => {
    const held = await holdSubmission(tx, deps, actor, id)
    const { submission, now } = held
    const status = await requireHeld(tx, actor, held, 'submit', version)
    await holdBlock(tx, submission)
    const rows = (await findFormRows(tx, id))!
    const context = await contextOf(tx, submission, rows)
    await refuseStale(tx, submission, version)
    const handedIn = sheetIfSubmitted(context, now)
    refuseIncomplete(context, handedIn, rows.evidence)
    const change = {
      status,
      submittedAt: now,
      submittedBy: actor.userId,
      firstSubmittedAt: submission.firstSubmittedAt ?? now,
      updatedAt: now,
    }
    const newVersion = await storeHandedIn(tx, submission, change, handedIn)
    const resaved = await recomputeBlock(tx, deps, actor, context, { version: newVersion, now })
    const sheet = resaved.get(id)?.self ?? handedIn
    if (sheet !== handedIn) await changeRound(tx, { ...submission, ...change }, { selfTotal: sheet.total })
    await writeAudit(tx, deps, actor, {
      action: 'submitSubmission',
      entity: 'submission',
      entityId: id,
      version: newVersion,
      before: { status: submission.status },
      after: {
        status,
        submittedAt: now.toISOString(),
        selfTotal: sheet.total,
        selfClassification: sheet.classification,
        resultHash: sheet.resultHash,
      },
    })
    await insertEvents(tx, deps, now, [
      { kind: 'submission_submitted', submissionId: id, occurrence: String(newVersion), payload: { status } },
    ])
    const sent = { ...submission, ...change, version: newVersion }
    return detailOf({ actor, now: deps.clock(), locale }, sent, context, {
      ...rows,
      sheets: [{ lane: 'self', ...sheet }],
    })
  })
}

/**
 * Takes a form back that nobody has begun to review. It then counts as never submitted: otherwise a unit could
 * hand in anything in time, withdraw it, and work on past the deadline.
 * @throws locked (409), stale_version (412)
 */
export function withdrawSubmission(
  deps: Deps,
  actor: Actor,
  id: string,
  version: number,
  locale: Locale,
): Promise<SubmissionDetail> {
  return deps.db.transaction(async (tx) => {
    const held = await holdSubmission(tx, deps, actor, id)
    const { submission, now } = held
    const status = await requireHeld(tx, actor, held, 'withdraw', version)
    await holdBlock(tx, submission)
    const context = await loadLaneContext(tx, submission)
    await refuseStale(tx, submission, version)
    const newVersion = await updateSubmission(tx, submission, {
      status,
      submittedAt: null,
      submittedBy: null,
      firstSubmittedAt: null,
      updatedAt: now,
    })
    await deleteSheets(tx, id)
    await dropRound(tx, id)
    await recomputeBlock(tx, deps, actor, context, { version: newVersion, now })
    await writeAudit(tx, deps, actor, {
      action: 'withdrawSubmission',
      entity: 'submission',
      entityId: id,
      version: newVersion,
      before: { status: submission.status, submittedAt: submission.submittedAt!.toISOString() },
      after: { status, submittedAt: null },
    })
    return readSubmission(deps, tx, actor, id, locale)
  })
}
