export const accounts: Record<string, string> = {
  'Danh sách tài khoản': 'List accounts',
  'Tìm theo tên hoặc thư điện tử': 'Search by name or e-mail address',
  'Tài khoản bị khóa': 'The account is disabled',
  'Phải đổi mật khẩu ở lần đăng nhập tới': 'The password must be changed at the next sign-in',
  'Đã bật xác thực hai lớp': 'Two-factor authentication is on',
  'Định danh (sub) ở hệ thống đăng nhập chung; null: chưa liên kết':
    'Subject (sub) at the single sign-on provider; null: not linked',
  'Thời điểm xóa dữ liệu cá nhân': 'When the personal data was erased',
  'Thêm tài khoản': 'Add an account',
  'Thư điện tử, dùng để đăng nhập': 'E-mail address, used for signing in',
  'Một hoặc nhiều vai trò; vai trò officer phải gắn với đơn vị': 'One or more roles; officer must be tied to a unit',
  'Một tài khoản': 'Read an account',
  'Sửa tài khoản, vai trò; khóa hoặc mở lại': 'Change an account and its roles; disable or enable it',
  'true: khóa tài khoản; false: mở lại': 'true: disable the account; false: enable it again',
  'Định danh (sub) của người này ở hệ thống đăng nhập chung (OIDC); null: gỡ liên kết, lần sau nhận lại theo thư điện tử đã xác minh':
    "This person's subject (sub) at the single sign-on provider (OIDC); null: unlink, next time found by verified e-mail address",
  'Kết thúc mọi phiên đăng nhập của tài khoản, có hiệu lực ngay': 'End every session of an account at once',
  'Dữ liệu cá nhân mà hệ thống lưu về một người': 'Personal data held about a person',
  'Mỗi người xem được dữ liệu của chính mình; quản trị viên xem được của mọi người.':
    "Everybody may see their own data; administrators may see everybody's.",
  'Các phiên đăng nhập': 'Sessions',
  'Tư cách, ví dụ submittedBy': 'In what capacity, for example submittedBy',
  'Phiếu, tài liệu, kiến nghị, đề nghị … còn gắn với người này':
    'Forms, evidence, appeals, proposals … that still name this person',
  'Những việc người này đã làm và những thay đổi đối với tài khoản':
    'What this person did, and what changed about the account',
  'Xóa dữ liệu cá nhân của một người': "Erase a person's personal data",
  'Họ tên, thư điện tử, mật khẩu, vai trò, phiên đăng nhập bị xóa và không khôi phục được; tài khoản bị khóa vĩnh viễn. Phiếu, kết quả và nhật ký giữ nguyên, người thực hiện hiện là “Người dùng đã xóa”.':
    'Name, e-mail address, password, roles and sessions are erased for good, and the account is disabled for ever. Forms, results and the audit log stay as they are; the person is shown as “Người dùng đã xóa” (erased user).',
  'Căn cứ, lý do; được lưu vĩnh viễn nên không ghi họ tên, thư điện tử của người được xóa':
    'Grounds and reason; kept for ever, so name neither the name nor the e-mail address of the person erased',
  'Tắt xác thực hai lớp cho người mất thiết bị':
    'Turn off two-factor authentication for somebody who lost their device',
  'Các hệ thống kết nối và phạm vi của chúng': 'List connected systems and their scopes',
  'Mã định danh, dùng làm client_id': 'Identifier, used as client_id',
  'Tên hệ thống kết nối': 'Name of the connected system',
  'Phạm vi: units:read – đọc danh mục đơn vị; units:write – thêm, sửa, nhập danh mục đơn vị; criteria-sets:read – đọc bộ tiêu chí, chấm thử; periods:read – đọc kỳ đánh giá và tiến độ; submissions:read – đọc phiếu, điểm, tài liệu kiểm chứng: của các đơn vị được giao, hoặc mọi phiếu đã nộp nếu không giao đơn vị nào; submissions:write – điền phiếu, thêm và gỡ tài liệu kiểm chứng của các đơn vị được giao (không nộp phiếu); results:read – đọc kết quả đã công bố; results:read-all – đọc cả kết quả chưa công bố, số liệu thống kê; awards:read – đọc đề nghị và quyết định khen thưởng; events:read – đọc sự kiện (nhắc hạn, trả lại, gia hạn): của các đơn vị được giao, hoặc của mọi đơn vị nếu không giao đơn vị nào; webhooks:manage – đăng ký và quản lý địa chỉ nhận sự kiện của chính hệ thống này; audit:read – đọc nhật ký':
    "Scopes: units:read – read units; units:write – add, change and import units; criteria-sets:read – read criteria sets, preview scores; periods:read – read periods and progress; submissions:read – read forms, scores and evidence: of the units assigned, or every submitted form if no unit is assigned; submissions:write – fill in forms, add and remove evidence of the units assigned (not submit); results:read – read published results; results:read-all – also unpublished results and statistics; awards:read – read award proposals and decisions; events:read – read events (reminders, returns, extensions): of the units assigned, or of every unit if none is assigned; webhooks:manage – register and manage this system's own webhook addresses; audit:read – read the audit log",
  'Những việc hệ thống này được làm': 'What this system may do',
  'Đã thu hồi': 'Revoked',
  'Đăng ký hệ thống kết nối, nhận mã bí mật': 'Register a connected system and get its secret',
  'Mã bí mật chỉ hiện một lần trong câu trả lời này. Hệ thống kết nối nhận mã truy cập tại /auth/token với grant_type=client_credentials.':
    'The secret is shown only once, in this answer. The system gets its access token at /auth/token with grant_type=client_credentials.',
  'Các đơn vị mà hệ thống này đọc hoặc điền phiếu thay; bắt buộc với submissions:write':
    'The units that this system reads or fills in for; required with submissions:write',
  'Số ngày mã bí mật có hiệu lực (mặc định 365)': 'Days for which the secret is valid (default 365)',
  'Mã bí mật, chỉ hiện một lần; hãy lưu lại ngay': 'The secret, shown only once; store it at once',
  'Đổi mã bí mật của hệ thống kết nối': 'Change the secret of a connected system',
  'Mã cũ còn dùng được thêm số giờ đã chọn, để hai bên không phải đổi cùng một lúc.':
    'The old secret keeps working for the hours chosen, so that the two sides need not change at the same moment.',
  'Số giờ mã bí mật cũ còn dùng được; 0: hết hiệu lực ngay':
    'Hours for which the old secret still works; 0: ends at once',
  'Thu hồi hệ thống kết nối, có hiệu lực ngay': 'Revoke a connected system at once',
}
