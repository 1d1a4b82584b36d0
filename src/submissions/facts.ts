// What the system knows of a form and nobody answers: dates, what it counted, the best of the block.
// A set without criteria that are scored by counts or by the block gets facts without them, so that
// its sheets keep their hash.

import { vietnamDay } from '../periods/calendar.ts'
import { countAcceptedEvidence } from '../scoring/counts.ts'
import type { Answers, Facts } from '../scoring/types.ts'
import { bestFor } from './best.ts'
import { selfAssessmentDue } from './due-dates.ts'
import { layersOf } from './lane-answers.ts'
import type { Lane, LaneContext } from './lanes.ts'

export function factsOf(context: LaneContext, lane: Lane, answers: Answers, closing: boolean): Facts {
  const { submission, period, selfTotal, best, set } = context
  const facts: Facts = {
    submittedOn: submission.firstSubmittedAt ? vietnamDay(submission.firstSubmittedAt) : null,
    dueOn: vietnamDay(selfAssessmentDue(submission, period)),
    holidays: period.holidays,
    ...(closing && submission.firstSubmittedAt === null && { notSubmitted: true }),
    ...(lane !== 'self' && selfTotal !== undefined && { selfTotal }),
    ...(best && { best: bestFor(submission.id, best[lane], set.compiled.relative, answers) }),
  }
  return set.compiled.counts ? { ...facts, counts: countsOf(context, lane, answers, facts) } : facts
}

function countsOf(
  { set, submission, evidence, decisions }: LaneContext,
  lane: Lane,
  answers: Answers,
  facts: Facts,
): NonNullable<Facts['counts']> {
  const laid = layersOf(lane).flatMap((layer) => decisions.filter((decision) => decision.lane === layer))
  const decided = lane === 'self' ? null : new Map(laid.map(({ code, decision }) => [code, decision]))
  const type = set.compiled.types.get(submission.unitType)!
  return { evidence_accepted_share: countAcceptedEvidence(type, answers, facts, { evidence, decisions: decided }) }
}
