// More time for the self-assessment of one unit, while the period is open or reviewing: the others
// keep their date. The deadline criterion then counts from the new date (due-dates.ts). Whoever
// gives it need not read the draft, which stays the unit's own paper.

import { and, count, eq, isNotNull } from 'drizzle-orm'
import { writeAudit } from '../audit/audit.ts'
import type { Actor } from '../auth/roles.ts'
import type { Db, Tx } from '../db/client.ts'
import { submissions } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { insertEvents } from '../events/queries.ts'
import { keyset } from '../http/paging.ts'
import { problems, say, type ProblemFault } from '../http/problems.ts'
import { vietnamTime } from '../periods/calendar.ts'
import { getPeriod } from '../periods/queries.ts'
import { dueDateOf, selfAssessmentDue } from './due-dates.ts'
import { extensionOf, type DueDate, type DueDateQuery, type ExtensionInput } from './extension-schemas.ts'
import { holdSubmission, requireHeld, type Held } from './hold.ts'
import type { PeriodRow, SubmissionRow } from './lanes.ts'
import { refuseStale, updateSubmission } from './queries.ts'

/** Gives one unit more time. @throws locked (409), stale_version (412), rule_broken (422) */
export function extendSubmission(
  deps: Deps,
  actor: Actor,
  id: string,
  version: number,
  { until, reason, document }: ExtensionInput,
): Promise<DueDate> {
  return deps.db.transaction(async (tx) => {
    const held = await holdSubmission(tx, deps, actor, id, { unseen: true })
    await requireHeld(tx, actor, held, 'extend', version)
    await refuseStale(tx, held.submission, version)
    const extendedUntil = new Date(until)
    const errors = extensionFaults(held, extendedUntil)
    if (errors.length > 0) throw problems.ruleBroken({ errors })
    const extension = {
      extendedUntil,
      extendedBy: actor.userId!,
      extendedAt: held.now,
      extensionNote: { reason, document: document ?? null },
    }
    return change(tx, deps, actor, held, 'extendSubmission', extension, reason)
  })
}

/** Takes it back: the period's date holds again. @throws locked (409), stale_version (412) */
export function endExtension(deps: Deps, actor: Actor, id: string, version: number): Promise<DueDate> {
  return deps.db.transaction(async (tx) => {
    const held = await holdSubmission(tx, deps, actor, id, { unseen: true })
    await requireHeld(tx, actor, held, 'endExtension', version)
    await refuseStale(tx, held.submission, version)
    const none = { extendedUntil: null, extendedBy: null, extendedAt: null, extensionNote: null }
    return change(tx, deps, actor, held, 'endExtension', none)
  })
}

type Extended = Pick<SubmissionRow, 'extendedUntil' | 'extendedBy' | 'extendedAt' | 'extensionNote'>

async function change(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  { submission, period, now }: Held,
  action: string,
  extension: Extended,
  reason?: string,
): Promise<DueDate> {
  const version = await updateSubmission(tx, submission, { ...extension, updatedAt: now })
  await writeAudit(tx, deps, actor, {
    action,
    entity: 'submission',
    entityId: submission.id,
    version,
    before: loggedOf(submission),
    after: loggedOf(extension),
    ...(reason && { reason }),
  })
  const form = { ...submission, ...extension, version }
  await insertEvents(tx, deps, now, [
    {
      kind: extension.extendedUntil ? 'submission_extended' : 'extension_ended',
      submissionId: form.id,
      occurrence: String(version),
      dueAt: dueDateOf(form, period),
    },
  ])
  return toDueDate(form, period)
}

function loggedOf({ extendedUntil, extensionNote }: Extended) {
  return { extendedUntil: extendedUntil?.toISOString() ?? null, extensionDocument: extensionNote?.document ?? null }
}

function extensionFaults({ submission, period, now }: Held, until: Date): ProblemFault[] {
  const pointer = '/until'
  const dueAt = selfAssessmentDue(submission, period)
  const faults: ProblemFault[] = []
  if (until <= now) {
    const detail = say('Hạn mới phải ở tương lai.', 'The new date must be in the future.')
    faults.push({ pointer, code: 'not_in_future', detail })
  }
  if (until <= dueAt) {
    const detail = say(
      `Hạn mới phải sau hạn hiện nay của đơn vị (${vietnamTime(dueAt)}); để rút ngắn, hãy kết thúc gia hạn trước.`,
      `The new date must be after the present one (${dueAt.toISOString()}); to shorten it, end the extension first.`,
    )
    faults.push({ pointer, code: 'not_after_due', detail })
  }
  if (until > period.reviewDueAt) {
    const detail = say(
      `Hạn mới không được sau hạn thẩm định của kỳ (${vietnamTime(period.reviewDueAt)}); muốn lâu hơn, hãy lùi hạn thẩm định trước.`,
      `The new date must not be after the reviews of the period (${period.reviewDueAt.toISOString()}); move those first.`,
    )
    faults.push({ pointer, code: 'after_review_due', detail })
  }
  return faults
}

/** Due dates of a period's forms, by unit name: of drafts as well, whose content stays unseen. @throws not_found (404) */
export async function listDueDates(db: Db, periodId: string, query: DueDateQuery) {
  const period = await getPeriod(db, periodId)
  const keys = keyset('dueDates', [submissions.sortName, submissions.id], 'asc', query)
  const filter = and(
    eq(submissions.periodId, periodId),
    query.unitId ? eq(submissions.unitId, query.unitId) : undefined,
    query.status ? eq(submissions.status, query.status) : undefined,
    query.extended ? isNotNull(submissions.extendedUntil) : undefined,
  )
  const rows = await db
    .select()
    .from(submissions)
    .where(and(filter, keys.where))
    .orderBy(...keys.orderBy)
    .limit(keys.limit)
  const [total] = await db
    .select({ n: count().mapWith(Number) })
    .from(submissions)
    .where(filter)
  const page = keys.page(
    rows,
    ({ sortName, id }) => [sortName, id],
    (row) => toDueDate(row, period),
  )
  return { ...page, total: total!.n }
}

function toDueDate(form: SubmissionRow, period: PeriodRow): DueDate {
  const { id: submissionId, periodId, unitId, unitName, block, status, version } = form
  const dueAt = dueDateOf(form, period).toISOString()
  return { submissionId, periodId, unitId, unitName, block, status, dueAt, extension: extensionOf(form), version }
}
