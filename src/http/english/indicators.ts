export const indicators: Record<string, string> = {
  'Các chỉ tiêu số liệu của kỳ': 'Indicators of a period',
  'Phiên bản 0: kỳ chưa đặt chỉ tiêu nào.': 'Version 0: no indicators set for the period yet.',
  'Mã chỉ tiêu, duy nhất trong kỳ; cùng mã ở kỳ năm trước là cùng chỉ tiêu':
    "Code of the indicator, unique in the period; the same code in last year's period is the same indicator",
  'Tên chỉ tiêu': 'Name of the indicator',
  'Mục của phụ lục': 'Section of the appendix',
  'number – số; ratio – tử số trên mẫu số; yes_no – có hoặc không; documents – danh mục văn bản':
    'number – a number; ratio – numerator over denominator; yes_no – yes or no; documents – a list of documents',
  'Cách tổng hợp toàn tỉnh: sum – cộng (number); weighted_ratio – tổng tử số trên tổng mẫu số (ratio); latest – số mới nhất; list – liệt kê (yes_no, documents)':
    'How it is rolled up for the province: sum – added up (number); weighted_ratio – sum of numerators over sum of denominators (ratio); latest – the newest figure; list – listed (yes_no, documents)',
  'Đơn vị tính, ví dụ thủ tục, triệu đồng; null: không có':
    'Unit of measure, for example procedures, million đồng; null: none',
  'Số chữ số thập phân khi hiển thị': 'Decimal places shown',
  'Chỉ tiêu kế hoạch; với ratio là tỷ lệ phần trăm; null: không giao':
    'Planned target; for ratio a percentage; null: none assigned',
  'Chênh quá bao nhiêu lần so với năm trước thì báo để kiểm tra; null: không kiểm tra':
    'Differences from last year by more than this factor are reported for checking; null: not checked',
  'Sở Nội vụ nhập chung cho toàn tỉnh': 'Entered centrally by the Department of Home Affairs for the whole province',
  'Đơn vị thuộc các loại này nhập': 'Entered by units of these types',
  'Ai nhập: đúng một trong hai trường': 'Who enters it: exactly one of the two fields',
  'Số liệu phải khớp nhau; so số (number) hoặc tỷ lệ phần trăm (ratio) đã tổng hợp':
    'Figures that must agree; the aggregated number (number) or percentage (ratio) is compared',
  'Các số hạng': 'The summands',
  'Chỉ tiêu là tổng': 'The indicator that is the sum',
  'Hoặc tổng như đã in; số thập phân dạng chuỗi, có thể âm, ví dụ "-0.31"':
    'Or the sum as printed; decimal string, may be negative, for example "-0.31"',
  'Nơi in số liệu, ví dụ Báo cáo số …, mục …': 'Where the figure is printed, for example report No. …, section …',
  'Các số hạng cộng lại bằng tổng: có đúng một trong hai trường total, printed':
    'The summands add up to the sum: exactly one of total and printed',
  'Cùng một số liệu ở nhiều nơi phải bằng nhau': 'The same figure in several places must be equal',
  'Số liệu của chỉ tiêu loại number; số thập phân dạng chuỗi, có thể âm, ví dụ "-0.31"':
    'Figure of an indicator of kind number; decimal string, may be negative, for example "-0.31"',
  'Tử số': 'Numerator',
  'Mẫu số': 'Denominator',
  'Tử số và mẫu số; tỷ lệ phần trăm luôn được tính từ hai số này':
    'Numerator and denominator; the percentage is always computed from them',
  'Có hoặc không, của chỉ tiêu loại yes_no': 'Yes or no, of an indicator of kind yes_no',
  'Văn bản, của chỉ tiêu loại documents': 'Documents, of an indicator of kind documents',
  'Vì sao chưa có số liệu (khi số liệu là null), ví dụ chưa đến hạn báo cáo':
    'Why there is no figure yet (when the figure is null), for example not due yet',
  'actual – thực hiện; estimated – ước thực hiện': 'actual – actual; estimated – estimated',
  'Ước; số thập phân dạng chuỗi, có thể âm, ví dụ "-0.31"':
    'Estimate; decimal string, may be negative, for example "-0.31"',
  'Ước cả năm, bên cạnh số thực hiện': 'Estimate for the whole year, beside the actual figure',
  'Đơn vị tính như đã in, khi khác của chỉ tiêu: nghìn, triệu, tỷ của cùng đơn vị được quy đổi và nêu ra':
    "Unit of measure as printed, if not the indicator's: thousands, millions and billions of the same unit are converted and reported",
  'Số; số thập phân dạng chuỗi, có thể âm, ví dụ "-0.31"':
    'Number; decimal string, may be negative, for example "-0.31"',
  'Trong đó: cộng lại phải bằng số liệu': 'Of which: the parts must add up to the figure',
  'Số năm trước như đã in; số thập phân dạng chuỗi, có thể âm, ví dụ "-0.31"':
    'Last year\'s figure as printed; decimal string, may be negative, for example "-0.31"',
  'Tỷ lệ phần trăm như đã in, để đối chiếu với tử số trên mẫu số; số thập phân dạng chuỗi, có thể âm, ví dụ "-0.31"':
    'Percentage as printed, to be compared with numerator over denominator; decimal string, may be negative, for example "-0.31"',
  'Phần trăm tăng, giảm so với năm trước như đã in; số thập phân dạng chuỗi, có thể âm, ví dụ "-0.31"':
    'Increase or decrease against last year in percent, as printed; decimal string, may be negative, for example "-0.31"',
  'Số liệu tính đến ngày': 'As of (date)',
  'Số liệu của một chỉ tiêu: có đúng trường của loại chỉ tiêu; null kèm lý do':
    "Figure of one indicator: exactly the field of the indicator's kind; null with a reason",
  'Số liệu nhập chung; null: không dành cho cán bộ đơn vị':
    'Centrally entered figures; null: not shown to officers of units',
  'Đặt chỉ tiêu số liệu của kỳ, hoặc nhập cả phụ lục kèm số liệu':
    'Set the indicators of a period, or import the whole appendix with its figures',
  'Thay toàn bộ chỉ tiêu và quy tắc đối chiếu; lần đầu gửi If-Match "0". Chỉ tiêu mà đơn vị đã nhập thì không bỏ được. Đến khi phê duyệt kết quả.':
    'Replaces all indicators and rules of comparison; the first time, send If-Match "0". An indicator for which units have entered figures can\'t be dropped. Until the results are finalised.',
  'Các chỉ tiêu, theo thứ tự của phụ lục': 'The indicators, in the order of the appendix',
  'Các quy tắc đối chiếu': 'The rules of comparison',
  'Số liệu nhập chung; không ghi: giữ số liệu đã có': 'Centrally entered figures; absent: keep what is there',
  'Nhập số liệu chung toàn tỉnh': 'Enter figures for the whole province',
  'Chỉ các chỉ tiêu nhập chung; chỉ tiêu không nêu giữ nguyên. Đến khi phê duyệt kết quả.':
    'Only centrally entered indicators; those not named stay as they are. Until the results are finalised.',
  'Số liệu nhập chung theo mã; null: xóa': 'Centrally entered figures by code; null: delete',
  'Phụ lục số liệu đã tổng hợp, và các chỗ số liệu không khớp':
    'The appendix of figures rolled up, and where figures do not agree',
  'Tỷ lệ phần trăm luôn tính từ tử số và mẫu số; so với năm trước là cùng mã ở kỳ của năm liền trước. Số liệu của phiếu chưa nộp chưa được tính.':
    'Percentages are always computed from numerator and denominator; last year means the same code in the period of the year before. Figures of forms that are not submitted do not count yet.',
  'Loại chỉ tiêu': 'Kind of indicator',
  'Số, làm tròn để hiển thị': 'Number, rounded for display',
  'Tổng tử số': 'Sum of numerators',
  'Tổng mẫu số': 'Sum of denominators',
  'Tỷ lệ phần trăm tính từ tử số và mẫu số, làm tròn để hiển thị':
    'Percentage computed from numerator and denominator, rounded for display',
  'Số hoặc tỷ lệ chưa làm tròn; "…": cắt sau 12 chữ số thập phân':
    'The number or ratio unrounded; "…": cut after 12 decimal places',
  'Số đơn vị trả lời có': 'Number of units that answer yes',
  'Số đơn vị trả lời không': 'Number of units that answer no',
  'Có số liệu ước thực hiện': 'Contains estimated figures',
  'Số nơi đã có số liệu': 'Number of places with figures',
  'Số nơi phải nhập': 'Number of places that have to enter figures',
  'Đơn vị chưa nhập, hoặc phiếu chưa nộp': 'Units without figures, or whose form is not submitted',
  'Chưa có số liệu, kèm lý do': 'No figure yet, with the reason',
  'Năm trước': 'Last year',
  'period – theo kỳ năm trước; printed – như đã in trong báo cáo năm nay':
    "period – from last year's period; printed – as printed in this year's report",
  'Tăng, giảm (với tỷ lệ: điểm phần trăm)': 'Increase or decrease (for ratios: percentage points)',
  'Tăng, giảm theo phần trăm': 'Increase or decrease in percent',
  'Kế hoạch': 'Plan',
  'Thực hiện so với kế hoạch, phần trăm': 'Actual against plan, percent',
  'sum_of_parts – cộng không khớp; printed_percent – tỷ lệ in sai; printed_change – mức tăng, giảm in sai; percent_without_fraction – in tỷ lệ mà không có tử số, mẫu số; same_figure – cùng số liệu khác nhau; previous_year – số năm trước không khớp; unit_of_measure – đơn vị tính; plausibility – chênh quá lớn; numerator_over_denominator – tử số lớn hơn mẫu số':
    "sum_of_parts – the sum does not add up; printed_percent – a percentage is misprinted; printed_change – an increase or decrease is misprinted; percent_without_fraction – a percentage is printed without numerator and denominator; same_figure – the same figure differs; previous_year – last year's figure does not agree; unit_of_measure – unit of measure; plausibility – the difference is implausibly large; numerator_over_denominator – the numerator exceeds the denominator",
  'Đơn vị, hoặc nơi in số liệu': 'The unit, or where the figure is printed',
  'Giá trị tính được, hoặc ở nơi thứ nhất': 'The value computed, or in the first place',
  'Giá trị đã in, hoặc ở nơi thứ hai': 'The value printed, or in the second place',
  'Diễn giải': 'In words',
  'Mọi chỗ không khớp, kèm cả hai giá trị': 'Everything that does not agree, with both values',
  'Số liệu của một đơn vị': 'Figures of one unit',
  'Các chỉ tiêu mà đơn vị nhập': 'The indicators that the unit enters',
  'Số liệu đã nhập': 'Figures entered',
  'Chưa nhập và chưa nêu lý do': 'Neither entered nor explained',
  'Tiêu chí của phiếu lấy tử số, mẫu số từ các chỉ tiêu này':
    'Criteria of the form that take numerator or denominator from these indicators',
  'Phiên bản của phiếu': 'Version of the form',
  'Đơn vị nhập số liệu': 'Enter figures of the unit',
  'Trong khi phiếu còn sửa được; If-Match là phiên bản của phiếu, gộp theo từng chỉ tiêu. Tiêu chí lấy số liệu từ chỉ tiêu được cập nhật theo.':
    'While the form may be changed; If-Match is the version of the form, merged by indicator. Criteria that take their figures from an indicator are updated.',
  'Số liệu của đơn vị theo mã; null: xóa': "The unit's figures by code; null: delete",
  'Đề xuất mô hình hay, “Dân vận khéo”': 'Propose an exemplary model (“Dân vận khéo”)',
  'Trong khi phiếu còn sửa được; tiêu chí đếm mô hình được cập nhật theo.':
    'While the form may be changed; the criterion that counts models is updated.',
  'Tên mô hình': 'Name of the exemplary model',
  'Tóm tắt nội dung, cách làm': 'Summary of the content and how it is done',
  'Kết quả': 'Result',
  'Lĩnh vực, ví dụ cải cách hành chính': 'Field, for example administrative reform',
  'Tài liệu kiểm chứng đã gửi kèm phiếu': 'Evidence already sent with the form',
  'proposed – đề xuất; recognised – được công nhận; declined – không công nhận; withdrawn – đơn vị rút':
    'proposed – proposed; recognised – recognised; declined – not recognised; withdrawn – withdrawn by the unit',
  'Vì sao không công nhận': 'Why it was not recognised',
  'Danh sách mô hình hay, mới nhất trước': 'List exemplary models, newest first',
  'Một mô hình hay': 'Read an exemplary model',
  'Sửa mô hình đang đề xuất': 'Change a proposed model',
  'Mô hình hay được công nhận trong kỳ, để đưa vào báo cáo':
    'Exemplary models recognised in the period, for the report',
  'Số mô hình theo trạng thái': 'Number of models by status',
  'Mô hình được công nhận, theo tên đơn vị': 'Recognised models, by name of unit',
  'Rút mô hình đang đề xuất': 'Withdraw a proposed model',
  'Công nhận mô hình, kèm văn bản': 'Recognise a model, by a document',
  'Người đang thẩm định phiếu của đơn vị; điểm thẩm định đếm các mô hình được công nhận.':
    "Whoever is reviewing the unit's form; reviewed points count recognised models.",
  'Văn bản công nhận': 'Document of recognition',
  'Không công nhận mô hình, nêu lý do': 'Decline a model, with a reason',
}
