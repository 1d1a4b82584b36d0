// Award proposals: drafted and put forward by Sở Nội vụ, decided by the People's Committee, each
// step with its document. Nobody decides on what they drafted, or on their own unit.

import { writeAudit } from '../audit/audit.ts'
import { hasRole, unitsOf, type Actor } from '../auth/roles.ts'
import { getPublishedSets } from '../criteria-sets/compiled.ts'
import type { Db, Tx } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { insertEvents } from '../events/queries.ts'
import { problems, say } from '../http/problems.ts'
import type { Locale } from '../scoring/types.ts'
import { illustrativeNotice } from '../criteria-sets/notice.ts'
import { refuseIneligible, refusePersonFaults, requireFinalResults } from './candidates.ts'
import { getProposal, insertProposal, listProposals, updateProposal, type ProposalRow } from './queries.ts'
import type {
  ApproveAwardInput,
  AwardProposal,
  AwardProposalInput,
  AwardProposalPatch,
  ProposalQuery,
  ProposeAwardInput,
  RejectAwardInput,
  RevokeAwardInput,
} from './schemas.ts'
import { awardTransitions, type AwardAction } from './status.ts'

/** @throws wrong_state (409), rule_broken (422) saying why the unit is not eligible, duplicate (409) */
export function createAwardProposal(
  deps: Deps,
  actor: Actor,
  input: AwardProposalInput,
  locale: Locale = 'vi',
): Promise<AwardProposal> {
  const id = deps.newId()
  const now = deps.clock()
  return deps.db.transaction(async (tx) => {
    await requireFinalResults(tx, input.periodId, 'share')
    await refuseIneligible(tx, input)
    await insertProposal(tx, {
      ...input,
      id,
      status: 'draft',
      createdBy: actor.userId!,
      createdAt: now,
      updatedAt: now,
    })
    await writeAudit(tx, deps, actor, {
      action: 'createAwardProposal',
      entity: 'awardProposal',
      entityId: id,
      version: 1,
      after: { ...input },
    })
    return readProposal(tx, actor, id, locale)
  })
}

/** @throws wrong_state (409) once it was put forward; stale_version (412) */
export function changeAwardProposal(
  deps: Deps,
  actor: Actor,
  id: string,
  version: number,
  patch: AwardProposalPatch,
  locale: Locale,
): Promise<AwardProposal> {
  return deps.db.transaction(async (tx) => {
    const proposal = await getProposal(tx, actor, id)
    if (proposal.status !== 'draft')
      throw wrongState(proposal, say('Đề nghị đã trình, không sửa được.', 'It was put forward and may not change.'))
    refusePersonFaults({ ...proposal, ...patch })
    const newVersion = await updateProposal(tx, actor, proposal, version, { ...patch, updatedAt: deps.clock() })
    const before = Object.fromEntries(
      Object.keys(patch).map((field) => [field, proposal[field as keyof AwardProposalPatch]]),
    )
    await writeAudit(tx, deps, actor, {
      action: 'changeAwardProposal',
      entity: 'awardProposal',
      entityId: id,
      version: newVersion,
      before,
      after: { ...patch },
    })
    return readProposal(tx, actor, id, locale)
  })
}

export function proposeAward(
  deps: Deps,
  actor: Actor,
  id: string,
  version: number,
  { document }: ProposeAwardInput,
  locale: Locale = 'vi',
): Promise<AwardProposal> {
  return step(deps, actor, 'propose', id, version, locale, { proposalDocument: document })
}

export function approveAward(
  deps: Deps,
  actor: Actor,
  id: string,
  version: number,
  { decision }: ApproveAwardInput,
  locale: Locale = 'vi',
): Promise<AwardProposal> {
  return step(deps, actor, 'approve', id, version, locale, { decisionDocument: decision, ...decided(deps, actor) })
}

export function rejectAward(
  deps: Deps,
  actor: Actor,
  id: string,
  version: number,
  { reason }: RejectAwardInput,
  locale: Locale,
): Promise<AwardProposal> {
  return step(deps, actor, 'reject', id, version, locale, { reason, ...decided(deps, actor) })
}

export function revokeAward(
  deps: Deps,
  actor: Actor,
  id: string,
  version: number,
  { reason, decision }: RevokeAwardInput,
  locale: Locale,
): Promise<AwardProposal> {
  return step(deps, actor, 'revoke', id, version, locale, {
    reason,
    decisionDocument: decision,
    ...decided(deps, actor),
  })
}

function decided({ clock }: Deps, actor: Actor) {
  return { decidedBy: actor.userId, decidedAt: clock() }
}

/** @throws wrong_state (409), forbidden (403), separation_of_duties (403), rule_broken (422), stale_version (412) */
function step(
  deps: Deps,
  actor: Actor,
  action: AwardAction,
  id: string,
  version: number,
  locale: Locale,
  change: Partial<ProposalRow>,
): Promise<AwardProposal> {
  return deps.db.transaction(async (tx) => {
    const proposal = await getProposal(tx, actor, id)
    const transition = awardTransitions.find(
      (candidate) => candidate.action === action && candidate.from === proposal.status,
    )
    if (!transition)
      throw wrongState(
        proposal,
        say(`Đề nghị đang ở trạng thái ${proposal.status}.`, `The proposal is ${proposal.status}.`),
      )
    const conflict = hasRole(actor, ...transition.roles) ? conflictOf(actor, proposal, action) : problems.forbidden()
    if (conflict) throw conflict
    // The results may have been amended since it was drafted.
    if (action === 'propose' || action === 'approve') {
      await requireFinalResults(tx, proposal.periodId, 'share')
      await refuseIneligible(tx, proposal)
    }
    const newVersion = await updateProposal(tx, actor, proposal, version, {
      ...change,
      status: transition.to,
      updatedAt: deps.clock(),
    })
    await writeAudit(tx, deps, actor, {
      action: `${action}Award`,
      entity: 'awardProposal',
      entityId: id,
      version: newVersion,
      before: { status: proposal.status },
      after: { status: transition.to, ...change },
      ...(change.reason && { reason: change.reason }),
    })
    if (change.decidedAt) {
      const { periodId, unitId } = proposal
      const occurrence = String(newVersion)
      const payload = { status: transition.to }
      await insertEvents(tx, deps, deps.clock(), [
        { kind: 'award_decided', resourceId: id, periodId, unitId, occurrence, payload },
      ])
    }
    return readProposal(tx, actor, id, locale)
  })
}

/** Why separation of duties forbids this actor to decide; null when it does not. */
function conflictOf(actor: Actor, { createdBy, unitId }: ProposalRow, action: AwardAction) {
  if (action === 'propose') return null
  const refuse = (rule: string, vi: string, en: string) =>
    problems.separationOfDuties({
      detail: say(vi, en),
      extensions: { rule, whoCanAct: say('người phê duyệt khác', 'another approver') },
    })
  if (createdBy === actor.userId)
    return refuse(
      'own_proposal',
      'Người lập đề nghị không được quyết định đề nghị đó.',
      'Whoever drafted a proposal may not decide on it.',
    )
  if (unitsOf(actor).includes(unitId))
    return refuse(
      'own_unit',
      'Không được quyết định khen thưởng cho đơn vị mình.',
      'Nobody decides on an award of their own unit.',
    )
  return null
}

function wrongState({ status }: ProposalRow, detail: { vi: string; en: string }) {
  const possible = awardTransitions.filter(({ from }) => from === status).map(({ action }) => action)
  return problems.wrongState({ detail, extensions: { state: status, possibleActions: possible } })
}

export async function readProposal(db: Db | Tx, actor: Actor, id: string, locale: Locale): Promise<AwardProposal> {
  const [proposal] = await toProposals(db, actor, [await getProposal(db, actor, id)], locale)
  return proposal!
}

export async function readProposals({ db }: Deps, actor: Actor, query: ProposalQuery, locale: Locale) {
  const { items, ...page } = await listProposals(db, actor, query)
  return { ...page, items: await toProposals(db, actor, items, locale) }
}

async function toProposals(db: Db | Tx, actor: Actor, rows: ProposalRow[], locale: Locale): Promise<AwardProposal[]> {
  const sets = await getPublishedSets(
    db,
    rows.map(({ criteriaSetId }) => criteriaSetId),
  )
  return rows.map(({ criteriaSetId, createdBy: _createdBy, decidedBy: _decidedBy, ...row }, i) => {
    const { pack } = sets.get(criteriaSetId)!
    return {
      ...row,
      awardForm: pack.awards.find(({ code }) => code === row.awardCode)!.form,
      illustrative: pack.illustrative,
      notice: pack.illustrative ? illustrativeNotice[locale] : null,
      allowedActions: awardTransitions
        .filter(
          ({ from, roles, action }) =>
            from === row.status && hasRole(actor, ...roles) && conflictOf(actor, rows[i]!, action) === null,
        )
        .map(({ action }) => action),
      decidedAt: row.decidedAt?.toISOString() ?? null,
      createdAt: row.createdAt.toISOString(),
      updatedAt: row.updatedAt.toISOString(),
    }
  })
}
