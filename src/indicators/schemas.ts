import { Type, type Static, type TSchema } from 'typebox'
import {
  Code,
  DateOnly,
  DateTime,
  Decimal,
  DocumentReference,
  Enum,
  Id,
  Nullable,
  Strict,
  Text,
  Version,
} from '../http/schemas.ts'
import { say } from '../http/problems.ts'
import { indicatorKinds, rollUps } from './types.ts'

const signed = (description: string) =>
  Type.String({
    pattern: '^-?(0|[1-9]\\d{0,14})(\\.\\d{1,6})?$',
    description: `${description}; số thập phân dạng chuỗi, có thể âm, ví dụ "-0.31"`,
    'x-hint': say(
      'Phải là số thập phân dạng chuỗi như "12.5" hoặc "-0.31", tối đa 15 chữ số phần nguyên và 6 chữ số thập phân.',
      'Must be a decimal string such as "12.5" or "-0.31", at most 15 and 6 digits.',
    ),
  })
const decimal = (description: string) => Type.Unsafe<string>({ ...Decimal, description })
const place = Text({ maxLength: 300, description: 'Nơi in số liệu, ví dụ Báo cáo số …, mục …' })
const codeOf = (description: string) => Type.Unsafe<string>({ ...Code, description })

/** By code. */
function byCode<T extends TSchema>(schema: T, description: string) {
  return Type.Unsafe<Record<string, Static<T>>>({
    type: 'object',
    propertyNames: Code,
    additionalProperties: schema,
    maxProperties: 500,
    description,
  })
}

const Fraction = Strict(
  { numerator: decimal('Tử số'), denominator: decimal('Mẫu số') },
  { description: 'Tử số và mẫu số; tỷ lệ phần trăm luôn được tính từ hai số này' },
)

export const IndicatorDefinitionSchema = Strict({
  code: codeOf('Mã chỉ tiêu, duy nhất trong kỳ; cùng mã ở kỳ năm trước là cùng chỉ tiêu'),
  title: Text({ maxLength: 500, description: 'Tên chỉ tiêu' }),
  section: Text({ maxLength: 200, description: 'Mục của phụ lục' }),
  kind: Enum(
    indicatorKinds,
    'number – số; ratio – tử số trên mẫu số; yes_no – có hoặc không; documents – danh mục văn bản',
  ),
  rollUp: Enum(
    rollUps,
    'Cách tổng hợp toàn tỉnh: sum – cộng (number); weighted_ratio – tổng tử số trên tổng mẫu số (ratio); latest – số mới nhất; list – liệt kê (yes_no, documents)',
  ),
  unit: Nullable(Text({ maxLength: 50, description: 'Đơn vị tính, ví dụ thủ tục, triệu đồng; null: không có' })),
  decimals: Type.Integer({ minimum: 0, maximum: 6, description: 'Số chữ số thập phân khi hiển thị' }),
  plan: Nullable(decimal('Chỉ tiêu kế hoạch; với ratio là tỷ lệ phần trăm; null: không giao')),
  plausibleFactor: Nullable(
    decimal('Chênh quá bao nhiêu lần so với năm trước thì báo để kiểm tra; null: không kiểm tra'),
  ),
  enteredBy: Type.Unsafe<{ central: true } | { unitTypes: string[] }>({
    type: 'object',
    additionalProperties: false,
    minProperties: 1,
    maxProperties: 1,
    properties: {
      central: Type.Literal(true, { description: 'Sở Nội vụ nhập chung cho toàn tỉnh' }),
      unitTypes: Type.Array(Code, { minItems: 1, maxItems: 20, description: 'Đơn vị thuộc các loại này nhập' }),
    },
    description: 'Ai nhập: đúng một trong hai trường',
  }),
})

export const IndicatorCheckSchema = Type.Unsafe<
  | { kind: 'sum'; parts: string[]; total?: string; printed?: string; place: string }
  | { kind: 'equal'; codes: string[]; place: string }
>({
  type: 'object',
  required: ['kind'],
  discriminator: { propertyName: 'kind' },
  description: 'Số liệu phải khớp nhau; so số (number) hoặc tỷ lệ phần trăm (ratio) đã tổng hợp',
  oneOf: [
    Strict(
      {
        kind: Type.Literal('sum'),
        parts: Type.Array(Code, { minItems: 1, maxItems: 50, description: 'Các số hạng' }),
        total: Type.Optional(codeOf('Chỉ tiêu là tổng')),
        printed: Type.Optional(signed('Hoặc tổng như đã in')),
        place,
      },
      { title: 'sum', description: 'Các số hạng cộng lại bằng tổng: có đúng một trong hai trường total, printed' },
    ),
    Strict(
      { kind: Type.Literal('equal'), codes: Type.Array(Code, { minItems: 2, maxItems: 20 }), place },
      { title: 'equal', description: 'Cùng một số liệu ở nhiều nơi phải bằng nhau' },
    ),
  ],
})

export const IndicatorValueSchema = Strict(
  {
    number: Type.Optional(Nullable(signed('Số liệu của chỉ tiêu loại number'))),
    fraction: Type.Optional(Nullable(Fraction)),
    yes: Type.Optional(Nullable(Type.Boolean({ description: 'Có hoặc không, của chỉ tiêu loại yes_no' }))),
    documents: Type.Optional(
      Nullable(Type.Array(DocumentReference, { maxItems: 200, description: 'Văn bản, của chỉ tiêu loại documents' })),
    ),
    reason: Type.Optional(
      Text({ maxLength: 500, description: 'Vì sao chưa có số liệu (khi số liệu là null), ví dụ chưa đến hạn báo cáo' }),
    ),
    status: Type.Optional(Enum(['actual', 'estimated'], 'actual – thực hiện; estimated – ước thực hiện')),
    estimate: Type.Optional(
      Strict(
        { number: Type.Optional(signed('Ước')), fraction: Type.Optional(Fraction) },
        { minProperties: 1, maxProperties: 1, description: 'Ước cả năm, bên cạnh số thực hiện' },
      ),
    ),
    unit: Type.Optional(
      Text({
        maxLength: 50,
        description:
          'Đơn vị tính như đã in, khi khác của chỉ tiêu: nghìn, triệu, tỷ của cùng đơn vị được quy đổi và nêu ra',
      }),
    ),
    parts: Type.Optional(
      Type.Array(Strict({ label: Text({ maxLength: 200 }), value: signed('Số') }), {
        minItems: 1,
        maxItems: 50,
        description: 'Trong đó: cộng lại phải bằng số liệu',
      }),
    ),
    previous: Type.Optional(signed('Số năm trước như đã in')),
    printedPercent: Type.Optional(signed('Tỷ lệ phần trăm như đã in, để đối chiếu với tử số trên mẫu số')),
    printedChangePercent: Type.Optional(signed('Phần trăm tăng, giảm so với năm trước như đã in')),
    asOf: Type.Optional(Type.Unsafe<string>({ ...DateOnly, description: 'Số liệu tính đến ngày' })),
    note: Type.Optional(Text({ maxLength: 1000, description: 'Ghi chú' })),
  },
  { description: 'Số liệu của một chỉ tiêu: có đúng trường của loại chỉ tiêu; null kèm lý do' },
)

const example = {
  indicators: [
    {
      code: 'KNTC.KHIEUNAI',
      title: 'Giải quyết đơn khiếu nại',
      section: 'Mục 5',
      kind: 'ratio',
      rollUp: 'weighted_ratio',
      unit: null,
      decimals: 2,
      plan: '90',
      plausibleFactor: '10',
      enteredBy: { central: true },
    },
  ],
  checks: [],
  values: {
    'KNTC.KHIEUNAI': { fraction: { numerator: '226', denominator: '248' }, printedPercent: '91.13', status: 'actual' },
  },
}

export const IndicatorsInput = Strict(
  {
    indicators: Type.Array(IndicatorDefinitionSchema, {
      maxItems: 500,
      description: 'Các chỉ tiêu, theo thứ tự của phụ lục',
    }),
    checks: Type.Array(IndicatorCheckSchema, { maxItems: 200, description: 'Các quy tắc đối chiếu' }),
    values: Type.Optional(byCode(IndicatorValueSchema, 'Số liệu nhập chung; không ghi: giữ số liệu đã có')),
  },
  { examples: [example] },
)
export type IndicatorsInput = Static<typeof IndicatorsInput>

export const CentralValuesInput = Strict(
  { values: byCode(Nullable(IndicatorValueSchema), 'Số liệu nhập chung theo mã; null: xóa') },
  { examples: [{ values: { 'CCHC.CATGIAM': { number: null, reason: 'Chưa đến hạn báo cáo rà soát (ví dụ)' } } }] },
)
export type CentralValuesInput = Static<typeof CentralValuesInput>

export const UnitValuesInput = Strict(
  { values: byCode(Nullable(IndicatorValueSchema), 'Số liệu của đơn vị theo mã; null: xóa') },
  {
    examples: [{ values: { 'DV.HOSO': { fraction: { numerator: '118', denominator: '120' }, status: 'actual' } } }],
  },
)
export type UnitValuesInput = Static<typeof UnitValuesInput>

export const Indicators = Strict({
  periodId: Id,
  indicators: Type.Array(IndicatorDefinitionSchema),
  checks: Type.Array(IndicatorCheckSchema),
  values: Nullable(byCode(IndicatorValueSchema, 'Số liệu nhập chung; null: không dành cho cán bộ đơn vị')),
  version: Version,
})
export type Indicators = Static<typeof Indicators>

export const UnitIndicators = Strict({
  submissionId: Id,
  periodId: Id,
  indicators: Type.Array(IndicatorDefinitionSchema, { description: 'Các chỉ tiêu mà đơn vị nhập' }),
  values: byCode(IndicatorValueSchema, 'Số liệu đã nhập'),
  missing: Type.Array(Code, { description: 'Chưa nhập và chưa nêu lý do' }),
  linkedCriteria: Type.Array(Strict({ code: Code, numeratorIndicator: Code, denominatorIndicator: Code }), {
    description: 'Tiêu chí của phiếu lấy tử số, mẫu số từ các chỉ tiêu này',
  }),
  version: Type.Unsafe<number>({ ...Version, description: 'Phiên bản của phiếu' }),
})
export type UnitIndicators = Static<typeof UnitIndicators>

const figure = (description: string) => Nullable(Type.String({ description }))
const Rolled = Strict({
  number: figure('Số, làm tròn để hiển thị'),
  numerator: figure('Tổng tử số'),
  denominator: figure('Tổng mẫu số'),
  percent: figure('Tỷ lệ phần trăm tính từ tử số và mẫu số, làm tròn để hiển thị'),
  exact: figure('Số hoặc tỷ lệ chưa làm tròn; "…": cắt sau 12 chữ số thập phân'),
  yes: Nullable(Type.Integer({ description: 'Số đơn vị trả lời có' })),
  no: Nullable(Type.Integer({ description: 'Số đơn vị trả lời không' })),
  documents: Nullable(Type.Array(DocumentReference)),
})
export type RolledView = Static<typeof Rolled>

const Named = Strict({ unitId: Id, unitName: Type.String() })
const row = Strict({
  code: Code,
  title: Type.String(),
  section: Type.String(),
  kind: Enum(indicatorKinds, 'Loại chỉ tiêu'),
  unit: Nullable(Type.String()),
  figure: Nullable(Rolled),
  estimate: Nullable(Rolled),
  estimated: Type.Boolean({ description: 'Có số liệu ước thực hiện' }),
  given: Type.Integer({ description: 'Số nơi đã có số liệu' }),
  expected: Type.Integer({ description: 'Số nơi phải nhập' }),
  missing: Type.Array(Named, { description: 'Đơn vị chưa nhập, hoặc phiếu chưa nộp' }),
  withoutFigure: Type.Array(Strict({ unitId: Nullable(Id), unitName: Type.String(), reason: Type.String() }), {
    description: 'Chưa có số liệu, kèm lý do',
  }),
  previous: Nullable(
    Strict({
      figure: Type.String({ description: 'Năm trước' }),
      source: Enum(['period', 'printed'], 'period – theo kỳ năm trước; printed – như đã in trong báo cáo năm nay'),
      difference: Type.String({ description: 'Tăng, giảm (với tỷ lệ: điểm phần trăm)' }),
      differencePercent: figure('Tăng, giảm theo phần trăm'),
    }),
  ),
  plan: Nullable(
    Strict({
      figure: Type.String({ description: 'Kế hoạch' }),
      percent: figure('Thực hiện so với kế hoạch, phần trăm'),
    }),
  ),
})
export type ReportRow = Static<typeof row>

export const IndicatorReport = Strict({
  periodId: Id,
  year: Type.Integer(),
  comparedWith: Nullable(Strict({ periodId: Id, year: Type.Integer(), name: Type.String() })),
  generatedAt: DateTime,
  indicators: Type.Array(row),
  inconsistencies: Type.Array(
    Strict({
      rule: Type.String({
        description:
          'sum_of_parts – cộng không khớp; printed_percent – tỷ lệ in sai; printed_change – mức tăng, giảm in sai; percent_without_fraction – in tỷ lệ mà không có tử số, mẫu số; same_figure – cùng số liệu khác nhau; previous_year – số năm trước không khớp; unit_of_measure – đơn vị tính; plausibility – chênh quá lớn; numerator_over_denominator – tử số lớn hơn mẫu số',
      }),
      codes: Type.Array(Code),
      place: Type.String({ description: 'Đơn vị, hoặc nơi in số liệu' }),
      expected: Type.String({ description: 'Giá trị tính được, hoặc ở nơi thứ nhất' }),
      found: Type.String({ description: 'Giá trị đã in, hoặc ở nơi thứ hai' }),
      text: Type.String({ description: 'Diễn giải' }),
    }),
    { description: 'Mọi chỗ không khớp, kèm cả hai giá trị' },
  ),
})
export type IndicatorReport = Static<typeof IndicatorReport>
