// What can go wrong, as two classes: the server answered with a problem (RFC 9457), or there was no answer.

import type { components } from './schema.ts'

export type ProblemBody = components['schemas']['Problem']
/** One fault of the request: its place (a JSON pointer such as `/answers/A1/level`), a stable code, a sentence. */
export type ProblemFault = ProblemBody['errors'][number]
/** What somebody else changed since the version that was read. */
export interface Change {
  at: string
  by: string
  action: string
  fields: string[]
}

interface Asked {
  method: string
  url: string
}

/** The server refused. Decide by `code`, which is stable; `message` and `detail` are for people. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly code: string
  readonly status: number
  readonly title: string
  readonly detail: string
  /** Every fault at once; empty where the problem is not about the content. */
  readonly errors: readonly ProblemFault[]
  /** Under which the server's log has it: tell it to whoever operates the server. */
  readonly requestId: string
  /** The whole body, with the problem's own members such as `lockedBecause`. */
  readonly body: ProblemBody
  readonly response: Response

  constructor(body: ProblemBody, response: Response, { method, url }: Asked) {
    const places = body.errors.map(({ pointer, detail }) => `\n  ${pointer}: ${detail}`).join('')
    super(
      `${method} ${body.instance || decodeURI(new URL(url).pathname)}: ${response.status} ${body.code}: ${body.detail}${places}`,
    )
    this.code = body.code
    this.status = response.status
    this.title = body.title
    this.detail = body.detail
    this.errors = body.errors
    this.requestId = body.requestId
    this.body = body
    this.response = response
  }

  /** Of a `stale_version` (412): what happened to the resource since it was read; otherwise empty. */
  get changes(): readonly Change[] {
    return (this.body.changes ?? []) as Change[]
  }
}

/** No answer: the network, a time-out, a server that is not there. Whether the request took effect is not known. */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError'
  readonly attempts: number
  readonly timedOut: boolean

  constructor({ method, url }: Asked, cause: unknown, attempts: number) {
    const why = cause instanceof Error ? ((cause.cause as Error | undefined)?.message ?? cause.message) : String(cause)
    super(`${method} ${new URL(url).pathname}: no answer after ${attempts} attempt(s): ${why}`, { cause })
    this.attempts = attempts
    this.timedOut = cause instanceof Error && cause.name === 'TimeoutError'
  }
}

/** `body` as it was read: parsed, or text where a proxy answered in the server's place (code `not_a_problem`). */
export function problemOf(body: unknown, response: Response, asked: Asked): ProblemError {
  const isProblem = typeof body === 'object' && body !== null && typeof (body as ProblemBody).code === 'string'
  return new ProblemError(isProblem ? (body as ProblemBody) : foreign(body, response), response, asked)
}

function foreign(body: unknown, { status, statusText }: Response): ProblemBody {
  const detail = typeof body === 'string' ? body.slice(0, 200) : ''
  return {
    type: 'about:blank',
    title: statusText || `HTTP ${status}`,
    status,
    detail: detail || statusText || `HTTP ${status}`,
    instance: '',
    code: 'not_a_problem',
    requestId: '',
    errors: [],
  }
}
