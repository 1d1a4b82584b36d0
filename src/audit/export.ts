import { and, asc, gte, lte } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { auditHeads } from '../db/schema.ts'
import { sealedFields } from './chain.ts'
import type { DayRange } from './schemas.ts'
import { chainRows } from './verify.ts'

/** The chain and then its signed heads, one JSON object a line, as an auditor can check it elsewhere. */
export async function* exportLines(db: Db, range: DayRange): AsyncGenerator<string> {
  const { from, to } = range
  for await (const { link, entry } of chainRows(db, 0, range))
    yield `${JSON.stringify({ link, entry: entry && sealedFields(entry) })}\n`
  const heads = await db
    .select()
    .from(auditHeads)
    .where(and(from ? gte(auditHeads.day, from) : undefined, to ? lte(auditHeads.day, to) : undefined))
    .orderBy(asc(auditHeads.day))
  for (const head of heads) yield `${JSON.stringify({ head })}\n`
}
