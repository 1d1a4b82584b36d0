// Units from a sheet: all rows or none, every bad row reported. A parent is found among the rows or the
// units already there, by its code in the same scheme on the day from which the row is valid: codes are
// given to other units over the years, and one that has ended is free again.

import { writeAudit } from '../audit/audit.ts'
import type { Actor } from '../auth/roles.ts'
import type { Deps } from '../deps.ts'
import { problems, say, type ProblemFault } from '../http/problems.ts'
import { dayNumber } from '../scoring/dates.ts'
import { isValidOn, listTaken, takenBy, toIdentifiers, type IdentifierRow } from './identifiers.ts'
import type { Text } from '../scoring/types.ts'
import type { SheetRow, UnitColumn, UnitSheet } from './sheets.ts'
import { insertUnits, listIdentifiers } from './queries.ts'
import { faultsOf, toRow } from './service.ts'
import { identifierSchemes, type UnitInput } from './schemas.ts'
import type { Db, Tx } from '../db/client.ts'

export const codePattern = /^[A-Z][A-Z0-9_.]{0,39}$/

/** @throws rule_broken (422) with every bad row. */
export async function importUnits(
  deps: Deps,
  actor: Actor,
  { rows, placeOf }: UnitSheet,
  dryRun: boolean,
): Promise<{ dryRun: boolean; created: number }> {
  await deps.db.transaction(async (tx) => {
    const known = await readKnown(tx, rows)
    const ids = new Map(rows.map((row) => [keyOf(row.scheme, row.code), deps.newId()]))
    const errors = rows.flatMap((row, i) => faultsOfRow(row, i, rows, known, placeOf))
    if (errors.length > 0)
      throw problems.ruleBroken({
        detail: say('Không dòng nào được lưu; hãy sửa các lỗi sau.', 'No row was stored; mend these faults.'),
        errors,
      })
    if (dryRun) return
    const inputs = rows.map((row) => toInput(row, ids, known))
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
  known: Known,
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
  const taken = known.taken.get(row)
  if (taken) faults.push(fault('code', 'duplicate', taken.vi, taken.en))
  if (isBelowItself(row, rows))
    faults.push(fault('parent_code', 'cycle', 'đơn vị không thể nằm dưới chính nó.', 'a unit can not be below itself.'))
  if (
    row.parent_code &&
    !known.parents.has(row) &&
    !rows.some((other) => other.code === row.parent_code && other.scheme === row.scheme)
  ) {
    faults.push(
      fault(
        'parent_code',
        'unknown',
        `không có đơn vị cấp trên mã ${row.parent_code} vào ngày có hiệu lực.`,
        `there is no parent ${row.parent_code} on the first day.`,
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

function toInput(row: SheetRow, ids: Map<string, string>, { parents }: Known): UnitInput {
  return {
    name: row.name,
    unitType: row.unit_type,
    block: row.block,
    parentId: row.parent_code ? (ids.get(keyOf(row.scheme, row.parent_code)) ?? parents.get(row)!) : null,
    validFrom: row.valid_from,
    identifiers: [{ scheme: row.scheme, code: row.code }],
  }
}

/**
 * What is stored already that a row meets: another unit with its code at the time, and its parent on the day. A row
 * whose day can't be read, which is a fault of its own, meets whoever had the code at any time.
 */
interface Known {
  taken: ReadonlyMap<SheetRow, Text>
  parents: ReadonlyMap<SheetRow, string>
}

async function readKnown(db: Db | Tx, rows: SheetRow[]): Promise<Known> {
  const dayOf = ({ valid_from }: SheetRow) => (dayNumber(valid_from) === null ? null : valid_from)
  const taken = await listTaken(
    db,
    rows.map((row) => ({
      scheme: row.scheme,
      code: row.code,
      validFrom: dayOf(row) ?? '0001-01-01',
      validTo: null,
    })),
  )
  const parents = new Map<SheetRow, string>()
  for (const scheme of new Set(rows.map((row) => row.scheme))) {
    const below = rows.filter((row) => row.scheme === scheme && row.parent_code !== '')
    const byCode = new Map<string, IdentifierRow[]>()
    for (const found of await listIdentifiers(
      db,
      scheme,
      below.map((row) => row.parent_code),
    ))
      byCode.set(found.code, [...(byCode.get(found.code) ?? []), found])
    for (const row of below) {
      const day = dayOf(row)
      const parent = byCode.get(row.parent_code)?.find((identifier) => day === null || isValidOn(identifier, day))
      if (parent) parents.set(row, parent.unitId)
    }
  }
  return { taken: new Map(taken.map((found) => [rows[found.place]!, takenBy(found)])), parents }
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
