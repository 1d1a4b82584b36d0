// Lists of the API as async iterators.

import type { Answer, Call, CallOptions, InitParam, InitOf, ItemOf, ListPath } from './calls.ts'
import type { operations } from './schema.ts'
import { wait } from './waiting.ts'

export type Items = <Path extends ListPath, Init extends InitOf<Path, 'get'>>(
  path: Path,
  ...init: InitParam<Init>
) => AsyncGenerator<ItemOf<Path>, void, undefined>

interface Page<Item> {
  items: Item[]
  nextCursor: string | null
}
type ReadPage = <Item>(path: string, init: object) => Promise<Answer<Page<Item>>>

export function itemsWith(GET: Call<'get'>): Items {
  return async function* (path, ...[init]) {
    for await (const page of pages<ItemOf<typeof path>>(GET as ReadPage, path, init ?? {})) yield* page.items
  }
}

interface Init {
  params?: { query?: object }
}

async function* pages<Item>(read: ReadPage, path: string, init: Init): AsyncGenerator<Page<Item>, void, undefined> {
  let cursor: string | null | undefined
  do {
    const query = { limit: 200, ...init.params?.query, ...(cursor && { cursor }) }
    const { data } = await read<Item>(path, { ...init, params: { ...init.params, query } })
    yield data
    cursor = data.nextCursor
  } while (cursor)
}

export type Event = operations['listEvents']['responses'][200]['content']['application/json']['items'][number]
type EventQuery = NonNullable<operations['listEvents']['parameters']['query']>

export interface FollowOptions extends CallOptions, Pick<EventQuery, 'kind' | 'periodId' | 'unitId'> {
  /** The `seq` of the last event that was dealt with; 0 or nothing: from the first one. */
  after?: number
  /** How long to wait when there is nothing new. Default one minute. */
  intervalMs?: number
}

export type Follow = (options?: FollowOptions) => AsyncGenerator<Event, never, undefined>

export function followWith(GET: Call<'get'>): Follow {
  return async function* ({ after = 0, intervalMs = 60_000, signal, timeoutMs, ...filter } = {}) {
    for (let last = after; ; await wait(intervalMs, signal)) {
      const init = { params: { query: { ...filter, after: last } }, signal, timeoutMs }
      for await (const { items } of pages<Event>(GET as ReadPage, '/api/v1/events', init)) {
        for (const event of items) {
          yield event
          last = event.seq
        }
      }
    }
  }
}

export type ChangePage = operations['listChanges']['responses'][200]['content']['application/json']
type ChangeQuery = NonNullable<operations['listChanges']['parameters']['query']>

export interface ChangesOptions extends CallOptions, Pick<ChangeQuery, 'resource' | 'limit'> {
  /** The `nextCursor` that you stored; nothing: from the beginning. */
  since?: string
}

export type Changes = (options?: ChangesOptions) => AsyncGenerator<ChangePage, void, undefined>

export function changesWith(GET: Call<'get'>): Changes {
  return async function* ({ signal, timeoutMs, ...query } = {}) {
    for (let since = query.since, more = true; more;) {
      const { data } = await GET('/api/v1/changes', { params: { query: { ...query, since } }, signal, timeoutMs })
      yield data
      since = data.nextCursor
      more = data.more
    }
  }
}
