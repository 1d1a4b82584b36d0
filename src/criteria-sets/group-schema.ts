// The part of the pack format that repeats: groups and, by kind, their criteria. See pack-schema.ts.

import { Type, type TProperties } from 'typebox'
import { Code, DateOnly, Decimal, Enum, Strict, Text } from '../http/schemas.ts'

export const title = Text({ maxLength: 2000, description: 'Tên, nội dung' })
export const legalBasis = Type.Optional(Text({ maxLength: 2000, description: 'Căn cứ pháp lý' }))
export const evidence = Type.Optional(
  Type.Array(Text({ maxLength: 2000 }), {
    maxItems: 200,
    description: 'Các tài liệu kiểm chứng phải có; rỗng: không yêu cầu',
  }),
)
export const filledBy = Type.Optional(
  Enum(['unit', 'reviewer'], 'unit – đơn vị tự chấm; reviewer – chỉ người thẩm định chấm'),
)
export const decimal = (description: string) => Type.Unsafe<string>({ ...Decimal, description })
export const code = (description: string) => Type.Unsafe<string>({ ...Code, description })

export const countOf = Type.Optional(
  Enum(
    ['recognisedModels'],
    'Hệ thống tự đếm: recognisedModels – khi tự chấm là số mô hình hay đơn vị đề xuất trong kỳ, khi thẩm định là số mô hình được công nhận; đơn vị không nhập số lượng',
  ),
)

function perUnitType(description: string) {
  return Type.Unsafe<Record<string, string>>({
    type: 'object',
    additionalProperties: Decimal,
    minProperties: 1,
    description,
    examples: [{ SO_NGANH: '4', DIA_PHUONG: '3' }],
  })
}

const weight = Type.Optional(
  Type.Unsafe<string | Record<string, string>>({
    anyOf: [Decimal, perUnitType('Trọng số theo từng loại đơn vị')],
    description:
      'Chỉ dùng khi weighting là weights: tỷ trọng trong các nhóm, tiêu chí cùng cấp; cùng cấp cộng lại bằng đúng 1',
  }),
)

function criterion<const K extends string>(kind: K, description: string, own: TProperties) {
  return Strict(
    {
      kind: Type.Literal(kind),
      code: code('Mã tiêu chí, duy nhất trong bộ'),
      title,
      legalBasis,
      maxPoints: perUnitType(
        'Điểm tối đa theo từng loại đơn vị; không ghi loại nào thì tiêu chí không áp dụng cho loại đó',
      ),
      weight,
      evidence,
      allowNotApplicable: Type.Optional(
        Type.Boolean({ description: 'Được chọn “không áp dụng” kèm lý do (mặc định false)' }),
      ),
      filledBy,
      dataSource: Type.Optional(Text({ maxLength: 2000, description: 'Nguồn số liệu' })),
      ...own,
    },
    { title: kind, description },
  )
}

/** How a share n/d becomes points. */
const share = {
  direction: Enum(['higher_is_better', 'lower_is_better'], 'Tỷ lệ càng cao càng tốt, hoặc càng thấp càng tốt'),
  method: Type.Optional(
    Enum(['linear', 'thresholds'], 'linear – điểm tối đa × tỷ lệ; thresholds – hệ số của ngưỡng đầu tiên đạt được'),
  ),
  thresholds: Type.Optional(
    Type.Array(
      Strict({
        min: Type.Optional(decimal('Tỷ lệ phần trăm tối thiểu (higher_is_better; xếp giảm dần, ngưỡng cuối là 0)')),
        max: Type.Optional(decimal('Tỷ lệ phần trăm tối đa (lower_is_better; xếp tăng dần, ngưỡng cuối từ 100)')),
        factor: decimal('Hệ số 0–1 của điểm tối đa'),
      }),
      { maxItems: 200, description: 'Các ngưỡng' },
    ),
  ),
}

function zeroDenominator(end: string) {
  return Enum(
    ['not_applicable', 'full_points', 'zero_points', 'manual'],
    `Khi mẫu số bằng 0: không áp dụng, đủ điểm, không điểm, hoặc người thẩm định quyết định${end}`,
  )
}

export const Criterion = Type.Unsafe<object>({
  description: 'Tiêu chí chấm điểm; kind quyết định cách trả lời và cách tính',
  type: 'object',
  required: ['kind'],
  discriminator: { propertyName: 'kind' },
  oneOf: [
    criterion(
      'level',
      'Chọn một mức. Trả lời: {"level": "DAY_DU"}. Điểm = điểm tối đa × hệ số của mức, hoặc điểm ghi sẵn của mức.',
      {
        levels: Type.Array(
          Strict({
            code: code('Mã mức'),
            label: Text({ maxLength: 2000, description: 'Tên mức' }),
            factor: Type.Optional(
              decimal('Hệ số 0–1 của điểm tối đa; mỗi mức có đúng một trong hai: factor hoặc points'),
            ),
            points: Type.Optional(perUnitType('Điểm ghi sẵn theo từng loại đơn vị')),
          }),
          { minItems: 1, maxItems: 200, description: 'Các mức' },
        ),
      },
    ),
    criterion(
      'ratio',
      'Tỷ lệ tử số/mẫu số. Trả lời: {"numerator": "226", "denominator": "248"}. So sánh chính xác với ngưỡng, không làm tròn trước.',
      {
        numeratorLabel: Text({ maxLength: 2000, description: 'Tên gọi của tử số' }),
        denominatorLabel: Text({ maxLength: 2000, description: 'Tên gọi của mẫu số' }),
        numeratorIndicator: Type.Optional(
          code(
            'Chỉ tiêu số liệu của kỳ mà tử số lấy từ đó, ghi cùng denominatorIndicator; chỉ tiêu loại ratio thì ghi cùng một mã ở cả hai. Khi kỳ có chỉ tiêu này, đơn vị nhập số liệu ở chỉ tiêu và không nhập lại ở tiêu chí',
          ),
        ),
        denominatorIndicator: Type.Optional(code('Chỉ tiêu số liệu của kỳ mà mẫu số lấy từ đó')),
        ...share,
        mayExceed: Type.Optional(Type.Boolean({ description: 'Tử số được lớn hơn mẫu số (mặc định false)' })),
        zeroDenominator: Type.Optional(zeroDenominator('; không ghi: không nhận mẫu số 0')),
      },
    ),
    criterion(
      'checklist',
      'Đánh dấu các nội dung đạt. Trả lời: {"items": ["ND1", "ND3"]}. Điểm = tổng của các nội dung, hoặc theo số nội dung đạt.',
      {
        items: Type.Array(
          Strict({
            code: code('Mã nội dung'),
            label: Text({ maxLength: 2000, description: 'Nội dung' }),
            points: Type.Optional(decimal('Điểm của nội dung')),
            share: Type.Optional(decimal('Hoặc phần 0–1 của điểm tối đa')),
          }),
          { minItems: 1, maxItems: 200, description: 'Các nội dung' },
        ),
        factors: Type.Optional(
          Type.Array(
            Strict({
              atLeast: Type.Integer({ minimum: 0, description: 'Từ bao nhiêu nội dung đạt' }),
              factor: decimal('Hệ số 0–1 của điểm tối đa'),
            }),
            {
              maxItems: 200,
              description: 'Hệ số theo số nội dung đạt, xếp giảm dần; khi có thì nội dung không ghi points, share',
            },
          ),
        ),
      },
    ),
    criterion('count', 'Đếm số lượng. Trả lời: {"count": 3}. Điểm = số lượng × perItem, không quá điểm tối đa.', {
      countLabel: Text({ maxLength: 2000, description: 'Nội dung được đếm, ví dụ văn bản' }),
      perItem: decimal('Điểm cho mỗi đơn vị đếm'),
      countOf,
    }),
    criterion('yes_no', 'Có hoặc không. Trả lời: {"value": true}. Có: đủ điểm tối đa; không: 0 điểm.', {}),
    criterion('manual', 'Nhập điểm. Trả lời: {"points": "4.5"}, từ 0 đến điểm tối đa, là bội số của scoreStep.', {}),
    criterion(
      'deadline',
      'Đúng hạn. Không phải trả lời (tính theo ngày nộp phiếu), hoặc {"documentDate": "2021-03-20"} khi có documentDueOn. Điểm = điểm tối đa − mức trừ × số ngày làm việc chậm.',
      {
        deductPerWorkingDay: decimal('Điểm trừ cho mỗi ngày làm việc chậm'),
        documentDueOn: Type.Optional(Type.Unsafe<string>({ ...DateOnly, description: 'Hạn ban hành văn bản' })),
      },
    ),
    criterion(
      'computed',
      'Tỷ lệ do hệ thống tự đếm. Không phải trả lời. Điểm tính từ tỷ lệ như loại ratio; chưa đếm được thì tạm tính chưa có điểm.',
      {
        source: Enum(
          ['evidence_accepted_share'],
          'evidence_accepted_share – số tiêu chí có tài liệu kiểm chứng được chấp nhận trên số tiêu chí cần tài liệu kiểm chứng, có áp dụng và đã trả lời; khi tự chấm: có tài liệu là được tính; khi thẩm định: có tài liệu và được xác nhận, hoặc được điều chỉnh mà còn điểm',
        ),
        ...share,
        zeroDenominator: zeroDenominator(' (bắt buộc ghi)'),
      },
    ),
    criterion(
      'relative',
      'So với chỉ tiêu và với đơn vị cao nhất khối. Trả lời: {"actual": "120", "target": "100"}. Dưới chỉ tiêu: ½ điểm tối đa × kết quả/chỉ tiêu; đạt: ½ điểm tối đa; vượt: ½ + ½ × (kết quả/chỉ tiêu − 1)/(L − 1) điểm tối đa, L là tỷ lệ cao nhất khối. Tạm tính như vừa đạt chỉ tiêu cho đến khi khối đủ phiếu.',
      {
        actualLabel: Text({ maxLength: 2000, description: 'Tên gọi của kết quả thực hiện' }),
        targetLabel: Text({ maxLength: 2000, description: 'Tên gọi của chỉ tiêu' }),
      },
    ),
  ],
})

/** Recursive, therefore with an id of its own. */
export const GroupSchema = Strict(
  {
    code: code('Mã nhóm, duy nhất trong bộ'),
    title,
    legalBasis,
    maxPoints: Type.Optional(perUnitType('Điểm tối đa của nhóm; khi ghi thì bên dưới phải cộng lại bằng đúng số này')),
    cap: Type.Optional(decimal('Điểm nhiều nhất mà nhóm được tính')),
    weight,
    groups: Type.Optional(
      Type.Array(Type.Unsafe<object>({ $ref: 'CriteriaGroup#' }), {
        maxItems: 200,
        description: 'Các nhóm con, lồng nhau tối đa 10 cấp',
      }),
    ),
    criteria: Type.Optional(Type.Array(Criterion, { maxItems: 1000, description: 'Các tiêu chí của nhóm' })),
  },
  { $id: 'CriteriaGroup', title: 'Nhóm tiêu chí', description: 'Nhóm tiêu chí: có nhóm con, tiêu chí, hoặc cả hai' },
)
