// A server that is killed while it delivers: what it had begun arrives again by the next one, and nothing is invented.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { openServer } from '../../src/db/client.ts'
import { webhookDeliveries } from '../../src/db/schema.ts'
import { freshDatabase, onServer } from '../helpers/db.ts'
import { call, signInForWork, startServer } from '../helpers/server.ts'
import { startReceiver } from './receiver.ts'

t.test('killed while it sends', { skip: !onServer && 'the claim is looked at from outside' }, async (t) => {
  let DATABASE_URL = ''
  const { db, close } = await freshDatabase((url) => openServer((DATABASE_URL = url)))
  const DATA_DIR = mkdtempSync(join(tmpdir(), 'dan-van-webhooks-'))
  let arrived = () => {}
  const firstArrival = new Promise<void>((resolve) => (arrived = resolve))
  let alive = true
  // The first server is killed when something arrives; it may or may not have read the answer.
  const receiver = await startReceiver(t, () => {
    arrived()
    return alive ? 503 : 204
  })
  const env = { DATABASE_URL, DATA_DIR, JWT_SECRET: 'x'.repeat(32), WEBHOOK_ALLOW_PRIVATE: '127.0.0.1' }
  const first = await startServer(env)
  t.teardown(async () => {
    first.process.kill('SIGKILL')
    await close()
    rmSync(DATA_DIR, { recursive: true, force: true })
  })
  const token = await signInForWork(first)
  const made = await call(first, token, 'POST', '/webhooks', { url: receiver.url, eventTypes: ['period.opened'] })
  t.equal(made.status, 201)
  const { id } = (await made.json()) as { id: string }
  t.equal((await call(first, token, 'POST', `/webhooks/${id}/test`)).status, 202)
  await firstArrival
  first.process.kill('SIGKILL')
  await first.exited
  alive = false

  // As if the minute of its claim, or the wait after a failure, were over.
  const past = new Date(Date.now() - 1000)
  await db.update(webhookDeliveries).set({ claimedUntil: past, nextAt: past })
  const second = await startServer(env)
  t.teardown(() => second.process.kill('SIGKILL'))
  const settled = async () => (await db.select().from(webhookDeliveries))[0]!.state !== 'pending'
  while (!(await settled()));
  const [delivery, ...others] = await db.select().from(webhookDeliveries)
  t.same([delivery!.state, others.length], ['delivered', 0])
  const ids = receiver.received.map(({ headers }) => headers['webhook-id'])
  t.ok(ids.length >= 2, 'at least once')
  t.equal(new Set(ids).size, 1, 'by the same id, so that the receiver knows it again')
})
