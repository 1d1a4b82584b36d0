// What stands in a cell, both ways. People type `4,5` and `4.5`, paste text with odd spaces, and let Excel
// format a number as a percentage; what can't be told apart (1.234) is asked for again, never guessed.

import { parseCellRef, type Cell, type CellValue, type Sheet } from 'hucre/xlsx'

export type ReadCell = Cell | undefined

/** A value that was understood, nothing, or why not. */
export type Read<T> = { value: T | null; problem?: undefined } | { problem: CellProblem }
export type CellProblem = 'formula' | 'error' | 'not_number' | 'ambiguous_number' | 'not_date' | 'not_text'

/** Row and column counted from 0, of an address such as E14. */
export function addressOf(at: string): { row: number; column: number } {
  const { row, col } = parseCellRef(at)
  return { row, column: col }
}

/** The cell in a row and column counted from 0; undefined for an empty one. */
export function cellOf({ rows, cells }: Sheet, row: number, column: number): Cell | undefined {
  const value = rows[row]?.[column] ?? null
  const type = value instanceof Date ? 'date' : (typeof value as 'string' | 'number' | 'boolean')
  return cells?.get(`${row},${column}`) ?? (value === null ? undefined : { value, type })
}

/** A decimal as a number where Excel keeps all its digits (15), else as text. */
export function numberOrText(decimal: string): CellValue {
  const plain = trimZeros(decimal)
  return plain.replace('.', '').length <= 15 && String(Number(plain)) === plain ? Number(plain) : plain
}

/** Text as a workbook can hold it: `_x0041_` would be read back as a character. */
export function safeText(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}

/** Text in NFC, with plain spaces and line ends and none around it. */
export function plainText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/[\u200b\ufeff]/g, '')
    .trim()
}

/** Trimmed text; null for an empty cell. */
export function readText(cell: ReadCell): Read<string> {
  const read = readLiteral(cell)
  if (read.problem !== undefined || read.value === null) return read
  return { value: plainText(read.value) || null }
}

/** Text as it stands, whatever its spaces are. */
export function readLiteral(cell: ReadCell): Read<string> {
  const value = valueOf(cell)
  if (typeof value === 'object' && value !== null && 'problem' in value) return value
  if (value === null) return { value: null }
  if (value instanceof Date) return { value: dateText(value) }
  const text = typeof value === 'number' ? decimalOf(value) : String(value).replace(/\r\n?/g, '\n')
  return { value: text.trim() === '' ? null : text }
}

/** A decimal string, not negative, in its shortest form; a percentage as the number before its sign. */
export function readDecimal(cell: ReadCell): Read<{ decimal: string; percent: boolean }> {
  const value = valueOf(cell)
  if (typeof value === 'object' && value !== null && 'problem' in value) return value
  if (value === null) return { value: null }
  if (typeof value === 'number') {
    const percent = cell?.style?.numFmt?.includes('%') ?? false
    const decimal = decimalOf(value)
    if (!/^\d+(\.\d+)?$/.test(decimal)) return { problem: 'not_number' }
    return { value: { decimal: trimZeros(percent ? shiftTwo(decimal) : decimal), percent } }
  }
  if (typeof value !== 'string') return { problem: 'not_number' }
  const text = plainText(value).replace(/\s+/g, '')
  if (text === '') return { value: null }
  const percent = text.endsWith('%')
  const digits = percent ? text.slice(0, -1) : text
  // 1.234 is 1234 to one person and 1,234 to another.
  if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(digits)) return { problem: 'ambiguous_number' }
  const decimal = decimalIn(digits)
  return decimal === null ? { problem: 'not_number' } : { value: { decimal: trimZeros(decimal), percent } }
}

/** A date as YYYY-MM-DD: a date cell, or text such as 5/3/2021 (day first) or 2021-03-05. */
export function readDate(cell: ReadCell): Read<string> {
  const value = valueOf(cell)
  if (typeof value === 'object' && value !== null && 'problem' in value) return value
  if (value === null) return { value: null }
  if (value instanceof Date) return { value: dateText(value) }
  const text = plainText(String(value))
  if (text === '') return { value: null }
  const vietnamese = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  if (vietnamese) {
    const [, day, month, year] = vietnamese
    return { value: `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}` }
  }
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? { value: text } : { problem: 'not_date' }
}

function valueOf(cell: ReadCell): CellValue | { problem: CellProblem } {
  if (!cell) return null
  if (cell.formula !== undefined || cell.type === 'formula') return { problem: 'formula' }
  if (cell.type === 'error') return { problem: 'error' }
  if (cell.type === 'richText') return cell.richText?.map(({ text }) => text).join('') ?? cell.value
  return cell.value
}

/** Grouped as 1.234.567,8 or 1,234,567.8, or plain with one comma or point; null for anything else. */
function decimalIn(text: string): string | null {
  if (/^\d+([.,]\d+)?$/.test(text)) return text.replace(',', '.')
  if (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(text)) return text.replaceAll('.', '').replace(',', '.')
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return text.replaceAll(',', '')
  return null
}

/** Plain notation; what a float adds beyond 15 digits is noise of the arithmetic in Excel. */
function decimalOf(value: number): string {
  const short = Number(value.toPrecision(15))
  return Math.abs(short) >= 1e21 || (short !== 0 && Math.abs(short) < 1e-6)
    ? short.toFixed(20).replace(/\.?0+$/, '')
    : String(short)
}

function shiftTwo(decimal: string): string {
  const [whole = '0', fraction = ''] = decimal.split('.')
  const moved = fraction.padEnd(2, '0')
  return `${whole}${moved.slice(0, 2)}.${moved.slice(2) || '0'}`
}

/** The shortest form of a decimal: 4.50 as 4.5. */
export function trimZeros(decimal: string): string {
  const plain = decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal
  return plain.replace(/^0+(?=\d)/, '')
}

function dateText(date: Date): string {
  return date.toISOString().slice(0, 10)
}
