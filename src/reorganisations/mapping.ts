// Turns a table of old and new units into one reorganisation, and says what in it a person has to look at. Units are
// told apart by code, never by name. Several old units make a new one, also where it keeps a code and a name; one
// old unit alone with the same code stays itself and is at most renamed or moved; one in several rows is split. Pure.

import type { ProblemFault } from '../http/problems.ts'
import { isSameName } from '../units/names.ts'
import type { MappingQuery, MappingReport } from './import-schemas.ts'
import { readOldUnits, type OldUnit } from './mapping-olds.ts'
import type { MappingColumn, MappingRow } from './mapping-sheet.ts'
import { fault, type PlanUnit } from './resolve.ts'
import type { Change, Predecessor, ReorganisationInput, ReorganisationReport, Successor } from './schemas.ts'

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
  /** Of each change, the rows of its units, so that a fault of the plan is told at its row. */
  rowsOf: { predecessors: MappingRow[]; successors: MappingRow[] }[]
  notes: Omit<MappingReport, keyof ReorganisationReport | 'rows'>
}
type Query = Omit<MappingQuery, 'dryRun' | 'effectiveOn'> & { effectiveOn: string }

export function readMapping(rows: MappingRow[], query: Query, standing: Standing): Mapping {
  const { scheme = 'gso', effectiveOn } = query
  const { olds, faults } = readOldUnits(rows, query, standing)
  const at = (row: MappingRow, column: MappingColumn, code: string, vi: string, en: string) =>
    faults.push(fault(`${row.pointer}/${column}`, code, vi, en))
  const notes: Mapping['notes'] = {
    withoutOldCode: [],
    unknownCodes: [],
    codesRenamed: [],
    splits: [],
    namesDiffer: [],
    unchanged: [],
    withoutSuccessor: [],
  }

  const originOf = (row: MappingRow) =>
    [row.oldDistrict, row.oldProvince].filter(Boolean).join(', ') || 'Theo bảng chuyển đổi'
  const lookAt = (row: MappingRow) => {
    const { oldCode, oldName, pointer } = row
    const origin = originOf(row)
    const { unit, rows: all } = olds.get(row)!
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
    if (unit) return
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
    if (!isSameName(oldName, all[0]!.oldName))
      at(row, 'oldName', 'contradiction', `mã cũ ${oldCode} có hai tên.`, `the old code ${oldCode} has two names.`)
  }
  const predecessorOf = ({ unit, rows: [row] }: OldUnit): Predecessor => {
    if (unit) return { unitId: unit.id }
    const { oldCode, oldName } = row!
    return {
      name: oldName,
      origin: originOf(row!),
      ...(oldCode && { identifiers: [{ scheme, code: oldCode }] }),
    }
  }

  const groups = new Map<string, MappingRow[]>()
  for (const row of rows) {
    if (!row.oldCode && !row.oldName) at(row, 'oldCode', 'required', 'thiếu đơn vị cũ.', 'the old unit is missing.')
    if (row.newCode && !row.newName) at(row, 'newName', 'required', 'thiếu tên mới.', 'the new name is missing.')
    if (!row.newCode && row.newName) at(row, 'newCode', 'required', 'thiếu mã mới.', 'the new code is missing.')
    groups.set(row.newCode, [...(groups.get(row.newCode) ?? []), row])
  }
  /** The old unit of a new code that nothing else joined, and that nothing left or that goes on nevertheless. */
  const staying = (of: MappingRow[]): PlanUnit | undefined => {
    const [row, another] = of
    if (another !== undefined || row!.oldCode === '' || row!.oldCode !== row!.newCode) return undefined
    const { unit, rows: parts, continues } = olds.get(row!)!
    return parts.length === 1 || continues ? unit : undefined
  }
  const parentOf = (row: MappingRow | undefined): { parentKey?: string; parentId?: string } => {
    if (!row?.newParent) return {}
    const made = groups.get(row.newParent)
    if (made && !staying(made)) return { parentKey: row.newParent }
    const unit = standing.byCode.get(row.newParent) ?? standing.later.get(row.newParent)
    if (!unit)
      at(row, 'newParent', 'unknown', `không có đơn vị mã ${row.newParent}.`, `no unit has the code ${row.newParent}.`)
    return unit ? { parentId: unit.id } : {}
  }

  const changes: Change[] = []
  const rowsOf: Mapping['rowsOf'] = []
  const add = (change: Change, of: MappingRow[], successors = of.slice(0, 1)) => {
    changes.push(change)
    rowsOf.push({ predecessors: of, successors })
  }
  const going = new Set<string>()
  /** New units that a split has still to make, by code. */
  const open = new Map<string, Successor>()
  for (const [newCode, of] of groups) {
    of.forEach(lookAt)
    const before = of.map((row) => olds.get(row)!)
    for (const { unit } of before) if (unit && newCode) going.add(unit.id)
    if (newCode === '') {
      add({ kind: 'abolish', predecessors: before.map(predecessorOf) }, of)
      continue
    }
    const [first] = of
    const newName = first!.newName
    for (const row of of)
      if (row.newName !== newName)
        at(row, 'newName', 'contradiction', `mã ${newCode} có hai tên.`, `${newCode} has two names.`)
    const oldName = standing.byCode.get(newCode)?.name ?? rows.find(({ oldCode }) => oldCode === newCode)?.oldName
    const unit = staying(of)
    if (oldName !== undefined && !isSameName(oldName, newName))
      notes.codesRenamed.push({ code: newCode, oldName, newName, continues: unit !== undefined })
    const parent = parentOf(of.find(({ newParent }) => newParent))
    if (unit) {
      const predecessors = [{ unitId: unit.id }]
      const moves = (parent.parentId ?? parent.parentKey) !== undefined && parent.parentId !== unit.parentId
      if (!isSameName(unit.name, newName)) add({ kind: 'rename', predecessors, name: newName }, of)
      if (moves) add({ kind: 'reparent', predecessors, ...parent }, of)
      if (isSameName(unit.name, newName) && !moves && before[0]!.rows.length === 1) notes.unchanged.push(newCode)
      continue
    }
    const old = before.flatMap((one) => one.unit ?? [])
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
    // What a unit gave that goes on is told by its own split alone.
    const ending = of.filter((row) => !olds.get(row)!.continues)
    const whole = ending.map((row) => olds.get(row)!)
    if (whole.length > 1 || whole[0]?.rows.length === 1)
      add(
        {
          kind: whole.length > 1 ? 'merge' : 'replace',
          predecessors: whole.map(predecessorOf),
          successors: [successor],
        },
        ending,
      )
    else open.set(newCode, successor)
  }
  for (const old of new Set(olds.values())) {
    const { unit, rows: parts, continues } = old
    if (parts.length === 1) continue
    const [{ oldCode, oldName }] = parts as [MappingRow]
    const successors = parts.map(({ newCode }): Successor => {
      if (continues && newCode === oldCode) return { unitId: unit!.id }
      const made = open.get(newCode)
      open.delete(newCode)
      return made ?? { key: newCode }
    })
    add({ kind: 'split', predecessors: [predecessorOf(old)], successors }, parts.slice(0, 1), parts)
    notes.splits.push({
      rows: parts.map(({ pointer }) => pointer),
      code: oldCode,
      name: unit?.name ?? oldName,
      newCodes: parts.map(({ newCode }) => newCode),
      continues,
    })
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
