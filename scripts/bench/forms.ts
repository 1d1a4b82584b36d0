// Filled-in forms for the benches: answers to the demo criteria set.

import type { Answer, Answers, Criterion, Pack } from '../../src/scoring/types.ts'

/** A full form; `i` makes the figures differ, and every eighth form leaves one criterion out as not applicable. */
export function formOf(pack: Pack, unitType: string, i: number): Answers {
  const answers: Answers = { T1: { count: i % 4 }, P1: { count: i % 2 } }
  for (const criterion of pack.groups.flatMap((group) => group.criteria)) {
    const answer = answerOf(criterion, i)
    if (answer && criterion.maxPoints[unitType] !== undefined) answers[criterion.code] = answer
  }
  if (i % 8 === 0) answers['B3'] = { notApplicable: true, reason: 'Trong năm không phát sinh' }
  return answers
}

function answerOf(criterion: Criterion, i: number): Answer | null {
  switch (criterion.kind) {
    case 'level':
      return { level: criterion.levels[i % criterion.levels.length]!.code }
    case 'ratio':
      return {
        numerator: String(criterion.direction === 'lower_is_better' ? i % 3 : 200 + i),
        denominator: String(264 + i),
      }
    case 'count':
      return { count: i % 7 }
    case 'yes_no':
      return { value: i % 5 !== 0 }
    case 'relative':
      return { actual: String(80 + (i % 64)), target: '100' }
    default:
      return null
  }
}
