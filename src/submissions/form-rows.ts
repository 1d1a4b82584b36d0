// One form with everything that its sheets are worked out from, in one statement: a server that reads and saves forms
// all day spends most of its time on round trips to the database, less on what they carry. For many forms at a time
// lanes.ts asks table by table.

import { sql } from 'drizzle-orm'
import type { Actor } from '../auth/roles.ts'
import type { Db, Tx } from '../db/client.ts'
import { fromJson, type Json } from '../db/from-json.ts'
import { rowsOf } from '../db/migrate.ts'
import { answers, periods, reviewDecisions, submissions } from '../db/schema.ts'
import type { AnswerRow, DecisionRow, PeriodRow } from './lanes.ts'
import { handsIn, noSuchForm, type StoredSheet, type Submission } from './queries.ts'
import { scopeTo } from './scope.ts'

export interface FormRows {
  period: PeriodRow
  answers: AnswerRow[]
  decisions: DecisionRow[]
  sheets: StoredSheet[]
  /** Number of evidences by criterion. */
  evidence: Map<string, number>
  /** Names of those who gave the answers, by id. */
  names: Map<string, string>
}

/** All but the form itself, for a statement that selects from `submissions`. */
const parts = sql`
  (select to_jsonb(p) from periods p where p.id = submissions.period_id) as period,
  (select coalesce(jsonb_agg(to_jsonb(a) || jsonb_build_object('name', u.name) order by a.code), '[]')
    from answers a join users u on u.id = a.updated_by where a.submission_id = submissions.id) as answers,
  (select coalesce(jsonb_agg(d order by d.code, d.lane), '[]') from review_decisions d where d.submission_id = submissions.id) as decisions,
  (select coalesce(jsonb_agg(jsonb_build_object('lane', lane, 'total', total::text, 'classification', classification,
      'eligible', eligible, 'result_hash', result_hash, 'computed_at', computed_at)), '[]')
    from score_sheets where submission_id = submissions.id) as sheets,
  (select coalesce(jsonb_object_agg(code, n), '{}') from (
    select c.code, count(*) as n from evidence e join evidence_criteria c on c.evidence_id = e.id
    where e.submission_id = submissions.id group by c.code) counted) as evidence`

interface Parts {
  period: Json
  answers: Json[]
  decisions: Json[]
  sheets: Json[]
  evidence: Json
}

/** Null when there is no such form. Whatever the caller may see: for code that has checked the scope itself. */
export async function findFormRows(db: Db | Tx, submissionId: string): Promise<FormRows | null> {
  const [row] = rowsOf<Parts>(await db.execute(sql`select ${parts} from submissions where id = ${submissionId}`))
  return row ? formRowsOf(submissionId, row) : null
}

/** A form that the caller may see, with its rows. @throws not_found (404) */
export async function getVisibleForm(
  db: Db | Tx,
  actor: Actor,
  id: string,
): Promise<{ submission: Submission; rows: FormRows }> {
  const { filledBy, conflicted } = handsIn(actor)
  const found = await db.execute(sql`
    select to_jsonb(submissions) as submission, ${filledBy} as "filledBy", ${conflicted} as conflicted, ${parts}
    from submissions where id = ${id} and (${scopeTo(actor)})`)
  const [row] = rowsOf<Parts & { submission: Json; filledBy: string[]; conflicted: string[] }>(found)
  if (!row) throw noSuchForm()
  const submission = { ...fromJson(submissions, row.submission), filledBy: row.filledBy, conflicted: row.conflicted }
  return { submission, rows: formRowsOf(id, row) }
}

function formRowsOf(submissionId: string, row: Parts): FormRows {
  return {
    period: fromJson(periods, row.period),
    answers: row.answers.map((answer) => fromJson(answers, answer)),
    decisions: row.decisions.map((decision) => fromJson(reviewDecisions, decision)),
    sheets: row.sheets.map(
      ({ lane, total, classification, eligible, result_hash: resultHash, computed_at: computedAt }) =>
        ({
          submissionId,
          lane,
          total,
          classification,
          eligible,
          resultHash,
          computedAt: new Date(computedAt as string),
        }) as StoredSheet,
    ),
    evidence: new Map(Object.entries(row.evidence) as [string, number][]),
    names: new Map(row.answers.map(({ updated_by: id, name }) => [id as string, name as string])),
  }
}
