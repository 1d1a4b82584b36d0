// Many decisions as one act: all of them or none, each under the same rules as a single one, one
// result an item, and taken back as one act while the reviews are still open. What a dry run showed
// is what is done: its fingerprint changes as soon as one of the forms does.

import { writeAudit } from '../audit/audit.ts'
import type { Actor } from '../auth/roles.ts'
import type { Tx } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import type { Problem } from '../http/problems.ts'
import { problems, say, type ProblemFault } from '../http/problems.ts'
import { decisionEntry } from '../reviews/decisions.ts'
import { upsertDecisions } from '../reviews/queries.ts'
import { canonicalJson } from '../scoring/hash.ts'
import { requireAction } from '../submissions/allowed-actions.ts'
import { getSubmissions, type Submission } from '../submissions/queries.ts'
import type { DecisionRow } from '../submissions/lanes.ts'
import { changedMeanwhile, isChange, planBulk, type Plan, type PlannedItem } from './plan.ts'
import {
  closeBulkReview,
  getBulkReview,
  insertBulkReview,
  listReviewDecisions,
  lockForms,
  touchForms,
  deleteDecisions,
  type KeptDecision,
  type KeptItem,
} from './queries.ts'
import type { BulkInput, BulkResult } from './schemas.ts'
import { resultOf } from './view.ts'
import type { Locale } from '../scoring/types.ts'

/** Shows what would be done, or does it. @throws rule_broken (422) with every refused item, stale_version (412) */
export async function reviewInBulk(
  deps: Deps,
  actor: Actor,
  input: BulkInput,
  dryRun: boolean,
  locale: Locale,
): Promise<BulkResult> {
  const plan = await planBulk(deps, actor, input)
  if (dryRun) return resultOf(plan, null, locale)
  if (input.onRefusal !== 'skip') refuseFaults(plan.items)
  const id = deps.newId()
  const versions = await deps.db.transaction((tx) => carryOut(tx, deps, actor, id, input, plan))
  return resultOf(plan, { id, versions }, locale)
}

/** Puts back what stood before a bulk action. @throws stale_version (412), locked (409) naming what moved on since */
export async function undoBulkReview(deps: Deps, actor: Actor, id: string, version: number) {
  return deps.db.transaction(async (tx) => {
    const bulk = await getBulkReview(tx, actor, id)
    const ids = [...new Set(bulk.items.map(({ submissionId }) => submissionId))]
    const now = await holdForms(tx, deps, actor, ids)
    const held = await getBulkReview(tx, actor, id, { lock: true })
    if (held.undoneAt) throw alreadyUndone(held.undoneAt)
    await refuseReplaced(tx, ids, bulk.items)
    const newVersion = await closeBulkReview(tx, held, version, now)
    const versions = await touchForms(tx, ids, now)
    const changes = bulk.items.map(({ submissionId, code, before, after }) => ({
      submissionId,
      code,
      before: revived(after),
      after: revived(before),
    }))
    await write(tx, changes)
    await writeAudit(
      tx,
      deps,
      actor,
      { action: 'undoBulkReview', entity: 'bulkReview', entityId: id, version: newVersion, after: { undoneAt: now } },
      ...formEntries('undoDecision', changes, versions),
    )
    return { id, version: newVersion, undoneAt: now.toISOString(), submissions: ids.length, items: bulk.items.length }
  })
}

async function carryOut(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  id: string,
  { action }: BulkInput,
  plan: Plan,
): Promise<Map<string, number>> {
  const changes = plan.items.filter((item) => item.faults.length === 0 && isChange(item))
  const changing = new Set(changes.map(({ submissionId }) => submissionId))
  const now = await holdForms(tx, deps, actor, [...changing], plan)
  const decided = changes.map((item) => ({ ...item, after: item.after && { ...item.after, decidedAt: now } }))
  await write(tx, decided)
  const versions = changing.size > 0 ? await touchForms(tx, [...changing], now) : new Map<string, number>()
  await insertBulkReview(tx, {
    id,
    action,
    items: decided.map(({ submissionId, code, before, after }): KeptItem => ({
      submissionId,
      code,
      before: kept(before),
      after: kept(after),
    })),
    submissions: changing.size,
    doneBy: actor.userId!,
    doneAt: now,
    createdAt: now,
    updatedAt: now,
  })
  await writeAudit(
    tx,
    deps,
    actor,
    {
      action: 'reviewInBulk',
      entity: 'bulkReview',
      entityId: id,
      version: 1,
      after: { action, submissions: changing.size, items: changes.length },
    },
    ...formEntries(action === 'undo' ? 'undoDecision' : 'recordDecision', decided, versions),
  )
  return versions
}

/**
 * Holds periods and forms, and asks again whether the caller may decide on each of them, now. With a plan,
 * forms that changed since it was made are refused. Answers the database's time.
 * @throws stale_version (412); forbidden, separation_of_duties (403); locked (409)
 */
async function holdForms(tx: Tx, deps: Deps, actor: Actor, ids: string[], plan?: Plan): Promise<Date> {
  if (ids.length === 0) return deps.databaseClock(tx)
  const { periods, forms } = await lockForms(tx, ids)
  const now = await deps.databaseClock(tx)
  const planned = new Map(plan?.forms.map(({ submission }) => [submission.id, submission]))
  const known = plan ? planned : new Map((await getSubmissions(tx, ids)).map((form) => [form.id, form]))
  for (const [id, held] of forms) {
    const submission: Submission = { ...known.get(id)!, ...held }
    if (plan && held.version !== planned.get(id)!.version) throw changedMeanwhile()
    requireAction(actor, submission, periods.get(submission.periodId)!, 'decide', now)
  }
  return now
}

/** Puts each decision in the place of what was there; null takes one back. */
async function write(tx: Tx, changes: Pick<PlannedItem, 'submissionId' | 'code' | 'after'>[]): Promise<void> {
  await deleteDecisions(
    tx,
    changes.filter(({ after }) => after === null).map(({ submissionId, code }) => ({ submissionId, code })),
  )
  await upsertDecisions(
    tx,
    changes.flatMap(({ after }) => after ?? []),
  )
}

function formEntries(
  action: string,
  changes: { submissionId: string; code: string; before: DecisionRow | null; after: DecisionRow | null }[],
  versions: ReadonlyMap<string, number>,
) {
  return [...versions].map(([id, version]) =>
    decisionEntry(
      action,
      id,
      version,
      changes.filter(({ submissionId }) => submissionId === id),
    ),
  )
}

/** Whatever was decided again since the bulk action is a decision of its own: it is not undone behind anybody's back. */
async function refuseReplaced(tx: Tx, ids: string[], items: KeptItem[]): Promise<void> {
  const present = new Map(
    (await listReviewDecisions(tx, ids)).map((row) => [`${row.submissionId}/${row.code}`, canonicalJson(kept(row))]),
  )
  const errors = items.flatMap(({ submissionId, code, after }, i): ProblemFault[] =>
    present.get(`${submissionId}/${code}`) === (after ? canonicalJson(after) : undefined)
      ? []
      : [{ pointer: `/items/${i}`, code: 'decided_since', detail: decidedSince(code) }],
  )
  if (errors.length === 0) return
  throw problems.wrongState({
    detail: say(
      `${errors.length} nội dung đã được quyết định lại sau lần thẩm định hàng loạt; hãy bỏ từng quyết định còn lại.`,
      `${errors.length} items were decided again since; take the other decisions back one by one.`,
    ),
    errors,
  })
}

function refuseFaults(items: PlannedItem[]): void {
  const errors = items.flatMap(({ submissionId, code, faults }) =>
    faults.map((fault) => ({ ...fault, submissionId, criterion: code })),
  )
  if (errors.length === 0) return
  const refused = items.filter(({ faults }) => faults.length > 0).length
  throw problems.ruleBroken({
    detail: say(
      `${refused} nội dung không thực hiện được, nên không lưu gì. Xem trước bằng dryRun=true, hoặc đặt onRefusal là skip để bỏ qua các nội dung này.`,
      `${refused} items can't be done, so nothing is stored. Look with dryRun=true, or set onRefusal to skip.`,
    ),
    errors,
  })
}

function kept(row: DecisionRow | null): KeptDecision | null {
  return row && { ...row, decidedAt: row.decidedAt.toISOString() }
}

function revived(row: KeptDecision | null): DecisionRow | null {
  return row && { ...row, decidedAt: new Date(row.decidedAt) }
}

function alreadyUndone(at: Date): Problem {
  const lockedBecause = say('Lần thẩm định này đã được hoàn tác.', 'This bulk review is undone already.')
  return problems.locked({
    detail: lockedBecause,
    extensions: {
      lockedBecause,
      since: at.toISOString(),
      until: null,
      whoCanUnlock: say('không ai; hãy thẩm định lại', 'nobody; decide again'),
    },
  })
}

function decidedSince(code: string) {
  return say(`Tiêu chí ${code} đã được quyết định lại.`, `Criterion ${code} was decided again.`)
}
