// The steps of a period: open, close, finalize, publish, reopen; step.ts says how one is taken.

import { isNotNull, isNull, ne } from 'drizzle-orm'
import { writeAudit } from '../audit/audit.ts'
import type { Actor } from '../auth/roles.ts'
import { tellOfForms } from '../changes/telling.ts'
import type { Db } from '../db/client.ts'
import { submissions } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { holdTree } from '../reorganisations/queries.ts'
import { rankForms } from '../results/ranking.ts'
import { moveStaged, stageSheets } from '../results/staging.ts'
import type { Locale, ScoreSheet } from '../scoring/types.ts'
import { loadLaneContexts, scoreLane, type SubmissionRow } from '../submissions/lanes.ts'
import { auditRecomputed, recomputePeriod } from '../submissions/recompute.ts'
import { vietnamDay } from './calendar.ts'
import {
  criteriaSetsOf,
  deleteFinalResults,
  getPeriod,
  hasReviewedIn,
  insertForms,
  insertResults,
  moveForms,
  type PeriodRow,
} from './queries.ts'
import {
  judgeOfOwnReview,
  refuseAmended,
  refuseAwarded,
  refuseExtended,
  refuseOverQuota,
  refuseUnreviewed,
} from './refusals.ts'
import type { FinalizePeriodInput, Period, ReopenPeriodInput } from './schemas.ts'
import { preparedStep, step, type Asked, type Outcome, type Prepared, type Preparing, type Step } from './step.ts'
import { listUnitsTakingPart } from './taking-part.ts'

/**
 * Opens the period: one draft form for each unit that takes part today, none of which is reorganised or taken back
 * meanwhile. @throws rule_broken (422) when there is none
 */
export function openPeriod(
  deps: Deps,
  actor: Actor,
  id: string,
  version: number,
  locale: Locale = 'vi',
): Promise<Period> {
  return step({ deps, actor, action: 'open', id, version, locale }, async ({ tx, period, now }) => {
    const pinned = (await criteriaSetsOf(tx, [id])).get(id)!
    await holdTree(tx, 'share')
    const units = await listUnitsTakingPart(tx, period.unitRule, pinned, vietnamDay(now))
    const forms = units.map((unit) => ({
      id: deps.newId(),
      unitId: unit.id,
      unitName: unit.name,
      sortName: unit.sortName,
      unitType: unit.unitType,
      block: unit.block,
      criteriaSetId: pinned[unit.unitType]!,
    }))
    await insertForms(tx, id, forms, now)
    return { change: { openedAt: now }, after: { forms: forms.length } }
  })
}

/** Completes every block, which moves the sheets of `relative` criteria. @throws wrong_state (409) when forms are handed in all the while */
export function closePeriod(
  deps: Deps,
  actor: Actor,
  id: string,
  version: number,
  locale: Locale = 'vi',
): Promise<Period> {
  const asked = { deps, actor, action: 'close', id, version, locale } as const
  return preparedStep(asked, (preparing) =>
    prepareRecompute(asked, preparing, 'reviewing', ({ now }) => ({ change: { closedAt: now } })),
  )
}

/**
 * Fixes every unit's final sheet, class and rank under a decision, all or nothing.
 * @throws wrong_state (409) naming the forms that are not reviewed or the units over a binding quota;
 * separation_of_duties (403)
 */
export function finalizePeriod(
  deps: Deps,
  actor: Actor,
  id: string,
  version: number,
  { decision }: FinalizePeriodInput,
  locale: Locale = 'vi',
): Promise<Period> {
  const asked = { deps, actor, action: 'finalize', id, version, locale } as const
  return preparedStep(asked, async ({ db, forms, attempt }) => {
    if (await hasReviewedIn(db, id, actor.userId!)) throw judgeOfOwnReview()
    refuseUnreviewed(forms)
    const sheets = await scoreFinally(db, forms, attempt)
    const { ranks, quotas } = await rankForms(db, id, forms, sheets)
    refuseOverQuota(forms, quotas)
    const take = async ({ tx, now }: Step): Promise<Outcome> => {
      refuseExtended(forms, await deps.databaseClock(tx))
      await moveStaged(tx, attempt, now)
      await insertResults(tx, id, ranks)
      await moveForms(tx, id, 'final', ne(submissions.status, 'final'), now)
      await writeAudit(
        tx,
        deps,
        actor,
        ...forms.map((form) => finalEntry(form, sheets.get(form.id)!, ranks.get(form.id)!)),
      )
      return {
        change: { finalizedAt: now, finalizedBy: actor.userId, decision },
        after: { decision, forms: forms.length },
      }
    }
    return { counts: everyForm, take }
  })
}

export function publishPeriod(
  deps: Deps,
  actor: Actor,
  id: string,
  version: number,
  locale: Locale = 'vi',
): Promise<Period> {
  return step({ deps, actor, action: 'publish', id, version, locale }, async ({ now }) => ({
    change: { publishedAt: now },
  }))
}

/** One step back, with a reason. Results of a finalised period are taken back; the audit log keeps them. @throws in_use (409) while awards rest on them */
export async function reopenPeriod(
  deps: Deps,
  actor: Actor,
  id: string,
  version: number,
  { reason }: ReopenPeriodInput,
  locale: Locale,
): Promise<Period> {
  const asked = { deps, actor, action: 'reopen', id, version, locale } as const
  const { status } = await getPeriod(deps.db, id)
  if (status === 'reviewing') {
    return preparedStep(asked, (preparing) =>
      prepareRecompute(asked, preparing, 'open', () => ({ change: { closedAt: null }, reason })),
    )
  }
  return step(asked, async ({ tx, period, now }) => {
    if (period.status === 'published') return { change: { publishedAt: null }, reason }
    await refuseAmended(tx, id)
    await refuseAwarded(tx, id)
    await deleteFinalResults(tx, id)
    const moved = [
      ...(await moveForms(tx, id, 'draft', isNull(submissions.firstSubmittedAt), now)),
      ...(await moveForms(tx, id, 'reviewed', isNotNull(submissions.firstSubmittedAt), now)),
    ]
    await writeAudit(tx, deps, actor, ...moved.map((form) => reopenedEntry(form, reason)))
    return { change: { finalizedAt: null, finalizedBy: null, decision: null }, after: { decision: null }, reason }
  })
}

/** Closing a period or opening it again completes blocks or opens them: the sheets that move with it are stored anew. */
async function prepareRecompute(
  { deps, actor, id }: Asked,
  { db, period, attempt }: Preparing,
  status: PeriodRow['status'],
  outcome: (step: Step) => Outcome,
): Promise<Prepared> {
  const { isRelative, sheets, affected, moved } = await recomputePeriod(db, period, await setsOf(db, id), status)
  await stageSheets(db, attempt, sheets)
  const take = async (step: Step): Promise<Outcome> => {
    await moveStaged(step.tx, attempt, step.now)
    await auditRecomputed(step.tx, deps, actor, period, affected)
    await tellOfForms(step.tx, moved)
    return outcome(step)
  }
  return { counts: isRelative ? isWithReviewers : noForm, take }
}

const everyForm = () => true
const noForm = () => false
/** What a unit is still writing counts for nobody else. */
const isWithReviewers = ({ status }: Pick<SubmissionRow, 'status'>) => status !== 'draft' && status !== 'returned'

async function setsOf(db: Db, id: string): Promise<string[]> {
  return [...new Set(Object.values((await criteriaSetsOf(db, [id])).get(id)!))]
}

/** Final sheets by form id, staged; 500 forms at a time, so that memory stays small. */
async function scoreFinally(db: Db, forms: SubmissionRow[], attempt: string): Promise<Map<string, ScoreSheet>> {
  const all = new Map<string, ScoreSheet>()
  for (let from = 0; from < forms.length; from += 500) {
    const contexts = await loadLaneContexts(db, forms.slice(from, from + 500))
    const sheets = [...contexts].map(([submissionId, context]) => ({
      submissionId,
      lane: 'final' as const,
      sheet: scoreLane(context, 'final', { closing: true, trace: false }),
    }))
    await stageSheets(db, attempt, sheets)
    for (const { submissionId, sheet } of sheets) all.set(submissionId, sheet)
  }
  return all
}

function reopenedEntry({ id, version, status }: Pick<SubmissionRow, 'id' | 'version' | 'status'>, reason: string) {
  return {
    action: 'reopenPeriod',
    entity: 'submission' as const,
    entityId: id,
    version,
    before: { status: 'final' },
    after: { status },
    reason,
  }
}

function finalEntry(
  { id, version, status }: SubmissionRow,
  { total, classification, eligible, resultHash }: ScoreSheet,
  { rank }: { rank: number | null },
) {
  return {
    action: 'finalizePeriod',
    entity: 'submission' as const,
    entityId: id,
    version: version + 1,
    before: { status },
    after: { status: 'final', finalTotal: total, classification, eligible, rank, resultHash },
  }
}
