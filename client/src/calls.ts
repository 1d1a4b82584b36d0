// The types of calls, made from the generated ones: what a path takes, and what it answers when it succeeds.

import type { MaybeOptionalInit, ParseAsResponse } from 'openapi-fetch'
import type { HttpMethod, PathsWithMethod, RequiredKeysOf, SuccessResponse } from 'openapi-typescript-helpers'
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

/** What an operation answers, or as the call's `parseAs` wants it. */
export type Success<Operation, Init = unknown> = Operation extends {
  responses: infer Responses extends Record<number, unknown>
}
  ? ParseAsResponse<SuccessResponse<Responses>, Init>
  : never

/** One method of the API: `client.GET(path, { params, body, signal })`. @throws ProblemError, ConnectionError */
export type Call<Method extends HttpMethod> = <
  Path extends PathsWithMethod<paths, Method>,
  Init extends InitOf<Path, Method>,
>(
  path: Path,
  ...init: InitParam<Init>
) => Promise<Answer<Success<paths[Path][Method & keyof paths[Path]], Init>>>

/** Lists that are read page by page. */
export type ListPath = {
  [Path in PathsWithMethod<paths, 'get'>]: Success<paths[Path]['get']> extends {
    items: unknown[]
    nextCursor: string | null
  }
    ? Path
    : never
}[PathsWithMethod<paths, 'get'>]

export type ItemOf<Path extends ListPath> = Success<paths[Path]['get']> extends { items: (infer Item)[] } ? Item : never

export type QueryOf<Path extends ListPath> = NonNullable<paths[Path]['get']['parameters']['query']>
