// What the system knows of a form and nobody answers: dates, what it counted, the best of the block.
// A set without criteria that are scored by counts or by the block gets facts without them, so that
// its sheets keep their hash.

import { eq, inArray } from 'drizzle-orm'
import type { PublishedSet } from '../criteria-sets/compiled.ts'
import type { Db, Tx } from '../db/client.ts'
import { evidence, evidenceCriteria } from '../db/schema.ts'
import { vietnamDay } from '../periods/calendar.ts'
import { countAcceptedEvidence } from '../scoring/counts.ts'
import type { Answers, Facts } from '../scoring/types.ts'
import { bestFor } from './best.ts'
import { selfAssessmentDue } from './due-dates.ts'
import { layersOf } from './lane-answers.ts'
import type { Lane, LaneContext, SubmissionRow } from './lanes.ts'

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

/** Criteria that have evidence, by form; no query where no set counts anything. */
export async function loadEvidenceCodes(
  db: Db | Tx,
  rows: SubmissionRow[],
  sets: ReadonlyMap<string, PublishedSet>,
): Promise<Map<string, Set<string>>> {
  const ids = rows.filter(({ criteriaSetId }) => sets.get(criteriaSetId)!.compiled.counts).map(({ id }) => id)
  const codes = new Map(ids.map((id) => [id, new Set<string>()]))
  if (ids.length === 0) return codes
  const shown = await db
    .selectDistinct({ submissionId: evidence.submissionId, code: evidenceCriteria.code })
    .from(evidence)
    .innerJoin(evidenceCriteria, eq(evidenceCriteria.evidenceId, evidence.id))
    .where(inArray(evidence.submissionId, ids))
  for (const { submissionId, code } of shown) codes.get(submissionId)!.add(code)
  return codes
}
