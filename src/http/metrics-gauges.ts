// What the database says about the work: one row of the table below is one gauge. Read at most once
// in `keptMs`, whoever scrapes and how often, so that a scrape can't hurt. Counts and ages only.

import { sql, type SQL } from 'drizzle-orm'
import { Gauge, type Registry } from 'prom-client'
import type { Db } from '../db/client.ts'
import { rowsOf } from '../db/migrate.ts'

interface DatabaseGauge {
  name: string
  help: string
  /** Names the column `label` of the query; several: the columns of these names. */
  label?: string | readonly string[]
  /** Answers rows of `value` (float8) and of the labels. */
  query: SQL
}

const databaseGauges: DatabaseGauge[] = [
  {
    name: 'danvan_submissions',
    help: 'Submissions by state, over all periods',
    label: 'status',
    query: sql`select status as label, count(*)::float8 as value from submissions group by status`,
  },
  {
    name: 'danvan_period_submissions',
    help: 'Submissions of the periods that are open or under review, by state',
    label: ['period', 'status'],
    query: sql`select period.name || ' (' || period.year || ')' as period, form.status, count(*)::float8 as value
      from submissions form join periods period on period.id = form.period_id
      where period.status in ('open', 'reviewing') group by period.id, form.status`,
  },
  {
    name: 'danvan_period_due_timestamp_seconds',
    help: 'When the units must have handed in, of the periods that are open or under review; extensions left out',
    label: ['period'],
    query: sql`select name || ' (' || year || ')' as period, extract(epoch from self_assessment_due_at)::float8 as value
      from periods where status in ('open', 'reviewing')`,
  },
  {
    name: 'danvan_audit_unlinked_oldest_seconds',
    help: 'Age of the oldest entry of the audit log that is not in the hash chain yet; 0: all are',
    query: sql`select coalesce(extract(epoch from now() - min(entry.at)), 0)::float8 as value
      from audit_unlinked waiting join audit_log entry on entry.id = waiting.entry_id`,
  },
  {
    name: 'danvan_mail_oldest_seconds',
    help: 'Age of the oldest event that waits for its e-mail to go out; 0: none waits',
    query: sql`select coalesce(extract(epoch from now() - min(created_at)), 0)::float8 as value
      from events where mail_next_at is not null`,
  },
  {
    name: 'danvan_mail_backlog',
    help: 'Events that wait for their e-mail to go out',
    query: sql`select count(*)::float8 as value from events where mail_next_at is not null`,
  },
  {
    name: 'danvan_webhook_backlog',
    help: 'Deliveries to webhooks that are still to arrive',
    query: sql`select count(*)::float8 as value from webhook_deliveries where state = 'pending'`,
  },
  {
    name: 'danvan_webhook_oldest_seconds',
    help: 'Age of the oldest delivery to a webhook that is still to arrive; 0: none waits',
    query: sql`select coalesce(extract(epoch from now() - min(created_at)), 0)::float8 as value
      from webhook_deliveries where state = 'pending'`,
  },
  {
    name: 'danvan_jobs',
    help: 'Exports by state; those that ended are kept for about a week',
    label: 'state',
    query: sql`select state as label, count(*)::float8 as value from jobs group by state`,
  },
  {
    name: 'danvan_job_oldest_seconds',
    help: 'Age of the oldest export that waits for its turn; 0: none waits',
    query: sql`select coalesce(extract(epoch from now() - min(created_at)), 0)::float8 as value
      from jobs where state = 'queued'`,
  },
]

const keptMs = 5_000

/** Answers a function that refreshes the gauges; a query that fails empties its gauge and is counted. */
export function watchDatabase(
  registry: Registry,
  db: Db,
  clock: () => Date,
  failed: (error: unknown) => void,
): () => Promise<void> {
  const gauges = databaseGauges.map(({ name, help, label, query }) => ({
    query,
    gauge: new Gauge({ name, help, labelNames: label ? [label].flat() : [], registers: [registry] }),
    label,
  }))
  let readAt = -Infinity
  let reading: Promise<void> | undefined
  const read = async () => {
    readAt = clock().getTime()
    for (const { query, gauge, label } of gauges) {
      const rows = await db
        .execute(query)
        .then((result) => rowsOf<Record<string, string | number>>(result))
        .catch((error: unknown) => (failed(error), []))
      gauge.reset()
      // prom-client resets a gauge without labels to 0, which would read as "nothing waits".
      if (rows.length === 0) gauge.remove({})
      for (const row of rows) gauge.set(labelsOf(row, label), Number(row.value))
    }
  }
  return async () => {
    if (clock().getTime() - readAt < keptMs) return reading
    reading ??= read().finally(() => (reading = undefined))
    return reading
  }
}

function labelsOf(row: Record<string, string | number>, label: DatabaseGauge['label']) {
  if (typeof label === 'string') return { [label]: row.label! }
  return Object.fromEntries((label ?? []).map((name) => [name, row[name]!]))
}
