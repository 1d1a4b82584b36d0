// What a lane scores: the unit's answers with the decisions of the review, and then those on appeals, laid over them.

import type { Answers } from '../scoring/types.ts'
import type { DecisionRow, Lane, LaneContext } from './lanes.ts'

/** What counts as the answers of a lane. */
export function answersOfLane(
  { answers, decisions, counted = {} }: Pick<LaneContext, 'answers' | 'decisions'> & { counted?: Answers },
  lane: Lane,
): Answers {
  const own = answers.flatMap(({ code, answer }) => (answer ? [[code, answer] as const] : []))
  const decided = layersOf(lane)
    .flatMap((layer) => decisions.filter((decision) => decision.lane === layer))
    .flatMap(({ code, answer }) => (answer ? [[code, answer] as const] : []))
  // The review counts what was recognised, where the unit counted what it proposed.
  const recounted = own
    .filter(([code, answer]) => lane !== 'self' && counted[code] && !answer.notApplicable)
    .map(([code]) => [code, counted[code]!] as const)
  return Object.fromEntries([...own, ...recounted, ...decided])
}

/** Whose decisions are laid over the unit's answers, the later ones over the earlier. */
export function layersOf(lane: Lane): ('review' | 'final')[] {
  return lane === 'self' ? [] : lane === 'review' ? ['review'] : ['review', 'final']
}

/** Decisions of the final lane by form, in the place of the stored ones: as they were in an earlier revision, or would be. */
export type Finals = ReadonlyMap<string, DecisionRow[]>

/** The decisions on a form with those of the final lane that are given. */
export function withFinals(submissionId: string, stored: DecisionRow[], finals: Finals): DecisionRow[] {
  const given = finals.get(submissionId)
  return given ? [...stored.filter(({ lane }) => lane !== 'final'), ...given] : stored
}
