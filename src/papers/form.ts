// The form of one unit as an appendix: every criterion with how it was scored, evidence and explanation.

import { comma } from '../scoring/explain-words.ts'
import type { FormData } from './data.ts'
import { centred, paragraph, type Paper, type Row } from './model.ts'
import { appendixTitle, closing, letterhead, type Letter } from './parts.ts'
import { classOf, figure, pointsOf } from './words.ts'

const columns = [
  { header: 'Mã', width: 13, align: 'center' },
  { header: 'Nội dung tiêu chí', width: 60, align: 'left' },
  { header: 'Điểm tối đa', width: 14, align: 'center' },
  { header: 'Cách tính điểm tự chấm', width: 40, align: 'left' },
  { header: 'Điểm tự chấm', width: 16, align: 'center' },
  { header: 'Điểm thẩm định', width: 16, align: 'center' },
  { header: 'Tài liệu kiểm chứng', width: 50, align: 'left' },
  { header: 'Giải trình', width: 43, align: 'left' },
] as const

const laneNames = { self: 'Tổng điểm tự chấm', review: 'Tổng điểm thẩm định', final: 'Tổng điểm phê duyệt' }

export function formPaper(data: FormData, letter: Letter): Paper {
  const { form, period, pack, self, review, final } = data
  const isDraft = form.status === 'draft' || form.status === 'returned'
  const name = `Bảng tự chấm điểm công tác dân vận chính quyền năm ${period.year}`
  return {
    name: `${name} - ${form.unitName}`,
    draft: isDraft,
    notice: form.notice,
    sections: [
      {
        landscape: true,
        blocks: [
          letterhead({ ...letter, number: null }),
          centred('', { size: 8 }),
          ...appendixTitle('PHỤ LỤC', name, 'Báo cáo', letter),
          paragraph(`Đơn vị: ${form.unitName}. Kỳ đánh giá: ${period.name}. Bộ tiêu chí: ${pack.title}.`, { size: 13 }),
          { kind: 'table', size: 11, columns: [...columns], rows: rowsOf(data) },
          ...[self, review, final].flatMap((score) =>
            score
              ? [
                  paragraph(
                    `${laneNames[score.lane]}: ${figure(score.sheet.total)}; xếp loại: ${classOf(score.sheet, pack)}.`,
                  ),
                ]
              : [],
          ),
          closing(letter),
        ],
      },
    ],
  }
}

function rowsOf({ form, self, review, titles, evidence, pack }: FormData): Row[] {
  const selfPoints = pointsOf(self)
  const reviewPoints = review && pointsOf(review)
  const inReview = (code: string) => (reviewPoints ? figure(reviewPoints.get(code)) : '')
  const traceOf = new Map(self.sheet.trace.map((entry) => [`${entry.step}/${entry.code}`, entry]))
  const formula = (code: string, step: string) => {
    const entry = traceOf.get(`${step}/${code}`)
    return entry ? comma(entry.formula) : ''
  }
  const line = ({ code, title, maxPoints, kind, explanation }: (typeof form.criteria)[number]): Row => ({
    cells: [
      code,
      title,
      maxPoints === null ? '' : figure(maxPoints),
      formula(code, ['bonus', 'penalty', 'gate'].includes(kind) ? kind : 'criterion'),
      kind === 'gate' ? '' : figure(selfPoints.get(code)),
      kind === 'gate' ? '' : inReview(code),
      (evidence.get(code) ?? []).join('\n'),
      explanation ?? '',
    ],
  })
  const groups = self.sheet.groups.flatMap(({ code, earned, applicableMaximum }): Row[] => [
    {
      bold: true,
      cells: [
        code,
        titles.get(code) ?? '',
        figure(applicableMaximum),
        '',
        figure(earned),
        review ? figure(review.sheet.groups.find((group) => group.code === code)?.earned) : '',
        '',
        '',
      ],
    },
    ...form.criteria.filter(({ group }) => group === code).map(line),
  ])
  return [
    ...groups,
    ...form.criteria.filter(({ group }) => group === null).map(line),
    {
      bold: true,
      cells: [
        '',
        'TỔNG ĐIỂM',
        figure(pack.scale),
        '',
        figure(self.sheet.total),
        review ? figure(review.sheet.total) : '',
        '',
        '',
      ],
    },
  ]
}
