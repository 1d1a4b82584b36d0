// Sở Anh (95.00) and Sở Bình (84.00) went into Sở Mới on 01/01/2022, after their results of 2021 were published.

import t from 'tap'
import { evidence, submissions } from '../../src/db/schema.ts'
import { match } from '../helpers/app.ts'
import { makePeriod, makeSubmission, makeUnit } from '../helpers/make.ts'
import { fillBlock, startReviewing } from '../periods/reviewing.ts'

t.test('heirs', async (t) => {
  const test = await startReviewing(t)
  const { deps, as, setClock, admin, approver, finalize, step, setId } = test
  const { anh, binh, chi } = await fillBlock(test)
  await finalize()
  t.equal((await step(approver, 'publish')).statusCode, 200)
  const evidenceId = deps.newId()
  const document = { number: '01/BC', date: '2021-10-01', issuer: 'Sở Anh' }
  await deps.db.insert(evidence).values({
    id: evidenceId,
    submissionId: anh.id,
    kind: 'document',
    document,
    createdBy: admin.userId,
    createdAt: deps.clock(),
  })
  const decided = { number: '09/NQ-TN', date: '2021-12-20', issuer: 'HĐND Tỉnh thử nghiệm' }
  const reorganised = await admin.post('/units/reorganisations', {
    effectiveOn: '2022-01-01',
    decision: decided,
    changes: [
      {
        kind: 'merge',
        predecessors: [{ unitId: anh.unitId }, { unitId: binh.unitId }],
        successors: [{ name: 'Sở Mới', unitType: 'SO_NGANH', block: 'KHOI_1' }],
      },
      {
        kind: 'split',
        predecessors: [{ unitId: chi.unitId }],
        successors: [{ unitId: chi.unitId }, { name: 'Sở Tách', unitType: 'SO_NGANH', block: 'KHOI_1' }],
      },
      { kind: 'rename', predecessors: [{ unitId: chi.unitId }], name: 'Sở Chi Mới' },
    ],
  })
  t.equal(reorganised.statusCode, 201, reorganised.payload)
  const [, made] = reorganised.data.changes[1].successors
  const newId = reorganised.data.changes[0].successors[0].unitId
  const heir = await as(['officer', newId])
  const ofPart = await as(['officer', made.unitId])
  const stranger = await as(['officer', await makeUnit(deps, 'Sở Lạ')])
  const paths = [
    `/submissions/${anh.id}`,
    `/submissions/${anh.id}/score`,
    `/submissions/${anh.id}/history`,
    `/submissions/${anh.id}/evidence`,
    `/evidence/${evidenceId}`,
    `/units/${anh.unitId}/trend`,
  ]

  t.test('until the day has come nobody inherits', async (t) => {
    setClock('2021-12-31T23:59:00+07:00')
    for (const path of paths) t.equal((await heir.get(path)).statusCode, 404, path)
  })

  t.test('from that day the officer of the new unit reads what the old ones left, and nobody else does', async (t) => {
    setClock('2022-01-01T00:00:00+07:00')
    for (const path of paths) {
      const read = await heir.get(path)
      t.equal(read.statusCode, 200, `${path} ${read.payload}`)
      t.equal((await stranger.get(path)).statusCode, 404, path)
      t.equal((await ofPart.get(path)).statusCode, 404, path)
    }
    t.match((await heir.get(`/submissions/${anh.id}`)).data, {
      unitName: 'Sở Anh',
      finalTotal: '95.00',
      allowedActions: [],
    })
    t.same(
      (await heir.get('/submissions')).data.items.map(({ unitName }: any) => unitName),
      ['Sở Anh', 'Sở Bình'],
    )
    t.same((await stranger.get('/submissions')).data.items, [])
  })

  t.test('and writes nothing there', async (t) => {
    const stale = match(1)
    const attempts = [
      await heir.patch(`/submissions/${anh.id}/answers`, { answers: { A1: { level: 'KHA' } } }, stale),
      await heir.post(`/submissions/${anh.id}/submit`, {}, stale),
      await heir.post(`/submissions/${anh.id}/withdraw`, {}, stale),
      await heir.post(`/submissions/${anh.id}/evidence`, { document, criteria: ['A1'] }),
      await heir.delete(`/evidence/${evidenceId}`),
      await heir.post(`/submissions/${anh.id}/appeals`, { items: [{ code: 'A1', reason: 'Xem lại' }] }, stale),
      await heir.post(`/submissions/${anh.id}/models`, {
        title: 'Mô hình',
        summary: 'Tóm tắt',
        result: 'Tốt',
        field: 'Khác',
      }),
      await heir.put(`/submissions/${anh.id}/answers/A1/explanation`, { explanation: 'Thêm' }, stale),
    ]
    for (const { statusCode, payload } of attempts)
      t.ok([400, 403, 404, 409].includes(statusCode), `${statusCode} ${payload}`)
    t.equal(attempts[0]!.statusCode, 403, attempts[0]!.payload)
    const { data } = await admin.get(`/submissions/${anh.id}`)
    t.equal(data.criteria.find(({ code }: any) => code === 'A1').answer.level, 'TOT')
  })

  t.test('of a unit that gave a part and goes on, only the years before', async (t) => {
    const later = await makePeriod(deps, setId, { year: 2022 })
    setClock('2022-10-01T08:00:00+07:00')
    const after = await makeSubmission(deps, { periodId: later, unitId: chi.unitId, setId, userId: admin.userId })
    const names = (await ofPart.get('/submissions')).data.items.map(({ id }: any) => id)
    t.same(names, [chi.id])
    t.equal((await ofPart.get(`/submissions/${after}`)).statusCode, 404)
    const { predecessors } = (await ofPart.get(`/units/${made.unitId}/trend`)).data
    t.match(predecessors, [{ unitName: 'Sở Chi', ends: false, items: [{ year: 2021, finalTotal: '84.00' }] }])
    t.equal(predecessors[0].items.length, 1)
  })

  t.test('the years across the merger: each old unit on its own, and the rule in words', async (t) => {
    const { data } = await heir.get(`/units/${newId}/trend`)
    t.match(data, {
      unitName: 'Sở Mới',
      items: [],
      lineageRule: /không cộng, không tính bình quân, không tính tăng, giảm giữa đơn vị trước và đơn vị sau/,
      predecessors: [
        {
          unitName: 'Sở Anh',
          effectiveOn: '2022-01-01',
          ends: true,
          items: [{ year: 2021, finalTotal: '95.00', rank: 1 }],
        },
        { unitName: 'Sở Bình', items: [{ year: 2021, finalTotal: '84.00' }] },
      ],
    })
    t.equal((await stranger.get(`/units/${newId}/trend`)).statusCode, 404)
    t.match((await approver.get(`/units/${newId}/trend`)).data.predecessors.length, 2)
  })

  t.test('results of before keep the names of then', async (t) => {
    const { data } = await heir.get(`/periods/${test.periodId}/results`)
    t.ok(data.items.some(({ unitName }: any) => unitName === 'Sở Chi'))
    t.notOk(data.items.some(({ unitName }: any) => unitName === 'Sở Chi Mới'))
  })

  t.test('a period takes the units of the day on which it opens, by the names of that day', async (t) => {
    setClock('2021-12-31T08:00:00+07:00')
    const open = async () => {
      const id = await makePeriod(deps, setId, { status: 'draft', unitRule: { blocks: ['KHOI_1'] } })
      const opened = await admin.post(`/periods/${id}/open`, undefined, match(1))
      t.equal(opened.statusCode, 200, opened.payload)
      const rows = await deps.db.select().from(submissions)
      return rows
        .filter(({ periodId }) => periodId === id)
        .map(({ unitName }) => unitName)
        .sort()
    }
    const before = await open()
    t.ok(before.includes('Sở Anh') && before.includes('Sở Chi'))
    t.notOk(before.includes('Sở Mới') || before.includes('Sở Chi Mới') || before.includes('Sở Tách'))
    setClock('2022-01-01T08:00:00+07:00')
    const after = await open()
    t.ok(after.includes('Sở Mới') && after.includes('Sở Chi Mới') && after.includes('Sở Tách'))
    t.notOk(after.includes('Sở Anh') || after.includes('Sở Bình') || after.includes('Sở Chi'))
  })
})
