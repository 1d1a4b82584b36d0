// Draft of the Quyết định that fixes the classification, with the list of units as its appendix. It is always
// a draft: the decision itself is the paper that the People's Committee signs.

import type { ResultRow } from '../results/schemas.ts'
import type { PeriodData } from './data.ts'
import { centred, paragraph, type Paper, type Row } from './model.ts'
import { appendixTitle, closing, letterhead, title, type Letter } from './parts.ts'
import { byBlock, gatesOf } from './report.ts'
import { basisOf, classOfResult, figure } from './words.ts'

const columns = [
  { header: 'TT', width: 12, align: 'center' },
  { header: 'Đơn vị', width: 63, align: 'left' },
  { header: 'Tổng điểm', width: 20, align: 'center' },
  { header: 'Xếp loại', width: 38, align: 'left' },
  { header: 'Ghi chú', width: 32, align: 'left' },
] as const

/** `proposer`: who put the decision forward. */
export function decisionPaper({ period, results, packs }: PeriodData, letter: Letter, proposer: string): Paper {
  const about = `công nhận kết quả xếp loại công tác dân vận chính quyền năm ${period.year}`
  const ground = (words: string) => paragraph(words, { italics: true, after: 3 })
  const article = (number: number, words: string, keepNext = false) =>
    paragraph([{ text: `Điều ${number}. `, bold: true }, { text: words }], { keepNext })
  return {
    name: `Dự thảo Quyết định ${about}`,
    draft: true,
    notice: results.notice,
    sections: [
      {
        landscape: false,
        blocks: [
          letterhead(letter),
          ...title('Quyết định', `Về việc ${about}`),
          centred(letter.issuer.toLocaleUpperCase('vi'), { bold: true, after: 6 }),
          ground('Căn cứ Luật Tổ chức chính quyền địa phương;'),
          ...packs.map((pack) => ground(`Căn cứ ${basisOf(pack)};`)),
          ground(`Theo đề nghị của ${proposer}.`),
          centred('QUYẾT ĐỊNH:', { bold: true, before: 6, after: 6 }),
          article(
            1,
            `Công nhận kết quả xếp loại công tác dân vận chính quyền năm ${period.year} của ${results.total} đơn vị (Phụ lục kèm theo).`,
          ),
          article(2, 'Quyết định này có hiệu lực kể từ ngày ký.'),
          article(
            3,
            `Chánh Văn phòng ${letter.issuer}, ${proposer}, Thủ trưởng các đơn vị có tên tại Phụ lục chịu trách nhiệm thi hành Quyết định này./.`,
            true,
          ),
          closing(letter),
        ],
      },
      {
        landscape: false,
        blocks: [
          ...appendixTitle(
            'PHỤ LỤC',
            `Kết quả xếp loại công tác dân vận chính quyền năm ${period.year}`,
            'Quyết định',
            letter,
          ),
          { kind: 'table', size: 12, columns: [...columns], rows: byBlock(results.items, packs, rowOf) },
        ],
      },
    ],
  }
}

function rowOf(row: ResultRow, index: number): Row {
  const { unitName, selfTotal, reviewTotal, finalTotal, lane, gates } = row
  const total = { final: finalTotal, review: reviewTotal, self: selfTotal }[lane ?? 'self']
  return { cells: [String(index + 1), unitName, figure(total), classOfResult(row), gatesOf(gates)] }
}
