// GET /metrics for Prometheus: how many requests, how long, how many failed, by the template of
// the route (never an address, which holds ids), besides the process and the database. Each
// application has a registry of its own. Only this machine may read it, or whoever has METRICS_TOKEN.

import { createHash, timingSafeEqual } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Deps } from '../deps.ts'
import { isStorageError } from '../db/errors.ts'
import { operationOf } from './authenticate.ts'
import { watchDatabase } from './metrics-gauges.ts'
import { watchServer } from './metrics-server.ts'
import { problems } from './problems.ts'

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string
}

declare module 'fastify' {
  interface FastifyInstance {
    metrics: {
      /** A request has come. */
      begun: () => void
      /** It is not waited for any more. */
      left: () => void
      /** It was answered, after so many milliseconds. */
      finished: (request: Finished) => void
    }
  }
}

interface Finished {
  method: string
  route: string
  status: number
  ms: number
}

/** Requests that the histogram does not know of yet. */
const mostWaiting = 500
const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

export function installMetrics(app: FastifyInstance, deps: Deps): void {
  const { config, db, pool, clock } = deps
  const registers = [new Registry()]
  const [registry] = registers as [Registry]
  collectDefaultMetrics({ register: registry })
  // Worked into the histogram many at a time: one by one, between other work, each takes several times as long.
  const waiting: Finished[] = []
  function workIn() {
    for (const { ms, ...labels } of waiting.splice(0)) duration.observe(labels, ms / 1000)
  }
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Requests by method, template of the route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: seconds,
    registers,
    collect: workIn,
  })
  const databaseErrors = new Counter({
    name: 'danvan_database_errors_total',
    help: 'Errors of the database or the disk that no rule foresaw, outages among them',
    registers,
  })
  new Gauge({ name: 'danvan_build_info', help: 'Always 1', labelNames: ['version', 'node'], registers }).set(
    { version, node: process.version },
    1,
  )
  new Gauge({
    name: 'danvan_database_connections',
    help: 'Connections of the pool by state; waiting: requests that wait for one; the embedded database has none',
    labelNames: ['state'],
    registers,
    collect() {
      if (!pool) return
      this.set({ state: 'idle' }, pool.idleCount)
      this.set({ state: 'busy' }, pool.totalCount - pool.idleCount)
      this.set({ state: 'waiting' }, pool.waitingCount)
    },
  })
  let inFlight = 0
  new Gauge({
    name: 'http_requests_in_flight',
    help: 'Requests that are being served',
    registers,
    collect() {
      this.set(inFlight)
    },
  })
  const refused = new Counter({
    name: 'danvan_problems_total',
    help: 'Requests answered with a problem, by its code: stale_version, locked, too_many_attempts, invalid_grant …',
    labelNames: ['code'],
    registers,
  })
  const signIns = new Counter({
    name: 'danvan_sign_ins_total',
    help: 'Requests for a token by outcome: ok, or the code of the problem',
    labelNames: ['outcome'],
    registers,
  })
  watchServer(registry, app, deps)
  const refresh = watchDatabase(registry, db, clock, () => databaseErrors.inc())

  app.decorate('metrics', {
    begun: () => void (inFlight += 1),
    left: () => void (inFlight -= 1),
    finished: (request) => {
      if (waiting.push(request) === mostWaiting) workIn()
    },
  })
  app.addHook('onRequest', (_request, _reply, done) => {
    app.metrics.begun()
    done()
  })
  app.addHook('onResponse', (request, reply, done) => {
    app.metrics.left()
    const { method, routeOptions, problemCode } = request
    app.metrics.finished({ method, route: routeOptions.url ?? 'none', status: reply.statusCode, ms: reply.elapsedTime })
    if (problemCode) refused.inc({ code: problemCode })
    if (operationOf(request) === 'createToken') signIns.inc({ outcome: problemCode ?? 'ok' })
    done()
  })
  app.addHook('onError', async (_request, _reply, error) => {
    if (isStorageError(error)) databaseErrors.inc()
  })
  app.get('/metrics', { config: { access: 'public' }, schema: { hide: true } }, async (request, reply) => {
    if (!mayRead(request, config.metricsToken)) throw problems.notFound()
    await refresh()
    return reply.type(registry.contentType).send(await registry.metrics())
  })
}

/** Without a token only this machine itself: a reverse proxy on it passes its callers on with a header. */
function mayRead({ headers, socket }: FastifyRequest, token: string | undefined): boolean {
  if (token) return sameSecret(headers.authorization ?? '', `Bearer ${token}`)
  const isHere = /^(127\.|::1$|::ffff:127\.)/.test(socket.remoteAddress ?? '')
  return isHere && !headers['x-forwarded-for'] && !headers.forwarded
}

function sameSecret(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(expected))
}
