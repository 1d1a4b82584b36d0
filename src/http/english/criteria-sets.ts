export const criteriaSets: Record<string, string> = {
  'Danh sách bộ tiêu chí': 'List criteria sets',
  'Sắp xếp (mặc định -updatedAt)': 'Order (default -updatedAt)',
  'Phiên bản của bộ tiêu chí (trường version trong nội dung)':
    'Version of the criteria set (the field version of its content)',
  'Tên bộ tiêu chí': 'Title of the criteria set',
  'draft – bản nháp; published – đã ban hành, không thay đổi được nữa':
    "draft – a draft; published – published, can't be changed any more",
  'true: bộ minh họa, không phải phụ lục chính thức': 'true: an illustrative set, not the official annex',
  'Lời cảnh báo khi là bộ minh họa': 'Warning when it is an illustrative set',
  'SHA-256 của nội dung, có khi đã ban hành': 'SHA-256 of the content, once published',
  'Bộ tiêu chí được thay thế': 'The criteria set that it replaces',
  'Tên loại đơn vị': 'Name of the unit type',
  'Nhập bộ tiêu chí (bản nháp)': 'Import a criteria set (as a draft)',
  'Nhận tệp Excel (theo mẫu template.xlsx), JSON hoặc YAML. Mọi lỗi được báo cùng lúc kèm vị trí (trang và ô trong tệp Excel); có lỗi thì không lưu gì.':
    'Takes Excel (as in template.xlsx), JSON or YAML. All faults are reported at once with their places (sheet and cell in Excel); with a fault nothing is stored.',
  'Phiên bản của định dạng': 'Version of the format',
  'Mã bộ tiêu chí': 'Code of the criteria set',
  'Phiên bản của bộ tiêu chí, ví dụ "1.0"; cùng với mã là duy nhất':
    'Version of the criteria set, for example "1.0"; unique together with the code',
  'Tên, nội dung': 'Name, content',
  'Số, ký hiệu': 'Document number',
  'Trích yếu': 'Summary',
  'Quyết định ban hành': 'Decision that issued it',
  'Ngày có hiệu lực': 'In force from',
  'Ngày hết hiệu lực': 'In force until',
  'Các loại đơn vị': 'The unit types',
  'Thang điểm; với weighting points, điểm tối đa của mỗi loại đơn vị cộng lại bằng đúng số này':
    'Scale; with weighting points, the maximum points of each unit type add up to exactly this',
  'points – điểm tối đa chính là trọng số; weights – trọng số ghi riêng':
    'points – the maximum points are the weight; weights – weights are given separately',
  'Bước điểm nhỏ nhất khi nhập điểm': 'Smallest step of points that are entered',
  'Làm tròn từng tiêu chí hoặc chỉ tổng điểm': 'Round each criterion, or only the total',
  'Số chữ số thập phân': 'Number of decimal places',
  'Làm tròn nửa lên': 'Round half up',
  'Tổng điểm thưởng tối đa': 'Most bonus points in total',
  'Tổng điểm trừ tối đa': 'Most penalty points in total',
  'Tổng điểm không vượt quá': 'The total is at most',
  'Tổng điểm không thấp hơn': 'The total is at least',
  'Quy đổi theo tỷ lệ: điểm đạt ÷ điểm tối đa có áp dụng × thang điểm':
    'Rescaled in proportion: points ÷ applicable maximum points × scale',
  'Tổng điểm tối đa của các tiêu chí được chọn “không áp dụng”':
    'Total maximum points of the criteria for which "not applicable" may be chosen',
  'Mã nhóm, duy nhất trong bộ': 'Code of the group, unique in the set',
  'Căn cứ pháp lý': 'Legal basis',
  'Điểm tối đa của nhóm; khi ghi thì bên dưới phải cộng lại bằng đúng số này':
    'Maximum points of the group; if given, what is below must add up to exactly this',
  'Điểm nhiều nhất mà nhóm được tính': 'The most points that the group counts for',
  'Trọng số theo từng loại đơn vị': 'Weight by unit type',
  'Chỉ dùng khi weighting là weights: tỷ trọng trong các nhóm, tiêu chí cùng cấp; cùng cấp cộng lại bằng đúng 1':
    'Only with weighting weights: the share among groups and criteria of the same level; a level adds up to exactly 1',
  'Các nhóm con, lồng nhau tối đa 10 cấp': 'Subgroups, nested at most 10 deep',
  'Tiêu chí chấm điểm; kind quyết định cách trả lời và cách tính':
    'A criterion; kind decides how it is answered and computed',
  'Mã tiêu chí, duy nhất trong bộ': 'Code of the criterion, unique in the set',
  'Điểm tối đa theo từng loại đơn vị; không ghi loại nào thì tiêu chí không áp dụng cho loại đó':
    'Maximum points by unit type; for a type not named the criterion does not apply',
  'Các tài liệu kiểm chứng phải có; rỗng: không yêu cầu': 'The evidence required; empty: none',
  'Được chọn “không áp dụng” kèm lý do (mặc định false)':
    '"Not applicable" may be chosen, with a reason (default false)',
  'Nguồn số liệu': 'Source of the figures',
  'Mã mức': 'Code of the level',
  'Tên mức': 'Name of the level',
  'Hệ số 0–1 của điểm tối đa; mỗi mức có đúng một trong hai: factor hoặc points':
    'Factor 0–1 of the maximum points; each level has exactly one of factor and points',
  'Điểm ghi sẵn theo từng loại đơn vị': 'Fixed points by unit type',
  'Các mức': 'The levels',
  'Chọn một mức. Trả lời: {"level": "DAY_DU"}. Điểm = điểm tối đa × hệ số của mức, hoặc điểm ghi sẵn của mức.':
    'Choose a level. Answer: {"level": "DAY_DU"}. Points = maximum points × the level\'s factor, or the level\'s fixed points.',
  'Tên gọi của tử số': 'What the numerator is called',
  'Tên gọi của mẫu số': 'What the denominator is called',
  'Chỉ tiêu số liệu của kỳ mà tử số lấy từ đó, ghi cùng denominatorIndicator; chỉ tiêu loại ratio thì ghi cùng một mã ở cả hai. Khi kỳ có chỉ tiêu này, đơn vị nhập số liệu ở chỉ tiêu và không nhập lại ở tiêu chí':
    'Indicator of the period from which the numerator is taken, given together with denominatorIndicator; for an indicator of kind ratio, the same code in both. When the period has this indicator, the unit enters the figure there and not again in the criterion',
  'Chỉ tiêu số liệu của kỳ mà mẫu số lấy từ đó': 'Indicator of the period from which the denominator is taken',
  'Tỷ lệ càng cao càng tốt, hoặc càng thấp càng tốt': 'Higher is better, or lower is better',
  'linear – điểm tối đa × tỷ lệ; thresholds – hệ số của ngưỡng đầu tiên đạt được':
    'linear – maximum points × ratio; thresholds – factor of the first threshold reached',
  'Tỷ lệ phần trăm tối thiểu (higher_is_better; xếp giảm dần, ngưỡng cuối là 0)':
    'Least percentage (higher_is_better; in descending order, the last is 0)',
  'Tỷ lệ phần trăm tối đa (lower_is_better; xếp tăng dần, ngưỡng cuối từ 100)':
    'Greatest percentage (lower_is_better; in ascending order, the last is 100 or more)',
  'Hệ số 0–1 của điểm tối đa': 'Factor 0–1 of the maximum points',
  'Các ngưỡng': 'The thresholds',
  'Tử số được lớn hơn mẫu số (mặc định false)': 'The numerator may exceed the denominator (default false)',
  'Khi mẫu số bằng 0: không áp dụng, đủ điểm, không điểm, hoặc người thẩm định quyết định; không ghi: không nhận mẫu số 0':
    'When the denominator is 0: not applicable, full points, no points, or the reviewer decides; absent: a denominator of 0 is refused',
  'Tỷ lệ tử số/mẫu số. Trả lời: {"numerator": "226", "denominator": "248"}. So sánh chính xác với ngưỡng, không làm tròn trước.':
    'Numerator/denominator. Answer: {"numerator": "226", "denominator": "248"}. Compared exactly with the thresholds, not rounded first.',
  'Mã nội dung': 'Code of the item',
  'Nội dung': 'Content',
  'Điểm của nội dung': 'Points of the item',
  'Hoặc phần 0–1 của điểm tối đa': 'Or the share 0–1 of the maximum points',
  'Các nội dung': 'The items',
  'Từ bao nhiêu nội dung đạt': 'From how many fulfilled items',
  'Hệ số theo số nội dung đạt, xếp giảm dần; khi có thì nội dung không ghi points, share':
    'Factor by number of fulfilled items, in descending order; the items then have neither points nor share',
  'Đánh dấu các nội dung đạt. Trả lời: {"items": ["ND1", "ND3"]}. Điểm = tổng của các nội dung, hoặc theo số nội dung đạt.':
    'Tick what is fulfilled. Answer: {"items": ["ND1", "ND3"]}. Points = sum of the items, or by the number of fulfilled items.',
  'Nội dung được đếm, ví dụ văn bản': 'What is counted, for example documents',
  'Điểm cho mỗi đơn vị đếm': 'Points for each one counted',
  'Hệ thống tự đếm: recognisedModels – khi tự chấm là số mô hình hay đơn vị đề xuất trong kỳ, khi thẩm định là số mô hình được công nhận; đơn vị không nhập số lượng':
    'Counted by the system: recognisedModels – in self-assessment the exemplary models that the unit proposed in the period, in review those that were recognised; the unit enters no number',
  'Đếm số lượng. Trả lời: {"count": 3}. Điểm = số lượng × perItem, không quá điểm tối đa.':
    'A number. Answer: {"count": 3}. Points = number × perItem, at most the maximum points.',
  'Có hoặc không. Trả lời: {"value": true}. Có: đủ điểm tối đa; không: 0 điểm.':
    'Yes or no. Answer: {"value": true}. Yes: maximum points; no: 0 points.',
  'Nhập điểm. Trả lời: {"points": "4.5"}, từ 0 đến điểm tối đa, là bội số của scoreStep.':
    'Points entered. Answer: {"points": "4.5"}, from 0 to the maximum points, a multiple of scoreStep.',
  'Điểm trừ cho mỗi ngày làm việc chậm': 'Points deducted for each working day late',
  'Hạn ban hành văn bản': 'Date by which the document is to be issued',
  'Đúng hạn. Không phải trả lời (tính theo ngày nộp phiếu), hoặc {"documentDate": "2021-03-20"} khi có documentDueOn. Điểm = điểm tối đa − mức trừ × số ngày làm việc chậm.':
    'In time. No answer (computed from the day of submission), or {"documentDate": "2021-03-20"} when documentDueOn is given. Points = maximum points − deduction × working days late.',
  'evidence_accepted_share – số tiêu chí có tài liệu kiểm chứng được chấp nhận trên số tiêu chí cần tài liệu kiểm chứng, có áp dụng và đã trả lời; khi tự chấm: có tài liệu là được tính; khi thẩm định: có tài liệu và được xác nhận, hoặc được điều chỉnh mà còn điểm':
    'evidence_accepted_share – criteria with accepted evidence among the criteria that need evidence, apply and are answered; in self-assessment, evidence that is there counts; in review, evidence that is there and confirmed, or adjusted with points left',
  'Khi mẫu số bằng 0: không áp dụng, đủ điểm, không điểm, hoặc người thẩm định quyết định (bắt buộc ghi)':
    'When the denominator is 0: not applicable, full points, no points, or the reviewer decides (must be given)',
  'Tỷ lệ do hệ thống tự đếm. Không phải trả lời. Điểm tính từ tỷ lệ như loại ratio; chưa đếm được thì tạm tính chưa có điểm.':
    'A ratio that the system counts. No answer. Points as for kind ratio; provisionally without points until it can be counted.',
  'Tên gọi của kết quả thực hiện': 'What the actual result is called',
  'Tên gọi của chỉ tiêu': 'What the target is called',
  'So với chỉ tiêu và với đơn vị cao nhất khối. Trả lời: {"actual": "120", "target": "100"}. Dưới chỉ tiêu: ½ điểm tối đa × kết quả/chỉ tiêu; đạt: ½ điểm tối đa; vượt: ½ + ½ × (kết quả/chỉ tiêu − 1)/(L − 1) điểm tối đa, L là tỷ lệ cao nhất khối. Tạm tính như vừa đạt chỉ tiêu cho đến khi khối đủ phiếu.':
    'Against the target and the best unit of the block. Answer: {"actual": "120", "target": "100"}. Below the target: ½ of the maximum points × actual/target; reached: ½ of the maximum points; exceeded: ½ + ½ × (actual/target − 1)/(L − 1) of the maximum points, L being the block\'s highest ratio. Until the block is complete, computed provisionally as if the target were just reached.',
  'Các tiêu chí của nhóm': 'The criteria of the group',
  'Nhóm tiêu chí: có nhóm con, tiêu chí, hoặc cả hai': 'Group of criteria: has subgroups, criteria, or both',
  'Các nhóm tiêu chí': 'The groups of criteria',
  'Mã, duy nhất trong bộ': 'Code, unique in the set',
  'Điểm cho mỗi đơn vị đếm: trả lời {"count": 2}; không ghi: trả lời {"points": "1"}':
    'Points for each one counted: answer {"count": 2}; absent: answer {"points": "1"}',
  'Nội dung được đếm, ví dụ mô hình': 'What is counted, for example exemplary models',
  'Tối đa của mục này': 'Most points of this item',
  'Điểm thưởng': 'Bonus points',
  'Điểm tự chấm cao hơn điểm thẩm định quá mức này': 'Self-assessed points exceed reviewed points by more than this',
  'Số điểm bị trừ khi đó': 'Points deducted then',
  'Trừ tự động khi tự chấm cao hơn thẩm định; không phải trả lời':
    'Deducted automatically when the self-assessment exceeds the review; no answer',
  'Mã điều kiện': 'Code of the gate',
  'Mức xếp loại cao nhất còn được nhận': 'The highest classification still possible',
  'Tự động xét; không ghi thì người thẩm định trả lời {"value": true, "reason": "…"}':
    'Decided automatically; absent: the reviewer answers {"value": true, "reason": "…"}',
  'Có ít nhất một nhóm lớn đạt dưới tỷ lệ phần trăm này': 'At least one main group reaches less than this percentage',
  'Không nộp phiếu': 'The form was not submitted',
  'Điều kiện khống chế; có đúng một hệ quả: maxClassification hoặc ineligible':
    'A gate, with exactly one consequence: maxClassification or ineligible',
  'Điều kiện khống chế': 'Gates',
  'Tên mức xếp loại': 'Name of the classification',
  'Tổng điểm công bố thấp nhất của mức': 'Least published total of the classification',
  'Mỗi nhóm lớn phải đạt ít nhất tỷ lệ phần trăm này': 'Every main group must reach at least this percentage',
  'Mã điều kiện khống chế': 'Code of the gate',
  'Các điều kiện khống chế mà khi xảy ra thì không được nhận':
    'The gates that exclude from this classification when they occur',
  'Các mức, từ cao xuống thấp; mức cuối bắt đầu từ điểm sàn':
    'The classifications, from highest to lowest; the last begins at the lowest total',
  'Mức bị giới hạn': 'The classification that is limited',
  'Tỷ lệ phần trăm tối đa trong khối': 'Greatest percentage of the block',
  Mức: 'Classification',
  'Tính trên tất cả đơn vị của khối, hoặc trên các đơn vị từ một mức trở lên':
    'Of all units of the block, or of the units from a certain classification upwards',
  'Làm tròn xuống': 'Rounded down',
  'warn – chỉ cảnh báo (mặc định); block – chặn phê duyệt': 'warn – only warn (default); block – prevent finalising',
  'Giới hạn tỷ lệ theo khối': 'Limits of shares by block',
  'Điểm thẩm định, điểm tự chấm, điểm một nhóm, hoặc thời điểm nộp':
    'Reviewed points, self-assessed points, points of a group, or time of submission',
  'Mã nhóm, khi by là group': 'Code of the group, when by is group',
  'Lần lượt xét khi bằng điểm': 'Applied in turn when totals are equal',
  'Mã hình thức': 'Code of the award',
  'Hình thức khen thưởng, ví dụ Bằng khen': 'Form of award, for example a certificate of merit (Bằng khen)',
  'Tập thể hoặc cá nhân': 'Collective or individual',
  'Mức xếp loại thấp nhất; null: không yêu cầu': 'Lowest classification required; null: none',
  'Nội dung bộ tiêu chí': 'Content of the criteria set',
  'Một tài liệu JSON hoặc YAML. Số thập phân ghi dạng chuỗi ("0.25"); cũng nhận số JSON, YAML không quá 15 chữ số. Khi nhập, mọi lỗi được báo cùng lúc kèm vị trí.':
    'One document in JSON or YAML. Decimal numbers are written as strings ("0.25"); JSON and YAML numbers of at most 15 digits are accepted too. On import all faults are reported at once, with their places.',
  'Cùng nội dung, dạng YAML': 'The same content as YAML',
  'Kiểm tra nội dung bộ tiêu chí, không lưu': 'Check the content of a criteria set, storing nothing',
  'true: có thể lưu, ban hành': 'true: can be saved and published',
  'Vị trí lỗi để đọc, ví dụ groups[2].criteria[1].thresholds':
    'Place of the fault for reading, for example groups[2].criteria[1].thresholds',
  'Mã lỗi': 'Fault code',
  'Mọi lỗi': 'All faults',
  'Tải mẫu Excel để nhập bộ tiêu chí': 'Download the Excel template for importing a criteria set',
  'Có trang hướng dẫn và một bộ tiêu chí ví dụ; thay nội dung rồi gửi bằng POST /criteria-sets.':
    'Contains a sheet of instructions and an example set; replace its content and send it with POST /criteria-sets.',
  'Tải bộ tiêu chí dạng Excel': 'Download a criteria set as Excel',
  'Sửa rồi gửi lại được bằng POST (bộ mới) hoặc PUT (thay bản nháp); không mất nội dung nào.':
    'Can be changed and sent back with POST (a new set) or PUT (replacing a draft); no content is lost.',
  'Một bộ tiêu chí kèm nội dung': 'Read a criteria set with its content',
  'Với Accept: application/yaml: nội dung dạng YAML, nhập lại được bằng POST.':
    'With Accept: application/yaml: the content as YAML, which POST takes back.',
  'Bộ tiêu chí; với Accept: application/yaml chỉ gồm nội dung, dạng YAML':
    'The criteria set; with Accept: application/yaml only its content, as YAML',
  'Nội dung bộ tiêu chí, dạng YAML': 'Content of the criteria set, as YAML',
  'Thay nội dung của bản nháp': 'Replace the content of a draft',
  'Xóa bản nháp': 'Delete a draft',
  'Đã xóa': 'Deleted',
  'Ban hành bộ tiêu chí': 'Publish a criteria set',
  'Đóng băng nội dung dưới mã băm SHA-256. Bộ đã ban hành không bao giờ thay đổi; muốn sửa thì nhân bản thành phiên bản mới.':
    'Freezes the content under its SHA-256. A published set never changes; to change it, clone it as a new version.',
  'Nhân bản thành phiên bản mới (bản nháp)': 'Clone as a new version (a draft)',
  'Bản mới ghi bộ nguồn là bộ được thay thế (supersedes).':
    'The new set names its source as the one that it replaces (supersedes).',
  'Phiên bản mới': 'New version',
  'Tên mới; không ghi: giữ tên cũ': 'New name; absent: keep the old name',
  'Kiểm tra bộ tiêu chí đã lưu': 'Check a stored criteria set',
  'Chấm thử, không lưu': 'Preview a score, storing nothing',
  'Tính bảng điểm từ bộ tiêu chí và câu trả lời gửi kèm; điền được cả phần của người thẩm định. Bản nháp chỉ quản trị chấm thử được.':
    "Computes the score sheet from the criteria set and answers sent along; the reviewer's part may be filled in too. Only administrators may preview drafts.",
  'Bộ tiêu chí đã có; gửi đúng một trong hai: criteriaSetId hoặc criteriaSet':
    'An existing criteria set; send exactly one of criteriaSetId and criteriaSet',
  'Hoặc nội dung bộ tiêu chí, cấu trúc như POST /criteria-sets':
    'Or the content of a criteria set, structured as for POST /criteria-sets',
  'Ngày nộp phiếu; null: chưa nộp': 'Day of submission; null: not submitted',
  'Hạn nộp': 'Due date of submission',
  'Ngày nghỉ': 'Holidays',
  'Ngày nghỉ ngoài thứ Bảy, Chủ nhật': 'Holidays besides Saturdays and Sundays',
  'true: đã hết hạn mà không nộp': 'true: the time is over and nothing was submitted',
  'Tổng điểm tự chấm, cho điểm trừ theo quy tắc': 'Self-assessed total, for penalties by rule',
  'Số hệ thống đếm được, cho tiêu chí loại computed; không ghi: chưa đếm, tạm tính chưa có điểm':
    'Counts by the system, for criteria of kind computed; absent: not counted yet, provisionally without points',
  'Kết quả/chỉ tiêu của đơn vị cao nhất khối theo mã tiêu chí loại relative; không ghi: khối chưa đủ phiếu, tạm tính như vừa đạt chỉ tiêu':
    'actual/target of the best unit of the block by code of the criterion of kind relative; absent: the block is not complete, computed as if the target were just reached',
  'Những điều hệ thống biết mà không ai phải trả lời': 'What the system knows and nobody has to answer',
  'Diễn giải từng bước tính (mặc định true)': 'Explain each step of the computation (default true)',
}
