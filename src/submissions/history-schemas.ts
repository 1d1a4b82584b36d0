import { Type, type Static } from 'typebox'
import { DateTime, Enum, Id, Nullable, Strict, Version } from '../http/schemas.ts'
import { AnswerInput } from '../http/score-schemas.ts'
import { submissionStatuses } from './status.ts'

const Status = Enum(submissionStatuses, 'Trạng thái của phiếu')
const Value = (description: string) => Type.Unknown({ description })

export const HistoryChange = Strict({
  code: Nullable(Type.String({ description: 'Mã tiêu chí; null: thông tin chung của phiếu' })),
  part: Type.String({
    description:
      'answer – câu trả lời; explanation – giải trình; evidence – tài liệu kiểm chứng; appealEvidence – tài liệu gửi kèm kiến nghị; decision – quyết định thẩm định; finalDecision – quyết định sau kiến nghị; opinion – ý kiến; hoặc tên trường chung, ví dụ status',
  }),
  before: Value('Trước; null: chưa có'),
  after: Value('Sau; null: không còn'),
})
export type HistoryChange = Static<typeof HistoryChange>

export const SubmissionHistory = Strict({
  items: Type.Array(
    Strict({
      version: Version,
      at: DateTime,
      by: Strict({ id: Nullable(Id), name: Type.String({ description: 'Người thực hiện' }) }),
      role: Nullable(Type.String({ description: 'Vai trò đã dùng' })),
      action: Type.String({ description: 'Việc đã làm, trùng với operationId' }),
      reason: Nullable(Type.String({ description: 'Lý do' })),
      status: Status,
      changes: Type.Array(HistoryChange),
    }),
    { description: 'Mới nhất trước' },
  ),
  nextBefore: Nullable(Type.Integer({ description: 'Gửi lại ở tham số before để xem tiếp; null: hết' })),
  total: Type.Integer({ description: 'Tổng số phiên bản được xem' }),
})
export type SubmissionHistory = Static<typeof SubmissionHistory>

export const CriterionEvent = Strict({
  version: Version,
  at: DateTime,
  by: Strict({ id: Nullable(Id), name: Type.String({ description: 'Người thực hiện' }) }),
  action: Type.String({ description: 'Việc đã làm, trùng với operationId' }),
  part: Type.String({
    description:
      'answer, explanation, evidence, decision, finalDecision, opinion như trong lịch sử phiếu; return – yêu cầu sửa khi trả lại; appeal – kiến nghị, sau là kết quả giải quyết',
  }),
  reason: Nullable(Type.String({ description: 'Lý do' })),
  before: Value('Trước; null: chưa có'),
  after: Value('Sau; null: không còn'),
})
export type CriterionEvent = Static<typeof CriterionEvent>

export const HistoryQuery = Strict({
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, description: 'Số phiên bản, mặc định 50' })),
  before: Type.Optional(Type.Integer({ minimum: 1, description: 'Chỉ các phiên bản trước phiên bản này' })),
})
export type HistoryQuery = Static<typeof HistoryQuery>

const number = (description: string) => Type.Optional(Type.Integer({ minimum: 1, maximum: 999_999_999, description }))
export const VersionQuery = Strict({ version: number('Phiên bản của phiếu; mặc định: hiện nay') })
export type VersionQuery = Static<typeof VersionQuery>
export const CompareQuery = Strict({
  from: number('So từ phiên bản này; mặc định: 1'),
  to: number('So đến phiên bản này; mặc định: hiện nay'),
})
export type CompareQuery = Static<typeof CompareQuery>

export const VersionComparison = Strict({
  from: Version,
  to: Version,
  changes: Type.Array(HistoryChange, { description: 'Khác nhau giữa hai phiên bản, theo từng tiêu chí' }),
})
export type VersionComparison = Static<typeof VersionComparison>

export const FormVersion = Strict({
  submissionId: Id,
  version: Version,
  status: Status,
  answers: Type.Array(Strict({ code: Type.String(), answer: AnswerInput })),
  explanations: Type.Array(Strict({ code: Type.String(), explanation: Type.String() })),
  evidence: Type.Array(Strict({ evidenceId: Id, codes: Type.Array(Type.String()) })),
  selfTotal: Type.String({ description: 'Tổng điểm tự chấm của phiên bản này' }),
  selfClassification: Nullable(Type.String({ description: 'Mức xếp loại theo điểm tự chấm' })),
})
export type FormVersion = Static<typeof FormVersion>
