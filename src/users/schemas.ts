import { Type, type Static } from 'typebox'
import { AuditEntry } from '../audit/schemas.ts'
import { Password, RoleGrant } from '../auth/schemas.ts'
import { demoId } from '../http/examples.ts'
import { DateTime, Id, Nullable, PageOf, Strict, Text, Version, pageQuery, updatedSince } from '../http/schemas.ts'

const Email = Type.String({ format: 'email', maxLength: 320, description: 'Thư điện tử, dùng để đăng nhập' })
const Roles = Type.Array(RoleGrant, {
  minItems: 1,
  maxItems: 50,
  description: 'Một hoặc nhiều vai trò; vai trò officer phải gắn với đơn vị',
})

export const UserInput = Strict(
  { email: Email, name: Text({ maxLength: 200, description: 'Họ và tên' }), password: Password, roles: Roles },
  {
    examples: [
      {
        email: 'canbo.moi@demo.example',
        name: 'Cán bộ Minh Họa',
        password: 'mat-khau-ban-dau-1',
        roles: [{ role: 'officer', unitId: demoId('units', 2) }],
      },
    ],
  },
)
export type UserInput = Static<typeof UserInput>

export const UserPatch = Strict(
  {
    name: Type.Optional(Text({ maxLength: 200, description: 'Họ và tên' })),
    password: Type.Optional(Password),
    roles: Type.Optional(Roles),
    disabled: Type.Optional(Type.Boolean({ description: 'true: khóa tài khoản; false: mở lại' })),
    oidcSubject: Type.Optional(
      Nullable(
        Text({
          maxLength: 255,
          description:
            'Định danh (sub) của người này ở hệ thống đăng nhập chung (OIDC); null: gỡ liên kết, lần sau nhận lại theo thư điện tử đã xác minh',
        }),
      ),
    ),
  },
  { minProperties: 1, examples: [{ name: 'Cán bộ Minh Họa (đổi tên)' }] },
)
export type UserPatch = Static<typeof UserPatch>

export const User = Strict({
  id: Id,
  email: Type.String(),
  name: Type.String({ description: 'Họ và tên' }),
  disabled: Type.Boolean({ description: 'Tài khoản bị khóa' }),
  mustChangePassword: Type.Boolean({ description: 'Phải đổi mật khẩu ở lần đăng nhập tới' }),
  totpEnabled: Type.Boolean({ description: 'Đã bật xác thực hai lớp' }),
  oidcSubject: Nullable(
    Type.String({ description: 'Định danh (sub) ở hệ thống đăng nhập chung; null: chưa liên kết' }),
  ),
  lastSeenAt: Nullable(DateTime),
  erasedAt: Nullable(Type.Unsafe<string>({ ...DateTime, description: 'Thời điểm xóa dữ liệu cá nhân' })),
  roles: Type.Array(RoleGrant),
  version: Version,
  createdAt: DateTime,
  updatedAt: DateTime,
})
export type User = Static<typeof User>

export const PersonalData = Strict({
  account: User,
  sessions: Type.Array(Strict({ id: Id, createdAt: DateTime, expiresAt: DateTime, endedAt: Nullable(DateTime) }), {
    description: 'Các phiên đăng nhập',
  }),
  records: Type.Array(Strict({ as: Type.String({ description: 'Tư cách, ví dụ submittedBy' }), id: Id }), {
    description: 'Phiếu, tài liệu, kiến nghị, đề nghị … còn gắn với người này',
  }),
  activity: Type.Array(AuditEntry, { description: 'Những việc người này đã làm và những thay đổi đối với tài khoản' }),
})
export type PersonalData = Static<typeof PersonalData>

export const Erasure = Strict(
  {
    reason: Text({
      maxLength: 1000,
      description: 'Căn cứ, lý do; được lưu vĩnh viễn nên không ghi họ tên, thư điện tử của người được xóa',
    }),
  },
  { examples: [{ reason: 'Theo yêu cầu của chủ thể dữ liệu ngày 05/11/2021 (ví dụ)' }] },
)
export type Erasure = Static<typeof Erasure>

export const UserPage = PageOf(User)
export const UserQuery = Strict({
  ...pageQuery,
  q: Type.Optional(Type.String({ maxLength: 100, description: 'Tìm theo tên hoặc thư điện tử' })),
  unitId: Type.Optional(Id),
  updatedSince,
})
export type UserQuery = Static<typeof UserQuery>
