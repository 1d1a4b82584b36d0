// The load client, in a process of its own so that it does not wait behind what it measures: sends what it is told
// over as many connections, and answers how many came back in a second and how long they took.

import { fork } from 'node:child_process'
import { once } from 'node:events'
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
  let turn = 0
  const began = performance.now()
  const result = await autocannon({
    url,
    connections: calls.length,
    timeout: 60,
    ...(seconds === 'once'
      ? { amount: calls.reduce((sum, list) => sum + list.length, 0), maxConnectionRequests: calls[0]!.length }
      : { duration: seconds }),
    ...(rate && { overallRate: rate }),
    setupClient: (client) => client.setRequests(calls[turn++ % calls.length]!),
  })
  const failed = result.non2xx + result.errors + result.timeouts
  if (failed > 0)
    throw new Error(`${failed} of ${result.requests.total} failed: ${JSON.stringify(result.statusCodeStats)}`)
  const took = seconds === 'once' ? (performance.now() - began) / 1000 : result.duration
  return { perSecond: result.requests.total / took, p50: result.latency.p50, p99: result.latency.p99 }
}

if (process.send && process.argv[1] === fileURLToPath(import.meta.url))
  process.once('message', (what: Load) => {
    void carryOut(what)
      .catch((error: Error) => ({ error: error.message }))
      .then((answer) => process.send!(answer, () => process.disconnect()))
  })
