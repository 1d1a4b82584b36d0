// How sure a reviewer's mean gap is: the two-sided 95 % confidence interval of a mean by Student's t.
// Floating point, and rightly so: an interval is an estimate, and no points are given by it. The
// distribution function is the finite sum for whole degrees of freedom (Abramowitz and Stegun 26.7.3
// and 26.7.4), turned round by bisection.

export interface Estimate {
  mean: number
  /** null for fewer than two values, which say nothing about how far they spread. */
  interval: { low: number; high: number } | null
}

/** Mean of the values with its 95 % confidence interval; null without values. */
export function estimateMean(values: readonly number[]): Estimate | null {
  const n = values.length
  if (n === 0) return null
  const mean = values.reduce((sum, value) => sum + value, 0) / n
  if (n < 2) return { mean, interval: null }
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  const reach = studentQuantile(n - 1) * Math.sqrt(squares / (n - 1) / n)
  return { mean, interval: { low: mean - reach, high: mean + reach } }
}

/** Whether a value lies outside an interval by more than what floating point adds. */
export function isOutside({ low, high }: { low: number; high: number }, value: number): boolean {
  const slack = 1e-9
  return value < low - slack || value > high + slack
}

/** The t that is exceeded in either direction with a probability of 5 % in all: 12.706 for 1 degree of freedom, 1.960 for many. */
export function studentQuantile(degrees: number): number {
  let low = 0
  let high = 13
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2
    if (centralShare(middle, degrees) < 0.95) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** Probability that |T| is at most t, for a whole number of degrees of freedom. */
function centralShare(t: number, degrees: number): number {
  const angle = Math.atan(t / Math.sqrt(degrees))
  const cosine = Math.cos(angle)
  const isOdd = degrees % 2 === 1
  let term = isOdd ? cosine : 1
  let sum = degrees === 1 ? 0 : term
  for (let k = isOdd ? 3 : 2; k < degrees; k += 2) {
    term *= ((k - 1) / k) * cosine * cosine
    sum += term
  }
  return isOdd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum
}
