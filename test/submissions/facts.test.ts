// Criteria whose points rest on facts, through the API: `relative` on the best of the block, whose change
// moves the stored sheets of the others, and `computed` on the evidence that was shown and accepted.

import t, { type Test } from 'tap'
import { and, eq } from 'drizzle-orm'
import { auditLog, scoreSheets } from '../../src/db/schema.ts'
import { match, startApp, type Caller } from '../helpers/app.ts'
import { makePeriod, makePublishedSet, makeSubmission, makeUnit } from '../helpers/make.ts'
import { smallPack } from '../helpers/pack.ts'
import { adjust, confirm } from '../reviews/forms.ts'

const plain = { SO_NGANH: '40' }
const decision = { number: '01/QĐ', date: '2021-12-17', issuer: 'UBND Tỉnh (thử nghiệm)', signer: 'Người Thử' }

/** R as given, worth 60, and Y yes/no, worth 40. */
function packWith(criterion: object, evidence: string[] = []) {
  const criteria = [
    { code: 'R', title: 'Mô hình dân vận khéo', maxPoints: { SO_NGANH: '60' }, ...criterion },
    { code: 'Y', title: 'Có quy chế', kind: 'yes_no', maxPoints: plain, evidence },
  ]
  const groups = [{ code: 'A', title: 'Nhóm A', criteria }]
  const unitTypes = [{ code: 'SO_NGANH', name: 'Sở, ngành' }]
  const rest = { bonuses: [], penalties: [], quotas: [], awards: [], ranking: { tieBreakers: [] } }
  return { ...smallPack, ...rest, unitTypes, groups, gates: smallPack.gates.slice(0, 1) }
}

const relative = { kind: 'relative', actualLabel: 'Đã xây dựng', targetLabel: 'Được giao', allowNotApplicable: true }

interface Form {
  id: string
  name: string
  officer: Caller
}

async function start(t: Test, document: object) {
  const test = await startApp(t)
  const { deps, as } = test
  const setId = await makePublishedSet(deps, document)
  const periodId = await makePeriod(deps, setId)
  const [admin, reviewer, other, approver] = [
    await as('admin'),
    await as('reviewer'),
    await as('reviewer'),
    await as('approver'),
  ]

  /** A draft with R as given and Y yes; all units stand in one block. */
  const form = async (name: string, R: object | null): Promise<Form> => {
    const unitId = await makeUnit(deps, name)
    const officer = await as(['officer', unitId])
    const given = { ...(R && { R }), Y: { value: true } }
    return { id: await makeSubmission(deps, { periodId, unitId, setId, userId: officer.userId, given }), name, officer }
  }
  const version = async ({ id }: Form) => (await admin.get(`/submissions/${id}`)).data.version as number
  const act = async (by: Caller, made: Form, verb: string, body?: object) => {
    const at = (await made.officer.get(`/submissions/${made.id}`)).data.version as number
    const done = await by.post(`/submissions/${made.id}/${verb}`, body, match(at))
    t.ok([200, 201].includes(done.statusCode), `${made.name} ${verb} ${done.statusCode === 200 ? '' : done.payload}`)
    return done.data
  }
  const submit = (made: Form) => act(made.officer, made, 'submit')
  const review = async (made: Form, decisions: Record<string, object>, by = reviewer) => {
    await act(by, made, 'review', {})
    for (const [code, decided] of Object.entries(decisions)) {
      const at = match(await version(made))
      const done = await by.put(`/submissions/${made.id}/review/decisions/${code}`, decided, at)
      t.equal(done.statusCode, 200, done.payload.slice(0, 200))
    }
  }
  const complete = (made: Form, by = reviewer) => act(by, made, 'review/complete')
  const score = async ({ id }: Form, lane = 'self') => (await admin.get(`/submissions/${id}/score?lane=${lane}`)).data
  /** Every stored sheet of the lane is what its form gives now, and these are the totals. */
  const totals = async (lane: string, expected: [Form, string][]) => {
    for (const [made, total] of expected) {
      const read = await score(made, lane)
      t.match(read, { sheet: { total }, stored: { total }, verified: true }, `${made.name} ${lane} ${total}`)
    }
  }
  const step = async (by: Caller, action: string, body?: object) => {
    const { version } = (await admin.get(`/periods/${periodId}`)).data
    const done = await by.post(`/periods/${periodId}/${action}`, body, match(version))
    t.equal(done.statusCode, 200, done.payload.slice(0, 300))
  }
  const affected = async (id: string) => {
    const entries = await deps.db
      .select({ after: auditLog.after })
      .from(auditLog)
      .where(and(eq(auditLog.entityId, id), eq(auditLog.action, 'recomputeRelative')))
      .orderBy(auditLog.id)
    return entries.map(({ after }) =>
      (after!['affected'] as { unitName: string; lane: string; before: Total; after: Total }[])
        .map(({ unitName, lane, before, after }) => `${unitName} ${lane} ${before.total} → ${after.total}`)
        .sort(),
    )
  }
  return {
    ...test,
    periodId,
    admin,
    reviewer,
    other,
    approver,
    form,
    submit,
    act,
    review,
    complete,
    score,
    totals,
    step,
    affected,
  }
}
interface Total {
  total: string
}

t.test('relative: the year of a block of three', async (t) => {
  const year = await start(t, packWith(relative))
  const { form, submit, act, review, complete, score, totals, step, affected, other, admin, approver } = year
  const [an, binh, chi] = [
    await form('Sở An', { actual: '120', target: '100' }),
    await form('Sở Bình', { actual: '15', target: '10' }),
    await form('Sở Chi', { actual: '80', target: '100' }),
  ]

  // Y 40 and, while a form of the block is missing, ½ · 60 for whoever is above target.
  t.match(await submit(an), { selfTotal: '70.00' })
  await submit(binh)
  t.match((await score(an)).sheet, { total: '70.00', provisional: ['R'] })
  await totals('self', [
    [an, '70.00'],
    [binh, '70.00'],
  ])

  // Complete: An 30 + 30 · 0.2/0.5 = 42, Bình leads with 60, Chi ½ · 60 · 0.8 = 24.
  t.match(await submit(chi), { selfTotal: '64.00' })
  await totals('self', [
    [an, '82.00'],
    [binh, '100.00'],
    [chi, '64.00'],
  ])
  t.match((await score(an)).sheet, { provisional: [] })
  t.same(await affected(chi.id), [['Sở An self 70.00 → 82.00', 'Sở Bình self 70.00 → 100.00']])

  // Taken back, the block is not complete any more.
  await act(chi.officer, chi, 'withdraw')
  await totals('self', [
    [an, '70.00'],
    [binh, '70.00'],
  ])
  await step(admin, 'close')
  await totals('self', [
    [an, '82.00'],
    [binh, '100.00'],
  ])
  t.same(await affected(year.periodId), [['Sở An self 70.00 → 82.00', 'Sở Bình self 70.00 → 100.00']])
  const reopen = { reason: 'Gia hạn' }
  await step(admin, 'reopen', reopen)
  await totals('self', [[an, '70.00']])
  await submit(chi)
  await totals('self', [[an, '82.00']])
  await step(admin, 'close')

  // The review: An stands at 82 until Bình's figure is cut to 130/100; then 30 + 30 · 0.2/0.3 = 50.
  await review(an, { R: confirm, Y: confirm })
  await complete(an)
  await totals('review', [[an, '82.00']])
  await review(binh, { R: adjust({ answer: { actual: '13', target: '10' } }), Y: confirm })
  t.match((await score(an, 'review')).sheet, { total: '82.00' }, 'a review that is not complete moves nobody')
  await complete(binh)
  await totals('review', [
    [an, '90.00'],
    [binh, '100.00'],
  ])
  await totals('self', [[an, '82.00']])
  t.same(await affected(binh.id), [['Sở An review 82.00 → 90.00']])
  t.match(
    (await score(an, 'review')).sheet.trace[0].formula,
    '120/100 = 120% < 13/10 = 130%; 1/2 × 60 + 1/2 × 60 × (120/100 − 1)/(13/10 − 1) = 50.00',
  )
  const { items } = (await admin.get(`/periods/${year.periodId}/results`)).data
  t.match(
    items.find(({ submissionId }: { submissionId: string }) => submissionId === an.id),
    { reviewTotal: '90.00' },
  )
  await review(chi, { R: confirm, Y: confirm })
  await complete(chi)
  const { items: steps } = (await binh.officer.get(`/submissions/${binh.id}/history`)).data
  t.notMatch(JSON.stringify(steps), /affected|Sở An/, 'other units are nobody else’s business')

  // The appeal gives Bình 140/100: An ends with 30 + 30 · 0.2/0.4 = 45.
  const appeal = await act(binh.officer, binh, 'appeals', { items: [{ code: 'R', reason: 'Có đủ hồ sơ' }] })
  const outcomes = [{ code: 'R', outcome: 'accepted', answer: { actual: '14', target: '10' }, reason: 'Hồ sơ hợp lệ' }]
  const resolved = await other.post(`/appeals/${appeal.id}/resolve`, { outcomes }, match(1))
  t.equal(resolved.statusCode, 200, resolved.payload)
  t.same((await affected(binh.id)).at(-1), ['Sở An final 90.00 → 85.00'])
  await totals('review', [[an, '90.00']])
  await step(approver, 'finalize', { decision })
  await totals('final', [
    [an, '85.00'],
    [binh, '100.00'],
    [chi, '64.00'],
  ])
  await totals('review', [[an, '90.00']])
})

t.test('relative: whoever completes the block begins the round with the points that gives', async (t) => {
  const { form, submit, admin } = await start(t, packWith(relative))
  const [an, binh] = [
    await form('Sở An', { actual: '120', target: '100' }),
    await form('Sở Bình', { actual: '15', target: '10' }),
  ]
  await submit(an)
  t.match(await submit(binh), { selfTotal: '100.00' })
  t.match((await admin.get(`/submissions/${binh.id}/rounds`)).data.rounds, [{ number: 1, selfTotal: '100.00' }])
})

t.test('relative: a returned form counts again when it is back', async (t) => {
  const year = await start(t, packWith(relative))
  const { form, submit, act, review, complete, totals, reviewer, deps } = year
  const [an, binh] = [
    await form('Sở An', { actual: '120', target: '100' }),
    await form('Sở Bình', { actual: '15', target: '10' }),
  ]
  await submit(an)
  await submit(binh)
  await review(an, { R: confirm, Y: confirm })
  await complete(an)
  await totals('review', [[an, '82.00']])
  await act(reviewer, binh, 'review', {})
  const note = {
    reason: 'Kiểm tra lại số liệu',
    criteria: [{ code: 'R', reason: 'Số liệu' }],
    until: '2021-10-30T17:00:00+07:00',
  }
  await act(reviewer, binh, 'review/return', note)
  // Alone of those that are handed in, An leads.
  await totals('review', [[an, '100.00']])
  const at = (await binh.officer.get(`/submissions/${binh.id}`)).data.version as number
  const body = { answers: { R: { actual: '14', target: '10' } } }
  const saved = await binh.officer.patch(`/submissions/${binh.id}/answers`, body, match(at))
  t.match(saved.data, { sheet: { total: '100.00' } }, 'its own figure is measured by the others and itself')
  await totals('review', [[an, '100.00']])
  await submit(binh)
  // 40 + 30 + 30 · 0.2/0.4 = 85
  await totals('review', [[an, '85.00']])
  await totals('self', [
    [an, '85.00'],
    [binh, '100.00'],
  ])

  // What was changed behind the system's back is not covered up by storing the sheet anew.
  const forged = { total: '99.00', resultHash: 'f'.repeat(64) }
  await deps.db.update(scoreSheets).set(forged).where(eq(scoreSheets.submissionId, an.id))
  await review(binh, { R: adjust({ answer: { actual: '13', target: '10' } }), Y: confirm })
  await complete(binh)
  t.match(await year.score(an, 'review'), { verified: false, stored: { total: '99.00' }, sheet: { total: '90.00' } })
})

t.test('relative: all at once, and the sheets still agree', async (t) => {
  const year = await start(t, packWith(relative))
  const { form, submit, review, complete, score, as } = year
  const forms: Form[] = []
  for (let i = 0; i < 6; i++) forms.push(await form(`Sở ${i}`, { actual: String(100 + 10 * i), target: '100' }))
  await Promise.all(forms.map(submit))
  // Sở i: 40 + 30 + 30 · i/5.
  const points = (made: Form[], leads: number) => made.map((_made, i) => `${70 + (30 * i) / leads}.00`)
  const scored = async (lane: string) => Promise.all(forms.map((made) => score(made, lane)))
  const self = await scored('self')
  t.same(
    self.map(({ stored }) => stored.total),
    points(forms, 5),
  )
  t.ok(self.every(({ verified, sheet }) => verified && sheet.provisional.length === 0))
  const reviewers = await Promise.all(forms.map(() => as('reviewer')))
  for (const [i, made] of forms.entries()) {
    // The leader is cut to 50%, so that Sở 4 leads with 140%.
    const R = i === 5 ? adjust({ answer: { actual: '5', target: '10' } }) : confirm
    await review(made, { R, Y: confirm }, reviewers[i])
  }
  await Promise.all(forms.map((made, i) => complete(made, reviewers[i])))
  const reviewed = await scored('review')
  t.same(
    reviewed.map(({ stored }) => stored.total),
    [...points(forms.slice(0, 5), 4).map((total) => total.replace(/\.5\.00$/, '.50')), '55.00'],
  )
  t.ok(reviewed.every(({ verified }) => verified))
})

t.test('computed: evidence counts when it is there, and in the review when it is accepted', async (t) => {
  const computed = {
    kind: 'computed',
    source: 'evidence_accepted_share',
    direction: 'higher_is_better',
    zeroDenominator: 'manual',
  }
  const year = await start(t, packWith(computed, ['Quy chế']))
  const { form, submit, review, complete, score, totals, reviewer, act, admin } = year
  const an = await form('Sở An', null)
  // Y asks for evidence and has none: 0/1.
  t.match((await an.officer.get(`/submissions/${an.id}/score?lane=self`)).data.sheet, {
    total: '40.00',
    unanswered: [],
    provisional: [],
  })
  const document = { number: '12/QĐ', date: '2021-03-20', issuer: 'Sở An', summary: 'Quy chế' }
  const added = await an.officer.post(`/submissions/${an.id}/evidence`, { codes: ['Y'], document })
  t.equal(added.statusCode, 201, added.payload)
  await submit(an)
  await totals('self', [[an, '100.00']])
  t.match((await score(an)).sheet.trace[0].formula, '60 × 1/1 = 60.00')
  await act(reviewer, an, 'review', {})
  const open = (await reviewer.get(`/submissions/${an.id}/review`)).data
  t.match(open, { open: ['Y'], provisional: { total: '40.00' } }, 'nobody decides on what the system counts')
  const at = match((await admin.get(`/submissions/${an.id}`)).data.version as number)
  await reviewer.put(`/submissions/${an.id}/review/decisions/Y`, confirm, at)
  await complete(an)
  await totals('review', [[an, '100.00']])

  const binh = await form('Sở Bình', null)
  await binh.officer.post(`/submissions/${binh.id}/evidence`, { codes: ['Y'], document })
  await submit(binh)
  await review(binh, { Y: adjust({ answer: { value: false } }) })
  await complete(binh)
  // Adjusted to nothing: its evidence is not accepted, 0/1.
  await totals('review', [[binh, '0.00']])
})
