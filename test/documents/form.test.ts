// The scoring form in Excel, as its officer works with it: download, fill in, preview, send back.

import { readXlsx, saveXlsx, writeXlsx, openXlsx, type CellValue } from 'hucre/xlsx'
import t, { type Test } from 'tap'
import { ZipFile } from 'yazl'
import { xlsxType } from '../../src/xlsx/incoming.ts'
import type { Answers } from '../../src/scoring/types.ts'
import { match, startApp, type Answered, type Caller } from '../helpers/app.ts'
import { makePeriod, makePublishedSet, makeSubmission, makeUnit } from '../helpers/make.ts'

// The small set (test/helpers/pack.ts). Lines start in row 7: A (7), A1 (8), A2 (9), B (10), B1 (11), B2 (12), T1 (13).
const sheet = 'Bảng tự chấm'

async function start(t: Test) {
  const test = await startApp(t)
  const setId = await makePublishedSet(test.deps)
  const periodId = await makePeriod(test.deps, setId)
  const form = async (given: Answers = {}) => {
    const unitId = await makeUnit(test.deps)
    const officer = await test.as(['officer', unitId])
    const id = await makeSubmission(test.deps, { periodId, unitId, setId, userId: officer.userId, given })
    return { id, unitId, officer }
  }
  return { ...test, form }
}

const download = async (by: Caller, id: string) => (await by.get(`/submissions/${id}/form.xlsx`)).rawPayload

/** The file with other values in some cells, as somebody would have typed them. */
async function fill(file: Uint8Array, values: Record<string, CellValue>): Promise<Buffer> {
  const workbook = await openXlsx(file)
  const page = workbook.sheets.find(({ name }) => name === sheet)!
  for (const [at, value] of Object.entries(values)) {
    const [column, row] = [at.charCodeAt(0) - 65, Number(at.slice(1)) - 1]
    page.rows[row]![column] = value
    const cell = page.cells?.get(`${row},${column}`)
    page.cells?.set(`${row},${column}`, { ...cell, value, type: value === null ? 'empty' : (typeof value as 'string') })
  }
  return Buffer.from(await saveXlsx(workbook))
}

function send(by: Caller, id: string, file: Buffer, { version = 1, dryRun = false } = {}): Promise<Answered> {
  const url = `/submissions/${id}/form.xlsx${dryRun ? '?dryRun=true' : ''}`
  return by.put(url, file, { ...match(version), 'content-type': xlsxType })
}

const faultsOf = ({ data }: Answered) => data.errors.map(({ pointer, code }: Record<string, string>) => [pointer, code])

t.test('fill in, preview, send back: the preview is what happens', async (t) => {
  const { form } = await start(t)
  const { id, officer } = await form({ A1: { level: 'KHA' } })
  const file = await fill(await download(officer, id), {
    E8: ' tốt ',
    E9: '20,0',
    F9: 30,
    L9: 'Theo sổ theo dõi',
    E11: 'Có',
    E13: 2,
  })
  const preview = await send(officer, id, file, { dryRun: true })
  t.equal(preview.statusCode, 200, preview.payload)
  t.same(
    preview.data.changes.map(({ code, cell, before, after }: any) => [code, cell, before.answer, after.answer]),
    [
      ['A1', `${sheet}!E8`, { level: 'KHA' }, { level: 'TOT' }],
      ['A2', `${sheet}!E9`, null, { numerator: '20', denominator: '30' }],
      ['B1', `${sheet}!E11`, null, { value: true }],
      ['T1', `${sheet}!E13`, null, { count: 2 }],
    ],
  )
  // 40 + 30 × 20/30 + 20 + 2 = 82; B2 is the reviewer's.
  t.equal(preview.data.total, '82.00')
  t.equal((await officer.get(`/submissions/${id}`)).data.version, 1, 'a preview stores nothing')

  const sent = await send(officer, id, file)
  t.same([sent.statusCode, sent.data.total, sent.data.version], [200, '82.00', 2])
  t.same(sent.data.changes, preview.data.changes)
  const { data } = await officer.get(`/submissions/${id}`)
  t.same(data.criteria.find(({ code }: any) => code === 'A2').explanation, 'Theo sổ theo dõi')
  const { items } = (await officer.get(`/submissions/${id}/history`)).data
  t.match(JSON.stringify(items), /Theo sổ theo dõi/, 'the history says what the file changed')

  const again = await send(officer, id, Buffer.from(await download(officer, id)), { version: 2 })
  t.same([again.data.changes, again.data.version], [[], 2], 'out and in again changes nothing')
  t.equal((await send(officer, id, file, { version: 2 })).statusCode, 200, 'the same file once more says nothing new')
})

t.test('every fault is named with its cell, and nothing is stored', async (t) => {
  const { form } = await start(t)
  const { id, officer } = await form()
  const file = await fill(await download(officer, id), {
    E8: 'Xuất sắc',
    E9: 31,
    F9: 30,
    E11: 'tạm được',
    E13: '1.234',
  })
  const refused = await send(officer, id, file)
  t.equal(refused.statusCode, 422)
  t.same(faultsOf(refused).sort(), [
    [`/${sheet}/E11`, 'unknown_choice'],
    [`/${sheet}/E13`, 'ambiguous_number'],
    [`/${sheet}/E8`, 'unknown_choice'],
    [`/${sheet}/E9`, 'numerator_over_denominator'],
  ])
  t.match(refused.data.errors.map(({ detail }: any) => detail).join('\n'), `${sheet}!E9: Tử số 31 lớn hơn mẫu số 30`)
  t.same((await officer.get(`/submissions/${id}`)).data.version, 1)
})

t.test('not applicable needs its reason; percent signs, dots and decomposed letters are understood', async (t) => {
  const { form } = await start(t)
  const one = await form()
  const file = await download(one.officer, one.id)
  const without = await send(one.officer, one.id, await fill(file, { G9: 'Không áp dụng' }))
  t.same(faultsOf(without), [[`/${sheet}/H9`, 'missing_reason']])
  const decomposed = 'Không áp dụng'.normalize('NFD')
  const given = await fill(file, { G9: decomposed, H9: '  Không phát sinh hồ sơ ', E8: 'Khá'.normalize('NFD') })
  const taken = await send(one.officer, one.id, given, { dryRun: true })
  t.same(
    taken.data.changes.map(({ after }: any) => after.answer),
    [{ level: 'KHA' }, { notApplicable: true, reason: 'Không phát sinh hồ sơ' }],
  )
  const percent = await send(one.officer, one.id, await fill(file, { E9: '91,13 %' }), { dryRun: true })
  t.same(percent.data.changes[0].after.answer, { numerator: '91.13', denominator: '100' })
  const both = await send(one.officer, one.id, await fill(file, { E9: '91,13%', F9: 248 }), { dryRun: true })
  t.same(faultsOf(both), [[`/${sheet}/E9`, 'percent_and_denominator']])
})

t.test('a form of somebody else, of another set or older than a change is refused with the difference', async (t) => {
  const { form, as } = await start(t)
  const mine = await form({ A1: { level: 'KHA' } })
  const other = await form()
  const wrong = await send(mine.officer, mine.id, Buffer.from(await download(other.officer, other.id)))
  t.same(faultsOf(wrong), [['', 'other_form']])
  t.match(wrong.data.detail, 'Tệp là phiếu của Sở Thử nghiệm')
  const foreign = await send(
    mine.officer,
    mine.id,
    Buffer.from(await writeXlsx({ sheets: [{ name: sheet, rows: [['a']] }] })),
  )
  t.same(faultsOf(foreign), [['', 'unknown_form']])

  const file = await fill(await download(mine.officer, mine.id), { E8: 'Kém', E11: 'Có' })
  const colleague = await as(['officer', mine.unitId])
  await colleague.patch(`/submissions/${mine.id}/answers`, { answers: { A1: { level: 'TOT' } } }, match(1))
  const older = await send(mine.officer, mine.id, file, { version: 2 })
  t.equal(older.statusCode, 412)
  t.same(older.data.differences, [
    {
      code: 'A1',
      stored: { answer: { level: 'TOT' }, explanation: null },
      file: { answer: { level: 'KEM' }, explanation: null },
    },
  ])
  t.equal(await officerAnswer(mine.officer, mine.id, 'B1'), null, 'nothing of the file was taken')
  const reviewer = await as('reviewer')
  t.equal((await reviewer.get(`/submissions/${mine.id}/form.xlsx`)).statusCode, 404, 'a draft is its unit’s own paper')
})

const officerAnswer = async (by: Caller, id: string, code: string) =>
  (await by.get(`/submissions/${id}`)).data.criteria.find((row: any) => row.code === code)?.answer ?? null

t.test('locked, formulas, merged and missing lines', async (t) => {
  const { form } = await start(t)
  const { id, officer } = await form()
  const blank = await download(officer, id)
  const workbook = await openXlsx(blank)
  const page = workbook.sheets[0]!
  page.cells!.set('7,4', { value: 'Tốt', type: 'formula', formula: 'B1&"x"' })
  page.merges = [...(page.merges ?? []), { startRow: 8, endRow: 8, startCol: 4, endCol: 5 }]
  page.cells!.set('10,1', { value: 'XX', type: 'string' })
  page.rows[10]![1] = 'XX'
  const refused = await send(officer, id, Buffer.from(await saveXlsx(workbook)))
  t.same(faultsOf(refused).sort(), [
    [`/${sheet}`, 'missing_line'],
    [`/${sheet}/E8`, 'formula'],
    [`/${sheet}/E9`, 'merged_cells'],
  ])
  const { sheets } = await readXlsx(blank, { readStyles: true })
  t.same(
    sheets.map(({ name, veryHidden }) => [name, veryHidden ?? false]),
    [
      [sheet, false],
      ['Danh mục', true],
      ['Hệ thống', true],
    ],
  )
  const lockedCells = [...sheets[0]!.cells!]
    .filter(([, { style }]) => style?.protection?.locked === false)
    .map(([at]) => at)
  t.ok(sheets[0]!.protection?.sheet)
  t.same(
    lockedCells.sort(),
    ['10,11', '10,4', '12,11', '12,4', '7,11', '7,4', '8,11', '8,4', '8,5', '8,6', '8,7'],
    'only what the unit enters is open',
  )
})

t.test('files that are no form are refused quickly, with a way out', async (t) => {
  const { form } = await start(t)
  const { id, officer } = await form()
  const blank = Buffer.from(await download(officer, id))
  const zip = (parts: Record<string, Buffer | string>) => zipped(parts)
  const parts = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': '<workbook/>',
  }
  const hostile: [string, Buffer, string][] = [
    ['half uploaded', blank.subarray(0, blank.length / 2), 'not_a_workbook'],
    ['not a ZIP', Buffer.from('Tiêu chí;Điểm'), 'not_a_workbook'],
    [
      'a zip bomb',
      await zip({ ...parts, 'xl/worksheets/sheet1.xml': Buffer.alloc(60 * 1024 * 1024, 32) }),
      'unpacks_too_large',
    ],
    [
      'entities',
      await zip({ ...parts, 'xl/sharedStrings.xml': '<!DOCTYPE a [<!ENTITY b "c">]><sst/>' }),
      'not_a_workbook',
    ],
    ['macros', await zip({ ...parts, 'xl/vbaProject.bin': 'x' }), 'macros'],
    ['links to elsewhere', await zip({ ...parts, 'xl/externalLinks/externalLink1.xml': '<a/>' }), 'external_links'],
    ['.xls', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'old_format'],
    [
      'a password',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'encrypted_file',
    ],
  ]
  for (const [what, file, code] of hostile) {
    const refused = await send(officer, id, file)
    t.same([refused.statusCode, faultsOf(refused)], [422, [['', code]]], what)
  }
  const huge = await send(officer, id, Buffer.alloc(3 * 1024 * 1024))
  t.equal(huge.statusCode, 413)
  t.equal((await officer.put(`/submissions/${id}/form.xlsx`, { a: 1 }, match(1))).statusCode, 415)
})

async function zipped(parts: Record<string, Buffer | string>): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name)
  zip.end()
  const chunks: Buffer[] = []
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
