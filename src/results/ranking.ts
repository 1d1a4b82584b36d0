// Ranks of a period's forms, by block. The tie-breakers are those of the block's criteria set; a
// block whose unit types are scored with different sets has no common ones, and equal totals
// then share a rank.

import { inArray, and } from 'drizzle-orm'
import { getPublishedSets, type PublishedSet } from '../criteria-sets/compiled.ts'
import type { Db, Tx } from '../db/client.ts'
import { scoreSheets } from '../db/schema.ts'
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

/** Rank and what decided it, by form id. */
export function rankStandings(standings: Standing[], sets: ReadonlyMap<string, PublishedSet>): Map<string, Ranked> {
  const ranked = blocksOf(standings).flatMap((block) => {
    const [setId, ...others] = new Set(block.map(({ criteriaSetId }) => criteriaSetId))
    return rankRows(block.map(toRankRow), others.length > 0 ? [] : sets.get(setId!)!.pack.ranking.tieBreakers)
  })
  return new Map(ranked.map((row) => [row.id, row]))
}

/** Every quota of every set in every block that it applies to, whether exceeded or not. */
export function checkStandings(standings: Standing[], ranks: ReadonlyMap<string, Ranked>, sets: ReadonlyMap<string, PublishedSet>): QuotaResult[] {
  return [...new Set(standings.map(({ criteriaSetId }) => criteriaSetId))].flatMap((setId) => {
    const { quotas, classification } = sets.get(setId)!.pack
    const rows = standings.filter(({ criteriaSetId }) => criteriaSetId === setId)
    return checkQuotas(rows.map(toRankRow), rows.map(({ id }) => ranks.get(id)!), quotas, classification.levels)
  })
}

/** Ranks of forms whose final sheets were just computed. */
export async function rankForms(db: Db | Tx, forms: SubmissionRow[], sheets: ReadonlyMap<string, ScoreSheet>): Promise<Map<string, { rank: number | null; rankDecidedBy: string | null }>> {
  const sets = await getPublishedSets(db, forms.map(({ criteriaSetId }) => criteriaSetId))
  const earlier = await totalsOfLanes(db, forms.map(({ id }) => id))
  const standings = forms.map(({ id, block, criteriaSetId, firstSubmittedAt }) => {
    const { total, eligible, classification, groups } = sheets.get(id)!
    const { self = null, review = null } = earlier.get(id) ?? {}
    return { id, block, criteriaSetId, firstSubmittedAt, total, eligible, classification, groups, selfTotal: self, reviewTotal: review }
  })
  return new Map([...rankStandings(standings, sets)].map(([id, { rank, decidedBy }]) => [id, { rank, rankDecidedBy: decidedBy }]))
}

async function totalsOfLanes(db: Db | Tx, ids: string[]): Promise<Map<string, { self?: string; review?: string }>> {
  const totals = new Map<string, { self?: string; review?: string }>()
  if (ids.length === 0) return totals
  const { submissionId, lane, total } = scoreSheets
  const rows = await db.select({ submissionId, lane, total }).from(scoreSheets).where(and(inArray(submissionId, ids), inArray(lane, ['self', 'review'])))
  for (const row of rows) totals.set(row.submissionId, { ...totals.get(row.submissionId), [row.lane]: row.total })
  return totals
}

function toRankRow({ id, block, total, eligible, classification, selfTotal, reviewTotal, firstSubmittedAt, groups }: Standing): RankRow {
  return {
    id,
    block,
    total,
    eligible,
    classification,
    tieBreak: {
      selfTotal,
      reviewTotal,
      submittedAt: firstSubmittedAt?.toISOString() ?? null,
      ...Object.fromEntries(groups.map(({ code, earned }) => [`group:${code}`, earned])),
    },
  }
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
