// The reviewer's working view: everything known of each criterion side by side, what is still
// open, and what the result would be now. Computed from what is stored with a fixed number of queries.

import type { Actor } from '../auth/roles.ts'
import type { Db, Tx } from '../db/client.ts'
import type { ScoreSheet } from '../scoring/types.ts'
import { locked } from '../submissions/allowed-actions.ts'
import {
  isCurrent,
  loadContentHashesOf,
  withCurrentDecisions,
  type ContentHashes,
} from '../submissions/content-hash.ts'
import { criteriaOf } from '../submissions/criteria.ts'
import { loadCriterionHistory } from '../submissions/criterion-history.ts'
import { loadLaneContext, scoreLane, type DecisionRow } from '../submissions/lanes.ts'
import { lockByState } from '../submissions/locks.ts'
import { getVisibleSubmission, namesOfUsers } from '../submissions/queries.ts'
import { seesReview } from '../submissions/scope.ts'
import { openItems } from './open-items.ts'
import { pointsByCode } from './points.ts'
import { loadPrevious } from './previous.ts'
import { listEvidenceByCriterion, listOpinions, type OpinionRow } from './queries.ts'
import type { Review } from './schemas.ts'

/** @throws not_found (404); locked (409) for officers while the form is in review */
export async function readReview(db: Db | Tx, actor: Actor, id: string): Promise<Review> {
  const submission = await getVisibleSubmission(db, actor, id)
  const context = await loadLaneContext(db, submission)
  if (!seesReview(actor, submission)) throw locked(lockByState(submission, context.period))
  const hashes = await loadContentHashesOf(db, context)
  const evidence = await listEvidenceByCriterion(db, id)
  const opinions = await listOpinions(db, id)
  const previous = await loadPrevious(db, actor, context)
  const history = await loadCriterionHistory(db, actor, submission)
  const decisions = context.decisions.filter(({ lane }) => lane === 'review')
  const people = [
    submission.reviewerId,
    ...decisions.map(({ decidedBy }) => decidedBy),
    ...opinions.map(({ givenBy }) => givenBy),
  ]
  const names = await namesOfUsers(
    db,
    people.filter((userId) => userId !== null),
  )

  const criteria = criteriaOf(context.set, submission.unitType)
  const open = openItems(criteria, context, hashes).map(({ code }) => code)
  const self = scoreLane(context, 'self')
  const review = scoreLane(withCurrentDecisions(context, hashes), 'review')
  const selfPoints = pointsByCode(self)
  const reviewPoints = pointsByCode(review)
  return {
    submissionId: id,
    periodId: submission.periodId,
    unitId: submission.unitId,
    unitName: submission.unitName,
    unitType: submission.unitType,
    status: submission.status,
    version: submission.version,
    illustrative: review.illustrative,
    reviewer: submission.reviewerId === null ? null : personOf(submission.reviewerId, names),
    returnNote: submission.returnNote,
    reviewedAt: submission.reviewedAt?.toISOString() ?? null,
    progress: progressOf(
      decisions.filter((row) => isCurrent(row, hashes)),
      open,
    ),
    open,
    criteria: criteria.map((criterion) => {
      const { code, title, kind, maxPoints } = criterion
      const given = context.answers.find((row) => row.code === code)
      const decision = decisions.find((row) => row.code === code)
      const opinion = opinions.find((row) => row.code === code)
      return {
        code,
        title,
        kind,
        maxPoints,
        selfAnswer: given?.answer ?? null,
        explanation: given?.explanation ?? null,
        evidence: evidence.filter((row) => row.code === code).map((row) => row.evidence),
        selfPoints: selfPoints.get(code) ?? null,
        decision: decision ? toDecision(decision, hashes, names) : null,
        reviewPoints: reviewPoints.get(code) ?? null,
        open: open.includes(code),
        opinion: opinion ? toOpinion(opinion, names) : null,
        previous: previous(criterion),
        history: history.get(code) ?? [],
      }
    }),
    selfTotal: context.selfTotal ?? self.total,
    provisional: totalsOf(review),
  }
}

function progressOf(decided: DecisionRow[], open: string[]): Review['progress'] {
  const confirmed = decided.filter(({ decision }) => decision === 'confirm').length
  return {
    total: decided.length + open.length,
    decided: decided.length,
    confirmed,
    adjusted: decided.length - confirmed,
    open: open.length,
  }
}

function totalsOf({ earned, bonus, penalty, total, eligible, classification }: ScoreSheet): Review['provisional'] {
  return { earned, bonus, penalty, total, eligible, classification }
}

function toDecision(row: DecisionRow, hashes: ContentHashes, names: Map<string, string>) {
  const { decision, answer, reasonCode, reason, notApplicableAccepted, decidedBy, decidedAt } = row
  return {
    decision,
    answer,
    reasonCode,
    reason,
    notApplicableAccepted,
    decidedBy: personOf(decidedBy, names),
    decidedAt: decidedAt.toISOString(),
    current: isCurrent(row, hashes),
  }
}

function toOpinion({ opinion, givenBy, givenAt }: OpinionRow, names: Map<string, string>) {
  return { opinion, givenBy: personOf(givenBy, names), givenAt: givenAt.toISOString() }
}

function personOf(id: string, names: Map<string, string>) {
  return { id, name: names.get(id) ?? '' }
}
