import { Type, type Static } from 'typebox'
import { demoId } from '../http/examples.ts'
import { DateTime, Enum, Id, Nullable, Strict, Text, Version } from '../http/schemas.ts'
import { scopeNames, scopes } from './scopes.ts'

const Scopes = Type.Array(
  Enum(scopeNames, `Phạm vi: ${scopeNames.map((scope) => `${scope} – ${scopes[scope].vi}`).join('; ')}`),
  { minItems: 1, maxItems: scopeNames.length, uniqueItems: true, description: 'Những việc hệ thống này được làm' },
)
const expiresInDays = Type.Optional(
  Type.Integer({ minimum: 1, maximum: 730, description: 'Số ngày mã bí mật có hiệu lực (mặc định 365)' }),
)

export const ApiClientInput = Strict(
  {
    name: Text({ maxLength: 200, description: 'Tên hệ thống kết nối' }),
    scopes: Scopes,
    unitIds: Type.Optional(
      Type.Array(Id, {
        maxItems: 500,
        uniqueItems: true,
        description: 'Các đơn vị mà hệ thống này đọc hoặc điền phiếu thay; bắt buộc với submissions:write',
      }),
    ),
    expiresInDays,
  },
  {
    examples: [
      {
        name: 'Phần mềm báo cáo của Sở Ví Dụ',
        scopes: ['units:read', 'submissions:read', 'submissions:write'],
        unitIds: [demoId('units', 2)],
        expiresInDays: 365,
      },
    ],
  },
)
export type ApiClientInput = Static<typeof ApiClientInput>

export const Rotation = Strict(
  {
    overlapHours: Type.Integer({
      minimum: 0,
      maximum: 168,
      description: 'Số giờ mã bí mật cũ còn dùng được; 0: hết hiệu lực ngay',
    }),
    expiresInDays,
  },
  { examples: [{ overlapHours: 24 }] },
)
export type Rotation = Static<typeof Rotation>

const properties = {
  id: Type.String({ format: 'uuid', description: 'Mã định danh, dùng làm client_id' }),
  name: Type.String({ description: 'Tên hệ thống kết nối' }),
  scopes: Scopes,
  unitIds: Type.Array(Id),
  secretExpiresAt: DateTime,
  previousSecretExpiresAt: Nullable(DateTime),
  lastUsedAt: Nullable(DateTime),
  disabled: Type.Boolean({ description: 'Đã thu hồi' }),
  version: Version,
  createdAt: DateTime,
}

export const ApiClient = Strict(properties)
export type ApiClient = Static<typeof ApiClient>

export const ApiClientWithSecret = Strict({
  ...properties,
  clientSecret: Type.String({ description: 'Mã bí mật, chỉ hiện một lần; hãy lưu lại ngay' }),
})

export const ApiClientList = Strict({ items: Type.Array(ApiClient) })
