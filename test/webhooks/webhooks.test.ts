// Other systems are told: what is committed, at least once, in order for each resource, signed.

import t, { type Test } from 'tap'
import { eq } from 'drizzle-orm'
import { Webhook } from 'standardwebhooks'
import { backOffMs, deliverWebhooks } from '../../src/webhooks/delivery.ts'
import { insertEvents } from '../../src/events/queries.ts'
import { deliverMail } from '../../src/events/mail.ts'
import type { Mail } from '../../src/events/mailer.ts'
import { users, webhookDeliveries, webhooks } from '../../src/db/schema.ts'
import { vietnamTime } from '../../src/periods/calendar.ts'
import { sweepDeliveries } from '../../src/webhooks/sweep.ts'
import { match, startApp, type Caller } from '../helpers/app.ts'
import { readLog } from '../helpers/log.ts'
import { makePeriod, makePublishedSet, makeUnit } from '../helpers/make.ts'
import { startReceiver, type Received } from './receiver.ts'

const env = { WEBHOOK_ALLOW_PRIVATE: '127.0.0.1', PUBLIC_URL: 'https://danvan.example' }
/** The receiver's clock: the package refuses times that are not about now. */
const now = () => new Date().toISOString()

async function start(t: Test, answer?: (message: Received) => number) {
  const test = await startApp(t, { env, time: now() })
  const { deps, as } = test
  const receiver = await startReceiver(t, answer)
  const admin = await as('admin')
  const periodId = await makePeriod(deps, await makePublishedSet(deps))
  const register = async (by: Caller = admin, eventTypes = ['period.opened', 'period.published', 'award.decided']) => {
    const made = await by.post('/webhooks', { url: receiver.url, eventTypes })
    t.equal(made.statusCode, 201, made.payload)
    return made.data as { id: string; secret: string; version: number }
  }
  let n = 0
  const tell = (kind: 'period_opened' | 'period_published' | 'award_decided', resourceId = periodId, unitId?: string) =>
    deps.db.transaction((tx) =>
      insertEvents(tx, deps, deps.clock(), [
        { kind, resourceId, periodId, ...(unitId && { unitId }), occurrence: String(++n), payload: { status: 'open' } },
      ]),
    )
  const later = (ms: number) => test.setClock(new Date(deps.clock().getTime() + ms).toISOString())
  const deliver = () => deliverWebhooks(deps)
  const types = () => receiver.received.map(({ body }) => body.type)
  return { ...test, ...receiver, admin, periodId, register, tell, later, deliver, types }
}
const minute = 60_000
const hour = 60 * minute

t.test('a period that is opened is told, signed, without anything that people wrote', async (t) => {
  const { as, deps, admin, register, deliver, received } = await start(t)
  const { id, secret } = await register()
  await makeUnit(deps)
  const draft = await makePeriod(deps, await makePublishedSet(deps), { status: 'draft' })
  t.equal((await admin.post(`/periods/${draft}/open`, undefined, match(9))).statusCode, 412)
  t.equal(await deliver(), 0, 'nothing happened, nothing is told')
  const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01'
  const opened = await admin.post(`/periods/${draft}/open`, undefined, { ...match(1), traceparent })
  t.equal(opened.statusCode, 200)
  t.equal(await deliver(), 1)
  const { headers, text, body } = received[0]!
  const span = '(?!00f067aa0ba902b7)[0-9a-f]{16}'
  t.match(headers.traceparent, new RegExp(`^00-4bf92f3577b34da6a3ce929d0e0e4736-${span}-01$`), 'in the same trace')
  t.match(new Webhook(secret).verify(text, headers as Record<string, string>), { type: 'period.opened' })
  t.throws(() => new Webhook(secret).verify(text.replace('open', 'shut'), headers as Record<string, string>))
  t.match(body.data, { id: draft, status: 'open', url: new RegExp(`/api/v1/periods/${draft}$`) })
  t.same(Object.keys(body), ['type', 'timestamp', 'data'])
  const { data } = await admin.get(`/webhooks/${id}/deliveries`)
  t.match(data, { total: 1, items: [{ state: 'delivered', attempts: [{ statusCode: 204, error: null }] }] })
  t.equal((await admin.get('/events?kind=period_opened')).data.items[0].id, headers['webhook-id'])
  t.equal(await deliver(), 0, 'once')
  t.equal((await (await as('reviewer')).get('/webhooks')).statusCode, 403)
})

t.test('a later event of a resource waits for the earlier one; others do not', async (t) => {
  let down = true
  const { tell, register, deliver, later, types, received, admin } = await start(t, ({ body }) =>
    down && body.type === 'period.opened' ? 503 : 204,
  )
  const { id } = await register()
  const other = (await admin.get('/me')).data.id as string
  await tell('period_opened')
  await tell('period_published')
  await tell('award_decided', other)
  await deliver()
  t.same(types().sort(), ['award.decided', 'period.opened'])
  await deliver()
  t.equal(received.length, 2, 'not before its time')
  later(2 * minute)
  await deliver()
  t.equal(received.length, 3)
  down = false
  later(3 * minute)
  await deliver()
  t.same(types().slice(2), ['period.opened', 'period.opened', 'period.published'])
  t.equal(
    new Set(received.filter(({ body }) => body.type === 'period.opened').map((m) => m.headers['webhook-id'])).size,
    1,
  )
  const { items } = (await admin.get(`/webhooks/${id}/deliveries?state=delivered`)).data
  t.equal(items.length, 3)
})

t.test('given up after 3 days, disabled after 7, sent again when asked', async (t) => {
  let status = 302
  const { tell, register, deliver, later, received, admin } = await start(t, () => status)
  t.same(
    [1, 2, 3, 20].map((n) => backOffMs(n, 0)),
    [minute, 2 * minute, 4 * minute, 6 * hour],
  )
  const { id, version } = await register()
  await tell('period_opened')
  for (let i = 0; i < 12 * 3; i++) {
    await deliver()
    later(2 * hour + 24_000)
  }
  const deliveries = async () => (await admin.get(`/webhooks/${id}/deliveries`)).data.items
  t.match(await deliveries(), [{ state: 'pending' }], 'a redirect is no arrival')
  later(7 * hour)
  await deliver()
  t.match(await deliveries(), [{ state: 'failed', nextAttemptAt: null }])
  await tell('period_published')
  later(96 * hour)
  const before = received.length
  await deliver()
  t.equal(received.length, before + 1)
  const { data } = await admin.get(`/webhooks/${id}`)
  t.match(data, { disabledReason: 'failing', disabledAt: String, version: version + 1 })
  t.match((await admin.get('/events?kind=webhook_disabled')).data.items, [{ resourceId: id }])
  status = 204
  later(hour)
  t.equal(await deliver(), 0)
  t.equal((await admin.post(`/webhooks/${id}/enable`, undefined, match(data.version))).statusCode, 200)
  t.equal(await deliver(), 1, 'what waited')
  const [, failed] = await deliveries()
  t.equal((await admin.post(`/webhooks/${id}/deliveries/${failed.id}/redeliver`)).statusCode, 202)
  t.equal(await deliver(), 1)
  t.match(await deliveries(), [{ state: 'delivered' }, { state: 'delivered' }])
})

t.test('what arrived or was given up goes after 90 days; what waits stays', async (t) => {
  const { deps, tell, register, deliver, later, admin } = await start(t, ({ body }) =>
    body.type === 'period.opened' ? 204 : 500,
  )
  const { id } = await register()
  const other = (await admin.get('/me')).data.id as string
  const states = async () =>
    (await admin.get(`/webhooks/${id}/deliveries`)).data.items.map(({ state }: { state: string }) => state).sort()
  await tell('period_opened')
  await tell('award_decided', other)
  await deliver()
  later(4 * 24 * hour)
  await tell('period_opened')
  await deliver()
  await tell('award_decided', other)
  t.same(await states(), ['delivered', 'delivered', 'failed', 'pending'])
  const { version } = (await admin.get(`/webhooks/${id}`)).data
  t.equal((await admin.patch(`/webhooks/${id}`, { paused: true }, match(version))).statusCode, 200)
  later(86 * 24 * hour + hour)
  t.equal(await sweepDeliveries(deps), 1, 'the one that arrived four days before the others')
  t.same(await states(), ['delivered', 'failed', 'pending'])
  later(5 * 24 * hour)
  t.equal(await sweepDeliveries(deps), 2)
  t.same(await states(), ['pending'])
  later(1000 * 24 * hour)
  t.equal(await sweepDeliveries(deps), 0)
})

t.test('more than a batch of old deliveries goes at once', async (t) => {
  const { deps, register } = await start(t)
  const { id } = await register()
  const long = new Date('2001-01-01')
  const old = { webhookId: id, resourceId: id, type: 'ping', seq: 0, state: 'delivered' } as const
  const rows = Array.from({ length: 2001 }, () => ({ ...old, id: deps.newId(), nextAt: long, createdAt: long }))
  await deps.db.insert(webhookDeliveries).values(rows.map((row) => ({ ...row, attempts: [] })))
  t.equal(await sweepDeliveries(deps), 2001)
})

t.test('administrators are written when it is disabled, without what opens the receiver', async (t) => {
  const { as, deps, tell, register, deliver, later, admin } = await start(t, () => 502)
  const [second, gone] = [await as('admin'), await as('admin')]
  await deps.db.update(users).set({ disabledAt: deps.clock() }).where(eq(users.id, gone.userId))
  await as('reviewer')
  const disableOne = async () => {
    const { id } = await register()
    await tell('period_opened')
    await deliver()
    later(8 * 24 * hour)
    await deliver()
    const { data } = await admin.get(`/webhooks/${id}`)
    t.equal(data.disabledReason, 'failing')
    return data
  }
  const mails: Mail[] = []
  const sendMails = () => deliverMail(deps, async (mail) => void mails.push(mail))
  const { id, failingSince } = await disableOne()
  t.equal(await sendMails(), 1)
  t.equal(await sendMails(), 0, 'once')
  const [{ to, subject, text }] = mails as [Mail]
  const addressOf = ({ userId }: Caller) => `${userId}@thu-nghiem.example`
  t.same(to, [addressOf(admin), addressOf(second)].sort())
  t.equal(subject, 'Tạm dừng gửi sự kiện tới 127.0.0.1')
  for (const said of [
    `Không gửi được từ: ${vietnamTime(new Date(failingSince))}\n`,
    `Lần gửi gần nhất: ${vietnamTime(deps.clock())}, máy nhận trả lời mã 502\n`,
    `POST https://danvan.example/api/v1/webhooks/${id}/enable\n`,
  ])
    t.ok(text.includes(said), `${said} in ${text}`)
  t.notMatch(text, /su-kien|whsec/)

  const again = await disableOne()
  t.equal((await admin.post(`/webhooks/${again.id}/enable`, undefined, match(again.version))).statusCode, 200)
  t.equal(await sendMails(), 0, 'somebody has looked after it')
})

t.test('both secrets sign for 24 hours', async (t) => {
  const { register, deliver, later, received, admin } = await start(t)
  const { id, secret } = await register()
  const rotated = (await admin.post(`/webhooks/${id}/rotate-secret`, undefined, match(1))).data.secret as string
  const ping = async () => {
    t.equal((await admin.post(`/webhooks/${id}/test`)).statusCode, 202)
    await deliver()
    const { text, headers } = received.at(-1)!
    return [secret, rotated].map((one) => {
      try {
        new Webhook(one).verify(text, headers as Record<string, string>)
        return true
      } catch {
        return false
      }
    })
  }
  t.same(await ping(), [true, true])
  t.equal(received[0]!.headers['webhook-signature']!.toString().split(' ').length, 2)
  later(25 * hour)
  await ping()
  t.equal(received[1]!.headers['webhook-signature']!.toString().split(' ').length, 1, 'only the new one')
})

t.test('a client sees its own webhooks, and hears of its own units', async (t) => {
  const { deps, clientWith, register, tell, deliver, types, admin } = await start(t)
  const [mine, theirs] = [await makeUnit(deps), await makeUnit(deps)]
  const client = await clientWith(['webhooks:manage'], [mine])
  const other = await clientWith(['webhooks:manage'])
  const { id } = await register(client, ['submission.submitted', 'award.decided', 'period.opened'])
  t.equal((await other.get(`/webhooks/${id}`)).statusCode, 404)
  t.equal((await other.delete(`/webhooks/${id}`, match(1))).statusCode, 404)
  t.equal((await other.post(`/webhooks/${id}/test`)).statusCode, 404)
  t.same((await other.get('/webhooks')).data.items, [])
  t.equal((await client.get('/webhooks')).data.items.length, 1)
  t.equal((await admin.get('/webhooks')).data.items.length, 1)
  await tell('award_decided', mine, mine)
  await tell('award_decided', theirs, theirs)
  await tell('period_opened')
  await deliver()
  t.same(types(), ['period.opened'], 'proposals are not for units')
})

t.test('who is no administrator any more hears nothing', async (t) => {
  const { as, admin, register, tell, deliver, types } = await start(t)
  const former = await as('admin')
  await register(former)
  await tell('period_opened')
  const { version } = (await admin.get(`/users/${former.userId}`)).data
  const demoted = await admin.patch(`/users/${former.userId}`, { roles: [{ role: 'jointReviewer' }] }, match(version))
  t.equal(demoted.statusCode, 200, demoted.payload)
  await tell('award_decided')
  while ((await deliver()) > 0);
  t.same(types(), ['period.opened'])
})

t.test('an address inside is refused, and the log and the tables keep no secret', async (t) => {
  process.env.TEST_LOG_LEVEL = 'trace'
  t.teardown(() => delete process.env.TEST_LOG_LEVEL)
  const { app, deps, register, tell, deliver, admin } = await start(t)
  const log = readLog(app)
  for (const url of ['https://10.0.0.1/x', 'https://169.254.169.254/latest', 'http://127.0.0.2/']) {
    const refused = await admin.post('/webhooks', { url, eventTypes: ['period.opened'] })
    t.equal(refused.statusCode, 422, url)
    t.match(refused.data.errors[0].pointer, '/url')
  }
  const { id, secret } = await register()
  await tell('period_opened')
  await deliver()
  const kept = JSON.stringify([
    (await admin.get('/webhooks')).data,
    (await admin.get('/audit-log')).data,
    await deps.db.select().from(webhooks),
  ])
  for (const text of [log.text(), kept]) t.notOk(text.includes(secret.slice(6)))
  t.equal((await admin.delete(`/webhooks/${id}`, match(1))).statusCode, 204)
  t.same(await deps.db.select().from(webhookDeliveries), [])
})
