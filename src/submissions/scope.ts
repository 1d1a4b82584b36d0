// Whose forms a caller sees: the second of the three visible places of authorization. Officers
// see their own units' forms, and the past of units that went into these; everybody else sees every form that its unit has handed in. A draft
// is the unit's own paper until it is submitted, so that nobody appraises half-finished answers.

import { inArray, ne, or, sql, type SQL } from 'drizzle-orm'
import { hasRole, unitsWithRole, type Actor } from '../auth/roles.ts'
import { submissions } from '../db/schema.ts'
import { inheritedForms } from '../reorganisations/heirs.ts'
import { overseers } from '../http/access.ts'
import type { SubmissionRow } from './lanes.ts'

/** For the WHERE clause of every query that reaches a form or something below it (join `submissions`). */
export function scopeTo(actor: Actor): SQL {
  const ownUnits = unitsWithRole(actor, 'officer')
  const own = ownUnits.length > 0 ? or(inArray(submissions.unitId, ownUnits), inheritedForms(actor)) : undefined
  const handedIn = hasRole(actor, ...overseers) ? ne(submissions.status, 'draft') : undefined
  return or(own, handedIn) ?? sql`false`
}

/** Whether the caller sees what the reviewer decided: the unit only when the form came out of the review. */
export function seesReview(actor: Actor, { unitId, status }: Pick<SubmissionRow, 'unitId' | 'status'>): boolean {
  if (['returned', 'reviewed', 'appealed', 'final'].includes(status)) return true
  return hasRole(actor, ...overseers) && !unitsWithRole(actor, 'officer').includes(unitId)
}
