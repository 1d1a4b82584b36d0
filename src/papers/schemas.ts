import { Type, type Static } from 'typebox'
import type { Role } from '../auth/roles.ts'
import { DateOnly, Enum, Id, Strict, Text } from '../http/schemas.ts'
import { say } from '../http/problems.ts'

export const submissionPapers = ['form', 'notice'] as const
export const periodPapers = ['report', 'award-list', 'decision'] as const
/** Who may have the papers of a period. */
export const paperReaders: readonly Role[] = ['reviewer', 'approver', 'admin', 'auditor']
export type PaperName = (typeof submissionPapers)[number] | (typeof periodPapers)[number]

export const SubmissionPaperParams = Strict({
  id: Id,
  paper: Enum(submissionPapers, 'form – bảng tự chấm điểm; notice – thông báo kết quả'),
})
export const PeriodPaperParams = Strict({
  id: Id,
  paper: Enum(
    periodPapers,
    'report – báo cáo kết quả thẩm định; award-list – tờ trình và danh sách đề nghị khen thưởng; decision – dự thảo quyết định xếp loại',
  ),
})

/** Part of `Số: 12/BC-SNV`. */
function partOfNumber(options: { maxLength: number; description: string }) {
  return Type.String({
    minLength: 1,
    pattern: '^[^\\s/]+$',
    'x-hint': say('Không được có khoảng trắng hoặc dấu "/".', 'Must not hold blanks or "/".'),
    ...options,
  })
}

export const PaperQuery = Strict({
  format: Type.Optional(Enum(['docx', 'pdf'], 'docx – tệp Word (mặc định); pdf')),
  number: Type.Optional(
    partOfNumber({ maxLength: 20, description: 'Số của văn bản, ví dụ 12; để trống: chừa chỗ điền' }),
  ),
  symbol: Type.Optional(partOfNumber({ maxLength: 40, description: 'Ký hiệu sau số, ví dụ BC-SNV' })),
  date: Type.Optional(
    Type.Unsafe<string>({ ...DateOnly, description: 'Ngày ký, dạng YYYY-MM-DD; để trống: chừa chỗ điền' }),
  ),
  place: Type.Optional(Text({ maxLength: 100, description: 'Địa danh' })),
  superior: Type.Optional(Text({ maxLength: 200, description: 'Cơ quan chủ quản' })),
  issuer: Type.Optional(Text({ maxLength: 200, description: 'Cơ quan ban hành' })),
  signerTitle: Type.Optional(
    Text({ maxLength: 200, description: 'Quyền hạn, chức vụ người ký; xuống dòng giữa các dòng' }),
  ),
  signerName: Type.Optional(Text({ maxLength: 200, description: 'Họ và tên người ký' })),
  recipients: Type.Optional(
    Type.Array(Text({ maxLength: 200 }), {
      minItems: 1,
      maxItems: 20,
      description: 'Nơi nhận, mỗi nơi một giá trị (lặp lại tham số)',
    }),
  ),
})
export type PaperQuery = Static<typeof PaperQuery>
