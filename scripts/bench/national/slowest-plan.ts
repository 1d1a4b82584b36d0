// Which of the statements behind a request takes longest, and its plan as PostgreSQL carried it out.

import pg from 'pg'
import { capturing } from '../../../test/helpers/plans.ts'

export async function slowestPlan(url: string, work: () => Promise<unknown>): Promise<string> {
  const asked = await capturing(work)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    let slowest = { took: -1, text: '', plan: '' }
    for (const { text, values } of asked) {
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain (analyze, costs off) ${text}`, values)
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
      const took = Number(/Execution Time: ([\d.]+)/.exec(plan)?.[1] ?? 0)
      if (took > slowest.took) slowest = { took, text, plan }
    }
    const sum = `${asked.length} statements`
    return `${sum}; ${slowest.text.slice(0, 1500)}\n\n${slowest.plan.slice(0, 4000)}`
  } finally {
    await client.end()
  }
}
