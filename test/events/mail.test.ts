// E-mail to the officers of a unit: what it says, to whom, once; and what happens when it can't go.

import t from 'tap'
import { eq } from 'drizzle-orm'
import { deliverMail } from '../../src/events/mail.ts'
import { openMailer } from '../../src/events/mailer.ts'
import { makeReminders } from '../../src/events/reminders.ts'
import { events, periods, submissions, users } from '../../src/db/schema.ts'
import { match, startApp } from '../helpers/app.ts'
import { makePeriod, makePublishedSet, makeSubmission, makeUnit } from '../helpers/make.ts'
import { startMailServer } from '../helpers/smtp.ts'

t.test('e-mail', async (t) => {
  const server = await startMailServer(t)
  const env = {
    SMTP_URL: server.url,
    MAIL_FROM: 'Sở Nội vụ <khongtraloi@vidu.example>',
    PUBLIC_URL: 'https://danvan.example',
  }
  const { app, as, clientWith, deps, setClock } = await startApp(t, { env })
  const setId = await makePublishedSet(deps)
  const reviewer = await as('reviewer')
  const mailer = openMailer(deps.config.mail!)
  t.teardown(() => mailer.close())
  const deliver = () => deliverMail(deps, mailer.send)
  const eventsOf = (id: string) => deps.db.select().from(events).where(eq(events.submissionId, id)).orderBy(events.seq)
  t.beforeEach(async () => {
    await deps.db.update(periods).set({ status: 'finalized' })
    await deps.db.update(events).set({ mailNextAt: null })
    server.received.length = 0
    server.refuseWith(undefined)
    setClock('2021-10-28T08:00:00+07:00')
  })

  const newForm = async (form: Partial<typeof submissions.$inferInsert> & { given?: any } = {}) => {
    const unitId = await makeUnit(deps, 'Sở Y tế')
    const openedAt = new Date('2021-10-07T08:00:00+07:00')
    const periodId = await makePeriod(deps, setId, { openedAt, name: `Kỳ đánh giá ${unitId.slice(-6)}` })
    const officer = await as(['officer', unitId])
    const id = await makeSubmission(deps, { periodId, unitId, setId, userId: officer.userId, ...form })
    return { id, unitId, periodId, officer, email: `${officer.userId}@thu-nghiem.example` }
  }

  t.test('a reminder says until when and what is missing, to the officers of the unit', async (t) => {
    const { id, unitId, email } = await newForm({ given: { A1: { level: 'TOT' } } })
    const colleague = await as(['officer', unitId])
    const gone = await as(['officer', unitId])
    await deps.db.update(users).set({ disabledAt: deps.clock() }).where(eq(users.id, gone.userId))
    await clientWith(['events:read'], [unitId])
    await makeReminders(deps)
    t.equal(await deliver(), 1)
    const [mail, ...more] = server.received
    t.same(more, [])
    t.same(mail!.to.sort(), [email, `${colleague.userId}@thu-nghiem.example`].sort())
    t.equal(mail!.from, 'khongtraloi@vidu.example')
    t.equal(mail!.headers.get('subject'), 'Còn 3 ngày đến hạn nộp phiếu tự chấm điểm – Sở Y tế')
    t.equal(mail!.headers.get('from'), 'Sở Nội vụ <khongtraloi@vidu.example>')
    t.equal(mail!.headers.get('auto-submitted'), 'auto-generated')
    const [event] = await eventsOf(id)
    t.equal(mail!.headers.get('message-id'), `<${event!.id}@danvan.example>`)
    t.match(mail!.text, /^Kính gửi: Sở Y tế\n/)
    for (const said of [
      'Thời hạn: 17:00 ngày 31/10/2021',
      'Nội dung chưa hoàn thiện (3):',
      '- Tiêu chí A1 cần tài liệu kiểm chứng (Kế hoạch) hoặc giải trình bằng văn bản.',
      '- Tiêu chí A2 chưa được trả lời.',
      'Đề nghị đơn vị hoàn thiện và nộp phiếu đúng thời hạn tại https://danvan.example\n',
    ])
      t.ok(mail!.text.includes(said), said)
    t.notOk(mail!.text.includes('Người dùng'), 'no names of people')
    t.match(event, { mailedAt: deps.clock(), mailNextAt: null, mailAttempts: 1 })
    t.equal(await deliver(), 0, 'once')
  })

  t.test('a returned form and an extension are told, without what people wrote', async (t) => {
    const sent = { submittedAt: deps.clock(), firstSubmittedAt: deps.clock() }
    const returned = await newForm({ status: 'in_review', reviewerId: reviewer.userId, ...sent })
    const note = {
      reason: 'Đồng chí An ghi nhầm',
      until: '2021-11-05T17:00:00+07:00',
      criteria: [{ code: 'A2', reason: 'Sai' }],
    }
    t.equal((await reviewer.post(`/submissions/${returned.id}/review/return`, note, match(1))).statusCode, 200)
    const extended = await newForm()
    const admin = await as('admin')
    const more = { until: '2021-11-05T17:00:00+07:00', reason: 'Bão' }
    await admin.post(`/submissions/${extended.id}/extension`, more, match(1))
    t.equal(await deliver(), 2)
    const [first, second] = server.received
    t.match(first!.headers.get('subject'), /được trả lại để bổ sung/)
    t.match(first!.text, /Tiêu chí phải bổ sung \(1\):\n- A2\. Tỷ lệ hồ sơ đúng hạn\n/)
    t.notMatch(first!.text, /An ghi nhầm/)
    t.match(second!.headers.get('subject'), /^Gia hạn nộp phiếu/)
    t.match(second!.text, /Thời hạn: 17:00 ngày 05\/11\/2021/)
    await admin.delete(`/submissions/${extended.id}/extension`, match(2))
    t.equal(await deliver(), 1)
    t.match(server.received[2]!.text, /đã kết thúc; thời hạn chung.*17:00 ngày 31\/10\/2021/s)
  })

  t.test('what is no longer true is not sent', async (t) => {
    const handedIn = await newForm()
    const moved = await newForm()
    const nobody = await newForm()
    await makeReminders(deps)
    await deps.db.update(submissions).set({ status: 'submitted' }).where(eq(submissions.id, handedIn.id))
    const later = new Date('2021-11-07T17:00:00+07:00')
    await deps.db.update(periods).set({ selfAssessmentDueAt: later }).where(eq(periods.id, moved.periodId))
    await deps.db.update(users).set({ disabledAt: later }).where(eq(users.id, nobody.officer.userId))
    t.equal(await deliver(), 0)
    const late = await newForm()
    await makeReminders(deps)
    setClock('2021-10-31T17:00:01+07:00')
    t.equal(await deliver(), 0)
    for (const { id } of [handedIn, moved, nobody, late])
      t.match(await eventsOf(id), [{ mailedAt: null, mailNextAt: null }])
    t.same(server.received, [])
  })

  t.test('a refused message is tried again later, and keeps nobody else waiting', async (t) => {
    const { id } = await newForm()
    await makeReminders(deps)
    server.refuseWith('451 try again later')
    t.equal(await deliver(), 0)
    t.match(await eventsOf(id), [
      { mailedAt: null, mailAttempts: 1, mailNextAt: new Date('2021-10-28T08:05:00+07:00') },
    ])
    setClock('2021-10-28T08:04:59+07:00')
    t.equal(await deliver(), 0)
    setClock('2021-10-28T08:05:00+07:00')
    t.equal(await deliver(), 0)
    t.match(await eventsOf(id), [{ mailAttempts: 2, mailNextAt: new Date('2021-10-28T08:15:00+07:00') }])
    server.refuseWith(undefined)
    setClock('2021-10-30T08:15:00+07:00')
    t.equal(await deliver(), 1)
    t.match(server.received[0]!.headers.get('subject'), /^Còn 1 ngày/, 'as of the day it is written')
  })

  t.test('two servers at the same moment send each mail once', async (t) => {
    for (let i = 0; i < 4; i += 1) await newForm()
    await makeReminders(deps)
    const sent = await Promise.all([deliver(), deliver()])
    t.equal(sent[0] + sent[1], 4)
    t.equal(new Set(server.received.map(({ headers }) => headers.get('message-id'))).size, 4)
    t.equal(server.received.length, 4)
  })

  t.test('while the mail server is away, the work of officers goes on and the mail waits', async (t) => {
    const { id } = await newForm()
    const other = await newForm({ status: 'in_review', reviewerId: reviewer.userId, submittedAt: deps.clock() })
    await makeReminders(deps)
    const away = await startMailServer(t)
    await away.stop()
    const { send, close } = openMailer({ ...deps.config.mail!, port: Number(new URL(away.url).port) })
    t.teardown(close)
    await t.rejects(deliverMail(deps, send), { code: 'ESOCKET' })
    const note = { reason: 'Thiếu', until: '2021-11-05T17:00:00+07:00', criteria: [{ code: 'A2', reason: 'Sai' }] }
    t.equal((await reviewer.post(`/submissions/${other.id}/review/return`, note, match(1))).statusCode, 200)
    t.match(await eventsOf(id), [{ mailedAt: null, mailNextAt: new Date('2021-10-28T08:05:00+07:00') }])
  })

  t.test('goes out by itself while the server listens, and not when it was stopped', async (t) => {
    const { email } = await newForm()
    await makeReminders(deps)
    t.equal(await deliverMail(deps, mailer.send, AbortSignal.abort()), 0)
    const mail = server.next()
    await app.listen({ host: '127.0.0.1', port: 0 })
    t.same((await mail).to, [email])
  })
})
