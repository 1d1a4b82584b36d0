import { Type, type Static } from 'typebox'
import { DateOnly, DateTime, Enum, Id, Nullable, Strict, Text, pageQuery } from '../http/schemas.ts'
import { auditedEntities } from './audit.ts'

const Fields = Nullable(
  Type.Unsafe<Record<string, unknown>>({
    type: 'object',
    additionalProperties: true,
    description: 'Các trường thay đổi',
  }),
)

export const AuditEntry = Strict({
  id: Id,
  at: DateTime,
  actor: Strict(
    {
      id: Nullable(Id),
      name: Type.String({ description: 'Tên hiện nay của tài khoản; nhật ký chỉ lưu mã tài khoản' }),
    },
    { description: 'Người thực hiện; id null: chính hệ thống' },
  ),
  action: Type.String({ description: 'Hành động, trùng với operationId, ví dụ submitSubmission' }),
  entity: Type.String({ description: 'Loại đối tượng' }),
  entityId: Nullable(Id),
  entityVersion: Nullable(Type.Integer({ description: 'Phiên bản của đối tượng sau thay đổi' })),
  before: Fields,
  after: Fields,
  outcome: Enum(['done', 'refused'], 'done: đã thực hiện; refused: bị từ chối, dữ liệu không thay đổi'),
  code: Nullable(Type.String({ description: 'Mã lỗi của lần bị từ chối, ví dụ stale_version' })),
  ip: Nullable(Type.String({ description: 'Địa chỉ mạng của người thực hiện' })),
  role: Nullable(Type.String({ description: 'Vai trò đã dùng khi thực hiện' })),
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
  outcome: Type.Optional(Enum(['done', 'refused'], 'Kết quả: đã thực hiện (done) hoặc bị từ chối (refused)')),
  from: Type.Optional(Type.Unsafe<string>({ ...DateTime, description: 'Từ thời điểm này' })),
  to: Type.Optional(Type.Unsafe<string>({ ...DateTime, description: 'Trước thời điểm này' })),
})
export type AuditQuery = Static<typeof AuditQuery>

export const DayRange = Strict({
  from: Type.Optional(Type.Unsafe<string>({ ...DateOnly, description: 'Từ ngày (giờ Việt Nam)' })),
  to: Type.Optional(Type.Unsafe<string>({ ...DateOnly, description: 'Đến hết ngày (giờ Việt Nam)' })),
})
export type DayRange = Static<typeof DayRange>

const Hash = Type.String({ description: 'SHA-256, dạng thập lục phân' })
const KeyId = Type.String({ description: 'Mã khóa công khai: 16 ký tự đầu của SHA-256 khóa dạng DER' })
const Signature = Type.String({ description: 'Chữ ký Ed25519 dạng base64 trên JSON chuẩn hóa của các trường còn lại' })

const BrokenLink = Strict({
  fault: Enum(
    ['changed', 'missing', 'reordered', 'unlinked', 'unsigned', 'forgedHead'],
    'changed: nội dung bị sửa; missing: bị xóa; reordered: bị đổi thứ tự; unlinked: chèn ngoài hệ thống; unsigned: ngày đã hết mà không có chữ ký; forgedHead: chữ ký hoặc giá trị chốt ngày bị giả mạo',
  ),
  day: Nullable(DateOnly),
  seq: Nullable(Type.Integer({ description: 'Số thứ tự trong chuỗi' })),
  entryId: Nullable(Id),
})
export type BrokenLink = Static<typeof BrokenLink>

export const AuditVerification = Strict({
  intact: Type.Boolean({ description: 'true: chuỗi nguyên vẹn' }),
  checked: Type.Integer({ description: 'Số dòng đã kiểm tra' }),
  firstBroken: Type.Union([BrokenLink, Type.Null()], { description: 'Mắt xích hỏng đầu tiên; null: không có' }),
  receipt: Strict(
    { seq: Type.Integer(), hash: Hash, at: DateTime, keyId: KeyId, signature: Signature },
    { description: 'Biên nhận có chữ ký về cuối chuỗi lúc này; nên lưu ở nơi khác để đối chiếu về sau' },
  ),
})

export const AuditKey = Strict({
  algorithm: Enum(['Ed25519'], 'Thuật toán chữ ký'),
  keyId: KeyId,
  publicKey: Type.String({ description: 'Khóa công khai, dạng PEM (SPKI)' }),
})
