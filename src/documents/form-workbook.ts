// Writes a form as a workbook: what the unit enters is open, everything else is locked, and hidden sheets
// hold the choices and what the file is of, so that it is known again when it comes back. Pure.

import { writeXlsx, type CellStyle, type CellValue, type DataValidation } from 'hucre/xlsx'
import type { WriteOptions, WriteSheet } from 'hucre/xlsx'
import type { PublishedSet } from '../criteria-sets/compiled.ts'
import { formatExact } from '../scoring/points.ts'
import type { Answer, ScoreSheet } from '../scoring/types.ts'
import { addressOf, numberOrText } from '../xlsx/cells.ts'
import { centred, font, head, indented, open, plain, points, strong, strongPoints } from '../xlsx/looks.ts'
import {
  appliesFormula,
  criterionFormula,
  criterionShare,
  extraFormula,
  groupShare,
  noClass,
  pointsFormula,
  totalLines,
  type FormulaContext,
} from './form-formulas.ts'
import { choicesOf, systemSheetOf } from './form-hidden-sheets.ts'
import { cellAt, columns, formSheet, headerRow, isAnswered, linesOf, mayBeLeftOut } from './form-layout.ts'
import { leftOut, mark, no, noneHolds, yes } from './form-layout.ts'
import type { Column, Input, Line } from './form-layout.ts'
import { askedFor, labelOf, titleOf, titleOfExtra } from './form-words.ts'
import { Page } from './page.ts'

/** What the paper shows. */
export interface FormPaper {
  set: PublishedSet
  unitType: string
  unitName: string
  periodName: string
  submissionId: string
  version: number
  notice: string | null
  holidays: string[]
  answers: ReadonlyMap<string, { answer: Answer | null; explanation: string | null }>
  /** Self sheet as it stands. */
  sheet: ScoreSheet
  /** Points of the review by code, where the reader may see them. */
  reviewPoints: ReadonlyMap<string, string> | null
  /** Lines on the evidence of a criterion, by code. */
  evidence: ReadonlyMap<string, string[]>
}

type Of<Kind extends Line['kind']> = Extract<Line, { kind: Kind }>

export function formWorkbook(paper: FormPaper): WriteOptions {
  const { set, unitType } = paper
  const type = set.compiled.types.get(unitType)!
  const lines = linesOf(set.compiled, type)
  const { sheet: choices, ranges, holidays } = choicesOf(lines, paper.holidays)
  const context: FormulaContext = { set: set.compiled, type, lines, choices: ranges, holidays }
  const page = writePage(paper, context)
  return {
    sheets: [page, choices, systemSheetOf(paper)],
    // The library's own print options do not quote the name of the sheet.
    namedRanges: [
      { name: '_xlnm.Print_Titles', range: `'${formSheet}'!$${headerRow}:$${headerRow}`, scope: formSheet },
    ],
    defaultFont: font,
    workbookProtection: { lockStructure: true },
    properties: { title: `${set.pack.title} – ${paper.unitName}` },
  }
}

export async function writeWorkbook(workbook: WriteOptions): Promise<Uint8Array> {
  return writeXlsx(workbook)
}

function writePage(paper: FormPaper, context: FormulaContext): WriteSheet {
  const page = new Page()
  const classRow = writeLines(page, paper, context)
  writeHead(page, paper)
  const { notice } = paper
  return {
    name: formSheet,
    cells: page.cells,
    columns: Object.entries(columns).map(([key, { width }]) => ({ width, hidden: isStep(key as Column) })),
    rowDefs: page.heights(),
    merges: [
      ...[1, 2, 3, 4, 5].map((row) => merged(`A${row}`, `L${row}`)),
      merged(cellAt('self', classRow), cellAt('explanation', classRow)),
    ],
    dataValidations: page.validations,
    freezePane: { rows: headerRow, columns: 3 },
    protection: {
      sheet: true,
      formatColumns: true,
      formatRows: true,
      selectLockedCells: true,
      selectUnlockedCells: true,
    },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { top: 0.79, bottom: 0.79, left: 1.18, right: 0.59, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddHeader: `&C&P${notice ? `&R${notice.replaceAll('&', '&&')}` : ''}` },
  }
}

function merged(from: string, to: string) {
  const [start, end] = [addressOf(from), addressOf(to)]
  return { startRow: start.row, startCol: start.column, endRow: end.row, endCol: end.column }
}

function isStep(column: Column): boolean {
  return column === 'applies' || column === 'applicable' || column === 'earned'
}

function writeHead(page: Page, { set, unitName, periodName, notice }: FormPaper): void {
  const title = (size: number, bold: boolean, rgb?: string): CellStyle => ({
    font: { ...font, size, bold, ...(rgb && { color: { rgb } }) },
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  })
  page.put('A1', 'BẢNG TỰ CHẤM ĐIỂM', title(14, true))
  page.put('A2', unitName, title(13, true))
  page.put('A3', `${periodName} – ${set.pack.title} (phiên bản ${set.pack.version})`, title(12, false))
  page.put('A4', notice ?? '', title(12, true, 'C00000'))
  page.put('A5', howTo, title(11, false))
  for (const [key, { header }] of Object.entries(columns)) page.put(cellAt(key as Column, headerRow), header, head)
}

const howTo =
  'Chỉ điền vào các ô nền vàng; không thêm, bớt, sắp xếp lại dòng. Số dùng chữ số thường, phần thập phân dùng dấu phẩy hoặc dấu chấm. Tổng điểm trên tệp là tạm tính; hệ thống tính lại khi nhận tệp.'

/** Answers the last row. */
function writeLines(page: Page, paper: FormPaper, context: FormulaContext): number {
  let number = 0
  for (const line of context.lines) {
    frame(page, line.row, plain)
    if (line.kind === 'group') writeGroup(page, paper, context, line)
    else if (line.kind === 'item') writeItem(page, paper, line)
    else writeAnswered(page, paper, context, line, (number += 1))
  }
  const below = context.lines.at(-1)!.row + 1
  const totals = totalLines(context)
  totals.forEach(({ key, title, formula }, i) => {
    frame(page, below + i, strong)
    page.put(cellAt('title', below + i), title, strong)
    page.calculate(cellAt('self', below + i), formula, totalOf(paper, key), strongPoints)
  })
  return below + totals.length - 1
}

function frame(page: Page, row: number, style: CellStyle): void {
  for (const column of Object.keys(columns) as Column[]) page.put(cellAt(column, row), null, style)
}

function writeGroup(page: Page, { sheet }: FormPaper, context: FormulaContext, line: Of<'group'>): void {
  const at = (column: Column) => cellAt(column, line.row)
  const { group } = context.type.groups[line.index]!
  const score = sheet.groups.find(({ code }) => code === group.code)!
  const { applies, applicable, earned } = groupShare(context, line)
  page.put(at('code'), group.code, strong)
  page.put(at('title'), group.title, indented(strong, line.depth))
  page.calculate(at('max'), at('applicable'), Number(score.applicableMaximum), strongPoints)
  page.calculate(at('self'), at('earned'), Number(score.earned), strongPoints)
  page.calculate(at('applies'), applies, null, plain)
  page.calculate(at('applicable'), applicable, Number(score.applicableMaximum), plain)
  page.calculate(at('earned'), earned, Number(score.earned), plain)
}

function writeItem(page: Page, paper: FormPaper, { row, leaf, item, label }: Of<'item'>): void {
  const first = cellAt('first', row)
  const rung = leaf.rungs.find(({ code }) => code === item)
  page.put(cellAt('code', row), `${leaf.criterion.code}/${item}`, plain)
  page.put(cellAt('title', row), label, indented(plain, 2))
  if (rung) page.put(cellAt('max', row), Number(formatExact(rung.points)), points)
  page.put(first, answerAt(paper, leaf.criterion.code)?.items?.includes(item) ? mark : null, open)
  page.validations.push(choose([mark], first, `Đánh dấu ${mark} nếu đạt nội dung này, để trống nếu không.`))
}

function writeAnswered(
  page: Page,
  paper: FormPaper,
  context: FormulaContext,
  line: Of<'criterion' | 'extra'>,
  number: number,
): void {
  const at = (column: Column) => cellAt(column, line.row)
  page.put(at('number'), number, centred)
  page.put(at('code'), line.code, plain)
  for (const input of line.inputs) writeInput(page, context, line, input, answerAt(paper, line.code))
  if (line.kind === 'extra') writeExtra(page, paper, line)
  else writeCriterion(page, paper, context, line)
  const review = paper.reviewPoints?.get(line.code)
  if (review !== undefined) page.put(at('review'), Number(review), points)
  page.put(at('evidence'), paper.evidence.get(line.code)?.join('\n') ?? askedFor(line), plain)
  if (isAnswered(line)) page.put(at('explanation'), paper.answers.get(line.code)?.explanation ?? null, open)
}

function writeExtra(page: Page, { sheet }: FormPaper, line: Of<'extra'>): void {
  const { source, max } = line.extra
  const entry = sheet.trace.find(({ step, code }) => step === source.kind && code === line.code)
  page.put(cellAt('title', line.row), titleOfExtra(line.extra), plain)
  page.put(cellAt('max', line.row), Number(formatExact(max)), centred)
  page.calculate(cellAt('self', line.row), extraFormula(line, entry?.points ?? '0'), Number(entry?.points ?? 0), points)
}

function writeCriterion(page: Page, paper: FormPaper, context: FormulaContext, line: Of<'criterion'>): void {
  const at = (column: Column) => cellAt(column, line.row)
  const score = paper.sheet.criteria.find(({ code }) => code === line.code)!
  const answer = answerAt(paper, line.code)
  page.put(at('title'), titleOf(line.leaf), plain)
  page.put(at('max'), Number(line.leaf.maxText), centred)
  if (mayBeLeftOut(line)) {
    page.put(at('notApplicable'), answer?.notApplicable ? leftOut : null, open)
    page.put(at('reason'), answer?.notApplicable ? (answer.reason ?? null) : null, open)
    page.validations.push(choose([leftOut], at('notApplicable'), `Chọn “${leftOut}” và nêu lý do, hoặc để trống.`))
  }
  const counts = score.status === 'notApplicable' ? 0 : 1
  const rule = pointsFormula(context, line)
  if (rule === null && !mayBeLeftOut(line)) {
    page.put(at('self'), Number(score.points), points)
    page.put(at('applies'), counts, plain)
  } else {
    page.calculate(at('self'), criterionFormula(context, line, rule ?? score.points), Number(score.points), points)
    page.calculate(at('applies'), appliesFormula(line), counts, plain)
  }
  const { applicable, earned } = criterionShare(context, line)
  page.calculate(at('applicable'), applicable, null, plain)
  page.calculate(at('earned'), earned, null, plain)
}

function writeInput(
  page: Page,
  context: FormulaContext,
  line: Of<'criterion' | 'extra'>,
  input: Input,
  answer: Answer | null,
) {
  const at = cellAt(input.column, line.row)
  const given = answer?.[input.member]
  const put = (value: CellValue, style = open) => page.put(at, value, style)
  switch (input.kind) {
    case 'choice': {
      const leaf = (line as Of<'criterion'>).leaf
      put(typeof given === 'string' ? labelOf(leaf, given) : null)
      const { labels } = context.choices.get(line.code)!
      page.validations.push({ ...stop('Chọn một mức trong danh sách.'), type: 'list', formula1: labels, range: at })
      return
    }
    case 'yes_no':
      put(given === undefined ? null : given ? yes : no)
      page.validations.push(choose([yes, no], at, `Chọn ${yes} hoặc ${no}.`))
      return
    case 'none':
      put(Array.isArray(given) && given.length === 0 ? noneHolds : null)
      page.validations.push(
        choose(
          [noneHolds],
          at,
          `Đánh dấu ${mark} ở từng nội dung đạt bên dưới; nếu không đạt nội dung nào, chọn “${noneHolds}”.`,
        ),
      )
      return
    case 'date':
      put(typeof given === 'string' ? new Date(`${given}T00:00:00Z`) : null, { ...open, numFmt: 'dd/mm/yyyy' })
      page.validations.push({
        ...stop('Nhập ngày ban hành văn bản theo dạng ngày/tháng/năm.'),
        type: 'date',
        operator: 'greaterThan',
        formula1: '1',
        range: at,
      })
      return
    case 'count':
      put(typeof given === 'number' ? given : null)
      page.validations.push({
        ...stop('Nhập số nguyên không âm.'),
        type: 'whole',
        operator: 'greaterThanOrEqual',
        formula1: '0',
        range: at,
      })
      return
    case 'decimal':
      put(typeof given === 'string' ? numberOrText(given) : null)
      page.validations.push({
        ...stop('Nhập số không âm.'),
        type: 'decimal',
        operator: 'greaterThanOrEqual',
        formula1: '0',
        range: at,
      })
  }
}

function stop(errorMessage: string) {
  return {
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: 'Chưa đúng',
    errorMessage,
  } as const
}

function choose(values: string[], range: string, message: string): DataValidation {
  return { ...stop(message), type: 'list', values, range }
}

function answerAt({ answers }: FormPaper, code: string): Answer | null {
  return answers.get(code)?.answer ?? null
}

function totalOf({ set, sheet }: FormPaper, key: string): CellValue {
  if (key === 'classification')
    return set.pack.classification.levels.find(({ code }) => code === sheet.classification)?.label ?? noClass
  if (key === 'rescaled') return null
  return Number(sheet[key as 'earned' | 'applicableMaximum' | 'bonus' | 'penalty' | 'total'])
}
