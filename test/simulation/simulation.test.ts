// What if: real answers scored with other rules. Forms of the small set (test/helpers/pack.ts), submitted:
//   first   A1 KHA 24.00, A2 20/30 20.00, B1 20.00, T1 2.00 → 66.00 HOAN_THANH (from 50), rank 2
//   second  A1 TOT 40.00, the rest the same                → 82.00 HOAN_THANH_TOT (from 70), rank 1

import t from 'tap'
import { auditLog, scoreSheets } from '../../src/db/schema.ts'
import { smallPack } from '../helpers/pack.ts'
import { makePeriod, makePublishedSet } from '../helpers/make.ts'
import { pointers, startReviews, usual } from '../reviews/forms.ts'

t.test('simulation', async (t) => {
  const { as, deps, form, periodId, reviewer } = await startReviews(t)
  const first = await form()
  const second = await form({ ...usual, A1: { level: 'TOT' } })
  const draft = await form(usual, { status: 'draft', firstSubmittedAt: null, submittedAt: null })
  const simulate = (body: object, by = reviewer) => by.post(`/periods/${periodId}/simulate`, body)
  const itemOf = (data: any, { id }: { id: string }) =>
    data.items.find(({ submissionId }: { submissionId: string }) => submissionId === id)

  t.test('other thresholds: who would be in which class, and who over the quota', async (t) => {
    const before = [await deps.db.$count(scoreSheets), await deps.db.$count(auditLog)]
    const { data, statusCode, payload } = await simulate({
      changes: { thresholds: { HOAN_THANH_TOT: '65', HOAN_THANH_XUAT_SAC: '82' } },
    })
    t.equal(statusCode, 200, payload)
    t.match(itemOf(data, first), {
      before: { total: '66.00', classification: 'HOAN_THANH', rank: 2 },
      after: { total: '66.00', classification: 'HOAN_THANH_TOT', rank: 2 },
      difference: '0.00',
      changed: true,
    })
    t.match(itemOf(data, second), { after: { classification: 'HOAN_THANH_XUAT_SAC', rank: 1 } })
    t.match(itemOf(data, draft), {
      before: { total: '0.00', classification: 'KHONG_HOAN_THANH', rank: null },
      changed: false,
    })
    t.match(data, { units: 3, changed: 2, illustrative: true })
    // 20 % of 3 units is none.
    t.match(data.quotas, [{ level: 'HOAN_THANH_XUAT_SAC', limit: 0, count: 1, over: [{ submissionId: second.id }] }])
    t.same(
      data.summary.map(({ classification, before, after }: any) => [classification, before, after]),
      [
        ['HOAN_THANH', 1, 0],
        ['HOAN_THANH_TOT', 1, 1],
        ['HOAN_THANH_XUAT_SAC', 0, 1],
        ['KHONG_HOAN_THANH', 1, 1],
      ],
    )
    t.equal((await simulate({ changes: { quotas: [] } })).data.quotas.length, 0)
    t.same([await deps.db.$count(scoreSheets), await deps.db.$count(auditLog)], before, 'writes nothing')
  })

  t.test('other maxima: the difference of each unit', async (t) => {
    const changes = { maxPoints: { A1: { SO_NGANH: '30' }, B1: { SO_NGANH: '30' } } }
    const { data } = await simulate({ changes, changedOnly: true })
    // 0.6 × 30 + 20 + 30 + 2 = 70.00; the other 30 + 20 + 30 + 2 = 82.00 as before.
    t.equal(data.items.length, 1)
    t.match(itemOf(data, first), { after: { total: '70.00', classification: 'HOAN_THANH_TOT' }, difference: '4.00' })
    t.match((await simulate({ changes: { bonusCap: '1' } })).data.items[1], { difference: '-1.00' })
  })

  t.test('a whole other set, stored or sent along', async (t) => {
    const easier = structuredClone(smallPack)
    // KHA is worth 0.7 × 40 = 28 instead of 24.
    const [a1] = easier.groups[0]!.criteria as unknown as [{ levels: { factor: string }[] }]
    a1.levels[1]!.factor = '0.7'
    for (const body of [{ criteriaSet: easier }, { criteriaSetId: await makePublishedSet(deps, easier) }]) {
      const { data } = await simulate(body)
      t.match(itemOf(data, first), { before: { total: '66.00' }, after: { total: '70.00' }, difference: '4.00' })
    }
    const wider = structuredClone(smallPack)
    wider.groups[1]!.criteria[0]!.code = 'B9'
    t.same(itemOf((await simulate({ criteriaSet: wider })).data, first).unanswered, ['B9'])
  })

  t.test('what can not be simulated is refused with its place', async (t) => {
    const faultsOf = async (body: object) => pointers(await simulate(body))
    t.same(await faultsOf({}), [['/changes', 'one_of']])
    t.same(await faultsOf({ changes: {}, criteriaSet: smallPack }), [['/changes', 'one_of']])
    t.same(await faultsOf({ changes: { thresholds: { XUAT_SAC: '90' }, maxPoints: { Z1: { XA: '1' } } } }), [
      ['/changes/thresholds/XUAT_SAC', 'unknown'],
      ['/changes/maxPoints/Z1', 'unknown'],
    ])
    const unbalanced = await simulate({ changes: { maxPoints: { A1: { SO_NGANH: '30' } } } })
    t.match([unbalanced.statusCode, unbalanced.data.code], [422, 'invalid_pack'])
    t.match(unbalanced.data.errors[0].pointer, /^\/changes\//)
    t.equal((await simulate({ changes: { thresholds: { HOAN_THANH_TOT: '95' } } })).data.code, 'invalid_pack')
    t.equal((await simulate({ criteriaSet: { format: 1 } })).data.code, 'invalid_pack')
    t.equal((await simulate({ criteriaSetId: first.id })).statusCode, 404)
    t.equal((await simulate({ changes: {} }, await as('jointReviewer'))).statusCode, 403)
    const unopened = await makePeriod(deps, await makePublishedSet(deps), { status: 'draft' })
    t.equal((await reviewer.post(`/periods/${unopened}/simulate`, { changes: {} })).statusCode, 409)
  })
})
