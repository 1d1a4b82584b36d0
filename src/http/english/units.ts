export const units: Record<string, string> = {
  'Danh sách đơn vị': 'List units',
  'Sắp xếp (mặc định name; khi có q thì đơn vị khớp nhất đứng trước)':
    'Order (default name; with q the best match comes first)',
  'Mã định danh, đúng từng ký tự (ví dụ 866); kèm asOf thì chỉ tính mã có hiệu lực vào ngày đó':
    'Identifier, exactly as written (for example 866); with asOf only identifiers in force on that day count',
  'Loại mã của identifier': 'Scheme of identifier',
  'Tìm theo mã hoặc các từ đầu của tên, không phân biệt hoa thường và dấu':
    'Search by code or by how the words of the name begin, ignoring case and diacritics',
  'Loại mã': 'Scheme of the code',
  'Thêm đơn vị': 'Add a unit',
  'Loại đơn vị theo bộ tiêu chí, ví dụ SO_NGANH, DIA_PHUONG':
    'Unit type as in the criteria set, for example SO_NGANH, DIA_PHUONG',
  'Khối được xếp hạng cùng nhau, ví dụ SO_NGANH, HUYEN, XA':
    'Block whose units are ranked together, for example SO_NGANH, HUYEN, XA',
  'Đơn vị cấp trên': 'Superior unit',
  'gso – mã của Tổng cục Thống kê (nay là Cục Thống kê); qd20 – QĐ 20/2020/QĐ-TTg; qd20-legacy – kiểu cũ; own – mã nội bộ':
    'gso – code of the General Statistics Office; qd20 – Decision 20/2020/QĐ-TTg; qd20-legacy – the older style; own – internal code',
  Mã: 'Code',
  'Các mã định danh': 'Identifiers',
  'Tải mẫu Excel để nhập đơn vị': 'Download the Excel template for importing units',
  'Tải danh sách đơn vị dạng Excel': 'Download the units as Excel',
  'Một đơn vị': 'Read a unit',
  'Sửa đơn vị': 'Change a unit',
  'Nhập đơn vị từ tệp CSV hoặc Excel (tất cả hoặc không dòng nào)': 'Import units from CSV or Excel (all rows or none)',
  'CSV có các cột code, name, unit_type, block, parent_code, valid_from và tùy chọn scheme (mặc định gso). Tệp Excel theo mẫu template.xlsx. Mọi dòng sai đều được nêu.':
    'CSV has the columns code, name, unit_type, block, parent_code, valid_from and optionally scheme (default gso). Excel as in template.xlsx. Every faulty row is reported.',
  'Nội dung CSV, mã hóa UTF-8': 'CSV content, UTF-8',
  'Nội dung CSV, mã hóa UTF-8, phân cách bằng dấu phẩy hoặc dấu chấm phẩy':
    'CSV content, UTF-8, with commas or semicolons',
  'true: chỉ kiểm tra, không lưu': 'true: only check, store nothing',
  'Số đơn vị được thêm (hoặc sẽ thêm khi dryRun)': 'Number of units added (or that would be, with dryRun)',
}
