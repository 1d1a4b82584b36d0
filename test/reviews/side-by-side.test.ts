// A reviewer sees the unit's answer, last year's figure, the opinion and the history of a criterion in one call.

import t from 'tap'
import { match } from '../helpers/app.ts'
import { smallPack } from '../helpers/pack.ts'
import { makePeriod, makePublishedSet, makeSubmission } from '../helpers/make.ts'
import { adjust, startReviews } from './forms.ts'

t.test('everything of a criterion side by side', async (t) => {
  const { as, deps, reviewer, taken, decide, read } = await startReviews(t)
  const joint = await as('jointReviewer')
  const { id, unitId, officer } = await taken()
  const row = async (code: string, by = reviewer) =>
    (await read(id, by)).criteria.find((criterion: any) => criterion.code === code)
  t.equal((await row('A1')).previous, null, 'the unit has no earlier year')

  const renamed = JSON.parse(JSON.stringify(smallPack).replace('Ban hành kế hoạch', 'Xây dựng chương trình'))
  const lastYear = { year: 2020, status: 'finalized', finalizedAt: deps.clock() } as const
  const setId = await makePublishedSet(deps, renamed)
  const periodId = await makePeriod(deps, setId, lastYear)
  const now = deps.clock()
  // A1 KHA: 40 × 0.6 = 24.00 · A2: 30 × 15/30 = 15.00
  const given = { A1: { level: 'KHA' }, A2: { numerator: '15', denominator: '30' } }
  const form = { periodId, unitId, setId, userId: officer.userId, given }
  await makeSubmission(deps, { ...form, status: 'final', submittedAt: now, firstSubmittedAt: now })

  t.match(await row('A2'), {
    selfPoints: '20.00',
    previous: { year: 2020, answer: { numerator: '15' }, points: '15.00', maxPoints: '30', sameCriterion: true },
  })
  t.match((await row('A1')).previous, { points: '24.00', sameCriterion: false }, 'it had another title then')
  t.same((await row('B2')).previous, { year: 2020, answer: null, points: null, maxPoints: '10', sameCriterion: true })

  const version = async () => match((await read(id)).version)
  await joint.put(`/submissions/${id}/opinions/A2`, { opinion: 'Số liệu chưa đủ' }, await version())
  await decide(id, { A2: adjust({ answer: { numerator: '10', denominator: '30' } }) })
  const criteria = [{ code: 'A2', reason: 'Sai số liệu' }]
  const note = { reason: 'Đề nghị bổ sung', until: '2021-10-25T17:00:00+07:00', criteria }
  t.equal((await reviewer.post(`/submissions/${id}/review/return`, note, await version())).statusCode, 200)
  const history = (await row('A2')).history
  t.same(
    history.map(({ action, part, by }: any) => [action, part, by.name]),
    [
      ['giveOpinion', 'opinion', 'Người dùng jointReviewer'],
      ['recordDecision', 'decision', 'Người dùng reviewer'],
      ['returnSubmission', 'return', 'Người dùng reviewer'],
    ],
  )
  t.equal(history.at(-1).reason, 'Sai số liệu')
  t.same((await row('B1')).history, [], 'of this criterion only')
  t.equal((await row('A2', officer)).previous, null, 'the unit sees a year when it is published')
})
