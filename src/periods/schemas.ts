import { Type, type Static } from 'typebox'
import { Code, Id, Strict } from '../http/schemas.ts'

/** Which units take part: every member given narrows; none: all units of the unit types with a criteria set. */
export const UnitRule = Strict({
  blocks: Type.Optional(Type.Array(Code, { minItems: 1, uniqueItems: true, description: 'Chỉ các khối này' })),
  unitIds: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 10000, uniqueItems: true, description: 'Chỉ các đơn vị này' })),
})
export type UnitRule = Static<typeof UnitRule>
