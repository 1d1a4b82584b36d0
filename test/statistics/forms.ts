// Nine forms of the small set (test/helpers/pack.ts: A1 40, A2 30, B1 20, and B2 10 by the reviewer alone),
// reviewed by three people. Compared are A1, A2 and B1: 90 points, or 60 where A2 does not apply.
//
//              self                              review                        gap     compared      of 90 (60)
//   Sở An    1 40 + 30 + 20           =  90.00   24 + 30 + 20 +  8 =  82.00    −8.00   A1 −16.00     −17.777… %
//   Sở Bắc   1 24 + 15 + 20           =  59.00   24 + 15 + 20 + 10 =  69.00   +10.00        0.00       0 %
//   Sở Cao   2 24 + 20 + 20           =  64.00   40 + 20 + 20 +  5 =  85.00   +21.00   A1 +16.00     +17.777… %
//   Sở Dương 2 40 +  – + 20: 60/70    =  85.71   40 +  – + 20 + 10 = 100.00   +14.29        0.00       0 %
//   Sở Em      0 +  6 + 20            =  26.00   in review
//   Sở Gia     a draft with A1 TOT
//   Sở Hà    2 40 + 30 + 20           =  90.00   90 + 10, but K2   = 100.00   +10.00        0.00       0 %   KHOI_2
//   Sở Ích   3 40 + 30 + 20           =  90.00   24 + 30 + 20 +  0 =  74.00   −16.00   A1 −16.00     −17.777… %   KHOI_3
//   Sở Kiên  3 the same as Sở Ích                                                                                KHOI_3

import { eq } from 'drizzle-orm'
import type { Test } from 'tap'
import { evidence, evidenceCriteria, reviewDecisions, submissions } from '../../src/db/schema.ts'
import type { Answer, Answers } from '../../src/scoring/types.ts'
import { loadLaneContext, saveSheets, scoreLane } from '../../src/submissions/lanes.ts'
import type { Caller } from '../helpers/app.ts'
import { startReviewing } from '../periods/reviewing.ts'

const given = (level: string, numerator: string | null): Answers => ({
  A1: { level },
  A2: numerator === null ? { notApplicable: true, reason: 'Không phát sinh' } : { numerator, denominator: '30' },
  B1: { value: true },
})

export async function startStatistics(t: Test) {
  const test = await startReviewing(t)
  const { deps, reviewed, form, as } = test
  const [first, second, third] = [test.reviewer, await as('reviewer'), await as('reviewer')]

  const confirm = (submissionId: string, by: Caller, codes: string[]) =>
    deps.db.insert(reviewDecisions).values(
      codes.map((code) => ({
        submissionId,
        lane: 'review' as const,
        code,
        decision: 'confirm' as const,
        contentHash: '',
        decidedBy: by.userId,
        decidedAt: deps.clock(),
      })),
    )
  /** A complete review by somebody, who confirms what is not adjusted. */
  const by = async (who: Caller, name: string, own: Answers, decided: Record<string, Answer>, block?: string) => {
    const made = await reviewed(name, own, decided, block)
    await deps.db.update(submissions).set({ reviewedBy: who.userId }).where(eq(submissions.id, made.id))
    await deps.db
      .update(reviewDecisions)
      .set({ decidedBy: who.userId })
      .where(eq(reviewDecisions.submissionId, made.id))
    const rest = ['A1', 'A2', 'B1'].filter((code) => !decided[code])
    await confirm(made.id, who, rest)
    return made
  }

  const an = await by(first, 'Sở An', given('TOT', '30'), { A1: { level: 'KHA' }, B2: { points: '8' } })
  const bac = await by(first, 'Sở Bắc', given('KHA', '15'), { B2: { points: '10' } })
  const cao = await by(second, 'Sở Cao', given('KHA', '20'), { A1: { level: 'TOT' }, B2: { points: '5' } })
  const duong = await by(second, 'Sở Dương', given('TOT', null), { B2: { points: '10' } })
  const at = new Date('2021-10-20T09:00:00+07:00')
  const em = await form('Sở Em', given('KEM', '6'), { status: 'in_review', submittedAt: at, firstSubmittedAt: at })
  const [row] = await deps.db.select().from(submissions).where(eq(submissions.id, em.id))
  const sheet = scoreLane(await loadLaneContext(deps.db, row!), 'self')
  await deps.db.transaction((tx) => saveSheets(tx, 'self', [{ submissionId: em.id, sheet }], at))
  await confirm(em.id, first, ['A1'])
  const gia = await form('Sở Gia', { A1: { level: 'TOT' } })
  const violated = { value: true, reason: 'Kết luận kiểm tra (bịa ra)' }
  const ha = await by(second, 'Sở Hà', given('TOT', '30'), { B2: { points: '10' }, K2: violated }, 'KHOI_2')
  const strict = { A1: { level: 'KHA' }, B2: { points: '0' } }
  const ich = await by(third, 'Sở Ích', given('TOT', '30'), strict, 'KHOI_3')
  const kien = await by(third, 'Sở Kiên', given('TOT', '30'), strict, 'KHOI_3')

  /** A document that serves A1. */
  const addEvidence = async (submissionId: string) => {
    const id = deps.newId()
    const createdBy = test.admin.userId
    await deps.db
      .insert(evidence)
      .values({ id, submissionId, kind: 'document', url: 'https://vi-du.example', createdBy, createdAt: at })
    await deps.db.insert(evidenceCriteria).values({ evidenceId: id, code: 'A1' })
  }
  return { ...test, first, second, third, addEvidence, forms: { an, bac, cao, duong, em, gia, ha, ich, kien } }
}
