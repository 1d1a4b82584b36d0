// What the papers are made of: everything as the other features show it to this caller, nothing computed again.

import type { Actor } from '../auth/roles.ts'
import { evidenceLine } from '../evidence/words.ts'
import { readProposals } from '../awards/service.ts'
import type { AwardProposal } from '../awards/schemas.ts'
import { requireFinalResults } from '../awards/candidates.ts'
import { getPublishedSet, getPublishedSets } from '../criteria-sets/compiled.ts'
import type { Deps } from '../deps.ts'
import { problems, say } from '../http/problems.ts'
import { criteriaSetsOf, getPeriod, type PeriodRow } from '../periods/queries.ts'
import type { ResultRow, Results } from '../results/schemas.ts'
import { readAllResults } from '../results/service.ts'
import { listEvidenceByCriterion } from '../reviews/queries.ts'
import type { Group, Pack } from '../scoring/types.ts'
import type { LaneScore, SubmissionDetail } from '../submissions/schemas.ts'
import { readScore } from '../submissions/scores.ts'
import { readSubmission } from '../submissions/views.ts'

export interface PeriodData {
  period: PeriodRow
  results: Results
  /** The sets that the period pins, each once. */
  packs: Pack[]
}

/** @throws not_found (404) */
export async function loadPeriod(deps: Deps, actor: Actor, id: string): Promise<PeriodData> {
  const period = await getPeriod(deps.db, id)
  const results = await readAllResults(deps, actor, id, {}, 'vi')
  const pinned = (await criteriaSetsOf(deps.db, [id])).get(id)!
  const sets = await getPublishedSets(deps.db, Object.values(pinned))
  return { period, results, packs: [...sets.values()].map(({ pack }) => pack) }
}

/** Everything put forward or about to be, in the order of the results. @throws wrong_state (409) before these are final */
export async function loadProposals(deps: Deps, actor: Actor, { results }: PeriodData): Promise<AwardProposal[]> {
  const { periodId } = results
  await requireFinalResults(deps.db, periodId)
  const proposals: AwardProposal[] = []
  let cursor: string | null | undefined
  do {
    const page = await readProposals(deps, actor, { periodId, limit: 200, ...(cursor && { cursor }) }, 'vi')
    proposals.push(...page.items)
    cursor = page.nextCursor
  } while (cursor)
  const place = new Map(results.items.map(({ unitId }, i) => [unitId, i]))
  return proposals
    .filter(({ status }) => status !== 'rejected' && status !== 'revoked')
    .sort((a, b) => place.get(a.unitId)! - place.get(b.unitId)! || (a.id < b.id ? -1 : 1))
}

export interface FormData {
  form: SubmissionDetail
  period: PeriodRow
  pack: Pack
  /** Titles of groups, criteria, bonuses, penalties and gates, by code. */
  titles: ReadonlyMap<string, string>
  self: LaneScore
  review: LaneScore | null
  final: LaneScore | null
  /** Lines of evidence by criterion. */
  evidence: ReadonlyMap<string, string[]>
}

/** The lanes that this caller sees. @throws not_found (404) */
export async function loadForm(deps: Deps, actor: Actor, id: string): Promise<FormData> {
  const form = await readSubmission(deps, deps.db, actor, id, 'vi')
  const { pack } = await getPublishedSet(deps.db, form.criteriaSetId)
  const score = (lane: LaneScore['lane']) => readScore(deps, actor, id, lane, 'vi')
  const evidence = new Map<string, string[]>()
  for (const { code, evidence: one } of await listEvidenceByCriterion(deps.db, id))
    evidence.set(code, [...(evidence.get(code) ?? []), evidenceLine(one)])
  return {
    form,
    pack,
    evidence,
    period: await getPeriod(deps.db, form.periodId),
    titles: titlesOf(pack),
    self: await score('self'),
    review: form.reviewTotal === null ? null : await score('review'),
    final: form.finalTotal === null ? null : await score('final'),
  }
}

export interface NoticeData extends FormData {
  result: ResultRow
  /** The lane that the result rests on. */
  score: LaneScore
  results: Results
}

/** @throws wrong_state (409) before the review is complete, and for a unit before publication */
export async function loadNotice(deps: Deps, actor: Actor, id: string): Promise<NoticeData> {
  const data = await loadForm(deps, actor, id)
  const results = await readAllResults(deps, actor, data.form.periodId, {}, 'vi')
  const score = data.final ?? data.review
  if (score === null) {
    throw problems.wrongState({
      detail: say(
        'Chưa có kết quả thẩm định để thông báo. Thông báo lập được khi phiếu đã hoàn thành thẩm định.',
        'There is no reviewed result to notify; complete the review first.',
      ),
      extensions: {
        state: data.form.status,
        whoCanUnlock: say('Sở Nội vụ, khi hoàn thành thẩm định', 'the reviewer, by completing the review'),
      },
    })
  }
  const result = results.items.find(({ submissionId }) => submissionId === id)!
  return { ...data, results, score, result }
}

function titlesOf(pack: Pack): Map<string, string> {
  const within = (groups: readonly Group[]): { code: string; title: string }[] =>
    groups.flatMap((group) => [group, ...group.criteria, ...within(group.groups)])
  return new Map(
    [...within(pack.groups), ...pack.bonuses, ...pack.penalties, ...pack.gates].map(({ code, title }) => [code, title]),
  )
}
