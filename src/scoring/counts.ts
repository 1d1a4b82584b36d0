// What the system counts for `computed` criteria, one function per source. Pure: it is given what was
// shown and decided, by code. Source: scoring.md, "Kinds of criterion".

import type { CompiledType } from './compile.ts'
import { readClock, scoreLeaf } from './kinds.ts'
import { isZero } from './points.ts'
import type { Answers, Code, Facts, Fraction } from './types.ts'

/** What was shown for the criteria of a form, and what the reviewer made of them. */
export interface Shown {
  /** Criteria that have at least one evidence. */
  evidence: ReadonlySet<Code>
  /** Decisions that count, by criterion; null in the self lane, where nobody has decided anything. */
  decisions: ReadonlyMap<Code, 'confirm' | 'adjust'> | null
}

/**
 * `evidence_accepted_share`: of the criteria that ask the unit for evidence, apply and are answered, those whose
 * evidence is accepted. In the self lane it is when it is there; in the others when it is there and the reviewer
 * confirmed the criterion, or adjusted it and left it points. Bonuses do not count.
 */
export function countAcceptedEvidence(
  { leaves }: CompiledType,
  answers: Answers,
  facts: Facts,
  { evidence, decisions }: Shown,
): Fraction {
  const clock = readClock(facts)
  let asked = 0
  let accepted = 0
  for (const leaf of leaves) {
    const { code, kind, filledBy, evidence: wanted } = leaf.criterion
    const answer = answers[code]
    if (wanted.length === 0 || filledBy !== 'unit' || kind === 'computed' || !answer) continue
    const { status, points } = scoreLeaf(leaf, answer, clock)
    if (status !== 'scored') continue
    asked++
    if (!evidence.has(code)) continue
    const decision = decisions?.get(code)
    if (decisions === null || decision === 'confirm' || (decision === 'adjust' && !isZero(points))) accepted++
  }
  return { numerator: String(accepted), denominator: String(asked) }
}
