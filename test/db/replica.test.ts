// A real streaming replica behind the lists: everybody sees what they wrote, at any server; what others wrote is seen
// soon; a replica that is stopped, cut off or dead is not noticed.

import { readXlsx } from 'hucre/xlsx'
import t from 'tap'
import { buildApp } from '../../src/app.ts'
import { openServer } from '../../src/db/client.ts'
import { migrate } from '../../src/db/migrate.ts'
import { openReplica } from '../../src/db/replica.ts'
import { examineReplica } from '../../src/doctor/replica.ts'
import { sessionTokenOf, startApp, type Caller } from '../helpers/app.ts'
import { startCluster, type Cluster } from '../helpers/cluster.ts'
import { freshDatabase, onServer } from '../helpers/db.ts'
import { operations, startDemo } from '../helpers/demo.ts'
import { makePeriod, makePublishedSet, makeSubmission, makeUnit } from '../helpers/make.ts'

const input = { unitType: 'SO_NGANH', block: 'SO', validFrom: '2021-01-01', identifiers: [] }

t.test('lists from a replica', { skip: !onServer && 'needs PostgreSQL' }, async (t) => {
  const primary = await startCluster(t)
  if (!primary) return t.pass('skipped: no binaries of PostgreSQL')
  const database = openServer(primary.url)
  await migrate(database)
  const replica = await primary.copy()
  const { app, deps, as, setClock } = await startApp(t, { database, replicaUrl: replica.url })

  const later = (seconds: number) =>
    setClock(new Date(Date.parse('2021-10-20T09:00:00+07:00') + seconds * 1000).toISOString())
  const names = async (caller: Caller) => {
    const { statusCode, rawPayload } = await caller.get('/units/workbook.xlsx')
    return statusCode === 200 ? namesIn(rawPayload) : statusCode
  }
  const add = async (caller: Caller, name: string) => {
    t.equal((await caller.post('/units', { ...input, name })).statusCode, 201, name)
  }
  const pause = () => replica.ask('select pg_wal_replay_pause()')
  const resume = async () => {
    await replica.ask('select pg_wal_replay_resume()')
    await caughtUp(primary, replica)
  }

  const [writer, reader] = [await as('admin'), await as('auditor')]
  const setId = await makePublishedSet(deps)
  const periodId = await makePeriod(deps, setId)
  const forms = async () => (await reader.get(`/periods/${periodId}/statistics`)).data.forms.total as number
  await add(writer, 'A')
  await caughtUp(primary, replica)
  t.equal(await names(reader), 'A')

  await pause()
  await add(writer, 'B')
  t.equal(await names(reader), 'A', 'the replica answers who wrote nothing')
  t.equal(await names(writer), 'A, B', 'but not who would miss their own')
  const other = await buildApp({ ...deps, replica: openReplica(replica.url, deps.db, deps.clock) })
  t.teardown(() => other.close())
  const token = await (await sessionTokenOf(deps, writer.userId))(deps.clock())
  const there = await other.inject({
    url: '/api/v1/units/workbook.xlsx',
    headers: { authorization: `Bearer ${token}` },
  })
  t.equal(await namesIn(there.rawPayload), 'A, B', 'nor at another server')

  later(6)
  t.equal(await names(reader), 'A', 'a moment later')
  later(12)
  t.equal(await names(reader), 'A, B', 'a replica that stands still is left alone')
  later(120)
  t.equal(await names(reader), 'A, B', 'also by who comes after a pause')

  await resume()
  t.equal(await names(writer), 'A, B')
  await pause()
  await add(await as('admin'), 'D')
  t.equal(await names(reader), 'A, B', 'in step again, the replica answers again')
  await makeSubmission(deps, { periodId, unitId: await makeUnit(deps, 'E'), setId, userId: writer.userId })
  t.equal(await forms(), 0, 'figures that are kept, too')

  await resume()
  t.equal(await forms(), 1, 'but what a replica said is not kept')
  t.match(await examineReplica(deps.db, replica.url), { state: 'good' })
  await replica.kill()
  t.match(await examineReplica(deps.db, replica.url), { state: 'warning' })
  t.equal(await names(reader), 'A, B, D', 'dead: the primary answers')
  t.equal(await names(writer), 'A, B, D')
  t.equal((await app.inject('/readyz')).statusCode, 200)
})

/** By the workbook of units, for the list itself is kept and made anew from the primary. */
async function namesIn(workbook: Buffer): Promise<string> {
  const { sheets } = await readXlsx(workbook)
  const units = sheets[0]!.rows.filter((row) => row.includes(input.unitType) && row.includes(input.block))
  return units.map(([, name]) => String(name)).join(', ')
}

/** Until the replica has all that the primary has. */
async function caughtUp(primary: Cluster, replica: Cluster): Promise<void> {
  const [row] = await primary.ask('select pg_current_wal_flush_lsn()::text as position')
  for (;;) {
    const [found] = await replica.ask(`select pg_last_wal_replay_lsn() >= '${String(row!.position)}' as there`)
    if (found!.there) return
  }
}

t.test('every route that says so can be answered by a replica', { skip: !onServer }, async (t) => {
  let url = ''
  const database = await freshDatabase((made) => openServer((url = made)))
  // The same database, on connections that refuse to write.
  const replicaUrl = `${url}?options=${encodeURIComponent('-c default_transaction_read_only=on')}`
  const { deps, send } = await startDemo(t, { database, replicaUrl })
  let used = 0
  deps.replica!.pool.on('acquire', () => used++)
  const asked: string[] = []
  for (const operation of operations().filter(({ method }) => method === 'get')) {
    used = 0
    const { statusCode } = await send(operation)
    // The example's results are final: kept, and so read from the primary (results/routes.ts).
    if (used === 0 || operation.operationId === 'getResults') continue
    asked.push(operation.operationId)
    t.equal(statusCode, 200, operation.operationId)
    t.ok(used >= 2, `${operation.operationId}: asked how far it is, then read`)
  }
  t.same(asked.sort(), [
    'exportUnits',
    'getProgress',
    'getStatistics',
    'getUnitTrend',
    'listAwardCandidates',
    'listAwardProposals',
    'listDueDates',
    'listSubmissions',
    'readIndicatorReport',
    'writePeriodPaper',
  ])
})
