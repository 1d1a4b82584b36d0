// Sở Anh and Sở Bình go into Sở Mới on 01/01/2022. Whoever mirrors for Sở Mới learns of what it inherits when that day
// comes, although nothing of it changed; nobody else's copy is disturbed.

import t from 'tap'
import { makeSubmission, makePeriod, makePublishedSet, makeUnit } from '../helpers/make.ts'
import { match, startApp, type Caller } from '../helpers/app.ts'
import { readChanges as read } from './reading.ts'

t.test('a copy of what a unit inherits', async (t) => {
  const { as, deps, setClock, clientWith } = await startApp(t, '2021-12-20T09:00:00+07:00')
  const setId = await makePublishedSet(deps)
  const periodId = await makePeriod(deps, setId, { selfAssessmentDueAt: new Date('2022-02-28T17:00:00+07:00') })
  const admin = await as('admin')
  const old = []
  for (const name of ['Sở Anh', 'Sở Bình']) {
    const unitId = await makeUnit(deps, name)
    const id = await makeSubmission(deps, { periodId, unitId, setId, userId: admin.userId })
    old.push({ unitId, id, officer: await as(['officer', unitId]) })
  }
  const [anh, binh] = old
  const document = { number: '01/BC', date: '2021-10-01', issuer: 'Sở Anh' }
  const shown = await anh!.officer.post(`/submissions/${anh!.id}/evidence`, {
    url: 'https://vd.example/1',
    document,
    codes: ['A1'],
  })
  t.equal(shown.statusCode, 201, shown.payload)
  const model = await anh!.officer.post(`/submissions/${anh!.id}/models`, {
    title: 'Mô hình',
    summary: 'Tóm tắt',
    result: 'Kết quả',
    field: 'Cải cách hành chính',
  })
  t.equal(model.statusCode, 201, model.payload)
  const listed = async (reader: Caller, since: string, list = 'submissions') => {
    const query = new URLSearchParams({ updatedSince: since })
    const { statusCode, data, payload } = await reader.get(`/${list}?${query}`)
    t.equal(statusCode, 200, payload)
    return data.items.map(({ id }: { id: string }) => id).sort()
  }

  const department = { unitType: 'SO_NGANH', block: 'SO_NGANH' }
  const reorganise = async (effectiveOn: string, change: object) => {
    const decision = { number: '09/NQ-TN', date: '2021-12-20', issuer: 'HĐND Tỉnh thử nghiệm' }
    const done = await admin.post('/units/reorganisations', { effectiveOn, decision, changes: [change] })
    t.equal(done.statusCode, 201, done.payload)
    return done.data.changes[0].successors[0].unitId as string
  }
  const merge = (effectiveOn: string, predecessors: string[], name: string) =>
    reorganise(effectiveOn, {
      kind: 'merge',
      predecessors: predecessors.map((unitId) => ({ unitId })),
      successors: [{ name, ...department }],
    })
  const heirId = await merge('2022-01-01', [anh!.unitId, binh!.unitId], 'Sở Mới')
  const heir = await as(['officer', heirId])
  const system = await clientWith(['submissions:read'], [heirId])
  const inherited = [anh!.id, binh!.id, shown.data.id as string].sort()
  const ofForms = (items: { resource: string; id: string }[]) =>
    items.flatMap(({ resource, id }) => (['submission', 'evidence'].includes(resource) ? [id] : [])).sort()
  const before = {
    heir: await read(heir),
    system: await read(system),
    anh: await read(anh!.officer),
    units: await read(heir, '', 3, 'unit'),
  }

  t.test('before the day there is nothing of it', async (t) => {
    t.same(ofForms(before.heir.items), [])
    t.same(ofForms(before.system.items), [])
    setClock('2021-12-31T23:59:00+07:00')
    t.same((await read(heir, before.heir.cursor)).items, [])
    t.same(await listed(heir, '2021-12-01T00:00:00+07:00'), [])
  })

  t.test('when the day comes the heir reads anew, and finds what it inherited', async (t) => {
    setClock('2022-01-01T00:00:00+07:00')
    for (const [reader, { cursor }] of [
      [heir, before.heir],
      [system, before.system],
    ] as const) {
      const refused = await reader.get(`/changes?since=${cursor}`)
      t.equal(refused.statusCode, 410, refused.payload)
      t.equal(refused.data.code, 'feed_restarted')
      const { items } = await read(reader)
      t.same(ofForms(items), inherited)
      for (const { href } of items) t.equal((await reader.get(href)).statusCode, 200, href)
    }
    t.same((await read(anh!.officer, before.anh.cursor)).items, [], 'others go on where they were')
    t.same((await read(heir, before.units.cursor, 3, 'unit')).items, [], 'nor does the list of units begin again')
  })

  t.test('a list by updatedSince tells of it once, without beginning again', async (t) => {
    for (const reader of [heir, system])
      t.same(await listed(reader, '2021-12-31T23:59:00+07:00'), [anh!.id, binh!.id].sort())
    t.same(await listed(heir, '2021-12-31T23:59:00+07:00', 'models'), [model.data.id])
    t.same(await listed(heir, '2022-01-01T00:00:01+07:00'), [])
    t.same(await listed(heir, '2022-01-01T00:00:01+07:00', 'models'), [])
    t.same(await listed(anh!.officer, '2021-12-31T23:59:00+07:00'), [], 'to nobody else')
  })

  t.test('and from then on of each change of it', async (t) => {
    const { cursor } = await read(heir)
    const { statusCode, payload } = await anh!.officer.delete(`/evidence/${shown.data.id}`)
    t.equal(statusCode, 204, payload)
    t.same(ofForms((await read(heir, cursor)).items), [anh!.id, shown.data.id].sort())
  })

  t.test('a second generation inherits from both', async (t) => {
    const lastId = await merge('2022-01-15', [heirId, await makeUnit(deps, 'Sở Khác')], 'Sở Cuối')
    const last = await as(['officer', lastId])
    const { cursor } = await read(last)
    setClock('2022-01-15T08:00:00+07:00')
    t.equal((await last.get(`/changes?since=${cursor}`)).statusCode, 410)
    t.same(
      ofForms((await read(last)).items).filter((id) => id !== shown.data.id),
      [anh!.id, binh!.id].sort(),
    )
    t.same(await listed(last, '2022-01-14T08:00:00+07:00'), [anh!.id, binh!.id].sort())
    t.same(await listed(last, '2022-01-15T00:00:01+07:00'), [])
  })

  t.test('what is recorded after its day comes into sight then, whichever units there were before', async (t) => {
    setClock('2022-01-20T08:00:00+07:00')
    const unitId = await makeUnit(deps, 'Sở Cũ')
    const heirId = (await admin.post('/units', { name: 'Sở Kế', ...department, validFrom: '2022-01-19' })).data.id
    const form = { periodId, unitId, setId, userId: admin.userId, createdAt: new Date('2022-01-10T00:00:00Z') }
    const id = await makeSubmission(deps, form)
    const { version } = (await admin.get(`/units/${unitId}`)).data
    t.equal((await admin.patch(`/units/${unitId}`, { validTo: '2022-01-18' }, match(version))).statusCode, 200)
    const next = await as(['officer', heirId])
    setClock('2022-01-21T08:00:00+07:00')
    t.same(await listed(next, '2022-01-01T00:00:00+07:00'), [])
    setClock('2022-01-22T08:00:00+07:00')
    await reorganise('2022-01-19', { kind: 'replace', predecessors: [{ unitId }], successors: [{ unitId: heirId }] })
    t.same(await listed(next, '2022-01-21T08:00:00+07:00'), [id])
    setClock('2022-01-22T09:00:00+07:00')
    t.same(await listed(next, '2022-01-22T08:30:00+07:00'), [])
  })
})
