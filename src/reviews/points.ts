// What each criterion of a sheet earned.

import type { ScoreSheet } from '../scoring/types.ts'

/** Points of criteria that have some, and of the bonuses and penalties that were counted. */
export function pointsByCode({ criteria, trace }: ScoreSheet): Map<string, string> {
  const scored = criteria.flatMap(({ code, status, points }) => (status === 'scored' ? [[code, points] as const] : []))
  const extras = trace.flatMap(({ step, code, points }) =>
    (step === 'bonus' || step === 'penalty') && code !== null && points !== undefined ? [[code, points] as const] : [],
  )
  return new Map([...scored, ...extras])
}
