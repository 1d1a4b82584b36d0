import t from 'tap'
import { unitIdentifiers } from '../../src/db/schema.ts'
import { match, startApp } from '../helpers/app.ts'

t.test('identifiers', async (t) => {
  const { as, deps } = await startApp(t)
  const admin = await as('admin')
  const reader = await as('auditor')
  const unit = { name: 'Thành phố Minh họa', unitType: 'DIA_PHUONG', block: 'HUYEN', validFrom: '2020-01-01' }
  const found = async (query: string) =>
    (await reader.get(`/units?${query}`)).data.items.map(({ name }: { name: string }) => name)

  t.test('a unit is found by any of its codes as of a date', async (t) => {
    const codes = [
      { scheme: 'gso', code: '866' },
      { scheme: 'qd20', code: 'H20.14', validFrom: '2021-03-01' },
      { scheme: 'qd20-legacy', code: '000.00.14.H20', validTo: '2021-02-28' },
      { scheme: 'own', code: '866', validTo: '2020-12-31' },
    ]
    const { statusCode, payload } = await admin.post('/units', { ...unit, identifiers: codes })
    t.equal(statusCode, 201, payload)
    for (const { scheme, code } of codes)
      t.same(await found(`identifier=${code}&scheme=${scheme}`), [unit.name], scheme)
    t.same(await found('identifier=866&scheme=gso&asOf=2021-06-01'), [unit.name])
    t.same(await found('identifier=H20.14&asOf=2021-02-28'), [])
    t.same(await found('identifier=H20.14&asOf=2021-03-01'), [unit.name])
    t.same(await found('identifier=000.00.14.H20&asOf=2021-03-01'), [])
    t.same(await found('identifier=866&scheme=own&asOf=2021-01-01'), [])
    t.same(await found('scheme=qd20'), [unit.name])
    t.same(await found('identifier=86'), [], 'a code is not searched by its beginning')
  })

  t.test('a code of two units at the same time is refused, and says whose it is', async (t) => {
    const first = { ...unit, name: 'Xã Mã Trùng', identifiers: [{ scheme: 'gso', code: '30001' }] }
    t.equal((await admin.post('/units', first)).statusCode, 201)
    const refused = await admin.post('/units', {
      ...unit,
      identifiers: [
        { scheme: 'gso', code: '30002' },
        { scheme: 'gso', code: '30001', validFrom: '2022-01-01' },
      ],
    })
    t.equal(refused.statusCode, 409, refused.payload)
    t.match(refused.data, {
      code: 'duplicate',
      errors: [{ pointer: '/identifiers/1/code', detail: 'Mã 30001 (gso) đã thuộc về Xã Mã Trùng từ 01/01/2020.' }],
    })
    t.same(await found('identifier=30002'), [], 'nothing is stored by halves')
    const { data: other } = await admin.post('/units', { ...unit, name: 'Xã Khác' })
    const patched = await admin.patch(`/units/${other.id}`, { identifiers: first.identifiers }, match(1))
    t.equal(patched.statusCode, 409, 'nor by a change')
  })

  t.test('the database refuses what two writers would enter at once', async (t) => {
    const { data } = await admin.post('/units', { ...unit, identifiers: [{ scheme: 'own', code: 'MH-1' }] })
    const { data: other } = await admin.post('/units', { ...unit, name: 'Đơn vị khác' })
    const row = { unitId: other.id, scheme: 'own' as const, code: 'MH-1', validTo: null }
    await t.rejects(deps.db.insert(unitIdentifiers).values({ ...row, validFrom: '2030-01-01' }))
    await admin.patch(`/units/${data.id}`, { validTo: '2029-12-31' }, match(1))
    await deps.db.insert(unitIdentifiers).values({ ...row, validFrom: '2030-01-01' })
    t.same(await found('identifier=MH-1&asOf=2030-01-01'), ['Đơn vị khác'])
    t.same(await found('identifier=MH-1&asOf=2029-12-31'), [unit.name])
  })

  t.test('codes follow the days of their unit and never outlive it', async (t) => {
    const { data } = await admin.post('/units', {
      ...unit,
      identifiers: [
        { scheme: 'gso', code: '30010' },
        { scheme: 'own', code: 'MH-10', validFrom: '2020-05-01', validTo: '2020-12-31' },
      ],
    })
    const after = await admin.patch(`/units/${data.id}`, { validFrom: '2019-01-01', validTo: '2021-12-31' }, match(1))
    t.match(after.data.identifiers, [
      { code: '30010', validFrom: '2019-01-01', validTo: '2021-12-31' },
      { code: 'MH-10', validFrom: '2020-05-01', validTo: '2020-12-31' },
    ])
  })

  t.test('every fault of an identifier is named with its place', async (t) => {
    const { statusCode, data } = await admin.post('/units', {
      ...unit,
      identifiers: [
        { scheme: 'qd20', code: 'h20.14' },
        { scheme: 'qd20-legacy', code: 'H20.14' },
        { scheme: 'own', code: 'A', validFrom: '2019-12-31' },
        { scheme: 'own', code: 'B', validFrom: '2021-01-01', validTo: '2020-12-31' },
        { scheme: 'own', code: 'A', validFrom: '2020-06-01' },
      ],
    })
    t.equal(statusCode, 422)
    t.same(
      data.errors.map(({ pointer, code }: any) => [pointer, code]),
      [
        ['/identifiers/0/code', 'wrong_format'],
        ['/identifiers/1/code', 'wrong_format'],
        ['/identifiers/2/validFrom', 'outside_validity'],
        ['/identifiers/3/validTo', 'before_start'],
        ['/identifiers/4/code', 'duplicate'],
      ],
    )
  })

  t.test('an import takes a code that was given up, and finds parents as of the day', async (t) => {
    const csv = { 'content-type': 'text/csv' }
    const header = 'code,name,unit_type,block,parent_code,valid_from\n'
    const old = `${header}40001,Huyện Cũ,DIA_PHUONG,HUYEN,,2020-01-01\n`
    t.equal((await admin.post('/units/import', old, csv)).statusCode, 200)
    const [{ id }] = (await reader.get('/units?identifier=40001')).data.items
    await admin.patch(`/units/${id}`, { validTo: '2024-12-31' }, match(1))

    const early = await admin.post('/units/import', `${header}40001,Xã Sớm,DIA_PHUONG,XA,,2024-12-31\n`, csv)
    t.match(early.data.errors, [
      { pointer: '/rows/2/code', detail: /đã thuộc về Huyện Cũ từ 01\/01\/2020 đến 31\/12\/2024/ },
    ])
    const reused = `${header}40001,Xã Mới,DIA_PHUONG,XA,,2025-01-01\n40002,Ấp Mới,DIA_PHUONG,XA,40001,2025-01-01\n`
    t.equal((await admin.post('/units/import', reused, csv)).statusCode, 200)
    t.same(await found('identifier=40001&asOf=2024-12-31'), ['Huyện Cũ'])
    t.same(await found('identifier=40001&asOf=2025-01-01'), ['Xã Mới'])

    const child = await admin.post('/units/import', `${header}40003,Ấp Sau,DIA_PHUONG,XA,40001,2025-02-01\n`, csv)
    t.equal(child.statusCode, 200, child.payload)
    const [{ parentId }] = (await reader.get('/units?identifier=40003')).data.items
    t.equal((await reader.get(`/units/${parentId}`)).data.name, 'Xã Mới', 'the parent that has the code on that day')
    const orphan = await admin.post('/units/import', `${header}40004,Ấp Lạc,DIA_PHUONG,XA,40002,2024-01-01\n`, csv)
    t.match(orphan.data.errors, [{ pointer: '/rows/2/parent_code', code: 'unknown' }])
  })
})
