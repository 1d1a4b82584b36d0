export const reorganisations: Record<string, string> = {
  'Sắp xếp đơn vị: sáp nhập, chia tách, đổi tên, chuyển cấp trên, giải thể theo một quyết định':
    'Reorganise units: merge, split, rename, move or abolish them under one decision',
  'Lưu tất cả hoặc không lưu gì; mọi chỗ sai đều được nêu. Không xóa gì: đơn vị cũ giữ tên, mã, phiếu, kết quả; đơn vị đổi tên vẫn là đơn vị ấy và tra được theo tên của từng ngày (asOf). dryRun=true chạy như thật rồi không lưu gì.':
    'All of it or nothing; every fault is named. Nothing is deleted: old units keep their name, codes, forms and results; a renamed unit stays itself and is read by the name of each day (asOf). dryRun=true does what the real one does and stores nothing.',
  'Các lần sắp xếp đơn vị, lần gần nhất trước': 'List reorganisations, the latest first',
  'Một lần sắp xếp đơn vị': 'Read a reorganisation',
  'Nguồn gốc và các đơn vị kế thừa của một đơn vị, dạng cây, kèm ngày và văn bản':
    'Where a unit comes from and what became of it, as a tree, with days and documents',
  'Sắp xếp đơn vị theo bảng chuyển đổi mã cũ – mã mới (CSV hoặc Excel)':
    'Reorganise units by a table of old and new codes (CSV or Excel)',
  'Mỗi dòng một đơn vị cũ (hoặc một phần của nó) và đơn vị mới. Cột: old_code, old_name, old_district_name, old_province_name, new_code, new_name, new_unit_type, new_block, new_parent_code, effective_date (hoặc Mã cũ, Tên cũ, Huyện cũ, Tỉnh cũ, Mã mới, Tên mới, Loại đơn vị mới, Khối mới, Mã cấp trên mới, Ngày có hiệu lực); bốn cột mã, tên là bắt buộc. Dòng không có mã mới: đơn vị chấm dứt, không có đơn vị kế thừa. Nhiều dòng cùng mã mới: đơn vị mới, kể cả khi giữ mã và tên của một đơn vị cũ. Một dòng duy nhất cùng mã: vẫn là đơn vị ấy, đổi tên hoặc đổi cấp trên. Một đơn vị cũ ở nhiều dòng với các mã mới khác nhau: tách, chia vào những đơn vị ấy. Hãy chạy dryRun=true và đọc withoutOldCode, unknownCodes, codesRenamed, splits, namesDiffer, withoutSuccessor trước.':
    'One row for each old unit, or part of it, and its new unit. Columns: old_code, old_name, old_district_name, old_province_name, new_code, new_name, new_unit_type, new_block, new_parent_code, effective_date (or their Vietnamese names); codes and names are needed. A row without a new code: the unit ends and has no successor. Several rows with one new code: a new unit, also where it keeps the code and name of an old one. A single row with the same code: the unit stays itself, renamed or moved. One old unit in several rows with different new codes: it is split into those. Run dryRun=true and read withoutOldCode, unknownCodes, codesRenamed, splits, namesDiffer and withoutSuccessor first.',
  'Có hiệu lực từ ngày này trở đi': 'In force from this day on',
  'Có hiệu lực đến hết ngày này': 'In force up to this day',
  'Số, ký hiệu văn bản quyết định': 'Number and symbol of the deciding document',
  'Ngày văn bản': 'Day of the document',
  'Ngày có hiệu lực; không gửi thì lấy cột effective_date của tệp':
    'The day it takes effect; if absent, the column effective_date of the file',
  'Loại của đơn vị mới khi dòng không ghi': 'Unit type of new units where the row says none',
  'Khối của đơn vị mới khi dòng không ghi': 'Block of new units where the row says none',
  'Loại mã trong tệp (mặc định gso)': 'Scheme of the codes in the file (default gso)',
  'true: đơn vị cũ không có trong hệ thống (của tỉnh khác, hoặc dòng không có mã) được ghi là đơn vị ngoài hệ thống để biết nguồn gốc; mặc định coi là lỗi':
    'true: old units that are not here (of another province, or rows without a code) are recorded as units from outside, to say what others came of; by default they are faults',
  'Đơn vị cũ có một dòng giữ nguyên mã, không đơn vị nào khác nhập vào, và còn những dòng sang đơn vị khác: continues – bớt đi một phần và tiếp tục tồn tại; ends – chấm dứt, đơn vị giữ mã là đơn vị mới. Không gửi thì coi là lỗi (ambiguous), vì bảng không nói rõ':
    'An old unit has a row in which it keeps its code, alone, and other rows in which it goes into other units: continues – it gives a part and goes on; ends – it ends, and the unit with its code is a new one. If absent it is a fault (ambiguous), for the table does not say',
  'Vị trí của dòng': 'Where the row stands',
  'Mã cũ': 'Old code',
  'Vị trí của các dòng': 'Where the rows stand',
  'Mã của các đơn vị nhận': 'Codes of the units that take its parts',
  'true: chỉ bớt đi một phần và tiếp tục tồn tại; false: chấm dứt':
    'true: it only gives a part and goes on; false: it ends',
  'Đơn vị cũ có ở nhiều dòng: tách, chia vào nhiều đơn vị': 'Old units in several rows: split into several units',
  'Tên cũ': 'Old name',
  'Thuộc đâu, theo tệp': 'Where it belongs, as the file says',
  'Mã mới': 'New code',
  'Số dòng của tệp': 'Number of rows of the file',
  'Đơn vị trong hệ thống cùng tên và cấp trên mà không dòng nào khác nêu mã; null: được ghi là đơn vị ngoài hệ thống':
    'The unit here of the same name and parent whose code no other row has; null: recorded as a unit from outside',
  'Dòng không có mã cũ': 'Rows without an old code',
  'Mã cũ không có trong hệ thống vào ngày trước đó: được ghi là đơn vị ngoài hệ thống':
    'Old codes that no unit has on the day before: recorded as units from outside',
  'true: chỉ đổi tên; false: mã chuyển sang đơn vị mới': 'true: only renamed; false: the code goes to a new unit',
  'Mã còn dùng nhưng tên khác': 'Codes that go on under another name',
  'Tên cũ trong tệp khác tên trong hệ thống của cùng mã; hệ thống so khớp theo mã':
    'Old names in the file that differ from the name here of the same code; codes decide',
  'Mã của đơn vị không thay đổi': 'Codes of units that do not change',
  'true: tệp ghi là chấm dứt (dòng không có mã mới); false: tiếp tục tồn tại':
    'true: the file ends it (a row without a new code); false: it goes on',
  'Đơn vị có vào ngày trước đó mà tệp không nêu đơn vị kế thừa: cần quyết định từng đơn vị':
    'Units of the day before for which the file names no successor: each needs a decision',
  'merge – sáp nhập, hợp nhất; split – chia, tách; replace – một đơn vị mới thay một đơn vị cũ; abolish – giải thể, không có đơn vị kế thừa; rename – đổi tên; reparent – chuyển về đơn vị cấp trên khác':
    'merge; split; replace – one new unit takes the place of an old one; abolish – no successor; rename; reparent – to another superior unit',
  'true: chấm dứt; false: tiếp tục tồn tại': 'true: it ends; false: it goes on',
  'true: được thành lập bởi quyết định này': 'true: made by this decision',
  'Tên đơn vị vào ngày ấy': 'Name of the unit on that day',
  'rename: tên mới': 'rename: the new name',
  'null: không còn đơn vị cấp trên': 'null: no superior unit any more',
  'reparent: đơn vị cấp trên mới': 'reparent: the new superior unit',
  'Khác null: đơn vị ngoài hệ thống, chỉ ghi để biết nguồn gốc; nội dung: thuộc đâu':
    'Not null: a unit from outside, recorded only to say what others came of; where it belonged',
  'Ngày có hiệu lực: ngày đầu tiên của đơn vị mới, tên mới; đơn vị cũ chấm dứt ngày hôm trước':
    'The first day of new units and names; old units end the day before',
  'Văn bản quyết định việc sắp xếp': 'The document that decides it',
  'Đơn vị ấy thuộc đâu, ví dụ Thành phố Mỹ Tho, Tỉnh Tiền Giang':
    'Where that unit belongs, for example Thành phố Mỹ Tho, Tỉnh Tiền Giang',
  'Một đơn vị đã có (unitId), hoặc một đơn vị chưa từng có trong hệ thống, chỉ ghi để biết nguồn gốc (name, origin, identifiers; ghi giống hệt ở nhiều thay đổi thì là một đơn vị)':
    'A unit that is here (unitId), or one that never was and is recorded only to say what others came of (name, origin, identifiers; in the same words in several changes it is one unit)',
  'Các đơn vị thay đổi. Đơn vị không có tên trong successors thì chấm dứt (trừ rename, reparent)':
    'The units that change. One that is not among the successors ends (but for rename, reparent)',
  'Tên gọi tạm trong yêu cầu này, để thay đổi khác nhắc đến đơn vị được thành lập ở đây':
    'A name within this request, by which other changes refer to the unit made here',
  'Loại đơn vị theo bộ tiêu chí': 'Unit type as in the criteria set',
  'key của đơn vị cấp trên': 'key of the superior unit',
  'Mọi mã của đơn vị kể từ ngày có hiệu lực; với đơn vị tiếp tục tồn tại: không gửi thì giữ nguyên, mã không nêu thì hết hiệu lực. Mã của đơn vị chấm dứt hết hiệu lực ngày hôm trước, nên đơn vị mới dùng lại được':
    'All codes of the unit from the day on; of a unit that goes on they stay if absent, and a code that is not named ends. Codes of a unit that ends do so the day before, so a new unit may have them',
  'Một đơn vị đã có (unitId: bắt đầu đúng ngày có hiệu lực, hoặc có tên trong predecessors và tiếp tục tồn tại), một đơn vị được thành lập (name, unitType, block, …), hoặc key của đơn vị được thành lập ở thay đổi khác':
    'A unit that is here (unitId: it begins on the day, or is among the predecessors and goes on), one that is made (name, unitType, block, …), or the key of one that another change makes',
  'Các đơn vị sau khi sắp xếp': 'The units after it',
  'reparent: key của đơn vị cấp trên mới, được thành lập ở thay đổi khác':
    'reparent: key of the new superior unit, which another change makes',
  'Kỳ đánh giá chưa công bố mà đơn vị có phiếu: phiếu vẫn do cán bộ của đơn vị cũ làm tiếp':
    'Periods that are not published in which the unit has a form: officers of the old unit go on with it',
  'Số tài khoản đang giữ vai trò ở đơn vị: cần giao vai trò ở đơn vị mới':
    'Accounts with a role in the unit: they need one in the new unit',
  'Số đơn vị chấm dứt': 'Units that end',
  'Số đơn vị được thành lập': 'Units that are made',
  'Số đơn vị đổi tên, đổi cấp trên hoặc nhận thêm, bớt đi một phần':
    'Units that are renamed or moved, or take or give a part',
  'Số đơn vị ngoài hệ thống, chỉ ghi để biết nguồn gốc': 'Units from outside, recorded only to say what others came of',
  'Đơn vị chấm dứt mà còn phiếu dở dang hoặc tài khoản': 'Units that end with unfinished forms or with accounts',
  'Khác null: đơn vị chưa từng thuộc hệ thống, chỉ ghi để biết nguồn gốc của đơn vị khác và không tham gia kỳ nào; nội dung: đơn vị ấy thuộc đâu. Ngày hiệu lực khi ấy chỉ là ngày cuối cùng được biết':
    'Not null: a unit that was never part of this system, recorded only to say what others came of; it takes part in no period. Says where it belonged; its days are then only the last day that is known',
  'Đơn vị tồn tại vào ngày này, với tên và đơn vị cấp trên của ngày ấy. Không gửi: mọi đơn vị, theo tình trạng mới nhất đã biết, kể cả thay đổi chưa đến ngày có hiệu lực':
    'Units that exist on this day, with the names and superior units of that day. If absent: all units as last known, also by changes whose day is still to come',
  'Cùng các cột với mẫu nhập; đơn vị có nhiều mã thì ghi mã đầu tiên (còn hiệu lực vào ngày asOf).':
    'The columns are those of the import template; of several codes the first is given (of those in force on asOf).',
  'Tên khi ấy': 'The name then',
  'Lần sắp xếp đã thay đổi tên hoặc đơn vị cấp trên': 'The reorganisation that changed name or superior unit',
  'Tên mới nhất': 'The newest name',
  'Tên, đơn vị cấp trên trước mỗi lần đổi tên, chuyển cấp trên': 'What it was called before each renaming or moving',
  'false: đơn vị trước chỉ bớt đi một phần và tiếp tục tồn tại': 'false: the predecessor only gave a part and goes on',
  'true: nhánh của đơn vị này đã nêu ở trên, không nêu lại':
    'true: the branch of this unit stands above and is not told again',
  'Lần sắp xếp nối hai đơn vị': 'The reorganisation between the two units',
  'Các đơn vị hợp thành đơn vị này': 'The units that this one came of',
  'Các đơn vị kế thừa đơn vị này': 'The units that came of this one',
  'Nguồn gốc: các đơn vị hợp thành, lần gần đây nhất nêu sau; mỗi đơn vị kèm nguồn gốc của nó':
    'The units that it came of, the latest last, each with its own origins',
  'Các đơn vị kế thừa, kèm các đơn vị kế thừa tiếp theo': 'The units that came of it, each with its successors',
  'Đơn vị trong cây nguồn gốc': 'A unit in the tree',
  'Trạng thái của đối tượng sau sự kiện; đơn vị: created, ended, renamed, moved (đổi cấp trên), continued (nhận thêm hoặc bớt đi một phần)':
    'State of the resource after the event; of a unit: created, ended, renamed, moved (to another superior unit), continued (took or gave a part)',
  'unit_reorganised: lần sắp xếp mà thay đổi này thuộc về':
    'unit_reorganised: the reorganisation of which it is a part',
  'Cách đọc kết quả qua các lần sắp xếp đơn vị; null: đơn vị không có đơn vị nào nhập vào':
    'How to read results across reorganisations; null: nothing went into the unit',
  'Tên đơn vị khi ấy': 'Name of the unit then',
  'Ngày đơn vị này nhập vào, toàn bộ hoặc một phần': 'The day on which it went in, wholly or in part',
  'false: chỉ nhập vào một phần và tiếp tục tồn tại; chỉ nêu các kỳ trước ngày ấy':
    'false: only a part went in and it goes on; only periods of before that day',
  'Các kỳ của riêng đơn vị ấy, kỳ gần nhất trước': 'The periods of that unit alone, the latest first',
  'Các đơn vị đã nhập vào đơn vị này, nêu riêng từng đơn vị: không cộng, không tính bình quân':
    'The units that went into this one, each on its own: neither added nor averaged',
  'Hủy một lần sắp xếp đã ghi nhầm': 'Revoke a reorganisation that was recorded by mistake',
  'Chỉ khi chưa có gì dựa vào nó; nếu có, mọi vướng mắc được nêu (in_use), không gì thay đổi. Đơn vị đã chấm dứt lại tiếp tục, tên, cấp trên, mã như trước; đơn vị do nó thành lập coi như chưa từng có: không danh sách nào còn nêu, trừ danh sách theo updatedSince để bản sao nơi khác biết; ở đó và khi đọc theo id, validTo là ngày liền trước validFrom. Lần sắp xếp vẫn đọc được, kèm lý do hủy.':
    'Only while nothing rests on it; otherwise every obstacle is named (in_use) and nothing changes. Units that ended go on, with names, superior units and codes as before; units that it made never were: no list has them any more but that by updatedSince, so that copies learn of it; there, and read by id, their validTo is the day before validFrom. The reorganisation stays to be read, with the reason.',
  'Lý do hủy': 'Why it is revoked',
  'Văn bản quyết định việc hủy, nếu có': 'The document that decides it, if there is one',
  'Khác null: đã bị hủy vì ghi nhầm. Không còn gì của lần sắp xếp này có hiệu lực; đơn vị do nó thành lập coi như chưa từng có (validTo là ngày liền trước validFrom)':
    'Not null: revoked, for it was recorded by mistake. Nothing of it holds any more; units that it made never were (validTo is the day before validFrom)',
}
