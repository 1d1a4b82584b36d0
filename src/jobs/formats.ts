import { paperTypes } from '../papers/writers.ts'
import { xlsxType } from '../xlsx/incoming.ts'
import type { JobKind, JobRequest } from './kinds.ts'

export const exportTypes = { ...paperTypes, xlsx: xlsxType }
export type ExportFormat = keyof typeof exportTypes

export function formatOf(kind: JobKind, request: JobRequest): ExportFormat {
  if (kind === 'results') return 'xlsx'
  return 'format' in request ? (request.format ?? 'docx') : 'docx'
}
