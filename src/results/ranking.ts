// Ranks of a period's forms, by block. The tie-breakers are those of the block's criteria set; a
// block whose unit types are scored with different sets has no common ones, and equal totals
// then share a rank.

import { and, eq, inArray } from 'drizzle-orm'
import { getPublishedSets, type PublishedSet } from '../criteria-sets/compiled.ts'
import type { Db, Tx } from '../db/client.ts'
import { scoreSheets, submissions } from '../db/schema.ts'
import { checkQuotas, rankRows } from '../scoring/rank.ts'
import type { QuotaResult, RankRow, Ranked, ScoreSheet } from '../scoring/types.ts'
import type { SubmissionRow } from '../submissions/lanes.ts'

/** What ranking needs to know of one form. */
export interface Standing {
  id: string
  block: string
  criteriaSetId: string
  total: string
  eligible: boolean
  classification: string | null
  selfTotal: string | null
  reviewTotal: string | null
  firstSubmittedAt: Date | null
  groups: { code: string; earned: string }[]
}

/**
 * Rank and what decided it, by form id. A unit that handed nothing in has no rank: the points of its
 * draft were never reviewed and must not put it before anybody.
 */
export function rankStandings(standings: Standing[], sets: ReadonlyMap<string, PublishedSet>): Map<string, Ranked> {
  const handedIn = standings.filter(({ firstSubmittedAt }) => firstSubmittedAt !== null)
  const ranked = blocksOf(handedIn).flatMap((block) => {
    const [setId, ...others] = new Set(block.map(({ criteriaSetId }) => criteriaSetId))
    return rankRows(block.map(toRankRow), others.length > 0 ? [] : sets.get(setId!)!.pack.ranking.tieBreakers)
  })
  const ranks = new Map<string, Ranked>(standings.map(({ id }) => [id, { id, rank: null, decidedBy: null }]))
  for (const row of ranked) ranks.set(row.id, row)
  return ranks
}

/** Every quota of every set in every block that it applies to, whether exceeded or not. */
export function checkStandings(
  standings: Standing[],
  ranks: ReadonlyMap<string, Ranked>,
  sets: ReadonlyMap<string, PublishedSet>,
): QuotaResult[] {
  return [...new Set(standings.map(({ criteriaSetId }) => criteriaSetId))].flatMap((setId) => {
    const { quotas, classification } = sets.get(setId)!.pack
    const rows = standings.filter(({ criteriaSetId }) => criteriaSetId === setId)
    return checkQuotas(
      rows.map(({ id, block, total, eligible, classification }) => ({
        id,
        block,
        total,
        eligible,
        classification,
        tieBreak: {},
      })),
      rows.map(({ id }) => ranks.get(id)!),
      quotas,
      classification.levels,
    )
  })
}

/** Ranks and quotas of all forms of a period by sheets that were just computed; with other sets than their own when given. */
export async function rankForms(
  db: Db | Tx,
  periodId: string,
  forms: SubmissionRow[],
  sheets: ReadonlyMap<string, ScoreSheet>,
  given?: ReadonlyMap<string, PublishedSet>,
): Promise<{ ranks: ReadonlyMap<string, Ranked>; quotas: QuotaResult[] }> {
  const sets =
    given ??
    (await getPublishedSets(
      db,
      forms.map(({ criteriaSetId }) => criteriaSetId),
    ))
  const earlier = await totalsOfLanes(db, periodId)
  const standings = forms.map(({ id, block, criteriaSetId, firstSubmittedAt }) => {
    const { total, eligible, classification, groups } = sheets.get(id)!
    const { self = null, review = null } = earlier.get(id) ?? {}
    return {
      id,
      block,
      criteriaSetId,
      firstSubmittedAt,
      total,
      eligible,
      classification,
      groups,
      selfTotal: self,
      reviewTotal: review,
    }
  })
  const ranks = rankStandings(standings, sets)
  return { ranks, quotas: checkStandings(standings, ranks, sets) }
}

async function totalsOfLanes(db: Db | Tx, periodId: string): Promise<Map<string, { self?: string; review?: string }>> {
  const totals = new Map<string, { self?: string; review?: string }>()
  const { submissionId, lane, total } = scoreSheets
  const rows = await db
    .select({ submissionId, lane, total })
    .from(scoreSheets)
    .innerJoin(submissions, eq(submissions.id, submissionId))
    .where(and(eq(submissions.periodId, periodId), inArray(lane, ['self', 'review'])))
  for (const row of rows) totals.set(row.submissionId, { ...totals.get(row.submissionId), [row.lane]: row.total })
  return totals
}

function toRankRow({
  id,
  block,
  total,
  eligible,
  classification,
  selfTotal,
  reviewTotal,
  firstSubmittedAt,
  groups,
}: Standing): RankRow {
  return {
    id,
    block,
    total,
    eligible,
    classification,
    tieBreak: tieBreakersOf({ selfTotal, reviewTotal, firstSubmittedAt, groups }),
  }
}

type TieBreaking = Pick<Standing, 'selfTotal' | 'reviewTotal' | 'firstSubmittedAt' | 'groups'>

function tieBreakersOf({ selfTotal, reviewTotal, firstSubmittedAt, groups }: TieBreaking): RankRow['tieBreak'] {
  const values: RankRow['tieBreak'] = {
    selfTotal,
    reviewTotal,
    submittedAt: firstSubmittedAt?.toISOString() ?? null,
  }
  for (const { code, earned } of groups) values[`group:${code}`] = earned
  return values
}

/** What decided between equal totals, and what this form has of it; null when nothing had to. */
export function tieBreakOf(standing: Standing | undefined, by: string | null) {
  if (!standing || by === null) return null
  return { by, label: nameOfTieBreaker(by), value: tieBreakersOf(standing)[by] ?? null }
}

export function nameOfTieBreaker(by: string): string {
  if (by.startsWith('group:')) return `Nhóm ${by.slice('group:'.length)}`
  return { selfTotal: 'Điểm tự chấm', reviewTotal: 'Điểm thẩm định', submittedAt: 'Thời điểm nộp' }[by] ?? by
}

interface Placed {
  id: string
  block: string
  rank: number | null
  sortName: string
}

/** The order in which results are read: by block, rank (those without last) and name. */
export function comparePlaces(a: Placed, b: Placed): number {
  return (
    byText(a.block, b.block) ||
    (a.rank ?? Infinity) - (b.rank ?? Infinity) ||
    byText(a.sortName, b.sortName) ||
    byText(a.id, b.id)
  )
}

/** By code unit, the same on every machine. */
function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function blocksOf(standings: Standing[]): Standing[][] {
  const blocks = new Map<string, Standing[]>()
  for (const standing of standings) {
    const block = blocks.get(standing.block)
    if (block) block.push(standing)
    else blocks.set(standing.block, [standing])
  }
  return [...blocks.values()]
}
