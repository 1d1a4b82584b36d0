import t from 'tap'
import { eq } from 'drizzle-orm'
import { answers, auditLog, type periods, reviewDecisions, scoreSheets, submissions } from '../../src/db/schema.ts'
import { hashesOf } from '../helpers/hashes.ts'
import { match, startApp } from '../helpers/app.ts'
import { makePeriod, makePublishedSet, makeSubmission, makeUnit } from '../helpers/make.ts'

/** Enough for the small pack: 40 + 30 × 226/248 + 20. */
const complete = { A1: { level: 'TOT' }, A2: { numerator: '226', denominator: '248' }, B1: { value: true } }

t.test('submissions', async (t) => {
  const { as, anonymous, deps, setClock } = await startApp(t)
  const setId = await makePublishedSet(deps)
  const reviewer = await as('reviewer')
  const auditor = await as('auditor')

  /** A form of a new unit in a new period, with its officer. */
  const newForm = async (
    period: Partial<typeof periods.$inferInsert> = {},
    form: Partial<typeof submissions.$inferInsert> & { given?: any } = {},
  ) => {
    const unitId = await makeUnit(deps)
    const periodId = await makePeriod(deps, setId, period)
    const officer = await as(['officer', unitId])
    const id = await makeSubmission(deps, { periodId, unitId, setId, userId: officer.userId, ...form })
    return { id, unitId, periodId, officer, url: `/submissions/${id}` }
  }
  const versionOf = async (id: string) =>
    (await deps.db.select().from(submissions).where(eq(submissions.id, id)))[0]!.version
  /** As an officer hands it in: answers, an explanation for the evidence that A1 asks for, submit. */
  const handIn = async ({ id, officer, url }: Awaited<ReturnType<typeof newForm>>) => {
    await officer.patch(`${url}/answers`, { answers: complete }, match(await versionOf(id)))
    await officer.put(
      `${url}/answers/A1/explanation`,
      { explanation: 'Không ban hành riêng.' },
      match(await versionOf(id)),
    )
    return officer.post(`${url}/submit`, undefined, match(await versionOf(id)))
  }

  t.test('a draft is seen by its own unit only', async (t) => {
    const { id, officer, url, periodId } = await newForm()
    const stranger = await as(['officer', await makeUnit(deps, 'Sở Khác')])
    for (const caller of [stranger, reviewer, auditor]) {
      t.equal((await caller.get(url)).statusCode, 404)
      t.equal((await caller.get(`${url}/score`)).statusCode, 404)
      t.same((await caller.get(`/submissions?periodId=${periodId}`)).data, { items: [], nextCursor: null, total: 0 })
    }
    t.equal((await stranger.patch(`${url}/answers`, { answers: {} }, match(1))).statusCode, 404)
    t.equal((await anonymous.get(url)).statusCode, 401)
    const own = await officer.get(url)
    t.equal(own.statusCode, 200, own.payload)
    t.match(own.headers.etag, /^W\/"1-/)
    t.match(own.data, {
      id,
      status: 'draft',
      allowedActions: ['edit', 'submit'],
      lock: null,
      selfTotal: '0.00',
      selfProvisional: true,
      illustrative: true,
      notice: /MINH HỌA/,
    })
    t.same(
      own.data.criteria.map((row: any) => row.code),
      ['A1', 'A2', 'B1', 'B2', 'T1', 'P1', 'K2'],
    )
    t.match(own.data.criteria[0], {
      kind: 'level',
      maxPoints: '40',
      evidenceAsked: ['Kế hoạch'],
      answer: null,
      evidenceCount: 0,
      decisions: [],
    })
  })

  t.test('an officer of two units sees the forms of both', async (t) => {
    const one = await newForm()
    const two = await newForm()
    const both = await as(['officer', one.unitId], ['officer', two.unitId])
    t.same((await both.get('/submissions')).data.items.map((form: any) => form.id).sort(), [one.id, two.id].sort())
    t.equal((await one.officer.get('/submissions')).data.total, 1)
  })

  t.test('answers are saved bit by bit, with a provisional score after each time', async (t) => {
    const { officer, url, id } = await newForm()
    const first = await officer.patch(`${url}/answers`, { answers: { A1: { level: 'KHA' } } }, match(1))
    t.equal(first.statusCode, 200, first.payload)
    t.match(first.data, { version: 2, changed: ['A1'], sheet: { total: '24.00', unanswered: ['A2', 'B1'] } })
    t.equal(first.headers.etag, '"2"')
    const second = await officer.patch(`${url}/answers`, { answers: { A1: null, B1: { value: true } } }, match(2))
    t.match(second.data, { version: 3, changed: ['A1', 'B1'], sheet: { total: '20.00', unanswered: ['A1', 'A2'] } })
    const same = await officer.patch(`${url}/answers`, { answers: { B1: { value: true }, A1: {} } }, match(3))
    t.match(same.data, { version: 3, changed: [] }, 'what changes nothing is no change')
    const entries = await deps.db
      .select()
      .from(auditLog)
      .where(eq(auditLog.entityId, id))
      .orderBy(auditLog.entityVersion)
    t.same(
      entries.map(({ action, entityVersion, before, after }) => ({ action, entityVersion, before, after })),
      [
        { action: 'saveAnswers', entityVersion: 2, before: { A1: null }, after: { A1: { level: 'KHA' } } },
        {
          action: 'saveAnswers',
          entityVersion: 3,
          before: { A1: { level: 'KHA' }, B1: null },
          after: { A1: null, B1: { value: true } },
        },
      ],
    )
  })

  t.test('two officers on one form: only the same criterion is a conflict, and it is named', async (t) => {
    const { officer, url, unitId } = await newForm()
    const colleague = await as(['officer', unitId])
    await officer.patch(`${url}/answers`, { answers: { A1: { level: 'TOT' } } }, match(1))
    const merged = await colleague.patch(`${url}/answers`, { answers: { B1: { value: true } } }, match(1))
    t.match(merged.data, { version: 3, sheet: { total: '60.00' } })
    const conflict = await colleague.patch(
      `${url}/answers`,
      { answers: { A1: { level: 'KEM' }, A2: { numerator: '1', denominator: '2' } } },
      match(1),
    )
    t.equal(conflict.statusCode, 412, conflict.payload)
    t.match(conflict.data, {
      code: 'stale_version',
      currentVersion: 3,
      changes: [{ criterion: 'A1', by: 'Người dùng officer', at: String }],
      errors: [{ pointer: '/answers/A1', code: 'changed_by_other' }],
    })
    t.equal(
      (await officer.get(url)).data.criteria[1].answer,
      null,
      'the other criterion of the patch was not stored either',
    )
    const agreed = await colleague.patch(`${url}/answers`, { answers: { A1: { level: 'TOT' } } }, match(1))
    t.match(agreed.data, { version: 3, changed: [] }, 'the same answer is no conflict')
    t.equal(
      (await officer.patch(`${url}/answers`, { answers: { A1: { level: 'KHA' } } }, match(1))).statusCode,
      200,
      'nor is overwriting oneself',
    )
    t.equal(
      (await officer.patch(`${url}/answers`, { answers: { A1: { level: 'TOT' } } }, match(99))).statusCode,
      412,
      'a version that is not there yet',
    )
    t.equal((await officer.patch(`${url}/answers`, { answers: { A1: { level: 'TOT' } } })).statusCode, 428)
  })

  t.test('at the same moment: nothing is lost, and a form is submitted once', async (t) => {
    const { officer, url, unitId, id } = await newForm()
    const colleague = await as(['officer', unitId])
    const saves = await Promise.all([
      officer.patch(`${url}/answers`, { answers: { A1: { level: 'KEM' } } }, match(1)),
      colleague.patch(`${url}/answers`, { answers: { A2: { numerator: '1', denominator: '2' } } }, match(1)),
      officer.patch(`${url}/answers`, { answers: { B1: { value: true } } }, match(1)),
      colleague.put(`${url}/answers/T1`, { count: 1 }, match(1)),
    ])
    t.same(
      saves.map(({ statusCode }) => statusCode),
      [200, 200, 200, 200],
    )
    t.same(saves.map(({ data }) => data.version).sort(), [2, 3, 4, 5])
    t.match((await officer.get(url)).data, { selfTotal: '36.00', version: 5 })
    const submits = await Promise.all([1, 2, 3].map(() => officer.post(`${url}/submit`, undefined, match(5))))
    t.same(submits.map(({ statusCode }) => statusCode).sort(), [200, 409, 409])
    t.equal(
      (await deps.db.select().from(auditLog).where(eq(auditLog.entityId, id))).filter(
        ({ action, outcome }) => action === 'submitSubmission' && outcome === 'done',
      ).length,
      1,
    )
  })

  t.test('bad answers are refused with every fault and its place; nothing is stored', async (t) => {
    const { officer, url, id } = await newForm()
    const refused = await officer.patch(
      `${url}/answers`,
      {
        answers: {
          A1: { level: 'TUYET_VOI' },
          A2: { numerator: '9', denominator: '8' },
          B1: { value: true },
          B2: { points: '10' },
          Z9: { value: true },
          Z8: null,
        },
      },
      match(1),
    )
    t.equal(refused.statusCode, 422, refused.payload)
    t.equal(refused.data.code, 'invalid_answers')
    t.same(refused.data.errors.map((fault: any) => [fault.pointer, fault.code]).sort(), [
      ['/answers/A1/level', 'unknown_level'],
      ['/answers/A2/numerator', 'numerator_over_denominator'],
      ['/answers/B2', 'reviewer_only'],
      ['/answers/Z8', 'unknown_criterion'],
      ['/answers/Z9', 'unknown_criterion'],
    ])
    const malformed = await officer.patch(
      `${url}/answers`,
      { answers: { A2: { numerator: 226, denominator: null }, B1: { awarded: '20' } } },
      match(1),
    )
    t.equal(malformed.statusCode, 400)
    t.same(malformed.data.errors.map((fault: any) => [fault.pointer, fault.code]).sort(), [
      ['/answers/A2/denominator', 'wrong_type'],
      ['/answers/A2/numerator', 'wrong_type'],
      ['/answers/B1/awarded', 'unknown_field'],
    ])
    const both = await officer.patch(
      `${url}/answers`,
      {
        answers: { A1: { level: 'TUYET_VOI' }, A2: { numerator: '1,5', denominator: '0' }, Z9: { value: 'x' }, x: {} },
      },
      match(1),
    )
    t.equal(both.statusCode, 400)
    t.same(
      both.data.errors.map((fault: any) => [fault.pointer, fault.code]).sort(),
      [
        ['/answers/A1/level', 'unknown_level'],
        ['/answers/A2/denominator', 'zero_denominator'],
        ['/answers/A2/numerator', 'wrong_format'],
        ['/answers/Z9', 'unknown_criterion'],
        ['/answers/Z9/value', 'wrong_type'],
        ['/answers/x', 'unknown_field'],
      ],
      'what breaks the schema and what breaks the set is told at once, each place once',
    )
    for (const body of ['{"answers":"A1"}', '[]', '"A1"', 'null', '{"answers":[{}]}'])
      t.match(
        (await officer.patch(`${url}/answers`, body, { ...match(1), 'content-type': 'application/json' })).data,
        { status: 400, errors: [{ code: /wrong_type|required/ }] },
        body,
      )
    const stranger = await as(['officer', await makeUnit(deps)])
    t.same(
      (await stranger.patch(`${url}/answers`, { answers: { Z9: { value: 'x' } } }, match(1))).data.errors.map(
        (fault: any) => fault.pointer,
      ),
      ['/answers/Z9/value'],
      'of the form of another unit nothing is told',
    )
    for (const body of ['{"answers":{"__proto__":{"value":true}}}', '{"answers":{"constructor":null}}']) {
      t.equal(
        (await officer.patch(`${url}/answers`, body, { ...match(1), 'content-type': 'application/json' })).statusCode,
        400,
      )
    }
    const tooMuch = await officer.patch(
      `${url}/answers`,
      { answers: { A1: { notApplicable: true, reason: 'x' }, A2: { notApplicable: true, reason: 'x' } } },
      match(1),
    )
    t.equal(tooMuch.statusCode, 422)
    t.equal(await versionOf(id), 1)
    t.same(await deps.db.select().from(answers).where(eq(answers.submissionId, id)), [])
  })

  t.test('one answer, one explanation', async (t) => {
    const { officer, url } = await newForm()
    const saved = await officer.put(`${url}/answers/A2`, { numerator: '226', denominator: '248' }, match(1))
    t.match(saved.data, { version: 2, changed: ['A2'] })
    const refused = await officer.put(`${url}/answers/A2`, { numerator: '300', denominator: '248' }, match(2))
    t.match(refused.data, { code: 'invalid_answers', errors: [{ pointer: '/numerator' }] })
    t.equal((await officer.put(`${url}/answers/Z9`, { value: true }, match(2))).statusCode, 404)
    const faults = async (code: string, body: object) =>
      (await officer.put(`${url}/answers/${code}`, body, match(2))).data.errors.map((fault: any) => [
        fault.pointer,
        fault.code,
      ])
    t.same(await faults('A2', { numerator: 226, denominator: '0', level: 'TOT' }), [
      ['/numerator', 'wrong_type'],
      ['/level', 'not_expected'],
      ['/denominator', 'zero_denominator'],
    ])
    t.same(await faults('Z9', { numerator: 226 }), [
      ['/numerator', 'wrong_type'],
      ['', 'unknown_criterion'],
    ])
    const explained = await officer.put(
      `${url}/answers/A1/explanation`,
      { explanation: 'Lồng ghép trong kế hoạch năm.' },
      match(2),
    )
    t.match(explained.data, { version: 3, changed: ['A1'] })
    t.match((await officer.get(url)).data.criteria[0], {
      answer: null,
      explanation: 'Lồng ghép trong kế hoạch năm.',
      answeredBy: 'Người dùng officer',
    })
    await officer.patch(`${url}/answers`, { answers: { A1: { level: 'TOT' } } }, match(3))
    t.match((await officer.get(url)).data.criteria[0], {
      answer: { level: 'TOT' },
      explanation: 'Lồng ghép trong kế hoạch năm.',
    })
    t.match((await officer.put(`${url}/answers/A1/explanation`, { explanation: null }, match(4))).data, { version: 5 })
    t.equal((await officer.put(`${url}/answers/A1/explanation`, { explanation: '' }, match(5))).statusCode, 400)
    t.equal(
      (await officer.put(`${url}/answers/K2/explanation`, { explanation: 'x' }, match(5))).statusCode,
      404,
      "a gate is the reviewer's",
    )
  })

  t.test('before submitting the form says what is missing, and is refused with the same', async (t) => {
    const { officer, url, id } = await newForm({}, { given: { A1: { level: 'TOT' }, T1: { count: 1 } } })
    const preflight = await officer.get(`${url}/preflight`)
    t.equal(preflight.statusCode, 200, preflight.payload)
    t.match(preflight.data, {
      ready: false,
      lock: null,
      late: false,
      daysLeft: 11,
      total: '41.00',
      classification: 'KHONG_HOAN_THANH',
      notice: /MINH HỌA/,
    })
    const missing = [
      ['A1', 'evidence_missing'],
      ['A2', 'unanswered'],
      ['B1', 'unanswered'],
    ]
    t.same(
      preflight.data.blocking.map((entry: any) => [entry.code, entry.problem]),
      missing,
    )
    t.match(preflight.data.blocking[0], { title: 'Ban hành kế hoạch', detail: /Kế hoạch/ })
    const refused = await officer.post(`${url}/submit`, undefined, match(1))
    t.equal(refused.statusCode, 422)
    t.equal(refused.data.code, 'incomplete')
    t.same(
      refused.data.errors.map((fault: any) => [fault.pointer, fault.code]),
      missing.map(([code, problem]) => [`/answers/${code}`, problem]),
    )
    t.equal(await versionOf(id), 1)
  })

  t.test('a level without points needs no evidence', async (t) => {
    const { officer, url } = await newForm({}, { given: { ...complete, A1: { level: 'KEM' } } })
    t.match((await officer.get(`${url}/preflight`)).data, { ready: true, blocking: [] })
  })

  t.test('submitting keeps the self score, locks the form and shows it to the reviewers', async (t) => {
    const form = await newForm()
    const submitted = await handIn(form)
    t.equal(submitted.statusCode, 200, submitted.payload)
    t.match(submitted.data, {
      status: 'submitted',
      version: 4,
      selfTotal: '87.34',
      selfClassification: 'HOAN_THANH_TOT',
      selfProvisional: false,
      submittedAt: '2021-10-20T02:00:00.000Z',
      firstSubmittedAt: '2021-10-20T02:00:00.000Z',
      allowedActions: ['withdraw'],
      lock: { lockedBecause: /đã nộp/, since: '2021-10-20T02:00:00.000Z', until: null, whoCanUnlock: /rút lại/ },
    })
    t.match((await reviewer.get(form.url)).data, { allowedActions: ['takeReview'], lock: null })
    t.match((await reviewer.get(`/submissions?periodId=${form.periodId}&status=submitted`)).data, {
      total: 1,
      items: [{ id: form.id, selfTotal: '87.34' }],
    })
    const edit = await form.officer.patch(`${form.url}/answers`, { answers: { A1: { level: 'KHA' } } }, match(4))
    t.equal(edit.statusCode, 409)
    t.match(edit.data, {
      code: 'locked',
      lockedBecause: /đã nộp/,
      since: '2021-10-20T02:00:00.000Z',
      until: null,
      whoCanUnlock: String,
    })
    t.equal((await form.officer.post(`${form.url}/submit`, undefined, match(4))).statusCode, 409)
    t.equal((await reviewer.post(`${form.url}/submit`, undefined, match(4))).statusCode, 403)
    const [kept] = await deps.db.select().from(scoreSheets).where(eq(scoreSheets.submissionId, form.id))
    t.match(kept, { lane: 'self', total: '87.34' })
  })

  t.test('a stale submit is refused and says what changed', async (t) => {
    const { officer, url, unitId } = await newForm({}, { given: { ...complete, A1: { level: 'KEM' } } })
    const colleague = await as(['officer', unitId])
    await colleague.patch(`${url}/answers`, { answers: { B1: { value: false } } }, match(1))
    const stale = await officer.post(`${url}/submit`, undefined, match(1))
    t.equal(stale.statusCode, 412)
    t.match(stale.data, { changes: [{ action: 'saveAnswers', by: 'Người dùng officer', fields: ['B1'] }] })
    t.equal((await officer.post(`${url}/submit`)).statusCode, 428)
  })

  t.test('withdrawing counts as never submitted, and ends when the review is taken', async (t) => {
    const form = await newForm()
    await handIn(form)
    const withdrawn = await form.officer.post(`${form.url}/withdraw`, undefined, match(4))
    t.equal(withdrawn.statusCode, 200, withdrawn.payload)
    t.match(withdrawn.data, {
      status: 'draft',
      version: 5,
      submittedAt: null,
      firstSubmittedAt: null,
      selfProvisional: true,
    })
    t.equal((await reviewer.get(form.url)).statusCode, 404)
    await form.officer.post(`${form.url}/submit`, undefined, match(5))
    await deps.db.update(submissions).set({ reviewerId: reviewer.userId }).where(eq(submissions.id, form.id))
    const refused = await form.officer.post(`${form.url}/withdraw`, undefined, match(6))
    t.equal(refused.statusCode, 409)
    t.match(refused.data, { code: 'locked', whoCanUnlock: /Sở Nội vụ/ })
  })

  t.test('after the deadline', async (t) => {
    const given = { ...complete, A1: { level: 'KEM' } }
    const strict = await newForm({}, { given })
    const lenient = await newForm({ lateSubmissionAllowed: true }, { given })
    const closed = await newForm({ status: 'reviewing', closedAt: new Date('2021-10-19T17:00:00+07:00') }, { given })
    const inTime = await newForm({}, { given })
    await inTime.officer.post(`${inTime.url}/submit`, undefined, match(1))
    t.match((await closed.officer.post(`${closed.url}/submit`, undefined, match(1))).data, {
      status: 409,
      code: 'locked',
      since: '2021-10-19T10:00:00.000Z',
      whoCanUnlock: /quản trị/,
    })
    setClock('2021-10-31T17:00:01+07:00')
    t.teardown(() => setClock('2021-10-20T09:00:00+07:00'))
    const officer = async (form: typeof strict) => as(['officer', form.unitId])
    const late = await (await officer(strict)).post(`${strict.url}/submit`, undefined, match(1))
    t.equal(late.statusCode, 409)
    t.match(late.data, { code: 'locked', lockedBecause: /17:00 ngày 31\/10\/2021/, since: '2021-10-31T10:00:00.000Z' })
    t.match((await (await officer(strict)).get(strict.url)).data, {
      allowedActions: [],
      lock: { lockedBecause: /hết hạn/ },
    })
    t.match((await (await officer(strict)).get(`${strict.url}/preflight`)).data, {
      ready: false,
      blocking: [],
      late: true,
      daysLeft: 0,
      lock: { lockedBecause: /hết hạn/ },
    })
    t.match((await (await officer(lenient)).get(`${lenient.url}/preflight`)).data, { ready: true, late: true })
    t.equal((await (await officer(lenient)).post(`${lenient.url}/submit`, undefined, match(1))).statusCode, 200)
    t.equal(
      (await (await officer(inTime)).post(`${inTime.url}/withdraw`, undefined, match(2))).statusCode,
      409,
      'it could not be submitted again',
    )
  })

  t.test("a returned form is the unit's until the date given, and keeps its first submission", async (t) => {
    const returned = {
      status: 'returned' as const,
      firstSubmittedAt: new Date('2021-10-15T09:00:00+07:00'),
      returnedAt: new Date('2021-11-05T09:00:00+07:00'),
      returnNote: {
        reason: 'Thiếu số liệu',
        until: '2021-11-10T10:00:00.000Z',
        criteria: [{ code: 'A2', reason: 'Kiểm tra lại' }],
      },
      reviewerId: reviewer.userId,
      given: { ...complete, A1: { level: 'KEM' } },
    }
    const form = await newForm({ status: 'reviewing' }, returned)
    const lost = await newForm({ status: 'reviewing' }, returned)
    setClock('2021-11-08T09:00:00+07:00')
    t.teardown(() => setClock('2021-10-20T09:00:00+07:00'))
    const officer = await as(['officer', form.unitId], ['officer', lost.unitId])
    const judge = await as('reviewer')
    t.match((await officer.get(form.url)).data, {
      allowedActions: ['edit', 'submit'],
      returnNote: { reason: 'Thiếu số liệu' },
      lock: null,
    })
    t.same((await judge.get(form.url)).data.allowedActions, [])
    t.match((await officer.get(`${form.url}/preflight`)).data, {
      dueAt: '2021-11-10T10:00:00.000Z',
      daysLeft: 2,
      late: false,
    })
    const again = await officer.post(`${form.url}/submit`, undefined, match(1))
    t.match(again.data, {
      status: 'submitted',
      firstSubmittedAt: '2021-10-15T02:00:00.000Z',
      submittedAt: '2021-11-08T02:00:00.000Z',
      allowedActions: [],
    })
    setClock('2021-11-10T17:00:01+07:00')
    const late = await as(['officer', lost.unitId])
    t.match((await late.patch(`${lost.url}/answers`, { answers: { B1: { value: false } } }, match(1))).data, {
      code: 'locked',
      lockedBecause: /thời hạn bổ sung/,
    })
    t.same((await (await as('reviewer')).get(lost.url)).data.allowedActions, ['takeReview'])
  })

  t.test('of the review a unit sees nothing before it is complete', async (t) => {
    const decided = {
      lane: 'review' as const,
      code: 'A1',
      decision: 'adjust' as const,
      answer: { level: 'KHA' },
      reason: 'Chưa đủ',
      contentHash: 'x',
      decidedBy: reviewer.userId,
      decidedAt: deps.clock(),
    }
    const form = await newForm({}, { given: complete, status: 'draft' })
    await deps.db
      .update(submissions)
      .set({
        status: 'in_review',
        submittedAt: deps.clock(),
        firstSubmittedAt: deps.clock(),
        reviewerId: reviewer.userId,
      })
      .where(eq(submissions.id, form.id))
    await deps.db.insert(reviewDecisions).values({
      ...decided,
      submissionId: form.id,
      contentHash: (await hashesOf(deps, form.id)).get(decided.code)!,
    })
    t.same((await form.officer.get(form.url)).data.criteria[0].decisions, [])
    t.match((await form.officer.get(`${form.url}/score?lane=review`)).data, {
      status: 409,
      code: 'locked',
      lockedBecause: /thẩm định xong/,
    })
    t.match((await reviewer.get(form.url)).data, {
      allowedActions: ['decide', 'return', 'complete'],
      criteria: [{ decisions: [{ decision: 'adjust', answer: { level: 'KHA' }, reason: 'Chưa đủ' }] }],
    })
    t.match((await reviewer.get(`${form.url}/score?lane=review`)).data, {
      lane: 'review',
      provisional: true,
      verified: null,
      sheet: { total: '71.34' },
    })
    t.match((await reviewer.get(`${form.url}/score?lane=final`)).data, { status: 409, code: 'locked' })
    const other = await as('reviewer')
    t.same((await other.get(form.url)).data.allowedActions, [], 'only the reviewer in charge decides')
    await deps.db
      .update(submissions)
      .set({ status: 'reviewed', reviewedAt: deps.clock() })
      .where(eq(submissions.id, form.id))
    t.match((await form.officer.get(form.url)).data, {
      allowedActions: ['appeal'],
      criteria: [{ decisions: [{ decision: 'adjust' }] }],
    })
    t.equal((await form.officer.get(`${form.url}/score?lane=review`)).data.sheet.total, '71.34')
  })

  t.test('the score is computed again and compared with what was kept', async (t) => {
    const form = await newForm()
    await handIn(form)
    const score = await form.officer.get(`${form.url}/score`)
    t.equal(score.statusCode, 200, score.payload)
    t.match(score.data, {
      lane: 'self',
      provisional: false,
      verified: true,
      notice: /MINH HỌA/,
      stored: { total: '87.34' },
      sheet: { total: '87.34', trace: [{ step: 'criterion', code: 'A1' }] },
    })
    await deps.db
      .update(scoreSheets)
      .set({ resultHash: 'f'.repeat(64) })
      .where(eq(scoreSheets.submissionId, form.id))
    t.match((await form.officer.get(`${form.url}/score`)).data, { verified: false })
  })

  t.test('the explanation reads line by line, with the notice', async (t) => {
    const form = await newForm()
    await handIn(form)
    const text = await form.officer.get(`${form.url}/score/explain`)
    t.match(text.headers['content-type'], 'text/plain; charset=utf-8')
    for (const part of [
      'GIẢI TRÌNH ĐIỂM',
      'Sở Thử nghiệm',
      'MINH HỌA',
      '226/248',
      'TỔNG ĐIỂM: 87,34',
      'XẾP LOẠI: Hoàn thành tốt',
      'Khớp với bảng điểm đã lưu',
    ]) {
      t.ok(text.payload.includes(part), `${part} in\n${text.payload}`)
    }
    t.match((await form.officer.get(`${form.url}/score/explain?format=json`)).data.sheet.trace[0], {
      code: 'A1',
      text: String,
    })
    t.match((await form.officer.get(`${form.url}/score/explain`, { 'accept-language': 'en' })).payload, /TOTAL: 87\.34/)
    t.equal((await form.officer.get(`${form.url}/score/explain?format=pdf`)).statusCode, 400)
  })

  t.test('content hashes change with the answer and the explanation of that criterion only', async (t) => {
    const { officer, url, id } = await newForm({}, { given: complete })
    const before = await hashesOf(deps, id)
    t.same([...before.keys()], ['A1', 'A2', 'B1', 'B2', 'T1', 'P1', 'K2'])
    await officer.put(`${url}/answers/A1/explanation`, { explanation: 'Vì vậy' }, match(1))
    await officer.patch(`${url}/answers`, { answers: { A2: { numerator: '1', denominator: '2' } } }, match(2))
    const after = await hashesOf(deps, id)
    t.same(
      [...before].filter(([code, hash]) => after.get(code) !== hash).map(([code]) => code),
      ['A1', 'A2'],
    )
    await officer.put(`${url}/answers/A1/explanation`, { explanation: null }, match(3))
    t.equal((await hashesOf(deps, id)).get('A1'), before.get('A1'))
  })

  t.test('the list is filtered, searched, paged and light', async (t) => {
    const periodId = await makePeriod(deps, setId)
    for (const name of ['Xã Tân Hòa', 'Xã An Bình', 'Phường Đông Hải']) {
      const unitId = await makeUnit(deps, name, 'XA', name.startsWith('Xã') ? 'XA' : 'PHUONG')
      await makeSubmission(deps, {
        periodId,
        unitId,
        setId,
        userId: reviewer.userId,
        status: 'submitted',
        submittedAt: deps.clock(),
      })
    }
    const names = async (query: string) =>
      (await auditor.get(`/submissions?periodId=${periodId}&${query}`)).data.items.map((form: any) => form.unitName)
    t.same(await names(''), ['Phường Đông Hải', 'Xã An Bình', 'Xã Tân Hòa'])
    t.same(await names('sort=-name&limit=2'), ['Xã Tân Hòa', 'Xã An Bình'])
    t.same(await names('block=XA&q=tan%20hoa'), ['Xã Tân Hòa'])
    t.same(await names('updatedSince=2021-10-21T00:00:00Z'), [])
    const { data: page } = await auditor.get(`/submissions?periodId=${periodId}&limit=2`)
    t.equal(page.total, 3)
    t.equal(page.items[0].criteria, undefined)
    t.same(
      (await auditor.get(`/submissions?periodId=${periodId}&limit=2&cursor=${page.nextCursor}`)).data.items.length,
      1,
    )
    t.equal((await auditor.get('/submissions?status=x')).statusCode, 400)
  })
})
