// What stands in the way of revoking a reorganisation: whatever was built on it since, all of it, each at the place in
// the reorganisation of the unit that it rests on. Pure.

import type { ProblemFault } from '../http/problems.ts'
import { date } from '../papers/words.ts'
import { takenBy, type Taken } from '../units/identifiers.ts'
import type { Effects } from './effects.ts'
import { fault } from './resolve.ts'
import type { Dependants, Later, StateBefore } from './revoke-queries.ts'
import type { Reorganisation } from './schemas.ts'

type Changes = Reorganisation['changes']

export interface Found {
  reorganisation: Pick<Reorganisation, 'changes'>
  effects: Effects
  states: readonly StateBefore[]
  /** The units that it touched, as they are now. */
  units: ReadonlyMap<string, { name: string; parentId: string | null }>
  parents: ReadonlyMap<string, string | null>
  later: readonly Later[]
  dependants: Dependants
  /** Of units that it renamed, opened under the new name. */
  formsSince: readonly { unitId: string; period: string }[]
  /** Codes that units would have again and others have got meanwhile. */
  taken: readonly Taken[]
}

export function obstaclesOf(found: Found): ProblemFault[] {
  const { units, effects } = found
  const placeOf = places(found.reorganisation.changes)
  const nameOf = (id: string) => units.get(id)!.name
  const obstacle = (unitId: string, code: string, vi: string, en: string) => fault(placeOf(unitId), code, vi, en)
  const { forms, awards, rules, below, accounts } = found.dependants
  const restored = new Set(found.states.map(({ unitId }) => unitId))
  return [
    ...laterChanges(found, obstacle),
    ...[...forms, ...found.formsSince].map(({ unitId, period }) =>
      obstacle(
        unitId,
        'has_form',
        `${nameOf(unitId)} có phiếu trong ${period}.`,
        `${nameOf(unitId)} has a form in ${period}.`,
      ),
    ),
    ...awards.map(({ unitId, n }) =>
      obstacle(
        unitId,
        'has_award',
        `${nameOf(unitId)} có ${n} đề nghị khen thưởng.`,
        `${nameOf(unitId)} has ${n} award proposals.`,
      ),
    ),
    ...rules.flatMap(({ unitIds, period }) =>
      unitIds
        .filter((id) => effects.made.includes(id))
        .map((id) =>
          obstacle(id, 'in_period', `${period} nêu đích danh ${nameOf(id)}.`, `${period} names ${nameOf(id)}.`),
        ),
    ),
    ...[...accounts].map(([unitId, n]) =>
      obstacle(
        unitId,
        'has_accounts',
        `${n} tài khoản, mã kết nối giữ vai trò ở ${nameOf(unitId)}; hãy thu vai trò trước.`,
        `${n} accounts or clients hold a role in ${nameOf(unitId)}; take it away first.`,
      ),
    ),
    ...below
      .filter(({ id }) => !effects.made.includes(id) && !restored.has(id))
      .map(({ unitId, name }) =>
        obstacle(
          unitId,
          'has_children',
          `${name} trực thuộc ${nameOf(unitId)}; hãy chuyển đi trước.`,
          `${name} is below ${nameOf(unitId)}; move it first.`,
        ),
      ),
    ...changedSince(found, obstacle),
    ...found.taken.map((one) => {
      const { vi, en } = takenBy(one)
      return obstacle(effects.codesEnded[one.place]!.unitId, 'duplicate', vi, en)
    }),
  ]
}

type Obstacle = (unitId: string, code: string, vi: string, en: string) => ProblemFault

/** A reorganisation that was recorded later and names a unit of this one, or one that a unit would be below again. */
function laterChanges({ units, parents, states, effects, later }: Found, obstacle: Obstacle): ProblemFault[] {
  const restsOn = new Map([...units.keys()].map((id) => [id, id]))
  const before = [...states, ...effects.ended.map((unitId) => ({ unitId, parentId: parents.get(unitId) ?? null }))]
  for (const { unitId, parentId } of before) if (parentId && !restsOn.has(parentId)) restsOn.set(parentId, unitId)
  return later.flatMap(({ effectiveOn, decision, changes }) => {
    const named = [...idsOf(changes)].filter((id) => restsOn.has(id))
    return [...new Set(named.map((id) => restsOn.get(id)!))].map((unitId) => {
      const { name } = units.get(unitId)!
      return obstacle(
        unitId,
        'later_change',
        `${decision.number} (có hiệu lực ${date(effectiveOn)}) được ghi sau và dựa vào ${name}; hãy hủy lần ấy trước.`,
        `${decision.number} (of ${effectiveOn}) was recorded later and builds on ${name}; revoke that first.`,
      )
    })
  })
}

/** Names and parents that somebody changed since would be lost; and a unit might come to be below itself. */
function changedSince({ reorganisation, states, units, parents }: Found, obstacle: Obstacle): ProblemFault[] {
  const then = new Map([...parents, ...states.map(({ unitId, parentId }) => [unitId, parentId] as const)])
  return states.flatMap((state) => {
    const { unitId } = state
    const now = units.get(unitId)!
    const given = reorganisation.changes.filter(({ predecessors }) => predecessors.some((one) => one.unitId === unitId))
    const renamed = given.find(({ kind }) => kind === 'rename')
    const moved = given.find(({ kind }) => kind === 'reparent')
    const isAsLeft =
      now.name === (renamed?.name ?? state.name) && now.parentId === (moved ? moved.parent!.unitId : state.parentId)
    if (!isAsLeft)
      return [
        obstacle(
          unitId,
          'changed_since',
          `${now.name} đã được sửa tên hoặc cấp trên sau lần sắp xếp này; hãy sửa lại như cũ trước.`,
          `Name or parent of ${now.name} were changed after this; change them back first.`,
        ),
      ]
    return isBelowItself(unitId, then)
      ? [obstacle(unitId, 'cycle', `${now.name} sẽ nằm dưới chính nó.`, `${now.name} would be below itself.`)]
      : []
  })
}

function isBelowItself(id: string, parents: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set<string>()
  for (let above = parents.get(id); above && !seen.has(above); above = parents.get(above)) {
    if (above === id) return true
    seen.add(above)
  }
  return false
}

function idsOf(changes: Changes): Set<string> {
  return new Set(
    changes.flatMap(({ predecessors, successors, parent }) => [
      ...[...predecessors, ...successors].map(({ unitId }) => unitId),
      ...(parent?.unitId ? [parent.unitId] : []),
    ]),
  )
}

/** Where a unit stands in the reorganisation, first. */
function places(changes: Changes): (unitId: string) => string {
  const found = new Map<string, string>()
  for (const [i, { predecessors, successors }] of changes.entries())
    for (const [side, list] of Object.entries({ predecessors, successors }))
      for (const [j, { unitId }] of list.entries())
        if (!found.has(unitId)) found.set(unitId, `/changes/${i}/${side}/${j}`)
  return (unitId) => found.get(unitId)!
}
