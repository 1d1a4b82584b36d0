// One feed over everything that other systems mirror, in the order in which the changes became
// visible. Each thing stands in it once, at its latest change; it is read again at `href`.

import { and, asc, eq, gt, isNotNull, sql } from 'drizzle-orm'
import { hashOf } from '../scoring/hash.ts'
import { awardProposals, changes, submissions } from '../db/schema.ts'
import { rowsOf } from '../db/migrate.ts'
import type { Db } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { apiPrefix } from '../http/openapi.ts'
import { invalidCursor } from '../http/paging.ts'
import { problems, say } from '../http/problems.ts'
import { listInherited } from '../reorganisations/heirs.ts'
import { numberChanges } from './numbering.ts'
import { mirrored, officerUnits, scopeKey, scopeOf, visibleTo, type Reader } from './resources.ts'
import type { Change, ChangeQuery } from './schemas.ts'

/** @throws invalid_request (400), feed_restarted (410) when the cursor is of another feed than the caller's now */
export async function listChanges(deps: Deps, reader: Reader, query: ChangeQuery) {
  await numberChanges(deps)
  const { db } = deps
  const limit = query.limit ?? 200
  const visible = visibleTo(reader, query.resource)
  const { told, readable } = scopeOf(visible)
  const end = await endOfFeed(db)
  const inherited = await listInherited(db, officerUnits(visible), reader.actor.today)
  const feed = hashOf({ feed: end.id, scope: scopeKey(visible, inherited) }).slice(0, 16)
  const after = query.since === undefined ? 0 : readPlace(query.since, feed)
  const rows = await db
    .select({
      resource: changes.resource,
      id: changes.resourceId,
      seq: changes.seq,
      changedAt: changes.changedAt,
      deleted: sql<boolean>`${changes.deleted} or (${readable}) is not true`,
    })
    .from(changes)
    .leftJoin(submissions, eq(submissions.id, changes.submissionId))
    .leftJoin(awardProposals, and(eq(changes.resource, 'awardProposal'), eq(awardProposals.id, changes.resourceId)))
    .where(and(isNotNull(changes.seq), gt(changes.seq, after), told))
    .orderBy(asc(changes.seq))
    .limit(limit + 1)
  const shown = rows.slice(0, limit)
  const more = rows.length > limit
  // Without more, what lies between the last one shown and the end is not the caller's to see.
  const place = more ? shown.at(-1)!.seq! : Math.max(end.seq, after, shown.at(-1)?.seq ?? 0)
  return { items: shown.map(toChange), nextCursor: writePlace(feed, place), more }
}

function toChange({
  resource,
  id,
  changedAt,
  deleted,
}: Omit<Change, 'changedAt' | 'href'> & { changedAt: Date | null }) {
  return { resource, id, deleted, changedAt: changedAt!.toISOString(), href: apiPrefix + mirrored[resource].path(id) }
}

/**
 * The last number, and what the numbers belong to: another database, or one set back to an earlier state, has other
 * numbers under the same cursors, and a server that took over may lack the last of them.
 */
async function endOfFeed(db: Db): Promise<{ id: string; seq: number }> {
  const found = sql`
    select concat_ws('/', (select id from change_feed),
        (select system_identifier from pg_control_system()), (select timeline_id from pg_control_checkpoint()),
        (select oid from pg_database where datname = current_database())) as id,
      coalesce((select last_seq from change_feed), 0)::text as seq`
  const { id, seq } = rowsOf<{ id: string; seq: string }>(await db.execute(found))[0]!
  return { id, seq: Number(seq) }
}

function writePlace(feed: string, seq: number): string {
  return Buffer.from(`${feed}:${seq}`).toString('base64url')
}

function readPlace(cursor: string, feed: string): number {
  const [, madeFor, seq] = /^([\da-f]{16}):(\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? []
  if (!madeFor) throw invalidCursor('/query/since')
  if (madeFor === feed) return Number(seq)
  throw problems.feedRestarted({
    detail: say(
      'Con trỏ này không còn dùng được: quyền xem của người gọi, resource hoặc cơ sở dữ liệu đã khác trước. Hãy đọc lại từ đầu (bỏ since), rồi xóa những bản sao không gặp lại.',
      'This cursor is of another feed: what the caller may read, resource, or the database has changed. Read from the beginning (without since), then delete copies that did not come again.',
    ),
  })
}
