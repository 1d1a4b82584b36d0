import { Type, type Static } from 'typebox'
import { Evidence } from '../evidence/schemas.ts'
import { AnswerInput, ReviewerAnswer } from '../http/score-schemas.ts'
import {
  Code,
  DateTime,
  Decimal,
  Enum,
  Id,
  Nullable,
  PageOf,
  Strict,
  Text,
  Version,
  pageQuery,
  updatedSince,
} from '../http/schemas.ts'
import { Person } from '../reviews/schemas.ts'

/** One criterion that a unit asks to have looked at again (kiến nghị, phúc tra). */
export const AppealItem = Strict({
  code: Code,
  reason: Text({ maxLength: 5000, description: 'Lý do kiến nghị' }),
  answer: Type.Optional(
    Type.Unsafe<AnswerInput>({ ...AnswerInput, description: 'Câu trả lời mà đơn vị cho là đúng (đề nghị của đơn vị)' }),
  ),
  evidence: Type.Optional(
    Type.Array(Id, {
      minItems: 1,
      maxItems: 200,
      uniqueItems: true,
      description: 'Tài liệu kiểm chứng của phiếu làm căn cứ, kể cả tài liệu mới gửi kèm kiến nghị',
    }),
  ),
})
export type AppealItem = Static<typeof AppealItem>

/** The same as it is shown, with what the evidence is. */
export const AppealedItem = Strict({
  code: Code,
  reason: Type.String({ description: 'Lý do kiến nghị' }),
  answer: Nullable(AnswerInput),
  evidence: Type.Array(Evidence, { description: 'Tài liệu làm căn cứ; nội dung tệp: GET /evidence/{id}/content' }),
})
export type AppealedItem = Static<typeof AppealedItem>

/** What was decided on one criterion of an appeal. */
export const AppealOutcome = Strict({
  code: Code,
  outcome: Enum(
    ['accepted', 'rejected'],
    'accepted – chấp nhận: kèm answer hoặc points (không cả hai); bỏ cả hai là chấp nhận đúng câu trả lời đơn vị đề nghị, nếu kiến nghị có nêu; rejected – giữ nguyên kết quả thẩm định',
  ),
  answer: Type.Optional(ReviewerAnswer),
  points: Type.Optional(Type.Unsafe<string>({ ...Decimal, description: 'Điểm sau khi giải quyết kiến nghị' })),
  reason: Text({ maxLength: 5000, description: 'Lý do' }),
})
export type AppealOutcome = Static<typeof AppealOutcome>

export const AppealInput = Strict(
  { items: Type.Array(AppealItem, { minItems: 1, maxItems: 1600, description: 'Các tiêu chí kiến nghị xem lại' }) },
  { examples: [{ items: [{ code: 'A1', reason: 'Kế hoạch đã ban hành đúng hạn, văn bản gửi kèm hồ sơ' }] }] },
)
export type AppealInput = Static<typeof AppealInput>

export const ResolveAppealInput = Strict(
  {
    outcomes: Type.Array(AppealOutcome, {
      minItems: 1,
      maxItems: 1600,
      description: 'Mỗi tiêu chí kiến nghị đúng một kết quả',
    }),
  },
  { examples: [{ outcomes: [{ code: 'A1', outcome: 'rejected', reason: 'Hồ sơ gửi kèm không có văn bản mới' }] }] },
)
export type ResolveAppealInput = Static<typeof ResolveAppealInput>

const Status = Enum(['open', 'resolved'], 'open – chờ giải quyết; resolved – đã giải quyết')

export const Appeal = Strict({
  id: Id,
  submissionId: Id,
  periodId: Id,
  unitId: Id,
  unitName: Type.String({ description: 'Tên đơn vị' }),
  status: Status,
  items: Type.Array(AppealedItem),
  filedBy: Person,
  filedAt: DateTime,
  outcomes: Nullable(Type.Array(AppealOutcome)),
  resolvedBy: Nullable(Person),
  resolvedAt: Nullable(DateTime),
  version: Version,
  createdAt: DateTime,
  updatedAt: DateTime,
})
export type Appeal = Static<typeof Appeal>

export const AppealPage = PageOf(Appeal)

export const AppealQuery = Strict({
  ...pageQuery,
  periodId: Type.Optional(Id),
  submissionId: Type.Optional(Id),
  status: Type.Optional(Status),
  updatedSince,
})
export type AppealQuery = Static<typeof AppealQuery>
