// Decisions and opinions merge by criterion (api.md, "Lost updates are impossible"): If-Match
// carries the version last read. What was decided since on other criteria stands beside; anything
// else that happened since, such as a return, may have changed what the reader saw and is a conflict.

import type { Actor } from '../auth/roles.ts'
import type { Tx } from '../db/client.ts'
import { staleVersion } from '../http/concurrency.ts'
import type { SubmissionRow } from '../submissions/lanes.ts'
import { listChangesAfter } from './queries.ts'

/** Audited with one member of `after` for each criterion. */
const byCriterion = ['recordDecision', 'undoDecision', 'giveOpinion']

/** @throws stale_version (412) when somebody else changed one of the criteria since, or the form moved on. */
export async function refuseOverwrite(
  tx: Tx,
  actor: Actor,
  submission: SubmissionRow,
  version: number,
  codes: string[],
): Promise<void> {
  if (version === submission.version) return
  const changes = version < submission.version ? await listChangesAfter(tx, submission.id, version) : []
  const mayMerge = changes.every(
    ({ action, actorId, after }) =>
      byCriterion.includes(action) && (actorId === actor.userId || !codes.some((code) => code in (after ?? {}))),
  )
  if (version > submission.version || !mayMerge)
    throw await staleVersion(tx, 'submission', submission.id, version, submission.version)
}
