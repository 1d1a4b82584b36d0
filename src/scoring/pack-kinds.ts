// Reads what each kind of criterion has of its own, with the rules that live inside one criterion:
// thresholds ordered and complete, level points within the maximum, checklist items consistent.
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
import { compare, parseDecimal } from './points.ts'
import type { Criterion, CriterionKind, PerUnitType } from './types.ts'

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

export const KIND_FIELDS: Record<CriterionKind, string[]> = {
  level: ['levels'],
  ratio: ['numeratorLabel', 'denominatorLabel', 'direction', 'method', 'thresholds', 'mayExceed', 'zeroDenominator'],
  checklist: ['items', 'factors'],
  count: ['countLabel', 'perItem'],
  yes_no: [],
  manual: [],
  deadline: ['deductPerWorkingDay', 'documentDueOn'],
}
/** What each kind has besides the base. A new kind adds an entry here, in `kinds.ts`, `answer-kinds.ts` and `explain.ts`. */
export const readKind: Record<CriterionKind, (at: Cursor, base: Base, types: string[]) => Criterion> = {
  yes_no: (_at, base) => ({ kind: 'yes_no', ...base }),
  manual: (_at, base) => ({ kind: 'manual', ...base }),
  count: (at, base) => ({
    kind: 'count',
    ...base,
    countLabel: text(at, 'countLabel'),
    perItem: decimal(at, 'perItem', { positive: true }),
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
  ratio: readRatio,
  checklist: readChecklist,
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

function readRatio(at: Cursor, base: Base): Criterion {
  const { faults } = at.reading
  const hasThresholds = isPresent(at, 'thresholds')
  const direction = oneOf(at, 'direction', ['higher_is_better', 'lower_is_better'])
  const method = oneOf(at, 'method', ['linear', 'thresholds'], hasThresholds ? 'thresholds' : 'linear')
  const zeroDenominator = isPresent(at, 'zeroDenominator')
    ? oneOf(at, 'zeroDenominator', ['not_applicable', 'full_points', 'zero_points', 'manual'])
    : ''
  const bound = direction === 'lower_is_better' ? 'max' : 'min'
  const read = (value: unknown, path: string) => {
    const row = object(at.reading, value, path, direction === '' ? ['min', 'max', 'factor'] : [bound, 'factor'])
    return row && { limit: direction === '' ? '' : decimal(row, bound), factor: decimal(row, 'factor', { max: '1' }) }
  }
  const rows = list(at, 'thresholds', read, {
    optional: method !== 'thresholds',
    least: method === 'thresholds' ? 1 : 0,
  })
  if (method === 'linear' && hasThresholds) {
    report(
      faults,
      join(at.path, 'thresholds'),
      'not_expected',
      'Phương pháp linear không dùng ngưỡng.',
      'The method linear takes no thresholds.',
    )
  }
  if (method === 'linear' && direction === 'lower_is_better') {
    report(
      faults,
      join(at.path, 'method'),
      'linear_lower',
      'Phương pháp linear (điểm = điểm tối đa × tỷ lệ) chỉ dùng khi tỷ lệ càng cao càng tốt; hãy dùng ngưỡng.',
      'The method linear is for higher_is_better only; use thresholds.',
    )
  }
  if (method === 'thresholds' && direction !== '') checkThresholds(at, direction, rows)
  const kept = rows.map(({ limit, factor }) => ({ [bound]: limit, factor }))
  return {
    kind: 'ratio',
    ...base,
    numeratorLabel: text(at, 'numeratorLabel'),
    denominatorLabel: text(at, 'denominatorLabel'),
    direction: direction || 'higher_is_better',
    method: method || 'linear',
    ...(kept.length > 0 && { thresholds: kept }),
    mayExceed: flag(at, 'mayExceed', false),
    ...(zeroDenominator && { zeroDenominator }),
  }
}

function checkThresholds(
  at: Cursor,
  direction: 'higher_is_better' | 'lower_is_better',
  rows: { limit: string; factor: string }[],
): void {
  const { faults } = at.reading
  const path = join(at.path, 'thresholds')
  const higher = direction === 'higher_is_better'
  const inOrder = (a: string, b: string) => (higher ? less(b, a) : less(a, b))
  if (rows.some((row, i) => i > 0 && known(rows[i - 1]!.limit, row.limit) && !inOrder(rows[i - 1]!.limit, row.limit))) {
    const [vi, en] = higher
      ? ['giảm dần theo min', 'descending order of min']
      : ['tăng dần theo max', 'ascending order of max']
    report(
      faults,
      path,
      'thresholds_order',
      `Các ngưỡng phải xếp ${vi}, không trùng nhau.`,
      `Thresholds must be in strictly ${en}.`,
    )
  }
  const last = rows.at(-1)?.limit ?? ''
  if (last !== '' && higher && last !== '0') {
    report(
      faults,
      path,
      'thresholds_incomplete',
      `Ngưỡng cuối cùng phải có min = 0, hiện là ${last}.`,
      `The last threshold must have min 0, not ${last}.`,
    )
  }
  if (last !== '' && !higher && less(last, '100')) {
    report(
      faults,
      path,
      'thresholds_incomplete',
      `Ngưỡng cuối cùng phải có max từ 100 trở lên, hiện là ${last}.`,
      `The last threshold must have max 100 or more, not ${last}.`,
    )
  }
  checkFactors(at.reading, rows, path)
}

/** The better comes first, so factors may stay or fall but never rise. */
function checkFactors(reading: Reading, rows: { factor: string }[], path: string): void {
  if (
    rows.every((row, i) => i === 0 || !known(rows[i - 1]!.factor, row.factor) || !less(rows[i - 1]!.factor, row.factor))
  )
    return
  report(
    reading.faults,
    path,
    'factors_order',
    'Hệ số không được tăng khi kết quả kém đi.',
    'Factors must not rise while results get worse.',
  )
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

function known(...decimals: string[]): boolean {
  return decimals.every((value) => value !== '')
}

function less(a: string, b: string): boolean {
  const [x, y] = [parseDecimal(a), parseDecimal(b)]
  return x !== null && y !== null && compare(x, y) < 0
}
