// Evidence is added and taken away only while the form is with its unit; once the form is reviewed,
// new evidence for an appeal, kept apart from what was reviewed. It needs no If-Match, because
// adding loses nothing; but it is part of the form, so the form's version goes up. The
// content of a file stays when its row goes: other rows may hold the same content.

import { writeAudit } from '../audit/audit.ts'
import type { Actor } from '../auth/roles.ts'
import type { Tx } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { problems, say } from '../http/problems.ts'
import { locked, requireAction } from '../submissions/allowed-actions.ts'
import { criteriaOf } from '../submissions/criteria.ts'
import { holdSubmission } from '../submissions/hold.ts'
import { loadLaneContext, loadPeriods, type LaneContext } from '../submissions/lanes.ts'
import { vietnamTime } from '../periods/calendar.ts'
import { getVisibleSubmission, updateSubmission, type Submission } from '../submissions/queries.ts'
import { deleteEvidence, findAppealNaming, getVisibleEvidence, insertEvidence, listEvidence } from './queries.ts'
import type { AddedEvidence, DocumentEvidence, Evidence, FileFields } from './schemas.ts'
import { holdContent } from './sweep.ts'
import type { StoredFile } from './upload.ts'

/** @throws not_found (404) */
export async function readEvidenceOf({ db }: Deps, actor: Actor, submissionId: string): Promise<{ items: Evidence[] }> {
  await getVisibleSubmission(db, actor, submissionId)
  return { items: await listEvidence(db, submissionId) }
}

/** Asked before a file is read, so that nobody uploads 20 MB to be refused. @throws forbidden (403), not_found (404), locked (409) */
export async function refuseUnlessEditable({ db, clock }: Deps, actor: Actor, submissionId: string): Promise<void> {
  const submission = await getVisibleSubmission(db, actor, submissionId)
  const period = (await loadPeriods(db, [submission])).get(submission.periodId)!
  requireAction(actor, submission, period, actionOf(submission), clock())
}

/** Whoever may still edit the form adds to it; after the review, whoever may appeal adds to the appeal. */
function actionOf({ status }: Submission): 'edit' | 'appeal' {
  return status === 'reviewed' ? 'appeal' : 'edit'
}

/** @throws forbidden (403), locked (409), rule_broken (422) */
export function addDocument(
  deps: Deps,
  actor: Actor,
  submissionId: string,
  { codes, document, url }: DocumentEvidence,
): Promise<AddedEvidence> {
  return add(deps, actor, submissionId, codes, { kind: 'document', document, url: url ?? null })
}

/** @throws forbidden (403), locked (409), rule_broken (422) */
export function addFile(
  deps: Deps,
  actor: Actor,
  submissionId: string,
  { codes, document }: FileFields,
  file: StoredFile,
): Promise<AddedEvidence> {
  return add(deps, actor, submissionId, codes, { kind: 'file', document: document ?? null, ...file })
}

type Content = { kind: 'file' | 'document'; document: Evidence['document'] } & Partial<
  Pick<Evidence, 'url' | keyof StoredFile>
>

function add(
  deps: Deps,
  actor: Actor,
  submissionId: string,
  codes: string[],
  content: Content,
): Promise<AddedEvidence> {
  const id = deps.newId()
  return deps.db.transaction(async (tx) => {
    const { submission, period, now } = await holdSubmission(tx, deps, actor, submissionId)
    const action = actionOf(submission)
    requireAction(actor, submission, period, action, now)
    const forAppeal = action === 'appeal'
    refuseUnknownCodes(await loadLaneContext(tx, submission), codes)
    if (content.sha256) await requireContent(tx, deps, content.sha256)
    const row = { id, submissionId, ...content, createdBy: actor.userId!, createdAt: now }
    await insertEvidence(tx, row, codes, { forAppeal })
    const submissionVersion = await updateSubmission(tx, submission, { updatedAt: now })
    await writeAudit(
      tx,
      deps,
      actor,
      {
        action: 'addEvidence',
        entity: 'evidence',
        entityId: id,
        version: 1,
        after: { submissionId, codes, ...content, ...(forAppeal && { forAppeal }) },
      },
      {
        action: 'addEvidence',
        entity: 'submission',
        entityId: submissionId,
        version: submissionVersion,
        after: { [forAppeal ? 'appealEvidence' : 'evidence']: { id, codes } },
      },
    )
    return { ...(await getVisibleEvidence(tx, actor, id)), submissionVersion }
  })
}

/** @throws forbidden (403), not_found (404), locked (409) */
export function removeEvidence(deps: Deps, actor: Actor, id: string): Promise<void> {
  return deps.db.transaction(async (tx) => {
    const { submissionId } = await getVisibleEvidence(tx, actor, id)
    const { submission, period, now } = await holdSubmission(tx, deps, actor, submissionId)
    await refuseAppealed(tx, submissionId, id)
    requireAction(actor, submission, period, actionOf(submission), now)
    // Read again behind the lock: somebody else may have removed it meanwhile.
    const { codes, forAppeal, kind, document, url, fileName, sha256 } = await getVisibleEvidence(tx, actor, id)
    if (!forAppeal) requireAction(actor, submission, period, 'edit', now)
    const part = forAppeal ? 'appealEvidence' : 'evidence'
    await deleteEvidence(tx, id)
    const version = await updateSubmission(tx, submission, { updatedAt: now })
    await writeAudit(
      tx,
      deps,
      actor,
      {
        action: 'removeEvidence',
        entity: 'evidence',
        entityId: id,
        version: 2,
        before: { submissionId, codes, kind, document, url, fileName, sha256 },
      },
      {
        action: 'removeEvidence',
        entity: 'submission',
        entityId: submissionId,
        version,
        before: { [part]: { id, codes } },
        after: { [part]: null },
      },
    )
  })
}

/** What an appeal rests on stays as long as the appeal is on record. */
async function refuseAppealed(tx: Tx, submissionId: string, id: string): Promise<void> {
  const appeal = await findAppealNaming(tx, submissionId, id)
  if (!appeal) return
  throw locked({
    lockedBecause: say(
      `Tài liệu đã được nêu trong kiến nghị gửi ${vietnamTime(appeal.filedAt)} nên không gỡ được.`,
      `An appeal filed at ${appeal.filedAt.toISOString()} names this evidence, so it can't be removed.`,
    ),
    since: appeal.filedAt,
    until: null,
    whoCanUnlock: say(
      'không ai; căn cứ của kiến nghị được giữ cùng hồ sơ, tài liệu mới thì gửi thêm',
      'nobody; what an appeal rests on stays on record, new evidence is added beside it',
    ),
  })
}

/** Against the rule a look at the store inside a transaction: behind the lock that keeps the sweep away (sweep.ts). */
async function requireContent(tx: Tx, { files }: Deps, sha256: string): Promise<void> {
  await holdContent(tx, sha256)
  if (!(await files.has(sha256))) throw problems.unavailable({ headers: { 'retry-after': '1' } })
}

function refuseUnknownCodes({ set, submission }: LaneContext, codes: string[]): void {
  const known = criteriaOf(set, submission.unitType).filter(({ kind }) => kind !== 'gate')
  const errors = codes.flatMap((code, i) =>
    known.some((criterion) => criterion.code === code)
      ? []
      : [
          {
            pointer: `/codes/${i}`,
            code: 'unknown_criterion',
            detail: say(`Phiếu không có tiêu chí ${code}.`, `The form has no criterion ${code}.`),
          },
        ],
  )
  if (errors.length > 0) throw problems.ruleBroken({ errors })
}
