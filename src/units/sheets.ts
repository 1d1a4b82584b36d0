// Units as sheets: CSV as other systems write it, and an Excel workbook with the same columns under Vietnamese
// names, out and in.

import { parse } from 'csv-parse/sync'
import { colToLetter, writeXlsx, type Cell, type Workbook } from 'hucre/xlsx'
import { problems, say } from '../http/problems.ts'
import type { Text } from '../scoring/types.ts'
import { cellOf, plainText, readDate, readText, safeText } from '../xlsx/cells.ts'
import { isValidOn } from './identifiers.ts'
import type { IdentifierScheme, Unit } from './schemas.ts'

export const unitColumns = [
  { key: 'code', header: 'Mã đơn vị', width: 16, hint: 'Mã trong hệ thống mã ở cột “Loại mã”; không trùng' },
  { key: 'name', header: 'Tên đơn vị', width: 50, hint: 'Tên đầy đủ' },
  { key: 'unit_type', header: 'Loại đơn vị', width: 18, hint: 'Mã loại đơn vị của bộ tiêu chí, chữ in hoa: SO_NGANH' },
  { key: 'block', header: 'Khối', width: 18, hint: 'Mã khối thi đua, chữ in hoa: HUYEN' },
  { key: 'parent_code', header: 'Mã đơn vị cấp trên', width: 18, hint: 'Để trống nếu không có' },
  { key: 'valid_from', header: 'Hiệu lực từ ngày', width: 16, hint: 'Ngày/tháng/năm' },
  { key: 'scheme', header: 'Loại mã', width: 14, hint: 'gso, qd20, legacy hoặc own; để trống là gso' },
] as const
export type UnitColumn = (typeof unitColumns)[number]['key']

export type SheetRow = Record<Exclude<UnitColumn, 'scheme'>, string> & { scheme: IdentifierScheme }

export interface UnitSheet {
  rows: SheetRow[]
  /** Where a fault of the i-th row stands, for programs and for people. */
  placeOf: (i: number, column: UnitColumn) => { pointer: string; name: Text }
}

export const unitLimits = { bytes: 5 * 1024 * 1024, unpacked: 60 * 1024 * 1024, rows: 25_000, columns: 60 }
const sheetName = 'Đơn vị'

/** Columns: code, name, unit_type, block, parent_code, valid_from, and optionally scheme. @throws invalid_request (400) */
export function readUnitsCsv(csv: string): UnitSheet {
  let rows: Partial<SheetRow>[]
  try {
    rows = parse(csv, { bom: true, columns: true, skip_empty_lines: true, trim: true })
  } catch (error) {
    const { lines = 0 } = error as { lines?: number }
    throw problems.invalidRequest({
      detail: say(`Không đọc được tệp CSV ở dòng ${lines}.`, `The CSV can't be read at line ${lines}.`),
    })
  }
  const known = Object.keys(rows[0] ?? {})
  const absent = unitColumns.map(({ key }) => key).filter((key) => key !== 'scheme' && !known.includes(key))
  if (absent.length > 0) {
    throw problems.invalidRequest({
      detail: say(`Tệp thiếu cột: ${absent.join(', ')}.`, `Missing columns: ${absent.join(', ')}.`),
    })
  }
  return {
    rows: rows.map((row) => ({ ...(row as SheetRow), scheme: row.scheme || 'gso', name: row.name!.normalize('NFC') })),
    placeOf: (i, column) => ({
      pointer: `/rows/${i + 2}/${column}`,
      name: say(`Dòng ${i + 2}`, `Line ${i + 2}`),
    }),
  }
}

/** @throws rule_broken (422) when the sheet or a column is missing */
export function readUnitsWorkbook({ sheets }: Workbook): UnitSheet {
  const sheet = sheets.find(({ name }) => plainText(name) === sheetName)
  const headers = (sheet?.rows[0] ?? []).map((header) => plainText(String(header ?? '')))
  const absent = unitColumns.filter(({ key, header }) => key !== 'scheme' && !headers.includes(header))
  if (!sheet || absent.length > 0)
    throw problems.ruleBroken({
      detail: sheet
        ? say(
            `Trang “${sheetName}” thiếu cột: ${absent.map(({ header }) => header).join(', ')}. Hãy tải mẫu và điền vào đó.`,
            `Missing columns: ${absent.map(({ header }) => header).join(', ')}.`,
          )
        : say(`Tệp không có trang “${sheetName}”. Hãy tải mẫu và điền vào đó.`, `There is no sheet "${sheetName}".`),
    })
  const lines: number[] = []
  const rows: SheetRow[] = []
  for (let r = 1; r < sheet.rows.length; r++) {
    const valueOf = (key: UnitColumn, header: string) => {
      const cell = cellOf(sheet, r, headers.indexOf(header))
      const read = key === 'valid_from' ? readDate(cell) : readText(cell)
      // What can't be read is refused below as what it is not: a date, a code, a name.
      return read.problem === undefined ? (read.value ?? '') : ''
    }
    const row = Object.fromEntries(unitColumns.map(({ key, header }) => [key, valueOf(key, header)])) as SheetRow
    if (Object.values(row).every((value) => value === '')) continue
    rows.push({ ...row, scheme: row.scheme || 'gso' })
    lines.push(r + 1)
  }
  return {
    rows,
    placeOf: (i, column) => {
      const header = unitColumns.find(({ key }) => key === column)!.header
      const cell = `${colToLetter(Math.max(0, headers.indexOf(header)))}${lines[i]}`
      return { pointer: `/${sheetName}/${cell}`, name: say(`${sheetName}!${cell}`, `${sheetName}!${cell}`) }
    },
  }
}

/** The units with the first identifier of each, valid on the day if one is given; without any unit: the template. */
export function unitsToXlsx(units: Unit[], asOf?: string): Promise<Uint8Array> {
  const firstOf = (unit: Unit | undefined) =>
    unit?.identifiers.find((identifier) => asOf === undefined || isValidOn(identifier, asOf))
  const head = { font: { bold: true } }
  const cells = new Map<string, Partial<Cell>>()
  unitColumns.forEach(({ header }, c) => cells.set(`0,${c}`, { value: header, style: head }))
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  units.forEach((unit, r) => {
    const identifier = firstOf(unit)
    const parent = unit.parentId === null ? undefined : byId.get(unit.parentId)
    const values: Record<UnitColumn, string> = {
      code: identifier?.code ?? '',
      name: unit.name,
      unit_type: unit.unitType,
      block: unit.block,
      parent_code: firstOf(parent)?.code ?? '',
      valid_from: unit.validFrom,
      scheme: identifier?.scheme ?? '',
    }
    unitColumns.forEach(({ key }, c) => {
      const isDate = key === 'valid_from'
      const value = isDate ? new Date(`${values[key]}T00:00:00Z`) : safeText(values[key])
      cells.set(`${r + 1},${c}`, { value, ...(isDate && { style: { numFmt: 'dd/mm/yyyy' } }) })
    })
  })
  return writeXlsx({
    sheets: [
      { name: sheetName, cells, columns: unitColumns.map(({ width }) => ({ width })), freezePane: { rows: 1 } },
      {
        name: 'Hướng dẫn',
        rows: [
          [
            `Điền trang “${sheetName}”, mỗi đơn vị một dòng, rồi gửi bằng POST /units/import; nên chạy thử với dryRun=true.`,
          ],
          ['Nhận tất cả các dòng hoặc không dòng nào; đơn vị đã có mã trong hệ thống không được nhập lại.'],
          [],
          ...unitColumns.map(({ header, hint }) => [header, hint]),
        ],
        columns: [{ width: 24 }, { width: 70 }],
      },
    ],
    defaultFont: { name: 'Times New Roman', size: 11 },
  })
}
