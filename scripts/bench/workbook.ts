// Measures the workbook of a whole province's results on PostgreSQL: 5,400 units in 27 blocks, the demo criteria set,
// all three lanes, provisional and final. When the first byte comes, when the last one, and how much memory the
// process takes over what it had before: measured in one of its own, since this one still holds what it took to fill
// the database. Targets: one second, 150 MB.
//
//   TEST_DATABASE_URL=postgres://postgres@127.0.0.1:5432/postgres npx tsx scripts/bench/workbook.ts

import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { eq, sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { parse } from 'yaml'
import type { Actor } from '../../src/auth/roles.ts'
import { clockAt } from '../../src/db/clock.ts'
import { openServer, type Db } from '../../src/db/client.ts'
import { periods, submissions } from '../../src/db/schema.ts'
import type { Deps } from '../../src/deps.ts'
import { finalizePeriod, openPeriod } from '../../src/periods/transitions.ts'
import { exportResults } from '../../src/results/workbook.ts'
import { readPack } from '../../src/scoring/pack.ts'
import { freshDatabase, onServer } from '../../test/helpers/db.ts'
import { makePeriod, makePublishedSet } from '../../test/helpers/make.ts'
import { fillIn, keepSheets, makeActor, makeUnits, ms } from './setup.ts'

const SIZE = 5400
const BLOCK = 200
const now = new Date('2021-12-20T08:00:00+07:00')
const decision = { number: '00/QĐ-DO', date: '2021-12-17', issuer: 'Đo tốc độ', signer: 'Không có' }

interface Task {
  name: string
  url: string
  periodId: string
  actor: Actor
  /** What the reader waits after each piece, in ms. */
  pause: number
}

if (process.send) process.once('message', (task: Task) => void measure(task))
else if (onServer) await fillAndMeasure()
else console.log('skipped: these figures are about a PostgreSQL server; set TEST_DATABASE_URL')

async function fillAndMeasure(): Promise<void> {
  let url = ''
  const { db, close } = await freshDatabase((fresh) => openServer((url = fresh)))
  try {
    const deps = depsOf(db)
    const data = readFileSync(new URL('../demo/data/criteria-illustrative.yaml', import.meta.url), 'utf8')
    const document = parse(data) as object
    const { pack } = readPack(document)
    const setId = await makePublishedSet(deps, document)
    const actor = await makeActor(db, now, ['admin', 'approver'])
    await makeUnits(deps, SIZE, (i) => `KHOI_${Math.floor(i / BLOCK)}`)
    const periodId = await makePeriod(deps, setId, { status: 'draft' })
    await openPeriod(deps, actor, periodId, 1)
    await fillIn(db, pack!, [periodId], actor)
    const reviewed = { status: 'reviewed', firstSubmittedAt: now, submittedAt: now, reviewedAt: now } as const
    const forms = await db.update(submissions).set(reviewed).where(eq(submissions.periodId, periodId)).returning()
    await keepSheets(db, forms, ['self', 'review'], now)
    console.log(`${SIZE.toLocaleString('en')} units in blocks of ${BLOCK}`)
    await apart({ name: 'provisional, ranked once', url, periodId, actor, pause: 0 })
    await db.update(periods).set({ status: 'reviewing', version: 1 }).where(eq(periods.id, periodId))
    await finalizePeriod(deps, actor, periodId, 1, { decision })
    await db.execute(sql`analyze`)
    await apart({ name: 'final', url, periodId, actor, pause: 0 })
    await apart({ name: 'final, to a slow reader', url, periodId, actor, pause: 20 })
  } finally {
    await close()
  }
}

async function apart(task: Task): Promise<void> {
  const child = fork(fileURLToPath(import.meta.url))
  child.send(task)
  await once(child, 'exit')
}

/** Prints the least times of three and the most memory. What the round before left behind is collected first. */
async function measure({ name, url, periodId, actor, pause }: Task): Promise<void> {
  const { db, close } = openServer(url)
  setFlagsFromString('--expose-gc')
  const collectGarbage = runInNewContext('gc') as () => void
  await db.execute(sql`select 1`)
  const base = process.memoryUsage().rss
  let [first, total, peak, bytes] = [Infinity, Infinity, 0, 0]
  const sampler = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss - base)), 5)
  for (let round = 0; round < 3; round++) {
    collectGarbage()
    const start = performance.now()
    const { content } = await exportResults(depsOf(db), actor, periodId, {})
    let came: number | undefined
    bytes = 0
    for await (const chunk of content as AsyncIterable<Buffer>) {
      came ??= performance.now() - start
      bytes += chunk.length
      if (pause > 0) await sleep(pause)
    }
    first = Math.min(first, came!)
    total = Math.min(total, performance.now() - start)
  }
  clearInterval(sampler)
  const mb = (n: number) => `${(n / 1e6).toFixed(1)} MB`
  const figures = [`first byte ${ms(first)}`, `all ${ms(total)}`, `file ${mb(bytes)}`, `over the base ${mb(peak)}`]
  console.log(`  ${name.padEnd(26)} ${figures.join('   ')}`)
  await close()
  process.disconnect()
}

function depsOf(db: Db): Deps {
  return { db, clock: () => now, databaseClock: clockAt(() => now), newId: () => uuidv7() } as unknown as Deps
}
