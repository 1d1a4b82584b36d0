export const appeals: Record<string, string> = {
  'Kiến nghị xem xét lại kết quả thẩm định': 'Appeal against the result of a review',
  'Khi phiếu đã thẩm định xong và trước thời hạn kiến nghị của kỳ. Có thể kiến nghị nhiều lần, mỗi tiêu chí một lần, không gửi thêm khi kiến nghị trước chưa giải quyết. Nêu từng tiêu chí và lý do; có thể kèm câu trả lời mà đơn vị cho là đúng (answer) và tài liệu của phiếu làm căn cứ (evidence), kể cả tài liệu mới gửi bằng POST /submissions/{id}/evidence trong thời hạn này.':
    "When the review is complete and before the period's appeal date. Several appeals are possible, each criterion once, none while an earlier one is open. Name each criterion and the reason; the answer that the unit holds to be right (answer) and evidence of the form (evidence) may be added, including new evidence sent with POST /submissions/{id}/evidence during this time.",
  'Câu trả lời mà đơn vị cho là đúng (đề nghị của đơn vị)':
    'The answer that the unit holds to be right (what it asks for)',
  'Tài liệu kiểm chứng của phiếu làm căn cứ, kể cả tài liệu mới gửi kèm kiến nghị':
    'Evidence of the form on which the appeal rests, including new evidence sent with it',
  'Các tiêu chí kiến nghị xem lại': 'The criteria to be looked at again',
  'Danh sách kiến nghị, mới nhất trước': 'List appeals, newest first',
  'Một kiến nghị': 'Read an appeal',
  'Giải quyết kiến nghị': 'Resolve an appeal',
  'Mỗi tiêu chí kiến nghị đúng một kết quả, kèm lý do. Chấp nhận mà không nêu answer, points là chấp nhận đúng câu trả lời đơn vị đề nghị; đơn vị không đề nghị thì phải nêu một trong hai. Người giải quyết khác với người đã thẩm định phiếu, trừ khi không còn người thẩm định nào khác.':
    'Exactly one outcome for each criterion appealed, with a reason. Accepting without answer and points accepts the answer that the unit asked for; if it asked for none, one of the two must be given. Whoever resolves it is not the one who reviewed the form, unless there is no other reviewer left.',
  'Mỗi tiêu chí kiến nghị đúng một kết quả': 'Exactly one outcome for each criterion appealed',
  'Hội đồng thẩm định của kỳ': 'Appraisal council of the period',
  'Số thứ tự của thành viên': 'Number of the member',
  'Chức vụ, cơ quan': 'Position, organisation',
  'Tài khoản của thành viên, nếu có': "The member's account, if any",
  'Đơn vị của thành viên, nếu là đơn vị được chấm': "The member's unit, if it is one that is scored",
  'true: Chủ tịch Hội đồng; đúng một người': 'true: chair of the council; exactly one',
  'Ghi nhận Hội đồng thẩm định theo quyết định thành lập': 'Record the appraisal council set up by a decision',
  'Lần đầu gửi If-Match "0". Thành viên được đánh số theo thứ tự; biểu quyết nêu thành viên bằng số đó. Các quyết định đã có giữ nguyên Hội đồng tại thời điểm biểu quyết.':
    'The first time, send If-Match "0". Members are numbered in order; votes name them by number. Decisions made keep the council as it was at the time of the vote.',
  'Quyết định thành lập Hội đồng': 'Decision that set up the council',
  'Thành viên, theo thứ tự': 'Members, in order',
  'Số thành viên biểu quyết tối thiểu: quá nửa số thành viên':
    'Least number of voting members: more than half of the members',
  'Ghi nhận biểu quyết của Hội đồng về các tiêu chí có ý kiến khác nhau':
    "Record the council's votes on disputed criteria",
  'Khi phiếu đã thẩm định xong hoặc đang có kiến nghị. Nội dung quá nửa số phiếu tán thành thành kết quả cuối cùng; còn lại giữ kết quả thẩm định. Kiến nghị đang mở được giải quyết theo. Thành viên thuộc đơn vị được chấm hoặc đã thẩm định phiếu không được biểu quyết.':
    'When the review is complete or an appeal is open. What more than half of the votes favour becomes the final result; otherwise the review stands. An open appeal is resolved accordingly. Members of the unit that is scored, and who reviewed the form, may not vote.',
  'Biên bản họp Hội đồng': "Minutes of the council's meeting",
  'Lý do không tham gia biểu quyết': 'Reason for taking no part in the vote',
  'Thành viên không tham gia biểu quyết về phiếu này': 'Members who take no part in the vote on this form',
  'Điểm được đưa ra biểu quyết': 'Points put to the vote',
  'Ý kiến của Hội đồng': 'Opinion of the council',
  'Tán thành': 'In favour',
  'Không tán thành': 'Against',
  'Không có ý kiến': 'Abstaining',
  'Mỗi tiêu chí có ý kiến khác nhau một lần biểu quyết, kèm đúng một trong hai trường answer, points':
    'One vote per disputed criterion, with exactly one of answer and points',
  'true: quá nửa số phiếu tán thành, kết quả được điều chỉnh theo':
    'true: more than half of the votes are in favour, and the result is adjusted accordingly',
  'null: người đọc không được xem ai biểu quyết thế nào': 'null: the reader may not see how each member voted',
  'Các quyết định của Hội đồng về một phiếu': "List the council's decisions on a form",
}
