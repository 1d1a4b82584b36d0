// The t-interval against the table that every textbook prints (two-sided, 95 %).

import t from 'tap'
import { estimateMean, isOutside, studentQuantile } from '../../src/statistics/student.ts'

t.test('quantiles agree with the published table', async (t) => {
  const table: [degrees: number, quantile: string][] = [
    [1, '12.706'],
    [2, '4.303'],
    [3, '3.182'],
    [4, '2.776'],
    [5, '2.571'],
    [6, '2.447'],
    [7, '2.365'],
    [8, '2.306'],
    [9, '2.262'],
    [10, '2.228'],
    [15, '2.131'],
    [20, '2.086'],
    [29, '2.045'],
    [30, '2.042'],
    [60, '2.000'],
    [120, '1.980'],
    [5399, '1.960'],
  ]
  for (const [degrees, quantile] of table)
    t.equal(studentQuantile(degrees).toFixed(3), quantile, `${degrees} degrees of freedom`)
})

t.test('the interval of a mean', async (t) => {
  t.equal(estimateMean([]), null, 'nothing to estimate')
  t.same(estimateMean([3]), { mean: 3, interval: null }, 'one value says nothing about the spread')
  // 2, 4, 6: mean 4, s = √((4 + 0 + 4) ÷ 2) = 2, s ÷ √3 = 1.1547, × 4.3027 = 4.9683
  const { mean, interval } = estimateMean([2, 4, 6])!
  t.equal(mean, 4)
  t.equal(interval!.low.toFixed(4), '-0.9683')
  t.equal(interval!.high.toFixed(4), '8.9683')
  t.same(estimateMean([5, 5])!.interval, { low: 5, high: 5 }, 'no spread, no width')
  t.notOk(isOutside({ low: 5, high: 5 }, 5 + 1e-12), 'what floating point adds is no difference')
  t.ok(isOutside({ low: -1, high: 1 }, 1.01))
  t.ok(isOutside({ low: -1, high: 1 }, -1.01))
})
