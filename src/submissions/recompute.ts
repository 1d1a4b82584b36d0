// Points of `relative` criteria depend on the best of the block, so a change of one form can change the
// sheets of the others that are stored already. Whoever changes a form of such a block holds the block
// first and recomputes it afterwards, in the same transaction. So do the dates of the period, which say how
// late a form is. A stored sheet is replaced only if it was
// what its form gave with the best as it stood before: one that was tampered with keeps showing it.

import { and, eq, inArray, sql } from 'drizzle-orm'
import { writeAudit } from '../audit/audit.ts'
import type { Actor } from '../auth/roles.ts'
import { getPublishedSet, getPublishedSets } from '../criteria-sets/compiled.ts'
import { tellOfForms } from '../changes/telling.ts'
import type { Db, Tx } from '../db/client.ts'
import { submissions } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { canonicalJson } from '../scoring/hash.ts'
import type { ScoreSheet } from '../scoring/types.ts'
import { isRelative, keyOf, loadBest, type Best } from './best.ts'
import {
  loadLaneContexts,
  replaceSheets,
  scoreLane,
  type Lane,
  type LaneContext,
  type PeriodRow,
  type SubmissionRow,
} from './lanes.ts'
import { listStoredSheets, type StoredSheet } from './queries.ts'
import { isWithUnit } from './views.ts'

/** One form whose points moved with somebody else's figures, as the audit log keeps it. */
interface Affected {
  submissionId: string
  unitName: string
  lane: Lane
  before: Standing
  after: Standing
}

type Standing = Pick<ScoreSheet, 'total' | 'classification' | 'resultHash'>

/** Sheets that were stored anew, by form. */
export type Resaved = ReadonlyMap<string, Partial<Record<Lane, ScoreSheet>>>

/** Until the transaction ends nobody else changes what the block's best is worked out from. Nothing to hold where no criterion asks for it. */
export async function holdBlock(tx: Tx, submission: SubmissionRow): Promise<void> {
  const set = await getPublishedSet(tx, submission.criteriaSetId)
  if (set.compiled.relative.length === 0) return
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${keyOf(submission)}, 1318))`)
}

/**
 * Stores the sheets of the block anew that a change of one form has overtaken, and audits whom it affected.
 * `before` is the form's context as it was before the change, read under `holdBlock`.
 */
export async function recomputeBlock(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  before: LaneContext,
  { version, now }: { version: number; now: Date },
): Promise<Resaved> {
  const { set, submission } = before
  const resaved: Resaved = new Map()
  if (set.compiled.relative.length === 0) return resaved
  const { id, periodId, block, criteriaSetId } = submissions
  const own = await tx.select().from(submissions).where(eq(id, submission.id))
  const sets = new Map([[set.id, set]])
  const bestOf = await loadBest(tx, own, sets, new Map([[submission.periodId, before.period]]))
  // Of the form's own sheet, stored a moment ago, only whether the block is complete may still have changed.
  if (isSame(before.best, bestOf(submission))) return resaved
  const forms = await tx
    .select()
    .from(submissions)
    .where(
      and(eq(periodId, submission.periodId), eq(block, submission.block), eq(criteriaSetId, submission.criteriaSetId)),
    )
  const contexts = [...(await loadLaneContexts(tx, forms)).values()]
  const done = await resave(
    tx,
    contexts.map((context) => ({ before: { ...context, best: before.best }, after: context })),
    now,
  )
  if (done.affected.length > 0) {
    await writeAudit(tx, deps, actor, {
      action: 'recomputeRelative',
      entity: 'submission',
      entityId: submission.id,
      version,
      after: { affected: done.affected },
    })
  }
  await tellOfForms(tx, done.moved)
  return done.resaved
}

/** A sheet in the place of a stored one. */
export interface Fresh {
  submissionId: string
  lane: Lane
  sheet: ScoreSheet
}

interface Recomputed {
  sheets: Fresh[]
  affected: Affected[]
  /** Forms whose points are not what they were to whoever reads them. */
  moved: string[]
}

/** The same for all blocks of a period that is about to be closed or opened again, which completes blocks or opens them. Writes nothing. */
export async function recomputePeriod(
  db: Db | Tx,
  period: PeriodRow,
  setIds: string[],
  status: PeriodRow['status'],
): Promise<Recomputed & { isRelative: boolean }> {
  const sets = await getPublishedSets(db, setIds)
  const relative = setIds.filter((criteriaSetId) => isRelative({ criteriaSetId }, sets))
  if (relative.length === 0) return { isRelative: false, sheets: [], affected: [], moved: [] }
  const asked = await db
    .select()
    .from(submissions)
    .where(and(eq(submissions.periodId, period.id), inArray(submissions.criteriaSetId, relative)))
  const bestOf = await loadBest(db, asked, sets, new Map([[period.id, { status }]]))
  const all: Recomputed = { sheets: [], affected: [], moved: [] }
  for (let from = 0; from < asked.length; from += 500) {
    const contexts = [...(await loadLaneContexts(db, asked.slice(from, from + 500))).values()]
    const moves = contexts
      .map((context) => ({ before: context, after: { ...context, best: bestOf(context.submission) } }))
      .filter((move) => !isSame(move.before.best, move.after.best))
    const { sheets, affected, moved } = await recompute(db, moves)
    all.sheets.push(...sheets)
    all.affected.push(...affected)
    all.moved.push(...moved)
  }
  return { isRelative: true, ...all }
}

/**
 * Stores the sheets anew that other due dates or holidays have overtaken: they hold for everybody, also for who handed
 * in before. `before` is the period as it was, held alone, so that no form changes meanwhile.
 */
export async function recomputeDates(tx: Tx, deps: Deps, actor: Actor, before: PeriodRow, now: Date): Promise<void> {
  const forms = await tx.select().from(submissions).where(eq(submissions.periodId, before.id))
  const affected: Affected[] = []
  for (let from = 0; from < forms.length; from += 500) {
    const contexts = [...(await loadLaneContexts(tx, forms.slice(from, from + 500))).values()]
    const moves = contexts.map((context) => ({ before: { ...context, period: before }, after: context }))
    const done = await resave(tx, moves, now)
    affected.push(...done.affected)
    await tellOfForms(tx, done.moved)
  }
  await auditRecomputed(tx, deps, actor, before, affected, 'recomputeDates')
}

export async function auditRecomputed(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  period: PeriodRow,
  affected: Affected[],
  action = 'recomputeRelative',
): Promise<void> {
  if (affected.length === 0) return
  await writeAudit(tx, deps, actor, {
    action,
    entity: 'period',
    entityId: period.id,
    version: period.version + 1,
    after: { affected },
  })
}

/** What a form was scored from, and what it is scored from now. */
interface Move {
  before: LaneContext
  after: LaneContext
}

async function resave(tx: Tx, moves: Move[], now: Date) {
  const { sheets, affected, moved } = await recompute(tx, moves)
  for (const lane of ['self', 'review'] as const) {
    await replaceSheets(
      tx,
      lane,
      sheets.filter((fresh) => fresh.lane === lane),
      now,
    )
  }
  const resaved = new Map<string, Partial<Record<Lane, ScoreSheet>>>()
  for (const { submissionId, lane, sheet } of sheets)
    resaved.set(submissionId, { ...resaved.get(submissionId), [lane]: sheet })
  return { resaved, affected, moved }
}

async function recompute(db: Db | Tx, moves: Move[]): Promise<Recomputed> {
  const stored = await listStoredSheets(
    db,
    moves.map(({ after }) => after.submission.id),
  )
  const storedOf = new Map(stored.map((sheet) => [`${sheet.submissionId}/${sheet.lane}`, sheet]))
  const done: Recomputed = { sheets: [], affected: [], moved: [] }
  for (const move of moves) {
    const { id, unitName } = move.after.submission
    const { sheets, changes } = recomputeForm(move, (lane) => storedOf.get(`${id}/${lane}`))
    done.sheets.push(...sheets)
    done.affected.push(...changes.map((change) => ({ submissionId: id, unitName, ...change })))
    if (changes.length > 0 || mayMove(move)) done.moved.push(id)
  }
  return done
}

/** Whether the self score may move that is worked out when a form is read: its unit may be writing at this moment. */
function mayMove({ before, after }: Move): boolean {
  const isSameBest = canonicalJson(before.best?.self ?? null) === canonicalJson(after.best?.self ?? null)
  return isWithUnit(after.submission) && (!isSameBest || before.period !== after.period)
}

/** The lanes in their order: a new self total is a fact of the later ones. Pure. */
function recomputeForm(move: Move, kept: (lane: Lane) => StoredSheet | undefined) {
  const sheets: Fresh[] = []
  const changes: Omit<Affected, 'submissionId' | 'unitName'>[] = []
  const now = { ...move.after }
  for (const lane of ['self', 'review'] as const) {
    const stored = kept(lane)
    if (!stored) continue
    const before = scoreLane(move.before, lane, { trace: false })
    if (before.resultHash !== stored.resultHash) continue
    const after = scoreLane(now, lane, { trace: false })
    if (after.resultHash === before.resultHash) continue
    sheets.push({ submissionId: now.submission.id, lane, sheet: after })
    if (lane === 'self') now.selfTotal = after.total
    if (isMoved(before, after)) changes.push({ lane, before: standingOf(before), after: standingOf(after) })
  }
  if (kept('review') && !sheets.some(({ lane }) => lane === 'review')) changes.push(...finalChange(move.before, now))
  return { sheets, changes }
}

/** The final lane is stored when the period is finalised; until then only the log says that an appeal moved it. */
function finalChange(before: LaneContext, now: LaneContext): Omit<Affected, 'submissionId' | 'unitName'>[] {
  const [was, is] = [before, now].map((context) => scoreLane(context, 'final', { trace: false }))
  return isMoved(was!, is!) ? [{ lane: 'final', before: standingOf(was!), after: standingOf(is!) }] : []
}

/** Whether any points changed; a leader who changed moves the hash of sheets that gain or lose nothing by it. */
function isMoved(before: ScoreSheet, after: ScoreSheet): boolean {
  return (
    before.total !== after.total ||
    before.classification !== after.classification ||
    before.criteria.some(({ points }, i) => points !== after.criteria[i]!.points)
  )
}

function standingOf({ total, classification, resultHash }: ScoreSheet): Standing {
  return { total, classification, resultHash }
}

function isSame(a: Best, b: Best): boolean {
  return canonicalJson(a) === canonicalJson(b)
}
