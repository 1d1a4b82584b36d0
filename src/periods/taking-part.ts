// Which units get a form when a period opens. A rule that names blocks or units means all of
// them: nobody is left out silently for want of a criteria set.

import type { Tx } from '../db/client.ts'
import { problems, say, type ProblemFault } from '../http/problems.ts'
import { listUnitsOfRule } from './queries.ts'
import type { UnitRule } from './schemas.ts'

type Unit = Awaited<ReturnType<typeof listUnitsOfRule>>[number]

/**
 * By block, name and id, as of a day; `pinned` is the criteria set of each unit type.
 * @throws rule_broken (422) naming every part of the rule that matches nothing or has no criteria set
 */
export async function listUnitsTakingPart(
  tx: Tx,
  rule: UnitRule,
  pinned: Record<string, string>,
  day: string,
): Promise<Unit[]> {
  const named = await listUnitsOfRule(tx, rule, day)
  const units = named.filter(({ unitType }) => unitType in pinned)
  const errors = ruleFaults(rule, named, new Set(units.map(({ id }) => id)))
  if (errors.length === 0 && units.length > 0) return units
  throw problems.ruleBroken({
    detail: say(
      'Quy tắc chọn đơn vị không khớp với đơn vị hoặc bộ tiêu chí hiện có.',
      'The unit rule does not match the units or the criteria sets that there are.',
    ),
    errors,
  })
}

function ruleFaults(
  { blocks = [], unitIds = [] }: UnitRule,
  named: Unit[],
  takingPart: ReadonlySet<string>,
): ProblemFault[] {
  return [
    ...blocks.flatMap((block, i) => blockFaults(block, `/unitRule/blocks/${i}`, named, takingPart)),
    ...unitIds.flatMap((id, i) =>
      takingPart.has(id) ? [] : [{ pointer: `/unitRule/unitIds/${i}`, ...notTakingPart }],
    ),
  ]
}

const notTakingPart = {
  code: 'not_taking_part',
  detail: say(
    'Đơn vị này không tồn tại, hết hiệu lực, ngoài các khối đã chọn hoặc loại đơn vị của nó chưa có bộ tiêu chí.',
    'This unit is absent, not valid today, outside the blocks, or its unit type has no criteria set.',
  ),
}

function blockFaults(block: string, pointer: string, named: Unit[], takingPart: ReadonlySet<string>): ProblemFault[] {
  const units = named.filter((unit) => unit.block === block)
  if (units.length === 0) {
    const detail = say(`Khối ${block} không có đơn vị nào tham gia.`, `No unit of block ${block} takes part.`)
    return [{ pointer, code: 'no_units', detail }]
  }
  const unitTypes = new Set(units.filter(({ id }) => !takingPart.has(id)).map(({ unitType }) => unitType))
  return [...unitTypes].map((unitType) => ({
    pointer,
    code: 'no_criteria_set',
    detail: say(
      `Khối ${block} có đơn vị loại ${unitType}, chưa gắn bộ tiêu chí.`,
      `Block ${block} has units of type ${unitType}, which has no criteria set.`,
    ),
  }))
}
