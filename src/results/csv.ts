// Results as CSV for spreadsheets: UTF-8 with a byte order mark, in Vietnamese whatever the reader's
// language (the file is passed on), cells that a spreadsheet would run as a formula neutralised.

import type { SubmissionStatus } from '../submissions/status.ts'
import { illustrativeNotice } from '../criteria-sets/notice.ts'
import { nameOfTieBreaker } from './ranking.ts'
import type { ResultRow, Results } from './schemas.ts'

const columns: Record<string, (row: ResultRow) => string | number | null> = {
  Khối: ({ block }) => block,
  'Thứ hạng': ({ rank }) => rank,
  'Đơn vị': ({ unitName }) => unitName,
  'Loại đơn vị': ({ unitType }) => unitType,
  'Điểm tự chấm': ({ selfTotal }) => selfTotal,
  'Điểm thẩm định': ({ reviewTotal }) => reviewTotal,
  'Điểm phê duyệt': ({ finalTotal }) => finalTotal,
  'Xếp loại': ({ classificationLabel, eligible }) =>
    classificationLabel ?? (eligible === false ? 'Không đủ điều kiện xếp loại' : null),
  'Điều kiện khống chế': ({ gates }) => gates.map(({ code, title }) => `${code}. ${title}`).join('; '),
  'Căn cứ phân định khi bằng điểm': ({ rankDecidedBy }) => rankDecidedBy && nameOfTieBreaker(rankDecidedBy),
  'Số tiêu chí điều chỉnh': ({ adjustments }) => adjustments,
  'Trạng thái phiếu': ({ status }) => statusNames[status],
}

export const statusNames: Record<SubmissionStatus, string> = {
  draft: 'Chưa nộp',
  submitted: 'Đã nộp',
  in_review: 'Đang thẩm định',
  returned: 'Trả lại để bổ sung',
  reviewed: 'Đã thẩm định',
  appealed: 'Đang có kiến nghị',
  final: 'Đã phê duyệt',
}

export function toCsv({ items, illustrative, provisional }: Results): string {
  const remarks = [
    ...(illustrative ? [illustrativeNotice.vi] : []),
    ...(provisional ? ['Kết quả tạm tính, chưa được phê duyệt.'] : []),
  ]
  const rows = items.map((row) => Object.values(columns).map((valueOf) => valueOf(row)))
  const lines = [...remarks.map((remark) => [remark]), Object.keys(columns), ...rows]
  return `\ufeff${lines.map((cells) => `${cells.map(toCell).join(',')}\r\n`).join('')}`
}

/** A cell in quotes where needed; what begins like a formula, and is not just a number, gets an apostrophe. */
function toCell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const isFormula = /^[=+\-@\t\r]/.test(value) && !/^-\d+(\.\d+)?$/.test(value)
  const text = isFormula ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
