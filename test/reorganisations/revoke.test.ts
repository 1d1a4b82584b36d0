// A reorganisation recorded by mistake: revoked, everything is as it was on every day, and what was recorded still reads.

import { eq } from 'drizzle-orm'
import t, { type Test } from 'tap'
import { reorganisationRevocations, reorganisations, unitStates, units } from '../../src/db/schema.ts'
import { match, startApp } from '../helpers/app.ts'
import { makePeriod, makePublishedSet, makeSubmission } from '../helpers/make.ts'
import { readChanges } from '../changes/reading.ts'

const decision = { number: '12/NQ-TN', date: '2022-05-20', issuer: 'HĐND Tỉnh thử nghiệm' }
const day = '2022-07-01'
const ofCommune = { unitType: 'SO_NGANH', block: 'XA' }
const reason = 'Ghi nhầm đơn vị'

async function start(t: Test) {
  const test = await startApp(t, '2022-07-02T09:00:00+07:00')
  const { as } = test
  const [admin, reader] = [await as('admin'), await as('auditor')]
  let codes = 50_000
  const unit = async (name: string, more: object = {}) => {
    const code = String(codes++)
    const identifiers = [{ scheme: 'gso', code }]
    const made = await admin.post('/units', { name, ...ofCommune, validFrom: '2020-01-01', identifiers, ...more })
    t.equal(made.statusCode, 201, made.payload)
    return { id: made.data.id as string, code, name }
  }
  const reorganise = async (changes: object[], more: object = {}) => {
    const done = await admin.post('/units/reorganisations', { effectiveOn: day, decision, changes, ...more })
    t.equal(done.statusCode, 201, done.payload)
    return done.data
  }
  const revoke = (id: string, body: object = { reason }, version = 1) =>
    admin.post(`/reorganisations/${id}/revoke`, body, match(version))
  /** Everything that is told of units on a day, but for their versions. */
  const unitsOn = async (asOf: string) => {
    const { items } = (await reader.get(`/units?asOf=${asOf}&limit=200`)).data
    return items.map(({ version: _v, updatedAt: _u, ...shown }: any) => shown)
  }
  return { ...test, admin, reader, unit, reorganise, revoke, unitsOn }
}
const gso = (code: string) => ({ identifiers: [{ scheme: 'gso', code }] })
const faults = ({ data }: { data: any }) => data.errors?.map(({ pointer, code }: any) => [pointer, code]) ?? data

t.test('everything is as it was before, on every day', async (t) => {
  const { admin, reader, unit, reorganise, revoke, unitsOn } = await start(t)
  const [huyen, other] = [await unit('Huyện Cha'), await unit('Huyện Khác')]
  const [a, b, c] = [await unit('Xã Một'), await unit('Xã Hai'), await unit('Xã Ba', { parentId: huyen.id })]
  const d = await unit('Xã Bốn')
  const days = ['2022-06-30', day, '2023-01-01']
  const before = await Promise.all(days.map(unitsOn))
  const changes = [
    {
      kind: 'merge',
      predecessors: [{ unitId: a.id }, { unitId: b.id }, { name: 'Thôn ngoài', origin: 'Tỉnh khác' }],
      successors: [{ name: 'Phường Nhầm', ...ofCommune, ...gso(b.code) }],
    },
    { kind: 'rename', predecessors: [{ unitId: c.id }], name: 'Xã Ba Mới', ...gso('59999') },
    { kind: 'reparent', predecessors: [{ unitId: c.id }], parentId: other.id },
    {
      kind: 'split',
      predecessors: [{ unitId: d.id }],
      successors: [
        { unitId: d.id, ...gso('58888') },
        { name: 'Xã Tách', ...ofCommune },
      ],
    },
  ]
  const recorded = await reorganise(changes)
  const newId = recorded.changes[0].successors[0].unitId as string
  const mirror = await readChanges(reader, undefined, 200)
  t.notSame(await unitsOn(day), before[1])

  const read = await reader.get(`/reorganisations/${recorded.id}`)
  t.match(read.data, { version: 1, revocation: null })
  t.match(read.headers.etag, /^W\/"1-/)
  const done = await revoke(recorded.id, { reason, decision: { ...decision, number: '13/NQ-TN' } })
  t.equal(done.statusCode, 200, done.payload)

  t.test('units of any day, their names, superior units and codes', async (t) => {
    t.same(await Promise.all(days.map(unitsOn)), before)
    const whose = (await reader.get(`/units?identifier=${b.code}&asOf=${day}`)).data.items
    t.same(
      whose.map(({ id }: any) => id),
      [b.id],
    )
    t.equal((await reader.get(`/units/${newId}?asOf=${day}`)).statusCode, 404)
    t.match((await reader.get(`/units/${newId}`)).data, { validFrom: day, validTo: '2022-06-30', identifiers: [] })
    const listed = (await reader.get('/units?limit=200')).data.items as { id: string }[]
    const followed = (await reader.get('/units?limit=200&updatedSince=2000-01-01T00:00:00Z')).data
      .items as typeof listed
    t.notOk(listed.some(({ id }) => id === newId))
    t.match(
      followed.find(({ id }) => id === newId),
      { validTo: '2022-06-30' },
      'who keeps a copy learns of it',
    )
    for (const id of [newId, a.id, d.id])
      t.match((await reader.get(`/units/${id}/lineage`)).data, { predecessors: [], successors: [], former: [] })
  })

  t.test('no unit comes to be below one that never was', async (t) => {
    const refusal = { status: 422, errors: [{ pointer: '/parentId', code: 'never_was' }] }
    const body = { name: 'Ấp Lạc', ...ofCommune, validFrom: day, parentId: newId }
    t.match((await admin.post('/units', body)).data, refusal)
    const { version } = (await reader.get(`/units/${a.id}`)).data
    t.match((await admin.patch(`/units/${a.id}`, { parentId: newId }, match(version))).data, refusal)
  })

  t.test('nobody gets a role in one that never was', async (t) => {
    const body = { email: 'canbo@ap.example', name: 'Cán bộ Ấp', password: 'mat-khau-ban-dau' }
    const roles = (unitId: string) => [
      { role: 'officer', unitId: a.id },
      { role: 'officer', unitId },
    ]
    const refusal = { status: 422, errors: [{ pointer: '/roles/1/unitId', code: 'never_was', detail: /Phường Nhầm/ }] }
    t.match((await admin.post('/users', { ...body, roles: roles(newId) })).data, refusal)
    const made = await admin.post('/users', { ...body, roles: roles(b.id) })
    t.equal(made.statusCode, 201, made.payload)
    t.match((await admin.patch(`/users/${made.data.id}`, { roles: roles(newId) }, match(1))).data, refusal)
    t.match((await admin.get(`/users/${made.data.id}`)).data, { version: 1, roles: [{}, { unitId: b.id }] })
    const client = { name: 'Phần mềm ấp', scopes: ['submissions:write'], unitIds: [newId] }
    t.match((await admin.post('/api-clients', client)).data, {
      status: 422,
      errors: [{ pointer: '/unitIds/0', code: 'never_was' }],
    })
  })

  t.test('what was recorded still reads, with who revoked it and why', async (t) => {
    const { data } = await reader.get(`/reorganisations/${recorded.id}`)
    t.same(data.changes, recorded.changes)
    t.match(data, {
      version: 2,
      decision: { number: '12/NQ-TN' },
      revocation: { reason, decision: { number: '13/NQ-TN' }, revokedBy: { id: admin.userId } },
    })
    t.same(done.data, data)
    t.match((await reader.get('/units/reorganisations')).data, { total: 1, items: [{ revocation: { reason } }] })
  })

  t.test('the log, the events and the feed tell of every unit', async (t) => {
    const touched = [a, b, c, d].map(({ id }) => id)
    const made = recorded.changes.flatMap(({ predecessors, successors }: any) => [
      ...predecessors.filter(({ origin }: any) => origin).map(({ unitId }: any) => unitId),
      ...successors.filter(({ isNew }: any) => isNew).map(({ unitId }: any) => unitId),
    ])
    t.equal(made.length, 3)
    const { items: log } = (await reader.get('/audit-log?action=revokeReorganisation')).data
    t.same(log.map(({ entityId }: any) => entityId).sort(), [recorded.id, ...touched, ...made].sort())
    t.match(
      log.find(({ entityId }: any) => entityId === recorded.id),
      { reason },
    )
    const { items: events } = (await reader.get('/events?kind=unit_reorganised&limit=200')).data
    const told = (status: string) =>
      events.filter(({ payload }: any) => payload.status === status).map(({ unitId }: any) => unitId)
    t.same(told('revoked').sort(), made.sort())
    t.same(told('restored').sort(), touched.sort())
    const { items } = await readChanges(reader, mirror.cursor, 200)
    t.same(
      items
        .filter(({ resource }) => resource === 'unit')
        .map(({ id }) => id)
        .sort(),
      [...touched, ...made].sort(),
    )
  })

  t.test('and it can be recorded again, as it should have been', async (t) => {
    const right = await reorganise([changes[0]!, { ...changes[1]!, name: 'Xã Ba Đúng' }])
    t.equal((await reader.get(`/units/${c.id}?asOf=${day}`)).data.name, 'Xã Ba Đúng')
    t.equal((await revoke(right.id)).statusCode, 200, 'and revoked again')
  })
})

t.test('whatever was built on it stands in the way, all of it', async (t) => {
  const { as, deps, admin, reader, unit, reorganise, revoke, setClock } = await start(t)
  const [a, b, c, d] = [await unit('Xã Một'), await unit('Xã Hai'), await unit('Xã Ba'), await unit('Xã Bốn')]
  const parent = await unit('Huyện Cha')
  const recorded = await reorganise([
    {
      kind: 'merge',
      predecessors: [{ unitId: a.id }, { unitId: b.id }],
      successors: [{ name: 'Phường Mới', ...ofCommune, ...gso('57777') }],
    },
    { kind: 'rename', predecessors: [{ unitId: c.id }], name: 'Xã Ba Mới' },
    { kind: 'reparent', predecessors: [{ unitId: d.id }], parentId: parent.id },
  ])
  const newId = recorded.changes[0].successors[0].unitId as string

  setClock('2022-07-10T09:00:00+07:00')
  const setId = await makePublishedSet(deps)
  const periodId = await makePeriod(deps, setId, { name: 'Kỳ 2022', unitRule: { unitIds: [newId] } })
  for (const unitId of [newId, c.id]) await makeSubmission(deps, { periodId, unitId, setId, userId: admin.userId })
  await as(['officer', newId])
  await unit('Ấp Con', { parentId: newId })
  const { version } = (await reader.get(`/units/${d.id}`)).data
  t.equal((await admin.patch(`/units/${d.id}`, { parentId: null }, match(version))).statusCode, 200)
  await unit('Xã Lấy Mã', { validFrom: day, identifiers: [{ scheme: 'gso', code: a.code }] })
  const later = await reorganise([{ kind: 'rename', predecessors: [{ unitId: newId }], name: 'Phường Đổi Tên' }], {
    effectiveOn: '2022-07-05',
    decision: { ...decision, number: '15/NQ-TN' },
  })

  const refused = await revoke(recorded.id)
  t.equal(refused.statusCode, 409, refused.payload)
  t.equal(refused.data.code, 'in_use')
  t.same(faults(refused), [
    ['/changes/0/successors/0', 'later_change'],
    ['/changes/0/successors/0', 'has_form'],
    ['/changes/1/predecessors/0', 'has_form'],
    ['/changes/0/successors/0', 'in_period'],
    ['/changes/0/successors/0', 'has_accounts'],
    ['/changes/0/successors/0', 'has_children'],
    ['/changes/2/predecessors/0', 'changed_since'],
    ['/changes/0/predecessors/0', 'duplicate'],
  ])
  t.match(refused.data.errors[0].detail, /15\/NQ-TN \(có hiệu lực 05\/07\/2022\).*Phường Đổi Tên/)
  t.match(refused.data.errors[1].detail, /Phường Đổi Tên có phiếu trong Kỳ 2022/)
  t.match((await reader.get(`/units/${a.id}`)).data, { validTo: '2022-06-30' }, 'nothing was changed')
  t.equal((await reader.get(`/reorganisations/${recorded.id}`)).data.revocation, null)

  t.test('the later one goes first', async (t) => {
    await deps.db.update(units).set({ parentId: null }).where(eq(units.parentId, newId))
    t.same(faults(await revoke(later.id)), [['/changes/0/predecessors/0', 'has_form']], 'opened under the name it gave')
  })
})

t.test('a unit that ended may have been below one that a later reorganisation ended', async (t) => {
  const { unit, reorganise, revoke } = await start(t)
  const district = await unit('Huyện Hết')
  const [a, b] = [await unit('Xã Một', { parentId: district.id }), await unit('Xã Hai', { parentId: district.id })]
  const merge = { kind: 'merge', predecessors: [{ unitId: a.id }, { unitId: b.id }] }
  const first = await reorganise([{ ...merge, successors: [{ name: 'Xã Mới', ...ofCommune }] }])
  const second = await reorganise([{ kind: 'abolish', predecessors: [{ unitId: district.id }] }])
  t.same(faults(await revoke(first.id)), [['/changes/0/predecessors/0', 'later_change']])
  t.equal((await revoke(second.id)).statusCode, 200)
  t.equal((await revoke(first.id)).statusCode, 200)
})

t.test('heirs no longer see what they inherited by it', async (t) => {
  const { as, deps, admin, unit, reorganise, revoke } = await start(t)
  const a = await unit('Xã Gốc')
  const heirUnit = await unit('Xã Nhận', { validFrom: day })
  const setId = await makePublishedSet(deps)
  const periodId = await makePeriod(deps, setId, { createdAt: new Date('2021-09-01T00:00:00Z') })
  const made = { createdAt: new Date('2021-09-01T00:00:00Z') }
  const formId = await makeSubmission(deps, { periodId, unitId: a.id, setId, userId: admin.userId, ...made })
  const recorded = await reorganise([
    { kind: 'replace', predecessors: [{ unitId: a.id }], successors: [{ unitId: heirUnit.id }] },
  ])
  const heir = await as(['officer', heirUnit.id])
  t.equal((await heir.get(`/submissions/${formId}`)).statusCode, 200)
  const { cursor } = await readChanges(heir)
  t.equal((await revoke(recorded.id)).statusCode, 200)
  t.equal((await heir.get(`/submissions/${formId}`)).statusCode, 404)
  t.equal((await heir.get(`/changes?since=${cursor}`)).statusCode, 410)
})

t.test('once, by an administrator, on the version that was read', async (t) => {
  const { as, deps, reader, unit, reorganise, revoke } = await start(t)
  const a = await unit('Xã Một')
  const { id } = await reorganise([{ kind: 'rename', predecessors: [{ unitId: a.id }], name: 'Xã Nhầm' }])
  t.equal((await reader.post(`/reorganisations/${id}/revoke`, { reason }, match(1))).statusCode, 403)
  t.equal((await (await as('approver')).post(`/reorganisations/${id}/revoke`, { reason }, match(1))).statusCode, 403)
  t.equal((await revoke(id, {})).statusCode, 400, 'not without a reason')
  t.equal((await revoke(id)).statusCode, 200)
  const again = await revoke(id)
  t.equal(again.statusCode, 412)
  t.match(again.data, { currentVersion: 2, changes: [{ action: 'revokeReorganisation' }] })
  t.equal((await revoke(id, { reason }, 2)).data.code, 'wrong_state')
  await t.rejects(deps.db.update(reorganisationRevocations).set({ reason: 'Khác' }))
  await t.rejects(deps.db.delete(reorganisationRevocations))

  const other = await reorganise([{ kind: 'rename', predecessors: [{ unitId: a.id }], name: 'Xã Đúng' }])
  await t.rejects(deps.db.delete(unitStates).where(eq(unitStates.reorganisationId, other.id)), 'what holds is frozen')
  const old = { id: deps.newId(), effectiveOn: day, decision, changes: [], madeBy: (await as('admin')).userId }
  await deps.db.insert(reorganisations).values({ ...old, madeAt: deps.clock() })
  const kept = await revoke(old.id)
  t.equal(kept.data.code, 'wrong_state', 'one of a version that did not keep what was before')
})
