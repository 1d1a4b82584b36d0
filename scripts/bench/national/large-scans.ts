// Which statements behind a request read a large table from end to end with the rows of a whole country there. The test
// of plans (test/db/plans) finds where an index is missing; this finds where one is there and PostgreSQL prefers not to use it.

import pg from 'pg'
import { capturing, LARGE_TABLES, wholeScans } from '../../../test/helpers/plans.ts'

/** A line for each of them: what is read, and the beginning of the statement. */
export async function largeScans(url: string, work: () => Promise<unknown>): Promise<string[]> {
  const asked = await capturing(work)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const found: string[] = []
    for (const one of asked)
      for (const scan of await wholeScans(client, one, LARGE_TABLES))
        found.push(`${scan}: ${one.text.replace(/\s+/g, ' ').trim().slice(0, 200)}`)
    return found
  } finally {
    await client.end()
  }
}
