import type { listEvidenceByCriterion } from '../reviews/queries.ts'

/** An evidence in one line of a paper: "01/KH-VD ngày 20/03/2021 của Sở Minh họa: Kế hoạch năm". */
export function evidenceLine({
  document,
  fileName,
  url,
}: Awaited<ReturnType<typeof listEvidenceByCriterion>>[number]['evidence']): string {
  if (!document) return fileName ?? url ?? ''
  const { number, date, issuer, summary } = document
  return `${number} ngày ${date.split('-').reverse().join('/')} của ${issuer}${summary ? `: ${summary}` : ''}`
}
