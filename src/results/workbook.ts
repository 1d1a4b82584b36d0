// The results of a period as an Excel workbook of any length: ranked once, then the points of the criteria are read
// some hundred forms at a time while the file is being sent.

import type { Readable } from 'node:stream'
import { supersededSince, type Superseded } from '../amendments/revisions.ts'
import type { Actor } from '../auth/roles.ts'
import { getPublishedSets } from '../criteria-sets/compiled.ts'
import { illustrativeNotice } from '../criteria-sets/notice.ts'
import type { Deps } from '../deps.ts'
import { blockName, cite } from '../papers/words.ts'
import { criteriaSetsOf, getPeriod, type PeriodRow } from '../periods/queries.ts'
import { font } from '../xlsx/looks.ts'
import { streamWorkbook, type LongRow } from '../xlsx/long-workbook.ts'
import { sheetNames } from '../xlsx/sheet-names.ts'
import { listPoints } from './points.ts'
import type { ResultQuery, Results } from './schemas.ts'
import { readAllResults } from './service.ts'
import { blockSheet, type BlockSheet } from './workbook-block.ts'
import { amendedAs, criteriaList, criteriaSheet, criteriaTitles, overview, overviewSheet } from './workbook-overview.ts'

const formsAtOnce = 100

/** @throws not_found (404), wrong_state (409) for a unit before publication; the stream fails with the database */
export async function exportResults(
  deps: Deps,
  actor: Actor,
  periodId: string,
  query: ResultQuery,
  told: (written: number, of: number) => void = () => {},
): Promise<{ content: Readable; fileName: string }> {
  const { db, clock } = deps
  const period = await getPeriod(db, periodId)
  const results = await readAllResults(deps, actor, periodId, query, 'vi')
  const superseded = await supersededSince(db, periodId, results.revision)
  const pinned = (await criteriaSetsOf(db, [periodId])).get(periodId)!
  const sets = await getPublishedSets(db, Object.values(pinned))
  const setOf = new Map(Object.entries(pinned).map(([type, id]) => [type, sets.get(id)!]))
  const packs = [...sets.values()].map(({ pack }) => pack)
  const marks = marksOf(period, results)

  const blocks = [...new Set(results.items.map(({ block }) => block))]
  const titles = blocks.map((block) => blockName(block, packs))
  const names = sheetNames(titles, [overviewSheet, criteriaSheet])
  const sheets = blocks.map((block, i) =>
    blockSheet({
      name: names[i]!,
      title: `KẾT QUẢ CÔNG TÁC DÂN VẬN CHÍNH QUYỀN NĂM ${period.year} – ${titles[i]!.toUpperCase()}`,
      rows: results.items.filter((row) => row.block === block),
      leaves: new Map([...setOf].map(([type, { compiled }]) => [type, compiled.types.get(type)!.leaves])),
      typeNames: new Map(packs.flatMap(({ unitTypes }) => unitTypes.map(({ code, name }) => [code, name]))),
      decimals: Math.max(...packs.map(({ rounding }) => rounding.decimals)),
      ...marks,
    }),
  )
  let written = 0
  const one = () => told(++written, results.items.length)
  const types = [...new Set(results.items.map(({ unitType }) => unitType))].sort()
  const content = await streamWorkbook(
    {
      sheets: [overview(results, packs, marks), ...sheets.map(({ sheet }) => sheet), criteriaList(setOf, types, marks)],
      // The library's own print options do not quote the name of the sheet.
      namedRanges: [
        ...sheets.map(({ sheet: { name }, titles }) => ({ name: '_xlnm.Print_Titles', range: titles, scope: name })),
        { name: '_xlnm.Print_Titles', range: criteriaTitles, scope: criteriaSheet },
      ],
      defaultFont: font,
      properties: { title: `Kết quả ${period.name}`, created: clock(), modified: clock() },
    },
    new Map(sheets.map((sheet) => [sheet.sheet.name, rowsOf(deps, actor, sheet, superseded, one)])),
    clock(),
  )
  return { content, fileName: `Kết quả ${period.name}.xlsx` }
}

async function* rowsOf(
  { db }: Deps,
  actor: Actor,
  { rows, toRow }: BlockSheet,
  superseded: ReadonlyMap<string, Superseded>,
  one: () => void,
): AsyncGenerator<LongRow> {
  for (let from = 0; from < rows.length; from += formsAtOnce) {
    const batch = rows.slice(from, from + formsAtOnce)
    const ids = batch.map(({ submissionId }) => submissionId)
    const points = await listPoints(db, actor, ids, superseded)
    for (const [i, row] of batch.entries()) {
      yield toRow(row, from + i + 1, points.get(row.submissionId))
      one()
    }
  }
}

/** What stands at the head of every sheet, and in the margins of every page. A margin takes 255 characters. */
function marksOf({ name, decision }: PeriodRow, results: Results) {
  const { provisional, illustrative } = results
  const state = provisional
    ? 'DỰ THẢO – Kết quả tạm tính, chưa được cấp có thẩm quyền phê duyệt.'
    : (amendedAs(results) ?? (decision && `Kết quả theo ${cite('Quyết định', decision)}.`))
  const family = '&"Times New Roman,Regular"&11'
  return {
    remarks: [name, state, illustrative ? illustrativeNotice.vi : null].filter((line) => line !== null),
    header: `&L&"Times New Roman,Bold"&14${provisional ? 'DỰ THẢO' : ''}&C${family}&P`,
    footer: illustrative ? `&C${family}${illustrativeNotice.vi.replaceAll('&', '&&')}` : '',
  }
}
