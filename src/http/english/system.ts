export const system: Record<string, string> = {
  'Máy chủ còn hoạt động': 'The server is alive',
  'Sự kiện: nhắc hạn, kỳ, phiếu, kiến nghị, khen thưởng': 'Events: reminders, periods, forms, appeals, awards',
  'Theo thứ tự xảy ra, để hệ thống khác đọc dần: đọc hết các trang, lần sau gửi after là seq lớn nhất đã nhận. Cán bộ đơn vị thấy sự kiện của đơn vị mình.':
    'In the order in which they happened, for other systems to read bit by bit: read all pages, and next time send as after the greatest seq received. Officers see the events of their own unit.',
  'Chỉ sự kiện có seq lớn hơn số này: để đọc tiếp, gửi seq lớn nhất đã nhận; không sót sự kiện nào':
    'Only events with a greater seq: to read on, send the greatest seq received; no event is missed',
  'Chỉ sự kiện từ thời điểm này trở đi': 'Only events since this time',
  'reminder_due_7, reminder_due_3, reminder_due_1 – nhắc còn 7, 3, 1 ngày đến hạn; submission_returned – phiếu bị trả lại; submission_extended – đơn vị được gia hạn; extension_ended – kết thúc gia hạn; period_opened, period_finalized, period_published – kỳ đánh giá được mở, phê duyệt, công bố; period_amended – kết quả đã phê duyệt được điều chỉnh; submission_submitted, submission_reviewed – phiếu đã nộp, đã thẩm định xong; appeal_filed – đơn vị gửi kiến nghị; award_decided – đề nghị khen thưởng được quyết định; unit_reorganised – đơn vị được thành lập, chấm dứt, đổi tên, chuyển cấp trên hoặc nhận thêm, bớt đi một phần; webhook_disabled – một địa chỉ nhận sự kiện bị tạm dừng':
    'reminder_due_7, reminder_due_3, reminder_due_1 – reminders 7, 3 and 1 days before the due date; submission_returned – a form was returned; submission_extended – a unit was given more time; extension_ended – the extension ended; period_opened, period_finalized, period_published – a period was opened, finalised, published; period_amended – results that were finalised were amended; submission_submitted, submission_reviewed – a form was submitted, its review completed; appeal_filed – a unit filed an appeal; award_decided – an award proposal was decided; unit_reorganised – a unit was made, ended, renamed, moved, or took or gave a part; webhook_disabled – a webhook address was suspended',
  'Số thứ tự; sự kiện sau luôn có số lớn hơn mọi sự kiện đã đọc được trước đó':
    'Sequence number; a later event always has a greater number than every event read before',
  'Đối tượng của sự kiện: phiếu, kiến nghị, kỳ đánh giá, đề nghị khen thưởng hoặc đơn vị':
    'What the event is about: a form, an appeal, a period, an award proposal or a unit',
  'Hạn của đơn vị khi sự kiện xảy ra': "The unit's due date when the event happened",
  'Lời nhắc: số ngày còn lại; 0: hạn là hôm nay': 'Reminders: days left; 0: due today',
  'Phiếu bị trả lại: mã tiêu chí phải bổ sung': 'Returned forms: codes of the criteria to be mended',
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
  'Thay đổi của mọi đối tượng, để hệ thống khác giữ một bản sao':
    'Changes of every resource, for systems that keep a copy',
  'Lần đầu bỏ trống since và đọc đến khi more là false; lần sau gửi nextCursor đã nhận. Mỗi đối tượng đứng một lần, ở thay đổi mới nhất; không sót thay đổi nào, kể cả của giao dịch kết thúc muộn. Chỉ có những gì người gọi được xem. 410 feed_restarted: đọc lại từ đầu.':
    'The first time leave since out and read until more is false; the next time send the nextCursor received. Every resource stands once, at its latest change; no change is missed, nor one of a transaction that ends late. Only what the caller may see. 410 feed_restarted: read from the beginning.',
  'nextCursor của lần đọc trước; bỏ trống: đọc từ đầu': 'nextCursor of the reading before; absent: from the beginning',
  'unit – đơn vị; user – tài khoản; criteriaSet – bộ tiêu chí; period – kỳ đánh giá (cả khi kết quả được phê duyệt, công bố, điều chỉnh); council – hội đồng thẩm định của kỳ; indicatorSet – phụ lục số liệu của kỳ; submission – phiếu tự chấm điểm; evidence – tài liệu kiểm chứng; appeal – kiến nghị; exemplaryModel – mô hình hay; awardProposal – đề nghị khen thưởng':
    'unit – a unit; user – an account; criteriaSet – a criteria set; period – a period (also when its results are finalised, published, amended); council – the appraisal council of a period; indicatorSet – the appendix of figures of a period; submission – a self-assessment form; evidence – evidence; appeal – an appeal; exemplaryModel – an exemplary model; awardProposal – an award proposal',
  'Số dòng mỗi trang (mặc định 200)': 'Rows per page (default 200)',
  'Đối tượng đã thay đổi; với council và indicatorSet là mã của kỳ đánh giá':
    'What changed; for council and indicatorSet the id of the period',
  'true: đã xóa, hoặc người gọi không còn được xem (phiếu đã rút lại); hãy xóa bản sao':
    'true: deleted, or no longer to be seen by the caller (a withdrawn form); delete the copy',
  'Khi thay đổi vào dòng này; không bao giờ lùi lại': 'When the change entered the feed; never goes back',
  'Địa chỉ để đọc đối tượng như hiện nay': 'Address at which to read it as it is now',
  'Gửi lại trong since ở lần đọc sau; luôn có, kể cả khi chưa có gì mới':
    'Send it as since the next time; always there, even when there is nothing new',
  'true: còn nữa, đọc tiếp ngay; false: đã đọc hết': 'true: there is more, read on at once; false: all is read',
  'Máy chủ phục vụ được chưa, bộ phận nào chưa': 'Whether the server is ready, and which part is not',
  '200: phục vụ được; 503: chưa, và `checks` nói bộ phận nào. Không phục vụ được khi thiếu cơ sở dữ liệu đúng phiên bản hoặc thư mục tài liệu của máy chủ này; kho S3, đồng hồ và công việc nền chỉ được báo.':
    '200: ready; 503: not yet, and `checks` says which part. Not ready without a database at this version or the directory of evidence of this server; the S3 store, the clock and background work are only reported.',
  'ok; degraded: phục vụ được, có bộ phận cần kiểm tra': 'ok; degraded: ready, but look at some part',
  'ok, degraded (vẫn phục vụ), failed, unknown (chưa hỏi được)':
    'ok, degraded (still serving), failed, unknown (could not be asked)',
}
