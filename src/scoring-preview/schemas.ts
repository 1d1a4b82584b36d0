import { Type, type Static } from 'typebox'
import { demoId } from '../http/examples.ts'
import { Code, DateOnly, Decimal, Id, Nullable, Strict } from '../http/schemas.ts'
import { ReviewerAnswers } from '../http/score-schemas.ts'

const Day = (description: string) => Type.Unsafe<string>({ ...DateOnly, description })

const Fraction = Strict({ numerator: Decimal, denominator: Decimal })

const Facts = Strict(
  {
    submittedOn: Type.Optional(Nullable(Day('Ngày nộp phiếu; null: chưa nộp'))),
    dueOn: Type.Optional(Nullable(Day('Hạn nộp'))),
    holidays: Type.Optional(
      Type.Array(Day('Ngày nghỉ'), { maxItems: 400, description: 'Ngày nghỉ ngoài thứ Bảy, Chủ nhật' }),
    ),
    notSubmitted: Type.Optional(Type.Boolean({ description: 'true: đã hết hạn mà không nộp' })),
    selfTotal: Type.Optional(
      Type.Unsafe<string>({ ...Decimal, description: 'Tổng điểm tự chấm, cho điểm trừ theo quy tắc' }),
    ),
    counts: Type.Optional(
      Strict(
        { evidence_accepted_share: Type.Optional(Fraction) },
        { description: 'Số hệ thống đếm được, cho tiêu chí loại computed; không ghi: chưa đếm, tạm tính chưa có điểm' },
      ),
    ),
    best: Type.Optional(
      Type.Unsafe<Record<string, Static<typeof Fraction>>>({
        type: 'object',
        patternProperties: { [(Code as { pattern?: string }).pattern!]: Fraction },
        additionalProperties: false,
        maxProperties: 1000,
        description:
          'Kết quả/chỉ tiêu của đơn vị cao nhất khối theo mã tiêu chí loại relative; không ghi: khối chưa đủ phiếu, tạm tính như vừa đạt chỉ tiêu',
      }),
    ),
  },
  { description: 'Những điều hệ thống biết mà không ai phải trả lời' },
)

export const PreviewInput = Strict(
  {
    criteriaSetId: Type.Optional(
      Type.Unsafe<string>({
        ...Id,
        description: 'Bộ tiêu chí đã có; gửi đúng một trong hai: criteriaSetId hoặc criteriaSet',
      }),
    ),
    criteriaSet: Type.Optional(
      Type.Unsafe<object>({
        type: 'object',
        additionalProperties: true,
        description: 'Hoặc nội dung bộ tiêu chí, cấu trúc như POST /criteria-sets',
      }),
    ),
    unitType: Type.Unsafe<string>({ ...Code, description: 'Loại đơn vị' }),
    answers: ReviewerAnswers,
    facts: Type.Optional(Facts),
    trace: Type.Optional(Type.Boolean({ description: 'Diễn giải từng bước tính (mặc định true)' })),
  },
  {
    examples: [
      {
        criteriaSetId: demoId('criteriaSets', 1),
        unitType: 'SO_NGANH',
        answers: { A1: { level: 'DAY_DU' } },
        facts: { submittedOn: '2021-10-29', dueOn: '2021-10-31' },
      },
    ],
  },
)
export type PreviewInput = Static<typeof PreviewInput>
