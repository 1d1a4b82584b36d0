// The rows of a form: criteria in the order of the set, then bonuses, penalties and gates.

import type { PublishedSet } from '../criteria-sets/compiled.ts'
import type { CriterionKind } from '../scoring/types.ts'

export interface FormCriterion {
  code: string
  title: string
  kind: CriterionKind | 'bonus' | 'penalty' | 'gate'
  /** Code of the group it stands in; null for bonuses, penalties and gates. */
  group: string | null
  /** null: carries no points. */
  maxPoints: string | null
  filledBy: 'unit' | 'reviewer'
  allowNotApplicable: boolean
  /** What has to be shown. */
  evidenceAsked: string[]
}

const known = new WeakMap<PublishedSet, Map<string, readonly FormCriterion[]>>()

/** Everything that can be answered or decided on a form of this unit type. */
export function criteriaOf(set: PublishedSet, unitType: string): readonly FormCriterion[] {
  const ofSet = known.get(set) ?? new Map<string, readonly FormCriterion[]>()
  known.set(set, ofSet)
  const criteria = ofSet.get(unitType) ?? listCriteria(set, unitType)
  ofSet.set(unitType, criteria)
  return criteria
}

function listCriteria({ compiled: { pack, types } }: PublishedSet, unitType: string): FormCriterion[] {
  const { leaves, groups } = types.get(unitType)!
  const plain = { group: null, allowNotApplicable: false, evidenceAsked: [] }
  return [
    ...leaves.map(({ criterion: { code, title, kind, filledBy, allowNotApplicable, evidence }, group, maxText }) => ({
      code,
      title,
      kind,
      group: groups[group]!.group.code,
      maxPoints: maxText,
      filledBy,
      allowNotApplicable,
      evidenceAsked: evidence,
    })),
    ...pack.bonuses.map(({ code, title, kind, max, filledBy, evidence }) => ({
      ...plain,
      code,
      title,
      kind,
      maxPoints: max,
      filledBy,
      evidenceAsked: evidence,
    })),
    ...pack.penalties
      .filter(({ rule }) => !rule)
      .map(({ code, title, kind, max, filledBy }) => ({ ...plain, code, title, kind, maxPoints: max, filledBy })),
    ...pack.gates
      .filter(({ auto }) => !auto)
      .map(({ code, title, kind }) => ({
        ...plain,
        code,
        title,
        kind,
        maxPoints: null,
        filledBy: 'reviewer' as const,
      })),
  ]
}
