// Results as CSV for spreadsheets: UTF-8 with a byte order mark, Vietnamese headers, cells that a
// spreadsheet would run as a formula neutralised.

import type { Results } from './schemas.ts'

const headers = ['Khối', 'Thứ hạng', 'Đơn vị', 'Điểm tự chấm', 'Điểm thẩm định', 'Điểm phê duyệt', 'Xếp loại', 'Điều kiện khống chế', 'Số tiêu chí điều chỉnh', 'Trạng thái phiếu']

export function toCsv({ items, notice, provisional }: Results): string {
  const lines = items.map((row) => [
    row.block,
    row.rank,
    row.unitName,
    row.selfTotal,
    row.reviewTotal,
    row.finalTotal,
    row.classificationLabel ?? (row.eligible === false ? 'Không đủ điều kiện xếp loại' : ''),
    row.gates.map(({ code, title }) => `${code}. ${title}`).join('; '),
    row.adjustments,
    row.status,
  ])
  const remarks = [notice, provisional ? 'Kết quả tạm tính, chưa được phê duyệt.' : null].filter((remark) => remark !== null)
  return `\ufeff${[...remarks.map((remark) => [remark]), headers, ...lines].map((cells) => cells.map(toCell).join(',')).join('\r\n')}\r\n`
}

/** A cell in quotes where needed; what begins like a formula gets an apostrophe. */
export function toCell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
