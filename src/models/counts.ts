// How many models the criteria with `countOf` count: proposed ones are the unit's own answer, recognised
// ones what the review counts in its place.

import { and, count, eq, inArray, ne } from 'drizzle-orm'
import type { PublishedSet } from '../criteria-sets/compiled.ts'
import type { Db, Tx } from '../db/client.ts'
import { exemplaryModels } from '../db/schema.ts'
import type { CompiledSet } from '../scoring/compile.ts'
import type { Answers } from '../scoring/types.ts'

/** Criteria and bonuses of a unit type that count models. */
export function countingCodes(set: CompiledSet, unitType: string): string[] {
  const leaves = set.types.get(unitType)?.leaves ?? []
  return [
    ...leaves.flatMap(({ criterion }) => (criterion.kind === 'count' && criterion.countOf ? [criterion.code] : [])),
    ...set.pack.bonuses.flatMap(({ code, countOf }) => (countOf ? [code] : [])),
  ]
}

/** All that the unit proposed and did not take back. */
export function countProposed(db: Db | Tx, submissionId: string): Promise<number> {
  return db.$count(
    exemplaryModels,
    and(eq(exemplaryModels.submissionId, submissionId), ne(exemplaryModels.status, 'withdrawn')),
  )
}

/** Answers of the later lanes by form; nothing is asked for sets that count no models. */
export async function loadCounted(
  db: Db | Tx,
  rows: readonly { id: string; unitType: string; criteriaSetId: string }[],
  sets: ReadonlyMap<string, PublishedSet>,
): Promise<(row: { id: string; unitType: string; criteriaSetId: string }) => Answers> {
  const codesOf = ({ unitType, criteriaSetId }: (typeof rows)[number]) =>
    countingCodes(sets.get(criteriaSetId)!.compiled, unitType)
  const counting = rows.filter((row) => codesOf(row).length > 0).map(({ id }) => id)
  const recognised = counting.length === 0 ? new Map<string, number>() : await countRecognised(db, counting)
  return (row) => Object.fromEntries(codesOf(row).map((code) => [code, { count: recognised.get(row.id) ?? 0 }]))
}

async function countRecognised(db: Db | Tx, submissionIds: string[]): Promise<Map<string, number>> {
  const rows = await db
    .select({ id: exemplaryModels.submissionId, n: count().mapWith(Number) })
    .from(exemplaryModels)
    .where(and(inArray(exemplaryModels.submissionId, submissionIds), eq(exemplaryModels.status, 'recognised')))
    .groupBy(exemplaryModels.submissionId)
  return new Map(rows.map(({ id, n }) => [id, n]))
}
