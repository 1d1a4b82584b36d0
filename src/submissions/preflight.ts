// What still blocks submitting. Practice elsewhere (domain.md, "The year"): evidence is mandatory
// or a written explanation is given; a form with unanswered criteria can't be submitted.

import type { Actor } from '../auth/roles.ts'
import type { Deps } from '../deps.ts'
import { problems, say } from '../http/problems.ts'
import { compare, decimal, formatFixed, sub } from '../scoring/points.ts'
import { daysBetween } from '../periods/calendar.ts'
import type { Answer, Locale, ScoreSheet, Text } from '../scoring/types.ts'
import { submitLock } from './allowed-actions.ts'
import { criteriaOf, type FormCriterion } from './criteria.ts'
import { dueDateOf } from './due-dates.ts'
import { loadLaneContext, scoreLane, type LaneContext } from './lanes.ts'
import { illustrativeNotice } from '../criteria-sets/notice.ts'
import { changesSinceReturn } from './history.ts'
import { countEvidence, getVisibleSubmission, type Submission } from './queries.ts'
import type { Preflight } from './schemas.ts'
import { lockIn } from './views.ts'

export interface Blocker {
  code: string
  title: string
  problem: 'unanswered' | 'evidence_missing'
  detail: Text
}

/** Read-only; stores nothing. @throws not_found (404) */
export async function checkBeforeSubmit(
  { db, clock }: Deps,
  actor: Actor,
  id: string,
  locale: Locale,
): Promise<Preflight> {
  const submission = await getVisibleSubmission(db, actor, id)
  const now = clock()
  const context = await loadLaneContext(db, submission)
  const sheet = sheetIfSubmitted(context, now)
  const blockers = blockersOf(context, sheet, await countEvidence(db, id))
  const lock = submitLock(submission, context.period, now)
  const returned = submission.status === 'returned'
  const dueAt = dueDateOf(submission, context.period)
  return {
    ready: blockers.length === 0 && lock === null,
    blocking: blockers.map((blocker) => ({ ...blocker, detail: blocker.detail[locale] })),
    lock: lock && lockIn(lock, locale),
    dueAt: dueAt.toISOString(),
    daysLeft: Math.max(0, daysBetween(now, dueAt)),
    late: !returned && now > dueAt,
    total: sheet.total,
    classification: sheet.classification,
    nearThreshold: sheet.nearThreshold,
    nextLevel: nextLevelOf(context, sheet),
    sinceReturn: await sinceReturnOf(db, submission),
    illustrative: sheet.illustrative,
    notice: sheet.illustrative ? illustrativeNotice[locale] : null,
  }
}

/** The nearest threshold above the total; which class it gives may depend on gates and groups as well. */
function nextLevelOf({ set }: LaneContext, { total }: ScoreSheet): Preflight['nextLevel'] {
  const has = decimal(total)
  const above = set.compiled.levels.findLast(({ min }) => compare(min, has) > 0)
  if (!above) return null
  const { code, label } = above.level
  return { level: code, label, missing: formatFixed(sub(above.min, has), set.pack.rounding.decimals) }
}

async function sinceReturnOf(db: Deps['db'], form: Submission): Promise<Preflight['sinceReturn']> {
  const { id, status, returnedAt, returnNote } = form
  if (status !== 'returned' || !returnedAt || !returnNote) return null
  const changes = await changesSinceReturn(db, id)
  return {
    returnedAt: returnedAt.toISOString(),
    reason: returnNote.reason,
    criteria: returnNote.criteria.map((asked) => ({
      ...asked,
      changed: changes.some(({ code }) => code === asked.code),
    })),
    changes,
  }
}

/** The self sheet as it would be with a submission at this moment. */
export function sheetIfSubmitted(context: LaneContext, now: Date): ScoreSheet {
  const { submission } = context
  return scoreLane(
    { ...context, submission: { ...submission, firstSubmittedAt: submission.firstSubmittedAt ?? now } },
    'self',
    { trace: false },
  )
}

/** @throws incomplete (422) naming every criterion that blocks */
export function refuseIncomplete(context: LaneContext, sheet: ScoreSheet, evidenceCounts: Map<string, number>): void {
  const blockers = blockersOf(context, sheet, evidenceCounts)
  if (blockers.length === 0) return
  throw problems.incomplete({
    detail: say(
      `Chưa nộp được: còn ${blockers.length} tiêu chí phải hoàn thiện.`,
      `Not submitted: ${blockers.length} criteria are not complete.`,
    ),
    errors: blockers.map(({ code, problem, detail }) => ({ pointer: `/answers/${code}`, code: problem, detail })),
  })
}

/** What stands between the form and its submission. */
export function blockersOf(
  { set, submission, answers }: LaneContext,
  sheet: ScoreSheet,
  evidenceCounts: Map<string, number>,
): Blocker[] {
  return criteriaOf(set, submission.unitType).flatMap((criterion): Blocker[] => {
    const { code, title } = criterion
    if (sheet.unanswered.includes(code)) {
      return [
        {
          code,
          title,
          problem: 'unanswered',
          detail: say(`Tiêu chí ${code} chưa được trả lời.`, `Criterion ${code} is not answered.`),
        },
      ]
    }
    const row = answers.find((answer) => answer.code === code)
    const asked =
      criterion.filledBy === 'unit' && criterion.evidenceAsked.length > 0 && claimsPoints(criterion, row?.answer, sheet)
    if (!asked || row?.explanation?.trim() || evidenceCounts.get(code)) return []
    const wanted = criterion.evidenceAsked.join('; ')
    return [
      {
        code,
        title,
        problem: 'evidence_missing',
        detail: say(
          `Tiêu chí ${code} cần tài liệu kiểm chứng (${wanted}) hoặc giải trình bằng văn bản.`,
          `Criterion ${code} needs evidence (${wanted}) or a written explanation.`,
        ),
      },
    ]
  })
}

/** Points from an answer of the unit; what the system works out by itself needs no evidence. */
function claimsPoints(
  { code, kind }: FormCriterion,
  answer: Answer | null | undefined,
  { criteria }: ScoreSheet,
): boolean {
  if (!answer) return false
  if (kind === 'bonus') return isPositive(answer.points) || (answer.count ?? 0) > 0
  return isPositive(criteria.find((score) => score.code === code)?.points)
}

function isPositive(decimal: string | undefined): boolean {
  return decimal !== undefined && /[1-9]/.test(decimal)
}
