// Measures opening a period of 156 and of 5,400 units, finalising it, and reading its results with ranks, on PostgreSQL.
//
//   TEST_DATABASE_URL=postgres://postgres@127.0.0.1:5432/postgres npx tsx scripts/bench/results.ts
//
// Absolute figures depend on the machine. Beside each figure a floor is measured in the same run, a single
// statement that moves the same rows, so that the ratio can be compared between machines. Best of three.

import { readFileSync } from 'node:fs'
import { eq, inArray, sql, type SQL } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { parse } from 'yaml'
import type { Actor } from '../../src/auth/roles.ts'
import { clockAt } from '../../src/db/clock.ts'
import { periods, submissions } from '../../src/db/schema.ts'
import type { Deps } from '../../src/deps.ts'
import { finalizePeriod, openPeriod } from '../../src/periods/transitions.ts'
import { toCsv } from '../../src/results/csv.ts'
import { readAllResults, readResults } from '../../src/results/service.ts'
import { readPack } from '../../src/scoring/pack.ts'
import { freshDatabase, onServer } from '../../test/helpers/db.ts'
import { makePeriod, makePublishedSet } from '../../test/helpers/make.ts'
import { best, fillIn, keepSheets, makeActor, makeUnits, ms, rolledBack } from './setup.ts'

const decision = { number: '00/QĐ-DO', date: '2021-12-17', issuer: 'Đo tốc độ', signer: 'Không có' }

if (!onServer) {
  console.log('skipped: these figures are about a PostgreSQL server; set TEST_DATABASE_URL')
  process.exit(0)
}
const document = parse(
  readFileSync(new URL('../demo/data/criteria-illustrative.yaml', import.meta.url), 'utf8'),
) as object
const { pack } = readPack(document)
if (pack === null) throw new Error('The demo criteria set is not valid')

const { db, close } = await freshDatabase()
const now = new Date('2021-12-20T08:00:00+07:00')
const deps = { db, clock: () => now, databaseClock: clockAt(() => now), newId: () => uuidv7() } as unknown as Deps
try {
  const setId = await makePublishedSet(deps, document)
  const actor = await makeActor(db, now, ['admin', 'approver'])
  for (const size of [156, 5400]) await measurePeriod(size, setId, actor)
} finally {
  await close()
}

async function measurePeriod(size: number, setId: string, actor: Actor): Promise<void> {
  const block = `KHOI_${size}`
  await makeUnits(deps, size, () => block)
  const drafts: string[] = []
  while (drafts.length < 4) {
    drafts.push(await makePeriod(deps, setId, { status: 'draft', unitRule: { blocks: [block] } }))
  }
  const [unopened, ...opened] = drafts as [string, ...string[]]

  console.log(`${size.toLocaleString('en')} units in one block`)
  await report(
    'open',
    (round) => openPeriod(deps, actor, opened[round]!, 1),
    sql`insert into submissions (id, period_id, unit_id, unit_name, sort_name, unit_type, block, criteria_set_id, status, created_at, updated_at)
      select gen_random_uuid(), ${unopened}, id, name, sort_name, unit_type, block, ${setId}, 'draft', now(), now() from units where block = ${block}`,
  )
  await reviewAll(opened, actor)
  await report(
    'finalise',
    (round) => finalizePeriod(deps, actor, opened[round]!, 1, { decision }),
    sql`insert into score_sheets (submission_id, lane, sheet, total, classification, eligible, result_hash, computed_at)
      select submission_id, 'copy', sheet, total, classification, eligible, result_hash, now() from score_sheets
      join submissions on submissions.id = submission_id where lane = 'review' and period_id = ${opened[0]!}`,
    async () => {
      await db.update(periods).set({ status: 'reviewing', version: 1 }).where(inArray(periods.id, opened))
    },
  )
  await reportResults('results, first page', opened[0]!, async () => {
    await readResults(deps, actor, opened[0]!, {}, 'vi')
  })
  await reportResults('results, all as CSV', opened[0]!, async () => {
    toCsv(await readAllResults(deps, actor, opened[0]!, {}, 'vi'))
  })
  await db.execute(sql`delete from results where period_id = ${opened[0]!}`)
  await db.execute(sql`delete from score_sheets where lane = 'final'`)
  await db.update(periods).set({ status: 'reviewing' }).where(eq(periods.id, opened[0]!))
  await reportResults('provisional, ranked on the fly', opened[0]!, async () => {
    await readResults(deps, actor, opened[0]!, {}, 'vi')
  })
}

function reportResults(name: string, periodId: string, work: () => Promise<void>): Promise<void> {
  return report(
    name,
    work,
    sql`select unit_name, block, lane, total, classification, eligible from submissions
      join score_sheets on submission_id = id where period_id = ${periodId}`,
  )
}

/** Prints the best time of the work, of its floor (always rolled back), and their ratio. */
async function report(
  name: string,
  work: (round: number) => Promise<unknown>,
  floor: SQL,
  prepare: () => Promise<void> = async () => {},
): Promise<void> {
  await prepare()
  const least = await best(() => rolledBack(db, (tx) => tx.execute(floor)))
  const time = await best(work)
  const ratio = (time / least).toFixed(1)
  console.log(`  ${name.padEnd(32)} ${ms(time)}   floor ${ms(least)}   ratio ${ratio}`)
}

/** Answers, and the sheets of the self-assessment and the review, for every form. */
async function reviewAll(periodIds: string[], actor: Actor): Promise<void> {
  await fillIn(db, pack!, periodIds, actor)
  const forms = inArray(submissions.periodId, periodIds)
  await db
    .update(submissions)
    .set({ status: 'reviewed', firstSubmittedAt: now, submittedAt: now, reviewedAt: now })
    .where(forms)
  await keepSheets(db, await db.select().from(submissions).where(forms), ['self', 'review'], now)
}
