// What if: the real answers and decisions of a period scored with other thresholds, quotas, weights or
// a whole other set, beside what they give now. Reads only; nothing is stored.

import type { Actor } from '../auth/roles.ts'
import { illustrativeNotice } from '../criteria-sets/notice.ts'
import type { PublishedSet } from '../criteria-sets/compiled.ts'
import type { Deps } from '../deps.ts'
import { problems, say } from '../http/problems.ts'
import { getPeriod, listForms } from '../periods/queries.ts'
import { comparePlaces, rankForms } from '../results/ranking.ts'
import { formatFixed, parseDecimal, sub } from '../scoring/points.ts'
import type { Locale, QuotaResult, Ranked, ScoreSheet } from '../scoring/types.ts'
import { loadLaneContexts, scoreLane, type LaneContext, type SubmissionRow } from '../submissions/lanes.ts'
import type { SimulateInput, Simulation } from './schemas.ts'
import { simulatedSets } from './sets.ts'

type Sheets = Map<string, ScoreSheet>

/** @throws wrong_state (409) before the period is open; invalid_pack, rule_broken (422); not_found (404) */
export async function simulatePeriod(
  deps: Deps,
  actor: Actor,
  periodId: string,
  input: SimulateInput,
  locale: Locale,
): Promise<Simulation> {
  const { db } = deps
  await getPeriod(db, periodId)
  const forms = await listForms(db, periodId)
  if (forms.length === 0) throw notOpen()
  const sets = await simulatedSets(deps, actor, forms, input)
  const { before, after } = await scoreBoth(db, forms, sets)
  const now = await rankForms(db, periodId, forms, before)
  const then = await rankForms(db, periodId, forms, after, sets)

  const rows = forms.map((form) => toRow(form, { before, after }, now.ranks, then.ranks))
  const inBlock = <T extends { block: string }>(all: T[]) =>
    input.block === undefined ? all : all.filter(({ block }) => block === input.block)
  const shown = inBlock(rows)
  const illustrative = [...sets.values()].some(({ pack }) => pack.illustrative)
  return {
    periodId,
    illustrative,
    notice: illustrative ? illustrativeNotice[locale] : null,
    units: shown.length,
    changed: shown.filter(({ changed }) => changed).length,
    summary: summarise(shown),
    quotas: inBlock(then.quotas).flatMap((quota) => toQuota(quota, forms)),
    items: shown
      .filter(({ changed }) => changed || !input.changedOnly)
      .sort((a, b) => comparePlaces(a.place, b.place))
      .map(({ place: _, ...row }) => row),
  }
}

/** The final lane of every form, with its own set and with the simulated one; 500 at a time, so that memory stays small. */
async function scoreBoth(db: Deps['db'], forms: SubmissionRow[], sets: ReadonlyMap<string, PublishedSet>) {
  const before: Sheets = new Map()
  const after: Sheets = new Map()
  const options = { closing: true, trace: false, hash: false }
  for (let from = 0; from < forms.length; from += 500) {
    for (const [id, context] of await loadLaneContexts(db, forms.slice(from, from + 500))) {
      before.set(id, scoreLane(context, 'final', options))
      after.set(id, scoreLane(withSet(context, sets), 'final', options))
    }
  }
  return { before, after }
}

/** Rules that look at the self-assessed total look at what it would be. */
function withSet(context: LaneContext, sets: ReadonlyMap<string, PublishedSet>): LaneContext {
  const simulated = { ...context, set: sets.get(context.submission.criteriaSetId)! }
  if (context.selfTotal === undefined) return simulated
  return { ...simulated, selfTotal: scoreLane(simulated, 'self', { trace: false, hash: false }).total }
}

function toRow(
  { id, unitId, unitName, unitType, block, sortName }: SubmissionRow,
  { before, after }: { before: Sheets; after: Sheets },
  ranksNow: ReadonlyMap<string, Ranked>,
  ranksThen: ReadonlyMap<string, Ranked>,
) {
  const now = standingOf(before.get(id)!, ranksNow.get(id)!)
  const then = standingOf(after.get(id)!, ranksThen.get(id)!)
  return {
    submissionId: id,
    unitId,
    unitName,
    unitType,
    block,
    before: now,
    after: then,
    difference: difference(now.total, then.total),
    changed: now.total !== then.total || now.classification !== then.classification || now.rank !== then.rank,
    unanswered: after.get(id)!.unanswered,
    place: { id, block, sortName, rank: then.rank },
  }
}

function standingOf({ total, classification }: ScoreSheet, { rank }: Ranked) {
  return { total, classification, rank }
}

/** With as many decimals as the finer of the two. */
function difference(before: string, after: string): string {
  const decimals = Math.max(...[before, after].map((text) => text.split('.')[1]?.length ?? 0))
  return formatFixed(sub(parseDecimal(after)!, parseDecimal(before)!), decimals)
}

function summarise(rows: ReturnType<typeof toRow>[]): Simulation['summary'] {
  const counts = new Map<string, Simulation['summary'][number]>()
  for (const { block, ...row } of rows) {
    for (const side of ['before', 'after'] as const) {
      const { classification } = row[side]
      const key = `${block}/${classification}`
      const counted = counts.get(key) ?? { block, classification, before: 0, after: 0 }
      counts.set(key, { ...counted, [side]: counted[side] + 1 })
    }
  }
  return [...counts.values()]
}

function toQuota(quota: QuotaResult, forms: SubmissionRow[]): Simulation['quotas'] {
  const { block, level, maxPercent, enforced, limit, count, over } = quota
  if (over.length === 0) return []
  const named = forms.filter(({ id }) => over.includes(id))
  return [
    {
      block,
      level,
      maxPercent,
      enforced,
      limit,
      count,
      over: named.map(({ id, unitName }) => ({ submissionId: id, unitName })),
    },
  ]
}

function notOpen() {
  return problems.wrongState({
    detail: say('Kỳ đánh giá chưa mở nên chưa có phiếu nào.', 'The period is not open yet and has no forms.'),
  })
}
