// Writes a criteria set as an Excel workbook, so that Sở Nội vụ types a decision's annex into sheets instead of
// YAML. What goes in which column stands in sheet-columns.ts.

import { colToLetter, writeXlsx, type Cell, type CellStyle, type CellValue } from 'hucre/xlsx'
import type { DataValidation, WriteSheet } from 'hucre/xlsx'
import type { Pack } from '../scoring/types.ts'
import { numberOrText, safeText } from '../xlsx/cells.ts'
import { getAt, isRecord, rowsOf, type Rows } from './pack-rows.ts'
import { entrySheets, infoSheet, type ListSheet, type SheetColumn } from './sheet-columns.ts'

const font = { name: 'Times New Roman', size: 11 }
const plain: CellStyle = { font, alignment: { vertical: 'top', wrapText: true } }
const head: CellStyle = {
  font: { ...font, bold: true },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DDE6F0' } },
}

export async function packToXlsx(pack: Pack): Promise<Uint8Array> {
  const rows = rowsOf(pack)
  const types = pack.unitTypes.map(({ code }) => code)
  return writeXlsx({
    sheets: [guideSheet(), writeInfo(rows), ...entrySheets.map((sheet) => writeList(sheet, rows[sheet.name]!, types))],
    defaultFont: font,
    properties: { title: pack.title },
  })
}

function guideSheet(): WriteSheet {
  const lines: CellValue[][] = [
    ['HƯỚNG DẪN NHẬP BỘ TIÊU CHÍ'],
    [
      'Mỗi trang là một phần của bộ tiêu chí; mỗi dòng là một nội dung. Không đổi tên trang và tên cột; có thể đổi thứ tự cột và dòng.',
    ],
    [
      'Số thập phân dùng dấu phẩy hoặc dấu chấm; ngày theo dạng ngày/tháng/năm; ô đánh dấu ghi x; để trống nếu không dùng.',
    ],
    ['Cột có “– MÃ LOẠI ĐƠN VỊ” ở cuối: mỗi loại đơn vị của trang “Loại đơn vị” một cột.'],
    [],
    ['Trang', 'Cột', 'Giá trị', 'Ghi chú'],
  ]
  for (const { name, columns } of [infoSheet, ...entrySheets]) {
    for (const { header, kind, choices, hint } of columns)
      lines.push([name, header, choices ? Object.values(choices).join('; ') : kindNames[kind], hint ?? null])
  }
  return {
    name: 'Hướng dẫn',
    rows: lines,
    columns: [{ width: 24 }, { width: 44 }, { width: 70 }, { width: 60 }],
  }
}

const kindNames: Record<SheetColumn['kind'], string> = {
  text: 'Chữ',
  decimal: 'Số',
  integer: 'Số nguyên',
  date: 'Ngày',
  flag: 'x hoặc để trống',
  lines: 'Chữ, nhiều dòng',
  codes: 'Các mã, cách nhau bằng dấu phẩy',
  choice: 'Chọn trong danh sách',
}

function writeInfo(rows: Rows): WriteSheet {
  const cells = new Map<string, Partial<Cell>>()
  const validations: DataValidation[] = []
  const row = rows[infoSheet.name]![0]!
  infoSheet.columns.forEach((column, i) => {
    cells.set(`${i},0`, { value: column.header, style: { ...head, alignment: { vertical: 'top', wrapText: true } } })
    cells.set(`${i},1`, { value: toCell(column, getAt(row, column.key)), style: styleOf(column) })
    if (column.choices) validations.push(choose(column, `B${i + 1}`))
  })
  return { name: infoSheet.name, cells, columns: [{ width: 36 }, { width: 80 }], dataValidations: validations }
}

function writeList(sheet: ListSheet, rows: Record<string, unknown>[], types: string[]): WriteSheet {
  const columns = expanded(sheet, types)
  const cells = new Map<string, Partial<Cell>>()
  columns.forEach(({ header }, c) => cells.set(`0,${c}`, { value: header, style: head }))
  rows.forEach((row, r) =>
    columns.forEach(({ column, type }, c) => {
      const value = getAt(row, column.key)
      const own = type === null ? value : isRecord(value) ? value[type] : undefined
      cells.set(`${r + 1},${c}`, { value: toCell(column, own), style: styleOf(column) })
    }),
  )
  return {
    name: sheet.name,
    cells,
    columns: columns.map(({ column }) => ({ width: column.width ?? 13 })),
    freezePane: { rows: 1 },
    dataValidations: columns.flatMap(({ column }, c) =>
      column.choices ? [choose(column, `${colToLetter(c)}2:${colToLetter(c)}2000`)] : [],
    ),
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  }
}

interface Expanded {
  column: SheetColumn
  type: string | null
  header: string
}

/** The columns as they stand on the sheet: one for each unit type where they differ by it. */
function expanded({ columns }: ListSheet, types: string[]): Expanded[] {
  return columns.flatMap((column): Expanded[] =>
    column.perType
      ? types.map((type) => ({ column, type, header: `${column.header} – ${type}` }))
      : [{ column, type: null, header: column.header }],
  )
}

function styleOf({ kind }: SheetColumn): CellStyle {
  return kind === 'date' ? { ...plain, numFmt: 'dd/mm/yyyy' } : plain
}

function choose({ choices }: SheetColumn, range: string): DataValidation {
  return {
    type: 'list',
    values: Object.values(choices!),
    range,
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorMessage: 'Chọn một giá trị trong danh sách.',
  }
}

function toCell({ kind, choices }: SheetColumn, value: unknown): CellValue {
  if (value === undefined || value === null) return null
  if (kind === 'flag') return value === true ? 'x' : null
  if (Array.isArray(value)) return safeText(value.join(kind === 'codes' ? ', ' : '\n'))
  if (typeof value === 'number') return value
  if (typeof value !== 'string') return null
  if (kind === 'decimal') return numberOrText(value)
  if (kind === 'date') return new Date(`${value}T00:00:00Z`)
  return safeText(choices ? (choices[value] ?? '') : value)
}
