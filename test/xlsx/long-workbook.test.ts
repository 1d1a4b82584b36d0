// A long workbook is made while it is read: no row before it is asked for, none after nobody reads on.

import { once } from 'node:events'
import { buffer } from 'node:stream/consumers'
import { readXlsx, type CellStyle } from 'hucre/xlsx'
import t from 'tap'
import { streamWorkbook, type LongRow } from '../../src/xlsx/long-workbook.ts'

const at = new Date('2021-12-15T02:00:00Z')
const points: CellStyle = { numFmt: '0.00', alignment: { horizontal: 'center' } }
const workbook = {
  sheets: [
    { name: 'Đầu', rows: [['Trang đầu']] },
    {
      name: 'Dài',
      cells: new Map([
        ['0,0', { value: 'Đơn vị' }],
        ['0,1', { value: 'Điểm' }],
        ['1,0', { value: null, style: { font: { bold: true } } }],
        ['1,1', { value: null, style: points }],
      ]),
    },
  ],
}

function rows(n: number, onEach: (i: number) => void = () => {}, onEnd = () => {}) {
  return (async function* (): AsyncGenerator<LongRow> {
    try {
      for (let i = 0; i < n; i++) {
        onEach(i)
        // Noise, which does not pack.
        yield { cells: [`${i} ${Math.random()} ${Math.random()} ${Math.random()}`, i / 4], height: 15 }
      }
    } finally {
      onEnd()
    }
  })()
}

t.test('the rows stand below the head, in the styles of the pattern', async (t) => {
  const texts = ['=1+1', '+1', '-1', '@x', '_x0041_', '<b>&"\'', 'a\u0001b', ' hai\ndòng ', 'Đơn vị']
  const source = (async function* (): AsyncGenerator<LongRow> {
    for (const [i, text] of texts.entries()) yield { cells: [text, i + 0.25], height: 15 }
    yield { cells: [null, null], height: 15 }
  })()
  const content = await buffer(await streamWorkbook(workbook, new Map([['Dài', source]]), at))
  const { sheets } = await readXlsx(content, { readStyles: true })
  t.same(
    sheets.map(({ name }) => name),
    ['Đầu', 'Dài'],
  )
  const [head, ...body] = sheets[1]!.rows
  t.same(head, ['Đơn vị', 'Điểm'])
  t.same(
    body.slice(0, texts.length),
    texts.map((text, i) => [text.replace('\u0001', ''), i + 0.25]),
  )
  const cell = sheets[1]!.cells!.get('1,1')!
  t.match(cell, { type: 'number', style: { numFmt: '0.00' } })
  t.equal(sheets[1]!.cells!.get('1,0')!.formula, undefined)
})

t.test('rows are drawn only as they are read, and no more when nobody reads on', async (t) => {
  let drawn = 0
  let ended = false
  const source = rows(
    100_000,
    (i) => (drawn = i),
    () => (ended = true),
  )
  const content = await streamWorkbook(workbook, new Map([['Dài', source]]), at)
  await once(content, 'readable')
  const first = content.read() as Buffer
  t.ok(first.length > 0)
  while (drawn === 0) {
    await new Promise(setImmediate)
    content.read()
  }
  for (let turn = 0; turn < 200; turn++) await new Promise(setImmediate)
  t.ok(drawn < 50_000, `${drawn} rows drawn while nobody reads`)
  content.destroy()
  while (!ended) await new Promise(setImmediate)
  t.ok(drawn < 50_000)
})

t.test('it fails with its rows', async (t) => {
  const failing = (async function* (): AsyncGenerator<LongRow> {
    yield { cells: ['một', 1], height: 15 }
    throw new Error('the database went away')
  })()
  const content = await streamWorkbook(workbook, new Map([['Dài', failing]]), at)
  await t.rejects(buffer(content), { message: 'the database went away' })
})
