// What a review still has to decide. A decision is bound to the content it was made on (api.md,
// "States"): when a returned form comes back, what the unit changed is open again.

import { isCurrent, type ContentHashes } from '../submissions/content-hash.ts'
import type { FormCriterion } from '../submissions/criteria.ts'
import { scoreLane, type LaneContext } from '../submissions/lanes.ts'
import { isZero, parseDecimal } from '../scoring/points.ts'

/** Criteria that are still open: not decided though they need it, or decided on content that has changed since. */
export function openItems(
  criteria: readonly FormCriterion[],
  context: LaneContext,
  hashes: ContentHashes,
): FormCriterion[] {
  const decisions = new Map(context.decisions.filter(({ lane }) => lane === 'review').map((row) => [row.code, row]))
  return criteria.filter((criterion) => {
    const decision = decisions.get(criterion.code)
    return decision ? !isCurrent(decision, hashes) : needsDecision(criterion, context)
  })
}

/** Criteria that somebody answers and bonuses that the unit claims; penalties and gates only when the reviewer sees one. */
function needsDecision({ code, kind }: FormCriterion, context: LaneContext): boolean {
  switch (kind) {
    case 'penalty':
    case 'gate':
      return false
    case 'bonus':
      return isClaimed(context, code)
    case 'deadline':
      return context.set.compiled.types.get(context.submission.unitType)!.byCode.get(code)!.documentDue !== null
    case 'computed':
      return isAnswered(context, code) || isAwaited(context, code)
    default:
      return true
  }
}

/** A `computed` criterion takes no answer, but can be claimed not to apply. */
function isAnswered({ answers }: LaneContext, code: string): boolean {
  return answers.some((row) => row.code === code && row.answer !== null)
}

/** There was nothing to count, and the set leaves that to the reviewer. */
function isAwaited(context: LaneContext, code: string): boolean {
  return scoreLane(context, 'review', { trace: false }).awaitingReviewer.includes(code)
}

function isClaimed({ answers }: LaneContext, code: string): boolean {
  const answer = answers.find((row) => row.code === code)?.answer
  if (!answer) return false
  const points = parseDecimal(answer.points)
  return points === null ? answer.count !== 0 : !isZero(points)
}
