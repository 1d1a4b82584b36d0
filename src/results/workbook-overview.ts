// The first and the last sheet of a results workbook: how many units of each block are in which class, as figures and
// as a chart, with what is to be known about them; and the criteria that the codes in the other sheets stand for.

import { colToLetter, type Cell, type CellStyle, type CellValue, type SheetChart, type WriteSheet } from 'hucre/xlsx'
import { blockName, cite } from '../papers/words.ts'
import { gatesOf } from '../papers/report.ts'
import type { PublishedSet } from '../criteria-sets/compiled.ts'
import type { Pack } from '../scoring/types.ts'
import { numberOrText, safeText } from '../xlsx/cells.ts'
import { centred, font, head, plain, strong } from '../xlsx/looks.ts'
import { quoted } from '../xlsx/sheet-names.ts'
import { notEligible, notSubmitted } from './lanes.ts'
import { notApplicable } from './points.ts'
import type { Results } from './schemas.ts'

export const overviewSheet = 'Tổng hợp'
export const criteriaSheet = 'Tiêu chí'

const margins = { top: 0.79, bottom: 0.79, left: 0.98, right: 0.59, header: 0.3, footer: 0.3 }
const chartRows = 16
/** More blocks than these leave no room for the chart on their page. */
const blocksBesideChart = 5
const nameWidth = 44
const countWidth = 18
/** From the best class to none; classes beyond these are left to the program that draws. */
const colors = ['2E7D32', '8BC34A', 'FBC02D', 'EF6C00', 'C62828', '6A1B9A']
const without = ['757575', 'BDBDBD']
const heading: CellStyle = { font: { ...font, size: 12, bold: true } }
const text: CellStyle = { font, alignment: { vertical: 'top', wrapText: true } }
const total: CellStyle = { ...centred, font: strong.font! }

interface Marks {
  remarks: string[]
  header: string
  footer: string
}

/** Nobody measures fonts here, so a little more than needed. */
function heightOf(text: string, width: number): number {
  return Math.min(400, Math.ceil(text.length / width) * 16 + 2)
}

/** Writes from above to below. */
class Lines {
  readonly cells = new Map<string, Partial<Cell>>()
  readonly heights = new Map<number, { height: number }>()
  readonly merges: NonNullable<WriteSheet['merges']> = []
  next = 0

  add(values: CellValue[], styleOf: (column: number) => CellStyle, height?: number): void {
    values.forEach((value, i) =>
      this.cells.set(`${this.next},${i}`, {
        value: typeof value === 'string' ? safeText(value) : value,
        style: styleOf(i),
      }),
    )
    if (height !== undefined) this.heights.set(this.next, { height })
    this.next += 1
  }

  /** One text across all columns, which are so many characters wide together. */
  across(value: string, style: CellStyle, columns: number, width: number): void {
    this.merges.push({ startRow: this.next, startCol: 0, endRow: this.next, endCol: columns - 1 })
    this.add([value], () => style, heightOf(value, width))
  }
}

export function overview(results: Results, packs: Pack[], { remarks, header, footer }: Marks): WriteSheet {
  const labels = labelsOf(results, packs)
  const blocks = [...new Set(results.items.map(({ block }) => block))]
  const columns = labels.length + 2
  const width = nameWidth + (columns - 1) * countWidth
  const lines = new Lines()
  const across = (value: string, style = text) => lines.across(value, style, columns, width)
  across(`TỔNG HỢP KẾT QUẢ CÔNG TÁC DÂN VẬN CHÍNH QUYỀN NĂM ${results.year}`, {
    ...text,
    font: { ...font, size: 16, bold: true },
  })
  for (const remark of remarks) across(remark, { ...text, font: { ...font, size: 12, italic: true } })
  lines.next += 1
  const headRow = lines.next
  lines.add(['Khối', ...labels, 'Cộng'], () => head, 36)
  const countOf = (block: string, label: string) =>
    results.summary.find((row) => row.block === block && row.label === label)?.count ?? 0
  const sum = (counts: number[]) => counts.reduce((all, n) => all + n, 0)
  for (const block of blocks) {
    const counts = labels.map((label) => countOf(block, label))
    const name = blockName(block, packs)
    lines.add([name, ...counts, sum(counts)], (i) => (i === 0 ? plain : centred), heightOf(name, nameWidth))
  }
  const lastRow = lines.next - 1
  const totals = labels.map((label) => sum(blocks.map((block) => countOf(block, label))))
  lines.add(['Cộng', ...totals, sum(totals)], (i) => (i === 0 ? strong : total))
  lines.next += 1
  const chart = blocks.length > 0 ? [chartOf(labels, headRow + 1, lastRow, lines.next, columns)] : []
  lines.next += chart.length > 0 ? chartRows + 1 : 0
  for (const [title, notes] of notesOf(results)) {
    across(title, heading)
    notes.forEach((note) => across(note))
  }
  return {
    name: overviewSheet,
    cells: lines.cells,
    merges: lines.merges,
    rowDefs: lines.heights,
    columns: [{ width: nameWidth }, ...Array.from({ length: columns - 1 }, () => ({ width: countWidth }))],
    ...(blocks.length > blocksBesideChart && { rowBreaks: [lastRow + 1] }),
    freezePane: { rows: headRow + 1, columns: 1 },
    charts: chart,
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, margins },
    headerFooter: { oddHeader: header, oddFooter: footer },
    view: { showGridLines: false },
  }
}

/** Classes from the best on, then who has none; only those that some unit is in, and all levels of the sets. */
function labelsOf({ summary }: Results, packs: Pack[]): string[] {
  const levels = packs.flatMap(({ classification }) => classification.levels.map(({ label }) => label))
  const none = [notEligible.vi, notSubmitted.vi].filter((label) => summary.some((row) => row.label === label))
  return [...new Set([...levels, ...none])]
}

function chartOf(labels: string[], first: number, last: number, at: number, columns: number): SheetChart {
  const area = (column: number) => {
    const letter = colToLetter(column)
    return `${quoted(overviewSheet)}!$${letter}$${first + 1}:$${letter}$${last + 1}`
  }
  const levels = labels.filter((label) => label !== notEligible.vi && label !== notSubmitted.vi)
  return {
    type: 'column',
    barGrouping: 'stacked',
    overlap: 100,
    gapWidth: 60,
    title: 'Số đơn vị theo khối và mức xếp loại',
    legend: 'bottom',
    series: labels.map((label, i) => {
      const color = i < levels.length ? colors[i] : without[i - levels.length]
      return { name: label, values: area(i + 1), categories: area(0), ...(color && { color }) }
    }),
    anchor: { from: { row: at, col: 0 }, to: { row: at + chartRows, col: columns } },
  }
}

function notesOf(results: Results): [string, string[]][] {
  const { quotaWarnings, ineligible, amendments } = results
  const notes: [string, string[]][] = [
    [
      'Vượt tỷ lệ',
      quotaWarnings.map(({ text, over }) => `- ${text} Vượt: ${over.map(({ unitName }) => unitName).join('; ')}.`),
    ],
    [
      'Không đủ điều kiện xếp loại',
      ineligible.map(({ unitName, gates }) => `- ${unitName}${gates.length > 0 ? `: ${gatesOf(gates)}` : ''}.`),
    ],
    [
      'Đã điều chỉnh',
      amendments.map(
        ({ revision, decision, reason }) => `- Lần ${revision}: ${cite('Quyết định', decision)}; ${reason}`,
      ),
    ],
  ]
  const howToRead = [
    '- Mỗi khối một trang. Trang khối hiện các cột điểm đang dùng để xếp loại; bấm dấu [+] phía trên để mở các cột điểm còn lại.',
    `- Mã tiêu chí: xem trang “${criteriaSheet}”. ${notApplicable}: tiêu chí không áp dụng đối với đơn vị. Ô trống: chưa có điểm, hoặc người lập tệp không được xem phiếu đó.`,
  ]
  return [...notes.filter(([, lines]) => lines.length > 0), ['Cách đọc', howToRead]]
}

/** What the codes stand for, unit type by unit type. */
export function criteriaList(setOf: ReadonlyMap<string, PublishedSet>, types: string[], marks: Marks): WriteSheet {
  const lines = new Lines()
  const columns = ['Loại đơn vị', 'Mã', 'Nội dung', 'Điểm tối đa']
  lines.add(columns, () => head, 36)
  for (const type of types) {
    const { pack, compiled } = setOf.get(type)!
    const typeName = pack.unitTypes.find(({ code }) => code === type)?.name ?? type
    for (const { criterion, maxText } of compiled.types.get(type)!.leaves) {
      const values = [typeName, criterion.code, criterion.title, numberOrText(maxText)]
      lines.add(values, (i) => (i === 3 ? centred : plain), heightOf(criterion.title, 84))
    }
  }
  return {
    name: criteriaSheet,
    cells: lines.cells,
    rowDefs: lines.heights,
    columns: [{ width: 24 }, { width: 12 }, { width: 84 }, { width: 10 }],
    autoFilter: { range: `A1:D${lines.next}` },
    freezePane: { rows: 1 },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, margins },
    headerFooter: { oddHeader: marks.header, oddFooter: marks.footer },
  }
}

/** Of the rows that stand on every printed page. */
export const criteriaTitles = `${quoted(criteriaSheet)}!$1:$1`

export function amendedAs({ revision, amendments }: Results): string | null {
  const last = amendments.at(-1)
  return last ? `Kết quả sau điều chỉnh lần ${revision} theo ${cite('Quyết định', last.decision)}.` : null
}
