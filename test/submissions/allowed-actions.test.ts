import t from 'tap'
import { eq } from 'drizzle-orm'
import { findActor } from '../../src/auth/queries.ts'
import type { Actor } from '../../src/auth/roles.ts'
import { submissions } from '../../src/db/schema.ts'
import type { Problem } from '../../src/http/problems.ts'
import { allowedActions, requireAction, type FormAction } from '../../src/submissions/allowed-actions.ts'
import { loadPeriods, type PeriodRow, type SubmissionRow } from '../../src/submissions/lanes.ts'
import { getSubmission, updateSubmission } from '../../src/submissions/queries.ts'
import { replaceRoles } from '../../src/users/queries.ts'
import { match, startApp } from '../helpers/app.ts'
import { makePeriod, makePublishedSet, makeSubmission, makeUnit } from '../helpers/make.ts'

t.test('what may be done to a form', async (t) => {
  const { as, deps } = await startApp(t)
  const unitId = await makeUnit(deps)
  const setId = await makePublishedSet(deps)
  const periodId = await makePeriod(deps, setId)
  const officer = await as(['officer', unitId])
  const id = await makeSubmission(deps, { periodId, unitId, setId, userId: officer.userId })
  const draft = await getSubmission(deps.db, id)
  const period = (await loadPeriods(deps.db, [draft])).get(periodId)!
  const now = deps.clock()

  const actor = (...roles: Actor['roles'][number][]): Actor => ({
    userId: deps.newId(),
    name: 'Ai đó',
    roles,
    requestId: null,
  })
  const unitOfficer = actor({ role: 'officer', unitId })
  const reviewer = actor({ role: 'reviewer', unitId: null })
  const jointReviewer = actor({ role: 'jointReviewer', unitId: null })
  const form = (change: Partial<SubmissionRow>) => ({
    ...draft,
    submittedAt: now,
    firstSubmittedAt: now,
    reviewerId: reviewer.userId,
    returnedAt: now,
    ...change,
  })
  const refusal = (
    who: Actor,
    what: ReturnType<typeof form>,
    action: FormAction,
    in_: PeriodRow = period,
    at = now,
  ): Problem | string => {
    try {
      return requireAction(who, what, in_, action, at)
    } catch (error) {
      return error as Problem
    }
  }

  t.test('by state and role', async (t) => {
    const table: [SubmissionRow['status'], string[], string[], string[]][] = [
      ['draft', ['edit', 'submit'], [], []],
      ['submitted', [], ['takeReview'], ['giveOpinion']],
      ['in_review', [], ['decide', 'return', 'complete', 'declareConflict'], ['giveOpinion']],
      ['reviewed', ['appeal'], ['decideInCouncil'], []],
      ['appealed', [], ['resolveAppeal', 'decideInCouncil'], []],
      ['final', [], [], []],
    ]
    for (const [status, ...wanted] of table) {
      t.same(
        [unitOfficer, reviewer, jointReviewer].map((who) => allowedActions(who, form({ status }), period, now)),
        wanted,
        status,
      )
      for (const role of ['approver', 'auditor'] as const)
        t.same(allowedActions(actor({ role, unitId: null }), form({ status }), period, now), [])
      t.same(
        allowedActions(actor({ role: 'admin', unitId: null }), form({ status }), period, now),
        status === 'in_review' ? ['reassign'] : status === 'draft' ? ['extend'] : [],
      )
    }
  })

  t.test('a wrong role, or an officer of another unit, is forbidden', async (t) => {
    t.match(refusal(reviewer, draft, 'edit'), { code: 'forbidden', status: 403 })
    t.match(refusal(actor({ role: 'officer', unitId: deps.newId() }), draft, 'edit'), {
      code: 'forbidden',
      options: { detail: { vi: /Sở Thử nghiệm/ } },
    })
  })

  t.test('separation of duties names its rule and who can act', async (t) => {
    const inReview = form({ status: 'in_review' })
    const rule = (who: Actor, what = inReview, action: FormAction = 'decide') =>
      (refusal(who, what, action) as Problem).options?.extensions?.rule
    t.equal(
      rule({ ...reviewer, roles: [{ role: 'reviewer', unitId }] }),
      'own_unit',
      'a reviewer of Sở Nội vụ on the form of Sở Nội vụ',
    )
    t.equal(rule(actor({ role: 'reviewer', unitId: null }, { role: 'officer', unitId })), 'own_unit')
    t.equal(rule({ ...jointReviewer, roles: [{ role: 'jointReviewer', unitId }] }, inReview, 'giveOpinion'), 'own_unit')
    t.equal(rule(reviewer, { ...inReview, submittedBy: reviewer.userId }), 'filled_in')
    t.equal(rule(reviewer, { ...inReview, filledBy: [reviewer.userId!] }), 'filled_in')
    t.equal(rule(actor({ role: 'reviewer', unitId: null })), 'reviewer_in_charge')
    t.match(refusal(actor({ role: 'reviewer', unitId: null }), inReview, 'complete'), {
      code: 'separation_of_duties',
      status: 403,
      options: { extensions: { whoCanAct: { vi: String } } },
    })
    t.equal(refusal(reviewer, inReview, 'decide'), 'in_review')
  })

  t.test('who filled in a form is known also when somebody else overwrote it and the role has changed', async (t) => {
    const url = `/submissions/${id}`
    await officer.patch(`${url}/answers`, { answers: { B1: { value: true } } }, match(1))
    const colleague = await as(['officer', unitId])
    await colleague.patch(`${url}/answers`, { answers: { B1: { value: false } } }, match(2))
    await deps.db
      .update(submissions)
      .set({ status: 'submitted', submittedBy: colleague.userId, submittedAt: now })
      .where(eq(submissions.id, id))
    await deps.db.transaction((tx) => replaceRoles(tx, officer.userId, [{ role: 'reviewer' }]))
    const changedSides = (await findActor(deps.db, officer.userId, null))!
    t.match(refusal(changedSides, await getSubmission(deps.db, id), 'takeReview'), {
      code: 'separation_of_duties',
      options: { extensions: { rule: 'filled_in' } },
    })
    t.same((await officer.get(url)).data.allowedActions, [])
  })

  t.test('locks say why, since when, until when and who can unlock', async (t) => {
    const returnNote = { reason: 'x', until: '2021-11-10T10:00:00.000Z', criteria: [] }
    const returned = form({ status: 'returned', returnNote })
    t.match(refusal(reviewer, returned, 'takeReview'), {
      code: 'locked',
      status: 409,
      options: {
        extensions: {
          since: now.toISOString(),
          until: returnNote.until,
          lockedBecause: { vi: /trả lại/ },
          whoCanUnlock: { vi: /đơn vị/ },
        },
      },
    })
    const later = new Date('2021-11-10T10:00:00.001Z')
    t.equal(refusal(reviewer, returned, 'takeReview', period, later), 'in_review')
    t.match(refusal(unitOfficer, returned, 'submit', period, later), {
      code: 'locked',
      options: { extensions: { since: returnNote.until } },
    })
    t.match(
      refusal(unitOfficer, form({ status: 'reviewed' }), 'appeal', period, new Date('2021-12-10T10:00:00.001Z')),
      { code: 'locked', options: { extensions: { since: '2021-12-10T10:00:00.000Z' } } },
    )
    t.match(
      refusal(unitOfficer, form({ status: 'submitted' }), 'withdraw'),
      { code: 'locked' },
      'somebody has taken the review',
    )
    t.equal(refusal(unitOfficer, form({ status: 'submitted', reviewerId: null }), 'withdraw'), 'draft')
    const reviewing = { ...period, status: 'reviewing' as const }
    t.match(refusal(unitOfficer, draft, 'edit', reviewing), {
      code: 'locked',
      options: { extensions: { whoCanUnlock: { vi: /quản trị/ } } },
    })
    t.equal(refusal(unitOfficer, draft, 'edit', { ...reviewing, lateSubmissionAllowed: true }), 'draft')
    t.equal(refusal(unitOfficer, returned, 'edit', reviewing), 'returned')
    t.match(refusal(unitOfficer, returned, 'edit', { ...period, status: 'finalized', finalizedAt: now }), {
      code: 'locked',
    })
    t.match(refusal(unitOfficer, draft, 'edit', { ...period, status: 'draft' }), { code: 'locked' })
    for (const status of ['submitted', 'in_review', 'reviewed', 'appealed', 'final'] as const) {
      t.match(refusal(unitOfficer, form({ status }), 'edit'), {
        code: 'locked',
        options: { extensions: { lockedBecause: { vi: String, en: String }, whoCanUnlock: { vi: String } } },
      })
    }
  })

  t.test('a change is guarded by version and status', async (t) => {
    const { version, status } = await getSubmission(deps.db, id)
    const change = (guard: { version: number; status: SubmissionRow['status'] }) =>
      deps.db.transaction((tx) => updateSubmission(tx, { id, ...guard }, { updatedAt: now }))
    await t.rejects(change({ version: version - 1, status }), { code: 'stale_version' })
    await t.rejects(change({ version, status: 'reviewed' }), { code: 'wrong_state' })
    t.equal(await change({ version, status }), version + 1)
  })
})
