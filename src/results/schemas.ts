import { Type, type Static } from 'typebox'
import { Code, DateTime, Decimal, DocumentReference, Enum, Id, Nullable, Strict } from '../http/schemas.ts'
import { lanes } from '../submissions/lanes.ts'
import { submissionStatuses } from '../submissions/status.ts'

const points = (description: string) => Nullable(Type.Unsafe<string>({ ...Decimal, description }))

export const ResultRow = Strict({
  submissionId: Id,
  unitId: Id,
  unitName: Type.String({ description: 'Tên đơn vị khi mở kỳ' }),
  unitType: Code,
  block: Type.Unsafe<string>({ ...Code, description: 'Khối' }),
  status: Enum(submissionStatuses, 'Trạng thái phiếu'),
  selfTotal: points('Tổng điểm tự chấm'),
  reviewTotal: points('Tổng điểm thẩm định'),
  finalTotal: points('Tổng điểm phê duyệt'),
  lane: Nullable(Enum(lanes, 'Cột điểm dùng để xếp loại; null: chưa nộp')),
  classification: Nullable(Type.String({ description: 'Mã mức xếp loại; null: không đủ điều kiện hoặc chưa nộp' })),
  classificationLabel: Nullable(Type.String({ description: 'Mức xếp loại' })),
  eligible: Nullable(Type.Boolean({ description: 'false: không đủ điều kiện xếp loại' })),
  gates: Type.Array(Strict({ code: Code, title: Type.String() }), { description: 'Điều kiện khống chế bị vi phạm' }),
  rank: Nullable(Type.Integer({ description: 'Thứ hạng trong khối; bằng điểm thì đồng hạng' })),
  rankDecidedBy: Nullable(Type.String({ description: 'Tiêu chí phụ đã phân định khi bằng điểm' })),
  tieBreak: Nullable(
    Strict(
      { by: Type.String(), label: Type.String(), value: Nullable(Type.String()) },
      { description: 'Tiêu chí phụ đã phân định và giá trị của đơn vị này' },
    ),
  ),
  adjustments: Type.Integer({ description: 'Số tiêu chí được điều chỉnh khi thẩm định hoặc giải quyết kiến nghị' }),
})
export type ResultRow = Static<typeof ResultRow>

export const Results = Strict({
  periodId: Id,
  year: Type.Integer(),
  provisional: Type.Boolean({ description: 'true: tạm tính, kỳ chưa được phê duyệt' }),
  decision: Nullable(DocumentReference),
  revision: Type.Integer({ description: 'Lần điều chỉnh của kết quả này; 0 – như khi phê duyệt' }),
  amendments: Type.Array(
    Strict({
      id: Id,
      revision: Type.Integer({ description: 'Lần điều chỉnh' }),
      decision: DocumentReference,
      reason: Type.String(),
      madeAt: DateTime,
    }),
    { description: 'Các quyết định điều chỉnh đã dẫn đến kết quả này' },
  ),
  illustrative: Type.Boolean({ description: 'true: tính theo bộ tiêu chí minh họa' }),
  notice: Nullable(Type.String()),
  items: Type.Array(ResultRow),
  nextCursor: Nullable(Type.String()),
  total: Type.Integer({ description: 'Số đơn vị khớp bộ lọc' }),
  summary: Type.Array(
    Strict({ block: Code, classification: Nullable(Type.String()), label: Type.String(), count: Type.Integer() }),
    { description: 'Số đơn vị theo khối và mức xếp loại' },
  ),
  ineligible: Type.Array(
    Strict({
      submissionId: Id,
      unitName: Type.String({ description: 'Tên đơn vị' }),
      block: Code,
      gates: Type.Array(Strict({ code: Code, title: Type.String() })),
    }),
    { description: 'Đơn vị không đủ điều kiện xếp loại, và vì điều kiện khống chế nào' },
  ),
  quotaWarnings: Type.Array(
    Strict({
      block: Code,
      level: Type.String({ description: 'Mức xếp loại có giới hạn tỷ lệ' }),
      maxPercent: Decimal,
      enforced: Enum(['warn', 'block'], 'warn – cảnh báo; block – bắt buộc'),
      baseCount: Type.Integer({ description: 'Số đơn vị làm căn cứ tính tỷ lệ' }),
      limit: Type.Integer({ description: 'Số đơn vị tối đa' }),
      count: Type.Integer({ description: 'Số đơn vị đạt mức này' }),
      text: Type.String({ description: 'Giới hạn nào, căn cứ, số được phép, số thực tế' }),
      over: Type.Array(Strict({ submissionId: Id, unitName: Type.String() }), {
        description: 'Đơn vị vượt giới hạn (thứ hạng thấp nhất)',
      }),
    }),
    { description: 'Khối vượt tỷ lệ; hệ thống không tự hạ mức, nhưng không cho phê duyệt khi tỷ lệ là bắt buộc' },
  ),
})
export type Results = Static<typeof Results>

export const ResultQuery = Strict({
  block: Type.Optional(Code),
  classification: Type.Optional(Code),
  revision: Type.Optional(
    Type.Integer({ minimum: 0, description: 'Lần điều chỉnh; 0 – như khi phê duyệt; bỏ trống – mới nhất' }),
  ),
  format: Type.Optional(Enum(['json', 'csv', 'xlsx'], 'json (mặc định); csv, xlsx – mọi dòng')),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, description: 'Số dòng mỗi trang (mặc định 50)' })),
  cursor: Type.Optional(Id),
})
export type ResultQuery = Static<typeof ResultQuery>
