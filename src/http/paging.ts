// Keyset paging: a page starts after the last row of the one before, so that a reader who pages
// while others write sees nothing twice and misses nothing that stood still.

import { and, asc, desc, sql, type SQL } from 'drizzle-orm'
import { PgColumn } from 'drizzle-orm/pg-core'
import { problems, say, type Problem } from './problems.ts'

interface PageRequest {
  limit?: number | undefined
  cursor?: string | undefined
  sort?: string | undefined
}

/** What a list is ordered by: a column, or something worked out of the type named. */
type SortKey = PgColumn | WorkedOut
interface WorkedOut {
  value: SQL
  type: string
}

interface Keyset {
  limit: number
  where: SQL | undefined
  orderBy: SQL[]
  /** Cuts the surplus row and says where the next page starts. */
  page: <Row, Item>(
    rows: Row[],
    keyOf: (row: Row) => unknown[],
    toItem: (row: Row) => Item,
  ) => { items: Item[]; nextCursor: string | null }
}

/**
 * Paging over `sortKeys` (the last one unique), all in one direction. Ask for `limit + 1` rows.
 * `scope` names the sort, so that a cursor of another sort is refused.
 * @throws invalid_request (400) when the cursor was not made for this list.
 */
export function keyset(scope: string, sortKeys: SortKey[], direction: 'asc' | 'desc', request: PageRequest): Keyset {
  const limit = request.limit ?? 50
  const columns: WorkedOut[] = sortKeys.map((key) =>
    key instanceof PgColumn ? { value: sql`${key}`, type: key.getSQLType() } : key,
  )
  const after = request.cursor === undefined ? undefined : readCursor(request.cursor, scope, columns.length)
  const columnList = sql.join(
    columns.map(({ value }) => value),
    sql`, `,
  )
  const valueList =
    after &&
    sql.join(
      after.map((value, i) => sql`${value}::${sql.raw(columns[i]!.type.replace(' collate "C"', ''))}`),
      sql`, `,
    )
  const compare = direction === 'asc' ? sql`>` : sql`<`
  return {
    limit: limit + 1,
    where: valueList ? and(sql`(${columnList}) ${compare} (${valueList})`) : undefined,
    orderBy: columns.map(({ value }) => (direction === 'asc' ? asc(value) : desc(value))),
    page: (rows, keyOf, toItem) => {
      const shown = rows.slice(0, limit)
      const last = shown.at(-1)
      return {
        items: shown.map(toItem),
        nextCursor: rows.length > limit && last ? writeCursor(scope, keyOf(last)) : null,
      }
    },
  }
}

function writeCursor(scope: string, key: unknown[]): string {
  return Buffer.from(JSON.stringify([scope, ...key])).toString('base64url')
}

function readCursor(cursor: string, scope: string, length: number): string[] {
  try {
    const [madeFor, ...key] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as string[]
    if (madeFor === scope && key.length === length && key.every((part) => typeof part === 'string')) return key
  } catch {
    // Falls through to the refusal below.
  }
  throw invalidCursor()
}

/** One page of rows that were all worked out anyway; the cursor is the last row shown. @throws invalid_request (400) */
export function pageOfRows<Row extends { submissionId: string }>(
  rows: readonly Row[],
  { cursor, limit = 50 }: Pick<PageRequest, 'cursor' | 'limit'>,
): { items: Row[]; nextCursor: string | null } {
  const start = cursor === undefined ? 0 : rows.findIndex(({ submissionId }) => submissionId === cursor) + 1
  if (cursor !== undefined && start === 0) throw invalidCursor()
  const items = rows.slice(start, start + limit)
  return { items, nextCursor: start + limit < rows.length ? items.at(-1)!.submissionId : null }
}

export function invalidCursor(pointer = '/query/cursor'): Problem {
  return problems.invalidRequest({
    errors: [
      {
        pointer,
        code: 'wrong_format',
        detail: say(
          'Con trỏ trang không hợp lệ; hãy bắt đầu lại từ trang đầu.',
          'This cursor is not valid here; start from the first page.',
        ),
      },
    ],
  })
}
