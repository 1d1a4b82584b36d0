// One attempt: a POST that follows no redirect, reaches only what it may, and ends after 15 seconds.

import { request as plain } from 'node:http'
import { request as secure } from 'node:https'
import { AddressRefused, guardedLookup, urlFault, type AllowedPrivate } from './addresses.ts'

export interface Sent {
  statusCode: number | null
  error: string | null
}

const timeoutMs = 15_000
/** Of what the receiver answers, read only so that its connection ends well. */
const mostAnswered = 64 * 1024

/** Never throws. `stopped` ends it at once. */
export function sendWebhook(
  url: string,
  headers: Record<string, string>,
  body: string,
  { allowed, stopped }: { allowed: AllowedPrivate; stopped?: AbortSignal | undefined },
): Promise<Sent> {
  const fault = urlFault(url, allowed)
  if (fault) return Promise.resolve({ statusCode: null, error: fault })
  const timeout = AbortSignal.timeout(timeoutMs)
  return new Promise((resolve) => {
    const send = url.startsWith('https:') ? secure : plain
    const sending = send(url, {
      method: 'POST',
      agent: false,
      headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
      lookup: guardedLookup(allowed),
      signal: stopped ? AbortSignal.any([timeout, stopped]) : timeout,
    })
    sending.on('response', (answer) => {
      let read = 0
      answer.on('data', (chunk: Buffer) => {
        read += chunk.length
        if (read > mostAnswered) answer.destroy()
      })
      answer.on('error', () => {})
      answer.on('close', () => resolve({ statusCode: answer.statusCode!, error: null }))
    })
    sending.on('error', (error) => resolve({ statusCode: null, error: timeout.aborted ? 'timeout' : codeOf(error) }))
    sending.end(body)
  })
}

/** A short code such as `ECONNREFUSED`: messages hold addresses. */
function codeOf(error: NodeJS.ErrnoException): string {
  if (error instanceof AddressRefused) return error.code
  return /^[A-Za-z_]{1,60}$/.test(error.code ?? '') ? error.code! : 'failed'
}
