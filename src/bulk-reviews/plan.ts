// What a bulk action would do, item by item: which criteria it reaches, what each decision becomes,
// and why some can't be made. It is worked out from what is stored and writes nothing; a dry run
// shows it, and carrying it out (service.ts) checks under locks that nothing changed since.

import { and, eq, inArray } from 'drizzle-orm'
import type { Actor } from '../auth/roles.ts'
import { submissions } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { Problem, problems, say, type ProblemFault } from '../http/problems.ts'
import { answerGiven, decisionFaults, layOver } from '../reviews/decision-faults.ts'
import { openItems } from '../reviews/open-items.ts'
import { canonicalJson, hashOf } from '../scoring/hash.ts'
import type { Text } from '../scoring/types.ts'
import { requireAction } from '../submissions/allowed-actions.ts'
import { isCurrent, loadContentHashes, withCurrentDecisions, type ContentHashes } from '../submissions/content-hash.ts'
import { criteriaOf, type FormCriterion } from '../submissions/criteria.ts'
import { loadLaneContexts, scoreLane, type DecisionRow, type LaneContext } from '../submissions/lanes.ts'
import { listVisibleSubmissions, loadEvidenceCodes, type Submission } from '../submissions/queries.ts'
import { bulkLimit, type BulkFilter, type BulkInput } from './schemas.ts'

export interface PlannedItem {
  submissionId: string
  code: string
  before: DecisionRow | null
  after: DecisionRow | null
  faults: ProblemFault[]
}

/** One form with the items that concern it. */
export interface PlannedForm {
  submission: Submission
  context: LaneContext
  hashes: ContentHashes
  items: PlannedItem[]
}

export interface Plan {
  forms: PlannedForm[]
  /** In the order of the request; also those whose form is not there for the caller. */
  items: PlannedItem[]
  fingerprint: string
}

interface Wanted {
  submissionId: string
  code: string
}

/** @throws rule_broken (422) when the request reaches nothing or too much; stale_version (412): not what a dry run showed */
export async function planBulk(deps: Deps, actor: Actor, input: BulkInput): Promise<Plan> {
  const { filter, items } = input
  if ((filter === undefined) === (items === undefined)) throw broken('/filter', 'one_of', oneSelection)
  const chosen = filter
    ? and(
        eq(submissions.periodId, filter.periodId),
        filter.block ? eq(submissions.block, filter.block) : undefined,
        eq(submissions.status, 'in_review'),
        eq(submissions.reviewerId, actor.userId!),
      )
    : inArray(submissions.id, [...new Set(items!.map(({ submissionId }) => submissionId))])
  const rows = await listVisibleSubmissions(deps.db, actor, chosen)
  const contexts = await loadLaneContexts(deps.db, rows)
  const allHashes = await loadContentHashes(deps.db, [...contexts.values()])
  const forms = rows.map((submission) => ({
    submission,
    context: contexts.get(submission.id)!,
    hashes: allHashes.get(submission.id)!,
    items: [] as PlannedItem[],
  }))
  const wanted = filter ? await itemsOfFilter(deps, forms, filter, input.action) : items!
  const byForm = new Map(forms.map((form) => [form.submission.id, form]))
  const planned = wanted.map(({ submissionId, code }): PlannedItem => {
    const form = byForm.get(submissionId)
    const item = { submissionId, code, before: null, after: null, faults: [] }
    if (form) form.items.push(item)
    return item
  })
  const reached = forms.filter((form) => form.items.length > 0)
  const fingerprint = fingerprintOf(input, reached)
  if (input.fingerprint !== undefined && input.fingerprint !== fingerprint) throw changedMeanwhile()
  refuseCount(planned.length)

  const place = new Map(planned.map((item, i) => [item, `/items/${i}`]))
  for (const item of planned)
    if (!byForm.has(item.submissionId))
      item.faults.push({ pointer: place.get(item)!, code: 'not_found', detail: noSuchForm })
  const now = deps.clock()
  for (const form of reached) planForm(form, actor, input, now, (item) => place.get(item)!)
  return { forms: reached, items: planned, fingerprint }
}

/** What the caller may not do, and why; null when it may decide on the form. */
function refusalToDecide(actor: Actor, { submission, context }: PlannedForm, now: Date): Problem | null {
  try {
    requireAction(actor, submission, context.period, 'decide', now)
    return null
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
}

/** Whether the item says something else than what is decided already. */
export function isChange({ before, after }: PlannedItem): boolean {
  return canonicalJson(substanceOf(before)) !== canonicalJson(substanceOf(after))
}

function substanceOf(row: DecisionRow | null) {
  if (!row) return null
  const { decision, answer, reasonCode, reason, notApplicableAccepted, contentHash, decidedBy } = row
  return { decision, answer, reasonCode, reason, notApplicableAccepted, contentHash, decidedBy }
}

/** The context of a form once its items are carried out, without decisions that content has overtaken. */
export function contextAfter({ context, hashes, items }: PlannedForm): LaneContext {
  const done = items.filter(({ faults }) => faults.length === 0)
  const undone = new Set(done.flatMap(({ code, after }) => (after ? [] : [code])))
  const laid = layOver(
    withCurrentDecisions(context, hashes),
    done.flatMap(({ after }) => after ?? []),
  )
  return { ...laid, decisions: laid.decisions.filter(({ lane, code }) => lane !== 'review' || !undone.has(code)) }
}

function planForm(
  form: PlannedForm,
  actor: Actor,
  input: BulkInput,
  now: Date,
  placeOf: (item: PlannedItem) => string,
): void {
  const { submission, context, hashes, items } = form
  const present = new Map(context.decisions.filter(({ lane }) => lane === 'review').map((row) => [row.code, row]))
  for (const item of items) item.before = present.get(item.code) ?? null
  const refusal = refusalToDecide(actor, form, now)
  if (refusal) {
    const { code, options, title } = refusal
    for (const item of items) item.faults.push({ pointer: placeOf(item), code, detail: options.detail ?? title })
    return
  }
  const { action } = input
  if (action === 'undo') {
    for (const item of items)
      if (!item.before) item.faults.push({ pointer: placeOf(item), code: 'not_decided', detail: notDecided })
    return
  }
  for (const item of items)
    item.after = decisionOf(submission.id, item.code, action, input, hashes.get(item.code) ?? '', actor, now)
  const laid = layOver(
    withCurrentDecisions(context, hashes),
    items.map(({ after }) => after!),
  )
  const { answer, points, reasonCode, reason, notApplicableAccepted } = input
  const given = { answer, points, reasonCode, reason, notApplicableAccepted }
  const decisions = items.map(({ code }) => ({ ...withoutAbsent(given), decision: action, code }))
  // The place of a fault is the item for its code, and the request's own field for what all items share.
  decisionFaults(context, laid, decisions, (i, field) => (field === 'code' ? `${i}:` : `${i}:/${field}`)).forEach(
    ({ pointer, ...fault }) => {
      const [i, field] = pointer.split(/:(.*)/s) as [string, string]
      const item = items[Number(i)]!
      item.faults.push({ ...fault, pointer: field || placeOf(item) })
    },
  )
}

function decisionOf(
  submissionId: string,
  code: string,
  decision: 'confirm' | 'adjust',
  input: BulkInput,
  contentHash: string,
  { userId }: Actor,
  now: Date,
): DecisionRow {
  const { answer, points, reasonCode = null, reason = null, notApplicableAccepted = null } = input
  return {
    submissionId,
    lane: 'review',
    code,
    decision,
    answer: decision === 'adjust' ? (answerGiven(withoutAbsent({ answer, points })) ?? null) : null,
    reasonCode,
    reason,
    notApplicableAccepted,
    contentHash,
    decidedBy: userId!,
    decidedAt: now,
  }
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> }
function withoutAbsent<T extends object>(given: T): Present<T> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Present<T>
}

async function itemsOfFilter(
  { db }: Deps,
  forms: PlannedForm[],
  { codes, match = 'open', withEvidence }: BulkFilter,
  action: BulkInput['action'],
): Promise<Wanted[]> {
  const shown =
    withEvidence === undefined
      ? null
      : await loadEvidenceCodes(
          db,
          forms.map(({ submission }) => submission.id),
        )
  return forms.flatMap((form) => {
    const { submission, context, hashes } = form
    const all = criteriaOf(context.set, submission.unitType)
    const matching =
      match === 'unchangedSinceConfirmed'
        ? confirmed(all, form)
        : action === 'undo'
          ? decided(all, form)
          : openItems(all, context, hashes)
    const computed = match === 'systemComputed' ? computedCodes(context) : null
    return matching
      .filter(({ code }) => !codes || codes.includes(code))
      .filter(({ code }) => !computed || computed.has(code))
      .filter(({ code }) => !shown || shown.get(submission.id)!.has(code) === withEvidence)
      .map(({ code }) => ({ submissionId: submission.id, code }))
  })
}

function decided(all: readonly FormCriterion[], { context }: PlannedForm): FormCriterion[] {
  return all.filter(({ code }) => context.decisions.some((row) => row.lane === 'review' && row.code === code))
}

function confirmed(all: readonly FormCriterion[], { context, hashes }: PlannedForm): FormCriterion[] {
  const kept = context.decisions.filter(
    (row) => row.lane === 'review' && row.decision === 'confirm' && isCurrent(row, hashes),
  )
  return all.filter(({ code }) => kept.some((row) => row.code === code))
}

/** Criteria whose points the system worked out from the unit's figures: nobody typed them in. */
function computedCodes(context: LaneContext): ReadonlySet<string> {
  const { criteria } = scoreLane(context, 'self', { trace: false })
  return new Set(
    criteria.filter(({ kind, status }) => kind !== 'manual' && status === 'scored').map(({ code }) => code),
  )
}

/** What is chosen and decided, not what happens to items that can't be done. */
function fingerprintOf({ fingerprint: _, onRefusal: __, ...input }: BulkInput, forms: PlannedForm[]): string {
  return hashOf({
    input,
    forms: forms.map(({ submission: { id, version }, items }) => [id, version, items.map(({ code }) => code)]),
  })
}

function refuseCount(n: number): void {
  if (n === 0) throw broken('/filter', 'matches_nothing', matchesNothing)
  if (n > bulkLimit) throw broken('/filter', 'too_many', tooMany(n))
}

function broken(pointer: string, code: string, detail: Text): Problem {
  return problems.ruleBroken({ errors: [{ pointer, code, detail }] })
}

/** The 412 of a bulk action whose forms changed since they were looked at. */
export function changedMeanwhile(): Problem {
  return problems.staleVersion({
    detail: say(
      'Có phiếu đã thay đổi từ lần xem trước; không nội dung nào được lưu. Hãy xem trước lại (dryRun=true).',
      'A form changed since; nothing was stored. Look again with dryRun=true.',
    ),
  })
}

const oneSelection = say('Nêu đúng một trong hai: filter hoặc items.', 'Give exactly one of filter and items.')
const matchesNothing = say(
  'Bộ lọc không khớp nội dung nào. Bộ lọc chỉ chọn trong các phiếu mà bạn đã nhận thẩm định và chưa hoàn thành; hãy nhận phiếu hoặc nới điều kiện.',
  'The filter matches nothing. It chooses among forms in review that you have taken: take some, or widen it.',
)
const tooMany = (n: number) =>
  say(
    `Bộ lọc khớp ${n} nội dung, quá ${bulkLimit} nội dung mỗi lần; hãy chia theo khối (block) hoặc tiêu chí (codes).`,
    `The filter matches ${n} items, more than ${bulkLimit} at once: divide by block or codes.`,
  )
const noSuchForm = say('Không có phiếu tự chấm điểm này.', 'There is no such form.')
const notDecided = say('Nội dung này chưa có quyết định nào để bỏ.', 'There is no decision to take back.')
