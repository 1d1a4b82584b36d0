// Every version of a form can be read and compared, by those who may see it.

import t from 'tap'
import { match, startApp } from '../helpers/app.ts'
import { makePeriod, makePublishedSet, makeUnit } from '../helpers/make.ts'
import { adjust, confirm } from '../reviews/forms.ts'

t.test('the history of a form', async (t) => {
  const { deps, as } = await startApp(t)
  const unitId = await makeUnit(deps)
  const [admin, reviewer, officer] = [await as('admin'), await as('reviewer'), await as(['officer', unitId])]
  const periodId = await makePeriod(deps, await makePublishedSet(deps), { status: 'draft' })
  await admin.post(`/periods/${periodId}/open`, undefined, match(1))
  const { id } = (await officer.get(`/submissions?periodId=${periodId}`)).data.items[0]
  const url = `/submissions/${id}`
  const version = async () => (await admin.get(url)).data.version ?? (await officer.get(url)).data.version
  const save = async (answers: object) => {
    const saved = await officer.patch(`${url}/answers`, { answers }, match(await version()))
    t.equal(saved.statusCode, 200, saved.payload)
  }
  await save({ A1: { level: 'KEM' } }) // 2
  await save({ A1: { level: 'KHA' }, B1: { value: true } }) // 3
  await officer.put(`${url}/answers/A1/explanation`, { explanation: 'Lồng ghép' }, match(3)) // 4
  const document = { number: '01/KH-VD', date: '2021-03-20', issuer: 'Sở Thử nghiệm' }
  const added = (await officer.post(`${url}/evidence`, { codes: ['A1', 'B1'], document })).data // 5
  await save({ A2: { numerator: '20', denominator: '30' } }) // 6
  t.equal((await officer.post(`${url}/submit`, undefined, match(6))).statusCode, 200) // 7
  await reviewer.post(`${url}/review`, {}, match(7)) // 8
  const decide = async (code: string, decision: object) =>
    reviewer.put(`${url}/review/decisions/${code}`, decision, match((await reviewer.get(`${url}/review`)).data.version))
  await decide('A1', confirm) // 9
  t.equal((await decide('A2', adjust({ answer: { numerator: '10', denominator: '30' } }))).statusCode, 200) // 10

  const history = async (by = officer, query = '') => (await by.get(`${url}/history${query}`)).data
  const actions = (data: any) => data.items.map((item: any) => [item.version, item.action])

  t.test('the unit sees every version of its own, and of the review only that it goes on', async (t) => {
    t.same(actions(await history()), [
      [8, 'takeReview'],
      [7, 'submitSubmission'],
      [6, 'saveAnswers'],
      [5, 'addEvidence'],
      [4, 'explainAnswer'],
      [3, 'saveAnswers'],
      [2, 'saveAnswers'],
    ])
    const { items } = await history()
    t.match(items.at(-2), {
      by: { id: officer.userId, name: 'Người dùng officer' },
      at: '2021-10-20T02:00:00.000Z',
      status: 'draft',
      changes: [
        { code: 'A1', part: 'answer', before: { level: 'KEM' }, after: { level: 'KHA' } },
        { code: 'B1', part: 'answer', before: null, after: { value: true } },
      ],
    })
  })

  t.test('a reviewer sees it from its submission on, an auditor all of it, another unit nothing', async (t) => {
    t.same(actions(await history(reviewer)), [
      [10, 'recordDecision'],
      [9, 'recordDecision'],
      [8, 'takeReview'],
      [7, 'submitSubmission'],
    ])
    t.equal((await history(await as('auditor'))).total, 9)
    const stranger = await as(['officer', await makeUnit(deps, 'Sở Khác')])
    for (const path of ['history', 'history/compare', 'history/content'])
      t.equal((await stranger.get(`${url}/${path}`)).statusCode, 404)
  })

  t.test('a unit that comes too late is told who took the form, and nothing of the review', async (t) => {
    const late = await officer.patch(`${url}/answers`, { answers: { A1: { level: 'TOT' } } }, match(7))
    t.equal(late.statusCode, 409)
    t.match(late.data.changes, [{ action: 'takeReview', by: 'Người dùng reviewer' }])
    t.equal(late.data.changes.length, 1)
  })

  t.test('it is read page by page', async (t) => {
    const first = await history(officer, '?limit=3')
    t.same([actions(first).length, first.nextBefore, first.total], [3, 6, 7])
    t.same(actions(await history(officer, `?before=${first.nextBefore}`)), [
      [5, 'addEvidence'],
      [4, 'explainAnswer'],
      [3, 'saveAnswers'],
      [2, 'saveAnswers'],
    ])
  })

  t.test('two versions are compared criterion by criterion, each thing once', async (t) => {
    const compare = async (query: string) => (await officer.get(`${url}/history/compare${query}`)).data
    t.same((await compare('?from=1&to=5')).changes, [
      { code: 'A1', part: 'answer', before: null, after: { level: 'KHA' } },
      { code: 'B1', part: 'answer', before: null, after: { value: true } },
      { code: 'A1', part: 'explanation', before: null, after: 'Lồng ghép' },
      { code: 'A1', part: 'evidence', before: null, after: added.id },
      { code: 'B1', part: 'evidence', before: null, after: added.id },
    ])
    t.same((await compare('?from=5&to=5')).changes, [])
    t.match(await compare('?from=6'), { from: 6, to: 10, changes: [{ code: null, part: 'status', before: 'draft' }] })
    for (const [query, status] of [
      ['?from=5&to=2', 400],
      ['?from=1&to=99', 404],
    ] as const)
      t.equal((await officer.get(`${url}/history/compare${query}`)).statusCode, status)
  })

  t.test('each version can be read again as it was, with its score', async (t) => {
    const content = async (n: number) => (await officer.get(`${url}/history/content?version=${n}`)).data
    t.match(await content(1), { status: 'draft', answers: [], explanations: [], evidence: [], selfTotal: '0.00' })
    t.match(await content(2), { answers: [{ code: 'A1', answer: { level: 'KEM' } }], selfTotal: '0.00' })
    t.match(await content(4), {
      answers: [
        { code: 'A1', answer: { level: 'KHA' } },
        { code: 'B1', answer: { value: true } },
      ],
      explanations: [{ code: 'A1', explanation: 'Lồng ghép' }],
      evidence: [],
    })
    // 40 × 0.6 = 24 and 20: 44 of 100.
    t.equal((await content(5)).selfTotal, '44.00')
    t.match(await content(7), {
      status: 'submitted',
      evidence: [{ evidenceId: added.id, codes: ['A1', 'B1'] }],
      selfTotal: '64.00',
    })
    t.equal(
      (await reviewer.get(`${url}/history/content?version=4`)).statusCode,
      404,
      'drafts are the own paper of a unit',
    )
    t.equal((await reviewer.get(`${url}/history/content?version=7`)).statusCode, 200)
  })

  t.test('once the form is returned the unit sees what was decided, and what it changes then', async (t) => {
    const current = await version()
    const returned = await reviewer.post(
      `${url}/review/return`,
      { reason: 'Bổ sung', until: '2021-11-10T17:00:00+07:00', criteria: [{ code: 'A1', reason: 'Thiếu tệp' }] },
      match(current),
    )
    t.equal(returned.statusCode, 200, returned.payload)
    await officer.delete(`/evidence/${added.id}`)
    const { items } = await history()
    t.same(
      items.slice(0, 4).map(({ action }: any) => action),
      ['removeEvidence', 'returnSubmission', 'recordDecision', 'recordDecision'],
    )
    t.match(items[1], { reason: 'Bổ sung', status: 'returned' })
    const before = (await officer.get(`${url}/history/content?version=${current}`)).data
    t.match(before, { evidence: [{ evidenceId: added.id, codes: ['A1', 'B1'] }] }, 'what was removed is still told')
    t.match((await officer.get(`${url}/history/content`)).data, { evidence: [] })
  })
})
