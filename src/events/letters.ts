// What the officers of a unit are written: which form, until when, what is missing. No names of
// people, and nothing that people wrote: that is read in the form, after signing in. Pure.

import { daysBetween, vietnamTime } from '../periods/calendar.ts'
import type { UnitMailKind } from './kinds.ts'

interface Letter {
  kind: UnitMailKind
  unitName: string
  periodName: string
  dueAt: Date
  now: Date
  /** What is to be done, a line each. */
  open: string[]
  publicUrl: string
}

/** The end of every letter. */
export const automatic =
  'Thư này do hệ thống chấm điểm công tác dân vận chính quyền gửi tự động; đề nghị không trả lời thư này.'

const mostLines = 30

export function writeLetter(letter: Letter): { subject: string; text: string } {
  const { kind, dueAt, open, publicUrl } = letter
  const [unitName, periodName] = [oneLine(letter.unitName), oneLine(letter.periodName)]
  const { subject, opening, openTitle, closing } = wordsFor(kind, whenDue(letter))
  const lines = [
    `Kính gửi: ${unitName}`,
    '',
    opening,
    '',
    `Kỳ đánh giá: ${periodName}`,
    `Thời hạn: ${vietnamTime(dueAt)}`,
    ...(open.length > 0 ? ['', `${openTitle} (${open.length}):`, ...listed(open)] : []),
    '',
    `${closing} ${publicUrl}`,
    '',
    automatic,
  ]
  return { subject: `${subject} – ${unitName}`, text: `${lines.join('\n')}\n` }
}

const missing = 'Nội dung chưa hoàn thiện'
const submit = 'Đề nghị đơn vị hoàn thiện và nộp phiếu đúng thời hạn tại'

function wordsFor(kind: UnitMailKind, due: string) {
  switch (kind) {
    case 'submission_returned':
      return {
        subject: 'Phiếu tự chấm điểm được trả lại để bổ sung',
        opening:
          'Cơ quan thẩm định đã trả lại phiếu tự chấm điểm để đơn vị bổ sung. Lý do trả lại được ghi trong phiếu.',
        openTitle: 'Tiêu chí phải bổ sung',
        closing: 'Đề nghị đơn vị bổ sung và nộp lại phiếu đúng thời hạn tại',
      }
    case 'submission_extended':
      return {
        subject: 'Gia hạn nộp phiếu tự chấm điểm',
        opening: 'Đơn vị được gia hạn nộp phiếu tự chấm điểm đến thời hạn nêu dưới đây.',
        openTitle: missing,
        closing: submit,
      }
    case 'extension_ended':
      return {
        subject: 'Kết thúc gia hạn nộp phiếu tự chấm điểm',
        opening:
          'Việc gia hạn nộp phiếu tự chấm điểm cho đơn vị đã kết thúc; thời hạn chung của kỳ đánh giá có hiệu lực trở lại.',
        openTitle: missing,
        closing: 'Chi tiết xem tại',
      }
    default:
      return {
        subject: `${due} nộp phiếu tự chấm điểm`,
        opening: `${due} nộp phiếu tự chấm điểm; phiếu của đơn vị chưa được nộp.`,
        openTitle: missing,
        closing: submit,
      }
  }
}

/** As of the day the letter is written, not of the day the event was made. */
function whenDue({ now, dueAt }: Letter): string {
  const days = daysBetween(now, dueAt)
  return days > 0 ? `Còn ${days} ngày đến hạn` : 'Hôm nay là hạn'
}

function listed(open: string[]): string[] {
  const shown = open.slice(0, mostLines).map((line) => `- ${oneLine(line)}`)
  return open.length > mostLines ? [...shown, `- và ${open.length - mostLines} nội dung khác`] : shown
}

/** Names come from people; a line break in one must not look like a line of ours. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
