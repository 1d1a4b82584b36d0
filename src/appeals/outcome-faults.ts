// What a reviewer may decide on the items of an appeal, as pure rules.

import { say, type ProblemFault } from '../http/problems.ts'
import { adjustmentFaults, adjustmentOf, hasOneAnswer, oneAnswerNeeded, twice } from '../reviews/decision-faults.ts'
import type { LaneContext } from '../submissions/lanes.ts'
import { isRepeated } from './item-faults.ts'
import type { AppealOutcome, AppealedItem } from './schemas.ts'

/** Accepted with nothing said is what the unit asked for: its own answer, where it gave one. */
export function settledBy(items: AppealedItem[], outcomes: AppealOutcome[]): AppealOutcome[] {
  return outcomes.map((outcome) => {
    if (outcome.outcome !== 'accepted' || outcome.answer !== undefined || outcome.points !== undefined) return outcome
    const proposed = items.find(({ code }) => code === outcome.code)?.answer
    return proposed ? { ...outcome, answer: proposed } : outcome
  })
}

/** Exactly one outcome for every item; accepted with an answer or points that stand with the rest of the form. */
export function outcomeFaults(laid: LaneContext, items: AppealedItem[], outcomes: AppealOutcome[]): ProblemFault[] {
  const unsettled = items
    .filter(({ code }) => !outcomes.some((outcome) => outcome.code === code))
    .map(({ code }) => ({
      pointer: '/outcomes',
      code: 'missing_outcome',
      detail: say(`Chưa có kết quả cho tiêu chí ${code}.`, `There is no outcome for ${code}.`),
    }))
  const malformed = outcomes.flatMap((outcome, i) => {
    const fault = (field: string, code: string, detail = oneAnswerNeeded) => ({
      pointer: `/outcomes/${i}/${field}`,
      code,
      detail,
    })
    if (!items.some(({ code }) => code === outcome.code)) return [fault('code', 'not_appealed', notAppealed)]
    if (isRepeated(outcomes, i)) return [fault('code', 'duplicate_item', twice)]
    const { answer, points } = outcome
    if (outcome.outcome === 'rejected') {
      return Object.entries({ answer, points }).flatMap(([field, value]) =>
        value === undefined ? [] : [fault(field, 'not_expected', rejectedKeeps)],
      )
    }
    if (hasOneAnswer(outcome)) return []
    return [answer === undefined ? fault('answer', 'required', nothingProposed) : fault('points', 'not_expected')]
  })
  const adjustments = outcomes.flatMap((outcome, i) =>
    outcome.outcome === 'accepted' && hasOneAnswer(outcome) && items.some(({ code }) => code === outcome.code)
      ? [adjustmentOf(outcome, (field) => `/outcomes/${i}/${field}`)]
      : [],
  )
  return [...unsettled, ...malformed, ...adjustmentFaults(laid, 'final', adjustments)]
}

const notAppealed = say('Tiêu chí này không có trong kiến nghị.', 'This criterion is not in the appeal.')
const rejectedKeeps = say(
  'Không chấp nhận là giữ nguyên kết quả thẩm định; không nêu câu trả lời hay điểm.',
  'To reject keeps the review: give neither an answer nor points.',
)
const nothingProposed = say(
  'Đơn vị không đề nghị câu trả lời nào cho tiêu chí này; muốn chấp nhận, hãy nêu câu trả lời (answer) hoặc điểm (points).',
  'The unit proposed no answer for this criterion: to accept, give an answer or points.',
)
