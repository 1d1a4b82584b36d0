import { writeAudit } from '../audit/audit.ts'
import type { Actor } from '../auth/roles.ts'
import type { Deps } from '../deps.ts'
import { problems, say, type ProblemFault } from '../http/problems.ts'
import { searchKey, sortKey } from './names.ts'
import { findUnit, getUnit, insertUnits, replaceIdentifiers, updateUnit } from './queries.ts'
import type { Unit, UnitInput, UnitPatch } from './schemas.ts'
import type { Db, Tx } from '../db/client.ts'

/** QĐ 20/2020/QĐ-TTg, amended by QĐ 09/2025: new and legacy style of agency identifiers (domain.md, "Units"). */
const identifierPatterns: Record<string, RegExp> = {
  qd20: /^[A-Z]\d{2}(\.\d{1,3}){0,6}$/,
  'qd20-legacy': /^\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}$/,
}

export async function createUnit(deps: Deps, actor: Actor, input: UnitInput): Promise<Unit> {
  refuseFaults(faultsOf(input))
  const id = deps.newId()
  return deps.db.transaction(async (tx) => {
    await insertUnits(tx, [toRow(deps, id, input)], toIdentifiers(id, input))
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

/** @throws stale_version (412), rule_broken (422) when a parent would be below its own child. */
export async function changeUnit(
  deps: Deps,
  actor: Actor,
  id: string,
  version: number,
  patch: UnitPatch,
): Promise<Unit> {
  return deps.db.transaction(async (tx) => {
    const before = await getUnit(tx, id)
    const { identifiers, ...fields } = patch
    refuseFaults(faultsOf({ ...before, ...patch }))
    await refuseCycle(tx, id, patch.parentId)
    const named =
      fields.name === undefined ? {} : { searchName: searchKey(fields.name), sortName: sortKey(fields.name) }
    const newVersion = await updateUnit(tx, id, version, { ...fields, ...named, updatedAt: deps.clock() })
    if (identifiers) await replaceIdentifiers(tx, id, toIdentifiers(id, { ...before, ...patch }))
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

export function toIdentifiers(
  unitId: string,
  { identifiers = [], validFrom }: Pick<UnitInput, 'identifiers' | 'validFrom'>,
) {
  return identifiers.map(({ scheme, code, ...validity }) => ({
    unitId,
    scheme,
    code,
    validFrom: validity.validFrom ?? validFrom,
    validTo: validity.validTo ?? null,
  }))
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
  input.identifiers?.forEach(({ scheme, code }, i) => {
    if (identifierPatterns[scheme]?.test(code) === false) {
      faults.push({
        pointer: `/identifiers/${i}/code`,
        code: 'wrong_format',
        detail: say(
          `Mã "${code}" không đúng dạng của ${scheme}, ví dụ H20.14 hoặc 000.00.14.H20.`,
          `"${code}" is not in the form of ${scheme}, such as H20.14 or 000.00.14.H20.`,
        ),
      })
    }
  })
  return faults
}

function refuseFaults(errors: ProblemFault[]): void {
  if (errors.length > 0) throw problems.ruleBroken({ errors })
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
