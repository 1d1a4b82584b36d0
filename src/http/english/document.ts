export const document: Record<string, string> = {
  'Chấm điểm công tác dân vận chính quyền':
    'Scoring of the people-oriented work of public authorities (công tác dân vận chính quyền)',
  'API chấm điểm, xếp loại công tác dân vận chính quyền hằng năm: đơn vị tự chấm theo bộ tiêu chí kèm tài liệu kiểm chứng; Sở Nội vụ thẩm định; hệ thống tính điểm, xếp loại, xếp hạng và giải thích từng con số; đề nghị và quyết định khen thưởng.\n\n**Lưu ý:** bộ tiêu chí kèm theo bản dùng thử là bộ **MINH HỌA**, không phải phụ lục chính thức của Quyết định 1318/QĐ-UBND; mọi kết quả tính theo bộ này đều mang dấu `illustrative: true`.\n\nĐiểm là chuỗi thập phân chính xác (ví dụ "4.35"). Khi sửa dữ liệu, gửi lại phiên bản đã đọc (tiêu đề ETag) trong tiêu đề If-Match; dữ liệu đã bị người khác thay đổi thì lần sửa bị từ chối kèm danh sách thay đổi.\n\nVí dụ ở mỗi chức năng gửi được ngay trên bản dùng thử; câu trả lời mẫu lấy từ đó, mỗi danh sách chỉ giữ hai phần tử đầu, mã bí mật và con trỏ trang được thay bằng chữ “VI-DU”.':
    'API for the yearly scoring and classification of the people-oriented work of public authorities (công tác dân vận chính quyền): units score themselves against a criteria set, with evidence; the Department of Home Affairs (Sở Nội vụ) reviews; the system computes points, classification and rank and explains every figure; awards are proposed and decided.\n\n**Note:** the criteria set that comes with the demo is **ILLUSTRATIVE**; it is not the official annex of Decision 1318/QĐ-UBND. Every result computed from it carries `illustrative: true`.\n\nPoints are exact decimal strings (for example "4.35"). To change data, send the version you read (the ETag header) back in If-Match; if somebody else has changed the data since, the change is refused with a list of what they changed.\n\nThe example of each operation can be sent to the demo as it stands; the sample answers come from it, with two items of each list, and “VI-DU” in the place of secrets and cursors.',
  'Cơ quan vận hành máy chủ này': 'Whoever runs this server',
  'Máy chủ này': 'This server',
  'Nhận mã truy cập, đổi mật khẩu. Trong trang này, bấm nút Authorize rồi nhập thư điện tử và mật khẩu.':
    'Get an access token, change the password. On this page, press Authorize and enter e-mail address and password.',
  'Các đơn vị được đánh giá và mã định danh của chúng.': 'The units that are assessed, and their identifiers.',
  'Tài khoản và vai trò.': 'Accounts and roles.',
  'Soạn, kiểm tra, ban hành bộ tiêu chí; chấm thử.': 'Write, check and publish criteria sets; preview scores.',
  'Mở, đóng, phê duyệt và công bố kỳ đánh giá.': 'Open, close, finalise and publish periods.',
  'Phiếu tự chấm điểm của đơn vị: trả lời, giải trình, nộp.':
    "The units' self-assessment forms: answer, explain, submit.",
  'Tệp và văn bản chứng minh.': 'Files and documents as evidence.',
  'Sở Nội vụ xác nhận, điều chỉnh, trả lại, hoàn thành; Ban Dân vận cho ý kiến.':
    'The Department of Home Affairs confirms, adjusts, returns, completes; the Mass Mobilisation Committee gives opinions.',
  'Đơn vị kiến nghị xem xét lại từng tiêu chí (phúc tra).':
    'Units appeal for criteria to be looked at again (phúc tra).',
  'Kết quả, xếp loại, xếp hạng theo khối, thống kê.': 'Results, classification, rank by block, statistics.',
  'Số liệu kèm báo cáo năm; mô hình dân vận khéo.': 'Figures of the annual report; exemplary models (dân vận khéo).',
  'Đề nghị và quyết định khen thưởng.': 'Award proposals and decisions.',
  'Mọi thay đổi: ai, khi nào, thay đổi gì.': 'Every change: who, when, what.',
  'Sự kiện cho hệ thống khác (đọc dần hoặc webhook); tình trạng hoạt động.':
    'Events for other systems (read bit by bit, or by webhook); health.',
  'Nhập thư điện tử vào ô username và mật khẩu vào ô password; để trống client_id và client_secret.':
    'Enter the e-mail address as username and the password as password; leave client_id and client_secret empty.',
  '1. Đăng nhập': '1. Sign-in',
  '2. Đơn vị': '2. Units',
  '3. Tài khoản': '3. Accounts',
  '4. Bộ tiêu chí': '4. Criteria sets',
  '5. Kỳ đánh giá': '5. Periods',
  '6. Tự chấm điểm': '6. Self-assessment',
  '7. Tài liệu kiểm chứng': '7. Evidence',
  '8. Thẩm định': '8. Review',
  '9. Kiến nghị': '9. Appeals',
  '10. Kết quả, xếp loại': '10. Results and classification',
  '11. Phụ lục số liệu, mô hình hay': '11. Indicators and exemplary models',
  '12. Khen thưởng': '12. Awards',
  '13. Nhật ký': '13. Audit log',
  '14. Hệ thống': '14. System',
  'Mã yêu cầu (x-request-id): nêu mã này khi báo lỗi':
    'Request identifier (x-request-id): name it when reporting a fault',
}
