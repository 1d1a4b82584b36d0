// Answers that nobody types: the two numbers of a ratio that are indicators of the appendix, and the
// number of models that the unit proposes. They stand
// among the form's answers like any other (history, content hash, what the engine sees), and are
// written wherever the figures behind them change, in the same transaction and version.

import { linkedCriteria, loadUnitFigures, ratioFrom } from '../indicators/linked.ts'
import { countProposed, countingCodes } from '../models/counts.ts'
import type { Actor } from '../auth/roles.ts'
import type { Db, Tx } from '../db/client.ts'
import { say } from '../http/problems.ts'
import { canonicalJson } from '../scoring/hash.ts'
import type { Answer, Text } from '../scoring/types.ts'
import type { AnswerRow, LaneContext } from './lanes.ts'

export interface DerivedAnswer {
  /** null: the figures are not there yet. */
  answer: Answer | null
  /** What to do instead of typing it. */
  wayOut: Text
}
export type DerivedAnswers = ReadonlyMap<string, DerivedAnswer>

/** By criterion; empty for a set that takes nothing from elsewhere. */
export async function loadDerivedAnswers(db: Db | Tx, { set, submission }: LaneContext): Promise<DerivedAnswers> {
  const derived = new Map<string, DerivedAnswer>()
  if (linkedCriteria(set.compiled, submission.unitType).length > 0) {
    const { definitions, values } = await loadUnitFigures(db, submission)
    for (const linked of linkedCriteria(set.compiled, submission.unitType, definitions)) {
      const names = [...new Set([linked.numeratorIndicator, linked.denominatorIndicator])].join(', ')
      derived.set(linked.code, {
        answer: ratioFrom(linked, definitions, values),
        wayOut: say(
          `Tiêu chí ${linked.code} lấy số liệu từ chỉ tiêu ${names}; hãy nhập chỉ tiêu đó (PATCH /submissions/{id}/indicators), phiếu được cập nhật theo.`,
          `Criterion ${linked.code} takes its figures from ${names}; enter those (PATCH /submissions/{id}/indicators) and the form follows.`,
        ),
      })
    }
  }
  const counting = countingCodes(set.compiled, submission.unitType)
  if (counting.length > 0) {
    const count = await countProposed(db, submission.id)
    for (const code of counting) {
      derived.set(code, {
        answer: { count },
        wayOut: say(
          `${code} được đếm từ các mô hình hay mà đơn vị đề xuất (hiện có ${count}); hãy đề xuất mô hình (POST /submissions/{id}/models), phiếu được cập nhật theo.`,
          `${code} counts the models that the unit proposes (now ${count}); propose one (POST /submissions/{id}/models) and the form follows.`,
        ),
      })
    }
  }
  return derived
}

/** The rows of the form that no longer say what the figures say. What was marked as not applicable stays so without figures. */
export function derivedRows(
  actor: Actor,
  { submission, answers }: LaneContext,
  derived: DerivedAnswers,
  now: Date,
): AnswerRow[] {
  return [...derived].flatMap(([code, { answer }]) => {
    const before = answers.find((row) => row.code === code)
    if (canonicalJson(before?.answer ?? null) === canonicalJson(answer)) return []
    if (answer === null && before?.answer?.notApplicable) return []
    // That nothing was proposed is for the unit to say.
    if (answer?.count === 0 && !before?.answer) return []
    return [
      {
        submissionId: submission.id,
        code,
        answer,
        explanation: before?.explanation ?? null,
        changedInVersion: submission.version + 1,
        updatedBy: actor.userId!,
        updatedAt: now,
      },
    ]
  })
}
