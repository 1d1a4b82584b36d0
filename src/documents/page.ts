// Cells of a sheet under construction, and how they look: Times New Roman as on official papers, yellow
// where something is entered.

import type { Cell, CellStyle, CellValue, DataValidation } from 'hucre/xlsx'
import { addressOf, safeText } from '../xlsx/cells.ts'
import { columns, headerRow } from './form-layout.ts'

const grid = { style: 'thin', color: { rgb: '999999' } } as const
const border = { top: grid, bottom: grid, left: grid, right: grid }
export const font = { name: 'Times New Roman', size: 11 }
export const plain: CellStyle = { font, border, alignment: { vertical: 'top', wrapText: true } }
export const points: CellStyle = { ...plain, numFmt: '0.00' }
export const open: CellStyle = {
  ...plain,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF8DC' } },
  protection: { locked: false },
}
export const strong: CellStyle = { ...plain, font: { ...font, bold: true } }
export const strongPoints: CellStyle = { ...strong, numFmt: '0.00' }
export const head: CellStyle = {
  ...strong,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DDE6F0' } },
}

export function indented(style: CellStyle, indent: number): CellStyle {
  return { ...style, alignment: { ...style.alignment, indent } }
}

/** Written by A1 address. */
export class Page {
  readonly cells = new Map<string, Partial<Cell>>()
  readonly validations: DataValidation[] = []

  put(at: string, value: CellValue, style: CellStyle): void {
    const { row, column } = addressOf(at)
    this.cells.set(`${row},${column}`, { value: typeof value === 'string' ? safeText(value) : value, style })
  }

  /** Rows as high as their longest text needs; nobody measures fonts here, so a little more than needed. */
  heights(): Map<number, { height: number }> {
    const widths = Object.values(columns).map(({ width }) => width)
    const heights = new Map<number, { height: number }>()
    for (const [at, { value }] of this.cells) {
      const [row, column] = at.split(',').map(Number) as [number, number]
      const width = row < headerRow - 1 ? 160 : widths[column]!
      const rows = typeof value === 'string' ? value.split('\n') : ['']
      const lines = rows.reduce((sum, text) => sum + Math.max(1, Math.ceil(text.length / width)), 0)
      heights.set(row, { height: Math.min(400, Math.max(lines * 15 + 3, heights.get(row)?.height ?? 0)) })
    }
    return heights
  }

  calculate(at: string, formula: string, result: CellValue, style: CellStyle): void {
    const { row, column } = addressOf(at)
    this.cells.set(`${row},${column}`, { value: null, type: 'formula', formula, formulaResult: result, style })
  }
}
