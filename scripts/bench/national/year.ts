// One year of the country: its period, a form per unit with answers, evidence, review and sheets, ranks, models,
// opinions, appeals, figures and proposals. Years before the last are published; the last one is open, with forms in every state.

import { sql } from 'drizzle-orm'
import type { PublishedSet } from '../../../src/criteria-sets/compiled.ts'
import type { Db, Tx } from '../../../src/db/client.ts'
import * as tables from '../../../src/db/schema.ts'
import { rankForms } from '../../../src/results/ranking.ts'
import { contentHash } from '../../../src/submissions/content-hash.ts'
import type { PeriodRow, SubmissionRow } from '../../../src/submissions/lanes.ts'
import type { SubmissionStatus } from '../../../src/submissions/status.ts'
import type { Random } from '../../demo/believable.ts'
import type { Country } from './country.ts'
import { insertRows, unchecked, type NewId } from './rows.ts'
import { EVIDENCES, SAVES, sheetsOf, submittedAt, type Template } from './templates.ts'

export interface Form {
  row: SubmissionRow
  template: number
  officer: string
  reviewer: string
  evidence: { id: string; code: string; contentHash: string }[]
}

export interface Year {
  period: PeriodRow
  forms: Form[]
}

interface Making {
  set: PublishedSet
  templates: Template[]
  country: Country
  random: Random
  newId: NewId
}

const day = 86_400_000
const after = (at: Date, days: number) => new Date(at.getTime() + days * day)

/** Which lanes are closed in a state, and the version a form has come to: what log.ts writes entries for. */
export const standing: Partial<Record<SubmissionStatus, { lanes: string[]; version: number }>> = {
  draft: { lanes: [], version: 1 + SAVES / 2 },
  submitted: { lanes: ['self'], version: 2 + SAVES + EVIDENCES },
  in_review: { lanes: ['self'], version: 4 + SAVES + EVIDENCES },
  returned: { lanes: ['self'], version: 5 + SAVES + EVIDENCES },
  reviewed: { lanes: ['self', 'review'], version: 5 + SAVES + EVIDENCES },
  final: { lanes: ['self', 'review', 'final'], version: 5 + SAVES + EVIDENCES },
}

export async function makeYear(db: Db, making: Making, year: number, isLast: boolean, now: Date): Promise<Year> {
  const period = periodOf(making, year, isLast, now)
  const forms = making.country.units.map((unit) => formOf(making, period, unit, isLast, now))
  await db.transaction(async (tx) => {
    await unchecked(tx)
    await insertRows(tx, tables.periods, [period])
    await insertRows(
      tx,
      tables.periodCriteriaSets,
      making.set.pack.unitTypes.map(({ code }) => ({
        periodId: period.id,
        unitType: code,
        criteriaSetId: making.set.id,
      })),
    )
    await insertRows(
      tx,
      tables.submissions,
      forms.map(({ row }) => row),
    )
    await layOut(tx, making, period, forms)
    await insertEvidence(tx, forms)
    await insertRounds(tx, forms)
  })
  if (!isLast) await rank(db, making, period, forms)
  return { period, forms }
}

function periodOf({ country, newId }: Making, year: number, isLast: boolean, now: Date): PeriodRow {
  const selfAssessmentDueAt = isLast ? after(now, 10) : new Date(`${year}-10-31T17:00:00+07:00`)
  const openedAt = after(selfAssessmentDueAt, -200)
  const [closedAt, finalizedAt, publishedAt] = [1, 47, 50].map((days) => after(selfAssessmentDueAt, days))
  const past = { closedAt, finalizedAt, finalizedBy: country.accounts.approver, publishedAt } as const
  const open = { closedAt: null, finalizedAt: null, finalizedBy: null, publishedAt: null }
  const decision = { number: `00/QĐ-MAU-${year}`, date: `${year}-12-17`, issuer: 'Cơ quan mẫu', signer: 'Không có' }
  return {
    id: newId(openedAt),
    year,
    name: `Kỳ đánh giá mẫu năm ${year}`,
    status: isLast ? 'open' : 'published',
    unitRule: {},
    selfAssessmentDueAt,
    reviewDueAt: after(selfAssessmentDueAt, 30),
    appealDueAt: after(selfAssessmentDueAt, 40),
    lateSubmissionAllowed: false,
    holidays: [`${year}-09-02`],
    openedAt,
    ...(isLast ? { ...open, decision: null } : { ...past, decision: { ...decision, summary: 'Dữ liệu mẫu' } }),
    version: isLast ? 2 : 5,
    createdAt: openedAt,
    updatedAt: isLast ? openedAt : publishedAt!,
  } as PeriodRow
}

function statusOf(isLast: boolean, random: Random): SubmissionStatus {
  if (!isLast) return 'final'
  const share = random()
  return share < 0.35
    ? 'draft'
    : share < 0.6
      ? 'submitted'
      : share < 0.8
        ? 'in_review'
        : share < 0.95
          ? 'reviewed'
          : 'returned'
}

function formOf(
  { templates, set, random, newId }: Making,
  period: PeriodRow,
  unit: Country['units'][number],
  isLast: boolean,
  now: Date,
): Form {
  const types = set.pack.unitTypes.map(({ code }) => code)
  const each = templates.length / types.length
  const template = types.indexOf(unit.unitType) * each + Math.floor(random() * each)
  const { rows, shown, daysEarly } = templates[template]!
  const status = statusOf(isLast, random)
  const handedIn = status === 'draft' ? null : submittedAt(period, daysEarly)
  const isReviewed = status === 'reviewed' || status === 'final'
  const decidedAt = handedIn && (isLast ? now : after(handedIn, 20))
  const createdAt = period.openedAt!
  const row = {
    id: newId(createdAt),
    periodId: period.id,
    unitId: unit.id,
    unitName: unit.name,
    sortName: unit.sortName,
    unitType: unit.unitType,
    block: unit.block,
    criteriaSetId: set.id,
    status,
    firstSubmittedAt: handedIn,
    submittedAt: handedIn,
    submittedBy: handedIn && unit.officer,
    reviewerId: status === 'draft' || status === 'submitted' ? null : unit.reviewer,
    returnedAt: status === 'returned' ? decidedAt : null,
    returnNote:
      status === 'returned'
        ? {
            reason: 'Bổ sung hồ sơ (dữ liệu mẫu)',
            until: after(now, 5).toISOString(),
            criteria: shown.map((code) => ({ code, reason: 'Bổ sung văn bản (dữ liệu mẫu)' })),
          }
        : null,
    reviewedAt: isReviewed ? decidedAt : null,
    reviewedBy: isReviewed ? unit.reviewer : null,
    extendedUntil: null,
    extendedBy: null,
    extendedAt: null,
    extensionNote: null,
    appealedAt: null,
    version: standing[status]!.version,
    createdAt,
    updatedAt: decidedAt ?? handedIn ?? after(createdAt, 30),
  } as SubmissionRow
  const evidence = status === 'draft' ? [] : shown.map((code) => evidenceOf(rows, code, newId(after(createdAt, 60))))
  return { row, template, officer: unit.officer, reviewer: unit.reviewer, evidence }
}

const document = { number: '01/KH-MAU', date: '2020-01-15', issuer: 'Cơ quan mẫu', summary: 'Kế hoạch mẫu' }

function evidenceOf(rows: Template['rows'], code: string, id: string): Form['evidence'][number] {
  return { id, code, contentHash: contentHash({ answers: rows }, code, [{ id, sha256: null, url: null, document }]) }
}

/** Answers, decisions and sheets: what the template of each form says, in three statements. */
async function layOut(tx: Tx, { set, templates }: Making, period: PeriodRow, forms: Form[]): Promise<void> {
  const said = templates.flatMap(({ rows }, template) => rows.map((row) => ({ ...row, template })))
  const sheets = templates.flatMap((template, n) =>
    Object.entries(sheetsOf(set, template, period)).map(([lane, sheet]) => ({ template: n, lane, sheet })),
  )
  const listed = forms.map(({ row: { id, status }, template, officer, reviewer }) => {
    const saves = status === 'draft' ? SAVES / 2 : SAVES
    const decided = ['draft', 'submitted'].includes(status) ? 0 : status === 'in_review' ? SAVES / 2 : SAVES
    return { id, template, officer, reviewer, saves, decided, lanes: standing[status]!.lanes }
  })
  const hashes = forms.flatMap(({ row: { id }, evidence }) => evidence.map((one) => ({ ...one, form: id })))
  const temporary = (name: string, columns: string, rows: object[]) =>
    tx.execute(sql`create temp table ${sql.identifier(name)} on commit drop as
      select * from json_to_recordset(${JSON.stringify(rows)}::json) as row(${sql.raw(columns)})`)
  await temporary(
    'said',
    'template int, code text, answer jsonb, explanation text, save int, decision text, decided jsonb, reason text, "contentHash" text',
    said,
  )
  await temporary('made', 'template int, lane text, sheet jsonb', sheets)
  await temporary(
    'form',
    'id uuid, template int, officer uuid, reviewer uuid, saves int, decided int, lanes text[]',
    listed,
  )
  await temporary('shown', 'form uuid, code text, "contentHash" text', hashes)
  // The forms in order, so that what belongs together lies together, as it does when it comes year by year.
  await tx.execute(sql`analyze said, made, form, shown`)
  const at = period.openedAt!.toISOString()
  await tx.execute(sql`
    insert into answers (submission_id, code, answer, explanation, changed_in_version, updated_by, updated_at)
    select form.id, said.code, said.answer, said.explanation, 2 + said.save, form.officer, ${at}::timestamptz + interval '30 days'
    from form join said using (template) where said.answer is not null and said.save < form.saves order by form.id`)
  await tx.execute(sql`
    insert into review_decisions (submission_id, lane, code, decision, answer, reason, content_hash, decided_by, decided_at)
    select form.id, 'review', said.code, said.decision, said.decided, said.reason, coalesce(shown."contentHash", said."contentHash"),
      form.reviewer, ${at}::timestamptz + interval '210 days'
    from form join said using (template) left join shown on shown.form = form.id and shown.code = said.code
    where said.decision is not null and said.save < form.decided order by form.id`)
  await tx.execute(sql`
    insert into score_sheets (submission_id, lane, sheet, total, classification, eligible, result_hash, computed_at)
    select form.id, lane, sheet, (sheet->>'total')::numeric, sheet->>'classification', (sheet->>'eligible')::boolean,
      sheet->>'resultHash', ${at}::timestamptz + interval '200 days'
    from form join made using (template) where lane = any(form.lanes) order by form.id`)
}

async function insertEvidence(tx: Tx, forms: Form[]): Promise<void> {
  const rows = forms.flatMap(({ row, officer, evidence }) =>
    evidence.map(({ id, code }) => ({ id, code, submissionId: row.id, officer, at: after(row.createdAt, 60) })),
  )
  await insertRows(
    tx,
    tables.evidence,
    rows.map(({ id, submissionId, officer, at }) => {
      return { id, submissionId, kind: 'document' as const, document, createdBy: officer, createdAt: at }
    }),
  )
  await insertRows(
    tx,
    tables.evidenceCriteria,
    rows.map(({ id, code }) => ({ evidenceId: id, code })),
  )
}

async function insertRounds(tx: Tx, forms: Form[]): Promise<void> {
  const handedIn = forms.filter(({ row }) => row.submittedAt !== null)
  await insertRows(
    tx,
    tables.reviewRounds,
    handedIn.map(({ row, reviewer }) => ({
      submissionId: row.id,
      number: 1,
      submittedAt: row.submittedAt,
      submittedBy: row.submittedBy,
      takenAt: row.reviewerId ? after(row.submittedAt!, 2) : null,
      takenBy: row.reviewerId,
      returnedAt: row.returnedAt,
      returnedBy: row.returnedAt && reviewer,
      returnNote: row.returnNote,
      completedAt: row.reviewedAt,
      completedBy: row.reviewedBy,
    })),
  )
  // Totals as the sheets have them.
  await tx.execute(sql`
    update review_rounds set
      self_total = (select total from score_sheets s where s.submission_id = review_rounds.submission_id and lane = 'self'),
      review_total = (select total from score_sheets s where s.submission_id = review_rounds.submission_id and lane = 'review')
    where submission_id in (select id from form)`)
}

/** By the code that finalises a period. */
async function rank(db: Db, making: Making, period: PeriodRow, forms: Form[]): Promise<void> {
  const sheets = making.templates.map((template) => sheetsOf(making.set, template, period).final)
  const { ranks } = await rankForms(
    db,
    period.id,
    forms.map(({ row }) => row),
    new Map(forms.map(({ row, template }) => [row.id, sheets[template]!])),
  )
  const rows = forms.map(({ row: { id: submissionId } }) => {
    const { rank, decidedBy } = ranks.get(submissionId)!
    return { submissionId, periodId: period.id, rank, rankDecidedBy: decidedBy }
  })
  await db.transaction((tx) => insertRows(tx, tables.results, rows))
}
