export const results: Record<string, string> = {
  'Báo cáo thẩm định, tờ trình khen thưởng, dự thảo quyết định xếp loại (DOCX, PDF)':
    'Review report, letter of proposal for awards, draft decision on classification (DOCX, PDF)',
  'report – báo cáo kết quả thẩm định; award-list – tờ trình và danh sách đề nghị khen thưởng; decision – dự thảo quyết định xếp loại':
    'report – report of the review; award-list – letter and list of proposals for awards; decision – draft decision on classification',
  'Điều chỉnh kết quả đã phê duyệt bằng một quyết định riêng': 'Amend finalised results by a decision of its own',
  'Kết quả trước đó vẫn đọc được (revision). Trả lời nêu mọi đơn vị bị ảnh hưởng, kể cả qua thứ hạng và tiêu chí so với đơn vị dẫn đầu. dryRun=true chỉ xem trước.':
    'Earlier results can still be read (revision). The answer names every unit affected, also through rank and through criteria that compare with the best unit. dryRun=true only previews.',
  'Quyết định điều chỉnh kết quả, kèm người ký': 'Decision that amends the results, with its signer',
  'Lý do điều chỉnh kết quả': 'Reason for amending the results',
  'Điểm theo quyết định điều chỉnh': 'Points given by the amending decision',
  'Lý do điều chỉnh tiêu chí này': 'Reason for amending this criterion',
  'Mỗi tiêu chí một dòng, kèm đúng một trong hai trường answer, points':
    'One row per criterion, with exactly one of answer and points',
  'null: mới xem trước (dryRun)': 'null: only a preview (dryRun)',
  'Phiên bản của kỳ hiện nay, cho If-Match của lần sau':
    "The period's present version, for If-Match of the next change",
  'Lần điều chỉnh; 0 là kết quả khi phê duyệt': 'Number of the amendment; 0 is the results as finalised',
  'Tổng điểm phê duyệt': 'Approved total',
  'Mã mức xếp loại; null: không đủ điều kiện': 'Code of the classification; null: not eligible',
  'Thứ hạng trong khối': 'Rank within the block',
  'Mọi đơn vị có điểm, xếp loại hoặc thứ hạng thay đổi': 'Every unit whose points, classification or rank change',
  'Trạng thái đề nghị khen thưởng': 'Status of the award proposal',
  'Đề nghị khen thưởng của đơn vị có xếp loại hoặc thứ hạng thay đổi; cần xem lại':
    'Award proposals of units whose classification or rank changes; look at them again',
  'Các lần điều chỉnh kết quả của kỳ, theo thứ tự': "List the amendments of a period's results, in order",
  'Một lần điều chỉnh': 'Read one amendment',
  'Kết quả của kỳ: ba cột điểm, xếp loại, xếp hạng theo khối, cảnh báo tỷ lệ':
    'Results of a period: three lanes, classification, rank by block, warnings about shares',
  'Trước khi phê duyệt là kết quả tạm tính. Đơn vị xem được khi kết quả đã công bố. Tệp xlsx: trang tổng hợp có biểu đồ, mỗi khối một trang với mọi cột điểm và điểm từng tiêu chí của những phiếu mà người gọi được xem.':
    'Provisional until finalised. Units may see them once published. As xlsx: a summary sheet with a chart, and for each block a sheet with every lane and the points of each criterion of the forms that the caller may see.',
  'Lần điều chỉnh; 0 – như khi phê duyệt; bỏ trống – mới nhất':
    'Number of the amendment; 0 – as finalised; absent – the latest',
  'json (mặc định); csv, xlsx – mọi dòng': 'json (default); csv, xlsx – all rows',
  'Kết quả của kỳ': 'Results of the period',
  'true: tạm tính, kỳ chưa được phê duyệt': 'true: provisional, the period is not finalised',
  'Lần điều chỉnh của kết quả này; 0 – như khi phê duyệt':
    'Number of the amendment that these results belong to; 0 – as finalised',
  'Lần điều chỉnh': 'Number of the amendment',
  'Các quyết định điều chỉnh đã dẫn đến kết quả này': 'The amending decisions that led to these results',
  'true: tính theo bộ tiêu chí minh họa': 'true: computed from an illustrative criteria set',
  'Tên đơn vị khi mở kỳ': 'Name of the unit when the period opened',
  'Tổng điểm thẩm định': 'Reviewed total',
  'Cột điểm dùng để xếp loại; null: chưa nộp': 'Lane by which it is classified; null: not submitted',
  'Mã mức xếp loại; null: không đủ điều kiện hoặc chưa nộp':
    'Code of the classification; null: not eligible or not submitted',
  'Điều kiện khống chế bị vi phạm': 'Gates that occurred',
  'Thứ hạng trong khối; bằng điểm thì đồng hạng': 'Rank within the block; equal totals share a rank',
  'Tiêu chí phụ đã phân định khi bằng điểm': 'Tie-breaker that decided between equal totals',
  'Tiêu chí phụ đã phân định và giá trị của đơn vị này': "Tie-breaker that decided, and this unit's value",
  'Số tiêu chí được điều chỉnh khi thẩm định hoặc giải quyết kiến nghị':
    'Number of criteria adjusted in review or after an appeal',
  'Số đơn vị khớp bộ lọc': 'Number of units that match the filters',
  'Số đơn vị theo khối và mức xếp loại': 'Number of units by block and classification',
  'Đơn vị không đủ điều kiện xếp loại, và vì điều kiện khống chế nào':
    'Units not eligible for classification, and because of which gates',
  'Mức xếp loại có giới hạn tỷ lệ': 'Classification whose share is limited',
  'warn – cảnh báo; block – bắt buộc': 'warn – a warning; block – binding',
  'Số đơn vị làm căn cứ tính tỷ lệ': 'Number of units on which the share is based',
  'Số đơn vị tối đa': 'Greatest number of units',
  'Số đơn vị đạt mức này': 'Number of units with this classification',
  'Giới hạn nào, căn cứ, số được phép, số thực tế': 'Which limit, its basis, the number allowed, the actual number',
  'Đơn vị vượt giới hạn (thứ hạng thấp nhất)': 'Units beyond the limit (lowest ranks)',
  'Khối vượt tỷ lệ; hệ thống không tự hạ mức, nhưng không cho phê duyệt khi tỷ lệ là bắt buộc':
    'Blocks beyond a share; the system lowers no classification by itself, but prevents finalising when the share is binding',
  'Mô phỏng: ngưỡng, tỷ lệ, trọng số hoặc bộ tiêu chí khác trên số liệu thật':
    'Simulate: other thresholds, shares, weights or another criteria set on the real answers',
  'Chấm lại các phiếu của kỳ (câu trả lời và quyết định thẩm định đã có) và so với hiện nay theo từng đơn vị. Không lưu gì.':
    "Scores the period's forms again (answers and review decisions that exist) and compares with the present, unit by unit. Stores nothing.",
  'Điểm tối thiểu': 'Least points',
  'Ngưỡng mới của các mức xếp loại, ví dụ {"HOAN_THANH_TOT": "75"}':
    'New thresholds of the classifications, for example {"HOAN_THANH_TOT": "75"}',
  'Các tỷ lệ xếp loại, cấu trúc như trong bộ tiêu chí; [] là bỏ mọi tỷ lệ':
    'Limits of shares, structured as in the criteria set; [] drops all of them',
  'Theo loại đơn vị': 'By unit type',
  'Điểm tối đa mới của tiêu chí theo loại đơn vị; tổng phải vẫn bằng thang điểm':
    'New maximum points of a criterion by unit type; the sum must still be the scale',
  'Trọng số': 'Weight',
  'Trọng số mới của nhóm hoặc tiêu chí (bộ tính theo trọng số)':
    'New weight of a group or criterion (sets that use weights)',
  'Mức trần điểm thưởng': 'Limit of bonus points',
  'Mức trần điểm trừ': 'Limit of penalty points',
  'Thay từng phần của bộ tiêu chí đang dùng': 'Replace parts of the criteria set in use',
  'Hoặc chấm theo một bộ tiêu chí khác đã có': 'Or score by another existing criteria set',
  'Hoặc theo nội dung bộ tiêu chí gửi kèm, cấu trúc như POST /criteria-sets':
    'Or by the content sent along, structured as for POST /criteria-sets',
  'Chỉ trả về khối này': 'Answer with this block only',
  'true: chỉ trả về đơn vị có điểm, xếp loại hoặc thứ hạng thay đổi':
    'true: answer only with units whose points, classification or rank change',
  'Số đơn vị đã tính': 'Number of units computed',
  'Số đơn vị có thay đổi': 'Number of units that change',
  'Số đơn vị hiện nay': 'Number of units at present',
  'Số đơn vị theo mô phỏng': 'Number of units in the simulation',
  'Khối vượt tỷ lệ theo mô phỏng': 'Blocks beyond a share in the simulation',
  'Tổng điểm': 'Total',
  'Mức xếp loại; null: không đủ điều kiện': 'Classification; null: not eligible',
  'Chênh lệch tổng điểm, có dấu, ví dụ "-1.50"': 'Difference of the totals, signed, for example "-1.50"',
  'Tiêu chí của bộ mô phỏng mà phiếu chưa có câu trả lời':
    'Criteria of the simulated set for which the form has no answer',
  'Theo khối, thứ hạng mô phỏng và tên': 'By block, simulated rank and name',
  'Thống kê của kỳ: chênh lệch tự chấm và thẩm định theo tiêu chí, đơn vị, khối, người thẩm định':
    'Statistics of a period: differences between self-assessment and review by criterion, unit, block, reviewer',
  'Phần thẩm định chỉ tính phiếu đã thẩm định xong. Tổng và bình quân điểm được tính chính xác; bình quân và tỷ lệ làm tròn đến 2 chữ số thập phân.\n\nTiêu chí chỉ người thẩm định chấm, hoặc không áp dụng ở một trong hai cột điểm, không đưa vào so sánh giữa tự chấm và thẩm định (comparableGap).\n\nBình quân, khoảng tin cậy theo người thẩm định là ước lượng thống kê tính bằng số dấu phẩy động: với mỗi phiếu lấy chênh lệch so với điểm tối đa của các tiêu chí được so sánh, rồi lấy bình quân và khoảng tin cậy 95 % theo phân phối Student. "differs" chỉ là dấu hiệu cần xem xét, không phải kết luận: các đơn vị được giao cho mỗi người có thể khác nhau, ít phiếu thì khoảng tin cậy ít giá trị, và cứ 20 người thì trung bình có một người khác biệt do ngẫu nhiên.':
    'The review part counts only completely reviewed forms. Totals and mean points are computed exactly; means and shares are rounded to 2 decimal places.\n\nCriteria that only the reviewer scores, or that do not apply in one of the two lanes, are left out of the comparison of self-assessment and review (comparableGap).\n\nMeans and confidence intervals by reviewer are statistical estimates in floating point: for each form the difference is taken against the maximum points of the criteria compared, then the mean and the 95 % confidence interval by Student\'s distribution. "differs" is only a sign to look closer, not a conclusion: the units assigned to each person may differ, with few forms the interval says little, and of 20 people one on average differs by chance.',
  'Số dòng mỗi trang của perUnit (mặc định 50)': 'Rows per page of perUnit (default 50)',
  'Giá trị nextCursor của trang trước của perUnit': 'nextCursor of the page of perUnit before',
  'Số phiếu có điểm tự chấm đã nộp': 'Number of forms with submitted self-assessed points',
  'Số phiếu đã thẩm định xong': 'Number of completely reviewed forms',
  'Số phiếu của kỳ, hoặc của khối được lọc': 'Number of forms of the period, or of the filtered block',
  'classified – được xếp loại; notEligible – không đủ điều kiện xếp loại; notSubmitted – chưa nộp phiếu':
    'classified – classified; notEligible – not eligible for classification; notSubmitted – not submitted',
  'Số đơn vị': 'Number of units',
  'Tỷ lệ (%, làm tròn 2 chữ số thập phân)': 'Share (%, rounded to 2 decimal places)',
  'Phân bố xếp loại theo cột điểm đã chốt sau cùng của mỗi phiếu (phê duyệt, thẩm định, tự chấm), kể cả mức không có đơn vị nào':
    'Distribution of classifications by the last fixed lane of each form (final, review, self), including levels without any unit',
  'Số phiếu, kể cả phiếu chưa nộp': 'Number of forms, including those not submitted',
  'Tổng điểm tự chấm bình quân của các phiếu đã nộp': 'Mean self-assessed total of the submitted forms',
  'Tổng điểm thẩm định bình quân của các phiếu đã thẩm định xong':
    'Mean reviewed total of the forms whose review is complete',
  'Bình quân của gap trên các phiếu đã thẩm định xong': 'Mean of gap over the forms whose review is complete',
  'Bình quân của comparableGap trên các phiếu đã thẩm định xong':
    'Mean of comparableGap over the forms whose review is complete',
  'Số phiếu đã nộp': 'Number of submitted forms',
  'Số phiếu có điểm tự chấm của tiêu chí này': 'Number of forms with self-assessed points for this criterion',
  'Điểm tự chấm bình quân': 'Mean self-assessed points',
  'Số phiếu đã thẩm định xong có điểm thẩm định của tiêu chí này':
    'Number of completely reviewed forms with reviewed points for this criterion',
  'Điểm thẩm định bình quân': 'Mean reviewed points',
  'Số phiếu có cả điểm tự chấm và điểm thẩm định': 'Number of forms with both self-assessed and reviewed points',
  'Chênh lệch bình quân, thẩm định trừ tự chấm, trên các phiếu có cả hai điểm':
    'Mean difference, review minus self-assessment, over the forms that have both',
  'Số phiếu được thẩm định cao hơn điểm tự chấm': 'Number of forms reviewed higher than self-assessed',
  'Số phiếu bị thẩm định thấp hơn điểm tự chấm': 'Number of forms reviewed lower than self-assessed',
  'Số phiếu giữ nguyên điểm tự chấm': 'Number of forms whose self-assessed points stand',
  'Số phiếu có điểm: điểm thẩm định; phiếu chưa thẩm định xong thì điểm tự chấm':
    'Number of forms with points: reviewed points, or self-assessed points where the review is not complete',
  'Trong đó, số phiếu đạt điểm tối đa': 'Of these, the number of forms with the maximum points',
  'Tỷ lệ phiếu đạt điểm tối đa (%, làm tròn 2 chữ số thập phân)':
    'Share of forms with the maximum points (%, rounded to 2 decimal places)',
  'true: mọi phiếu đều đạt điểm tối đa, tiêu chí không giúp phân biệt các đơn vị':
    'true: every form reaches the maximum points; the criterion does not tell units apart',
  'Tài liệu kiểm chứng được yêu cầu': 'Evidence required',
  'Số phiếu đã nộp có tài liệu kiểm chứng cho tiêu chí này':
    'Number of submitted forms with evidence for this criterion',
  'true: có yêu cầu tài liệu kiểm chứng nhưng không phiếu đã nộp nào có':
    'true: evidence is required but no submitted form has any',
  'Theo loại đơn vị và tiêu chí': 'By unit type and criterion',
  'Bình quân chung của comparableGapPercent (%, ước lượng, 2 chữ số thập phân)':
    'Overall mean of comparableGapPercent (%, an estimate, 2 decimal places)',
  'Mức chung để so sánh giữa những người thẩm định': 'The overall level against which reviewers are compared',
  'Người thẩm định': 'Reviewer',
  'Số phiếu đã hoàn thành thẩm định': 'Number of forms whose review is complete',
  'Số quyết định đã ghi trên các phiếu đã thẩm định xong': 'Number of decisions recorded on completely reviewed forms',
  'Số quyết định xác nhận điểm tự chấm': 'Number of decisions that confirm the self-assessed points',
  'Tỷ lệ xác nhận (%, làm tròn 2 chữ số thập phân)': 'Share confirmed (%, rounded to 2 decimal places)',
  'Số quyết định nâng điểm': 'Number of decisions that raise the points',
  'Tỷ lệ nâng điểm (%, làm tròn 2 chữ số thập phân)': 'Share raised (%, rounded to 2 decimal places)',
  'Số quyết định hạ điểm': 'Number of decisions that lower the points',
  'Tỷ lệ hạ điểm (%, làm tròn 2 chữ số thập phân)': 'Share lowered (%, rounded to 2 decimal places)',
  'Số quyết định khác: phần chỉ người thẩm định chấm, điểm thưởng, điểm trừ, điều kiện khống chế, không áp dụng, điều chỉnh không đổi điểm':
    'Number of other decisions: parts that only the reviewer scores, bonuses, penalties, gates, not applicable, adjustments that leave the points unchanged',
  'Độ rộng rãi: bình quân của comparableGapPercent trên các phiếu đã hoàn thành; âm là chấm chặt hơn đơn vị tự chấm (%, ước lượng, 2 chữ số thập phân)':
    'Leniency: mean of comparableGapPercent over completed forms; negative: stricter than the self-assessment (%, an estimate, 2 decimal places)',
  'Cận dưới (%, ước lượng, 2 chữ số thập phân)': 'Lower bound (%, an estimate, 2 decimal places)',
  'Cận trên (%, ước lượng, 2 chữ số thập phân)': 'Upper bound (%, an estimate, 2 decimal places)',
  'Khoảng tin cậy 95 % (Student t) của meanGapPercent; null: dưới 2 phiếu':
    "95 % confidence interval (Student's t) of meanGapPercent; null: fewer than 2 forms",
  'true: khoảng tin cậy không chứa bình quân chung': 'true: the confidence interval does not contain the overall mean',
  'Theo người thẩm định': 'By reviewer',
  'Tổng điểm thẩm định trừ tổng điểm tự chấm, gồm cả phần chỉ người thẩm định chấm, điểm thưởng, điểm trừ':
    'Reviewed total minus self-assessed total, including what only the reviewer scores, bonuses and penalties',
  'Tổng chênh lệch, thẩm định trừ tự chấm, của các tiêu chí cả hai bên cùng chấm':
    'Sum of the differences, review minus self-assessment, over the criteria that both scored',
  'comparableGap so với tổng điểm tối đa của các tiêu chí đó (%)':
    'comparableGap against the maximum points of those criteria (%)',
  'Theo đơn vị; chênh lệch (giá trị tuyệt đối của comparableGap, rồi của gap) lớn nhất trước':
    'By unit; greatest difference first (absolute value of comparableGap, then of gap)',
  'Diễn biến điểm, xếp loại, thứ hạng của đơn vị qua các năm':
    'Points, classification and rank of a unit over the years',
  'Cán bộ đơn vị xem đơn vị của mình; điểm phê duyệt, xếp loại, thứ hạng xem được khi kết quả đã công bố.':
    'Officers see their own unit; approved points, classification and rank once results are published.',
  'Số kỳ đánh giá gần nhất (mặc định 3)': 'Number of latest periods (default 3)',
  'Tên đơn vị hiện nay': 'Present name of the unit',
  'true: có kỳ tính theo bộ tiêu chí minh họa': 'true: at least one period rests on an illustrative criteria set',
  'Trạng thái kỳ đánh giá': 'Status of the period',
  'Số đơn vị trong khối của kỳ': 'Number of units in the block in the period',
  'true: điểm tự chấm tạm tính, đơn vị đang điền hoặc bổ sung phiếu':
    'true: the self-assessed points are provisional, the unit is filling in or mending the form',
  'Tổng điểm phê duyệt; null: kỳ chưa được phê duyệt, hoặc đơn vị chưa được xem vì chưa công bố':
    'Approved total; null: the period is not finalised, or the unit may not see it because it is not published',
  'Mã mức xếp loại theo quyết định phê duyệt': 'Code of the approved classification',
  'false: không đủ điều kiện xếp loại; null: chưa có kết quả':
    'false: not eligible for classification; null: no result yet',
  'Số đơn vị được xếp hạng trong khối': 'Number of units ranked in the block',
  'Năm được so sánh: kỳ trước gần nhất mà đơn vị tham gia':
    'Year compared with: the nearest earlier period in which the unit took part',
  'false: hai kỳ chấm theo hai bộ tiêu chí khác nhau, so sánh cần thận trọng':
    'false: the two periods used different criteria sets; compare with care',
  'Tăng, giảm tổng điểm tự chấm': 'Increase or decrease of the self-assessed total',
  'Tăng, giảm tổng điểm thẩm định': 'Increase or decrease of the reviewed total',
  'Tăng, giảm tổng điểm phê duyệt': 'Increase or decrease of the approved total',
  'So với năm trước; null: không có kỳ trước để so sánh':
    'Against the year before; null: no earlier period to compare with',
  'Cột điểm của groups; null: chưa có cột điểm nào': 'Lane of groups; null: no lane yet',
  'Tên nhóm tiêu chí': 'Name of the group of criteria',
  'Điểm đạt so với điểm tối đa áp dụng của nhóm (%); null: không áp dụng':
    'Points against the applicable maximum points of the group (%); null: not applicable',
  'Các nhóm tiêu chí cấp cao nhất': 'The top-level groups of criteria',
  'Các kỳ đánh giá, kỳ gần nhất trước': 'The periods, latest first',
}
