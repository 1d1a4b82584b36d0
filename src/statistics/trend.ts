// How a unit fared over the years. A unit sees of its own years what it sees of its forms: the review once
// it is complete, the decision once it is published. Totals of two years compare lane by lane; scored with
// different criteria sets they hardly compare at all, which is said beside them.

import { hasRole, type Actor } from '../auth/roles.ts'
import { getPublishedSets, type PublishedSet } from '../criteria-sets/compiled.ts'
import { illustrativeNotice } from '../criteria-sets/notice.ts'
import type { Db, Tx } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { overseers } from '../http/access.ts'
import { say } from '../http/problems.ts'
import { date } from '../papers/words.ts'
import { vietnamDay } from '../periods/calendar.ts'
import { listPredecessors } from '../reorganisations/heirs.ts'
import { decimal, formatFixed, sub } from '../scoring/points.ts'
import type { GroupScore, Locale, ScoreSheet, Text } from '../scoring/types.ts'
import { loadLaneContexts, scoreLane, type Lane } from '../submissions/lanes.ts'
import { seesReview } from '../submissions/scope.ts'
import { isWithUnit } from '../submissions/views.ts'
import { blockKey, countBlocks, getUnitInScope, listYears, type YearRow } from './queries.ts'
import type { TrendQuery, TrendYear, UnitTrend } from './trend-schemas.ts'

/** @throws not_found (404) also for a unit that is neither the caller's nor one that went into it */
export async function readUnitTrend(
  { db, clock }: Deps,
  actor: Actor,
  unitId: string,
  { years = 3 }: TrendQuery,
  locale: Locale,
): Promise<UnitTrend> {
  const unit = await getUnitInScope(db, actor, unitId)
  const items = await readYears(db, actor, unitId, years)
  const predecessors = []
  for (const { before, ...predecessor } of await listPredecessors(db, unitId, vietnamDay(clock())))
    predecessors.push({ ...predecessor, items: await readYears(db, actor, predecessor.unitId, years, before) })
  const illustrative = [items, ...predecessors.map((one) => one.items)].flat().some((item) => item.illustrative)
  return {
    unitId,
    unitName: unit.name,
    illustrative,
    notice: illustrative ? illustrativeNotice[locale] : null,
    items,
    lineageRule: predecessors.length > 0 ? ruleOfLineage(unit.name, predecessors)[locale] : null,
    predecessors,
  }
}

/** The unit's latest years, of forms made before a moment. */
async function readYears(
  db: Db | Tx,
  actor: Actor,
  unitId: string,
  years: number,
  before?: Date,
): Promise<TrendYear[]> {
  // One more than is shown, for the oldest to be compared with.
  const rows = await listYears(db, actor, unitId, years + 1, before)
  const forms = rows.map(({ form }) => form)
  const sets = await getPublishedSets(
    db,
    forms.map(({ criteriaSetId }) => criteriaSetId),
  )
  const blocks = await countBlocks(db, forms)
  const running = await scoreRunning(db, rows)
  const seen = rows.map((row) => visibleOf(actor, row, running.get(row.form.id)))
  return rows.slice(0, years).map((row, i) => {
    const earlier = rows.findIndex(({ period }) => period.year < row.period.year)
    return {
      ...toYear(row, seen[i]!, sets.get(row.form.criteriaSetId)!, blocks.get(blockKey(row.form))!),
      change: earlier < 0 ? null : changeOf(seen[i]!, seen[earlier]!, sets.get(row.form.criteriaSetId)!),
    }
  })
}

/** What went into a unit stands beside it: units of another extent don't add up, and a mean of them is nobody's result. */
function ruleOfLineage(name: string, predecessors: { unitName: string; effectiveOn: string }[]): Text {
  const parts = (day: (text: string) => string) =>
    predecessors.map(({ unitName, effectiveOn }) => `${unitName} (${day(effectiveOn)})`).join('; ')
  return say(
    `Đã nhập vào ${name}, toàn bộ hoặc một phần: ${parts(date)}. Kết quả các kỳ trước ngày ấy được nêu riêng cho từng đơn vị; không cộng, không tính bình quân, không tính tăng, giảm giữa đơn vị trước và đơn vị sau khi sắp xếp. Mức tăng, giảm chỉ so các kỳ của cùng một đơn vị; nếu đơn vị ấy nhận thêm giữa hai kỳ thì phạm vi hai kỳ khác nhau.`,
    `Went into ${name}, wholly or in part: ${parts((day) => day)}. Results of before that day stand on their own for each unit; they are neither added nor averaged, and no change is worked out from a unit to its successor. A change compares years of the same unit; where it took others in between, the two years differ in extent.`,
  )
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
