import { Type, type Static } from 'typebox'
import { Appeal } from '../appeals/schemas.ts'
import { DateTime, Nullable, Strict } from '../http/schemas.ts'
import { ReturnNote } from '../submissions/schemas.ts'
import { Person } from './schemas.ts'

export const ReviewRound = Strict({
  number: Type.Integer({ description: 'Lần nộp thứ mấy' }),
  submittedAt: Nullable(DateTime),
  submittedBy: Nullable(Person),
  selfTotal: Nullable(Type.String({ description: 'Tổng điểm tự chấm khi nộp' })),
  takenAt: Nullable(DateTime),
  takenBy: Nullable(Person),
  returnedAt: Nullable(DateTime),
  returnedBy: Nullable(Person),
  returnNote: Nullable(ReturnNote),
  completedAt: Nullable(DateTime),
  completedBy: Nullable(Person),
  reviewTotal: Nullable(Type.String({ description: 'Tổng điểm thẩm định khi hoàn thành' })),
})
export type ReviewRound = Static<typeof ReviewRound>

export const ReviewRounds = Strict({
  rounds: Type.Array(ReviewRound, {
    description: 'Các lần nộp và thẩm định, cũ trước; đơn vị không nộp lại đúng hạn thì submittedAt của lần đó là null',
  }),
  appeals: Type.Array(Appeal, { description: 'Các kiến nghị kèm kết quả giải quyết, cũ trước' }),
})
export type ReviewRounds = Static<typeof ReviewRounds>
