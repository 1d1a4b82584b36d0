// Codes in a plan: new units get theirs, and what a unit that goes on no longer states ends on the last day. Pure.

import type { ProblemFault } from '../http/problems.ts'
import { date } from '../papers/words.ts'
import { toIdentifiers, type IdentifierRow } from '../units/identifiers.ts'
import type { Known } from './plan.ts'
import { fault, type Codes, type Place, type ResolvedChange } from './resolve.ts'

/** Codes that a unit has from the day on, and where the request says so. */
export interface NewCodes {
  unitId: string
  pointer: string
  rows: IdentifierRow[]
}

export function planCodes(
  changes: readonly ResolvedChange[],
  created: readonly Place[],
  day: string,
  lastDay: string,
  known: Known,
): { given: IdentifierRow[]; taken: NewCodes[]; faults: ProblemFault[] } {
  const given: IdentifierRow[] = []
  const taken: NewCodes[] = created.map(({ unit, pointer, identifiers }) => ({
    unitId: unit.id,
    pointer: `${pointer}/identifiers`,
    rows: toIdentifiers(unit.id, { ...unit, identifiers }),
  }))
  const restated = [
    ...changes.flatMap(({ successors }) => successors.filter(({ isNew }) => !isNew)),
    ...changes.flatMap(({ kind, pointer, identifiers, predecessors }) =>
      kind === 'rename' ? predecessors.map(({ unit }) => ({ unit, pointer, identifiers })) : [],
    ),
  ]
  for (const { unit, pointer, identifiers } of restated) {
    if (identifiers === undefined) continue
    const has = (known.identifiers.get(unit.id) ?? []).filter(({ validTo }) => validTo === null || validTo >= day)
    const goesOn = (row: { scheme: string; code: string }, list: Codes | readonly IdentifierRow[]) =>
      list.some(({ scheme, code }) => scheme === row.scheme && code === row.code)
    given.push(...has.filter((row) => row.validFrom < day && !goesOn(row, identifiers)))
    const fresh = identifiers.filter((row) => !goesOn(row, has))
    const rows = toIdentifiers(unit.id, { validFrom: day, validTo: unit.validTo, identifiers: fresh })
    taken.push({ unitId: unit.id, pointer: `${pointer}/identifiers`, rows })
  }
  const all = taken.flatMap(({ rows, pointer }) => rows.map((row) => ({ ...row, pointer })))
  const seen = new Set<string>()
  const faults = all.flatMap(({ scheme, code, validFrom, pointer }) => {
    const at = `${scheme} ${code} ${validFrom}`
    if (!seen.has(at)) {
      seen.add(at)
      return []
    }
    return [
      fault(
        pointer,
        'duplicate',
        `Mã ${code} (${scheme}) được ghi cho hai đơn vị.`,
        `${code} (${scheme}) is given to two units.`,
      ),
    ]
  })
  // A code that begins after its unit ends would begin and never end.
  for (const { unit, pointer } of uniquePlaces(changes.flatMap(endingIn)))
    for (const row of known.identifiers.get(unit.id) ?? [])
      if (row.validFrom > lastDay)
        faults.push(
          fault(
            pointer,
            'later_change',
            `Mã ${row.code} của ${unit.name} chỉ có hiệu lực từ ${date(row.validFrom)}; sửa mã trước.`,
            `${row.code} of ${unit.name} begins on ${row.validFrom}; mend the code first.`,
          ),
        )
  return { given, taken, faults }
}

/** The predecessors that a change ends. */
export function endingIn({ kind, predecessors, successors }: ResolvedChange): Place[] {
  if (kind === 'rename' || kind === 'reparent') return []
  const staying = new Set(successors.map(({ unit }) => unit.id))
  return predecessors.filter(({ unit, isNew }) => !isNew && !staying.has(unit.id))
}

export function uniquePlaces(places: readonly Place[]): Place[] {
  return [...new Map([...places].reverse().map((place) => [place.unit.id, place])).values()].reverse()
}
