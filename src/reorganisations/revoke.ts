// A reorganisation that was recorded by mistake is revoked while nothing rests on it. What ended goes on, names and
// parents are those of before, and units that it made never were: their validity is empty, so no day finds them. The
// reorganisation stays to be read, with who revoked it, when and why; units keep their ids and what the log says.

import { writeAudit } from '../audit/audit.ts'
import type { Actor } from '../auth/roles.ts'
import type { Tx } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { insertEvents } from '../events/queries.ts'
import { staleVersion } from '../http/concurrency.ts'
import { problems, say } from '../http/problems.ts'
import { listTaken } from '../units/identifiers.ts'
import type { Effects } from './effects.ts'
import { getReorganisation, holdTree } from './queries.ts'
import { obstaclesOf } from './revoke-obstacles.ts'
import {
  findEffects,
  holdUnits,
  insertRevocation,
  listDependants,
  listFormsSince,
  listLater,
  listParents,
  listStatesBefore,
  takeBack,
  type StateBefore,
} from './revoke-queries.ts'
import type { Reorganisation, RevokeReorganisationInput } from './schemas.ts'

/** @throws not_found (404), stale_version (412), wrong_state (409), in_use (409) with all that rests on it */
export function revokeReorganisation(
  deps: Deps,
  actor: Actor,
  id: string,
  version: number,
  { reason, decision }: RevokeReorganisationInput,
): Promise<Reorganisation> {
  return deps.db.transaction(async (tx) => {
    await holdTree(tx)
    const reorganisation = await getReorganisation(tx, id)
    if (reorganisation.version !== version)
      throw await staleVersion(tx, 'reorganisation', id, version, reorganisation.version)
    const effects = await effectsToTakeBack(tx, reorganisation)
    const states = await listStatesBefore(tx, id)
    await refuseInUse(tx, reorganisation, effects, states)
    const at = deps.clock()
    const revocation = { reason, decision: decision ?? null, revokedBy: actor.userId!, revokedAt: at }
    await insertRevocation(tx, { reorganisationId: id, ...revocation })
    const versions = await takeBack(tx, id, effects, states, at)
    await writeAudit(
      tx,
      deps,
      actor,
      {
        action: 'revokeReorganisation',
        entity: 'reorganisation',
        entityId: id,
        version: version + 1,
        after: { revoked: true, decision: revocation.decision, units: versions.size },
        reason,
      },
      ...unitEntries(reorganisation, effects, states, versions),
    )
    const made = new Set(effects.made)
    await insertEvents(
      tx,
      deps,
      at,
      [...versions].map(([unitId, unitVersion]) => ({
        kind: 'unit_reorganised' as const,
        resourceId: unitId,
        unitId,
        occurrence: String(unitVersion),
        payload: { status: made.has(unitId) ? 'revoked' : 'restored', reorganisationId: id },
      })),
    )
    return getReorganisation(tx, id)
  })
}

async function effectsToTakeBack(tx: Tx, { id, revocation }: Reorganisation): Promise<Effects> {
  if (revocation)
    throw problems.wrongState({
      detail: say('Lần sắp xếp này đã được hủy.', 'This reorganisation is revoked already.'),
    })
  const effects = await findEffects(tx, id)
  if (effects) return effects
  throw problems.wrongState({
    detail: say(
      'Lần sắp xếp này được ghi bởi phiên bản phần mềm cũ, không lưu tình trạng trước đó nên không hủy được; hãy sửa từng đơn vị hoặc ghi một lần sắp xếp ngược lại.',
      'An earlier version recorded this reorganisation without what was before it, so it can’t be revoked; mend the units, or record the opposite.',
    ),
  })
}

async function refuseInUse(
  tx: Tx,
  reorganisation: Reorganisation,
  effects: Effects,
  states: readonly StateBefore[],
): Promise<void> {
  const { effectiveOn, madeAt } = reorganisation
  const changed = states.map(({ unitId }) => unitId)
  const units = await holdUnits(tx, [...effects.made, ...effects.ended, ...effects.goOn, ...changed])
  const begins = new Date(`${effectiveOn}T00:00:00+07:00`)
  const since = new Date(Math.max(begins.getTime(), Date.parse(madeAt)))
  // The codes that go with the revocation are no obstacle to those that come back.
  const going = new Set([...effects.made, ...effects.codesBegun.map(({ unitId }) => unitId)])
  const restored = effects.codesEnded.map((row) => ({ ...row, validFrom: effectiveOn }))
  const errors = obstaclesOf({
    reorganisation,
    effects,
    states,
    units: new Map(units.map((unit) => [unit.id, unit])),
    parents: await listParents(tx),
    later: await listLater(tx, reorganisation),
    dependants: await listDependants(tx, effects.made),
    formsSince: await listFormsSince(tx, changed, since),
    taken: (await listTaken(tx, restored)).filter(({ unitId }) => !going.has(unitId)),
  })
  if (errors.length > 0)
    throw problems.inUse({
      detail: say(
        'Không hủy được vì đã có dữ liệu dựa vào lần sắp xếp này; không gì được thay đổi.',
        'It can’t be revoked, for other data rests on it; nothing was changed.',
      ),
      errors,
    })
}

function unitEntries(
  { id: reorganisationId, effectiveOn }: Reorganisation,
  { made, ended }: Effects,
  states: readonly StateBefore[],
  versions: ReadonlyMap<string, number>,
) {
  const isMade = new Set(made)
  const isEnded = new Set(ended)
  const stateOf = new Map(states.map((state) => [state.unitId, state]))
  return [...versions].map(([unitId, version]) => {
    const state = stateOf.get(unitId)
    return {
      action: 'revokeReorganisation',
      entity: 'unit' as const,
      entityId: unitId,
      version,
      after: {
        ...(isMade.has(unitId) && { revoked: true }),
        ...(isEnded.has(unitId) && { validTo: null }),
        ...(state && { name: state.name, parentId: state.parentId }),
        reorganisationId,
        effectiveOn,
      },
    }
  })
}
