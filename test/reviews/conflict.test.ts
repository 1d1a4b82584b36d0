import t from 'tap'
import { and, eq } from 'drizzle-orm'
import { auditLog, users } from '../../src/db/schema.ts'
import { match } from '../helpers/app.ts'
import { confirm, pointers, startReviews } from './forms.ts'

t.test('a reviewer who can not go on with a form is replaced', async (t) => {
  const { as, deps, reviewer, form, taken, read, decide } = await startReviews(t)
  const colleague = await as('reviewer')
  const admin = await as('admin')
  const reason = 'Có người thân là lãnh đạo đơn vị'
  const actionsOf = async (id: string, by: typeof admin) => (await by.get(`/submissions/${id}`)).data.allowedActions
  const logged = (id: string, action: string) =>
    deps.db
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.entityId, id), eq(auditLog.action, action), eq(auditLog.outcome, 'done')))

  t.test('whoever declares a conflict lays the form down for good, and what was decided stays', async (t) => {
    const { id } = await taken()
    await decide(id, { A1: confirm })
    t.ok((await actionsOf(id, reviewer)).includes('declareConflict'))
    const url = `/submissions/${id}/review/conflict`

    const other = await colleague.post(url, { reason }, match(3))
    t.equal(other.statusCode, 403)
    t.match(other.data, { code: 'separation_of_duties', rule: 'reviewer_in_charge', whoCanAct: String })
    t.equal((await admin.post(url, { reason }, match(3))).statusCode, 403)
    const mute = await reviewer.post(url, {}, match(3))
    t.equal(mute.statusCode, 400)
    t.match(pointers(mute), [['/reason']])
    t.equal((await reviewer.post(url, { reason }, match(2))).statusCode, 412)
    t.equal((await reviewer.post(url, { reason })).statusCode, 428)
    t.match(await read(id), { status: 'in_review', version: 3 }, 'nothing of that was stored')

    const laidDown = await reviewer.post(url, { reason }, match(3))
    t.equal(laidDown.statusCode, 200, laidDown.payload)
    t.match(laidDown.data, { status: 'submitted', reviewer: null, version: 4, progress: { decided: 1 } })
    t.match(await logged(id, 'declareConflict'), [
      {
        actorId: reviewer.userId,
        reason,
        entityVersion: 4,
        before: { status: 'in_review', reviewerId: reviewer.userId },
        after: { status: 'submitted', reviewerId: null },
      },
    ])

    t.same(await actionsOf(id, reviewer), [])
    const again = await reviewer.post(`/submissions/${id}/review`, {}, match(4))
    t.equal(again.statusCode, 403)
    t.match(again.data, { code: 'separation_of_duties', rule: 'conflict_of_interest', whoCanAct: /thẩm định khác/ })
    const handedBack = await colleague.post(`/submissions/${id}/review`, { assignee: reviewer.userId }, match(4))
    t.equal(handedBack.statusCode, 422)
    t.same(pointers(handedBack), [['/assignee', 'separation_of_duties']])

    const next = await colleague.post(`/submissions/${id}/review`, {}, match(4))
    t.match(next.data, { status: 'in_review', reviewer: { id: colleague.userId }, open: ['A2', 'B1', 'B2', 'T1'] })
    const returned = await admin.post(
      `/submissions/${id}/review/reassign`,
      { assignee: reviewer.userId, reason: 'Nghỉ phép' },
      match(5),
    )
    t.same(pointers(returned), [['/assignee', 'separation_of_duties']], 'nor by an administrator')
  })

  t.test('a refused declaration bars nobody, and only a form in review can be laid down', async (t) => {
    const { id } = await form()
    const early = await reviewer.post(`/submissions/${id}/review/conflict`, { reason }, match(1))
    t.equal(early.statusCode, 409)
    t.match(early.data, { code: 'locked', lockedBecause: String, whoCanUnlock: String })
    t.same(await actionsOf(id, reviewer), ['takeReview'])
  })

  t.test('a refused attempt to fill in a form is no hand in it', async (t) => {
    const { id } = await form()
    const attempt = await reviewer.patch(`/submissions/${id}/answers`, { answers: {} }, match(1))
    t.equal(attempt.statusCode, 403)
    t.equal((await reviewer.post(`/submissions/${id}/review`, {}, match(1))).statusCode, 200)
  })

  t.test('an administrator hands the form of somebody who is away to another reviewer', async (t) => {
    const { id, unitId, officer } = await taken()
    await decide(id, { A1: confirm })
    t.same(await actionsOf(id, admin), ['reassign'])
    const url = `/submissions/${id}/review/reassign`
    const away = 'Người phụ trách nghỉ ốm dài ngày'
    const to = (assignee: string) => ({ assignee, reason: away })

    for (const caller of [reviewer, officer]) {
      t.equal((await caller.post(url, to(colleague.userId), match(3))).statusCode, 403)
    }
    const adminOfUnit = await as('admin', ['officer', unitId])
    t.match((await adminOfUnit.post(url, to(colleague.userId), match(3))).data, {
      status: 403,
      rule: 'own_unit',
      whoCanAct: /quản trị viên khác/,
    })
    const fellow = await as('reviewer', ['officer', unitId])
    const gone = await as('reviewer')
    await deps.db.update(users).set({ disabledAt: deps.clock() }).where(eq(users.id, gone.userId))
    for (const [assignee, code] of [
      [reviewer.userId, 'already_in_charge'],
      [fellow.userId, 'separation_of_duties'],
      [officer.userId, 'not_a_reviewer'],
      [gone.userId, 'not_a_reviewer'],
    ] as const) {
      const refused = await admin.post(url, to(assignee), match(3))
      t.equal(refused.statusCode, 422, code)
      t.same(pointers(refused), [['/assignee', code]])
    }
    t.equal((await admin.post(url, to(colleague.userId), match(2))).statusCode, 412)
    t.match(await read(id), { version: 3, reviewer: { id: reviewer.userId } })

    const handed = await admin.post(url, to(colleague.userId), match(3))
    t.equal(handed.statusCode, 200, handed.payload)
    t.match(handed.data, { status: 'in_review', version: 4, reviewer: { id: colleague.userId } })
    t.match(await logged(id, 'reassignReview'), [
      { actorId: admin.userId, reason: away, before: { reviewerId: reviewer.userId } },
    ])
    const late = await reviewer.put(`/submissions/${id}/review/decisions/A2`, confirm, match(4))
    t.match(late.data, { status: 403, rule: 'reviewer_in_charge' })
    await decide(id, { A2: confirm }, colleague)

    const { id: waiting } = await form()
    t.equal(
      (await admin.post(`/submissions/${waiting}/review/reassign`, to(colleague.userId), match(1))).statusCode,
      409,
      'nobody has taken it yet',
    )
  })
})
