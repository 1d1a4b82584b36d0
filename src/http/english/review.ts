export const review: Record<string, string> = {
  'Bảng thẩm định của một phiếu': 'Review sheet of a form',
  'Mỗi tiêu chí: câu trả lời, giải trình, tài liệu kiểm chứng, điểm tự chấm, quyết định và điểm thẩm định, ý kiến phối hợp, số liệu năm trước của đơn vị, lịch sử của tiêu chí. Cán bộ đơn vị xem được khi phiếu đã trả lại hoặc đã thẩm định xong.':
    "For each criterion: answer, explanation, evidence, self-assessed points, decision and reviewed points, opinion, last year's figures of the unit, history. Officers of the unit may see it once the form is returned or its review completed.",
  'Người đang phụ trách thẩm định': 'Who is reviewing it',
  'Lần trả lại gần nhất': 'The latest return',
  'Số nội dung phải thẩm định': 'Number of items to review',
  'Đã thẩm định': 'Reviewed',
  'Xác nhận': 'Confirmed',
  'Điều chỉnh': 'Adjusted',
  'Còn lại': 'Left',
  'Tiến độ': 'Progress',
  'Các tiêu chí còn phải thẩm định': 'The criteria still to be reviewed',
  'Loại tiêu chí; bonus – điểm thưởng; penalty – điểm trừ; gate – điều kiện khống chế':
    'Kind of criterion; bonus – bonus points; penalty – penalty points; gate – a gate',
  'Điểm tối đa; null: điều kiện khống chế': 'Maximum points; null: a gate',
  'Dung lượng, byte': 'Size, bytes',
  'Tài liệu kiểm chứng': 'Evidence',
  'Điểm tự chấm; null: không có điểm': 'Self-assessed points; null: no points',
  'false: đơn vị đã sửa nội dung sau khi quyết định, phải thẩm định lại':
    'false: the unit changed the content after the decision; review it again',
  'Quyết định của người thẩm định': 'Decision of the reviewer',
  'Điểm thẩm định (tạm tính đến khi hoàn thành); null: không có điểm':
    'Reviewed points (provisional until completed); null: no points',
  'true: còn phải thẩm định': 'true: still to be reviewed',
  'Ý kiến của cơ quan phối hợp thẩm định': 'Opinion of the body that takes part in the review',
  'Điểm cuối cùng của năm đó; null: không có điểm': 'Final points of that year; null: no points',
  'Điểm tối đa của năm đó': 'Maximum points of that year',
  'false: năm đó mã này có tên hoặc loại khác, không so sánh trực tiếp được':
    'false: in that year the code had another name or kind; not directly comparable',
  'Số liệu của chính đơn vị ở tiêu chí cùng mã, trong kỳ gần nhất của những năm trước đã chốt (đơn vị: đã công bố)':
    "The unit's own figures for the criterion of the same code, in the latest finalised period of earlier years (for units: published)",
  'answer, explanation, evidence, decision, finalDecision, opinion như trong lịch sử phiếu; return – yêu cầu sửa khi trả lại; appeal – kiến nghị, sau là kết quả giải quyết':
    'answer, explanation, evidence, decision, finalDecision, opinion as in the history of the form; return – what had to be mended when it was returned; appeal – the appeal, later how it was resolved',
  'Những việc đã làm với tiêu chí này, cũ nhất trước': 'What was done to this criterion, oldest first',
  'Kết quả thẩm định; tạm tính đến khi hoàn thành': 'Result of the review; provisional until completed',
  'Nhận thẩm định phiếu, hoặc giao cho người thẩm định khác':
    'Take the review of a form, or assign it to another reviewer',
  'Phiếu đã nộp, hoặc phiếu trả lại mà quá thời hạn chưa nộp lại. Hai người cùng nhận: chỉ một người nhận được.':
    'A submitted form, or a returned one that was not resubmitted in time. If two take it, only one gets it.',
  'Giao cho một tài khoản thẩm định khác; bỏ trống: tự nhận':
    "Assign it to another reviewer's account; absent: take it oneself",
  'Các lần nộp, thẩm định và kiến nghị của một phiếu': 'Submissions, reviews and appeals of a form',
  'Mỗi lần nộp: ai nộp, nhận, trả lại (lý do, thời hạn, tiêu chí) hoặc hoàn thành, lúc nào, tổng điểm; rồi các kiến nghị và kết quả. Lần sau không thay thế lần trước. Cán bộ đơn vị xem được khi xem được bảng thẩm định.':
    'For each submission: who submitted, took, returned (reason, due date, criteria) or completed it, when, the totals; then appeals and their resolutions. A later round does not replace an earlier one. Officers of the unit may see it when they may see the review sheet.',
  'Lần nộp thứ mấy': 'Which submission this is, counted from 1',
  'Tổng điểm tự chấm khi nộp': 'Self-assessed total when submitted',
  'Tổng điểm thẩm định khi hoàn thành': 'Reviewed total when completed',
  'Các lần nộp và thẩm định, cũ trước; đơn vị không nộp lại đúng hạn thì submittedAt của lần đó là null':
    'Submissions and reviews, oldest first; where the unit did not resubmit in time, submittedAt of that round is null',
  'Các kiến nghị kèm kết quả giải quyết, cũ trước': 'Appeals with their resolutions, oldest first',
  'Khai xung đột lợi ích và thôi thẩm định phiếu': 'Declare a conflict of interest and lay down the review',
  'Dành cho người đang phụ trách. Phiếu chờ người khác nhận thẩm định; các quyết định đã có được giữ lại. Người đã khai không được tham gia thẩm định phiếu này nữa.':
    "For whoever is reviewing it. The form waits for somebody else; decisions made are kept. Whoever declared a conflict takes no further part in this form's review.",
  'Lý do không thể thẩm định khách quan; được ghi vào nhật ký':
    'Why an objective review is impossible; written to the audit log',
  'Giao phiếu đang thẩm định cho người khác khi người phụ trách vắng mặt':
    'Hand a form in review to somebody else when its reviewer is absent',
  'Phiếu vẫn đang thẩm định, các quyết định đã có được giữ lại.': 'The form stays in review, decisions made are kept.',
  'Tài khoản thẩm định nhận thay': 'Account of the reviewer who takes over',
  'Lý do thay người thẩm định; được ghi vào nhật ký': 'Reason for changing the reviewer; written to the audit log',
  'Xác nhận hoặc điều chỉnh một tiêu chí': 'Confirm or adjust a criterion',
  'Điều chỉnh phải có lý do và đúng một trong hai: answer (câu trả lời đúng) hoặc points (điểm do người thẩm định quyết định). Nội dung do người thẩm định chấm, điểm trừ và điều kiện khống chế: dùng adjust với answer, ví dụ {"count": 1} hoặc {"value": true, "reason": "…"}.':
    'An adjustment needs a reason and exactly one of: answer (the right answer) or points (points decided by the reviewer). For what only the reviewer scores, penalties and gates: adjust with answer, for example {"count": 1} or {"value": true, "reason": "…"}.',
  'confirm – xác nhận đúng như đơn vị tự chấm; adjust – điều chỉnh, kèm lý do và đúng một trong hai trường answer, points':
    'confirm – confirm exactly what the unit gave; adjust – adjust, with a reason and exactly one of answer and points',
  'Điểm do người thẩm định quyết định, thay cho cách tính của tiêu chí':
    "Points decided by the reviewer, instead of the criterion's own computation",
  'Mã lý do theo danh mục của cơ quan thẩm định, để thống kê':
    "Reason code from the reviewing body's list, for statistics",
  'Lý do; bắt buộc khi điều chỉnh': 'Reason; required when adjusting',
  'Bắt buộc khi đơn vị chọn “không áp dụng”: true – chấp nhận (kèm confirm); false – không chấp nhận (kèm adjust)':
    'Required when the unit chose "not applicable": true – accepted (with confirm); false – not accepted (with adjust)',
  'Bỏ quyết định về một tiêu chí (trước khi hoàn thành thẩm định)':
    'Drop the decision on a criterion (before the review is completed)',
  'Trả lại phiếu để đơn vị bổ sung': 'Return the form to the unit',
  'Khi phiếu nộp lại, chỉ những tiêu chí đơn vị đã sửa phải thẩm định lại.':
    'When the form is resubmitted, only the criteria that the unit changed must be reviewed again.',
  'Đơn vị hoàn thiện và nộp lại trước thời điểm này':
    'The unit corrects the form and submits it again before this time',
  'Nội dung cần sửa, bổ sung': 'What to correct or supply',
  'Các tiêu chí phải xem lại': 'The criteria to look at again',
  'Hoàn thành thẩm định': 'Complete the review',
  'Mọi tiêu chí áp dụng và điểm thưởng đơn vị đề nghị phải có quyết định; nếu còn thiếu, lỗi nêu tên từng nội dung.':
    'Every applicable criterion and every bonus that the unit asks for must have a decision; if any is missing, the problem names each.',
  'Ý kiến của Ban Dân vận về một tiêu chí': 'Opinion of the Mass Mobilisation Committee on a criterion',
  'Ý kiến không làm thay đổi điểm; ý kiến sau thay ý kiến trước.':
    'The opinion changes no points; a later opinion replaces an earlier one.',
  'Ý kiến của cơ quan phối hợp thẩm định; không làm thay đổi điểm':
    'Opinion of the body that takes part in the review; changes no points',
  'Thẩm định hàng loạt theo bộ lọc hoặc danh sách': 'Review in bulk, by a filter or a list',
  'Xem trước bằng dryRun=true, rồi gửi lại kèm fingerprint để làm đúng những gì đã xem. Mỗi nội dung được kiểm tra như khi thẩm định từng tiêu chí và có một kết quả riêng; lưu tất cả hoặc không lưu gì (trừ khi onRefusal là skip). Hoàn tác được cả lần khi các phiếu chưa hoàn thành thẩm định.':
    "Look first with dryRun=true, then send it again with its fingerprint, to do exactly what was shown. Each item is checked as when reviewing a single criterion and has a result of its own; everything is stored or nothing (unless onRefusal is skip). The whole act can be undone while the forms' reviews are not completed.",
  'Chỉ các tiêu chí này': 'Only these criteria',
  'open (mặc định) – nội dung còn phải thẩm định; systemComputed – trong số đó, điểm tự chấm đúng bằng điểm hệ thống tính từ số liệu của đơn vị (không gồm điểm tự nhập, điểm thưởng, “không áp dụng”); unchangedSinceConfirmed – đã xác nhận và đơn vị không sửa từ đó':
    'open (default) – what is still to be reviewed; systemComputed – of these, where the self-assessed points are exactly what the system computes from the unit\'s figures (not points entered directly, bonuses, "not applicable"); unchangedSinceConfirmed – confirmed before and not changed by the unit since',
  'true: chỉ nội dung có tài liệu kiểm chứng; false: chỉ nội dung không có':
    'true: only what has evidence; false: only what has none',
  'Chọn trong các phiếu mà người gọi đang phụ trách thẩm định': 'Chosen among the forms that the caller is reviewing',
  'Danh sách cụ thể; nêu đúng một trong hai: filter hoặc items':
    'An explicit list; give exactly one of filter and items',
  'confirm – xác nhận như đơn vị tự chấm; adjust – điều chỉnh, kèm lý do và đúng một trong hai trường answer, points; undo – bỏ quyết định đã có':
    'confirm – confirm what the unit gave; adjust – adjust, with a reason and exactly one of answer and points; undo – drop the decision made',
  'Điểm do người thẩm định quyết định': 'Points decided by the reviewer',
  'Mã lý do, để thống kê': 'Reason code, for statistics',
  'Như khi thẩm định từng tiêu chí mà đơn vị chọn “không áp dụng”':
    'As when reviewing a single criterion for which the unit chose "not applicable"',
  'Khi có nội dung không thực hiện được: stop (mặc định) – không lưu gì; skip – bỏ qua các nội dung đó':
    "When something can't be done: stop (default) – store nothing; skip – leave those items out",
  'Giá trị fingerprint của lần xem trước (dryRun); nếu từ đó có gì thay đổi thì yêu cầu bị từ chối (412)':
    'The fingerprint of the preview (dryRun); if anything has changed since, the request is refused (412)',
  'Dùng để hoàn tác cả lần; null: xem trước': 'For undoing the whole act; null: a preview',
  'Dấu của đúng những gì đã xem; gửi lại khi thực hiện':
    'Fingerprint of exactly what was shown; send it back when carrying it out',
  'Số nội dung thay đổi': 'Number of items changed',
  'Số nội dung đã đúng như vậy': 'Number of items that were already so',
  'Số nội dung không thực hiện được': "Number of items that can't be done",
  'Phiên bản của phiếu sau khi thực hiện': 'Version of the form afterwards',
  'Tổng điểm thẩm định tạm tính trước': 'Provisional reviewed total before',
  'Tổng điểm thẩm định tạm tính sau': 'Provisional total of the review after',
  'Số nội dung còn phải thẩm định sau khi thực hiện': 'Number of items still to be reviewed afterwards',
  'changed – thay đổi (hoặc sẽ thay đổi, khi xem trước); unchanged – đã đúng như vậy; refused – không thực hiện được, xem faults':
    "changed – changed (or would change, in a preview); unchanged – already so; refused – can't be done, see faults",
  'Quyết định': 'Decision',
  'Điểm thẩm định trước; null: chưa có điểm': 'Reviewed points before; null: none yet',
  'Điểm thẩm định sau': 'Reviewed points after',
  'Các lần thẩm định hàng loạt, mới nhất trước': 'List bulk reviews, newest first',
  'Người thẩm định xem các lần của mình; quản trị và người giám sát xem tất cả.':
    'Reviewers see their own; administrators and auditors see all.',
  'Việc đã làm': 'What was done',
  'Số nội dung đã thay đổi': 'Number of items that were changed',
  'Hoàn tác cả một lần thẩm định hàng loạt': 'Undo a whole bulk review',
  'Mọi nội dung trở lại như trước lần đó; chỉ khi các phiếu còn đang thẩm định và không nội dung nào được quyết định lại.':
    'Everything is as it was before; only while the forms are still in review and none of the items was decided again.',
  'Số nội dung đã trở lại như trước': 'Number of items back to what they were',
}
