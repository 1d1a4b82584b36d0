// Turns a table of old and new units into one reorganisation, and says what in it a person has to look at. Units are
// told apart by code, never by name. Several old units make a new one, also where it keeps a code and a name; one
// old unit alone with the same code stays itself and is at most renamed or moved. Pure.

import type { ProblemFault } from '../http/problems.ts'
import { isSameName } from '../units/names.ts'
import type { MappingQuery, MappingReport } from './import-schemas.ts'
import type { MappingColumn, MappingRow } from './mapping-sheet.ts'
import { fault, type PlanUnit } from './resolve.ts'
import type { Change, Predecessor, ReorganisationInput, ReorganisationReport } from './schemas.ts'

/** The units of the last day by code, and their codes. */
export interface Standing {
  units: ReadonlyMap<string, PlanUnit>
  byCode: ReadonlyMap<string, PlanUnit>
  codesOf: ReadonlyMap<string, string[]>
  /** Those that have the code on the day itself and not before. */
  later: ReadonlyMap<string, PlanUnit>
}

export interface Mapping {
  input: ReorganisationInput
  faults: ProblemFault[]
  /** Rows of a change's predecessors, so that a fault of the plan is told at its row. */
  rowsOf: MappingRow[][]
  notes: Omit<MappingReport, keyof ReorganisationReport | 'rows'>
}
type Query = Omit<MappingQuery, 'dryRun' | 'effectiveOn'> & { effectiveOn: string }

export function readMapping(rows: MappingRow[], query: Query, standing: Standing): Mapping {
  const { scheme = 'gso', effectiveOn } = query
  const faults: ProblemFault[] = []
  const at = (row: MappingRow, column: MappingColumn, code: string, vi: string, en: string) =>
    faults.push(fault(`${row.pointer}/${column}`, code, vi, en))
  const named = new Set(rows.flatMap(({ oldCode }) => standing.byCode.get(oldCode)?.id ?? []))
  const notes: Mapping['notes'] = {
    withoutOldCode: [],
    unknownCodes: [],
    codesRenamed: [],
    namesDiffer: [],
    unchanged: [],
    withoutSuccessor: [],
  }

  const outside = new Set<string>()
  const predecessorOf = (row: MappingRow): Predecessor => {
    const { oldCode, oldName, pointer } = row
    const origin = [row.oldDistrict, row.oldProvince].filter(Boolean).join(', ') || 'Theo bảng chuyển đổi'
    const unit = oldCode ? standing.byCode.get(oldCode) : findByName(row, standing, named)
    if (!oldCode) {
      notes.withoutOldCode.push({
        row: pointer,
        name: oldName,
        origin,
        newCode: row.newCode,
        foundUnitId: unit?.id ?? null,
      })
    } else if (!unit) {
      notes.unknownCodes.push({ row: pointer, code: oldCode, name: oldName, origin })
    } else if (oldName && !isSameName(oldName, unit.name)) {
      notes.namesDiffer.push({ row: pointer, code: oldCode, inFile: oldName, inSystem: unit.name })
    }
    if (unit) return { unitId: unit.id }
    if (!query.recordUnknown)
      at(
        row,
        'oldCode',
        'unknown',
        oldCode
          ? `không có đơn vị nào có mã ${oldCode} vào ngày trước đó (recordUnknown=true để ghi là đơn vị ngoài hệ thống).`
          : `"${oldName}" không có mã và không tìm được theo tên (recordUnknown=true để ghi là đơn vị ngoài hệ thống).`,
        oldCode ? `no unit has the code ${oldCode} the day before.` : `"${oldName}" has no code and no match by name.`,
      )
    if (!oldName) at(row, 'oldName', 'required', 'thiếu tên cũ.', 'the old name is missing.')
    if (oldCode && outside.has(oldCode))
      at(
        row,
        'oldCode',
        'duplicate',
        `đơn vị ngoài hệ thống mã ${oldCode} có ở nhiều dòng; hãy thêm đơn vị ấy trước.`,
        `${oldCode}, which is not a unit here, is in several rows; add the unit first.`,
      )
    outside.add(oldCode)
    return { name: oldName, origin, ...(oldCode && { identifiers: [{ scheme, code: oldCode }] }) }
  }

  const groups = new Map<string, MappingRow[]>()
  for (const row of rows) {
    if (!row.oldCode && !row.oldName) at(row, 'oldCode', 'required', 'thiếu đơn vị cũ.', 'the old unit is missing.')
    if (row.newCode && !row.newName) at(row, 'newName', 'required', 'thiếu tên mới.', 'the new name is missing.')
    if (!row.newCode && row.newName) at(row, 'newCode', 'required', 'thiếu mã mới.', 'the new code is missing.')
    groups.set(row.newCode, [...(groups.get(row.newCode) ?? []), row])
  }
  const timesOld = new Map<string, number>()
  for (const { oldCode } of rows) timesOld.set(oldCode, (timesOld.get(oldCode) ?? 0) + 1)
  const parentOf = (row: MappingRow | undefined): { parentKey?: string; parentId?: string } => {
    if (!row?.newParent) return {}
    if (groups.has(row.newParent) && !alone(groups.get(row.newParent)!, timesOld)) return { parentKey: row.newParent }
    const unit = standing.byCode.get(row.newParent) ?? standing.later.get(row.newParent)
    if (!unit)
      at(row, 'newParent', 'unknown', `không có đơn vị mã ${row.newParent}.`, `no unit has the code ${row.newParent}.`)
    return unit ? { parentId: unit.id } : {}
  }

  const changes: Change[] = []
  const rowsOf: MappingRow[][] = []
  const add = (change: Change, of: MappingRow[]) => {
    changes.push(change)
    rowsOf.push(of)
  }
  const going = new Set<string>()
  for (const [newCode, of] of groups) {
    const predecessors = of.map(predecessorOf)
    for (const { unitId } of predecessors) if (unitId && newCode) going.add(unitId)
    if (newCode === '') {
      add({ kind: 'abolish', predecessors }, of)
      continue
    }
    const [first] = of
    const newName = first!.newName
    for (const row of of)
      if (row.newName !== newName)
        at(row, 'newName', 'contradiction', `mã ${newCode} có hai tên.`, `${newCode} has two names.`)
    const before = standing.byCode.get(newCode)?.name ?? rows.find(({ oldCode }) => oldCode === newCode)?.oldName
    const stays = alone(of, timesOld) && predecessors[0]!.unitId !== undefined
    if (before !== undefined && !isSameName(before, newName))
      notes.codesRenamed.push({ code: newCode, oldName: before, newName, continues: stays })
    const parent = parentOf(of.find(({ newParent }) => newParent))
    if (stays) {
      const unit = standing.units.get(predecessors[0]!.unitId!)!
      const moves = (parent.parentId ?? parent.parentKey) !== undefined && parent.parentId !== unit.parentId
      if (!isSameName(unit.name, newName)) add({ kind: 'rename', predecessors, name: newName }, of)
      if (moves) add({ kind: 'reparent', predecessors, ...parent }, of)
      if (isSameName(unit.name, newName) && !moves) notes.unchanged.push(newCode)
      continue
    }
    const old = predecessors.flatMap(({ unitId }) => (unitId ? standing.units.get(unitId)! : []))
    const shared = (field: 'unitType' | 'block') =>
      new Set(old.map((unit) => unit[field])).size === 1 ? old[0]![field] : undefined
    const unitType = of.find(({ newType }) => newType)?.newType ?? query.unitType ?? shared('unitType')
    const block = of.find(({ newBlock }) => newBlock)?.newBlock ?? query.block ?? shared('block')
    if (!unitType || !block)
      at(
        first!,
        unitType ? 'newBlock' : 'newType',
        'required',
        `không biết loại, khối của ${newName}; ghi ở dòng này hoặc gửi unitType, block.`,
        `type and block of ${newName} are not known; give them here or as unitType and block.`,
      )
    const successor = {
      key: newCode,
      name: newName,
      unitType: unitType ?? 'KHAC',
      block: block ?? 'KHAC',
      ...parent,
      identifiers: [{ scheme, code: newCode }],
    }
    add({ kind: of.length > 1 ? 'merge' : 'replace', predecessors, successors: [successor] }, of)
  }

  const abolished = new Set(
    changes.flatMap(({ kind, predecessors }) => (kind === 'abolish' ? predecessors.map(({ unitId }) => unitId) : [])),
  )
  for (const { id, name, unitType, block, origin } of standing.units.values())
    if (!going.has(id) && origin === null)
      notes.withoutSuccessor.push({
        unitId: id,
        unitName: name,
        unitType,
        block,
        codes: standing.codesOf.get(id) ?? [],
        ends: abolished.has(id),
      })
  const { documentNumber: number, documentDate, documentIssuer: issuer, documentSummary: summary } = query
  const decision = { number, date: documentDate, issuer, ...(summary !== undefined && { summary }) }
  return { input: { effectiveOn, decision, changes }, faults, rowsOf, notes }
}

/** Whether a new code is an old one that nothing joined and nothing left. */
function alone(of: MappingRow[], timesOld: ReadonlyMap<string, number>): boolean {
  const [row, another] = of
  return (
    another === undefined && row!.oldCode !== '' && row!.oldCode === row!.newCode && timesOld.get(row!.oldCode) === 1
  )
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
