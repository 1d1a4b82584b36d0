// Last year's figures beside this year's: of the same unit, from its latest earlier form whose year is fixed.

import { and, desc, eq, inArray, lt } from 'drizzle-orm'
import { hasRole, unitsWithRole, type Actor } from '../auth/roles.ts'
import type { Db, Tx } from '../db/client.ts'
import { periods, submissions } from '../db/schema.ts'
import { overseers } from '../http/access.ts'
import { criteriaOf, type FormCriterion } from '../submissions/criteria.ts'
import { answersOfLane } from '../submissions/lane-answers.ts'
import { loadLaneContext, scoreLane, type LaneContext } from '../submissions/lanes.ts'
import type { ReviewCriterion } from './schemas.ts'
import { pointsByCode } from './points.ts'

type Previous = ReviewCriterion['previous']

/** By code of the present criteria; null where that year had none. The unit sees a year when it is published. */
export async function loadPrevious(
  db: Db | Tx,
  actor: Actor,
  { submission: { unitId }, period: { year } }: LaneContext,
): Promise<(criterion: FormCriterion) => Previous> {
  const own = unitsWithRole(actor, 'officer').includes(unitId) || !hasRole(actor, ...overseers)
  const [found] = await db
    .select({ submission: submissions })
    .from(submissions)
    .innerJoin(periods, eq(periods.id, submissions.periodId))
    .where(
      and(
        eq(submissions.unitId, unitId),
        eq(submissions.status, 'final'),
        lt(periods.year, year),
        inArray(periods.status, own ? ['published'] : ['finalized', 'published']),
      ),
    )
    .orderBy(desc(periods.year), desc(periods.finalizedAt), desc(periods.id))
    .limit(1)
  if (!found) return () => null

  const then = await loadLaneContext(db, found.submission)
  // A form that was never handed in says nothing.
  if (found.submission.firstSubmittedAt === null) return () => null
  const answers = answersOfLane(then, 'final')
  const points = pointsByCode(scoreLane(then, 'final', { closing: true }))
  const criteria = new Map(criteriaOf(then.set, then.submission.unitType).map((row) => [row.code, row]))
  return ({ code, title, kind }) => {
    const earlier = criteria.get(code)
    if (!earlier) return null
    return {
      year: then.period.year,
      answer: answers[code] ?? null,
      points: points.get(code) ?? null,
      maxPoints: earlier.maxPoints,
      sameCriterion: earlier.title === title && earlier.kind === kind,
    }
  }
}
