// Báo cáo kết quả thẩm định: what the appraisal found, with every unit in the appendix.

import type { ResultRow } from '../results/schemas.ts'
import type { PeriodData } from './data.ts'
import { paragraph, text, type Paper, type Row } from './model.ts'
import { appendixTitle, closing, heading, lastWords, letterhead, title, type Letter } from './parts.ts'
import { basisOf, blockName, classOfResult, figure } from './words.ts'

const columns = [
  { header: 'Hạng', width: 14, align: 'center' },
  { header: 'Đơn vị', width: 74, align: 'left' },
  { header: 'Điểm tự chấm', width: 20, align: 'center' },
  { header: 'Điểm thẩm định', width: 20, align: 'center' },
  { header: 'Điểm phê duyệt', width: 20, align: 'center' },
  { header: 'Tiêu chí điều chỉnh', width: 20, align: 'center' },
  { header: 'Xếp loại', width: 42, align: 'left' },
  { header: 'Điều kiện khống chế', width: 42, align: 'left' },
] as const

const summaryColumns = [
  { header: 'Mức xếp loại', width: 125, align: 'left' },
  { header: 'Số đơn vị', width: 40, align: 'center' },
] as const

export function reportPaper({ period, results, packs }: PeriodData, letter: Letter): Paper {
  const about = `Kết quả thẩm định, xếp loại công tác dân vận chính quyền năm ${period.year}`
  const reviewed = results.items.filter(({ reviewTotal }) => reviewTotal !== null).length
  return {
    name: `Báo cáo ${about.toLowerCase()}`,
    draft: results.provisional,
    notice: results.notice,
    sections: [
      {
        landscape: false,
        blocks: [
          letterhead(letter),
          ...title('Báo cáo', about),
          paragraph(
            `Căn cứ ${packs.map(basisOf).join('; ')}, ${letter.issuer} báo cáo kết quả thẩm định, xếp loại ${period.name} như sau:`,
          ),
          heading('I. Tình hình thẩm định'),
          paragraph(
            `Số đơn vị tham gia đánh giá: ${results.total}; số đơn vị đã có kết quả thẩm định: ${reviewed}; số đơn vị chưa có kết quả thẩm định: ${results.total - reviewed}.`,
          ),
          heading('II. Kết quả xếp loại'),
          ...(results.summary.length > 0
            ? [
                {
                  kind: 'table' as const,
                  size: 13,
                  columns: [...summaryColumns],
                  rows: byBlock(results.summary, packs, ({ label, count }) => ({ cells: [label, String(count)] })),
                },
              ]
            : [paragraph('Chưa có đơn vị nào.')]),
          ...results.quotaWarnings.map(({ block, level, maxPercent, limit, count }) =>
            paragraph(
              `${blockName(block, packs)}: mức "${labelOf(level, packs)}" có ${count} đơn vị, vượt giới hạn ${limit} đơn vị (tối đa ${figure(maxPercent)}%).`,
            ),
          ),
          ...results.items
            .filter(({ eligible }) => eligible === false)
            .map(({ unitName, gates }) =>
              paragraph(`- ${unitName}: không đủ điều kiện xếp loại${gates.length > 0 ? ` (${gatesOf(gates)})` : ''}.`),
            ),
          paragraph('Kết quả của từng đơn vị tại Phụ lục kèm theo.'),
          heading('III. Kiến nghị'),
          lastWords(
            `${letter.issuer} kính trình ${letter.superior ?? 'cấp có thẩm quyền'} xem xét, quyết định công nhận kết quả xếp loại công tác dân vận chính quyền năm ${period.year}`,
          ),
          closing(letter),
        ],
      },
      {
        landscape: true,
        blocks: [
          ...appendixTitle('PHỤ LỤC', 'Kết quả thẩm định, xếp loại của từng đơn vị', 'Báo cáo', letter),
          { kind: 'table', size: 12, columns: [...columns], rows: byBlock(results.items, packs, rowOf) },
          ...(results.provisional
            ? [text('Kết quả tạm tính, chưa được cấp có thẩm quyền phê duyệt.', { italics: true, size: 12 })]
            : []),
        ],
      },
    ],
  }
}

/** Rows below the name of their block; the items stand together by block already. */
export function byBlock<Item extends { block: string }>(
  items: Item[],
  packs: PeriodData['packs'],
  toRow: (item: Item, index: number) => Row,
): Row[] {
  return items.flatMap((item, i) => [
    ...(item.block === items[i - 1]?.block ? [] : [{ whole: blockName(item.block, packs) }]),
    toRow(item, i),
  ])
}

export function gatesOf(gates: ResultRow['gates']): string {
  return gates.map(({ code, title }) => `${code}. ${title}`).join('; ')
}

function rowOf(row: ResultRow): Row {
  const { rank, unitName, selfTotal, reviewTotal, finalTotal, adjustments, gates } = row
  return {
    cells: [
      figure(rank),
      unitName,
      ...[selfTotal, reviewTotal, finalTotal, adjustments].map(figure),
      classOfResult(row),
      gatesOf(gates),
    ],
  }
}

function labelOf(level: string, packs: PeriodData['packs']): string {
  const levels = packs.flatMap(({ classification }) => classification.levels)
  return levels.find(({ code }) => code === level)?.label ?? level
}
