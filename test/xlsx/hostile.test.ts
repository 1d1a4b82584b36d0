// Workbooks made to exhaust the server, sent to every door that takes one: refused with a reason, at once, in
// little memory, and nothing stored. The files are made here, row by row; none is kept anywhere.

import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import t from 'tap'
import { ZipFile } from 'yazl'
import { answers, criteriaSets, units } from '../../src/db/schema.ts'
import { entriesOf, openArchive, streamOf } from '../../src/xlsx/archive.ts'
import { xlsxType } from '../../src/xlsx/incoming.ts'
import { match, startApp } from '../helpers/app.ts'
import { makePeriod, makePublishedSet, makeSubmission, makeUnit } from '../helpers/make.ts'

const head = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
const tail = '</sheetData></worksheet>'

/** The workbook with another first sheet. */
async function withSheet(workbook: Buffer, sheet: Iterable<string>): Promise<Buffer> {
  const archive = await openArchive(workbook)
  const zip = new ZipFile()
  for await (const entry of entriesOf(archive)) {
    const content = await buffer(await streamOf(archive, entry))
    if (entry.fileName !== 'xl/worksheets/sheet1.xml') zip.addBuffer(content, entry.fileName)
  }
  archive.close()
  zip.addReadStream(Readable.from(sheet, { objectMode: false }), 'xl/worksheets/sheet1.xml')
  zip.end()
  return buffer(zip.outputStream as Readable)
}

function* rows(n: number, rowOf: (number: number) => string): Generator<string> {
  yield head
  for (let i = 0; i < n; i += 1000) yield Array.from({ length: 1000 }, (_, k) => rowOf(i + k + 1)).join('')
  yield tail
}

/** The archive's directory says that every part unpacks to 100 bytes. */
function declaredSmall(workbook: Buffer): Buffer {
  const changed = Buffer.from(workbook)
  const signature = Buffer.from('504b0102', 'hex')
  for (let at = changed.indexOf(signature); at >= 0; at = changed.indexOf(signature, at + 4))
    changed.writeUInt32LE(100, at + 24)
  return changed
}

t.test('every door that takes a workbook', async (t) => {
  const { deps, as } = await startApp(t)
  const setId = await makePublishedSet(deps)
  const periodId = await makePeriod(deps, setId)
  const unitId = await makeUnit(deps, 'Sở Thử')
  const [admin, officer] = [await as('admin'), await as(['officer', unitId])]
  const id = await makeSubmission(deps, { periodId, unitId, setId, userId: officer.userId })
  const type = { 'content-type': xlsxType }
  const doors = [
    {
      form: (await officer.get(`/submissions/${id}/form.xlsx`)).rawPayload,
      send: (file: Buffer) => officer.put(`/submissions/${id}/form.xlsx`, file, { ...type, ...match(1) }),
      name: 'form',
    },
    {
      form: (await admin.get('/units/template.xlsx')).rawPayload,
      send: (file: Buffer) => admin.post('/units/import', file, type),
      name: 'units',
    },
    {
      form: (await admin.get('/criteria-sets/template.xlsx')).rawPayload,
      send: (file: Buffer) => admin.post('/criteria-sets', file, type),
      name: 'criteria set',
    },
  ]
  const stored = async () => [
    (await deps.db.select().from(units)).length,
    (await deps.db.select().from(criteriaSets)).length,
    (await deps.db.select().from(answers)).length,
  ]
  const before = await stored()

  const cell = (at: string) => `<c r="${at}"><v>1</v></c>`
  const million = [...rows(1_000_000, () => '<row/>')]
  const sheets: [string, Iterable<string>, string][] = [
    [
      '100 MB of cells',
      rows(1_000_000, () => `<row><c t="inlineStr"><is><t>${'0'.repeat(60)}</t></is></c></row>`),
      'unpacks_too_large',
    ],
    [
      'a value below a million empty rows',
      [...million.slice(0, -1), `<row r="1000001">${cell('A1000001')}</row>`, tail],
      'beyond_the_form',
    ],
    ['the last cell there is', [head, `<row r="1048576">${cell('XFD1048576')}</row>`, tail], 'beyond_the_form'],
    ['4,000 rows of 16,384 columns', rows(4000, (n) => `<row r="${n}">${cell(`XFD${n}`)}</row>`), 'beyond_the_form'],
  ]
  for (const [what, sheet, code] of sheets) {
    const file = await withSheet(doors[0]!.form, sheet)
    for (const { name, send } of doors) {
      const memory = process.memoryUsage().rss
      const refused = await send(file)
      t.equal(refused.statusCode, 422, `${name}: ${what}`)
      t.match(refused.data.errors, [{ pointer: '', code }], `${name}: ${what}`)
      t.match(refused.data.detail, /^Không nhận tệp\./)
      t.ok(process.memoryUsage().rss - memory < 300e6, 'in bounded memory')
    }
  }

  const quotes = await withSheet(
    doors[0]!.form,
    rows(4000, (n) => `<row r='${n}'><c r='XFD${n}'><v>1</v></c></row>`),
  )
  const bomb = declaredSmall(
    await withSheet(
      doors[0]!.form,
      rows(200_000, (n) => `<row r="${n}"/>`),
    ),
  )
  for (const { name, form, send } of doors) {
    const broken: [string, Buffer][] = [
      ['declared to be small', bomb],
      ...[0.1, 0.5, 0.9, 0.999].map((part): [string, Buffer] => [
        `${part * 100} % uploaded`,
        form.subarray(0, Math.floor(form.length * part)),
      ]),
    ]
    for (const [what, file] of broken) {
      const refused = await send(file)
      t.equal(refused.statusCode, 422, `${name}: ${what}`)
      t.match(refused.data.errors, [{ code: 'not_a_workbook' }], `${name}: ${what}`)
    }
    const memory = process.memoryUsage().rss
    const odd = await send(quotes)
    t.ok(odd.statusCode >= 400 && odd.statusCode < 500, `${name}: far cells written in another way: ${odd.statusCode}`)
    t.ok(process.memoryUsage().rss - memory < 300e6, 'are not kept')
  }
  t.same(await stored(), before, 'nothing is stored')

  const empty = await doors[1]!.send(await withSheet(doors[1]!.form, million))
  t.equal(empty.statusCode, 422, 'a million empty rows are a sheet without its columns')
  t.match(empty.data.detail, /thiếu cột|không có/i)
})
