import { Type, type Static } from 'typebox'
import { ReviewerAnswer } from '../http/score-schemas.ts'
import { Code, DateTime, Decimal, DocumentReference, Id, Nullable, Strict, Text, Version } from '../http/schemas.ts'
import { Person } from '../reviews/schemas.ts'

const member = {
  name: Text({ maxLength: 200, description: 'Họ và tên' }),
  title: Text({ maxLength: 200, description: 'Chức vụ, cơ quan' }),
  userId: Type.Optional(Type.Unsafe<string>({ ...Id, description: 'Tài khoản của thành viên, nếu có' })),
  unitId: Type.Optional(Type.Unsafe<string>({ ...Id, description: 'Đơn vị của thành viên, nếu là đơn vị được chấm' })),
  chair: Type.Optional(Type.Boolean({ description: 'true: Chủ tịch Hội đồng; đúng một người' })),
}

export const CouncilInput = Strict(
  {
    decision: Type.Unsafe<DocumentReference>({ ...DocumentReference, description: 'Quyết định thành lập Hội đồng' }),
    members: Type.Array(Strict(member), { minItems: 3, maxItems: 50, description: 'Thành viên, theo thứ tự' }),
    quorum: Type.Integer({
      minimum: 2,
      maximum: 50,
      description: 'Số thành viên biểu quyết tối thiểu: quá nửa số thành viên',
    }),
  },
  {
    examples: [
      {
        decision: { number: '07/QĐ-VD', date: '2021-11-20', issuer: 'UBND Tỉnh (ví dụ)' },
        members: [
          { name: 'Nguyễn Thị Ví Dụ', title: 'Phó Chủ tịch UBND Tỉnh (ví dụ)', chair: true },
          { name: 'Trần Văn Minh Họa', title: 'Giám đốc Sở Nội vụ (ví dụ)' },
          { name: 'Lê Thị Thí Dụ', title: 'Phó Trưởng Ban Dân vận (ví dụ)' },
        ],
        quorum: 2,
      },
    ],
  },
)
export type CouncilInput = Static<typeof CouncilInput>

/** Members carry the number by which votes name them. */
const No = Type.Integer({ minimum: 1, maximum: 50, description: 'Số thứ tự của thành viên' })
export const CouncilMember = Strict({ no: No, ...member })
export type CouncilMember = Static<typeof CouncilMember>

export const Council = Strict({
  periodId: Id,
  decision: DocumentReference,
  members: Type.Array(CouncilMember),
  quorum: Type.Integer(),
  version: Version,
})
export type Council = Static<typeof Council>

const Voters = (description: string) => Type.Array(No, { maxItems: 50, uniqueItems: true, description })
export const Votes = Strict({
  for: Voters('Tán thành'),
  against: Voters('Không tán thành'),
  abstain: Voters('Không có ý kiến'),
})
export type Votes = Static<typeof Votes>

export const Recusal = Strict({
  member: No,
  reason: Text({ maxLength: 500, description: 'Lý do không tham gia biểu quyết' }),
})

export const CouncilItem = Strict({
  code: Code,
  answer: Type.Optional(ReviewerAnswer),
  points: Type.Optional(Type.Unsafe<string>({ ...Decimal, description: 'Điểm được đưa ra biểu quyết' })),
  reason: Text({ maxLength: 5000, description: 'Ý kiến của Hội đồng' }),
  votes: Votes,
})
export type CouncilItem = Static<typeof CouncilItem>

export const CouncilDecisionInput = Strict(
  {
    minutes: Type.Unsafe<DocumentReference>({ ...DocumentReference, description: 'Biên bản họp Hội đồng' }),
    recusals: Type.Array(Recusal, { maxItems: 50, description: 'Thành viên không tham gia biểu quyết về phiếu này' }),
    items: Type.Array(CouncilItem, {
      minItems: 1,
      maxItems: 200,
      description: 'Mỗi tiêu chí có ý kiến khác nhau một lần biểu quyết, kèm đúng một trong hai trường answer, points',
    }),
  },
  {
    examples: [
      {
        minutes: { number: '01/BB-HĐVD', date: '2021-12-05', issuer: 'Hội đồng thẩm định (ví dụ)' },
        recusals: [],
        items: [
          {
            code: 'A1',
            points: '3',
            reason: 'Kế hoạch đã ban hành nhưng chậm (ví dụ)',
            votes: { for: [1, 2], against: [3], abstain: [] },
          },
        ],
      },
    ],
  },
)
export type CouncilDecisionInput = Static<typeof CouncilDecisionInput>

export const KeptCouncilItem = Strict({
  code: Code,
  answer: ReviewerAnswer,
  reason: Type.String(),
  carried: Type.Boolean({ description: 'true: quá nửa số phiếu tán thành, kết quả được điều chỉnh theo' }),
  votes: Type.Unsafe<Votes | null>({
    ...Nullable(Votes),
    description: 'null: người đọc không được xem ai biểu quyết thế nào',
  }),
  counts: Strict({ for: Type.Integer(), against: Type.Integer(), abstain: Type.Integer() }),
})
export type KeptCouncilItem = Static<typeof KeptCouncilItem>

export const CouncilDecision = Strict({
  id: Id,
  submissionId: Id,
  submissionVersion: Version,
  minutes: DocumentReference,
  council: Strict({ decision: DocumentReference, members: Type.Array(CouncilMember), quorum: Type.Integer() }),
  recusals: Type.Array(Recusal),
  items: Type.Array(KeptCouncilItem),
  recordedBy: Person,
  recordedAt: DateTime,
})
export type CouncilDecision = Static<typeof CouncilDecision>
export const CouncilDecisions = Strict({ items: Type.Array(CouncilDecision) })
