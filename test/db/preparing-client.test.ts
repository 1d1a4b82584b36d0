// Another version of the program may migrate the database while this one serves: the type of a column changes under
// statements that are prepared already.

import { eq, sql } from 'drizzle-orm'
import t from 'tap'
import { openServer } from '../../src/db/client.ts'
import { problemOfStorageError } from '../../src/db/errors.ts'
import { rowsOf } from '../../src/db/migrate.ts'
import { periods } from '../../src/db/schema.ts'
import { match, startApp } from '../helpers/app.ts'
import { freshDatabase, onServer } from '../helpers/db.ts'
import { makePeriod, makePublishedSet, makeSubmission, makeUnit } from '../helpers/make.ts'

t.test('a column changes under a running server', { skip: !onServer && 'needs a PostgreSQL server' }, async (t) => {
  const database = await freshDatabase((url) => openServer(url, { max: 1 }))
  const { deps, as } = await startApp(t, { database })
  const setId = await makePublishedSet(deps)
  const unitId = await makeUnit(deps)
  const officer = await as(['officer', unitId])
  const periodId = await makePeriod(deps, setId)
  const id = await makeSubmission(deps, { periodId, unitId, setId, userId: officer.userId })
  const migrate = (type: string) => deps.db.execute(sql`alter table periods alter column name type ${sql.raw(type)}`)
  let version = 1
  const save = async () => {
    const answer = { answers: { T1: { count: version } } }
    const saved = await officer.patch(`/submissions/${id}/answers`, answer, match(version))
    if (saved.statusCode === 200) version += 1
    return saved
  }
  const read = () => officer.get(`/periods/${periodId}`)
  const change = () => deps.db.transaction((tx) => tx.select().from(periods).where(eq(periods.id, periodId)))
  const work = async () => {
    for (let i = 0; i < 8; i++) {
      t.same([(await save()).statusCode, (await read()).statusCode], [200, 200])
      t.equal((await change()).length, 1)
    }
  }
  await work()

  await migrate('varchar(500)')
  t.equal((await read()).statusCode, 200, 'whoever reads notices nothing')
  await work()

  await migrate('text')
  const refused = await change().catch((error: unknown) => problemOfStorageError(error))
  t.match(refused, { status: 503, code: 'unavailable', options: { headers: { 'retry-after': '5' } } })
  await work()
})

t.test('statements are not compiled', { skip: !onServer && 'needs a PostgreSQL server' }, async (t) => {
  const { db, close } = await freshDatabase()
  t.match(rowsOf(await db.execute(sql`show jit`)), [{ jit: 'off' }])
  await close()
})
