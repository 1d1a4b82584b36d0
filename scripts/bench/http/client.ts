// The load client, in a process of its own so that it does not wait behind what it measures: sends what it is told
// over as many connections, and answers how many came back in a second and how long they took.

import { fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'

export interface Call {
  method: 'GET' | 'POST' | 'PATCH'
  path: string
  headers?: Record<string, string>
  body?: string
}

export interface Load {
  url: string
  /** One list a connection, sent in turn from its beginning. */
  calls: Call[][]
  /** Until the time is over, or every call was sent once. */
  seconds: number | 'once'
  /** Requests a second over all connections; as many as come back otherwise. */
  rate?: number
}

export interface Loaded {
  perSecond: number
  /** Milliseconds. */
  p50: number
  p99: number
}

/** @throws when an answer was not a success */
export async function load(what: Load): Promise<Loaded> {
  const child = fork(fileURLToPath(import.meta.url))
  child.send(what)
  const [answer] = (await once(child, 'message')) as [Loaded | { error: string }]
  if ('error' in answer) throw new Error(answer.error)
  return answer
}

async function carryOut({ url, calls, seconds, rate }: Load): Promise<Loaded> {
  if (seconds === 'once') return sendOnce(url, calls, rate)
  let turn = 0
  const result = await autocannon({
    url,
    connections: calls.length,
    timeout: 60,
    duration: seconds,
    ...(rate && { overallRate: rate }),
    setupClient: (client) => client.setRequests(calls[turn++ % calls.length]!),
  })
  const failed = result.non2xx + result.errors + result.timeouts
  if (failed > 0)
    throw new Error(`${failed} of ${result.requests.total} failed: ${JSON.stringify(result.statusCodeStats)}`)
  return { perSecond: result.requests.total / result.duration, p50: result.latency.p50, p99: result.latency.p99 }
}

/** What changes something for good is sent once each: autocannon would begin again. */
async function sendOnce(url: string, calls: Call[][], rate: number | undefined): Promise<Loaded> {
  const took: number[] = []
  const began = performance.now()
  // Of each connection, so that all together keep the rate.
  const pause = rate === undefined ? 0 : (calls.length / rate) * 1000
  await Promise.all(
    calls.map(async (list) => {
      for (const [i, { method, path, headers, body }] of list.entries()) {
        await sleep(Math.max(0, began + i * pause - performance.now()))
        const sent = performance.now()
        const answer = await fetch(`${url}${path}`, { method, headers, body })
        const text = await answer.text()
        if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 500)}`)
        took.push(performance.now() - sent)
      }
    }),
  )
  const whole = (performance.now() - began) / 1000
  took.sort((a, b) => a - b)
  const at = (share: number) => took[Math.ceil(took.length * share) - 1]!
  return { perSecond: took.length / whole, p50: at(0.5), p99: at(0.99) }
}

if (process.send && process.argv[1] === fileURLToPath(import.meta.url))
  process.once('message', (what: Load) => {
    void carryOut(what)
      .catch((error: Error) => ({ error: error.message }))
      .then((answer) => process.send!(answer, () => process.disconnect()))
  })
