// Checks answers before they are stored or scored: every fault at once, each with the path of the
// criterion and member (`C2.numerator`) and in words that tell an official what to do. Forms that are
// not complete yet pass: what is still unanswered is the score sheet's business (scoring.md, "Numbers").
// Nothing here throws, whatever JSON it is given.

import { KIND_MEMBERS, MEMBER_NAMES, checkCount, checkGate, checkKind, checkPoints } from './answer-kinds.ts'
import type { Check, Checker } from './answer-kinds.ts'
import type { CompiledSet, CompiledType, Leaf } from './compile.ts'
import { hasUnfitCharacters, isRecord, own, report, show } from './faults.ts'
import { readClock, scoreLeaf } from './kinds.ts'
import { ZERO, add, compare, formatExact } from './points.ts'
import type { Rational } from './points.ts'
import type { Code, Criterion, Fault } from './types.ts'

type Given = Record<string, unknown>
type Role = 'unit' | 'reviewer'

/** Faults of answers (a record by criterion code; null means unanswered) given by the unit or by the reviewer. */
export function checkAnswers(set: CompiledSet, unitType: Code, answers: unknown, by: Role): Fault[] {
  const faults: Fault[] = []
  const type = set.types.get(unitType)
  if (type === undefined) {
    report(
      faults,
      '',
      'unknown_unit_type',
      `Bộ tiêu chí không có loại đơn vị “${show(unitType)}”.`,
      `The set has no unit type "${show(unitType)}".`,
    )
    return faults
  }
  if (!isRecord(answers)) {
    report(
      faults,
      '',
      'not_object',
      'Câu trả lời phải là một đối tượng theo mã tiêu chí.',
      'Answers must be an object by criterion code.',
    )
    return faults
  }
  for (const code of Object.keys(answers)) {
    if (answers[code] !== null) checkAnswer(set, type, unitType, code, answers[code], by, faults)
  }
  checkNotApplicableSum(set, type, answers, faults)
  return faults
}

function checkAnswer(
  set: CompiledSet,
  type: CompiledType,
  unitType: Code,
  code: string,
  answer: unknown,
  by: Role,
  faults: Fault[],
): void {
  const name = show(code)
  const target = findTarget(set, type, code)
  if (target === null) {
    const elsewhere = [...set.types.values()].some((other) => other.byCode.has(code))
    if (elsewhere) {
      report(
        faults,
        name,
        'not_for_unit_type',
        `Tiêu chí ${name} không áp dụng cho loại đơn vị ${unitType}.`,
        `Criterion ${name} does not apply to the unit type ${unitType}.`,
      )
    } else
      report(
        faults,
        name,
        'unknown_criterion',
        `Không có tiêu chí mang mã “${name}”.`,
        `There is no criterion "${name}".`,
      )
    return
  }
  if (!isRecord(answer)) {
    report(
      faults,
      name,
      'not_object',
      'Câu trả lời phải là một đối tượng gồm các trường.',
      'An answer must be an object with fields.',
    )
    return
  }
  const members: Given = Object.fromEntries(
    Object.entries(answer).filter(([, value]) => value !== null && value !== undefined),
  )
  if (Object.keys(members).length === 0) return
  const check: Check = {
    set,
    code,
    members,
    fault: (member, fault, vi, en) => report(faults, member === '' ? code : `${code}.${member}`, fault, vi, en),
  }
  if (by === 'unit' && target.filledBy === 'reviewer') {
    check.fault(
      '',
      'reviewer_only',
      `${code} do cơ quan thẩm định chấm; đơn vị không tự điền.`,
      `${code} is filled in by the reviewer, not by the unit.`,
    )
    return
  }
  if (members['awarded'] !== undefined) {
    if (by === 'unit')
      check.fault(
        'awarded',
        'reviewer_only',
        'Chỉ cơ quan thẩm định được quyết định điểm (awarded).',
        'Only a reviewer can award points.',
      )
    else if (target.max === null) refuse(check, 'awarded')
    else checkPoints(check, 'awarded', target.max)
  }
  if (members['reason'] !== undefined) checkReason(check, target.max === null)
  if (members['notApplicable'] !== undefined) {
    checkNotApplicable(check, target.leaf)
    return
  }
  const allowed = ['awarded', 'reason', ...target.members]
  for (const member of Object.keys(members)) if (!allowed.includes(member)) refuse(check, member)
  // Points by decision stand without an answer of the unit.
  const needed = target.members.filter((member) => members[member] === undefined)
  if (members['awarded'] !== undefined && needed.length === target.members.length) return
  for (const member of needed)
    check.fault(member, 'missing', `Thiếu ${MEMBER_NAMES[member]}.`, `The ${member} is missing.`)
  target.check(check)
}

/** What can be answered under a code: the members that belong to it and how they are checked. */
interface Target {
  leaf: Leaf | null
  members: string[]
  /** Null for gates, which carry no points. */
  max: Rational | null
  filledBy: Role
  check: (check: Check) => void
}

function findTarget(set: CompiledSet, type: CompiledType, code: string): Target | null {
  const leaf = type.byCode.get(code)
  if (leaf !== undefined) {
    const { kind, filledBy } = leaf.criterion
    const members = kind === 'deadline' && leaf.documentDue === null ? [] : KIND_MEMBERS[kind]
    return {
      leaf,
      members,
      max: leaf.max,
      filledBy,
      check: (check) => (checkKind[kind] as Checker<Criterion>)(check, leaf),
    }
  }
  const extra = [...set.bonuses, ...set.penalties].find(({ source }) => source.code === code)
  if (extra?.rule) return { leaf: null, members: [], max: null, filledBy: 'reviewer', check: () => {} }
  if (extra !== undefined) {
    const [members, check] =
      extra.perItem === null
        ? ([['points'], (check: Check) => checkPoints(check, 'points', extra.max)] as const)
        : ([['count'], checkCount] as const)
    return { leaf: null, members: [...members], max: extra.max, filledBy: extra.source.filledBy, check }
  }
  const gate = set.gates.find((entry) => entry.gate.code === code)?.gate
  if (gate === undefined) return null
  return {
    leaf: null,
    members: gate.auto ? [] : ['value'],
    max: null,
    filledBy: 'reviewer',
    check: gate.auto ? () => {} : checkGate,
  }
}

function checkReason({ members, fault }: Check, isGate: boolean): void {
  const { reason } = members
  if (!isGate && members['notApplicable'] === undefined && members['awarded'] === undefined) {
    fault(
      'reason',
      'not_expected',
      'Chỉ nêu lý do khi chọn “không áp dụng” hoặc khi cơ quan thẩm định quyết định điểm.',
      'A reason belongs to "not applicable" or to awarded points.',
    )
  }
  if (typeof reason !== 'string')
    return fault('reason', 'not_text', 'Lý do phải là chuỗi ký tự.', 'The reason must be text.')
  if (reason.trim() === '')
    fault('reason', 'missing_reason', 'Lý do không được để trống.', 'The reason must not be empty.')
  if (reason.length > 2000)
    fault('reason', 'too_long', 'Lý do dài quá 2000 ký tự.', 'The reason is longer than 2000 characters.')
  else if (hasUnfitCharacters(reason, true))
    fault(
      'reason',
      'control_characters',
      'Lý do có ký tự điều khiển không hợp lệ.',
      'The reason has control characters.',
    )
}

function checkNotApplicable(check: Check, leaf: Leaf | null): void {
  const { members, fault } = check
  if (leaf === null) return refuse(check, 'notApplicable')
  if (members['notApplicable'] !== true) {
    fault(
      'notApplicable',
      'not_true',
      'Chỉ nhận giá trị true; bỏ trường này nếu tiêu chí có áp dụng.',
      'Can only be true; leave it out when the criterion applies.',
    )
  } else if (!leaf.criterion.allowNotApplicable) {
    fault(
      'notApplicable',
      'not_applicable_refused',
      `Tiêu chí ${check.code} không được chọn “không áp dụng”.`,
      `Criterion ${check.code} can not be "not applicable".`,
    )
  }
  if (members['reason'] === undefined)
    fault('reason', 'missing_reason', 'Phải nêu lý do không áp dụng.', 'Give the reason why it does not apply.')
  for (const member of Object.keys(members)) {
    if (['notApplicable', 'reason', 'awarded'].includes(member)) continue
    const name = show(member)
    fault(
      name,
      'not_expected',
      `Đã chọn “không áp dụng” thì không điền ${MEMBER_NAMES[member] ?? `“${name}”`}.`,
      `With "not applicable" there is no ${name}.`,
    )
  }
}

function refuse({ code, fault }: Check, member: string): void {
  const name = show(member)
  fault(
    name,
    'not_expected',
    `Trường “${name}” không dùng cho ${code}.`,
    `The field "${name}" does not belong to ${code}.`,
  )
}

/** Criteria left out by choice or by a denominator of 0, against the limit of the set. */
function checkNotApplicableSum(set: CompiledSet, type: CompiledType, answers: Given, faults: Fault[]): void {
  const clock = readClock({})
  let sum = ZERO
  for (const leaf of type.leaves) {
    const answer = own(answers, leaf.criterion.code)
    if (isRecord(answer) && scoreLeaf(leaf, answer, clock).status === 'notApplicable') sum = add(sum, leaf.base)
  }
  if (compare(sum, set.notApplicableMax) <= 0) return
  const [given, most] = [formatExact(sum), set.pack.notApplicable.maxPoints]
  report(
    faults,
    'notApplicable',
    'too_much_not_applicable',
    `Tổng điểm của các tiêu chí không áp dụng là ${given}, vượt mức tối đa ${most} điểm mà bộ tiêu chí cho phép.`,
    `Criteria marked not applicable stand for ${given} points; the set allows at most ${most}.`,
  )
}
