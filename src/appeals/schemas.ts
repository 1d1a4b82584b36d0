import { type Static } from 'typebox'
import { Code, Decimal, Enum, Strict, Text } from '../http/schemas.ts'
import { Type } from 'typebox'

/** One criterion that a unit asks to have looked at again (kiến nghị, phúc tra). */
export const AppealItem = Strict({
  code: Code,
  reason: Text({ maxLength: 5000, description: 'Lý do kiến nghị' }),
})
export type AppealItem = Static<typeof AppealItem>

/** What was decided on one criterion of an appeal. */
export const AppealOutcome = Strict({
  code: Code,
  outcome: Enum(['accepted', 'rejected'], 'accepted – chấp nhận; rejected – giữ nguyên kết quả thẩm định'),
  points: Type.Optional(Decimal),
  reason: Text({ maxLength: 5000, description: 'Lý do' }),
})
export type AppealOutcome = Static<typeof AppealOutcome>
