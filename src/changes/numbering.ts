// A time or a number that a writer takes is no place in a feed: a slow transaction shows up behind
// places that were read already. So writers leave their changes without a number (triggers, see the
// migration), and whoever reads numbers those that are committed, one reader at a time, in a short
// transaction: numbers become visible in their order, and no writer waits for another, nor a reader
// for a writer whose transaction is still open.

import { sql } from 'drizzle-orm'
import type { FastifyInstance } from 'fastify'
import type { Db } from '../db/client.ts'
import { rowsOf } from '../db/migrate.ts'
import { remembered, snapshot } from '../db/standstill.ts'
import type { Deps } from '../deps.ts'
import type { Resource } from './resources.ts'

const batch = 5000

/** Gives every committed change a number, and the time at which it got it. */
export async function numberChanges({ db, clock, newId }: Pick<Deps, 'db' | 'clock' | 'newId'>): Promise<void> {
  const waiting = sql`select 1 from changes where seq is null limit 1`
  while (rowsOf(await db.execute(waiting)).length > 0 && (await numberBatch(db, clock(), newId())) === batch);
}

/** Times never go back, and none is before what a reader may have taken from a row, whatever clock it was written by. */
function numberBatch(db: Db, now: Date, feedId: string): Promise<number> {
  return db.transaction(async (tx) => {
    const at = sql`${now.toISOString()}::timestamptz`
    await tx.execute(sql`
      insert into change_feed (id, last_seq, last_at)
      select ${feedId}, coalesce(max(seq), 0), greatest(max(changed_at), ${at}) from changes
      on conflict do nothing`)
    const held = sql`select last_seq::text as last, greatest(last_at, ${at})::text as at from change_feed for update`
    const [feed] = rowsOf<{ last: string; at: string }>(await tx.execute(held))
    // What a running transaction holds keeps until it has ended: nobody waits for it.
    const numbered = await tx.execute(sql`
      with waiting as materialized (
        select resource, resource_id from changes where seq is null limit ${batch} for update skip locked
      ), placed as (
        select resource, resource_id, row_number() over (order by resource_id, resource) as n from waiting
      )
      update changes set seq = ${feed!.last}::bigint + placed.n, changed_at = ${feed!.at}::timestamptz
      from placed where changes.resource = placed.resource and changes.resource_id = placed.resource_id
      returning 1`)
    const count = rowsOf(numbered).length
    await tx.execute(
      sql`update change_feed set last_seq = last_seq + ${count}::int, last_at = ${feed!.at}::timestamptz`,
    )
    return count
  })
}

/** For the WHERE clause of a list: what got its number since then. The hook below has numbered what was committed. */
export function changedSince(resource: Resource, id: { getSQL: () => unknown }, since: string) {
  return sql`${id} in (select resource_id from changes where resource = ${resource} and changed_at >= ${since}::timestamptz)`
}

/**
 * What stands for all of a resource as it is now, for answers that are kept: the place of its latest change. Null
 * while a change can't be numbered, because another transaction is at the same row. As of each time that it is asked for.
 */
export function versionOf(resource: Resource, deps: Deps): () => Promise<string | null> {
  const found = sql`
    select coalesce((select max(seq) from changes where resource = ${resource}), 0)::text as seq,
      exists (select 1 from changes where resource = ${resource} and seq is null) as waiting,
      (select id from change_feed) as feed, ${snapshot} as snapshot`
  const read = async () => {
    const [value] = rowsOf<{ seq: string; waiting: boolean; feed: string | null; snapshot: string }>(
      await deps.db.execute(found),
    )
    return { value: value!, snapshot: value!.snapshot }
  }
  const ask = remembered(deps.db, read, () => '')
  return async () => {
    let state = await ask(undefined)
    if (state.waiting) {
      await numberChanges(deps)
      state = await ask(undefined)
    }
    return state.waiting ? null : `${state.feed}/${state.seq}`
  }
}

/** A list that is asked for what changed since some time knows every change that was committed before. */
export function installNumbering(app: FastifyInstance, deps: Deps): void {
  app.addHook('preHandler', async ({ query }) => {
    if ((query as { updatedSince?: string } | undefined)?.updatedSince !== undefined) await numberChanges(deps)
  })
}
