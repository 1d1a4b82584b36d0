import t from 'tap'
import { eq } from 'drizzle-orm'
import { reviewDecisions } from '../../src/db/schema.ts'
import { recordDecisions } from '../../src/reviews/decisions.ts'
import { match } from '../helpers/app.ts'
import { adjust, confirm, pointers, startReviews, usual } from './forms.ts'

t.test('what may be decided on a criterion', async (t) => {
  const { as, deps, reviewer, form, taken, read, decide } = await startReviews(t)
  const { id } = await taken()
  const put = (code: string, body: unknown, version = 2) =>
    reviewer.put(`/submissions/${id}/review/decisions/${code}`, body, match(version))

  t.test('what breaks a rule is refused with its place, and nothing is stored', async (t) => {
    const refusals: [string, object, string[][]][] = [
      ['A1', { decision: 'adjust', answer: { level: 'TOT' } }, [['/reason', 'required']]],
      [
        'A1',
        { decision: 'adjust' },
        [
          ['/reason', 'required'],
          ['/answer', 'required'],
        ],
      ],
      ['A1', adjust({ answer: { level: 'TOT' }, points: '8' }), [['/points', 'not_expected']]],
      ['A1', adjust({ points: '40.25' }), [['/points', 'points_over_maximum']]],
      ['A1', adjust({ points: '8.1' }), [['/points', 'not_a_step']]],
      [
        'A1',
        adjust({ points: '99.9' }),
        [
          ['/points', 'points_over_maximum'],
          ['/points', 'not_a_step'],
        ],
      ],
      ['A1', adjust({ answer: { level: 'GIOI' } }), [['/answer/level', 'unknown_level']]],
      ['A1', adjust({ answer: {} }), [['/answer', 'no_points']]],
      [
        'A1',
        adjust({ answer: { count: 3 } }),
        [
          ['/answer/count', 'not_expected'],
          ['/answer/level', 'missing'],
        ],
      ],
      ['A1', adjust({ answer: { awarded: '41' } }), [['/answer/awarded', 'points_over_maximum']]],
      [
        'A1',
        adjust({ answer: { notApplicable: true, reason: 'x' } }),
        [['/answer/notApplicable', 'not_applicable_refused']],
      ],
      [
        'A2',
        adjust({ answer: { numerator: '31', denominator: '30' } }),
        [['/answer/numerator', 'numerator_over_denominator']],
      ],
      ['A2', adjust({ points: '5', notApplicableAccepted: false }), [['/notApplicableAccepted', 'not_expected']]],
      ['A2', { ...confirm, notApplicableAccepted: true }, [['/notApplicableAccepted', 'not_expected']]],
      ['A1', { ...confirm, points: '24' }, [['/points', 'not_expected']]],
      ['A1', { ...confirm, answer: { level: 'KHA' } }, [['/answer', 'not_expected']]],
      ['B2', confirm, [['/decision', 'nothing_to_confirm']]],
      ['P1', confirm, [['/decision', 'nothing_to_confirm']]],
      ['K2', confirm, [['/decision', 'nothing_to_confirm']]],
      ['K2', adjust({ answer: { value: true } }), [['/answer/reason', 'missing_reason']]],
      ['K2', adjust({ points: '1' }), [['/points', 'not_expected']]],
      ['K2', adjust({ answer: {} }), [['/answer', 'no_points']]],
      ['T1', adjust({ points: '3.25' }), [['/points', 'points_over_maximum']]],
      ['K1', adjust({ answer: { value: true, reason: 'x' } }), [['/params/code', 'unknown_criterion']]],
      ['Z9', confirm, [['/params/code', 'unknown_criterion']]],
    ]
    for (const [code, body, wanted] of refusals) {
      const response = await put(code, body)
      t.equal(response.statusCode, 422, `${code} ${JSON.stringify(body)} ${response.payload}`)
      t.same(pointers(response), wanted, `${code} ${JSON.stringify(body)}`)
    }
    t.match(await read(id), { version: 2, progress: { decided: 0 } })
  })

  t.test('what is malformed is refused before', async (t) => {
    const malformed: [unknown, string[][]][] = [
      [{}, [['/decision', 'required']]],
      [{ decision: 'reject' }, [['/decision', 'not_allowed']]],
      [adjust({ points: 8 }), [['/points', 'wrong_type']]],
      [adjust({ points: '-1' }), [['/points', 'wrong_format']]],
      [adjust({ points: '1e2' }), [['/points', 'wrong_format']]],
      [adjust({ answer: { level: null } }), [['/answer/level', 'wrong_type']]],
      [adjust({ answer: { punkte: '3' } }), [['/answer/punkte', 'unknown_field']]],
      [{ ...confirm, notApplicableAccepted: 'true' }, [['/notApplicableAccepted', 'wrong_type']]],
      [{ ...confirm, decidedBy: reviewer.userId }, [['/decidedBy', 'unknown_field']]],
      [adjust({ points: '1', reason: 'a\u0000b' }), [['/reason', 'wrong_format']]],
      [adjust({ points: '1', reason: '  ' }), [['/reason', 'wrong_format']]],
      [[confirm], [['', 'wrong_type']]],
    ]
    for (const [body, wanted] of malformed) {
      const response = await put('A1', body)
      t.equal(response.statusCode, 400, JSON.stringify(body))
      t.same(pointers(response), wanted, JSON.stringify(body))
    }
    t.equal((await put('a1', confirm)).statusCode, 400)
    t.equal((await reviewer.put(`/submissions/${id}/review/decisions/A1`, confirm)).statusCode, 428)
  })

  t.test('only the reviewer in charge decides, and only while the form is in review', async (t) => {
    const colleague = await as('reviewer')
    const refused = await colleague.put(`/submissions/${id}/review/decisions/A1`, confirm, match(2))
    t.equal(refused.statusCode, 403)
    t.match(refused.data, { code: 'separation_of_duties', rule: 'reviewer_in_charge' })
    for (const action of ['return', 'complete']) {
      const body =
        action === 'return'
          ? { reason: 'x', until: '2021-12-01T00:00:00Z', criteria: [{ code: 'A1', reason: 'x' }] }
          : undefined
      t.equal((await colleague.post(`/submissions/${id}/review/${action}`, body, match(2))).statusCode, 403, action)
    }
    t.equal((await colleague.delete(`/submissions/${id}/review/decisions/A1`, match(2))).statusCode, 403)
    for (const role of ['jointReviewer', 'approver', 'admin', 'auditor'] as const) {
      t.equal(
        (await (await as(role)).put(`/submissions/${id}/review/decisions/A1`, confirm, match(2))).statusCode,
        403,
        role,
      )
    }
    const { id: waiting } = await form()
    const early = await reviewer.put(`/submissions/${waiting}/review/decisions/A1`, confirm, match(1))
    t.equal(early.statusCode, 409)
    t.match(early.data, { code: 'locked', lockedBecause: 'Phiếu đã nộp, đang chờ thẩm định.' })
    t.equal((await reviewer.put(`/submissions/${deps.newId()}/review/decisions/A1`, confirm, match(1))).statusCode, 404)
  })

  t.test('"not applicable" is accepted or refused in so many words', async (t) => {
    const claim = { ...usual, A2: { notApplicable: true as const, reason: 'Không phát sinh hồ sơ' } }
    const { id } = await taken(claim)
    const put = (body: object, version = 2) =>
      reviewer.put(`/submissions/${id}/review/decisions/A2`, body, match(version))
    t.same(pointers(await put(confirm)), [['/notApplicableAccepted', 'required']])
    t.same(pointers(await put({ ...confirm, notApplicableAccepted: false })), [
      ['/notApplicableAccepted', 'not_allowed'],
    ])
    t.same(pointers(await put(adjust({ points: '5' }))), [['/notApplicableAccepted', 'required']])
    t.same(pointers(await put(adjust({ points: '5', notApplicableAccepted: true }))), [
      ['/notApplicableAccepted', 'not_allowed'],
    ])
    const again = { answer: { notApplicable: true, reason: 'Vẫn không' }, notApplicableAccepted: false }
    t.same(pointers(await put(adjust(again))), [['/answer', 'still_not_applicable']])

    // Accepted: (24 + 20) of 70 → 44/70 × 100 = 62.857… → 62.86; + 2 = 64.86
    const accepted = await put({ ...confirm, notApplicableAccepted: true })
    t.equal(accepted.statusCode, 200, accepted.payload)
    t.equal(accepted.data.provisional.total, '64.86')
    // Refused with the figures: 24 + 30 × 10/30 + 20 = 54; + 2 = 56.00
    const refused = await put(
      adjust({ answer: { numerator: '10', denominator: '30' }, notApplicableAccepted: false }),
      3,
    )
    t.equal(refused.data.provisional.total, '56.00')
    // Refused with points: 24 + 0 + 20 + 2 = 46.00
    t.equal((await put(adjust({ points: '0', notApplicableAccepted: false }), 4)).data.provisional.total, '46.00')
  })

  t.test('a stale page does not undo what somebody else decided since', async (t) => {
    const { id } = await form()
    const colleague = await as('reviewer')
    await colleague.post(`/submissions/${id}/review`, {}, match(1))
    await decide(id, { A1: confirm }, colleague)
    const early = await colleague.put(`/submissions/${id}/review/decisions/A2`, confirm, match(1))
    t.equal(early.statusCode, 412, 'a version from before the form was taken')
    t.match(early.data, {
      currentVersion: 3,
      changes: [{ action: 'takeReview' }, { action: 'recordDecision', fields: ['A1'] }],
    })
    t.equal(
      (await colleague.put(`/submissions/${id}/review/decisions/A2`, confirm, match(99))).statusCode,
      412,
      'a version that does not exist yet',
    )
    t.equal(
      (await colleague.put(`/submissions/${id}/review/decisions/A2`, confirm, match(2))).statusCode,
      200,
      'own decisions elsewhere merge',
    )
  })

  t.test('many decisions are recorded in one go, all or none', async (t) => {
    const { id } = await taken()
    const actor = {
      userId: reviewer.userId,
      name: 'Người dùng reviewer',
      roles: [{ role: 'reviewer', unitId: null }],
      requestId: null,
    } as const
    const good = [
      { code: 'A1', decision: 'confirm' },
      { code: 'A2', decision: 'confirm' },
      { code: 'B2', decision: 'adjust', points: '7.5', reason: 'Kết quả kiểm tra' },
    ] as const
    const bad = [
      ...good,
      { code: 'A1', decision: 'confirm' },
      { code: 'B1', decision: 'confirm', points: '1' },
    ] as const
    const failure = await recordDecisions(deps, actor, id, 2, [...bad]).catch((error: unknown) => error)
    t.match(failure, {
      code: 'rule_broken',
      options: {
        errors: [{ pointer: '/decisions/3/code', code: 'duplicate_item' }, { pointer: '/decisions/4/points' }],
      },
    })
    t.equal((await deps.db.select().from(reviewDecisions).where(eq(reviewDecisions.submissionId, id))).length, 0)
    t.match(await recordDecisions(deps, actor, id, 2, [...good]), {
      version: 3,
      open: ['B1', 'T1'],
      provisional: { total: '73.50' },
    })
  })
})
