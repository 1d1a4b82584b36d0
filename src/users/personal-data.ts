// What the system holds about a person, and their erasure. The audit log names people by account
// only, so an erased account takes the name out of it while the chain, the results and who did
// what stay as they were.

import { and, asc, eq, gt, or, sql } from 'drizzle-orm'
import { writeAudit } from '../audit/audit.ts'
import { listEntries } from '../audit/queries.ts'
import type { AuditEntry } from '../audit/schemas.ts'
import { forgetAccount } from '../auth/attempts.ts'
import { hashPassword } from '../auth/passwords.ts'
import { newSecret } from '../auth/tokens.ts'
import { withoutTotp } from '../auth/totp.ts'
import { hasRole, type Actor } from '../auth/roles.ts'
import type { Db, Tx } from '../db/client.ts'
import {
  amendments,
  answers,
  appeals,
  auditLog,
  awardProposals,
  councilDecisions,
  criteriaSets,
  evidence,
  exemplaryModels,
  idempotencyKeys,
  indicatorValues,
  jobs,
  opinions,
  periods,
  refreshTokens,
  reviewDecisions,
  reviewRounds,
  submissions,
  userRoles,
  webhooks,
} from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { problems, say } from '../http/problems.ts'
import { getUser, updateUser } from './queries.ts'
import type { Erasure, PersonalData, User } from './schemas.ts'
import { alreadyErased, readUser } from './service.ts'

/** One's own, or for an administrator anybody's. @throws not_found (404) */
export async function exportPersonalData({ db }: Deps, actor: Actor, id: string): Promise<PersonalData> {
  if (actor.userId !== id && !hasRole(actor, 'admin'))
    throw problems.notFound({ detail: say('Không có tài khoản này.', 'There is no such user.') })
  const account = await readUser(db, id)
  return {
    account,
    sessions: await listSessions(db, id),
    records: await listRecords(db, id),
    activity: await listActivity(db, id),
  }
}

/** Where else rows point to a person, and as what. */
const records = {
  submittedBy: [submissions.id, submissions.submittedBy],
  reviewer: [submissions.id, submissions.reviewerId],
  reviewedBy: [submissions.id, submissions.reviewedBy],
  handedIn: [reviewRounds.submissionId, reviewRounds.submittedBy],
  tookReview: [reviewRounds.submissionId, reviewRounds.takenBy],
  returnedForm: [reviewRounds.submissionId, reviewRounds.returnedBy],
  completedReview: [reviewRounds.submissionId, reviewRounds.completedBy],
  extendedUnit: [submissions.id, submissions.extendedBy],
  answered: [answers.submissionId, answers.updatedBy],
  decided: [reviewDecisions.submissionId, reviewDecisions.decidedBy],
  gaveOpinion: [opinions.submissionId, opinions.givenBy],
  addedEvidence: [evidence.id, evidence.createdBy],
  filedAppeal: [appeals.id, appeals.filedBy],
  resolvedAppeal: [appeals.id, appeals.resolvedBy],
  recordedCouncilDecision: [councilDecisions.id, councilDecisions.recordedBy],
  amendedResults: [amendments.id, amendments.madeBy],
  enteredIndicator: [indicatorValues.submissionId, indicatorValues.updatedBy],
  proposedModel: [exemplaryModels.id, exemplaryModels.proposedBy],
  decidedModel: [exemplaryModels.id, exemplaryModels.decidedBy],
  draftedAward: [awardProposals.id, awardProposals.createdBy],
  decidedAward: [awardProposals.id, awardProposals.decidedBy],
  publishedCriteriaSet: [criteriaSets.id, criteriaSets.publishedBy],
  askedForExport: [jobs.id, jobs.ownerId],
  ownsWebhook: [webhooks.id, webhooks.ownerId],
  finalizedPeriod: [periods.id, periods.finalizedBy],
} as const

async function listRecords(db: Db, userId: string): Promise<PersonalData['records']> {
  const found: PersonalData['records'] = []
  for (const [as, [id, person]] of Object.entries(records)) {
    const rows = await db.selectDistinct({ id }).from(id.table).where(eq(person, userId)).orderBy(asc(id))
    found.push(...rows.map((row) => ({ as, id: row.id })))
  }
  return found
}

async function listSessions(db: Db, userId: string) {
  const rows = await db
    .select()
    .from(refreshTokens)
    .where(eq(refreshTokens.userId, userId))
    .orderBy(asc(refreshTokens.createdAt))
  return rows.map(({ familyId, createdAt, expiresAt, revokedAt }) => ({
    id: familyId,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    endedAt: revokedAt?.toISOString() ?? null,
  }))
}

/** What they did and what was done to their account, oldest first. */
async function listActivity(db: Db, userId: string) {
  const theirs = or(eq(auditLog.actorId, userId), and(eq(auditLog.entity, 'user'), eq(auditLog.entityId, userId)))
  const activity: AuditEntry[] = []
  for (let last = '00000000-0000-0000-0000-000000000000'; ;) {
    const rows = await listEntries(db, and(theirs, gt(auditLog.id, last)), [asc(auditLog.id)], 1000)
    if (rows.length === 0) return activity
    activity.push(...rows)
    last = rows.at(-1)!.id
  }
}

/**
 * Takes the person out of their account, for good. What they did stays, done by "Người dùng đã xóa".
 * @throws rule_broken (422) one's own account, or a reason that names the person; locked (409) erased before
 */
export async function erasePerson(
  deps: Deps,
  actor: Actor,
  id: string,
  version: number,
  { reason }: Erasure,
): Promise<User> {
  const now = deps.clock()
  const passwordHash = await hashPassword(newSecret())
  return deps.db.transaction(async (tx) => {
    const { email, name, erasedAt } = await getUser(tx, id)
    if (erasedAt) throw alreadyErased(erasedAt)
    if (id === actor.userId) throw ownAccount()
    if (names(reason, name, email)) throw reasonNames()
    const newVersion = await updateUser(tx, id, version, {
      email: `${id}@da-xoa.invalid`,
      name: `Người dùng đã xóa ${id.slice(-6)}`,
      passwordHash,
      mustChangePassword: false,
      lastSeenAt: null,
      oidcIssuer: null,
      oidcSubject: null,
      ...withoutTotp,
      disabledAt: now,
      erasedAt: now,
      updatedAt: now,
    })
    await tx.delete(userRoles).where(eq(userRoles.userId, id))
    await tx.delete(refreshTokens).where(eq(refreshTokens.userId, id))
    await forgetAccount(tx, email)
    await forgetAnswers(tx, id, email, name)
    await writeAudit(tx, deps, actor, {
      action: 'erasePerson',
      entity: 'user',
      entityId: id,
      version: newVersion,
      after: { erased: true },
      reason,
    })
    return readUser(tx, id)
  })
}

/** Answers kept for retries, of a day at most, that went to the person or name them. */
async function forgetAnswers(tx: Tx, ownerId: string, email: string, name: string): Promise<void> {
  const text = sql`${idempotencyKeys.answer}::text`
  await tx
    .delete(idempotencyKeys)
    .where(
      or(
        eq(idempotencyKeys.ownerId, ownerId),
        sql`position(${email} in ${text}) > 0`,
        sql`position(${name} in ${text}) > 0`,
      ),
    )
}

function names(reason: string, name: string, email: string): boolean {
  const text = reason.toLowerCase()
  return text.includes(name.toLowerCase()) || text.includes(email)
}

function refused(pointer: string, code: string, vi: string, en: string) {
  return problems.ruleBroken({ errors: [{ pointer, code, detail: say(vi, en) }] })
}

const ownAccount = () =>
  refused(
    '/params/id',
    'own_account',
    'Không tự xóa được tài khoản của mình; việc này do quản trị viên khác thực hiện.',
    'Nobody erases their own account; another administrator does it.',
  )

const reasonNames = () =>
  refused(
    '/reason',
    'names_person',
    'Lý do được lưu vĩnh viễn trong nhật ký: không ghi họ tên hoặc thư điện tử của người được xóa.',
    'The reason stays in the audit log: leave out the name and e-mail of the person.',
  )
