// A criteria set in Excel: out and in again loses nothing, and faults are named by their cells.

import fc from 'fast-check'
import { openXlsx, readXlsx, saveXlsx } from 'hucre/xlsx'
import t from 'tap'
import { packFromWorkbook } from '../../src/criteria-sets/from-workbook.ts'
import { packToXlsx } from '../../src/criteria-sets/to-workbook.ts'
import { canonicalJson } from '../../src/scoring/hash.ts'
import { readPack } from '../../src/scoring/pack.ts'
import type { Pack } from '../../src/scoring/types.ts'
import { xlsxType } from '../../src/xlsx/incoming.ts'
import { match, startApp } from '../helpers/app.ts'
import { packs } from '../scoring/arbitraries.ts'
import { smallPack } from '../helpers/pack.ts'
import { demoDocument, packOf, type Json } from '../scoring/packs.ts'

const back = async (pack: Pack) =>
  packFromWorkbook(await readXlsx(await packToXlsx(pack), { readStyles: true })).document

t.test('out and in again: random sets and the demo set are the same', async (t) => {
  await fc.assert(
    fc.asyncProperty(packs, async (pack) => {
      const { pack: read, faults } = readPack(await back(pack))
      if (canonicalJson(read) !== canonicalJson(pack)) throw new Error(JSON.stringify({ faults, read, pack }, null, 1))
    }),
    { numRuns: 40 },
  )
  const linked = structuredClone(smallPack) as Json
  Object.assign(linked['groups'][0].criteria[1], { numeratorIndicator: 'DV.HOSO', denominatorIndicator: 'DV.HOSO' })
  linked['bonuses'][0].countOf = 'recognisedModels'
  t.same(readPack(await back(packOf(linked))).pack, packOf(linked), 'figures from elsewhere')
  const demo = packOf(demoDocument())
  const { pack: read, faults } = readPack(await back(demo))
  t.same(faults, [])
  t.equal(canonicalJson(read), canonicalJson(demo))
})

t.test('an annex typed into the template becomes a draft; mistakes are named by cell', async (t) => {
  const { as } = await startApp(t)
  const admin = await as('admin')
  const headers = { 'content-type': xlsxType }
  const template = await admin.get('/criteria-sets/template.xlsx')
  t.equal(template.headers['content-type'], xlsxType)

  const edit = async (changes: (sheet: (name: string) => { rows: unknown[][]; cells?: Map<string, any> }) => void) => {
    const workbook = await openXlsx(template.rawPayload)
    changes((name) => workbook.sheets.find((sheet) => sheet.name === name)!)
    return Buffer.from(await saveXlsx(workbook))
  }
  const put = (sheet: { rows: unknown[][]; cells?: Map<string, any> }, row: number, column: number, value: unknown) => {
    sheet.rows[row]![column] = value
    sheet.cells?.set(`${row},${column}`, { value, type: typeof value })
  }

  const good = await admin.post(
    '/criteria-sets',
    await edit((sheet) => put(sheet('Thông tin'), 2, 1, 'Bộ tiêu chí nhập từ Excel (ví dụ)')),
    headers,
  )
  t.equal(good.statusCode, 201, good.payload)
  t.equal(good.data.pack.title, 'Bộ tiêu chí nhập từ Excel (ví dụ)')

  const out = await admin.get(`/criteria-sets/${good.data.id}/workbook.xlsx`)
  const again = await admin.put(`/criteria-sets/${good.data.id}`, out.rawPayload, { ...headers, ...match(1) })
  t.same(again.data.pack, good.data.pack, 'out and in again')

  // Row 3 of the tree is the first criterion; column B its code, E its kind, F the maximum of the only unit type.
  const bad = await admin.post(
    '/criteria-sets',
    await edit((sheet) => {
      put(sheet('Tiêu chí'), 2, 5, 41)
      put(sheet('Thông tin'), 13, 1, 'một trăm')
    }),
    headers,
  )
  t.equal(bad.statusCode, 422)
  t.same(
    bad.data.errors.map(({ pointer, code }: any) => [pointer, code]),
    [['/Thông tin/B14', 'not_number']],
  )

  const sums = await admin.post(
    '/criteria-sets/validate',
    await edit((sheet) => put(sheet('Tiêu chí'), 2, 5, 41)),
    headers,
  )
  t.equal(sums.data.valid, false)
  t.match(sums.data.faults.map(({ detail }: any) => detail).join('\n'), /41|101/)

  const lost = await admin.post('/criteria-sets', await edit((sheet) => put(sheet('Tiêu chí'), 2, 2, 'ZZ')), headers)
  t.same(
    lost.data.errors
      .map(({ pointer, code }: any) => [pointer, code])
      .filter(([, code]: string[]) => code === 'unknown_parent'),
    [['/Tiêu chí/C3', 'unknown_parent']],
  )

  const nothing = await admin.post('/criteria-sets', await edit((sheet) => put(sheet('Tiêu chí'), 2, 5, 0)), headers)
  t.match(
    nothing.data.errors.find(({ pointer }: any) => pointer === '/Tiêu chí/F3'),
    { path: 'groups[0].criteria[0].maxPoints.SO_NGANH', detail: /^Tiêu chí!F3: / },
    nothing.payload,
  )
  t.equal((await admin.get('/criteria-sets')).data.total, 1, 'what had faults was not stored')
})
