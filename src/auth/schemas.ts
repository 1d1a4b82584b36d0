import { Type } from 'typebox'
import { say } from '../http/problems.ts'
import { DateTime, Enum, Id, Nullable, Strict } from '../http/schemas.ts'
import { roles } from './roles.ts'

export const TokenRequest = Type.Object(
  {
    grant_type: Enum(['password', 'refresh_token', 'client_credentials'], 'Cách đăng nhập'),
    username: Type.Optional(Type.String({ maxLength: 320, description: 'Thư điện tử (grant_type=password)' })),
    password: Type.Optional(Type.String({ maxLength: 200, description: 'Mật khẩu (grant_type=password)' })),
    refresh_token: Type.Optional(Type.String({ maxLength: 200, description: 'Mã làm mới (grant_type=refresh_token)' })),
    client_id: Type.Optional(
      Type.String({ maxLength: 100, description: 'Mã hệ thống kết nối (grant_type=client_credentials)' }),
    ),
    client_secret: Type.Optional(
      Type.String({
        maxLength: 200,
        description: 'Mã bí mật; client_id và client_secret cũng gửi được bằng tiêu đề Basic',
      }),
    ),
    totp: Type.Optional(
      Type.String({ maxLength: 10, description: 'Mã 6 chữ số của ứng dụng xác thực, nếu tài khoản đã bật' }),
    ),
  },
  { examples: [{ grant_type: 'password', username: 'thamdinh@demo.example', password: 'demo-dan-van-2021' }] },
)

export const TokenResponse = Strict({
  access_token: Type.String({ description: 'Mã truy cập, gửi trong tiêu đề Authorization: Bearer …' }),
  token_type: Type.Literal('Bearer'),
  expires_in: Type.Integer({ description: 'Số giây còn hiệu lực' }),
  refresh_token: Type.Optional(Type.String({ description: 'Mã làm mới, chỉ dùng được một lần' })),
  scope: Type.Optional(Type.String({ description: 'Các phạm vi của hệ thống kết nối' })),
})

export const RoleGrant = Strict({
  role: Enum(
    roles,
    'Vai trò: officer – cán bộ đơn vị; reviewer – Sở Nội vụ (thẩm định); jointReviewer – Ban Dân vận (nay là Ban Tuyên giáo và Dân vận); approver – UBND Tỉnh; admin – quản trị; auditor – kiểm tra, giám sát',
  ),
  unitId: Type.Optional(Nullable(Id)),
})

export const Me = Strict({
  id: Id,
  email: Type.String(),
  name: Type.String(),
  roles: Type.Array(RoleGrant),
  mustChangePassword: Type.Boolean({ description: 'Phải đổi mật khẩu trước khi làm việc khác' }),
})

export const SessionList = Strict({
  items: Type.Array(
    Strict({
      id: Id,
      createdAt: DateTime,
      lastUsedAt: DateTime,
      current: Type.Boolean({ description: 'Phiên đang dùng' }),
    }),
  ),
})

export const TotpSecret = Strict({
  secret: Type.String({ description: 'Khóa, nhập tay vào ứng dụng xác thực; chỉ hiện một lần' }),
  uri: Type.String({ description: 'Địa chỉ otpauth:// để làm mã QR' }),
})

export const TotpCode = Strict(
  {
    code: Type.String({
      pattern: '^\\d{6}$',
      description: 'Mã 6 chữ số của ứng dụng xác thực',
      'x-hint': say('Mã gồm 6 chữ số.', 'A code has 6 digits.'),
    }),
  },
  { examples: [{ code: '123456' }] },
)

export const Password = Type.String({ minLength: 12, maxLength: 200, description: 'Ít nhất 12 ký tự' })

export const PasswordChange = Strict(
  { currentPassword: Type.String({ maxLength: 200, description: 'Mật khẩu hiện tại' }), newPassword: Password },
  { examples: [{ currentPassword: 'demo-dan-van-2021', newPassword: 'mat-khau-moi-2021' }] },
)
