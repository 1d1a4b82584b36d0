// For whoever receives webhooks: is it genuine, and what does it say. An entry of its own, because a page in a browser
// receives none.

import { Webhook, WebhookVerificationError } from 'standardwebhooks'
import type { operations } from './schema.ts'

export { WebhookVerificationError }

export type WebhookType =
  operations['createWebhook']['requestBody']['content']['application/json']['eventTypes'][number] | 'ping'

export interface WebhookMessage {
  /** Remember it: the same message may come more than once. */
  id: string
  type: WebhookType
  timestamp: string
  data: {
    seq: number | null
    id: string
    status: string | null
    submissionId: string | null
    periodId: string | null
    unitId: string | null
    /** Read the rest here, with your own rights. */
    url: string
  }
}

/**
 * `body` must be the very bytes that came, not parsed and written again. Two secrets while one replaces the other.
 * @throws WebhookVerificationError: not signed by this secret, changed on the way, or older than five minutes
 */
export function verifyWebhook(
  secret: string | readonly string[],
  headers: Headers | Record<string, string | string[] | undefined>,
  body: string | Uint8Array,
): WebhookMessage {
  const given: Record<string, string> = {}
  if (headers instanceof Headers) headers.forEach((value, name) => (given[name] = value))
  else for (const [name, value] of Object.entries(headers)) given[name.toLowerCase()] = String(value)
  const text = typeof body === 'string' ? body : new TextDecoder().decode(body)
  const secrets = [secret].flat()
  for (const [i, one] of secrets.entries()) {
    try {
      const message = new Webhook(one).verify(text, given) as Omit<WebhookMessage, 'id'>
      return { id: given['webhook-id']!, ...message }
    } catch (error) {
      if (i === secrets.length - 1) throw error
    }
  }
  throw new WebhookVerificationError('No secret')
}
