import { Type, type Static } from 'typebox'
import { bulkExampleForm } from '../http/examples.ts'
import { ReviewerAnswer } from '../http/score-schemas.ts'
import {
  Code,
  DateTime,
  Decimal,
  Enum,
  Id,
  Nullable,
  PageOf,
  Strict,
  Text,
  Version,
  pageQuery,
} from '../http/schemas.ts'
import { Person } from '../reviews/schemas.ts'

/** Most decisions of one request. */
export const bulkLimit = 5000

export const BulkFilter = Strict(
  {
    periodId: Id,
    block: Type.Optional(Type.Unsafe<string>({ ...Code, description: 'Khối' })),
    codes: Type.Optional(Type.Array(Code, { minItems: 1, maxItems: 200, description: 'Chỉ các tiêu chí này' })),
    match: Type.Optional(
      Enum(
        ['open', 'systemComputed', 'unchangedSinceConfirmed'],
        'open (mặc định) – nội dung còn phải thẩm định; systemComputed – trong số đó, điểm tự chấm đúng bằng điểm hệ thống tính từ số liệu của đơn vị (không gồm điểm tự nhập, điểm thưởng, “không áp dụng”); unchangedSinceConfirmed – đã xác nhận và đơn vị không sửa từ đó',
      ),
    ),
    withEvidence: Type.Optional(
      Type.Boolean({ description: 'true: chỉ nội dung có tài liệu kiểm chứng; false: chỉ nội dung không có' }),
    ),
  },
  { description: 'Chọn trong các phiếu mà người gọi đang phụ trách thẩm định' },
)
export type BulkFilter = Static<typeof BulkFilter>

export const BulkInput = Strict(
  {
    filter: Type.Optional(BulkFilter),
    items: Type.Optional(
      Type.Array(Strict({ submissionId: Id, code: Code }), {
        minItems: 1,
        maxItems: bulkLimit,
        description: 'Danh sách cụ thể; nêu đúng một trong hai: filter hoặc items',
      }),
    ),
    action: Enum(
      ['confirm', 'adjust', 'undo'],
      'confirm – xác nhận như đơn vị tự chấm; adjust – điều chỉnh, kèm lý do và đúng một trong hai trường answer, points; undo – bỏ quyết định đã có',
    ),
    answer: Type.Optional(ReviewerAnswer),
    points: Type.Optional(Type.Unsafe<string>({ ...Decimal, description: 'Điểm do người thẩm định quyết định' })),
    reasonCode: Type.Optional(Type.Unsafe<string>({ ...Code, description: 'Mã lý do, để thống kê' })),
    reason: Type.Optional(Text({ maxLength: 5000, description: 'Lý do; bắt buộc khi điều chỉnh' })),
    notApplicableAccepted: Type.Optional(
      Type.Boolean({ description: 'Như khi thẩm định từng tiêu chí mà đơn vị chọn “không áp dụng”' }),
    ),
    onRefusal: Type.Optional(
      Enum(
        ['stop', 'skip'],
        'Khi có nội dung không thực hiện được: stop (mặc định) – không lưu gì; skip – bỏ qua các nội dung đó',
      ),
    ),
    fingerprint: Type.Optional(
      Type.String({
        pattern: '^[0-9a-f]{64}$',
        description:
          'Giá trị fingerprint của lần xem trước (dryRun); nếu từ đó có gì thay đổi thì yêu cầu bị từ chối (412)',
      }),
    ),
  },
  {
    examples: [
      {
        items: [
          { submissionId: bulkExampleForm, code: 'A1' },
          { submissionId: bulkExampleForm, code: 'A2' },
        ],
        action: 'confirm',
      },
    ],
  },
)
export type BulkInput = Static<typeof BulkInput>

export const BulkQuery = Strict({
  dryRun: Type.Optional(Type.Boolean({ description: 'true: chỉ xem trước, không lưu gì' })),
})

const points = (description: string) => Nullable(Type.String({ description }))

export const BulkDecision = Strict(
  {
    decision: Enum(['confirm', 'adjust'], 'confirm – xác nhận; adjust – điều chỉnh'),
    answer: Nullable(ReviewerAnswer),
    reason: Nullable(Type.String()),
  },
  { description: 'Quyết định' },
)

export const BulkItem = Strict({
  submissionId: Id,
  code: Code,
  result: Enum(
    ['changed', 'unchanged', 'refused'],
    'changed – thay đổi (hoặc sẽ thay đổi, khi xem trước); unchanged – đã đúng như vậy; refused – không thực hiện được, xem faults',
  ),
  before: Nullable(BulkDecision),
  after: Nullable(BulkDecision),
  pointsBefore: points('Điểm thẩm định trước; null: chưa có điểm'),
  pointsAfter: points('Điểm thẩm định sau'),
  faults: Type.Array(Strict({ pointer: Type.String(), code: Type.String(), detail: Type.String() })),
})

export const BulkForm = Strict({
  submissionId: Id,
  unitName: Type.String({ description: 'Tên đơn vị' }),
  version: Type.Integer({ description: 'Phiên bản của phiếu sau khi thực hiện' }),
  totalBefore: Type.String({ description: 'Tổng điểm thẩm định tạm tính trước' }),
  totalAfter: Type.String({ description: 'Tổng điểm thẩm định tạm tính sau' }),
  classificationBefore: Nullable(Type.String()),
  classificationAfter: Nullable(Type.String()),
  open: Type.Integer({ description: 'Số nội dung còn phải thẩm định sau khi thực hiện' }),
})

const counts = {
  changed: Type.Integer({ description: 'Số nội dung thay đổi' }),
  unchanged: Type.Integer({ description: 'Số nội dung đã đúng như vậy' }),
  refused: Type.Integer({ description: 'Số nội dung không thực hiện được' }),
}

export const BulkResult = Strict({
  id: Nullable(Type.Unsafe<string>({ ...Id, description: 'Dùng để hoàn tác cả lần; null: xem trước' })),
  dryRun: Type.Boolean(),
  fingerprint: Type.String({ description: 'Dấu của đúng những gì đã xem; gửi lại khi thực hiện' }),
  ...counts,
  submissions: Type.Array(BulkForm),
  items: Type.Array(BulkItem),
})
export type BulkResult = Static<typeof BulkResult>
export type BulkItem = Static<typeof BulkItem>

export const BulkReview = Strict({
  id: Id,
  action: Enum(['confirm', 'adjust', 'undo'], 'Việc đã làm'),
  doneAt: DateTime,
  doneBy: Person,
  submissions: Type.Integer({ description: 'Số phiếu' }),
  items: Type.Integer({ description: 'Số nội dung đã thay đổi' }),
  undoneAt: Nullable(DateTime),
  version: Version,
})
export type BulkReview = Static<typeof BulkReview>
export const BulkUndo = Strict({
  id: Id,
  version: Version,
  undoneAt: DateTime,
  submissions: Type.Integer({ description: 'Số phiếu' }),
  items: Type.Integer({ description: 'Số nội dung đã trở lại như trước' }),
})

export const BulkReviewPage = PageOf(BulkReview)
export const BulkReviewQuery = Strict(pageQuery)
export type BulkReviewQuery = Static<typeof BulkReviewQuery>
