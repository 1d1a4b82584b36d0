// Points of a `relative` criterion rest on the best of the block: a unit that hands in moves the points of others,
// and whoever keeps a copy of those is told, of these forms and of no others.

import t from 'tap'
import { match, startApp, type Caller } from '../helpers/app.ts'
import { makePeriod, makePublishedSet, makeSubmission, makeUnit } from '../helpers/make.ts'
import { smallPack } from '../helpers/pack.ts'
import { readChanges } from './reading.ts'

const maxPoints = { SO_NGANH: '60' }
const labels = { actualLabel: 'Đã xây dựng', targetLabel: 'Được giao' }
const pack = {
  ...smallPack,
  unitTypes: [{ code: 'SO_NGANH', name: 'Sở, ngành' }],
  groups: [
    {
      code: 'A',
      title: 'Nhóm A',
      criteria: [
        { code: 'R', title: 'Mô hình', kind: 'relative', maxPoints, ...labels },
        { code: 'Y', title: 'Có quy chế', kind: 'yes_no', maxPoints: { SO_NGANH: '40' }, evidence: [] },
      ],
    },
  ],
  bonuses: [],
  penalties: [],
  gates: smallPack.gates.slice(0, 1),
  quotas: [],
  awards: [],
  ranking: { tieBreakers: [] },
}

t.test('points that move with another unit’s figures', async (t) => {
  const { as, deps } = await startApp(t)
  const setId = await makePublishedSet(deps, pack)
  const periodId = await makePeriod(deps, setId)
  const [admin, reviewer] = [await as('admin'), await as('reviewer')]
  const form = async (name: string, actual: string, block?: string) => {
    const unitId = await makeUnit(deps, name, 'SO_NGANH', block)
    const officer = await as(['officer', unitId])
    const given = { R: { actual, target: '100' }, Y: { value: true } }
    return { id: await makeSubmission(deps, { periodId, unitId, setId, userId: officer.userId, given }), name, officer }
  }
  type Form = Awaited<ReturnType<typeof form>>
  const [an, binh, chi] = [await form('Sở An', '120'), await form('Sở Bình', '150'), await form('Sở Chi', '80')]
  const elsewhere = await form('Xã Đào', '90', 'XA')
  const names = new Map([an, binh, chi, elsewhere].map(({ id, name }) => [id, name]))

  const act = async (by: Caller, { id, officer }: Form, verb: string, body?: object) => {
    const { version } = (await officer.get(`/submissions/${id}`)).data
    const done = await by.post(`/submissions/${id}/${verb}`, body, match(version))
    t.equal(done.statusCode, 200, done.payload.slice(0, 300))
  }
  const submit = (made: Form) => act(made.officer, made, 'submit')
  let cursor: string | undefined
  const told = async () => {
    const read = await readChanges(reviewer, cursor)
    cursor = read.cursor
    return read.items.filter(({ resource }) => resource === 'submission').map(({ id }) => names.get(id)!)
  }
  const total = async ({ id }: Form, by = admin) => (await by.get(`/submissions/${id}`)).data.selfTotal

  t.test('while the block is not complete only who hands in is told of', async (t) => {
    await submit(an)
    await submit(elsewhere)
    t.same((await told()).sort(), ['Sở An', 'Xã Đào'])
    await submit(binh)
    t.same(await told(), ['Sở Bình'])
    t.equal(await total(an), '70.00')
  })

  t.test('whoever completes the block moves the others, and they are told of', async (t) => {
    await submit(chi)
    t.same((await told()).sort(), ['Sở An', 'Sở Bình', 'Sở Chi'])
    t.equal(await total(an), '82.00')
    t.same(
      (await reviewer.get(`/submissions?updatedSince=${deps.clock().toISOString()}`)).data.items.length,
      4,
      'the list with updatedSince knows of them too',
    )
  })

  const criteria = [{ code: 'R', reason: 'Thiếu bảng kê' }]
  const giveBack = async (made: Form) => {
    await act(reviewer, made, 'review', {})
    await act(reviewer, made, 'review/return', { until: '2021-11-20T17:00:00+07:00', reason: 'Bổ sung', criteria })
  }

  t.test('one that leads nobody moves nobody when it goes', async (t) => {
    await giveBack(an)
    t.same(await told(), ['Sở An'])
  })

  t.test('a form that is with its unit is told of as well: what it shows is worked out when it is read', async (t) => {
    t.equal(await total(an), '82.00')
    await giveBack(binh)
    t.same((await told()).sort(), ['Sở An', 'Sở Bình'])
    t.equal(await total(an), '100.00')
  })

  t.test('with the step of a period too', async (t) => {
    const late = await form('Sở Muộn', '130')
    names.set(late.id, late.name)
    const step = async (action: string, body?: object) => {
      const { version } = (await admin.get(`/periods/${periodId}`)).data
      const done = await admin.post(`/periods/${periodId}/${action}`, body, match(version))
      t.equal(done.statusCode, 200, done.payload.slice(0, 300))
    }
    const { cursor: ofLate } = await readChanges(late.officer)
    await told()
    const open = await total(late, late.officer)
    await step('close')
    t.not(await total(late, late.officer), open)
    t.same(
      (await readChanges(late.officer, ofLate)).items.filter(({ resource }) => resource === 'submission').length,
      1,
      'a draft, to its own unit',
    )
    t.notOk((await told()).includes('Xã Đào'), 'nobody whose block was complete')
  })
})
