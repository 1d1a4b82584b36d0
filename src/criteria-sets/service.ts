import { writeAudit } from '../audit/audit.ts'
import type { Actor } from '../auth/roles.ts'
import type { Deps } from '../deps.ts'
import { canonicalJson, packHash } from '../scoring/hash.ts'
import { readPack } from '../scoring/pack.ts'
import type { Pack } from '../scoring/types.ts'
import { packFaults, packFrom, type PackFault } from './pack-body.ts'
import { deleteDraft, getCriteriaSet, insertCriteriaSet, updateDraft, type CriteriaSetWithPack } from './queries.ts'
import type { CloneCriteriaSetInput } from './schemas.ts'

/** @throws invalid_pack (422), duplicate (409) when code and version exist */
export function createCriteriaSet(deps: Deps, actor: Actor, document: unknown): Promise<CriteriaSetWithPack> {
  return storeDraft(deps, actor, 'createCriteriaSet', packFrom(document))
}

/** A new draft with the content of any set, which it supersedes. */
export async function cloneCriteriaSet(
  deps: Deps,
  actor: Actor,
  id: string,
  changes: CloneCriteriaSetInput,
): Promise<CriteriaSetWithPack> {
  const { pack, code, packVersion } = await getCriteriaSet(deps.db, id)
  return storeDraft(
    deps,
    actor,
    'cloneCriteriaSet',
    packFrom({ ...pack, ...changes, supersedes: { code, version: packVersion } }),
  )
}

async function storeDraft(deps: Deps, actor: Actor, action: string, pack: Pack): Promise<CriteriaSetWithPack> {
  const id = deps.newId()
  const now = deps.clock()
  const { code, version, title, supersedes } = pack
  return deps.db.transaction(async (tx) => {
    await insertCriteriaSet(tx, { id, ...columnsOf(pack), status: 'draft', createdAt: now, updatedAt: now })
    await writeAudit(tx, deps, actor, {
      action,
      entity: 'criteriaSet',
      entityId: id,
      version: 1,
      after: { code, packVersion: version, title, supersedes, hash: packHash(pack) },
    })
    return getCriteriaSet(tx, id)
  })
}

/** Puts another pack in the place of a draft's. @throws invalid_pack (422), locked (409), stale_version (412) */
export async function changeCriteriaSet(
  deps: Deps,
  actor: Actor,
  id: string,
  version: number,
  document: unknown,
): Promise<CriteriaSetWithPack> {
  const pack = packFrom(document)
  return deps.db.transaction(async (tx) => {
    const before = await getCriteriaSet(tx, id)
    const newVersion = await updateDraft(tx, before, version, { ...columnsOf(pack), updatedAt: deps.clock() })
    await writeAudit(tx, deps, actor, {
      action: 'changeCriteriaSet',
      entity: 'criteriaSet',
      entityId: id,
      version: newVersion,
      ...differences(before.pack, pack),
    })
    return getCriteriaSet(tx, id)
  })
}

/** @throws locked (409), stale_version (412) */
export async function deleteCriteriaSet(deps: Deps, actor: Actor, id: string, version: number): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const { code, packVersion, title, pack } = await getCriteriaSet(tx, id)
    await deleteDraft(tx, id, version)
    await writeAudit(tx, deps, actor, {
      action: 'deleteCriteriaSet',
      entity: 'criteriaSet',
      entityId: id,
      before: { code, packVersion, title, hash: packHash(pack) },
    })
  })
}

/** Freezes a draft for ever under its hash. @throws invalid_pack (422), locked (409), stale_version (412) */
export async function publishCriteriaSet(
  deps: Deps,
  actor: Actor,
  id: string,
  version: number,
): Promise<CriteriaSetWithPack> {
  return deps.db.transaction(async (tx) => {
    const draft = await getCriteriaSet(tx, id)
    // Read again: the rules may have grown stricter since it was stored.
    const pack = draft.status === 'draft' ? packFrom(draft.pack) : draft.pack
    const hash = packHash(pack)
    const now = deps.clock()
    const newVersion = await updateDraft(tx, draft, version, {
      pack,
      status: 'published',
      hash,
      publishedAt: now,
      publishedBy: actor.userId,
      updatedAt: now,
    })
    await writeAudit(tx, deps, actor, {
      action: 'publishCriteriaSet',
      entity: 'criteriaSet',
      entityId: id,
      version: newVersion,
      before: { status: 'draft', hash: null },
      after: { status: 'published', hash },
    })
    return getCriteriaSet(tx, id)
  })
}

export function validatePack(document: unknown): { valid: boolean; faults: PackFault[] } {
  const { faults } = readPack(document)
  return { valid: faults.length === 0, faults: packFaults(faults) }
}

function columnsOf(pack: Pack) {
  return { code: pack.code, packVersion: pack.version, title: pack.title, illustrative: pack.illustrative, pack }
}

/** The fields of the pack that differ, as they were and as they are. */
function differences(before: Pack, after: Pack) {
  const changed = ([...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Pack)[]).filter(
    (field) => canonicalJson(before[field]) !== canonicalJson(after[field]),
  )
  const pick = (pack: Pack) => Object.fromEntries(changed.map((field) => [field, pack[field] ?? null]))
  return { before: pick(before), after: pick(after) }
}
