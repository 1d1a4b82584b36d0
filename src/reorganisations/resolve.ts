// The first half of a plan: what a request names, by id, key or name, becomes units, those that are there and those
// that are made by it. Pure; every fault is told with its place.

import { say, type ProblemFault } from '../http/problems.ts'
import { dayNumber } from '../scoring/dates.ts'
import { faultsOfIdentifiers } from '../units/identifiers.ts'
import type { Change, Predecessor, ReorganisationInput, Successor } from './schemas.ts'

/** What a plan knows of a unit. */
export interface PlanUnit {
  id: string
  name: string
  unitType: string
  block: string
  parentId: string | null
  validFrom: string
  validTo: string | null
  origin: string | null
}

export type Codes = NonNullable<Successor['identifiers']>

/** A unit at its place in the request. */
export interface Place {
  unit: PlanUnit
  pointer: string
  /** Made by this reorganisation, as a successor or to say what a successor came of. */
  isNew: boolean
  identifiers: Codes | undefined
}

export interface ResolvedChange {
  kind: Change['kind']
  pointer: string
  predecessors: Place[]
  successors: Place[]
  /** rename */
  name: string | undefined
  identifiers: Codes | undefined
  /** reparent: null is none. */
  parent: PlanUnit | null | undefined
}

export interface Resolved {
  /** The day before `effectiveOn`. */
  lastDay: string
  changes: ResolvedChange[]
  /** Every new unit, once. */
  created: Place[]
  faults: ProblemFault[]
}

export function fault(pointer: string, code: string, vi: string, en: string): ProblemFault {
  return { pointer, code, detail: say(vi, en) }
}

export function dayBefore(day: string): string {
  return new Date((dayNumber(day)! - 1) * 86_400_000).toISOString().slice(0, 10)
}

export function resolve(
  { effectiveOn, changes }: ReorganisationInput,
  known: ReadonlyMap<string, PlanUnit>,
  newId: () => string,
): Resolved {
  const lastDay = dayBefore(effectiveOn)
  const faults: ProblemFault[] = []
  const created: Place[] = []
  const byKey = new Map<string, Place>()
  const fromOutside = new Map<string, Place>()

  const find = (id: string, pointer: string): PlanUnit | undefined => {
    const unit = known.get(id)
    if (!unit) faults.push(fault(pointer, 'unknown', 'Không có đơn vị này.', 'There is no such unit.'))
    return unit
  }
  const make = (unit: Omit<PlanUnit, 'id'>, pointer: string, identifiers: Codes | undefined): Place => {
    const { validFrom, validTo } = unit
    for (const found of faultsOfIdentifiers({ validFrom, validTo, identifiers }))
      faults.push({ ...found, pointer: `${pointer}${found.pointer}` })
    const place = { unit: { ...unit, id: newId() }, pointer, isNew: true, identifiers }
    created.push(place)
    return place
  }

  // Keys first, for a change may name what a later one makes.
  const successors = changes.map((change, i) =>
    (change.successors ?? []).map((given, j): Place | undefined => {
      const pointer = `/changes/${i}/successors/${j}`
      faults.push(...shapeOfSuccessor(given, pointer))
      if (given.unitId !== undefined) {
        const unit = find(given.unitId, `${pointer}/unitId`)
        return unit && { unit, pointer, isNew: false, identifiers: given.identifiers }
      }
      const { name, unitType, block, key } = given
      if (name === undefined || unitType === undefined || block === undefined) return undefined
      const common = { validFrom: effectiveOn, validTo: null, origin: null }
      const place = make({ name, unitType, block, parentId: null, ...common }, pointer, given.identifiers)
      if (key === undefined) return place
      if (byKey.has(key))
        faults.push(fault(`${pointer}/key`, 'duplicate', `key "${key}" bị lặp.`, `The key "${key}" is given twice.`))
      byKey.set(key, place)
      return place
    }),
  )
  const withKey = (key: string, pointer: string): Place | undefined => {
    const place = byKey.get(key)
    if (!place)
      faults.push(
        fault(
          pointer,
          'unknown',
          `Không thay đổi nào thành lập đơn vị có key "${key}".`,
          `No change makes a unit with the key "${key}".`,
        ),
      )
    return place
  }
  const parentOf = (
    { parentId, parentKey }: Pick<Successor, 'parentId' | 'parentKey'>,
    pointer: string,
  ): PlanUnit | null | undefined => {
    if (parentKey !== undefined) return withKey(parentKey, `${pointer}/parentKey`)?.unit
    if (parentId === undefined || parentId === null) return parentId
    return find(parentId, `${pointer}/parentId`)
  }

  const resolved = changes.map((change, i): ResolvedChange => {
    const pointer = `/changes/${i}`
    faults.push(...shapeOfChange(change, pointer))
    const after = (change.successors ?? []).flatMap((given, j) => {
      const place = successors[i]![j]
      if (place?.isNew) place.unit.parentId = parentOf(given, place.pointer)?.id ?? null
      if (place) return place
      const onlyKey = given.unitId === undefined && given.name === undefined && given.key !== undefined
      return (onlyKey && withKey(given.key!, `${pointer}/successors/${j}/key`)) || []
    })
    const before = change.predecessors.flatMap((given, j): Place[] => {
      const at = `${pointer}/predecessors/${j}`
      faults.push(...shapeOfPredecessor(given, at))
      const { unitId, name, origin, identifiers } = given
      if (unitId !== undefined) {
        const unit = find(unitId, `${at}/unitId`)
        return unit ? [{ unit, pointer: at, isNew: false, identifiers: undefined }] : []
      }
      if (name === undefined || origin === undefined) return []
      const { unitType = 'KHAC', block = 'KHAC' } = after[0]?.unit ?? {}
      const days = { validFrom: lastDay, validTo: lastDay }
      // Said in the same words it is the same unit, of which several changes tell.
      const words = JSON.stringify([name, origin, identifiers])
      const place =
        fromOutside.get(words) ?? make({ name, unitType, block, parentId: null, origin, ...days }, at, identifiers)
      fromOutside.set(words, place)
      return [{ ...place, pointer: at }]
    })
    return {
      kind: change.kind,
      pointer,
      predecessors: before,
      successors: after,
      name: change.name,
      identifiers: change.identifiers,
      parent: parentOf(change, pointer),
    }
  })
  return { lastDay, changes: resolved, created, faults }
}

function shapeOfSuccessor(given: Successor, pointer: string): ProblemFault[] {
  const { unitId, key, name } = given
  if (unitId !== undefined)
    return notWith(given, ['key', 'name', 'unitType', 'block', 'parentId', 'parentKey'], pointer)
  if (name !== undefined)
    return [
      ...(['unitType', 'block'] as const).filter((field) => given[field] === undefined).map((f) => missing(pointer, f)),
      ...(given.parentId && given.parentKey !== undefined ? notWith(given, ['parentKey'], pointer) : []),
    ]
  if (key !== undefined) return notWith(given, ['unitType', 'block', 'parentId', 'parentKey', 'identifiers'], pointer)
  return [missing(pointer, 'unitId'), missing(pointer, 'name')]
}

function shapeOfPredecessor(given: Predecessor, pointer: string): ProblemFault[] {
  if (given.unitId !== undefined) return notWith(given, ['name', 'origin', 'identifiers'], pointer)
  if (given.name === undefined) return [missing(pointer, 'unitId')]
  return given.origin === undefined ? [missing(pointer, 'origin')] : []
}

const numbers = {
  merge: { before: [2, 500], after: [1, 500] },
  split: { before: [1, 500], after: [2, 500] },
  replace: { before: [1, 1], after: [1, 1] },
  abolish: { before: [1, 500], after: [0, 0] },
  rename: { before: [1, 1], after: [0, 0] },
  reparent: { before: [1, 500], after: [0, 0] },
} as const

/** How many units each kind has before and after, and which fields are for it only. */
function shapeOfChange(change: Change, pointer: string): ProblemFault[] {
  const { kind, predecessors, successors = [] } = change
  const { before, after } = numbers[kind]
  const count = (field: string, n: number, [least, most]: readonly [number, number]) =>
    n >= least && n <= most
      ? []
      : [
          fault(
            `${pointer}/${field}`,
            'wrong_count',
            `${kind} cần ${least === most ? `đúng ${least}` : `ít nhất ${least}`} đơn vị ở ${field}.`,
            `${kind} needs ${least === most ? `exactly ${least}` : `at least ${least}`} units in ${field}.`,
          ),
        ]
  const outside = kind === 'rename' || kind === 'reparent' || kind === 'abolish'
  return [
    ...count('predecessors', predecessors.length, before),
    ...count('successors', successors.length, after),
    ...(kind === 'rename'
      ? change.name === undefined
        ? [missing(pointer, 'name')]
        : []
      : notWith(change, ['name', 'identifiers'], pointer)),
    ...(kind === 'reparent'
      ? change.parentId === undefined && change.parentKey === undefined
        ? [missing(pointer, 'parentId')]
        : change.parentId && change.parentKey !== undefined
          ? notWith(change, ['parentKey'], pointer)
          : []
      : notWith(change, ['parentId', 'parentKey'], pointer)),
    ...predecessors.flatMap(({ unitId }, j) =>
      outside && unitId === undefined ? [missing(`${pointer}/predecessors/${j}`, 'unitId')] : [],
    ),
  ]
}

function missing(pointer: string, field: string): ProblemFault {
  return fault(`${pointer}/${field}`, 'required', `Thiếu ${field}.`, `${field} is missing.`)
}

function notWith<T extends object>(given: T, fields: (keyof T & string)[], pointer: string): ProblemFault[] {
  return fields
    .filter((field) => given[field] !== undefined)
    .map((field) =>
      fault(`${pointer}/${field}`, 'not_allowed', `${field} không dùng ở đây.`, `${field} has no place here.`),
    )
}
