import { Type, type Static } from 'typebox'
import { DateTime, Enum, Id, Nullable, PageOf, Strict, pageQuery } from '../http/schemas.ts'
import { eventKinds } from './kinds.ts'

const Kind = Enum(
  eventKinds,
  'reminder_due_7, reminder_due_3, reminder_due_1 – nhắc còn 7, 3, 1 ngày đến hạn; submission_returned – phiếu bị trả lại; submission_extended – đơn vị được gia hạn; extension_ended – kết thúc gia hạn; period_opened, period_finalized, period_published – kỳ đánh giá được mở, phê duyệt, công bố; period_amended – kết quả đã phê duyệt được điều chỉnh; submission_submitted, submission_reviewed – phiếu đã nộp, đã thẩm định xong; appeal_filed – đơn vị gửi kiến nghị; award_decided – đề nghị khen thưởng được quyết định; unit_reorganised – đơn vị được thành lập, chấm dứt, đổi tên, chuyển cấp trên hoặc nhận thêm, bớt đi một phần; webhook_disabled – một địa chỉ nhận sự kiện bị tạm dừng',
)

export const Event = Strict({
  id: Id,
  seq: Type.Integer({ description: 'Số thứ tự; sự kiện sau luôn có số lớn hơn mọi sự kiện đã đọc được trước đó' }),
  kind: Kind,
  resourceId: Type.Unsafe<string>({
    ...Id,
    description: 'Đối tượng của sự kiện: phiếu, kiến nghị, kỳ đánh giá, đề nghị khen thưởng hoặc đơn vị',
  }),
  submissionId: Nullable(Id),
  periodId: Nullable(Id),
  unitId: Nullable(Id),
  unitName: Nullable(Type.String({ description: 'Tên đơn vị khi mở kỳ đánh giá' })),
  dueAt: Nullable(Type.Unsafe<string>({ ...DateTime, description: 'Hạn của đơn vị khi sự kiện xảy ra' })),
  payload: Strict(
    {
      daysLeft: Type.Optional(Type.Integer({ description: 'Lời nhắc: số ngày còn lại; 0: hạn là hôm nay' })),
      criteria: Type.Optional(Type.Array(Type.String(), { description: 'Phiếu bị trả lại: mã tiêu chí phải bổ sung' })),
      status: Type.Optional(
        Type.String({
          description:
            'Trạng thái của đối tượng sau sự kiện; đơn vị: created, ended, renamed, moved (đổi cấp trên), continued (nhận thêm hoặc bớt đi một phần)',
        }),
      ),
      reorganisationId: Type.Optional(
        Type.Unsafe<string>({ ...Id, description: 'unit_reorganised: lần sắp xếp mà thay đổi này thuộc về' }),
      ),
    },
    { description: 'Nội dung riêng của từng loại sự kiện' },
  ),
  createdAt: DateTime,
})
export type Event = Static<typeof Event>

export const EventPage = PageOf(Event)

export const EventQuery = Strict({
  ...pageQuery,
  after: Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: 2_147_483_647,
      description: 'Chỉ sự kiện có seq lớn hơn số này: để đọc tiếp, gửi seq lớn nhất đã nhận; không sót sự kiện nào',
    }),
  ),
  since: Type.Optional(Type.String({ format: 'date-time', description: 'Chỉ sự kiện từ thời điểm này trở đi' })),
  kind: Type.Optional(Kind),
  periodId: Type.Optional(Type.Unsafe<string>({ ...Id, description: 'Kỳ đánh giá' })),
  unitId: Type.Optional(Type.Unsafe<string>({ ...Id, description: 'Đơn vị' })),
})
export type EventQuery = Static<typeof EventQuery>
