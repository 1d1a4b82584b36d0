export const signIn: Record<string, string> = {
  'Đăng nhập, nhận mã truy cập (OAuth 2)': 'Sign in and get an access token (OAuth 2)',
  'Cách đăng nhập': 'Way of signing in',
  'Thư điện tử (grant_type=password)': 'E-mail address (grant_type=password)',
  'Mật khẩu (grant_type=password)': 'Password (grant_type=password)',
  'Mã làm mới (grant_type=refresh_token)': 'Refresh token (grant_type=refresh_token)',
  'Mã hệ thống kết nối (grant_type=client_credentials)':
    'Identifier of the connected system (grant_type=client_credentials)',
  'Mã bí mật; client_id và client_secret cũng gửi được bằng tiêu đề Basic':
    'Secret; client_id and client_secret may also be sent in a Basic header',
  'Mã 6 chữ số của ứng dụng xác thực, nếu tài khoản đã bật':
    '6-digit code of the authenticator, if the account uses one',
  'Mã truy cập, gửi trong tiêu đề Authorization: Bearer …': 'Access token, sent in the header Authorization: Bearer …',
  'Số giây còn hiệu lực': 'Seconds for which it is valid',
  'Mã làm mới, chỉ dùng được một lần': 'Refresh token, works only once',
  'Các phạm vi của hệ thống kết nối': 'Scopes of the connected system',
  'Đăng xuất, kết thúc mọi phiên của tài khoản': 'Sign out, ending every session of the account',
  'Tài khoản đang đăng nhập và các vai trò': 'The account signed in, and its roles',
  'Phải đổi mật khẩu trước khi làm việc khác': 'The password must be changed before anything else',
  'Đổi mật khẩu': 'Change the password',
  'Mật khẩu hiện tại': 'Present password',
  'Các phiên đăng nhập của tôi': 'My sessions',
  'Phiên đang dùng': 'The session in use',
  'Kết thúc một phiên đăng nhập, có hiệu lực ngay': 'End a session at once',
  'Bật xác thực hai lớp: nhận khóa cho ứng dụng xác thực':
    'Turn on two-factor authentication: get the key for the authenticator',
  'Khóa chỉ hiện một lần và chỉ có hiệu lực sau khi xác nhận bằng một mã (POST /me/totp/confirm).':
    'The key is shown only once and takes effect only after it is confirmed with a code (POST /me/totp/confirm).',
  'Khóa, nhập tay vào ứng dụng xác thực; chỉ hiện một lần': 'Key, to be typed into the authenticator; shown only once',
  'Địa chỉ otpauth:// để làm mã QR': 'otpauth:// address for a QR code',
  'Tắt xác thực hai lớp': 'Turn off two-factor authentication',
  'Mã 6 chữ số của ứng dụng xác thực': '6-digit code of the authenticator',
  'Xác nhận xác thực hai lớp bằng mã đầu tiên': 'Confirm two-factor authentication with the first code',
  'Từ lần đăng nhập sau phải gửi kèm trường totp.': 'From the next sign-in on, the field totp must be sent.',
}
