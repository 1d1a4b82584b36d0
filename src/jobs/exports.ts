// What can be exported as a job: who may have it, and how the file is made.

import { addAbortSignal, type Readable } from 'node:stream'
import { findRevision } from '../amendments/revisions.ts'
import type { Actor } from '../auth/roles.ts'
import { requireFinalResults } from '../awards/candidates.ts'
import type { Deps } from '../deps.ts'
import { requireRole, type Access } from '../http/access.ts'
import { paperReaders, type PaperQuery } from '../papers/schemas.ts'
import { composePeriodPaper } from '../papers/service.ts'
import { streamPaper } from '../papers/writing.ts'
import { getPeriod } from '../periods/queries.ts'
import { refuseUnpublished } from '../results/service.ts'
import { exportResults } from '../results/workbook.ts'
import { exportTypes, formatOf } from './formats.ts'
import type { JobKind, JobStage } from './kinds.ts'
import type { JobRow } from './queries.ts'
import type { ResultsExport } from './schemas.ts'

const accessOf: Record<JobKind, Access> = {
  report: paperReaders,
  'award-list': paperReaders,
  decision: paperReaders,
  results: 'any',
}

/**
 * Asked when it is asked for, when it runs and when the file is fetched.
 * @throws forbidden (403), not_found (404), wrong_state (409)
 */
export async function refuseExport(
  { db }: Deps,
  actor: Actor,
  { kind, periodId, request }: Pick<JobRow, 'kind' | 'periodId' | 'request'>,
): Promise<void> {
  requireRole(actor, accessOf[kind])
  const period = await getPeriod(db, periodId)
  if (kind === 'award-list') await requireFinalResults(db, periodId)
  if (kind === 'results') {
    refuseUnpublished(actor, period)
    await findRevision(db, periodId, (request as ResultsExport).revision)
  }
}

export interface ExportedFile {
  content: Readable
  /** Whether what came is all of it. @throws when it is not */
  whole: () => Promise<void>
  fileName: string
  mediaType: string
}

interface Work {
  signal: AbortSignal
  /** Percent of the whole. */
  report: (stage: JobStage, progress: number) => void
}

/** @throws forbidden (403), not_found (404), wrong_state (409) */
export async function makeExport(deps: Deps, actor: Actor, job: JobRow, work: Work): Promise<ExportedFile> {
  await refuseExport(deps, actor, job)
  const format = formatOf(job.kind, job.request)
  const made = job.kind === 'results' ? await workbook(deps, actor, job, work) : await paper(deps, actor, job, work)
  // Who reads it is told; nobody else has to be.
  made.content.once('error', () => {})
  addAbortSignal(work.signal, made.content)
  return { ...made, mediaType: exportTypes[format] }
}

async function workbook(deps: Deps, actor: Actor, { periodId, request }: JobRow, { report }: Work) {
  const query = request as ResultsExport
  const { content, fileName } = await exportResults(deps, actor, periodId, query, (written, of) =>
    report('writing', 10 + Math.floor((85 * written) / of)),
  )
  return { content, whole: async () => {}, fileName }
}

/** Each takes about half of the time: reading and composing, and writing it down. */
async function paper(deps: Deps, actor: Actor, job: JobRow, { signal, report }: Work) {
  const query = job.request as PaperQuery
  const composed = await composePeriodPaper(deps, actor, job.periodId, job.kind as Exclude<JobKind, 'results'>, query)
  report('writing', 40)
  const { format = 'docx' } = query
  const { content, done } = await streamPaper(composed, format, signal)
  return { content, whole: () => done, fileName: `${composed.name}.${format}` }
}
