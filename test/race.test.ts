// Many people do the same thing at the same moment: exactly one wins, and the others are told who
// did. On a PostgreSQL server only; `npm run test:race` runs it at full size.

import { eq, inArray } from 'drizzle-orm'
import t, { type Test } from 'tap'
import { awardProposals, periods, results, submissions } from '../src/db/schema.ts'
import { match, startApp, type Answered, type Caller } from './helpers/app.ts'
import { onServer } from './helpers/db.ts'
import { makePeriod, makePublishedSet, makeSubmission, makeUnit } from './helpers/make.ts'
import { decision } from './periods/reviewing.ts'

const clients = Number(process.env.RACE_CLIENTS ?? 8)
const rounds = Number(process.env.RACE_ROUNDS ?? 4)
const needsServer = onServer ? {} : { skip: 'needs a PostgreSQL server' }

const complete = { A1: { level: 'KEM' }, A2: { numerator: '30', denominator: '30' }, B1: { value: true } }
const handedIn = new Date('2021-10-19T09:00:00+07:00')
const sent = { submittedAt: handedIn, firstSubmittedAt: handedIn }

t.test('races', { ...needsServer, timeout: 3_600_000 }, async (t) => {
  const test = await startApp(t)
  const { deps, as } = test
  const setId = await makePublishedSet(deps)
  const unitId = await makeUnit(deps)
  const many = (...grants: Parameters<typeof as>) => Promise.all(Array.from({ length: clients }, () => as(...grants)))
  const officers = await many(['officer', unitId])
  const reviewers = await many('reviewer')
  const approvers = await many('approver')
  const admins = await many('admin')

  const form = async (changes: Partial<typeof submissions.$inferInsert> = {}, period = {}) => {
    const periodId = await makePeriod(deps, setId, period)
    const given = { periodId, unitId, setId, userId: officers[0]!.userId, given: complete }
    const id = await makeSubmission(deps, { ...given, ...changes })
    return { id, periodId, url: `/submissions/${id}` }
  }

  /** All at once; answers who won. A loser gets 409 or 412; 404 when the form went back behind its unit's door. */
  const race = async (t: Test, attempts: (() => Promise<Answered>)[]) => {
    const answers = await Promise.all(attempts.map((attempt) => attempt()))
    const winners = answers.filter(({ statusCode }) => statusCode < 300)
    const losers = answers.filter(({ statusCode }) => statusCode >= 300)
    t.same(
      losers.filter(({ statusCode }) => ![404, 409, 412].includes(statusCode)).map(({ payload }) => payload),
      [],
    )
    return { winners, losers, winner: winners[0]! }
  }

  const repeat = async (t: Test, what: string, round: () => Promise<number>) => {
    let winners = 0
    for (let n = 0; n < rounds; n++) winners += await round()
    t.equal(winners, rounds, `${what}: ${rounds} rounds of ${clients} clients, ${winners} winners`)
  }

  /** Whoever lost is told who was first: by the changes since the version that they read. */
  const areTold = (t: Test, losers: Answered[], action: string) => {
    const untold = losers.filter(({ data }) => data.changes?.[0]?.action !== action || !data.changes[0].by)
    t.same(
      untold.map(({ payload }) => payload),
      [],
      'the losers are told who won',
    )
  }

  t.test('one form is submitted once', async (t) => {
    await repeat(t, 'submit', async () => {
      const { url } = await form()
      const attempts = officers.map((officer) => () => officer.post(`${url}/submit`, undefined, match(1)))
      const { winners, losers } = await race(t, attempts)
      areTold(t, losers, 'submitSubmission')
      return winners.length
    })
  })

  t.test('the unit withdraws its form, or a reviewer takes it', async (t) => {
    await repeat(t, 'withdraw or take', async () => {
      const { id, url } = await form({ status: 'submitted', ...sent })
      const withdraw = (by: Caller) => () => by.post(`${url}/withdraw`, undefined, match(1))
      const take = (by: Caller) => () => by.post(`${url}/review`, {}, match(1))
      const attempts = officers.flatMap((officer, i) => [i % 2 ? withdraw(officer) : take(reviewers[i]!)])
      const { winners, losers, winner } = await race(t, attempts)
      const [row] = await deps.db.select().from(submissions).where(eq(submissions.id, id))
      t.match(row, { status: winner.data.status, version: 2 }, 'the form is where the winner put it')
      // A reviewer does not see a draft: to them a form that was withdrawn is gone.
      const seeing = losers.filter(({ statusCode }) => statusCode !== 404)
      areTold(
        t,
        seeing.filter(({ data }) => !data.reviewer),
        row!.status === 'draft' ? 'withdrawSubmission' : 'takeReview',
      )
      return winners.length
    })
  })

  t.test('one reviewer takes a form', async (t) => {
    await repeat(t, 'take', async () => {
      const { id, url } = await form({ status: 'submitted', ...sent })
      const { winners, losers } = await race(
        t,
        reviewers.map((reviewer) => () => reviewer.post(`${url}/review`, {}, match(1))),
      )
      const [row] = await deps.db.select().from(submissions).where(eq(submissions.id, id))
      t.ok(
        losers.every(({ data }) => data.reviewer.id === row!.reviewerId && data.reviewer.name),
        'the losers are told who has it',
      )
      return winners.length
    })
  })

  t.test('the unit appeals, or the period is finalised', async (t) => {
    const items = [{ code: 'A1', reason: 'Đề nghị xem lại' }]
    await repeat(t, 'appeal or finalise', async () => {
      const { id, url, periodId } = await form(
        { status: 'reviewed', ...sent, reviewedAt: handedIn },
        { status: 'reviewing', appealDueAt: new Date('2021-12-31T17:00:00+07:00') },
      )
      const appeal = (by: Caller) => () => by.post(`${url}/appeals`, { items }, match(1))
      const finalize = (by: Caller) => () => by.post(`/periods/${periodId}/finalize`, { decision }, match(1))
      const { winners, losers } = await race(
        t,
        officers.map((officer, i) => (i % 2 ? appeal(officer) : finalize(approvers[i]!))),
      )
      const [row] = await deps.db.select().from(submissions).where(eq(submissions.id, id))
      const [period] = await deps.db.select().from(periods).where(eq(periods.id, periodId))
      const stored = await deps.db.select().from(results).where(eq(results.periodId, periodId))
      const isFinal = period!.status === 'finalized'
      t.equal(row!.status, isFinal ? 'final' : 'appealed')
      t.equal(stored.length, isFinal ? 1 : 0)
      const ofUnits = losers.filter(({ data }) => data.instance.endsWith('/appeals'))
      areTold(t, ofUnits, isFinal ? 'finalizePeriod' : 'fileAppeal')
      return winners.length
    })
  })

  t.test('units hand in while the period is closed: in time or not at all', async (t) => {
    await repeat(t, 'close', async () => {
      const { periodId } = await form()
      const more = await Promise.all(
        officers.map(async (_, i) => {
          const unit = await makeUnit(deps, `Sở Thử nghiệm ${i}`)
          const officer = await as(['officer', unit])
          const ids = { periodId, unitId: unit, setId, userId: officer.userId }
          return { id: await makeSubmission(deps, { ...ids, given: complete }), officer }
        }),
      )
      const submits = more.map(
        ({ id, officer }) =>
          () =>
            officer.post(`/submissions/${id}/submit`, undefined, match(1)),
      )
      const closing = () => admins[0]!.post(`/periods/${periodId}/close`, undefined, match(1))
      const { winners } = await race(t, [
        ...submits.slice(0, clients / 2),
        closing,
        ...submits.slice(clients / 2),
        () => admins[1]!.post(`/periods/${periodId}/close`, undefined, match(1)),
      ])
      const ids = more.map(({ id }) => id)
      const rows = await deps.db.select().from(submissions).where(inArray(submissions.id, ids))
      const accepted = winners.filter(({ data }) => data.submittedAt)
      t.same(
        rows.flatMap(({ id, status }) => (status === 'submitted' ? [id] : [])).sort(),
        accepted.map(({ data }) => data.id).sort(),
        'whoever was told 200 is in, nobody else',
      )
      return winners.length - accepted.length
    })
  })

  t.test('forms are handed in around the deadline: what the clock of the database says counts', async (t) => {
    const due = new Date('2021-10-31T17:00:00+07:00')
    let tick = 0
    test.setDatabaseClock(() => new Date(due.getTime() + (tick++ % clients) - clients / 2))
    for (let n = 0; n < rounds; n++) {
      const forms = await Promise.all(officers.map(() => form()))
      const answers = await Promise.all(
        forms.map(({ url }, i) => officers[i]!.post(`${url}/submit`, undefined, match(1))),
      )
      const rows = await deps.db
        .select()
        .from(submissions)
        .where(
          inArray(
            submissions.id,
            forms.map(({ id }) => id),
          ),
        )
      const handed = rows.filter(({ submittedAt }) => submittedAt !== null)
      t.ok(handed.every(({ submittedAt }) => submittedAt! <= due))
      t.equal(handed.length, answers.filter(({ statusCode }) => statusCode === 200).length)
      t.ok(handed.length > 0 && handed.length < clients, `${handed.length} in time`)
      t.ok(
        answers.every(({ statusCode, data }) => statusCode === 200 || (statusCode === 409 && data.until !== undefined)),
      )
    }
    test.setDatabaseClock(undefined)
  })

  t.test('an award is decided once', async (t) => {
    const { periodId } = await form({ status: 'final', ...sent }, { status: 'finalized' })
    await repeat(t, 'approve or reject', async () => {
      const id = deps.newId()
      await deps.db.insert(awardProposals).values({
        id,
        periodId,
        unitId,
        awardCode: 'BK_CA_NHAN',
        subject: 'individual',
        personName: `Người ${id.slice(-6)}`,
        achievement: 'Thành tích thử nghiệm',
        status: 'proposed',
        createdBy: reviewers[0]!.userId,
        createdAt: handedIn,
        updatedAt: handedIn,
      })
      const path = `/award-proposals/${id}`
      const { winners, losers } = await race(
        t,
        approvers.map(
          (approver, i) => () =>
            i % 2
              ? approver.post(`${path}/approve`, { decision }, match(1))
              : approver.post(`${path}/reject`, { reason: 'Chưa đủ thành tích' }, match(1)),
        ),
      )
      t.ok(losers.every(({ data }) => data.state ?? data.changes?.[0]?.by))
      return winners.length
    })
  })
})
