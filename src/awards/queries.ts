import { and, count, eq, getTableColumns, inArray, or, sql, type SQL } from 'drizzle-orm'
import { hasRole, unitsWithRole, type Actor } from '../auth/roles.ts'
import { changedSince } from '../changes/numbering.ts'
import type { Db, Tx } from '../db/client.ts'
import { awardProposals, submissions } from '../db/schema.ts'
import { overseers } from '../http/access.ts'
import { staleVersion } from '../http/concurrency.ts'
import { keyset } from '../http/paging.ts'
import { problems, say } from '../http/problems.ts'
import type { ProposalQuery } from './schemas.ts'
import type { AwardStatus } from './status.ts'

const columns = {
  ...getTableColumns(awardProposals),
  unitName: submissions.unitName,
  criteriaSetId: submissions.criteriaSetId,
}
export type ProposalRow = Awaited<ReturnType<typeof select>>[number]

/** With the unit's name and criteria set as they were in the period. */
function select(db: Db | Tx, where: SQL | undefined) {
  return db
    .select(columns)
    .from(awardProposals)
    .innerJoin(
      submissions,
      and(eq(submissions.periodId, awardProposals.periodId), eq(submissions.unitId, awardProposals.unitId)),
    )
    .where(where)
    .$dynamic()
}

/** Units see what was decided about themselves; everybody else sees every proposal. */
export function scopeTo(actor: Actor): SQL {
  if (hasRole(actor, ...overseers)) return sql`true`
  const own = unitsWithRole(actor, 'officer')
  return (
    (own.length > 0 &&
      and(inArray(awardProposals.unitId, own), inArray(awardProposals.status, ['approved', 'rejected', 'revoked']))) ||
    sql`false`
  )
}

/** @throws not_found (404) also when it is outside the caller's scope */
export async function getProposal(db: Db | Tx, actor: Actor, id: string): Promise<ProposalRow> {
  const [row] = await select(db, and(eq(awardProposals.id, id), scopeTo(actor)))
  if (!row)
    throw problems.notFound({ detail: say('Không có đề nghị khen thưởng này.', 'There is no such award proposal.') })
  return row
}

/** The latest change first. */
export async function listProposals(db: Db | Tx, actor: Actor, query: ProposalQuery) {
  const keys = keyset('award-proposals', [awardProposals.updatedAt, awardProposals.id], 'desc', query)
  const filter = and(
    scopeTo(actor),
    query.periodId ? eq(awardProposals.periodId, query.periodId) : undefined,
    query.unitId ? eq(awardProposals.unitId, query.unitId) : undefined,
    query.status ? eq(awardProposals.status, query.status) : undefined,
    query.subject ? eq(awardProposals.subject, query.subject) : undefined,
    query.updatedSince ? changedSince('awardProposal', awardProposals.id, query.updatedSince) : undefined,
  )
  const rows = await select(db, and(filter, keys.where))
    .orderBy(...keys.orderBy)
    .limit(keys.limit)
  const [total] = await db
    .select({ n: count().mapWith(Number) })
    .from(awardProposals)
    .where(filter)
  return {
    ...keys.page(
      rows,
      ({ updatedAt, id }) => [updatedAt.toISOString(), id],
      (row) => row,
    ),
    total: total!.n,
  }
}

/** Award and person of every proposal of a period that is neither rejected nor revoked. */
export function listLiveProposals(db: Db | Tx, periodId: string) {
  const { unitId, awardCode, subject, status } = awardProposals
  return db
    .select({ unitId, awardCode, subject, status })
    .from(awardProposals)
    .where(
      and(
        eq(awardProposals.periodId, periodId),
        or(eq(status, 'draft'), eq(status, 'proposed'), eq(status, 'approved')),
      ),
    )
}

export async function insertProposal(tx: Tx, proposal: typeof awardProposals.$inferInsert): Promise<void> {
  await tx.insert(awardProposals).values(proposal)
}

/** Changes a proposal guarded by version and status, and answers the new version. @throws stale_version (412) */
export async function updateProposal(
  tx: Tx,
  actor: Actor,
  { id, status }: { id: string; status: AwardStatus },
  version: number,
  change: Partial<typeof awardProposals.$inferInsert> & { updatedAt: Date },
): Promise<number> {
  const [updated] = await tx
    .update(awardProposals)
    .set({ ...change, version: sql`${awardProposals.version} + 1` })
    .where(and(eq(awardProposals.id, id), eq(awardProposals.version, version), eq(awardProposals.status, status)))
    .returning({ version: awardProposals.version })
  if (!updated) throw await staleVersion(tx, 'awardProposal', id, version, (await getProposal(tx, actor, id)).version)
  return updated.version
}
