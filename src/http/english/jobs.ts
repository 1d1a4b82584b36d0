const howTo =
  'Answers 202 at once with the address to watch (Location); when it is done, fetch the file at GET /jobs/{id}/content. The same as a job of your own that still waits answers that job.'
const cachThuc =
  'Trả lời ngay 202 kèm địa chỉ theo dõi (Location); xong thì tải tệp tại GET /jobs/{id}/content. Yêu cầu giống hệt một yêu cầu của mình còn đang chờ thì nhận lại chính yêu cầu đó.'

export const jobs: Record<string, string> = {
  'Trình bày theo Nghị định 30/2020/NĐ-CP. Số, ngày, người ký, nơi nhận theo tham số, nếu không có thì theo cấu hình hoặc chừa chỗ điền. Kết quả chưa phê duyệt mang dấu DỰ THẢO. Dự thảo quyết định luôn mang dấu DỰ THẢO. Văn bản dài hơn 1.000 dòng thì lập trong nền: POST cùng địa chỉ.':
    'In the layout of Decree 30/2020/NĐ-CP. Number, date, signer and recipients by the parameters, else by the configuration, or with room to fill in. Results that are not approved are marked as a draft; a draft decision always is. A paper of more than 1,000 rows is made in the background: POST to the same address.',
  'Lập văn bản của kỳ trong nền (khi nhiều đơn vị)': 'Make a paper of the period in the background (for many units)',
  [`Cùng văn bản và tham số như GET cùng địa chỉ. ${cachThuc}`]: `The same paper and parameters as GET at this address. ${howTo}`,
  'report, award-list, decision – văn bản của kỳ; results – kết quả của kỳ dạng Excel':
    'report, award-list, decision – papers of the period; results – its results as a workbook',
  'Dạng tệp': 'Format of the file',
  'queued – đang chờ; running – đang chạy; done – đã xong; failed – không lập được; expired – tệp đã hết hạn; cancelled – đã hủy':
    'queued – waits; running – is being made; done – the file is there; failed – see fault; expired – the file is gone; cancelled',
  'Tiến độ (%)': 'Progress (%)',
  'Đang làm gì': 'What is being done',
  'Người yêu cầu': 'Who asked for it',
  'Tệp được giữ đến lúc này': 'Until when the file is kept',
  'Vì sao không lập được tệp': 'Why it failed',
  'Địa chỉ tải tệp, khi đã xong': 'Where to fetch the file, once it is done',
  'Lập tệp Excel kết quả của kỳ trong nền': 'Make the workbook of the results in the background',
  [`Cùng nội dung như GET /periods/{id}/results?format=xlsx; mở cho cả hệ thống kết nối đọc được kết quả. ${cachThuc}`]: `The same as GET /periods/{id}/results?format=xlsx; open to API clients that may read results, too. ${howTo}`,
  'Các yêu cầu kết xuất của mình, mới nhất trước': 'Your export jobs, newest first',
  'Quản trị thấy của mọi người. Yêu cầu đã kết thúc còn trong danh mục khoảng một tuần.':
    'Administrators see those of everybody. A job that is over stays in the list for about a week.',
  'Chỉ ở trạng thái này': 'Only in this state',
  'Tiến độ của một yêu cầu kết xuất': 'Progress of an export job',
  'Hủy yêu cầu kết xuất, hoặc xóa tệp đã lập': 'Cancel an export job, or remove its file',
  'Của mình; quản trị hủy được của mọi người.': 'Your own; administrators may cancel anybody’s.',
  'Tải tệp đã lập': 'Fetch the file of an export',
  'Chỉ người đã yêu cầu, khi vẫn giữ các vai trò lúc lập tệp; mỗi lần tải được ghi nhật ký. Tệp được giữ đến expiresAt.':
    'Only whoever asked, while they hold the roles that it was made with; every fetch is in the audit log. The file is kept until expiresAt.',
}
