// What a reorganisation did to each unit, kept with it, so that it can be taken back (revoke.ts). Pure.

import type { IdentifierRow } from '../units/identifiers.ts'
import type { Known, Plan } from './plan.ts'

export interface Effects {
  /** Units that were made by it, also those from outside. */
  made: string[]
  /** Units that had no end before. */
  ended: string[]
  /** Units that gave or took a part and are otherwise as before. */
  goOn: string[]
  /** Codes as they were before it set their last day. */
  codesEnded: IdentifierRow[]
  /** Codes that units got which were there before. */
  codesBegun: IdentifierRow[]
}

export function effectsOf(plan: Plan, known: Known): Effects {
  const { created, ended, goOn, codesGiven, codesTaken, lastDay } = plan
  const made = created.map(({ id }) => id)
  const withTheirUnit = ended
    .flatMap((id) => known.identifiers.get(id) ?? [])
    .filter(({ validTo }) => validTo === null || validTo > lastDay)
  return {
    made,
    ended,
    goOn,
    codesEnded: [...codesGiven, ...withTheirUnit],
    codesBegun: codesTaken.filter(({ unitId }) => !made.includes(unitId)).flatMap(({ rows }) => rows),
  }
}
