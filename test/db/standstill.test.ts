// What is remembered is what would be read now: after a change that was committed anywhere, before
// one that was not, and after one that was taken back.

import { eq, sql } from 'drizzle-orm'
import t from 'tap'
import { rowsOf } from '../../src/db/migrate.ts'
import { units } from '../../src/db/schema.ts'
import { remembered, snapshot } from '../../src/db/standstill.ts'
import { startApp } from '../helpers/app.ts'
import { onServer } from '../helpers/db.ts'
import { makeUnit } from '../helpers/make.ts'

t.test('what is remembered while nothing changes', async (t) => {
  const { deps } = await startApp(t)
  const { db } = deps
  const id = await makeUnit(deps, 'Sở Một')
  let reads = 0
  const nameOf = remembered(
    db,
    async (unitId: string) => {
      reads += 1
      const [row] = rowsOf<{ value: string; snapshot: string }>(
        await db.execute(sql`select name as value, ${snapshot} as snapshot from units where id = ${unitId}`),
      )
      return row ?? { value: null, snapshot: null }
    },
    (unitId) => unitId,
  )
  const rename = (name: string) => db.update(units).set({ name }).where(eq(units.id, id))

  t.test('is as it is now', async (t) => {
    for (const name of ['Sở Hai', 'Sở Ba', 'Sở Bốn']) {
      await rename(name)
      for (let i = 0; i < 5; i++) t.equal(await nameOf(id), name)
      t.same(await Promise.all([nameOf(id), nameOf(id), nameOf(deps.newId())]), [name, name, null])
    }
  })

  // On a server whoever writes to another database is somebody who writes, too.
  t.test('is not read again', { skip: onServer }, async (t) => {
    await rename('Sở Năm')
    for (let i = 0; i < 3; i++) await nameOf(id)
    const before = reads
    for (let i = 0; i < 5; i++) t.equal(await nameOf(id), 'Sở Năm')
    t.equal(reads, before)
    await rename('Sở Sáu')
    t.equal(await nameOf(id), 'Sở Sáu')
    t.equal(reads, before + 1)
  })

  t.test(
    'what another transaction has not committed is not shown, and what it took back never',
    { skip: !onServer },
    async (t) => {
      for (const [end, shown] of [
        ['rollback', 'Sở Bảy'],
        ['commit', 'Sở Tám'],
      ] as const) {
        await rename('Sở Bảy')
        const other = await deps.pool!.connect()
        await other.query('begin')
        await other.query('update units set name = $1 where id = $2', ['Sở Tám', id])
        for (let i = 0; i < 3; i++) t.equal(await nameOf(id), 'Sở Bảy', 'while it is open')
        await other.query(end)
        other.release()
        for (let i = 0; i < 3; i++) t.equal(await nameOf(id), shown, end)
      }
    },
  )
})
