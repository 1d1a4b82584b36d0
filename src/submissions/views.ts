// Forms as the API shows them to a caller: what may be done, why it is locked, and of the review
// only what the caller may see. A fixed number of queries, for one form as for a page of them.

import { unitsWithRole, type Actor } from '../auth/roles.ts'
import { getPublishedSets } from '../criteria-sets/compiled.ts'
import type { Db, Tx } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import type { Locale } from '../scoring/types.ts'
import { allowedActions, editLock } from './allowed-actions.ts'
import { criteriaOf } from './criteria.ts'
import { dueDateOf } from './due-dates.ts'
import { extensionOf } from './extension-schemas.ts'
import { getVisibleForm, type FormRows } from './form-rows.ts'
import {
  contextOf,
  loadLaneContexts,
  loadPeriods,
  scoreLane,
  type DecisionRow,
  type LaneContext,
  type PeriodRow,
} from './lanes.ts'
import type { Lock } from './locks.ts'
import { illustrativeNotice } from '../criteria-sets/notice.ts'
import { listStoredSheets, listSubmissionRows, type StoredSheet, type Submission } from './queries.ts'
import { seesReview } from './scope.ts'
import type { SubmissionDetail, SubmissionQuery, SubmissionSummary } from './schemas.ts'

interface Reader {
  actor: Actor
  now: Date
  locale: Locale
}

/** A page of forms without their answers. */
export async function readSubmissions({ db, clock }: Deps, actor: Actor, query: SubmissionQuery, locale: Locale) {
  const { rows, nextCursor, total } = await listSubmissionRows(db, actor, query)
  const stored = await listStoredSheets(
    db,
    rows.map(({ id }) => id),
  )
  const periods = await loadPeriods(db, rows)
  const sets = await getPublishedSets(
    db,
    rows.map(({ criteriaSetId }) => criteriaSetId),
  )
  const withUnit = await loadLaneContexts(db, rows.filter(isWithUnit))
  const reader = { actor, now: clock(), locale }
  const items = rows.map((row) =>
    summaryOf(reader, row, {
      period: periods.get(row.periodId)!,
      illustrative: sets.get(row.criteriaSetId)!.pack.illustrative,
      stored: stored.filter(({ submissionId }) => submissionId === row.id),
      context: withUnit.get(row.id),
    }),
  )
  return { items, nextCursor, total }
}

/** One form with all its criteria. @throws not_found (404) */
export async function readSubmission(
  { clock }: Pick<Deps, 'clock'>,
  db: Db | Tx,
  actor: Actor,
  id: string,
  locale: Locale,
): Promise<SubmissionDetail> {
  const { submission, rows } = await getVisibleForm(db, actor, id)
  return detailOf({ actor, now: clock(), locale }, submission, await contextOf(db, submission, rows), rows)
}

/** The same of a form whose rows are known: whoever changed it a moment ago need not read it again. */
export function detailOf(
  reader: Reader,
  submission: Submission,
  context: LaneContext,
  rows: Pick<FormRows, 'evidence' | 'names'> & { sheets: KnownSheet[] },
): SubmissionDetail {
  const { period, set } = context
  const summary = summaryOf(reader, submission, {
    period,
    illustrative: set.pack.illustrative,
    stored: rows.sheets,
    context: isWithUnit(submission) ? context : undefined,
  })
  const decisions = seesReview(reader.actor, submission) ? context.decisions : []
  const given = new Map(context.answers.map((row) => [row.code, row]))
  const criteria = criteriaOf(set, submission.unitType).map((criterion) => {
    const row = given.get(criterion.code)
    // Member by member: a spread is what a form took longest for.
    return {
      code: criterion.code,
      title: criterion.title,
      kind: criterion.kind,
      group: criterion.group,
      maxPoints: criterion.maxPoints,
      filledBy: criterion.filledBy,
      allowNotApplicable: criterion.allowNotApplicable,
      evidenceAsked: criterion.evidenceAsked,
      answer: row?.answer ?? null,
      explanation: row?.explanation ?? null,
      answeredBy: row ? (rows.names.get(row.updatedBy) ?? null) : null,
      answeredAt: row ? row.updatedAt.toISOString() : null,
      evidenceCount: rows.evidence.get(criterion.code) ?? 0,
      decisions: decisions.filter(({ code }) => code === criterion.code).map(decisionOf),
    }
  })
  return { ...summary, criteria }
}

type KnownSheet = Pick<StoredSheet, 'lane' | 'total' | 'classification'>

interface Known {
  period: PeriodRow
  illustrative: boolean
  stored: KnownSheet[]
  /** Only for a form that is with its unit: its self score is worked out now. */
  context: LaneContext | undefined
}

function summaryOf(
  { actor, now, locale }: Reader,
  submission: Submission,
  { period, illustrative, stored, context }: Known,
): SubmissionSummary {
  const { id, periodId, unitId, unitName, unitType, block, criteriaSetId, status, returnNote, reviewerId, version } =
    submission
  const storedLane = (lane: StoredSheet['lane']) => stored.find((sheet) => sheet.lane === lane)
  const self = context ? scoreLane(context, 'self', { trace: false, hash: false }) : storedLane('self')
  const review = seesReview(actor, submission) ? storedLane('review') : undefined
  const final = status === 'final' ? storedLane('final') : undefined
  const lock = unitsWithRole(actor, 'officer').includes(unitId) ? editLock(submission, period, now) : null
  return {
    id,
    periodId,
    unitId,
    unitName,
    unitType,
    block,
    criteriaSetId,
    status,
    returnNote,
    reviewerId,
    version,
    illustrative,
    notice: illustrative ? illustrativeNotice[locale] : null,
    firstSubmittedAt: iso(submission.firstSubmittedAt),
    submittedAt: iso(submission.submittedAt),
    returnedAt: iso(submission.returnedAt),
    dueAt: dueDateOf(submission, period).toISOString(),
    extension: extensionOf(submission),
    reviewedAt: iso(submission.reviewedAt),
    selfTotal: self?.total ?? null,
    selfClassification: self?.classification ?? null,
    selfProvisional: context !== undefined,
    reviewTotal: review?.total ?? null,
    reviewClassification: review?.classification ?? null,
    finalTotal: final?.total ?? null,
    finalClassification: final?.classification ?? null,
    allowedActions: allowedActions(actor, submission, period, now),
    lock: lock && lockIn(lock, locale),
    createdAt: submission.createdAt.toISOString(),
    updatedAt: submission.updatedAt.toISOString(),
  }
}

/** Whether the unit holds the pen, so that its score still moves. */
export function isWithUnit({ status }: Pick<Submission, 'status'>): boolean {
  return status === 'draft' || status === 'returned'
}

export function lockIn({ lockedBecause, since, until, whoCanUnlock }: Lock, locale: Locale) {
  return {
    lockedBecause: lockedBecause[locale],
    since: iso(since),
    until: iso(until),
    whoCanUnlock: whoCanUnlock[locale],
  }
}

function decisionOf({ lane, decision, answer, reasonCode, reason, notApplicableAccepted, decidedAt }: DecisionRow) {
  return { lane, decision, answer, reasonCode, reason, notApplicableAccepted, decidedAt: decidedAt.toISOString() }
}

function iso(at: Date | null): string | null {
  return at && at.toISOString()
}
