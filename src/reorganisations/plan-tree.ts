// What a plan would do to the tree of units and to the lineage: no unit below itself, none below a unit that has
// ended, and none that comes out of itself.

import type { ProblemFault } from '../http/problems.ts'
import { date } from '../papers/words.ts'
import type { Known, Link, Plan } from './plan.ts'
import { fault, type Place, type ResolvedChange } from './resolve.ts'

interface Tree {
  changes: readonly ResolvedChange[]
  created: readonly Place[]
  ended: ReadonlySet<string>
  changed: Plan['changed']
  links: readonly Link[]
  known: Known
  day: string
}

const namedAtMost = 50

export function faultsOfTree(tree: Tree): ProblemFault[] {
  return [...orphans(tree), ...badParents(tree), ...circles(tree)]
}

/** Units that would be left below one that ends. */
function orphans({ changes, ended, changed, known, day }: Tree): ProblemFault[] {
  const below = new Map<string, string[]>()
  for (const { id, name, parentId, validTo } of known.units.values()) {
    if (parentId === null || !ended.has(parentId) || ended.has(id)) continue
    if ((validTo !== null && validTo < day) || changed.get(id)?.parentId !== undefined) continue
    below.set(parentId, [...(below.get(parentId) ?? []), name])
  }
  const told = new Set<string>()
  return changes.flatMap(({ predecessors }) =>
    predecessors.flatMap(({ unit, pointer }) => {
      const names = below.get(unit.id)
      if (!names || told.has(unit.id)) return []
      told.add(unit.id)
      const list = names.slice(0, namedAtMost).join('; ') + (names.length > namedAtMost ? '; …' : '')
      return [
        fault(
          pointer,
          'children_left',
          `${unit.name} chấm dứt mà còn ${names.length} đơn vị trực thuộc: ${list}. Hãy chuyển hoặc sắp xếp các đơn vị ấy trong cùng yêu cầu.`,
          `${unit.name} ends and leaves ${names.length} units below it: ${list}. Move or reorganise them in the same request.`,
        ),
      ]
    }),
  )
}

/** New parents that are not there on the day, and units below themselves. */
function badParents({ changes, created, ended, changed, known, day }: Tree): ProblemFault[] {
  const units = new Map([...known.units, ...created.map(({ unit }) => [unit.id, unit] as const)])
  const parentOf = (id: string) => {
    const moved = changed.get(id)?.parentId
    return moved === undefined ? (units.get(id)?.parentId ?? null) : moved
  }
  const isBelowItself = (id: string) => {
    const seen = new Set<string>()
    for (let above = parentOf(id); above !== null && !seen.has(above); above = parentOf(above)) {
      if (above === id) return true
      seen.add(above)
    }
    return false
  }
  const moved = [
    ...created.map(({ unit, pointer }) => ({ unit, pointer })),
    ...changes.flatMap(({ kind, predecessors, pointer }) =>
      kind === 'reparent' ? predecessors.map(({ unit }) => ({ unit, pointer })) : [],
    ),
  ]
  return moved.flatMap(({ unit, pointer }): ProblemFault[] => {
    const parentId = parentOf(unit.id)
    const parent = parentId === null ? undefined : units.get(parentId)
    if (!parent) return []
    const at = `${pointer}/parentId`
    if (ended.has(parent.id) || (parent.validTo !== null && parent.validTo < day))
      return [
        fault(
          at,
          'ended',
          `Đơn vị cấp trên ${parent.name} không còn vào ngày ${date(day)}.`,
          `The parent ${parent.name} is no longer there on ${day}.`,
        ),
      ]
    if (parent.validFrom > day)
      return [
        fault(
          at,
          'not_yet_valid',
          `Đơn vị cấp trên ${parent.name} chỉ có từ ${date(parent.validFrom)}.`,
          `The parent ${parent.name} begins on ${parent.validFrom}.`,
        ),
      ]
    return isBelowItself(unit.id)
      ? [fault(at, 'cycle', `${unit.name} sẽ nằm dưới chính nó.`, `${unit.name} would be below itself.`)]
      : []
  })
}

/** A unit that would be its own predecessor, through one link or many. */
function circles({ changes, links, known }: Tree): ProblemFault[] {
  const after = new Map<string, string[]>()
  for (const { predecessorId, successorId } of [...known.links, ...links])
    after.set(predecessorId, [...(after.get(predecessorId) ?? []), successorId])
  const comesBack = (id: string) => {
    const open = [...(after.get(id) ?? [])]
    const seen = new Set<string>()
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (next === id) return true
      if (seen.has(next)) continue
      seen.add(next)
      open.push(...(after.get(next) ?? []))
    }
    return false
  }
  const existing = changes.flatMap(({ successors }) => successors.filter(({ isNew }) => !isNew))
  return existing.flatMap(({ unit, pointer }) =>
    comesBack(unit.id)
      ? [
          fault(
            pointer,
            'cycle',
            `${unit.name} sẽ là đơn vị kế thừa của chính nó.`,
            `${unit.name} would come out of itself.`,
          ),
        ]
      : [],
  )
}
