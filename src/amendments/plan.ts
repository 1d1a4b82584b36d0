// What an amendment would change, worked out and written nowhere: the named forms scored with the new decisions,
// everybody whose `relative` points move with them, and the ranks of the period. A dry run shows it; service.ts
// carries it out.

import { and, eq } from 'drizzle-orm'
import type { Actor } from '../auth/roles.ts'
import type { Db } from '../db/client.ts'
import { results, scoreSheets, submissions } from '../db/schema.ts'
import { problems, say, type ProblemFault } from '../http/problems.ts'
import { listForms, listLiveProposals, type PeriodRow } from '../periods/queries.ts'
import { refuseOverQuota } from '../periods/refusals.ts'
import { rankForms } from '../results/ranking.ts'
import {
  adjustmentFaults,
  adjustmentOf,
  answerGiven,
  hasOneAnswer,
  layOver,
  notDecidable,
  oneAnswerNeeded,
  twice,
} from '../reviews/decision-faults.ts'
import type { Ranked, ScoreSheet } from '../scoring/types.ts'
import { keyOf } from '../submissions/best.ts'
import { loadContentHashes } from '../submissions/content-hash.ts'
import { criteriaOf } from '../submissions/criteria.ts'
import {
  loadLaneContexts,
  scoreLane,
  type DecisionRow,
  type LaneContext,
  type SubmissionRow,
} from '../submissions/lanes.ts'
import type { Fresh } from '../submissions/recompute.ts'
import { newestRevision } from './revisions.ts'
import type { AffectedUnit, AmendmentInput, AmendmentItem, AwardWarning } from './schemas.ts'

export interface AmendmentPlan {
  revision: number
  /** As they were when it was worked out. */
  forms: SubmissionRow[]
  decisions: DecisionRow[]
  /** What stood in the place of the decisions. */
  replaced: DecisionRow[]
  sheets: Fresh[]
  ranks: Ranked[]
  affected: AffectedUnit[]
  warnings: AwardWarning[]
}

/** @throws rule_broken (422) with every fault; wrong_state (409) for a binding quota */
export async function planAmendment(
  db: Db,
  actor: Actor,
  period: PeriodRow,
  { decision, items }: AmendmentInput,
  now: Date,
): Promise<AmendmentPlan> {
  const forms = await listForms(db, period.id)
  const named = forms.filter(({ id }) => items.some(({ submissionId }) => submissionId === id))
  const contexts = await loadLaneContexts(db, named)
  const hashes = await loadContentHashes(db, [...contexts.values()])
  const decisions = items.flatMap((item): DecisionRow[] => {
    const { submissionId, code, reason } = item
    const answer = answerGiven(item)
    if (!answer || !contexts.has(submissionId)) return []
    return [
      {
        submissionId,
        lane: 'final',
        code,
        decision: 'adjust',
        answer,
        reasonCode: null,
        reason: `${reason} (Quyết định số ${decision.number} ngày ${decision.date.split('-').reverse().join('/')})`,
        notApplicableAccepted: null,
        contentHash: hashes.get(submissionId)!.get(code) ?? '',
        decidedBy: actor.userId!,
        decidedAt: now,
      },
    ]
  })
  refuseFaults(items, contexts, decisions)

  const laid = new Map(
    [...contexts].map(([id, context]) => {
      const own = decisions.filter(({ submissionId }) => submissionId === id)
      return [id, layOver(context, own).decisions.filter(({ lane }) => lane === 'final')]
    }),
  )
  const blocks = new Set(named.filter((form) => isRelative(contexts.get(form.id)!)).map(keyOf))
  const touched = forms.filter((form) => laid.has(form.id) || blocks.has(keyOf(form)))
  const before = await listFinalSheets(db, period.id)
  const sheets = [...(await loadLaneContexts(db, touched, laid))]
    .map(([submissionId, context]): Fresh => {
      return { submissionId, lane: 'final', sheet: scoreLane(context, 'final', { closing: true, trace: false }) }
    })
    .filter(({ submissionId, sheet }) => sheet.resultHash !== before.get(submissionId)!.resultHash)
  const after = new Map([...before, ...sheets.map(({ submissionId, sheet }) => [submissionId, sheet] as const)])
  const ranksBefore = await listRanks(db, period.id)
  const { ranks, quotas } = await rankForms(db, period.id, forms, after)
  refuseOverQuota(forms, quotas)

  const affected = forms.flatMap((form): AffectedUnit[] => {
    const { id: submissionId, unitId, unitName, block } = form
    const was = standingOf(before.get(submissionId)!, ranksBefore.get(submissionId)!.rank)
    const is = standingOf(after.get(submissionId)!, ranks.get(submissionId)!.rank)
    return isSame(was, is) ? [] : [{ submissionId, unitId, unitName, block, before: was, after: is }]
  })
  return {
    revision: (await newestRevision(db, period.id)) + 1,
    forms,
    decisions,
    replaced: [...contexts.values()].flatMap((context) => context.decisions.filter(({ lane }) => lane === 'final')),
    sheets,
    ranks: [...ranks.values()].filter(({ id, rank, decidedBy }) => {
      const was = ranksBefore.get(id)!
      return was.rank !== rank || was.rankDecidedBy !== decidedBy
    }),
    affected,
    warnings: await listWarnings(db, period.id, affected),
  }
}

function refuseFaults(
  items: AmendmentItem[],
  contexts: ReadonlyMap<string, LaneContext>,
  decisions: DecisionRow[],
): void {
  const faults = [
    ...items.flatMap((item, i) => itemFaults(item, i, items, contexts.get(item.submissionId))),
    ...[...contexts].flatMap(([id, context]) => {
      const laid = layOver(
        context,
        decisions.filter(({ submissionId }) => submissionId === id),
      )
      const adjustments = items.flatMap((item, i) =>
        item.submissionId === id && hasOneAnswer(item) && isKnown(context, item.code)
          ? [adjustmentOf(item, (field) => `/items/${i}/${field}`)]
          : [],
      )
      return adjustmentFaults(laid, 'final', adjustments)
    }),
  ]
  if (faults.length > 0) throw problems.ruleBroken({ errors: faults })
}

function itemFaults(
  item: AmendmentItem,
  i: number,
  items: AmendmentItem[],
  context: LaneContext | undefined,
): ProblemFault[] {
  const { submissionId, code } = item
  const fault = (field: string, code: string, detail: ProblemFault['detail']) => [
    { pointer: `/items/${i}/${field}`, code, detail },
  ]
  if (!context) return fault('submissionId', 'not_found', notInPeriod)
  if (context.submission.firstSubmittedAt === null) return fault('submissionId', 'not_submitted', neverHandedIn)
  if (!isKnown(context, code)) return fault('code', 'unknown_criterion', notDecidable(code))
  if (items.findIndex((other) => other.submissionId === submissionId && other.code === code) < i)
    return fault('code', 'duplicate_item', twice)
  if (hasOneAnswer(item)) return []
  return item.answer ? fault('points', 'not_expected', oneAnswerNeeded) : fault('answer', 'required', oneAnswerNeeded)
}

function isKnown({ set, submission }: LaneContext, code: string): boolean {
  return criteriaOf(set, submission.unitType).some((criterion) => criterion.code === code)
}

function isRelative({ set }: LaneContext): boolean {
  return set.compiled.relative.length > 0
}

async function listFinalSheets(db: Db, periodId: string): Promise<Map<string, ScoreSheet>> {
  const rows = await db
    .select({ id: submissions.id, sheet: scoreSheets.sheet })
    .from(scoreSheets)
    .innerJoin(submissions, eq(submissions.id, scoreSheets.submissionId))
    .where(and(eq(submissions.periodId, periodId), eq(scoreSheets.lane, 'final')))
  return new Map(rows.map(({ id, sheet }) => [id, sheet]))
}

async function listRanks(db: Db, periodId: string) {
  const rows = await db.select().from(results).where(eq(results.periodId, periodId))
  return new Map(rows.map((row) => [row.submissionId, row]))
}

/** Proposals for units whose class or rank changes: they may rest on what is no longer so. */
async function listWarnings(db: Db, periodId: string, affected: AffectedUnit[]): Promise<AwardWarning[]> {
  const moved = new Set(
    affected
      .filter(({ before, after }) => before.classification !== after.classification || before.rank !== after.rank)
      .map(({ unitId }) => unitId),
  )
  return (await listLiveProposals(db, periodId))
    .filter(({ unitId }) => moved.has(unitId))
    .map(({ id, unitName, status }) => ({
      awardProposalId: id,
      unitName,
      status: status as AwardWarning['status'],
    }))
}

function standingOf({ total, classification, eligible }: ScoreSheet, rank: number | null): AffectedUnit['before'] {
  return { total, classification, eligible, rank }
}

function isSame(a: AffectedUnit['before'], b: AffectedUnit['before']): boolean {
  return a.total === b.total && a.classification === b.classification && a.eligible === b.eligible && a.rank === b.rank
}

const notInPeriod = say('Kỳ này không có phiếu đó.', 'The period has no such form.')
const neverHandedIn = say(
  'Đơn vị không nộp phiếu nên không có điểm để điều chỉnh.',
  'The unit never handed its form in: there is nothing to amend.',
)
