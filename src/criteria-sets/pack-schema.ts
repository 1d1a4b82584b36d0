// The pack format as JSON Schema, for people and programs that read /openapi.json. It documents and
// does not check: `readPack` does, because it names every fault at once and knows the rules between
// fields. A test holds the two together. Source: scoring.md, "A criteria set is a pack".

import { Type } from 'typebox'
import { Code, DateOnly, Enum, Nullable, Strict, Text } from '../http/schemas.ts'
import { code, countOf, decimal, evidence, filledBy, legalBasis, title } from './group-schema.ts'

const gateCodes = Type.Optional(
  Type.Array(code('Mã điều kiện khống chế'), {
    maxItems: 200,
    description: 'Các điều kiện khống chế mà khi xảy ra thì không được nhận',
  }),
)

const extra = {
  code: code('Mã, duy nhất trong bộ'),
  title,
  legalBasis,
  perItem: Type.Optional(decimal('Điểm cho mỗi đơn vị đếm: trả lời {"count": 2}; không ghi: trả lời {"points": "1"}')),
  countLabel: Type.Optional(Text({ maxLength: 2000, description: 'Nội dung được đếm, ví dụ mô hình' })),
  max: decimal('Tối đa của mục này'),
  filledBy,
}

export const Penalty = Strict({
  kind: Type.Optional(Type.Literal('penalty')),
  ...extra,
  rule: Type.Optional(
    Strict(
      {
        selfExceedsReviewBy: decimal('Điểm tự chấm cao hơn điểm thẩm định quá mức này'),
        points: decimal('Số điểm bị trừ khi đó'),
      },
      { description: 'Trừ tự động khi tự chấm cao hơn thẩm định; không phải trả lời' },
    ),
  ),
})

export const Gate = Strict(
  {
    kind: Type.Optional(Type.Literal('gate')),
    code: code('Mã điều kiện'),
    title,
    legalBasis,
    maxClassification: Type.Optional(code('Mức xếp loại cao nhất còn được nhận')),
    ineligible: Type.Optional(Type.Literal(true, { description: 'Không đủ điều kiện xếp loại' })),
    auto: Type.Optional(
      Type.Unsafe<object>({
        description: 'Tự động xét; không ghi thì người thẩm định trả lời {"value": true, "reason": "…"}',
        anyOf: [
          Strict({ anyGroupPercentBelow: decimal('Có ít nhất một nhóm lớn đạt dưới tỷ lệ phần trăm này') }),
          Strict({ notSubmitted: Type.Literal(true, { description: 'Không nộp phiếu' }) }),
        ],
      }),
    ),
  },
  { description: 'Điều kiện khống chế; có đúng một hệ quả: maxClassification hoặc ineligible' },
)

export const ClassLevel = Strict({
  code: code('Mã mức xếp loại'),
  label: Text({ maxLength: 2000, description: 'Tên mức xếp loại' }),
  min: decimal('Tổng điểm công bố thấp nhất của mức'),
  minGroupPercent: Type.Optional(decimal('Mỗi nhóm lớn phải đạt ít nhất tỷ lệ phần trăm này')),
  excludedByGates: gateCodes,
})

export const Quota = Strict({
  level: code('Mức bị giới hạn'),
  maxPercent: decimal('Tỷ lệ phần trăm tối đa trong khối'),
  base: Type.Unsafe<object | 'all'>({
    anyOf: [Type.Literal('all'), Strict({ levelOrBetter: code('Mức') })],
    description: 'Tính trên tất cả đơn vị của khối, hoặc trên các đơn vị từ một mức trở lên',
  }),
  rounding: Type.Optional(Enum(['floor'], 'Làm tròn xuống')),
  enforced: Type.Optional(Enum(['warn', 'block'], 'warn – chỉ cảnh báo (mặc định); block – chặn phê duyệt')),
})

export const TieBreaker = Strict({
  by: Enum(
    ['reviewTotal', 'selfTotal', 'group', 'submittedAt'],
    'Điểm thẩm định, điểm tự chấm, điểm một nhóm, hoặc thời điểm nộp',
  ),
  group: Type.Optional(code('Mã nhóm, khi by là group')),
})

export const AwardRule = Strict({
  code: code('Mã hình thức'),
  form: Text({ maxLength: 2000, description: 'Hình thức khen thưởng, ví dụ Bằng khen' }),
  subject: Enum(['collective', 'individual'], 'Tập thể hoặc cá nhân'),
  requires: Type.Optional(Nullable(code('Mức xếp loại thấp nhất; null: không yêu cầu'))),
  excludedByGates: gateCodes,
  note: Type.Optional(Text({ maxLength: 2000, description: 'Ghi chú' })),
})

export const PackSchema = Strict(
  {
    format: Type.Literal(1, { description: 'Phiên bản của định dạng' }),
    code: code('Mã bộ tiêu chí'),
    version: Text({ maxLength: 40, description: 'Phiên bản của bộ tiêu chí, ví dụ "1.0"; cùng với mã là duy nhất' }),
    title,
    illustrative: Type.Boolean({ description: 'true: bộ minh họa, không phải phụ lục chính thức' }),
    note: Type.Optional(Text({ maxLength: 2000, description: 'Ghi chú' })),
    decision: Type.Optional(
      Nullable(
        Strict(
          {
            number: Text({ maxLength: 100, description: 'Số, ký hiệu' }),
            date: DateOnly,
            issuer: Text({ maxLength: 2000, description: 'Cơ quan ban hành' }),
            summary: Type.Optional(Text({ maxLength: 2000, description: 'Trích yếu' })),
          },
          { description: 'Quyết định ban hành' },
        ),
      ),
    ),
    supersedes: Type.Optional(
      Nullable(Strict({ code: Code, version: Text({ maxLength: 40 }) }, { description: 'Bộ tiêu chí được thay thế' })),
    ),
    effectiveFrom: Type.Unsafe<string>({ ...DateOnly, description: 'Ngày có hiệu lực' }),
    effectiveTo: Type.Optional(Nullable(Type.Unsafe<string>({ ...DateOnly, description: 'Ngày hết hiệu lực' }))),
    unitTypes: Type.Array(Strict({ code: Code, name: Text({ maxLength: 2000, description: 'Tên loại đơn vị' }) }), {
      minItems: 1,
      maxItems: 200,
      description: 'Các loại đơn vị',
    }),
    scale: decimal('Thang điểm; với weighting points, điểm tối đa của mỗi loại đơn vị cộng lại bằng đúng số này'),
    weighting: Enum(['points', 'weights'], 'points – điểm tối đa chính là trọng số; weights – trọng số ghi riêng'),
    scoreStep: decimal('Bước điểm nhỏ nhất khi nhập điểm'),
    rounding: Strict({
      at: Enum(['criterion', 'total'], 'Làm tròn từng tiêu chí hoặc chỉ tổng điểm'),
      decimals: Type.Integer({ minimum: 0, maximum: 6, description: 'Số chữ số thập phân' }),
      mode: Enum(['half_up'], 'Làm tròn nửa lên'),
    }),
    bonusCap: decimal('Tổng điểm thưởng tối đa'),
    penaltyCap: decimal('Tổng điểm trừ tối đa'),
    totalCap: decimal('Tổng điểm không vượt quá'),
    totalFloor: decimal('Tổng điểm không thấp hơn'),
    notApplicable: Strict({
      rescale: Enum(['proportional'], 'Quy đổi theo tỷ lệ: điểm đạt ÷ điểm tối đa có áp dụng × thang điểm'),
      maxPoints: decimal('Tổng điểm tối đa của các tiêu chí được chọn “không áp dụng”'),
    }),
    groups: Type.Array(Type.Unsafe<object>({ $ref: 'CriteriaGroup#' }), {
      minItems: 1,
      maxItems: 200,
      description: 'Các nhóm tiêu chí',
    }),
    bonuses: Type.Optional(
      Type.Array(Strict({ kind: Type.Optional(Type.Literal('bonus')), ...extra, countOf, evidence }), {
        maxItems: 200,
        description: 'Điểm thưởng',
      }),
    ),
    penalties: Type.Optional(Type.Array(Penalty, { maxItems: 200, description: 'Điểm trừ' })),
    gates: Type.Optional(Type.Array(Gate, { maxItems: 200, description: 'Điều kiện khống chế' })),
    classification: Strict({
      levels: Type.Array(ClassLevel, {
        minItems: 1,
        maxItems: 200,
        description: 'Các mức, từ cao xuống thấp; mức cuối bắt đầu từ điểm sàn',
      }),
    }),
    quotas: Type.Optional(Type.Array(Quota, { maxItems: 200, description: 'Giới hạn tỷ lệ theo khối' })),
    ranking: Type.Optional(
      Strict({
        tieBreakers: Type.Optional(
          Type.Array(TieBreaker, { maxItems: 200, description: 'Lần lượt xét khi bằng điểm' }),
        ),
      }),
    ),
    awards: Type.Optional(Type.Array(AwardRule, { maxItems: 200, description: 'Hình thức khen thưởng' })),
  },
  {
    $id: 'CriteriaPack',
    title: 'Nội dung bộ tiêu chí',
    description:
      'Một tài liệu JSON hoặc YAML. Số thập phân ghi dạng chuỗi ("0.25"); cũng nhận số JSON, YAML không quá 15 chữ số. Khi nhập, mọi lỗi được báo cùng lúc kèm vị trí.',
  },
)
