// What the server's log says: one line for each finished request, and what failed. Never a header,
// a body, a query or a path, which hold tokens, what people wrote and whom they looked for; of an
// error its kind and its place in the code, because messages of the database hold statements and
// parameters. Probes are told at `debug` only.

import { LogController, type FastifyBaseLogger, type FastifyReply, type FastifyRequest } from 'fastify'
import type { LoggerOptions } from 'pino'
import { currentTrace, type TraceContext } from '../tracing/trace-context.ts'

const probes: readonly (string | undefined)[] = ['/healthz', '/readyz', '/metrics']

export class RequestLog extends LogController {
  constructor() {
    super({ requestIdLogLabel: 'requestId' })
  }

  override incomingRequest(): void {}

  override requestCompleted(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    logFinished(request, reply, Boolean(error))
  }

  override streamError(error: Error, _request: FastifyRequest, { log }: FastifyReply): void {
    const cutOff = (error as { code?: unknown }).code === 'ERR_STREAM_PREMATURE_CLOSE'
    log[cutOff ? 'info' : 'error']({ err: error }, 'answer cut off')
  }
}

export function logFinished(request: FastifyRequest, reply: FastifyReply, cutOff = false): void {
  const { method, routeOptions, actor, ip, problemCode, span, log } = request
  const { statusCode, elapsedTime: ms } = reply
  const route = routeOptions.url ?? 'none'
  const accountId = actor?.userId ?? undefined
  const code = problemCode ?? undefined
  const trace = span?.context
  writeFinished(log, { trace, method, route, statusCode, ms, accountId, code, ip, cutOff: cutOff || undefined })
}

interface Finished {
  method: string
  route: string
  statusCode: number
  ms: number
  accountId: string | undefined
  code?: string | undefined
  ip: string
  /** The caller went away before the answer had arrived. */
  cutOff: true | undefined
  /** Where the log does not know it by itself. */
  requestId?: string
  trace: TraceContext | undefined
}

/** Member by member: to copy them one by one takes longer than to write the line. */
export function writeFinished(log: FastifyBaseLogger, finished: Finished): void {
  const { requestId, trace, method, route, statusCode, ms, accountId: actorId, code, ip, cutOff } = finished
  const durationMs = Math.round(ms * 10) / 10
  log[probes.includes(route) ? 'debug' : 'info'](
    {
      requestId,
      trace_id: trace?.traceId,
      span_id: trace?.spanId,
      method,
      route,
      statusCode,
      durationMs,
      actorId,
      code,
      ip,
      cutOff,
    },
    'request finished',
  )
}

export function loggerOptions(level: string): LoggerOptions {
  return {
    level,
    // The names that OpenTelemetry gives them in logs.
    mixin() {
      const trace = currentTrace.getStore()
      return trace ? { trace_id: trace.traceId, span_id: trace.spanId } : {}
    },
    serializers: { err: describeError },
    hooks: {
      logMethod(args, method) {
        const [given, text, ...values] = args as unknown[]
        if (typeof given === 'string') Reflect.apply(method, this, [withoutQuery(given), text, ...values])
        else Reflect.apply(method, this, [fieldsOf(given), withoutQuery(text), ...values])
      },
    },
  }
}

/** Plain values and the error: libraries log whole requests, with their headers. */
function fieldsOf(given: unknown): Record<string, unknown> {
  if (given instanceof Error) return { err: given }
  const fields = Object.entries((given ?? {}) as Record<string, unknown>)
  return Object.fromEntries(fields.filter(([name, value]) => name === 'err' || typeof value !== 'object'))
}

/** Never undefined: a line without a text of its own would get the message of its error. */
function withoutQuery(text: unknown): string {
  return (typeof text === 'string' ? text : 'error').replace(/\?[^\s"']*/g, '?')
}

/** Kind, code and place; the first lines of a stack repeat the message. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const { name: type, code, cause, stack = '' } = error as Error & { code?: unknown }
  const place = stack.split('\n').filter((line) => /^\s+at /.test(line))
  return {
    type,
    ...(code !== undefined && { code }),
    ...(cause !== undefined && { cause: describeCause(cause) }),
    stack: place.slice(0, 12).join('\n'),
  }
}

function describeCause(cause: unknown) {
  const { name, code, constraint } = (cause ?? {}) as Record<string, unknown>
  return { type: name, code, constraint }
}
