// Which old unit each row of a table is about. A unit may stand in several rows: each names a new unit that got a part
// of it. What its rows say against each other, or leave open, is told at a row, with the others by number. Pure.

import type { ProblemFault } from '../http/problems.ts'
import { isSameName } from '../units/names.ts'
import type { MappingQuery } from './import-schemas.ts'
import type { Standing } from './mapping.ts'
import { numberOf, type MappingRow } from './mapping-sheet.ts'
import { fault, type PlanUnit } from './resolve.ts'

export interface OldUnit {
  /** Undefined: not one of ours. */
  unit: PlanUnit | undefined
  rows: MappingRow[]
  /** It gives parts to others and goes on under its code. */
  continues: boolean
}

type Query = Pick<MappingQuery, 'splitKeepingCode'>

export function readOldUnits(
  rows: readonly MappingRow[],
  { splitKeepingCode }: Query,
  standing: Standing,
): { olds: ReadonlyMap<MappingRow, OldUnit>; faults: ProblemFault[] } {
  const named = new Set(rows.flatMap(({ oldCode }) => standing.byCode.get(oldCode)?.id ?? []))
  const found = new Map<string, OldUnit>()
  const olds = new Map<MappingRow, OldUnit>()
  for (const row of rows) {
    const { oldCode, oldName, oldDistrict, oldProvince, pointer } = row
    const unit = oldCode ? standing.byCode.get(oldCode) : findByName(row, standing, named)
    const key = unit?.id ?? (oldCode || (oldName ? [oldName, oldDistrict, oldProvince].join('/') : pointer))
    const old = found.get(key) ?? { unit, rows: [], continues: false }
    old.rows.push(row)
    found.set(key, old)
    olds.set(row, old)
  }
  const sources = new Map<string, number>()
  for (const { newCode } of rows) sources.set(newCode, (sources.get(newCode) ?? 0) + 1)
  const faults: ProblemFault[] = []
  for (const old of found.values()) {
    if (old.rows.length === 1) continue
    const kept = old.rows.find(
      ({ oldCode, newCode }) => old.unit && oldCode && oldCode === newCode && sources.get(newCode) === 1,
    )
    old.continues = kept !== undefined && splitKeepingCode === 'continues'
    faults.push(...faultsOfParts(old.rows), ...(kept && !splitKeepingCode ? [whichOne(old, kept)] : []))
  }
  return { olds, faults }
}

/** The same part twice, and an end beside a successor. */
function faultsOfParts(rows: readonly MappingRow[]): ProblemFault[] {
  const faults: ProblemFault[] = []
  const first = new Map<string, MappingRow>()
  for (const row of rows) {
    const same = first.get(row.newCode)
    if (same)
      faults.push(
        fault(
          `${row.pointer}/newCode`,
          'duplicate',
          `dòng này lặp lại dòng ${numberOf(same)}: cùng đơn vị cũ, cùng mã mới.`,
          `this row repeats row ${numberOf(same)}: the same old unit and the same new code.`,
        ),
      )
    else first.set(row.newCode, row)
  }
  const end = first.get('')
  const others = rows.filter(({ newCode }) => newCode !== '').map(numberOf)
  if (end && others.length > 0)
    faults.push(
      fault(
        `${end.pointer}/newCode`,
        'contradiction',
        `dòng này ghi ${nameOf(end)} chấm dứt, không có đơn vị kế thừa; dòng ${others.join(', ')} ghi có.`,
        `this row says that nothing succeeds ${nameOf(end)}; row ${others.join(', ')} says what does.`,
      ),
    )
  return faults
}

function whichOne({ rows }: OldUnit, kept: MappingRow): ProblemFault {
  const others = rows.filter((row) => row !== kept).map(numberOf)
  return fault(
    `${kept.pointer}/newCode`,
    'ambiguous',
    `${nameOf(kept)} vừa giữ mã ở dòng này, vừa sang đơn vị khác ở dòng ${others.join(', ')}. Gửi splitKeepingCode=continues nếu đơn vị ấy chỉ bớt đi một phần và tiếp tục tồn tại, splitKeepingCode=ends nếu chấm dứt và đơn vị giữ mã là đơn vị mới.`,
    `${nameOf(kept)} keeps its code here and goes into others in row ${others.join(', ')}. Send splitKeepingCode=continues if it only gives a part and goes on, splitKeepingCode=ends if it ends and the one with its code is new.`,
  )
}

function nameOf({ oldName, oldCode }: MappingRow): string {
  return `${oldName} (${oldCode})`
}

/** The one unit of that name below a unit of the name that the row says, unless a row has its code. */
function findByName(
  { oldName, oldDistrict }: MappingRow,
  { units }: Standing,
  named: ReadonlySet<string>,
): PlanUnit | undefined {
  const found = [...units.values()].filter(
    ({ id, name, parentId }) =>
      !named.has(id) && isSameName(name, oldName) && isSameName(units.get(parentId ?? '')?.name ?? '', oldDistrict),
  )
  return found.length === 1 ? found[0] : undefined
}
