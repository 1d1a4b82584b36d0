// Exemplary models: the unit proposes them while it may write in its form, the reviewer in charge
// recognises or declines them while the form is in review. What the unit proposes is its answer to the
// criteria that count models, written in the same transaction; the review counts what was recognised.

import { writeAudit } from '../audit/audit.ts'
import type { Actor } from '../auth/roles.ts'
import type { Tx } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { listEvidence } from '../evidence/queries.ts'
import { problems, say } from '../http/problems.ts'
import { derivedRows, loadDerivedAnswers } from '../submissions/derived-answers.ts'
import { holdSubmission, requireHeld, type Held } from '../submissions/hold.ts'
import { loadLaneContext } from '../submissions/lanes.ts'
import { storeAnswers } from '../submissions/queries.ts'
import { getModel, insertModel, replaceEvidence, updateModel, type ModelRow } from './queries.ts'
import type { DeclineInput, Model, ModelInput, ModelPatch, RecogniseInput } from './schemas.ts'
import { modelTransitions, type ModelAction } from './status.ts'

/** @throws locked (409) when the unit may not write in its form, rule_broken (422) */
export function proposeModel(
  deps: Deps,
  actor: Actor,
  submissionId: string,
  { evidenceIds = [], ...content }: ModelInput,
): Promise<Model> {
  const id = deps.newId()
  return deps.db.transaction(async (tx) => {
    const held = await holdSubmission(tx, deps, actor, submissionId)
    await requireHeld(tx, actor, held, 'edit', held.submission.version)
    await refuseForeignEvidence(tx, submissionId, evidenceIds)
    const { now } = held
    const by = { proposedBy: actor.userId!, proposedAt: now, createdAt: now, updatedAt: now }
    await insertModel(tx, { id, submissionId, ...content, status: 'proposed', ...by })
    await replaceEvidence(tx, id, evidenceIds)
    await writeAudit(tx, deps, actor, {
      action: 'proposeModel',
      entity: 'exemplaryModel',
      entityId: id,
      version: 1,
      after: { submissionId, ...content, evidenceIds, status: 'proposed' },
    })
    await recount(tx, deps, actor, held, 'proposeModel', id)
    return getModel(tx, actor, id)
  })
}

/** @throws locked (409), wrong_state (409), stale_version (412), rule_broken (422) */
export function changeModel(
  deps: Deps,
  actor: Actor,
  id: string,
  version: number,
  { evidenceIds, ...content }: ModelPatch,
): Promise<Model> {
  return act(deps, actor, id, version, { action: 'change', verb: 'changeModel' }, async (tx, model) => {
    if (evidenceIds) {
      await refuseForeignEvidence(tx, model.submissionId, evidenceIds)
      await replaceEvidence(tx, id, evidenceIds)
    }
    return { change: content, after: { ...content, ...(evidenceIds && { evidenceIds }) } }
  })
}

/** @throws locked (409), wrong_state (409), stale_version (412) */
export function withdrawModel(deps: Deps, actor: Actor, id: string, version: number): Promise<Model> {
  return act(deps, actor, id, version, { action: 'withdraw', verb: 'withdrawModel' }, async () => ({
    change: {},
    after: {},
  }))
}

/** @throws separation_of_duties (403), locked (409), wrong_state (409), stale_version (412) */
export function recogniseModel(
  deps: Deps,
  actor: Actor,
  id: string,
  version: number,
  { document }: RecogniseInput,
): Promise<Model> {
  return act(deps, actor, id, version, { action: 'recognise', verb: 'recogniseModel' }, async () => ({
    change: { document, reason: null },
    after: { document },
  }))
}

/** @throws separation_of_duties (403), locked (409), wrong_state (409), stale_version (412) */
export function declineModel(
  deps: Deps,
  actor: Actor,
  id: string,
  version: number,
  { reason, document }: DeclineInput,
): Promise<Model> {
  return act(deps, actor, id, version, { action: 'decline', verb: 'declineModel' }, async () => ({
    change: { document: document ?? null, reason },
    after: { document: document ?? null, reason },
  }))
}

interface Step {
  action: ModelAction
  /** The operationId. */
  verb: string
}

async function act(
  deps: Deps,
  actor: Actor,
  id: string,
  version: number,
  { action, verb }: Step,
  work: (tx: Tx, model: Model) => Promise<{ change: Partial<ModelRow>; after: Record<string, unknown> }>,
): Promise<Model> {
  return deps.db.transaction(async (tx) => {
    const { submissionId } = await getModel(tx, actor, id)
    const held = await holdSubmission(tx, deps, actor, submissionId)
    const model = await getModel(tx, actor, id)
    const needs = modelTransitions.find((transition) => transition.action === action)!.needs
    await requireHeld(tx, actor, held, needs, held.submission.version)
    const status = leadsTo(model, action)
    const { change, after } = await work(tx, model)
    const { now } = held
    const decided = needs === 'decide' && { decidedBy: actor.userId!, decidedAt: now }
    const newVersion = await updateModel(tx, model, version, { ...change, ...decided, status, updatedAt: now })
    const before = Object.fromEntries(Object.keys(after).map((member) => [member, model[member as keyof Model]]))
    await writeAudit(tx, deps, actor, {
      action: verb,
      entity: 'exemplaryModel',
      entityId: id,
      version: newVersion,
      before: { ...before, status: model.status },
      after: { ...after, status },
    })
    await recount(tx, deps, actor, held, verb, id)
    return getModel(tx, actor, id)
  })
}

function leadsTo({ status }: Model, action: ModelAction): Model['status'] {
  const found = modelTransitions.find((transition) => transition.action === action && transition.from === status)
  if (found) return found.to
  throw problems.wrongState({
    detail: say(
      'Mô hình không còn ở trạng thái cho phép việc này: đơn vị sửa hoặc rút khi đang đề xuất; mô hình đã rút thì đề xuất lại bằng một mô hình mới.',
      'The model is not in a state for this: it is changed or withdrawn while proposed; one withdrawn is proposed anew.',
    ),
    extensions: { status },
  })
}

/** The form moves on with every step of its models, and its answer with what the unit proposes. */
async function recount(tx: Tx, deps: Deps, actor: Actor, held: Held, verb: string, modelId: string): Promise<void> {
  const { submission, now } = held
  const context = await loadLaneContext(tx, submission)
  const withUnit = submission.status === 'draft' || submission.status === 'returned'
  const rows = withUnit ? derivedRows(actor, context, await loadDerivedAnswers(tx, context), now) : []
  const version = await storeAnswers(tx, submission, rows, now)
  const entry = { entity: 'submission', entityId: submission.id, version } as const
  const was = new Map(context.answers.map(({ code, answer }) => [code, answer]))
  await writeAudit(
    tx,
    deps,
    actor,
    { action: verb, ...entry, after: { modelId } },
    ...(rows.length === 0
      ? []
      : [
          {
            action: 'saveAnswers',
            ...entry,
            before: Object.fromEntries(rows.map(({ code }) => [code, was.get(code) ?? null])),
            after: Object.fromEntries(rows.map(({ code, answer }) => [code, answer])),
          },
        ]),
  )
}

async function refuseForeignEvidence(tx: Tx, submissionId: string, evidenceIds: string[]): Promise<void> {
  if (evidenceIds.length === 0) return
  const known = new Set((await listEvidence(tx, submissionId)).map(({ id }) => id))
  const errors = evidenceIds.flatMap((id, i) => {
    const detail = say(
      'Phiếu không có tài liệu kiểm chứng này; hãy gửi tài liệu vào phiếu trước.',
      'The form has no such evidence; add it to the form first.',
    )
    return known.has(id) ? [] : [{ pointer: `/evidenceIds/${i}`, code: 'unknown', detail }]
  })
  if (errors.length > 0) throw problems.ruleBroken({ errors })
}
