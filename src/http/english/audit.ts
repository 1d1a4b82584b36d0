export const audit: Record<string, string> = {
  'Nhật ký thay đổi, mới nhất trước': 'Audit log, newest first',
  'Ai, khi nào, từ đâu, với vai trò gì, thay đổi gì; cả những lần bị từ chối và mọi lần đăng nhập. Nhật ký chỉ được ghi thêm, không sửa; chỉ xóa được trọn ngày đã quá thời hạn lưu trữ (ít nhất 12 tháng). Mật khẩu, mã truy cập và nội dung yêu cầu bị từ chối không bao giờ được ghi.':
    'Who, when, from where, in which role, what changed; refusals and sign-ins too. The log only grows; only whole days beyond the retention time (at least 12 months) can be deleted. Passwords, tokens and the content of refused requests are never written.',
  'Đối tượng': 'Entity',
  'Hành động, ví dụ submitSubmission': 'Action, for example submitSubmission',
  'Kết quả: đã thực hiện (done) hoặc bị từ chối (refused)': 'Outcome: carried out (done) or refused (refused)',
  'Từ thời điểm này': 'From this time',
  'Trước thời điểm này': 'Before this time',
  'Kiểm tra tính toàn vẹn của nhật ký': 'Verify the integrity of the audit log',
  'Mỗi dòng nhật ký mang giá trị băm của dòng trước; cuối mỗi ngày (giờ Việt Nam) giá trị băm sau cùng được ký số. Sửa, xóa, chèn hoặc đổi thứ tự bất kỳ dòng nào, kể cả bằng SQL, đều làm hỏng chuỗi; kết quả nêu mắt xích hỏng đầu tiên. Dòng được tính vào ngày nối chuỗi (chậm vài giây so với lúc ghi). Ngày đã xóa theo thời hạn lưu trữ được kiểm tra bằng chữ ký chốt ngày. Phần cuối của ngày hôm nay chưa được ký: hãy lưu biên nhận (receipt) ở nơi khác để đối chiếu về sau.':
    'Every entry carries the hash of the one before; at the end of each day (Việt Nam time) the last hash is signed. Changing, deleting, inserting or reordering any entry, even with SQL, breaks the chain; the first broken link is named. An entry belongs to the day on which it was linked (a few seconds after it was written). Days deleted after the retention time are checked by the signature that closed them. The end of today is not signed yet: keep the receipt elsewhere, to compare later.',
  'Từ ngày (giờ Việt Nam)': 'From day (Việt Nam time)',
  'Đến hết ngày (giờ Việt Nam)': 'To the end of day (Việt Nam time)',
  'true: chuỗi nguyên vẹn': 'true: the chain is intact',
  'Số dòng đã kiểm tra': 'Number of entries checked',
  'changed: nội dung bị sửa; missing: bị xóa; reordered: bị đổi thứ tự; unlinked: chèn ngoài hệ thống; unsigned: ngày đã hết mà không có chữ ký; forgedHead: chữ ký hoặc giá trị chốt ngày bị giả mạo':
    'changed: content altered; missing: deleted; reordered: order altered; unlinked: inserted from outside the system; unsigned: the day is over and has no signature; forgedHead: the signature or the value that closes a day is forged',
  'Số thứ tự trong chuỗi': 'Sequence number in the chain',
  'Mắt xích hỏng đầu tiên; null: không có': 'First broken link; null: none',
  'SHA-256, dạng thập lục phân': 'SHA-256, hexadecimal',
  'Mã khóa công khai: 16 ký tự đầu của SHA-256 khóa dạng DER':
    'Key identifier: the first 16 characters of the SHA-256 of the public key in DER',
  'Chữ ký Ed25519 dạng base64 trên JSON chuẩn hóa của các trường còn lại':
    'Ed25519 signature, base64, over the canonical JSON of the other fields',
  'Biên nhận có chữ ký về cuối chuỗi lúc này; nên lưu ở nơi khác để đối chiếu về sau':
    'Signed receipt for the end of the chain at this moment; keep it elsewhere, to compare later',
  'Xuất nhật ký (NDJSON)': 'Export the audit log (NDJSON)',
  'Mỗi dòng là một đối tượng JSON: {"link", "entry"} cho từng dòng nhật ký theo thứ tự chuỗi, sau cùng là {"head"} cho chữ ký chốt từng ngày. Đủ để kiểm tra lại ngoài hệ thống: link.hash là SHA-256 của JSON chuẩn hóa (khóa xếp theo thứ tự, không khoảng trắng) của {day, entry, previousHash, seq}.':
    'Every line is a JSON object: {"link", "entry"} for each entry in the order of the chain, then {"head"} for the signature of each day. Enough to check it outside the system: link.hash is the SHA-256 of the canonical JSON (keys sorted, no blanks) of {day, entry, previousHash, seq}.',
  'Nhật ký, mỗi dòng một đối tượng JSON': 'The audit log, one JSON object a line',
  'Khóa công khai để kiểm tra chữ ký chốt ngày': 'Public key for checking the signatures of the days',
  'Khóa bí mật không nằm trong cơ sở dữ liệu. Nên lưu khóa công khai này ở nơi khác để đối chiếu.':
    'The private key is not in the database. Keep this public key elsewhere, to compare.',
  'Thuật toán chữ ký': 'Signature algorithm',
  'Khóa công khai, dạng PEM (SPKI)': 'Public key, PEM (SPKI)',
}
