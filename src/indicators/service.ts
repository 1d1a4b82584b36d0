// Entering the appendix: an administrator says what a period asks for, Sở Nội vụ enters the central
// figures, and units enter theirs beside their form, while they may write in it. A unit's figure that a
// criterion asks for moves the form's answer in the same transaction and version.

import { writeAudit } from '../audit/audit.ts'
import { hasRole, type Actor } from '../auth/roles.ts'
import { getPublishedSets } from '../criteria-sets/compiled.ts'
import type { Db, Tx } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { overseers } from '../http/access.ts'
import { staleVersion } from '../http/concurrency.ts'
import { answerFaults } from '../http/fault-pointers.ts'
import { problems, say, type ProblemFault } from '../http/problems.ts'
import { criteriaSetsOf, getPeriod, type PeriodRow } from '../periods/queries.ts'
import { checkAnswers } from '../scoring/answers.ts'
import { canonicalJson } from '../scoring/hash.ts'
import { locked } from '../submissions/allowed-actions.ts'
import { derivedRows, loadDerivedAnswers } from '../submissions/derived-answers.ts'
import { holdSubmission, requireHeld } from '../submissions/hold.ts'
import { loadLaneContext, type AnswerRow, type LaneContext } from '../submissions/lanes.ts'
import { getVisibleSubmission, storeAnswers, type Submission } from '../submissions/queries.ts'
import { getPublishedSet } from '../criteria-sets/compiled.ts'
import { definitionFaults, fault, linkFaults, valueFaults } from './faults.ts'
import { isEnteredBy, linkedCriteria, loadUnitFigures } from './linked.ts'
import { codesInUse, findSet, listUnitValues, staleSet, storeSet, upsertUnitValues, type ValueRow } from './queries.ts'
import type { CentralValuesInput, Indicators, IndicatorsInput, UnitIndicators, UnitValuesInput } from './schemas.ts'
import type { ConsistencyCheck, Definition } from './types.ts'

const central = say('Sở Nội vụ', 'the reviewers')
const byUnit = say('đơn vị', 'the unit')

/** What the period asks for; the central figures are for those who see every form. */
export async function readIndicators(db: Db | Tx, actor: Actor, periodId: string): Promise<Indicators> {
  await getPeriod(db, periodId)
  const set = await findSet(db, periodId)
  const values = Object.fromEntries(Object.entries(set?.central ?? {}).map(([code, { value }]) => [code, value]))
  return {
    periodId,
    indicators: set?.indicators ?? [],
    checks: set?.checks ?? [],
    values: hasRole(actor, ...overseers) ? values : null,
    version: set?.version ?? 0,
  }
}

/** Says what the period asks for; version 0: for the first time. @throws rule_broken (422), locked (409), stale_version (412) */
export function setIndicators(
  deps: Deps,
  actor: Actor,
  periodId: string,
  version: number,
  { indicators, checks, values }: IndicatorsInput,
): Promise<Indicators> {
  return deps.db.transaction(async (tx) => {
    refuseFinalized(await getPeriod(tx, periodId, { lock: 'share' }))
    const before = await findSet(tx, periodId, 'update')
    if ((before?.version ?? 0) !== version) throw await staleSet(tx, periodId, version)
    const now = deps.clock()
    const kept = before?.central ?? {}
    const enteredAt = now.toISOString()
    const centralValues = values
      ? Object.fromEntries(Object.entries(values).map(([code, value]) => [code, { value, enteredAt }]))
      : kept
    const inUse = await codesInUse(tx, periodId, changedCodes(before?.indicators ?? [], indicators))
    refuseFaults([
      ...definitionFaults({ indicators, checks }),
      ...linkFaults(indicators, await pinnedSets(tx, periodId)),
      ...inUse.map(inUseFault),
      ...valueFaults(
        indicators.filter(isCentral),
        Object.fromEntries(Object.entries(centralValues).map(([code, { value }]) => [code, value])),
        central,
      ),
    ])
    const change = { indicators, checks: checks as ConsistencyCheck[], central: centralValues }
    const newVersion = await storeSet(tx, periodId, version, change, now)
    await writeAudit(tx, deps, actor, {
      action: 'setIndicators',
      entity: 'indicatorSet',
      entityId: periodId,
      version: newVersion,
      before: { indicators: before?.indicators ?? [], checks: before?.checks ?? [], ...(values && { values: kept }) },
      after: { indicators, checks, ...(values && { values }) },
    })
    return readIndicators(tx, actor, periodId)
  })
}

/** Enters or clears central figures. @throws rule_broken (422), locked (409), stale_version (412) */
export function saveCentralValues(
  deps: Deps,
  actor: Actor,
  periodId: string,
  version: number,
  { values }: CentralValuesInput,
): Promise<Indicators> {
  return deps.db.transaction(async (tx) => {
    refuseFinalized(await getPeriod(tx, periodId, { lock: 'share' }))
    const set = await findSet(tx, periodId, 'update')
    if ((set?.version ?? 0) !== version) throw await staleSet(tx, periodId, version)
    refuseFaults(valueFaults((set?.indicators ?? []).filter(isCentral), values, central))
    if (!set || Object.keys(values).length === 0) return readIndicators(tx, actor, periodId)
    const now = deps.clock()
    const after = { ...set.central }
    for (const [code, value] of Object.entries(values)) {
      if (value === null) delete after[code]
      else after[code] = { value, enteredAt: now.toISOString() }
    }
    const newVersion = await storeSet(tx, periodId, version, { ...set, central: after }, now)
    await writeAudit(tx, deps, actor, {
      action: 'saveCentralValues',
      entity: 'indicatorSet',
      entityId: periodId,
      version: newVersion,
      before: Object.fromEntries(Object.keys(values).map((code) => [code, set.central[code]?.value ?? null])),
      after: values,
    })
    return readIndicators(tx, actor, periodId)
  })
}

/** The figures of one unit. @throws not_found (404) */
export async function readUnitIndicators(db: Db | Tx, actor: Actor, id: string): Promise<UnitIndicators> {
  return viewOf(db, await getVisibleSubmission(db, actor, id))
}

async function viewOf(db: Db | Tx, submission: Submission): Promise<UnitIndicators> {
  const { definitions, values } = await loadUnitFigures(db, submission)
  const set = await getPublishedSet(db, submission.criteriaSetId)
  return {
    submissionId: submission.id,
    periodId: submission.periodId,
    indicators: definitions,
    values: Object.fromEntries(values),
    missing: definitions.filter(({ code }) => !values.has(code)).map(({ code }) => code),
    linkedCriteria: linkedCriteria(set.compiled, submission.unitType, definitions),
    version: submission.version,
  }
}

/** Merges by indicator, as answers do. @throws locked (409), stale_version (412), rule_broken (422) */
export function saveIndicators(
  deps: Deps,
  actor: Actor,
  id: string,
  version: number,
  { values }: UnitValuesInput,
): Promise<UnitIndicators> {
  return deps.db.transaction(async (tx) => {
    const held = await holdSubmission(tx, deps, actor, id)
    const { submission, now } = held
    await requireHeld(tx, actor, held, 'edit', version)
    const set = await findSet(tx, submission.periodId, 'share')
    const definitions = (set?.indicators ?? []).filter((one) => isEnteredBy(one, submission.unitType))
    refuseFaults(valueFaults(definitions, values, byUnit))
    const stored = await listUnitValues(tx, id)
    const rows = changedRows(actor, submission, stored, values, now)
    await refuseConflicts(tx, actor, submission, version, stored, rows)
    if (rows.length === 0) return viewOf(tx, submission)
    await upsertUnitValues(tx, rows)
    const context = await loadLaneContext(tx, submission)
    const answers = derivedRows(actor, context, await loadDerivedAnswers(tx, context), now)
    refuseInvalid(context, answers)
    const newVersion = await storeAnswers(tx, submission, answers, now)
    await auditFigures(tx, deps, actor, context, newVersion, { stored, rows, answers })
    return viewOf(tx, { ...submission, version: newVersion })
  })
}

function changedRows(
  actor: Actor,
  submission: Submission,
  stored: ValueRow[],
  values: UnitValuesInput['values'],
  now: Date,
): ValueRow[] {
  return Object.entries(values).flatMap(([code, value]) => {
    const before = stored.find((row) => row.code === code)?.value ?? null
    if (canonicalJson(before) === canonicalJson(value)) return []
    const changedInVersion = submission.version + 1
    return [{ submissionId: submission.id, code, value, changedInVersion, updatedBy: actor.userId!, updatedAt: now }]
  })
}

async function refuseConflicts(
  tx: Tx,
  actor: Actor,
  submission: Submission,
  version: number,
  stored: ValueRow[],
  rows: ValueRow[],
): Promise<void> {
  const conflict = stored.some(
    ({ code, changedInVersion, updatedBy }) =>
      changedInVersion > version && updatedBy !== actor.userId && rows.some((row) => row.code === code),
  )
  if (conflict || version > submission.version)
    throw await staleVersion(tx, 'submission', submission.id, version, submission.version)
}

/** A figure that its criterion refuses (a numerator above the denominator) is not stored either. */
function refuseInvalid({ set, submission, answers }: LaneContext, changed: AnswerRow[]): void {
  const after = [...answers.filter(({ code }) => changed.every((row) => row.code !== code)), ...changed]
  const given = Object.fromEntries(after.flatMap(({ code, answer }) => (answer ? [[code, answer]] : [])))
  const faults = answerFaults(checkAnswers(set.compiled, submission.unitType, given, 'unit'), '/answers')
  if (faults.length > 0) throw problems.invalidAnswers({ errors: faults })
}

/** One entry for the figures, and one for the answers that followed them, which the form's history reads. */
async function auditFigures(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  context: LaneContext,
  version: number,
  { stored, rows, answers }: { stored: ValueRow[]; rows: ValueRow[]; answers: AnswerRow[] },
): Promise<void> {
  const entry = { entity: 'submission', entityId: context.submission.id, version } as const
  const before = new Map(stored.map(({ code, value }) => [code, value]))
  const was = new Map(context.answers.map(({ code, answer }) => [code, answer]))
  await writeAudit(
    tx,
    deps,
    actor,
    {
      action: 'saveIndicators',
      ...entry,
      before: Object.fromEntries(rows.map(({ code }) => [code, before.get(code) ?? null])),
      after: Object.fromEntries(rows.map(({ code, value }) => [code, value])),
    },
    ...(answers.length === 0
      ? []
      : [
          {
            action: 'saveAnswers',
            ...entry,
            before: Object.fromEntries(answers.map(({ code }) => [code, was.get(code) ?? null])),
            after: Object.fromEntries(answers.map(({ code, answer }) => [code, answer])),
          },
        ]),
  )
}

async function pinnedSets(tx: Tx, periodId: string) {
  const pinned = Object.entries((await criteriaSetsOf(tx, [periodId])).get(periodId) ?? {})
  const sets = await getPublishedSets(
    tx,
    pinned.map(([, setId]) => setId),
  )
  return pinned.map(([unitType, setId]) => ({ unitType, set: sets.get(setId)! }))
}

/** Codes that are gone, or mean something else than before. */
function changedCodes(before: readonly Definition[], after: readonly Definition[]): string[] {
  const meaning = ({ kind, unit, enteredBy }: Definition) => canonicalJson({ kind, unit, enteredBy })
  return before
    .filter((one) => after.every((other) => other.code !== one.code || meaning(other) !== meaning(one)))
    .map(({ code }) => code)
}

function inUseFault(code: string): ProblemFault {
  return fault(
    '/indicators',
    'in_use',
    `Đơn vị đã nhập số liệu cho chỉ tiêu ${code}: không bỏ được, cũng không đổi loại, đơn vị tính hay nơi nhập; hãy thêm chỉ tiêu với mã mới.`,
    `Units have entered ${code}: it stays, with its kind, unit of measure and who enters it; add one with a new code.`,
  )
}

function isCentral({ enteredBy }: Definition): boolean {
  return 'central' in enteredBy
}

function refuseFinalized({ status, finalizedAt }: PeriodRow): void {
  if (status !== 'finalized' && status !== 'published') return
  throw locked({
    lockedBecause: say('Kết quả của kỳ đánh giá đã được phê duyệt.', 'The period is finalised.'),
    since: finalizedAt,
    until: null,
    whoCanUnlock: say('UBND Tỉnh, khi mở lại kỳ đánh giá', 'the approver, by reopening the period'),
  })
}

function refuseFaults(errors: ProblemFault[]): void {
  if (errors.length > 0) throw problems.ruleBroken({ errors })
}
