// How figures and days stand in a Vietnamese paper, and in which words the results are told.

/** Points and percentages with a decimal comma; a dash where there is none. */
export function figure(decimal: string | number | null | undefined): string {
  return decimal === null || decimal === undefined ? '–' : String(decimal).replace('.', ',')
}

/** 2021-10-05 → 05/10/2021 */
export function date(day: string): string {
  return day.split('-').reverse().join('/')
}

/** 2021-10-05 → ngày 05 tháng 10 năm 2021; with room for the hand when there is no day yet. */
export function dateInWords(day: string | null, year: number): string {
  if (day === null) return `ngày       tháng       năm ${year}`
  const [y = '', m = '', d = ''] = day.split('-')
  // The decree: a 0 before days below 10 and before the months 1 and 2 only.
  return `ngày ${d} tháng ${Number(m) > 2 ? Number(m) : m} năm ${y}`
}

/** Quyết định số 02/QĐ-UBND ngày 17/12/2021 của UBND Tỉnh */
export function cite(kind: string, { number, date: day, issuer }: { number: string; date: string; issuer: string }) {
  return `${kind} số ${number} ngày ${date(day)} của ${issuer}`
}
