// The rows of a whole period, handed over as one row with a JSON array for each column. pg and Drizzle decode thousands of
// rows value by value, which takes longer than PostgreSQL takes to find them; one JSON text is parsed at once.

import { is, sql, type SQLWrapper } from 'drizzle-orm'
import { PgColumn, PgNumeric } from 'drizzle-orm/pg-core'
import type { Db, Tx } from './client.ts'
import { rowsOf } from './migrate.ts'

interface Listing<Row> extends SQLWrapper, PromiseLike<Row[]> {
  _: { selectedFields: object }
}

/** What the query answers, in its order. A decimal that it computes must be text: JSON keeps none exact. */
export async function listAsColumns<Row extends object>(db: Db | Tx, query: Listing<Row>): Promise<Row[]> {
  const fields = Object.entries<unknown>({ ...query._.selectedFields })
  const names = fields.map((_, i) => sql.identifier(`c${i}`))
  const arrays = fields.map(([, field], i) => {
    const value = is(field, PgNumeric) ? sql`${names[i]}::text` : names[i]
    return sql`json_agg(${value}) as ${names[i]}`
  })
  const [columns] = rowsOf<Record<string, unknown[] | null>>(
    await db.execute(sql`select ${sql.join(arrays, sql`, `)} from ${query} as listed (${sql.join(names, sql`, `)})`),
  )
  const rows: Record<string, unknown>[] = []
  fields.forEach(([name, field], i) => {
    const isDate = is(field, PgColumn) && field.dataType === 'date'
    columns![`c${i}`]?.forEach((value, n) => {
      const row = (rows[n] ??= {})
      row[name] = isDate && value !== null ? new Date(value as string) : value
    })
  })
  return rows as Row[]
}
