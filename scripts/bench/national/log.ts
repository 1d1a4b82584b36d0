// What the years left in the audit log and the outbox: an entry per version of each form, sign-ins, linked into the
// chain day by day as the server does it; the events, with a delivery to one webhook for each of the last year.

import { sql } from 'drizzle-orm'
import { genesis, linkHash, type AuditRow } from '../../../src/audit/chain.ts'
import type { Db } from '../../../src/db/client.ts'
import { auditChain, auditLog, events } from '../../../src/db/schema.ts'
import { vietnamDay } from '../../../src/periods/calendar.ts'
import type { Country } from './country.ts'
import { insertRows, unchecked, type NewId } from './rows.ts'
import { SAVES, type Template } from './templates.ts'
import { standing, type Form, type Year } from './year.ts'

const day = 86_400_000
const after = (at: Date, days: number) => new Date(at.getTime() + days * day)

/** Links go on from year to year. */
export interface ChainEnd {
  seq: number
  hash: string
}
export const noLinks: ChainEnd = { seq: 0, hash: genesis }

interface Logging {
  templates: Template[]
  country: Country
  newId: NewId
  now: Date
}

/** The year's entries and their links; answers where the chain ends. */
export async function logYear(db: Db, logging: Logging, { period, forms }: Year, end: ChainEnd): Promise<ChainEnd> {
  const { accounts, users } = logging.country
  const entry = entryMaker(logging)
  const entries = [
    entry(accounts.admin, 'openPeriod', 'period', period.id, period.openedAt!, { version: 2 }),
    ...forms.flatMap((form) => entriesOf(logging, form)),
    ...users.map(({ id }, i) =>
      entry(id, 'signIn', 'user', id, after(period.openedAt!, (i % 180) + 1), { after: { grantType: 'password' } }),
    ),
    ...(['close', 'finalize', 'publish'] as const).flatMap((step, i) => {
      const at = [period.closedAt, period.finalizedAt, period.publishedAt][i]
      return at ? [entry(accounts.approver, `${step}Period`, 'period', period.id, at, { version: 3 + i })] : []
    }),
  ].sort((a, b) => a.at.getTime() - b.at.getTime())
  let { seq, hash } = end
  const links = entries.map((row) => {
    const link = { seq: ++seq, day: vietnamDay(row.at), previousHash: hash }
    hash = linkHash(link, row)
    return { ...link, entryId: row.id, hash }
  })
  await db.transaction(async (tx) => {
    await unchecked(tx)
    await insertRows(tx, auditLog, entries)
    await insertRows(tx, auditChain, links)
  })
  return { seq, hash }
}

type Change = Partial<Pick<AuditRow, 'before' | 'after'>> & { version?: number }

function entryMaker({ newId, now }: Logging) {
  return (
    actorId: string,
    action: string,
    entity: string,
    entityId: string,
    wanted: Date,
    { version, before, after }: Change = {},
  ): AuditRow => {
    const at = wanted < now ? wanted : now
    return {
      id: newId(at),
      at,
      actorId,
      actorName: null,
      action,
      entity,
      entityId,
      entityVersion: version ?? null,
      before: before ?? null,
      after: after ?? null,
      reason: null,
      requestId: newId(at),
      outcome: 'done',
      code: null,
      ip: '192.0.2.1',
      role: null,
    }
  }
}

function entriesOf(logging: Logging, { row, template, officer, reviewer, evidence }: Form): AuditRow[] {
  const make = entryMaker(logging)
  const { rows } = logging.templates[template]!
  let version = 1
  const entry = (by: string, action: string, at: Date, change: Omit<Change, 'version'> = {}) =>
    make(by, action, 'submission', row.id, at, { version: ++version, ...change })
  const saves = Math.min(SAVES, standing[row.status]!.version - 1)
  const entries = Array.from({ length: saves }, (_, save) => {
    const saved = rows.filter((one) => one.save === save && one.answer !== null)
    const before = Object.fromEntries(saved.map(({ code }) => [code, null]))
    const answers = Object.fromEntries(saved.map(({ code, answer }) => [code, answer]))
    return entry(officer, 'saveAnswers', after(row.createdAt, 30 + save), { before, after: answers })
  })
  for (const { id, code } of evidence) {
    const content = { kind: 'document', codes: [code] }
    const at = after(row.createdAt, 60)
    entries.push(entry(officer, 'addEvidence', at, { after: { evidence: { id, codes: [code] } } }))
    const added = { version: 1, after: { submissionId: row.id, ...content } }
    entries.push(make(officer, 'addEvidence', 'evidence', id, at, added))
  }
  const statuses = (before: string, status: string) => ({ before: { status: before }, after: { status } })
  if (row.submittedAt) entries.push(entry(officer, 'submitSubmission', row.submittedAt, statuses('draft', 'submitted')))
  if (!row.reviewerId) return entries
  const decided = rows.filter(({ decision }) => decision)
  const decisions = Object.fromEntries(decided.map(({ code, decision }) => [code, { decision }]))
  entries.push(entry(reviewer, 'takeReview', after(row.submittedAt!, 2), statuses('submitted', 'in_review')))
  entries.push(entry(reviewer, 'recordDecision', after(row.submittedAt!, 10), { after: decisions }))
  if (row.status === 'in_review') return entries
  const action = row.status === 'returned' ? 'returnSubmission' : 'completeReview'
  const to = row.status === 'returned' ? 'returned' : 'reviewed'
  entries.push(entry(reviewer, action, after(row.submittedAt!, 20), statuses('in_review', to)))
  return entries
}

/** All events in their order, and their deliveries. */
export async function tellEverything(db: Db, { newId, now }: Logging, years: Year[], webhookId: string): Promise<void> {
  const told = years.flatMap(({ period, forms }) => [
    event('period_opened', period.openedAt!, { resourceId: period.id, periodId: period.id }),
    ...forms.flatMap((form) => eventsOf(form, period.selfAssessmentDueAt)),
    ...(['period_finalized', 'period_published'] as const).flatMap((kind, i) => {
      const at = [period.finalizedAt, period.publishedAt][i]
      return at ? [event(kind, at, { resourceId: period.id, periodId: period.id })] : []
    }),
  ])
  const rows = told
    .filter(({ createdAt }) => createdAt <= now)
    .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
    .map((row, i) => ({ ...row, id: newId(row.createdAt), seq: i + 1 }))
  await db.transaction(async (tx) => {
    await unchecked(tx)
    await insertRows(tx, events, rows)
    await tx.execute(sql`
      insert into webhook_deliveries (id, webhook_id, event_id, seq, resource_id, type, state, attempt, round_attempts, next_at, attempts, created_at)
      select gen_random_uuid(), ${webhookId}, id, seq, resource_id, replace(kind, '_', '.'), 'delivered', 1, 1, created_at, '[]', created_at
      from events`)
  })
}

type About = Partial<Pick<typeof events.$inferInsert, 'submissionId' | 'unitId'>> & {
  resourceId: string
  periodId: string
}

function event(kind: typeof events.$inferInsert.kind, createdAt: Date, about: About, occurrence = '1') {
  const none = { submissionId: null, unitId: null, dueAt: null, mailedAt: null, mailNextAt: null, mailAttempts: 0 }
  return { ...none, kind, occurrence, payload: {}, createdAt, ...about }
}

function eventsOf({ row }: Form, dueAt: Date) {
  const about = { resourceId: row.id, submissionId: row.id, periodId: row.periodId, unitId: row.unitId }
  const reminders = ([7, 3, 1] as const)
    .map((days) => ({ days, at: after(dueAt, -days) }))
    .filter(({ at }) => row.submittedAt === null || at < row.submittedAt)
    .map(({ days, at }) => event(`reminder_due_${days}`, at, about, vietnamDay(at)))
  const steps = [
    { kind: 'submission_submitted' as const, at: row.submittedAt },
    { kind: 'submission_returned' as const, at: row.returnedAt },
    { kind: 'submission_reviewed' as const, at: row.reviewedAt },
  ].flatMap(({ kind, at }) => (at ? [event(kind, at, about, String(row.version))] : []))
  return [...reminders, ...steps]
}
