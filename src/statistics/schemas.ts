import { Type, type Static } from 'typebox'
import { Code, Decimal, Enum, Id, Nullable, Strict } from '../http/schemas.ts'
import { criterionKinds } from '../scoring/pack-kinds.ts'
import { submissionStatuses } from '../submissions/status.ts'

const count = (description: string) => Type.Integer({ description })
const points = (description: string) => Nullable(Type.Unsafe<string>({ ...Decimal, description }))
/** May be negative, as differences are. */
const signed = (description: string) =>
  Type.String({ pattern: '^-?(0|[1-9]\\d{0,14})(\\.\\d{1,6})?$', description, examples: ['-1.25'] })
const gap = (description: string) => Nullable(signed(description))
const percent = (description: string) => points(`${description} (%, làm tròn 2 chữ số thập phân)`)

export const CriterionStatistics = Strict({
  unitType: Type.Unsafe<string>({ ...Code, description: 'Loại đơn vị' }),
  code: Code,
  title: Type.String({ description: 'Tên tiêu chí' }),
  kind: Enum(criterionKinds, 'Loại tiêu chí'),
  group: Type.Unsafe<string>({ ...Code, description: 'Nhóm tiêu chí' }),
  filledBy: Enum(['unit', 'reviewer'], 'unit – đơn vị tự chấm; reviewer – chỉ người thẩm định chấm'),
  maxPoints: Type.Unsafe<string>({ ...Decimal, description: 'Điểm tối đa' }),
  forms: count('Số phiếu đã nộp'),
  selfForms: count('Số phiếu có điểm tự chấm của tiêu chí này'),
  meanSelf: points('Điểm tự chấm bình quân'),
  reviewForms: count('Số phiếu đã thẩm định xong có điểm thẩm định của tiêu chí này'),
  meanReview: points('Điểm thẩm định bình quân'),
  compared: count('Số phiếu có cả điểm tự chấm và điểm thẩm định'),
  meanGap: gap('Chênh lệch bình quân, thẩm định trừ tự chấm, trên các phiếu có cả hai điểm'),
  raised: count('Số phiếu được thẩm định cao hơn điểm tự chấm'),
  lowered: count('Số phiếu bị thẩm định thấp hơn điểm tự chấm'),
  unchanged: count('Số phiếu giữ nguyên điểm tự chấm'),
  scored: count('Số phiếu có điểm: điểm thẩm định; phiếu chưa thẩm định xong thì điểm tự chấm'),
  atMaximum: count('Trong đó, số phiếu đạt điểm tối đa'),
  atMaximumPercent: percent('Tỷ lệ phiếu đạt điểm tối đa'),
  allAtMaximum: Type.Boolean({
    description: 'true: mọi phiếu đều đạt điểm tối đa, tiêu chí không giúp phân biệt các đơn vị',
  }),
  evidenceAsked: Type.Array(Type.String(), { description: 'Tài liệu kiểm chứng được yêu cầu' }),
  withEvidence: count('Số phiếu đã nộp có tài liệu kiểm chứng cho tiêu chí này'),
  nobodyHasEvidence: Type.Boolean({
    description: 'true: có yêu cầu tài liệu kiểm chứng nhưng không phiếu đã nộp nào có',
  }),
})
export type CriterionStatistics = Static<typeof CriterionStatistics>

export const UnitStatistics = Strict({
  submissionId: Id,
  unitId: Id,
  unitName: Type.String({ description: 'Tên đơn vị khi mở kỳ' }),
  unitType: Code,
  block: Type.Unsafe<string>({ ...Code, description: 'Khối' }),
  status: Enum(submissionStatuses, 'Trạng thái phiếu'),
  selfTotal: points('Tổng điểm tự chấm'),
  reviewTotal: points('Tổng điểm thẩm định'),
  finalTotal: points('Tổng điểm phê duyệt'),
  gap: gap('Tổng điểm thẩm định trừ tổng điểm tự chấm, gồm cả phần chỉ người thẩm định chấm, điểm thưởng, điểm trừ'),
  comparableGap: gap('Tổng chênh lệch, thẩm định trừ tự chấm, của các tiêu chí cả hai bên cùng chấm'),
  comparableGapPercent: gap('comparableGap so với tổng điểm tối đa của các tiêu chí đó (%)'),
})
export type UnitStatistics = Static<typeof UnitStatistics>

export const ClassShare = Strict({
  outcome: Enum(
    ['classified', 'notEligible', 'notSubmitted'],
    'classified – được xếp loại; notEligible – không đủ điều kiện xếp loại; notSubmitted – chưa nộp phiếu',
  ),
  classification: Nullable(Type.String({ description: 'Mã mức xếp loại' })),
  label: Type.String({ description: 'Mức xếp loại' }),
  count: count('Số đơn vị'),
  percent: Type.Unsafe<string>({ ...Decimal, description: 'Tỷ lệ (%, làm tròn 2 chữ số thập phân)' }),
})
export type ClassShare = Static<typeof ClassShare>

const distribution = Type.Array(ClassShare, {
  description:
    'Phân bố xếp loại theo cột điểm đã chốt sau cùng của mỗi phiếu (phê duyệt, thẩm định, tự chấm), kể cả mức không có đơn vị nào',
})

export const BlockStatistics = Strict({
  block: Type.Unsafe<string>({ ...Code, description: 'Khối' }),
  forms: count('Số phiếu, kể cả phiếu chưa nộp'),
  meanSelfTotal: points('Tổng điểm tự chấm bình quân của các phiếu đã nộp'),
  meanReviewTotal: points('Tổng điểm thẩm định bình quân của các phiếu đã thẩm định xong'),
  meanGap: gap('Bình quân của gap trên các phiếu đã thẩm định xong'),
  meanComparableGap: gap('Bình quân của comparableGap trên các phiếu đã thẩm định xong'),
  distribution,
})
export type BlockStatistics = Static<typeof BlockStatistics>

const estimate = (description: string) => signed(`${description} (%, ước lượng, 2 chữ số thập phân)`)

export const ReviewerStatistics = Strict({
  reviewer: Strict({ id: Id, name: Type.String() }, { description: 'Người thẩm định' }),
  forms: count('Số phiếu đã hoàn thành thẩm định'),
  decisions: count('Số quyết định đã ghi trên các phiếu đã thẩm định xong'),
  confirmed: count('Số quyết định xác nhận điểm tự chấm'),
  confirmedPercent: percent('Tỷ lệ xác nhận'),
  raised: count('Số quyết định nâng điểm'),
  raisedPercent: percent('Tỷ lệ nâng điểm'),
  lowered: count('Số quyết định hạ điểm'),
  loweredPercent: percent('Tỷ lệ hạ điểm'),
  other: count(
    'Số quyết định khác: phần chỉ người thẩm định chấm, điểm thưởng, điểm trừ, điều kiện khống chế, không áp dụng, điều chỉnh không đổi điểm',
  ),
  meanGapPercent: Nullable(
    estimate(
      'Độ rộng rãi: bình quân của comparableGapPercent trên các phiếu đã hoàn thành; âm là chấm chặt hơn đơn vị tự chấm',
    ),
  ),
  interval: Nullable(
    Strict(
      { low: estimate('Cận dưới'), high: estimate('Cận trên') },
      { description: 'Khoảng tin cậy 95 % (Student t) của meanGapPercent; null: dưới 2 phiếu' },
    ),
  ),
  differs: Type.Boolean({ description: 'true: khoảng tin cậy không chứa bình quân chung' }),
})
export type ReviewerStatistics = Static<typeof ReviewerStatistics>

export const OverallGap = Strict(
  {
    forms: count('Số phiếu đã thẩm định xong'),
    meanGapPercent: Nullable(estimate('Bình quân chung của comparableGapPercent')),
  },
  { description: 'Mức chung để so sánh giữa những người thẩm định' },
)
export type OverallGap = Static<typeof OverallGap>

export const PeriodStatistics = Strict({
  periodId: Id,
  year: Type.Integer(),
  illustrative: Type.Boolean({ description: 'true: tính theo bộ tiêu chí minh họa' }),
  notice: Nullable(Type.String()),
  forms: Strict(
    {
      total: count('Số phiếu'),
      submitted: count('Số phiếu có điểm tự chấm đã nộp'),
      reviewed: count('Số phiếu đã thẩm định xong'),
    },
    { description: 'Số phiếu của kỳ, hoặc của khối được lọc' },
  ),
  distribution,
  perBlock: Type.Array(BlockStatistics, { description: 'Theo khối' }),
  perCriterion: Type.Array(CriterionStatistics, { description: 'Theo loại đơn vị và tiêu chí' }),
  overall: OverallGap,
  perReviewer: Type.Array(ReviewerStatistics, { description: 'Theo người thẩm định' }),
  perUnit: Strict(
    {
      items: Type.Array(UnitStatistics),
      nextCursor: Nullable(Type.String({ description: 'null: hết danh sách' })),
      total: count('Số đơn vị'),
    },
    { description: 'Theo đơn vị; chênh lệch (giá trị tuyệt đối của comparableGap, rồi của gap) lớn nhất trước' },
  ),
})
export type PeriodStatistics = Static<typeof PeriodStatistics>

export const StatisticsQuery = Strict({
  block: Type.Optional(Code),
  limit: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 200, description: 'Số dòng mỗi trang của perUnit (mặc định 50)' }),
  ),
  cursor: Type.Optional(Type.Unsafe<string>({ ...Id, description: 'Giá trị nextCursor của trang trước của perUnit' })),
})
export type StatisticsQuery = Static<typeof StatisticsQuery>
