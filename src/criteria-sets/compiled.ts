// Published sets never change, so a compiled one is good for ever: cached by id.

import { and, eq, inArray } from 'drizzle-orm'
import { hasRole, type Actor } from '../auth/roles.ts'
import type { Db, Tx } from '../db/client.ts'
import { criteriaSets } from '../db/schema.ts'
import { problems, say } from '../http/problems.ts'
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
      if (status === 'published') cache.set(id, setOf(id, pack))
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

/** A set to score with, without storing anything. Drafts are for administrators; to others they do not exist yet. @throws not_found (404) */
export async function getSetToTry(db: Db, actor: Actor, id: string): Promise<PublishedSet> {
  const visible = hasRole(actor, 'admin') ? undefined : eq(criteriaSets.status, 'published')
  const [row] = await db
    .select({ status: criteriaSets.status, pack: criteriaSets.pack })
    .from(criteriaSets)
    .where(and(eq(criteriaSets.id, id), visible))
  if (!row) throw problems.notFound({ detail: say('Không có bộ tiêu chí này.', 'There is no such criteria set.') })
  return row.status === 'published' ? getPublishedSet(db, id) : setOf(id, row.pack)
}

/** A pack that `readPack` accepted, ready to score with. */
export function setOf(id: string, pack: Pack): PublishedSet {
  return { id, pack, compiled: compilePack(pack) }
}
