// Thông báo to one unit: its result, and in the appendix how every point of it came about.

import type { NoticeData } from './data.ts'
import { comma } from '../scoring/explain-words.ts'
import { paragraph, type Column, type Paper, type Row } from './model.ts'
import { appendixTitle, closing, lastWords, letterhead, title, type Letter } from './parts.ts'
import { gatesOf } from './report.ts'
import { cite, classOfResult, figure, pointsOf } from './words.ts'

const columns: Column[] = [
  { header: 'Mã', width: 16, align: 'center' },
  { header: 'Nội dung', width: 66, align: 'left' },
  { header: 'Điểm tối đa', width: 17, align: 'center' },
  { header: 'Điểm tự chấm', width: 17, align: 'center' },
  { header: 'Điểm kết quả', width: 17, align: 'center' },
  { header: 'Cách tính', width: 56, align: 'left' },
  { header: 'Lý do điều chỉnh', width: 63, align: 'left' },
]

export function noticePaper(data: NoticeData, letter: Letter): Paper {
  const { form, period, result, results } = data
  const about = `Kết quả đánh giá, xếp loại công tác dân vận chính quyền năm ${period.year}`
  const basis = results.decision ? `Căn cứ ${cite('Quyết định', results.decision)}, ` : ''
  return {
    name: `Thông báo ${about.toLowerCase()} - ${form.unitName}`,
    draft: results.provisional,
    notice: form.notice,
    sections: [
      {
        landscape: false,
        blocks: [
          letterhead(letter),
          ...title('Thông báo', about),
          paragraph(`${basis}${letter.issuer} thông báo kết quả của ${form.unitName} (${period.name}) như sau:`),
          { kind: 'table', size: 13, columns: resultColumns, rows: resultRows(data) },
          ...(result.gates.length > 0 ? [paragraph(`Điều kiện khống chế: ${gatesOf(result.gates)}.`)] : []),
          paragraph('Cách tính từng tiêu chí và lý do điều chỉnh tại Phụ lục kèm theo.'),
          lastWords(`${letter.issuer} thông báo để đơn vị biết, thực hiện`),
          closing(letter),
        ],
      },
      {
        landscape: true,
        blocks: [
          ...appendixTitle('PHỤ LỤC', `Giải trình kết quả của ${form.unitName}`, 'Thông báo', letter),
          { kind: 'table', size: 11, columns, rows: explanationRows(data) },
        ],
      },
    ],
  }
}

const resultColumns: Column[] = [
  { header: 'Nội dung', width: 85, align: 'left' },
  { header: 'Kết quả', width: 80, align: 'center' },
]

function resultRows({ result }: NoticeData): Row[] {
  const { selfTotal, reviewTotal, finalTotal, rank } = result
  return [
    ['Tổng điểm tự chấm', figure(selfTotal)],
    ['Tổng điểm thẩm định', figure(reviewTotal)],
    ['Tổng điểm phê duyệt', figure(finalTotal)],
    ['Xếp loại', classOfResult(result)],
    ['Thứ hạng trong khối', figure(rank)],
  ].map((cells) => ({ cells }))
}

/** The trace of the result line by line, with what the unit gave itself and why it was changed. */
function explanationRows({ score, self, form, titles }: NoticeData): Row[] {
  const selfPoints = pointsOf(self)
  const reasons = new Map(
    form.criteria.flatMap(({ code, decisions }) => {
      // A decision on an appeal stands over the one that was appealed.
      const last = decisions.find(({ lane }) => lane === 'final') ?? decisions.find(({ lane }) => lane === 'review')
      return last?.decision === 'adjust' && last.reason ? [[code, last.reason] as const] : []
    }),
  )
  return score.sheet.trace.map(({ step, code, formula, points, maxPoints, text }) => {
    const isLine = ['criterion', 'bonus', 'penalty', 'gate'].includes(step)
    const title = code === null ? undefined : titles.get(code)
    return {
      bold: !isLine,
      cells: [
        code !== null && title ? code : '',
        title ?? text,
        maxPoints === undefined ? '' : figure(maxPoints),
        isLine && code !== null ? figure(selfPoints.get(code)).replace('–', '') : '',
        points === undefined ? '' : figure(points),
        title ? comma(formula) : '',
        isLine && code !== null ? (reasons.get(code) ?? '') : '',
      ],
    }
  })
}
