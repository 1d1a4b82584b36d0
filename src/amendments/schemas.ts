import { Type, type Static } from 'typebox'
import { finalExampleForm } from '../http/examples.ts'
import { ReviewerAnswer } from '../http/score-schemas.ts'
import {
  Code,
  DateTime,
  Decimal,
  DocumentReference,
  SignedDocument,
  Enum,
  Id,
  Nullable,
  Strict,
  Text,
  Version,
} from '../http/schemas.ts'
import { Person } from '../reviews/schemas.ts'

const AmendmentItem = Strict({
  submissionId: Id,
  code: Code,
  answer: Type.Optional(ReviewerAnswer),
  points: Type.Optional(Type.Unsafe<string>({ ...Decimal, description: 'Điểm theo quyết định điều chỉnh' })),
  reason: Text({ maxLength: 4000, description: 'Lý do điều chỉnh tiêu chí này' }),
})
export type AmendmentItem = Static<typeof AmendmentItem>

export const AmendmentInput = Strict(
  {
    decision: Type.Unsafe<DocumentReference>({
      ...SignedDocument,
      description: 'Quyết định điều chỉnh kết quả, kèm người ký',
    }),
    reason: Text({ maxLength: 5000, description: 'Lý do điều chỉnh kết quả' }),
    items: Type.Array(AmendmentItem, {
      minItems: 1,
      maxItems: 500,
      description: 'Mỗi tiêu chí một dòng, kèm đúng một trong hai trường answer, points',
    }),
  },
  {
    examples: [
      {
        decision: { number: '06/QĐ-VD', date: '2021-12-24', issuer: 'UBND Tỉnh (ví dụ)', signer: 'Người ký (ví dụ)' },
        reason: 'Số liệu của một đơn vị bị nhập sai (ví dụ)',
        items: [{ submissionId: finalExampleForm, code: 'A2', points: '1', reason: 'Nhập sai một báo cáo (ví dụ)' }],
      },
    ],
  },
)
export type AmendmentInput = Static<typeof AmendmentInput>

export const AmendmentQuery = Strict({
  dryRun: Type.Optional(Type.Boolean({ description: 'true: chỉ xem trước, không lưu gì' })),
})

export const KeptAmendmentItem = Strict({
  submissionId: Id,
  unitName: Type.String({ description: 'Tên đơn vị' }),
  code: Code,
  answer: ReviewerAnswer,
  reason: Type.String(),
})
export type KeptAmendmentItem = Static<typeof KeptAmendmentItem>

const Standing = Strict({
  total: Type.String({ description: 'Tổng điểm phê duyệt' }),
  classification: Nullable(Type.String({ description: 'Mã mức xếp loại; null: không đủ điều kiện' })),
  eligible: Type.Boolean({ description: 'false: không đủ điều kiện xếp loại' }),
  rank: Nullable(Type.Integer({ description: 'Thứ hạng trong khối' })),
})

export const AffectedUnit = Strict({
  submissionId: Id,
  unitId: Id,
  unitName: Type.String({ description: 'Tên đơn vị' }),
  block: Code,
  before: Standing,
  after: Standing,
})
export type AffectedUnit = Static<typeof AffectedUnit>

const AwardWarning = Strict({
  awardProposalId: Id,
  unitName: Type.String({ description: 'Tên đơn vị' }),
  status: Enum(['draft', 'proposed', 'approved'], 'Trạng thái đề nghị khen thưởng'),
})
export type AwardWarning = Static<typeof AwardWarning>

export const Amendment = Strict({
  id: Nullable(Type.Unsafe<string>({ ...Id, description: 'null: mới xem trước (dryRun)' })),
  periodId: Id,
  periodVersion: Type.Unsafe<number>({
    ...Version,
    description: 'Phiên bản của kỳ hiện nay, cho If-Match của lần sau',
  }),
  revision: Type.Integer({ description: 'Lần điều chỉnh; 0 là kết quả khi phê duyệt' }),
  decision: DocumentReference,
  reason: Type.String(),
  items: Type.Array(KeptAmendmentItem),
  affected: Type.Array(AffectedUnit, { description: 'Mọi đơn vị có điểm, xếp loại hoặc thứ hạng thay đổi' }),
  warnings: Type.Array(AwardWarning, {
    description: 'Đề nghị khen thưởng của đơn vị có xếp loại hoặc thứ hạng thay đổi; cần xem lại',
  }),
  madeBy: Person,
  madeAt: DateTime,
})
export type Amendment = Static<typeof Amendment>

export const AmendmentList = Strict({ items: Type.Array(Amendment) })
