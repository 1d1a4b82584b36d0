import { Type, type Static } from 'typebox'
import { Code, DateOnly, Decimal, Enum, Id, Nullable, Strict } from '../http/schemas.ts'
import { periodStatuses } from '../periods/status.ts'
import { lanes } from '../submissions/lanes.ts'
import { submissionStatuses } from '../submissions/status.ts'

const points = (description: string) => Nullable(Type.Unsafe<string>({ ...Decimal, description }))
const change = (description: string) =>
  Nullable(Type.String({ pattern: '^-?(0|[1-9]\\d{0,14})(\\.\\d{1,6})?$', description, examples: ['1.50'] }))

export const TrendYear = Strict({
  periodId: Id,
  year: Type.Integer(),
  periodName: Type.String({ description: 'Tên kỳ đánh giá' }),
  periodStatus: Enum(periodStatuses, 'Trạng thái kỳ đánh giá'),
  submissionId: Id,
  status: Enum(submissionStatuses, 'Trạng thái phiếu'),
  unitName: Type.String({ description: 'Tên đơn vị khi mở kỳ' }),
  block: Type.Unsafe<string>({ ...Code, description: 'Khối' }),
  blockSize: Type.Integer({ description: 'Số đơn vị trong khối của kỳ' }),
  criteriaSetId: Id,
  illustrative: Type.Boolean({ description: 'true: tính theo bộ tiêu chí minh họa' }),
  selfTotal: points('Tổng điểm tự chấm'),
  selfProvisional: Type.Boolean({ description: 'true: điểm tự chấm tạm tính, đơn vị đang điền hoặc bổ sung phiếu' }),
  reviewTotal: points('Tổng điểm thẩm định'),
  finalTotal: points('Tổng điểm phê duyệt; null: kỳ chưa được phê duyệt, hoặc đơn vị chưa được xem vì chưa công bố'),
  classification: Nullable(Type.String({ description: 'Mã mức xếp loại theo quyết định phê duyệt' })),
  classificationLabel: Nullable(Type.String({ description: 'Mức xếp loại' })),
  eligible: Nullable(Type.Boolean({ description: 'false: không đủ điều kiện xếp loại; null: chưa có kết quả' })),
  rank: Nullable(Type.Integer({ description: 'Thứ hạng trong khối' })),
  rankedInBlock: Nullable(Type.Integer({ description: 'Số đơn vị được xếp hạng trong khối' })),
  change: Nullable(
    Strict(
      {
        year: Type.Integer({ description: 'Năm được so sánh: kỳ trước gần nhất mà đơn vị tham gia' }),
        sameCriteriaSet: Type.Boolean({
          description: 'false: hai kỳ chấm theo hai bộ tiêu chí khác nhau, so sánh cần thận trọng',
        }),
        self: change('Tăng, giảm tổng điểm tự chấm'),
        review: change('Tăng, giảm tổng điểm thẩm định'),
        final: change('Tăng, giảm tổng điểm phê duyệt'),
      },
      { description: 'So với năm trước; null: không có kỳ trước để so sánh' },
    ),
  ),
  groupsLane: Nullable(Enum(lanes, 'Cột điểm của groups; null: chưa có cột điểm nào')),
  groups: Type.Array(
    Strict({
      code: Code,
      title: Type.String({ description: 'Tên nhóm tiêu chí' }),
      percent: points('Điểm đạt so với điểm tối đa áp dụng của nhóm (%); null: không áp dụng'),
    }),
    { description: 'Các nhóm tiêu chí cấp cao nhất' },
  ),
})
export type TrendYear = Static<typeof TrendYear>

export const UnitTrend = Strict({
  unitId: Id,
  unitName: Type.String({ description: 'Tên đơn vị hiện nay' }),
  illustrative: Type.Boolean({ description: 'true: có kỳ tính theo bộ tiêu chí minh họa' }),
  notice: Nullable(Type.String()),
  items: Type.Array(TrendYear, { description: 'Các kỳ đánh giá, kỳ gần nhất trước' }),
  lineageRule: Nullable(
    Type.String({
      description: 'Cách đọc kết quả qua các lần sắp xếp đơn vị; null: đơn vị không có đơn vị nào nhập vào',
    }),
  ),
  predecessors: Type.Array(
    Strict({
      unitId: Id,
      unitName: Type.String({ description: 'Tên đơn vị khi ấy' }),
      effectiveOn: Type.Unsafe<string>({ ...DateOnly, description: 'Ngày đơn vị này nhập vào, toàn bộ hoặc một phần' }),
      ends: Type.Boolean({
        description: 'false: chỉ nhập vào một phần và tiếp tục tồn tại; chỉ nêu các kỳ trước ngày ấy',
      }),
      items: Type.Array(TrendYear, { description: 'Các kỳ của riêng đơn vị ấy, kỳ gần nhất trước' }),
    }),
    { description: 'Các đơn vị đã nhập vào đơn vị này, nêu riêng từng đơn vị: không cộng, không tính bình quân' },
  ),
})
export type UnitTrend = Static<typeof UnitTrend>

export const TrendQuery = Strict({
  years: Type.Optional(Type.Integer({ minimum: 1, maximum: 10, description: 'Số kỳ đánh giá gần nhất (mặc định 3)' })),
})
export type TrendQuery = Static<typeof TrendQuery>
