// What a job is made of, for the table and the routes.

import type { Text } from '../scoring/types.ts'
import type { PaperQuery, periodPapers } from '../papers/schemas.ts'
import type { ResultsExport } from './schemas.ts'

/** A paper of the period, or its results as a workbook. */
export type JobKind = (typeof periodPapers)[number] | 'results'
export type JobRequest = PaperQuery | ResultsExport

/** That asks for it. */
export function operationOf(kind: JobKind): 'exportResults' | 'exportPeriodPaper' {
  return kind === 'results' ? 'exportResults' : 'exportPeriodPaper'
}

export const jobStates = ['queued', 'running', 'done', 'failed', 'expired', 'cancelled'] as const
export type JobState = (typeof jobStates)[number]

/** Of a running job. */
export type JobStage = 'reading' | 'writing' | 'storing'

export interface JobFault {
  /** Of the problem that ended it. */
  code: string
  detail: Text
}
