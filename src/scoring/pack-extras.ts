// Reads bonuses, penalties and gates of a pack. Source: scoring.md, "Kinds of criterion", last rows.

import { report } from './faults.ts'
import {
  code,
  decimal,
  flag,
  isPresent,
  join,
  member,
  object,
  oneOf,
  optionalText,
  text,
  textList,
} from './pack-reader.ts'
import { readCountOf } from './pack-kinds.ts'
import type { Cursor, Reading } from './pack-reader.ts'
import type { Bonus, Gate, Penalty } from './types.ts'

const EXTRA_FIELDS = ['kind', 'code', 'title', 'legalBasis', 'perItem', 'countLabel', 'max', 'filledBy']

function readExtra(at: Cursor, filledBy: 'unit' | 'reviewer') {
  const perItem = decimal(at, 'perItem', { optional: true, positive: true })
  return {
    code: code(at, 'code'),
    title: text(at, 'title'),
    ...optionalText(at, 'legalBasis'),
    ...(perItem && { perItem }),
    ...optionalText(at, 'countLabel'),
    max: decimal(at, 'max', { positive: true }),
    filledBy: oneOf(at, 'filledBy', ['unit', 'reviewer'], filledBy) || filledBy,
  }
}

export function readBonus(reading: Reading, value: unknown, path: string): Bonus | null {
  const at = object(reading, value, path, [...EXTRA_FIELDS, 'evidence', 'countOf'])
  if (at === null) return null
  oneOf(at, 'kind', ['bonus'], 'bonus')
  const extra = readExtra(at, 'unit')
  if (isPresent(at, 'countOf') && !isPresent(at, 'perItem')) {
    report(
      reading.faults,
      join(path, 'perItem'),
      'missing',
      'Điểm thưởng đếm theo mô hình (countOf) phải ghi điểm cho mỗi mô hình (perItem).',
      'A bonus with countOf needs perItem.',
    )
  }
  return { kind: 'bonus', ...extra, ...readCountOf(at, extra.filledBy), evidence: textList(at, 'evidence') }
}

export function readPenalty(reading: Reading, value: unknown, path: string): Penalty | null {
  const at = object(reading, value, path, [...EXTRA_FIELDS, 'rule'])
  if (at === null) return null
  oneOf(at, 'kind', ['penalty'], 'penalty')
  const rule = member(at, 'rule', ['selfExceedsReviewBy', 'points'], { optional: true })
  if (rule && isPresent(at, 'perItem')) {
    report(
      reading.faults,
      join(path, 'perItem'),
      'not_expected',
      'Điểm trừ theo quy tắc (rule) không dùng perItem.',
      'A penalty by rule takes no perItem.',
    )
  }
  const penalty: Penalty = { kind: 'penalty', ...readExtra(at, 'reviewer') }
  if (rule)
    penalty.rule = {
      selfExceedsReviewBy: decimal(rule, 'selfExceedsReviewBy'),
      points: decimal(rule, 'points', { positive: true }),
    }
  return penalty
}

export function readGate(reading: Reading, value: unknown, path: string): Gate | null {
  const at = object(reading, value, path, [
    'kind',
    'code',
    'title',
    'legalBasis',
    'maxClassification',
    'ineligible',
    'auto',
  ])
  if (at === null) return null
  oneOf(at, 'kind', ['gate'], 'gate')
  const gate: Gate = {
    kind: 'gate',
    code: code(at, 'code'),
    title: text(at, 'title'),
    ...optionalText(at, 'legalBasis'),
  }
  const ineligible = isPresent(at, 'ineligible') && flag(at, 'ineligible')
  if (isPresent(at, 'maxClassification') === ineligible) {
    report(
      reading.faults,
      path,
      'gate_effect',
      'Điều kiện khống chế phải có đúng một hệ quả: mức xếp loại cao nhất (maxClassification) hoặc không đủ điều kiện xếp loại (ineligible: true).',
      'A gate has exactly one effect: maxClassification or ineligible: true.',
    )
  }
  const best = code(at, 'maxClassification', { optional: true })
  if (best !== '') gate.maxClassification = best
  if (ineligible) gate.ineligible = true
  const auto = member(at, 'auto', ['anyGroupPercentBelow', 'notSubmitted'], { optional: true })
  if (auto === null) return gate
  if (isPresent(auto, 'anyGroupPercentBelow') === isPresent(auto, 'notSubmitted')) {
    report(
      reading.faults,
      join(path, 'auto'),
      'gate_auto',
      'Phải có đúng một điều kiện tự động.',
      'Needs exactly one automatic condition.',
    )
  }
  if (isPresent(auto, 'notSubmitted')) {
    if (!flag(auto, 'notSubmitted')) {
      report(reading.faults, join(path, 'auto.notSubmitted'), 'not_true', 'Chỉ nhận giá trị true.', 'Can only be true.')
    }
    gate.auto = { notSubmitted: true }
  } else
    gate.auto = {
      anyGroupPercentBelow: decimal(auto, 'anyGroupPercentBelow', { optional: true, positive: true, max: '100' }),
    }
  return gate
}
