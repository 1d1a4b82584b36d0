import { eq } from 'drizzle-orm'
import t from 'tap'
import { unitLineage, unitStates, units } from '../../src/db/schema.ts'
import { match, startApp, type Caller } from '../helpers/app.ts'

const decision = {
  number: '12/NQ-TN',
  date: '2022-05-20',
  issuer: 'HĐND Tỉnh thử nghiệm',
  summary: 'Sắp xếp đơn vị thử nghiệm',
}
const day = '2022-07-01'
const merged = { unitType: 'DIA_PHUONG', block: 'XA' }

t.test('reorganisations', async (t) => {
  const { as, deps, setClock } = await startApp(t, '2022-07-02T09:00:00+07:00')
  const admin = await as('admin')
  const reader = await as('auditor')
  let codes = 50_000

  async function unit(name: string, more: object = {}, caller: Caller = admin) {
    const code = String(codes++)
    const { statusCode, data, payload } = await caller.post('/units', {
      name,
      ...merged,
      validFrom: '2020-01-01',
      identifiers: [{ scheme: 'gso', code }],
      ...more,
    })
    if (statusCode !== 201) throw new Error(payload)
    return { id: data.id as string, code, name }
  }
  const reorganise = (changes: object[], more: object = {}, query = '') =>
    admin.post(`/units/reorganisations${query}`, { effectiveOn: day, decision, changes, ...more })
  const faults = ({ data }: { data: any }) => data.errors?.map(({ pointer, code }: any) => [pointer, code]) ?? data
  const gso = (code: string) => ({ identifiers: [{ scheme: 'gso', code }] })

  t.test(
    'a merger: the old ones end, the new one begins with a code of theirs, and all of it reads back',
    async (t) => {
      const [a, b, c] = [await unit('Xã Gốc Một'), await unit('Xã Gốc Hai'), await unit('Xã Gốc Ba')]
      const change = {
        kind: 'merge',
        predecessors: [{ unitId: a.id }, { unitId: b.id }, { unitId: c.id }],
        successors: [{ name: 'Phường Hợp Nhất', ...merged, ...gso(b.code) }],
      }
      const seen = await reorganise([change], {}, '?dryRun=true')
      t.equal(seen.statusCode, 200, seen.payload)
      t.match(seen.data, { id: null, counts: { ended: 3, created: 1, changed: 0, recorded: 0 } })
      t.equal((await reader.get(`/units/${a.id}`)).data.validTo, null, 'a dry run stores nothing')
      t.equal((await reader.get('/units/reorganisations')).data.total, 0)

      const done = await reorganise([change])
      t.equal(done.statusCode, 201, done.payload)
      const { unitId } = done.data.changes[0].successors[0]
      t.match((await reader.get(`/units/${a.id}`)).data, { validTo: '2022-06-30', version: 2, name: a.name })
      t.match((await reader.get(`/units/${unitId}`)).data, {
        name: 'Phường Hợp Nhất',
        validFrom: day,
        identifiers: [{ scheme: 'gso', code: b.code, validFrom: day, validTo: null }],
      })
      const whose = async (asOf: string) =>
        (await reader.get(`/units?identifier=${b.code}&asOf=${asOf}`)).data.items.map(({ name }: any) => name)
      t.same(await whose('2022-06-30'), [b.name])
      t.same(await whose(day), ['Phường Hợp Nhất'])
      t.same((await reader.get(`/reorganisations/${done.data.id}`)).data.changes, done.data.changes)
      t.equal((await reader.get('/units/reorganisations?from=2022-07-01&to=2022-07-01')).data.total, 1)

      const { data: lineage } = await reader.get(`/units/${unitId}/lineage`)
      t.match(lineage, {
        unitId,
        predecessors: [
          { name: 'Xã Gốc Ba' },
          { name: 'Xã Gốc Hai' },
          { name: 'Xã Gốc Một', link: { effectiveOn: day, predecessorEnds: true, decision: { number: '12/NQ-TN' } } },
        ],
        successors: [],
      })
      t.match((await reader.get(`/units/${a.id}/lineage`)).data, {
        predecessors: [],
        successors: [{ unitId, name: 'Phường Hợp Nhất' }],
      })

      const { data: log } = await reader.get('/audit-log?entity=unit&action=reorganiseUnits')
      t.same(log.items.map(({ entityId }: any) => entityId).sort(), [a.id, b.id, c.id, unitId].sort())
      const { data: events } = await reader.get('/events?kind=unit_reorganised')
      t.same(
        events.items.map(({ unitId: id, payload }: any) => [id, payload.status, payload.reorganisationId]).sort(),
        [...[a, b, c].map(({ id }) => [id, 'ended', done.data.id]), [unitId, 'created', done.data.id]].sort(),
      )
      const again = await reorganise([change])
      t.same(
        faults(again).map(([, code]: any) => code),
        ['later_change', 'later_change', 'later_change', 'duplicate'],
      )
    },
  )

  t.test('a renamed unit stays itself and is called by the name of the day', async (t) => {
    const parent = await unit('Huyện Cha')
    const other = await unit('Huyện Khác')
    const a = await unit('Xã Tên Cũ', { parentId: parent.id })
    const child = await unit('Ấp Con', { parentId: a.id })
    const renamed = await reorganise([
      { kind: 'rename', predecessors: [{ unitId: a.id }], name: 'Xã Tên Mới', ...gso('51999') },
      { kind: 'reparent', predecessors: [{ unitId: a.id }], parentId: other.id },
    ])
    t.equal(renamed.statusCode, 201, renamed.payload)
    t.match(renamed.data.changes, [
      { predecessors: [{ unitName: 'Xã Tên Cũ', ends: false }], name: 'Xã Tên Mới' },
      { parent: { unitId: other.id, unitName: 'Huyện Khác' } },
    ])
    const on = async (asOf: string) => (await reader.get(`/units/${a.id}?asOf=${asOf}`)).data
    t.match(await on('2022-06-30'), { name: 'Xã Tên Cũ', parentId: parent.id })
    t.match(await on(day), { name: 'Xã Tên Mới', parentId: other.id })
    t.equal((await reader.get(`/units/${a.id}?asOf=2019-12-31`)).statusCode, 404)
    t.same(
      (await on(day)).identifiers.map(({ code, validTo }: any) => [code, validTo]),
      [
        [a.code, '2022-06-30'],
        ['51999', null],
      ],
      'a code that is not stated ends',
    )
    const names = async (query: string) => (await reader.get(`/units?${query}`)).data.items.map(({ name }: any) => name)
    t.same(await names(`parentId=${parent.id}&asOf=2022-06-30`), ['Xã Tên Cũ'], 'children of that day')
    t.same(await names(`parentId=${parent.id}&asOf=${day}`), [])
    t.same(await names(`parentId=${other.id}`), ['Xã Tên Mới'])
    t.same(await names('q=xa+ten+cu'), ['Xã Tên Mới'], 'found by its former name')
    t.same(await names(`q=xa+ten+cu&asOf=${day}`), [])
    t.same(await names('q=xa+ten+cu&asOf=2022-06-30'), ['Xã Tên Cũ'])
    t.same(await names(`parentId=${a.id}`), [child.name])
    t.match((await reader.get(`/units/${a.id}/lineage`)).data.former, [
      { name: 'Xã Tên Cũ', validFrom: '2020-01-01', validTo: '2022-06-30', decision: { number: '12/NQ-TN' } },
    ])

    const next = await reorganise([{ kind: 'rename', predecessors: [{ unitId: a.id }], name: 'Xã Tên Ba' }], {
      effectiveOn: '2022-09-01',
    })
    t.equal(next.statusCode, 201, next.payload)
    t.equal((await on('2022-08-31')).name, 'Xã Tên Mới')
    t.equal((await on('2022-09-01')).name, 'Xã Tên Ba')
    t.same(
      faults(await reorganise([{ kind: 'rename', predecessors: [{ unitId: a.id }], name: 'Xã Lùi' }])),
      [['/changes/0/predecessors/0', 'later_change']],
      'reorganisations are recorded in the order of their days',
    )
  })

  t.test('a part split off, a unit that takes others in, and abolition', async (t) => {
    const [a, b, c, d] = [await unit('Xã Lớn'), await unit('Xã Nhận'), await unit('Xã Nhập'), await unit('Xã Thôi')]
    const done = await reorganise([
      {
        kind: 'split',
        predecessors: [{ unitId: a.id }],
        successors: [{ unitId: a.id }, { name: 'Xã Tách Ra', ...merged }],
      },
      { kind: 'merge', predecessors: [{ unitId: b.id }, { unitId: c.id }], successors: [{ unitId: b.id }] },
      { kind: 'abolish', predecessors: [{ unitId: d.id }] },
    ])
    t.equal(done.statusCode, 201, done.payload)
    t.match(done.data.counts, { ended: 2, created: 1, changed: 2, recorded: 0 })
    t.match((await reader.get(`/units/${a.id}`)).data, { validTo: null, version: 2 })
    t.match((await reader.get(`/units/${b.id}/lineage`)).data.predecessors, [
      { unitId: c.id, link: { predecessorEnds: true } },
    ])
    t.match((await reader.get(`/units/${a.id}/lineage`)).data.successors, [
      { name: 'Xã Tách Ra', link: { predecessorEnds: false } },
    ])
    t.match((await reader.get(`/units/${d.id}`)).data, { validTo: '2022-06-30' })
    t.match((await reader.get(`/units/${d.id}/lineage`)).data.successors, [])
  })

  t.test(
    'a unit may go into several, said in several changes, and units from elsewhere are recorded as such',
    async (t) => {
      const [a, b] = [await unit('Xã Chia'), await unit('Xã Góp')]
      const done = await reorganise([
        {
          kind: 'merge',
          predecessors: [
            { unitId: a.id },
            { unitId: b.id },
            { name: 'Xã Tỉnh Bạn', origin: 'Huyện Bạn, Tỉnh Bạn', ...gso('77001') },
          ],
          successors: [{ key: 'moi', name: 'Xã Mới Một', ...merged, parentKey: 'tinh' }],
        },
        { kind: 'replace', predecessors: [{ unitId: a.id }], successors: [{ name: 'Xã Mới Hai', ...merged }] },
        {
          kind: 'split',
          predecessors: [{ name: 'Tỉnh Cũ', origin: 'Cả nước' }],
          successors: [
            { key: 'tinh', name: 'Tỉnh Mới', unitType: 'TINH', block: 'TINH' },
            { name: 'Tỉnh Kia', unitType: 'TINH', block: 'TINH' },
          ],
        },
      ])
      t.equal(done.statusCode, 201, done.payload)
      t.match(done.data.counts, { ended: 2, created: 4, recorded: 2 })
      const { data: lineage } = await reader.get(`/units/${a.id}/lineage`)
      t.same(
        lineage.successors.map(({ name }: any) => name),
        ['Xã Mới Hai', 'Xã Mới Một'],
      )
      const one = done.data.changes[0]
      const { data: made } = await reader.get(`/units/${one.successors[0].unitId}`)
      t.equal(made.parentId, done.data.changes[2].successors[0].unitId)
      const { data: outside } = await reader.get(`/units/${one.predecessors[2].unitId}`)
      t.match(outside, { origin: 'Huyện Bạn, Tỉnh Bạn', validFrom: '2022-06-30', validTo: '2022-06-30' })
    },
  )

  t.test('everything wrong is named with its place, and nothing is stored', async (t) => {
    const parent = await unit('Huyện Hết')
    const child = await unit('Xã Bỏ Lại', { parentId: parent.id })
    const [a, b, c] = [await unit('Xã A'), await unit('Xã B'), await unit('Xã C')]
    const late = await unit('Xã Sau', { validFrom: '2022-08-01' })
    const gone = await unit('Xã Đã Hết', { validTo: '2021-12-31' })
    const nobody = '0176bb3e-7000-7002-8000-0000000fffff'
    const again = await reorganise([
      { kind: 'abolish', predecessors: [{ unitId: parent.id }] },
      { kind: 'merge', predecessors: [{ unitId: a.id }, { unitId: gone.id }], successors: [{ unitId: b.id }] },
      { kind: 'rename', predecessors: [{ unitId: a.id }], name: 'Xã A mới' },
      { kind: 'rename', predecessors: [{ unitId: late.id }] },
      { kind: 'reparent', predecessors: [{ unitId: c.id }], parentId: parent.id },
      { kind: 'replace', predecessors: [{ unitId: nobody }], successors: [{ unitId: late.id }] },
      { kind: 'replace', predecessors: [{ unitId: c.id }], successors: [{ key: 'khong-co' }] },
      { kind: 'split', predecessors: [{ name: 'Xã Lạ' }], successors: [{ name: 'Xã Thiếu' }], parentId: a.id },
    ])
    t.equal(again.statusCode, 422, again.payload)
    t.same(
      faults(again).sort(),
      [
        ['/changes/0/predecessors/0', 'children_left'],
        ['/changes/1/predecessors/1', 'ended'],
        ['/changes/1/successors/0', 'starts_before'],
        ['/changes/2/predecessors/0', 'contradiction'],
        ['/changes/3/name', 'required'],
        ['/changes/3/predecessors/0', 'not_yet_valid'],
        ['/changes/4/parentId', 'ended'],
        ['/changes/5/predecessors/0/unitId', 'unknown'],
        ['/changes/6/predecessors/0', 'contradiction'],
        ['/changes/6/successors/0/key', 'unknown'],
        ['/changes/7/parentId', 'not_allowed'],
        ['/changes/7/predecessors/0/origin', 'required'],
        ['/changes/7/successors', 'wrong_count'],
        ['/changes/7/successors/0/block', 'required'],
        ['/changes/7/successors/0/unitType', 'required'],
      ].sort(),
    )
    t.match(
      again.data.errors.find(({ code }: any) => code === 'children_left').detail,
      /Huyện Hết chấm dứt mà còn 1 đơn vị trực thuộc: Xã Bỏ Lại/,
    )
    t.equal((await reader.get(`/units/${child.id}`)).data.version, 1)
  })

  t.test('no circles: of parents, of lineage, on one day or over the years', async (t) => {
    const top = await unit('Tỉnh Vòng')
    const middle = await unit('Huyện Vòng', { parentId: top.id })
    const low = await unit('Xã Vòng', { parentId: middle.id })
    t.same(faults(await reorganise([{ kind: 'reparent', predecessors: [{ unitId: top.id }], parentId: low.id }])), [
      ['/changes/0/parentId', 'cycle'],
    ])
    const [a, b] = [await unit('Xã Đổi Một'), await unit('Xã Đổi Hai')]
    const both = [{ unitId: a.id }, { unitId: b.id }]
    t.same(faults(await reorganise([{ kind: 'merge', predecessors: both, successors: both }])), [
      ['/changes/0/successors/0', 'cycle'],
      ['/changes/0/successors/1', 'cycle'],
    ])
    const one = await reorganise([
      { kind: 'split', predecessors: [both[0]], successors: [both[0], { name: 'Xã Đổi Ba', ...merged }] },
    ])
    const third = one.data.changes[0].successors[1].unitId
    const back = await reorganise(
      [{ kind: 'merge', predecessors: [both[0], { unitId: third }], successors: [both[0]] }],
      { effectiveOn: '2023-01-01' },
    )
    t.same(faults(back), [['/changes/0/successors/0', 'cycle']])
  })

  t.test('a code that somebody else keeps is refused at its place', async (t) => {
    const [a, b, keeps] = [await unit('Xã Mã Một'), await unit('Xã Mã Hai'), await unit('Xã Giữ Mã')]
    const refused = await reorganise([
      {
        kind: 'merge',
        predecessors: [{ unitId: a.id }, { unitId: b.id }],
        successors: [
          {
            name: 'Xã Ba',
            ...merged,
            identifiers: [
              { scheme: 'gso', code: a.code },
              { scheme: 'gso', code: keeps.code },
              { scheme: 'qd20', code: 'x' },
            ],
          },
        ],
      },
    ])
    t.same(faults(refused).sort(), [
      ['/changes/0/successors/0/identifiers/1/code', 'duplicate'],
      ['/changes/0/successors/0/identifiers/2/code', 'wrong_format'],
    ])
  })

  t.test('a correction by hand may not contradict what is recorded, and the database refuses it as well', async (t) => {
    const [a, b] = [await unit('Xã Sửa Một'), await unit('Xã Sửa Hai')]
    const done = await reorganise([
      {
        kind: 'merge',
        predecessors: [{ unitId: a.id }, { unitId: b.id }],
        successors: [{ name: 'Xã Sửa Ba', ...merged }],
      },
    ])
    const { unitId } = done.data.changes[0].successors[0]
    const refused = await admin.patch(`/units/${a.id}`, { validTo: null }, match(2))
    t.equal(refused.statusCode, 422, refused.payload)
    t.same(faults(refused), [['/validTo', 'against_lineage']])
    t.equal((await admin.patch(`/units/${a.id}`, { name: 'Xã Sửa Một (đúng)' }, match(2))).statusCode, 200)
    t.equal((await admin.patch(`/units/${unitId}`, { validFrom: '2022-08-01' }, match(1))).statusCode, 422)

    await t.rejects(deps.db.update(units).set({ validTo: null }).where(eq(units.id, a.id)))
    await t.rejects(deps.db.delete(unitLineage).where(eq(unitLineage.successorId, unitId)))
    await t.rejects(deps.db.update(unitStates).set({ name: 'Khác' }))
    const link = { reorganisationId: done.data.id, effectiveOn: day, ends: false }
    await t.rejects(deps.db.insert(unitLineage).values({ ...link, predecessorId: unitId, successorId: a.id }))
    const [x, y] = [await unit('Xã Cha'), await unit('Xã Con')]
    await deps.db.update(units).set({ parentId: x.id }).where(eq(units.id, y.id))
    await t.rejects(deps.db.update(units).set({ parentId: y.id }).where(eq(units.id, x.id)))
  })

  t.test('what happens to forms and people of a unit that ends is said beforehand', async (t) => {
    const a = await unit('Xã Có Người')
    await as(['officer', a.id])
    const { data } = await reorganise([{ kind: 'abolish', predecessors: [{ unitId: a.id }] }], {}, '?dryRun=true')
    t.same(data.warnings, [{ unitId: a.id, unitName: a.name, openForms: [], accounts: 1 }])
  })

  t.test('only administrators reorganise, everybody reads', async (t) => {
    setClock('2022-07-02T10:00:00+07:00')
    const body = { effectiveOn: day, decision, changes: [{ kind: 'abolish', predecessors: [{ unitId: 'x' }] }] }
    t.equal((await reader.post('/units/reorganisations', body)).statusCode, 403)
    const officer = await as(['officer', (await unit('Xã Đọc')).id])
    t.equal((await officer.get('/units/reorganisations')).statusCode, 200)
  })
})
