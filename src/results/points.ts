// Points of every criterion in every lane, for workbooks of whole periods. Read some hundred forms at a time, and
// of a stored sheet only one short array comes along.

import { and, eq, inArray, or, sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Superseded } from '../amendments/revisions.ts'
import type { Actor } from '../auth/roles.ts'
import type { Db } from '../db/client.ts'
import { submissions, supersededResults } from '../db/schema.ts'
import type { Lane } from '../submissions/lanes.ts'
import { scopeTo, seesReview } from '../submissions/scope.ts'
import { final, ofLane, review, self } from './lanes.ts'

/** In the order of the set's criteria for the unit type, and behind them bonus and penalty; null where nobody gave points yet. */
export type Points = (string | null)[]

/** Stands for the points of a criterion that does not apply to the unit. */
export const notApplicable = 'KAD'

export interface FormPoints {
  points: Record<Lane, Points | null>
  totals: Record<Lane, string | null>
}

/** By form id, of the forms and lanes that the caller sees; of forms that were amended since, as they were. */
export async function listPoints(
  db: Db,
  actor: Actor,
  ids: string[],
  superseded: ReadonlyMap<string, Superseded>,
): Promise<Map<string, FormPoints>> {
  const pointsBefore = await listPointsBefore(db, ids, superseded)
  const rows = await db
    .select({
      id: submissions.id,
      unitId: submissions.unitId,
      status: submissions.status,
      selfTotal: self.total,
      self: pointsIn(self.sheet),
      reviewTotal: review.total,
      review: pointsIn(review.sheet),
      finalTotal: final.total,
      final: pointsIn(final.sheet),
    })
    .from(submissions)
    .leftJoin(self, ofLane(self, 'self'))
    .leftJoin(review, ofLane(review, 'review'))
    .leftJoin(final, ofLane(final, 'final'))
    .where(and(inArray(submissions.id, ids), scopeTo(actor)))
  return new Map(
    rows.map((row) => {
      const before = superseded.get(row.id)
      const reviewed = seesReview(actor, row)
      const points = {
        self: row.self,
        review: reviewed ? row.review : null,
        final: reviewed ? (before ? pointsBefore.get(row.id)! : row.final) : null,
      }
      const totals = { self: row.selfTotal, review: row.reviewTotal, final: before?.total ?? row.finalTotal }
      return [row.id, { points, totals }]
    }),
  )
}

function pointsIn(sheet: PgColumn): SQL<Points | null> {
  return sql`case when ${sheet} is not null then to_jsonb(array(
    select case entry->>'status' when 'awaitingReviewer' then null when 'notApplicable' then ${notApplicable}
      else entry->>'points' end
    from jsonb_array_elements(${sheet}->'criteria') with ordinality as criteria (entry, place)
    order by place
  ) || array[${sheet}->>'bonus', ${sheet}->>'penalty']) end`
}

/** Of those that were amended since. */
async function listPointsBefore(db: Db, ids: string[], superseded: ReadonlyMap<string, Superseded>) {
  const { submissionId, revision, sheet } = supersededResults
  const kept = ids.flatMap((id) => superseded.get(id) ?? [])
  if (kept.length === 0) return new Map<string, Points | null>()
  const rows = await db
    .select({ submissionId, points: pointsIn(sheet) })
    .from(supersededResults)
    .where(or(...kept.map((row) => and(eq(submissionId, row.submissionId), eq(revision, row.revision)))))
  return new Map(rows.map((row) => [row.submissionId, row.points]))
}
