// Reads the tree of a pack: groups and what all criteria have in common. What a kind has of its own is
// in pack-kinds.ts, rules across the tree are in pack-rules.ts. Source: scoring.md, "Kinds of criterion" and "A criteria set is a pack".

import { report } from './faults.ts'
import { KIND_FIELDS, criterionKinds, readKind } from './pack-kinds.ts'
import type { Base } from './pack-kinds.ts'
import {
  code,
  decimal,
  flag,
  join,
  list,
  object,
  oneOf,
  optionalText,
  perUnitType,
  present,
  readDecimal,
  text,
  textList,
} from './pack-reader.ts'
import type { Cursor, Reading } from './pack-reader.ts'
import type { Criterion, Group, PerUnitType } from './types.ts'

export const MOST_CRITERIA = 1000
export const DEEPEST_GROUP = 10

const GROUP_FIELDS = ['code', 'title', 'legalBasis', 'maxPoints', 'cap', 'weight', 'groups', 'criteria']
const BASE_FIELDS = [
  'kind',
  'code',
  'title',
  'legalBasis',
  'maxPoints',
  'weight',
  'evidence',
  'allowNotApplicable',
  'filledBy',
  'dataSource',
]
const ALL_FIELDS = BASE_FIELDS.concat(...Object.values(KIND_FIELDS))

export function readGroup(
  reading: Reading,
  value: unknown,
  path: string,
  types: string[],
  depth: number,
): Group | null {
  if (depth > DEEPEST_GROUP) {
    reading.incomplete = true
    report(
      reading.faults,
      path,
      'too_deep',
      `Nhóm lồng nhau quá ${DEEPEST_GROUP} cấp.`,
      `Groups nested more than ${DEEPEST_GROUP} deep.`,
    )
    return null
  }
  if (!within(reading, 'groups', path)) return null
  const at = object(reading, value, path, GROUP_FIELDS)
  if (at === null) reading.incomplete = true
  if (at === null) return null
  const maxPoints = perUnitType(at, 'maxPoints', types, { optional: true, positive: true })
  const cap = decimal(at, 'cap', { optional: true, positive: true })
  const group: Group = {
    code: code(at, 'code'),
    title: text(at, 'title'),
    ...optionalText(at, 'legalBasis'),
    ...(maxPoints && { maxPoints }),
    ...(cap && { cap }),
    ...readWeight(at, types),
    groups: list(at, 'groups', (child, childPath) => readGroup(reading, child, childPath, types, depth + 1)),
    criteria: list(at, 'criteria', (child, childPath) => readCriterion(reading, child, childPath, types), {
      most: MOST_CRITERIA,
    }),
  }
  const isEmpty = [at.value['groups'], at.value['criteria']].every(
    (below) => !Array.isArray(below) || below.length === 0,
  )
  if (isEmpty) report(reading.faults, path, 'empty_group', 'Nhóm không có tiêu chí nào.', 'The group has no criteria.')
  return group
}

function readCriterion(reading: Reading, value: unknown, path: string, types: string[]): Criterion | null {
  if (!within(reading, 'criteria', path)) return null
  const given = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)['kind'] : undefined
  const known = criterionKinds.find((kind) => kind === given)
  const at = object(
    reading,
    value,
    path,
    known
      ? [...BASE_FIELDS, ...KIND_FIELDS[known]]
      : typeof given === 'string'
        ? Object.keys(value as object)
        : ALL_FIELDS,
  )
  if (at === null) reading.incomplete = true
  if (at === null) return null
  const base: Base = {
    code: code(at, 'code'),
    title: text(at, 'title'),
    ...optionalText(at, 'legalBasis'),
    maxPoints:
      perUnitType(at, 'maxPoints', types, { positive: true }) ?? Object.fromEntries(types.map((type) => [type, ''])),
    ...readWeight(at, types),
    evidence: textList(at, 'evidence'),
    allowNotApplicable: flag(at, 'allowNotApplicable', false),
    filledBy: oneOf(at, 'filledBy', ['unit', 'reviewer'], 'unit') || 'unit',
    ...optionalText(at, 'dataSource'),
  }
  if (known === undefined) {
    oneOf(at, 'kind', criterionKinds)
    return { ...base, kind: 'manual' }
  }
  return readKind[known](at, base, types)
}

function readWeight(at: Cursor, types: string[]): { weight?: string | PerUnitType } {
  const value = present(at, 'weight', true)
  if (value === undefined) return {}
  if (typeof value === 'object') {
    const weight = perUnitType(at, 'weight', types, { positive: true, max: '1' })
    return weight ? { weight } : {}
  }
  return { weight: readDecimal(at.reading, value, join(at.path, 'weight'), { positive: true, max: '1' }) }
}

/** False once the document has more groups or criteria than anybody could mean. */
function within(reading: Reading, what: 'groups' | 'criteria', path: string): boolean {
  reading[what]++
  if (reading[what] === MOST_CRITERIA + 1) {
    const name = what === 'groups' ? 'nhóm' : 'tiêu chí'
    report(
      reading.faults,
      path,
      'too_many',
      `Bộ tiêu chí có quá ${MOST_CRITERIA} ${name}.`,
      `The set has more than ${MOST_CRITERIA} ${what}.`,
    )
  }
  if (reading[what] > MOST_CRITERIA) reading.incomplete = true
  return reading[what] <= MOST_CRITERIA
}
