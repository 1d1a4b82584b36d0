// What may be decided on a criterion, as pure rules: confirm what the unit answered, or adjust it
// with a reason and either an answer or points. Every fault at once, each with its place.

import { answerFaults } from '../http/fault-pointers.ts'
import { say, type ProblemFault } from '../http/problems.ts'
import { checkAnswers } from '../scoring/answers.ts'
import type { Answer, CriterionScore, Text } from '../scoring/types.ts'
import { criteriaOf } from '../submissions/criteria.ts'
import { answersOfLane } from '../submissions/lane-answers.ts'
import { scoreLane, type DecisionRow, type Lane, type LaneContext } from '../submissions/lanes.ts'
import type { CodedDecision } from './schemas.ts'

/** Where a field of the i-th decision stands in the request. */
export type Place = (i: number, field: string) => string

/** An answer that is laid over what was there, and where its members stand in the request. */
export interface Adjustment {
  code: string
  answer: Answer
  pointer: (member: string) => string
}

/** Points by decision become an answer of their own; undefined when neither was given. */
export function answerGiven({ answer, points }: { answer?: Answer; points?: string }): Answer | undefined {
  return answer ?? (points === undefined ? undefined : { awarded: points })
}

/** The context as it is once the rows are stored. */
export function layOver(context: LaneContext, rows: DecisionRow[]): LaneContext {
  const replaced = (old: DecisionRow) => rows.some(({ lane, code }) => lane === old.lane && code === old.code)
  return { ...context, decisions: [...context.decisions.filter((old) => !replaced(old)), ...rows] }
}

/** Faults of decisions on a form; `laid` is the context with them laid over. */
export function decisionFaults(
  context: LaneContext,
  laid: LaneContext,
  decisions: CodedDecision[],
  place: Place,
): ProblemFault[] {
  const known = new Set(criteriaOf(context.set, context.submission.unitType).map(({ code }) => code))
  const self = statusesOf(context, 'self')
  const review = statusesOf(laid, 'review')
  const faults = decisions.flatMap((decision, i) => {
    const fault = (field: string, code: string, detail: Text) => ({ pointer: place(i, field), code, detail })
    if (!known.has(decision.code)) return [fault('code', 'unknown_criterion', notDecidable(decision.code))]
    if (decisions.findIndex(({ code }) => code === decision.code) < i) return [fault('code', 'duplicate_item', twice)]
    return decision.decision === 'confirm'
      ? confirmFaults(decision, self.get(decision.code), fault)
      : adjustFaults(decision, self.get(decision.code), review.get(decision.code), fault)
  })
  const adjustments = decisions.flatMap((decision, i) => {
    const wellFormed = known.has(decision.code) && decision.decision === 'adjust' && hasOneAnswer(decision)
    return wellFormed ? [adjustmentOf(decision, (field) => place(i, field))] : []
  })
  return [...faults, ...adjustmentFaults(laid, 'review', adjustments)]
}

export function hasOneAnswer({ answer, points }: Pick<CodedDecision, 'answer' | 'points'>): boolean {
  return (answer === undefined) !== (points === undefined)
}

/** Of a decision that has exactly one of answer and points. */
export function adjustmentOf(
  decision: Pick<CodedDecision, 'code' | 'answer' | 'points'>,
  place: (field: string) => string,
): Adjustment {
  const pointer = (member: string) => (decision.answer ? `${place('answer')}${member}` : place('points'))
  return { code: decision.code, answer: answerGiven(decision)!, pointer }
}

/** What is wrong with answers laid over a lane, alone and with the rest of the form. */
export function adjustmentFaults(laid: LaneContext, lane: Lane, adjustments: Adjustment[]): ProblemFault[] {
  const { set, submission } = laid
  const check = (answers: Record<string, Answer>) =>
    checkAnswers(set.compiled, submission.unitType, answers, 'reviewer')
  const tooMuch = check(answersOfLane(laid, lane)).find(({ code }) => code === 'too_much_not_applicable')
  const statuses = statusesOf(laid, lane)
  return adjustments.flatMap(({ code, answer, pointer }) => {
    const own = check({ [code]: answer }).filter((fault) => fault.code !== 'too_much_not_applicable')
    if (own.length > 0) {
      return own.map((fault) => {
        const path = fault.path.slice(code.length).replace(/^\./, '')
        const [inAnswer] = answerFaults([{ ...fault, path }], '')
        return { ...inAnswer!, pointer: pointer(inAnswer!.pointer) }
      })
    }
    if (answer.notApplicable && tooMuch)
      return [{ pointer: pointer('/notApplicable'), code: tooMuch.code, detail: tooMuch.detail }]
    if (Object.keys(answer).length === 0 || isMissing(statuses.get(code)))
      return [{ pointer: pointer(''), code: 'no_points', detail: noPoints }]
    return []
  })
}

type Status = CriterionScore['status'] | undefined
type MakeFault = (field: string, code: string, detail: Text) => ProblemFault

function confirmFaults(
  { answer, points, notApplicableAccepted }: CodedDecision,
  self: Status,
  fault: MakeFault,
): ProblemFault[] {
  return [
    ...(answer === undefined ? [] : [fault('answer', 'not_expected', confirmTakesNothing)]),
    ...(points === undefined ? [] : [fault('points', 'not_expected', confirmTakesNothing)]),
    ...(isMissing(self) ? [fault('decision', 'nothing_to_confirm', nothingToConfirm)] : []),
    ...notApplicableFaults(self, notApplicableAccepted, true, fault),
  ]
}

function adjustFaults(decision: CodedDecision, self: Status, review: Status, fault: MakeFault): ProblemFault[] {
  const { answer, points, reason, notApplicableAccepted } = decision
  return [
    ...(reason ? [] : [fault('reason', 'required', reasonNeeded)]),
    ...(answer === undefined && points === undefined ? [fault('answer', 'required', oneAnswerNeeded)] : []),
    ...(answer !== undefined && points !== undefined ? [fault('points', 'not_expected', oneAnswerNeeded)] : []),
    ...notApplicableFaults(self, notApplicableAccepted, false, fault),
    ...(self === 'notApplicable' && review === 'notApplicable' && answer
      ? [fault('answer', 'still_not_applicable', stillNotApplicable)]
      : []),
  ]
}

function notApplicableFaults(
  self: Status,
  accepted: boolean | undefined,
  wanted: boolean,
  fault: MakeFault,
): ProblemFault[] {
  if (self !== 'notApplicable')
    return accepted === undefined ? [] : [fault('notApplicableAccepted', 'not_expected', isApplicable)]
  if (accepted === wanted) return []
  return [
    fault(
      'notApplicableAccepted',
      accepted === undefined ? 'required' : 'not_allowed',
      wanted ? acceptToConfirm : refuseToAdjust,
    ),
  ]
}

function isMissing(status: Status): boolean {
  return status === 'unanswered' || status === 'awaitingReviewer'
}

/** Status of everything that can be decided; bonuses, penalties and gates are unanswered while nobody answered them. */
function statusesOf(context: LaneContext, lane: Lane): Map<string, CriterionScore['status']> {
  const given = answersOfLane(context, lane)
  const extras = criteriaOf(context.set, context.submission.unitType).map(
    ({ code }) => [code, given[code] ? 'scored' : 'unanswered'] as const,
  )
  const criteria = scoreLane(context, lane, { trace: false }).criteria.map(
    ({ code, status }) => [code, status] as const,
  )
  return new Map([...extras, ...criteria])
}

export function notDecidable(code: string): Text {
  return say(
    `Phiếu của loại đơn vị này không có tiêu chí ${code}, hoặc ${code} do hệ thống tự tính.`,
    `A form of this unit type has no criterion ${code}, or the system works it out itself.`,
  )
}
export const twice = say('Mỗi tiêu chí chỉ nêu một lần.', 'Name each criterion once.')
export const oneAnswerNeeded = say(
  'Nêu đúng một trong hai: câu trả lời (answer) hoặc điểm (points).',
  'Give exactly one of answer and points.',
)
const confirmTakesNothing = say(
  'Xác nhận là giữ nguyên câu trả lời của đơn vị; muốn thay đổi, hãy chọn adjust.',
  'To confirm keeps the answer of the unit; adjust to change it.',
)
const nothingToConfirm = say(
  'Đơn vị không trả lời nội dung này nên không có gì để xác nhận; hãy chọn adjust và cho điểm.',
  'There is no answer of the unit to confirm: adjust, giving points.',
)
const noPoints = say(
  'Chưa đủ để có kết quả; hãy điền câu trả lời hoặc cho điểm.',
  'This gives no result yet: give an answer or points.',
)
const reasonNeeded = say('Phải nêu lý do điều chỉnh.', 'An adjustment needs a reason.')
const isApplicable = say(
  'Chỉ dùng khi đơn vị chọn “không áp dụng”.',
  'Only for what the unit marked as not applicable.',
)
const acceptToConfirm = say(
  'Đơn vị chọn “không áp dụng”: xác nhận kèm notApplicableAccepted = true, hoặc điều chỉnh nếu không chấp nhận.',
  'The unit marked it as not applicable: confirm with notApplicableAccepted true, or adjust to refuse.',
)
const refuseToAdjust = say(
  'Đơn vị chọn “không áp dụng”: điều chỉnh là không chấp nhận, phải kèm notApplicableAccepted = false.',
  'The unit marked it as not applicable: an adjustment refuses that and needs notApplicableAccepted false.',
)
const stillNotApplicable = say(
  'Không chấp nhận “không áp dụng” thì phải có câu trả lời hoặc điểm.',
  'To refuse "not applicable" give an answer or points.',
)
