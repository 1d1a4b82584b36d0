// Forms of the small set (test/helpers/pack.ts), each of a unit of its own, ready for their review.

import type { Test } from 'tap'
import type { submissions } from '../../src/db/schema.ts'
import type { Answers } from '../../src/scoring/types.ts'
import { match, startApp, type Answered, type Caller } from '../helpers/app.ts'
import { makePeriod, makePublishedSet, makeSubmission, makeUnit } from '../helpers/make.ts'

/** A1 KHA: 40 × 0.6 = 24.00 · A2: 30 × 20/30 = 20.00 · B1 yes: 20.00 · B2 the reviewer's · T1: 2 × 1 = 2.00 → 66.00 */
export const usual: Answers = {
  A1: { level: 'KHA' },
  A2: { numerator: '20', denominator: '30' },
  B1: { value: true },
  T1: { count: 2 },
}

export const confirm = { decision: 'confirm' }
export const adjust = (rest: object) => ({ decision: 'adjust', reason: 'Theo kết quả kiểm tra', ...rest })

export async function startReviews(t: Test) {
  const test = await startApp(t)
  const setId = await makePublishedSet(test.deps)
  const periodId = await makePeriod(test.deps, setId)
  const reviewer = await test.as('reviewer')

  /** A submitted form (version 1) with its officer; `changes` put it into another state. */
  const form = async (given: Answers = usual, changes: Partial<typeof submissions.$inferInsert> = {}) => {
    const unitId = await makeUnit(test.deps)
    const officer = await test.as(['officer', unitId])
    const now = test.deps.clock()
    const sent = { status: 'submitted', submittedAt: now, firstSubmittedAt: now, submittedBy: officer.userId } as const
    const id = await makeSubmission(test.deps, {
      periodId,
      unitId,
      setId,
      userId: officer.userId,
      given,
      ...sent,
      ...changes,
    })
    return { id, unitId, officer }
  }

  /** A form that the reviewer has taken (version 2). */
  const taken = async (given: Answers = usual, by: Caller = reviewer) => {
    const made = await form(given)
    await by.post(`/submissions/${made.id}/review`, {}, match(1))
    return made
  }

  const read = async (id: string, by: Caller = reviewer) => (await by.get(`/submissions/${id}/review`)).data

  /** Decides with the version as it is now and answers the last response. */
  const decide = async (id: string, decisions: Record<string, object>, by: Caller = reviewer): Promise<Answered> => {
    let last: Answered | undefined
    for (const [code, decision] of Object.entries(decisions)) {
      last = await by.put(`/submissions/${id}/review/decisions/${code}`, decision, match((await read(id, by)).version))
      t.equal(last.statusCode, 200, last.statusCode === 200 ? 'decided' : last.payload)
    }
    return last!
  }

  /** A completed review: everything confirmed, B2 8.00 → 24 + 20 + 20 + 8 + 2 = 74.00 */
  const reviewed = async (by: Caller = reviewer) => {
    const made = await taken(usual, by)
    await decide(made.id, { A1: confirm, A2: confirm, B1: confirm, T1: confirm, B2: adjust({ points: '8' }) }, by)
    const done = await by.post(
      `/submissions/${made.id}/review/complete`,
      undefined,
      match((await read(made.id, by)).version),
    )
    t.equal(done.statusCode, 200, done.payload)
    return { ...made, version: done.data.version as number }
  }

  return { ...test, periodId, reviewer, form, taken, read, decide, reviewed }
}

export function pointers({ data }: Answered): string[][] {
  return data.errors.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code])
}
