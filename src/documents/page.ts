// Cells of a form's sheet under construction.

import type { Cell, CellStyle, CellValue, DataValidation } from 'hucre/xlsx'
import { addressOf, safeText } from '../xlsx/cells.ts'
import { columns, headerRow } from './form-layout.ts'

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
