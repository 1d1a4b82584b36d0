// Which readings would cross the shards of a distributed PostgreSQL whose key is the period (docs/mo-rong.md): every worked
// example that reads is sent to the demo, what it asks is planned, and a question about forms that names neither a period
// nor a form crosses. `npx tsx scripts/cross-shard.ts` with TEST_DATABASE_URL.

import pg from 'pg'
import type { Test } from 'tap'
import { sql } from 'drizzle-orm'
import { rowsOf } from '../src/db/migrate.ts'
import { onServer } from '../test/helpers/db.ts'
import { operations, startDemo } from '../test/helpers/demo.ts'
import { capturing, type Asked } from '../test/helpers/plans.ts'

if (!onServer) throw new Error('TEST_DATABASE_URL must name a PostgreSQL server')

interface Plan {
  'Relation Name'?: string
  Plans?: Plan[]
  [detail: string]: unknown
}

const ends: (() => unknown)[] = []
const { send, deps } = await startDemo({ teardown: (end: () => unknown) => ends.push(end) } as unknown as Test)
try {
  const distributed = await tablesOfPeriods()
  console.log(`Tables with the key, or a form whose period is theirs: ${[...distributed.keys()].join(', ')}`)
  const crossing = new Map<string, Set<string>>()
  let client: pg.Client | undefined
  for (const operation of operations().filter(({ method }) => method === 'get')) {
    for (const asked of await capturing(() => send(operation))) {
      client ??= await connect(asked)
      const tables = await unbound(client, asked, distributed)
      if (tables.length === 0) continue
      const known = crossing.get(operation.operationId) ?? new Set()
      crossing.set(operation.operationId, known)
      known.add(tables.join(' + '))
    }
  }
  await client?.end()
  for (const [operationId, tables] of crossing) console.log(`${operationId}: ${[...tables].join('; ')}`)
} finally {
  for (const end of ends) await end()
}

async function connect({ database }: Asked): Promise<pg.Client> {
  const client = new pg.Client(database)
  await client.connect()
  // On tables this small every plan would read them whole, and a condition would be a filter of a join.
  await client.query('set enable_seqscan = off')
  return client
}

/** By table, the columns that say which period a row belongs to, directly or through its form. */
async function tablesOfPeriods(): Promise<Map<string, string[]>> {
  const found = await deps.db.execute(sql`
    select c.table_name as "table", array_agg(c.column_name::text) as columns from information_schema.columns c
    where c.table_schema = 'public' and c.column_name in ('period_id', 'submission_id') group by c.table_name order by 1`)
  const tables = new Map(
    rowsOf<{ table: string; columns: string[] }>(found).map(({ table, columns }) => [table, columns]),
  )
  tables.get('submissions')!.push('id')
  return tables.set('periods', ['id'])
}

/** The distributed tables of a question that is bound to no period and no form: [] when it is, or asks for none of them. */
async function unbound(
  client: pg.Client,
  { text, values }: Asked,
  distributed: Map<string, string[]>,
): Promise<string[]> {
  const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(`explain (format json) ${text}`, values)
  const tables = new Set<string>()
  let bound = false
  const walk = (plan: Plan): void => {
    const table = plan['Relation Name']
    const columns = table === undefined ? undefined : distributed.get(table)
    if (table !== undefined && columns && table !== 'periods') tables.add(table)
    const conditions = ['Index Cond', 'Filter', 'Recheck Cond']
      .map((name) => (plan[name] as string | undefined) ?? '')
      .join(' ')
    if (columns?.some((column) => new RegExp(`\\b${column} = (ANY \\()?'`).test(conditions))) bound = true
    for (const part of plan.Plans ?? []) walk(part)
  }
  walk(rows[0]!['QUERY PLAN'][0].Plan)
  return bound ? [] : [...tables].sort()
}
