// Rows that come as JSON (`to_jsonb`), so that those of several tables fit into one answer.

import { getTableColumns } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'

export type Json = Record<string, unknown>

interface Member {
  key: string
  name: string
  isDate: boolean
}

const known = new WeakMap<PgTable, Member[]>()

/** A row as Drizzle would have read it. For tables without numeric columns: JSON has no decimals. */
export function fromJson<Table extends PgTable>(table: Table, json: Json): Table['$inferSelect'] {
  const row: Json = {}
  for (const { key, name, isDate } of membersOf(table)) {
    const value = json[name]
    row[key] = isDate && value !== null ? new Date(value as string) : value
  }
  return row
}

function membersOf(table: PgTable): Member[] {
  const found = known.get(table)
  if (found) return found
  const members = Object.entries(getTableColumns(table)).map(([key, { name, dataType }]) => ({
    key,
    name,
    isDate: dataType === 'date',
  }))
  known.set(table, members)
  return members
}
