// Every version of a form: who did what, when, and what it changed, criterion by criterion. It is
// read from the audit log, which each change is written to with its version; nothing is kept twice.
// An earlier version is the present one with all later changes taken back.

import { and, asc, eq, isNotNull } from 'drizzle-orm'
import { nameOfActor } from '../audit/queries.ts'
import { hasRole, unitsWithRole, type Actor } from '../auth/roles.ts'
import type { Db, Tx } from '../db/client.ts'
import { auditLog, evidence, evidenceCriteria, users } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { problems, say } from '../http/problems.ts'
import { canonicalJson } from '../scoring/hash.ts'
import type { Answer } from '../scoring/types.ts'
import type {
  HistoryChange,
  CompareQuery,
  VersionComparison,
  FormVersion,
  SubmissionHistory,
  HistoryQuery,
  VersionQuery,
} from './history-schemas.ts'
import { loadLaneContext, scoreLane } from './lanes.ts'
import { getVisibleSubmission, type Submission } from './queries.ts'
import { seesReview } from './scope.ts'
import type { SubmissionStatus } from './status.ts'

/** One version: everything that was written to the log with it. */
export interface Step {
  version: number
  at: Date
  by: { id: string | null; name: string }
  role: string | null
  action: string
  reason: string | null
  status: SubmissionStatus
  changes: HistoryChange[]
}

/** The newest first. @throws not_found (404) */
export async function readHistory(
  { db }: Deps,
  actor: Actor,
  id: string,
  query: HistoryQuery,
): Promise<SubmissionHistory> {
  const submission = await getVisibleSubmission(db, actor, id)
  const steps = visibleTo(actor, submission, await loadSteps(db, id)).reverse()
  const after = query.before === undefined ? steps : steps.filter(({ version }) => version < query.before!)
  const items = after.slice(0, query.limit ?? 50)
  return {
    items: items.map(({ at, ...step }) => ({ ...step, at: at.toISOString() })),
    nextBefore: after.length > items.length ? items.at(-1)!.version : null,
    total: steps.length,
  }
}

/** What changed from one version to a later one, each thing once. @throws not_found (404), invalid_request (400) */
export async function compareVersions(
  { db }: Deps,
  actor: Actor,
  id: string,
  query: CompareQuery,
): Promise<VersionComparison> {
  const submission = await getVisibleSubmission(db, actor, id)
  const { from = 1, to = submission.version } = query
  for (const version of [from, to]) refuseUnknownVersion(submission, version)
  if (from > to)
    throw problems.invalidRequest({
      errors: [
        { pointer: '/query/from', code: 'order', detail: say('from phải nhỏ hơn to.', 'from must be before to.') },
      ],
    })
  const between = visibleTo(actor, submission, await loadSteps(db, id)).filter(
    ({ version }) => version > from && version <= to,
  )
  return { from, to, changes: merged(between.flatMap(({ changes }) => changes)) }
}

/** The unit's own content as it stood in a version, with its score. @throws not_found (404) */
export async function readVersion({ db }: Deps, actor: Actor, id: string, query: VersionQuery): Promise<FormVersion> {
  const submission = await getVisibleSubmission(db, actor, id)
  const { version = submission.version } = query
  refuseUnknownVersion(submission, version)
  const all = await loadSteps(db, id)
  const status = statusIn(all, version)
  if (status === 'draft' && !seesDrafts(actor, submission)) throw noSuchVersion()
  const context = await loadLaneContext(db, submission)
  const content = contentOf(context.answers, await listEvidenceOf(db, id))
  const later = all.filter((candidate) => candidate.version > version)
  for (const { changes } of later.reverse()) for (const change of [...changes].reverse()) takeBack(content, change)
  const answers = [...content.answers].flatMap(([code, answer]) => (answer ? [{ code, answer }] : []))
  const given = answers.map(({ code, answer }) => ({ ...context.answers[0]!, code, answer }))
  const shown = new Set([...content.evidence.values()].flatMap((codes) => [...codes]))
  const sheet = scoreLane({ ...context, answers: given, decisions: [], evidence: shown }, 'self', { trace: false })
  return {
    submissionId: id,
    version,
    status,
    answers,
    explanations: [...content.explanations].flatMap(([code, text]) => (text ? [{ code, explanation: text }] : [])),
    evidence: [...content.evidence].map(([evidenceId, codes]) => ({ evidenceId, codes: [...codes].sort() })),
    selfTotal: sheet.total,
    selfClassification: sheet.classification,
  }
}

/** What the unit changed since the form was returned last, each thing once. */
export async function changesSinceReturn(db: Db, id: string): Promise<HistoryChange[]> {
  const steps = await loadSteps(db, id)
  const returned = steps.findLastIndex(({ action }) => action === 'returnSubmission')
  return merged(steps.slice(returned + 1).flatMap(({ changes }) => changes)).filter(({ code }) => code !== null)
}

export async function loadSteps(db: Db | Tx, id: string): Promise<Step[]> {
  const entries = await db
    .select({ entry: auditLog, name: nameOfActor })
    .from(auditLog)
    .leftJoin(users, eq(users.id, auditLog.actorId))
    .where(
      and(
        eq(auditLog.entity, 'submission'),
        eq(auditLog.entityId, id),
        eq(auditLog.outcome, 'done'),
        isNotNull(auditLog.entityVersion),
      ),
    )
    .orderBy(asc(auditLog.entityVersion), asc(auditLog.id))
  const steps: Step[] = []
  let status: SubmissionStatus = 'draft'
  for (const { entry, name } of entries) {
    status = (entry.after?.status as SubmissionStatus | undefined) ?? status
    const changes = changesOf(entry)
    const last = steps.at(-1)
    if (last?.version === entry.entityVersion) last.changes.push(...changes)
    else
      steps.push({
        version: entry.entityVersion!,
        at: entry.at,
        by: { id: entry.actorId, name },
        role: entry.role,
        action: entry.action,
        reason: entry.reason,
        status,
        changes,
      })
  }
  return steps
}

type Entry = typeof auditLog.$inferSelect

function changesOf({ action, before, after }: Entry): HistoryChange[] {
  const [was, is] = [before ?? {}, after ?? {}]
  const shown = is.evidence ?? was.evidence
  if (shown && (action === 'addEvidence' || action === 'removeEvidence')) {
    const { id, codes } = shown as { id: string; codes: string[] }
    const [gone, come] = action === 'addEvidence' ? [null, id] : [id, null]
    return codes.map((code) => ({ code, part: 'evidence', before: gone, after: come }))
  }
  const keys = new Set([...Object.keys(was), ...Object.keys(is)])
  // A rank is known to the unit when the results are published, and from there.
  keys.delete('rank')
  // Whose points moved with this form's is about other units.
  keys.delete('affected')
  return [...keys].map((key) => {
    const change = { before: was[key] ?? null, after: is[key] ?? null }
    switch (action) {
      case 'saveAnswers':
      case 'saveAnswer':
      case 'explainAnswer':
      case 'importForm':
        return key.endsWith('.explanation')
          ? { code: key.replace(/\.explanation$/, ''), part: 'explanation', ...change }
          : { code: key, part: 'answer', ...change }
      case 'recordDecision':
      case 'undoDecision':
        return { code: key, part: 'decision', ...change }
      case 'recordFinalDecision':
        return { code: key, part: 'finalDecision', ...change }
      case 'giveOpinion':
        return { code: key, part: 'opinion', ...change }
      default:
        return { code: null, part: key, ...change }
    }
  })
}

const reviewing = ['recordDecision', 'undoDecision', 'giveOpinion']

/**
 * What the review did is shown to the unit when the review itself is; what the unit wrote while the
 * form was a draft is shown to it alone, and to those who may read the audit log.
 */
export function visibleTo(actor: Actor, submission: Pick<Submission, 'unitId' | 'status'>, steps: Step[]): Step[] {
  return steps.filter(
    ({ action, status }) =>
      (seesReview(actor, submission) || !reviewing.includes(action)) &&
      (seesDrafts(actor, submission) || status !== 'draft'),
  )
}

function seesDrafts(actor: Actor, { unitId }: Pick<Submission, 'unitId'>): boolean {
  return unitsWithRole(actor, 'officer').includes(unitId) || hasRole(actor, 'auditor', 'admin')
}

function merged(changes: HistoryChange[]): HistoryChange[] {
  const byKey = new Map<string, HistoryChange>()
  for (const change of changes) {
    const { code, part, before, after } = change
    const key = JSON.stringify([code, part, part === 'evidence' ? (before ?? after) : null])
    const first = byKey.get(key)
    byKey.set(key, first ? { ...first, after } : change)
  }
  return [...byKey.values()].filter(({ before, after }) => canonicalJson(before) !== canonicalJson(after))
}

interface Content {
  answers: Map<string, Answer | null>
  explanations: Map<string, string | null>
  evidence: Map<string, Set<string>>
}

function contentOf(
  rows: { code: string; answer: Answer | null; explanation: string | null }[],
  shown: { id: string; code: string }[],
): Content {
  const found: Content['evidence'] = new Map()
  for (const { id, code } of shown) found.set(id, (found.get(id) ?? new Set()).add(code))
  return {
    answers: new Map(rows.map(({ code, answer }) => [code, answer])),
    explanations: new Map(rows.map(({ code, explanation }) => [code, explanation])),
    evidence: found,
  }
}

function takeBack(
  { answers, explanations, evidence: shown }: Content,
  { code, part, before, after }: HistoryChange,
): void {
  if (code === null) return
  if (part === 'answer') answers.set(code, before as Answer | null)
  if (part === 'explanation') explanations.set(code, before as string | null)
  if (part !== 'evidence') return
  if (before !== null) shown.set(before as string, (shown.get(before as string) ?? new Set()).add(code))
  else shown.delete(after as string)
}

function statusIn(steps: Step[], version: number): SubmissionStatus {
  return steps.findLast((step) => step.version <= version)?.status ?? 'draft'
}

function listEvidenceOf(db: Db, submissionId: string) {
  return db
    .select({ id: evidence.id, code: evidenceCriteria.code })
    .from(evidence)
    .innerJoin(evidenceCriteria, eq(evidenceCriteria.evidenceId, evidence.id))
    .where(eq(evidence.submissionId, submissionId))
}

function refuseUnknownVersion({ version: present }: Submission, version: number): void {
  if (version < 1 || version > present) throw noSuchVersion()
}

function noSuchVersion() {
  return problems.notFound({ detail: say('Phiếu không có phiên bản này.', 'The form has no such version.') })
}
