// The three lanes of a form and the sheet of each (scoring.md): self is the unit's answers;
// review lays the reviewer's decisions over them; final lays decisions on appeals over those.
// Everything that scores a stored form goes through here.

import { and, eq, inArray, sql, type SQL } from 'drizzle-orm'
import { getPublishedSets, type PublishedSet } from '../criteria-sets/compiled.ts'
import type { Db, Tx } from '../db/client.ts'
import { answers, periods, reviewDecisions, scoreSheets, type submissions } from '../db/schema.ts'
import { score } from '../scoring/score.ts'
import type { Answers, Locale, ScoreSheet } from '../scoring/types.ts'
import { loadCounted } from '../models/counts.ts'
import { loadBest, type Best } from './best.ts'
import { factsOf } from './facts.ts'
import { findFormRows, type FormRows } from './form-rows.ts'
import { answersOfLane, withFinals, type Finals } from './lane-answers.ts'
import { loadEvidenceCodes } from './queries.ts'

export const lanes = ['self', 'review', 'final'] as const
export type Lane = (typeof lanes)[number]

export type SubmissionRow = typeof submissions.$inferSelect
export type PeriodRow = typeof periods.$inferSelect
export type AnswerRow = typeof answers.$inferSelect
export type DecisionRow = typeof reviewDecisions.$inferSelect

/** All that a form's sheets are computed from. */
export interface LaneContext {
  submission: SubmissionRow
  period: PeriodRow
  set: PublishedSet
  answers: AnswerRow[]
  decisions: DecisionRow[]
  /** Published total of the stored self sheet, once there is one. */
  selfTotal: string | undefined
  /** Criteria with at least one evidence; empty for a set that counts none. */
  evidence: ReadonlySet<string>
  best: Best
  /** By code: what the review counts in the place of the unit's own count (recognised models). */
  counted: Answers
}

/** Loads the contexts of many forms with a fixed number of queries, by submission id. */
export async function loadLaneContexts(
  db: Db | Tx,
  rows: SubmissionRow[],
  finals: Finals = new Map(),
): Promise<Map<string, LaneContext>> {
  if (rows.length === 0) return new Map()
  const ids = rows.map(({ id }) => id)
  const sets = await getPublishedSets(
    db,
    rows.map(({ criteriaSetId }) => criteriaSetId),
  )
  const periodsById = await loadPeriods(db, rows)
  const answerRows = groupBySubmission(await db.select().from(answers).where(inArray(answers.submissionId, ids)))
  const decisionRows = groupBySubmission(
    await db.select().from(reviewDecisions).where(inArray(reviewDecisions.submissionId, ids)),
  )
  const selfTotals = await db
    .select({ submissionId: scoreSheets.submissionId, total: scoreSheets.total })
    .from(scoreSheets)
    .where(and(eq(scoreSheets.lane, 'self'), inArray(scoreSheets.submissionId, ids)))
  // Asked for only where a set counts evidence.
  const counting = rows.filter(({ criteriaSetId }) => sets.get(criteriaSetId)!.compiled.counts)
  const evidenceCodes = await loadEvidenceCodes(
    db,
    counting.map(({ id }) => id),
  )
  const countedOf = await loadCounted(db, rows, sets)
  const bestOf = await loadBest(db, rows, sets, periodsById, finals)
  const selfTotalOf = new Map(selfTotals.map(({ submissionId, total }) => [submissionId, total]))
  return new Map(
    rows.map((submission) => [
      submission.id,
      {
        submission,
        period: periodsById.get(submission.periodId)!,
        set: sets.get(submission.criteriaSetId)!,
        answers: answerRows.get(submission.id) ?? [],
        decisions: withFinals(submission.id, decisionRows.get(submission.id) ?? [], finals),
        selfTotal: selfTotalOf.get(submission.id),
        evidence: evidenceCodes.get(submission.id) ?? new Set(),
        best: bestOf(submission),
        counted: countedOf(submission),
      },
    ]),
  )
}

/** The periods that the forms belong to, by id. */
export async function loadPeriods(
  db: Db | Tx,
  forms: Pick<SubmissionRow, 'periodId'>[],
): Promise<Map<string, PeriodRow>> {
  if (forms.length === 0) return new Map()
  const rows = await db
    .select()
    .from(periods)
    .where(inArray(periods.id, [...new Set(forms.map(({ periodId }) => periodId))]))
  return new Map(rows.map((period) => [period.id, period]))
}

export async function loadLaneContext(db: Db | Tx, submission: SubmissionRow): Promise<LaneContext> {
  return contextOf(db, submission, (await findFormRows(db, submission.id))!)
}

/** The context of a form whose rows were read together. */
export async function contextOf(db: Db | Tx, submission: SubmissionRow, rows: FormRows): Promise<LaneContext> {
  const { period, answers, decisions, sheets, evidence } = rows
  const sets = await getPublishedSets(db, [submission.criteriaSetId])
  const set = sets.get(submission.criteriaSetId)!
  const countedOf = await loadCounted(db, [submission], sets)
  const bestOf = await loadBest(db, [submission], sets, new Map([[period.id, period]]))
  return {
    submission,
    period,
    set,
    answers,
    decisions,
    selfTotal: sheets.find(({ lane }) => lane === 'self')?.total,
    evidence: set.compiled.counts ? new Set(evidence.keys()) : new Set(),
    best: bestOf(submission),
    counted: countedOf(submission),
  }
}

interface LaneOptions {
  trace?: boolean
  hash?: boolean
  locale?: Locale
  /** The self-assessment is over: a form that was never submitted counts as such. */
  closing?: boolean
}

/** The sheet of one lane, computed now from the stored answers and decisions. */
export function scoreLane(
  context: LaneContext,
  lane: Lane,
  { closing = false, ...options }: LaneOptions = {},
): ScoreSheet {
  const { set, submission } = context
  // What a unit wrote and never handed in is its own paper: it earns nothing.
  const handedIn = !(closing && submission.firstSubmittedAt === null)
  const answers = handedIn ? answersOfLane(context, lane) : {}
  return score(set.compiled, submission.unitType, answers, factsOf(context, lane, answers, closing), options)
}

/** The sheet of a form in a lane that is known. */
interface LaneSheet {
  submissionId: string
  sheet: ScoreSheet
}

const atATime = 500

/** Stores sheets as they stand when a lane is closed; without the trace, which can be computed again from what is stored. */
export async function saveSheets(tx: Tx, lane: Lane, sheets: LaneSheet[], at: Date): Promise<void> {
  for (let from = 0; from < sheets.length; from += atATime)
    await tx.execute(insertSheets(lane, sheets.slice(from, from + atATime), at))
}

/** The statement that stores them, to be part of another. */
export function insertSheets(lane: Lane, sheets: LaneSheet[], at: Date): SQL {
  return sql`
    insert into score_sheets (submission_id, lane, sheet, total, classification, eligible, result_hash, computed_at)
    select "submissionId", ${lane}, sheet, total, classification, eligible, "resultHash", ${at.toISOString()}::timestamptz
    from ${freshSheets(sheets)}
    on conflict (submission_id, lane) do update set sheet = excluded.sheet, total = excluded.total,
      classification = excluded.classification, eligible = excluded.eligible, result_hash = excluded.result_hash,
      computed_at = excluded.computed_at`
}

/**
 * Puts other sheets in the place of stored ones. An update and not a new row, because a new row would wait
 * for whoever holds its form.
 */
export async function replaceSheets(tx: Tx, lane: Lane, sheets: LaneSheet[], at: Date): Promise<void> {
  for (let from = 0; from < sheets.length; from += atATime) {
    await tx.execute(sql`
      update score_sheets
      set sheet = fresh.sheet, total = fresh.total, classification = fresh.classification,
        eligible = fresh.eligible, result_hash = fresh."resultHash", computed_at = ${at.toISOString()}
      from ${freshSheets(sheets.slice(from, from + atATime))}
      where submission_id = fresh."submissionId" and lane = ${lane}`)
  }
}

function freshSheets(sheets: LaneSheet[]): SQL {
  const rows = sheets.map(({ submissionId, sheet }) => ({
    submissionId,
    sheet: { ...sheet, trace: [] },
    total: sheet.total,
    classification: sheet.classification,
    eligible: sheet.eligible,
    resultHash: sheet.resultHash,
  }))
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as fresh("submissionId" uuid, sheet jsonb,
    total numeric, classification text, eligible boolean, "resultHash" text)`
}

function groupBySubmission<Row extends { submissionId: string }>(rows: Row[]): Map<string, Row[]> {
  const grouped = new Map<string, Row[]>()
  for (const row of rows) {
    const group = grouped.get(row.submissionId)
    if (group) group.push(row)
    else grouped.set(row.submissionId, [row])
  }
  return grouped
}
