// Published sets never change, so a compiled one is good for ever: cached by id.

import { inArray } from 'drizzle-orm'
import type { Db, Tx } from '../db/client.ts'
import { criteriaSets } from '../db/schema.ts'
import { compilePack, type CompiledSet } from '../scoring/compile.ts'
import type { Pack } from '../scoring/types.ts'

export interface PublishedSet {
  id: string
  pack: Pack
  compiled: CompiledSet
}

const cache = new Map<string, PublishedSet>()

/** Published sets by id. @throws when one is absent or a draft: a period can't pin such a set. */
export async function getPublishedSets(db: Db | Tx, ids: Iterable<string>): Promise<ReadonlyMap<string, PublishedSet>> {
  const wanted = [...new Set(ids)]
  const absent = wanted.filter((id) => !cache.has(id))
  if (absent.length > 0) {
    const rows = await db.select().from(criteriaSets).where(inArray(criteriaSets.id, absent))
    for (const { id, pack, status } of rows) {
      if (status === 'published') cache.set(id, { id, pack, compiled: compilePack(pack) })
    }
  }
  return new Map(
    wanted.map((id) => {
      const set = cache.get(id)
      if (!set) throw new Error(`Criteria set ${id} is not published`)
      return [id, set]
    }),
  )
}

export async function getPublishedSet(db: Db | Tx, id: string): Promise<PublishedSet> {
  return (await getPublishedSets(db, [id])).get(id)!
}
