// Reads a filled-in form: what the unit entered for each criterion, and every fault with its cell. Lines are
// found by their code, so that a row inserted by hand does not shift the rest. Pure.

import type { Cell, Sheet, Workbook } from 'hucre/xlsx'
import { say } from '../http/problems.ts'
import type { ProblemFault } from '../http/problems.ts'
import type { Answer, Text } from '../scoring/types.ts'
import { cellOf, plainText, readDate, readDecimal, readText, type CellProblem, type Read } from '../xlsx/cells.ts'
import { cellAt, formSheet, isAnswered, leftOut, mark, mayBeLeftOut, no, noneHolds, yes } from './form-layout.ts'
import type { AnsweredLine, Column, Input, Line } from './form-layout.ts'
import { formFormat, systemSheet } from './form-hidden-sheets.ts'
import { labelOf } from './form-words.ts'

/** What the file is of, as it says itself. */
export interface FormOrigin {
  submissionId: string
  unitName: string
  periodName: string
  criteriaSetHash: string
  version: number
}

export interface EnteredForm {
  /** By criterion code: what the unit entered, null where it entered nothing, and from which cells (as `pointer`s). */
  entries: Map<string, Entry>
  faults: ProblemFault[]
  /** Address of the cell that a member of an answer was read from: `C2.numerator`, or `C2` for the criterion's first. */
  cellOf: (path: string) => string
}

interface Entry {
  /** Of what the system works out, only whether it was left out as not applicable. */
  answer: Answer | null
  typed: boolean
  explanation: string | null
  cells: string[]
}

/** Null when the file is not one of ours. */
export function originOf(workbook: Workbook): FormOrigin | null {
  const rows = workbook.sheets.find(({ name }) => name === systemSheet)?.rows ?? []
  const value = (key: string) => String(rows.find((row) => row[0] === key)?.[1] ?? '')
  const version = Number(value('version'))
  if (value('format') !== formFormat || !Number.isInteger(version)) return null
  return {
    submissionId: value('submissionId'),
    unitName: value('unitName'),
    periodName: value('periodName'),
    criteriaSetHash: value('criteriaSetHash'),
    version,
  }
}

export function readForm(workbook: Workbook, lines: Line[]): EnteredForm {
  const faults: ProblemFault[] = []
  const sheet = workbook.sheets.find(({ name }) => plainText(name) === formSheet)
  if (!sheet) {
    faults.push({ pointer: '', code: 'sheet_missing', detail: noSheet })
    return { entries: new Map(), faults, cellOf: () => formSheet }
  }
  const rows = findRows(sheet, lines, faults)
  const reader = new Reader(sheet, faults)
  const entries: EnteredForm['entries'] = new Map()
  for (const line of lines) {
    const row = rowOf(rows, line)
    if (!isAnswered(line) || row === undefined) continue
    entries.set(line.code, {
      answer: readAnswer(reader, lines, rows, line, row),
      typed: line.inputs.length > 0,
      explanation: reader.take(cellAt('explanation', row), readText),
      cells: openCells(line, row).map((cell) => `/${formSheet}/${cell}`),
    })
  }
  reader.refuseMerged(lines, rows)
  return { entries, faults, cellOf: (path) => place(lines, rows, path) }
}

/** Rows by the code in column B; a line of the set that is missing or there twice is a fault. */
function findRows({ rows }: Sheet, lines: Line[], faults: ProblemFault[]): Map<string, number> {
  const found = new Map<string, number>()
  const wanted = new Set(lines.flatMap((line) => (line.kind === 'group' ? [] : [codeOf(line)])))
  rows.forEach((cells, i) => {
    const code = typeof cells[1] === 'string' ? plainText(cells[1]) : ''
    if (!wanted.has(code)) return
    const first = found.get(code)
    if (first === undefined) found.set(code, i + 1)
    else
      faults.push(
        faultAt(cellAt('code', i + 1), 'duplicate_line', {
          vi: `mã ${code} đã có ở dòng ${first}; hãy xóa dòng thừa.`,
          en: `the code ${code} already stands in row ${first}.`,
        }),
      )
  })
  for (const code of wanted) {
    if (!found.has(code))
      faults.push({
        pointer: `/${formSheet}`,
        code: 'missing_line',
        detail: say(
          `${formSheet}: không tìm thấy dòng của mã ${code}; hãy tải lại biểu mẫu và chuyển nội dung sang.`,
          `${formSheet}: the line of ${code} is missing; download the form again.`,
        ),
      })
  }
  return found
}

/** Cells of the sheet; what can't be read is a fault. */
class Reader {
  readonly sheet: Sheet
  readonly faults: ProblemFault[]

  constructor(sheet: Sheet, faults: ProblemFault[]) {
    this.sheet = sheet
    this.faults = faults
  }

  take<T>(at: string, read: (cell: Cell | undefined) => Read<T>): T | null {
    const result = read(cellOf(this.sheet, Number(at.slice(1)) - 1, at.charCodeAt(0) - 65))
    if (result.problem === undefined) return result.value
    this.refuse(at, result.problem, cellProblems[result.problem])
    return null
  }

  refuse(at: string, code: string, detail: Text): void {
    this.faults.push(faultAt(at, code, detail))
  }

  /** Merging keeps one value of several: whose would it be? Merged with cells that nobody fills in, it does no harm. */
  refuseMerged(lines: Line[], rows: Map<string, number>): void {
    const open = new Set(lines.flatMap((line) => openCells(line, rowOf(rows, line))))
    for (const { startRow, endRow, startCol, endCol } of this.sheet.merges ?? []) {
      const covered: string[] = []
      for (let row = startRow; row <= Math.min(endRow, startRow + 5000); row++)
        for (let column = startCol; column <= Math.min(endCol, startCol + 30); column++)
          covered.push(`${String.fromCharCode(65 + column)}${row + 1}`)
      const entered = covered.filter((at) => open.has(at))
      if (entered.length > 1 || (entered.length === 1 && entered[0] !== covered[0]))
        this.refuse(covered[0]!, 'merged_cells', {
          vi: `ô đã gộp che ${entered.join(', ')}; hãy bỏ gộp ô và điền lại từng ô.`,
          en: `merged cells cover ${entered.join(', ')}: unmerge them.`,
        })
    }
  }
}

function readAnswer(
  reader: Reader,
  lines: Line[],
  rows: Map<string, number>,
  line: AnsweredLine,
  row: number,
): Answer | null {
  const answer: Answer = {}
  if (line.kind === 'criterion' && line.leaf.criterion.kind === 'checklist')
    readItems(reader, lines, rows, line, answer)
  else if (line.inputs[0]?.kind === 'decimal') readDecimals(reader, line, row, answer)
  else for (const input of line.inputs) readInput(reader, line, row, input, answer)
  if (mayBeLeftOut(line)) {
    const at = cellAt('notApplicable', row)
    const chosen = reader.take(at, readText)
    if (chosen !== null) {
      if (![leftOut.toLowerCase(), mark, 'kad'].includes(chosen.toLowerCase()))
        reader.refuse(at, 'unknown_choice', {
          vi: `“${chosen}” không có trong danh sách; chọn “${leftOut}” hoặc để trống.`,
          en: `"${chosen}" is not in the list.`,
        })
      else answer.notApplicable = true
    }
    const reason = reader.take(cellAt('reason', row), readText)
    if (reason !== null) answer.reason = reason
  }
  return Object.keys(answer).length > 0 ? answer : null
}

function readInput(reader: Reader, line: AnsweredLine, row: number, { column, kind }: Input, answer: Answer) {
  const at = cellAt(column, row)
  if (kind === 'choice' && line.kind === 'criterion') {
    const chosen = reader.take(at, readText)
    if (chosen === null) return
    const rung = line.leaf.rungs.find(
      ({ code }) => sameText(labelOf(line.leaf, code), chosen) || sameText(code, chosen),
    )
    if (rung) answer.level = rung.code
    else
      reader.refuse(at, 'unknown_choice', {
        vi: `“${chosen}” không có trong danh sách; chọn một trong: ${line.leaf.rungs.map(({ code }) => `“${labelOf(line.leaf, code)}”`).join('; ')}.`,
        en: `"${chosen}" is not in the list.`,
      })
  } else if (kind === 'yes_no') {
    const chosen = reader.take(at, readText)
    if (chosen === null) return
    if (sameText(chosen, yes) || sameText(chosen, mark)) answer.value = true
    else if (sameText(chosen, no)) answer.value = false
    else reader.refuse(at, 'unknown_choice', { vi: `chọn “${yes}” hoặc “${no}”.`, en: `choose "${yes}" or "${no}".` })
  } else if (kind === 'date') {
    const date = reader.take(at, readDate)
    if (date !== null) answer.documentDate = date
  } else {
    const count = reader.take(at, readDecimal)
    if (count !== null) answer.count = Number(count.decimal)
  }
}

/** A ratio typed as "91,13 %" stands for 91,13 of 100. */
function readDecimals(reader: Reader, line: AnsweredLine, row: number, answer: Answer): void {
  let percent = false
  for (const { member, column } of line.inputs) {
    const read = reader.take(cellAt(column, row), readDecimal)
    if (read === null) continue
    Object.assign(answer, { [member]: read.decimal })
    if (member === 'numerator') percent = read.percent
  }
  if (!percent) return
  if (answer.denominator === undefined || answer.denominator === '100') answer.denominator = '100'
  else
    reader.refuse(cellAt('first', row), 'percent_and_denominator', {
      vi: 'ghi tỷ lệ phần trăm trong khi mẫu số đã có; hãy nhập tử số.',
      en: 'is a percentage although there is a denominator: enter the numerator.',
    })
}

/** Marks beside the items; none marked is an answer only where the criterion's own cell says so. */
function readItems(
  reader: Reader,
  lines: Line[],
  rows: Map<string, number>,
  line: Extract<AnsweredLine, { kind: 'criterion' }>,
  answer: Answer,
): void {
  const items: string[] = []
  for (const other of lines) {
    const row = rowOf(rows, other)
    if (other.kind !== 'item' || other.leaf !== line.leaf || row === undefined) continue
    const at = cellAt('first', row)
    const given = reader.take(at, readText)
    if (given === null) continue
    if ([mark, yes.toLowerCase(), '✓', '1'].includes(given.toLowerCase())) items.push(other.item)
    else if (!sameText(given, no) && given !== '0')
      reader.refuse(at, 'unknown_choice', {
        vi: `đánh dấu “${mark}” nếu đạt, để trống nếu không.`,
        en: `put "${mark}" or nothing.`,
      })
  }
  const at = cellAt('first', rowOf(rows, line)!)
  const none = reader.take(at, readText)
  if (none !== null && !sameText(none, noneHolds))
    reader.refuse(at, 'unknown_choice', {
      vi: `chọn “${noneHolds}” hoặc để trống và đánh dấu từng nội dung.`,
      en: `choose "${noneHolds}" or nothing.`,
    })
  else if (none !== null && items.length > 0)
    reader.refuse(at, 'contradiction', {
      vi: `ghi “${noneHolds}” nhưng có nội dung được đánh dấu bên dưới.`,
      en: 'says that nothing holds, but items are marked.',
    })
  else if (none !== null || items.length > 0) answer.items = items
}

function openCells(line: Line, row: number | undefined): string[] {
  if (row === undefined) return []
  if (line.kind === 'item') return [cellAt('first', row)]
  if (!isAnswered(line)) return []
  const left: Column[] = mayBeLeftOut(line) ? ['notApplicable', 'reason'] : []
  return [...line.inputs.map(({ column }) => column), ...left, 'explanation' as const].map((column) =>
    cellAt(column, row),
  )
}

function codeOf(line: Exclude<Line, { kind: 'group' }>): string {
  return line.kind === 'item' ? `${line.leaf.criterion.code}/${line.item}` : line.code
}

function rowOf(rows: Map<string, number>, line: Line): number | undefined {
  return line.kind === 'group' ? undefined : rows.get(codeOf(line))
}

/** Where a fault of the scoring engine (`C2.numerator`) stands on the sheet. */
function place(lines: Line[], rows: Map<string, number>, path: string): string {
  const line = lines
    .filter((other): other is AnsweredLine => other.kind === 'criterion' || other.kind === 'extra')
    .filter(({ code }) => path === code || path.startsWith(`${code}.`))
    .sort((a, b) => b.code.length - a.code.length)[0]
  const row = line && rows.get(line.code)
  if (row === undefined) return formSheet
  const member = path.slice(line!.code.length + 1)
  const input = line!.inputs.find((one) => member.startsWith(one.member))
  const own = (['reason', 'notApplicable', 'explanation'] as const).find((column) => column === member)
  return `${formSheet}!${cellAt(own ?? input?.column ?? 'first', row)}`
}

function faultAt(cell: string, code: string, { vi, en }: Text): ProblemFault {
  return {
    pointer: `/${formSheet}/${cell}`,
    code,
    detail: say(`${formSheet}!${cell}: ${vi}`, `${formSheet}!${cell}: ${en}`),
  }
}

function sameText(a: string, b: string): boolean {
  return plainText(a).replace(/\s+/g, ' ').toLowerCase() === plainText(b).replace(/\s+/g, ' ').toLowerCase()
}

const cellProblems: Record<CellProblem, Text> = {
  formula: { vi: 'là công thức; hãy dán giá trị (Paste Values).', en: 'holds a formula: paste the value.' },
  error: { vi: 'đang báo lỗi của Excel.', en: 'holds an Excel error.' },
  not_number: { vi: 'không phải số không âm.', en: 'is not a number of 0 or more.' },
  ambiguous_number: {
    vi: 'không rõ dấu phân cách là phần nghìn hay phần thập phân; hãy nhập lại, ví dụ 1234 hoặc 1,5.',
    en: 'may be thousands or decimals: enter 1234 or 1.5.',
  },
  not_date: { vi: 'không phải ngày dạng ngày/tháng/năm.', en: 'is not a date day/month/year.' },
  not_text: { vi: 'không phải văn bản.', en: 'is not text.' },
}

const noSheet = say(
  `Tệp không có trang “${formSheet}”; hãy tải lại biểu mẫu từ hệ thống và điền vào đó.`,
  `There is no sheet "${formSheet}": download the form again.`,
)
