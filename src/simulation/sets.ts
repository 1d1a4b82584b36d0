// The sets that a simulation scores with: a whole other one, or the period's own with parts replaced.
// A replaced part is checked like a pack that somebody imports, with every fault at its place.

import type { Actor } from '../auth/roles.ts'
import { getPublishedSets, getSetToTry, setOf, type PublishedSet } from '../criteria-sets/compiled.ts'
import { packFrom } from '../criteria-sets/pack-body.ts'
import type { Deps } from '../deps.ts'
import { problems, say, type ProblemFault } from '../http/problems.ts'
import type { Group, Pack } from '../scoring/types.ts'
import type { SubmissionRow } from '../submissions/lanes.ts'
import type { Changes, SimulateInput } from './schemas.ts'

/** By the id of the set that the forms are pinned to. @throws invalid_pack, rule_broken (422); not_found (404) */
export async function simulatedSets(
  deps: Deps,
  actor: Actor,
  forms: SubmissionRow[],
  { changes, criteriaSetId, criteriaSet }: SimulateInput,
): Promise<ReadonlyMap<string, PublishedSet>> {
  if ([changes, criteriaSetId, criteriaSet].filter((given) => given !== undefined).length !== 1) throw exactlyOne()
  const own = await getPublishedSets(
    deps.db,
    forms.map((form) => form.criteriaSetId),
  )
  if (changes) {
    refuseUnknown([...own.values()], changes)
    return new Map([...own].map(([id, { pack }]) => [id, setOf(id, packFrom(changed(pack, changes), '/changes'))]))
  }
  const other = criteriaSet
    ? setOf('', packFrom(criteriaSet, '/criteriaSet'))
    : await getSetToTry(deps.db, actor, criteriaSetId!)
  refuseMissingTypes(other, forms, criteriaSet ? '/criteriaSet' : '/criteriaSetId')
  return new Map([...own.keys()].map((id) => [id, other]))
}

/** The pack with the changes that concern it, as a document that is still to be checked. */
function changed(pack: Pack, changes: Changes): Pack {
  const { thresholds = {}, quotas, bonusCap, penaltyCap } = changes
  const levels = pack.classification.levels.map((level) => ({ ...level, min: thresholds[level.code] ?? level.min }))
  return {
    ...pack,
    classification: { levels },
    quotas: (quotas as Pack['quotas'] | undefined) ?? pack.quotas,
    bonusCap: bonusCap ?? pack.bonusCap,
    penaltyCap: penaltyCap ?? pack.penaltyCap,
    groups: pack.groups.map((group) => changedGroup(group, changes)),
  }
}

function changedGroup(group: Group, changes: Changes): Group {
  const { weights = {}, maxPoints = {} } = changes
  const weighed = <T extends { code: string }>(node: T): T =>
    node.code in weights ? { ...node, weight: weights[node.code] } : node
  // A declared maximum of a group is a sum of what is below; that changes with it.
  const { maxPoints: declared, ...rest } = weighed(group)
  return {
    ...rest,
    ...(declared && Object.keys(maxPoints).length === 0 && { maxPoints: declared }),
    groups: group.groups.map((child) => changedGroup(child, changes)),
    criteria: group.criteria.map((criterion) => ({
      ...weighed(criterion),
      maxPoints: { ...criterion.maxPoints, ...maxPoints[criterion.code] },
    })),
  }
}

/** A code that no set of the period knows would change nothing, silently. */
function refuseUnknown(sets: PublishedSet[], { thresholds = {}, maxPoints = {}, weights = {} }: Changes): void {
  const levels = new Set(sets.flatMap(({ pack }) => pack.classification.levels.map(({ code }) => code)))
  const criteria = new Set(sets.flatMap(({ compiled }) => [...compiled.types.values()].flatMap(codesOf)))
  const groups = new Set(
    sets.flatMap(({ compiled }) =>
      [...compiled.types.values()].flatMap((type) => type.groups.map(({ group }) => group.code)),
    ),
  )
  const unknown = (field: string, codes: string[], known: (code: string) => boolean): ProblemFault[] =>
    codes
      .filter((code) => !known(code))
      .map((code) => ({
        pointer: `/changes/${field}/${code}`,
        code: 'unknown',
        detail: say(`Bộ tiêu chí của kỳ không có mã ${code}.`, `The sets of the period have no ${code}.`),
      }))
  const errors = [
    ...unknown('thresholds', Object.keys(thresholds), (code) => levels.has(code)),
    ...unknown('maxPoints', Object.keys(maxPoints), (code) => criteria.has(code)),
    ...unknown('weights', Object.keys(weights), (code) => criteria.has(code) || groups.has(code)),
  ]
  if (errors.length > 0) throw problems.ruleBroken({ errors })
}

function codesOf({ byCode }: { byCode: ReadonlyMap<string, unknown> }): string[] {
  return [...byCode.keys()]
}

function refuseMissingTypes(set: PublishedSet, forms: SubmissionRow[], pointer: string): void {
  const missing = [...new Set(forms.map(({ unitType }) => unitType))].filter((type) => !set.compiled.types.has(type))
  if (missing.length === 0) return
  throw problems.ruleBroken({
    errors: missing.map((type) => ({
      pointer,
      code: 'unknown_unit_type',
      detail: say(
        `Bộ tiêu chí mô phỏng không có loại đơn vị ${type}, mà kỳ này có phiếu của loại đó.`,
        `The simulated set has no unit type ${type}, which forms of the period are of.`,
      ),
    })),
  })
}

function exactlyOne() {
  return problems.ruleBroken({
    errors: [
      {
        pointer: '/changes',
        code: 'one_of',
        detail: say(
          'Nêu đúng một trong ba: changes, criteriaSetId hoặc criteriaSet.',
          'Give exactly one of changes, criteriaSetId and criteriaSet.',
        ),
      },
    ],
  })
}
