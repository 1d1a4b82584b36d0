// Spans to a collector (OTLP over HTTP, JSON). Loaded only when the environment asks for it
// (environment.ts): the packages cost memory and time at the start.

import { readFileSync } from 'node:fs'
import { createTraceState, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources'
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base'
import type { TraceContext } from './trace-context.ts'
import type { Attributes, Tracing } from './tracing.ts'

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string
}
const kinds = { server: SpanKind.SERVER, client: SpanKind.CLIENT, internal: SpanKind.INTERNAL }
/** A collector that is away must not hold up the stop of the server. */
const longestCloseMs = 3_000

export function openOtel(headers: Readonly<Record<string, string>>): Tracing {
  const own = resourceFromAttributes({ 'service.name': 'dan-van-scoring', 'service.version': version })
  const exported = { ok: 0, failed: 0 }
  const exporter = new OTLPTraceExporter({ headers: { ...headers } })
  const provider = new BasicTracerProvider({
    resource: own.merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [
      new BatchSpanProcessor({
        export: (spans, done) =>
          exporter.export(spans, (result) => {
            exported[result.error ? 'failed' : 'ok'] += 1
            done(result)
          }),
        shutdown: () => exporter.shutdown(),
        forceFlush: () => exporter.forceFlush(),
      }),
    ],
  })
  const tracer = provider.getTracer('dan-van-scoring', version)
  return {
    start: (name, { kind, parent, attributes = {} }) => {
      const from = parent ? trace.setSpanContext(ROOT_CONTEXT, remoteContext(parent)) : ROOT_CONTEXT
      const span = tracer.startSpan(name, { kind: kinds[kind], attributes: withoutGaps(attributes) }, from)
      const { traceId, spanId, traceFlags } = span.spanContext()
      return {
        context: { traceId, spanId, flags: traceFlags, state: parent?.state },
        set: (more) => void span.setAttributes(withoutGaps(more)),
        end: (failed = false) => {
          if (failed) span.setStatus({ code: SpanStatusCode.ERROR })
          span.end()
        },
      }
    },
    exported: () => exported,
    close: async () => {
      const timeout = new Promise<void>((resolve) => setTimeout(resolve, longestCloseMs).unref())
      await Promise.race([provider.shutdown().catch(() => {}), timeout])
    },
  }
}

function remoteContext({ traceId, spanId, flags, state }: TraceContext) {
  const kept = state === undefined ? {} : { traceState: createTraceState(state) }
  return { traceId, spanId, traceFlags: flags, isRemote: true, ...kept }
}

function withoutGaps(attributes: Attributes): Record<string, string | number> {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined)
  return Object.fromEntries(given) as Record<string, string | number>
}
