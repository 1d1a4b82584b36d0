import { Type, type Static } from 'typebox'
import { DateTime, Enum, Id, PageOf, Strict, pageQuery } from '../http/schemas.ts'
import { eventKinds } from './kinds.ts'

const Kind = Enum(
  eventKinds,
  'reminder_due_7, reminder_due_3, reminder_due_1 – nhắc còn 7, 3, 1 ngày đến hạn; submission_returned – phiếu bị trả lại; submission_extended – đơn vị được gia hạn; extension_ended – kết thúc gia hạn',
)

export const Event = Strict({
  id: Id,
  seq: Type.Integer({ description: 'Số thứ tự; sự kiện sau luôn có số lớn hơn mọi sự kiện đã đọc được trước đó' }),
  kind: Kind,
  submissionId: Id,
  periodId: Id,
  unitId: Id,
  unitName: Type.String({ description: 'Tên đơn vị khi mở kỳ đánh giá' }),
  dueAt: Type.Unsafe<string>({ ...DateTime, description: 'Hạn của đơn vị khi sự kiện xảy ra' }),
  payload: Strict(
    {
      daysLeft: Type.Optional(Type.Integer({ description: 'Lời nhắc: số ngày còn lại; 0: hạn là hôm nay' })),
      criteria: Type.Optional(Type.Array(Type.String(), { description: 'Phiếu bị trả lại: mã tiêu chí phải bổ sung' })),
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
