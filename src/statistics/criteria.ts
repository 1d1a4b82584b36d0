// Statistics by criterion: where units and reviewers disagree, and which criteria tell nobody apart. One
// row for each criterion of each unit type, since the same code may carry other points there.

import type { Leaf } from '../scoring/compile.ts'
import { compare, sub } from '../scoring/points.ts'
import { addTo, emptySum, groupBy, meanOf, percentOf } from './figures.ts'
import { leavesOf, pointsOf, type PointsText, type Sets } from './gaps.ts'
import { evidenceKey, type ScoredForm } from './queries.ts'
import type { CriterionStatistics } from './schemas.ts'

/** Criteria in the order of the sets, unit type by unit type. */
export function statisticsByCriterion(
  forms: readonly ScoredForm[],
  sets: Sets,
  withEvidence: ReadonlyMap<string, number>,
): CriterionStatistics[] {
  return [...groupBy(forms, ({ unitType }) => unitType)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([unitType, ofType]) => {
      const handedIn = ofType.filter(({ selfPoints }) => selfPoints !== null)
      const leaves = leavesOf(ofType[0]!, sets)
      const pairs = countPairs(handedIn, leaves.length)
      return leaves.map((leaf, i) =>
        toRow(unitType, leaf, tally(pairs[i]!, leaf), {
          group: groupOf(ofType[0]!, sets, leaf),
          forms: handedIn.length,
          withEvidence: withEvidence.get(evidenceKey(unitType, leaf.criterion.code)) ?? 0,
        }),
      )
    })
}

/** Points repeat from form to form: arithmetic is done once for each pair of self and review points. */
function tally(pairs: readonly Pair[], leaf: Leaf) {
  const counted = {
    self: emptySum(),
    review: emptySum(),
    gap: emptySum(),
    raised: 0,
    lowered: 0,
    unchanged: 0,
    scored: 0,
    atMaximum: 0,
  }
  for (const { selfText, reviewText, n } of pairs) {
    const self = pointsOf(selfText)
    const review = pointsOf(reviewText)
    if (self) addTo(counted.self, self, n)
    if (review) addTo(counted.review, review, n)
    const latest = reviewText === undefined ? self : review
    if (latest) {
      counted.scored += n
      if (compare(latest, leaf.max) === 0) counted.atMaximum += n
    }
    if (!self || !review) continue
    addTo(counted.gap, sub(review, self), n)
    const sign = compare(review, self)
    counted[sign > 0 ? 'raised' : sign < 0 ? 'lowered' : 'unchanged'] += n
  }
  return counted
}

interface Pair {
  selfText: PointsText
  /** undefined: not reviewed yet. */
  reviewText: PointsText
  n: number
}

/** For each criterion, how many forms have which points. */
function countPairs(forms: readonly ScoredForm[], criteria: number): Pair[][] {
  const pairs = Array.from({ length: criteria }, (): Pair[] => [])
  const known = pairs.map(() => new Map<PointsText, Map<PointsText, Pair>>())
  // Form by form, since that is how the points lie in memory.
  for (const { selfPoints, reviewPoints } of forms) {
    for (let i = 0; i < criteria; i++) {
      const selfText = selfPoints?.[i]
      const reviewText = reviewPoints?.[i]
      let ofSelf = known[i]!.get(selfText)
      if (!ofSelf) known[i]!.set(selfText, (ofSelf = new Map<PointsText, Pair>()))
      const pair = ofSelf.get(reviewText)
      if (pair) pair.n += 1
      else {
        const first = { selfText, reviewText, n: 1 }
        ofSelf.set(reviewText, first)
        pairs[i]!.push(first)
      }
    }
  }
  return pairs
}

function toRow(
  unitType: string,
  { criterion: { code, title, kind, filledBy, evidence }, maxText }: Leaf,
  { self, review, gap, raised, lowered, unchanged, scored, atMaximum }: ReturnType<typeof tally>,
  { group, forms, withEvidence }: { group: string; forms: number; withEvidence: number },
): CriterionStatistics {
  return {
    unitType,
    code,
    title,
    kind,
    group,
    filledBy,
    maxPoints: maxText,
    forms,
    selfForms: self.n,
    meanSelf: meanOf(self),
    reviewForms: review.n,
    meanReview: meanOf(review),
    compared: gap.n,
    meanGap: meanOf(gap),
    raised,
    lowered,
    unchanged,
    scored,
    atMaximum,
    atMaximumPercent: percentOf(atMaximum, scored),
    allAtMaximum: scored > 0 && atMaximum === scored,
    evidenceAsked: evidence,
    withEvidence,
    nobodyHasEvidence: evidence.length > 0 && forms > 0 && withEvidence === 0,
  }
}

function groupOf({ criteriaSetId, unitType }: ScoredForm, sets: Sets, leaf: Leaf): string {
  return sets.get(criteriaSetId)!.compiled.types.get(unitType)!.groups[leaf.group]!.group.code
}
