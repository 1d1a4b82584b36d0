// Evidence is added and taken away only while the form is with its unit. It needs no If-Match,
// because adding loses nothing; but it is part of the form, so the form's version goes up. The
// content of a file stays when its row goes: other rows may hold the same content.

import { writeAudit } from '../audit/audit.ts'
import type { Actor } from '../auth/roles.ts'
import type { Tx } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { problems, say } from '../http/problems.ts'
import { requireAction } from '../submissions/allowed-actions.ts'
import { criteriaOf } from '../submissions/criteria.ts'
import { holdSubmission } from '../submissions/hold.ts'
import { loadLaneContext, loadPeriods, type LaneContext } from '../submissions/lanes.ts'
import { getVisibleSubmission, updateSubmission } from '../submissions/queries.ts'
import { deleteEvidence, getVisibleEvidence, insertEvidence, listEvidence } from './queries.ts'
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
  requireAction(actor, submission, (await loadPeriods(db, [submission])).get(submission.periodId)!, 'edit', clock())
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
    requireAction(actor, submission, period, 'edit', now)
    refuseUnknownCodes(await loadLaneContext(tx, submission), codes)
    if (content.sha256) await requireContent(tx, deps, content.sha256)
    await insertEvidence(tx, { id, submissionId, ...content, createdBy: actor.userId!, createdAt: now }, codes)
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
        after: { submissionId, codes, ...content },
      },
      {
        action: 'addEvidence',
        entity: 'submission',
        entityId: submissionId,
        version: submissionVersion,
        after: { evidence: { id, codes } },
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
    requireAction(actor, submission, period, 'edit', now)
    // Read again behind the lock: somebody else may have removed it meanwhile.
    const { codes, kind, document, url, fileName, sha256 } = await getVisibleEvidence(tx, actor, id)
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
        before: { evidence: { id, codes } },
        after: { evidence: null },
      },
    )
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
