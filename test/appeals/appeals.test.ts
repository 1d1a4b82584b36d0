import t from 'tap'
import { eq } from 'drizzle-orm'
import { appeals, reviewDecisions, submissions, users } from '../../src/db/schema.ts'
import { match } from '../helpers/app.ts'
import { onServer } from '../helpers/db.ts'
import { pointers, startReviews } from '../reviews/forms.ts'

const items = [
  { code: 'A1', reason: 'Kế hoạch ban hành đúng hạn' },
  { code: 'B2', reason: 'Điểm chưa tương xứng' },
]

t.test('an appeal', async (t) => {
  const { as, deps, setClock, reviewer, form, taken, read, reviewed, periodId } = await startReviews(t)
  const second = await as('reviewer')

  /** A form on appeal: A1 24.00, B2 8.00, total 74.00. */
  const appealed = async () => {
    const made = await reviewed()
    const filed = await made.officer.post(`/submissions/${made.id}/appeals`, { items }, match(made.version))
    t.equal(filed.statusCode, 201, filed.payload)
    return { ...made, appeal: filed.data }
  }

  t.test('is filed by the unit and settled by another reviewer', async (t) => {
    const { id, officer, appeal } = await appealed()
    t.match(appeal, {
      submissionId: id,
      periodId,
      status: 'open',
      items,
      outcomes: null,
      resolvedBy: null,
      version: 1,
      filedBy: { id: officer.userId },
    })
    t.match(await read(id), { status: 'appealed' })
    const outcomes = [
      { code: 'A1', outcome: 'accepted', answer: { level: 'TOT' }, reason: 'Văn bản hợp lệ' },
      { code: 'B2', outcome: 'rejected', reason: 'Giữ nguyên' },
    ]
    const first = await reviewer.post(`/appeals/${appeal.id}/resolve`, { outcomes }, match(1))
    t.equal(first.statusCode, 403)
    t.match(first.data, { code: 'separation_of_duties', rule: 'first_reviewer' })
    const resolved = await second.post(`/appeals/${appeal.id}/resolve`, { outcomes }, match(1))
    t.equal(resolved.statusCode, 200, resolved.payload)
    t.equal(resolved.headers.etag, '"2"')
    t.match(resolved.data, {
      status: 'resolved',
      outcomes,
      resolvedBy: { id: second.userId },
      resolvedAt: '2021-10-20T02:00:00.000Z',
      version: 2,
    })
    t.same((await officer.get(`/appeals/${appeal.id}`)).data, resolved.data)
    const [newest] = (await officer.get(`/submissions/${id}/history?limit=1`)).data.items
    t.match(
      newest,
      {
        action: 'resolveAppeal',
        changes: [{ part: 'status' }, { part: 'appealId' }, { code: 'A1', part: 'finalDecision' }],
      },
      'the history says what became of each criterion',
    )
    t.match(await read(id), { status: 'reviewed', provisional: { total: '74.00' } }, 'the review stays as it was')
    // A1 TOT: 40 instead of 24 → 74 + 16 = 90.00
    t.match((await officer.get(`/submissions/${id}/score?lane=final`)).data, { sheet: { total: '90.00' } })
    const decisions = await deps.db.select().from(reviewDecisions).where(eq(reviewDecisions.submissionId, id))
    t.match(
      decisions.filter(({ lane }) => lane === 'final'),
      [
        {
          code: 'A1',
          decision: 'adjust',
          answer: { level: 'TOT' },
          reason: 'Văn bản hợp lệ',
          decidedBy: second.userId,
        },
      ],
    )

    const twice = await second.post(`/appeals/${appeal.id}/resolve`, { outcomes }, match(2))
    t.equal(twice.statusCode, 409)
    t.match(twice.data, { code: 'locked', lockedBecause: /đã giải quyết kiến nghị này/ })
    const { version } = await read(id)
    const again = await officer.post(`/submissions/${id}/appeals`, { items }, match(version))
    t.equal(again.statusCode, 409)
    t.match(again.data, { code: 'locked', lockedBecause: /chỉ được kiến nghị một lần/ })
  })

  t.test('may give points by decision', async (t) => {
    const { id, officer, appeal } = await appealed()
    const outcomes = [
      { code: 'A1', outcome: 'rejected', reason: 'Giữ nguyên' },
      { code: 'B2', outcome: 'accepted', points: '9.75', reason: 'Tính đủ' },
    ]
    await second.post(`/appeals/${appeal.id}/resolve`, { outcomes }, match(1))
    // 74 − 8 + 9.75 = 75.75
    t.match((await officer.get(`/submissions/${id}/score?lane=final`)).data, { sheet: { total: '75.75' } })
  })

  t.test('is filed only while the form is reviewed and the time is not over', async (t) => {
    const made = await reviewed()
    const file = (by = made.officer, version = made.version, body: object = { items }) =>
      by.post(`/submissions/${made.id}/appeals`, body, match(version))
    const { officer: stranger } = await form()
    t.equal((await file(stranger)).statusCode, 404)
    t.equal((await file(reviewer)).statusCode, 403)
    t.equal((await file(made.officer, 1)).statusCode, 412)
    t.equal((await made.officer.post(`/submissions/${made.id}/appeals`, { items })).statusCode, 428)
    setClock('2021-12-10T17:00:01+07:00')
    const late = await file()
    setClock('2021-10-20T09:00:00+07:00')
    t.equal(late.statusCode, 409)
    t.match(late.data, { code: 'locked', since: '2021-12-10T10:00:00.000Z', lockedBecause: /Đã hết hạn kiến nghị/ })
    const { id, officer } = await taken()
    t.equal((await officer.post(`/submissions/${id}/appeals`, { items }, match(2))).statusCode, 409, 'in review')

    const wrong = await file(made.officer, made.version, {
      items: [...items, { code: 'K1', reason: 'x' }, { code: 'Z9', reason: 'x' }, items[0]],
    })
    t.equal(wrong.statusCode, 422)
    t.same(pointers(wrong), [
      ['/items/2/code', 'unknown_criterion'],
      ['/items/3/code', 'unknown_criterion'],
      ['/items/4/code', 'duplicate_item'],
    ])
    t.same(pointers(await file(made.officer, made.version, { items: [] })), [['/items', 'too_small']])
    t.same(pointers(await file(made.officer, made.version, { items: [{ code: 'A1' }] })), [
      ['/items/0/reason', 'required'],
    ])
    t.equal((await deps.db.select().from(appeals).where(eq(appeals.submissionId, made.id))).length, 0)
    t.match(await read(made.id), { status: 'reviewed', version: made.version })
  })

  t.test('gets exactly one well-founded outcome for each criterion', async (t) => {
    const { id, appeal, officer, unitId } = await appealed()
    const resolve = (outcomes: object[], by = second, version = 1) =>
      by.post(`/appeals/${appeal.id}/resolve`, { outcomes }, match(version))
    const reason = 'Lý do'
    const kept = { code: 'B2', outcome: 'rejected', reason }
    const refusals: [object[], string[][]][] = [
      [[kept], [['/outcomes', 'missing_outcome']]],
      [[kept, { code: 'A1', outcome: 'accepted', reason }], [['/outcomes/1/answer', 'required']]],
      [
        [kept, { code: 'A1', outcome: 'accepted', answer: { level: 'TOT' }, points: '40', reason }],
        [['/outcomes/1/points', 'not_expected']],
      ],
      [
        [kept, { code: 'A1', outcome: 'accepted', points: '40.5', reason }],
        [['/outcomes/1/points', 'points_over_maximum']],
      ],
      [
        [kept, { code: 'A1', outcome: 'accepted', answer: { level: 'GIOI' }, reason }],
        [['/outcomes/1/answer/level', 'unknown_level']],
      ],
      [
        [
          { ...kept, points: '9' },
          { code: 'A1', outcome: 'rejected', reason },
        ],
        [['/outcomes/0/points', 'not_expected']],
      ],
      [
        [kept, { code: 'A1', outcome: 'rejected', reason }, { code: 'A1', outcome: 'rejected', reason }],
        [['/outcomes/2/code', 'duplicate_item']],
      ],
      [
        [kept, { code: 'A1', outcome: 'rejected', reason }, { code: 'A2', outcome: 'accepted', points: '1', reason }],
        [['/outcomes/2/code', 'not_appealed']],
      ],
    ]
    for (const [outcomes, wanted] of refusals) {
      const response = await resolve(outcomes)
      t.equal(response.statusCode, 422, response.payload)
      t.same(pointers(response), wanted, JSON.stringify(outcomes))
    }
    const good = [kept, { code: 'A1', outcome: 'rejected', reason }]
    t.equal((await resolve([{ code: 'A1', outcome: 'accepted', points: 40, reason }])).statusCode, 400)
    t.equal((await resolve(good, second, 2)).statusCode, 412)
    t.equal((await resolve(good, officer)).statusCode, 403)
    t.match((await resolve(good, await as(['reviewer', unitId]))).data, {
      code: 'separation_of_duties',
      rule: 'own_unit',
    })
    // Who filed it has moved to Sở Nội vụ since.
    await deps.db.update(appeals).set({ filedBy: second.userId }).where(eq(appeals.id, appeal.id))
    t.match((await resolve(good)).data, { code: 'separation_of_duties', rule: 'filed_appeal' })
    t.match(await read(id), { status: 'appealed' })
    t.match((await second.get(`/appeals/${appeal.id}`)).data, { status: 'open', version: 1 })
  })

  t.test('is listed for those who may see the form', async (t) => {
    const { id, officer, appeal } = await appealed()
    const { officer: stranger } = await form()
    t.match((await officer.get('/appeals')).data, { items: [{ id: appeal.id }], total: 1, nextCursor: null })
    t.same((await stranger.get('/appeals')).data, { items: [], total: 0, nextCursor: null })
    t.equal((await stranger.get(`/appeals/${appeal.id}`)).statusCode, 404)
    t.match((await reviewer.get(`/appeals?submissionId=${id}&status=open&periodId=${periodId}`)).data, { total: 1 })
    t.match((await reviewer.get(`/appeals?submissionId=${id}&status=resolved`)).data, { total: 0 })
    const seen: string[] = []
    let cursor = ''
    do {
      const { data } = await reviewer.get(`/appeals?limit=1${cursor && `&cursor=${cursor}`}`)
      seen.push(...data.items.map((row: any) => row.id))
      cursor = data.nextCursor
    } while (cursor)
    t.equal(new Set(seen).size, (await reviewer.get('/appeals')).data.total)
    t.equal((await reviewer.get('/appeals?status=lost')).statusCode, 400)
  })

  t.test('of two who settle it at once exactly one does', { skip: !onServer && 'needs a server' }, async (t) => {
    const { appeal } = await appealed()
    const outcomes = items.map(({ code }) => ({ code, outcome: 'rejected', reason: 'Giữ nguyên' }))
    const answers = await Promise.all(
      [second, await as('reviewer')].map((one) => one.post(`/appeals/${appeal.id}/resolve`, { outcomes }, match(1))),
    )
    t.same(answers.map(({ statusCode }) => statusCode).sort(), [200, 409])
  })

  t.test('falls to the first reviewer where there is nobody else who may settle it', async (t) => {
    const { id, appeal, unitId } = await appealed()
    const barred = await as(['reviewer', unitId])
    const outcomes = items.map(({ code }) => ({ code, outcome: 'rejected', reason: 'Giữ nguyên' }))
    const resolve = () => reviewer.post(`/appeals/${appeal.id}/resolve`, { outcomes }, match(1))
    t.equal((await resolve()).statusCode, 403)
    await deps.db.update(users).set({ disabledAt: deps.clock() })
    for (const { userId } of [reviewer, barred])
      await deps.db.update(users).set({ disabledAt: null }).where(eq(users.id, userId))
    const resolved = await resolve()
    t.equal(resolved.statusCode, 200, resolved.payload)
    t.match(await deps.db.select().from(submissions).where(eq(submissions.id, id)), [{ status: 'reviewed' }])
  })
})
