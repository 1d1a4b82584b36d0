// The second pass of `relative` criteria: who does best in a block. Pure, like the rest: it is given the
// answers of the forms that count and knows no units. Source: scoring.md, "Kinds of criterion".

import { compare, isZero, mul, parseDecimal } from './points.ts'
import type { Rational } from './points.ts'
import type { Answer, Fraction } from './types.ts'

interface Reached {
  answer: Answer
  actual: Rational
  target: Rational
}

/**
 * Actual and target of the answer with the highest actual ÷ target; null when none has one. Points by decision
 * and "not applicable" have none. Of equals the smaller target stands, so that the order of the forms never shows.
 */
export function leaderOf(answers: Iterable<Answer>): Fraction | null {
  let best: Reached | null = null
  for (const answer of answers) {
    const reached = readReached(answer)
    if (reached !== null && (best === null || isBefore(reached, best))) best = reached
  }
  return best && { numerator: best.answer.actual!, denominator: best.answer.target! }
}

function readReached(answer: Answer): Reached | null {
  if (answer.awarded !== undefined || answer.notApplicable) return null
  const [actual, target] = [parseDecimal(answer.actual), parseDecimal(answer.target)]
  return actual === null || target === null || isZero(target) ? null : { answer, actual, target }
}

function isBefore(a: Reached, b: Reached): boolean {
  const order = compare(mul(a.actual, b.target), mul(b.actual, a.target)) || compare(b.target, a.target)
  return order === 0 ? textOf(a) < textOf(b) : order > 0
}

/** Tells "1.0" from "1". */
function textOf({ answer }: Reached): string {
  return `${answer.actual}/${answer.target}`
}
