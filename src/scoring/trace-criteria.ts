// The trace's lines of criteria: the many ones. Those with few outcomes are told once and kept, which
// is what makes a trace cheap. Source: scoring.md, "The trace".

import type { Leaf } from './compile.ts'
import { comma } from './explain-words.ts'
import { explain } from './explain.ts'
import type { Outcome } from './kinds.ts'
import { compare, div, formatCut, formatShort, mul, roundHalfUp } from './points.ts'
import type { Rational } from './points.ts'
import type { Working } from './score.ts'
import { share } from './tree.ts'
import type { Answer, Locale, TraceEntry } from './types.ts'

/** What every line needs: the numbers, and how the language writes them. */
export interface Teller {
  work: Working
  vi: boolean
  /** Rounded as the set says. */
  fixed: (points: Rational) => string
  /** A formula as the language writes it. */
  say: (formula: string) => string
}

/** A criterion's entry but for the answer, and what it brings to its group's sum ('' for nothing). */
interface Line {
  entry: TraceEntry
  contribution: string
}

/** Lines of levels, yes/no and small counts: few, the same on thousands of sheets, and never wrong, for a set is frozen. */
const told: Record<Locale, WeakMap<Leaf, Map<string | number | boolean, Line>>> = {
  vi: new WeakMap(),
  en: new WeakMap(),
}

/** The line of criterion `i`; what it brings to its group's sum is added to `contributions`. */
export function criterionEntry(teller: Teller, i: number, contributions: string[][], locale: Locale): TraceEntry {
  const { work } = teller
  const leaf = work.type.leaves[i]!
  const answer = work.answers[leaf.criterion.code] ?? null
  const key = work.set.pack.weighting === 'points' ? fewOutcomes(leaf, answer, work.raw[i]!) : null
  const { entry, contribution } = recall(teller, i, answer, key, locale)
  if (contribution !== '') contributions[leaf.group]!.push(contribution)
  // Member by member: copying with a spread takes three times as long.
  const { step, code, kind, rule, formula, points, maxPoints, text } = entry
  return { step, code, kind, input: answer, rule, formula, points, maxPoints, text }
}

/** What alone the line depends on, for kinds with few outcomes; null for the others. */
function fewOutcomes({ criterion }: Leaf, answer: Answer | null, { by }: Outcome): string | number | boolean | null {
  if (by !== 'rule' || answer === null) return null
  if (criterion.kind === 'level') return answer.level!
  if (criterion.kind === 'yes_no') return answer.value!
  return criterion.kind === 'count' && answer.count! <= 1000 ? answer.count! : null
}

function recall(
  teller: Teller,
  i: number,
  answer: Answer | null,
  key: string | number | boolean | null,
  locale: Locale,
): Line {
  if (key === null) return tell(teller, i, answer, locale)
  const leaf = teller.work.type.leaves[i]!
  let lines = told[locale].get(leaf)
  if (!lines) told[locale].set(leaf, (lines = new Map<string | number | boolean, Line>()))
  let line = lines.get(key)
  if (!line) lines.set(key, (line = tell(teller, i, answer, locale)))
  return line
}

function tell({ work, vi, fixed, say }: Teller, i: number, answer: Answer | null, locale: Locale): Line {
  const leaf = work.type.leaves[i]!
  const { criterion, maxText } = leaf
  const raw = work.raw[i]!
  const { status, points } = work.outcomes[i]!
  const { rounding, weighting } = work.set.pack
  const { rule, premise, calculation, words } = explain(leaf, answer ?? {}, raw, work.clock, work.facts, locale)
  const { code, kind } = criterion
  const title = `${code}. ${criterion.title}: ${words}`
  const shown = fixed(points)
  const line = (formula: string, text: string, contribution: string): Line => ({
    entry: { step: 'criterion', code, kind, input: null, rule, formula, points: shown, maxPoints: maxText, text },
    contribution,
  })
  if (status === 'notApplicable') {
    const text = vi
      ? `${title}; ${say(maxText)} điểm không tính vào điểm tối đa.`
      : `${title}; its ${maxText} points do not count.`
    return line('', text, '')
  }
  const isRounded = compare(raw.points, roundHalfUp(raw.points, rounding.decimals)) !== 0
  const atTotal = isRounded && rounding.at === 'total'
  const result = atTotal ? formatShort(raw.points) : isRounded ? `${formatShort(raw.points)} → ${shown}` : shown
  const chain = calculation === '' ? result : `${calculation} = ${result}`
  const formula = premise === '' ? chain : `${premise}; ${chain}`
  const text = vi
    ? `${title}: ${comma(chain)} điểm (tối đa ${comma(maxText)} điểm).`
    : `${title}: ${chain} points (at most ${maxText}).`
  const own = atTotal ? result : shown
  if (weighting === 'points') return line(formula, text, own)
  const sum = work.sums.weights[leaf.group]!
  const budget = work.sums.applicable[leaf.group]!
  const contribution = formatShort(div(mul(share(budget, leaf.weight, sum), points), leaf.max))
  const weighed = `${weighing(budget, leaf.weightText, sum)} × ${own}/${maxText} = ${contribution}`
  const byWeight = vi
    ? ` Theo trọng số: ${comma(weighed)} điểm của tổng.`
    : ` By weight: ${weighed} points of the total.`
  return line(`${formula}; ${weighed}`, text + byWeight, contribution)
}

/** `20 × 0.5`, or `20 × 0.5/0.8` when part of the siblings does not apply. */
export function weighing(budget: Rational, weight: string, sum: Rational): string {
  const all = formatCut(sum, 12)
  return `${formatShort(budget)} × ${weight}${all === '1' ? '' : `/${all}`}`
}
