// What was asked of PostgreSQL while something ran, and which tables its plans read from end to end.

import pg from 'pg'

/** Tables that pass 100,000 rows in ten years of the whole country (2 million answers). */
export const LARGE_TABLES = [
  'answers',
  'audit_chain',
  'audit_log',
  'events',
  'evidence',
  'evidence_criteria',
  'idempotency_keys',
  'indicator_values',
  'opinions',
  'refresh_tokens',
  'review_decisions',
  'review_rounds',
  'score_sheets',
  'webhook_deliveries',
]

export interface Asked {
  text: string
  values: unknown[]
  /** Where it was asked. */
  database: pg.ClientConfig
}

/** Every different reading statement that `work` sends, from any connection of this process. */
export async function capturing(work: () => Promise<unknown>): Promise<Asked[]> {
  const asked = new Map<string, Asked>()
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its client below
  const plain = pg.Client.prototype.query as (...args: unknown[]) => unknown
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [query, values] = args as [string | { text: string; values?: unknown[] }, unknown[] | undefined]
    const text = typeof query === 'string' ? query : query.text
    if (
      /^\s*(select|with)\b/i.test(text) &&
      !/for (update|share)|pg_advisory|nextval/i.test(text) &&
      !asked.has(text)
    ) {
      const { host, port, user, database } = this as unknown as {
        host: string
        port: number
        user: string
        database: string
      }
      const given = typeof query === 'string' ? values : (query.values ?? values)
      asked.set(text, { text, values: given ?? [], database: { host, port, user, database } })
    }
    return plain.apply(this, args)
  } as typeof pg.Client.prototype.query
  try {
    await work()
  } finally {
    pg.Client.prototype.query = plain as typeof pg.Client.prototype.query
  }
  return [...asked.values()]
}

interface Plan {
  'Node Type': string
  'Relation Name'?: string
  'Index Cond'?: string
  Plans?: Plan[]
}

/** Tables of `large` that the plan reads whole: row by row, or along a whole index with nothing that ends it early. */
export async function wholeScans(client: pg.Client, { text, values }: Asked, large: string[]): Promise<string[]> {
  const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(`explain (format json) ${text}`, values)
  const found: string[] = []
  const walk = (plan: Plan, limited: boolean): void => {
    const table = plan['Relation Name']
    if (table && large.includes(table)) {
      if (plan['Node Type'] === 'Seq Scan') found.push(`${table}: row by row`)
      const [index] = plan['Node Type'] === 'Bitmap Heap Scan' ? (plan.Plans ?? []) : [plan]
      if (/Index (Only )?Scan/.test(index?.['Node Type'] ?? '') && !index!['Index Cond'] && !limited)
        found.push(`${table}: the whole index`)
    }
    // A limit ends what streams into it; sorting and grouping read everything first.
    const collects = /Sort|Aggregate|^Hash$|Materialize/.test(plan['Node Type'])
    const partLimited = plan['Node Type'] === 'Limit' || (limited && !collects)
    for (const part of plan.Plans ?? []) walk(part, partLimited)
  }
  walk(rows[0]!['QUERY PLAN'][0].Plan, false)
  return [...new Set(found)]
}
