// What a reorganisation does to every unit, or every reason why it can't: pure, and the same for a dry run and the
// real one. A unit has one fate on a day: it ends, or it goes on, renamed or moved at most once each.

import type { ProblemFault } from '../http/problems.ts'
import { date } from '../papers/words.ts'
import type { IdentifierRow } from '../units/identifiers.ts'
import { endingIn, planCodes, uniquePlaces, type NewCodes } from './plan-codes.ts'
import { faultsOfTree } from './plan-tree.ts'
import { fault, resolve, type Place, type PlanUnit, type ResolvedChange } from './resolve.ts'
import type { ReorganisationChange, ReorganisationInput } from './schemas.ts'

export interface Link {
  predecessorId: string
  successorId: string
  effectiveOn: string
  ends: boolean
}

export interface Known {
  /** Every unit that the request names, and all that exist on its day, as they are on it. */
  units: ReadonlyMap<string, PlanUnit>
  /** Last day of the newest former state of units that were renamed or moved. */
  formerUntil: ReadonlyMap<string, string>
  /** Of the units that the request names. */
  identifiers: ReadonlyMap<string, readonly IdentifierRow[]>
  links: readonly Link[]
}

export interface Plan {
  faults: ProblemFault[]
  lastDay: string
  created: PlanUnit[]
  /** Units that end on the last day and have not yet. */
  ended: string[]
  /** Units whose name or parent changes. */
  changed: ReadonlyMap<string, { name?: string; parentId?: string | null }>
  /** Units that go on and give or take a part. */
  goOn: string[]
  /** Codes that end on the last day although their unit goes on. */
  codesGiven: IdentifierRow[]
  codesTaken: NewCodes[]
  links: Link[]
  changes: ReorganisationChange[]
}

interface Fate {
  ends: { pointer: string; kind: string }[]
  goesOn: string[]
  name?: string
  parent?: PlanUnit | null
}

export function planReorganisation(input: ReorganisationInput, known: Known, newId: () => string): Plan {
  const day = input.effectiveOn
  const { lastDay, changes, created, faults } = resolve(input, known.units, newId)
  const fates = new Map<string, Fate>()
  const fateOf = ({ unit }: Place) => {
    const fate = fates.get(unit.id) ?? { ends: [], goesOn: [] }
    fates.set(unit.id, fate)
    return fate
  }
  const existing = changes.flatMap(({ predecessors }) => predecessors.filter(({ isNew }) => !isNew))

  for (const change of changes) faults.push(...takeChange(change, fateOf))
  for (const place of uniquePlaces(existing)) faults.push(...faultsOfDays(place, day, lastDay, fateOf(place), known))
  for (const { kind, successors } of changes)
    for (const place of successors) faults.push(...faultsOfSuccessor(kind, place, day, fates.get(place.unit.id)))

  const links = linksOf(changes, day)
  const ended = [...fates].flatMap(([id, { ends }]) => (ends.length > 0 ? [id] : []))
  const changed = new Map(
    [...fates].flatMap(([id, { name, parent }]) =>
      name === undefined && parent === undefined
        ? []
        : [
            [
              id,
              { ...(name !== undefined && { name }), ...(parent !== undefined && { parentId: parent?.id ?? null }) },
            ] as const,
          ],
    ),
  )
  faults.push(...faultsOfTree({ changes, created, ended: new Set(ended), changed, links, known, day }))
  const codes = planCodes(changes, created, day, lastDay, known)
  const endsOnce = (id: string) => known.units.get(id)!.validTo !== lastDay
  const give = [...fates].flatMap(([id, { goesOn, ends }]) => (goesOn.length > 0 && ends.length === 0 ? [id] : []))
  const take = changes.flatMap(({ successors }) => successors.filter(({ isNew }) => !isNew).map(({ unit }) => unit.id))
  return {
    faults: [...faults, ...codes.faults],
    lastDay,
    created: created.map(({ unit }) => unit),
    ended: ended.filter(endsOnce),
    changed,
    goOn: [...new Set([...give, ...take])].filter((id) => !changed.has(id)),
    codesGiven: codes.given,
    codesTaken: codes.taken,
    links,
    changes: changes.map(kept),
  }
}

/** Notes what a change does to its units. */
function takeChange(change: ResolvedChange, fateOf: (place: Place) => Fate): ProblemFault[] {
  const { kind, predecessors, successors, name, parent } = change
  const faults: ProblemFault[] = []
  const staying = new Set(successors.map(({ unit }) => unit.id))
  for (const [j, place] of predecessors.entries()) {
    const { unit, pointer, isNew } = place
    if (predecessors.slice(0, j).some((other) => other.unit.id === unit.id))
      faults.push(
        fault(pointer, 'duplicate', `${unit.name} bị lặp trong một thay đổi.`, `${unit.name} is twice in one change.`),
      )
    if (isNew) continue
    const fate = fateOf(place)
    const ends = kind !== 'rename' && kind !== 'reparent' && !staying.has(unit.id)
    // A unit that ends may be part of several changes, each of which says what became of a part of it.
    const clash = ends
      ? fate.goesOn.length > 0 || fate.ends.some((other) => other.kind === 'abolish' || kind === 'abolish')
      : fate.ends.length > 0 ||
        (kind === 'rename' && fate.name !== undefined) ||
        (kind === 'reparent' && fate.parent !== undefined)
    if (clash)
      faults.push(
        fault(
          pointer,
          'contradiction',
          `${unit.name} thay đổi hai lần trong cùng ngày, trái với thay đổi khác trong yêu cầu này.`,
          `${unit.name} changes twice on the same day, against another change of this request.`,
        ),
      )
    const same = kind === 'rename' ? unit.name === name : kind === 'reparent' && unit.parentId === (parent?.id ?? null)
    if (same)
      faults.push(
        fault(
          pointer,
          'unchanged',
          `${unit.name} đã có tên hoặc đơn vị cấp trên này.`,
          `${unit.name} has this name or parent already.`,
        ),
      )
    if (ends) fate.ends.push({ pointer, kind })
    else fate.goesOn.push(pointer)
    if (kind === 'rename' && name !== undefined) fate.name = name
    if (kind === 'reparent' && parent !== undefined) fate.parent = parent
  }
  return faults
}

/** Whether the unit is there the day before, and nothing that was recorded comes later. */
function faultsOfDays(
  { unit, pointer }: Place,
  day: string,
  lastDay: string,
  fate: Fate,
  { formerUntil, links }: Known,
): ProblemFault[] {
  const { id, name, validFrom, validTo } = unit
  if (validFrom > lastDay)
    return [
      fault(
        pointer,
        'not_yet_valid',
        `${name} chỉ có từ ${date(validFrom)}, chưa có trước ngày ${date(day)}.`,
        `${name} begins on ${validFrom} and is not there before ${day}.`,
      ),
    ]
  const ends = fate.ends.length > 0
  // Ended by hand on that very day: what is missing is only what it became.
  const endedAlready = validTo !== null && !(ends && validTo === lastDay)
  if (endedAlready)
    return [fault(pointer, 'ended', `${name} đã chấm dứt ngày ${date(validTo)}.`, `${name} ended on ${validTo}.`)]
  const former = formerUntil.get(id)
  const moves = ends || fate.name !== undefined || fate.parent !== undefined
  const later =
    (moves && former !== undefined && former >= lastDay) ||
    (ends &&
      links.some(
        ({ predecessorId, successorId, effectiveOn }) =>
          effectiveOn >= day && (predecessorId === id || successorId === id),
      ))
  return later
    ? [
        fault(
          pointer,
          'later_change',
          `${name} đã có thay đổi được ghi từ ngày ${date(day)} hoặc sau đó; ghi các lần sắp xếp theo thứ tự thời gian.`,
          `${name} has a change on or after ${day} already; record reorganisations in the order of their days.`,
        ),
      ]
    : []
}

/** A successor begins on the day; one that was there before says so by standing among the predecessors. */
function faultsOfSuccessor(
  kind: string,
  { unit, pointer, isNew }: Place,
  day: string,
  fate: Fate | undefined,
): ProblemFault[] {
  if (isNew || kind === 'abolish') return []
  const { name, validFrom, validTo } = unit
  if (fate && fate.goesOn.length > 0) return []
  if (fate && fate.ends.length > 0)
    return [
      fault(
        pointer,
        'contradiction',
        `${name} chấm dứt theo một thay đổi khác trong yêu cầu này.`,
        `${name} ends by another change of this request.`,
      ),
    ]
  if (validTo !== null && validTo < day)
    return [fault(pointer, 'ended', `${name} đã chấm dứt ngày ${date(validTo)}.`, `${name} ended on ${validTo}.`)]
  if (validFrom === day) return []
  return [
    validFrom < day
      ? fault(
          pointer,
          'starts_before',
          `${name} đã có từ ${date(validFrom)}, trước khi đơn vị cũ chấm dứt. Nếu ${name} nhận thêm và tiếp tục tồn tại thì ghi cả ở predecessors.`,
          `${name} is there since ${validFrom}, before its predecessors end. If it takes them in and goes on, name it among the predecessors too.`,
        )
      : fault(
          pointer,
          'starts_after',
          `${name} chỉ có từ ${date(validFrom)}, sau ngày có hiệu lực.`,
          `${name} begins on ${validFrom}, after the day.`,
        ),
  ]
}

function linksOf(changes: readonly ResolvedChange[], effectiveOn: string): Link[] {
  const links = new Map<string, Link>()
  for (const { predecessors, successors } of changes) {
    const staying = new Set(successors.map(({ unit }) => unit.id))
    for (const { unit: before } of predecessors)
      for (const { unit: after } of successors) {
        if (before.id === after.id) continue
        const link = { predecessorId: before.id, successorId: after.id, effectiveOn, ends: !staying.has(before.id) }
        links.set(`${before.id} ${after.id}`, link)
      }
  }
  return [...links.values()]
}

function kept(change: ResolvedChange): ReorganisationChange {
  const { kind, predecessors, successors, name, parent } = change
  const ending = new Set(endingIn(change).map(({ unit }) => unit.id))
  return {
    kind,
    predecessors: predecessors.map(({ unit }) => ({
      unitId: unit.id,
      unitName: unit.name,
      ends: ending.has(unit.id) || unit.origin !== null,
      origin: unit.origin,
    })),
    successors: successors.map(({ unit, isNew }) => ({ unitId: unit.id, unitName: unit.name, isNew })),
    name: name ?? null,
    parent: kind === 'reparent' ? { unitId: parent?.id ?? null, unitName: parent?.name ?? null } : null,
  }
}
