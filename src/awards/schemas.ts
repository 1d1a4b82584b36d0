import { Type, type Static } from 'typebox'
import { demoId } from '../http/examples.ts'
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
  updatedSince,
} from '../http/schemas.ts'
import { awardActions, awardStatuses } from './status.ts'

const subjects = ['collective', 'individual'] as const
const Subject = Enum(subjects, 'collective – tập thể; individual – cá nhân')
const status = Enum(
  awardStatuses,
  'draft – soạn thảo; proposed – đã trình; approved – đã quyết định; rejected – không đồng ý; revoked – thu hồi',
)

const person = {
  personName: Text({ maxLength: 200, description: 'Họ và tên cá nhân (chỉ khi đề nghị cho cá nhân)' }),
  personPosition: Text({ maxLength: 200, description: 'Chức vụ, đơn vị công tác' }),
}
const Achievement = Text({ maxLength: 5000, description: 'Tóm tắt thành tích' })

export const AwardProposalInput = Strict(
  {
    periodId: Type.Unsafe<string>({ ...Id, description: 'Kỳ đánh giá đã phê duyệt' }),
    unitId: Type.Unsafe<string>({ ...Id, description: 'Đơn vị, hoặc đơn vị của cá nhân' }),
    awardCode: Type.Unsafe<string>({ ...Code, description: 'Mã hình thức khen thưởng trong bộ tiêu chí' }),
    subject: Subject,
    personName: Type.Optional(person.personName),
    personPosition: Type.Optional(person.personPosition),
    achievement: Achievement,
  },
  {
    examples: [
      {
        periodId: demoId('periods', 2),
        unitId: demoId('units', 1001),
        awardCode: 'BK_CA_NHAN',
        subject: 'individual',
        personName: 'Nguyễn Thị Ví Dụ',
        personPosition: 'Phó Chánh Văn phòng',
        achievement: 'Tham mưu mô hình "Dân vận khéo" được nhân rộng (ví dụ, không có thật)',
      },
    ],
  },
)
export type AwardProposalInput = Static<typeof AwardProposalInput>

export const AwardProposalPatch = Strict(
  {
    personName: Type.Optional(person.personName),
    personPosition: Type.Optional(person.personPosition),
    achievement: Type.Optional(Achievement),
  },
  { minProperties: 1, examples: [{ achievement: 'Tóm tắt thành tích đã bổ sung (ví dụ, không có thật)' }] },
)
export type AwardProposalPatch = Static<typeof AwardProposalPatch>

export const ProposeAwardInput = Strict(
  { document: Type.Unsafe<DocumentReference>({ ...DocumentReference, description: 'Tờ trình' }) },
  { examples: [{ document: { number: '06/TTr-VD', date: '2021-11-08', issuer: 'Sở Nội vụ (ví dụ)' } }] },
)
export type ProposeAwardInput = Static<typeof ProposeAwardInput>

export const ApproveAwardInput = Strict(
  { decision: Type.Unsafe<DocumentReference>({ ...DocumentReference, description: 'Quyết định khen thưởng' }) },
  {
    examples: [
      { decision: { number: '07/QĐ-VD', date: '2021-11-08', issuer: 'UBND Tỉnh (ví dụ)', signer: 'Nguyễn Văn Ví Dụ' } },
    ],
  },
)
export type ApproveAwardInput = Static<typeof ApproveAwardInput>

const Reason = Text({ maxLength: 2000, description: 'Lý do' })

export const RejectAwardInput = Strict(
  { reason: Reason },
  { examples: [{ reason: 'Chưa đủ thời gian công tác theo quy định (ví dụ)' }] },
)
export type RejectAwardInput = Static<typeof RejectAwardInput>

export const RevokeAwardInput = Strict(
  {
    reason: Reason,
    decision: Type.Unsafe<DocumentReference>({ ...DocumentReference, description: 'Quyết định thu hồi' }),
  },
  {
    examples: [
      {
        reason: 'Phát hiện vi phạm sau khi khen thưởng (ví dụ)',
        decision: { number: '08/QĐ-VD', date: '2021-11-08', issuer: 'UBND Tỉnh (ví dụ)', signer: 'Nguyễn Văn Ví Dụ' },
      },
    ],
  },
)
export type RevokeAwardInput = Static<typeof RevokeAwardInput>

export const AwardProposal = Strict({
  id: Id,
  periodId: Id,
  unitId: Id,
  unitName: Type.String({ description: 'Tên đơn vị trong kỳ' }),
  awardCode: Type.String({ description: 'Mã hình thức khen thưởng' }),
  awardForm: Type.String({ description: 'Hình thức khen thưởng' }),
  subject: Subject,
  personName: Nullable(Type.String()),
  personPosition: Nullable(Type.String()),
  achievement: Type.String({ description: 'Tóm tắt thành tích' }),
  status,
  proposalDocument: Nullable(DocumentReference),
  decisionDocument: Nullable(DocumentReference),
  reason: Nullable(Type.String({ description: 'Lý do không đồng ý hoặc thu hồi' })),
  illustrative: Type.Boolean({ description: 'true: dựa trên bộ tiêu chí minh họa' }),
  notice: Nullable(Type.String()),
  allowedActions: Type.Array(Enum(awardActions, 'Việc người gọi được làm ngay bây giờ')),
  decidedAt: Nullable(DateTime),
  version: Version,
  createdAt: DateTime,
  updatedAt: DateTime,
})
export type AwardProposal = Static<typeof AwardProposal>

export const AwardProposalPage = PageOf(AwardProposal)

export const ProposalQuery = Strict({
  ...pageQuery,
  periodId: Type.Optional(Id),
  unitId: Type.Optional(Id),
  status: Type.Optional(status),
  subject: Type.Optional(Subject),
  updatedSince,
})
export type ProposalQuery = Static<typeof ProposalQuery>

export const AwardCandidate = Strict({
  unitId: Id,
  unitName: Type.String(),
  block: Code,
  rank: Nullable(Type.Integer()),
  finalTotal: Nullable(Type.String()),
  classification: Nullable(Type.String()),
  awardCode: Type.String(),
  awardForm: Type.String({ description: 'Hình thức khen thưởng' }),
  subject: Subject,
  eligible: Type.Boolean({ description: 'Đủ điều kiện đề nghị' }),
  reasons: Type.Array(Type.String(), { description: 'Vì sao không đủ điều kiện; trống khi đủ' }),
})
export type AwardCandidate = Static<typeof AwardCandidate>

export const AwardCandidatePage = Strict({
  periodId: Id,
  illustrative: Type.Boolean(),
  notice: Nullable(Type.String()),
  items: Type.Array(AwardCandidate),
  nextCursor: Nullable(Type.String()),
  total: Type.Integer(),
})

export const CandidateQuery = Strict({
  award: Type.Optional(Type.Unsafe<string>({ ...Code, description: 'Mã hình thức khen thưởng' })),
  block: Type.Optional(Code),
  eligible: Type.Optional(Type.Boolean({ description: 'true: chỉ đơn vị đủ điều kiện' })),
  limit: pageQuery.limit,
  cursor: Type.Optional(Type.String({ pattern: '^\\d{1,6}$' })),
})
export type CandidateQuery = Static<typeof CandidateQuery>
