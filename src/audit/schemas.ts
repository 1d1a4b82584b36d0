import { Type, type Static } from 'typebox'
import { DateTime, Enum, Id, Nullable, Strict, Text, pageQuery } from '../http/schemas.ts'
import { auditedEntities } from './audit.ts'

const Fields = Nullable(
  Type.Unsafe<Record<string, unknown>>({
    type: 'object',
    additionalProperties: true,
    description: 'Các trường thay đổi',
  }),
)

const AuditEntry = Strict({
  id: Id,
  at: DateTime,
  actor: Strict(
    { id: Nullable(Id), name: Type.String({ description: 'Tên tại thời điểm đó' }) },
    { description: 'Người thực hiện; id null: chính hệ thống' },
  ),
  action: Type.String({ description: 'Hành động, trùng với operationId, ví dụ submitSubmission' }),
  entity: Type.String({ description: 'Loại đối tượng' }),
  entityId: Nullable(Id),
  entityVersion: Nullable(Type.Integer({ description: 'Phiên bản của đối tượng sau thay đổi' })),
  before: Fields,
  after: Fields,
  reason: Nullable(Type.String({ description: 'Lý do' })),
  requestId: Nullable(Type.String({ description: 'Mã yêu cầu, trùng với nhật ký máy chủ' })),
})
export type AuditEntry = Static<typeof AuditEntry>

/** Without a total: the log grows for ever and counting it would be its slowest query. */
export const AuditPage = Strict({
  items: Type.Array(AuditEntry),
  nextCursor: Nullable(Type.String({ description: 'null: hết danh sách' })),
})

export const AuditQuery = Strict({
  ...pageQuery,
  actor: Type.Optional(Type.Unsafe<string>({ ...Id, description: 'Người thực hiện' })),
  entity: Type.Optional(Enum(auditedEntities, 'Loại đối tượng')),
  entityId: Type.Optional(Type.Unsafe<string>({ ...Id, description: 'Đối tượng' })),
  action: Type.Optional(Text({ maxLength: 100, description: 'Hành động, ví dụ submitSubmission' })),
  from: Type.Optional(Type.Unsafe<string>({ ...DateTime, description: 'Từ thời điểm này' })),
  to: Type.Optional(Type.Unsafe<string>({ ...DateTime, description: 'Trước thời điểm này' })),
})
export type AuditQuery = Static<typeof AuditQuery>
