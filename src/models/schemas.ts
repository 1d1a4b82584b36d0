import { Type, type Static } from 'typebox'
import {
  DateTime,
  DocumentReference,
  Enum,
  Id,
  Nullable,
  PageOf,
  Strict,
  Text,
  Version,
  pageQuery,
  updatedSince,
} from '../http/schemas.ts'
import { modelStatuses } from './status.ts'

const status = Enum(
  modelStatuses,
  'proposed – đề xuất; recognised – được công nhận; declined – không công nhận; withdrawn – đơn vị rút',
)
const fields = {
  title: Text({ maxLength: 300, description: 'Tên mô hình' }),
  summary: Text({ maxLength: 5000, description: 'Tóm tắt nội dung, cách làm' }),
  result: Text({ maxLength: 5000, description: 'Kết quả' }),
  field: Text({ maxLength: 200, description: 'Lĩnh vực, ví dụ cải cách hành chính' }),
}
const evidenceIds = Type.Array(Id, {
  maxItems: 50,
  uniqueItems: true,
  description: 'Tài liệu kiểm chứng đã gửi kèm phiếu',
})

export const ModelInput = Strict(
  { ...fields, evidenceIds: Type.Optional(evidenceIds) },
  {
    examples: [
      {
        title: 'Ngày thứ Sáu nghe dân nói (ví dụ)',
        summary: 'Mỗi tuần một buổi tiếp và trả lời kiến nghị ngay tại khóm, ấp (ví dụ, không có thật)',
        result: 'Trả lời 40 kiến nghị trong năm (ví dụ)',
        field: 'Đối thoại, tiếp công dân',
      },
    ],
  },
)
export type ModelInput = Static<typeof ModelInput>

export const ModelPatch = Strict(
  {
    title: Type.Optional(fields.title),
    summary: Type.Optional(fields.summary),
    result: Type.Optional(fields.result),
    field: Type.Optional(fields.field),
    evidenceIds: Type.Optional(evidenceIds),
  },
  { minProperties: 1, examples: [{ result: 'Trả lời 45 kiến nghị trong năm (ví dụ)' }] },
)
export type ModelPatch = Static<typeof ModelPatch>

export const RecogniseInput = Strict(
  { document: Type.Unsafe<DocumentReference>({ ...DocumentReference, description: 'Văn bản công nhận' }) },
  { examples: [{ document: { number: '15/QĐ-VD', date: '2021-11-05', issuer: 'Sở Nội vụ (ví dụ)' } }] },
)
export type RecogniseInput = Static<typeof RecogniseInput>

export const DeclineInput = Strict(
  {
    reason: Text({ maxLength: 2000, description: 'Lý do' }),
    document: Type.Optional(Type.Unsafe<DocumentReference>({ ...DocumentReference, description: 'Văn bản' })),
  },
  { examples: [{ reason: 'Chưa có kết quả cụ thể để nhân rộng (ví dụ)' }] },
)
export type DeclineInput = Static<typeof DeclineInput>

export const Model = Strict({
  id: Id,
  submissionId: Id,
  periodId: Id,
  unitId: Id,
  unitName: Type.String({ description: 'Tên đơn vị' }),
  ...fields,
  status,
  evidenceIds: Type.Array(Id),
  document: Nullable(DocumentReference),
  reason: Nullable(Type.String({ description: 'Vì sao không công nhận' })),
  proposedAt: DateTime,
  decidedAt: Nullable(DateTime),
  version: Version,
  createdAt: DateTime,
  updatedAt: DateTime,
})
export type Model = Static<typeof Model>

export const ModelPage = PageOf(Model)

export const ModelQuery = Strict({
  ...pageQuery,
  periodId: Type.Optional(Id),
  submissionId: Type.Optional(Id),
  unitId: Type.Optional(Id),
  status: Type.Optional(status),
  updatedSince,
})
export type ModelQuery = Static<typeof ModelQuery>

export const ModelReport = Strict({
  periodId: Id,
  counts: Strict(
    { proposed: Type.Integer(), recognised: Type.Integer(), declined: Type.Integer() },
    { description: 'Số mô hình theo trạng thái' },
  ),
  recognised: Type.Array(Model, { description: 'Mô hình được công nhận, theo tên đơn vị' }),
})
export type ModelReport = Static<typeof ModelReport>
