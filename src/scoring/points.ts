// Exact arithmetic for points. A value is a fraction of two integers: plain numbers while every
// product stays inside the safe integers, BigInt as soon as one would not, so that no result is
// ever a rounded float. Fractions are not kept reduced: comparing and printing do not need it, and
// reducing costs more than the arithmetic. decimal.js does the same at about ten times the cost.

/** n / d with d > 0. Both are safe integers, or both are BigInt. */
export interface Rational {
  readonly n: number | bigint
  readonly d: number | bigint
}

export const ZERO: Rational = { n: 0, d: 1 }
export const ONE: Rational = { n: 1, d: 1 }
export const HUNDRED: Rational = { n: 100, d: 1 }

const POWERS = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000]
const SAFE = Number.MAX_SAFE_INTEGER
/** Bigger fractions stay unreduced: Euclid on thousands of digits would cost more than it saves. */
const REDUCE_BELOW = 1n << 160n

/** A whole number of units; throws RangeError unless it is a safe integer. */
export function whole(n: number): Rational {
  if (!Number.isSafeInteger(n)) throw new RangeError('not a safe integer')
  return { n, d: 1 }
}

/** Reads "4.35": 1 to 15 digits, optionally a point and 1 to 6 digits, no sign. Null for anything else. */
export function parseDecimal(text: unknown): Rational | null {
  if (typeof text !== 'string') return null
  const length = text.length
  if (length === 0 || length > 22) return null
  let mantissa = 0
  let point = -1
  for (let i = 0; i < length; i++) {
    const digit = text.charCodeAt(i) - 48
    if (digit >= 0 && digit <= 9) mantissa = mantissa * 10 + digit
    else if (digit === -2 && point < 0) point = i
    else return null
  }
  const integers = point < 0 ? length : point
  const decimals = point < 0 ? 0 : length - point - 1
  if (integers < 1 || integers > 15 || (point >= 0 && (decimals < 1 || decimals > 6))) return null
  if (mantissa <= SAFE) return { n: mantissa, d: POWERS[decimals]! }
  return shrink(BigInt(text.replace('.', '')), BigInt(POWERS[decimals]!))
}

/** The same for decimals that were validated before; throws RangeError otherwise. */
export function decimal(text: string): Rational {
  const value = parseDecimal(text)
  if (value === null) throw new RangeError(`not a decimal: ${text}`)
  return value
}

export function add(a: Rational, b: Rational): Rational {
  const { n: an, d: ad } = a
  const { n: bn, d: bd } = b
  if (typeof an === 'number' && typeof ad === 'number' && typeof bn === 'number' && typeof bd === 'number') {
    if (ad === bd) {
      const n = an + bn
      if (safe(n)) return { n, d: ad }
    } else if (ad % bd === 0) {
      const scaled = bn * (ad / bd)
      const n = an + scaled
      if (safe(scaled) && safe(n)) return { n, d: ad }
    } else if (bd % ad === 0) {
      const scaled = an * (bd / ad)
      const n = scaled + bn
      if (safe(scaled) && safe(n)) return { n, d: bd }
    } else {
      const x = an * bd
      const y = bn * ad
      const n = x + y
      const d = ad * bd
      if (safe(x) && safe(y) && safe(n) && safe(d)) return { n, d }
    }
  }
  return shrink(BigInt(an) * BigInt(bd) + BigInt(bn) * BigInt(ad), BigInt(ad) * BigInt(bd))
}

export function negate(a: Rational): Rational {
  return { n: typeof a.n === 'number' ? 0 - a.n : -a.n, d: a.d }
}

export function sub(a: Rational, b: Rational): Rational {
  return add(a, negate(b))
}

export function mul(a: Rational, b: Rational): Rational {
  const { n: an, d: ad } = a
  const { n: bn, d: bd } = b
  if (typeof an === 'number' && typeof ad === 'number' && typeof bn === 'number' && typeof bd === 'number') {
    const n = an * bn
    const d = ad * bd
    if (safe(n) && safe(d)) return { n, d }
  }
  return shrink(BigInt(an) * BigInt(bn), BigInt(ad) * BigInt(bd))
}

/** a ÷ b; throws RangeError when b is zero, so callers decide first what a zero means. */
export function div(a: Rational, b: Rational): Rational {
  if (isZero(b)) throw new RangeError('division by zero')
  return b.n < 0 ? mul(negate(a), { n: b.d, d: negate(b).n }) : mul(a, { n: b.d, d: b.n })
}

/** Negative, zero or positive as a is less than, equal to or more than b. Exact. */
export function compare(a: Rational, b: Rational): number {
  const { n: an, d: ad } = a
  const { n: bn, d: bd } = b
  if (typeof an === 'number' && typeof ad === 'number' && typeof bn === 'number' && typeof bd === 'number') {
    if (ad === bd) return an - bn
    const x = an * bd
    const y = bn * ad
    if (safe(x) && safe(y)) return x - y
  }
  const difference = BigInt(an) * BigInt(bd) - BigInt(bn) * BigInt(ad)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

export function min(a: Rational, b: Rational): Rational {
  return compare(b, a) < 0 ? b : a
}

export function max(a: Rational, b: Rational): Rational {
  return compare(b, a) > 0 ? b : a
}

export function isZero(a: Rational): boolean {
  return a.n === 0 || a.n === 0n
}

/** True when a is a whole multiple of step (step > 0). */
export function isMultipleOf(a: Rational, step: Rational): boolean {
  const { n, d } = div(a, step)
  return typeof n === 'number' && typeof d === 'number' ? n % d === 0 : BigInt(n) % BigInt(d) === 0n
}

/** Rounded to 0..6 decimals, halves towards plus infinity (2.345 → 2.35). The result's denominator is 10^decimals. */
export function roundHalfUp(a: Rational, decimals: number): Rational {
  const power = POWERS[decimals]!
  const { n, d } = a
  if (d === power) return a
  if (typeof n === 'number' && typeof d === 'number') {
    const top = 2 * n * power + d
    const bottom = 2 * d
    if (safe(2 * n * power) && safe(top) && safe(bottom)) return { n: floorDivide(top, bottom), d: power }
  }
  const top = 2n * BigInt(n) * BigInt(power) + BigInt(d)
  const bottom = 2n * BigInt(d)
  return atPower((top - (((top % bottom) + bottom) % bottom)) / bottom, power)
}

/** Most figures on a sheet are small and come again and again: their text is kept. Bounded, so memory stays flat. */
const KEPT = 20_000
const kept: string[][] = POWERS.map(() => [])

/** Plain decimal string with exactly so many decimals, rounded half up: "4.56", "-0.01". */
export function formatFixed(a: Rational, decimals: number): string {
  const n = a.d === POWERS[decimals] ? a.n : roundHalfUp(a, decimals).n
  if (typeof n !== 'number' || n < 0 || n >= KEPT) return place(n, decimals)
  const known = kept[decimals]![n]
  if (known !== undefined) return known
  const text = place(n, decimals)
  for (let i = kept[decimals]!.length; i < n; i++) kept[decimals]!.push(place(i, decimals))
  kept[decimals]![n] = text
  return text
}

/** Exact without trailing zeros when that takes no more than `decimals`, or cut (not rounded) there with "…" behind. */
export function formatCut(a: Rational, decimals: number): string {
  const { n, d } = a
  if (d === 1) return String(n)
  if (typeof n === 'number' && typeof d === 'number' && n >= 0) {
    const places = Math.min(decimals, 6)
    const top = n * POWERS[places]!
    if (safe(top)) {
      const rest = top % d
      const text =
        rest === 0 || places === decimals ? formatFixed({ n: (top - rest) / d, d: POWERS[places]! }, places) : ''
      if (rest === 0) return trimZeros(text)
      if (text !== '') return text + '…'
    }
  }
  const negative = n < 0
  const top = (negative ? -BigInt(n) : BigInt(n)) * 10n ** BigInt(decimals)
  const text = (negative ? '-' : '') + place(top / BigInt(d), decimals)
  return top % BigInt(d) === 0n ? trimZeros(text) : text + '…'
}

/** For the record: exact, or cut after 12 decimals. */
export function formatExact(a: Rational): string {
  return formatCut(a, 12)
}

/** For formulas that people read: "4.556…", "91.129…", "4.5". */
export function formatShort(a: Rational): string {
  return formatCut(a, 3)
}

function safe(n: number): boolean {
  return n <= SAFE && n >= -SAFE
}

function floorDivide(a: number, b: number): number {
  const rest = a % b
  return (a - (rest < 0 ? rest + b : rest)) / b
}

function atPower(n: bigint, power: number): Rational {
  const small = Number(n)
  return safe(small) ? { n: small, d: power } : { n, d: BigInt(power) }
}

function shrink(n: bigint, d: bigint): Rational {
  if (d >= REDUCE_BELOW) return { n, d }
  let a = n < 0n ? -n : n
  let b = d
  while (b !== 0n) [a, b] = [b, a % b]
  const top = n / a
  const bottom = d / a
  const small = Number(top)
  return safe(small) && bottom <= BigInt(SAFE) ? { n: small, d: Number(bottom) } : { n: top, d: bottom }
}

function place(n: number | bigint, decimals: number): string {
  if (decimals === 0) return String(n)
  const digits = String(n < 0 ? -n : n).padStart(decimals + 1, '0')
  return `${n < 0 ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

function trimZeros(text: string): string {
  if (!text.includes('.')) return text
  let end = text.length
  while (text.charCodeAt(end - 1) === 48) end--
  return text.slice(0, text.charCodeAt(end - 1) === 46 ? end - 1 : end)
}
