// Measures searching 20,000 units by name. On the embedded database, or on PostgreSQL:
//
//   TEST_DATABASE_URL=postgres://postgres@127.0.0.1:5432/postgres npx tsx scripts/bench/search.ts
//
// The floor beside each figure is the first page of the same units without a search. Names are made from the
// real ones of 2021 with an invented number. Best of three.

import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { units } from '../../src/db/schema.ts'
import { listUnits } from '../../src/units/queries.ts'
import { toRow } from '../../src/units/service.ts'
import { freshDatabase } from '../../test/helpers/db.ts'
import { best, ms } from './setup.ts'

const COUNT = 20_000
const searches = ['tan hoa', 'Tân Hoà', 'xã mỹ', 'huyện', 'phường 11', 'x', 'khong co ten nay']

const real = parse<{ name: string }>(readFileSync(new URL('../demo/data/units-dongthap-2021.csv', import.meta.url)), {
  columns: true,
})
const rows = Array.from({ length: COUNT }, (_, i) => {
  const name = real[i % real.length]!.name + (i < real.length ? '' : ` ${Math.floor(i / real.length)}`)
  const unit = { name, unitType: 'DIA_PHUONG', block: 'XA', validFrom: '2021-01-01' }
  return toRow({ clock: () => new Date('2021-12-20T08:00:00+07:00') }, uuidv7(), unit)
})

const { db, close } = await freshDatabase()
try {
  for (let from = 0; from < COUNT; from += 1000) await db.insert(units).values(rows.slice(from, from + 1000))
  await db.execute(sql`analyze`)
  const floor = await best(() => listUnits(db, {}))
  console.log(`${COUNT.toLocaleString('en')} units, first page without a search ${ms(floor)}`)
  for (const q of searches) {
    let total = 0
    const time = await best(async () => ({ total } = await listUnits(db, { q })))
    console.log(`  ${`"${q}"`.padEnd(24)} ${ms(time)}   ratio ${(time / floor).toFixed(1)}   ${total} found`)
  }
} finally {
  await close()
}
