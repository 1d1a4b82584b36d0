// How the national data set gets into PostgreSQL: rows as JSON, a statement for some thousands of them, and
// ids and chance from one seed. Keys and triggers are off meanwhile (they would take most of the time): what is
// written here is checked afterwards instead, by `npm run verify:results` and GET /audit-log/verify.

import { getTableColumns, getTableName, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { v7 } from 'uuid'
import type { Tx } from '../../../src/db/client.ts'
import type { Random } from '../../demo/believable.ts'

const ROWS_A_STATEMENT = 2000

/** Writes the rows; every one has the members of the first. */
export async function insertRows<Table extends PgTable>(
  tx: Tx,
  table: Table,
  rows: readonly Table['$inferInsert'][],
): Promise<void> {
  if (rows.length === 0) return
  const columns = Object.entries(getTableColumns(table)).filter(([member]) => member in rows[0]!)
  const names = sql.join(
    columns.map(([, column]) => sql.identifier(column.name)),
    sql`, `,
  )
  for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
    const part = rows
      .slice(from, from + ROWS_A_STATEMENT)
      .map((row) => Object.fromEntries(columns.map(([member, { name }]) => [name, row[member as keyof typeof row]])))
    await tx.execute(sql`insert into ${table} (${names})
      select ${names} from json_populate_recordset(null::${sql.identifier(getTableName(table))}, ${JSON.stringify(part)}::json)`)
  }
}

/** For the transaction: no triggers, no keys checked, nothing waits for the disk. */
export async function unchecked(tx: Tx): Promise<void> {
  await tx.execute(sql`set local session_replication_role = replica`)
  await tx.execute(sql`set local synchronous_commit = off`)
}

/** UUIDv7 of a time, the same for the same seed. */
export type NewId = (at: Date) => string

export function idsFrom(random: Random): NewId {
  const bytes = new Uint8Array(16)
  return (at) => {
    for (let i = 0; i < 16; i++) bytes[i] = Math.floor(random() * 256)
    return v7({ msecs: at.getTime(), random: bytes, seq: Math.floor(random() * 2 ** 31) })
  }
}
