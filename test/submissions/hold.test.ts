// A form that is being handed in and a period that is being closed or finalised at the same moment:
// the step waits for the form, and counts it.

import { sql } from 'drizzle-orm'
import t from 'tap'
import { findActor } from '../../src/auth/queries.ts'
import { databaseClock } from '../../src/db/clock.ts'
import { rowsOf } from '../../src/db/migrate.ts'
import { holdSubmission } from '../../src/submissions/hold.ts'
import { match, startApp } from '../helpers/app.ts'
import { onServer } from '../helpers/db.ts'
import { hold, waiting } from '../helpers/hold.ts'
import { makePeriod, makePublishedSet, makeSubmission, makeUnit } from '../helpers/make.ts'
import { decision } from '../periods/reviewing.ts'

t.test('a step of the period waits for the forms that are changing', { skip: !onServer }, async (t) => {
  const { deps, as } = await startApp(t)
  const { db } = deps
  const setId = await makePublishedSet(deps)
  const unitId = await makeUnit(deps)
  const officer = await as(['officer', unitId])
  const given = { A1: { level: 'KEM' }, A2: { numerator: '30', denominator: '30' }, B1: { value: true } }
  const sent = { submittedAt: deps.clock(), firstSubmittedAt: deps.clock(), reviewedAt: deps.clock() }

  const inTurn = async (
    change: { url: string; body?: object },
    step: { by: Awaited<ReturnType<typeof as>>; url: string; body?: object },
  ) => {
    const form = await hold(db, sql`select 1 from submissions for update`)
    const changing = officer.post(change.url, change.body, match(1))
    await waiting(db, 1)
    const stepping = step.by.post(step.url, step.body, match(1))
    await waiting(db, 2, stepping)
    await form.release()
    return Promise.all([changing, stepping])
  }

  t.test('closing', async (t) => {
    const periodId = await makePeriod(deps, setId)
    const id = await makeSubmission(deps, { periodId, unitId, setId, userId: officer.userId, given })
    const by = await as('admin')
    const [submitted, closed] = await inTurn(
      { url: `/submissions/${id}/submit` },
      { by, url: `/periods/${periodId}/close` },
    )
    t.same([submitted.statusCode, closed.statusCode], [200, 200])
    const { items } = (await by.get(`/audit-log?action=closePeriod`)).data
    const { items: before } = (await by.get(`/audit-log?action=submitSubmission`)).data
    t.ok(before[0].id < items[0].id, 'handed in first, closed after')
  })

  t.test('finalising', async (t) => {
    const appealDueAt = new Date('2021-12-31T17:00:00+07:00')
    const periodId = await makePeriod(deps, setId, { status: 'reviewing', appealDueAt })
    const ids = { periodId, unitId, setId, userId: officer.userId }
    const id = await makeSubmission(deps, { ...ids, given, ...sent, status: 'reviewed' })
    const items = [{ code: 'A1', reason: 'Đề nghị xem lại' }]
    const [appealed, finalized] = await inTurn(
      { url: `/submissions/${id}/appeals`, body: { items } },
      { by: await as('approver'), url: `/periods/${periodId}/finalize`, body: { decision } },
    )
    t.same([appealed.statusCode, finalized.statusCode], [201, 409])
    t.match(finalized.data, { counts: { appealed: 1 }, submissions: [{ id, status: 'appealed' }] })
  })

  t.test('whoever waited is told the time at which the wait was over', async (t) => {
    const periodId = await makePeriod(deps, setId, { year: 2022 })
    const id = await makeSubmission(deps, { periodId, unitId, setId, userId: officer.userId, given })
    const form = await hold(db, sql`select 1 from submissions where id = ${id} for update`)
    const actor = (await findActor(db, officer.userId, null))!
    const held = db.transaction((tx) => holdSubmission(tx, { databaseClock }, actor, id))
    await waiting(db, 1)
    const meanwhile = await db.transaction(databaseClock)
    await form.release()
    t.ok((await held).now >= meanwhile)
  })

  t.test('whoever waits for the period does not hold the form yet', async (t) => {
    const periodId = await makePeriod(deps, setId, { year: 2023 })
    const id = await makeSubmission(deps, { periodId, unitId, setId, userId: officer.userId, given })
    const period = await hold(db, sql`select 1 from periods where id = ${periodId} for update`)
    const saving = officer.patch(`/submissions/${id}/answers`, { answers: { B1: { value: false } } }, match(1))
    await waiting(db, 1, saving)
    const free = await db.execute(sql`select 1 from submissions where id = ${id} for update skip locked`)
    t.equal(rowsOf(free).length, 1)
    await period.release()
    t.equal((await saving).statusCode, 200)
  })
})
