// Every request is a span: it goes on with the caller's `traceparent`, is answered with
// `x-request-id` and `traceresponse`, and what it does knows of it (currentTrace). A request id is
// ours alone: it stands in the audit log, so nobody else may choose it.

import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps.ts'
import { currentTrace, formatTraceparent, parseTraceparent } from '../tracing/trace-context.ts'
import { idsOnly, type Span } from '../tracing/tracing.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Undefined for an address that no route is looked up for. */
    span: Span | undefined
  }
}

export function installTracing(app: FastifyInstance, { tracing = idsOnly }: Deps): void {
  app.decorateRequest('span', undefined)
  app.addHook('onRequest', (request, reply, done) => {
    const { method, headers, routeOptions } = request
    const route = routeOptions.url
    const span = tracing.start(route ? `${method} ${route}` : method, {
      kind: 'server',
      parent: parseTraceparent(headers.traceparent, headers.tracestate),
      attributes: { 'http.request.method': method, 'http.route': route, 'danvan.request.id': request.id },
    })
    request.span = span
    reply.headers({ 'x-request-id': request.id, traceresponse: formatTraceparent(span.context) })
    currentTrace.run(span.context, done)
  })
  // Reading a body leaves the context behind.
  app.addHook('preValidation', ({ span }, _reply, done) => currentTrace.run(span!.context, done))
  app.addHook('onResponse', ({ span, actor, problemCode }, { statusCode }, done) => {
    span?.set({
      'http.response.status_code': statusCode,
      'user.id': actor?.userId ?? undefined,
      'error.type': problemCode ?? undefined,
    })
    span?.end(statusCode >= 500)
    done()
  })
}
