import { Type, type Static } from 'typebox'
import { demoId } from '../http/examples.ts'
import {
  Code,
  DateOnly,
  DateTime,
  DocumentReference,
  SignedDocument,
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
import { periodActions, periodStatuses } from './status.ts'

/** Which units take part: every member given narrows; none: all units of the unit types with a criteria set. */
export const UnitRule = Strict(
  {
    blocks: Type.Optional(
      Type.Array(Code, {
        minItems: 1,
        uniqueItems: true,
        description: 'Chỉ các khối này; mọi loại đơn vị trong khối phải có bộ tiêu chí',
      }),
    ),
    unitIds: Type.Optional(
      Type.Array(Id, { minItems: 1, maxItems: 10000, uniqueItems: true, description: 'Chỉ các đơn vị này' }),
    ),
  },
  { description: 'Đơn vị tham gia; để trống: mọi đơn vị thuộc các loại đơn vị có bộ tiêu chí' },
)
export type UnitRule = Static<typeof UnitRule>

const CriteriaSets = Type.Record(Type.String({ pattern: '^[A-Z][A-Z0-9_.]{0,39}$' }), Id, {
  additionalProperties: false,
  minProperties: 1,
  description: 'Bộ tiêu chí đã ban hành, theo từng loại đơn vị',
})

const due = {
  selfAssessmentDueAt: Type.Unsafe<string>({ ...DateTime, description: 'Hạn đơn vị nộp phiếu tự chấm điểm' }),
  reviewDueAt: Type.Unsafe<string>({ ...DateTime, description: 'Hạn hoàn thành thẩm định' }),
  appealDueAt: Type.Unsafe<string>({ ...DateTime, description: 'Hạn gửi kiến nghị' }),
}
const Year = Type.Integer({ minimum: 2000, maximum: 2100, description: 'Năm đánh giá' })
const Name = Text({ maxLength: 200, description: 'Tên kỳ đánh giá' })
const LateAllowed = Type.Boolean({
  description: 'true: cho nộp muộn (tiêu chí về thời hạn tự trừ điểm); mặc định false',
})
const Holidays = Type.Array(DateOnly, {
  maxItems: 60,
  uniqueItems: true,
  description: 'Ngày nghỉ ngoài thứ bảy, chủ nhật',
})

export const PeriodInput = Strict(
  {
    year: Year,
    name: Name,
    criteriaSets: CriteriaSets,
    unitRule: Type.Optional(UnitRule),
    ...due,
    lateSubmissionAllowed: Type.Optional(LateAllowed),
    holidays: Type.Optional(Holidays),
  },
  {
    examples: [
      {
        year: 2022,
        name: 'Kỳ đánh giá năm 2022 (ví dụ)',
        criteriaSets: { SO_NGANH: demoId('criteriaSets', 1) },
        unitRule: { blocks: ['SO_NGANH'] },
        selfAssessmentDueAt: '2022-10-31T17:00:00+07:00',
        reviewDueAt: '2022-11-30T17:00:00+07:00',
        appealDueAt: '2022-12-09T17:00:00+07:00',
        lateSubmissionAllowed: true,
        holidays: ['2022-09-01', '2022-09-02'],
      },
    ],
  },
)
export type PeriodInput = Static<typeof PeriodInput>

export const PeriodPatch = Strict(
  {
    year: Type.Optional(Year),
    name: Type.Optional(Name),
    criteriaSets: Type.Optional(CriteriaSets),
    unitRule: Type.Optional(UnitRule),
    selfAssessmentDueAt: Type.Optional(due.selfAssessmentDueAt),
    reviewDueAt: Type.Optional(due.reviewDueAt),
    appealDueAt: Type.Optional(due.appealDueAt),
    lateSubmissionAllowed: Type.Optional(LateAllowed),
    holidays: Type.Optional(Holidays),
  },
  { minProperties: 1, examples: [{ selfAssessmentDueAt: '2021-11-19T17:00:00+07:00' }] },
)
export type PeriodPatch = Static<typeof PeriodPatch>

export const Period = Strict({
  id: Id,
  year: Type.Integer({ description: 'Năm đánh giá' }),
  name: Type.String({ description: 'Tên kỳ đánh giá' }),
  status: Enum(
    periodStatuses,
    'draft – soạn thảo; open – đang tự chấm điểm; reviewing – đang thẩm định; finalized – đã phê duyệt; published – đã công bố',
  ),
  criteriaSets: Type.Record(Type.String(), Id, { description: 'Bộ tiêu chí theo loại đơn vị' }),
  unitRule: UnitRule,
  ...due,
  lateSubmissionAllowed: Type.Boolean(),
  holidays: Type.Array(DateOnly),
  openedAt: Nullable(DateTime),
  closedAt: Nullable(DateTime),
  finalizedAt: Nullable(DateTime),
  decision: Nullable(DocumentReference),
  publishedAt: Nullable(DateTime),
  illustrative: Type.Boolean({ description: 'true: có bộ tiêu chí minh họa, kết quả không có giá trị xếp loại' }),
  notice: Nullable(Type.String({ description: 'Cảnh báo khi bộ tiêu chí là minh họa' })),
  allowedActions: Type.Array(Enum(periodActions, 'Việc người gọi được làm ngay bây giờ')),
  version: Version,
  createdAt: DateTime,
  updatedAt: DateTime,
})
export type Period = Static<typeof Period>

export const PeriodPage = PageOf(Period)

export const PeriodQuery = Strict({
  ...pageQuery,
  year: Type.Optional(Type.Integer({ description: 'Năm' })),
  status: Type.Optional(Enum(periodStatuses, 'Trạng thái')),
  updatedSince,
})
export type PeriodQuery = Static<typeof PeriodQuery>

export const FinalizePeriodInput = Strict(
  {
    decision: Type.Unsafe<DocumentReference>({
      ...SignedDocument,
      description: 'Quyết định công nhận kết quả xếp loại, kèm người ký',
    }),
  },
  {
    examples: [
      {
        decision: {
          number: '05/QĐ-VD',
          date: '2021-12-17',
          issuer: 'UBND Tỉnh (ví dụ)',
          summary: 'Công nhận kết quả xếp loại năm 2021',
          signer: 'Nguyễn Văn Ví Dụ',
        },
      },
    ],
  },
)
export type FinalizePeriodInput = Static<typeof FinalizePeriodInput>

export const ReopenPeriodInput = Strict(
  { reason: Text({ maxLength: 2000, description: 'Lý do mở lại' }) },
  { examples: [{ reason: 'Phát hiện sai sót số liệu của một đơn vị, cần thẩm định lại (ví dụ)' }] },
)
export type ReopenPeriodInput = Static<typeof ReopenPeriodInput>

const Counts = Type.Record(Type.String(), Type.Integer())

export const PeriodProgress = Strict({
  total: Type.Integer({ description: 'Số đơn vị tham gia' }),
  byStatus: Type.Unsafe<Record<string, number>>({ ...Counts, description: 'Số phiếu theo trạng thái' }),
  byBlock: Type.Array(Strict({ block: Code, total: Type.Integer(), byStatus: Counts }), { description: 'Theo khối' }),
  daysLeft: Strict(
    { selfAssessment: Type.Integer(), review: Type.Integer(), appeal: Type.Integer() },
    { description: 'Số ngày còn lại đến từng hạn; số âm: đã quá hạn' },
  ),
  late: Type.Array(
    Strict({
      submissionId: Id,
      unitId: Id,
      unitName: Type.String(),
      block: Code,
      status: Type.String(),
      dueAt: DateTime,
    }),
    { description: 'Đơn vị quá hạn nộp hoặc nộp lại (tối đa 500 đơn vị đầu)' },
  ),
})
export type PeriodProgress = Static<typeof PeriodProgress>
