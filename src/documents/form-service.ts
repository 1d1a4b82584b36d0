// The scoring form as an Excel workbook, out and back in. What comes back is taken as typed by the unit: it
// goes through the same checks and the same save as answers sent one by one, all of it or nothing.

import type { Actor } from '../auth/roles.ts'
import { evidenceLine } from '../evidence/words.ts'
import { illustrativeNotice } from '../criteria-sets/notice.ts'
import type { Deps } from '../deps.ts'
import { changesSince, staleVersion } from '../http/concurrency.ts'
import { problems, say, type ProblemFault } from '../http/problems.ts'
import { listEvidenceByCriterion } from '../reviews/queries.ts'
import { pointsByCode } from '../reviews/points.ts'
import { checkAnswers } from '../scoring/answers.ts'
import { canonicalJson } from '../scoring/hash.ts'
import type { Answer, Locale } from '../scoring/types.ts'
import { requireAction } from '../submissions/allowed-actions.ts'
import { saveForm, type Wanted } from '../submissions/answers.ts'
import { criteriaOf } from '../submissions/criteria.ts'
import { loadLaneContext, scoreLane, type AnswerRow, type LaneContext } from '../submissions/lanes.ts'
import { getVisibleSubmission } from '../submissions/queries.ts'
import { seesReview } from '../submissions/scope.ts'
import { plainText, trimZeros } from '../xlsx/cells.ts'
import { linesOf } from './form-layout.ts'
import { originOf, readForm, type EnteredForm, type FormOrigin } from './form-reading.ts'
import { formWorkbook, writeWorkbook } from './form-workbook.ts'
import { openWorkbook } from '../xlsx/incoming.ts'
import type { FormChange, FormImport } from './schemas.ts'

/** A filled-in form of 200 criteria is well under a megabyte, unpacked under five. */
export const formLimits = { bytes: 2 * 1024 * 1024, unpacked: 20 * 1024 * 1024, rows: 5000, columns: 60 }

type Content = Pick<AnswerRow, 'answer' | 'explanation'>

/** @throws not_found (404) */
export async function exportForm(
  { db }: Pick<Deps, 'db'>,
  actor: Actor,
  id: string,
  locale: Locale,
): Promise<{ content: Uint8Array; version: number; unitName: string; year: number }> {
  const submission = await getVisibleSubmission(db, actor, id)
  const context = await loadLaneContext(db, submission)
  const { set, period, answers } = context
  const sheet = scoreLane(context, 'self')
  const evidence = new Map<string, string[]>()
  for (const row of await listEvidenceByCriterion(db, id))
    evidence.set(row.code, [...(evidence.get(row.code) ?? []), evidenceLine(row.evidence)])
  const reviewed = seesReview(actor, submission) && submission.reviewedAt !== null
  const content = await writeWorkbook(
    formWorkbook({
      set,
      unitType: submission.unitType,
      unitName: submission.unitName,
      periodName: period.name,
      submissionId: id,
      version: submission.version,
      notice: sheet.illustrative ? illustrativeNotice[locale] : null,
      holidays: period.holidays,
      answers: new Map(answers.map((row) => [row.code, row])),
      sheet,
      reviewPoints: reviewed ? pointsByCode(scoreLane(context, 'review')) : null,
      evidence,
    }),
  )
  return { content, version: submission.version, unitName: submission.unitName, year: period.year }
}

/**
 * Takes what differs from what is stored; `dryRun` only says what that is.
 * @throws rule_broken (422) for a file that is no such form, stale_version (412) for an older save,
 * invalid_answers (422) with every fault and its cell, locked (409)
 */
export async function importForm(
  deps: Deps,
  actor: Actor,
  request: { id: string; version: number; locale: Locale },
  content: Buffer,
  dryRun: boolean,
): Promise<FormImport> {
  const { db } = deps
  const { id, version, locale } = request
  const submission = await getVisibleSubmission(db, actor, id)
  const context = await loadLaneContext(db, submission)
  requireAction(actor, submission, context.period, 'edit', deps.clock())
  // The file holds the version that its content is of; an older one here does no harm.
  if (version > submission.version) throw await staleVersion(db, 'submission', id, version, submission.version)
  const workbook = await openWorkbook(content, formLimits)
  const origin = originOf(workbook)
  refuseOther(context, origin)
  const { compiled } = context.set
  const entered = readForm(workbook, linesOf(compiled, compiled.types.get(submission.unitType)!))
  const changes = changesIn(context, entered)
  await refuseOlder(deps, context, origin, changes)
  const after = { ...context, answers: laidOver(context, changes) }
  refuseFaults([...entered.faults, ...answerFaults(after, entered)])
  const done =
    dryRun || changes.length === 0 ? null : await saveForm(deps, actor, request, new Map(changes.map(toWanted)))
  const sheet = done?.sheet ?? scoreLane(after, 'self', { trace: false })
  return {
    dryRun,
    id,
    version: done?.version ?? submission.version,
    changes: changes.map((change) => describe(context, entered, change)),
    total: sheet.total,
    classification: sheet.classification,
    unanswered: sheet.unanswered,
    notice: sheet.illustrative ? illustrativeNotice[locale] : null,
  }
}

interface Change extends Content {
  code: string
  before: Content
}

/** What the unit entered otherwise than it is stored. The same in other words ("4,50" for "4.5") is no change. */
function changesIn({ answers }: LaneContext, { entries, faults }: EnteredForm): Change[] {
  const unreadable = new Set(faults.map(({ pointer }) => pointer))
  return [...entries].flatMap(([code, { answer, typed, explanation, cells }]) => {
    if (cells.some((cell) => unreadable.has(cell))) return []
    const stored = answers.find((row) => row.code === code)
    const before = { answer: stored?.answer ?? null, explanation: stored?.explanation ?? null }
    const workedOut = !typed && answer === null && !before.answer?.notApplicable
    const change = {
      answer: workedOut || isSame(before.answer, answer) ? before.answer : answer,
      explanation: sameText(before.explanation, explanation) ? before.explanation : explanation,
    }
    return canonicalJson(change) === canonicalJson(before) ? [] : [{ code, before, ...change }]
  })
}

function isSame(stored: Answer | null, entered: Answer | null): boolean {
  return canonicalJson(asEntered(stored)) === canonicalJson(asEntered(entered))
}

/** An answer as it would come back from the sheet. */
function asEntered(answer: Answer | null): Record<string, unknown> | null {
  if (answer === null) return null
  const members = Object.entries(answer).map(([member, value]): [string, unknown] => {
    if (member === 'reason') return [member, plainText(value as string)]
    if (member === 'items') return [member, [...(value as string[])].sort()]
    const isDecimal = typeof value === 'string' && /^\d+(\.\d+)?$/.test(value)
    return [member, isDecimal ? trimZeros(value) : value]
  })
  return Object.fromEntries(members)
}

function sameText(stored: string | null, entered: string | null): boolean {
  return (stored === null ? '' : plainText(stored)) === (entered ?? '')
}

function toWanted({ code, answer, explanation, before }: Change): [string, Wanted] {
  return [
    code,
    {
      ...(answer !== before.answer && { answer }),
      ...(explanation !== before.explanation && { explanation }),
    },
  ]
}

function laidOver({ answers, submission }: LaneContext, changes: Change[]): AnswerRow[] {
  const others = answers.filter(({ code }) => changes.every((change) => change.code !== code))
  const { id: submissionId, version: changedInVersion, updatedAt } = submission
  const rows = changes.map(({ code, answer, explanation }) => ({
    ...{ submissionId, changedInVersion, updatedAt, updatedBy: '' },
    ...{ code, answer, explanation },
  }))
  return [...others, ...rows]
}

/** What the scoring engine has against the answers, each at its cell. */
function answerFaults({ set, submission, answers }: LaneContext, { cellOf }: EnteredForm): ProblemFault[] {
  const given = Object.fromEntries(answers.flatMap(({ code, answer }) => (answer ? [[code, answer]] : [])))
  return checkAnswers(set.compiled, submission.unitType, given, 'unit').map(({ path, code, detail }) => {
    const cell = cellOf(path)
    return { pointer: pointerTo(cell), code, detail: say(`${cell}: ${detail.vi}`, `${cell}: ${detail.en}`) }
  })
}

function refuseFaults(errors: ProblemFault[]): void {
  if (errors.length === 0) return
  throw problems.invalidAnswers({
    detail: say(
      `Không nội dung nào của tệp được lưu; có ${errors.length} lỗi phải sửa.`,
      `Nothing of the file was stored; ${errors.length} faults must be mended.`,
    ),
    errors,
  })
}

/** A form of another unit, period or set is never taken for this one. */
function refuseOther({ submission, period, set }: LaneContext, origin: FormOrigin | null): void {
  if (origin === null) {
    throw otherFile(
      'unknown_form',
      'Tệp không phải biểu mẫu do hệ thống này xuất ra. Hãy tải biểu mẫu của phiếu và điền vào đó.',
      'The file was not exported by this system: download the form and fill that in.',
    )
  }
  if (origin.submissionId !== submission.id) {
    throw otherFile(
      'other_form',
      `Tệp là phiếu của ${origin.unitName}, ${origin.periodName}; phiếu đang nhập là của ${submission.unitName}, ${period.name}.`,
      `The file is the form of ${origin.unitName}, ${origin.periodName}; this is the one of ${submission.unitName}, ${period.name}.`,
    )
  }
  if (origin.criteriaSetHash !== set.compiled.hash) {
    throw otherFile(
      'other_set',
      'Tệp lập theo bộ tiêu chí khác với bộ tiêu chí của phiếu. Hãy tải lại biểu mẫu và chuyển nội dung sang.',
      'The file was made for another criteria set: download the form again.',
    )
  }
}

function otherFile(code: string, vi: string, en: string) {
  return problems.ruleBroken({
    detail: say(`Không nhận tệp. ${vi}`, `The file was not taken. ${en}`),
    errors: [{ pointer: '', code, detail: say(vi, en) }],
  })
}

/** A file from before somebody saved something else would undo that; it is shown what, and nothing is taken. */
async function refuseOlder(
  { db }: Deps,
  { answers, submission }: LaneContext,
  origin: FormOrigin | null,
  changes: Change[],
): Promise<void> {
  const { version } = origin!
  const since = answers.filter(({ changedInVersion }) => changedInVersion > version)
  const lost = since.filter(({ code }) => changes.some((change) => change.code === code))
  if (lost.length === 0) return
  throw problems.staleVersion({
    detail: say(
      `Tệp được tải ở phiên bản ${version}; từ đó đến nay đã có người sửa ${lost.map(({ code }) => code).join(', ')} trên hệ thống. Không nội dung nào được lưu; hãy tải lại biểu mẫu và chuyển nội dung sang.`,
      `The file was downloaded at version ${version}; ${lost.map(({ code }) => code).join(', ')} changed since. Nothing was stored.`,
    ),
    errors: lost.map(({ code }) => ({
      pointer: `/answers/${code}`,
      code: 'changed_since_download',
      detail: say(`Tiêu chí ${code} đã được sửa sau khi tải tệp.`, `${code} changed after the download.`),
    })),
    extensions: {
      fileVersion: version,
      currentVersion: submission.version,
      differences: lost.map(({ code, answer, explanation }) => {
        const change = changes.find((one) => one.code === code)!
        return {
          code,
          stored: { answer, explanation },
          file: { answer: change.answer, explanation: change.explanation },
        }
      }),
      changes: await changesSince(db, 'submission', submission.id, version),
    },
  })
}

function describe({ set, submission }: LaneContext, { cellOf }: EnteredForm, change: Change): FormChange {
  const { code, before, answer, explanation } = change
  return {
    code,
    title: criteriaOf(set, submission.unitType).find((criterion) => criterion.code === code)!.title,
    cell: cellOf(answer === before.answer ? `${code}.explanation` : code),
    before,
    after: { answer, explanation },
  }
}

/** `Bảng tự chấm!E14` as the place of a fault. */
function pointerTo(cell: string): string {
  return `/${cell.replace('!', '/')}`
}
