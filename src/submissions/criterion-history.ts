// What happened to each criterion of a form, the oldest first: the versions of the form (history.ts)
// told criterion by criterion. What an appeal says of a criterion stands in the appeal.

import { eq } from 'drizzle-orm'
import type { Actor } from '../auth/roles.ts'
import type { Db, Tx } from '../db/client.ts'
import { appeals } from '../db/schema.ts'
import { loadSteps, visibleTo, type Step } from './history.ts'
import type { CriterionEvent } from './history-schemas.ts'
import type { SubmissionRow } from './lanes.ts'

type Told = Pick<CriterionEvent, 'part' | 'reason' | 'before' | 'after'> & { code: string }
type AppealRow = typeof appeals.$inferSelect

/** By code, as far as the caller may see it. Two queries. */
export async function loadCriterionHistory(
  db: Db | Tx,
  actor: Actor,
  submission: SubmissionRow,
): Promise<Map<string, CriterionEvent[]>> {
  const filed = await db.select().from(appeals).where(eq(appeals.submissionId, submission.id))
  const steps = visibleTo(actor, submission, await loadSteps(db, submission.id))
  const events = new Map<string, CriterionEvent[]>()
  for (const step of steps) {
    const { version, action, by, at } = step
    for (const { code, ...told } of toldBy(step, filed)) {
      const event = { version, action, by, at: at.toISOString(), ...told }
      events.set(code, [...(events.get(code) ?? []), event])
    }
  }
  return events
}

function toldBy({ action, reason, changes }: Step, filed: AppealRow[]): Told[] {
  return changes.flatMap(({ code, part, before, after }): Told[] => {
    if (part === 'returnNote' && action === 'returnSubmission') return returned(after)
    if (part === 'appealId')
      return appealed(
        action,
        filed.find(({ id }) => id === after),
      )
    return code === null ? [] : [{ code, part, reason, before, after }]
  })
}

function returned(note: unknown): Told[] {
  const { criteria } = note as NonNullable<SubmissionRow['returnNote']>
  return criteria.map(({ code, reason }) => ({ code, part: 'return', reason, before: null, after: null }))
}

function appealed(action: string, appeal: AppealRow | undefined): Told[] {
  if (action === 'fileAppeal')
    return (appeal?.items ?? []).map(({ code, reason }) => ({
      code,
      part: 'appeal',
      reason,
      before: null,
      after: null,
    }))
  return (appeal?.outcomes ?? []).map(({ code, outcome, reason }) => ({
    code,
    part: 'appeal',
    reason: reason ?? null,
    before: null,
    after: outcome,
  }))
}
