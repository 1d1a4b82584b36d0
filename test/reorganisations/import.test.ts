// The real change of 01/07/2025: Đồng Tháp and Tiền Giang become one province without districts. The tables are those
// of the demo (scripts/demo/data); what they do not say is said there and decided by rows of our own.

import { parse } from 'csv-parse/sync'
import { writeXlsx } from 'hucre/xlsx'
import t from 'tap'
import { demoData, decisions2025, unitsOf2021 } from '../../scripts/demo/reorganisation-2025.ts'
import { importUnits } from '../../src/units/import.ts'
import { readUnitsCsv } from '../../src/units/sheets.ts'
import { systemActor } from '../../src/auth/roles.ts'
import { xlsxType } from '../../src/xlsx/incoming.ts'
import { startApp } from '../helpers/app.ts'

const mapping = demoData('units-dongthap-mapping-2025.csv')
const csv = { 'content-type': 'text/csv' }
const document = 'documentNumber=1663%2FNQ-UBTVQH15&documentDate=2025-06-16&documentIssuer=UBTVQH'
const url = `/units/reorganisations/import?${document}`

t.test('the change of 2025', async (t) => {
  const { as, deps } = await startApp(t, '2025-06-20T09:00:00+07:00')
  await importUnits(deps, systemActor, readUnitsCsv(unitsOf2021()), false)
  await importUnits(deps, systemActor, readUnitsCsv(demoData('departments.csv')), false)
  const admin = await as('admin')
  const reader = await as('auditor')

  t.test('the table alone is refused, for it leaves what is unknown and who hangs below whom open', async (t) => {
    const refused = await admin.post(`${url}&dryRun=true`, mapping, csv)
    t.equal(refused.statusCode, 422, refused.payload.slice(0, 300))
    const unknown = refused.data.errors.filter(({ code }: any) => code === 'unknown')
    t.equal(unknown.length, 164 + 4, 'those of Tiền Giang and the four without a code')
    t.match(unknown[0], { pointer: /^\/rows\/\d+\/oldCode$/ })
  })

  t.test('a dry run says what a person has to look at', async (t) => {
    const { statusCode, data, payload } = await admin.post(
      `${url}&dryRun=true&recordUnknown=true&unitType=DIA_PHUONG&block=XA`,
      mapping,
      csv,
    )
    t.equal(statusCode, 200, payload.slice(0, 500))
    t.same(data.withoutOldCode.map(({ name, origin }: any) => `${name}, ${origin}`).sort(), [
      'Phường 2, Thành phố Cao Lãnh, Tỉnh Đồng Tháp',
      'Phường 3, Thành phố Mỹ Tho, Tỉnh Tiền Giang',
      'Phường 7, Thành phố Mỹ Tho, Tỉnh Tiền Giang',
      'Phường 8, Thành phố Mỹ Tho, Tỉnh Tiền Giang',
    ])
    t.equal(data.unknownCodes.length, 164)
    const rows: Record<string, string>[] = parse(mapping, { columns: true })
    const expected = new Set(
      rows.flatMap((row) => {
        const other = rows.find(({ new_ward_code }) => new_ward_code === row.old_ward_code)
        return other && other.new_ward_name !== row.old_ward_name ? [row.old_ward_code] : []
      }),
    )
    const renamed = data.codesRenamed.map(({ code }: any) => code)
    t.ok(expected.delete('30019'), 'Xã An Hòa and Xã An Hoà')
    t.notOk(renamed.includes('30019'), 'are the same name, whatever stands where')
    for (const code of expected) t.ok(renamed.includes(code), `${code} has another name`)
    t.ok(
      data.codesRenamed.every(({ continues }: any) => !continues),
      'each code goes to a new unit',
    )
    t.same(
      data.namesDiffer.map(({ code }: any) => code).sort(),
      ['29869', '29881'],
      'the base of the table is later than our list of 2021',
    )
    const left = (block: string) => data.withoutSuccessor.filter((unit: any) => unit.block === block)
    t.equal(left('HUYEN').length, 12)
    t.equal(left('SO_NGANH').length, 20)
    t.equal(left('TINH').length, 1)
    t.same(
      left('XA')
        .map(({ codes: [code] }: any) => code)
        .sort(),
      ['29863', '29866'],
    )
    t.equal((await reader.get('/units/reorganisations')).data.total, 0, 'and stores nothing')
  })

  t.test('with the decisions that it leaves open, all of it in one transaction', async (t) => {
    const whole = decisions2025()
    const done = await admin.post(`${url}&recordUnknown=true&unitType=DIA_PHUONG&block=XA`, whole, csv)
    t.equal(done.statusCode, 201, done.payload.slice(0, 1500))
    t.match(done.data.counts, { created: 103, recorded: 164 + 4 + 1, ended: 1 + 12 + 143 })
    const total = async (query: string) => (await reader.get(`/units?limit=1&${query}`)).data.total
    t.equal(await total('block=XA&asOf=2025-07-01'), 102)
    t.equal(await total('block=HUYEN&asOf=2025-07-01'), 0)
    t.equal(await total('block=HUYEN&asOf=2025-06-30'), 12)
    t.equal(await total('block=SO_NGANH&asOf=2025-07-01'), 20, 'departments go on')
    t.equal(await total('block=XA&asOf=2025-06-29'), 143, 'those of Tiền Giang were never ours')
    const names = async (query: string) => (await reader.get(`/units?${query}`)).data.items.map(({ name }: any) => name)
    t.same(await names('identifier=29869&asOf=2025-06-30'), ['Phường 2'])
    t.same(await names('identifier=29869&asOf=2025-07-01'), ['Phường Cao Lãnh'])
    t.same(await names('identifier=82&asOf=2025-06-30'), ['Tỉnh Tiền Giang'])
    const [province] = (await reader.get('/units?identifier=82&asOf=2025-07-01')).data.items
    t.equal(province.name, 'Tỉnh Đồng Tháp')
    t.equal(await total(`parentId=${province.id}&asOf=2025-07-01`), 102)
    const list: Record<string, string>[] = parse(demoData('units-dongthap-2025.csv'), { columns: true })
    for (const { code, name } of list.filter(({ level }) => level === 'commune'))
      t.same(await names(`identifier=${code}&asOf=2025-07-01`), [name])
    const [caoLanh] = (await reader.get('/units?identifier=29869&asOf=2025-07-01')).data.items
    const { data: lineage } = await reader.get(`/units/${caoLanh.id}/lineage`)
    t.ok(lineage.predecessors.some(({ name, origin }: any) => name === 'Phường 2' && origin === null))
    t.ok(lineage.predecessors.some(({ origin }: any) => origin === 'Thành phố Cao Lãnh, Tỉnh Đồng Tháp'))
  })
})

t.test('the same table as a workbook with Vietnamese headings', async (t) => {
  const { as } = await startApp(t, '2022-06-20T09:00:00+07:00')
  const admin = await as('admin')
  for (const [code, name] of [
    ['70001', 'Xã Bảng Một'],
    ['70002', 'Xã Bảng Hai'],
    ['70003', 'Xã Bảng Ba'],
  ])
    await admin.post('/units', {
      name,
      unitType: 'DIA_PHUONG',
      block: 'XA',
      validFrom: '2020-01-01',
      identifiers: [{ scheme: 'gso', code }],
    })
  const book = (rows: string[][]) =>
    writeXlsx({
      sheets: [{ name: 'Bảng', rows: [['Mã cũ', 'Tên cũ', 'Mã mới', 'Tên mới', 'Ngày có hiệu lực'], ...rows] }],
    })
  const send = async (rows: string[][]) => admin.post(url, Buffer.from(await book(rows)), { 'content-type': xlsxType })
  const refused = await send([
    ['70001', 'Xã Bảng Một', '70001', 'Xã Bảng', '01/07/2022'],
    ['70009', 'Xã Không Có', '70001', 'Xã Bảng', '01/07/2022'],
  ])
  t.match(refused.data.errors, [{ pointer: '/Bảng/A3/oldCode', code: 'unknown' }])
  const done = await send([
    ['70001', 'Xã Bảng Một', '70001', 'Xã Bảng', '01/07/2022'],
    ['70002', 'Xã Bảng Hai', '70001', 'Xã Bảng', '01/07/2022'],
    ['70003', 'Xã Bảng Ba', '70003', 'Phường Bảng Ba', '01/07/2022'],
  ])
  t.equal(done.statusCode, 201, done.payload)
  t.match(done.data, {
    counts: { ended: 2, created: 1, changed: 1 },
    codesRenamed: [
      { code: '70001', continues: false },
      { code: '70003', oldName: 'Xã Bảng Ba', newName: 'Phường Bảng Ba', continues: true },
    ],
  })
})

t.test('a table as Excel writes it in Vietnamese, and what is wrong in one', async (t) => {
  const { as } = await startApp(t, '2022-06-20T09:00:00+07:00')
  const admin = await as('admin')
  const made = await admin.post('/units', {
    name: 'Xã Bảng',
    unitType: 'DIA_PHUONG',
    block: 'XA',
    validFrom: '2020-01-01',
    identifiers: [{ scheme: 'gso', code: '70001' }],
  })
  t.equal(made.statusCode, 201, made.payload)
  const send = (...lines: string[]) => admin.post(`${url}&dryRun=true`, lines.join('\r\n'), csv)
  const done = await send(
    '\ufeffMã cũ;Tên cũ;Mã mới;Tên mới;Ngày có hiệu lực',
    '70001;Xã Bảng;70001;"Xã Bảng; tên mới";1/7/2022',
  )
  t.equal(done.statusCode, 200, done.payload)
  t.match(done.data, { effectiveOn: '2022-07-01', changes: [{ kind: 'rename', name: 'Xã Bảng; tên mới' }] })

  const header = 'old_code,old_name,new_code,new_name,effective_date'
  t.match((await send(header)).data, { status: 400, detail: /không có dòng nào/ })
  const told = async (...rows: string[]) => (await send(header, ...rows)).data.errors
  t.match(await told('70001,Xã Bảng,70001,Xã Mới,tháng 7'), [
    { pointer: '/rows/2/effectiveOn', code: 'wrong_format', detail: /"tháng 7".*01\/07\/2025/ },
  ])
  t.match(await told('70001,Xã Bảng,70001,Xã Mới,1/7/2022', '70002,Xã Hai,70001,Xã Mới,2022-07-02'), [
    { pointer: '/rows/3/effectiveOn', code: 'contradiction', detail: /2022-07-02 khác ngày 2022-07-01 của dòng 2/ },
  ])
  t.same(
    (await told('70001,Xã Bảng,70001,Xã Mới,tháng 7', '70002,Xã Hai,70003,Xã Ba,2022-07-02')).map(
      ({ pointer, code }: any) => [pointer, code],
    ),
    [
      ['/rows/2/effectiveOn', 'wrong_format'],
      ['/rows/3/oldCode', 'unknown'],
      ['/rows/3/newType', 'required'],
    ],
    'the day is that of the first row that has one, and all the rest is read on it at once',
  )
  t.same(
    (await told(`70001,Xã Bảng,${'7'.repeat(61)},${'X'.repeat(301)},1/7/2022`, '70001,A\u0000B,70002,X,')).map(
      ({ pointer, code }: any) => [pointer, code],
    ),
    [
      ['/rows/2/newCode', 'too_long'],
      ['/rows/2/newName', 'too_long'],
      ['/rows/3/oldName', 'wrong_format'],
    ],
    'what JSON could not hold',
  )
  const typed = await send(`${header},new_unit_type`, '70001,Xã Bảng,70002,Xã Mới,1/7/2022,Địa phương')
  t.match(typed.data.errors, [{ pointer: '/rows/2/newType', code: 'wrong_format' }])
})
