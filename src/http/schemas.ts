// Schemas that every feature shares. Points are decimal strings, ids UUIDv7, times RFC 3339,
// dates YYYY-MM-DD; unknown fields are refused everywhere.

import { Type, type Static, type TObject, type TProperties, type TSchema } from 'typebox'
import { say } from './problems.ts'

/** Text that says something, without control characters (line breaks allowed); NFC is made on the way in. */
export function Text(
  options: { maxLength?: number; minLength?: number; description?: string; examples?: string[] } = {},
) {
  return Type.String({
    minLength: 1,
    maxLength: 500,
    pattern: '^(?=[\\s\\S]*\\S)[^\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F]*$',
    'x-hint': say(
      'Không được chỉ có khoảng trắng hoặc chứa ký tự điều khiển.',
      'Must not be blank or hold control characters.',
    ),
    ...options,
  })
}

/** What an id looks like, where no schema has looked at it. */
export const uuidPattern = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i
export const Id = Type.String({ format: 'uuid', description: 'Mã định danh (UUIDv7)' })

export const Code = Type.String({
  pattern: '^[A-Z][A-Z0-9_.]{0,39}$',
  description: 'Mã: chữ in hoa, chữ số, dấu gạch dưới, dấu chấm',
  'x-hint': say(
    'Mã gồm chữ in hoa không dấu, chữ số, "_" hoặc ".", tối đa 40 ký tự.',
    'A code has capitals, digits, "_" or ".", at most 40.',
  ),
})

/** Points and other exact quantities: never a JSON number. */
export const Decimal = Type.String({
  pattern: '^(0|[1-9]\\d{0,14})(\\.\\d{1,6})?$',
  description: 'Số thập phân chính xác dạng chuỗi, dấu chấm thập phân, ví dụ "4.35"',
  'x-hint': say(
    'Phải là số thập phân không âm dạng chuỗi như "4.35", tối đa 15 chữ số phần nguyên và 6 chữ số thập phân.',
    'Must be a non-negative decimal string such as "4.35", at most 15 and 6 digits.',
  ),
})

export const DateOnly = Type.String({ format: 'date', description: 'Ngày, dạng YYYY-MM-DD' })
export const DateTime = Type.String({ format: 'date-time', description: 'Thời điểm theo RFC 3339, có múi giờ' })
export const Version = Type.Integer({ description: 'Phiên bản dữ liệu; gửi lại trong If-Match' })

/** The schema or null, as `type: [..., "null"]`, which gives one clear fault instead of two. */
export function Nullable<T extends TSchema>(schema: T) {
  const { type, enum: values } = schema as { type?: string; enum?: unknown[] }
  return Type.Unsafe<Static<T> | null>({ ...schema, type: [type, 'null'], ...(values && { enum: [...values, null] }) })
}

/** An object that refuses unknown fields. */
export function Strict<T extends TProperties>(properties: T, options: Record<string, unknown> = {}): TObject<T> {
  return Type.Object(properties, { additionalProperties: false, ...options })
}

export function Enum<const T extends readonly string[]>(values: T, description: string) {
  return Type.Unsafe<T[number]>({ type: 'string', enum: [...values], description })
}

export const IdParams = Strict({ id: Id })
export type IdParams = Static<typeof IdParams>

const document = {
  number: Text({ maxLength: 100, description: 'Số, ký hiệu văn bản', examples: ['01/QĐ-VD'] }),
  date: DateOnly,
  issuer: Text({ maxLength: 200, description: 'Cơ quan ban hành' }),
  summary: Type.Optional(Text({ maxLength: 1000, description: 'Trích yếu nội dung' })),
}
const signer = Text({ maxLength: 200, description: 'Người ký' })

/** A document that something rests on: số/ký hiệu, ngày, cơ quan ban hành, trích yếu, người ký. */
export const DocumentReference = Strict({ ...document, signer: Type.Optional(signer) }, { description: 'Văn bản' })
export type DocumentReference = Static<typeof DocumentReference>

/** The same where somebody answers for it: a decision on results. */
export const SignedDocument = Strict({ ...document, signer }, { description: 'Văn bản' })

export const IfMatchHeaders = Type.Object({
  'if-match': Type.Optional(
    Type.String({ description: 'Phiên bản đọc gần nhất (ETag), ví dụ "1". Bắt buộc.', examples: ['"1"'] }),
  ),
})

/** Query fields of every list. Optional in the contract; `paging.ts` holds the defaults. */
export const pageQuery = {
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, description: 'Số dòng mỗi trang (mặc định 50)' })),
  cursor: Type.Optional(
    Type.String({ maxLength: 500, description: 'Con trỏ trang sau: giá trị nextCursor của trang trước' }),
  ),
}
export const updatedSince = Type.Optional(
  Type.String({
    format: 'date-time',
    description:
      'Chỉ lấy bản ghi thay đổi từ thời điểm này trở đi, kể cả của giao dịch kết thúc muộn: gửi lúc bắt đầu lần đọc trước. Không báo bản ghi đã xóa: xem GET /changes',
  }),
)

export function PageOf<T extends TSchema>(item: T) {
  return Strict({
    items: Type.Array(item),
    nextCursor: Type.Union([Type.String(), Type.Null()], { description: 'null: hết danh sách' }),
    total: Type.Integer({ description: 'Tổng số bản ghi khớp bộ lọc' }),
  })
}

export const Health = Type.Object({ status: Type.String({ description: 'ok' }) })

export const ProblemBody = Type.Object(
  {
    type: Type.String(),
    title: Type.String({ description: 'Tên lỗi' }),
    status: Type.Integer(),
    detail: Type.String({ description: 'Giải thích' }),
    instance: Type.String(),
    code: Type.String({ description: 'Mã lỗi ổn định' }),
    requestId: Type.String({ description: 'Mã yêu cầu (x-request-id): nêu mã này khi báo lỗi' }),
    errors: Type.Array(
      Type.Object(
        {
          pointer: Type.String({ description: 'Vị trí lỗi (JSON Pointer)' }),
          code: Type.String(),
          detail: Type.String(),
        },
        { additionalProperties: true },
      ),
      { description: 'Từng lỗi và vị trí của nó' },
    ),
  },
  { additionalProperties: true, description: 'Lỗi theo RFC 9457 (application/problem+json)' },
)
