// What a form of the data set says: one of some hundred believable forms with its review. Forms that say the same
// have the same sheets, so the real engine works each of them out once a period, and the database lays them out.

import type { PublishedSet } from '../../../src/criteria-sets/compiled.ts'
import type { Answer, ScoreSheet } from '../../../src/scoring/types.ts'
import { contentHash } from '../../../src/submissions/content-hash.ts'
import { criteriaOf } from '../../../src/submissions/criteria.ts'
import {
  lanes,
  scoreLane,
  type Lane,
  type LaneContext,
  type PeriodRow,
  type SubmissionRow,
} from '../../../src/submissions/lanes.ts'
import { believableAnswers, between, type Random } from '../../demo/believable.ts'

const TEMPLATES_A_TYPE = 256
/** The unit saves its answers in as many goes. */
export const SAVES = 4
export const EVIDENCES = 2
const reason = 'Điều chỉnh theo hồ sơ kiểm chứng (dữ liệu mẫu)'

export interface Row {
  code: string
  answer: Answer | null
  explanation: string | null
  /** In which of the unit's goes. */
  save: number
  /** null: the review has nothing to decide here. */
  decision: 'confirm' | 'adjust' | null
  decided: Answer | null
  reason: string | null
  /** While nothing is shown as evidence. */
  contentHash: string
}

export interface Template {
  unitType: string
  rows: Row[]
  /** Criteria with evidence. */
  shown: string[]
  /** Days before the due date on which it is handed in. */
  daysEarly: number
}

export function templatesOf(set: PublishedSet, random: Random): Template[] {
  return set.pack.unitTypes.flatMap(({ code: unitType }) =>
    Array.from({ length: TEMPLATES_A_TYPE }, () => templateOf(set, unitType, random)),
  )
}

function templateOf(set: PublishedSet, unitType: string, random: Random): Template {
  const quality = 0.45 + 0.55 * random()
  const answers = believableAnswers(set.pack, unitType, quality, random)
  const counted = [...set.pack.bonuses, ...set.pack.penalties.filter(({ rule }) => !rule)]
  for (const { code, filledBy } of counted) if (filledBy === 'unit') answers[code] ??= { count: 0 }
  const rows = criteriaOf(set, unitType).flatMap(({ code, kind }, i): Row[] => {
    const answer = answers[code] ?? null
    const isDecided = !['penalty', 'gate', 'deadline'].includes(kind) && (kind !== 'bonus' || answer !== null)
    if (answer === null && !isDecided) return []
    const explanation = random() < 0.1 ? 'Hồ sơ lưu tại đơn vị (dữ liệu mẫu)' : null
    const decided = isDecided && random() < 0.06 ? otherLevel(set, code, answer, random) : null
    const decision = isDecided ? (decided ? 'adjust' : 'confirm') : null
    return [
      {
        code,
        answer,
        explanation,
        save: i % SAVES,
        decision,
        decided,
        reason: decided && reason,
        contentHash: contentHash({ answers: [{ code, answer, explanation }] }, code, []),
      },
    ]
  })
  const shown = rows.filter(({ answer }) => answer !== null).slice(0, EVIDENCES)
  return { unitType, rows, shown: shown.map(({ code }) => code), daysEarly: between(random, 0, 20) }
}

/** Another level than the unit claims; null where the criterion has no levels. */
function otherLevel(set: PublishedSet, code: string, answer: Answer | null, random: Random): Answer | null {
  const criterion = set.pack.groups.flatMap(({ criteria }) => criteria).find((found) => found.code === code)
  if (criterion?.kind !== 'level') return null
  const others = criterion.levels.filter((level) => level.code !== answer?.level)
  return { level: others[between(random, 0, others.length - 1)]!.code }
}

/** The sheets of all lanes for a form that says this, as the features keep them. */
export function sheetsOf(set: PublishedSet, template: Template, period: PeriodRow): Record<Lane, ScoreSheet> {
  const sheets = {} as Record<Lane, ScoreSheet>
  for (const lane of lanes) {
    const context = contextOf(set, template, period, sheets.self?.total)
    sheets[lane] = { ...scoreLane(context, lane, { trace: false }), trace: [] }
  }
  return sheets
}

function contextOf(
  set: PublishedSet,
  { unitType, rows, shown, daysEarly }: Template,
  period: PeriodRow,
  selfTotal: string | undefined,
): LaneContext {
  const submission = { unitType, firstSubmittedAt: submittedAt(period, daysEarly), extendedUntil: null }
  return {
    submission: submission as SubmissionRow,
    period,
    set,
    answers: rows.map(({ code, answer }) => ({ code, answer })) as LaneContext['answers'],
    decisions: rows.flatMap(({ code, decision, decided }) =>
      decision ? [{ lane: 'review', code, decision, answer: decided }] : [],
    ) as LaneContext['decisions'],
    selfTotal,
    evidence: new Set(shown),
    best: null,
    counted: {},
  }
}

/** Of a period that is still open the last days are yet to come. */
export function submittedAt(
  { selfAssessmentDueAt, status }: Pick<PeriodRow, 'selfAssessmentDueAt' | 'status'>,
  daysEarly: number,
): Date {
  return new Date(selfAssessmentDueAt.getTime() - (daysEarly + (status === 'open' ? 11 : 0.1)) * 86_400_000)
}
