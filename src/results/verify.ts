// Works every kept sheet of a year out again from the stored answers and decisions, and every rank from
// the sheets, in every revision of the results, and says what differs: a figure changed behind the system's back, or a set, or an answer.

import { asc, eq, inArray } from 'drizzle-orm'
import { periods, results, scoreSheets } from '../db/schema.ts'
import type { Db } from '../db/client.ts'
import { finalsOf, newestRevision, supersededSince } from '../amendments/revisions.ts'
import type { Deps } from '../deps.ts'
import { listForms } from '../periods/queries.ts'
import { canonicalJson } from '../scoring/hash.ts'
import type { ScoreSheet } from '../scoring/types.ts'
import { loadLaneContexts, scoreLane, type Lane, type LaneContext, type SubmissionRow } from '../submissions/lanes.ts'
import { closedIn } from '../submissions/scores.ts'
import { rankForms } from './ranking.ts'

export interface ResultFault {
  period: string
  unitName: string
  submissionId: string
  lane: Lane | 'rank'
  /** Member of the sheet, or `row` for what stands beside it. */
  field: string
  stored: unknown
  computed: unknown
}

type Stored = typeof scoreSheets.$inferSelect
type Rank = Pick<typeof results.$inferSelect, 'submissionId' | 'rank' | 'rankDecidedBy'>

/** Sheets and ranks that were checked, and every difference. A lane that is still open is not checked: it moves. */
export async function verifyResults({ db }: Pick<Deps, 'db'>, year: number) {
  const ofYear = await db.select().from(periods).where(eq(periods.year, year)).orderBy(asc(periods.id))
  const faults: ResultFault[] = []
  let checked = 0
  for (const { id, name: period } of ofYear) {
    const forms = await listForms(db, id)
    const finals = new Map<string, ScoreSheet>()
    for (let from = 0; from < forms.length; from += 500) {
      const part = forms.slice(from, from + 500)
      const contexts = await loadLaneContexts(db, part)
      const ids = part.map((form) => form.id)
      const kept = await db.select().from(scoreSheets).where(inArray(scoreSheets.submissionId, ids))
      for (const row of kept) {
        const context = contexts.get(row.submissionId)!
        const { status, unitName, id: submissionId } = context.submission
        if (!closedIn[row.lane].includes(status)) continue
        const sheet = scoreLane(context, row.lane, { closing: status === 'final', trace: false })
        if (row.lane === 'final') finals.set(submissionId, sheet)
        checked += 1
        faults.push(
          ...differences(row, sheet).map((found) => ({ period, unitName, submissionId, lane: row.lane, ...found })),
        )
      }
      faults.push(...missing(contexts, kept).map((fault) => ({ period, ...fault })))
    }
    const kept = await db.select().from(results).where(eq(results.periodId, id))
    if (kept.length === 0) continue
    const ranks = new Map(kept.map((row) => [row.submissionId, row]))
    const newest = await newestRevision(db, id)
    for (let revision = newest; revision >= 0; revision--) {
      const label = revision === newest ? period : `${period}, revision ${revision}`
      const since = await supersededSince(db, id, revision)
      const replaced = [...since.values()].filter((row) => row.revision === revision)
      const contexts = await loadLaneContexts(db, formsOf(forms, replaced), finalsOf(since))
      for (const row of replaced) {
        const context = contexts.get(row.submissionId)!
        const { unitName, id: submissionId } = context.submission
        const sheet = scoreLane(context, 'final', { closing: true, trace: false })
        finals.set(submissionId, sheet)
        ranks.set(submissionId, { ...row, periodId: id })
        checked += 1
        faults.push(
          ...differences(row, sheet).map((found) => ({
            period: label,
            unitName,
            submissionId,
            lane: 'final' as const,
            ...found,
          })),
        )
      }
      checked += ranks.size
      faults.push(...(await wrongRanks(db, id, forms, finals, ranks)).map((fault) => ({ period: label, ...fault })))
    }
  }
  return { periods: ofYear.length, checked, faults }
}

function formsOf(forms: SubmissionRow[], rows: { submissionId: string }[]): SubmissionRow[] {
  const ids = new Set(rows.map(({ submissionId }) => submissionId))
  return forms.filter(({ id }) => ids.has(id))
}

async function wrongRanks(
  db: Db,
  periodId: string,
  forms: SubmissionRow[],
  sheets: ReadonlyMap<string, ScoreSheet>,
  kept: ReadonlyMap<string, Rank>,
): Promise<Omit<ResultFault, 'period'>[]> {
  const complete = forms.filter(({ id }) => sheets.has(id))
  const computed = (await rankForms(db, periodId, complete, sheets)).ranks
  return forms.flatMap(({ id: submissionId, unitName }) => {
    const [was, now] = [kept.get(submissionId), computed.get(submissionId)]
    if (was?.rank === now?.rank && was?.rankDecidedBy === now?.decidedBy) return []
    return [{ unitName, submissionId, lane: 'rank', field: 'rank', stored: was?.rank, computed: now?.rank }]
  })
}

/** Members that a sheet did not have yet when it was kept are not compared. */
function differences(
  { sheet, ...row }: Pick<Stored, 'sheet' | 'total' | 'classification' | 'eligible' | 'resultHash'>,
  computed: ScoreSheet,
) {
  const fields = (Object.keys(sheet) as (keyof ScoreSheet)[])
    .filter((field) => canonicalJson(sheet[field]) !== canonicalJson(computed[field]))
    .map((field) => ({ field: field, stored: sheet[field], computed: computed[field] }))
  const beside = (['total', 'classification', 'eligible', 'resultHash'] as const)
    .filter((field) => row[field] !== sheet[field])
    .map((field) => ({ field: `row.${field}`, stored: row[field], computed: computed[field] }))
  return [...fields, ...beside]
}

/** A closed lane whose sheet is gone. A form that was never handed in has only its final sheet. */
function missing(contexts: ReadonlyMap<string, LaneContext>, kept: Stored[]): Omit<ResultFault, 'period'>[] {
  const there = new Set(kept.map(({ submissionId, lane }) => `${submissionId}/${lane}`))
  return [...contexts.values()].flatMap(({ submission: { id, unitName, status, firstSubmittedAt } }) =>
    (['self', 'review', 'final'] as const)
      .filter((lane) => closedIn[lane].includes(status) && (lane === 'final' || firstSubmittedAt !== null))
      .filter((lane) => !there.has(`${id}/${lane}`))
      .map((lane) => ({ unitName, submissionId: id, lane, field: 'sheet', stored: null, computed: 'present' })),
  )
}
