// The best of each block, which `relative` criteria are measured by (scoring.md, "Kinds of criterion").
// A block here is the forms of one period and block that are scored with one set: a criterion of another
// set is another criterion, whatever its code. It is complete when the period is no longer open, or when
// none of its forms is with its unit for the first time. Counted are forms that are handed in, a returned
// one again when it is back; what a review decided counts for others once the review is complete. So the
// best of the others never moves with what somebody is still writing; a form itself always counts as it stands.

import { and, inArray } from 'drizzle-orm'
import type { PublishedSet } from '../criteria-sets/compiled.ts'
import type { Db, Tx } from '../db/client.ts'
import { answers, reviewDecisions, submissions } from '../db/schema.ts'
import { leaderOf } from '../scoring/block.ts'
import type { Answer, Answers, Code, Fraction } from '../scoring/types.ts'
import { answersOfLane, withFinals, type Finals } from './lane-answers.ts'
import type { AnswerRow, DecisionRow, Lane, PeriodRow, SubmissionRow } from './lanes.ts'
import type { SubmissionStatus } from './status.ts'

/** Who leads in a criterion, and what would be the best without that form. */
interface Leading {
  id: string
  best: Fraction
  without: Fraction | null
}

/** By lane and criterion; null: the set has no such criteria, or the block is not complete. */
export type Best = Record<Lane, Record<Code, Leading>> | null

type Form = Pick<SubmissionRow, 'id' | 'periodId' | 'block' | 'criteriaSetId' | 'status' | 'firstSubmittedAt'>
type Content = Map<string, { answers: AnswerRow[]; decisions: DecisionRow[] }>

const withUnit: readonly SubmissionStatus[] = ['draft', 'returned']
const reviewComplete: readonly SubmissionStatus[] = ['reviewed', 'appealed', 'final']

/** Looks the best up for any number of forms; three queries, and none for sets without `relative` criteria. */
export async function loadBest(
  db: Db | Tx,
  rows: Form[],
  sets: ReadonlyMap<string, PublishedSet>,
  periods: ReadonlyMap<string, Pick<PeriodRow, 'status'>>,
  finals: Finals = new Map(),
): Promise<(row: Form) => Best> {
  const blocks = [...(await loadBlocks(db, rows, sets))].filter(([, forms]) => isComplete(forms, periods))
  const counted = new Map(blocks.map(([key, forms]) => [key, forms.filter(isHandedIn)]))
  const content = await loadContent(db, [...counted.values()].flat(), codesOf(rows, sets), finals)
  const best = new Map(
    [...counted].map(([key, forms]) => [key, bestAmong(forms, codesOf(forms.slice(0, 1), sets), content)]),
  )
  return (row) => best.get(keyOf(row)) ?? null
}

export function keyOf({ periodId, block, criteriaSetId }: Pick<Form, 'periodId' | 'block' | 'criteriaSetId'>): string {
  return `${periodId}/${block}/${criteriaSetId}`
}

export function isRelative(row: Pick<Form, 'criteriaSetId'>, sets: ReadonlyMap<string, PublishedSet>): boolean {
  return sets.get(row.criteriaSetId)!.compiled.relative.length > 0
}

/** All forms of the blocks that the rows stand in, by block. */
async function loadBlocks(db: Db | Tx, rows: Form[], sets: ReadonlyMap<string, PublishedSet>) {
  const asked = rows.filter((row) => isRelative(row, sets))
  const blocks = new Map<string, Form[]>(asked.map((row) => [keyOf(row), []]))
  if (asked.length === 0) return blocks
  const distinct = (member: 'periodId' | 'block' | 'criteriaSetId') => [...new Set(asked.map((row) => row[member]))]
  const { id, periodId, block, criteriaSetId, status, firstSubmittedAt } = submissions
  const forms = await db
    .select({ id, periodId, block, criteriaSetId, status, firstSubmittedAt })
    .from(submissions)
    .where(
      and(
        inArray(periodId, distinct('periodId')),
        inArray(block, distinct('block')),
        inArray(criteriaSetId, distinct('criteriaSetId')),
      ),
    )
  for (const form of forms) blocks.get(keyOf(form))?.push(form)
  return blocks
}

function isComplete(forms: Form[], periods: ReadonlyMap<string, Pick<PeriodRow, 'status'>>): boolean {
  return (
    periods.get(forms[0]!.periodId)!.status !== 'open' ||
    forms.every(({ firstSubmittedAt }) => firstSubmittedAt !== null)
  )
}

function isHandedIn({ status, firstSubmittedAt }: Form): boolean {
  return firstSubmittedAt !== null && !withUnit.includes(status)
}

async function loadContent(db: Db | Tx, forms: Form[], codes: Code[], finals: Finals): Promise<Content> {
  const content: Content = new Map(forms.map(({ id }) => [id, { answers: [], decisions: [] }]))
  if (forms.length === 0) return content
  const ids = [...content.keys()]
  const given = await db
    .select()
    .from(answers)
    .where(and(inArray(answers.submissionId, ids), inArray(answers.code, codes)))
  const decided = await db
    .select()
    .from(reviewDecisions)
    .where(and(inArray(reviewDecisions.submissionId, ids), inArray(reviewDecisions.code, codes)))
  for (const row of given) content.get(row.submissionId)!.answers.push(row)
  for (const row of decided) content.get(row.submissionId)!.decisions.push(row)
  for (const [id, form] of content) form.decisions = withFinals(id, form.decisions, finals)
  return content
}

function bestAmong(forms: Form[], codes: Code[], content: Content): NonNullable<Best> {
  const inLane = (lane: Lane) => {
    const given = forms.map(({ id, status }) => {
      const { answers, decisions } = content.get(id)!
      const laid = answersOfLane({ answers, decisions: reviewComplete.includes(status) ? decisions : [] }, lane)
      return { id, given: laid }
    })
    return Object.fromEntries(
      codes.flatMap((code) => {
        const leading = leadingIn(given.flatMap(({ id, given }) => (given[code] ? [{ id, answer: given[code] }] : [])))
        return leading ? [[code, leading] as const] : []
      }),
    )
  }
  return { self: inLane('self'), review: inLane('review'), final: inLane('final') }
}

function leadingIn(entries: { id: string; answer: Answer }[]): Leading | null {
  const best = leaderOf(entries.map(({ answer }) => answer))
  if (best === null) return null
  const { id } = entries.find(
    ({ answer: { actual, target } }) => actual === best.numerator && target === best.denominator,
  )!
  return { id, best, without: leaderOf(entries.filter((entry) => entry.id !== id).map(({ answer }) => answer)) }
}

/** The best by criterion as a form's sheet is measured by it: of the others that count, and of the form itself as it stands. */
export function bestFor(id: string, leading: Record<Code, Leading>, codes: readonly Code[], own: Answers) {
  const found = codes.flatMap((code) => {
    const ahead = leading[code]
    const others = ahead && (ahead.id === id ? ahead.without : ahead.best)
    const answers = [...(others ? [{ actual: others.numerator, target: others.denominator }] : []), own[code] ?? {}]
    const leader = leaderOf(answers)
    return leader ? [[code, leader] as const] : []
  })
  return Object.fromEntries(found)
}

/** Codes of the `relative` criteria of the rows' sets. */
function codesOf(rows: Pick<Form, 'criteriaSetId'>[], sets: ReadonlyMap<string, PublishedSet>): Code[] {
  return [...new Set(rows.flatMap(({ criteriaSetId }) => sets.get(criteriaSetId)!.compiled.relative))]
}
