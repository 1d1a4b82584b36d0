// Results before they were amended. Revision 0 is what was finalised, each amendment makes the next. What an
// amendment replaced is kept under the last revision it was valid in, so that any revision can be read and
// worked out again: what is kept for it or the nearest later one, else what is stored now.

import { eq, max, sql } from 'drizzle-orm'
import type { Db, Tx } from '../db/client.ts'
import { amendments, supersededResults } from '../db/schema.ts'
import { problems, say } from '../http/problems.ts'
import type { Finals } from '../submissions/lane-answers.ts'

export type Superseded = typeof supersededResults.$inferSelect

/** 0 when the results were never amended. */
export async function newestRevision(db: Db | Tx, periodId: string): Promise<number> {
  const [row] = await db
    .select({ newest: max(amendments.revision) })
    .from(amendments)
    .where(eq(amendments.periodId, periodId))
  return row?.newest ?? 0
}

/** The revision that is asked for; the newest unless told. @throws not_found (404) */
export async function findRevision(db: Db | Tx, periodId: string, asked: number | undefined) {
  const newest = await newestRevision(db, periodId)
  const revision = asked ?? newest
  if (revision > newest)
    throw problems.notFound({
      detail: say(
        `Kết quả của kỳ không có lần điều chỉnh ${revision}; lần mới nhất là ${newest}.`,
        `The results have no revision ${revision}; the newest is ${newest}.`,
      ),
    })
  return { revision, newest }
}

/** What was replaced since a revision, by form, as it was in that revision. Empty for the newest. */
export async function supersededSince(
  db: Db | Tx,
  periodId: string,
  revision: number,
): Promise<Map<string, Superseded>> {
  const rows = await db
    .selectDistinctOn([supersededResults.submissionId])
    .from(supersededResults)
    .innerJoin(amendments, eq(amendments.id, supersededResults.amendmentId))
    .where(sql`${amendments.periodId} = ${periodId} and ${supersededResults.revision} >= ${revision}`)
    .orderBy(supersededResults.submissionId, supersededResults.revision)
  return new Map(rows.map(({ superseded_results: row }) => [row.submissionId, row]))
}

/** The decisions of the final lane as they were. */
export function finalsOf(superseded: ReadonlyMap<string, Superseded>): Finals {
  return new Map(
    [...superseded].map(([id, { decisions }]) => [
      id,
      decisions.map((row) => ({ ...row, decidedAt: new Date(row.decidedAt) })),
    ]),
  )
}
