import { Type, type Static } from 'typebox'
import { demoId } from '../http/examples.ts'
import { ReviewerAnswer } from '../http/score-schemas.ts'
import {
  Code,
  DateTime,
  Decimal,
  DocumentReference,
  Enum,
  Id,
  Nullable,
  Strict,
  Text,
  Version,
} from '../http/schemas.ts'
import { criterionKinds } from '../scoring/pack-kinds.ts'
import { CriterionEvent } from '../submissions/history-schemas.ts'
import { submissionStatuses } from '../submissions/status.ts'

export const CriterionParams = Strict({ id: Id, code: Code })

export const TakeReviewInput = Strict(
  {
    assignee: Type.Optional(
      Type.Unsafe<string>({ ...Id, description: 'Giao cho một tài khoản thẩm định khác; bỏ trống: tự nhận' }),
    ),
  },
  { examples: [{}] },
)
export type TakeReviewInput = Static<typeof TakeReviewInput>

export const ConflictInput = Strict(
  { reason: Text({ maxLength: 2000, description: 'Lý do không thể thẩm định khách quan; được ghi vào nhật ký' }) },
  { examples: [{ reason: 'Có người thân là lãnh đạo đơn vị được chấm' }] },
)
export type ConflictInput = Static<typeof ConflictInput>

export const ReassignInput = Strict(
  {
    assignee: Type.Unsafe<string>({ ...Id, description: 'Tài khoản thẩm định nhận thay' }),
    reason: Text({ maxLength: 2000, description: 'Lý do thay người thẩm định; được ghi vào nhật ký' }),
  },
  { examples: [{ assignee: demoId('users', 4), reason: 'Người đang thẩm định nghỉ phép dài ngày' }] },
)
export type ReassignInput = Static<typeof ReassignInput>

export const DecisionInput = Strict(
  {
    decision: Enum(
      ['confirm', 'adjust'],
      'confirm – xác nhận đúng như đơn vị tự chấm; adjust – điều chỉnh, kèm lý do và đúng một trong hai trường answer, points',
    ),
    answer: Type.Optional(ReviewerAnswer),
    points: Type.Optional(
      Type.Unsafe<string>({
        ...Decimal,
        description: 'Điểm do người thẩm định quyết định, thay cho cách tính của tiêu chí',
      }),
    ),
    reasonCode: Type.Optional(
      Type.Unsafe<string>({ ...Code, description: 'Mã lý do theo danh mục của cơ quan thẩm định, để thống kê' }),
    ),
    reason: Type.Optional(Text({ maxLength: 5000, description: 'Lý do; bắt buộc khi điều chỉnh' })),
    notApplicableAccepted: Type.Optional(
      Type.Boolean({
        description:
          'Bắt buộc khi đơn vị chọn “không áp dụng”: true – chấp nhận (kèm confirm); false – không chấp nhận (kèm adjust)',
      }),
    ),
  },
  {
    examples: [
      { decision: 'adjust', points: '2.5', reasonCode: 'THIEU_MINH_CHUNG', reason: 'Chưa có bảng theo dõi kèm theo' },
    ],
  },
)
export type DecisionInput = Static<typeof DecisionInput>
/** A decision and what it is on. */
export type CodedDecision = DecisionInput & { code: string }

export const ReturnSubmissionInput = Strict(
  {
    reason: Text({ maxLength: 5000, description: 'Lý do trả lại' }),
    until: Type.Unsafe<string>({ ...DateTime, description: 'Đơn vị hoàn thiện và nộp lại trước thời điểm này' }),
    criteria: Type.Array(
      Strict({ code: Code, reason: Text({ maxLength: 2000, description: 'Nội dung cần sửa, bổ sung' }) }),
      { minItems: 1, maxItems: 1600, description: 'Các tiêu chí phải xem lại' },
    ),
  },
  {
    examples: [
      {
        reason: 'Đề nghị bổ sung tài liệu kiểm chứng',
        until: '2021-11-19T17:00:00+07:00',
        criteria: [{ code: 'A1', reason: 'Chưa gửi kèm kế hoạch đã ban hành' }],
      },
    ],
  },
)
export type ReturnSubmissionInput = Static<typeof ReturnSubmissionInput>

export const OpinionInput = Strict(
  { opinion: Text({ maxLength: 5000, description: 'Ý kiến của cơ quan phối hợp thẩm định; không làm thay đổi điểm' }) },
  { examples: [{ opinion: 'Thống nhất với kết quả tự chấm của đơn vị' }] },
)
export type OpinionInput = Static<typeof OpinionInput>

export const Person = Strict({ id: Id, name: Type.String({ description: 'Họ và tên' }) })

const Points = Type.String({ description: 'Điểm, số thập phân dạng chuỗi' })
const points = (description: string) => Nullable(Type.String({ description }))

export const ReviewEvidence = Strict({
  id: Id,
  kind: Enum(['file', 'document'], 'file – tệp; document – dẫn chiếu văn bản'),
  document: Nullable(DocumentReference),
  url: Nullable(Type.String()),
  fileName: Nullable(Type.String({ description: 'Tên tệp' })),
  mediaType: Nullable(Type.String()),
  size: Nullable(Type.Integer({ description: 'Dung lượng, byte' })),
})

const Decision = Strict(
  {
    decision: Enum(['confirm', 'adjust'], 'confirm – xác nhận; adjust – điều chỉnh'),
    answer: Nullable(ReviewerAnswer),
    reasonCode: Nullable(Type.String()),
    reason: Nullable(Type.String({ description: 'Lý do' })),
    notApplicableAccepted: Nullable(Type.Boolean()),
    decidedBy: Person,
    decidedAt: DateTime,
    current: Type.Boolean({ description: 'false: đơn vị đã sửa nội dung sau khi quyết định, phải thẩm định lại' }),
  },
  { description: 'Quyết định của người thẩm định' },
)

export const ReviewCriterion = Strict({
  code: Code,
  title: Type.String({ description: 'Tên tiêu chí' }),
  kind: Enum(
    [...criterionKinds, 'bonus', 'penalty', 'gate'],
    'Loại tiêu chí; bonus – điểm thưởng; penalty – điểm trừ; gate – điều kiện khống chế',
  ),
  maxPoints: points('Điểm tối đa; null: điều kiện khống chế'),
  selfAnswer: Nullable(ReviewerAnswer),
  explanation: Nullable(Type.String({ description: 'Giải trình của đơn vị' })),
  evidence: Type.Array(ReviewEvidence, { description: 'Tài liệu kiểm chứng' }),
  selfPoints: points('Điểm tự chấm; null: không có điểm'),
  decision: Nullable(Decision),
  reviewPoints: points('Điểm thẩm định (tạm tính đến khi hoàn thành); null: không có điểm'),
  open: Type.Boolean({ description: 'true: còn phải thẩm định' }),
  opinion: Nullable(
    Strict(
      { opinion: Type.String(), givenBy: Person, givenAt: DateTime },
      { description: 'Ý kiến của cơ quan phối hợp thẩm định' },
    ),
  ),
  previous: Nullable(
    Strict(
      {
        year: Type.Integer({ description: 'Năm đánh giá' }),
        answer: Nullable(ReviewerAnswer),
        points: points('Điểm cuối cùng của năm đó; null: không có điểm'),
        maxPoints: points('Điểm tối đa của năm đó'),
        sameCriterion: Type.Boolean({
          description: 'false: năm đó mã này có tên hoặc loại khác, không so sánh trực tiếp được',
        }),
      },
      {
        description:
          'Số liệu của chính đơn vị ở tiêu chí cùng mã, trong kỳ gần nhất của những năm trước đã chốt (đơn vị: đã công bố)',
      },
    ),
  ),
  history: Type.Array(CriterionEvent, { description: 'Những việc đã làm với tiêu chí này, cũ nhất trước' }),
})

export const Review = Strict({
  submissionId: Id,
  periodId: Id,
  unitId: Id,
  unitName: Type.String({ description: 'Tên đơn vị' }),
  unitType: Code,
  status: Enum(submissionStatuses, 'Trạng thái phiếu'),
  version: Version,
  illustrative: Type.Boolean({ description: 'true: tính theo bộ tiêu chí minh họa, không phải phụ lục chính thức' }),
  reviewer: Nullable(Strict(Person.properties, { description: 'Người đang phụ trách thẩm định' })),
  returnNote: Nullable(
    Strict(
      {
        reason: Type.String(),
        until: DateTime,
        criteria: Type.Array(Strict({ code: Code, reason: Type.String() })),
      },
      { description: 'Lần trả lại gần nhất' },
    ),
  ),
  reviewedAt: Nullable(DateTime),
  progress: Strict(
    {
      total: Type.Integer({ description: 'Số nội dung phải thẩm định' }),
      decided: Type.Integer({ description: 'Đã thẩm định' }),
      confirmed: Type.Integer({ description: 'Xác nhận' }),
      adjusted: Type.Integer({ description: 'Điều chỉnh' }),
      open: Type.Integer({ description: 'Còn lại' }),
    },
    { description: 'Tiến độ' },
  ),
  open: Type.Array(Code, { description: 'Các tiêu chí còn phải thẩm định' }),
  criteria: Type.Array(ReviewCriterion),
  selfTotal: Type.String({ description: 'Tổng điểm tự chấm' }),
  provisional: Strict(
    {
      earned: Points,
      bonus: Points,
      penalty: Points,
      total: Points,
      eligible: Type.Boolean({ description: 'false: không đủ điều kiện xếp loại' }),
      classification: Nullable(Type.String({ description: 'Mức xếp loại' })),
    },
    { description: 'Kết quả thẩm định; tạm tính đến khi hoàn thành' },
  ),
})
export type Review = Static<typeof Review>
export type ReviewCriterion = Static<typeof ReviewCriterion>
