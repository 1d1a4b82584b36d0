import { Type, type Static } from 'typebox'
import { DateTime, Enum, Id, Strict } from '../http/schemas.ts'
import { resources } from './resources.ts'

const Resource = Enum(
  resources,
  'unit – đơn vị; user – tài khoản; criteriaSet – bộ tiêu chí; period – kỳ đánh giá (cả khi kết quả được phê duyệt, công bố, điều chỉnh); council – hội đồng thẩm định của kỳ; indicatorSet – phụ lục số liệu của kỳ; submission – phiếu tự chấm điểm; evidence – tài liệu kiểm chứng; appeal – kiến nghị; exemplaryModel – mô hình hay; awardProposal – đề nghị khen thưởng',
)

export const Change = Strict({
  resource: Resource,
  id: Type.Unsafe<string>({
    ...Id,
    description: 'Đối tượng đã thay đổi; với council và indicatorSet là mã của kỳ đánh giá',
  }),
  deleted: Type.Boolean({
    description: 'true: đã xóa, hoặc người gọi không còn được xem (phiếu đã rút lại); hãy xóa bản sao',
  }),
  changedAt: Type.Unsafe<string>({ ...DateTime, description: 'Khi thay đổi vào dòng này; không bao giờ lùi lại' }),
  href: Type.String({ description: 'Địa chỉ để đọc đối tượng như hiện nay' }),
})
export type Change = Static<typeof Change>

export const ChangePage = Strict({
  items: Type.Array(Change),
  nextCursor: Type.String({ description: 'Gửi lại trong since ở lần đọc sau; luôn có, kể cả khi chưa có gì mới' }),
  more: Type.Boolean({ description: 'true: còn nữa, đọc tiếp ngay; false: đã đọc hết' }),
})

export const ChangeQuery = Strict({
  since: Type.Optional(
    Type.String({ maxLength: 500, description: 'nextCursor của lần đọc trước; bỏ trống: đọc từ đầu' }),
  ),
  resource: Type.Optional(Resource),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000, description: 'Số dòng mỗi trang (mặc định 200)' })),
})
export type ChangeQuery = Static<typeof ChangeQuery>
