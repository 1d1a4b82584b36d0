// Pieces of work as spans. Every request has ids for the log and for whom we call, also when nobody
// collects traces; with a collector (otel.ts) the same spans are sent to it.

import { randomFillSync } from 'node:crypto'
import type { Config } from '../config.ts'
import { currentTrace, type TraceContext } from './trace-context.ts'

/** After OpenTelemetry's semantic conventions; never what people wrote. */
export type Attributes = Record<string, string | number | undefined>

export interface Span {
  readonly context: TraceContext
  set: (attributes: Attributes) => void
  end: (failed?: boolean) => void
}

export interface StartSpan {
  kind: 'server' | 'client' | 'internal'
  /** null: a trace of its own. */
  parent: TraceContext | null
  attributes?: Attributes
}

export interface Tracing {
  start: (name: string, options: StartSpan) => Span
  /** Batches that reached the collector, and that did not. */
  exported: () => { ok: number; failed: number }
  /** Sends what is left. */
  close: () => Promise<void>
}

/** Fetched for many at a time: to ask for the bytes of one takes longer than all the rest of a span. */
const store = Buffer.alloc(4096)
let used = store.length

function randomHex(bytes: number): string {
  if (used + bytes > store.length) {
    randomFillSync(store)
    used = 0
  }
  used += bytes
  return store.toString('hex', used - bytes, used)
}

const set = () => {}
const end = () => {}

export const idsOnly: Tracing = {
  start: (_name, { parent }) => {
    const traceId = parent?.traceId ?? randomHex(16)
    return { context: { traceId, spanId: randomHex(8), flags: parent?.flags ?? 0 }, set, end }
  },
  exported: () => ({ ok: 0, failed: 0 }),
  close: async () => {},
}

/** Spans go to a collector when the environment names one. */
export async function openTracing({ tracing, otlpHeaders }: Pick<Config, 'tracing' | 'otlpHeaders'>): Promise<Tracing> {
  if (!tracing) return idsOnly
  const { openOtel } = await import('./otel.ts')
  return openOtel(otlpHeaders)
}

/** Does the work as a span, and inside of it. */
export async function inSpan<T>(
  tracing: Tracing,
  name: string,
  options: StartSpan,
  work: (span: Span) => Promise<T>,
): Promise<T> {
  const span = tracing.start(name, options)
  try {
    const result = await currentTrace.run(span.context, () => work(span))
    span.end()
    return result
  } catch (error) {
    span.end(true)
    throw error
  }
}
