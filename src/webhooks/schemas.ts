import { Type, type Static } from 'typebox'
import { DateTime, Enum, Id, Nullable, PageOf, Strict, Version, pageQuery } from '../http/schemas.ts'
import { deliveryStates, disabledReasons, webhookTypes } from './kinds.ts'

const url = Type.String({
  minLength: 1,
  maxLength: 2000,
  description: 'Địa chỉ nhận sự kiện: https, không phải địa chỉ nội bộ',
})
const eventTypes = Type.Array(Enum(webhookTypes, 'Loại sự kiện'), {
  minItems: 1,
  maxItems: webhookTypes.length,
  uniqueItems: true,
  description: 'Những loại sự kiện được gửi',
})

export const WebhookInput = Strict(
  { url, eventTypes },
  {
    examples: [
      { url: 'https://nhan-su-kien.vidu.example/su-kien', eventTypes: ['submission.submitted', 'period.finalized'] },
    ],
  },
)
export type WebhookInput = Static<typeof WebhookInput>

export const WebhookPatch = Strict(
  {
    url: Type.Optional(url),
    eventTypes: Type.Optional(eventTypes),
    paused: Type.Optional(Type.Literal(true, { description: 'Tạm dừng gửi; gửi tiếp bằng …/enable' })),
  },
  { minProperties: 1, examples: [{ eventTypes: ['submission.returned'] }] },
)
export type WebhookPatch = Static<typeof WebhookPatch>

const properties = {
  id: Id,
  ownerId: Type.Unsafe<string>({ ...Id, description: 'Tài khoản hoặc hệ thống kết nối đã đăng ký' }),
  url,
  eventTypes,
  failingSince: Nullable(DateTime),
  disabledAt: Nullable(DateTime),
  disabledReason: Nullable(
    Enum(disabledReasons, 'failing – 7 ngày liền không gửi được lần nào; paused – người quản lý tạm dừng'),
  ),
  previousSecretUntil: Nullable(DateTime),
  version: Version,
  createdAt: DateTime,
  updatedAt: DateTime,
}
export const Webhook = Strict(properties)
export type Webhook = Static<typeof Webhook>
export const WebhookList = Strict({ items: Type.Array(Webhook) })
export const WebhookWithSecret = Strict({
  ...properties,
  secret: Type.String({ description: 'Khóa ký (whsec_…), chỉ hiện một lần; hãy lưu lại ngay' }),
})

export const WebhookDelivery = Strict({
  id: Id,
  eventId: Nullable(Id),
  type: Type.String({ description: 'Loại sự kiện; ping: gửi thử' }),
  resourceId: Id,
  state: Enum(deliveryStates, 'pending – chờ gửi; delivered – đã nhận; failed – thôi gửi sau 3 ngày'),
  nextAttemptAt: Nullable(DateTime),
  attempts: Type.Array(
    Strict({
      at: DateTime,
      durationMs: Type.Integer({ description: 'Thời gian chờ trả lời, mili giây' }),
      statusCode: Nullable(Type.Integer({ description: 'Mã HTTP mà bên nhận trả lời' })),
      error: Nullable(Type.String({ description: 'Vì sao không có trả lời, ví dụ timeout, address_not_allowed' })),
    }),
    { description: 'Các lần gửi, tối đa 50 lần gần nhất' },
  ),
  createdAt: DateTime,
})
export type WebhookDelivery = Static<typeof WebhookDelivery>
export const WebhookDeliveryPage = PageOf(WebhookDelivery)
export const DeliveryQuery = Strict({
  ...pageQuery,
  state: Type.Optional(Enum(deliveryStates, 'Trạng thái gửi')),
})
export type DeliveryQuery = Static<typeof DeliveryQuery>
export const DeliveryParams = Strict({ id: Id, deliveryId: Id })
