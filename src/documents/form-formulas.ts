// The arithmetic of the sheet, so that totals follow while the unit types (scoring.md, "Order"). Steps and
// roundings are the engine's; Excel calculates in binary floats, so the engine stays the one that decides.

import type { CompiledSet, CompiledType, Leaf } from '../scoring/compile.ts'
import { formatExact } from '../scoring/points.ts'
import type { Rational } from '../scoring/points.ts'
import type { ComputedCriterion, RatioCriterion } from '../scoring/types.ts'
import { cellAt, mark, mayBeLeftOut, yes, type Column, type Line } from './form-layout.ts'

/** Where the choices of a criterion stand: labels, and beside them their points. */
export interface ChoiceRange {
  labels: string
  points: string
}

export interface FormulaContext {
  set: CompiledSet
  type: CompiledType
  lines: Line[]
  /** By criterion code. */
  choices: ReadonlyMap<string, ChoiceRange>
  /** Range of the holidays; null when there are none. */
  holidays: string | null
}

type CriterionLine = Extract<Line, { kind: 'criterion' }>
type GroupLine = Extract<Line, { kind: 'group' }>

/** Points of a line before rounding, from what the unit enters; null when nothing that it enters decides them. */
export function pointsFormula(context: FormulaContext, line: CriterionLine): string | null {
  if (line.inputs.length === 0) return null
  const { leaf, row } = line
  const { criterion } = leaf
  const max = number(leaf.max)
  const first = cellAt('first', row)
  const entered = `N(${first})`
  switch (criterion.kind) {
    case 'yes_no':
      return `IF(${first}="${yes}",${max},0)`
    case 'manual':
      return `MIN(${max},${entered})`
    case 'count':
      return `MIN(${max},${entered}*${number(leaf.rate)})`
    case 'level': {
      const { labels, points } = context.choices.get(criterion.code)!
      return `SUMPRODUCT((${labels}=${first})*${points})`
    }
    case 'checklist':
      return checklistFormula(context, leaf)
    case 'ratio':
      return ratioFormula(leaf as Leaf<RatioCriterion>, row)
    case 'deadline': {
      const due = `DATE(${criterion.documentDueOn!.split('-').map(Number).join(',')})`
      const late = `NETWORKDAYS(${due}+1,${entered}${context.holidays ? `,${context.holidays}` : ''})`
      return `IF(${entered}=0,0,IF(${entered}<=${due},${max},MAX(0,${max}-${number(leaf.rate)}*${late})))`
    }
    // As if at most on target: how the others of the block do is known to the server only.
    case 'relative':
      return `IF(N(${cellAt('second', row)})=0,0,${max}/2*MIN(1,${entered}/${cellAt('second', row)}))`
    default:
      return null
  }
}

/** 1 when the criterion counts, 0 when it does not apply. */
export function appliesFormula(line: CriterionLine): string {
  const { leaf, row, inputs } = line
  const out = mayBeLeftOut(line) ? [`${cellAt('notApplicable', row)}<>""`] : []
  const { criterion } = leaf
  if (inputs.length > 0 && criterion.kind === 'ratio' && criterion.zeroDenominator === 'not_applicable') {
    out.push(`AND(${cellAt('first', row)}<>"",${cellAt('second', row)}<>"",N(${cellAt('second', row)})=0)`)
  }
  return out.length === 0 ? '1' : `IF(OR(${out.join(',')}),0,1)`
}

/** Points of a criterion as they count. */
export function criterionFormula({ set }: FormulaContext, line: CriterionLine, points: string): string {
  const counted = set.pack.rounding.at === 'criterion' ? round(set, points) : points
  return `IF(${cellAt('applies', line.row)}=0,0,${counted})`
}

/** What a criterion may bring to its group and what it brings, in points of the scale. */
export function criterionShare(context: FormulaContext, line: CriterionLine): { applicable: string; earned: string } {
  const { set, lines } = context
  const { row, leaf } = line
  const [applies, own] = [cellAt('applies', row), cellAt('self', row)]
  if (set.pack.weighting === 'points') return { applicable: `${applies}*${number(leaf.max)}`, earned: own }
  const group = lines.find((other): other is GroupLine => other.kind === 'group' && other.index === leaf.group)!
  const siblings = weighed(context, group.index)
  const budget = `${cellAt('applicable', group.row)}*${applies}*${number(leaf.weight)}/MAX(${siblings},1E-9)`
  return { applicable: budget, earned: `${cellAt('applicable', row)}*${own}/${number(leaf.max)}` }
}

/** The same of a group. */
export function groupShare(context: FormulaContext, { index, row }: GroupLine) {
  const { set, type } = context
  const { parent, cap, weight } = type.groups[index]!
  const children = childrenOf(context, index)
  const sumOf = (column: Column) => sum(children.map((child) => cellAt(column, child.row)))
  const earned = sumOf('earned')
  const applies = `IF(${sumOf('applies')}>0,1,0)`
  if (set.pack.weighting === 'points')
    return { applies, applicable: sumOf('applicable'), earned: cap === null ? earned : `MIN(${number(cap)},${earned})` }
  const above = parent < 0 ? number(set.scale) : cellAt('applicable', rowOfGroup(context, parent))
  return {
    applies,
    applicable: `${above}*${cellAt('applies', row)}*${number(weight)}/MAX(${weighed(context, parent)},1E-9)`,
    earned: cap === null ? earned : `MIN(${number(cap)},${earned})`,
  }
}

/** Points of a bonus or penalty, at most its own maximum; `points` where nothing is entered. */
export function extraFormula({ row, extra, inputs }: Extract<Line, { kind: 'extra' }>, points: string): string {
  if (inputs.length === 0) return points
  const entered = `N(${cellAt('first', row)})`
  return `MIN(${number(extra.max)},${extra.perItem ? `${entered}*${number(extra.perItem)}` : entered})`
}

/** The rows under the lines, in the order of the arithmetic; each may use the cells of those before it. */
export function totalLines(context: FormulaContext): { key: string; title: string; formula: string }[] {
  const { set, lines } = context
  const firstRow = lines.at(-1)!.row + 1
  const cell = (i: number) => cellAt('self', firstRow + i)
  const tops = lines.filter((line): line is GroupLine => line.kind === 'group' && line.depth === 0)
  const top = (column: Column) => sum(tops.map(({ row }) => cellAt(column, row)))
  const extras = (kind: 'bonus' | 'penalty') =>
    sum(
      lines.flatMap((line) =>
        line.kind === 'extra' && line.extra.source.kind === kind ? [cellAt('self', line.row)] : [],
      ),
    )
  const scale = number(set.scale)
  const rescaled =
    set.pack.weighting === 'weights' ? cell(0) : `IF(${cell(1)}=0,${cell(0)},${cell(0)}*${scale}/${cell(1)})`
  const open = `${cell(2)}+${cell(3)}-${cell(4)}`
  return [
    { key: 'earned', title: 'Tổng điểm các tiêu chí', formula: top('earned') },
    { key: 'applicableMaximum', title: 'Điểm tối đa của các tiêu chí áp dụng', formula: top('applicable') },
    { key: 'rescaled', title: `Quy đổi về thang ${set.pack.scale} điểm`, formula: rescaled },
    { key: 'bonus', title: 'Điểm thưởng', formula: `MIN(${number(set.bonusCap)},${extras('bonus')})` },
    { key: 'penalty', title: 'Điểm trừ', formula: `MIN(${number(set.penaltyCap)},${extras('penalty')})` },
    {
      key: 'total',
      title: 'TỔNG ĐIỂM TỰ CHẤM (tạm tính)',
      formula: round(set, `MAX(${number(set.totalFloor)},MIN(${number(set.totalCap)},${open}))`),
    },
    { key: 'classification', title: 'XẾP LOẠI (tạm tính)', formula: classFormula(context, tops, cell(5)) },
  ]
}

function classFormula({ set }: FormulaContext, tops: GroupLine[], total: string): string {
  const low = (share: Rational) => {
    const each = tops.map(({ row }) => {
      const [most, has] = [cellAt('applicable', row), cellAt('earned', row)]
      return `AND(${most}>0,ROUND(${has},9)<ROUND(${most}*${number(share)},9))`
    })
    return `OR(${each.join(',')})`
  }
  // The other gates are the reviewer's, or hold only for who hands nothing in.
  const automatic = set.gates.filter(({ groupShareBelow }) => groupShareBelow !== null)
  const open = set.levels.map(({ level, min, minGroupShare }, i) => {
    const shut = automatic.filter(({ gate, best }) => best > i || level.excludedByGates?.includes(gate.code))
    const conditions = [
      `${total}>=${number(min)}`,
      ...(minGroupShare ? [`NOT(${low(minGroupShare)})`] : []),
      ...shut.map(({ groupShareBelow }) => `NOT(${low(groupShareBelow!)})`),
    ]
    return { label: level.label, condition: `AND(${conditions.join(',')})` }
  })
  const byLevel = open.reduceRight(
    (rest, { label, condition }) => `IF(${condition},${text(label)},${rest})`,
    text(noClass),
  )
  const out = automatic.filter(({ gate }) => gate.ineligible).map(({ groupShareBelow }) => low(groupShareBelow!))
  return out.length === 0 ? byLevel : `IF(OR(${out.join(',')}),${text(noClass)},${byLevel})`
}

export const noClass = 'Không đủ điều kiện xếp loại'

function checklistFormula({ lines }: FormulaContext, leaf: Leaf): string {
  const items = lines.filter((line) => line.kind === 'item' && line.leaf === leaf)
  const marked = `${cellAt('first', items[0]!.row)}:${cellAt('first', items.at(-1)!.row)}`
  const { criterion } = leaf
  if (criterion.kind === 'checklist' && criterion.factors) {
    return leaf.rungs.reduceRight(
      (rest, { limit, points }) => `IF(COUNTIF(${marked},"${mark}")>=${number(limit)},${number(points)},${rest})`,
      '0',
    )
  }
  const points = `${cellAt('max', items[0]!.row)}:${cellAt('max', items.at(-1)!.row)}`
  return `MIN(${number(leaf.max)},SUMPRODUCT((${marked}="${mark}")*${points}))`
}

function ratioFormula(leaf: Leaf<RatioCriterion | ComputedCriterion>, row: number): string {
  const { criterion, max, rungs } = leaf
  const [n, d] = [`N(${cellAt('first', row)})`, `N(${cellAt('second', row)})`]
  const higher = criterion.direction === 'higher_is_better'
  const byRule =
    criterion.method === 'linear'
      ? `IF(${n}>=${d},${number(max)},${number(max)}*${n}/${d})`
      : rungs.reduceRight((rest, { limitText, points }) => {
          const compared = higher ? `${n}*100>=${limitText}*${d}` : `${n}*100<=${limitText}*${d}`
          return `IF(${compared},${number(points)},${rest})`
        }, '0')
  const atZero = criterion.zeroDenominator === 'full_points' ? number(max) : '0'
  const missing = `OR(${cellAt('first', row)}="",${cellAt('second', row)}="")`
  return `IF(${missing},0,IF(${d}=0,${atZero},${byRule}))`
}

function childrenOf({ lines, type }: FormulaContext, group: number): (CriterionLine | GroupLine)[] {
  return lines.filter(
    (line): line is CriterionLine | GroupLine =>
      (line.kind === 'criterion' && line.leaf.group === group) ||
      (line.kind === 'group' && type.groups[line.index]!.parent === group),
  )
}

/** Sum of the weights below a group (−1: the top) that apply. */
function weighed(context: FormulaContext, group: number): string {
  return sum(
    childrenOf(context, group).map((child) => {
      const weight = child.kind === 'group' ? context.type.groups[child.index]!.weight : child.leaf.weight
      return `${number(weight)}*${cellAt('applies', child.row)}`
    }),
  )
}

function rowOfGroup({ lines }: FormulaContext, index: number): number {
  return lines.find((line) => line.kind === 'group' && line.index === index)!.row
}

function sum(terms: string[]): string {
  return terms.length === 0 ? '0' : `(${terms.join('+')})`
}

function round({ pack }: CompiledSet, formula: string): string {
  return `ROUND(${formula},${pack.rounding.decimals})`
}

function number(value: Rational): string {
  return formatExact(value)
}

function text(label: string): string {
  return `"${label.replaceAll('"', '""')}"`
}
