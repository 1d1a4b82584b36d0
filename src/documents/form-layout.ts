// The paper "Bảng tự chấm điểm" as a sheet: which line stands in which row, and where on it the unit
// enters what. Pure; the workbook is written, calculated and read back by this one layout.

import type { CompiledSet, CompiledType, Extra, Leaf } from '../scoring/compile.ts'
import type { Answer, CriterionKind } from '../scoring/types.ts'

export const formSheet = 'Bảng tự chấm'

/** The columns in their order; the last three are hidden and hold steps of the arithmetic. */
export const columns = {
  number: { letter: 'A', header: 'TT', width: 5 },
  code: { letter: 'B', header: 'Mã', width: 8 },
  title: { letter: 'C', header: 'Nội dung tiêu chí', width: 46 },
  max: { letter: 'D', header: 'Điểm tối đa', width: 8 },
  first: { letter: 'E', header: 'Tự chấm: mức đạt, tử số, số lượng, điểm hoặc ngày', width: 22 },
  second: { letter: 'F', header: 'Mẫu số hoặc chỉ tiêu', width: 12 },
  notApplicable: { letter: 'G', header: 'Không áp dụng', width: 11 },
  reason: { letter: 'H', header: 'Lý do không áp dụng', width: 22 },
  self: { letter: 'I', header: 'Điểm tự chấm', width: 9 },
  review: { letter: 'J', header: 'Điểm thẩm định', width: 9 },
  evidence: { letter: 'K', header: 'Tài liệu kiểm chứng', width: 30 },
  explanation: { letter: 'L', header: 'Giải trình', width: 28 },
  applies: { letter: 'M', header: 'Có áp dụng', width: 8 },
  applicable: { letter: 'N', header: 'Điểm tối đa được tính', width: 8 },
  earned: { letter: 'O', header: 'Điểm đóng góp', width: 8 },
} as const
export type Column = keyof typeof columns

/** Rows above the lines: title, unit, period and set, notice, how to fill in, headers. Counted from 1 as Excel does. */
export const headerRow = 6

/** What is chosen in cells. */
export const yes = 'Có'
export const no = 'Không'
export const leftOut = 'Không áp dụng'
export const noneHolds = 'Không đạt nội dung nào'
export const mark = 'x'

export type Member = Exclude<keyof Answer, 'notApplicable' | 'reason' | 'awarded'>

/** What a cell takes. `none` is the answer of a checklist of which nothing holds. */
export type InputKind = 'choice' | 'yes_no' | 'decimal' | 'count' | 'date' | 'none'

export interface Input {
  member: Member
  column: 'first' | 'second'
  kind: InputKind
}

interface Entered {
  code: string
  /** Empty: nothing for the unit to enter. */
  inputs: Input[]
}

export type Line =
  | { kind: 'group'; row: number; index: number; depth: number }
  | ({ kind: 'criterion'; row: number; leaf: Leaf } & Entered)
  | { kind: 'item'; row: number; leaf: Leaf; item: string; label: string }
  | ({ kind: 'extra'; row: number; extra: Extra } & Entered)

type Unplaced = Line extends infer One ? (One extends Line ? Omit<One, 'row'> : never) : never

export type AnsweredLine = Extract<Line, { inputs: Input[] }>

const inputsOfKind: Record<CriterionKind, Input[]> = {
  level: [{ member: 'level', column: 'first', kind: 'choice' }],
  ratio: [
    { member: 'numerator', column: 'first', kind: 'decimal' },
    { member: 'denominator', column: 'second', kind: 'decimal' },
  ],
  checklist: [{ member: 'items', column: 'first', kind: 'none' }],
  count: [{ member: 'count', column: 'first', kind: 'count' }],
  yes_no: [{ member: 'value', column: 'first', kind: 'yes_no' }],
  manual: [{ member: 'points', column: 'first', kind: 'decimal' }],
  deadline: [{ member: 'documentDate', column: 'first', kind: 'date' }],
  computed: [],
  relative: [
    { member: 'actual', column: 'first', kind: 'decimal' },
    { member: 'target', column: 'second', kind: 'decimal' },
  ],
}

/** Every line of the form of a unit type: the tree in its order, then bonuses and the penalties that are entered. */
export function linesOf(set: CompiledSet, { groups, leaves }: CompiledType): Line[] {
  const lines: Unplaced[] = []
  const isEmpty = (index: number): boolean =>
    leaves.every(({ group }) => group !== index) && groups.every(({ parent }, i) => parent !== index || isEmpty(i))
  const addGroup = (index: number, depth: number): void => {
    if (isEmpty(index)) return
    lines.push({ kind: 'group', index, depth })
    for (const leaf of leaves) if (leaf.group === index) lines.push(...linesOfLeaf(leaf))
    groups.forEach(({ parent }, child) => {
      if (parent === index) addGroup(child, depth + 1)
    })
  }
  groups.forEach(({ parent }, index) => {
    if (parent < 0) addGroup(index, 0)
  })
  for (const extra of [...set.bonuses, ...set.penalties]) {
    if (!extra.rule) lines.push({ kind: 'extra', extra, code: extra.source.code, inputs: inputsOfExtra(extra) })
  }
  return lines.map((line, i) => ({ ...line, row: headerRow + 1 + i }))
}

export function isAnswered(line: Line): line is AnsweredLine {
  return 'inputs' in line && (line.inputs.length > 0 || mayBeLeftOut(line))
}

/** Only criteria of the unit can be "not applicable". */
export function mayBeLeftOut(line: Line): boolean {
  return line.kind === 'criterion' && line.leaf.criterion.filledBy === 'unit' && line.leaf.criterion.allowNotApplicable
}

export function cellAt(column: Column, row: number): string {
  return `${columns[column].letter}${row}`
}

function linesOfLeaf(leaf: Leaf): Unplaced[] {
  const { criterion } = leaf
  const own = criterion.filledBy === 'unit'
  const inputs = own && !isWorkedOut(leaf) ? inputsOfKind[criterion.kind] : []
  const line: Unplaced = { kind: 'criterion', leaf, code: criterion.code, inputs }
  if (criterion.kind !== 'checklist' || !own) return [line]
  const items = criterion.items.map(({ code, label }) => ({ kind: 'item' as const, leaf, item: code, label }))
  return [line, ...items]
}

/** From the time of submission, from figures of the appendix, from models that were proposed. */
function isWorkedOut({ criterion, documentDue }: Leaf): boolean {
  if (criterion.kind === 'deadline') return documentDue === null
  if (criterion.kind === 'ratio') return criterion.numeratorIndicator !== undefined
  return criterion.kind === 'count' && criterion.countOf !== undefined
}

function inputsOfExtra({ source, perItem }: Extra): Input[] {
  if (source.filledBy === 'reviewer' || (source.kind === 'bonus' && source.countOf)) return []
  return perItem === null
    ? [{ member: 'points', column: 'first', kind: 'decimal' }]
    : [{ member: 'count', column: 'first', kind: 'count' }]
}
