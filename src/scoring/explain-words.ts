// What the explanations of all kinds share: their shape, and how figures stand in Vietnamese.

import type { Leaf } from './compile.ts'
import type { Clock, Outcome } from './kinds.ts'
import type { Answer, Criterion, Facts } from './types.ts'

export interface Explanation {
  rule: string
  /** What was compared, with '.' for decimals: `226/248 = 91.129…% ≥ 90%`; '' when nothing was. */
  premise: string
  /** Arithmetic that gives the points: `5 × 0.3`; '' when the points stand for themselves. */
  calculation: string
  /** What was found, in the language asked for. */
  words: string
}

export interface Context<C extends Criterion> {
  leaf: Leaf<C>
  answer: Answer
  outcome: Outcome
  clock: Clock
  facts: Facts
  vi: boolean
}

export type Explainer<C extends Criterion> = (context: Context<C>) => Explanation

/** Arithmetic as Vietnamese writes it: "min(2, 5 × 0.5)" → "số nhỏ nhất của (2; 5 × 0,5)". Never for titles. */
export function comma(text: string): string {
  const spelt = text.includes('(')
    ? text.replace(', ', '; ').replace('min(', 'số nhỏ nhất của (').replace('max(', 'số lớn nhất của (')
    : text
  // By hand: replaceAll was a sixth of the time of a sheet with its trace.
  let commas = ''
  let from = 0
  for (let at = spelt.indexOf('.'); at >= 0; at = spelt.indexOf('.', from)) {
    commas += spelt.slice(from, at) + ','
    from = at + 1
  }
  return from === 0 ? spelt : commas + spelt.slice(from)
}

export function factorWords(factor: string, vi: boolean): string {
  return vi ? `hệ số ${comma(factor)}` : `factor ${factor}`
}

export function plain(rule: string, words: string): Explanation {
  return { rule, premise: '', calculation: '', words }
}
