// Another system keeps a copy while others write, one of them in a transaction that is open for
// longer than the reader's pages take: in the end the copy says what the database says. On a
// PostgreSQL server only, for the embedded database has one connection.

import { eq, sql } from 'drizzle-orm'
import t from 'tap'
import { units } from '../../src/db/schema.ts'
import { match, startApp } from '../helpers/app.ts'
import { onServer } from '../helpers/db.ts'
import { hold } from '../helpers/hold.ts'
import { makeUnit } from '../helpers/make.ts'
import { readChanges } from './reading.ts'

const needsServer = onServer ? {} : { skip: 'needs a PostgreSQL server' }

t.test('a copy beside writers', needsServer, async (t) => {
  const { as, deps, setClock } = await startApp(t)
  const admin = await as('admin')
  const mirror = await as('auditor')
  const ids = await Promise.all(Array.from({ length: 12 }, (_, i) => makeUnit(deps, `Đơn vị ${i}`)))

  /** Changes a unit in a transaction that stays open; its time is older than what others write meanwhile. */
  const slowly = (id: string, name: string, at: string) =>
    hold(
      deps.db,
      sql`update ${units} set name = ${name}, updated_at = ${at}::timestamptz, version = version + 1 where id = ${id}`,
    )
  const rename = async (id: string, name: string) => {
    const { data } = await admin.get(`/units/${id}`)
    const { statusCode } = await admin.patch(`/units/${id}`, { name }, match(data.version))
    t.equal(statusCode, 200)
  }
  const now = async () =>
    Object.fromEntries((await deps.db.select().from(units)).map(({ id, version }) => [id, version]))

  t.test('the feed tells of a slow transaction after it has ended, and of the others before', async (t) => {
    const { cursor } = await readChanges(mirror)
    const slow = await slowly(ids[0]!, 'Chậm', '2021-10-20T09:00:00+07:00')
    await rename(ids[1]!, 'Nhanh 1')
    await rename(ids[2]!, 'Nhanh 2')
    const first = await readChanges(mirror, cursor, 1)
    t.same(first.items.map(({ id }) => id).sort(), [ids[1], ids[2]].sort(), 'nobody waits for it')
    await slow.release()
    const second = await readChanges(mirror, first.cursor, 1)
    t.same(
      second.items.map(({ id }) => id),
      [ids[0]],
      'and it is not missed',
    )
    t.ok(second.items[0]!.changedAt >= first.items[1]!.changedAt, 'times do not go back')
  })

  t.test('what is changed again while it waits for its number is told of with the latest change', async (t) => {
    const { cursor } = await readChanges(mirror)
    await rename(ids[3]!, 'Một')
    const slow = await slowly(ids[3]!, 'Hai', '2021-10-20T09:00:00+07:00')
    const meanwhile = await readChanges(mirror, cursor)
    await slow.release()
    const after = await readChanges(mirror, meanwhile.cursor)
    t.same(
      after.items.map(({ id }) => id),
      [ids[3]],
    )
  })

  t.test('a list with updatedSince does not miss it either', async (t) => {
    setClock('2021-10-20T10:00:00+07:00')
    const slow = await slowly(ids[4]!, 'Chậm', '2021-10-20T10:00:00+07:00')
    setClock('2021-10-20T10:05:00+07:00')
    await rename(ids[5]!, 'Nhanh')
    const list = async (since: string) => (await mirror.get(`/units?updatedSince=${since}&sort=updatedAt`)).data.items
    const first = await list('2021-10-20T03:00:00Z')
    t.same(
      first.map(({ id }: { id: string }) => id),
      [ids[5]],
    )
    await slow.release()
    const second = await list(first.at(-1).updatedAt)
    t.ok(
      second.some(({ id }: { id: string }) => id === ids[4]),
      'though its own time is five minutes older than what was read',
    )
  })

  t.test('many writers and a reader who pages all the while', { timeout: 120_000 }, async (t) => {
    const copy = new Map<string, number>()
    const places: string[] = []
    let cursor: string | undefined
    let writing = true
    let pages = 0
    let waiting: { page: number; go: () => void }[] = []
    const pagesLater = (count: number) => new Promise<void>((go) => waiting.push({ page: pages + count, go }))
    const take = async () => {
      const { data } = await mirror.get(`/changes?resource=unit&limit=2${cursor ? `&since=${cursor}` : ''}`)
      for (const { id, changedAt } of data.items) {
        places.push(changedAt)
        copy.set(id, (await mirror.get(`/units/${id}`)).data.version)
      }
      cursor = data.nextCursor
      pages++
      for (const { page, go } of waiting) if (page <= pages) go()
      waiting = waiting.filter(({ page }) => page > pages)
      return data.more as boolean
    }
    const write = async (n: number) => {
      for (let i = 0; i < 15; i++) {
        const id = ids[(n * 5 + i) % ids.length]!
        await deps.db.transaction(async (tx) => {
          await tx
            .update(units)
            .set({ version: sql`version + 1` })
            .where(eq(units.id, id))
          if (i % 4 === n) await pagesLater(3)
        })
      }
    }
    const reading = (async () => {
      while (writing) await take()
      while (await take());
    })()
    await Promise.all([0, 1, 2].map(write))
    writing = false
    await reading
    t.same(Object.fromEntries(copy), await now(), 'the copy is the database')
    t.same(places, [...places].sort(), 'nothing out of order')
  })
})
