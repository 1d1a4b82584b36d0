// What a unit may ask for in an appeal, as pure rules. Every fault at once, each with its place.

import type { Evidence } from '../evidence/schemas.ts'
import { answerFaults } from '../http/fault-pointers.ts'
import { vietnamTime } from '../periods/calendar.ts'
import { say, type ProblemFault } from '../http/problems.ts'
import { notDecidable, twice } from '../reviews/decision-faults.ts'
import { checkAnswers } from '../scoring/answers.ts'
import type { Fault } from '../scoring/types.ts'
import { criteriaOf } from '../submissions/criteria.ts'
import type { LaneContext } from '../submissions/lanes.ts'
import type { AppealRow } from './queries.ts'
import type { AppealItem } from './schemas.ts'

/** What the form has: all its evidence, and its earlier appeals. */
export interface OnForm {
  evidence: Evidence[]
  earlier: Pick<AppealRow, 'items' | 'filedAt'>[]
}

export function itemFaults(context: LaneContext, { evidence, earlier }: OnForm, items: AppealItem[]): ProblemFault[] {
  const known = new Set(criteriaOf(context.set, context.submission.unitType).map(({ code }) => code))
  const tooMuch = tooMuchLeftOut(context, items)
  return items.flatMap((item, i) => {
    const pointer = `/items/${i}/code`
    if (!known.has(item.code)) return [{ pointer, code: 'unknown_criterion', detail: notDecidable(item.code) }]
    if (isRepeated(items, i)) return [{ pointer, code: 'duplicate_item', detail: twice }]
    const before = earlier.find((appeal) => appeal.items.some(({ code }) => code === item.code))
    if (before) return [{ pointer, code: 'appealed_before', detail: appealedBefore(item.code, before.filedAt) }]
    return [...proposalFaults(context, item, tooMuch, `/items/${i}/answer`), ...evidenceFaults(item, evidence, i)]
  })
}

export function isRepeated(list: { code: string }[], i: number): boolean {
  return list.findIndex(({ code }) => code === list[i]!.code) < i
}

function proposalFaults(context: LaneContext, { code, answer }: AppealItem, tooMuch: Fault | undefined, at: string) {
  if (answer === undefined) return []
  if (Object.keys(answer).length === 0) return [{ pointer: at, code: 'required', detail: emptyAnswer }]
  const { set, submission } = context
  const own = checkAnswers(set.compiled, submission.unitType, { [code]: answer }, 'unit')
    .filter((fault) => fault.code !== 'too_much_not_applicable')
    .map((fault) => ({ ...fault, path: fault.path.slice(code.length).replace(/^\./, '') }))
  const sum = answer.notApplicable && tooMuch
  return [
    ...answerFaults(own, '').map((fault) => ({ ...fault, pointer: at + fault.pointer })),
    ...(sum ? [{ pointer: `${at}/notApplicable`, code: sum.code, detail: sum.detail }] : []),
  ]
}

/** What the form would leave out altogether with the proposed answers laid into it. */
function tooMuchLeftOut({ set, submission, answers }: LaneContext, items: AppealItem[]): Fault | undefined {
  const given = Object.fromEntries(answers.flatMap(({ code, answer }) => (answer ? [[code, answer]] : [])))
  const proposed = Object.fromEntries(items.flatMap(({ code, answer }) => (answer ? [[code, answer]] : [])))
  const faults = checkAnswers(set.compiled, submission.unitType, { ...given, ...proposed }, 'unit')
  return faults.find(({ code }) => code === 'too_much_not_applicable')
}

function evidenceFaults({ evidence: named = [] }: AppealItem, evidence: Evidence[], i: number): ProblemFault[] {
  return named.flatMap((id, j) =>
    evidence.some((row) => row.id === id)
      ? []
      : [{ pointer: `/items/${i}/evidence/${j}`, code: 'unknown_evidence', detail: notOfTheForm }],
  )
}

function appealedBefore(code: string, filedAt: Date) {
  return say(
    `Tiêu chí ${code} đã nêu trong kiến nghị gửi ${vietnamTime(filedAt)}; mỗi tiêu chí chỉ được kiến nghị một lần. Có thể kiến nghị tiêu chí khác trong thời hạn của kỳ.`,
    `${code} is in the appeal filed at ${filedAt.toISOString()}; each criterion is appealed once. Other criteria may be appealed by the date of the period.`,
  )
}

const emptyAnswer = say(
  'Câu trả lời đề nghị còn trống; hãy điền câu trả lời hoặc bỏ trường answer.',
  'The proposed answer is empty: fill it in or leave the field out.',
)
const notOfTheForm = say(
  'Phiếu không có tài liệu kiểm chứng này; hãy gửi tài liệu vào phiếu trước (POST /submissions/{id}/evidence).',
  'The form has no such evidence: add it to the form first (POST /submissions/{id}/evidence).',
)
