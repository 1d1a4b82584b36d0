import { toDocx } from './docx.ts'
import type { Paper } from './model.ts'
import { toPdf } from './pdf.ts'

export type PaperFormat = 'docx' | 'pdf'

export const paperTypes: Record<PaperFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

export const writers: Record<PaperFormat, (paper: Paper) => Promise<Buffer>> = { docx: toDocx, pdf: toPdf }
