// The same request again, word for word, from the same address, while nothing was committed: it gets the same answer,
// before Fastify looks at it. What the hooks decided (who is calling, may they, which version is the present one)
// can't have changed; what changes without the database (the end of the token, the limits, the server's closing) is
// looked at here each time. All else goes the ordinary way, from which this is learned (kept-answers.ts).

import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { LRUCache } from 'lru-cache'
import { latestSnapshot, presentSnapshot } from '../db/standstill.ts'
import type { Deps } from '../deps.ts'
import { formatTraceparent, type TraceContext } from '../tracing/trace-context.ts'
import { idsOnly } from '../tracing/tracing.ts'
import { writeFinished } from './logging.ts'

/** All of an answer but what is each request's own. */
export interface Sent {
  status: 200 | 304
  /** Name, value, name, value … */
  head: readonly string[]
  /** A text is Latin-1: its characters are the bytes. */
  body?: Buffer | string
}

/** For how long a request is decided: until anything is committed after the snapshot, or the token ends (ms). */
export interface Holding {
  snapshot: string
  until: number
}

interface Known extends Sent, Holding {
  method: string
  route: string
  ip: string
  accountId: string
}

declare module 'fastify' {
  interface FastifyInstance {
    /** By the request. Null: a collector of traces is to be told of every request what was done for it. */
    askedAgain: LRUCache<string, Known> | null
  }
}

/** What one server keeps; most bodies are the same bytes as other requests' and those of the kept answers. */
const mostBytes = 16 * 1024 * 1024

/** Before the application listens; other hooks and decorators may come later. */
export function installAskedAgain(app: FastifyInstance, { db, clock, tracing = idsOnly }: Deps): void {
  const sizeCalculation = ({ head, body }: Known, key: string) =>
    2 * ((body?.length ?? 0) + key.length + head.join().length) + 500
  const known = new LRUCache<string, Known>({ maxSize: mostBytes, maxEntrySize: mostBytes / 8, sizeCalculation })
  app.decorate('askedAgain', tracing === idsOnly ? known : null)
  if (tracing !== idsOnly) return
  const whenKnown = waitingFor(() => presentSnapshot(db))
  // Fastify's own listener is app.routing too.
  app.server.removeAllListeners('request').on('request', (request: IncomingMessage, response: ServerResponse) => {
    const found = known.get(keyOf(request))
    if (found?.snapshot !== latestSnapshot(db)) return app.routing(request, response)
    const begun = performance.now()
    app.metrics.begun()
    whenKnown((now) => {
      app.metrics.left()
      const isStillSo = now === found.snapshot && clock().getTime() < found.until && !app.isClosing()
      if (isStillSo && isWithinLimits(app, found)) answer(app, response, found, begun)
      else app.routing(request, response)
    })
  })
}

/** Null: there was no answer. */
type GoOn = (answer: string | null) => void

/** Whoever waits for the same answer goes on in one loop, without a promise each. */
function waitingFor(ask: () => Promise<string>): (goOn: GoOn) => void {
  let asked: Promise<string> | undefined
  let waiting: GoOn[] = []
  return (goOn) => {
    const question = ask()
    if (question !== asked) {
      const those: GoOn[] = []
      const allGoOn: GoOn = (answer) => those.forEach((one) => one(answer))
      question.then(allGoOn, () => allGoOn(null))
      asked = question
      waiting = those
    }
    waiting.push(goOn)
  }
}

function isWithinLimits({ limits }: FastifyInstance, { ip, accountId }: Known): boolean {
  return limits.address.allows(ip) && limits.account.allows(accountId)
}

function answer(
  { limits, metrics, log }: FastifyInstance,
  response: ServerResponse,
  known: Known,
  begun: number,
): void {
  const { method, route, status, ip, accountId } = known
  limits.address.count(ip)
  limits.account.count(accountId)
  const requestId = randomUUID()
  const { context: trace } = idsOnly.start(route, { kind: 'server', parent: null })
  const cutOff = response.destroyed || undefined
  writeSent(response, known, requestId, trace)
  const ms = performance.now() - begun
  metrics.finished({ method, route, status, ms })
  writeFinished(log, { requestId, trace, method, route, statusCode: status, ms, accountId, ip, cutOff })
}

/** What was sent to somebody is what they get if they ask the same again. A trace that the caller began goes on elsewhere. */
export function rememberSent({ raw, server, routeOptions, ip, actor }: FastifyRequest, sent: Sent, holding: Holding) {
  if (raw.headers.traceparent !== undefined || !actor.userId) return
  server.askedAgain?.set(keyOf(raw), {
    ...sent,
    ...holding,
    method: raw.method!,
    route: routeOptions.url!,
    ip,
    accountId: actor.userId,
  })
}

export function writeSent(
  response: ServerResponse,
  { status, head, body }: Sent,
  requestId: string,
  trace: TraceContext,
) {
  response
    .writeHead(status, [...head, 'x-request-id', requestId, 'traceresponse', formatTraceparent(trace)])
    .end(body, 'latin1')
}

/** Nothing that an answer could depend on is left out: neither a header nor whence it came. */
function keyOf({ method, url, rawHeaders, socket }: IncomingMessage): string {
  return `${method} ${url}\n${socket.remoteAddress}\n${rawHeaders.join('\n')}`
}
