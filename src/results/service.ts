// Results of a period: provisional while it runs (from the furthest lane that is closed, ranked
// now), final once it is finalised (as stored). Units see them, everybody's, when published.

import { listAmendments } from '../amendments/queries.ts'
import { findRevision, supersededSince, type Superseded } from '../amendments/revisions.ts'
import { hasRole, type Actor } from '../auth/roles.ts'
import { getPublishedSets, type PublishedSet } from '../criteria-sets/compiled.ts'
import type { Db } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { overseers } from '../http/access.ts'
import { pageOfRows } from '../http/paging.ts'
import { problems, say } from '../http/problems.ts'
import { getPeriod, type PeriodRow } from '../periods/queries.ts'
import { decimal, formatExact } from '../scoring/points.ts'
import type { GroupScore, Locale, QuotaResult, Ranked } from '../scoring/types.ts'
import { illustrativeNotice } from '../criteria-sets/notice.ts'
import { furthestLane, notEligible, notSubmitted } from './lanes.ts'
import { countAdjustments, groupsOfForms, listStandings } from './queries.ts'
import { checkStandings, comparePlaces, rankStandings, tieBreakOf, type Standing } from './ranking.ts'
import type { ResultQuery, ResultRow, Results } from './schemas.ts'

type Row = Awaited<ReturnType<typeof listStandings>>[number]

/** One page of results. @throws wrong_state (409) for a unit before publication */
export async function readResults(
  deps: Deps,
  actor: Actor,
  periodId: string,
  query: ResultQuery,
  locale: Locale,
): Promise<Results> {
  const { items: all, ...results } = await readAllResults(deps, actor, periodId, query, locale)
  return { ...results, ...pageOfRows(all, query) }
}

/** All results that match, ordered by block, rank and name. */
export async function readAllResults(
  { db }: Deps,
  actor: Actor,
  periodId: string,
  query: ResultQuery,
  locale: Locale,
): Promise<Results> {
  const period = await getPeriod(db, periodId)
  refuseUnpublished(actor, period)
  const { revision } = await findRevision(db, periodId, query.revision)
  const superseded = await supersededSince(db, periodId, revision)
  const rows = (await listStandings(db, periodId)).map((row) => asOf(row, superseded.get(row.id)))
  const sets = await getPublishedSets(
    db,
    rows.map(({ criteriaSetId }) => criteriaSetId),
  )
  const adjustments = await countAdjustments(db, periodId, superseded)
  const groups = await decidingGroups(db, rows, superseded)
  const standings = rows.flatMap((row) => standingOf(row, groups.get(row.id)) ?? [])
  const standingById = new Map(standings.map((standing) => [standing.id, standing]))
  // What was finalised was ranked then; nothing is ranked again.
  const ranks = rows.every(({ isFinal }) => isFinal) ? keptRanks(rows) : rankStandings(standings, sets)
  const quotas = checkStandings(standings, ranks, sets)
  const illustrative = [...sets.values()].some(({ pack }) => pack.illustrative)
  const final = period.status === 'finalized' || period.status === 'published'

  const shown = rows
    .filter(({ block }) => !query.block || block === query.block)
    .map((row) => {
      const { id, block, sortName } = row
      const ranked = row.isFinal ? { rank: row.rank, decidedBy: row.rankDecidedBy } : ranks.get(id)
      const tieBreak = tieBreakOf(standingById.get(id), ranked?.decidedBy ?? null)
      const counted = adjustments.get(id) ?? 0
      const result = toResult(row, sets.get(row.criteriaSetId)!, ranked, tieBreak, counted)
      return { result, place: { id, block, sortName, rank: result.rank } }
    })
    .filter(({ result }) => !query.classification || result.classification === query.classification)
    .sort((a, b) => comparePlaces(a.place, b.place))
    .map(({ result }) => result)
  const nameOf = new Map(rows.map(({ id, unitName }) => [id, unitName]))
  return {
    periodId,
    year: period.year,
    provisional: !final,
    decision: period.decision,
    revision,
    amendments: (await listAmendments(db, periodId))
      .filter((amendment) => amendment.revision <= revision)
      .map(({ id, revision, decision, reason, madeAt }) => ({ id: id!, revision, decision, reason, madeAt })),
    illustrative,
    notice: illustrative ? illustrativeNotice[locale] : null,
    items: shown,
    nextCursor: null,
    total: shown.length,
    summary: summarise(shown, locale),
    ineligible: shown
      .filter(({ eligible }) => eligible === false)
      .map(({ submissionId, unitName, block, gates }) => ({ submissionId, unitName, block, gates })),
    quotaWarnings: quotas
      .filter(({ block, over }) => over.length > 0 && (!query.block || block === query.block))
      .map((quota) => ({
        ...quota,
        text: textOfQuota(quota, sets, locale),
        over: quota.over.map((id) => ({ submissionId: id, unitName: nameOf.get(id)! })),
      })),
  }
}

/**
 * What final results are kept under: they change with the period's version only (reopened, amended). Null while they
 * are provisional. @throws wrong_state (409) for a unit before publication
 */
export function finalVersionOf(actor: Actor, period: PeriodRow): string | null {
  refuseUnpublished(actor, period)
  return period.status === 'finalized' || period.status === 'published' ? String(period.version) : null
}

export function refuseUnpublished(actor: Actor, { status, appealDueAt }: PeriodRow): void {
  if (status === 'published' || hasRole(actor, ...overseers)) return
  const lockedBecause = say(
    'Kết quả của kỳ đánh giá chưa được công bố.',
    'The results of the period are not published yet.',
  )
  throw problems.wrongState({
    detail: lockedBecause,
    extensions: {
      lockedBecause,
      since: null,
      until: null,
      expectedAfter: appealDueAt.toISOString(),
      whoCanUnlock: say('UBND Tỉnh, khi công bố kết quả', 'the approver, by publishing'),
    },
  })
}

/** The row as it was before later amendments. */
function asOf(row: Row, superseded: Superseded | undefined): Row {
  if (!superseded) return row
  const { sheet, total, classification, eligible, rank, rankDecidedBy } = superseded
  return { ...row, finalTotal: total, classification, eligible, gates: sheet.gates, rank, rankDecidedBy }
}

/** Groups where they may decide on a rank, or did: between equal totals of a block. */
async function decidingGroups(
  db: Db,
  rows: Row[],
  superseded: ReadonlyMap<string, Superseded>,
): Promise<ReadonlyMap<string, GroupScore[]>> {
  const place = (row: Row) => `${row.block} ${formatExact(decimal(totalOf(row) ?? '0'))}`
  const forms = new Map<string, number>()
  for (const row of rows) forms.set(place(row), (forms.get(place(row)) ?? 0) + 1)
  const asked = rows.filter(
    (row) =>
      !superseded.has(row.id) &&
      (row.isFinal ? row.rankDecidedBy?.startsWith('group:') : totalOf(row) !== null && forms.get(place(row))! > 1),
  )
  const groups = await groupsOfForms(
    db,
    asked.map(({ id }) => id),
  )
  for (const [id, { sheet }] of superseded) groups.set(id, sheet.groups)
  return groups
}

function totalOf({ finalTotal, reviewTotal, selfTotal }: Row): string | null {
  return finalTotal ?? reviewTotal ?? selfTotal
}

function keptRanks(rows: Row[]): Map<string, Ranked> {
  return new Map(rows.map(({ id, rank, rankDecidedBy }) => [id, { id, rank, decidedBy: rankDecidedBy }]))
}

/** null while nothing was submitted. */
function standingOf(row: Row, groups: GroupScore[] = []): Standing | null {
  const { id, block, criteriaSetId, eligible, classification, selfTotal, reviewTotal, firstSubmittedAt } = row
  const total = totalOf(row)
  if (total === null || eligible === null) return null
  return {
    id,
    block,
    criteriaSetId,
    total,
    eligible,
    classification,
    selfTotal,
    reviewTotal,
    firstSubmittedAt,
    groups,
  }
}

function toResult(
  row: Row,
  { pack }: PublishedSet,
  ranked: { rank: number | null; decidedBy: string | null } | undefined,
  tieBreak: ResultRow['tieBreak'],
  adjustments: number,
): ResultRow {
  const {
    id,
    unitId,
    unitName,
    unitType,
    block,
    status,
    selfTotal,
    reviewTotal,
    finalTotal,
    classification,
    eligible,
  } = row
  return {
    submissionId: id,
    unitId,
    unitName,
    unitType,
    block,
    status,
    selfTotal,
    reviewTotal,
    finalTotal,
    lane: furthestLane(row),
    classification,
    classificationLabel: pack.classification.levels.find(({ code }) => code === classification)?.label ?? null,
    eligible,
    gates: (row.gates ?? [])
      .filter(({ triggered }) => triggered)
      .map(({ code }) => ({ code, title: pack.gates.find((gate) => gate.code === code)!.title })),
    rank: ranked?.rank ?? null,
    rankDecidedBy: ranked?.decidedBy ?? null,
    tieBreak,
    adjustments,
  }
}

/** Which rule was broken, in figures. */
function textOfQuota(
  { block, level, maxPercent, base, baseCount, limit, count }: QuotaResult,
  sets: ReadonlyMap<string, PublishedSet>,
  locale: Locale,
): string {
  const levels = [...sets.values()].flatMap(({ pack }) => pack.classification.levels)
  const labelOf = (asked: string) => levels.find(({ code }) => code === asked)?.label ?? asked
  const [ofVi, ofEn] =
    base === 'all'
      ? ['số đơn vị đủ điều kiện xếp loại', 'the eligible units']
      : [
          `số đơn vị đạt mức ${labelOf(base.levelOrBetter)} trở lên`,
          `the units at ${labelOf(base.levelOrBetter)} or better`,
        ]
  return say(
    `Khối ${block}: mức ${labelOf(level)} tối đa ${maxPercent}% ${ofVi}; căn cứ ${baseCount} đơn vị, được tối đa ${limit}, thực tế ${count}.`,
    `Block ${block}: ${labelOf(level)} at most ${maxPercent}% of ${ofEn}; of ${baseCount} units at most ${limit}, actually ${count}.`,
  )[locale]
}

function summarise(rows: ResultRow[], locale: Locale): Results['summary'] {
  const counts = new Map<string, Results['summary'][number]>()
  for (const { block, classification, classificationLabel, eligible } of rows) {
    const label = classificationLabel ?? (eligible === null ? notSubmitted : notEligible)[locale]
    const key = `${block}/${label}`
    const counted = counts.get(key)
    if (counted) counted.count += 1
    else counts.set(key, { block, classification, label, count: 1 })
  }
  return [...counts.values()]
}
