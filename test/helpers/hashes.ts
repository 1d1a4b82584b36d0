import type { Deps } from '../../src/deps.ts'
import { loadContentHashesOf, type ContentHashes } from '../../src/submissions/content-hash.ts'
import { loadLaneContext } from '../../src/submissions/lanes.ts'
import { getSubmission } from '../../src/submissions/queries.ts'

/** What a decision on the form is bound to now, by criterion. */
export async function hashesOf({ db }: Pick<Deps, 'db'>, id: string): Promise<ContentHashes> {
  return loadContentHashesOf(db, await loadLaneContext(db, await getSubmission(db, id)))
}
