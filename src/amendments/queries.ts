import { asc, eq, sql, type SQL } from 'drizzle-orm'
import type { Db, Tx } from '../db/client.ts'
import { amendments, periods, results, reviewDecisions, scoreSheets, supersededResults, users } from '../db/schema.ts'
import { problems, say } from '../http/problems.ts'
import type { Ranked } from '../scoring/types.ts'
import type { Amendment } from './schemas.ts'

export type AmendmentRow = typeof amendments.$inferSelect

export async function insertAmendment(tx: Tx, row: AmendmentRow): Promise<void> {
  await tx.insert(amendments).values(row)
}

/** Keeps sheet, rank and decisions of the final lane of these forms as they were up to this amendment. */
export async function keepSuperseded(tx: Tx, { id, revision }: AmendmentRow, submissionIds: string[]): Promise<void> {
  const decisions = sql`coalesce((select jsonb_agg(jsonb_build_object(
    'submissionId', d.submission_id, 'lane', d.lane, 'code', d.code, 'decision', d.decision, 'answer', d.answer,
    'reasonCode', d.reason_code, 'reason', d.reason, 'notApplicableAccepted', d.not_applicable_accepted,
    'contentHash', d.content_hash, 'decidedBy', d.decided_by, 'decidedAt', d.decided_at) order by d.code)
    from ${reviewDecisions} d where d.submission_id = s.submission_id and d.lane = 'final'), '[]'::jsonb)`
  await tx.execute(sql`
    insert into ${supersededResults} (submission_id, revision, amendment_id, sheet, total, classification, eligible,
      result_hash, computed_at, rank, rank_decided_by, decisions)
    select s.submission_id, ${revision - 1}, ${id}, s.sheet, s.total, s.classification, s.eligible,
      s.result_hash, s.computed_at, r.rank, r.rank_decided_by, ${decisions}
    from ${scoreSheets} s join ${results} r on r.submission_id = s.submission_id
    where s.lane = 'final'
      and s.submission_id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(submissionIds)}::jsonb))`)
}

export async function updateRanks(tx: Tx, ranks: Ranked[]): Promise<void> {
  await tx.execute(sql`
    update ${results} set rank = fresh.rank, rank_decided_by = fresh."decidedBy"
    from jsonb_to_recordset(${JSON.stringify(ranks)}::jsonb) as fresh(id uuid, rank integer, "decidedBy" text)
    where submission_id = fresh.id`)
}

/** In the order of their revisions. */
export function listAmendments(db: Db | Tx, periodId: string): Promise<Amendment[]> {
  return amendmentsWhere(db, eq(amendments.periodId, periodId))
}

/** @throws not_found (404) */
export async function getAmendment(db: Db | Tx, id: string): Promise<Amendment> {
  const [amendment] = await amendmentsWhere(db, eq(amendments.id, id))
  if (!amendment)
    throw problems.notFound({ detail: say('Không có lần điều chỉnh này.', 'There is no such amendment.') })
  return amendment
}

async function amendmentsWhere(db: Db | Tx, where: SQL): Promise<Amendment[]> {
  const rows = await db
    .select({ row: amendments, name: users.name, periodVersion: periods.version })
    .from(amendments)
    .innerJoin(users, eq(users.id, amendments.madeBy))
    .innerJoin(periods, eq(periods.id, amendments.periodId))
    .where(where)
    .orderBy(asc(amendments.revision))
  return rows.map(({ row, name, periodVersion }) => ({
    ...row,
    periodVersion,
    madeBy: { id: row.madeBy, name },
    madeAt: row.madeAt.toISOString(),
  }))
}
