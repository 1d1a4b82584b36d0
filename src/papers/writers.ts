import type { Paper } from './model.ts'

export type PaperFormat = 'docx' | 'pdf'

export const paperTypes: Record<PaperFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

/** Their libraries take long to load, and most processes write no paper. */
export const writers: Record<PaperFormat, (paper: Paper) => Promise<Buffer>> = {
  docx: async (paper) => (await import('./docx.ts')).toDocx(paper),
  pdf: async (paper) => (await import('./pdf.ts')).toPdf(paper),
}
