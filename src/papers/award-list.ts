// Tờ trình on awards with the list of those proposed: collectives first, then individuals.

import type { AwardProposal } from '../awards/schemas.ts'
import type { PeriodData } from './data.ts'
import { centred, paragraph, text, type Block, type Column, type Paper } from './model.ts'
import { appendixTitle, closing, lastWords, letterhead, title, type Letter } from './parts.ts'
import { cite, classOfResult, figure } from './words.ts'

const collectiveColumns: Column[] = [
  { header: 'TT', width: 12, align: 'center' },
  { header: 'Tên tập thể', width: 70, align: 'left' },
  { header: 'Tổng điểm', width: 22, align: 'center' },
  { header: 'Xếp loại', width: 42, align: 'left' },
  { header: 'Hình thức khen thưởng', width: 36, align: 'left' },
  { header: 'Tóm tắt thành tích', width: 70, align: 'left' },
]
const individualColumns: Column[] = [
  { header: 'TT', width: 12, align: 'center' },
  { header: 'Họ và tên', width: 48, align: 'left' },
  { header: 'Chức vụ', width: 40, align: 'left' },
  { header: 'Đơn vị', width: 50, align: 'left' },
  { header: 'Hình thức khen thưởng', width: 36, align: 'left' },
  { header: 'Tóm tắt thành tích', width: 66, align: 'left' },
]

export function awardListPaper({ period, results }: PeriodData, proposals: AwardProposal[], letter: Letter): Paper {
  const about = `khen thưởng trong thực hiện công tác dân vận chính quyền năm ${period.year}`
  const to = letter.superior ?? 'Cấp có thẩm quyền'
  const collectives = proposals.filter(({ subject }) => subject === 'collective')
  const individuals = proposals.filter(({ subject }) => subject === 'individual')
  const resultOf = new Map(results.items.map((row) => [row.unitId, row]))
  return {
    name: `Tờ trình đề nghị ${about}`,
    // Until each of them is put forward, the list may still change.
    draft: results.provisional || proposals.some(({ status }) => status === 'draft'),
    notice: results.notice,
    sections: [
      {
        landscape: false,
        blocks: [
          letterhead(letter),
          ...title('Tờ trình', `Về việc đề nghị ${about}`),
          centred(`Kính gửi: ${to}.`, { after: 8 }),
          paragraph(
            `Căn cứ kết quả xếp loại công tác dân vận chính quyền năm ${period.year}${results.decision ? ` được công nhận tại ${cite('Quyết định', results.decision)}` : ''}, ${letter.issuer} kính trình ${to} xem xét, khen thưởng:`,
          ),
          paragraph(`1. Tập thể: ${collectives.length}.`),
          paragraph(`2. Cá nhân: ${individuals.length}.`),
          paragraph('(Danh sách đề nghị khen thưởng kèm theo)', { italics: true }),
          lastWords(`${letter.issuer} kính trình ${to} xem xét, quyết định`),
          closing(letter),
        ],
      },
      {
        landscape: true,
        blocks: [
          ...appendixTitle('DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG', upperFirst(about), 'Tờ trình', letter),
          ...list('I. TẬP THỂ', collectiveColumns, collectives, ({ unitId, unitName, awardForm, achievement }) => {
            const result = resultOf.get(unitId)!
            return [unitName, figure(result.finalTotal), classOfResult(result), awardForm, achievement]
          }),
          ...list('II. CÁ NHÂN', individualColumns, individuals, (proposal) => {
            const { personName, personPosition, unitName, awardForm, achievement } = proposal
            return [personName ?? '', personPosition ?? '', unitName, awardForm, achievement]
          }),
        ],
      },
    ],
  }
}

function list(
  name: string,
  columns: Column[],
  proposals: AwardProposal[],
  cellsOf: (proposal: AwardProposal) => string[],
): Block[] {
  const rows = proposals.map((proposal, i) => ({ cells: [String(i + 1), ...cellsOf(proposal)] }))
  return [
    text(name, { bold: true, before: 6, after: 4 }),
    rows.length > 0 ? { kind: 'table', size: 12, columns, rows } : paragraph('Không có.'),
  ]
}

function upperFirst(words: string): string {
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1)
}
