// The hidden sheets of the form: choices with their points, which the formulas look up, and what the file
// is of, so that it is known again when it comes back.

import { colToLetter, type WriteSheet } from 'hucre/xlsx'
import { formatExact } from '../scoring/points.ts'
import { safeText } from '../xlsx/cells.ts'
import type { ChoiceRange } from './form-formulas.ts'
import type { Line } from './form-layout.ts'
import type { FormPaper } from './form-workbook.ts'
import { labelOf } from './form-words.ts'
import { plain } from '../xlsx/looks.ts'
import { Page } from './page.ts'

export const choiceSheet = 'Danh mục'
export const systemSheet = 'Hệ thống'
/** Raise it when older files can't be read any more. */
export const formFormat = 'dan-van-phieu/1'

/** Choices of every level criterion, two columns each, and the holidays. */
export function choicesOf(lines: Line[], holidays: string[]) {
  const page = new Page()
  const ranges = new Map<string, ChoiceRange>()
  let column = 0
  const range = (at: number, length: number) => `'${choiceSheet}'!$${colToLetter(at)}$1:$${colToLetter(at)}$${length}`
  for (const line of lines) {
    if (line.kind !== 'criterion' || line.inputs[0]?.kind !== 'choice') continue
    const { rungs } = line.leaf
    rungs.forEach((rung, i) => {
      page.put(`${colToLetter(column)}${i + 1}`, labelOf(line.leaf, rung.code), plain)
      page.put(`${colToLetter(column + 1)}${i + 1}`, Number(formatExact(rung.points)), plain)
    })
    ranges.set(line.code, { labels: range(column, rungs.length), points: range(column + 1, rungs.length) })
    column += 2
  }
  holidays.forEach((day, i) => {
    page.put(`${colToLetter(column)}${i + 1}`, new Date(`${day}T00:00:00Z`), { ...plain, numFmt: 'dd/mm/yyyy' })
  })
  const sheet: WriteSheet = { name: choiceSheet, cells: page.cells, veryHidden: true, protection: { sheet: true } }
  return { sheet, ranges, holidays: holidays.length > 0 ? range(column, holidays.length) : null }
}

export function systemSheetOf({ submissionId, unitName, periodName, set, version }: FormPaper): WriteSheet {
  const rows = [
    ['format', formFormat],
    ['submissionId', submissionId],
    ['unitName', unitName],
    ['periodName', periodName],
    ['criteriaSetHash', set.compiled.hash],
    ['version', String(version)],
  ].map((row) => row.map(safeText))
  return { name: systemSheet, rows, veryHidden: true, protection: { sheet: true } }
}
