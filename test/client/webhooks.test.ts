// What a receiver asks: is it genuine, and what does it say.

import t from 'tap'
import { Webhook } from 'standardwebhooks'
import { verifyWebhook, WebhookVerificationError } from '../../client/src/webhooks.ts'

const secretOf = (text: string) => `whsec_${Buffer.from(text).toString('base64')}`
const secret = secretOf('khoa-thu-nghiem-dai-du-32-ky-tu!')
const body = JSON.stringify({ type: 'submission.submitted', timestamp: '2021-11-08T01:00:00.000Z', data: { seq: 42 } })
const signed = (at = new Date(), by = secret) => ({
  'Webhook-Id': 'm1',
  'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
  'webhook-signature': new Webhook(by).sign('m1', at, body),
})

t.test('a genuine message is read, as text or bytes, whichever way the headers come', async (t) => {
  const message = { id: 'm1', type: 'submission.submitted', timestamp: '2021-11-08T01:00:00.000Z', data: { seq: 42 } }
  t.same(verifyWebhook(secret, signed(), body), message)
  t.same(verifyWebhook(secret, new Headers(signed()), new TextEncoder().encode(body)), message)
  t.same(verifyWebhook([secretOf('khoa-moi-chua-dung-toi-32-ky-tu!'), secret], signed(), body), message)
})

t.test('what is changed, old, signed by another or not at all is refused', async (t) => {
  for (const [headers, text] of [
    [signed(), body.replace('42', '43')],
    [signed(new Date(Date.now() - 3_600_000)), body],
    [signed(new Date(), secretOf('khoa khac')), body],
    [{}, body],
  ] as const)
    t.throws(() => verifyWebhook([secret, secret], headers, text), WebhookVerificationError)
  t.throws(() => verifyWebhook([], signed(), body), WebhookVerificationError)
})
