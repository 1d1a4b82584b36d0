export const evidence: Record<string, string> = {
  'Tài liệu kiểm chứng của một phiếu': 'List the evidence of a form',
  'Đính kèm tệp hoặc dẫn chiếu văn bản': 'Attach a file, or refer to a document',
  'Một tài liệu có thể chứng minh nhiều tiêu chí. Gửi tệp bằng multipart/form-data, dẫn chiếu văn bản bằng JSON. Khi phiếu còn ở đơn vị; hoặc khi phiếu đã thẩm định xong và còn hạn kiến nghị: tài liệu khi đó gửi kèm kiến nghị (forAppeal), không làm thay đổi nội dung đã thẩm định.':
    'One piece of evidence may support several criteria. Files are sent as multipart/form-data, references to documents as JSON. While the form is with the unit; or while the review is complete and appeals may still be filed: evidence then belongs to an appeal (forAppeal) and changes nothing that was reviewed.',
  'Mã các tiêu chí, cách nhau bằng dấu phẩy (hoặc gửi trường này nhiều lần)':
    'Codes of the criteria, separated by commas (or send the field several times)',
  'Số, ký hiệu văn bản; điền thì phải điền cả ngày và cơ quan ban hành':
    'Number and symbol of the document; if given, date and issuer must be given too',
  'Tệp PDF, DOCX, XLSX, PNG hoặc JPG, tối đa 20 MB': 'PDF, DOCX, XLSX, PNG or JPG file, at most 20 MB',
  'Địa chỉ của văn bản trên mạng (http hoặc https)': 'Address of the document on the web (http or https)',
  'Phiên bản của phiếu sau khi đính kèm; dùng cho If-Match khi nộp phiếu':
    'Version of the form after the evidence was attached; for If-Match when submitting',
  'Một tài liệu kiểm chứng': 'Read one piece of evidence',
  'Gỡ tài liệu kiểm chứng': 'Remove evidence',
  'Khi phiếu còn ở đơn vị; tài liệu gửi kèm kiến nghị thì trong hạn kiến nghị, chừng nào chưa được nêu trong kiến nghị nào.':
    'While the form is with the unit; evidence sent with an appeal while appeals may be filed, as long as no appeal names it.',
  'Tải tệp': 'Download the file',
  'Nội dung tệp': 'Content of the file',
}
