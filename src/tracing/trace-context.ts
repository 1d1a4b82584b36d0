// W3C Trace Context (https://www.w3.org/TR/trace-context/): which trace a piece of work belongs to,
// from the caller's header, through the work of the request, to whom we call. Pure, but for the
// context that the work carries along.

import { AsyncLocalStorage } from 'node:async_hooks'

export interface TraceContext {
  /** 32 hexadecimal digits. */
  readonly traceId: string
  /** 16 hexadecimal digits. */
  readonly spanId: string
  /** Bit 0: whoever began the trace records it. */
  readonly flags: number
  /** What other vendors keep in `tracestate`; handed to the collector, never to receivers of webhooks. */
  readonly state?: string | undefined
}

/** Of whatever runs now; nothing outside of a request or a delivery. */
export const currentTrace = new AsyncLocalStorage<TraceContext>()

const form = /^([\da-f]{2})-([\da-f]{32})-([\da-f]{16})-([\da-f]{2})(-.*)?$/
const longestState = 512

/** Null when there is none or it is malformed: then a trace begins here. */
export function parseTraceparent(header: unknown, state?: unknown): TraceContext | null {
  const [, version, traceId, spanId, flags, more] = form.exec(typeof header === 'string' ? header : '') ?? []
  if (!traceId || !spanId || version === 'ff' || (version === '00' && more !== undefined)) return null
  if (/^0+$/.test(traceId) || /^0+$/.test(spanId)) return null
  const kept = typeof state === 'string' && state !== '' && state.length <= longestState ? state : undefined
  return { traceId, spanId, flags: parseInt(flags!, 16) & 3, state: kept }
}

export function formatTraceparent({ traceId, spanId, flags }: TraceContext): string {
  return `00-${traceId}-${spanId}-${flags.toString(16).padStart(2, '0')}`
}
