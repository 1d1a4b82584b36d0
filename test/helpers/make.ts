// The smallest valid rows, straight into the database: for tests that start in the middle of the year.

import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { answers, criteriaSets, periodCriteriaSets, periods, submissions, units } from '../../src/db/schema.ts'
import type { Deps } from '../../src/deps.ts'
import { packHash } from '../../src/scoring/hash.ts'
import { readPack } from '../../src/scoring/pack.ts'
import type { Answers } from '../../src/scoring/types.ts'
import { toRow } from '../../src/units/service.ts'
import { smallPack } from './pack.ts'

export async function makeUnit(
  deps: Deps,
  name = 'Sở Thử nghiệm',
  unitType = 'SO_NGANH',
  block = unitType,
): Promise<string> {
  const id = uuidv7()
  await deps.db.insert(units).values(toRow(deps, id, { name, unitType, block, validFrom: '2021-01-01' }))
  return id
}

/** A published set; the small pack of the tests unless told otherwise. */
export async function makePublishedSet(deps: Deps, document: object = smallPack): Promise<string> {
  const { pack, faults } = readPack(document)
  if (!pack) throw new Error(JSON.stringify(faults, null, 1))
  const id = uuidv7()
  const now = deps.clock()
  await deps.db.insert(criteriaSets).values({
    id,
    code: pack.code,
    packVersion: `${pack.version}-${id.slice(-6)}`,
    title: pack.title,
    illustrative: pack.illustrative,
    status: 'published',
    pack,
    hash: packHash(pack),
    publishedAt: now,
    createdAt: now,
    updatedAt: now,
  })
  return id
}

/** Due: self-assessment 31/10, review 30/11, appeals 10/12/2021, 17:00 in Việt Nam. Every unit type of the set is pinned to it. */
export async function makePeriod(
  deps: Deps,
  setId: string,
  changes: Partial<typeof periods.$inferInsert> = {},
): Promise<string> {
  const id = uuidv7()
  const now = deps.clock()
  await deps.db.insert(periods).values({
    id,
    year: 2021,
    name: `Kỳ thử nghiệm ${id.slice(-12)}`,
    status: 'open',
    unitRule: {},
    selfAssessmentDueAt: new Date('2021-10-31T17:00:00+07:00'),
    reviewDueAt: new Date('2021-11-30T17:00:00+07:00'),
    appealDueAt: new Date('2021-12-10T17:00:00+07:00'),
    lateSubmissionAllowed: false,
    holidays: [],
    createdAt: now,
    updatedAt: now,
    ...changes,
  })
  const [set] = await deps.db.select().from(criteriaSets).where(eq(criteriaSets.id, setId))
  await deps.db
    .insert(periodCriteriaSets)
    .values(set!.pack.unitTypes.map(({ code }) => ({ periodId: id, unitType: code, criteriaSetId: setId })))
  return id
}

/** A form with answers by `userId`, in the state given; its version is 1. */
export async function makeSubmission(
  deps: Deps,
  {
    periodId,
    unitId,
    setId,
    userId,
    given = {},
    ...changes
  }: { periodId: string; unitId: string; setId: string; userId: string; given?: Answers } & Partial<
    typeof submissions.$inferInsert
  >,
): Promise<string> {
  const id = uuidv7()
  const now = deps.clock()
  const [unit] = await deps.db.select().from(units).where(eq(units.id, unitId))
  const { name, sortName, unitType, block } = unit!
  await deps.db.insert(submissions).values({
    id,
    periodId,
    unitId,
    unitName: name,
    sortName,
    unitType,
    block,
    criteriaSetId: setId,
    status: 'draft',
    createdAt: now,
    updatedAt: now,
  })
  for (const [code, answer] of Object.entries(given)) {
    await deps.db
      .insert(answers)
      .values({ submissionId: id, code, answer, changedInVersion: 1, updatedBy: userId, updatedAt: now })
  }
  await deps.db
    .update(submissions)
    .set({ version: 1, ...changes })
    .where(eq(submissions.id, id))
  return id
}

/** Drafts of so many new units: for what is long because there are many. */
export async function makeManyForms(deps: Deps, periodId: string, setId: string, count: number): Promise<void> {
  const [unitType, block, now] = ['SO_NGANH', 'KHOI_LON', deps.clock()]
  const made = Array.from({ length: count }, (_, i) =>
    toRow(deps, uuidv7(), { name: `Đơn vị thử ${i + 1}`, unitType, block, validFrom: '2021-01-01' }),
  )
  const forms = made.map(({ id: unitId, name, sortName }) => ({
    ...{ id: uuidv7(), periodId, unitId, unitName: name, sortName, unitType, block },
    ...{ criteriaSetId: setId, status: 'draft' as const, createdAt: now, updatedAt: now },
  }))
  for (let from = 0; from < count; from += 1000) {
    await deps.db.insert(units).values(made.slice(from, from + 1000))
    await deps.db.insert(submissions).values(forms.slice(from, from + 1000))
  }
}
