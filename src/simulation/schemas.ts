import { Type, type Static } from 'typebox'
import { Code, Decimal, Enum, Id, Nullable, Strict } from '../http/schemas.ts'

const decimal = (description: string) => Type.Unsafe<string>({ ...Decimal, description })
const codeKey = '^[A-Z][A-Z0-9_.]{0,39}$'
/** By code; at most 1,600 of them. */
function byCode<T extends Type.TSchema>(value: T, description: string) {
  return Type.Unsafe<Record<string, Static<T>>>({
    type: 'object',
    patternProperties: { [codeKey]: value },
    additionalProperties: false,
    maxProperties: 1600,
    description,
  })
}

/** Parts of the period's own sets, put in the place of what they say. */
const Changes = Strict(
  {
    thresholds: Type.Optional(
      byCode(decimal('Điểm tối thiểu'), 'Ngưỡng mới của các mức xếp loại, ví dụ {"HOAN_THANH_TOT": "75"}'),
    ),
    quotas: Type.Optional(
      Type.Unsafe<object[]>({
        type: 'array',
        items: { type: 'object', additionalProperties: true },
        maxItems: 50,
        description: 'Các tỷ lệ xếp loại, cấu trúc như trong bộ tiêu chí; [] là bỏ mọi tỷ lệ',
      }),
    ),
    maxPoints: Type.Optional(
      byCode(
        byCode(decimal('Điểm tối đa'), 'Theo loại đơn vị'),
        'Điểm tối đa mới của tiêu chí theo loại đơn vị; tổng phải vẫn bằng thang điểm',
      ),
    ),
    weights: Type.Optional(byCode(decimal('Trọng số'), 'Trọng số mới của nhóm hoặc tiêu chí (bộ tính theo trọng số)')),
    bonusCap: Type.Optional(decimal('Mức trần điểm thưởng')),
    penaltyCap: Type.Optional(decimal('Mức trần điểm trừ')),
  },
  { description: 'Thay từng phần của bộ tiêu chí đang dùng' },
)
export type Changes = Static<typeof Changes>

export const SimulateInput = Strict(
  {
    changes: Type.Optional(Changes),
    criteriaSetId: Type.Optional(
      Type.Unsafe<string>({ ...Id, description: 'Hoặc chấm theo một bộ tiêu chí khác đã có' }),
    ),
    criteriaSet: Type.Optional(
      Type.Unsafe<object>({
        type: 'object',
        additionalProperties: true,
        description: 'Hoặc theo nội dung bộ tiêu chí gửi kèm, cấu trúc như POST /criteria-sets',
      }),
    ),
    block: Type.Optional(Type.Unsafe<string>({ ...Code, description: 'Chỉ trả về khối này' })),
    changedOnly: Type.Optional(
      Type.Boolean({ description: 'true: chỉ trả về đơn vị có điểm, xếp loại hoặc thứ hạng thay đổi' }),
    ),
  },
  { examples: [{ changes: { thresholds: { HOAN_THANH_TOT: '80' } }, changedOnly: true }] },
)
export type SimulateInput = Static<typeof SimulateInput>

const Standing = Strict({
  total: Type.String({ description: 'Tổng điểm' }),
  classification: Nullable(Type.String({ description: 'Mức xếp loại; null: không đủ điều kiện' })),
  rank: Nullable(Type.Integer({ description: 'Thứ hạng trong khối' })),
})

export const Simulation = Strict({
  periodId: Id,
  illustrative: Type.Boolean(),
  notice: Nullable(Type.String()),
  units: Type.Integer({ description: 'Số đơn vị đã tính' }),
  changed: Type.Integer({ description: 'Số đơn vị có thay đổi' }),
  summary: Type.Array(
    Strict({
      block: Code,
      classification: Nullable(Type.String()),
      before: Type.Integer({ description: 'Số đơn vị hiện nay' }),
      after: Type.Integer({ description: 'Số đơn vị theo mô phỏng' }),
    }),
  ),
  quotas: Type.Array(
    Strict({
      block: Code,
      level: Type.String(),
      maxPercent: Decimal,
      enforced: Enum(['warn', 'block'], 'warn – cảnh báo; block – bắt buộc'),
      limit: Type.Integer(),
      count: Type.Integer(),
      over: Type.Array(Strict({ submissionId: Id, unitName: Type.String() })),
    }),
    { description: 'Khối vượt tỷ lệ theo mô phỏng' },
  ),
  items: Type.Array(
    Strict({
      submissionId: Id,
      unitId: Id,
      unitName: Type.String(),
      unitType: Code,
      block: Code,
      before: Standing,
      after: Standing,
      difference: Type.String({ description: 'Chênh lệch tổng điểm, có dấu, ví dụ "-1.50"' }),
      changed: Type.Boolean(),
      unanswered: Type.Array(Code, { description: 'Tiêu chí của bộ mô phỏng mà phiếu chưa có câu trả lời' }),
    }),
    { description: 'Theo khối, thứ hạng mô phỏng và tên' },
  ),
})
export type Simulation = Static<typeof Simulation>
