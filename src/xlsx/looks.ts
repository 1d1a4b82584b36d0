// How the sheets of papers look: Times New Roman as on official papers, yellow where something is entered.

import type { CellStyle } from 'hucre/xlsx'

const grid = { style: 'thin', color: { rgb: '999999' } } as const
const border = { top: grid, bottom: grid, left: grid, right: grid }
export const font = { name: 'Times New Roman', size: 11 }
export const plain: CellStyle = { font, border, alignment: { vertical: 'top', wrapText: true } }
export const centred: CellStyle = { ...plain, alignment: { horizontal: 'center', vertical: 'top', wrapText: true } }
export const points: CellStyle = { ...centred, numFmt: '0.00' }
export const open: CellStyle = {
  ...plain,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF8DC' } },
  protection: { locked: false },
}
export const strong: CellStyle = { ...plain, font: { ...font, bold: true } }
export const strongPoints: CellStyle = { ...points, font: strong.font! }
export const head: CellStyle = {
  ...strong,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DDE6F0' } },
}

export function indented(style: CellStyle, indent: number): CellStyle {
  return { ...style, alignment: { ...style.alignment, indent } }
}
