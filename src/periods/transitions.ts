// The steps of a period: open, close, finalize, publish, reopen. Each locks the period's row
// first, so that two of them never run side by side; finalising locks the forms as well, so a
// late decision either is counted or finds the form final.

import { isNotNull, isNull, ne } from 'drizzle-orm'
import { writeAudit } from '../audit/audit.ts'
import { hasRole, roleNames, type Actor } from '../auth/roles.ts'
import type { Tx } from '../db/client.ts'
import { submissions } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { problems, say } from '../http/problems.ts'
import { rankForms } from '../results/ranking.ts'
import type { Locale, ScoreSheet } from '../scoring/types.ts'
import { loadLaneContexts, saveSheets, scoreLane, type SubmissionRow } from '../submissions/lanes.ts'
import { recomputePeriod } from '../submissions/recompute.ts'
import { vietnamDay } from './calendar.ts'
import {
  criteriaSetsOf,
  deleteFinalResults,
  getPeriod,
  hasReviewedIn,
  insertForms,
  insertResults,
  listForms,
  moveForms,
  updatePeriod,
  type PeriodRow,
} from './queries.ts'
import type { FinalizeInput, Period, ReopenInput } from './schemas.ts'
import { judgeOfOwnReview, refuseAwarded, refuseExtended, refuseOverQuota, refuseUnreviewed } from './refusals.ts'
import { periodTransitions, type PeriodAction } from './status.ts'
import { listUnitsTakingPart } from './taking-part.ts'
import { readPeriod } from './views.ts'

interface Step {
  tx: Tx
  period: PeriodRow
  now: Date
}

/** What a step changes of the period and tells the audit log. */
interface Outcome {
  change?: Partial<PeriodRow>
  after?: Record<string, unknown>
  reason?: string
}

/** Opens the period: one draft form for each unit that takes part today. @throws rule_broken (422) when there is none */
export function openPeriod(
  deps: Deps,
  actor: Actor,
  id: string,
  version: number,
  locale: Locale = 'vi',
): Promise<Period> {
  return step(deps, actor, 'open', id, version, locale, async ({ tx, period, now }) => {
    const pinned = (await criteriaSetsOf(tx, [id])).get(id)!
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

export function closePeriod(
  deps: Deps,
  actor: Actor,
  id: string,
  version: number,
  locale: Locale = 'vi',
): Promise<Period> {
  return step(deps, actor, 'close', id, version, locale, async ({ tx, period, now }) => {
    await recomputePeriod(tx, deps, actor, period, await setsOf(tx, id), { status: 'reviewing', now })
    return { change: { closedAt: now } }
  })
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
  { decision }: FinalizeInput,
  locale: Locale = 'vi',
): Promise<Period> {
  return step(deps, actor, 'finalize', id, version, locale, async ({ tx, now }) => {
    if (await hasReviewedIn(tx, id, actor.userId!)) throw judgeOfOwnReview()
    const forms = await listForms(tx, id, { lock: true })
    refuseUnreviewed(forms)
    refuseExtended(forms, await deps.databaseClock(tx))
    const sheets = await scoreFinally(tx, forms, now)
    const { ranks, quotas } = await rankForms(tx, id, forms, sheets)
    refuseOverQuota(forms, quotas)
    await insertResults(
      tx,
      forms.map((form) => {
        const { rank, decidedBy } = ranks.get(form.id)!
        return { submissionId: form.id, periodId: id, rank, rankDecidedBy: decidedBy }
      }),
    )
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
  })
}

export function publishPeriod(
  deps: Deps,
  actor: Actor,
  id: string,
  version: number,
  locale: Locale = 'vi',
): Promise<Period> {
  return step(deps, actor, 'publish', id, version, locale, async ({ now }) => ({ change: { publishedAt: now } }))
}

/** One step back, with a reason. Results of a finalised period are taken back; the audit log keeps them. @throws in_use (409) while awards rest on them */
export function reopenPeriod(
  deps: Deps,
  actor: Actor,
  id: string,
  version: number,
  { reason }: ReopenInput,
  locale: Locale,
): Promise<Period> {
  return step(deps, actor, 'reopen', id, version, locale, async ({ tx, period, now }) => {
    if (period.status === 'published') return { change: { publishedAt: null }, reason }
    if (period.status === 'reviewing') {
      await recomputePeriod(tx, deps, actor, period, await setsOf(tx, id), { status: 'open', now })
      return { change: { closedAt: null }, reason }
    }
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

async function step(
  deps: Deps,
  actor: Actor,
  action: PeriodAction,
  id: string,
  version: number,
  locale: Locale,
  work: (step: Step) => Promise<Outcome>,
): Promise<Period> {
  const now = deps.clock()
  return deps.db.transaction(async (tx) => {
    const period = await getPeriod(tx, id, { lock: 'update' })
    const to = requireTransition(actor, period, action)
    const { change = {}, after = {}, reason } = await work({ tx, period, now })
    const newVersion = await updatePeriod(tx, period, version, { ...change, status: to, updatedAt: now })
    await writeAudit(tx, deps, actor, {
      action: `${action}Period`,
      entity: 'period',
      entityId: id,
      version: newVersion,
      before: { status: period.status },
      after: { status: to, ...after },
      ...(reason !== undefined && { reason }),
    })
    return readPeriod(tx, actor, id, locale)
  })
}

/** @throws wrong_state (409), forbidden (403) */
function requireTransition(actor: Actor, { status }: PeriodRow, action: PeriodAction) {
  const transition = periodTransitions.find((candidate) => candidate.action === action && candidate.from === status)
  if (!transition) {
    const possible = periodTransitions.filter(({ from }) => from === status).map((candidate) => candidate.action)
    throw problems.wrongState({
      detail: say(
        `Kỳ đánh giá đang ở trạng thái ${status}; có thể: ${possible.join(', ')}.`,
        `The period is ${status}; possible: ${possible.join(', ')}.`,
      ),
      extensions: { state: status, possibleActions: possible },
    })
  }
  if (!hasRole(actor, ...transition.roles)) {
    const who = transition.roles.map((role) => roleNames[role])
    throw problems.forbidden({
      detail: say(
        `Bước này dành cho: ${who.map(({ vi }) => vi).join('; ')}.`,
        `This step is for: ${who.map(({ en }) => en).join('; ')}.`,
      ),
      extensions: { allowedRoles: transition.roles },
    })
  }
  return transition.to
}

async function setsOf(tx: Tx, id: string): Promise<string[]> {
  return [...new Set(Object.values((await criteriaSetsOf(tx, [id])).get(id)!))]
}

/** Final sheets by form id; 500 forms at a time, so that memory stays small. */
async function scoreFinally(tx: Tx, forms: SubmissionRow[], now: Date): Promise<Map<string, ScoreSheet>> {
  const sheets = new Map<string, ScoreSheet>()
  for (let from = 0; from < forms.length; from += 500) {
    const contexts = await loadLaneContexts(tx, forms.slice(from, from + 500))
    for (const [id, context] of contexts) sheets.set(id, scoreLane(context, 'final', { closing: true, trace: false }))
  }
  await saveSheets(
    tx,
    'final',
    [...sheets].map(([submissionId, sheet]) => ({ submissionId, sheet })),
    now,
  )
  return sheets
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
