// Exemplary models: proposed with the form, recognised in its review, and counted by what asks for them.

import t from 'tap'
import { match, startApp } from '../helpers/app.ts'
import { makePeriod, makePublishedSet, makeSubmission, makeUnit } from '../helpers/make.ts'
import { smallPack } from '../helpers/pack.ts'
import { readPack } from '../../src/scoring/pack.ts'

/** The small set, whose bonus T1 (1 point each, 3 at most) counts models. */
const countingPack = {
  ...smallPack,
  bonuses: smallPack.bonuses.map((bonus) => ({ ...bonus, countOf: 'recognisedModels' })),
}
const model = {
  title: 'Nghe dân nói',
  summary: 'Mỗi tuần một buổi đối thoại',
  result: 'Trả lời 40 kiến nghị',
  field: 'Đối thoại',
}
const document = { number: '15/QĐ', date: '2021-10-20', issuer: 'Sở Nội vụ' }

t.test('from the proposal to the points', async (t) => {
  const { as, deps } = await startApp(t)
  const setId = await makePublishedSet(deps, countingPack)
  const periodId = await makePeriod(deps, setId)
  const unitId = await makeUnit(deps, 'Sở An')
  const [officer, reviewer, other] = [await as(['officer', unitId]), await as('reviewer'), await as('reviewer')]
  const stranger = await as(['officer', await makeUnit(deps, 'Sở Bình')])
  // 0 + 30 + 20
  const given = { A1: { level: 'KEM' }, A2: { numerator: '30', denominator: '30' }, B1: { value: true } }
  const id = await makeSubmission(deps, { periodId, unitId, setId, userId: officer.userId, given })
  const form = `/submissions/${id}`
  const version = async () => match((await officer.get(form)).data.version)
  const total = async (lane: string) => (await reviewer.get(`${form}/score?lane=${lane}`)).data.sheet.total
  const answer = async () => (await officer.get(form)).data.criteria.find(({ code }: any) => code === 'T1').answer

  const typed = await officer.patch(`${form}/answers`, { answers: { T1: { count: 3 } } }, await version())
  t.match(typed.data, { code: 'invalid_answers', errors: [{ pointer: '/answers/T1', detail: /đề xuất mô hình/ }] })
  const none = await officer.patch(`${form}/answers`, { answers: { T1: { count: 0 } } }, await version())
  t.equal(none.statusCode, 200, 'that there is none may be said')

  const propose = async (title: string, evidenceIds?: string[]) =>
    officer.post(`${form}/models`, { ...model, title, ...(evidenceIds && { evidenceIds }) })
  const evidence = await officer.post(`${form}/evidence`, { codes: ['T1'], document })
  const first = await propose('Một', [evidence.data.id])
  t.equal(first.statusCode, 201, first.payload)
  t.match(first.data, { status: 'proposed', unitName: 'Sở An', evidenceIds: [evidence.data.id], version: 1 })
  t.match((await propose('Lạ', [id])).data, { code: 'rule_broken', errors: [{ pointer: '/evidenceIds/0' }] })
  const [second, third] = [(await propose('Hai')).data, (await propose('Ba')).data]
  t.same(await answer(), { count: 3 })
  const url = (of: { id: string }) => `/models/${of.id}`
  t.equal((await officer.post(`${url(third)}/withdraw`, undefined, match(1))).data.status, 'withdrawn')
  t.same(await answer(), { count: 2 })
  t.match((await officer.patch(url(third), { title: 'Bốn' }, match(2))).data, { code: 'wrong_state' })
  t.match((await officer.patch(url(second), { title: 'Hai, sửa' }, match(1))).data, { title: 'Hai, sửa', version: 2 })
  t.match((await officer.patch(url(second), { title: 'Hai' }, match(1))).data, {
    code: 'stale_version',
    changes: [{ action: 'changeModel' }],
  })
  t.equal((await stranger.get(url(second))).statusCode, 404)
  t.equal((await reviewer.get(url(second))).statusCode, 404, 'a draft is the unit’s own paper')

  t.equal((await officer.post(`${form}/submit`, undefined, await version())).data.selfTotal, '52.00')
  t.match((await propose('Muộn')).data, { code: 'locked', lockedBecause: /đã nộp/ })
  const recognise = (by: typeof reviewer, of: { id: string }, at: number) =>
    by.post(`${url(of)}/recognise`, { document }, match(at))
  t.match((await recognise(reviewer, first.data, 1)).data, { code: 'locked' }, 'not before the review')
  await reviewer.post(`${form}/review`, {}, await version())
  t.match((await recognise(other, first.data, 1)).data, { rule: 'reviewer_in_charge' })
  const done = await recognise(reviewer, first.data, 1)
  t.match(done.data, { status: 'recognised', document, version: 2 })
  const declined = await reviewer.post(`${url(second)}/decline`, { reason: 'Chưa có kết quả' }, match(2))
  t.match(declined.data, { status: 'declined', reason: 'Chưa có kết quả' })
  t.match((await officer.get(url(first.data))).data, { status: 'proposed', document: null, decidedAt: null })

  // Two were proposed and one is recognised: 50 + 2 by the unit, 50 + 1 in the review.
  for (const code of ['A1', 'A2', 'B1', 'T1']) {
    const decided = await reviewer.put(`${form}/review/decisions/${code}`, { decision: 'confirm' }, await version())
    t.equal(decided.statusCode, 200, decided.payload.slice(0, 300))
  }
  const b2 = { decision: 'adjust', points: '0', reason: 'Theo kết quả kiểm tra' }
  await reviewer.put(`${form}/review/decisions/B2`, b2, await version())
  const complete = await reviewer.post(`${form}/review/complete`, undefined, await version())
  t.equal(complete.statusCode, 200, complete.payload.slice(0, 300))
  t.same([await total('self'), await total('review')], ['52.00', '51.00'])
  for (const lane of ['self', 'review'])
    t.match((await reviewer.get(`${form}/score?lane=${lane}`)).data, { verified: true })
  t.match((await recognise(reviewer, second, 3)).data, { code: 'locked' })

  t.match((await officer.get(url(first.data))).data, { status: 'recognised', document })
  const { data: report } = await reviewer.get(`/periods/${periodId}/models`)
  t.match(report, { counts: { proposed: 0, recognised: 1, declined: 1 }, recognised: [{ title: 'Một' }] })
  t.same((await stranger.get(`/periods/${periodId}/models`)).data.recognised, [])
  const { data: page } = await reviewer.get(`/models?periodId=${periodId}&status=declined`)
  t.match(page, { total: 1, items: [{ title: 'Hai, sửa' }] })
})

t.test('a set says what it counts, and who fills it in', (t) => {
  const withBonus = (bonus: object) => ({ ...smallPack, bonuses: [{ ...countingPack.bonuses[0], ...bonus }] })
  const faults = (document: object) => readPack(document).faults.map(({ path, code }) => [path, code])
  t.same(faults(withBonus({})), [])
  t.same(faults(withBonus({ countOf: 'khac' })), [['bonuses[0].countOf', 'not_one_of']])
  t.same(faults(withBonus({ filledBy: 'reviewer' })), [['bonuses[0].countOf', 'not_expected']])
  t.same(faults(withBonus({ perItem: undefined })), [['bonuses[0].perItem', 'missing']])
  const half = structuredClone(smallPack) as any
  half.groups[0].criteria[1].numeratorIndicator = 'HS.TYLE'
  t.same(faults(half), [['groups[0].criteria[1].denominatorIndicator', 'missing']])
  t.end()
})
