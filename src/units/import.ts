// Units from a sheet: all rows or none, every bad row reported. A parent is found among the rows or the
// units already there, by its code in the same scheme.

import { writeAudit } from '../audit/audit.ts'
import type { Actor } from '../auth/roles.ts'
import type { Deps } from '../deps.ts'
import { problems, say, type ProblemFault } from '../http/problems.ts'
import { dayNumber } from '../scoring/dates.ts'
import type { SheetRow, UnitColumn, UnitSheet } from './sheets.ts'
import { insertUnits, unitIdsByIdentifier } from './queries.ts'
import { faultsOf, toIdentifiers, toRow } from './service.ts'
import { identifierSchemes, type UnitInput } from './schemas.ts'
import type { Db, Tx } from '../db/client.ts'

const codePattern = /^[A-Z][A-Z0-9_.]{0,39}$/

/** @throws rule_broken (422) with every bad row. */
export async function importUnits(
  deps: Deps,
  actor: Actor,
  { rows, placeOf }: UnitSheet,
  dryRun: boolean,
): Promise<{ dryRun: boolean; created: number }> {
  await deps.db.transaction(async (tx) => {
    const existing = await existingByCode(tx, rows)
    const ids = new Map(rows.map((row) => [keyOf(row.scheme, row.code), deps.newId()]))
    const errors = rows.flatMap((row, i) => faultsOfRow(row, i, rows, existing, placeOf))
    if (errors.length > 0)
      throw problems.ruleBroken({
        detail: say('Không dòng nào được lưu; hãy sửa các lỗi sau.', 'No row was stored; mend these faults.'),
        errors,
      })
    if (dryRun) return
    const inputs = rows.map((row) => toInput(row, ids, existing))
    const idOf = (i: number) => ids.get(keyOf(rows[i]!.scheme, rows[i]!.code))!
    await insertUnits(
      tx,
      parentsFirst(inputs.map((input, i) => toRow(deps, idOf(i), input))),
      inputs.flatMap((input, i) => toIdentifiers(idOf(i), input)),
    )
    await writeAudit(
      tx,
      deps,
      actor,
      ...inputs.map((input, i) => ({
        action: 'importUnits',
        entity: 'unit' as const,
        entityId: idOf(i),
        version: 1,
        after: { ...input },
      })),
    )
  })
  return { dryRun, created: rows.length }
}

/** Follows parents within the file; true when a row is below itself. */
function isBelowItself(row: SheetRow, rows: SheetRow[]): boolean {
  const above = new Set<SheetRow>()
  for (
    let next: SheetRow | undefined = row;
    next;
    next = rows.find(({ scheme, code }) => scheme === next.scheme && code === next.parent_code)
  ) {
    if (above.has(next)) return true
    above.add(next)
  }
  return false
}

function faultsOfRow(
  row: SheetRow,
  i: number,
  rows: SheetRow[],
  existing: Map<string, string>,
  placeOf: UnitSheet['placeOf'],
): ProblemFault[] {
  const fault = (column: UnitColumn, code: string, vi: string, en: string): ProblemFault => {
    const { pointer, name } = placeOf(i, column)
    return { pointer, code, detail: say(`${name.vi}: ${vi}`, `${name.en}: ${en}`) }
  }
  const faults: ProblemFault[] = []
  if (!row.name) faults.push(fault('name', 'required', 'thiếu tên đơn vị.', 'the name is missing.'))
  if (!row.code) faults.push(fault('code', 'required', 'thiếu mã.', 'the code is missing.'))
  if (!identifierSchemes.some((scheme) => scheme === row.scheme))
    faults.push(
      fault('scheme', 'not_allowed', `loại mã "${row.scheme}" không có.`, `there is no scheme "${row.scheme}".`),
    )
  if (!codePattern.test(row.unit_type))
    faults.push(
      fault('unit_type', 'wrong_format', 'loại đơn vị phải là mã chữ in hoa.', 'unit_type must be a code in capitals.'),
    )
  if (!codePattern.test(row.block))
    faults.push(fault('block', 'wrong_format', 'khối phải là mã chữ in hoa.', 'block must be a code in capitals.'))
  if (dayNumber(row.valid_from) === null)
    faults.push(fault('valid_from', 'wrong_format', 'ngày phải có dạng YYYY-MM-DD.', 'the date must be YYYY-MM-DD.'))
  if (rows.findIndex((other) => other.code === row.code && other.scheme === row.scheme) < i)
    faults.push(fault('code', 'duplicate', `mã ${row.code} bị lặp trong tệp.`, `${row.code} is twice in the file.`))
  if (existing.has(keyOf(row.scheme, row.code)))
    faults.push(fault('code', 'duplicate', `mã ${row.code} đã có.`, `${row.code} exists already.`))
  if (isBelowItself(row, rows))
    faults.push(fault('parent_code', 'cycle', 'đơn vị không thể nằm dưới chính nó.', 'a unit can not be below itself.'))
  if (
    row.parent_code &&
    !existing.has(keyOf(row.scheme, row.parent_code)) &&
    !rows.some((other) => other.code === row.parent_code && other.scheme === row.scheme)
  ) {
    faults.push(
      fault(
        'parent_code',
        'unknown',
        `không có đơn vị cấp trên mã ${row.parent_code}.`,
        `there is no parent ${row.parent_code}.`,
      ),
    )
  }
  faults.push(
    ...faultsOf({ validFrom: row.valid_from, identifiers: [{ scheme: row.scheme, code: row.code }] }).map(
      ({ code, detail }) => fault('code', code, detail.vi, detail.en),
    ),
  )
  return faults
}

function toInput(row: SheetRow, ids: Map<string, string>, existing: Map<string, string>): UnitInput {
  const parent = keyOf(row.scheme, row.parent_code)
  return {
    name: row.name,
    unitType: row.unit_type,
    block: row.block,
    parentId: row.parent_code ? (ids.get(parent) ?? existing.get(parent)!) : null,
    validFrom: row.valid_from,
    identifiers: [{ scheme: row.scheme, code: row.code }],
  }
}

async function existingByCode(db: Db | Tx, rows: SheetRow[]): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const scheme of new Set(rows.map((row) => row.scheme))) {
    const codes = rows.filter((row) => row.scheme === scheme).flatMap((row) => [row.code, row.parent_code])
    for (const [code, id] of await unitIdsByIdentifier(db, scheme, codes)) found.set(keyOf(scheme, code), id)
  }
  return found
}

/** Rows ordered so that a parent comes before its children. */
function parentsFirst<Row extends { id: string; parentId?: string | null | undefined }>(rows: Row[]): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const ordered = new Set<Row>()
  const place = (row: Row, above: Set<Row>) => {
    if (ordered.has(row) || above.has(row)) return
    const parent = row.parentId && byId.get(row.parentId)
    if (parent) place(parent, new Set([...above, row]))
    ordered.add(row)
  }
  for (const row of rows) place(row, new Set())
  return [...ordered]
}

function keyOf(scheme: string, code: string): string {
  return `${scheme}:${code}`
}
