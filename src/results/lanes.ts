// The sheets of a form beside each other, one a lane, for queries over whole periods; and which lane counts.

import { and, eq, sql, type SQL } from 'drizzle-orm'
import { alias, type PgColumn } from 'drizzle-orm/pg-core'
import { scoreSheets, submissions } from '../db/schema.ts'
import { say } from '../http/problems.ts'
import type { Lane } from '../submissions/lanes.ts'

export const self = alias(scoreSheets, 'self_sheet')
export const review = alias(scoreSheets, 'review_sheet')
export const final = alias(scoreSheets, 'final_sheet')

/** Joins one of them to its form. */
export function ofLane(sheet: { submissionId: PgColumn; lane: PgColumn }, lane: Lane): SQL | undefined {
  return and(eq(sheet.submissionId, submissions.id), eq(sheet.lane, lane))
}

type Totals = Record<`${Lane}Total`, string | null>

/** The lane that a form is classified and ranked by: the furthest one that is closed; null while nothing was handed in. */
export function furthestLane({ selfTotal, reviewTotal, finalTotal }: Totals): Lane | null {
  if (finalTotal !== null) return 'final'
  if (reviewTotal !== null) return 'review'
  return selfTotal === null ? null : 'self'
}

/** The class that the furthest lane came to, of a form that the three are joined to. */
export const furthestClassification = sql<string | null>`case
  when ${final.total} is not null then ${final.classification}
  when ${review.total} is not null then ${review.classification}
  else ${self.classification} end`

/** Who has no class, and why. */
export const notEligible = say('Không đủ điều kiện xếp loại', 'Not eligible')
export const notSubmitted = say('Chưa nộp phiếu', 'Not submitted')
