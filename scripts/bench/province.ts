// Measures the acts on a whole province against their targets, on PostgreSQL: 5,400 units in blocks of 200, the demo
// criteria set with one criterion scored against the best of its block, which makes every act as dear as it gets.
//
//   TEST_DATABASE_URL=postgres://postgres@127.0.0.1:5432/postgres npx tsx scripts/bench/province.ts
//
// Beside each time stands the longest transaction, and the ratio to a floor measured in the same run: one statement
// that writes a sheet for every unit. Best of three.

import { readFileSync } from 'node:fs'
import { and, eq, inArray, sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { parse } from 'yaml'
import type { Actor } from '../../src/auth/roles.ts'
import { reviewInBulk, undoBulkReview } from '../../src/bulk-reviews/service.ts'
import { clockAt } from '../../src/db/clock.ts'
import { reviewDecisions, submissions } from '../../src/db/schema.ts'
import type { Deps } from '../../src/deps.ts'
import { getPeriod } from '../../src/periods/queries.ts'
import { closePeriod, finalizePeriod, openPeriod, reopenPeriod } from '../../src/periods/transitions.ts'
import { upsertDecisions } from '../../src/reviews/queries.ts'
import { readPack } from '../../src/scoring/pack.ts'
import { simulatePeriod } from '../../src/simulation/service.ts'
import { loadLaneContext } from '../../src/submissions/lanes.ts'
import { recomputeBlock } from '../../src/submissions/recompute.ts'
import { freshDatabase, onServer } from '../../test/helpers/db.ts'
import { makePeriod, makePublishedSet } from '../../test/helpers/make.ts'
import { best, fillIn, keepSheets, makeActor, makeUnits, ms, rolledBack, stopwatch } from './setup.ts'

const SIZE = Number(process.argv[2] ?? 5400)
const BLOCK = 200
const decision = { number: '00/QĐ-DO', date: '2021-12-17', issuer: 'Đo tốc độ', signer: 'Không có' }
const reason = 'Đo tốc độ'

if (!onServer) {
  console.log('skipped: these figures are about a PostgreSQL server; set TEST_DATABASE_URL')
  process.exit(0)
}
const document = withRelative(
  parse(readFileSync(new URL('../demo/data/criteria-illustrative.yaml', import.meta.url), 'utf8')) as Document,
)
const { pack, faults } = readPack(document)
if (pack === null) throw new Error(JSON.stringify(faults))
const relative = pack.groups[0]!.criteria[0]!.code

const { db: plain, close } = await freshDatabase()
const { db, measure } = stopwatch(plain)
const now = new Date('2021-12-20T08:00:00+07:00')
const deps = { db, clock: () => now, databaseClock: clockAt(() => now), newId: () => uuidv7() } as unknown as Deps
try {
  const setId = await makePublishedSet(deps, document)
  const approver = await makeActor(db, now, ['admin', 'approver'])
  const reviewer = await makeActor(db, now, ['reviewer'])
  await makeUnits(deps, SIZE, (i) => `KHOI_${Math.floor(i / BLOCK)}`)
  const id = await makePeriod(deps, setId, { status: 'draft' })
  await openPeriod(deps, approver, id, 1)
  await fillIn(db, pack, [id], approver)
  const floor = await measureFloor(id)
  await handIn(id)
  await measureClosing(id, approver, floor)
  await measureBulk(id, reviewer, floor)
  await completeReviews(id)
  await measureSimulation(id, approver, floor)
  await measureBlock(id, reviewer, floor)
  await measureFinalising(id, approver, floor)
} finally {
  await close()
}

async function measureClosing(id: string, admin: Actor, floor: number): Promise<void> {
  const reopened = measure('reopen a closed period', floor)
  const closed = measure('close, relative', floor)
  for (let round = 0; round < 3; round++) {
    await closed.take(async () => closePeriod(deps, admin, id, await versionOf(id)))
    await reopened.take(async () => reopenPeriod(deps, admin, id, await versionOf(id), { reason }, 'vi'))
  }
  await closePeriod(deps, admin, id, await versionOf(id))
  closed.print()
  reopened.print()
}

/** 139 forms: a few less than 5,000 decisions, the most that one act takes. */
async function measureBulk(id: string, reviewer: Actor, floor: number): Promise<void> {
  const ofPeriod = and(eq(submissions.periodId, id), eq(submissions.block, 'KHOI_0'))
  const rows = await db.select({ id: submissions.id }).from(submissions).where(ofPeriod).limit(139)
  const ids = rows.map((row) => row.id)
  await db
    .update(submissions)
    .set({ status: 'in_review', reviewerId: reviewer.userId })
    .where(inArray(submissions.id, ids))
  const filter = { periodId: id, block: 'KHOI_0' }
  const shown = await reviewInBulk(deps, reviewer, { filter, action: 'confirm' }, true, 'vi')
  const items = shown.items
    .filter(({ result }) => result === 'changed')
    .map(({ submissionId, code }) => ({ submissionId, code }))
    .slice(0, 5000)
  const n = items.length.toLocaleString('en')
  const done = measure(`${n} bulk decisions`, floor)
  const undone = measure(`undo of ${n}`, floor)
  for (let round = 0; round < 3; round++) {
    const bulk = await done.take(() => reviewInBulk(deps, reviewer, { items, action: 'confirm' }, false, 'vi'))
    await undone.take(() => undoBulkReview(deps, reviewer, bulk.id!, 1))
  }
  done.print()
  undone.print()
}

async function measureSimulation(id: string, admin: Actor, floor: number): Promise<void> {
  const simulated = measure('simulate', floor)
  const changes = { thresholds: { [pack!.classification.levels[1]!.code]: '75' } }
  for (let round = 0; round < 3; round++) await simulated.take(() => simulatePeriod(deps, admin, id, { changes }, 'vi'))
  simulated.print()
}

/** The last form of a block overtakes its leader: everybody's points move. */
async function measureBlock(id: string, reviewer: Actor, floor: number): Promise<void> {
  const ofBlock = and(eq(submissions.periodId, id), eq(submissions.block, 'KHOI_1'))
  const [form] = await db.select().from(submissions).where(ofBlock).limit(1)
  const moved = measure(`a block of ${BLOCK} ranked anew`, floor)
  const answer = { actual: '1000', target: '100' }
  const given = { submissionId: form!.id, lane: 'review', code: relative, decision: 'adjust', answer, reason } as const
  const rest = { reasonCode: null, notApplicableAccepted: null, contentHash: '', decidedBy: reviewer.userId! }
  for (let round = 0; round < 3; round++) {
    await rolledBack(plain, async (tx) => {
      const before = await loadLaneContext(tx, form!)
      await upsertDecisions(tx, [{ ...given, ...rest, decidedAt: now }])
      await moved.take(() => recomputeBlock(tx, deps, reviewer, before, { version: form!.version, now }))
    })
  }
  moved.print()
}

async function measureFinalising(id: string, approver: Actor, floor: number): Promise<void> {
  await db.delete(reviewDecisions)
  const finalised = measure('finalise', floor)
  const reopened = measure('reopen a finalised period', floor)
  for (let round = 0; round < 3; round++) {
    await finalised.take(async () => finalizePeriod(deps, approver, id, await versionOf(id), { decision }))
    await reopened.take(async () => reopenPeriod(deps, approver, id, await versionOf(id), { reason }, 'vi'))
  }
  finalised.print()
  reopened.print()
}

/** Every form handed in and its self sheet kept, but one of each block, which so is not complete. */
async function handIn(id: string): Promise<void> {
  const last = sql`select distinct on (block) id from submissions where period_id = ${id} order by block, id desc`
  await db
    .update(submissions)
    .set({ status: 'submitted', firstSubmittedAt: now, submittedAt: now })
    .where(and(eq(submissions.periodId, id), sql`${submissions.id} not in (${last})`))
  const handedIn = and(eq(submissions.periodId, id), eq(submissions.status, 'submitted'))
  await keepSheets(plain, await db.select().from(submissions).where(handedIn), ['self'], now)
}

async function completeReviews(id: string): Promise<void> {
  const ofPeriod = eq(submissions.periodId, id)
  await db
    .update(submissions)
    .set({ status: 'reviewed', firstSubmittedAt: now, submittedAt: now, reviewedAt: now })
    .where(ofPeriod)
  await keepSheets(plain, await db.select().from(submissions).where(ofPeriod), ['self', 'review'], now)
}

async function versionOf(id: string): Promise<number> {
  return (await getPeriod(plain, id)).version
}

/** One statement that writes a sheet of the usual size for every unit. */
async function measureFloor(id: string): Promise<number> {
  const sheet = { criteria: Array.from({ length: 36 }, (_, i) => ({ code: `A${i}`, points: '2.50', maximum: '5' })) }
  const time = await best(() =>
    rolledBack(plain, (tx) =>
      tx.execute(sql`insert into score_sheets (submission_id, lane, sheet, total, classification, eligible, result_hash, computed_at)
        select id, 'self', ${JSON.stringify(sheet)}::jsonb, 90, null, true, '', now() from submissions where period_id = ${id}`),
    ),
  )
  console.log(`${SIZE.toLocaleString('en')} units in blocks of ${BLOCK}; floor, a sheet for each: ${ms(time)}`)
  return time
}

interface Document {
  groups: [{ criteria: [{ code: string; title: string; maxPoints: object }, ...object[]] }, ...object[]]
}

/** The document with its first criterion scored against the best of the block. */
function withRelative(document: Document): object {
  const [first, ...groups] = document.groups
  const [{ code, title, maxPoints }, ...criteria] = first.criteria
  const criterion = { code, title, maxPoints, kind: 'relative', actualLabel: 'Kết quả', targetLabel: 'Chỉ tiêu' }
  return { ...document, groups: [{ ...first, criteria: [criterion, ...criteria] }, ...groups] }
}
