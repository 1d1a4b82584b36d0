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
    const a2 = { code: 'A2', reason: 'Số liệu đã đối chiếu' }
    const again = (codes: object[]) => officer.post(`/submissions/${id}/appeals`, { items: codes }, match(version))
    const repeated = await again([a2, items[0]!])
    t.same(pointers(repeated), [['/items/1/code', 'appealed_before']])
    t.match(
      repeated.data.errors[0].detail,
      /A1 đã nêu trong kiến nghị gửi .*20\/10\/2021.*mỗi tiêu chí chỉ được kiến nghị một lần/,
    )
    const next = await again([a2])
    t.equal(next.statusCode, 201, next.payload)
    const open = await again([{ ...a2, code: 'B1' }])
    t.match(open.data, { code: 'locked', lockedBecause: /Phiếu đang có kiến nghị chờ giải quyết/ })
    const points = [{ code: 'A2', outcome: 'accepted', points: '24', reason: 'Đúng số liệu' }]
    t.equal(
      (await second.post(`/appeals/${next.data.id}/resolve`, { outcomes: points }, match(1))).statusCode,
      200,
      'whoever settled the first did not review the form',
    )
    // A2 24 instead of 20, on top of the first appeal → 90 + 4 = 94.00
    t.match((await officer.get(`/submissions/${id}/score?lane=final`)).data, { sheet: { total: '94.00' } })
    t.match((await officer.get('/appeals')).data, { items: [{ id: next.data.id }, { id: appeal.id }], total: 2 })
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

  t.test('may name the right answer and new evidence, which changes nothing of the review', async (t) => {
    const { id, officer, version } = await reviewed()
    const before = await read(id)
    const document = { number: '02/KH-VD', date: '2021-03-01', issuer: 'Sở Minh họa', summary: 'Kế hoạch (ví dụ)' }
    const add = (by = officer, codes = ['A1']) => by.post(`/submissions/${id}/evidence`, { codes, document })
    const added = await add()
    t.equal(added.statusCode, 201, added.payload)
    t.match(added.data, { codes: ['A1'], forAppeal: true, document, submissionVersion: version + 1 })
    const spare = (await add()).data
    const after = await read(id)
    t.same({ ...after, version }, { ...before, version }, 'the review sees none of it: same open items, same points')
    t.same(after.open, [], 'every confirmation still stands')
    const shown = (await officer.get(`/submissions/${id}`)).data
    t.equal(shown.criteria.find(({ code }: any) => code === 'A1').evidenceCount, 0)
    t.match((await officer.get(`/submissions/${id}/evidence`)).data.items, [{ forAppeal: true }, { forAppeal: true }])
    t.match((await officer.get(`/submissions/${id}/history?limit=1`)).data.items[0], {
      changes: [{ code: null, part: 'appealEvidence', after: { id: spare.id, codes: ['A1'] } }],
    })
    t.same((await officer.get(`/submissions/${id}/history/content?version=${shown.version}`)).data.evidence, [])

    const other = await reviewed()
    const foreign = (await other.officer.post(`/submissions/${other.id}/evidence`, { codes: ['A1'], document })).data.id
    const file = (given: object[]) => officer.post(`/submissions/${id}/appeals`, { items: given }, match(shown.version))
    const reason = 'Kế hoạch ban hành đúng hạn'
    const wrong = await file([
      { code: 'A1', reason, answer: { level: 'GIOI' }, evidence: [added.data.id, foreign] },
      { code: 'A2', reason, answer: { numerator: '31' } },
      { code: 'B2', reason, answer: {} },
      { code: 'T1', reason, answer: { level: 'TOT' } },
    ])
    t.equal(wrong.statusCode, 422, wrong.payload)
    t.same(pointers(wrong), [
      ['/items/0/answer/level', 'unknown_level'],
      ['/items/0/evidence/1', 'unknown_evidence'],
      ['/items/1/answer/denominator', 'missing'],
      ['/items/2/answer', 'required'],
      ['/items/3/answer/level', 'not_expected'],
      ['/items/3/answer/count', 'missing'],
    ])

    const filed = await file([
      { code: 'A1', reason, answer: { level: 'TOT' }, evidence: [added.data.id] },
      { code: 'B2', reason },
    ])
    t.equal(filed.statusCode, 201, filed.payload)
    const { submissionVersion: _version, ...evidence } = added.data
    t.same((await second.get(`/appeals/${filed.data.id}`)).data.items, [
      { code: 'A1', reason, answer: { level: 'TOT' }, evidence: [evidence] },
      { code: 'B2', reason, answer: null, evidence: [] },
    ])
    t.match((await second.get(`/appeals?submissionId=${id}`)).data.items[0].items[0].evidence, [evidence])
    t.match((await add()).data, { code: 'locked', lockedBecause: /kiến nghị chờ giải quyết/ }, 'the appeal is filed')

    const accept = (rest: object = {}) =>
      second.post(
        `/appeals/${filed.data.id}/resolve`,
        {
          outcomes: [
            { code: 'A1', outcome: 'accepted', reason: 'Đúng như đề nghị' },
            { code: 'B2', outcome: 'accepted', reason: 'Tính đủ', ...rest },
          ],
        },
        match(1),
      )
    const unsaid = await accept()
    t.same(pointers(unsaid), [['/outcomes/1/answer', 'required']])
    t.match(unsaid.data.errors[0].detail, /không đề nghị câu trả lời nào.*answer.*points/)
    const settled = await accept({ points: '9' })
    t.equal(settled.statusCode, 200, settled.payload)
    t.match(settled.data.outcomes, [{ code: 'A1', outcome: 'accepted', answer: { level: 'TOT' } }, { points: '9' }])
    // A1 TOT as proposed: 40 instead of 24; B2 9 instead of 8 → 74 + 16 + 1 = 91.00
    t.match((await officer.get(`/submissions/${id}/score?lane=final`)).data, { sheet: { total: '91.00' } })
    t.match((await officer.get(`/submissions/${id}/score?lane=review`)).data, { sheet: { total: '74.00' } })

    const kept = await officer.delete(`/evidence/${added.data.id}`)
    t.equal(kept.statusCode, 409)
    t.match(kept.data, { code: 'locked', lockedBecause: /đã được nêu trong kiến nghị/, whoCanUnlock: /không ai/ })
    t.equal((await officer.delete(`/evidence/${spare.id}`)).statusCode, 204, 'what no appeal names goes')
    setClock('2021-12-10T17:00:01+07:00')
    t.match((await add()).data, { code: 'locked', lockedBecause: /Đã hết hạn kiến nghị/ })
    setClock('2021-10-20T09:00:00+07:00')
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
    t.match(late.data, {
      code: 'locked',
      since: '2021-12-10T10:00:00.000Z',
      lockedBecause: /Đã hết hạn kiến nghị \(17:00.*10\/12\/2021\)/,
      whoCanUnlock: /quản trị, khi gia hạn kỳ/,
    })
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
