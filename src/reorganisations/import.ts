// A reorganisation from a table: the same act, by the same rules, as one that is sent as JSON.

import type { Actor } from '../auth/roles.ts'
import type { Deps } from '../deps.ts'
import { Problem, problems, say, type ProblemFault } from '../http/problems.ts'
import type { MappingQuery, MappingReport } from './import-schemas.ts'
import { readMapping, type Mapping } from './mapping.ts'
import { faultsOfText, numberOf, type MappingRow } from './mapping-sheet.ts'
import { loadStanding } from './queries.ts'
import { fault } from './resolve.ts'
import { dayNumber } from '../scoring/dates.ts'
import { reorganiseUnits } from './service.ts'

/** @throws rule_broken (422) with every fault at its row */
export async function importReorganisation(
  deps: Deps,
  actor: Actor,
  rows: MappingRow[],
  query: MappingQuery,
): Promise<MappingReport> {
  const unfit = faultsOfText(rows)
  if (unfit.length > 0) throw refused(unfit)
  const effectiveOn = query.effectiveOn ?? dayOf(rows)
  const standing = await loadStanding(deps.db, effectiveOn, query.scheme ?? 'gso')
  const mapping = readMapping(rows, { ...query, effectiveOn }, standing)
  if (mapping.faults.length > 0) throw refused(mapping.faults)
  if (mapping.input.changes.length === 0)
    throw problems.ruleBroken({ detail: say('Bảng không có thay đổi nào.', 'The table changes nothing.') })
  try {
    const report = await reorganiseUnits(deps, actor, mapping.input, query.dryRun ?? false)
    return { ...report, rows: rows.length, ...mapping.notes }
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'rule_broken') throw error
    throw refused((error.options.errors ?? []).map((found) => atRow(found, mapping)))
  }
}

function refused(errors: ProblemFault[]): Problem {
  return problems.ruleBroken({
    detail: say('Không thay đổi nào được lưu; hãy sửa các lỗi sau.', 'Nothing was stored; mend these faults.'),
    errors,
  })
}

/** `/changes/3/predecessors/1/…` is where the row of the fourth change's second predecessor stands. */
function atRow(found: ProblemFault, { rowsOf }: Mapping): ProblemFault {
  const [, change = '', side = 'predecessors', n = '0'] =
    /^\/changes\/(\d+)(?:\/(predecessors|successors)\/(\d+))?/.exec(found.pointer) ?? []
  const rows = rowsOf[Number(change)]
  return rows ? { ...found, pointer: rows[side as keyof typeof rows][Number(n)]!.pointer } : found
}

/** The one day that all rows say. @throws rule_broken (422) */
function dayOf(rows: MappingRow[]): string {
  const given = rows.filter(({ effectiveOn }) => effectiveOn !== '')
  const first = given.find(({ effectiveOn }) => dayNumber(effectiveOn) !== null)
  const day = first?.effectiveOn
  const errors =
    given.length === 0
      ? [fault('/query/effectiveOn', 'required', 'Thiếu ngày có hiệu lực.', 'The day is missing.')]
      : given
          .filter(({ effectiveOn }) => effectiveOn !== day)
          .map(({ pointer, effectiveOn }) =>
            dayNumber(effectiveOn) === null
              ? fault(
                  `${pointer}/effectiveOn`,
                  'wrong_format',
                  `"${effectiveOn}" không phải là ngày; ghi dạng 01/07/2025 hoặc 2025-07-01.`,
                  `"${effectiveOn}" is no date; write 01/07/2025 or 2025-07-01.`,
                )
              : fault(
                  `${pointer}/effectiveOn`,
                  'contradiction',
                  `Ngày ${effectiveOn} khác ngày ${day} của dòng ${numberOf(first!)}.`,
                  `${effectiveOn} is not the ${day} of row ${numberOf(first!)}.`,
                ),
          )
  if (errors.length > 0) throw refused(errors)
  return day!
}
