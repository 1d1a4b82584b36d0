// What goes into the engine and what comes out of it, as the API shows it: answers of a unit or a
// reviewer, and the score sheet. Which members belong to which kind of criterion is a rule of the
// set, so `checkAnswers` decides that; here only the form of each member is fixed.

import { Type, type Static, type TString } from 'typebox'
import { criterionKinds } from '../scoring/pack-kinds.ts'
import type { ScoreSheet } from '../scoring/types.ts'
import { Code, DateOnly, Decimal, Enum, Nullable, Strict, Text } from './schemas.ts'

const members = {
  level: Type.Optional(describe(Code, 'Loại level: mã mức đạt được, ví dụ {"level": "DAY_DU"}')),
  numerator: Type.Optional(describe(Decimal, 'Loại ratio: tử số, ví dụ {"numerator": "226", "denominator": "248"}')),
  denominator: Type.Optional(describe(Decimal, 'Loại ratio: mẫu số')),
  items: Type.Optional(
    Type.Array(Code, {
      maxItems: 200,
      description:
        'Loại checklist: mã các nội dung đạt, ví dụ {"items": ["ND1", "ND3"]}; danh sách rỗng: không nội dung nào đạt',
    }),
  ),
  count: Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: 1_000_000_000,
      description: 'Loại count, điểm thưởng hoặc điểm trừ theo số lượng, ví dụ {"count": 3}',
    }),
  ),
  value: Type.Optional(
    Type.Boolean({
      description:
        'Loại yes_no, ví dụ {"value": true}; điều kiện khống chế (người thẩm định), ví dụ {"value": true, "reason": "Có kết luận vi phạm"}',
    }),
  ),
  points: Type.Optional(
    describe(
      Decimal,
      'Loại manual, điểm thưởng hoặc điểm trừ nhập trực tiếp, ví dụ {"points": "4.5"}; là bội số của bước điểm',
    ),
  ),
  documentDate: Type.Optional(
    describe(DateOnly, 'Loại deadline: ngày ban hành văn bản, ví dụ {"documentDate": "2021-03-20"}'),
  ),
  actual: Type.Optional(
    describe(Decimal, 'Loại relative: kết quả thực hiện, ví dụ {"actual": "120", "target": "100"}'),
  ),
  target: Type.Optional(describe(Decimal, 'Loại relative: chỉ tiêu được giao, lớn hơn 0')),
  notApplicable: Type.Optional(
    Type.Literal(true, {
      description:
        'Không áp dụng, kèm lý do, ví dụ {"notApplicable": true, "reason": "Đơn vị không giải quyết thủ tục hành chính"}',
    }),
  ),
  reason: Type.Optional(
    Text({ maxLength: 2000, description: 'Lý do không áp dụng, hoặc lý do của điều kiện khống chế' }),
  ),
}

/** What a unit may send for one criterion. */
export const AnswerInput = Strict(members, {
  description: 'Câu trả lời cho một tiêu chí; điền các trường thuộc loại của tiêu chí đó',
})
export type AnswerInput = Static<typeof AnswerInput>

/** What a reviewer may lay over it: the same, or points by decision. */
export const ReviewerAnswer = Strict(
  {
    ...members,
    awarded: Type.Optional(
      describe(
        Decimal,
        'Điểm do người thẩm định quyết định, thay cho cách tính của tiêu chí, ví dụ {"awarded": "3.5"}',
      ),
    ),
  },
  { description: 'Câu trả lời do người thẩm định ghi; ngoài các trường của đơn vị còn có awarded' },
)
export type ReviewerAnswer = Static<typeof ReviewerAnswer>

const codePattern = (Code as { pattern?: string }).pattern!

/** A pack has at most 1000 criteria and 200 each of bonuses, penalties and gates. */
const mostAnswers = 1600

export const AnswersInput = answersOf(AnswerInput)
export type AnswersInput = Static<typeof AnswersInput>

export const ReviewerAnswers = answersOf(ReviewerAnswer)
export type ReviewerAnswers = Static<typeof ReviewerAnswers>

function answersOf<T extends typeof AnswerInput | typeof ReviewerAnswer>(answer: T) {
  return Type.Unsafe<Record<string, Static<T> | null>>({
    type: 'object',
    patternProperties: { [codePattern]: Nullable(answer) },
    additionalProperties: false,
    maxProperties: mostAnswers,
    description: 'Câu trả lời theo mã tiêu chí; null: bỏ trống',
  })
}

const Points = Type.String({ description: 'Điểm, số thập phân dạng chuỗi' })
const Kind = Enum(criterionKinds, 'Loại tiêu chí')

export const CriterionScore = Strict({
  code: Code,
  kind: Kind,
  status: Enum(
    ['scored', 'notApplicable', 'unanswered', 'awaitingReviewer'],
    'scored – đã chấm; notApplicable – không áp dụng; unanswered – chưa trả lời; awaitingReviewer – chờ người thẩm định chấm',
  ),
  points: describe(Points, 'Điểm đạt'),
  maxPoints: describe(Points, 'Điểm tối đa'),
})

export const GroupScore = Strict({
  code: Code,
  earned: describe(Points, 'Điểm đạt của nhóm'),
  applicableMaximum: describe(Points, 'Điểm tối đa của các tiêu chí có áp dụng'),
  percent: Nullable(describe(Points, 'Tỷ lệ phần trăm; null: không tiêu chí nào trong nhóm áp dụng')),
})

export const GateResult = Strict({
  code: Code,
  triggered: Type.Boolean({ description: 'Điều kiện khống chế có xảy ra' }),
  maxClassification: Nullable(describe(Code, 'Mức xếp loại cao nhất được phép')),
  ineligible: Type.Boolean({ description: 'Không đủ điều kiện xếp loại' }),
  reason: Nullable(Type.String({ description: 'Lý do' })),
})

export const TraceEntry = Strict({
  step: Enum(
    ['criterion', 'group', 'rescale', 'bonus', 'penalty', 'cap', 'rounding', 'gate', 'classification'],
    'Bước tính',
  ),
  code: Nullable(
    describe(Code, 'Mã tiêu chí, nhóm, điểm thưởng, điểm trừ, điều kiện hoặc mức; null: bước của cả phiếu'),
  ),
  kind: Type.Optional(Enum([...criterionKinds, 'bonus', 'penalty', 'gate'], 'Loại')),
  input: Type.Optional(Nullable(ReviewerAnswer)),
  rule: Type.Optional(Type.String({ description: 'Quy tắc đã áp dụng, dạng mã, ví dụ threshold:min=95' })),
  formula: Type.String({ description: 'Phép tính với số đã thay, ví dụ 5 × 226/248 = 4.556… → 4.56' }),
  points: Type.Optional(Points),
  maxPoints: Type.Optional(Points),
  text: Type.String({ description: 'Diễn giải cho người đọc' }),
})

const sheetFields = {
  engineVersion: Type.String({ description: 'Phiên bản bộ máy chấm điểm' }),
  criteriaSetHash: Type.String({ description: 'SHA-256 của nội dung bộ tiêu chí' }),
  illustrative: Type.Boolean({ description: 'true: tính theo bộ tiêu chí minh họa, không phải phụ lục chính thức' }),
  unitType: Code,
  criteria: Type.Array(CriterionScore, { description: 'Điểm từng tiêu chí' }),
  groups: Type.Array(GroupScore, { description: 'Điểm từng nhóm, nhóm cha trước nhóm con' }),
  earned: describe(Points, 'Tổng điểm các tiêu chí'),
  applicableMaximum: describe(Points, 'Tổng điểm tối đa của các tiêu chí có áp dụng'),
  notApplicablePoints: describe(Points, 'Tổng điểm tối đa của các tiêu chí không áp dụng'),
  bonus: describe(Points, 'Điểm thưởng được cộng'),
  penalty: describe(Points, 'Điểm trừ'),
  total: describe(Points, 'Tổng điểm công bố; xếp loại căn cứ đúng vào số này'),
  totalUnrounded: Type.String({ description: 'Tổng điểm trước khi làm tròn' }),
  unanswered: Type.Array(Code, { description: 'Các tiêu chí chưa trả lời (tính 0 điểm)' }),
  awaitingReviewer: Type.Array(Code, { description: 'Các tiêu chí chờ người thẩm định chấm' }),
  provisional: Type.Array(Code, {
    description:
      'Các tiêu chí mới có điểm tạm tính vì còn thiếu dữ kiện: ngày nộp phiếu, số đếm của hệ thống, kết quả cao nhất khối',
  }),
  gates: Type.Array(GateResult, { description: 'Các điều kiện khống chế' }),
  eligible: Type.Boolean({ description: 'false: không đủ điều kiện xếp loại' }),
  classification: Nullable(describe(Code, 'Mức xếp loại; null: không đủ điều kiện xếp loại')),
  nearThreshold: Nullable(
    Strict(
      { level: Code, distance: Type.String({ description: 'Tổng điểm trừ ngưỡng, có dấu' }) },
      { description: 'Tổng điểm cách một ngưỡng không quá 0,5 điểm' },
    ),
  ),
  trace: Type.Array(TraceEntry, { description: 'Diễn giải từng bước tính; rỗng khi không yêu cầu' }),
  resultHash: Type.String({ description: 'SHA-256 của dữ liệu vào; chuỗi rỗng khi không yêu cầu' }),
}

/** A ScoreSheet of the engine. */
export const ScoreSheetSchema = Type.Unsafe<ScoreSheet>(Strict(sheetFields, { description: 'Bảng điểm' }))

function describe(schema: TString, description: string) {
  return Type.Unsafe<string>({ ...schema, description })
}
