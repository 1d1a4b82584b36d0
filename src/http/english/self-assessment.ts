export const selfAssessment: Record<string, string> = {
  'Danh sách phiếu tự chấm điểm': 'List self-assessment forms',
  'Cán bộ đơn vị thấy phiếu của đơn vị mình; người khác thấy mọi phiếu đã nộp.':
    'Officers see the forms of their own unit; others see every submitted form.',
  'Sắp xếp (mặc định name: theo tên đơn vị)': 'Order (default name: by name of unit)',
  'draft – đang điền; submitted – đã nộp; in_review – đang thẩm định; returned – đã trả lại; reviewed – đã thẩm định; appealed – có kiến nghị; final – đã phê duyệt':
    'draft – being filled in; submitted – submitted; in_review – in review; returned – returned; reviewed – reviewed; appealed – appealed; final – final',
  'Tìm theo tên đơn vị, không phân biệt hoa thường và dấu': 'Search by name of unit, ignoring case and diacritics',
  'true: bộ tiêu chí minh họa': 'true: illustrative criteria set',
  'Lưu ý phải hiển thị kèm mọi kết quả theo bộ tiêu chí minh họa':
    'Note that must be shown with every result computed from an illustrative criteria set',
  'Hạn của đơn vị hiện nay: hạn tự chấm điểm của kỳ, hạn đã gia hạn, hoặc hạn bổ sung khi bị trả lại':
    "The unit's present due date: that of the period, the extended one, or the one set when the form was returned",
  'Mức xếp loại theo điểm tự chấm': 'Classification by self-assessed points',
  'true: điểm tự chấm là tạm tính, phiếu còn ở đơn vị':
    'true: the self-assessed points are provisional, the form is still with the unit',
  'Tổng điểm thẩm định; null: chưa có hoặc chưa được xem': 'Reviewed total; null: none yet, or not to be seen yet',
  'Mức xếp loại theo điểm thẩm định': 'Classification by reviewed points',
  'Tổng điểm cuối cùng': 'Final total',
  'Mức xếp loại cuối cùng': 'Final classification',
  Việc: 'Action',
  'Những việc người đang đăng nhập được làm với phiếu này ngay bây giờ':
    'What the person signed in may do with this form now',
  'Vì sao không sửa được': "Why it can't be changed",
  'Ai có thể mở khóa, bằng cách nào': 'Who can unlock it, and how',
  'Vì sao cán bộ đơn vị không sửa được phiếu': "Why an officer of the unit can't change the form",
  'Một phiếu tự chấm điểm với mọi tiêu chí': 'Read a self-assessment form with all its criteria',
  'Nội dung tiêu chí': 'Text of the criterion',
  'Loại: level, ratio, checklist, count, yes_no, manual, deadline, computed, relative, bonus, penalty, gate':
    'Kind: level, ratio, checklist, count, yes_no, manual, deadline, computed, relative, bonus, penalty, gate',
  'Mã nhóm tiêu chí': 'Code of the group of criteria',
  'Điểm tối đa; null: không có điểm': 'Maximum points; null: no points',
  'unit – đơn vị điền; reviewer – cơ quan thẩm định chấm':
    'unit – filled in by the unit; reviewer – points given by the reviewing body',
  'Được chọn “không áp dụng”': '"Not applicable" may be chosen',
  'Tài liệu kiểm chứng phải có': 'Evidence required',
  'Người sửa gần nhất': 'Who changed it last',
  'Số tài liệu kiểm chứng đã đính kèm': 'Number of pieces of evidence attached',
  'review – thẩm định; final – giải quyết kiến nghị': 'review – review; final – resolution of an appeal',
  'Có chấp nhận “không áp dụng”': 'Whether "not applicable" is accepted',
  'Kết quả thẩm định và giải quyết kiến nghị; rỗng khi chưa có hoặc chưa được xem':
    'Review decisions and resolutions of appeals; empty when there are none or they may not be seen yet',
  'Các tiêu chí theo thứ tự của bộ tiêu chí': 'The criteria in the order of the criteria set',
  'Lưu câu trả lời (lưu dần từng phần)': 'Save answers (little by little)',
  'Chỉ các tiêu chí gửi lên được thay đổi; null: bỏ trống. Nhiều người cùng điền một phiếu được: lần lưu chỉ bị từ chối (412) khi người khác đã sửa chính tiêu chí đang lưu kể từ phiên bản nêu trong If-Match. Sai một tiêu chí thì không tiêu chí nào được lưu.':
    'Only the criteria that are sent change; null: left blank. Several people may fill in one form: a save is refused (412) only when somebody else has changed the very criterion since the version in If-Match. If one criterion is wrong, none is saved.',
  'Mã các tiêu chí thực sự thay đổi trong lần lưu này': 'Codes of the criteria that this save really changed',
  'Lưu ý khi bộ tiêu chí là minh họa': 'Note when the criteria set is illustrative',
  'Bảng điểm tạm tính sau khi lưu': 'Provisional score sheet after saving',
  'Lưu câu trả lời của một tiêu chí': 'Save the answer to one criterion',
  'Câu trả lời; điền các trường thuộc loại của tiêu chí': "Answer; fill in the fields of the criterion's kind",
  'Mã tiêu chí': 'Code of the criterion',
  'Giải trình cho một tiêu chí': 'Explain one criterion',
  'Giải trình bằng văn bản thay cho tài liệu kiểm chứng khi không có tài liệu.':
    'A written explanation takes the place of evidence when there is none.',
  'Giải trình; null: bỏ giải trình': 'Explanation; null: remove it',
  'Kiểm tra trước khi nộp': 'Check before submitting',
  'Còn thiếu gì, điểm và xếp loại tạm tính nếu nộp bây giờ, còn bao nhiêu ngày. Không thay đổi gì.':
    'What is missing, provisional points and classification if submitted now, days left. Changes nothing.',
  'true: nộp được ngay': 'true: can be submitted now',
  'unanswered – chưa trả lời; evidence_missing – thiếu tài liệu kiểm chứng hoặc giải trình':
    'unanswered – not answered; evidence_missing – evidence or an explanation is missing',
  'Cần làm gì': 'What to do',
  'Những gì còn thiếu': 'What is still missing',
  'Số ngày còn lại; 0: hết hạn hôm nay hoặc đã quá hạn': 'Days left; 0: due today or overdue',
  'true: nộp bây giờ là nộp muộn': 'true: submitting now is late',
  'Tổng điểm tạm tính nếu nộp bây giờ': 'Provisional total if submitted now',
  'Mức xếp loại tạm tính': 'Provisional classification',
  'Số điểm còn thiếu': 'Points missing',
  'Ngưỡng điểm kế tiếp; null: đã ở mức cao nhất': 'The next threshold; null: already at the highest classification',
  'Nội dung phải sửa, bổ sung': 'What to correct or supply',
  'false: đơn vị chưa sửa gì ở tiêu chí này': 'false: the unit has changed nothing about this criterion yet',
  'Mã tiêu chí; null: thông tin chung của phiếu': 'Code of the criterion; null: the form as a whole',
  'answer – câu trả lời; explanation – giải trình; evidence – tài liệu kiểm chứng; appealEvidence – tài liệu gửi kèm kiến nghị; decision – quyết định thẩm định; finalDecision – quyết định sau kiến nghị; opinion – ý kiến; hoặc tên trường chung, ví dụ status':
    'answer – answer; explanation – explanation; evidence – evidence; appealEvidence – evidence sent with an appeal; decision – review decision; finalDecision – decision after an appeal; opinion – opinion; or the name of a field of the form, for example status',
  'Đơn vị đã thay đổi gì từ khi phiếu được trả lại': 'What the unit has changed since the form was returned',
  'Khi phiếu đang được trả lại': 'While the form is returned',
  'Nộp phiếu': 'Submit the form',
  'Rút lại phiếu khi chưa ai nhận thẩm định': 'Withdraw the form while nobody has taken its review',
  'Phiếu rút lại coi như chưa nộp: thời điểm nộp được tính lại từ lần nộp sau.':
    'A withdrawn form counts as not submitted: the time of submission is that of the next one.',
  'Bảng điểm và diễn giải từng bước': 'Score sheet with every step',
  'Luôn tính lại từ dữ liệu đã lưu; nếu phần điểm đã khóa thì đối chiếu với bảng điểm đã lưu (verified).':
    'Always computed anew from what is stored; once a lane is fixed it is compared with the stored score sheet (verified).',
  'self – đơn vị tự chấm (mặc định); review – thẩm định; final – cuối cùng':
    "self – the unit's self-assessment (default); review – review; final – final",
  'Chỉ với lane=final: lần điều chỉnh; 0 – như khi phê duyệt; bỏ trống – mới nhất':
    'Only with lane=final: number of the amendment; 0 – as finalised; absent – the latest',
  'true: tạm tính, còn có thể thay đổi': 'true: provisional, may still change',
  'Bảng điểm đã lưu khi khóa phần điểm này; null: chưa khóa':
    'The score sheet stored when this lane was fixed; null: not fixed yet',
  'Bảng điểm tính lại bây giờ có khớp bảng đã lưu (cùng resultHash); null: chưa khóa':
    'Whether the score sheet computed now agrees with the stored one (same resultHash); null: not fixed yet',
  'Giải trình điểm để đọc và tính lại bằng tay': 'Explanation of the score, to be read and checked by hand',
  'text – văn bản để đọc (mặc định); html – trang để in, kèm căn cứ và người quyết định; json – từng bước tính':
    'text – plain text (default); html – a page to print, with grounds and who decided; json – every step',
  'Giải trình điểm': 'Explanation of the score',
  'Lịch sử của phiếu: ai, khi nào, sửa gì': 'History of the form: who, when, what changed',
  'Đơn vị thấy phần thẩm định khi phiếu được trả lại hoặc thẩm định xong. Những lần sửa khi phiếu còn là bản nháp chỉ đơn vị (và người được xem nhật ký) thấy.':
    'The unit sees the review part once the form is returned or its review completed. Changes while the form was a draft are seen by the unit only (and by whoever may read the audit log).',
  'Số phiên bản, mặc định 50': 'Number of versions, default 50',
  'Chỉ các phiên bản trước phiên bản này': 'Only versions before this one',
  'Vai trò đã dùng': 'Role used',
  'Mới nhất trước': 'Newest first',
  'Gửi lại ở tham số before để xem tiếp; null: hết': 'Send it back as the parameter before to read on; null: the end',
  'Tổng số phiên bản được xem': 'Number of versions that may be seen',
  'So sánh hai phiên bản của phiếu theo từng tiêu chí': 'Compare two versions of the form, criterion by criterion',
  'So từ phiên bản này; mặc định: 1': 'From this version; default: 1',
  'So đến phiên bản này; mặc định: hiện nay': 'to this version; default: the present one',
  'Khác nhau giữa hai phiên bản, theo từng tiêu chí': 'Differences between the two versions, criterion by criterion',
  'Nội dung đơn vị đã khai ở một phiên bản': 'What the unit had entered at a version',
  'Phiên bản của phiếu; mặc định: hiện nay': 'Version of the form; default: the present one',
  'Tổng điểm tự chấm của phiên bản này': 'Self-assessed total of this version',
  'Tải bảng tự chấm điểm dạng Excel': 'Download the self-assessment form as Excel',
  'Điền vào các ô nền vàng rồi gửi lại bằng PUT. Tổng điểm trên tệp là tạm tính và tự cập nhật khi điền.':
    'Fill in the yellow cells and send it back with PUT. The total in the file is provisional and updates while it is filled in.',
  'Gửi lại bảng tự chấm điểm dạng Excel đã điền': 'Send back the filled-in Excel form',
  'Nhận toàn bộ hoặc không nhận gì; mọi lỗi được nêu kèm trang và ô. Nên gọi với dryRun=true trước để xem những gì sẽ thay đổi. Tệp của phiếu khác, kỳ khác, bộ tiêu chí khác hoặc tải về trước khi có người sửa cùng tiêu chí đều bị từ chối.':
    'All of it is taken or nothing; every fault is named with sheet and cell. Better call with dryRun=true first, to see what would change. Files of another form, another period or another criteria set, or downloaded before somebody changed the same criterion, are refused.',
  'true: chỉ cho biết những gì sẽ thay đổi, không lưu': 'true: only say what would change, store nothing',
  'true: chỉ xem trước, không lưu': 'true: preview only, nothing is stored',
  'Trang và ô trong tệp': 'Sheet and cell in the file',
  'Những nội dung trong tệp khác với nội dung đang lưu': 'Where the file differs from what is stored',
  'Tổng điểm tự chấm tạm tính sau khi nhận tệp': 'Provisional self-assessed total after taking the file in',
  'Các tiêu chí còn chưa trả lời': 'Criteria not answered yet',
  'Bảng tự chấm điểm hoặc thông báo kết quả của một đơn vị (DOCX, PDF)':
    'Self-assessment form or notice of results of a unit (DOCX, PDF)',
  'Trình bày theo Nghị định 30/2020/NĐ-CP. Số, ngày, người ký, nơi nhận theo tham số, nếu không có thì theo cấu hình hoặc chừa chỗ điền. Kết quả chưa phê duyệt mang dấu DỰ THẢO. Đơn vị lấy được thông báo khi kết quả đã công bố.':
    'Laid out after Decree 30/2020/NĐ-CP. Number, date, signer and recipients come from the parameters, else from the configuration, else space is left. Results that are not finalised are marked DỰ THẢO (draft). Units get the notice once results are published.',
  'form – bảng tự chấm điểm; notice – thông báo kết quả': 'form – self-assessment form; notice – notice of results',
}
