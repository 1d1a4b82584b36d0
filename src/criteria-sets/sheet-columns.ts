// A criteria set as sheets: which member of the pack stands in which column, under which words. One table for
// both ways, so that a new member of a pack is one new line here. Source: scoring.md, "A criteria set is a pack".

export type ColumnKind = 'text' | 'decimal' | 'integer' | 'date' | 'flag' | 'lines' | 'codes' | 'choice'

export interface SheetColumn {
  /** Member of the row, dotted where it stands deeper: `auto.notSubmitted`. */
  key: string
  header: string
  kind: ColumnKind
  /** Values by what the pack says; what people choose stands behind it. */
  choices?: Record<string, string>
  /** One column for each unit type. */
  perType?: true
  width?: number
  hint?: string
}

export interface ListSheet {
  name: string
  columns: SheetColumn[]
}

const text = (key: string, header: string, width = 20, hint?: string): SheetColumn => ({
  key,
  header,
  kind: 'text',
  width,
  hint,
})
const decimal = (key: string, header: string, hint?: string): SheetColumn => ({ key, header, kind: 'decimal', hint })
const flag = (key: string, header: string, hint?: string): SheetColumn => ({ key, header, kind: 'flag', hint })
const perType = (column: SheetColumn): SheetColumn => ({ ...column, perType: true })
const choice = (key: string, header: string, choices: Record<string, string>, hint?: string): SheetColumn => ({
  key,
  header,
  kind: 'choice',
  choices,
  width: 22,
  hint,
})

const code = text('code', 'Mã', 12, 'Chữ in hoa, chữ số, dấu gạch dưới và dấu chấm')
const title = text('title', 'Nội dung', 50)
const legalBasis = text('legalBasis', 'Căn cứ', 30)
const filledBy = choice('filledBy', 'Người chấm', { unit: 'Đơn vị', reviewer: 'Cơ quan thẩm định' })
const evidence: SheetColumn = {
  key: 'evidence',
  header: 'Tài liệu kiểm chứng',
  kind: 'lines',
  width: 36,
  hint: 'Mỗi tài liệu một dòng trong ô (Alt+Enter)',
}
const gates: SheetColumn = {
  key: 'excludedByGates',
  header: 'Bị loại bởi điều kiện khống chế',
  kind: 'codes',
  width: 20,
  hint: 'Các mã, cách nhau bằng dấu phẩy',
}
const countOf = choice('countOf', 'Số lượng: hệ thống đếm', { recognisedModels: 'Mô hình hay được công nhận' })
const maximum = perType(decimal('maxPoints', 'Điểm tối đa', 'Để trống nếu không áp dụng cho loại đơn vị đó'))
const yesNo = { true: 'Có', false: 'Không' }

/** One member a row: the set itself. */
export const infoSheet: ListSheet = {
  name: 'Thông tin',
  columns: [
    code,
    text('version', 'Phiên bản'),
    text('title', 'Tên bộ tiêu chí', 60),
    choice('illustrative', 'Minh họa', yesNo, 'Có: không phải văn bản chính thức; được ghi ở mọi nơi hiển thị'),
    text('note', 'Ghi chú', 60),
    text('decision.number', 'Quyết định: số, ký hiệu'),
    { key: 'decision.date', header: 'Quyết định: ngày', kind: 'date' },
    text('decision.issuer', 'Quyết định: cơ quan ban hành', 40),
    text('decision.summary', 'Quyết định: trích yếu', 60),
    text('supersedes.code', 'Thay thế bộ có mã'),
    text('supersedes.version', 'Thay thế phiên bản'),
    { key: 'effectiveFrom', header: 'Hiệu lực từ ngày', kind: 'date' },
    { key: 'effectiveTo', header: 'Hiệu lực đến ngày', kind: 'date' },
    decimal('scale', 'Thang điểm'),
    choice('weighting', 'Cách cộng điểm', { points: 'Theo điểm tối đa', weights: 'Theo trọng số' }),
    decimal('scoreStep', 'Bước điểm nhỏ nhất'),
    choice('rounding.at', 'Làm tròn tại', { criterion: 'Từng tiêu chí', total: 'Tổng điểm' }),
    { key: 'rounding.decimals', header: 'Số chữ số thập phân', kind: 'integer' },
    decimal('bonusCap', 'Tổng điểm thưởng tối đa'),
    decimal('penaltyCap', 'Tổng điểm trừ tối đa'),
    decimal('totalCap', 'Tổng điểm cao nhất'),
    decimal('totalFloor', 'Tổng điểm thấp nhất'),
    decimal('notApplicable.maxPoints', 'Tổng điểm không áp dụng tối đa'),
  ],
}

/** The tree: a line for each group and criterion, below the group whose code it names. */
export const treeSheet: ListSheet = {
  name: 'Tiêu chí',
  columns: [
    choice('line', 'Dòng', { group: 'Nhóm', criterion: 'Tiêu chí' }),
    code,
    text('parent', 'Thuộc nhóm', 12, 'Mã nhóm chứa dòng này; để trống nếu là nhóm lớn nhất'),
    title,
    choice('kind', 'Cách chấm', {
      level: 'Mức đạt',
      ratio: 'Tỷ lệ',
      checklist: 'Danh mục nội dung',
      count: 'Số lượng',
      yes_no: 'Có hoặc không',
      manual: 'Nhập điểm',
      deadline: 'Thời hạn',
      computed: 'Hệ thống tính',
      relative: 'So với đơn vị dẫn đầu khối',
    }),
    maximum,
    decimal('weight', 'Trọng số', 'Chỉ khi cộng điểm theo trọng số; các dòng cùng nhóm cộng lại bằng 1'),
    perType(decimal('weight', 'Trọng số riêng', 'Khi trọng số khác nhau theo loại đơn vị')),
    decimal('cap', 'Trần điểm của nhóm'),
    evidence,
    flag('allowNotApplicable', 'Cho phép không áp dụng'),
    filledBy,
    legalBasis,
    text('dataSource', 'Nguồn số liệu', 30),
    text('numeratorLabel', 'Tỷ lệ: tử số', 30),
    text('denominatorLabel', 'Tỷ lệ: mẫu số', 30),
    text(
      'numeratorIndicator',
      'Tỷ lệ: chỉ tiêu cho tử số',
      16,
      'Mã chỉ tiêu của phụ lục số liệu; để trống: đơn vị tự nhập',
    ),
    text('denominatorIndicator', 'Tỷ lệ: chỉ tiêu cho mẫu số', 16),
    choice('direction', 'Tỷ lệ: chiều đánh giá', {
      higher_is_better: 'Càng cao càng tốt',
      lower_is_better: 'Càng thấp càng tốt',
    }),
    choice('method', 'Tỷ lệ: cách tính', { linear: 'Theo tỷ lệ thuận', thresholds: 'Theo ngưỡng' }),
    flag('mayExceed', 'Tỷ lệ: tử số được lớn hơn mẫu số'),
    choice('zeroDenominator', 'Tỷ lệ: khi mẫu số bằng 0', {
      not_applicable: 'Không áp dụng',
      full_points: 'Điểm tối đa',
      zero_points: 'Không điểm',
      manual: 'Cơ quan thẩm định quyết định',
    }),
    text('countLabel', 'Số lượng: tên gọi', 16, 'Ví dụ: văn bản'),
    decimal('perItem', 'Số lượng: điểm mỗi đơn vị'),
    countOf,
    decimal('deductPerWorkingDay', 'Thời hạn: điểm trừ mỗi ngày làm việc'),
    {
      key: 'documentDueOn',
      header: 'Thời hạn: văn bản ban hành trước ngày',
      kind: 'date',
      hint: 'Để trống: theo thời điểm nộp phiếu',
    },
    choice('source', 'Hệ thống tính: nguồn', {
      evidence_accepted_share: 'Tỷ lệ tiêu chí có tài liệu kiểm chứng hợp lệ',
    }),
    text('actualLabel', 'So với dẫn đầu: kết quả', 30),
    text('targetLabel', 'So với dẫn đầu: chỉ tiêu', 30),
  ],
}

/** What a criterion chooses from: levels, thresholds, items, numbers of items. */
export const scaleSheet: ListSheet = {
  name: 'Mức và ngưỡng',
  columns: [
    text('criterion', 'Mã tiêu chí', 12),
    choice('list', 'Loại', {
      levels: 'Mức',
      thresholds: 'Ngưỡng',
      items: 'Nội dung',
      factors: 'Số nội dung đạt',
    }),
    { ...code, hint: 'Mã của mức hoặc nội dung' },
    text('label', 'Tên mức, nội dung', 60),
    decimal('min', 'Ngưỡng: từ (%)'),
    decimal('max', 'Ngưỡng: đến (%)'),
    { key: 'atLeast', header: 'Số nội dung đạt: từ', kind: 'integer' },
    decimal('factor', 'Hệ số', 'Phần của điểm tối đa, từ 0 đến 1'),
    decimal('share', 'Nội dung: phần của điểm tối đa'),
    decimal('points', 'Nội dung: điểm'),
    perType(decimal('points', 'Mức: điểm')),
  ],
}

/** Lists that stand as they are, by their path in the pack. */
export const listSheets: Record<string, ListSheet> = {
  unitTypes: { name: 'Loại đơn vị', columns: [code, text('name', 'Tên', 60)] },
  bonuses: {
    name: 'Điểm thưởng',
    columns: [
      code,
      title,
      decimal('perItem', 'Điểm mỗi nội dung', 'Để trống: nhập thẳng số điểm'),
      text('countLabel', 'Tên gọi'),
      countOf,
      decimal('max', 'Điểm tối đa'),
      evidence,
      filledBy,
      legalBasis,
    ],
  },
  penalties: {
    name: 'Điểm trừ',
    columns: [
      code,
      title,
      decimal('perItem', 'Điểm trừ mỗi nội dung'),
      text('countLabel', 'Tên gọi'),
      decimal('max', 'Điểm trừ tối đa'),
      decimal('rule.selfExceedsReviewBy', 'Tự động: tự chấm vượt thẩm định quá'),
      decimal('rule.points', 'Tự động: điểm trừ'),
      filledBy,
      legalBasis,
    ],
  },
  gates: {
    name: 'Điều kiện khống chế',
    columns: [
      code,
      title,
      text('maxClassification', 'Xếp loại cao nhất (mã)'),
      flag('ineligible', 'Không đủ điều kiện xếp loại'),
      decimal('auto.anyGroupPercentBelow', 'Tự động khi có nhóm dưới (%)'),
      flag('auto.notSubmitted', 'Tự động khi không nộp phiếu'),
      legalBasis,
    ],
  },
  'classification.levels': {
    name: 'Xếp loại',
    columns: [
      code,
      text('label', 'Tên mức', 40),
      decimal('min', 'Tổng điểm từ'),
      decimal('minGroupPercent', 'Mỗi nhóm đạt ít nhất (%)'),
      gates,
    ],
  },
  quotas: {
    name: 'Tỷ lệ tối đa',
    columns: [
      text('level', 'Mức xếp loại (mã)'),
      decimal('maxPercent', 'Tối đa (%)'),
      choice('base', 'Tính trên', { all: 'Tất cả đơn vị của khối' }),
      text('base.levelOrBetter', 'hoặc trên số đơn vị từ mức (mã) trở lên'),
      choice('enforced', 'Khi vượt', { warn: 'Cảnh báo', block: 'Không cho phê duyệt' }),
    ],
  },
  'ranking.tieBreakers': {
    name: 'Xếp hạng khi bằng điểm',
    columns: [
      choice('by', 'Xét theo', {
        reviewTotal: 'Tổng điểm thẩm định',
        selfTotal: 'Tổng điểm tự chấm',
        group: 'Điểm của nhóm',
        submittedAt: 'Thời điểm nộp',
      }),
      text('group', 'Mã nhóm'),
    ],
  },
  awards: {
    name: 'Khen thưởng',
    columns: [
      code,
      text('form', 'Hình thức', 40),
      choice('subject', 'Đối tượng', { collective: 'Tập thể', individual: 'Cá nhân' }),
      text('requires', 'Xếp loại ít nhất (mã)'),
      gates,
      text('note', 'Ghi chú', 40),
    ],
  },
}

/** The sheets with a line for each entry, in their order in the workbook. */
export const entrySheets = [listSheets.unitTypes!, treeSheet, scaleSheet, ...Object.values(listSheets).slice(1)]
