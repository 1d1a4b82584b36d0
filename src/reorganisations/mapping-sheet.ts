// A table of old and new units, as provinces have it: one row for each old unit and what became of it, CSV or the
// first sheet of a workbook, with the columns of the well-known conversion tables or their Vietnamese names.

import { parse } from 'csv-parse/sync'
import { colToLetter, type Workbook } from 'hucre/xlsx'
import { problems, say, type ProblemFault } from '../http/problems.ts'
import { codePattern } from '../units/import.ts'
import { cellOf, plainText, readDate, readText } from '../xlsx/cells.ts'
import { fault } from './resolve.ts'

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

/** Of the row in the file, for people. */
export function numberOf({ pointer }: MappingRow): string {
  return /\d+$/.exec(pointer)![0]
}

/** @throws invalid_request (400) */
export function readMappingCsv(csv: string): MappingRow[] {
  let rows: Record<string, string>[]
  let titles: string[] = []
  const columnsOf = (header: string[]) => (titles = header.map(plainText))
  // Excel set to Vietnamese writes semicolons.
  const delimiter = csv.split('\n', 1)[0]!.includes(';') ? ';' : ','
  try {
    rows = parse(csv, { bom: true, columns: columnsOf, delimiter, skip_empty_lines: true, trim: true })
  } catch (error) {
    const { lines = 0 } = error as { lines?: number }
    throw problems.invalidRequest({
      detail: say(`Không đọc được tệp CSV ở dòng ${lines}.`, `The CSV can't be read at line ${lines}.`),
    })
  }
  const headers = headersOf(titles)
  if (rows.length === 0) throw withoutRows()
  return rows.map((row, i) => {
    const valueOf = (column: MappingColumn) => {
      const text = plainText(row[headers[column] ?? ''] ?? '').replace(/\s+/g, ' ')
      return column === 'effectiveOn' ? dayIn({ value: text, type: 'string' }) : text
    }
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
      return column === 'effectiveOn' ? dayIn(cell) : textIn(cell).replace(/\s+/g, ' ')
    }
    const values = Object.fromEntries(columns.map((column) => [column, valueOf(column)]))
    if (Object.values(values).every((value) => value === '')) continue
    rows.push({ ...(values as Record<MappingColumn, string>), pointer: `/${sheet!.name}/${colToLetter(0)}${r + 1}` })
  }
  if (rows.length === 0) throw withoutRows()
  return rows
}

function textIn(cell: Parameters<typeof readText>[0]): string {
  const read = readText(cell)
  return read.problem === undefined ? (read.value ?? '') : ''
}

/** As a date of ours, or as it stands, to be refused by its words. */
function dayIn(cell: Parameters<typeof readDate>[0]): string {
  const read = readDate(cell)
  return read.problem === undefined ? (read.value ?? '') : textIn(cell)
}

function withoutRows() {
  return problems.invalidRequest({
    detail: say('Tệp chỉ có tiêu đề cột, không có dòng nào.', 'The file has headings only and no rows.'),
  })
}

const longest: Partial<Record<MappingColumn, number>> = {
  oldName: 300,
  oldDistrict: 145,
  oldProvince: 145,
  newName: 300,
}

/** What would not pass as JSON either: text that is too long, control characters, types and blocks that are no codes. */
export function faultsOfText(rows: readonly MappingRow[]): ProblemFault[] {
  return rows.flatMap((row) =>
    columns.flatMap((column) => {
      const most = longest[column] ?? 60
      const at = `${row.pointer}/${column}`
      if (row[column].length > most)
        return [fault(at, 'too_long', `dài quá ${most} ký tự.`, `longer than ${most} characters.`)]
      if (/\p{Cc}/u.test(row[column]))
        return [fault(at, 'wrong_format', 'có ký tự điều khiển.', 'has control characters.')]
      const isCode = column === 'newType' || column === 'newBlock'
      return isCode && row[column] !== '' && !codePattern.test(row[column])
        ? [fault(at, 'wrong_format', 'phải là mã chữ in hoa, ví dụ DIA_PHUONG, XA.', 'must be a code in capitals.')]
        : []
    }),
  )
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
