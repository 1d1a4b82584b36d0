// How a unit fared over the years. A unit sees of its own years what it sees of its forms: the review once
// it is complete, the decision once it is published. Totals of two years compare lane by lane; scored with
// different criteria sets they hardly compare at all, which is said beside them.

import { hasRole, type Actor } from '../auth/roles.ts'
import { getPublishedSets, type PublishedSet } from '../criteria-sets/compiled.ts'
import { illustrativeNotice } from '../criteria-sets/notice.ts'
import type { Db, Tx } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { overseers } from '../http/access.ts'
import { decimal, formatFixed, sub } from '../scoring/points.ts'
import type { GroupScore, Locale, ScoreSheet } from '../scoring/types.ts'
import { loadLaneContexts, scoreLane, type Lane } from '../submissions/lanes.ts'
import { seesReview } from '../submissions/scope.ts'
import { isWithUnit } from '../submissions/views.ts'
import { blockKey, countBlocks, getUnitInScope, listYears, type YearRow } from './queries.ts'
import type { TrendQuery, TrendYear, UnitTrend } from './trend-schemas.ts'

/** @throws not_found (404) also for a unit that is not the caller's */
export async function readUnitTrend(
  { db }: Deps,
  actor: Actor,
  unitId: string,
  { years = 3 }: TrendQuery,
  locale: Locale,
): Promise<UnitTrend> {
  const unit = await getUnitInScope(db, actor, unitId)
  // One more than is shown, for the oldest to be compared with.
  const rows = await listYears(db, actor, unitId, years + 1)
  const forms = rows.map(({ form }) => form)
  const sets = await getPublishedSets(
    db,
    forms.map(({ criteriaSetId }) => criteriaSetId),
  )
  const blocks = await countBlocks(db, forms)
  const running = await scoreRunning(db, rows)
  const seen = rows.map((row) => visibleOf(actor, row, running.get(row.form.id)))
  const items = rows.slice(0, years).map((row, i) => {
    const before = rows.findIndex(({ period }) => period.year < row.period.year)
    return {
      ...toYear(row, seen[i]!, sets.get(row.form.criteriaSetId)!, blocks.get(blockKey(row.form))!),
      change: before < 0 ? null : changeOf(seen[i]!, seen[before]!, sets.get(row.form.criteriaSetId)!),
    }
  })
  const illustrative = items.some((item) => item.illustrative)
  return {
    unitId,
    unitName: unit.name,
    illustrative,
    notice: illustrative ? illustrativeNotice[locale] : null,
    items,
  }
}

/** Self sheets as they would be now, of forms that are with their unit. */
async function scoreRunning(db: Db | Tx, rows: YearRow[]): Promise<ReadonlyMap<string, ScoreSheet>> {
  const contexts = await loadLaneContexts(
    db,
    rows.map(({ form }) => form).filter((form) => isWithUnit(form)),
  )
  return new Map([...contexts].map(([id, context]) => [id, scoreLane(context, 'self', { trace: false })]))
}

type Visible = Record<Lane, { total: string; groups: GroupScore[] } | null> & {
  year: number
  criteriaSetId: string
}

/** The lanes of a year that the caller may see. */
function visibleOf(actor: Actor, row: YearRow, running: ScoreSheet | undefined): Visible {
  const { form, period } = row
  const lane = (total: string | null, groups: GroupScore[] | null) =>
    total === null ? null : { total, groups: groups ?? [] }
  const decided = period.status === 'published' || (period.status === 'finalized' && hasRole(actor, ...overseers))
  return {
    year: period.year,
    criteriaSetId: form.criteriaSetId,
    self: running ?? lane(row.selfTotal, row.selfGroups),
    review: seesReview(actor, form) ? lane(row.reviewTotal, row.reviewGroups) : null,
    final: decided ? lane(row.finalTotal, row.finalGroups) : null,
  }
}

function toYear(
  { form, period, classification, eligible, rank }: YearRow,
  { self, review, final }: Visible,
  set: PublishedSet,
  block: { size: number; ranked: number },
): Omit<TrendYear, 'change'> {
  const groupsLane = final ? 'final' : review ? 'review' : self ? 'self' : null
  const level = set.pack.classification.levels.find(({ code }) => code === classification)
  return {
    periodId: period.id,
    year: period.year,
    periodName: period.name,
    periodStatus: period.status,
    submissionId: form.id,
    status: form.status,
    unitName: form.unitName,
    block: form.block,
    blockSize: block.size,
    criteriaSetId: form.criteriaSetId,
    illustrative: set.pack.illustrative,
    selfTotal: self?.total ?? null,
    selfProvisional: isWithUnit(form),
    reviewTotal: review?.total ?? null,
    finalTotal: final?.total ?? null,
    classification: final ? classification : null,
    classificationLabel: (final && level?.label) ?? null,
    eligible: final ? eligible : null,
    rank: final ? rank : null,
    rankedInBlock: final ? block.ranked : null,
    groupsLane,
    groups: topGroups(set, form.unitType, (final ?? review ?? self)?.groups ?? []),
  }
}

function topGroups({ compiled }: PublishedSet, unitType: string, scores: readonly GroupScore[]): TrendYear['groups'] {
  return compiled.types
    .get(unitType)!
    .groups.filter(({ parent }) => parent === -1)
    .map(({ group: { code, title } }) => ({
      code,
      title,
      percent: scores.find((score) => score.code === code)?.percent ?? null,
    }))
}

function changeOf(now: Visible, before: Visible, { pack }: PublishedSet): NonNullable<TrendYear['change']> {
  const of = (lane: Lane) => {
    const [a, b] = [now[lane], before[lane]]
    return a && b && formatFixed(sub(decimal(a.total), decimal(b.total)), pack.rounding.decimals)
  }
  return {
    year: before.year,
    sameCriteriaSet: now.criteriaSetId === before.criteriaSetId,
    self: of('self'),
    review: of('review'),
    final: of('final'),
  }
}
