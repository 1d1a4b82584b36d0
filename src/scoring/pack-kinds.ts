// Reads what each kind of criterion has of its own, with the rules that live inside one criterion:
// level points within the maximum, checklist items consistent. Shares n/d are in pack-shares.ts.
// Source: scoring.md, "Kinds of criterion".

import { report } from './faults.ts'
import {
  date,
  decimal,
  flag,
  integer,
  isPresent,
  join,
  list,
  object,
  oneOf,
  perUnitType,
  code,
  text,
  unique,
} from './pack-reader.ts'
import type { Cursor, Reading } from './pack-reader.ts'
import { SHARE_FIELDS, checkFactors, less, readShare, readZeroDenominator } from './pack-shares.ts'
import type { CountSource, CountedThing, Criterion, CriterionKind, PerUnitType } from './types.ts'

export type Base = Pick<
  Criterion,
  | 'code'
  | 'title'
  | 'legalBasis'
  | 'maxPoints'
  | 'weight'
  | 'evidence'
  | 'allowNotApplicable'
  | 'filledBy'
  | 'dataSource'
>

const COUNT_SOURCES: readonly CountSource[] = ['evidence_accepted_share']

export const KIND_FIELDS: Record<CriterionKind, string[]> = {
  level: ['levels'],
  ratio: [
    'numeratorLabel',
    'denominatorLabel',
    'numeratorIndicator',
    'denominatorIndicator',
    'mayExceed',
    ...SHARE_FIELDS,
  ],
  checklist: ['items', 'factors'],
  count: ['countLabel', 'perItem', 'countOf'],
  yes_no: [],
  manual: [],
  deadline: ['deductPerWorkingDay', 'documentDueOn'],
  computed: ['source', ...SHARE_FIELDS],
  relative: ['actualLabel', 'targetLabel'],
}

/** All kinds, in the order in which they are listed to people. */
export const criterionKinds = Object.keys(KIND_FIELDS) as CriterionKind[]

/** What each kind has besides the base. A new kind adds an entry here, in `kinds.ts`, `answer-kinds.ts` and `explain.ts`. */
export const readKind: Record<CriterionKind, (at: Cursor, base: Base, types: string[]) => Criterion> = {
  yes_no: (_at, base) => ({ kind: 'yes_no', ...base }),
  manual: (_at, base) => ({ kind: 'manual', ...base }),
  count: (at, base) => ({
    kind: 'count',
    ...base,
    countLabel: text(at, 'countLabel'),
    perItem: decimal(at, 'perItem', { positive: true }),
    ...readCountOf(at, base.filledBy),
  }),
  deadline: (at, base) => {
    const documentDueOn = date(at, 'documentDueOn', { optional: true })
    return {
      kind: 'deadline',
      ...base,
      deductPerWorkingDay: decimal(at, 'deductPerWorkingDay', { positive: true }),
      ...(documentDueOn && { documentDueOn }),
    }
  },
  level: readLevels,
  ratio: (at, base) => ({
    kind: 'ratio',
    ...base,
    numeratorLabel: text(at, 'numeratorLabel'),
    denominatorLabel: text(at, 'denominatorLabel'),
    ...readIndicators(at),
    ...readShare(at),
    mayExceed: flag(at, 'mayExceed', false),
    ...(isPresent(at, 'zeroDenominator') && { zeroDenominator: readZeroDenominator(at) }),
  }),
  computed: (at, base) => ({
    kind: 'computed',
    ...base,
    source: oneOf(at, 'source', COUNT_SOURCES) || 'evidence_accepted_share',
    ...readShare(at),
    zeroDenominator: readZeroDenominator(at),
  }),
  relative: (at, base) => ({
    kind: 'relative',
    ...base,
    actualLabel: text(at, 'actualLabel'),
    targetLabel: text(at, 'targetLabel'),
  }),
  checklist: readChecklist,
}

/** What is counted by the system belongs to what the unit fills in: its proposals are its answer. */
export function readCountOf(at: Cursor, filledBy: 'unit' | 'reviewer'): { countOf?: CountedThing } {
  const countOf = isPresent(at, 'countOf') && oneOf(at, 'countOf', ['recognisedModels'] as const)
  if (!countOf) return {}
  if (filledBy === 'reviewer') {
    report(
      at.reading.faults,
      join(at.path, 'countOf'),
      'not_expected',
      'Mục đếm theo mô hình (countOf) do đơn vị điền; bỏ filledBy: reviewer.',
      'What is counted by countOf is filled in by the unit; leave out filledBy: reviewer.',
    )
  }
  return { countOf }
}

/** Indicators that the two numbers come from: both or none, and only where the unit gives them. */
function readIndicators(at: Cursor): { numeratorIndicator?: string; denominatorIndicator?: string } {
  const numeratorIndicator = code(at, 'numeratorIndicator', { optional: true })
  const denominatorIndicator = code(at, 'denominatorIndicator', { optional: true })
  const missing = isPresent(at, 'numeratorIndicator') ? 'denominatorIndicator' : 'numeratorIndicator'
  if (isPresent(at, 'numeratorIndicator') !== isPresent(at, 'denominatorIndicator')) {
    report(
      at.reading.faults,
      join(at.path, missing),
      'missing',
      'Phải ghi cả hai chỉ tiêu numeratorIndicator và denominatorIndicator; chỉ tiêu loại tỷ lệ thì ghi cùng một mã.',
      'Give both numeratorIndicator and denominatorIndicator; for an indicator that is a ratio, the same code twice.',
    )
  }
  return numeratorIndicator && denominatorIndicator ? { numeratorIndicator, denominatorIndicator } : {}
}

function readLevels(at: Cursor, base: Base, types: string[]): Criterion {
  const { faults } = at.reading
  const read = (value: unknown, path: string) => {
    const level = object(at.reading, value, path, ['code', 'label', 'factor', 'points'])
    if (level === null) return null
    const factor = decimal(level, 'factor', { optional: true, max: '1' })
    const points = perUnitType(level, 'points', types, { optional: true })
    if (isPresent(level, 'factor') === isPresent(level, 'points')) {
      report(
        faults,
        path,
        'factor_or_points',
        'Mỗi mức phải có đúng một trong hai: hệ số (factor) hoặc điểm (points).',
        'Each level has either a factor or points.',
      )
    }
    if (points !== null) checkLevelPoints(at.reading, points, base.maxPoints, join(path, 'points'))
    return {
      code: code(level, 'code'),
      label: text(level, 'label'),
      ...(factor && { factor }),
      ...(points && { points }),
    }
  }
  const levels = list(at, 'levels', read, { optional: false, least: 1 })
  unique(at, 'levels', levels)
  return { kind: 'level', ...base, levels }
}

function checkLevelPoints(reading: Reading, points: PerUnitType, maxPoints: PerUnitType, path: string): void {
  for (const type of new Set([...Object.keys(maxPoints), ...Object.keys(points)])) {
    const entry = join(path, type)
    const [given, most] = [points[type], maxPoints[type]]
    if (given === undefined)
      report(
        reading.faults,
        entry,
        'missing',
        `Thiếu điểm cho loại đơn vị “${type}”.`,
        `No points for the unit type "${type}".`,
      )
    else if (most === undefined) {
      report(
        reading.faults,
        entry,
        'not_applicable_type',
        `Tiêu chí không áp dụng cho loại đơn vị “${type}”.`,
        `The criterion does not apply to "${type}".`,
      )
    } else if (less(most, given)) {
      report(
        reading.faults,
        entry,
        'points_over_maximum',
        `${given} điểm lớn hơn điểm tối đa ${most}.`,
        `${given} points are more than the maximum ${most}.`,
      )
    }
  }
}

function readChecklist(at: Cursor, base: Base): Criterion {
  const { faults } = at.reading
  const hasFactors = isPresent(at, 'factors')
  const readItem = (value: unknown, path: string) => {
    const item = object(at.reading, value, path, ['code', 'label', 'points', 'share'])
    if (item === null) return null
    const [points, share] = [
      decimal(item, 'points', { optional: true }),
      decimal(item, 'share', { optional: true, max: '1' }),
    ]
    const given = ['points', 'share'].filter((key) => isPresent(item, key)).length
    if (hasFactors && given > 0) {
      report(
        faults,
        path,
        'not_expected',
        'Khi dùng factors (n trên m), từng mục không có điểm hay tỷ lệ riêng.',
        'With factors, items have neither points nor share.',
      )
    }
    if (!hasFactors && given !== 1) {
      report(
        faults,
        path,
        'points_or_share',
        'Mỗi mục phải có đúng một trong hai: điểm (points) hoặc phần (share) của điểm tối đa.',
        'Each item has either points or a share.',
      )
    }
    return { code: code(item, 'code'), label: text(item, 'label'), ...(points && { points }), ...(share && { share }) }
  }
  const items = list(at, 'items', readItem, { optional: false, least: 1 })
  unique(at, 'items', items)
  const readFactor = (value: unknown, path: string) => {
    const row = object(at.reading, value, path, ['atLeast', 'factor'])
    return (
      row && { atLeast: integer(row, 'atLeast', 0, items.length) ?? -1, factor: decimal(row, 'factor', { max: '1' }) }
    )
  }
  const factors = list(at, 'factors', readFactor, { least: hasFactors ? 1 : 0 })
  if (
    factors.some(
      (row, i) => i > 0 && row.atLeast >= 0 && factors[i - 1]!.atLeast >= 0 && row.atLeast >= factors[i - 1]!.atLeast,
    )
  ) {
    report(
      faults,
      join(at.path, 'factors'),
      'factors_order',
      'Phải xếp giảm dần theo atLeast, không trùng nhau.',
      'Must be in strictly descending order of atLeast.',
    )
  }
  checkFactors(at.reading, factors, join(at.path, 'factors'))
  return { kind: 'checklist', ...base, items, ...(factors.length > 0 && { factors }) }
}
