// Statistics by reviewer: what was decided, and whether somebody reviews more leniently or strictly than
// the rest. Forms count for whoever completed the review, decisions for whoever made them. A difference
// is a reason to look, not a proof: reviewers get different units.

import { compare, type Rational } from '../scoring/points.ts'
import { estimateText, groupBy, percentOf } from './figures.ts'
import { pointsOf, typeOf, type Gap, type Sets } from './gaps.ts'
import type { Decisions, ScoredForm } from './queries.ts'
import type { OverallGap, ReviewerStatistics } from './schemas.ts'
import { estimateMean, isOutside, type Estimate } from './student.ts'

interface Decided {
  decisions: number
  confirmed: number
  raised: number
  lowered: number
  other: number
}

export function statisticsByReviewer(
  forms: readonly ScoredForm[],
  sets: Sets,
  gaps: ReadonlyMap<string, Gap>,
  decisions: Decisions,
  names: ReadonlyMap<string, string>,
): { overall: OverallGap; perReviewer: ReviewerStatistics[] } {
  const reviewed = forms.filter(({ reviewTotal }) => reviewTotal !== null)
  const overall = estimateMean(percentsOf(reviewed, gaps))
  const completed = groupBy(reviewed, ({ reviewedBy }) => reviewedBy)
  const decided = countDecisions(reviewed, sets, decisions)
  const ids = new Set([...completed.keys(), ...decided.keys()].filter((id) => id !== null))
  const perReviewer = [...ids].map((id) => {
    const own = completed.get(id) ?? []
    const estimate = estimateMean(percentsOf(own, gaps))
    return {
      reviewer: { id, name: names.get(id) ?? '' },
      forms: own.length,
      ...shares(decided.get(id) ?? nothing()),
      ...leniency(estimate, overall),
    }
  })
  return {
    overall: { forms: reviewed.length, meanGapPercent: overall && estimateText(overall.mean) },
    perReviewer: perReviewer.sort((a, b) => b.forms - a.forms || (a.reviewer.id < b.reviewer.id ? -1 : 1)),
  }
}

function leniency(estimate: Estimate | null, overall: Estimate | null) {
  const interval = estimate?.interval ?? null
  return {
    meanGapPercent: estimate && estimateText(estimate.mean),
    interval: interval && { low: estimateText(interval.low), high: estimateText(interval.high) },
    differs: interval !== null && overall !== null && isOutside(interval, overall.mean),
  }
}

function percentsOf(forms: readonly ScoredForm[], gaps: ReadonlyMap<string, Gap>): number[] {
  return forms.flatMap(({ id }) => {
    const gap = gaps.get(id)
    return gap ? [toNumber(gap.percent)] : []
  })
}

/** For estimates only. */
function toNumber({ n, d }: Rational): number {
  return Number(n) / Number(d)
}

function nothing(): Decided {
  return { decisions: 0, confirmed: 0, raised: 0, lowered: 0, other: 0 }
}

function countDecisions(forms: readonly ScoredForm[], sets: Sets, { confirmed, adjusted }: Decisions) {
  const formOf = new Map(forms.map((form) => [form.id, form]))
  const counts = new Map(confirmed.map(({ decidedBy, n }) => [decidedBy, { ...nothing(), decisions: n, confirmed: n }]))
  for (const { submissionId, decidedBy, code } of adjusted) {
    const form = formOf.get(submissionId)
    if (!form) continue
    const count = counts.get(decidedBy) ?? nothing()
    counts.set(decidedBy, count)
    count.decisions += 1
    count[directionOf(form, code, sets)] += 1
  }
  return counts
}

/** `other`: nothing to compare, as with bonuses and what the reviewer alone fills in, or points that stayed the same. */
function directionOf(form: ScoredForm, code: string, sets: Sets): 'raised' | 'lowered' | 'other' {
  const { leaves, byCode } = typeOf(form, sets)
  const i = leaves.indexOf(byCode.get(code)!)
  const self = pointsOf(form.selfPoints?.[i])
  const review = pointsOf(form.reviewPoints?.[i])
  const sign = self && review ? compare(review, self) : 0
  return sign > 0 ? 'raised' : sign < 0 ? 'lowered' : 'other'
}

function shares({ decisions, confirmed, raised, lowered, other }: Decided) {
  return {
    decisions,
    confirmed,
    confirmedPercent: percentOf(confirmed, decisions),
    raised,
    raisedPercent: percentOf(raised, decisions),
    lowered,
    loweredPercent: percentOf(lowered, decisions),
    other,
  }
}
