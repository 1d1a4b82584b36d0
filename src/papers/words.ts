// How figures and days stand in a Vietnamese paper, and in which words the results are told.

import type { ResultRow } from '../results/schemas.ts'
import { notEligible, notSubmitted } from '../results/lanes.ts'
import { pointsByCode } from '../reviews/points.ts'
import type { Pack, ScoreSheet } from '../scoring/types.ts'
import type { LaneScore } from '../submissions/schemas.ts'

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

/** The words of a sheet's classification. */
export function classOf({ classification }: Pick<ScoreSheet, 'classification'>, pack: Pack): string {
  const level = pack.classification.levels.find(({ code }) => code === classification)
  return level?.label ?? notEligible.vi
}

/** The same of a result; null label: not eligible, or nothing was handed in. */
export function classOfResult({ classificationLabel, eligible }: ResultRow): string {
  return classificationLabel ?? (eligible === null ? notSubmitted.vi : notEligible.vi)
}

/** Points of criteria that have some, and of what was added or taken off. */
export function pointsOf({ sheet }: LaneScore): ReadonlyMap<string, string> {
  return pointsByCode(sheet)
}

/** What the paper of a block is headed by: the name of the unit type of that code, where there is one. */
export function blockName(block: string, packs: Pack[]): string {
  const type = packs.flatMap(({ unitTypes }) => unitTypes).find(({ code }) => code === block)
  return `Khối ${type?.name ?? block}`
}

/** What a paper rests on: the decision that issued the criteria, or the set itself where there is none. */
export function basisOf({ decision, title, version }: Pack): string {
  return decision ? cite('Quyết định', decision) : `${title} (phiên bản ${version})`
}
