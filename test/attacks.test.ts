// A unit that wants a better result tries everything an account, a token and an HTTP client allow.
// Each attack is refused and leaves every row as it was. Attacks on tokens are in test/auth, on the
// audit log in test/audit, with files in test/evidence; SECURITY.md lists them all.

import { asc, eq } from 'drizzle-orm'
import t, { type Test } from 'tap'
import * as tables from '../src/db/schema.ts'
import { startApp, match, type Answered } from './helpers/app.ts'
import { makeUnit } from './helpers/make.ts'
import { startReviews, usual } from './reviews/forms.ts'
import { decision, fillBlock, startReviewing } from './periods/reviewing.ts'

const judged = [
  tables.submissions,
  tables.answers,
  tables.reviewDecisions,
  tables.scoreSheets,
  tables.evidence,
  tables.periods,
  tables.criteriaSets,
  tables.awardProposals,
] as const

type Tables = Record<string, unknown[]>

async function everything(deps: Awaited<ReturnType<typeof startApp>>['deps']): Promise<Tables> {
  const rows = await Promise.all(
    judged.map((table) =>
      deps.db
        .select()
        .from(table)
        .orderBy(asc(firstColumn(table))),
    ),
  )
  return Object.fromEntries(rows.map((found, i) => [i, found]))
}

function firstColumn(table: (typeof judged)[number]) {
  return 'id' in table ? table.id : table.submissionId
}

t.test('a unit and its form', async (t) => {
  const test = await startReviews(t)
  const { deps, form, periodId, as, anonymous } = test
  const mine = await form()
  const draft = await form(usual, { status: 'draft', submittedAt: null, firstSubmittedAt: null, submittedBy: null })
  const neighbour = await form(usual, { status: 'draft', submittedAt: null, firstSubmittedAt: null, submittedBy: null })
  const { officer } = mine
  const setId = (await (await as('admin')).get(`/periods/${periodId}`)).data.criteriaSets.SO_NGANH
  const full = { A1: { level: 'TOT' }, A2: { numerator: '30', denominator: '30' }, B1: { value: true } }
  const url = `/submissions/${mine.id}`
  const before = await everything(deps)

  const refused = async (t: Test, what: string, status: number, attack: Promise<Answered>) => {
    const answer = await attack
    t.equal(answer.statusCode, status, `${what}: ${answer.payload.slice(0, 300)}`)
    t.same(await everything(deps), before, `${what}: nothing changed`)
  }

  t.test('changes its score after submitting', async (t) => {
    await refused(t, 'answers', 409, officer.patch(`${url}/answers`, { answers: full }, match(1)))
    await refused(t, 'one answer', 409, officer.put(`${url}/answers/A1`, full.A1, match(1)))
    await refused(
      t,
      'an explanation',
      409,
      officer.put(`${url}/answers/A1/explanation`, { explanation: 'Khác' }, match(1)),
    )
    const evidence = { codes: ['A1'], document: { number: '01/KH-VD', date: '2021-10-19', issuer: 'Sở Thử nghiệm' } }
    await refused(t, 'evidence', 409, officer.post(`${url}/evidence`, evidence))
    await refused(t, 'submitting again', 409, officer.post(`${url}/submit`, undefined, match(1)))
    const inSql = deps.db
      .update(tables.answers)
      .set({ answer: full.A1 })
      .where(eq(tables.answers.submissionId, mine.id))
    await t.rejects(inSql.execute(), 'not even in SQL')
    t.same(await everything(deps), before)
  })

  t.test('decides for the reviewer', async (t) => {
    const adjust = { decision: 'adjust', answer: full.A1, reason: 'Tự nâng điểm' }
    await refused(t, 'takes the review', 403, officer.post(`${url}/review`, {}, match(1)))
    await refused(t, 'decides', 403, officer.put(`${url}/review/decisions/A1`, adjust, match(1)))
    await refused(t, 'completes', 403, officer.post(`${url}/review/complete`, undefined, match(1)))
    const both = await as(['officer', mine.unitId], 'reviewer')
    const own = await both.post(`${url}/review`, {}, match(1))
    t.match(own.data, { code: 'separation_of_duties', rule: 'own_unit', whoCanAct: String })
    await refused(t, 'as a reviewer of its own unit', 403, Promise.resolve(own))
    const high = { answers: { B2: { points: '10' } } }
    await refused(t, 'answers the criterion of the reviewer', 422, draftOf(draft).patch('/answers', high))
  })

  t.test('makes its answers count for more', async (t) => {
    const { patch } = draftOf(draft)
    const save = (answers: object) => patch('/answers', { answers })
    await refused(t, 'points of its own', 422, save({ A1: { level: 'TOT', points: '400' } }))
    await refused(t, 'a maximum', 400, save({ A1: { level: 'TOT', maxPoints: '400' } }))
    await refused(t, 'more than all', 422, save({ A2: { numerator: '31', denominator: '30' } }))
    await refused(t, 'a target of its own', 422, save({ A2: { numerator: '3', denominator: '30', target: '3' } }))
    await refused(t, 'a count beyond reason', 400, save({ T1: { count: -1 } }))
    await refused(t, 'a number with an exponent', 400, save({ A2: { numerator: '3e1', denominator: '30' } }))
    await refused(t, 'everything does not apply', 422, save({ A1: { notApplicable: true, reason: 'Không có' } }))
    await refused(t, 'a total', 400, patch('/answers', { answers: full, total: '100' }))
    await refused(t, 'a criterion of another set', 422, save({ Z9: { level: 'TOT' } }))
    const set = { title: 'Dễ hơn', packVersion: '2' }
    await refused(t, 'another set', 403, officer.put(`/criteria-sets/${setId}`, set, match(1)))
    await refused(t, 'easier dates', 403, officer.patch(`/periods/${periodId}`, { name: 'Khác' }, match(1)))
    const admin = await as('admin')
    const easier = (await admin.get(`/criteria-sets/${setId}`)).data.pack
    await refused(t, 'a published set', 409, admin.put(`/criteria-sets/${setId}`, easier, match(1)))
  })

  t.test('reaches for the form of another unit', async (t) => {
    const { id, officer: owner } = neighbour
    const other = `/submissions/${id}`
    await refused(t, 'reads', 404, officer.get(other))
    await refused(t, 'reads the score', 404, officer.get(`${other}/score?lane=self`))
    await refused(t, 'writes', 404, officer.patch(`${other}/answers`, { answers: full }, match(1)))
    await refused(t, 'submits', 404, officer.post(`${other}/submit`, undefined, match(1)))
    await refused(t, 'looks what is missing', 404, officer.get(`${other}/preflight`))
    const list = (await officer.get(`/submissions?periodId=${periodId}&unitId=${neighbour.unitId}`)).data
    t.equal(list.total, 0, 'not in a list either')
    const former = await as(['officer', neighbour.unitId])
    await deps.db.delete(tables.userRoles)
    for (const caller of [owner, former])
      t.equal((await caller.get(other)).statusCode, 404, 'a role taken away counts at once')
    t.equal((await anonymous.get(other)).statusCode, 401)
  })

  function draftOf({ id, officer: owner }: typeof draft) {
    return { patch: (path: string, body: object) => owner.patch(`/submissions/${id}${path}`, body, match(1)) }
  }
})

t.test('a merger takes nobody out of the way of the separation of duties', async (t) => {
  const { deps, as, form } = await startReviews(t)
  const admin = await as('admin')
  const mine = await form()
  const [former, other] = [await makeUnit(deps), await makeUnit(deps)]
  const before = await Promise.all([former, other].map((unitId) => as(['reviewer', unitId])))
  const assign = async (assignee: string) =>
    (await as('reviewer')).post(`/submissions/${mine.id}/review`, { assignee }, match(1))
  const merge = (from: string, into: string, effectiveOn: string) =>
    admin.post('/units/reorganisations', {
      effectiveOn,
      decision: { number: `${effectiveOn}/NQ-VD`, date: '2021-10-20', issuer: 'HĐND Tỉnh thử nghiệm' },
      changes: [{ kind: 'merge', predecessors: [{ unitId: from }, { unitId: into }], successors: [{ unitId: into }] }],
    })
  for (const reviewer of before)
    t.ok((await reviewer.get(`/submissions/${mine.id}`)).data.allowedActions.includes('takeReview'))
  for (const [from, into, day] of [
    [former, mine.unitId, '2021-11-01'],
    [mine.unitId, other, '2021-12-01'],
  ] as const) {
    const merged = await merge(from, into, day)
    t.equal(merged.statusCode, 201, merged.payload)
  }
  for (const reviewer of before) {
    const refused = await reviewer.post(`/submissions/${mine.id}/review`, {}, match(1))
    t.equal(refused.statusCode, 403, refused.payload)
    t.match(refused.data, { code: 'separation_of_duties', rule: 'own_unit' })
    t.same((await reviewer.get(`/submissions/${mine.id}`)).data.allowedActions, [])
    t.equal((await assign(reviewer.userId)).statusCode, 422, 'nor is it given to them')
  }
  const sibling = await as(['reviewer', await makeUnit(deps)])
  t.equal((await sibling.post(`/submissions/${mine.id}/review`, {}, match(1))).statusCode, 200)
})

t.test('awards and periods', async (t) => {
  const test = await startReviewing(t)
  const { deps, periodId, as, approver, finalize } = test
  const { anh, pham } = await fillBlock(test)
  const proposal = (unitId: string) => ({
    periodId,
    unitId,
    awardCode: 'BK_TAP_THE',
    subject: 'collective',
    achievement: 'Thành tích thử nghiệm',
  })
  const drafter = await as('reviewer', 'approver')
  const chief = await as(['officer', anh.unitId], 'approver')

  t.test('nobody finalises what they reviewed', async (t) => {
    const alone = await as('approver', 'reviewer')
    await deps.db.update(tables.submissions).set({ reviewedBy: alone.userId }).where(eq(tables.submissions.id, anh.id))
    const refused = await test.step(alone, 'finalize', { decision })
    t.match([refused.statusCode, refused.data.code], [403, 'separation_of_duties'], refused.payload)
    t.equal((await test.read()).status, 'reviewing')
    await finalize()
  })

  t.test('nobody approves an award of their own', async (t) => {
    const { data } = await drafter.post('/award-proposals', proposal(anh.unitId))
    const path = `/award-proposals/${data.id}`
    const document = { number: '03/TTr-VD', date: '2021-12-20', issuer: 'Sở Nội vụ (thử nghiệm)' }
    t.equal((await drafter.post(`${path}/propose`, { document }, match(1))).statusCode, 200)
    for (const [who, rule] of [
      [drafter, 'own_proposal'],
      [chief, 'own_unit'],
    ] as const) {
      const refused = await who.post(`${path}/approve`, { decision }, match(2))
      t.equal(refused.statusCode, 403)
      t.match(refused.data, { code: 'separation_of_duties', rule, whoCanAct: 'người phê duyệt khác' })
    }
    for (const extra of [{ status: 'approved' }, { decidedBy: approver.userId }, { unitId: pham.unitId }]) {
      t.equal((await drafter.patch(path, { achievement: 'Khác', ...extra }, match(2))).statusCode, 400)
      t.equal((await drafter.post('/award-proposals', { ...proposal(pham.unitId), ...extra, x: 1 })).statusCode, 400)
    }
    const officer = await as(['officer', anh.unitId])
    t.equal((await officer.post('/award-proposals', proposal(anh.unitId))).statusCode, 403)
    t.match((await approver.get(path)).data, { status: 'proposed', version: 2, decidedAt: null })
  })

  t.test('nobody amends the result of their own unit', async (t) => {
    const higher = {
      submissionId: anh.id,
      code: 'A2',
      answer: { numerator: '30', denominator: '30' },
      reason: 'Tự nâng',
    }
    const path = `/periods/${periodId}/amendments`
    const amend = async (items: object[], query = '') =>
      chief.post(`${path}${query}`, { decision, reason: 'Cộng thiếu', items }, match((await test.read()).version))
    for (const query of ['', '?dryRun=true']) {
      const refused = await amend([{ ...higher, submissionId: pham.id }, higher], query)
      t.equal(refused.statusCode, 403, refused.payload)
      t.match(refused.data, { code: 'separation_of_duties', rule: 'own_unit', whoCanAct: 'người phê duyệt khác' })
    }
    t.equal((await amend([{ ...higher, submissionId: pham.id }], '?dryRun=true')).statusCode, 200, 'of others they do')
  })

  t.test('no award rests on a result that was amended away', async (t) => {
    const { items } = (await approver.get(`/award-proposals?periodId=${periodId}`)).data
    const [{ id, status, version }] = items
    t.equal(status, 'proposed')
    const lower = { submissionId: anh.id, code: 'A1', answer: { level: 'KHA' }, reason: 'Kế hoạch ban hành sai' }
    const amended = await approver.post(
      `/periods/${periodId}/amendments`,
      { decision: { ...decision, number: '09/QĐ-VD' }, reason: 'Kiểm tra lại', items: [lower] },
      match((await test.read()).version),
    )
    t.match(amended.data.warnings, [{ awardProposalId: id, status: 'proposed' }])
    const refused = await approver.post(`/award-proposals/${id}/approve`, { decision }, match(version))
    t.equal(refused.statusCode, 422, refused.payload)
    t.match(refused.data.errors, [{ code: 'not_eligible', detail: 'Chưa đạt mức "Hoàn thành xuất sắc".' }])
    const rejected = await approver.post(`/award-proposals/${id}/reject`, { reason: 'Kết quả đã đổi' }, match(version))
    t.equal(rejected.statusCode, 200, rejected.payload)
  })

  t.test('nobody scores when all is final', async (t) => {
    const officer = await as(['officer', anh.unitId])
    const { version } = (await officer.get(`/submissions/${anh.id}`)).data
    const answers = { A1: { level: 'TOT' } }
    const late = await officer.patch(`/submissions/${anh.id}/answers`, { answers }, match(version))
    t.match([late.statusCode, late.data.code], [409, 'locked'])
  })
})

t.test('no request can name a field that is not declared: status, points, unitId, role, version', async (t) => {
  const { app } = await startApp(t)
  const { paths } = app.swagger() as unknown as { paths: Record<string, Record<string, { requestBody?: Body }>> }
  const bodies = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { requestBody }]) => {
      const schema = requestBody?.content['application/json']?.schema
      return schema && !path.startsWith('/api/v1/criteria-sets') ? [[`${method} ${path}`, schema] as const] : []
    }),
  )
  t.ok(bodies.length > 20)
  // A pack is read by the engine's own reader, which refuses unknown fields (test/scoring/pack.test.ts).
  const packs = ['/properties/criteriaSet', '/properties/changes/properties/quotas/items']
  for (const [operation, schema] of bodies)
    t.same(
      openObjects(schema).filter((place) => !packs.includes(place)),
      [],
      operation,
    )
})

interface Body {
  content: Record<string, { schema: unknown }>
}

/** Where a schema takes members that it does not name. */
function openObjects(schema: unknown, at = ''): string[] {
  if (schema === null || typeof schema !== 'object') return []
  const { type, additionalProperties: others, oneOf } = schema as Record<string, unknown>
  const inside = Object.entries(schema).flatMap(([key, value]) => openObjects(value, `${at}/${key}`))
  // `others` is a schema where the members are codes (answers by criterion).
  // Of alternatives each names its own.
  const isOpen = type === 'object' && !oneOf && (others === undefined || others === true)
  return isOpen ? [at || '/', ...inside] : inside
}
