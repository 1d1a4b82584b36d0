import { writeAudit } from '../audit/audit.ts'
import type { Actor } from '../auth/roles.ts'
import type { Deps } from '../deps.ts'
import { problems, say, type ProblemFault } from '../http/problems.ts'
import { faultsOfIdentifiers, following, refuseTaken, toIdentifiers } from './identifiers.ts'
import { breaksLineage, holdTree } from '../reorganisations/queries.ts'
import { searchKey, sortKey } from './names.ts'
import { findStates, findUnit, getUnit, insertUnits, replaceIdentifiers, updateUnit } from './queries.ts'
import type { Unit, UnitInput, UnitPatch } from './schemas.ts'
import type { Db, Tx } from '../db/client.ts'

export async function createUnit(deps: Deps, actor: Actor, input: UnitInput): Promise<Unit> {
  const id = deps.newId()
  return deps.db.transaction(async (tx) => {
    refuseFaults([...faultsOf(input), ...(await faultsOfUnits(tx, parentIn(input)))])
    const identifiers = toIdentifiers(id, input)
    await refuseTaken(tx, identifiers)
    await insertUnits(tx, [toRow(deps, id, input)], identifiers)
    await writeAudit(tx, deps, actor, {
      action: 'createUnit',
      entity: 'unit',
      entityId: id,
      version: 1,
      after: { ...input },
    })
    return getUnit(tx, id)
  })
}

/** @throws stale_version (412), rule_broken (422) when a parent would be below its own child, or never was. */
export async function changeUnit(
  deps: Deps,
  actor: Actor,
  id: string,
  version: number,
  patch: UnitPatch,
): Promise<Unit> {
  return deps.db.transaction(async (tx) => {
    const before = await getUnit(tx, id)
    const { identifiers: given, ...fields } = patch
    const after = { ...before, ...patch, identifiers: given ?? following(before.identifiers, before) }
    if (patch.parentId) await holdTree(tx)
    refuseFaults([
      ...faultsOf(after),
      ...(await faultsOfLineage(tx, before, after, patch)),
      ...(await faultsOfUnits(tx, parentIn(patch))),
    ])
    await refuseCycle(tx, id, patch.parentId)
    const named =
      fields.name === undefined ? {} : { searchName: searchKey(fields.name), sortName: sortKey(fields.name) }
    const newVersion = await updateUnit(tx, id, version, { ...fields, ...named, updatedAt: deps.clock() })
    const identifiers = toIdentifiers(id, after)
    await refuseTaken(tx, identifiers)
    await replaceIdentifiers(tx, id, identifiers)
    await writeAudit(tx, deps, actor, {
      action: 'changeUnit',
      entity: 'unit',
      entityId: id,
      version: newVersion,
      before: Object.fromEntries(Object.keys(patch).map((field) => [field, before[field as keyof Unit]])),
      after: { ...patch },
    })
    return getUnit(tx, id)
  })
}

/** The row that stands for the input; search and sort names are derived here and nowhere else. */
export function toRow({ clock }: Pick<Deps, 'clock'>, id: string, input: UnitInput) {
  const { identifiers: _, ...fields } = input
  const now = clock()
  return {
    ...fields,
    id,
    searchName: searchKey(input.name),
    sortName: sortKey(input.name),
    createdAt: now,
    updatedAt: now,
  }
}

/** What the schema can't say: validity that ends before it begins, identifiers against their scheme. */
export function faultsOf(input: Pick<UnitInput, 'validFrom' | 'validTo' | 'identifiers'>): ProblemFault[] {
  const faults: ProblemFault[] = []
  if (input.validTo && input.validTo < input.validFrom) {
    faults.push({
      pointer: '/validTo',
      code: 'before_start',
      detail: say('Ngày hết hiệu lực phải sau ngày có hiệu lực.', 'validTo must not be before validFrom.'),
    })
  }
  return [...faults, ...faultsOfIdentifiers(input)]
}

/** A correction of days may not contradict a reorganisation. */
async function faultsOfLineage(
  tx: Tx,
  before: Unit,
  after: Pick<Unit, 'validFrom' | 'validTo'>,
  patch: UnitPatch,
): Promise<ProblemFault[]> {
  const moved = (['validFrom', 'validTo'] as const).filter(
    (field) => patch[field] !== undefined && after[field] !== before[field],
  )
  if (moved.length === 0 || !(await breaksLineage(tx, before.id, after))) return []
  return moved.map((field) => ({
    pointer: `/${field}`,
    code: 'against_lineage',
    detail: say(
      'Trái với một lần sắp xếp đơn vị đã ghi (xem GET /units/{id}/lineage).',
      'Against a reorganisation that is recorded (see GET /units/{id}/lineage).',
    ),
  }))
}

function refuseFaults(errors: ProblemFault[]): void {
  if (errors.length > 0) throw problems.ruleBroken({ errors })
}

interface NamedUnit {
  unitId: string
  pointer: string
}

function parentIn({ parentId }: Pick<UnitPatch, 'parentId'>): NamedUnit[] {
  return parentId ? [{ unitId: parentId, pointer: '/parentId' }] : []
}

/**
 * Nothing rests on a unit that isn't there, or that a revoked reorganisation made and so never was; nor is one
 * revoked while this goes on.
 */
export async function faultsOfUnits(tx: Tx, named: readonly NamedUnit[]): Promise<ProblemFault[]> {
  if (named.length === 0) return []
  await holdTree(tx, 'share')
  const states = await findStates(
    tx,
    named.map(({ unitId }) => unitId),
  )
  return named.flatMap(({ unitId, pointer }) => {
    const unit = states.get(unitId)
    if (!unit) return [{ pointer, code: 'unknown', detail: say('Không có đơn vị này.', 'There is no such unit.') }]
    if (unit.everWas) return []
    const detail = say(
      `${unit.name} được thành lập bởi một lần sắp xếp đã hủy, coi như chưa từng có.`,
      `${unit.name} was made by a reorganisation that was revoked, and never was.`,
    )
    return [{ pointer, code: 'never_was', detail }]
  })
}

async function refuseCycle(db: Db | Tx, id: string, parentId: string | null | undefined): Promise<void> {
  for (let above = parentId; above; above = (await findUnit(db, above))?.parentId) {
    if (above === id) {
      throw problems.ruleBroken({
        errors: [
          {
            pointer: '/parentId',
            code: 'cycle',
            detail: say('Đơn vị không thể nằm dưới chính nó.', 'A unit can not be below itself.'),
          },
        ],
      })
    }
  }
}
