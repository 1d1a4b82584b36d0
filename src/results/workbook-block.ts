// One block of a results workbook: a line for each unit, with its totals and place first and then the points of every
// criterion, lane by lane. The lanes that some unit is classified by are shown and printed, others folded away beside them.

import { colToLetter, type Cell, type CellStyle, type CellValue, type WriteSheet } from 'hucre/xlsx'
import { classOfResult, date, figure } from '../papers/words.ts'
import { gatesOf } from '../papers/report.ts'
import type { Leaf } from '../scoring/compile.ts'
import type { Lane } from '../submissions/lanes.ts'
import { numberOrText, safeText } from '../xlsx/cells.ts'
import { centred, font, head, plain } from '../xlsx/looks.ts'
import type { LongRow } from '../xlsx/long-workbook.ts'
import { quoted } from '../xlsx/sheet-names.ts'
import { statusNames } from './csv.ts'
import { nameOfTieBreaker } from './ranking.ts'
import type { FormPoints } from './points.ts'
import type { ResultRow } from './schemas.ts'

export interface BlockSheet {
  sheet: WriteSheet
  rows: ResultRow[]
  /** `number` counts from 1; no points where the caller does not see the form. */
  toRow: (row: ResultRow, number: number, points: FormPoints | undefined) => LongRow
  /** Of the rows that stand on every printed page. */
  titles: string
}

export interface BlockOf {
  name: string
  title: string
  /** Lines below the title. */
  remarks: string[]
  rows: ResultRow[]
  /** Criteria by unit type. */
  leaves: ReadonlyMap<string, readonly Leaf[]>
  typeNames: ReadonlyMap<string, string>
  /** Decimals of points. */
  decimals: number
  header: string
  footer: string
}

interface Line {
  row: ResultRow
  number: number
  form: FormPoints | undefined
}

interface Column {
  header: string
  width: number
  style: CellStyle
  lane?: Lane
  of: (line: Line) => CellValue
}

const lanes = ['self', 'review', 'final'] as const
const laneNames: Record<Lane, string> = { self: 'tự chấm', review: 'thẩm định', final: 'phê duyệt' }
const added = ['Điểm thưởng', 'Điểm trừ']
const columnsThatStay = 3

export function blockSheet(block: BlockOf): BlockSheet {
  const { name, title, remarks, rows, header, footer } = block
  const shown = lanes.filter((lane) => lane === 'self' || rows.some((row) => row[`${lane}Total`] !== null))
  const columns = [...placeColumns(block), ...shown.flatMap((lane) => laneColumns(block, lane))]
  const sectionRow = 1 + remarks.length
  const headRow = sectionRow + 1
  const cells = new Map<string, Partial<Cell>>()
  const put = (row: number, column: number, value: CellValue, style: CellStyle) =>
    cells.set(`${row},${column}`, { value: typeof value === 'string' ? safeText(value) : value, style })
  put(0, 0, title, { font: { ...font, size: 16, bold: true } })
  remarks.forEach((remark, i) => put(1 + i, 0, remark, { font: { ...font, size: 12, italic: true } }))
  columns.forEach(({ header, style, lane }, i) => {
    const first = lane !== undefined && columns[i - 1]?.lane !== lane
    put(sectionRow, i, lane === undefined ? header : first ? `Điểm ${laneNames[lane]} từng tiêu chí` : null, head)
    put(headRow, i, lane === undefined ? null : header, head)
    put(headRow + 1, i, null, style)
  })
  const counting = new Set(rows.flatMap(({ lane }) => lane ?? []))
  const hidden = ({ lane }: Column) => lane !== undefined && counting.size > 0 && !counting.has(lane)
  return {
    rows,
    titles: `${quoted(name)}!$${sectionRow + 1}:$${headRow + 1}`,
    toRow: (row, number, form) => toRow(columns, { row, number, form }),
    sheet: {
      name,
      cells,
      columns: columns.map((column, i) => ({
        width: column.width,
        ...(hidden(column) && { hidden: true, outlineLevel: 1 }),
        ...(!hidden(column) && columns[i - 1] && hidden(columns[i - 1]!) && { collapsed: true }),
      })),
      rowDefs: new Map([
        [0, { height: 24 }],
        [sectionRow, { height: 20 }],
        [headRow, { height: 48 }],
      ]),
      merges: [
        ...columns.flatMap(({ lane }, i) => (lane === undefined ? [area(sectionRow, i, headRow, i)] : [])),
        ...shown.map((lane) => {
          const from = columns.findIndex((column) => column.lane === lane)
          return area(
            sectionRow,
            from,
            sectionRow,
            columns.findLastIndex((column) => column.lane === lane),
          )
        }),
      ],
      autoFilter: { range: `A${headRow + 1}:${colToLetter(columns.length - 1)}${headRow + 1 + rows.length}` },
      freezePane: { rows: headRow + 1, columns: columnsThatStay },
      pageSetup: {
        paperSize: 'a3',
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        margins: { top: 0.79, bottom: 0.79, left: 0.79, right: 0.59, header: 0.3, footer: 0.3 },
      },
      headerFooter: { oddHeader: header, oddFooter: footer },
    },
  }
}

function area(startRow: number, startCol: number, endRow: number, endCol: number) {
  return { startRow, startCol, endRow, endCol }
}

function placeColumns({ rows, typeNames, decimals }: BlockOf): Column[] {
  const points: CellStyle = { ...centred, numFmt: formatOf(decimals) }
  const types = new Set(rows.map(({ unitType }) => unitType))
  const total = (lane: Lane): Column => ({
    header: `Điểm ${laneNames[lane]}`,
    width: 8,
    style: points,
    of: ({ row }) => pointsValue(row[`${lane}Total`]),
  })
  return [
    { header: 'TT', width: 5, style: centred, of: ({ number }) => number },
    { header: 'Thứ hạng', width: 6, style: centred, of: ({ row }) => row.rank },
    { header: 'Đơn vị', width: 30, style: plain, of: ({ row }) => row.unitName },
    ...(types.size > 1
      ? [
          {
            header: 'Loại đơn vị',
            width: 14,
            style: plain,
            of: ({ row }: Line) => typeNames.get(row.unitType) ?? row.unitType,
          },
        ]
      : []),
    ...lanes.map(total),
    { header: 'Xếp loại', width: 20, style: plain, of: ({ row }) => classOfResult(row) },
    { header: 'Điều kiện khống chế', width: 20, style: plain, of: ({ row }) => gatesOf(row.gates) || null },
    {
      header: 'Căn cứ phân định khi bằng điểm',
      width: 12,
      style: plain,
      of: ({ row }) => row.rankDecidedBy && tieBreakText(row),
    },
    { header: 'Số tiêu chí điều chỉnh', width: 7, style: centred, of: ({ row }) => row.adjustments },
    { header: 'Trạng thái phiếu', width: 12, style: plain, of: ({ row }) => statusNames[row.status] },
    { header: 'Ghi chú', width: 9, style: plain, of: (line) => (hasMoved(line) ? moved : null) },
  ]
}

const moved = 'Phiếu thay đổi trong khi lập tệp; hãy lập lại tệp để có điểm từng tiêu chí.'

function tieBreakText({ rankDecidedBy, tieBreak }: ResultRow): string {
  const value = tieBreak?.value ?? null
  const text = value === null ? '' : `: ${rankDecidedBy === 'submittedAt' ? date(value.slice(0, 10)) : figure(value)}`
  return `${nameOfTieBreaker(rankDecidedBy!)}${text}`
}

/** The columns of a lane: the criteria of all unit types of the block, bonus and penalty. */
function laneColumns({ rows, leaves, decimals }: BlockOf, lane: Lane): Column[] {
  const types = [...new Set(rows.map(({ unitType }) => unitType))].sort()
  const maxima = new Map<string, Set<string>>()
  const places = new Map<string, ReadonlyMap<string, number>>()
  for (const type of types) {
    const ofType = leaves.get(type) ?? []
    const keys = [...ofType.map(({ criterion }) => criterion.code), ...added]
    places.set(type, new Map(keys.map((key, i) => [key, i])))
    for (const { criterion, maxText } of ofType)
      maxima.set(criterion.code, (maxima.get(criterion.code) ?? new Set()).add(maxText))
  }
  const style: CellStyle = { ...centred, numFmt: formatOf(decimals) }
  return [...maxima.keys(), ...added].map((key) => ({
    header: headerOf(key, maxima.get(key)),
    width: added.includes(key) ? 7 : 5.6,
    style,
    lane,
    of: (line) => {
      const place = places.get(line.row.unitType)?.get(key)
      if (place === undefined || hasMoved(line)) return null
      return pointsValue(line.form?.points[lane]?.[place] ?? null)
    },
  }))
}

/** With the points that there are at most, where these are the same for every unit of the block. */
function headerOf(key: string, maxima: ReadonlySet<string> | undefined): string {
  const [only, ...others] = maxima ?? []
  return only === undefined || others.length > 0 ? key : `${key}\n(${figure(only)})`
}

/** The place was worked out before the points were read: whoever was decided on in between has other totals by now. */
function hasMoved({ row, form }: Line): boolean {
  return form !== undefined && lanes.some((lane) => form.totals[lane] !== row[`${lane}Total`])
}

function pointsValue(points: string | null): CellValue {
  return points !== null && /^-?\d/.test(points) ? numberOrText(points) : points
}

function formatOf(decimals: number): string {
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`
}

/** As high as the longest text needs; nobody measures fonts here, so a little more than needed. */
function toRow(columns: Column[], line: Line): LongRow {
  const cells = columns.map(({ of }) => of(line) as string | number | null)
  const lines = cells.map((value, i) => (typeof value === 'string' ? Math.ceil(value.length / columns[i]!.width) : 1))
  return { cells, height: Math.min(400, Math.max(...lines) * 15 + 3) }
}
