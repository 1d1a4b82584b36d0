// `npm run verify:results`: what was kept is worked out again, and whatever was changed behind the
// system's back is found. The seven forms of test/periods/reviewing.ts, six of them handed in.

import { and, eq, sql } from 'drizzle-orm'
import t from 'tap'
import { answers, results, scoreSheets } from '../../src/db/schema.ts'
import { verifyResults } from '../../src/results/verify.ts'
import { fillBlock, startReviewing } from '../periods/reviewing.ts'

t.test('results are what the answers give', async (t) => {
  const reviewing = await startReviewing(t)
  const { deps } = reviewing
  const { db } = deps
  const { anh } = await fillBlock(reviewing)
  const found = async () => (await verifyResults(deps, 2021)).faults

  t.test('a running period and a finalised one agree', async (t) => {
    // Six forms with two sheets each.
    t.match(await verifyResults(deps, 2021), { periods: 1, checked: 12, faults: [] })
    await reviewing.finalize()
    // Then seven final sheets and seven ranks as well.
    t.match(await verifyResults(deps, 2021), { periods: 1, checked: 26, faults: [] })
    t.match(await verifyResults(deps, 1999), { periods: 0, checked: 0, faults: [] })
  })

  const ofForm = eq(scoreSheets.submissionId, anh.id)
  const final = and(ofForm, eq(scoreSheets.lane, 'final'))

  t.test('a total that was changed', async (t) => {
    const [kept] = await db.select().from(scoreSheets).where(final)
    await db.update(scoreSheets).set({ total: '99.99' }).where(final)
    t.match(await found(), [{ lane: 'final', field: 'row.total', stored: '99.99' }])
    await db
      .update(scoreSheets)
      .set({ total: kept!.total, sheet: { ...kept!.sheet, classification: 'HOAN_THANH_XUAT_SAC_GIA' } })
      .where(final)
    t.match(await found(), [
      { lane: 'final', field: 'classification', stored: 'HOAN_THANH_XUAT_SAC_GIA' },
      { lane: 'final', field: 'row.classification' },
    ])
    await db.update(scoreSheets).set({ sheet: kept!.sheet }).where(final)
  })

  t.test('a rank that was changed, and a sheet that is gone', async (t) => {
    const ofRank = eq(results.submissionId, anh.id)
    await db.update(results).set({ rank: 1000 }).where(ofRank)
    t.match(await found(), [{ lane: 'rank', stored: 1000, computed: 1 }])
    await db.update(results).set({ rank: 1 }).where(ofRank)
    const review = and(ofForm, eq(scoreSheets.lane, 'review'))
    const [gone] = await db.delete(scoreSheets).where(review).returning()
    t.match(await found(), [{ lane: 'review', field: 'sheet', stored: null }])
    await db.insert(scoreSheets).values(gone!)
    t.same(await found(), [])
  })

  t.test('an answer that was changed after the results', async (t) => {
    await t.rejects(db.update(answers).set({ explanation: 'Sửa lén' }).where(eq(answers.submissionId, anh.id)))
    // Whoever owns the database can get past its triggers, not past the arithmetic.
    await db.execute(sql`alter table answers disable trigger user`)
    const changed = await db
      .update(answers)
      .set({ answer: sql`jsonb_build_object('notApplicable', true, 'reason', 'Sửa lén')` })
      .where(and(eq(answers.submissionId, anh.id), eq(answers.code, 'A1')))
      .returning()
    t.equal(changed.length, 1)
    t.ok((await found()).some(({ lane, field }) => lane === 'self' && field === 'resultHash'))
  })
})
