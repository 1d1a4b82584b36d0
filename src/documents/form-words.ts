// What the lines of the form say to whoever fills it in.

import type { Leaf } from '../scoring/compile.ts'
import { formatExact } from '../scoring/points.ts'
import { mark, type Line } from './form-layout.ts'

/** The level's words in the drop-down; with its code where two levels say the same. */
export function labelOf({ rungs }: Leaf, code: string): string {
  const label = rungs.find((rung) => rung.code === code)?.label ?? code
  return rungs.filter((rung) => rung.label === label).length > 1 ? `${label} (${code})` : label
}

export function titleOf({ criterion }: Leaf): string {
  return [criterion.title, ...wantedOf(criterion)].join('\n')
}

function wantedOf(criterion: Leaf['criterion']): string[] {
  if (criterion.filledBy === 'reviewer') return ['(Cơ quan thẩm định chấm)']
  switch (criterion.kind) {
    case 'ratio':
      if (criterion.numeratorIndicator) return ['(Hệ thống lấy từ chỉ tiêu của phụ lục số liệu)']
      return [`Tử số: ${criterion.numeratorLabel}`, `Mẫu số: ${criterion.denominatorLabel}`]
    case 'relative':
      return [`Kết quả: ${criterion.actualLabel}`, `Chỉ tiêu: ${criterion.targetLabel}`]
    case 'count':
      if (criterion.countOf) return ['(Hệ thống đếm từ các mô hình đã đề xuất)']
      return [`Số lượng: ${criterion.countLabel}; mỗi ${criterion.countLabel} ${decimalComma(criterion.perItem)} điểm`]
    case 'deadline':
      return [criterion.documentDueOn ? 'Ngày ban hành văn bản' : '(Hệ thống tính theo thời điểm nộp phiếu)']
    case 'computed':
      return ['(Hệ thống tính)']
    case 'checklist':
      return [`Đánh dấu ${mark} ở từng nội dung đạt`]
    default:
      return []
  }
}

export function askedFor(line: Extract<Line, { kind: 'criterion' | 'extra' }>): string | null {
  const { evidence = [] } =
    line.kind === 'criterion' ? line.leaf.criterion : 'evidence' in line.extra.source ? line.extra.source : {}
  return evidence.length > 0 ? `(Cần có: ${evidence.join('; ')})` : null
}

/** "Điểm thưởng: …; mỗi văn bản 0,5 điểm" */
export function titleOfExtra({ source, perItem }: Extract<Line, { kind: 'extra' }>['extra']): string {
  const worth = perItem ? `; mỗi ${source.countLabel ?? 'nội dung'} ${decimalComma(formatExact(perItem))} điểm` : ''
  return `${source.kind === 'bonus' ? 'Điểm thưởng' : 'Điểm trừ'}: ${source.title}${worth}`
}

function decimalComma(decimal: string): string {
  return decimal.replace('.', ',')
}
