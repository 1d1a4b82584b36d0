import { Type } from 'typebox'
import { Enum, Id, Nullable, Strict } from '../http/schemas.ts'
import { roles } from './roles.ts'

export const TokenRequest = Type.Object(
  {
    grant_type: Enum(['password', 'refresh_token'], 'Cách đăng nhập'),
    username: Type.Optional(Type.String({ maxLength: 320, description: 'Thư điện tử (grant_type=password)' })),
    password: Type.Optional(Type.String({ maxLength: 200, description: 'Mật khẩu (grant_type=password)' })),
    refresh_token: Type.Optional(Type.String({ maxLength: 200, description: 'Mã làm mới (grant_type=refresh_token)' })),
  },
  { examples: [{ grant_type: 'password', username: 'thamdinh@demo.example', password: 'demo-dan-van-2021' }] },
)

export const TokenResponse = Strict({
  access_token: Type.String({ description: 'Mã truy cập, gửi trong tiêu đề Authorization: Bearer …' }),
  token_type: Type.Literal('Bearer'),
  expires_in: Type.Integer({ description: 'Số giây còn hiệu lực' }),
  refresh_token: Type.String({ description: 'Mã làm mới, chỉ dùng được một lần' }),
})

export const RoleGrant = Strict({
  role: Enum(
    roles,
    'Vai trò: officer – cán bộ đơn vị; reviewer – Sở Nội vụ (thẩm định); jointReviewer – Ban Dân vận; approver – UBND Tỉnh; admin – quản trị; auditor – kiểm tra, giám sát',
  ),
  unitId: Type.Optional(Nullable(Id)),
})

export const Me = Strict({ id: Id, email: Type.String(), name: Type.String(), roles: Type.Array(RoleGrant) })

export const Password = Type.String({ minLength: 12, maxLength: 200, description: 'Ít nhất 12 ký tự' })

export const PasswordChange = Strict(
  { currentPassword: Type.String({ maxLength: 200, description: 'Mật khẩu hiện tại' }), newPassword: Password },
  { examples: [{ currentPassword: 'demo-dan-van-2021', newPassword: 'mat-khau-moi-2021' }] },
)
