// A table in which an old unit stands in several rows, each with a new unit that got a part of it.

import t, { type Test } from 'tap'
import { startApp } from '../helpers/app.ts'

const document = 'documentNumber=12%2FNQ-TN&documentDate=2022-06-16&documentIssuer=TN'
const day = '2022-07-01'

async function start(t: Test) {
  const { as } = await startApp(t, '2022-07-02T09:00:00+07:00')
  const [admin, reader] = [await as('admin'), await as('auditor')]
  const unit = async (code: string, name: string) => {
    const identifiers = [{ scheme: 'gso', code }]
    const kinds = { unitType: 'DIA_PHUONG', block: 'XA' }
    const made = await admin.post('/units', { name, ...kinds, validFrom: '2020-01-01', identifiers })
    t.equal(made.statusCode, 201, made.payload)
    return made.data.id as string
  }
  const send = (rows: string[], query = '') =>
    admin.post(
      `/units/reorganisations/import?${document}&effectiveOn=${day}${query}`,
      ['old_code,old_name,old_district_name,new_code,new_name', ...rows].join('\n'),
      { 'content-type': 'text/csv' },
    )
  const whose = async (code: string, asOf = day) =>
    (await reader.get(`/units?identifier=${code}&asOf=${asOf}`)).data.items[0]
  const lineage = async (id: string) => {
    const { predecessors, successors } = (await reader.get(`/units/${id}/lineage`)).data
    const names = (nodes: any[]) => nodes.map(({ name, link }) => [name, link.predecessorEnds])
    return { predecessors: names(predecessors), successors: names(successors) }
  }
  return { admin, reader, unit, send, whose, lineage }
}
const told = ({ data }: { data: any }) =>
  data.errors?.map(({ pointer, code }: any) => [pointer, code]) ?? JSON.stringify(data).slice(0, 500)
const shape = (changes: any[]) =>
  changes.map(({ kind, predecessors, successors }) => [
    kind,
    predecessors.map(({ unitName, ends }: any) => `${unitName}${ends ? '' : ' (tiếp tục)'}`),
    successors.map(({ unitName }: any) => unitName),
  ])

t.test('a unit that goes into several', async (t) => {
  const { unit, send, whose, lineage } = await start(t)
  const a = await unit('70001', 'Xã Một')
  const b = await unit('70002', 'Xã Hai')
  const c = await unit('70003', 'Xã Ba')
  const rows = [
    '70001,Xã Một,,80001,Phường Đông',
    '70001,Xã Một,,80002,Phường Tây',
    '70002,Xã Hai,,80001,Phường Đông',
    '70003,Xã Ba,,80003,Phường Nam',
    '70003,Xã Ba,,80004,Phường Bắc',
  ]
  const changes = [
    ['merge', ['Xã Một', 'Xã Hai'], ['Phường Đông']],
    ['split', ['Xã Một'], ['Phường Đông', 'Phường Tây']],
    ['split', ['Xã Ba'], ['Phường Nam', 'Phường Bắc']],
  ]

  const seen = await send(rows, '&dryRun=true')
  t.equal(seen.statusCode, 200, seen.payload)
  t.same(shape(seen.data.changes), changes, 'the dry run tells each new unit once as new')
  t.match(seen.data.counts, { ended: 3, created: 4, changed: 0 })
  t.same(seen.data.splits, [
    { rows: ['/rows/2', '/rows/3'], code: '70001', name: 'Xã Một', newCodes: ['80001', '80002'], continues: false },
    { rows: ['/rows/5', '/rows/6'], code: '70003', name: 'Xã Ba', newCodes: ['80003', '80004'], continues: false },
  ])

  const done = await send(rows)
  t.equal(done.statusCode, 201, done.payload)
  t.same(shape(done.data.changes), changes)
  const east = await whose('80001')
  t.same((await lineage(a)).successors, [
    ['Phường Đông', true],
    ['Phường Tây', true],
  ])
  t.same((await lineage(b)).successors, [['Phường Đông', true]], 'nothing of it went to the west')
  t.same((await lineage(c)).successors, [
    ['Phường Bắc', true],
    ['Phường Nam', true],
  ])
  t.same((await lineage(east.id)).predecessors, [
    ['Xã Hai', true],
    ['Xã Một', true],
  ])
  t.equal((await whose('70001', '2022-06-30')).name, 'Xã Một')
  t.equal(await whose('70001'), undefined)
})

t.test('one that is not ours is recorded once', async (t) => {
  const { unit, send, whose, lineage } = await start(t)
  await unit('70001', 'Xã Một')
  const rows = [
    '70001,Xã Một,,80001,Phường Đông',
    '90001,Xã Ngoài,Huyện Bạn,80001,Phường Đông',
    '90001,Xã Ngoài,Huyện Bạn,80002,Phường Tây',
    ',Xã Không Mã,Huyện Bạn,80002,Phường Tây',
    ',Xã Không Mã,Huyện Bạn,80001,Phường Đông',
  ]
  const query = '&recordUnknown=true&unitType=DIA_PHUONG&block=XA'
  t.same(
    told(await send([...rows, '90001,Xã Khác Tên,Huyện Bạn,80001,Phường Đông'], query)).map(([, code]: any) => code),
    ['duplicate', 'contradiction'],
    'two names of one code',
  )
  const done = await send(rows, query)
  t.equal(done.statusCode, 201, done.payload)
  t.match(done.data.counts, { recorded: 2, created: 2, ended: 1 })
  for (const code of ['80001', '80002']) {
    const { predecessors } = await lineage((await whose(code)).id)
    t.match(
      predecessors.filter(([name]) => name !== 'Xã Một'),
      [
        ['Xã Không Mã', true],
        ['Xã Ngoài', true],
      ],
    )
  }
})

t.test('one that keeps its code beside: the table does not say whether it goes on', async (t) => {
  const { unit, send, whose, lineage } = await start(t)
  const a = await unit('70001', 'Xã Một')
  await unit('70002', 'Xã Hai')
  const rows = [
    '70001,Xã Một,,70001,Xã Một Mới',
    '70001,Xã Một,,80001,Phường Đông',
    '70002,Xã Hai,,80001,Phường Đông',
    '70001,Xã Một,,80002,Phường Tây',
  ]
  const asked = await send(rows)
  t.equal(asked.statusCode, 422, asked.payload)
  t.same(told(asked), [['/rows/2/newCode', 'ambiguous']])
  t.match(asked.data.errors[0].detail, /^Xã Một \(70001\) .*dòng 3, 5\..*splitKeepingCode=continues.*=ends/)

  const ends = await send(rows, '&splitKeepingCode=ends&dryRun=true')
  t.equal(ends.statusCode, 200, ends.payload)
  t.same(shape(ends.data.changes), [
    ['merge', ['Xã Một', 'Xã Hai'], ['Phường Đông']],
    ['split', ['Xã Một'], ['Xã Một Mới', 'Phường Đông', 'Phường Tây']],
  ])
  t.match(ends.data, { counts: { ended: 2, created: 3 }, splits: [{ continues: false }] })
  t.match(ends.data.codesRenamed, [{ code: '70001', continues: false }])

  const goesOn = await send(rows, '&splitKeepingCode=continues')
  t.equal(goesOn.statusCode, 201, goesOn.payload)
  t.same(shape(goesOn.data.changes), [
    ['rename', ['Xã Một (tiếp tục)'], []],
    ['replace', ['Xã Hai'], ['Phường Đông']],
    ['split', ['Xã Một (tiếp tục)'], ['Xã Một', 'Phường Đông', 'Phường Tây']],
  ])
  t.match(goesOn.data, { counts: { ended: 1, created: 2, changed: 1 }, splits: [{ continues: true }] })
  t.match(await whose('70001'), { id: a, name: 'Xã Một Mới', validTo: null })
  t.same((await lineage(a)).successors, [
    ['Phường Đông', false],
    ['Phường Tây', false],
  ])
})

t.test('others that join make the code a new unit, and nothing has to be asked', async (t) => {
  const { unit, send } = await start(t)
  await unit('70001', 'Xã Một')
  await unit('70002', 'Xã Hai')
  const done = await send([
    '70001,Xã Một,,70001,Xã Một',
    '70002,Xã Hai,,70001,Xã Một',
    '70001,Xã Một,,80001,Phường Đông',
  ])
  t.equal(done.statusCode, 201, done.payload)
  t.same(shape(done.data.changes), [
    ['merge', ['Xã Một', 'Xã Hai'], ['Xã Một']],
    ['split', ['Xã Một'], ['Xã Một', 'Phường Đông']],
  ])
})

t.test('what rows say twice or against each other is refused at its row', async (t) => {
  const { unit, send } = await start(t)
  await unit('70001', 'Xã Một')
  await unit('70002', 'Xã Hai')
  const refused = await send(
    [
      '70001,Xã Một,,80001,Phường Đông',
      '70001,Xã Một,,80002,Phường Tây',
      '70001,Xã Một,,80001,Phường Đông',
      '70002,Xã Hai,,,',
      '70002,Xã Hai,,80001,Phường Đông',
      ',Xã Lạ,,80002,Phường Tây',
      ',Xã Lạ,,80002,Phường Tây',
    ],
    '&recordUnknown=true',
  )
  t.equal(refused.statusCode, 422, refused.payload)
  t.same(told(refused), [
    ['/rows/4/newCode', 'duplicate'],
    ['/rows/5/newCode', 'contradiction'],
    ['/rows/8/newCode', 'duplicate'],
  ])
  t.match(refused.data.errors, [
    { detail: /lặp lại dòng 2/ },
    { detail: /dòng 6 ghi có/ },
    { detail: /lặp lại dòng 7/ },
  ])

  const taken = await send(['70001,Xã Một,,80001,Phường Đông', '70001,Xã Một,,70002,Phường Tây'])
  t.same(told(taken), [['/rows/3', 'duplicate']], 'a code that another unit has, at the row of that part')
})
