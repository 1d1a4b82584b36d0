// No request reads a large table from end to end. Every worked example that reads is sent to the demo, and what it
// asks PostgreSQL is planned again with sequential scans switched off: where one is left, an index is missing,
// however few rows the demo has. (national data set of issue 8.)

import { sql } from 'drizzle-orm'
import pg from 'pg'
import t from 'tap'
import { freshDatabase, onServer } from '../helpers/db.ts'
import { operations, startDemo } from '../helpers/demo.ts'
import { LARGE_TABLES, capturing, wholeScans } from '../helpers/plans.ts'

// What reads everything because that is its task.
const wholeLog = ['verifyAuditLog', 'exportAuditLog']
// The total of a list that nothing narrows: an index alone answers it, ten milliseconds for 126,000 events.
const totals = ['select count(*) from "events"']

/** The demo is so small that a plan would hang on whether the autovacuum of this minute came by before it. */
const neverVacuumed = sql`do $$ declare name text; begin
  for name in select tablename from pg_tables where schemaname = 'public' loop
    execute format('alter table %I set (autovacuum_enabled = false)', name);
  end loop;
end $$`

t.test('reading goes by indexes', { skip: !onServer && 'plans are those of a server' }, async (t) => {
  const database = await freshDatabase()
  await database.db.execute(neverVacuumed)
  const { send, app, tokenOf } = await startDemo(t, { database })
  const reads = operations().filter(({ method, operationId }) => method === 'get' && !wholeLog.includes(operationId))
  const queries = await capturing(async () => {
    for (const operation of reads) await send(operation)
    const token = await tokenOf('giamsat')
    for (const list of ['audit-log', 'events', 'submissions', 'units', 'award-proposals', 'periods'])
      await app.inject({ url: `/api/v1/${list}?limit=10`, headers: { authorization: `Bearer ${token}` } })
  })
  t.ok(queries.length > 100, `${queries.length} different queries`)
  const client = new pg.Client({ ...queries[0]!.database })
  await client.connect()
  await client.query('set enable_seqscan = off')
  for (const query of queries.filter(({ text }) => !totals.includes(text))) {
    const faults = await wholeScans(client, query, LARGE_TABLES)
    t.same(faults, [], query.text.slice(0, 600))
  }
  await client.end()
})
