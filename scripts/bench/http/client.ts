// The load client, in a process of its own so that it does not wait behind what it measures: sends what it is told
// over as many connections, and answers how many came back in a second and how long they took. At a given rate calls
// come as people's do, each by chance and without waiting for the others, and are timed from when they were due: at an
// even pace of bursts, the last of a burst would only measure how many stood before it.

import { fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import { randomFrom } from '../../demo/believable.ts'

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
  /** Requests a second of all lists together; each list sends its next as soon as it has the last answer otherwise. */
  rate?: number
}

export interface Loaded {
  requests: number
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
  if (rate !== undefined) return sendAtRate(url, calls, seconds, rate)
  if (seconds === 'once') return sendOnce(url, calls)
  let turn = 0
  const result = await autocannon({
    url,
    connections: calls.length,
    timeout: 60,
    duration: seconds,
    setupClient: (client) => client.setRequests(calls[turn++ % calls.length]!),
  })
  const failed = result.non2xx + result.errors + result.timeouts
  if (failed > 0)
    throw new Error(`${failed} of ${result.requests.total} failed: ${JSON.stringify(result.statusCodeStats)}`)
  const { requests, duration, latency } = result
  return { requests: requests.total, perSecond: requests.total / duration, p50: latency.p50, p99: latency.p99 }
}

/** What changes something for good is sent once each: autocannon would begin again. */
async function sendOnce(url: string, calls: Call[][]): Promise<Loaded> {
  const took: number[] = []
  const began = performance.now()
  await Promise.all(
    calls.map(async (list) => {
      for (const call of list) took.push(await send(url, call, performance.now()))
    }),
  )
  return summed(took, began)
}

/** The gaps between two are exponential (a Poisson process), the same in each run; the lists take turns. */
async function sendAtRate(url: string, calls: Call[][], seconds: number | 'once', rate: number): Promise<Loaded> {
  const all = calls.reduce((sum, list) => sum + list.length, 0)
  const count = seconds === 'once' ? all : Math.ceil(rate * seconds)
  const random = randomFrom(1)
  const under: Promise<number>[] = []
  // This process is new: what it takes to get going is not the server's.
  for (let n = 0; n < 300; n++) await send(url, { method: 'GET', path: '/healthz' }, 0)
  const began = performance.now()
  let due = began
  for (let n = 0; n < count; n++) {
    due += (-Math.log(1 - random()) / rate) * 1000
    await sleep(Math.max(0, due - performance.now()))
    const list = calls[n % calls.length]!
    const sent = send(url, list[Math.floor(n / calls.length) % list.length]!, due)
    // One that failed is told of when all are back.
    sent.catch(() => {})
    under.push(sent)
  }
  return summed(await Promise.all(under), began)
}

/** As autocannon asks: not compressed. @returns the milliseconds from when it was due until its answer had come */
async function send(url: string, { method, path, headers, body }: Call, due: number): Promise<number> {
  const answer = await fetch(`${url}${path}`, { method, headers: { 'accept-encoding': 'identity', ...headers }, body })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 500)}`)
  return performance.now() - due
}

function summed(took: number[], began: number): Loaded {
  const whole = (performance.now() - began) / 1000
  took.sort((a, b) => a - b)
  const at = (share: number) => took[Math.ceil(took.length * share) - 1]!
  return { requests: took.length, perSecond: took.length / whole, p50: at(0.5), p99: at(0.99) }
}

if (process.send && process.argv[1] === fileURLToPath(import.meta.url))
  process.once('message', (what: Load) => {
    void carryOut(what)
      .catch((error: Error) => ({ error: error.message }))
      .then((answer) => process.send!(answer, () => process.disconnect()))
  })
