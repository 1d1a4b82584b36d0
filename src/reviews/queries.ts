import { and, asc, desc, eq, gt, inArray, sql } from 'drizzle-orm'
import { listActors } from '../auth/queries.ts'
import type { Actor } from '../auth/roles.ts'
import type { Db, Tx } from '../db/client.ts'
import { auditLog, evidence, evidenceCriteria, opinions, reviewDecisions, userRoles } from '../db/schema.ts'
import type { DecisionRow } from '../submissions/lanes.ts'

/** One statement for any number of decisions; a decision on the same criterion is replaced. */
export async function upsertDecisions(tx: Tx, rows: DecisionRow[]): Promise<void> {
  if (rows.length === 0) return
  await tx.execute(sql`
    insert into ${reviewDecisions}
      (submission_id, lane, code, decision, answer, reason_code, reason, not_applicable_accepted, content_hash, decided_by, decided_at)
    select "submissionId", lane, code, decision, answer, "reasonCode", reason, "notApplicableAccepted", "contentHash", "decidedBy", "decidedAt"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as row("submissionId" uuid, lane text, code text, decision text, answer jsonb, "reasonCode" text, reason text, "notApplicableAccepted" boolean, "contentHash" text, "decidedBy" uuid, "decidedAt" timestamptz)
    on conflict (submission_id, lane, code) do update set
      decision = excluded.decision, answer = excluded.answer, reason_code = excluded.reason_code, reason = excluded.reason,
      not_applicable_accepted = excluded.not_applicable_accepted, content_hash = excluded.content_hash,
      decided_by = excluded.decided_by, decided_at = excluded.decided_at`)
}

/** Takes a decision of the review back and answers it; undefined when there was none. */
export async function deleteDecision(tx: Tx, submissionId: string, code: string): Promise<DecisionRow | undefined> {
  const [deleted] = await tx
    .delete(reviewDecisions)
    .where(
      and(
        eq(reviewDecisions.submissionId, submissionId),
        eq(reviewDecisions.lane, 'review'),
        eq(reviewDecisions.code, code),
      ),
    )
    .returning()
  return deleted
}

export function listOpinions(db: Db | Tx, submissionId: string) {
  return db.select().from(opinions).where(eq(opinions.submissionId, submissionId))
}
export type OpinionRow = typeof opinions.$inferSelect

export async function upsertOpinion(tx: Tx, { submissionId, code, ...given }: OpinionRow): Promise<void> {
  await tx
    .insert(opinions)
    .values({ submissionId, code, ...given })
    .onConflictDoUpdate({ target: [opinions.submissionId, opinions.code], set: given })
}

/** The evidence of a form, once for each criterion that it serves. */
export function listEvidenceByCriterion(db: Db | Tx, submissionId: string) {
  const { id, kind, document, url, fileName, mediaType, size } = evidence
  return db
    .select({ code: evidenceCriteria.code, evidence: { id, kind, document, url, fileName, mediaType, size } })
    .from(evidence)
    .innerJoin(evidenceCriteria, eq(evidenceCriteria.evidenceId, evidence.id))
    .where(eq(evidence.submissionId, submissionId))
    .orderBy(asc(evidence.createdAt), asc(evidence.id))
}

/** What happened to a form after a version of it. */
export function listChangesAfter(db: Db | Tx, submissionId: string, version: number) {
  return db
    .select({ actorId: auditLog.actorId, action: auditLog.action, after: auditLog.after })
    .from(auditLog)
    .where(
      and(eq(auditLog.entity, 'submission'), eq(auditLog.entityId, submissionId), gt(auditLog.entityVersion, version)),
    )
}

/** When the present review was taken. */
export async function findTakenAt(db: Db | Tx, submissionId: string): Promise<Date | null> {
  const [taken] = await db
    .select({ at: auditLog.at })
    .from(auditLog)
    .where(
      and(
        eq(auditLog.entity, 'submission'),
        eq(auditLog.entityId, submissionId),
        inArray(auditLog.action, ['takeReview', 'reassignReview']),
        eq(auditLog.outcome, 'done'),
      ),
    )
    .orderBy(desc(auditLog.entityVersion))
    .limit(1)
  return taken?.at ?? null
}

/** Everybody who may review at all: accounts that are not disabled, with all of their roles. */
export function listReviewers(db: Db | Tx): Promise<Actor[]> {
  return listActors(
    db,
    sql`exists (select 1 from ${userRoles} held where held.user_id = users.id and held.role = 'reviewer')`,
  )
}
