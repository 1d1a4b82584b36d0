// `npm run verify:results`: what was kept is worked out again, and whatever was changed behind the
// system's back is found. The demo's finished period of 2020 and its running one of 2021.

import { and, eq, isNotNull, sql } from 'drizzle-orm'
import t from 'tap'
import { answers, results, scoreSheets } from '../../src/db/schema.ts'
import { verifyResults } from '../../src/results/verify.ts'
import { demoId } from '../../src/http/examples.ts'
import { startDemo } from '../helpers/demo.ts'

t.test('results are what the answers give', async (t) => {
  const { deps } = await startDemo(t)
  const { db } = deps
  const finished = demoId('periods', 2)
  const found = async (year = 2020) => (await verifyResults(deps, year)).faults

  t.test('finalised and running periods agree', async (t) => {
    for (const year of [2020, 2021]) {
      const { periods, checked, faults } = await verifyResults(deps, year)
      t.match({ periods, faults }, { periods: 1, faults: [] })
      t.ok(checked > 50, `${checked} sheets and ranks of ${year}`)
    }
    t.match(await verifyResults(deps, 1999), { periods: 0, checked: 0, faults: [] })
  })

  const [ranked] = await db
    .select()
    .from(results)
    .where(and(eq(results.periodId, finished), isNotNull(results.rank)))
    .limit(1)
  const ofForm = eq(scoreSheets.submissionId, ranked!.submissionId)
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
    const ofRank = eq(results.submissionId, ranked!.submissionId)
    await db.update(results).set({ rank: 1000 }).where(ofRank)
    t.match(await found(), [{ lane: 'rank', stored: 1000, computed: ranked!.rank }])
    await db.update(results).set({ rank: ranked!.rank }).where(ofRank)
    const review = and(ofForm, eq(scoreSheets.lane, 'review'))
    const [gone] = await db.delete(scoreSheets).where(review).returning()
    t.match(await found(), [{ lane: 'review', field: 'sheet', stored: null }])
    await db.insert(scoreSheets).values(gone!)
    t.same(await found(), [])
  })

  t.test('an answer that was changed after the results', async (t) => {
    await t.rejects(
      db.update(answers).set({ explanation: 'Sửa lén' }).where(eq(answers.submissionId, ranked!.submissionId)),
    )
    // Whoever owns the database can get past its triggers, not past the arithmetic.
    await db.execute(sql`alter table answers disable trigger user`)
    const changed = await db
      .update(answers)
      .set({ answer: sql`jsonb_build_object('notApplicable', true, 'reason', 'Sửa lén')` })
      .where(and(eq(answers.submissionId, ranked!.submissionId), eq(answers.code, 'A1')))
      .returning()
    t.equal(changed.length, 1)
    t.ok((await found()).some(({ lane, field }) => lane === 'self' && field === 'resultHash'))
  })
})
