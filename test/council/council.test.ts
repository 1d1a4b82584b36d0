// A council votes on disputed criteria of the small set: A1 KHA 24, A2 20, B1 20, B2 8 (adjusted), T1 2 → 74.00.

import t from 'tap'
import { eq } from 'drizzle-orm'
import { appeals, councilDecisions } from '../../src/db/schema.ts'
import { match } from '../helpers/app.ts'
import { pointers, startReviews } from '../reviews/forms.ts'

const decision = { number: '07/QĐ-VD', date: '2021-10-01', issuer: 'UBND Tỉnh (thử nghiệm)' }
const minutes = { number: '01/BB-VD', date: '2021-10-19', issuer: 'Hội đồng thẩm định (thử nghiệm)' }

t.test('the council', async (t) => {
  const { as, deps, reviewer, reviewed, periodId } = await startReviews(t)
  const admin = await as('admin')
  const secretary = await as('reviewer')
  const url = `/periods/${periodId}/council`
  const members = [
    { name: 'Bà Một', title: 'Chủ tịch Hội đồng', chair: true },
    { name: 'Ông Hai', title: 'Ủy viên' },
    { name: 'Bà Ba', title: 'Ủy viên' },
    { name: 'Người thẩm định', title: 'Ủy viên', userId: reviewer.userId },
    { name: 'Ông Năm', title: 'Ủy viên' },
  ]

  t.test('one chair, nobody twice, a quorum of more than half', async (t) => {
    t.equal((await admin.get(url)).statusCode, 404)
    const faulty = {
      decision,
      members: [...members.slice(1, 3), members[2]].map((member) => ({ ...member })),
      quorum: 5,
    }
    const refused = await admin.put(url, faulty, match(0))
    t.same(
      [refused.statusCode, pointers(refused)],
      [
        422,
        [
          ['/members/2', 'duplicate_item'],
          ['/members', 'one_chair'],
          ['/quorum', 'quorum_out_of_range'],
        ],
      ],
    )
    t.match(refused.data.errors[2].detail, 'từ 2 đến 3')
    t.same(pointers(await admin.put(url, { decision, members, quorum: 2 }, match(0))), [
      ['/quorum', 'quorum_out_of_range'],
    ])
    const nobody = { ...members[1]!, userId: deps.newId(), unitId: deps.newId() }
    const unknown = await admin.put(url, { decision, members: [members[0], nobody, members[2]], quorum: 2 }, match(0))
    t.same(pointers(unknown), [
      ['/members/1/userId', 'not_found'],
      ['/members/1/unitId', 'not_found'],
    ])
    const set = await admin.put(url, { decision, members, quorum: 3 }, match(0))
    t.match(set.data, { quorum: 3, version: 1, members: [{ no: 1 }, { no: 2 }, { no: 3 }, { no: 4 }, { no: 5 }] })
    t.equal((await admin.put(url, { decision, members, quorum: 3 }, match(0))).statusCode, 412)
    t.equal((await reviewer.put(url, { decision, members, quorum: 3 }, match(1))).statusCode, 403)
  })

  const recusals = [{ member: 4, reason: 'Đã thẩm định phiếu' }]
  const vote = (more: object = {}) => ({
    code: 'B2',
    points: '10',
    reason: 'Đủ căn cứ cho điểm tối đa',
    votes: { for: [1, 2], against: [3], abstain: [] },
    ...more,
  })
  const send = (id: string, version: number, body: object, by = secretary) =>
    by.post(`/submissions/${id}/council-decisions`, body, match(version))

  t.test('what is carried is final, what is not keeps the review', async (t) => {
    const { id, version, officer } = await reviewed()
    const decided = await send(id, version, { minutes, recusals, items: [vote()] })
    t.equal(decided.statusCode, 201, decided.payload)
    t.match(decided.data.items, [
      { code: 'B2', answer: { awarded: '10' }, carried: true, counts: { for: 2, against: 1, abstain: 0 } },
    ])
    // B2 10 in the place of 8: 74 + 2 = 76.00
    t.match((await reviewer.get(`/submissions/${id}/score?lane=final`)).data, { sheet: { total: '76.00' } })
    t.match((await reviewer.get(`/submissions/${id}/score?lane=review`)).data, { sheet: { total: '74.00' } })
    const page = await officer.get(`/submissions/${id}/score/explain?lane=final&format=html`)
    t.match(page.payload, 'Hội đồng thẩm định, biên bản số 01/BB-VD ngày 19/10/2021')
    const history = await officer.get(`/submissions/${id}/history?limit=1`)
    t.match(history.data.items[0], { action: 'decideInCouncil' })

    // Two of four are not more than half.
    const second = await send(id, decided.data.submissionVersion, {
      minutes: { ...minutes, number: '02/BB-VD' },
      recusals,
      items: [vote({ points: '9', votes: { for: [1, 2], against: [3], abstain: [5] } })],
    })
    t.match(second.data.items, [{ carried: false }])
    t.match((await reviewer.get(`/submissions/${id}/score?lane=final`)).data, { sheet: { total: '76.00' } })
    const seen = await officer.get(`/submissions/${id}/council-decisions`)
    t.match(seen.data.items, [{ items: [{ votes: null, counts: { for: 2 } }] }, { items: [{ carried: false }] }])
    t.match((await reviewer.get(`/submissions/${id}/council-decisions`)).data.items[0].items, [
      { votes: { for: [1, 2] } },
    ])
    await t.rejects(deps.db.update(councilDecisions).set({ minutes }), 'what was voted stays')
  })

  t.test('an open appeal is settled whole', async (t) => {
    const { id, version, officer } = await reviewed()
    const items = [
      { code: 'A1', reason: 'Đúng hạn' },
      { code: 'B2', reason: 'Chưa tương xứng' },
    ]
    const appeal = await officer.post(`/submissions/${id}/appeals`, { items }, match(version))
    t.equal(appeal.statusCode, 201, appeal.payload)
    const filer = await as('reviewer')
    await deps.db.update(appeals).set({ filedBy: filer.userId }).where(eq(appeals.id, appeal.data.id))
    const own = await send(id, version + 1, { minutes, recusals, items: [vote()] }, filer)
    t.match([own.statusCode, own.data.rule], [403, 'filed_appeal'])
    const half = await send(id, version + 1, { minutes, recusals, items: [vote()] })
    t.same(pointers(half), [['/items', 'missing_item']])
    const all = await send(id, version + 1, {
      minutes,
      recusals,
      items: [
        {
          code: 'A1',
          answer: { level: 'TOT' },
          reason: 'Có văn bản',
          votes: { for: [1, 2, 3], against: [], abstain: [] },
        },
        vote({ votes: { for: [1], against: [2, 3], abstain: [] } }),
      ],
    })
    t.equal(all.statusCode, 201, all.payload)
    const settled = (await officer.get(`/appeals/${appeal.data.id}`)).data
    t.match(settled, {
      status: 'resolved',
      outcomes: [
        { code: 'A1', outcome: 'accepted' },
        { code: 'B2', outcome: 'rejected' },
      ],
    })
    // A1 TOT 40 in the place of 24: 74 + 16 = 90.00; B2 stays 8.
    t.match((await officer.get(`/submissions/${id}/score?lane=final`)).data, { sheet: { total: '90.00' } })
    t.equal((await officer.get(`/submissions/${id}`)).data.status, 'reviewed')
  })

  t.test('parties, quorum and votes', async (t) => {
    const { id, version, unitId } = await reviewed()
    const refused = async (body: object) => {
      const answer = await send(id, version, { minutes, recusals, items: [vote()], ...body })
      t.equal(answer.statusCode, 422, answer.payload)
      return answer
    }
    const party = await refused({ recusals: [] })
    t.same(pointers(party), [['/recusals', 'must_recuse']])
    t.match(party.data.errors[0].detail, 'Người thẩm định (số 4) không được biểu quyết: đã thẩm định phiếu này.')
    const votes = await refused({
      items: [
        vote({ votes: { for: [1, 4], against: [1], abstain: [9] } }),
        vote({ code: 'A1', votes: { for: [1, 2], against: [], abstain: [] } }),
      ],
    })
    t.same(pointers(votes), [
      ['/items/0/votes', 'unknown_member'],
      ['/items/0/votes', 'recused_voted'],
      ['/items/0/votes', 'voted_twice'],
      ['/items/1/votes', 'no_quorum'],
      ['/items/1/code', 'not_disputed'],
    ])
    const both = await refused({ items: [vote({ answer: { points: '9' } })] })
    t.same(pointers(both), [['/items/0/points', 'one_answer']])
    t.same(pointers(await refused({ items: [vote({ points: '11' })] })), [['/items/0/points', 'points_over_maximum']])

    const three = [1, 2, 4].map((member) => ({ member, reason: 'Vắng' }))
    const unreachable = await refused({
      recusals: three,
      items: [vote({ votes: { for: [3, 5], against: [], abstain: [] } })],
    })
    t.same(pointers(unreachable), [
      ['/recusals', 'quorum_unreachable'],
      ['/items/0/votes', 'no_quorum'],
    ])
    t.match(unreachable.data.errors[0].detail, /Chỉ còn 2 thành viên .*, ít hơn 3 .*PUT \/periods/s)

    const ofUnit = members.map((member, i) => (i === 1 ? { ...member, unitId } : member))
    await admin.put(url, { decision, members: ofUnit, quorum: 3 }, match(1))
    const own = await refused({})
    t.match(own.data.errors[0].detail, 'Ông Hai (số 2) không được biểu quyết: thuộc')
    const officer = await as(['officer', unitId])
    t.equal((await send(id, version, { minutes, recusals, items: [vote()] }, officer)).statusCode, 403)
    t.equal((await send(id, version - 1, { minutes, recusals, items: [vote()] })).statusCode, 412)
    t.equal(await deps.db.$count(councilDecisions), 3, 'nothing of what was refused is stored')
  })
})
