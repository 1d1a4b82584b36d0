// Many decisions as one act. Forms are those of test/reviews/forms.ts: self 24 + 20 + 20 + 2 = 66.00;
// B2 (at most 10) is the reviewer's own, T1 a bonus.

import { asc, sql } from 'drizzle-orm'
import fc from 'fast-check'
import t from 'tap'
import { reviewDecisions } from '../../src/db/schema.ts'
import { match, type Answered } from '../helpers/app.ts'
import { adjust, confirm, pointers, startReviews } from '../reviews/forms.ts'

t.test('bulk review', async (t) => {
  const made = await startReviews(t)
  const { as, deps, form, periodId, read } = made
  /** A reviewer of his own for each test, so that filters meet only his forms. */
  const startWith = async (n: number) => {
    const reviewer = await as('reviewer')
    const forms = []
    for (let i = 0; i < n; i++) forms.push((await made.taken(undefined, reviewer)).id)
    const bulk = (body: object, query = ''): Promise<Answered> => reviewer.post(`/reviews/bulk${query}`, body)
    return { reviewer, forms, bulk }
  }
  const filter = { periodId }
  const decisionsOf = async (id: string, by = made.reviewer) =>
    (await read(id, by)).criteria.map(({ code, decision }: any) => [code, decision?.decision ?? null])

  t.test('a dry run shows exactly what would change and stores nothing', async (t) => {
    const { reviewer, forms, bulk } = await startWith(2)
    const body = { filter: { ...filter, match: 'systemComputed' }, action: 'confirm' }
    const seen = await bulk(body, '?dryRun=true')
    t.equal(seen.statusCode, 200, seen.payload)
    t.match(seen.data, { id: null, dryRun: true, changed: 6, unchanged: 0, refused: 0 })
    t.same(
      seen.data.items.map(({ code }: { code: string }) => code),
      ['A1', 'A2', 'B1', 'A1', 'A2', 'B1'],
      'neither the bonus nor what the reviewer fills in',
    )
    t.match(seen.data.items[0], {
      submissionId: forms[0],
      result: 'changed',
      before: null,
      after: { decision: 'confirm' },
      pointsBefore: '24.00',
      pointsAfter: '24.00',
    })
    t.match(seen.data.submissions[0], { totalBefore: '66.00', totalAfter: '66.00', open: 2, version: 2 })
    t.same(
      await decisionsOf(forms[0]!),
      ['A1', 'A2', 'B1', 'B2', 'T1', 'P1', 'K2'].map((code) => [code, null]),
    )

    const done = await bulk({ ...body, fingerprint: seen.data.fingerprint })
    t.match(done.data, { dryRun: false, changed: 6 })
    t.match(done.data.submissions[0], { version: 3, open: 2 })
    t.same(
      (await decisionsOf(forms[1]!)).filter(([, decision]: any) => decision).map(([code]: any) => code),
      ['A1', 'A2', 'B1'],
    )
    t.match((await reviewer.get('/reviews/bulk')).data, {
      total: 1,
      items: [{ id: done.data.id, action: 'confirm', submissions: 2, items: 6, undoneAt: null, version: 1 }],
    })
    t.match((await reviewer.get(`/submissions/${forms[0]}/history?limit=1`)).data.items[0], {
      action: 'recordDecision',
      version: 3,
      changes: [{ code: 'A1', part: 'decision' }, { code: 'A2' }, { code: 'B1' }],
    })
    t.equal((await bulk({ ...body, fingerprint: seen.data.fingerprint })).statusCode, 412, 'the forms changed since')
  })

  t.test('the same points for one criterion everywhere', async (t) => {
    const { forms, bulk } = await startWith(2)
    const body = { filter: { ...filter, codes: ['B2'] }, action: 'adjust', points: '8', reason: 'Theo báo cáo chung' }
    const done = await bulk(body)
    t.match(done.data, { changed: 2, refused: 0 })
    // 66 + 8 = 74
    for (const shown of done.data.submissions)
      t.match(shown, { totalBefore: '66.00', totalAfter: '74.00', classificationAfter: 'HOAN_THANH_TOT' })
    t.match((await read(forms[1]!)).criteria[3], { code: 'B2', reviewPoints: '8.00', open: false })
  })

  t.test('one item that can not be done stops all, unless it is to be skipped', async (t) => {
    const { forms, bulk } = await startWith(2)
    const body = { filter, action: 'confirm' }
    const refused = await bulk(body)
    t.equal(refused.statusCode, 422, refused.payload)
    t.same(
      pointers(refused),
      [
        ['/items/3', 'nothing_to_confirm'],
        ['/items/8', 'nothing_to_confirm'],
      ].map(([, code]) => ['/decision', code]),
    )
    t.match(refused.data.errors[0], { submissionId: forms[0], criterion: 'B2' })
    t.ok(
      (await decisionsOf(forms[0]!)).every(([, decision]: any) => decision === null),
      'nothing is stored',
    )
    const { fingerprint } = (await bulk(body, '?dryRun=true')).data
    const skipped = await bulk({ ...body, onRefusal: 'skip', fingerprint })
    t.match(skipped.data, { changed: 8, refused: 2 })
    t.match(skipped.data.items[3], {
      code: 'B2',
      result: 'refused',
      after: null,
      faults: [{ code: 'nothing_to_confirm' }],
    })
    t.same((await decisionsOf(forms[0]!)).filter(([, d]: any) => d).length, 4)
    t.match((await bulk({ ...body, onRefusal: 'skip' })).data, { changed: 0, refused: 2 })
  })

  t.test('is undone as one, and puts back what stood before', async (t) => {
    const { reviewer, forms, bulk } = await startWith(2)
    await made.decide(forms[0]!, { A1: adjust({ points: '10' }) }, reviewer)
    const items = forms.flatMap((submissionId) => ['A1', 'A2'].map((code) => ({ submissionId, code })))
    const { data } = await bulk({ items, action: 'confirm' })
    t.match(data, { changed: 4 })
    // 10 instead of 24: 66 − 14 = 52
    t.match(data.submissions[0], { totalBefore: '52.00', totalAfter: '66.00' })
    const url = `/reviews/bulk/${data.id}/undo`
    t.equal((await reviewer.post(url)).statusCode, 428)
    t.equal((await reviewer.post(url, undefined, match(7))).statusCode, 412)
    t.equal((await (await as('reviewer')).post(url, undefined, match(1))).statusCode, 404, 'of somebody else')
    const undone = await reviewer.post(url, undefined, match(1))
    t.equal(undone.statusCode, 200, undone.payload)
    t.match(undone.data, { version: 2, submissions: 2, items: 4 })
    t.match((await read(forms[0]!)).criteria[0], { decision: { decision: 'adjust', answer: { awarded: '10' } } })
    t.equal((await read(forms[1]!)).criteria[0].decision, null)
    const again = await reviewer.post(url, undefined, match(2))
    t.match([again.statusCode, again.data.code], [409, 'locked'])
  })

  t.test('is not undone behind a later decision, nor once a review is complete', async (t) => {
    const { reviewer, forms, bulk } = await startWith(2)
    const first = (await bulk({ filter: { ...filter, codes: ['A1'] }, action: 'confirm' })).data
    await made.decide(forms[1]!, { A1: adjust({ points: '1' }) }, reviewer)
    const late = await reviewer.post(`/reviews/bulk/${first.id}/undo`, undefined, match(1))
    t.match([late.statusCode, late.data.code], [409, 'wrong_state'])
    t.same(pointers(late), [['/items/1', 'decided_since']])
    t.match((await read(forms[0]!)).criteria[0], { decision: { decision: 'confirm' } }, 'all or nothing')

    const rest = (await bulk({ filter, action: 'confirm', onRefusal: 'skip' })).data
    await made.decide(forms[0]!, { B2: adjust({ points: '8' }) }, reviewer)
    await reviewer.post(`/submissions/${forms[0]}/review/complete`, undefined, match((await read(forms[0]!)).version))
    const closed = await reviewer.post(`/reviews/bulk/${rest.id}/undo`, undefined, match(1))
    t.match([closed.statusCode, closed.data.code], [409, 'locked'])
  })

  t.test('a bulk undo takes decisions back, and only those', async (t) => {
    const { forms, bulk } = await startWith(1)
    await bulk({ filter: { ...filter, codes: ['A1', 'B1'] }, action: 'confirm' })
    const confirmed = { ...filter, match: 'unchangedSinceConfirmed' }
    t.match((await bulk({ filter: { ...confirmed, codes: ['A1'] }, action: 'undo' })).data, { changed: 1 })
    t.same(
      (await decisionsOf(forms[0]!)).filter(([, d]: any) => d),
      [['B1', 'confirm']],
    )
    const items = [{ submissionId: forms[0], code: 'A1' }]
    t.same(pointers(await bulk({ items, action: 'undo' })), [['/items/0', 'not_decided']])
  })

  t.test('is held to what a single decision is held to', async (t) => {
    const { forms, bulk } = await startWith(1)
    const [mine] = forms
    const theirs = (await made.taken()).id
    const waiting = (await form()).id
    const draft = (await form(undefined, { status: 'draft' })).id
    const items = [
      { submissionId: mine, code: 'Z9' },
      { submissionId: theirs, code: 'A1' },
      { submissionId: waiting, code: 'A1' },
      { submissionId: draft, code: 'A1' },
      { submissionId: mine, code: 'A1' },
      { submissionId: mine, code: 'A1' },
    ]
    t.same(pointers(await bulk({ items, action: 'confirm' })), [
      ['/items/0', 'unknown_criterion'],
      ['/items/1', 'separation_of_duties'],
      ['/items/2', 'locked'],
      ['/items/3', 'not_found'],
      ['/items/5', 'duplicate_item'],
    ])
    const one = [{ submissionId: mine, code: 'A1' }]
    t.same(pointers(await bulk({ items: one, action: 'adjust' })), [
      ['/reason', 'required'],
      ['/answer', 'required'],
    ])
    t.same(pointers(await bulk({ items: one, action: 'adjust', reason: 'x', points: '41' })), [
      ['/points', 'points_over_maximum'],
    ])
    t.same(pointers(await bulk({ action: 'confirm' })), [['/filter', 'one_of']])
    t.same(pointers(await bulk({ items: one, filter, action: 'confirm' })), [['/filter', 'one_of']])
  })

  t.test('a filter that matches nothing, or too much, says the way out', async (t) => {
    const { reviewer, bulk } = await startWith(0)
    t.same(pointers(await bulk({ filter, action: 'confirm' })), [['/filter', 'matches_nothing']])
    const { id: like } = await made.taken(undefined, reviewer)
    await deps.db.execute(sql`
      insert into units (id, name, search_name, sort_name, unit_type, block, valid_from, created_at, updated_at)
      select gen_random_uuid(), 'Đơn vị ' || n, 'don vi', 'don vi', 'SO_NGANH', 'NHIEU', '2021-01-01', now(), now()
      from generate_series(1, 1300) n`)
    await deps.db.execute(sql`
      insert into submissions (id, period_id, unit_id, unit_name, sort_name, unit_type, block, criteria_set_id, status, reviewer_id, created_at, updated_at)
      select gen_random_uuid(), form.period_id, units.id, units.name, '', units.unit_type, units.block, form.criteria_set_id, 'in_review', form.reviewer_id, now(), now()
      from units, submissions form where units.block = 'NHIEU' and form.id = ${like}`)

    const refused = await bulk({ filter, action: 'confirm' }, '?dryRun=true')
    t.same(pointers(refused), [['/filter', 'too_many']])
    t.match(refused.data.errors[0].detail, /khớp 5205 nội dung, quá 5000 nội dung mỗi lần; hãy chia theo khối/)
  })

  t.test('bulk and single decisions end in the same state', async (t) => {
    const codes = ['A1', 'A2', 'B1', 'B2', 'T1', 'P1', 'K2']
    const decision = fc.constantFrom(
      confirm,
      adjust({ points: '0' }),
      adjust({ points: '1' }),
      adjust({ points: '30' }),
    )
    const state = async (ids: string[]) => {
      const rows = await deps.db
        .select()
        .from(reviewDecisions)
        .orderBy(asc(reviewDecisions.submissionId), asc(reviewDecisions.code))
      return ids.map((id) =>
        rows
          .filter(({ submissionId }) => submissionId === id)
          .map(({ submissionId: _, decidedAt: __, contentHash: ___, ...row }) => row),
      )
    }
    const { reviewer, forms, bulk } = await startWith(2)
    const [single, together] = forms as [string, string]
    await fc.assert(
      fc.asyncProperty(fc.subarray(codes, { minLength: 1 }), decision, async (chosen, what) => {
        let refusedSingly = 0
        for (const code of chosen) {
          const { version } = await read(single, reviewer)
          const url = `/submissions/${single}/review/decisions/${code}`
          if ((await reviewer.put(url, what, match(version))).statusCode !== 200) refusedSingly++
        }
        const { decision: action, ...rest } = what
        const items = chosen.map((code) => ({ submissionId: together, code }))
        const { data } = await bulk({ items, action, ...rest, onRefusal: 'skip' })
        t.equal(data.refused, refusedSingly)
        const [a, b] = await state(forms)
        t.strictSame(a, b)
        t.equal((await read(single, reviewer)).provisional.total, (await read(together, reviewer)).provisional.total)
      }),
      { numRuns: 25, seed: 1 },
    )
  })
})
