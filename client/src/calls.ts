// The types of calls, made from the generated ones: what a path takes, and what it answers when it succeeds.

import type { MaybeOptionalInit, ParseAsResponse } from 'openapi-fetch'
import type { HttpMethod, OkStatus, PathsWithMethod, RequiredKeysOf } from 'openapi-typescript-helpers'
import type { paths } from './schema.ts'

export interface Answer<T> {
  data: T
  response: Response
}

/** What every call takes beside `params` and `body`. */
export interface CallOptions {
  /** Ends the call, its retries and waits included. */
  signal?: AbortSignal
  /** In place of the client's `timeoutMs`. */
  timeoutMs?: number
}

export type InitOf<Path extends keyof paths, Method extends HttpMethod> = MaybeOptionalInit<
  paths[Path],
  Method & keyof paths[Path]
>

/** Optional where nothing is required. */
export type InitParam<Init> =
  RequiredKeysOf<Init> extends never
    ? [(Init & CallOptions & Record<string, unknown>)?]
    : [Init & CallOptions & Record<string, unknown>]

/** What an operation answers when it succeeds: its JSON where it has several forms. */
type Content<Responses> = {
  [Status in keyof Responses & OkStatus]: Responses[Status] extends { content: infer Types }
    ? 'application/json' extends keyof Types
      ? Types['application/json']
      : Types[keyof Types]
    : undefined
}[keyof Responses & OkStatus]

/** The same, or as the call's `parseAs` wants it. */
export type Success<Operation, Init = unknown> = Operation extends { responses: infer Responses }
  ? ParseAsResponse<Content<Responses>, Init>
  : never

/** One method of the API: `client.GET(path, { params, body, signal })`. @throws ProblemError, ConnectionError */
export type Call<Method extends HttpMethod> = <
  Path extends PathsWithMethod<paths, Method>,
  Init extends InitOf<Path, Method>,
>(
  path: Path,
  ...init: InitParam<Init>
) => Promise<Answer<Success<paths[Path][Method & keyof paths[Path]], Init>>>

/** Lists that are read page by page until there is no next one. */
export type ListPath = {
  [Path in PathsWithMethod<paths, 'get'>]: Success<paths[Path]['get']> extends {
    items: unknown[]
    nextCursor: infer Next
  }
    ? null extends Next
      ? Path
      : never
    : never
}[PathsWithMethod<paths, 'get'>]

export type ItemOf<Path extends ListPath> = Success<paths[Path]['get']> extends { items: (infer Item)[] } ? Item : never
