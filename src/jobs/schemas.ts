import { Type, type Static } from 'typebox'
import { DateTime, Enum, Id, Nullable, PageOf, Strict, pageQuery } from '../http/schemas.ts'
import { PaperQuery, periodPapers } from '../papers/schemas.ts'
import { ResultQuery } from '../results/schemas.ts'
import { jobStates } from './kinds.ts'

/** The same that the paper is asked for with at once. */
export const PaperExport = Strict(PaperQuery.properties, {
  examples: [{ format: 'pdf', number: '12', date: '2021-02-05', recipients: ['Ban Dân vận Tỉnh ủy', 'Lưu: VT'] }],
})

const { block, classification, revision } = ResultQuery.properties
export const ResultsExport = Strict({ block, classification, revision }, { examples: [{ block: 'SO_NGANH' }] })
export type ResultsExport = Static<typeof ResultsExport>

export const Job = Strict({
  id: Id,
  kind: Enum(
    [...periodPapers, 'results'],
    'report, award-list, decision – văn bản của kỳ; results – kết quả của kỳ dạng Excel',
  ),
  periodId: Id,
  format: Enum(['docx', 'pdf', 'xlsx'], 'Dạng tệp'),
  state: Enum(
    jobStates,
    'queued – đang chờ; running – đang chạy; done – đã xong; failed – không lập được; expired – tệp đã hết hạn; cancelled – đã hủy',
  ),
  progress: Type.Integer({ minimum: 0, maximum: 100, description: 'Tiến độ (%)' }),
  progressText: Type.String({ description: 'Đang làm gì' }),
  requestedBy: Type.String({ description: 'Người yêu cầu' }),
  requestedAt: DateTime,
  startedAt: Nullable(DateTime),
  finishedAt: Nullable(DateTime),
  expiresAt: Nullable(Type.Unsafe<string>({ ...DateTime, description: 'Tệp được giữ đến lúc này' })),
  fault: Nullable(Strict({ code: Type.String(), detail: Type.String() }, { description: 'Vì sao không lập được tệp' })),
  fileName: Nullable(Type.String({ description: 'Tên tệp' })),
  mediaType: Nullable(Type.String({ description: 'Loại tệp' })),
  size: Nullable(Type.Integer({ description: 'Kích thước (byte)' })),
  content: Nullable(Type.String({ description: 'Địa chỉ tải tệp, khi đã xong' })),
})
export type Job = Static<typeof Job>

export const JobQuery = Strict({ ...pageQuery, state: Type.Optional(Enum(jobStates, 'Chỉ ở trạng thái này')) })
export type JobQuery = Static<typeof JobQuery>

export const JobPage = PageOf(Job)
