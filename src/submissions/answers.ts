// Saving answers and explanations. Several people fill in one form at the same time, so a save
// merges by criterion (api.md, "Lost updates are impossible"): only a criterion of the patch that
// somebody else changed since the version read is a conflict. All of a patch is stored or nothing.

import { writeAudit } from '../audit/audit.ts'
import type { Actor } from '../auth/roles.ts'
import type { Tx } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { staleVersion } from '../http/concurrency.ts'
import { answerFaults } from '../http/fault-pointers.ts'
import { problems, say, type Problem, type ProblemFault } from '../http/problems.ts'
import { checkAnswers } from '../scoring/answers.ts'
import { canonicalJson } from '../scoring/hash.ts'
import type { Answer, Locale } from '../scoring/types.ts'
import { criteriaOf } from './criteria.ts'
import { loadDerivedAnswers, type DerivedAnswers } from './derived-answers.ts'
import { holdSubmission, requireHeld } from './hold.ts'
import { loadLaneContext, scoreLane, type AnswerRow, type LaneContext } from './lanes.ts'
import { illustrativeNotice } from '../criteria-sets/notice.ts'
import { getVisibleSubmission, namesOfUsers, storeAnswers, type Submission } from './queries.ts'
import type { SavedAnswers } from './schemas.ts'

/** What a save wants a criterion to hold; an absent member stays as it is, null clears it. */
export interface Wanted {
  answer?: Answer | null
  explanation?: string | null
}

interface Save {
  action: 'saveAnswers' | 'saveAnswer' | 'explainAnswer' | 'importForm'
  id: string
  /** Version last read. */
  version: number
  wanted: Map<string, Wanted>
  locale: Locale
}

type Request = Pick<Save, 'id' | 'version' | 'locale'>

/** @throws locked (409), stale_version (412), invalid_answers (422) */
export function saveAnswers(
  deps: Deps,
  actor: Actor,
  request: Request,
  answers: Record<string, Answer | null>,
): Promise<SavedAnswers> {
  return save(deps, actor, { ...request, action: 'saveAnswers', wanted: wantedOf(answers) })
}

function wantedOf(answers: Record<string, Answer | null>): Save['wanted'] {
  return new Map(Object.entries(answers).map(([code, answer]) => [code, { answer }]))
}

/** @throws not_found (404) for an unknown criterion; otherwise as `saveAnswers`, with pointers into the one answer */
export function saveAnswer(
  deps: Deps,
  actor: Actor,
  request: Request,
  code: string,
  answer: Answer,
): Promise<SavedAnswers> {
  return save(deps, actor, { ...request, action: 'saveAnswer', wanted: new Map([[code, { answer }]]) })
}

/** @throws not_found (404) for an unknown criterion, locked (409), stale_version (412) */
export function explainAnswer(
  deps: Deps,
  actor: Actor,
  request: Request,
  code: string,
  explanation: string | null,
): Promise<SavedAnswers> {
  return save(deps, actor, { ...request, action: 'explainAnswer', wanted: new Map([[code, { explanation }]]) })
}

/** Answers and explanations that came together, on paper. @throws as `saveAnswers` */
export function saveForm(
  deps: Deps,
  actor: Actor,
  request: Request,
  wanted: Map<string, Wanted>,
): Promise<SavedAnswers> {
  return save(deps, actor, { ...request, action: 'importForm', wanted })
}

function save(deps: Deps, actor: Actor, save: Save): Promise<SavedAnswers> {
  return deps.db.transaction(async (tx) => {
    const held = await holdSubmission(tx, deps, actor, save.id)
    const { submission, now } = held
    await requireHeld(tx, actor, held, 'edit', save.version)
    const context = await loadLaneContext(tx, submission)
    if (save.action === 'saveAnswer' || save.action === 'explainAnswer')
      refuseUnknownCriterion(context, [...save.wanted.keys()][0]!)
    const derived = await loadDerivedAnswers(tx, context)
    const rows = changedRows(actor, context, withDerived(save.wanted, derived), now)
    await refuseConflicts(tx, actor, submission, context, save, rows)
    const after = laidOver(context, rows)
    const errors = [...derivedFaults(derived, save), ...answerFaultsOf(after, save)]
    if (errors.length > 0) throw problems.invalidAnswers({ errors })
    const version = rows.length > 0 ? await store(tx, deps, actor, context, save, rows) : submission.version
    const sheet = scoreLane(after, 'self', { trace: false })
    return {
      id: submission.id,
      version,
      status: submission.status,
      updatedAt: (rows.length > 0 ? now : submission.updatedAt).toISOString(),
      changed: rows.map(({ code }) => code),
      notice: sheet.illustrative ? illustrativeNotice[save.locale] : null,
      sheet,
    }
  })
}

/**
 * What the form has against answers, without storing them: told beside what is malformed (http/validation.ts).
 * @throws not_found (404)
 */
export async function faultsBesideSchema(
  { db, clock }: Deps,
  actor: Actor,
  id: string,
  action: 'saveAnswers' | 'saveAnswer',
  answers: Record<string, Answer | null>,
): Promise<ProblemFault[]> {
  const context = await loadLaneContext(db, await getVisibleSubmission(db, actor, id))
  const derived = await loadDerivedAnswers(db, context)
  const wanted = wantedOf(answers)
  const after = laidOver(context, changedRows(actor, context, withDerived(wanted, derived), clock()))
  return [...derivedFaults(derived, { action, wanted }), ...answerFaultsOf(after, { action, wanted })]
}

/** Rows as they will be, of those criteria only whose content really changes. */
function changedRows(
  actor: Actor,
  { submission, answers }: LaneContext,
  wanted: Save['wanted'],
  now: Date,
): AnswerRow[] {
  const change = {
    submissionId: submission.id,
    changedInVersion: submission.version + 1,
    updatedBy: actor.userId!,
    updatedAt: now,
  }
  return [...wanted].flatMap(([code, { answer, explanation }]) => {
    const before = answers.find((row) => row.code === code)
    const held = { answer: before?.answer ?? null, explanation: before?.explanation ?? null }
    const content = {
      answer: answer === undefined ? held.answer : orNull(answer),
      explanation: explanation === undefined ? held.explanation : explanation,
    }
    return canonicalJson(content) === canonicalJson(held) ? [] : [{ ...change, code, ...content }]
  })
}

/** An answer without any member is no answer. */
function orNull(answer: Answer | null): Answer | null {
  return answer && Object.keys(answer).length > 0 ? answer : null
}

async function store(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  { submission, answers }: LaneContext,
  { action }: Save,
  rows: AnswerRow[],
): Promise<number> {
  const version = await storeAnswers(tx, submission, rows, rows[0]!.updatedAt)
  const changes = rows.flatMap((row) =>
    changesOf(
      row,
      answers.find(({ code }) => code === row.code),
    ),
  )
  await writeAudit(tx, deps, actor, {
    action,
    entity: 'submission',
    entityId: submission.id,
    version,
    before: Object.fromEntries(changes.map(({ key, before }) => [key, before])),
    after: Object.fromEntries(changes.map(({ key, after }) => [key, after])),
  })
  return version
}

/** What a row changes, under the names that the history reads: `A1`, `A1.explanation`. */
function changesOf({ code, answer, explanation }: AnswerRow, before: AnswerRow | undefined) {
  return [
    { key: code, before: before?.answer ?? null, after: answer },
    { key: `${code}.explanation`, before: before?.explanation ?? null, after: explanation },
  ].filter((change) => canonicalJson(change.before) !== canonicalJson(change.after))
}

async function refuseConflicts(
  tx: Tx,
  actor: Actor,
  submission: Submission,
  { answers }: LaneContext,
  { version }: Save,
  rows: AnswerRow[],
): Promise<void> {
  if (version > submission.version)
    throw await staleVersion(tx, 'submission', submission.id, version, submission.version)
  const conflicts = answers.filter(
    ({ code, changedInVersion, updatedBy }) =>
      changedInVersion > version && updatedBy !== actor.userId && rows.some((row) => row.code === code),
  )
  if (conflicts.length === 0) return
  throw conflictProblem(
    submission,
    version,
    conflicts,
    await namesOfUsers(
      tx,
      conflicts.map(({ updatedBy }) => updatedBy),
    ),
  )
}

function conflictProblem(
  submission: Submission,
  version: number,
  conflicts: AnswerRow[],
  names: Map<string, string>,
): Problem {
  const codes = conflicts.map(({ code }) => code).join(', ')
  return problems.staleVersion({
    detail: say(
      `Người khác đã sửa tiêu chí ${codes} sau lần bạn đọc (phiên bản ${version}). Không nội dung nào được lưu; hãy tải lại và xem trước khi sửa tiếp.`,
      `Somebody else changed ${codes} since you read version ${version}. Nothing was stored; read the form again first.`,
    ),
    errors: conflicts.map(({ code, updatedBy }) => ({
      pointer: `/answers/${code}`,
      code: 'changed_by_other',
      detail: say(`${names.get(updatedBy)} đã sửa tiêu chí này.`, `${names.get(updatedBy)} changed this criterion.`),
    })),
    extensions: {
      yourVersion: version,
      currentVersion: submission.version,
      changes: conflicts.map(({ code, updatedBy, updatedAt }) => ({
        criterion: code,
        by: names.get(updatedBy),
        at: updatedAt.toISOString(),
      })),
    },
    headers: { etag: `"${submission.version}"` },
  })
}

function laidOver(context: LaneContext, rows: AnswerRow[]): LaneContext {
  const others = context.answers.filter(({ code }) => rows.every((row) => row.code !== code))
  return { ...context, answers: [...others, ...rows] }
}

type Sent = Pick<Save, 'action' | 'wanted'>

function answerFaultsOf({ set, submission, answers }: LaneContext, { action, wanted }: Sent): ProblemFault[] {
  // A cleared criterion holds nothing any more, but its code must still be one of the set: {} says so to the check.
  const cleared = Object.fromEntries([...wanted.keys()].map((code) => [code, {}]))
  const given = Object.fromEntries(answers.flatMap(({ code, answer }) => (answer ? [[code, answer]] : [])))
  const faults = answerFaults(
    checkAnswers(set.compiled, submission.unitType, { ...cleared, ...given }, 'unit'),
    '/answers',
  )
  const [code] = wanted.keys()
  return action === 'saveAnswer' ? faults.map((fault) => intoAnswer(fault, code!)) : faults
}

/** Where the body is one answer, pointers start there. */
function intoAnswer(fault: ProblemFault, code: string): ProblemFault {
  const prefix = `/answers/${code}`
  return fault.pointer === prefix || fault.pointer.startsWith(`${prefix}/`)
    ? { ...fault, pointer: fault.pointer.slice(prefix.length) }
    : fault
}

/** What is worked out of figures entered elsewhere is not typed again; it may be marked as not applicable. */
function derivedFaults(derived: DerivedAnswers, { action, wanted }: Sent): ProblemFault[] {
  return [...wanted].flatMap(([code, { answer }]) => {
    const from = derived.get(code)
    if (!from || !orNull(answer ?? null) || answer!.notApplicable) return []
    if (canonicalJson(answer) === canonicalJson(from.answer)) return []
    return [{ pointer: action === 'saveAnswer' ? '' : `/answers/${code}`, code: 'derived', detail: from.wayOut }]
  })
}

/** Clearing such a criterion gives it back what the figures say. */
function withDerived(wanted: Save['wanted'], derived: DerivedAnswers): Save['wanted'] {
  return new Map(
    [...wanted].map(([code, one]) => {
      const from = derived.get(code)
      return [code, from && one.answer === null ? { ...one, answer: from.answer } : one]
    }),
  )
}

function refuseUnknownCriterion({ set, submission }: LaneContext, code: string): void {
  const known = criteriaOf(set, submission.unitType).some((row) => row.code === code && row.kind !== 'gate')
  if (!known)
    throw problems.notFound({ detail: say(`Phiếu không có tiêu chí ${code}.`, `The form has no criterion ${code}.`) })
}
