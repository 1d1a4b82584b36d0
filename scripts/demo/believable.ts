// Believable answers from a fixed seed: how well a unit does decides levels, ratios and counts,
// so that the demo shows good, middling and weak units, and nobody real.

import type { Answer, Answers, Criterion, Pack } from '../../src/scoring/types.ts'

export type Random = () => number

/** A small seeded generator (mulberry32): the same demo every time. */
export function randomFrom(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

export function between(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1))
}

/** Every criterion of the pack, whatever the depth of its tree. */
export function criteriaOf(pack: Pack): Criterion[] {
  const below = (groups: Pack['groups']): Criterion[] =>
    groups.flatMap((group) => [...group.criteria, ...below(group.groups)])
  return below(pack.groups)
}

/** A full self-assessment of a unit that does as well as `quality` (0 to 1) says. */
export function believableAnswers(pack: Pack, unitType: string, quality: number, random: Random): Answers {
  const answers: Answers = {}
  for (const criterion of criteriaOf(pack)) {
    if (criterion.maxPoints[unitType] === undefined || criterion.filledBy === 'reviewer') continue
    const answer = believableAnswer(criterion, quality, random)
    if (answer) answers[criterion.code] = answer
  }
  for (const { code, perItem, filledBy } of pack.bonuses) {
    if (filledBy === 'unit' && perItem !== undefined && random() < quality - 0.6) answers[code] = { count: 1 }
  }
  return answers
}

function believableAnswer(criterion: Criterion, quality: number, random: Random): Answer | null {
  const luck = Math.min(1, Math.max(0, quality + (random() - 0.5) * 0.3))
  if (criterion.allowNotApplicable && random() < 0.04) {
    return { notApplicable: true, reason: 'Trong năm không phát sinh nội dung này (dữ liệu mẫu)' }
  }
  switch (criterion.kind) {
    case 'level':
      return {
        level:
          criterion.levels[
            Math.min(criterion.levels.length - 1, Math.floor((1 - luck) * criterion.levels.length * 0.9))
          ]!.code,
      }
    case 'ratio': {
      const denominator = between(random, 20, 900)
      if (criterion.direction === 'lower_is_better')
        return { numerator: luck > 0.5 ? '0' : '1', denominator: String(denominator) }
      const numerator = Math.min(denominator, Math.round(denominator * (0.75 + 0.25 * luck)))
      return { numerator: String(numerator), denominator: String(denominator) }
    }
    case 'checklist':
      return { items: criterion.items.filter(() => random() < luck).map(({ code }) => code) }
    case 'count':
      return { count: between(random, 1, 1 + Math.round(luck * 4)) }
    case 'yes_no':
      return { value: random() < 0.5 + luck / 2 }
    case 'manual':
      return { points: '0' }
    case 'relative': {
      const target = between(random, 20, 200)
      return { actual: String(Math.round(target * (0.6 + 0.6 * luck))), target: String(target) }
    }
    case 'deadline':
    case 'computed':
      return null
  }
}
