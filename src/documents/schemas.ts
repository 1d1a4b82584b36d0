import { Type, type Static } from 'typebox'
import { AnswerInput } from '../http/score-schemas.ts'
import { Code, Id, Nullable, Strict, Version } from '../http/schemas.ts'

const Content = Strict({ answer: Nullable(AnswerInput), explanation: Nullable(Type.String()) })

export const FormChange = Strict({
  code: Code,
  title: Type.String({ description: 'Nội dung tiêu chí' }),
  cell: Type.String({ description: 'Trang và ô trong tệp', examples: ['Bảng tự chấm!E14'] }),
  before: Content,
  after: Content,
})
export type FormChange = Static<typeof FormChange>

export const FormImport = Strict({
  dryRun: Type.Boolean({ description: 'true: chỉ xem trước, không lưu' }),
  id: Id,
  version: Version,
  changes: Type.Array(FormChange, { description: 'Những nội dung trong tệp khác với nội dung đang lưu' }),
  total: Type.String({ description: 'Tổng điểm tự chấm tạm tính sau khi nhận tệp' }),
  classification: Nullable(Type.String({ description: 'Mức xếp loại tạm tính' })),
  unanswered: Type.Array(Code, { description: 'Các tiêu chí còn chưa trả lời' }),
  notice: Nullable(Type.String()),
})
export type FormImport = Static<typeof FormImport>

export const FormImportQuery = Strict({
  dryRun: Type.Optional(Type.Boolean({ description: 'true: chỉ cho biết những gì sẽ thay đổi, không lưu' })),
})
