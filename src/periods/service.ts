// Setting a period up: year, criteria set per unit type, which units, due dates. What is pinned
// or decides who takes part changes in draft only; due dates may move until it is finalised.

import { writeAudit } from '../audit/audit.ts'
import type { Actor } from '../auth/roles.ts'
import type { Db, Tx } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { problems, say, type ProblemFault } from '../http/problems.ts'
import type { Locale } from '../scoring/types.ts'
import { recomputeDates } from '../submissions/recompute.ts'
import { findSets, getPeriod, insertPeriod, replaceCriteriaSets, updatePeriod } from './queries.ts'
import type { Period, PeriodInput, PeriodPatch } from './schemas.ts'
import { readPeriod } from './views.ts'

/** @throws rule_broken (422) with every fault; duplicate (409) */
export async function createPeriod(
  deps: Deps,
  actor: Actor,
  { criteriaSets, ...input }: PeriodInput,
  locale: Locale = 'vi',
): Promise<Period> {
  const id = deps.newId()
  const now = deps.clock()
  return deps.db.transaction(async (tx) => {
    refuseFaults([...orderFaults(input), ...(await setFaults(tx, criteriaSets))])
    await insertPeriod(tx, {
      id,
      unitRule: {},
      lateSubmissionAllowed: false,
      holidays: [],
      ...input,
      ...dates(input),
      status: 'draft',
      createdAt: now,
      updatedAt: now,
    })
    await replaceCriteriaSets(tx, id, criteriaSets)
    await writeAudit(tx, deps, actor, {
      action: 'createPeriod',
      entity: 'period',
      entityId: id,
      version: 1,
      after: { ...input, criteriaSets },
    })
    return readPeriod(tx, actor, id, locale)
  })
}

const fixedOnceOpen = ['year', 'criteriaSets', 'unitRule'] as const

/** @throws stale_version (412), locked (409), rule_broken (422) */
export async function changePeriod(
  deps: Deps,
  actor: Actor,
  id: string,
  version: number,
  patch: PeriodPatch,
  locale: Locale,
): Promise<Period> {
  return deps.db.transaction(async (tx) => {
    const period = await getPeriod(tx, id, { lock: 'update' })
    refuseLocked(period, patch)
    const { criteriaSets, ...fields } = patch
    refuseFaults([...orderFaults({ ...period, ...fields }), ...(criteriaSets ? await setFaults(tx, criteriaSets) : [])])
    const before = await readPeriod(tx, actor, id, locale)
    const now = deps.clock()
    const newVersion = await updatePeriod(tx, period, version, { ...fields, ...dates(fields), updatedAt: now })
    if ('selfAssessmentDueAt' in patch || 'holidays' in patch) await recomputeDates(tx, deps, actor, period, now)
    if (criteriaSets) await replaceCriteriaSets(tx, id, criteriaSets)
    await writeAudit(tx, deps, actor, {
      action: 'changePeriod',
      entity: 'period',
      entityId: id,
      version: newVersion,
      before: Object.fromEntries(Object.keys(patch).map((field) => [field, before[field as keyof Period]])),
      after: { ...patch },
    })
    return readPeriod(tx, actor, id, locale)
  })
}

const dueFields = ['selfAssessmentDueAt', 'reviewDueAt', 'appealDueAt'] as const
type Due = Partial<Record<(typeof dueFields)[number], string | Date>>

/** The due dates among the fields, as moments. */
function dates<Fields extends Due>(fields: Fields): Record<keyof Fields & (typeof dueFields)[number], Date> {
  return Object.fromEntries(
    dueFields.flatMap((field) => (fields[field] ? [[field, new Date(fields[field])]] : [])),
  ) as ReturnType<typeof dates<Fields>>
}

/** Self-assessment comes before review, review before appeals. */
function orderFaults(fields: Required<Due>): ProblemFault[] {
  const faults: ProblemFault[] = []
  if (new Date(fields.reviewDueAt) <= new Date(fields.selfAssessmentDueAt)) {
    faults.push({
      pointer: '/reviewDueAt',
      code: 'before_start',
      detail: say('Hạn thẩm định phải sau hạn tự chấm điểm.', 'reviewDueAt must be after selfAssessmentDueAt.'),
    })
  }
  if (new Date(fields.appealDueAt) <= new Date(fields.reviewDueAt)) {
    faults.push({
      pointer: '/appealDueAt',
      code: 'before_start',
      detail: say('Hạn kiến nghị phải sau hạn thẩm định.', 'appealDueAt must be after reviewDueAt.'),
    })
  }
  return faults
}

/** Only published sets are pinned, and only to unit types that they know. */
async function setFaults(db: Db | Tx, criteriaSets: Record<string, string>): Promise<ProblemFault[]> {
  const sets = await findSets(db, Object.values(criteriaSets))
  return Object.entries(criteriaSets).flatMap(([unitType, setId]) => {
    const pointer = `/criteriaSets/${unitType}`
    const set = sets.find(({ id }) => id === setId)
    if (!set)
      return [{ pointer, code: 'unknown', detail: say('Không có bộ tiêu chí này.', 'There is no such criteria set.') }]
    if (set.status !== 'published')
      return [
        {
          pointer,
          code: 'not_published',
          detail: say('Bộ tiêu chí này chưa ban hành.', 'This criteria set is not published.'),
        },
      ]
    if (set.pack.unitTypes.every(({ code }) => code !== unitType)) {
      return [
        {
          pointer,
          code: 'unknown_unit_type',
          detail: say(
            `Bộ tiêu chí không có loại đơn vị ${unitType}.`,
            `The criteria set has no unit type ${unitType}.`,
          ),
        },
      ]
    }
    return []
  })
}

function refuseLocked(
  { status, openedAt, finalizedAt }: Awaited<ReturnType<typeof getPeriod>>,
  patch: PeriodPatch,
): void {
  if (status === 'draft') return
  const finalized = status === 'finalized' || status === 'published'
  const fixed = finalized ? Object.keys(patch) : fixedOnceOpen.filter((field) => field in patch)
  if (fixed.length === 0) return
  const lockedBecause = finalized
    ? say('Kết quả của kỳ đánh giá đã được phê duyệt.', 'The period is finalised.')
    : say(
        'Kỳ đánh giá đã mở; chỉ sửa được tên, các hạn, ngày nghỉ và việc cho nộp muộn.',
        'The period is open; only name, due dates, holidays and late submission may change.',
      )
  throw problems.locked({
    detail: lockedBecause,
    errors: fixed.map((field) => ({ pointer: `/${field}`, code: 'locked', detail: lockedBecause })),
    extensions: {
      lockedBecause,
      since: (finalized ? finalizedAt : openedAt)?.toISOString() ?? null,
      until: null,
      whoCanUnlock: finalized
        ? say('UBND Tỉnh, khi mở lại kỳ đánh giá', 'the approver, by reopening the period')
        : say('không ai; hãy tạo kỳ mới', 'nobody; make a new period'),
    },
  })
}

function refuseFaults(errors: ProblemFault[]): void {
  if (errors.length > 0) throw problems.ruleBroken({ errors })
}
