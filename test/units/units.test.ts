import { openXlsx, readXlsx, saveXlsx, type CellValue } from 'hucre/xlsx'
import t from 'tap'
import { xlsxType } from '../../src/xlsx/incoming.ts'
import { match, startApp } from '../helpers/app.ts'

t.test('units', async (t) => {
  const { as, anonymous } = await startApp(t)
  const admin = await as('admin')
  const reader = await as('auditor')

  const department = { name: 'Sở Minh họa', unitType: 'SO_NGANH', block: 'SO_NGANH', validFrom: '2021-01-01' }

  t.test('an administrator adds, reads and renames a unit', async (t) => {
    const created = await admin.post('/units', department)
    t.equal(created.statusCode, 201, created.payload)
    t.equal(created.headers.etag, '"1"')
    const renamed = await admin.patch(`/units/${created.data.id}`, { name: 'Sở Minh họa mới' }, match(1))
    t.equal(renamed.statusCode, 200, renamed.payload)
    t.equal(renamed.data.version, 2)
    t.match((await reader.get(`/units/${created.data.id}`)).data, {
      name: 'Sở Minh họa mới',
      parentId: null,
      identifiers: [],
    })
  })

  t.test('a change on an old version is refused and says who changed what', async (t) => {
    const { data: unit } = await admin.post('/units', { ...department, name: 'Sở Xung đột' })
    await admin.patch(`/units/${unit.id}`, { block: 'KHAC' }, match(1))
    const late = await admin.patch(`/units/${unit.id}`, { name: 'Sở Đến sau' }, match(1))
    t.equal(late.statusCode, 412)
    t.match(late.data, {
      code: 'stale_version',
      currentVersion: 2,
      changes: [{ action: 'changeUnit', by: 'Người dùng admin', fields: ['block'] }],
    })
    t.equal((await admin.patch(`/units/${unit.id}`, { name: 'X' })).statusCode, 428)
  })

  t.test('a bad unit is refused with every fault and its place, in Vietnamese', async (t) => {
    const refused = await admin.post('/units', { name: 7, unitType: 'so nganh', block: 'SO_NGANH', status: 'x' })
    t.equal(refused.statusCode, 400)
    t.match(refused.headers['content-type'], 'application/problem+json')
    t.same(refused.data.errors.map((fault: any) => [fault.pointer, fault.code]).sort(), [
      ['/name', 'wrong_type'],
      ['/status', 'unknown_field'],
      ['/unitType', 'wrong_format'],
      ['/validFrom', 'required'],
    ])
    t.match(refused.data.title, 'Yêu cầu không hợp lệ')
    const inEnglish = await admin.post('/units', {}, { 'accept-language': 'en' })
    t.equal(inEnglish.data.title, 'The request is malformed')
  })

  t.test('search ignores case, diacritics and where the tone mark stands', async (t) => {
    for (const name of ['Xã Tân Hòa', 'Xã Tân Hoà Thành', 'Phường An Lạc'])
      await admin.post('/units', { ...department, name, block: 'TIM' })
    const names = async (q: string) =>
      (await reader.get(`/units?block=TIM&q=${encodeURIComponent(q)}`)).data.items.map((unit: any) => unit.name)
    t.same(await names('tan hoa'), ['Xã Tân Hòa', 'Xã Tân Hoà Thành'])
    t.same(await names('HOÀ T'), ['Xã Tân Hoà Thành', 'Xã Tân Hòa'])
    t.same(await names('%'), [])
  })

  t.test('what fits best stands first, page after page', async (t) => {
    const wanted = [
      'Hồng Ngự', // the whole name
      'Huyện Hồng Ngự', // without its level
      'Hồng Ngự Đông', // its beginning
      'Trạm Y tế Hồng Ngự', // the words together
      'Ngự Hồng', // the words
    ]
    for (const name of [...wanted, 'Hống Ngư', 'Tân Hồng'])
      await admin.post('/units', { ...department, name, block: 'KHOP' })
    const { data: all } = await reader.get('/units?block=KHOP&q=H%E1%BB%93ng%20Ng%E1%BB%B1')
    t.same(
      all.items.map((unit: any) => unit.name),
      [wanted[0], 'Hống Ngư', ...wanted.slice(1)],
      'with other tone marks next to the name that it fits as well',
    )
    const paged: string[] = []
    let cursor: string | null = ''
    do {
      const page: any = (await reader.get(`/units?block=KHOP&q=hong+ngu&limit=2${cursor && `&cursor=${cursor}`}`)).data
      paged.push(...page.items.map((unit: any) => unit.name))
      cursor = page.nextCursor
    } while (cursor)
    t.same(
      paged,
      all.items.map((unit: any) => unit.name),
    )
    const byName = await reader.get('/units?block=KHOP&q=hong+ngu&sort=name')
    t.equal(byName.data.items[2].name, 'Hồng Ngự Đông')
  })

  t.test('where diacritics were typed they decide, wherever the mark stands on oa, oe, uy', async (t) => {
    for (const name of ['Xã Thuỷ Hoà', 'Xã Thủy Hóa', 'Xã Thuy Hoa'])
      await admin.post('/units', { ...department, name, block: 'DAU' })
    for (const [q, first] of [
      ['thủy hòa', 'Xã Thuỷ Hoà'],
      ['THUỶ HOÀ', 'Xã Thuỷ Hoà'],
      ['thuỷ hoá', 'Xã Thủy Hóa'],
    ] as const) {
      const { data } = await reader.get(`/units?block=DAU&q=${encodeURIComponent(q)}`)
      t.equal(data.total, 3, 'the others are found too')
      t.equal(data.items[0].name, first, q)
    }
  })

  t.test('names come in Vietnamese alphabetical order, page after page', async (t) => {
    const wanted = [
      'An Bình',
      'Ấp Mới',
      'Cao Lãnh',
      'Châu Thành',
      'Đông Hải',
      'Phường 2',
      'Phường 10',
      'Tân Hồng',
      'Tháp Mười',
    ]
    for (const name of [...wanted].reverse()) await admin.post('/units', { ...department, name, block: 'THU_TU' })
    const seen: string[] = []
    let cursor = ''
    do {
      const { data } = await reader.get(`/units?block=THU_TU&limit=2${cursor && `&cursor=${cursor}`}`)
      t.equal(data.total, wanted.length)
      seen.push(...data.items.map((unit: any) => unit.name))
      cursor = data.nextCursor
    } while (cursor)
    t.same(seen, wanted)
    t.equal((await reader.get('/units?cursor=abc')).statusCode, 400)
  })

  t.test('units typed into the template: out and in, and faults by their cells', async (t) => {
    const headers = { 'content-type': xlsxType }
    const fill = async (rows: CellValue[][]) => {
      const workbook = await openXlsx((await admin.get('/units/template.xlsx')).rawPayload)
      workbook.sheets[0]!.rows.push(...rows)
      return Buffer.from(await saveXlsx(workbook))
    }
    const good = await fill([
      ['88801', 'Huyện Thử nghiệm Excel', 'DIA_PHUONG', 'HUYEN', null, '1/1/2021', null],
      ['88802', 'Xã Hoà Thử nghiệm', 'DIA_PHUONG', 'XA', '88801', new Date('2021-01-01T00:00:00Z'), 'gso'],
    ])
    t.same((await admin.post('/units/import?dryRun=true', good, headers)).data, { dryRun: true, created: 2 })
    t.same((await admin.post('/units/import', good, headers)).data, { dryRun: false, created: 2 })
    const { sheets } = await readXlsx((await admin.get('/units/workbook.xlsx')).rawPayload, { readStyles: true })
    const row = sheets[0]!.rows.find(([code]) => code === '88802')!
    t.same(row.slice(0, 5), ['88802', 'Xã Hoà Thử nghiệm', 'DIA_PHUONG', 'XA', '88801'])

    const bad = await admin.post(
      '/units/import',
      await fill([[], ['88802', null, 'xã', 'XA', '77777', 'hôm qua', null]]),
      headers,
    )
    t.equal(bad.statusCode, 422)
    t.same(
      bad.data.errors.map(({ pointer }: any) => pointer).sort(),
      ['A3', 'B3', 'C3', 'E3', 'F3'].map((cell) => `/Đơn vị/${cell}`),
    )
    t.match(bad.data.errors[0].detail, /^Đơn vị!B3: thiếu tên đơn vị/)
  })

  t.test('an import stores all rows or none and names every bad row', async (t) => {
    const header = 'code,name,unit_type,block,parent_code,valid_from\n'
    const csv = { 'content-type': 'text/csv' }
    const bad = await admin.post(
      '/units/import',
      `${header}99001,Xã Một,DIA_PHUONG,XA,99999,2021-01-01\n99001,,DIA_PHUONG,xa,,2021-02-30\n`,
      csv,
    )
    t.equal(bad.statusCode, 422, bad.payload)
    t.same(
      bad.data.errors.map((fault: any) => fault.pointer),
      ['/rows/2/parent_code', '/rows/3/name', '/rows/3/block', '/rows/3/valid_from', '/rows/3/code'],
    )
    const good = `${header}99002,Xã Hai,DIA_PHUONG,XA,99003,2021-01-01\n99003,Huyện Ba,DIA_PHUONG,HUYEN,,2021-01-01\n`
    t.same((await admin.post('/units/import?dryRun=true', good, csv)).data, { dryRun: true, created: 2 })
    t.equal((await reader.get('/units?q=99002')).data.total, 0)
    t.same((await admin.post('/units/import', good, csv)).data, { dryRun: false, created: 2 })
    const { data: page } = await reader.get('/units?q=99002')
    t.match(page.items, [{ name: 'Xã Hai', identifiers: [{ scheme: 'gso', code: '99002' }] }])
    const circle = `${header}99004,Xã Bốn,DIA_PHUONG,XA,99005,2021-01-01\n99005,Xã Năm,DIA_PHUONG,XA,99004,2021-01-01\n`
    t.equal((await admin.post('/units/import', circle, csv)).statusCode, 422, 'two units below each other')
  })

  t.test('only administrators write, nobody reads without signing in', async (t) => {
    t.equal((await reader.post('/units', department)).statusCode, 403)
    t.equal((await anonymous.get('/units')).statusCode, 401)
  })
})
