// Checks the members of one answer, one function per kind of criterion: the right type, form and range,
// in words that tell an official what to do. Which members may be there at all is in answers.ts.
// Source: scoring.md, "Kinds of criterion".

import type { CompiledSet, Leaf } from './compile.ts'
import { dayNumber } from './dates.ts'
import { show } from './faults.ts'
import { isCount } from './kinds.ts'
import { compare, formatExact, isMultipleOf, isZero, parseDecimal } from './points.ts'
import type { Rational } from './points.ts'
import type { Code, Criterion, CriterionKind } from './types.ts'

/** One answer being checked; `members` are those that are not null. */
export interface Check {
  set: CompiledSet
  code: Code
  members: Record<string, unknown>
  fault: (member: string, code: string, vi: string, en: string) => void
}

export const KIND_MEMBERS: Record<CriterionKind, string[]> = {
  level: ['level'],
  ratio: ['numerator', 'denominator'],
  checklist: ['items'],
  count: ['count'],
  yes_no: ['value'],
  manual: ['points'],
  deadline: ['documentDate'],
  computed: [],
  relative: ['actual', 'target'],
}

export const MEMBER_NAMES: Record<string, string> = {
  level: 'mức đạt (level)',
  numerator: 'tử số (numerator)',
  denominator: 'mẫu số (denominator)',
  items: 'danh sách nội dung đạt (items)',
  count: 'số lượng (count)',
  value: 'giá trị có hoặc không (value)',
  points: 'số điểm (points)',
  documentDate: 'ngày ban hành văn bản (documentDate)',
  actual: 'kết quả thực hiện (actual)',
  target: 'chỉ tiêu được giao (target)',
}

export type Checker<C extends Criterion> = (check: Check, leaf: Leaf<C>) => void

export const checkKind: { [K in CriterionKind]: Checker<Extract<Criterion, { kind: K }>> } = {
  yes_no: checkValue,
  manual: (check, leaf) => checkPoints(check, 'points', leaf.max),
  count: checkCount,
  level: ({ members, fault }, leaf) => {
    const { level } = members
    if (level === undefined || (typeof level === 'string' && leaf.choices.has(level))) return
    fault(
      'level',
      'unknown_level',
      `Không có mức “${show(level)}”; chọn một trong: ${[...leaf.choices].join(', ')}.`,
      `There is no level "${show(level)}"; choose one of: ${[...leaf.choices].join(', ')}.`,
    )
  },
  checklist: ({ members, fault }, leaf) => {
    const { items } = members
    if (items === undefined) return
    if (!Array.isArray(items))
      return fault('items', 'not_array', 'Phải là danh sách mã nội dung.', 'Must be a list of item codes.')
    items.slice(0, 1000).forEach((item, i) => {
      if (typeof item !== 'string' || !leaf.choices.has(item))
        fault(
          `items[${i}]`,
          'unknown_item',
          `Không có nội dung mang mã “${show(item)}”.`,
          `There is no item "${show(item)}".`,
        )
      else if (items.indexOf(item) < i)
        fault(`items[${i}]`, 'duplicate_item', `Nội dung “${item}” bị lặp.`, `The item "${item}" occurs twice.`)
    })
  },
  ratio: checkRatio,
  computed: () => {},
  relative: (check, leaf) => {
    checkDecimal(check, 'actual')
    const target = checkDecimal(check, 'target')
    if (target === null || !isZero(target)) return
    check.fault(
      'target',
      'zero_target',
      `Chỉ tiêu (${leaf.criterion.targetLabel}) phải lớn hơn 0${leaf.criterion.allowNotApplicable ? '; nếu không được giao chỉ tiêu, hãy chọn “không áp dụng” và nêu lý do' : ''}.`,
      `The target must be more than 0${leaf.criterion.allowNotApplicable ? '; when there was none, choose "not applicable" and give a reason' : ''}.`,
    )
  },
  deadline: ({ members, fault }) => {
    const { documentDate } = members
    if (documentDate === undefined || dayNumber(documentDate) !== null) return
    fault(
      'documentDate',
      'not_date',
      `“${show(documentDate)}” không phải là ngày có thật theo dạng NĂM-THÁNG-NGÀY.`,
      `"${show(documentDate)}" is not a real date in the form YYYY-MM-DD.`,
    )
  },
}

function checkRatio(check: Check, leaf: Leaf<Extract<Criterion, { kind: 'ratio' }>>): void {
  const { criterion } = leaf
  const n = checkDecimal(check, 'numerator')
  const d = checkDecimal(check, 'denominator')
  if (d !== null && isZero(d)) {
    if (n !== null && !isZero(n)) {
      check.fault(
        'numerator',
        'numerator_without_denominator',
        'Mẫu số bằng 0 thì tử số cũng phải bằng 0; kiểm tra lại số liệu.',
        'With a denominator of 0 the numerator must be 0 as well.',
      )
    } else if (criterion.zeroDenominator === undefined && check.members['awarded'] === undefined) {
      const [vi, en] = criterion.allowNotApplicable
        ? [
            'nếu trong kỳ không phát sinh, hãy chọn “không áp dụng” và nêu lý do.',
            'if there was nothing to count, choose "not applicable" and give a reason.',
          ]
        : [
            'kiểm tra lại số liệu; tiêu chí này không cho phép “không áp dụng”.',
            'check the figures; this criterion can not be "not applicable".',
          ]
      check.fault(
        'denominator',
        'zero_denominator',
        `Mẫu số (${criterion.denominatorLabel}) bằng 0: ${vi}`,
        `The denominator is 0: ${en}`,
      )
    }
  } else if (n !== null && d !== null && !criterion.mayExceed && compare(n, d) > 0) {
    const [given, most] = [formatExact(n), formatExact(d)]
    check.fault(
      'numerator',
      'numerator_over_denominator',
      `Tử số ${given} lớn hơn mẫu số ${most}; kiểm tra lại số liệu.`,
      `The numerator ${given} is more than the denominator ${most}.`,
    )
  }
}

function checkDecimal({ members, fault }: Check, member: string): Rational | null {
  const value = members[member]
  const parsed = parseDecimal(value)
  if (value !== undefined && parsed === null) {
    fault(
      member,
      'not_decimal',
      `“${show(value)}” không phải số hợp lệ: chuỗi số không âm, dùng dấu chấm, tối đa 15 chữ số phần nguyên và 6 chữ số thập phân.`,
      `"${show(value)}" is not a decimal string: not negative, at most 15 digits before the point and 6 after it.`,
    )
  }
  return parsed
}

/** Points that a person enters: 0..max in steps of the set's scoreStep. */
export function checkPoints(check: Check, member: string, max: Rational): void {
  const points = checkDecimal(check, member)
  if (points === null) return
  if (compare(points, max) > 0) {
    check.fault(
      member,
      'points_over_maximum',
      `${formatExact(points)} điểm lớn hơn điểm tối đa ${formatExact(max)}.`,
      `${formatExact(points)} points are more than the maximum ${formatExact(max)}.`,
    )
  }
  if (!isMultipleOf(points, check.set.scoreStep)) {
    const step = check.set.pack.scoreStep
    check.fault(
      member,
      'not_a_step',
      `${formatExact(points)} không phải bội số của bước điểm ${step}.`,
      `${formatExact(points)} is not a multiple of the score step ${step}.`,
    )
  }
}

export function checkCount({ members, fault }: Check): void {
  if (members['count'] === undefined || isCount(members['count'])) return
  fault(
    'count',
    'not_count',
    'Phải là số nguyên từ 0 đến 1.000.000.000.',
    'Must be a whole number from 0 to 1,000,000,000.',
  )
}

function checkValue({ members, fault }: Check): void {
  if (members['value'] === undefined || typeof members['value'] === 'boolean') return
  fault('value', 'not_boolean', 'Phải là true (có) hoặc false (không).', 'Must be true or false.')
}

export function checkGate(check: Check): void {
  checkValue(check)
  if (check.members['value'] === true && check.members['reason'] === undefined) {
    check.fault(
      'reason',
      'missing_reason',
      'Phải nêu lý do áp dụng điều kiện khống chế.',
      'Give the reason why the gate holds.',
    )
  }
}
