// One request to its answer, sent again where that is safe and helps, a few times at most:
//   429, 503            the server did nothing yet: after Retry-After, or a growing while
//   409 with Retry-After  the same POST still runs: after Retry-After
//   502, 504, no answer   it may have taken effect: GET, and POST because its Idempotency-Key makes it count once.
// PUT, PATCH and DELETE stay with the caller then: their If-Match guards them, but the second answer could be a 412
// about the caller's own change.

import { ConnectionError } from './problem.ts'
import { wait } from './waiting.ts'

export interface DeliveryOptions {
  /** Sends one request; `fetch` unless given. */
  fetch?: (request: Request, init: { signal: AbortSignal }) => Promise<Response>
  /** For each attempt, until the whole answer is here (of a file: until it begins). Default 30 s. */
  timeoutMs?: number
  /** How often a request is sent again. Default 3. */
  retries?: number
  /** A server that wants a longer pause than this is not waited for. Default 60 s. */
  longestWaitMs?: number
}

export type Deliver = (request: Request, options?: DeliverOptions) => Promise<Response>
interface DeliverOptions {
  /** Doing it twice is as good as once. Default: GET, and what carries an Idempotency-Key. */
  repeatable?: boolean
  timeoutMs?: number | undefined
}

export function openDelivery(options: DeliveryOptions): Deliver {
  const { retries = 3, longestWaitMs = 60_000 } = options
  const send = options.fetch ?? ((request, init) => fetch(request, init))

  return async (request, own = {}) => {
    const timeoutMs = own.timeoutMs ?? options.timeoutMs ?? 30_000
    const repeatable = own.repeatable ?? (request.method === 'GET' || request.headers.has('idempotency-key'))
    for (let attempt = 1; ; attempt++) {
      const outcome = await attempted(request, timeoutMs, send)
      request.signal.throwIfAborted()
      const pause = pauseAfter(outcome, repeatable, attempt)
      if (pause === null || attempt > retries || pause > longestWaitMs) {
        if (outcome instanceof Response) return outcome
        throw new ConnectionError(request, outcome.cause, attempt)
      }
      if (outcome instanceof Response) await outcome.body?.cancel()
      await wait(pause, request.signal)
    }
  }
}

type Outcome = Response | { cause: unknown }

async function attempted(
  request: Request,
  timeoutMs: number,
  send: NonNullable<DeliveryOptions['fetch']>,
): Promise<Outcome> {
  const controller = new AbortController()
  const abort = () => controller.abort(request.signal.reason)
  if (request.signal.aborted) abort()
  request.signal.addEventListener('abort', abort)
  const timer = setTimeout(
    () => controller.abort(new DOMException(`No answer within ${timeoutMs} ms`, 'TimeoutError')),
    timeoutMs,
  )
  try {
    // A clone, because a body can be sent once.
    return await whole(await send(request.clone(), { signal: controller.signal }))
  } catch (cause) {
    return { cause }
  } finally {
    clearTimeout(timer)
  }
}

/** JSON with all of its bytes, so that a connection that breaks within counts as no answer; files stay streams. */
async function whole(response: Response): Promise<Response> {
  if (!/[/+]json/.test(response.headers.get('content-type') ?? '') || response.status === 304) return response
  const { status, statusText, headers } = response
  return new Response(await response.arrayBuffer(), { status, statusText, headers })
}

/** Milliseconds until it is sent again; null: this answer stands. */
function pauseAfter(outcome: Outcome, repeatable: boolean, attempt: number): number | null {
  const growing = 500 * 2 ** (attempt - 1) * (0.5 + Math.random())
  if (!(outcome instanceof Response)) return repeatable ? growing : null
  const asked = retryAfter(outcome)
  if (outcome.status === 429 || outcome.status === 503) return asked ?? growing
  if (outcome.status === 409) return asked
  return repeatable && (outcome.status === 502 || outcome.status === 504) ? (asked ?? growing) : null
}

/** Retry-After in seconds or as a date. */
function retryAfter({ headers }: Response): number | null {
  const value = headers.get('retry-after')
  if (!value) return null
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now()
  return Number.isNaN(ms) ? null : Math.max(0, ms)
}
