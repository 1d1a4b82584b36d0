// What units are told: reminders before the due date, each once, and what happened to their form.

import t from 'tap'
import { eq } from 'drizzle-orm'
import { makeReminders, reminderFor } from '../../src/events/reminders.ts'
import { insertEvents } from '../../src/events/queries.ts'
import { events, periods, submissions } from '../../src/db/schema.ts'
import { match, startApp } from '../helpers/app.ts'
import { onServer } from '../helpers/db.ts'
import { makePeriod, makePublishedSet, makeSubmission, makeUnit } from '../helpers/make.ts'

const openedAt = new Date('2021-10-07T08:00:00+07:00')

t.test('reminders', async (t) => {
  const { as, deps, setClock } = await startApp(t)
  const setId = await makePublishedSet(deps)
  const admin = await as('admin')

  const newForm = async (
    period: Partial<typeof periods.$inferInsert> = {},
    form: Partial<typeof submissions.$inferInsert> = {},
  ) => {
    const unitId = await makeUnit(deps)
    const periodId = await makePeriod(deps, setId, { openedAt, ...period })
    const id = await makeSubmission(deps, { periodId, unitId, setId, userId: admin.userId, ...form })
    const told = async () =>
      (await admin.get(`/events?periodId=${periodId}`)).data.items.map(({ kind, payload }: any) => [
        kind,
        payload.daysLeft,
      ])
    return { id, unitId, periodId, told }
  }
  t.afterEach(() => deps.db.update(periods).set({ status: 'finalized' }))

  t.test('7, 3 and 1 days before the due date, each once, by days in Việt Nam', async (t) => {
    // Due on 31/10 at 17:00.
    const { id, unitId, periodId, told } = await newForm()
    const days: [string, number][] = [
      ['2021-10-23T23:59:59+07:00', 0],
      ['2021-10-24T00:00:00+07:00', 1],
      ['2021-10-24T23:00:00+07:00', 0],
      ['2021-10-27T12:00:00+07:00', 0],
      ['2021-10-28T00:00:00+07:00', 1],
      ['2021-10-30T06:00:00+07:00', 1],
      ['2021-10-31T16:00:00+07:00', 0],
      ['2021-10-31T17:00:01+07:00', 0],
    ]
    for (const [time, made] of days) {
      setClock(time)
      t.equal(await makeReminders(deps), made, time)
    }
    t.same(await told(), [
      ['reminder_due_7', 7],
      ['reminder_due_3', 3],
      ['reminder_due_1', 1],
    ])
    t.match((await admin.get(`/events?periodId=${periodId}`)).data.items[0], {
      submissionId: id,
      unitId,
      periodId,
      unitName: 'Sở Thử nghiệm',
      dueAt: '2021-10-31T10:00:00.000Z',
      createdAt: '2021-10-23T17:00:00.000Z',
    })
  })

  t.test('a server that stood still says what is true now, and nothing when it is too late', async (t) => {
    const { told } = await newForm()
    setClock('2021-10-31T09:00:00+07:00')
    await makeReminders(deps)
    t.same(await told(), [['reminder_due_1', 0]], 'due on this very day')
    const { told: nothing } = await newForm({ lateSubmissionAllowed: true })
    setClock('2021-11-01T09:00:00+07:00')
    await makeReminders(deps)
    t.same(await nothing(), [])
  })

  t.test('not for what was handed in, closed, or given its date only now', async (t) => {
    setClock('2021-10-28T09:00:00+07:00')
    await newForm({}, { status: 'submitted', submittedAt: deps.clock(), firstSubmittedAt: deps.clock() })
    await newForm({ status: 'reviewing' })
    await newForm({ status: 'draft' })
    await newForm({ openedAt: deps.clock() })
    t.equal(await makeReminders(deps), 0)
  })

  t.test('a returned form is reminded of its own date, an extended one of the new one', async (t) => {
    const returned = await newForm(
      { status: 'reviewing' },
      {
        status: 'returned',
        firstSubmittedAt: new Date('2021-10-20T09:00:00+07:00'),
        returnedAt: new Date('2021-11-05T09:00:00+07:00'),
        returnNote: { reason: 'Thiếu', until: '2021-11-10T10:00:00.000Z', criteria: [] },
      },
    )
    const extended = await newForm({ status: 'reviewing' })
    setClock('2021-11-02T09:00:00+07:00')
    const until = '2021-11-10T17:00:00+07:00'
    const url = `/submissions/${extended.id}/extension`
    t.equal((await admin.post(url, { until, reason: 'Bão' }, match(1))).statusCode, 200)
    setClock('2021-11-06T09:00:00+07:00')
    await makeReminders(deps)
    t.same(await returned.told(), [], 'a week before it had another date')
    setClock('2021-11-07T09:00:00+07:00')
    await makeReminders(deps)
    t.same(await returned.told(), [['reminder_due_3', 3]])
    t.same(await extended.told(), [
      ['submission_extended', undefined],
      ['reminder_due_7', 4],
      ['reminder_due_3', 3],
    ])
    t.equal((await admin.delete(url, match(2))).statusCode, 200)
    setClock('2021-11-09T09:00:00+07:00')
    await makeReminders(deps)
    t.same(await returned.told(), [
      ['reminder_due_3', 3],
      ['reminder_due_1', 1],
    ])
    t.equal((await extended.told()).at(-1)[0], 'extension_ended')
  })

  t.test('two servers at the same moment make each reminder once', async (t) => {
    const forms = await Promise.all([newForm(), newForm(), newForm()])
    setClock('2021-10-30T09:00:00+07:00')
    const made = await Promise.all([makeReminders(deps), makeReminders(deps)])
    t.equal(made[0] + made[1], 3)
    for (const { told } of forms) t.same(await told(), [['reminder_due_1', 1]])
  })

  t.test('a form handed in while reminders are being made is looked at again', async (t) => {
    const { id } = await newForm()
    const [form] = await deps.db.select().from(submissions).where(eq(submissions.id, id))
    const [period] = await deps.db.select().from(periods).where(eq(periods.id, form!.periodId))
    const now = new Date('2021-10-30T09:00:00+07:00')
    t.match(reminderFor(form!, period!, now), { kind: 'reminder_due_1', occurrence: '2021-10-31' })
    t.equal(reminderFor({ ...form!, status: 'submitted' }, period!, now), null)
  })
})

t.test('events', async (t) => {
  const { as, deps, clientWith } = await startApp(t)
  const setId = await makePublishedSet(deps)
  const periodId = await makePeriod(deps, setId, { openedAt })
  const admin = await as('admin')
  const reviewer = await as('reviewer')
  const inReview = async () => {
    const unitId = await makeUnit(deps)
    const officer = await as(['officer', unitId])
    const id = await makeSubmission(deps, {
      periodId,
      unitId,
      setId,
      userId: officer.userId,
      status: 'in_review',
      reviewerId: reviewer.userId,
      submittedAt: deps.clock(),
      firstSubmittedAt: deps.clock(),
    })
    return { id, unitId, officer }
  }
  const note = {
    reason: 'Thiếu số liệu',
    until: '2021-10-25T17:00:00+07:00',
    criteria: [{ code: 'A2', reason: 'Kiểm tra lại' }],
  }
  const one = await inReview()
  const two = await inReview()
  const giveBack = (id: string, version: number) =>
    reviewer.post(`/submissions/${id}/review/return`, note, match(version))

  t.test('a return is told with it, and only with it', async (t) => {
    t.equal((await giveBack(one.id, 9)).statusCode, 412)
    t.equal((await admin.get('/events')).data.total, 0)
    t.equal((await giveBack(one.id, 1)).statusCode, 200)
    t.equal((await giveBack(two.id, 1)).statusCode, 200)
    const { data } = await admin.get('/events')
    t.match(data.items, [
      {
        seq: 1,
        kind: 'submission_returned',
        submissionId: one.id,
        dueAt: '2021-10-25T10:00:00.000Z',
        payload: { criteria: ['A2'] },
      },
      { seq: 2, submissionId: two.id },
    ])
    t.notOk(JSON.stringify(data).includes('Thiếu số liệu'), 'what people wrote stays with the form')
  })

  t.test('an officer sees the own units, others what their role or scope says', async (t) => {
    const seen = async (caller: typeof admin) =>
      (await caller.get('/events')).data.items.map(({ submissionId }: any) => submissionId)
    t.same(await seen(one.officer), [one.id])
    t.same(await seen(await as('auditor')), [one.id, two.id])
    t.same(await seen(await clientWith(['events:read'])), [one.id, two.id])
    t.same(await seen(await clientWith(['events:read'], [two.unitId])), [two.id])
    t.equal((await reviewer.get('/events')).statusCode, 403)
  })

  t.test('another system reads on from where it stopped', async (t) => {
    const first = (await admin.get('/events?limit=1')).data
    t.match(first, { items: [{ seq: 1 }], total: 2 })
    const second = (await admin.get(`/events?limit=1&cursor=${first.nextCursor}`)).data
    t.match(second, { items: [{ seq: 2 }], nextCursor: null })
    t.same((await admin.get('/events?after=2')).data.items, [])
    await deps.db.update(submissions).set({ status: 'in_review' }).where(eq(submissions.id, one.id))
    t.equal((await giveBack(one.id, 2)).statusCode, 200, 'returned a second time, for the same day')
    t.match((await admin.get('/events?after=2')).data, { items: [{ seq: 3, submissionId: one.id }], total: 1 })
    for (const query of ['kind=submission_returned', `unitId=${one.unitId}`, 'since=2021-10-20T02:00:00Z'])
      t.ok((await admin.get(`/events?${query}`)).data.total >= 2, query)
    t.equal((await admin.get('/events?since=2021-10-20T02:00:01Z')).data.total, 0)
  })

  t.test('numbers become visible in their order', { skip: !onServer }, async (t) => {
    let release!: () => void
    const released = new Promise<void>((resolve) => (release = resolve))
    let written!: () => void
    const inserted = new Promise<void>((resolve) => (written = resolve))
    const event = (submissionId: string, occurrence: string) => ({
      kind: 'submission_returned' as const,
      submissionId,
      occurrence,
      dueAt: deps.clock(),
    })
    const slow = deps.db.transaction(async (tx) => {
      await insertEvents(tx, deps, deps.clock(), [event(one.id, 'slow')])
      written()
      await released
    })
    await inserted
    const quick = deps.db.transaction((tx) => insertEvents(tx, deps, deps.clock(), [event(two.id, 'quick')]))
    t.equal((await admin.get('/events?after=3')).data.total, 0, 'the later one waits for the earlier')
    release()
    await Promise.all([slow, quick])
    const rows = await deps.db.select().from(events).orderBy(events.seq)
    t.same(
      rows.slice(3).map(({ occurrence }) => occurrence),
      ['slow', 'quick'],
    )
  })
})
