import t from 'tap'
import { eq } from 'drizzle-orm'
import { auditLog, scoreSheets, users } from '../../src/db/schema.ts'
import { verifyResults } from '../../src/results/verify.ts'
import { match, type Caller } from '../helpers/app.ts'
import { onServer } from '../helpers/db.ts'
import { adjust, confirm, pointers, startReviews, usual } from './forms.ts'

t.test('the review of a form', async (t) => {
  const { as, deps, setClock, reviewer, form, taken, read, decide, reviewed } = await startReviews(t)
  const colleague = await as('reviewer')
  const joint = await as('jointReviewer')

  t.test('a reviewer takes, adjusts downward and upward, and completes it', async (t) => {
    const { id, officer } = await form()
    const first = await reviewer.post(`/submissions/${id}/review`, {}, match(1))
    t.equal(first.statusCode, 200, first.payload)
    t.equal(first.headers.etag, '"2"')
    t.match(first.data, {
      status: 'in_review',
      version: 2,
      illustrative: true,
      reviewer: { id: reviewer.userId },
      selfTotal: '66.00',
    })
    t.same(first.data.open, ['A1', 'A2', 'B1', 'B2', 'T1'])
    t.same(first.data.progress, { total: 5, decided: 0, confirmed: 0, adjusted: 0, open: 5 })

    // A1 TOT: 40 (+16) · A2: 30 × 15/30 = 15.00 (−5) · B1 confirmed 20 · B2 8.25 · T1 1 · P1 1 × 0.5
    // 40 + 15 + 20 + 8.25 = 83.25; + 1 − 0.5 = 83.75
    const decided = await decide(id, {
      A1: adjust({ answer: { level: 'TOT' } }),
      A2: adjust({ answer: { numerator: '15', denominator: '30' }, reasonCode: 'SO_LIEU_SAI' }),
      B1: confirm,
      B2: adjust({ answer: { points: '8.25' } }),
      T1: adjust({ answer: { count: 1 } }),
      P1: adjust({ answer: { count: 1 } }),
    })
    t.match(decided.data, {
      open: [],
      progress: { total: 6, decided: 6, confirmed: 1, adjusted: 5, open: 0 },
      provisional: {
        earned: '83.25',
        bonus: '1.00',
        penalty: '0.50',
        total: '83.75',
        eligible: true,
        classification: 'HOAN_THANH_TOT',
      },
    })
    const a2 = decided.data.criteria.find((row: any) => row.code === 'A2')
    t.match(a2, {
      selfAnswer: { numerator: '20' },
      selfPoints: '20.00',
      reviewPoints: '15.00',
      open: false,
      decision: {
        decision: 'adjust',
        reasonCode: 'SO_LIEU_SAI',
        current: true,
        decidedBy: { id: reviewer.userId, name: 'Người dùng reviewer' },
      },
    })
    t.same(
      decided.data.criteria.map((row: any) => [row.code, row.selfPoints, row.reviewPoints]),
      [
        ['A1', '24.00', '40.00'],
        ['A2', '20.00', '15.00'],
        ['B1', '20.00', '20.00'],
        ['B2', null, '8.25'],
        ['T1', '2.00', '1.00'],
        ['P1', null, '0.50'],
        ['K2', null, null],
      ],
    )
    t.equal((await officer.get(`/submissions/${id}/review`)).statusCode, 409, 'the unit sees it when it is complete')

    const done = await reviewer.post(`/submissions/${id}/review/complete`, undefined, match(decided.data.version))
    t.equal(done.statusCode, 200, done.payload)
    t.match(done.data, { status: 'reviewed', reviewedAt: '2021-10-20T02:00:00.000Z' })
    const [sheet] = await deps.db.select().from(scoreSheets).where(eq(scoreSheets.submissionId, id))
    t.match(sheet, { lane: 'review', total: '83.75', classification: 'HOAN_THANH_TOT', eligible: true })
    t.match((await officer.get(`/submissions/${id}/review`)).data, {
      status: 'reviewed',
      provisional: { total: '83.75' },
    })
    t.match((await officer.get(`/submissions/${id}/score?lane=review`)).data, {
      verified: true,
      sheet: { total: '83.75' },
    })
    const log = await deps.db.select().from(auditLog).where(eq(auditLog.entityId, id)).orderBy(auditLog.entityVersion)
    t.same(
      log.map(({ action, entityVersion }) => [action, entityVersion]),
      [['takeReview', 2], ...[3, 4, 5, 6, 7, 8].map((version) => ['recordDecision', version]), ['completeReview', 9]],
    )
    t.match(log[2], {
      before: { A2: null },
      after: { A2: { decision: 'adjust', answer: { numerator: '15' } } },
      reason: 'Theo kết quả kiểm tra',
    })
  })

  t.test('a gate makes the unit not eligible', async (t) => {
    const { id } = await taken()
    const { data } = await decide(id, {
      K2: adjust({ answer: { value: true, reason: 'Có kết luận thanh tra (bịa ra)' } }),
    })
    t.match(data.provisional, { eligible: false, classification: null })
  })

  t.test('it can not be completed while criteria are open, and each of them is named', async (t) => {
    const { id } = await taken()
    const { data } = await decide(id, { A1: confirm, B1: confirm })
    const refused = await reviewer.post(`/submissions/${id}/review/complete`, undefined, match(data.version))
    t.equal(refused.statusCode, 422)
    t.equal(refused.data.code, 'incomplete')
    t.same(pointers(refused), [
      ['/criteria/A2', 'undecided'],
      ['/criteria/B2', 'undecided'],
      ['/criteria/T1', 'undecided'],
    ])
    t.match(await read(id), { status: 'in_review', version: data.version })
    t.same((await deps.db.select().from(scoreSheets).where(eq(scoreSheets.submissionId, id))).length, 0)
    await decide(id, { A2: confirm, B2: adjust({ points: '0' }), T1: confirm })
    const stale = await reviewer.post(`/submissions/${id}/review/complete`, undefined, match(data.version))
    t.equal(stale.statusCode, 412)
    t.match(
      stale.data.changes.map((change: any) => change.fields),
      [['A2'], ['B2'], ['T1']],
    )
  })

  t.test('bonuses that the unit does not claim need no decision', async (t) => {
    const { id } = await taken({ ...usual, T1: { count: 0 } })
    t.same((await read(id)).open, ['A1', 'A2', 'B1', 'B2'])
  })

  t.test('a decision can be taken back until the review is complete', async (t) => {
    const { id } = await taken()
    const { data } = await decide(id, { A1: confirm })
    const undone = await reviewer.delete(`/submissions/${id}/review/decisions/A1`, match(data.version))
    t.equal(undone.statusCode, 200, undone.payload)
    t.ok(undone.data.open.includes('A1'))
    t.equal(
      (await reviewer.delete(`/submissions/${id}/review/decisions/A1`, match(undone.data.version))).statusCode,
      404,
    )
    const complete = await reviewed()
    const late = await reviewer.delete(`/submissions/${complete.id}/review/decisions/A1`, match(complete.version))
    t.equal(late.statusCode, 409)
    t.match(late.data, { code: 'locked', lockedBecause: String, whoCanUnlock: String })
  })

  t.test('a returned form keeps what was decided on unchanged content', async (t) => {
    const { id, officer } = await form(usual, {
      status: 'draft',
      submittedAt: null,
      firstSubmittedAt: null,
      submittedBy: null,
    })
    await officer.put(`/submissions/${id}/answers/A1/explanation`, { explanation: 'Kế hoạch số 01' }, match(1))
    const sent = await officer.post(`/submissions/${id}/submit`, undefined, match(2))
    t.equal(sent.statusCode, 200, sent.payload)
    await reviewer.post(`/submissions/${id}/review`, {}, match(3))
    const { data } = await decide(id, { A1: confirm, A2: adjust({ points: '10' }), B1: confirm })
    const note = {
      reason: 'Số liệu chưa khớp',
      until: '2021-10-25T17:00:00+07:00',
      criteria: [{ code: 'A2', reason: 'Đối chiếu lại' }],
    }
    const returned = await reviewer.post(`/submissions/${id}/review/return`, note, match(data.version))
    t.equal(returned.statusCode, 200, returned.payload)
    t.match(returned.data, { status: 'returned', returnNote: { ...note, until: '2021-10-25T10:00:00.000Z' } })
    const early = await reviewer.post(`/submissions/${id}/review`, {}, match(returned.data.version))
    t.equal(early.statusCode, 409, 'the unit has its time')
    t.match(early.data, { code: 'locked', until: '2021-10-25T10:00:00.000Z' })

    // The unit reads why, changes A2 to 27/30 and leaves A1 and B1 alone.
    t.match(await read(id, officer), { returnNote: { reason: note.reason } })
    const saved = await officer.patch(
      `/submissions/${id}/answers`,
      { answers: { A2: { numerator: '27', denominator: '30' }, B1: { value: true } } },
      match(returned.data.version),
    )
    const again = await officer.post(`/submissions/${id}/submit`, undefined, match(saved.data.version))
    t.equal(again.statusCode, 200, again.payload)
    const old = await reviewer.put(`/submissions/${id}/review/decisions/A2`, confirm, match(data.version))
    t.equal(old.statusCode, 409)
    const retaken = await reviewer.post(`/submissions/${id}/review`, {}, match(again.data.version))
    t.same(retaken.data.open, ['A2', 'B2', 'T1'])
    const decisions = retaken.data.criteria.map((row: any) => [row.code, row.decision?.current ?? null])
    t.same(decisions.slice(0, 4), [
      ['A1', true],
      ['A2', false],
      ['B1', true],
      ['B2', null],
    ])
    // The overtaken 10 points count no more: 24 + 27 + 20 + 2 = 73.00
    t.equal(retaken.data.provisional.total, '73.00')
    const unseen = await reviewer.put(`/submissions/${id}/review/decisions/A2`, confirm, match(data.version))
    t.equal(unseen.statusCode, 412, 'a page from before the return does not confirm what came after')

    const { data: nearly } = await decide(id, { B2: adjust({ points: '10' }), T1: confirm })
    const refused = await reviewer.post(`/submissions/${id}/review/complete`, undefined, match(nearly.version))
    t.same(pointers(refused), [['/criteria/A2', 'changed']])
    const { data: ready } = await decide(id, { A2: confirm })
    // 24 + 27 + 20 + 10 + 2 = 83.00
    const done = await reviewer.post(`/submissions/${id}/review/complete`, undefined, match(ready.version))
    t.match(done.data, { status: 'reviewed', provisional: { total: '83.00' } })
  })

  t.test('a returned form that does not come back in time is reviewed as it is', async (t) => {
    const { id } = await taken()
    await reviewer.post(
      `/submissions/${id}/review/return`,
      { reason: 'Bổ sung', until: '2021-10-21T17:00:00+07:00', criteria: [{ code: 'A1', reason: 'Thiếu' }] },
      match(2),
    )
    setClock('2021-10-21T17:00:01+07:00')
    const again = await colleague.post(`/submissions/${id}/review`, {}, match(3))
    setClock('2021-10-20T09:00:00+07:00')
    t.equal(again.statusCode, 200, again.payload)
    t.match(again.data, { status: 'in_review', reviewer: { id: colleague.userId } })
    t.match(
      (await reviewer.get(`/submissions/${id}/rounds`)).data.rounds,
      [
        { number: 1, returnedBy: { id: reviewer.userId } },
        { number: 2, submittedAt: null, takenBy: { id: colleague.userId } },
      ],
      'the second round goes on with what nobody handed in again',
    )
  })

  t.test('every round of a form is kept, and the appeals after it', async (t) => {
    const nobody = { submittedAt: null, firstSubmittedAt: null, submittedBy: null }
    const { id, officer } = await form(usual, { status: 'draft', ...nobody })
    const submit = async (version: number) => {
      const sent = await officer.post(`/submissions/${id}/submit`, undefined, match(version))
      t.equal(sent.statusCode, 200, sent.payload)
      return sent.data.version as number
    }
    await officer.put(`/submissions/${id}/answers/A1/explanation`, { explanation: 'Kế hoạch số 01' }, match(1))
    const withdrawn = await officer.post(`/submissions/${id}/withdraw`, undefined, match(await submit(2)))
    await submit(withdrawn.data.version)
    const rounds = async (by = reviewer) => (await by.get(`/submissions/${id}/rounds`)).data
    t.match(await rounds(), { rounds: [{ number: 1, selfTotal: '66.00', takenAt: null }], appeals: [] })
    t.equal((await rounds()).rounds.length, 1, 'what was withdrawn counts as never handed in')

    setClock('2021-10-21T09:00:00+07:00')
    await reviewer.post(`/submissions/${id}/review`, {}, match((await read(id)).version))
    t.match(await rounds(officer), { code: 'locked' }, 'the unit waits for the outcome')
    t.equal((await (await form()).officer.get(`/submissions/${id}/rounds`)).statusCode, 404)
    const criteria = [{ code: 'A2', reason: 'Thiếu biên bản' }]
    const note = { reason: 'Số liệu chưa khớp', until: '2021-10-25T10:00:00.000Z', criteria }
    const returned = await reviewer.post(`/submissions/${id}/review/return`, note, match((await read(id)).version))
    t.equal(returned.statusCode, 200, returned.payload)
    const answers = { A2: { numerator: '27', denominator: '30' } }
    const saved = await officer.patch(`/submissions/${id}/answers`, { answers }, match(returned.data.version))
    setClock('2021-10-22T09:00:00+07:00')
    await submit(saved.data.version)
    await colleague.post(`/submissions/${id}/review`, {}, match((await read(id)).version))
    await decide(id, { A1: confirm, A2: confirm, B1: confirm, T1: confirm, B2: adjust({ points: '8' }) }, colleague)
    const { version } = await read(id)
    const done = await colleague.post(`/submissions/${id}/review/complete`, undefined, match(version))
    t.equal(done.statusCode, 200, done.payload)
    const items = [{ code: 'A1', reason: 'Văn bản đúng hạn' }]
    const appeal = await officer.post(`/submissions/${id}/appeals`, { items }, match(done.data.version))
    const outcomes = [{ code: 'A1', outcome: 'rejected', reason: 'Giữ nguyên' }]
    await reviewer.post(`/appeals/${appeal.data.id}/resolve`, { outcomes }, match(1))
    setClock('2021-10-20T09:00:00+07:00')

    // The log may be purged; the rounds stay.
    const shown = await rounds(officer)
    const open = { completedAt: null, completedBy: null, reviewTotal: null }
    const [mine, first, other] = [officer, reviewer, colleague].map(({ userId }) => ({ id: userId }))
    t.match(shown.rounds, [
      {
        number: 1,
        submittedAt: '2021-10-20T02:00:00.000Z',
        submittedBy: mine,
        selfTotal: '66.00',
        takenAt: '2021-10-21T02:00:00.000Z',
        takenBy: first,
        returnedAt: '2021-10-21T02:00:00.000Z',
        returnedBy: first,
        returnNote: note,
        ...open,
      },
      {
        number: 2,
        submittedAt: '2021-10-22T02:00:00.000Z',
        submittedBy: mine,
        // A2 27/30: 27 instead of 20 → 73.00; with B2 8 → 81.00
        selfTotal: '73.00',
        takenBy: other,
        returnedAt: null,
        returnNote: null,
        completedBy: other,
        reviewTotal: '81.00',
      },
    ])
    t.match(shown.appeals, [{ id: appeal.data.id, status: 'resolved', items, outcomes, resolvedBy: first }])
  })

  t.test('a return names real criteria once, and a date in the future', async (t) => {
    const { id } = await taken()
    const send = (body: object) => reviewer.post(`/submissions/${id}/review/return`, body, match(2))
    const bad = await send({
      reason: 'x',
      until: '2021-10-20T09:00:00+07:00',
      criteria: [
        { code: 'A1', reason: 'x' },
        { code: 'Z9', reason: 'x' },
        { code: 'A1', reason: 'x' },
      ],
    })
    t.equal(bad.statusCode, 422)
    t.same(pointers(bad), [
      ['/until', 'not_in_future'],
      ['/criteria/1/code', 'unknown_criterion'],
      ['/criteria/2/code', 'duplicate_item'],
    ])
    t.same(
      pointers(await send({ reason: 'x', until: '2016-12-31T23:59:60Z', criteria: [{ code: 'A1', reason: 'x' }] })),
      [['/until', 'wrong_format']],
      'a leap second',
    )
    t.same(pointers(await send({ until: 'mai', criteria: [] })).sort(), [
      ['/criteria', 'too_small'],
      ['/reason', 'required'],
      ['/until', 'wrong_format'],
    ])
    t.match(await read(id), { status: 'in_review', version: 2 })
  })

  t.test('who may not take a form', async (t) => {
    const { id, unitId, officer } = await form()
    const take = (by: typeof reviewer, body: object = {}) => by.post(`/submissions/${id}/review`, body, match(1))
    const own = await as(['reviewer', unitId])
    const refused = await take(own)
    t.equal(refused.statusCode, 403)
    t.match(refused.data, { code: 'separation_of_duties', rule: 'own_unit' })
    t.equal((await take(officer)).statusCode, 403)
    t.equal((await take(joint)).statusCode, 403)
    t.equal((await reviewer.post(`/submissions/${id}/review`, {})).statusCode, 428)
    t.equal((await reviewer.post(`/submissions/${id}/review`, {}, match(7))).statusCode, 412)

    // Somebody who filled the form in and is a reviewer now, without the unit.
    const changed = await form(usual, { submittedBy: colleague.userId })
    t.match((await colleague.post(`/submissions/${changed.id}/review`, {}, match(1))).data, {
      code: 'separation_of_duties',
      rule: 'filled_in',
    })

    const assignees = {
      [own.userId]: 'separation_of_duties',
      [officer.userId]: 'not_a_reviewer',
      [id]: 'not_a_reviewer',
    }
    for (const [assignee, code] of Object.entries(assignees)) {
      const response = await take(reviewer, { assignee })
      t.equal(response.statusCode, 422)
      t.same(pointers(response), [['/assignee', code]])
    }
    const left = await as('reviewer')
    await deps.db.update(users).set({ disabledAt: deps.clock() }).where(eq(users.id, left.userId))
    t.same(pointers(await take(reviewer, { assignee: left.userId })), [['/assignee', 'not_a_reviewer']])
    t.match(await read(id), { status: 'submitted', reviewer: null, version: 1 })

    t.match((await take(reviewer, { assignee: colleague.userId })).data, { reviewer: { id: colleague.userId } })
    const late = await take(await as('reviewer'))
    t.equal(late.statusCode, 409)
    t.match(late.data, {
      code: 'locked',
      reviewer: { id: colleague.userId },
      lockedBecause: /Người dùng reviewer đã nhận/,
      since: '2021-10-20T02:00:00.000Z',
    })
    const draft = await form({}, { status: 'draft', submittedAt: null, firstSubmittedAt: null, submittedBy: null })
    t.equal(
      (await reviewer.post(`/submissions/${draft.id}/review`, {}, match(1))).statusCode,
      404,
      "a draft is the unit's own paper",
    )
  })

  t.test('of two who take one form at once exactly one wins', { skip: !onServer && 'needs a server' }, async (t) => {
    for (let round = 0; round < 5; round++) {
      const { id } = await form()
      const answers = await Promise.all(
        [reviewer, colleague].map((one) => one.post(`/submissions/${id}/review`, {}, match(1))),
      )
      t.same(answers.map(({ statusCode }) => statusCode).sort(), [200, 409])
      const winner = (await read(id)).reviewer.id
      t.equal(answers.find(({ statusCode }) => statusCode === 409)!.data.reviewer.id, winner)
      t.equal(answers.find(({ statusCode }) => statusCode === 200)!.data.reviewer.id, winner)
    }
  })

  t.test(
    'decisions made at once on different criteria all stand',
    { skip: !onServer && 'needs a server' },
    async (t) => {
      const { id } = await taken()
      const answers = await Promise.all(
        ['A1', 'A2', 'B1', 'T1'].map((code) =>
          reviewer.put(`/submissions/${id}/review/decisions/${code}`, confirm, match(2)),
        ),
      )
      t.same(
        answers.map(({ statusCode }) => statusCode),
        [200, 200, 200, 200],
      )
      t.match(await read(id), { open: ['B2'], version: 6 })
    },
  )

  t.test('Ban Dân vận gives opinions, which change no score', async (t) => {
    const { id, officer } = await taken()
    const given = await joint.put(`/submissions/${id}/opinions/A1`, { opinion: 'Đề nghị xem lại' }, match(2))
    t.equal(given.statusCode, 200, given.payload)
    t.match(given.data.criteria[0], {
      code: 'A1',
      opinion: { opinion: 'Đề nghị xem lại', givenBy: { id: joint.userId } },
      reviewPoints: '24.00',
    })
    t.equal(given.data.provisional.total, '66.00')
    const other = await as('jointReviewer')
    t.equal(
      (await other.put(`/submissions/${id}/opinions/A1`, { opinion: 'Khác' }, match(2))).statusCode,
      412,
      'somebody else wrote since',
    )
    t.equal(
      (await other.put(`/submissions/${id}/opinions/A2`, { opinion: 'Thống nhất' }, match(2))).statusCode,
      200,
      'beside it',
    )
    t.equal((await joint.put(`/submissions/${id}/opinions/A1`, { opinion: 'Thống nhất' }, match(4))).statusCode, 200)
    t.equal(
      (await reviewer.put(`/submissions/${id}/review/decisions/B1`, confirm, match(2))).statusCode,
      200,
      'opinions elsewhere do not get in the way of a decision',
    )
    t.equal(
      (await reviewer.put(`/submissions/${id}/review/decisions/A1`, confirm, match(2))).statusCode,
      412,
      'an opinion the reviewer has not read does',
    )

    t.same(pointers(await joint.put(`/submissions/${id}/opinions/Z9`, { opinion: 'x' }, match(6))), [
      ['/params/code', 'unknown_criterion'],
    ])
    t.equal((await joint.put(`/submissions/${id}/opinions/A1`, {}, match(6))).statusCode, 400)
    for (const wrong of [reviewer, officer, await as('auditor')])
      t.equal((await wrong.put(`/submissions/${id}/opinions/A1`, { opinion: 'x' }, match(6))).statusCode, 403)
    t.equal((await joint.put(`/submissions/${id}/review/decisions/A1`, confirm, match(6))).statusCode, 403)
    const complete = await reviewed()
    t.equal(
      (await joint.put(`/submissions/${complete.id}/opinions/A1`, { opinion: 'x' }, match(complete.version)))
        .statusCode,
      409,
    )
  })

  t.test('who sees a review', async (t) => {
    const { id } = await taken()
    for (const role of ['reviewer', 'jointReviewer', 'approver', 'admin', 'auditor'] as const) {
      t.equal((await (await as(role)).get(`/submissions/${id}/review`)).statusCode, 200, role)
    }
    const { officer: stranger } = await form()
    t.equal((await stranger.get(`/submissions/${id}/review`)).statusCode, 404)
  })
})

t.test('a returned form that does not come back is scored as its unit left it', async (t) => {
  const { deps, setClock, form, reviewer } = await startReviews(t)
  const draft = { status: 'draft', submittedAt: null, firstSubmittedAt: null, submittedBy: null } as const
  const { id, officer } = await form({ ...usual, A1: { level: 'KEM' } }, draft)
  const url = `/submissions/${id}`
  const act = async (by: Caller, path: string, body?: object) => {
    const done = await by.post(`${url}${path}`, body, match((await officer.get(url)).data.version))
    t.equal(done.statusCode, 200, done.payload)
  }
  await act(officer, '/submit')
  await act(reviewer, '/review', {})
  const until = '2021-10-20T09:05:00+07:00'
  await act(reviewer, '/review/return', { until, reason: 'Bổ sung', criteria: [{ code: 'A1', reason: 'Bổ sung' }] })
  const { version } = (await officer.get(url)).data
  const saved = await officer.patch(`${url}/answers`, { answers: { B1: { value: false } } }, match(version))
  t.equal(saved.statusCode, 200, saved.payload)
  setClock('2021-10-20T09:05:01+07:00')
  await act(reviewer, '/review', {})
  t.match((await reviewer.get(url)).data, { status: 'in_review', selfTotal: '22.00' }, '42 without the 20 of B1')
  t.match((await reviewer.get(`${url}/score?lane=self`)).data, { verified: true, sheet: { total: '22.00' } })
  t.same((await verifyResults(deps, 2021)).faults, [])
})
