// How a period takes a step. It locks the period's row first, so that two of them never run side by side and no
// form changes under it (submissions/hold.ts). A step whose work takes seconds on a whole province is prepared:
// everything is worked out and its sheets are staged while nothing is held; the transaction then only makes sure
// that no form that counts has changed since, and writes.

import { eq } from 'drizzle-orm'
import { writeAudit } from '../audit/audit.ts'
import { hasRole, roleNames, type Actor } from '../auth/roles.ts'
import type { Db, Tx } from '../db/client.ts'
import { submissions } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import type { EventKind } from '../events/kinds.ts'
import { insertEvents } from '../events/queries.ts'
import { staleVersion } from '../http/concurrency.ts'
import { problems, say } from '../http/problems.ts'
import { dropStaged } from '../results/staging.ts'
import type { Locale } from '../scoring/types.ts'
import type { SubmissionRow } from '../submissions/lanes.ts'
import { getPeriod, listForms, updatePeriod, type PeriodRow } from './queries.ts'
import { formsChanged } from './refusals.ts'
import type { Period } from './schemas.ts'
import { periodTransitions, type PeriodAction } from './status.ts'
import { readPeriod } from './views.ts'

/** Who takes which step of which period, at the version that they read. */
export interface Asked {
  deps: Deps
  actor: Actor
  action: PeriodAction
  id: string
  version: number
  locale: Locale
}

export interface Step {
  tx: Tx
  period: PeriodRow
  now: Date
}

/** What a step changes of the period and tells the audit log. */
export interface Outcome {
  change?: Partial<PeriodRow>
  after?: Record<string, unknown>
  reason?: string
}

type Take = (step: Step) => Promise<Outcome>
type Counts = (form: Pick<SubmissionRow, 'status'>) => boolean

export interface Preparing {
  db: Db
  period: PeriodRow
  forms: SubmissionRow[]
  /** Names the sheets staged for this attempt. */
  attempt: string
}

/** What is left to do, and which forms it rests on: as they were, or the step is not taken. */
export interface Prepared {
  counts: Counts
  take: Take
}

export function step(asked: Asked, work: Take): Promise<Period> {
  const { deps, actor, action, id, version, locale } = asked
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
    const kind = told[action]
    if (kind) {
      const event = { kind, resourceId: id, periodId: id, occurrence: String(newVersion), payload: { status: to } }
      await insertEvents(tx, deps, now, [event])
    }
    return readPeriod(tx, actor, id, locale)
  })
}

/** The steps that other systems are told of. */
const told: Partial<Record<PeriodAction, EventKind>> = {
  open: 'period_opened',
  finalize: 'period_finalized',
  publish: 'period_published',
}

/** Prepares a step and takes it; once more from the beginning when a form changed meanwhile. @throws wrong_state (409) when forms keep changing */
export async function preparedStep(
  asked: Asked,
  prepare: (preparing: Preparing) => Promise<Prepared>,
): Promise<Period> {
  return (await takePrepared(asked, prepare)) ?? (await takePrepared(asked, prepare)) ?? Promise.reject(formsChanged())
}

/** null: a form changed meanwhile, and nothing is written. */
async function takePrepared(
  asked: Asked,
  prepare: (preparing: Preparing) => Promise<Prepared>,
): Promise<Period | null> {
  const { deps, actor, action, id, version } = asked
  const { db } = deps
  const attempt = deps.newId()
  let changed = false
  const period = await getPeriod(db, id)
  requireTransition(actor, period, action)
  await refuseStalePeriod(db, period, version)
  const forms = await listForms(db, id)
  try {
    const { counts, take } = await prepare({ db, period, forms, attempt })
    return await step(asked, async (held) => {
      await refuseStalePeriod(held.tx, held.period, version)
      changed = await haveChanged(held.tx, id, forms, counts)
      if (changed) throw formsChanged()
      return take(held)
    })
  } catch (error) {
    if (changed) return null
    throw error
  } finally {
    await dropStaged(db, attempt)
  }
}

/** Every change of what a form is scored from gives it a new version: answers, evidence, decisions, extensions. */
export async function haveChanged(
  tx: Tx,
  periodId: string,
  prepared: SubmissionRow[],
  counts: Counts,
): Promise<boolean> {
  const { id, version, status } = submissions
  const held = await tx
    .select({ id, version, status })
    .from(submissions)
    .where(eq(submissions.periodId, periodId))
    .for('update')
  const known = new Map(prepared.filter(counts).map((form) => [form.id, form.version]))
  const counted = held.filter(counts)
  return counted.length !== known.size || counted.some((form) => known.get(form.id) !== form.version)
}

export async function refuseStalePeriod(
  db: Db | Tx,
  { id, version: current }: PeriodRow,
  version: number,
): Promise<void> {
  if (current !== version) throw await staleVersion(db, 'period', id, version, current)
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
