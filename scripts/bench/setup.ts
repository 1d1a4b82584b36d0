// What the benches on PostgreSQL share: an actor, filled-in forms, and how figures are taken and printed.

import { sql, TransactionRollbackError } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { systemActor, type Actor } from '../../src/auth/roles.ts'
import type { Db, Tx } from '../../src/db/client.ts'
import { units } from '../../src/db/schema.ts'
import type { Deps } from '../../src/deps.ts'
import type { Answers, Pack } from '../../src/scoring/types.ts'
import { loadLaneContexts, saveSheets, scoreLane, type Lane, type SubmissionRow } from '../../src/submissions/lanes.ts'
import { toRow } from '../../src/units/service.ts'
import { insertUser } from '../../src/users/queries.ts'
import { formOf } from './forms.ts'

export const UNIT_TYPE = 'DIA_PHUONG'
const ROUNDS = 3

/** `size` units; `blockOf` says where each of them stands. */
export async function makeUnits(deps: Deps, size: number, blockOf: (i: number) => string): Promise<void> {
  const rows = Array.from({ length: size }, (_, i) =>
    toRow(deps, uuidv7(), {
      name: `Đơn vị đo ${i}`,
      unitType: UNIT_TYPE,
      block: blockOf(i),
      validFrom: '2021-01-01',
    }),
  )
  for (let from = 0; from < size; from += 1000) await deps.db.insert(units).values(rows.slice(from, from + 1000))
}

/** Answers for every form of the periods; 64 different forms unless told which. */
export async function fillIn(
  db: Db,
  pack: Pack,
  periodIds: string[],
  actor: Actor,
  given: Answers[] = Array.from({ length: 64 }, (_, i) => formOf(pack, UNIT_TYPE, i)),
): Promise<void> {
  const forms = JSON.stringify(given)
  await db.execute(sql`
    insert into answers (submission_id, code, answer, changed_in_version, updated_by, updated_at)
    select form.id, given.key, given.value, 1, ${actor.userId}, now()
    from (select id, row_number() over (order by id) % ${given.length}::int as i from submissions where period_id in ${periodIds}) form
    cross join lateral jsonb_each(${forms}::jsonb -> form.i::int) given`)
}

/** Keeps the sheets of these lanes as the features store them. */
export async function keepSheets(db: Db, forms: SubmissionRow[], lanes: Lane[], now: Date): Promise<void> {
  for (let from = 0; from < forms.length; from += 500) {
    const contexts = [...(await loadLaneContexts(db, forms.slice(from, from + 500)))]
    for (const lane of lanes) {
      const sheets = contexts.map(([submissionId, context]) => ({
        submissionId,
        sheet: scoreLane(context, lane, { trace: false }),
      }))
      await db.transaction((tx) => saveSheets(tx, lane, sheets, now))
    }
  }
  // What autovacuum does on a server after so many rows.
  await db.execute(sql`analyze`)
}

export async function makeActor(db: Db, now: Date, roles: ('admin' | 'approver' | 'reviewer')[]): Promise<Actor> {
  const userId = uuidv7()
  const name = 'Đo tốc độ'
  const email = `${roles.join('-')}@vi-du.example`
  await insertUser(db, { id: userId, email, name, passwordHash: '', createdAt: now, updatedAt: now })
  return { ...systemActor, userId, name, roles: roles.map((role) => ({ role, unitId: null })) }
}

/** The least time of three. */
export async function best(work: (round: number) => Promise<unknown>): Promise<number> {
  let least = Infinity
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now()
    await work(round)
    least = Math.min(least, performance.now() - start)
  }
  return least
}

export function ms(time: number): string {
  return `${time.toFixed(1).padStart(8)} ms`
}

export async function rolledBack(db: Db, work: (tx: Tx) => Promise<unknown>): Promise<void> {
  const done = db.transaction(async (tx) => {
    await work(tx)
    tx.rollback()
  })
  await done.catch((error: unknown) => {
    if (!(error instanceof TransactionRollbackError)) throw error
  })
}

/** The same database, which remembers its longest transaction; `measure` takes the times of one act and prints the least. */
export function stopwatch(plain: Db) {
  let longest = 0
  const transaction: Db['transaction'] = (work, config) =>
    plain.transaction(async (tx) => {
      const start = performance.now()
      try {
        return await work(tx)
      } finally {
        longest = Math.max(longest, performance.now() - start)
      }
    }, config)
  const db = new Proxy(plain, {
    get: (target, member): unknown => (member === 'transaction' ? transaction : Reflect.get(target, member)),
  })
  const measure = (name: string, floor: number) => {
    let wall = Infinity
    let held = Infinity
    const take = async <T>(work: () => Promise<T>): Promise<T> => {
      longest = 0
      const start = performance.now()
      const done = await work()
      wall = Math.min(wall, performance.now() - start)
      held = Math.min(held, longest)
      return done
    }
    const print = () =>
      console.log(
        `  ${name.padEnd(32)} ${ms(wall)}   longest transaction ${ms(held)}   ratio ${(wall / floor).toFixed(1)}`,
      )
    return { take, print }
  }
  return { db, measure }
}
