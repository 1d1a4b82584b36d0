// Exact arithmetic against a reference in BigInt only, and the printed forms that people see.

import fc from 'fast-check'
import t from 'tap'
import {
  add,
  compare,
  decimal,
  div,
  formatCut,
  formatExact,
  formatFixed,
  formatShort,
  isMultipleOf,
  max,
  min,
  mul,
  negate,
  parseDecimal,
  roundHalfUp,
  sub,
  whole,
} from '../../src/scoring/points.ts'
import type { Rational } from '../../src/scoring/points.ts'

const part = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.maxSafeInteger(),
  fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }),
)
const rational: fc.Arbitrary<Rational> = fc.tuple(part, part).map(([n, d]) => {
  const [top, bottom] = [BigInt(n), BigInt(d) === 0n ? 1n : BigInt(d) < 0n ? -BigInt(d) : BigInt(d)]
  const small = [top, bottom].every((value) => value <= 2n ** 53n - 1n && value >= -(2n ** 53n - 1n))
  return small ? { n: Number(top), d: Number(bottom) } : { n: top, d: bottom }
})

const big = ({ n, d }: Rational) => ({ n: BigInt(n), d: BigInt(d) })
const same = (a: Rational, n: bigint, d: bigint) => big(a).n * d === n * big(a).d
const sound = ({ n, d }: Rational) =>
  typeof n === typeof d && d > 0 && (typeof n === 'bigint' || (Number.isSafeInteger(n) && Number.isSafeInteger(d)))

t.test('sums, products, quotients and comparisons are exact, however big', async (t) => {
  fc.assert(
    fc.property(rational, rational, (a, b) => {
      const [x, y] = [big(a), big(b)]
      const results: [Rational, bigint, bigint][] = [
        [add(a, b), x.n * y.d + y.n * x.d, x.d * y.d],
        [sub(a, b), x.n * y.d - y.n * x.d, x.d * y.d],
        [mul(a, b), x.n * y.n, x.d * y.d],
      ]
      if (y.n !== 0n) results.push([div(a, b), x.n * y.d, x.d * y.n])
      const order = x.n * y.d - y.n * x.d
      return (
        results.every(([result, n, d]) => sound(result) && same(result, n, d)) &&
        Math.sign(compare(a, b)) === (order < 0n ? -1 : order > 0n ? 1 : 0) &&
        compare(min(a, b), max(a, b)) <= 0
      )
    }),
    { numRuns: 2000 },
  )
  t.throws(() => div(whole(1), whole(0)), { message: 'division by zero' })
  t.throws(() => whole(0.5))
  t.throws(() => decimal('x'))
})

t.test('rounding half up, and its printed form, against the reference', async () => {
  fc.assert(
    fc.property(rational, fc.integer({ min: 0, max: 6 }), (a, decimals) => {
      const { n, d } = big(a)
      const power = 10n ** BigInt(decimals)
      const [top, bottom] = [2n * n * power + d, 2n * d]
      const expected = (top - (((top % bottom) + bottom) % bottom)) / bottom
      const rounded = roundHalfUp(a, decimals)
      const digits = String(expected < 0n ? -expected : expected).padStart(decimals + 1, '0')
      const cut = digits.length - decimals
      const text = (expected < 0n ? '-' : '') + digits.slice(0, cut) + (decimals ? '.' + digits.slice(cut) : '')
      return sound(rounded) && same(rounded, expected, power) && formatFixed(a, decimals) === text
    }),
    { numRuns: 2000 },
  )
})

t.test('rounding is monotone', async () => {
  fc.assert(
    fc.property(rational, rational, fc.integer({ min: 0, max: 6 }), (a, b, decimals) => {
      const [low, high] = compare(a, b) <= 0 ? [a, b] : [b, a]
      return compare(roundHalfUp(low, decimals), roundHalfUp(high, decimals)) <= 0
    }),
  )
})

t.test('decimals as people write them', async (t) => {
  for (const good of ['0', '4.35', '007', '999999999999999.999999', '9007199254740993', '0.000001'].filter(
    (text) => text.split('.')[0]!.length <= 15,
  )) {
    t.equal(formatExact(parseDecimal(good)!), good.replace(/^0+(?=\d)/, ''), good)
  }
  for (const bad of [
    '',
    '.',
    '1.',
    '.5',
    '-1',
    '+1',
    '1e3',
    ' 1',
    '1,5',
    '1.2.3',
    '1234567890123456',
    '1.1234567',
    '１',
    'NaN',
    5,
    null,
    undefined,
    {},
    '9'.repeat(40),
  ]) {
    t.equal(parseDecimal(bad), null, JSON.stringify(bad))
  }
})

t.test('printed forms', async (t) => {
  const third = div(whole(1), whole(3))
  t.equal(formatExact(third), '0.333333333333…')
  t.equal(formatShort(third), '0.333…')
  t.equal(formatShort(decimal('98.9999')), '98.999…', 'cut, never rounded up to 99')
  t.equal(formatShort(decimal('4.50')), '4.5')
  t.equal(formatShort(whole(100)), '100')
  t.equal(formatExact(decimal('89.995')), '89.995')
  t.equal(formatCut(negate(decimal('0.5')), 3), '-0.5')
  t.equal(formatCut(negate(third), 3), '-0.333…')
  t.equal(formatExact(div(whole(1), decimal('999999999999999.999999'))), '0.000000000000…')
  t.equal(formatFixed(decimal('89.995'), 2), '90.00')
  t.equal(formatFixed(decimal('89.994'), 2), '89.99')
  t.equal(formatFixed(negate(decimal('0.01')), 2), '-0.01')
  t.equal(formatFixed(decimal('2.5'), 0), '3')
  t.equal(isMultipleOf(decimal('0.75'), decimal('0.25')), true)
  t.equal(isMultipleOf(decimal('0.8'), decimal('0.25')), false)
  t.equal(isMultipleOf(decimal('999999999999999.75'), decimal('0.000001')), true)
})
