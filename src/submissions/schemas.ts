import { Type, type Static } from 'typebox'
import { AnswerInput, AnswersInput, ReviewerAnswer, ScoreSheetSchema } from '../http/score-schemas.ts'
import {
  Code,
  DateTime,
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
import { criterionKinds } from '../scoring/pack-kinds.ts'
import { Extension } from './extension-schemas.ts'
import { lanes } from './lanes.ts'
import { HistoryChange } from './history-schemas.ts'
import { submissionActions, submissionStatuses } from './status.ts'

const total = (description: string) => Nullable(Type.String({ description }))
const level = (description: string) => Nullable(Type.String({ description }))

const Status = Enum(
  submissionStatuses,
  'draft – đang điền; submitted – đã nộp; in_review – đang thẩm định; returned – đã trả lại; reviewed – đã thẩm định; appealed – có kiến nghị; final – đã phê duyệt',
)

export const LockSchema = Strict(
  {
    lockedBecause: Type.String({ description: 'Vì sao không sửa được' }),
    since: Nullable(DateTime),
    until: Nullable(DateTime),
    whoCanUnlock: Type.String({ description: 'Ai có thể mở khóa, bằng cách nào' }),
  },
  { description: 'Vì sao cán bộ đơn vị không sửa được phiếu' },
)

export const ReturnNote = Strict(
  {
    reason: Type.String({ description: 'Lý do trả lại' }),
    until: Type.String({ description: 'Thời hạn bổ sung' }),
    criteria: Type.Array(Strict({ code: Type.String(), reason: Type.String() }), {
      description: 'Các tiêu chí phải bổ sung',
    }),
  },
  { description: 'Nội dung lần trả lại' },
)
export type ReturnNote = Static<typeof ReturnNote>

const summaryFields = {
  id: Id,
  periodId: Id,
  unitId: Id,
  unitName: Type.String({ description: 'Tên đơn vị khi mở kỳ đánh giá' }),
  unitType: Type.String({ description: 'Loại đơn vị' }),
  block: Type.String({ description: 'Khối' }),
  criteriaSetId: Id,
  illustrative: Type.Boolean({ description: 'true: bộ tiêu chí minh họa' }),
  notice: Nullable(Type.String({ description: 'Lưu ý phải hiển thị kèm mọi kết quả theo bộ tiêu chí minh họa' })),
  status: Status,
  firstSubmittedAt: Nullable(DateTime),
  submittedAt: Nullable(DateTime),
  returnedAt: Nullable(DateTime),
  returnNote: Nullable(ReturnNote),
  dueAt: Type.Unsafe<string>({
    ...DateTime,
    description: 'Hạn của đơn vị hiện nay: hạn tự chấm điểm của kỳ, hạn đã gia hạn, hoặc hạn bổ sung khi bị trả lại',
  }),
  extension: Nullable(Extension),
  reviewerId: Nullable(Id),
  reviewedAt: Nullable(DateTime),
  selfTotal: total('Tổng điểm tự chấm'),
  selfClassification: level('Mức xếp loại theo điểm tự chấm'),
  selfProvisional: Type.Boolean({ description: 'true: điểm tự chấm là tạm tính, phiếu còn ở đơn vị' }),
  reviewTotal: total('Tổng điểm thẩm định; null: chưa có hoặc chưa được xem'),
  reviewClassification: level('Mức xếp loại theo điểm thẩm định'),
  finalTotal: total('Tổng điểm cuối cùng'),
  finalClassification: level('Mức xếp loại cuối cùng'),
  allowedActions: Type.Array(Enum(submissionActions, 'Việc'), {
    description: 'Những việc người đang đăng nhập được làm với phiếu này ngay bây giờ',
  }),
  lock: Nullable(LockSchema),
  version: Version,
  createdAt: DateTime,
  updatedAt: DateTime,
}

export const SubmissionSummary = Strict(summaryFields)
export type SubmissionSummary = Static<typeof SubmissionSummary>

const Decision = Strict({
  lane: Enum(['review', 'final'], 'review – thẩm định; final – giải quyết kiến nghị'),
  decision: Enum(['confirm', 'adjust'], 'confirm – xác nhận; adjust – điều chỉnh'),
  answer: Nullable(ReviewerAnswer),
  reasonCode: Nullable(Type.String()),
  reason: Nullable(Type.String({ description: 'Lý do' })),
  notApplicableAccepted: Nullable(Type.Boolean({ description: 'Có chấp nhận “không áp dụng”' })),
  decidedAt: DateTime,
})

export const FormCriterion = Strict({
  code: Code,
  title: Type.String({ description: 'Nội dung tiêu chí' }),
  kind: Type.String({
    description: `Loại: ${[...criterionKinds, 'bonus', 'penalty', 'gate'].join(', ')}`,
  }),
  group: Nullable(Type.String({ description: 'Mã nhóm tiêu chí' })),
  maxPoints: Nullable(Type.String({ description: 'Điểm tối đa; null: không có điểm' })),
  filledBy: Enum(['unit', 'reviewer'], 'unit – đơn vị điền; reviewer – cơ quan thẩm định chấm'),
  allowNotApplicable: Type.Boolean({ description: 'Được chọn “không áp dụng”' }),
  evidenceAsked: Type.Array(Type.String(), { description: 'Tài liệu kiểm chứng phải có' }),
  answer: Nullable(AnswerInput),
  explanation: Nullable(Type.String({ description: 'Giải trình của đơn vị' })),
  answeredBy: Nullable(Type.String({ description: 'Người sửa gần nhất' })),
  answeredAt: Nullable(DateTime),
  evidenceCount: Type.Integer({ description: 'Số tài liệu kiểm chứng đã đính kèm' }),
  decisions: Type.Array(Decision, {
    description: 'Kết quả thẩm định và giải quyết kiến nghị; rỗng khi chưa có hoặc chưa được xem',
  }),
})

export const SubmissionDetail = Strict({
  ...summaryFields,
  criteria: Type.Array(FormCriterion, { description: 'Các tiêu chí theo thứ tự của bộ tiêu chí' }),
})
export type SubmissionDetail = Static<typeof SubmissionDetail>

export const SubmissionPage = PageOf(SubmissionSummary)

export const SubmissionQuery = Strict({
  ...pageQuery,
  sort: Type.Optional(Enum(['name', '-name', 'updatedAt', '-updatedAt'], 'Sắp xếp (mặc định name: theo tên đơn vị)')),
  periodId: Type.Optional(Type.Unsafe<string>({ ...Id, description: 'Kỳ đánh giá' })),
  unitId: Type.Optional(Type.Unsafe<string>({ ...Id, description: 'Đơn vị' })),
  status: Type.Optional(Status),
  block: Type.Optional(Type.Unsafe<string>({ ...Code, description: 'Khối' })),
  q: Type.Optional(
    Type.String({ maxLength: 100, description: 'Tìm theo tên đơn vị, không phân biệt hoa thường và dấu' }),
  ),
  updatedSince,
})
export type SubmissionQuery = Static<typeof SubmissionQuery>

export const CriterionParams = Strict({ id: Id, code: Type.Unsafe<string>({ ...Code, description: 'Mã tiêu chí' }) })
export type CriterionParams = Static<typeof CriterionParams>

export const AnswersPatch = Strict(
  { answers: AnswersInput },
  {
    examples: [
      {
        answers: {
          A1: { level: 'DAY_DU' },
          C2: { numerator: '226', denominator: '248' },
          C3: { notApplicable: true, reason: 'Trong năm đơn vị không giải quyết thủ tục hành chính.' },
        },
      },
    ],
  },
)
export type AnswersPatch = Static<typeof AnswersPatch>

export const SingleAnswer = Strict(
  { ...AnswerInput.properties },
  { description: 'Câu trả lời; điền các trường thuộc loại của tiêu chí', examples: [{ level: 'DAY_DU' }] },
)
export type SingleAnswer = Static<typeof SingleAnswer>

export const ExplanationInput = Strict(
  { explanation: Nullable(Text({ maxLength: 5000, description: 'Giải trình; null: bỏ giải trình' })) },
  { examples: [{ explanation: 'Kế hoạch được lồng ghép trong kế hoạch công tác năm, không ban hành riêng.' }] },
)

export const SavedAnswers = Strict({
  id: Id,
  version: Version,
  status: Status,
  updatedAt: DateTime,
  changed: Type.Array(Type.String(), { description: 'Mã các tiêu chí thực sự thay đổi trong lần lưu này' }),
  notice: Nullable(Type.String({ description: 'Lưu ý khi bộ tiêu chí là minh họa' })),
  sheet: Type.Unsafe<Static<typeof ScoreSheetSchema>>({
    ...ScoreSheetSchema,
    description: 'Bảng điểm tạm tính sau khi lưu',
  }),
})
export type SavedAnswers = Static<typeof SavedAnswers>

export const Preflight = Strict({
  ready: Type.Boolean({ description: 'true: nộp được ngay' }),
  blocking: Type.Array(
    Strict({
      code: Type.String({ description: 'Mã tiêu chí' }),
      title: Type.String({ description: 'Nội dung tiêu chí' }),
      problem: Enum(
        ['unanswered', 'evidence_missing'],
        'unanswered – chưa trả lời; evidence_missing – thiếu tài liệu kiểm chứng hoặc giải trình',
      ),
      detail: Type.String({ description: 'Cần làm gì' }),
    }),
    { description: 'Những gì còn thiếu' },
  ),
  lock: Nullable(LockSchema),
  dueAt: DateTime,
  daysLeft: Type.Integer({ description: 'Số ngày còn lại; 0: hết hạn hôm nay hoặc đã quá hạn' }),
  late: Type.Boolean({ description: 'true: nộp bây giờ là nộp muộn' }),
  total: Type.String({ description: 'Tổng điểm tạm tính nếu nộp bây giờ' }),
  classification: Nullable(Type.String({ description: 'Mức xếp loại tạm tính' })),
  nearThreshold: Nullable(
    Strict(
      { level: Code, distance: Type.String({ description: 'Tổng điểm trừ ngưỡng, có dấu' }) },
      { description: 'Tổng điểm cách một ngưỡng không quá 0,5 điểm' },
    ),
  ),
  nextLevel: Nullable(
    Strict(
      {
        level: Code,
        label: Type.String({ description: 'Mức xếp loại' }),
        missing: Type.String({ description: 'Số điểm còn thiếu' }),
      },
      { description: 'Ngưỡng điểm kế tiếp; null: đã ở mức cao nhất' },
    ),
  ),
  sinceReturn: Nullable(
    Strict(
      {
        returnedAt: DateTime,
        reason: Type.String({ description: 'Lý do trả lại' }),
        criteria: Type.Array(
          Strict({
            code: Code,
            reason: Type.String({ description: 'Nội dung phải sửa, bổ sung' }),
            changed: Type.Boolean({ description: 'false: đơn vị chưa sửa gì ở tiêu chí này' }),
          }),
        ),
        changes: Type.Array(HistoryChange, { description: 'Đơn vị đã thay đổi gì từ khi phiếu được trả lại' }),
      },
      { description: 'Khi phiếu đang được trả lại' },
    ),
  ),
  illustrative: Type.Boolean(),
  notice: Nullable(Type.String({ description: 'Lưu ý khi bộ tiêu chí là minh họa' })),
})
export type Preflight = Static<typeof Preflight>

const Lane = Enum(lanes, 'self – đơn vị tự chấm (mặc định); review – thẩm định; final – cuối cùng')
const revision = Type.Optional(
  Type.Integer({
    minimum: 0,
    description: 'Chỉ với lane=final: lần điều chỉnh; 0 – như khi phê duyệt; bỏ trống – mới nhất',
  }),
)
export const LaneQuery = Strict({ lane: Type.Optional(Lane), revision })
export const ExplainQuery = Strict({
  lane: Type.Optional(Lane),
  revision,
  format: Type.Optional(
    Enum(
      ['text', 'html', 'json'],
      'text – văn bản để đọc (mặc định); html – trang để in, kèm căn cứ và người quyết định; json – từng bước tính',
    ),
  ),
})

export const LaneScore = Strict({
  submissionId: Id,
  lane: Lane,
  provisional: Type.Boolean({ description: 'true: tạm tính, còn có thể thay đổi' }),
  illustrative: Type.Boolean({ description: 'true: bộ tiêu chí minh họa' }),
  notice: Nullable(Type.String({ description: 'Lưu ý khi bộ tiêu chí là minh họa' })),
  stored: Nullable(
    Strict(
      {
        total: Type.String(),
        classification: Nullable(Type.String()),
        resultHash: Type.String(),
        computedAt: DateTime,
      },
      { description: 'Bảng điểm đã lưu khi khóa phần điểm này; null: chưa khóa' },
    ),
  ),
  verified: Nullable(
    Type.Boolean({ description: 'Bảng điểm tính lại bây giờ có khớp bảng đã lưu (cùng resultHash); null: chưa khóa' }),
  ),
  sheet: ScoreSheetSchema,
})
export type LaneScore = Static<typeof LaneScore>
