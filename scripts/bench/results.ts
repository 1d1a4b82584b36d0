// Measures opening a period of 156 and of 5,400 units, finalising it, and reading its results with ranks, on PostgreSQL.
//
//   TEST_DATABASE_URL=postgres://postgres@127.0.0.1:5432/postgres npx tsx scripts/bench/results.ts
//
// Absolute figures depend on the machine. Beside each figure a floor is measured in the same run, a single
// statement that moves the same rows, so that the ratio can be compared between machines. Best of three.

import { readFileSync } from 'node:fs'
import { eq, inArray, sql, TransactionRollbackError, type SQL } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { parse } from 'yaml'
import { systemActor, type Actor } from '../../src/auth/roles.ts'
import type { Tx } from '../../src/db/client.ts'
import { periods, submissions, units } from '../../src/db/schema.ts'
import type { Deps } from '../../src/deps.ts'
import { finalizePeriod, openPeriod } from '../../src/periods/transitions.ts'
import { toCsv } from '../../src/results/csv.ts'
import { readAllResults, readResults } from '../../src/results/service.ts'
import { readPack } from '../../src/scoring/pack.ts'
import { loadLaneContexts, saveSheets, scoreLane } from '../../src/submissions/lanes.ts'
import { toRow } from '../../src/units/service.ts'
import { insertUser } from '../../src/users/queries.ts'
import { freshDatabase, onServer } from '../../test/helpers/db.ts'
import { makePeriod, makePublishedSet } from '../../test/helpers/make.ts'
import { formOf } from './forms.ts'

const UNIT_TYPE = 'DIA_PHUONG'
const ROUNDS = 3
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
const deps = { db, clock: () => now, databaseClock: async () => now, newId: () => uuidv7() } as unknown as Deps
try {
  const setId = await makePublishedSet(deps, document)
  const actor = await makeActor()
  for (const size of [156, 5400]) await measurePeriod(size, setId, actor)
} finally {
  await close()
}

async function measurePeriod(size: number, setId: string, actor: Actor): Promise<void> {
  const block = `KHOI_${size}`
  const names = Array.from({ length: size }, (_, i) => `Đơn vị đo ${i}`)
  const rows = names.map((name) => toRow(deps, uuidv7(), { name, unitType: UNIT_TYPE, block, validFrom: '2021-01-01' }))
  for (let from = 0; from < size; from += 1000) await db.insert(units).values(rows.slice(from, from + 1000))
  const drafts: string[] = []
  while (drafts.length < ROUNDS + 1) {
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
  const least = await best(() => rolledBack((tx) => tx.execute(floor)))
  const time = await best(work)
  const ratio = (time / least).toFixed(1)
  console.log(`  ${name.padEnd(32)} ${ms(time)}   floor ${ms(least)}   ratio ${ratio}`)
}

async function best(work: (round: number) => Promise<unknown>): Promise<number> {
  let least = Infinity
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now()
    await work(round)
    least = Math.min(least, performance.now() - start)
  }
  return least
}

function ms(time: number): string {
  return `${time.toFixed(1).padStart(8)} ms`
}

async function rolledBack(work: (tx: Tx) => Promise<unknown>): Promise<void> {
  const done = db.transaction(async (tx) => {
    await work(tx)
    tx.rollback()
  })
  await done.catch((error: unknown) => {
    if (!(error instanceof TransactionRollbackError)) throw error
  })
}

/** Answers, and the sheets of the self-assessment and the review, for every form; 64 different forms. */
async function reviewAll(periodIds: string[], actor: Actor): Promise<void> {
  const forms = JSON.stringify(Array.from({ length: 64 }, (_, i) => formOf(pack!, UNIT_TYPE, i)))
  await db.execute(sql`
    insert into answers (submission_id, code, answer, changed_in_version, updated_by, updated_at)
    select form.id, given.key, given.value, 1, ${actor.userId}, now()
    from (select id, row_number() over (order by id) % 64 as i from submissions where ${inArray(submissions.periodId, periodIds)}) form
    cross join lateral jsonb_each(${forms}::jsonb -> form.i::int) given`)
  await db
    .update(submissions)
    .set({ status: 'reviewed', firstSubmittedAt: now, submittedAt: now, reviewedAt: now })
    .where(inArray(submissions.periodId, periodIds))
  for (const periodId of periodIds) {
    const rows = await db.select().from(submissions).where(eq(submissions.periodId, periodId))
    for (let from = 0; from < rows.length; from += 500) {
      const contexts = [...(await loadLaneContexts(db, rows.slice(from, from + 500)))]
      for (const lane of ['self', 'review'] as const) {
        const sheets = contexts.map(([submissionId, context]) => ({
          submissionId,
          sheet: scoreLane(context, lane, { trace: false }),
        }))
        await db.transaction((tx) => saveSheets(tx, lane, sheets, now))
      }
    }
  }
  // What autovacuum does on a server after so many rows.
  await db.execute(sql`analyze`)
}

async function makeActor(): Promise<Actor> {
  const userId = uuidv7()
  const name = 'Đo tốc độ'
  await insertUser(db, {
    id: userId,
    email: 'do@vi-du.example',
    name,
    passwordHash: '',
    createdAt: now,
    updatedAt: now,
  })
  const roles = (['admin', 'approver'] as const).map((role) => ({ role, unitId: null }))
  return { ...systemActor, userId, name, roles }
}
