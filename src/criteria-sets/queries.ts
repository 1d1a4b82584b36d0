import { and, count, eq, sql } from 'drizzle-orm'
import { changedSince } from '../changes/numbering.ts'
import type { Db, Tx } from '../db/client.ts'
import { criteriaSets } from '../db/schema.ts'
import { staleVersion } from '../http/concurrency.ts'
import { keyset } from '../http/paging.ts'
import { problems, say, type Problem } from '../http/problems.ts'
import type { Pack } from '../scoring/types.ts'
import { illustrativeNotice } from './notice.ts'
import type { CriteriaSet, CriteriaSetQuery } from './schemas.ts'

export type CriteriaSetWithPack = CriteriaSet & { pack: Pack }

/** A list leaves the packs in the database. */
const summary = {
  id: criteriaSets.id,
  code: criteriaSets.code,
  packVersion: criteriaSets.packVersion,
  title: criteriaSets.title,
  status: criteriaSets.status,
  illustrative: criteriaSets.illustrative,
  hash: criteriaSets.hash,
  publishedAt: criteriaSets.publishedAt,
  effectiveFrom: sql<string>`${criteriaSets.pack} ->> 'effectiveFrom'`,
  effectiveTo: sql<string | null>`${criteriaSets.pack} ->> 'effectiveTo'`,
  supersedes: sql<Pack['supersedes']>`${criteriaSets.pack} -> 'supersedes'`,
  unitTypes: sql<Pack['unitTypes']>`${criteriaSets.pack} -> 'unitTypes'`,
  version: criteriaSets.version,
  createdAt: criteriaSets.createdAt,
  updatedAt: criteriaSets.updatedAt,
}

export async function listCriteriaSets(db: Db | Tx, query: CriteriaSetQuery) {
  const sort = query.sort ?? '-updatedAt'
  const keys = keyset(
    `criteriaSets:${sort}`,
    [criteriaSets.updatedAt, criteriaSets.id],
    sort.startsWith('-') ? 'desc' : 'asc',
    query,
  )
  const filter = and(
    query.status ? eq(criteriaSets.status, query.status) : undefined,
    query.code ? eq(criteriaSets.code, query.code) : undefined,
    query.updatedSince ? changedSince('criteriaSet', criteriaSets.id, query.updatedSince) : undefined,
  )
  const rows = await db
    .select(summary)
    .from(criteriaSets)
    .where(and(filter, keys.where))
    .orderBy(...keys.orderBy)
    .limit(keys.limit)
  const page = keys.page(rows, ({ updatedAt, id }) => [updatedAt.toISOString(), id], shown)
  const [total] = await db
    .select({ n: count().mapWith(Number) })
    .from(criteriaSets)
    .where(filter)
  return { ...page, total: total!.n }
}

/** @throws not_found (404) */
export async function getCriteriaSet(db: Db | Tx, id: string): Promise<CriteriaSetWithPack> {
  const [row] = await db
    .select({ ...summary, pack: criteriaSets.pack })
    .from(criteriaSets)
    .where(eq(criteriaSets.id, id))
  if (!row) throw problems.notFound({ detail: say('Không có bộ tiêu chí này.', 'There is no such criteria set.') })
  return shown(row)
}

export async function insertCriteriaSet(db: Tx, row: typeof criteriaSets.$inferInsert): Promise<void> {
  await db.insert(criteriaSets).values(row)
}

/** Changes what was read as `before`, if it still is a draft in this version. @throws locked (409), stale_version (412) */
export async function updateDraft(
  db: Tx,
  before: CriteriaSet,
  version: number,
  change: Partial<typeof criteriaSets.$inferInsert>,
): Promise<number> {
  const [updated] =
    before.version === version
      ? await db
          .update(criteriaSets)
          .set({ ...change, version: sql`${criteriaSets.version} + 1` })
          .where(isDraft(before.id, version))
          .returning({ version: criteriaSets.version })
      : []
  if (!updated) throw await refusal(db, before.id, version)
  return updated.version
}

/** @throws locked (409), stale_version (412) */
export async function deleteDraft(db: Tx, id: string, version: number): Promise<void> {
  const deleted = await db.delete(criteriaSets).where(isDraft(id, version)).returning({ id: criteriaSets.id })
  if (deleted.length === 0) throw await refusal(db, id, version)
}

function isDraft(id: string, version: number) {
  return and(eq(criteriaSets.id, id), eq(criteriaSets.status, 'draft'), eq(criteriaSets.version, version))
}

/** Why a change of a draft found no row. */
async function refusal(db: Tx, id: string, version: number): Promise<Problem> {
  const current = await getCriteriaSet(db, id)
  if (current.status === 'draft') return staleVersion(db, 'criteriaSet', id, version, current.version)
  return problems.locked({
    extensions: {
      lockedBecause: say(
        'Bộ tiêu chí đã ban hành, nội dung không bao giờ thay đổi.',
        'The criteria set is published; it never changes.',
      ),
      since: current.publishedAt,
      until: null,
      whoCanUnlock: say(
        'không ai; quản trị tạo phiên bản mới thay thế bộ này bằng chức năng nhân bản (clone)',
        'nobody; an administrator creates a new version that supersedes it with clone',
      ),
    },
  })
}

type Row = { illustrative: boolean; publishedAt: Date | null; createdAt: Date; updatedAt: Date }

function shown<R extends Row>({ publishedAt, createdAt, updatedAt, ...row }: R) {
  return {
    ...row,
    notice: row.illustrative ? illustrativeNotice.vi : null,
    publishedAt: publishedAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  }
}
