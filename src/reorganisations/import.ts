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
  const unfit = [...faultsOfText(rows), ...(query.effectiveOn === undefined ? faultsOfDays(rows) : [])]
  const effectiveOn = query.effectiveOn ?? dayOf(rows)?.effectiveOn
  if (effectiveOn === undefined) throw refused(unfit)
  const standing = await loadStanding(deps.db, effectiveOn, query.scheme ?? 'gso')
  const mapping = readMapping(rows, { ...query, effectiveOn }, standing)
  const told = new Set(unfit.map(({ pointer }) => pointer))
  const faults = [...unfit, ...mapping.faults.filter(({ pointer }) => !told.has(pointer))]
  if (faults.length > 0) throw refused(faults)
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

/** The first row that has a day, which all others have to agree with. */
function dayOf(rows: MappingRow[]): MappingRow | undefined {
  return rows.find(({ effectiveOn }) => dayNumber(effectiveOn) !== null)
}

function faultsOfDays(rows: MappingRow[]): ProblemFault[] {
  const given = rows.filter(({ effectiveOn }) => effectiveOn !== '')
  if (given.length === 0)
    return [fault('/query/effectiveOn', 'required', 'Thiếu ngày có hiệu lực.', 'The day is missing.')]
  const first = dayOf(rows)
  return given
    .filter(({ effectiveOn }) => effectiveOn !== first?.effectiveOn)
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
            `Ngày ${effectiveOn} khác ngày ${first!.effectiveOn} của dòng ${numberOf(first!)}.`,
            `${effectiveOn} is not the ${first!.effectiveOn} of row ${numberOf(first!)}.`,
          ),
    )
}
