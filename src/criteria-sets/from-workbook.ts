// Reads a criteria set from a workbook: sheets and columns by their names, values by the kind of their column.
// What the set may say is checked by `readPack`; its faults are named by the cells that people see.

import { colToLetter, type Cell, type Sheet, type Workbook } from 'hucre/xlsx'
import { problems, say, type ProblemFault } from '../http/problems.ts'
import { cellOf, plainText, readDate, readDecimal, readLiteral, type Read } from '../xlsx/cells.ts'
import { documentOfRows, getAt, isRecord, setAt, type PackDocument, type Rows } from './pack-rows.ts'
import { entrySheets, infoSheet, listSheets, treeSheet, type ListSheet, type SheetColumn } from './sheet-columns.ts'

export const packLimits = { bytes: 2 * 1024 * 1024, unpacked: 30 * 1024 * 1024, rows: 5000, columns: 300 }

/** The document as plain data, and the cell that a path of it stands in. @throws invalid_pack (422) naming what can't be read */
export function packFromWorkbook(workbook: Workbook): { document: unknown; cellAt: (path: string) => string } {
  const faults: ProblemFault[] = []
  const rows: Rows = { [infoSheet.name]: [readInfo(sheetOf(workbook, infoSheet.name), faults)] }
  const rowNumbers = new Map<string, number[]>()
  for (const sheet of entrySheets) {
    const numbers: number[] = []
    rows[sheet.name] = readList(sheet, sheetOf(workbook, sheet.name), numbers, faults)
    rowNumbers.set(sheet.name, numbers)
  }
  const read = documentOfRows(rows)
  const cellAt = placeIn(read, rowNumbers, workbook)
  for (const { sheet, index, key, value } of read.homeless) {
    const cell = `${sheet.name}!${columnLetter(workbook, sheet, key)}${rowNumbers.get(sheet.name)![index]}`
    faults.push(
      faultAt(cell, 'unknown_parent', `không có nhóm hoặc tiêu chí mang mã “${value}”.`, `there is no "${value}".`),
    )
  }
  if (faults.length > 0)
    throw problems.invalidPack({
      detail: say(
        `Tệp có ${faults.length} lỗi; không có gì được lưu.`,
        `The file has ${faults.length} faults; nothing was stored.`,
      ),
      errors: faults,
    })
  return { document: read.document, cellAt }
}

function readInfo(sheet: Sheet | undefined, faults: ProblemFault[]): Record<string, unknown> {
  const row: Record<string, unknown> = {}
  if (!sheet) faults.push(missingSheet(infoSheet.name))
  if (!sheet) return row
  sheet.rows.forEach((cells, r) => {
    const header = plainText(String(cells[0] ?? ''))
    const column = infoSheet.columns.find((one) => one.header === header)
    if (column) take(column, null, cellOf(sheet, r, 1), `${infoSheet.name}!B${r + 1}`, row, faults)
    else if (header !== '') faults.push(unknownColumn(`${infoSheet.name}!A${r + 1}`, header))
  })
  return row
}

function readList(sheet: ListSheet, page: Sheet | undefined, numbers: number[], faults: ProblemFault[]) {
  if (!page) faults.push(missingSheet(sheet.name))
  if (!page) return []
  const columns = (page.rows[0] ?? []).map((value, c) => {
    const header = plainText(String(value ?? ''))
    const [name = '', type = null] = header.split(/ – (?=[A-Z][A-Z0-9_.]*$)/)
    const column = sheet.columns.find((one) => one.header === name && (one.perType ?? false) === (type !== null))
    if (!column && header !== '') faults.push(unknownColumn(`${sheet.name}!${colToLetter(c)}1`, header))
    return column ? { column, type } : null
  })
  const rows: Record<string, unknown>[] = []
  for (let r = 1; r < page.rows.length; r++) {
    const row: Record<string, unknown> = {}
    columns.forEach((found, c) => {
      if (!found) return
      const at = `${sheet.name}!${colToLetter(c)}${r + 1}`
      take(found.column, found.type, cellOf(page, r, c), at, row, faults)
    })
    if (Object.keys(row).length === 0) continue
    rows.push(row)
    numbers.push(r + 1)
  }
  return rows
}

/** Puts the value of a cell into the row; a value that stands there in another form already is a fault. */
function take(
  column: SheetColumn,
  type: string | null,
  cell: Cell | undefined,
  at: string,
  row: Record<string, unknown>,
  faults: ProblemFault[],
): void {
  const value = readValue(column, cell)
  if (value.problem !== undefined) return void faults.push(faultAt(at, value.problem, ...cellFaults(column)))
  if (value.value === null) return
  const key = type === null ? column.key : `${column.key}.${type}`
  const above = key.includes('.') ? getAt(row, key.slice(0, key.lastIndexOf('.'))) : undefined
  if (getAt(row, key) !== undefined || (above !== undefined && !isRecord(above)))
    return void faults.push(
      faultAt(
        at,
        'contradiction',
        'nội dung này đã ghi ở một cột khác của cùng dòng.',
        'stands in another column of the row already.',
      ),
    )
  setAt(row, key, value.value)
}

function readValue(
  { kind, choices }: SheetColumn,
  cell: Cell | undefined,
): Read<unknown> | { problem: 'unknown_choice' } {
  if (kind === 'decimal' || kind === 'integer') {
    const read = readDecimal(cell)
    if (read.problem !== undefined || read.value === null) return read
    return { value: kind === 'integer' ? Number(read.value.decimal) : read.value.decimal }
  }
  if (kind === 'date') return readDate(cell)
  const read = readLiteral(cell)
  if (read.problem !== undefined || read.value === null) return read
  if (kind === 'lines') return { value: read.value.split('\n').filter((line) => line.trim() !== '') }
  if (kind === 'codes') return { value: read.value.split(/[,;\s]+/).filter((code) => code !== '') }
  if (kind === 'flag') {
    const marked = plainText(read.value).toLowerCase()
    return ['x', 'có', 'true'].includes(marked) ? { value: true } : { problem: 'unknown_choice' }
  }
  if (!choices) return { value: read.value }
  const chosen = plainText(read.value).toLowerCase()
  const found = Object.entries(choices).find(([, label]) => label.toLowerCase() === chosen)
  return found ? { value: found[0] } : { problem: 'unknown_choice' }
}

function cellFaults({ kind, choices }: SheetColumn): [string, string] {
  if (choices) return [`chọn một trong: ${Object.values(choices).join('; ')}.`, 'is not one of the choices.']
  if (kind === 'flag') return ['đánh dấu x hoặc để trống.', 'put x or nothing.']
  if (kind === 'date') return ['không phải ngày dạng ngày/tháng/năm.', 'is not a date day/month/year.']
  return [
    'không đọc được giá trị; nhập số hoặc chữ, không dùng công thức.',
    'can not be read: enter a value, no formula.',
  ]
}

/** Turns the path of a fault into a cell: the row that the longest known start of the path came from. */
function placeIn({ places }: PackDocument, rowNumbers: Map<string, number[]>, workbook: Workbook) {
  return (path: string): string => {
    const start = [...places.keys()]
      .filter((prefix) => path === prefix || path.startsWith(prefix === '' ? '' : `${prefix}.`))
      .sort((a, b) => b.length - a.length)[0]!
    const { sheet, index } = places.get(start)!
    const rest = start === '' ? path : path.slice(start.length + 1)
    if (sheet === infoSheet) return infoCell(workbook, rest)
    return `${sheet.name}!${columnLetter(workbook, sheet, rest)}${rowNumbers.get(sheet.name)![index]}`
  }
}

function infoCell(workbook: Workbook, path: string): string {
  const header = infoSheet.columns.find(
    ({ key }) => path === key || path.startsWith(`${key}.`) || key.startsWith(`${path}.`),
  )?.header
  const row =
    sheetOf(workbook, infoSheet.name)?.rows.findIndex(([first]) => plainText(String(first ?? '')) === header) ?? -1
  const list = Object.entries(listSheets).find(
    ([key]) => path !== '' && (path === key || key.startsWith(`${path}.`)),
  )?.[1]
  return row >= 0 ? `${infoSheet.name}!B${row + 1}` : (list ?? (path === 'groups' ? treeSheet : infoSheet)).name
}

function columnLetter(workbook: Workbook, { name, columns }: ListSheet, path: string): string {
  const [first = '', second] = path.split('.')
  const column = columns.find(({ key }) => key === path) ?? columns.find(({ key }) => key.split('.')[0] === first)
  const wanted = column && (column.perType ? `${column.header} – ${second ?? ''}` : column.header)
  const c = sheetOf(workbook, name)?.rows[0]?.findIndex((header) => plainText(String(header ?? '')) === wanted) ?? -1
  return colToLetter(Math.max(0, c))
}

function sheetOf({ sheets }: Workbook, wanted: string): Sheet | undefined {
  return sheets.find(({ name }) => plainText(name) === wanted)
}

function missingSheet(name: string): ProblemFault {
  return faultAt(
    name,
    'sheet_missing',
    'tệp không có trang này; hãy tải mẫu và điền vào đó.',
    'is missing: use the template.',
  )
}

function unknownColumn(cell: string, header: string): ProblemFault {
  return faultAt(
    cell,
    'unknown_column',
    `không có cột “${header}”; hãy dùng đúng tên cột của mẫu.`,
    `"${header}" is not a column.`,
  )
}

function faultAt(cell: string, code: string, vi: string, en: string): ProblemFault {
  return { pointer: `/${cell.replace('!', '/')}`, code, detail: say(`${cell}: ${vi}`, `${cell}: ${en}`) }
}
