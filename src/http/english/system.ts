export const system: Record<string, string> = {
  'Máy chủ còn hoạt động': 'The server is alive',
  'Cơ sở dữ liệu sẵn sàng, đúng phiên bản': 'The database is reachable and up to date',
  'Sự kiện: nhắc hạn, kỳ, phiếu, kiến nghị, khen thưởng': 'Events: reminders, periods, forms, appeals, awards',
  'Theo thứ tự xảy ra, để hệ thống khác đọc dần: đọc hết các trang, lần sau gửi after là seq lớn nhất đã nhận. Cán bộ đơn vị thấy sự kiện của đơn vị mình.':
    'In the order in which they happened, for other systems to read bit by bit: read all pages, and next time send as after the greatest seq received. Officers see the events of their own unit.',
  'Chỉ sự kiện có seq lớn hơn số này: để đọc tiếp, gửi seq lớn nhất đã nhận; không sót sự kiện nào':
    'Only events with a greater seq: to read on, send the greatest seq received; no event is missed',
  'Chỉ sự kiện từ thời điểm này trở đi': 'Only events since this time',
  'reminder_due_7, reminder_due_3, reminder_due_1 – nhắc còn 7, 3, 1 ngày đến hạn; submission_returned – phiếu bị trả lại; submission_extended – đơn vị được gia hạn; extension_ended – kết thúc gia hạn; period_opened, period_finalized, period_published – kỳ đánh giá được mở, phê duyệt, công bố; submission_submitted, submission_reviewed – phiếu đã nộp, đã thẩm định xong; appeal_filed – đơn vị gửi kiến nghị; award_decided – đề nghị khen thưởng được quyết định; webhook_disabled – một địa chỉ nhận sự kiện bị tạm dừng':
    'reminder_due_7, reminder_due_3, reminder_due_1 – reminders 7, 3 and 1 days before the due date; submission_returned – a form was returned; submission_extended – a unit was given more time; extension_ended – the extension ended; period_opened, period_finalized, period_published – a period was opened, finalised, published; submission_submitted, submission_reviewed – a form was submitted, its review completed; appeal_filed – a unit filed an appeal; award_decided – an award proposal was decided; webhook_disabled – a webhook address was suspended',
  'Số thứ tự; sự kiện sau luôn có số lớn hơn mọi sự kiện đã đọc được trước đó':
    'Sequence number; a later event always has a greater number than every event read before',
  'Đối tượng của sự kiện: phiếu, kiến nghị, kỳ đánh giá, đề nghị khen thưởng hoặc đơn vị':
    'What the event is about: a form, an appeal, a period, an award proposal or a unit',
  'Hạn của đơn vị khi sự kiện xảy ra': "The unit's due date when the event happened",
  'Lời nhắc: số ngày còn lại; 0: hạn là hôm nay': 'Reminders: days left; 0: due today',
  'Phiếu bị trả lại: mã tiêu chí phải bổ sung': 'Returned forms: codes of the criteria to be mended',
  'Trạng thái của đối tượng sau sự kiện': 'Status of the entity after the event',
  'Nội dung riêng của từng loại sự kiện': 'What each kind of event has of its own',
  'Các địa chỉ nhận sự kiện': 'List webhook addresses',
  'Tài khoản hoặc hệ thống kết nối đã đăng ký': 'Account or connected system that registered it',
  'Địa chỉ nhận sự kiện: https, không phải địa chỉ nội bộ':
    'Address that receives events: https, not an internal address',
  'Loại sự kiện': 'Kind of event',
  'Những loại sự kiện được gửi': 'The kinds of event that are sent',
  'failing – 7 ngày liền không gửi được lần nào; paused – người quản lý tạm dừng':
    'failing – nothing could be delivered for 7 days; paused – suspended by whoever manages it',
  'Đăng ký địa chỉ nhận sự kiện, nhận khóa ký': 'Register a webhook address and get its signing key',
  'Khóa ký (whsec_…), chỉ hiện một lần; hãy lưu lại ngay': 'Signing key (whsec_…), shown only once; store it at once',
  'Một địa chỉ nhận sự kiện': 'Read a webhook address',
  'Sửa hoặc tạm dừng địa chỉ nhận sự kiện': 'Change or suspend a webhook address',
  'Tạm dừng gửi; gửi tiếp bằng …/enable': 'Suspend sending; resume with …/enable',
  'Xóa địa chỉ nhận sự kiện': 'Delete a webhook address',
  'Gửi tiếp tới địa chỉ đã dừng, kể cả sự kiện trong lúc dừng':
    'Resume sending to a suspended address, including the events of the meantime',
  'Đổi khóa ký; khóa cũ còn ký kèm 24 giờ': 'Change the signing key; the old one signs too for 24 hours',
  'Gửi thử một sự kiện ping': 'Send a ping as a test',
  'Loại sự kiện; ping: gửi thử': 'Kind of event; ping: a test',
  'pending – chờ gửi; delivered – đã nhận; failed – thôi gửi sau 3 ngày':
    'pending – to be sent; delivered – received; failed – given up after 3 days',
  'Thời gian chờ trả lời, mili giây': 'Time until the answer, milliseconds',
  'Mã HTTP mà bên nhận trả lời': "HTTP status of the receiver's answer",
  'Vì sao không có trả lời, ví dụ timeout, address_not_allowed':
    'Why there was no answer, for example timeout, address_not_allowed',
  'Các lần gửi, tối đa 50 lần gần nhất': 'Attempts, the latest 50 at most',
  'Các lần gửi, mới nhất trước': 'Deliveries, newest first',
  'Trạng thái gửi': 'Status of the delivery',
  'Gửi lại một sự kiện': 'Send an event again',
}
