// The client: every operation of the API by method and path, typed; signed in, retried, and refusals thrown.

import createFetch from 'openapi-fetch'
import type { HttpMethod } from 'openapi-typescript-helpers'
import type { Call } from './calls.ts'
import { openDelivery, type DeliveryOptions } from './delivery.ts'
import { downloadWith, uploadWith, type Download, type UploadEvidence } from './files.ts'
import { changesWith, followWith, itemsWith, type Changes, type Follow, type Items } from './lists.ts'
import { problemOf } from './problem.ts'
import type { paths } from './schema.ts'
import { openSession, type Credentials, type TokenRequest, type Tokens } from './session.ts'
import { abortable } from './waiting.ts'

export interface ClientOptions extends DeliveryOptions {
  /** Where the server is, without `/api/v1`: `https://chamdiem.vidu.example`. */
  baseUrl: string
  credentials: Credentials
  /** Language of problems and labels. Default: the server's, Vietnamese. */
  language?: 'vi' | 'en'
  /** Milliseconds since 1970; for tests. */
  now?: () => number
}

export interface Client {
  GET: Call<'get'>
  POST: Call<'post'>
  PUT: Call<'put'>
  PATCH: Call<'patch'>
  DELETE: Call<'delete'>
  /** Every item of a list, read page by page as it is asked for. */
  items: Items
  /** Events as they happen, without end: remember the `seq` of the last one, and go on after it. */
  follow: Follow
  /**
   * What changed since a cursor, for whoever keeps a copy: pages, up to now. Store a page's `nextCursor` after its items.
   * @throws ProblemError `feed_restarted` (410): begin again without a cursor
   */
  changes: Changes
  /** A file of the API, with its name. */
  download: Download
  /** Attaches a file to a form. */
  uploadEvidence: UploadEvidence
  /** Signs in now rather than with the first call. @throws ProblemError when the server refuses */
  signIn: () => Promise<void>
}

const tokenPath = '/api/v1/auth/token'

export function createClient(options: ClientOptions): Client {
  const { baseUrl, credentials, language, now = Date.now } = options
  const deliver = openDelivery(options)
  const headers = { ...(language && { 'accept-language': language }) }
  const session = openSession(credentials, askTokens, now)
  const api = createFetch<paths>({ baseUrl, headers, fetch: sendSignedIn })

  async function sendSignedIn(request: Request & { timeoutMs?: number }): Promise<Response> {
    const { timeoutMs, signal } = request
    if (request.method === 'POST' && !request.headers.has('idempotency-key'))
      request.headers.set('idempotency-key', randomKey())
    for (let renewed = false; ; renewed = true) {
      const token = await abortable(session.token(), signal)
      const signedIn = request.clone()
      signedIn.headers.set('authorization', `Bearer ${token}`)
      const response = await deliver(signedIn, { timeoutMs })
      if (response.status !== 401 || renewed) return response
      await response.body?.cancel()
      session.refuse(token)
    }
  }

  async function askTokens(form: TokenRequest): Promise<Tokens> {
    const request = new Request(`${baseUrl.replace(/\/$/, '')}${tokenPath}`, {
      method: 'POST',
      headers,
      body: new URLSearchParams(form),
    })
    const response = await deliver(request, { repeatable: form.grant_type !== 'refresh_token' })
    const body: unknown = await response.json().catch(() => null)
    if (!response.ok) throw problemOf(body, response, request)
    return body as Tokens
  }

  const call = (method: HttpMethod) =>
    (async (path: string, init?: object) => {
      const { data, error, response } = await api.request(method, path as never, init as never)
      const url = new URL(path, baseUrl).href
      if (!response.ok && response.status !== 304)
        throw problemOf(error, response, { method: method.toUpperCase(), url })
      return { data, response }
    }) as never

  const GET: Call<'get'> = call('get')
  const POST: Call<'post'> = call('post')
  return {
    GET,
    POST,
    PUT: call('put'),
    PATCH: call('patch'),
    DELETE: call('delete'),
    items: itemsWith(GET),
    follow: followWith(GET),
    changes: changesWith(GET),
    download: downloadWith(GET),
    uploadEvidence: uploadWith(POST),
    signIn: async () => void (await session.token()),
  }
}

/** `crypto.randomUUID` is missing in pages that came over plain HTTP, as inside an agency's network. */
function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
