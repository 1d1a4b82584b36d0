// More time for one unit, and the due dates of a period's forms: what an administrator sees of a
// draft is its date, never its content.

import { Type, type Static } from 'typebox'
import {
  Code,
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
} from '../http/schemas.ts'
import type { SubmissionRow } from './lanes.ts'
import { submissionStatuses } from './status.ts'

export const Extension = Strict(
  {
    until: DateTime,
    reason: Type.String({ description: 'Lý do gia hạn' }),
    document: Nullable(DocumentReference),
    grantedBy: Type.Unsafe<string>({ ...Id, description: 'Người gia hạn' }),
    grantedAt: DateTime,
  },
  { description: 'Gia hạn tự chấm điểm cho riêng đơn vị; null: không' },
)
export type Extension = Static<typeof Extension>

type Extended = Pick<SubmissionRow, 'extendedUntil' | 'extendedBy' | 'extendedAt' | 'extensionNote'>

export function extensionOf({ extendedUntil, extendedBy, extendedAt, extensionNote }: Extended): Extension | null {
  if (!extendedUntil) return null
  return {
    until: extendedUntil.toISOString(),
    ...extensionNote!,
    grantedBy: extendedBy!,
    grantedAt: extendedAt!.toISOString(),
  }
}

export const ExtensionInput = Strict(
  {
    until: Type.Unsafe<string>({
      ...DateTime,
      description: 'Hạn mới: sau hạn hiện nay của đơn vị, không sau hạn thẩm định của kỳ',
    }),
    reason: Text({ maxLength: 2000, description: 'Lý do gia hạn' }),
    document: Type.Optional(
      Type.Unsafe<DocumentReference>({ ...DocumentReference, description: 'Văn bản đề nghị hoặc cho phép gia hạn' }),
    ),
  },
  {
    examples: [
      {
        until: '2021-11-26T17:00:00+07:00',
        reason: 'Đơn vị khắc phục hậu quả bão, chưa hoàn thành báo cáo (ví dụ)',
        document: { number: '12/CV-VD', date: '2021-11-05', issuer: 'Sở Nội vụ (ví dụ)' },
      },
    ],
  },
)
export type ExtensionInput = Static<typeof ExtensionInput>

export const DueDate = Strict({
  submissionId: Id,
  periodId: Id,
  unitId: Id,
  unitName: Type.String({ description: 'Tên đơn vị khi mở kỳ đánh giá' }),
  block: Code,
  status: Enum(submissionStatuses, 'Trạng thái của phiếu'),
  dueAt: Type.Unsafe<string>({ ...DateTime, description: 'Hạn của đơn vị hiện nay' }),
  extension: Nullable(Extension),
  version: Version,
})
export type DueDate = Static<typeof DueDate>

export const DueDatePage = PageOf(DueDate)

export const DueDateQuery = Strict({
  ...pageQuery,
  unitId: Type.Optional(Type.Unsafe<string>({ ...Id, description: 'Đơn vị' })),
  status: Type.Optional(Enum(submissionStatuses, 'Trạng thái của phiếu')),
  extended: Type.Optional(Type.Boolean({ description: 'true: chỉ đơn vị được gia hạn' })),
})
export type DueDateQuery = Static<typeof DueDateQuery>
