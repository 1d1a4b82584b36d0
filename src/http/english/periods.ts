export const periods: Record<string, string> = {
  'Hạn của từng đơn vị trong kỳ, kể cả đơn vị được gia hạn': 'Due date of every unit of a period, including extensions',
  'Kể cả phiếu chưa nộp: chỉ hạn và trạng thái, không có nội dung phiếu.':
    "Including forms that are not submitted: only date and status, nothing of the form's content.",
  'true: chỉ đơn vị được gia hạn': 'true: only units with an extension',
  'Hạn của đơn vị hiện nay': "The unit's present due date",
  'Gia hạn tự chấm điểm cho một đơn vị': 'Give one unit more time for its self-assessment',
  'Khi kỳ đang tự chấm điểm hoặc đang thẩm định và phiếu chưa nộp. Đến hạn mới, đơn vị điền và nộp được như trong hạn; tiêu chí về thời hạn tính theo hạn mới. Phiếu bị trả lại có hạn riêng do người thẩm định đặt.':
    'While the period is in self-assessment or review and the form is not submitted. Until the new due date the unit fills in and submits as if in time; the deadline criterion uses the new date. Returned forms have their own due date, set by the reviewer.',
  'Hạn mới: sau hạn hiện nay của đơn vị, không sau hạn thẩm định của kỳ':
    "New due date: after the unit's present one, not after the period's review due date",
  'Văn bản đề nghị hoặc cho phép gia hạn': 'Document that asked for or allowed the extension',
  'Kết thúc gia hạn của một đơn vị': "End a unit's extension",
  'Hạn của kỳ có hiệu lực trở lại. Chỉ khi phiếu chưa nộp.':
    "The period's due date applies again. Only while the form is not submitted.",
  'Danh sách kỳ đánh giá, năm gần nhất trước': 'List periods, latest year first',
  Năm: 'Year',
  'draft – soạn thảo; open – đang tự chấm điểm; reviewing – đang thẩm định; finalized – đã phê duyệt; published – đã công bố':
    'draft – being prepared; open – self-assessment; reviewing – review; finalized – finalised; published – published',
  'Bộ tiêu chí theo loại đơn vị': 'Criteria set by unit type',
  'Chỉ các khối này; mọi loại đơn vị trong khối phải có bộ tiêu chí':
    'Only these blocks; every unit type in a block must have a criteria set',
  'Chỉ các đơn vị này': 'Only these units',
  'Đơn vị tham gia; để trống: mọi đơn vị thuộc các loại đơn vị có bộ tiêu chí':
    'Units taking part; absent: every unit of the unit types that have a criteria set',
  'Hạn đơn vị nộp phiếu tự chấm điểm': 'When units must have submitted',
  'Hạn hoàn thành thẩm định': 'When the review must be complete',
  'Hạn gửi kiến nghị': 'When appeals must have been filed',
  'true: có bộ tiêu chí minh họa, kết quả không có giá trị xếp loại':
    'true: an illustrative criteria set is among them; the results have no standing as a classification',
  'Cảnh báo khi bộ tiêu chí là minh họa': 'Warning when the criteria set is illustrative',
  'Tạo kỳ đánh giá (bản thảo)': 'Create a period (as a draft)',
  'Bộ tiêu chí đã ban hành, theo từng loại đơn vị': 'Published criteria set for each unit type',
  'true: cho nộp muộn (tiêu chí về thời hạn tự trừ điểm); mặc định false':
    'true: late submission is allowed (the deadline criterion deducts points); default false',
  'Ngày nghỉ ngoài thứ bảy, chủ nhật': 'Holidays besides Saturdays and Sundays',
  'Một kỳ đánh giá': 'Read a period',
  'Sửa kỳ đánh giá': 'Change a period',
  'Bản thảo: sửa được mọi nội dung. Sau khi mở: tên, các hạn, ngày nghỉ, việc cho nộp muộn. Hạn nộp phiếu hoặc ngày nghỉ thay đổi thì điểm của các phiếu đã nộp được tính lại; nhật ký ghi rõ phiếu nào đổi điểm.':
    'A draft: everything. After it is opened: name, dates, holidays, whether late submission is allowed. When the due date or the holidays move, forms that are in are scored anew; the log names those whose points moved.',
  'Mở kỳ: tạo cho mỗi đơn vị một phiếu tự chấm điểm': 'Open the period: makes one self-assessment form for each unit',
  'Đóng phần tự chấm điểm, chuyển sang thẩm định': 'Close the self-assessment and go on to review',
  'Phê duyệt kết quả theo quyết định: chốt điểm, xếp loại, xếp hạng':
    'Finalise the results by a decision: fixes points, classification and rank',
  'Mọi phiếu phải thẩm định xong; phiếu chưa từng nộp được xếp loại theo điều kiện khống chế. Người đã thẩm định trong kỳ không được phê duyệt.':
    'Every form must be reviewed; forms that were never submitted are classified by the gates. Whoever reviewed in the period may not finalise it.',
  'Quyết định công nhận kết quả xếp loại, kèm người ký':
    'Decision that approves the classification results, with its signer',
  'Công bố kết quả cho các đơn vị': 'Publish the results to the units',
  'Mở lại: lùi một bước, có lý do': 'Reopen: one step back, with a reason',
  'Từ đang thẩm định về đang tự chấm điểm (quản trị); từ đã công bố về đã phê duyệt, từ đã phê duyệt về đang thẩm định (UBND Tỉnh).':
    "From review back to self-assessment (administrators); from published back to finalised, from finalised back to review (People's Committee).",
  'Lý do mở lại': 'Reason for reopening',
  'Tiến độ: số phiếu theo trạng thái, theo khối, số ngày còn lại, đơn vị quá hạn':
    'Progress: number of forms by status and block, days left, units that are late',
  'Số đơn vị tham gia': 'Number of units taking part',
  'Số phiếu theo trạng thái': 'Number of forms by status',
  'Số ngày còn lại đến từng hạn; số âm: đã quá hạn': 'Days left until each date; negative: overdue',
  'Đơn vị quá hạn nộp hoặc nộp lại (tối đa 500 đơn vị đầu)':
    'Units overdue with submitting or resubmitting (the first 500)',
}
