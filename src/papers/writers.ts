import { toDocx } from './docx.ts'
import type { Paper } from './model.ts'
import { toPdf } from './pdf.ts'

export type PaperFormat = 'docx' | 'pdf'

export const writers: Record<PaperFormat, (paper: Paper) => Promise<Buffer>> = { docx: toDocx, pdf: toPdf }
