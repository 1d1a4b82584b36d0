// A period of the small set (test/helpers/pack.ts) that is being reviewed, with forms whose reviews are
// complete: self-assessed and reviewed sheets are stored as the features before this one store them.

import type { Test } from 'tap'
import { reviewDecisions, submissions } from '../../src/db/schema.ts'
import { eq } from 'drizzle-orm'
import type { Answer, Answers } from '../../src/scoring/types.ts'
import { loadLaneContext, saveSheets, scoreLane } from '../../src/submissions/lanes.ts'
import { match, startApp, type Caller } from '../helpers/app.ts'
import { makePeriod, makePublishedSet, makeSubmission, makeUnit } from '../helpers/make.ts'

export const decision = {
  number: '02/QĐ-VD',
  date: '2021-12-17',
  issuer: 'UBND Tỉnh (thử nghiệm)',
  signer: 'Nguyễn Văn Thử Nghiệm',
}

export async function startReviewing(t: Test, document?: object) {
  const test = await startApp(t, '2021-12-15T09:00:00+07:00')
  const { deps } = test
  const setId = await makePublishedSet(deps, document)
  const periodId = await makePeriod(deps, setId, { status: 'reviewing' })
  const [admin, approver, reviewer] = [await test.as('admin'), await test.as('approver'), await test.as('reviewer')]
  const handedInAt = new Date('2021-10-20T09:00:00+07:00')

  /** A form in any state; `block` is that of its unit. */
  const form = async (name: string, given: Answers, changes: Partial<typeof submissions.$inferInsert> = {}) => {
    const unitId = await makeUnit(deps, name, 'SO_NGANH', changes.block ?? 'KHOI_1')
    const id = await makeSubmission(deps, { periodId, unitId, setId, userId: admin.userId, given, ...changes })
    return { id, unitId, name }
  }

  /** A form whose review is complete: `decided` are the reviewer's own answers (B2, K2 and what was adjusted). */
  const reviewed = async (name: string, given: Answers, decided: Record<string, Answer>, block = 'KHOI_1') => {
    const sent = { submittedAt: handedInAt, firstSubmittedAt: handedInAt, reviewedAt: handedInAt }
    const made = await form(name, given, { status: 'reviewed', reviewedBy: reviewer.userId, block, ...sent })
    for (const [code, answer] of Object.entries(decided)) {
      await deps.db.insert(reviewDecisions).values({
        submissionId: made.id,
        lane: 'review',
        code,
        decision: 'adjust',
        answer,
        reason: 'Theo kết quả kiểm tra',
        contentHash: '',
        decidedBy: reviewer.userId,
        decidedAt: handedInAt,
      })
    }
    const [row] = await deps.db.select().from(submissions).where(eq(submissions.id, made.id))
    for (const lane of ['self', 'review'] as const) {
      const sheet = scoreLane(await loadLaneContext(deps.db, row!), lane)
      await deps.db.transaction((tx) => saveSheets(tx, lane, [{ submissionId: made.id, sheet }], handedInAt))
    }
    return made
  }

  const read = async (by: Caller = admin) => (await by.get(`/periods/${periodId}`)).data

  /** One step with the version as it is now. */
  const step = async (by: Caller, action: string, body?: object) =>
    by.post(`/periods/${periodId}/${action}`, body, match((await read()).version))

  const finalize = async () => {
    const done = await step(approver, 'finalize', { decision })
    t.equal(done.statusCode, 200, done.payload)
  }

  return { ...test, setId, periodId, admin, approver, reviewer, form, reviewed, read, step, finalize }
}

/**
 * Seven forms of block KHOI_1, of 100 points each:
 *   Sở Anh   A1 TOT 40 · A2 27/30 27 · B1 20 · B2 8                 → 95.00, xuất sắc
 *   Sở Dung  A1 TOT 40 · A2 24/30 24 · B1 20 · B2 0                 → 84.00, group A 64
 *   Sở Bình  A1 KHA 40 × 0.6 = 24 · A2 30/30 30 · B1 20 · B2 10     → 84.00, group A 54
 *   Sở Chi   A1 TOT 40 · A2 14/30 14 · B1 20 · B2 10                → 84.00, group A 54
 *   Sở Giang A1 TOT 40 · A2 20/30 20 · B1 20 · B2 0, P1 3 × 0.5     → 78.50
 *   Sở Phạm  A1 TOT 40 · A2 30 · B1 20 · B2 10, but K2              → 100.00, not eligible
 *   Sở Em    only a draft: A1 TOT 40                                 → K1, không hoàn thành
 * Ranks: Anh 1, Dung 2 (group A), Bình and Chi 3, Giang 5, the other two none.
 */
export async function fillBlock({ form, reviewed }: Awaited<ReturnType<typeof startReviewing>>) {
  const given = (level: string, numerator: string): Answers => ({
    A1: { level },
    A2: { numerator, denominator: '30' },
    B1: { value: true },
  })
  return {
    binh: await reviewed('Sở Bình', given('KHA', '30'), { B2: { points: '10' } }),
    anh: await reviewed('Sở Anh', given('TOT', '27'), { B2: { points: '8' } }),
    chi: await reviewed('Sở Chi', given('TOT', '14'), { B2: { points: '10' } }),
    dung: await reviewed('Sở Dung', given('TOT', '24'), { B2: { points: '0' } }),
    em: await form('Sở Em', { A1: { level: 'TOT' } }),
    giang: await reviewed('Sở Giang', given('TOT', '20'), { B2: { points: '0' }, P1: { count: 3 } }),
    pham: await reviewed('Sở Phạm', given('TOT', '30'), {
      B2: { points: '10' },
      K2: { value: true, reason: 'Kết luận kiểm tra (bịa ra)' },
    }),
  }
}
