// Gates and classification, decided on the published (rounded) total and on exact group percentages.
// Source: scoring.md, "Numbers" and "Classification, rank, quota".

import type { CompiledSet, CompiledType } from './compile.ts'
import type { Clock } from './kinds.ts'
import { compare, div, formatFixed, isZero, mul, negate, sub, whole } from './points.ts'
import type { Rational } from './points.ts'
import type { Sums } from './tree.ts'
import type { Answers, Code, GateResult, Locale, ScoreSheet } from './types.ts'

const NEAR: Rational = { n: 5, d: 10 }

/** Every gate of the set in its order; automatic ones say in `reason` what triggered them. */
export function checkGates(
  set: CompiledSet,
  type: CompiledType,
  sums: Sums,
  answers: Answers,
  clock: Clock,
  locale: Locale,
): GateResult[] {
  return set.gates.map(({ gate, groupShareBelow }) => {
    const result = (triggered: boolean, reason: string | null): GateResult => ({
      code: gate.code,
      triggered,
      maxClassification: gate.maxClassification ?? null,
      ineligible: gate.ineligible === true,
      reason,
    })
    if (groupShareBelow !== null) {
      const low = groupsBelow(type, sums, groupShareBelow)
      return result(low.length > 0, low.length === 0 ? null : `${locale === 'vi' ? 'Nhóm' : 'Group'} ${low.join(', ')}`)
    }
    if (gate.auto) return result(clock.notSubmitted, null)
    const answer = answers[gate.code]
    return result(answer?.value === true, typeof answer?.reason === 'string' ? answer.reason : null)
  })
}

/** Top-level groups with something applicable in them that earned less than this share of it. */
export function groupsBelow({ groups }: CompiledType, sums: Sums, limit: Rational): Code[] {
  const low: Code[] = []
  for (let g = 0; g < groups.length; g++) {
    const most = sums.applicable[g]!
    if (groups[g]!.parent >= 0 || isZero(most)) continue
    if (compare(sums.earned[g]!, mul(most, limit)) < 0) low.push(groups[g]!.group.code)
  }
  return low
}

/** The best level whose minimum and conditions hold and that the triggered gates leave open; null when ineligible. */
export function classify(
  set: CompiledSet,
  type: CompiledType,
  sums: Sums,
  total: Rational,
  gates: readonly GateResult[],
): Code | null {
  if (gates.some((gate) => gate.triggered && gate.ineligible)) return null
  let best = 0
  set.gates.forEach((gate, i) => {
    if (gates[i]!.triggered) best = Math.max(best, gate.best)
  })
  const excluded = (codes: readonly Code[]) => gates.some((gate) => gate.triggered && codes.includes(gate.code))
  for (let i = best; i < set.levels.length; i++) {
    const { level, min, minGroupShare } = set.levels[i]!
    if (compare(total, min) < 0) continue
    if (level.excludedByGates && excluded(level.excludedByGates)) continue
    if (minGroupShare !== null && groupsBelow(type, sums, minGroupShare).length > 0) continue
    return level.code
  }
  return null
}

/** The nearest threshold within 0.5 points, the better level when two are as near; the lowest level has none. */
export function nearThreshold(set: CompiledSet, total: Rational, decimals: number): ScoreSheet['nearThreshold'] {
  let near: { code: Code; distance: Rational; size: Rational } | null = null
  for (let i = 0; i < set.levels.length - 1; i++) {
    const { level, min } = set.levels[i]!
    const distance = sub(total, min)
    const size = compare(distance, whole(0)) < 0 ? negate(distance) : distance
    if (compare(size, NEAR) > 0 || (near !== null && compare(size, near.size) >= 0)) continue
    near = { code: level.code, distance, size }
  }
  return near && { level: near.code, distance: formatFixed(near.distance, decimals) }
}

/** Percent of what applies, two decimals; null when nothing does. */
export function percentOf(earned: Rational, applicable: Rational): string | null {
  return isZero(applicable) ? null : formatFixed(div(mul(earned, whole(100)), applicable), 2)
}
