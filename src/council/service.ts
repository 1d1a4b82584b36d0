// What a council decided on disputed criteria of a reviewed form. A reviewer records it as the council's secretary,
// with everybody's vote; what is carried is a decision of the final lane, and an appeal that is open is settled by it.

import { writeAudit } from '../audit/audit.ts'
import { closeAppeal, listAppealsOf, type AppealRow } from '../appeals/queries.ts'
import type { AppealOutcome } from '../appeals/schemas.ts'
import type { Actor } from '../auth/roles.ts'
import { hasRole, unitsWithRole } from '../auth/roles.ts'
import type { Db, Tx } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { overseers } from '../http/access.ts'
import { problems, say, type ProblemFault } from '../http/problems.ts'
import { getPeriod } from '../periods/queries.ts'
import { listKin } from '../reorganisations/kin.ts'
import {
  adjustmentFaults,
  adjustmentOf,
  answerGiven,
  hasOneAnswer,
  layOver,
  oneAnswerNeeded,
  twice,
} from '../reviews/decision-faults.ts'
import { decisionEntry } from '../reviews/decisions.ts'
import { upsertDecisions } from '../reviews/queries.ts'
import type { Text } from '../scoring/types.ts'
import { locked } from '../submissions/allowed-actions.ts'
import { loadContentHashesOf } from '../submissions/content-hash.ts'
import { holdSubmission, requireHeld } from '../submissions/hold.ts'
import { loadLaneContext, type DecisionRow, type LaneContext } from '../submissions/lanes.ts'
import { lockByState } from '../submissions/locks.ts'
import { getVisibleSubmission, refuseStale, updateSubmission, type Submission } from '../submissions/queries.ts'
import { holdBlock, recomputeBlock } from '../submissions/recompute.ts'
import { seesReview } from '../submissions/scope.ts'
import {
  findCouncil,
  getCouncil,
  knownIds,
  insertCouncilDecision,
  listCouncilDecisions,
  storeCouncil,
  unitsOfUsers,
} from './queries.ts'
import { councilFaults, isCarried, voteFaults } from './rules.ts'
import type {
  Council,
  CouncilDecision,
  CouncilDecisionInput,
  CouncilInput,
  CouncilMember,
  KeptCouncilItem,
} from './schemas.ts'

/** Says who sits in the period's council; version 0: for the first time. @throws rule_broken (422), locked (409), stale_version (412) */
export function setCouncil(
  deps: Deps,
  actor: Actor,
  periodId: string,
  version: number,
  { decision, members, quorum }: CouncilInput,
): Promise<Council> {
  return deps.db.transaction(async (tx) => {
    const period = await getPeriod(tx, periodId, { lock: 'share' })
    if (period.finalizedAt) throw locked(finalised(period.finalizedAt))
    refuseFaults([...councilFaults({ decision, members, quorum }), ...(await unknownFaults(tx, members))])
    const before = await findCouncil(tx, periodId)
    const now = deps.clock()
    const change = { decision, members: members.map((member, i) => ({ no: i + 1, ...member })), quorum }
    const newVersion = await storeCouncil(tx, periodId, version, change, now)
    await writeAudit(tx, deps, actor, {
      action: 'setCouncil',
      entity: 'council',
      entityId: periodId,
      version: newVersion,
      ...(before && { before: audited(before) }),
      after: audited(change),
    })
    return getCouncil(tx, periodId)
  })
}

/** Names stay out of the log: it can't be edited when a person is erased. */
function audited({ decision, quorum, members }: Pick<Council, 'decision' | 'quorum' | 'members'>) {
  return { decision, quorum, members: members.map(({ no, userId, unitId, chair }) => ({ no, userId, unitId, chair })) }
}

/** @throws separation_of_duties (403), not_found (404) without a council, locked (409), stale_version (412), rule_broken (422) */
export function decideInCouncil(
  deps: Deps,
  actor: Actor,
  submissionId: string,
  version: number,
  input: CouncilDecisionInput,
): Promise<CouncilDecision> {
  const id = deps.newId()
  return deps.db.transaction(async (tx) => {
    const held = await holdSubmission(tx, deps, actor, submissionId)
    const { submission, now } = held
    const status = await requireHeld(tx, actor, held, 'decideInCouncil', version)
    await refuseStale(tx, submission, version)
    await holdBlock(tx, submission)
    const context = await loadLaneContext(tx, submission)
    const council = await getCouncil(tx, submission.periodId)
    const appealed = await listAppealsOf(tx, submissionId)
    const appeal = appealed.find(({ status }) => status === 'open')
    if (appealed.some(({ filedBy }) => filedBy === actor.userId)) throw filedByOneself()
    const hashes = await loadContentHashesOf(tx, context)
    const rows = input.items
      .filter((item) => isCarried(item) && hasOneAnswer(item))
      .map((item) => toRow(actor, submissionId, input, item, hashes.get(item.code) ?? '', now))
    refuseFaults([
      ...voteFaults(council, input, await partiesOf(tx, council.members, context, submission, appealed)),
      ...itemFaults(context, rows, input, appealed, appeal?.items ?? []),
    ])
    const items = input.items.map(toKept)
    const { decision, members, quorum } = council
    await insertCouncilDecision(tx, {
      id,
      submissionId,
      minutes: input.minutes,
      council: { decision, members, quorum },
      recusals: input.recusals,
      items,
      recordedBy: actor.userId!,
      recordedAt: now,
    })
    await upsertDecisions(tx, rows)
    const settled = appeal ? [await settle(tx, actor, appeal, input, now)] : []
    const newVersion = await updateSubmission(tx, { ...submission, version }, { status, updatedAt: now })
    await writeAudit(
      tx,
      deps,
      actor,
      {
        action: 'decideInCouncil',
        entity: 'submission',
        entityId: submissionId,
        version: newVersion,
        before: { status: submission.status },
        after: { status, councilDecisionId: id, minutes: input.minutes, ...(appeal && { appealId: appeal.id }) },
      },
      ...settled,
      ...(rows.length > 0 ? [finalEntry(submissionId, newVersion, context, rows)] : []),
    )
    await recomputeBlock(tx, deps, actor, context, { version: newVersion, now })
    return (await listCouncilDecisions(tx, submissionId)).find((one) => one.id === id)!
  })
}

/** Fills in what the vote makes of an open appeal, and answers its audit entry. */
async function settle(tx: Tx, actor: Actor, appeal: AppealRow, input: CouncilDecisionInput, now: Date) {
  const outcomes = outcomesOf(appeal.items, input)
  const change = { outcomes, resolvedBy: actor.userId, resolvedAt: now, updatedAt: now }
  return {
    action: 'decideInCouncil',
    entity: 'appeal' as const,
    entityId: appeal.id,
    version: await closeAppeal(tx, appeal, appeal.version, change),
    before: { status: 'open' },
    after: { status: 'resolved', outcomes },
  }
}

/** The unit reads what was decided and how many voted for it, not who voted how. @throws not_found (404), locked (409) */
export async function readCouncilDecisions(
  db: Db,
  actor: Actor,
  submissionId: string,
): Promise<{ items: CouncilDecision[] }> {
  const submission = await getVisibleSubmission(db, actor, submissionId)
  const { period } = await loadLaneContext(db, submission)
  if (!seesReview(actor, submission)) throw locked(lockByState(submission, period))
  const decisions = await listCouncilDecisions(db, submissionId)
  const own = unitsWithRole(actor, 'officer').includes(submission.unitId)
  if (hasRole(actor, ...overseers) && !own) return { items: decisions }
  const secret = (item: KeptCouncilItem) => ({ ...item, votes: null })
  return { items: decisions.map((decision) => ({ ...decision, items: decision.items.map(secret) })) }
}

/** Members who have a stake in the form, and which. */
async function partiesOf(
  tx: Tx,
  members: CouncilMember[],
  { decisions }: LaneContext,
  { unitId, unitName, reviewedBy, reviewerId, filledBy, submittedBy, conflicted }: Submission,
  appealed: AppealRow[],
): Promise<Map<number, Text>> {
  const units = await unitsOfUsers(
    tx,
    members.flatMap(({ userId }) => userId ?? []),
  )
  const reviewed = [
    reviewedBy,
    reviewerId,
    ...decisions.filter(({ lane }) => lane === 'review').map((row) => row.decidedBy),
  ]
  const kin = await listKin(tx, unitId)
  const stakeOf = (member: CouncilMember): Text | null => {
    const { userId = '' } = member
    if ([member.unitId, ...(units.get(userId) ?? [])].some((own) => own && kin.includes(own)))
      return say(`thuộc ${unitName}.`, `belongs to ${unitName}.`)
    if (reviewed.includes(userId)) return say('đã thẩm định phiếu này.', 'reviewed this form.')
    if (submittedBy === userId || filledBy.includes(userId))
      return say('đã điền hoặc nộp phiếu này.', 'filled in this form.')
    if (appealed.some(({ filedBy, resolvedBy }) => filedBy === userId || resolvedBy === userId))
      return say('đã gửi hoặc đã giải quyết kiến nghị của phiếu này.', 'filed or settled an appeal on this form.')
    return conflicted.includes(userId) ? say('đã khai xung đột lợi ích.', 'declared a conflict of interest.') : null
  }
  return new Map(
    members.flatMap((member) => {
      const stake = stakeOf(member)
      return stake ? [[member.no, stake] as const] : []
    }),
  )
}

/** Only disputed criteria, each once, with an answer or points that stand; an open appeal is settled whole. */
function itemFaults(
  context: LaneContext,
  rows: DecisionRow[],
  { items }: CouncilDecisionInput,
  appealed: AppealRow[],
  open: { code: string }[],
): ProblemFault[] {
  const adjusted = context.decisions.filter(({ lane, decision }) => lane === 'review' && decision === 'adjust')
  const disputed = new Set([...appealed.flatMap(({ items }) => items), ...adjusted].map(({ code }) => code))
  const fault = (i: number, field: string, code: string, detail: Text) => ({
    pointer: `/items/${i}/${field}`,
    code,
    detail,
  })
  const own = items.flatMap((item, i) => {
    if (!disputed.has(item.code)) return [fault(i, 'code', 'not_disputed', notDisputed)]
    if (items.findIndex(({ code }) => code === item.code) < i) return [fault(i, 'code', 'duplicate_item', twice)]
    if (hasOneAnswer(item)) return []
    return [fault(i, item.answer === undefined ? 'answer' : 'points', 'one_answer', oneAnswerNeeded)]
  })
  const unsettled = open
    .filter(({ code }) => items.every((item) => item.code !== code))
    .map(({ code }) => ({ pointer: '/items', code: 'missing_item', detail: unsettledAppeal(code) }))
  // Checked whether carried or not: what can't be decided is not voted on.
  const proposed = items.flatMap((item, i) =>
    disputed.has(item.code) && hasOneAnswer(item) ? [adjustmentOf(item, (field) => `/items/${i}/${field}`)] : [],
  )
  return [...own, ...unsettled, ...adjustmentFaults(layOver(context, rows), 'final', proposed)]
}

function toRow(
  actor: Actor,
  submissionId: string,
  { minutes }: CouncilDecisionInput,
  item: CouncilDecisionInput['items'][number],
  contentHash: string,
  now: Date,
): DecisionRow {
  return {
    submissionId,
    lane: 'final',
    code: item.code,
    decision: 'adjust',
    answer: answerGiven(item)!,
    reasonCode: null,
    reason: byMinutes(item.reason, minutes),
    notApplicableAccepted: null,
    contentHash,
    decidedBy: actor.userId!,
    decidedAt: now,
  }
}

/** So that explanation and history say whose decision it is. */
function byMinutes(reason: string, { number, date }: CouncilDecisionInput['minutes']): string {
  const [year, month, day] = date.split('-')
  return `${reason} (Hội đồng thẩm định, biên bản số ${number} ngày ${day}/${month}/${year})`
}

function toKept(item: CouncilDecisionInput['items'][number]): KeptCouncilItem {
  const { code, reason, votes } = item
  const counts = { for: votes.for.length, against: votes.against.length, abstain: votes.abstain.length }
  return { code, answer: answerGiven(item) ?? {}, reason, carried: isCarried(item), votes, counts }
}

function outcomesOf(appealed: { code: string }[], { items, minutes }: CouncilDecisionInput): AppealOutcome[] {
  return appealed.flatMap(({ code }): AppealOutcome[] => {
    const item = items.find((one) => one.code === code)
    if (!item) return []
    const reason = byMinutes(item.reason, minutes)
    const { answer, points } = item
    return [
      isCarried(item)
        ? { code, outcome: 'accepted', reason, ...(answer ? { answer } : { points }) }
        : { code, outcome: 'rejected', reason },
    ]
  })
}

function finalEntry(submissionId: string, version: number, { decisions }: LaneContext, rows: DecisionRow[]) {
  const before = (code: string) => decisions.find((row) => row.lane === 'final' && row.code === code) ?? null
  return decisionEntry(
    'recordFinalDecision',
    submissionId,
    version,
    rows.map((row) => ({ code: row.code, before: before(row.code), after: row })),
  )
}

/** An account or a unit that is not there could never be found to be a party. */
async function unknownFaults(tx: Tx, members: CouncilInput['members']): Promise<ProblemFault[]> {
  const known = await knownIds(tx, members)
  return members.flatMap(({ userId, unitId }, i) =>
    [
      { field: 'userId', id: userId, detail: say('Không có tài khoản này.', 'There is no such account.') },
      { field: 'unitId', id: unitId, detail: say('Không có đơn vị này.', 'There is no such unit.') },
    ].flatMap(({ field, id, detail }) =>
      id === undefined || known.has(id) ? [] : [{ pointer: `/members/${i}/${field}`, code: 'not_found', detail }],
    ),
  )
}

function filedByOneself() {
  return problems.separationOfDuties({
    detail: say(
      'Người gửi kiến nghị không được ghi nhận quyết định của Hội đồng về phiếu đó.',
      'Whoever filed an appeal may not record the council’s decision on the form.',
    ),
    extensions: { rule: 'filed_appeal', whoCanAct: say('cán bộ thẩm định khác của Sở Nội vụ', 'another reviewer') },
  })
}

function refuseFaults(errors: ProblemFault[]): void {
  if (errors.length > 0) throw problems.ruleBroken({ errors })
}

function finalised(since: Date) {
  return {
    lockedBecause: say('Kết quả của kỳ đánh giá đã được phê duyệt.', 'The period is finalised.'),
    since,
    until: null,
    whoCanUnlock: say('UBND Tỉnh, khi mở lại kỳ đánh giá', 'the approver, by reopening the period'),
  }
}

function unsettledAppeal(code: string): Text {
  return say(
    `Kiến nghị đang mở có tiêu chí ${code}; Hội đồng giải quyết toàn bộ kiến nghị trong một lần.`,
    `The open appeal names ${code}; a council settles the whole appeal at once.`,
  )
}

const notDisputed = say(
  'Hội đồng chỉ quyết định về tiêu chí đã được điều chỉnh khi thẩm định hoặc đã có kiến nghị.',
  'A council decides on criteria that the review adjusted or that were appealed only.',
)
