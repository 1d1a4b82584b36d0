// Reads how a share n/d becomes points, in proportion or by thresholds: thresholds ordered and complete,
// factors that do not rise while results get worse. Source: scoring.md, "Kinds of criterion".

import { report } from './faults.ts'
import { decimal, isPresent, join, list, object, oneOf } from './pack-reader.ts'
import type { Cursor, Reading } from './pack-reader.ts'
import { compare, parseDecimal } from './points.ts'
import type { RatioCriterion } from './types.ts'

/** How a criterion that is a share n/d gives points: `ratio`, whose numbers are answered, and `computed`. */
export const SHARE_FIELDS = ['direction', 'method', 'thresholds', 'zeroDenominator']

type Share = Pick<RatioCriterion, 'direction' | 'method' | 'thresholds'>

/** Direction, method and thresholds. */
export function readShare(at: Cursor): Share {
  const { faults } = at.reading
  const hasThresholds = isPresent(at, 'thresholds')
  const direction = oneOf(at, 'direction', ['higher_is_better', 'lower_is_better'])
  const method = oneOf(at, 'method', ['linear', 'thresholds'], hasThresholds ? 'thresholds' : 'linear')
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
    direction: direction || 'higher_is_better',
    method: method || 'linear',
    ...(kept.length > 0 && { thresholds: kept }),
  }
}

export function readZeroDenominator(at: Cursor): NonNullable<RatioCriterion['zeroDenominator']> {
  return oneOf(at, 'zeroDenominator', ['not_applicable', 'full_points', 'zero_points', 'manual']) || 'zero_points'
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
export function checkFactors(reading: Reading, rows: { factor: string }[], path: string): void {
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

function known(...decimals: string[]): boolean {
  return decimals.every((value) => value !== '')
}

export function less(a: string, b: string): boolean {
  const [x, y] = [parseDecimal(a), parseDecimal(b)]
  return x !== null && y !== null && compare(x, y) < 0
}
