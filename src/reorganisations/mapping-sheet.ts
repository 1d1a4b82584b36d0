// A table of old and new units, as provinces have it: one row for each old unit and what became of it, CSV or the
// first sheet of a workbook, with the columns of the well-known conversion tables or their Vietnamese names.

import { parse } from 'csv-parse/sync'
import { colToLetter, type Workbook } from 'hucre/xlsx'
import { problems, say } from '../http/problems.ts'
import { cellOf, plainText, readDate, readText } from '../xlsx/cells.ts'

export const mappingColumns = {
  oldCode: ['old_code', 'old_ward_code', 'Mã cũ'],
  oldName: ['old_name', 'old_ward_name', 'Tên cũ'],
  oldDistrict: ['old_district_name', 'Huyện cũ'],
  oldProvince: ['old_province_name', 'Tỉnh cũ'],
  newCode: ['new_code', 'new_ward_code', 'Mã mới'],
  newName: ['new_name', 'new_ward_name', 'Tên mới'],
  newType: ['new_unit_type', 'Loại đơn vị mới'],
  newBlock: ['new_block', 'Khối mới'],
  newParent: ['new_parent_code', 'Mã cấp trên mới'],
  effectiveOn: ['effective_date', 'Ngày có hiệu lực'],
} as const
export type MappingColumn = keyof typeof mappingColumns
const columns = Object.keys(mappingColumns) as MappingColumn[]
const needed: MappingColumn[] = ['oldCode', 'oldName', 'newCode', 'newName']

export type MappingRow = Record<MappingColumn, string> & {
  /** Where it stands, as a pointer: `/rows/12` or `/Sheet1/A12`. */
  pointer: string
}

/** @throws invalid_request (400) */
export function readMappingCsv(csv: string): MappingRow[] {
  let rows: Record<string, string>[]
  try {
    rows = parse(csv, { bom: true, columns: true, skip_empty_lines: true, trim: true })
  } catch (error) {
    const { lines = 0 } = error as { lines?: number }
    throw problems.invalidRequest({
      detail: say(`Không đọc được tệp CSV ở dòng ${lines}.`, `The CSV can't be read at line ${lines}.`),
    })
  }
  const headers = headersOf(Object.keys(rows[0] ?? {}))
  return rows.map((row, i) => {
    const valueOf = (column: MappingColumn) => plainText(row[headers[column] ?? ''] ?? '').replace(/\s+/g, ' ')
    const values = Object.fromEntries(columns.map((column) => [column, valueOf(column)]))
    return { ...(values as Record<MappingColumn, string>), pointer: `/rows/${i + 2}` }
  })
}

/** @throws invalid_request (400) */
export function readMappingWorkbook({ sheets: [sheet] }: Workbook): MappingRow[] {
  const titles = (sheet?.rows[0] ?? []).map((header) => plainText(String(header ?? '')))
  const headers = headersOf(titles)
  const rows: MappingRow[] = []
  for (let r = 1; r < sheet!.rows.length; r++) {
    const valueOf = (column: MappingColumn) => {
      if (headers[column] === undefined) return ''
      const cell = cellOf(sheet!, r, titles.indexOf(headers[column]))
      const read = column === 'effectiveOn' ? readDate(cell) : readText(cell)
      return read.problem === undefined ? (read.value ?? '').replace(/\s+/g, ' ') : ''
    }
    const values = Object.fromEntries(columns.map((column) => [column, valueOf(column)]))
    if (Object.values(values).every((value) => value === '')) continue
    rows.push({ ...(values as Record<MappingColumn, string>), pointer: `/${sheet!.name}/${colToLetter(0)}${r + 1}` })
  }
  return rows
}

function headersOf(found: string[]): Partial<Record<MappingColumn, string>> {
  const headers = Object.fromEntries(
    columns.flatMap((column) => {
      const header = mappingColumns[column].find((name) => found.includes(name))
      return header === undefined ? [] : [[column, header]]
    }),
  ) as Partial<Record<MappingColumn, string>>
  const absent = needed.filter((column) => headers[column] === undefined).map((column) => mappingColumns[column][0])
  if (absent.length > 0)
    throw problems.invalidRequest({
      detail: say(`Tệp thiếu cột: ${absent.join(', ')}.`, `Missing columns: ${absent.join(', ')}.`),
    })
  return headers
}
