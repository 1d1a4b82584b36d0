// Other systems ask for the results in the background, within their scopes: as they ask, as it is made, and as they
// fetch it.

import { eq } from 'drizzle-orm'
import t from 'tap'
import type { Scope } from '../../src/api-clients/scopes.ts'
import { apiClients } from '../../src/db/schema.ts'
import { runJobs } from '../../src/jobs/run.ts'
import { match, type Caller } from '../helpers/app.ts'
import { fillBlock, startReviewing } from '../periods/reviewing.ts'

async function start(t: Parameters<typeof startReviewing>[0]) {
  const test = await startReviewing(t)
  const { anh } = await fillBlock(test)
  const workbook = `/periods/${test.periodId}/results/workbook`
  const ask = async (by: Caller, body: object = {}): Promise<string> => {
    const asked = await by.post(workbook, body)
    t.equal(asked.statusCode, 202, asked.payload)
    return asked.data.id
  }
  const read = async (id: string, by: Caller) => (await by.get(`/jobs/${id}`)).data
  const content = (id: string, by: Caller) => by.get(`/jobs/${id}/content`)
  const giveScopes = (client: Caller, ...scopes: Scope[]) =>
    test.deps.db.update(apiClients).set({ scopes }).where(eq(apiClients.id, client.userId))
  return { ...test, anh, workbook, ask, read, content, giveScopes }
}

t.test('a scope that opens the results opens them as a job, and no more than at once', async (t) => {
  const { deps, clientWith, anh, workbook, ask, read, content, finalize, approver, step } = await start(t)
  const all = await clientWith(['results:read-all'])
  const published = await clientWith(['results:read'], [anh.unitId])
  t.match((await published.post(workbook, {})).data, { status: 409, detail: /chưa được công bố/ })
  const early = await ask(all)
  t.equal(await runJobs(deps), 1)
  t.match(await read(early, all), { state: 'done', fault: null, requestedBy: 'Hệ thống results:read-all' })
  t.equal((await content(early, all)).rawPayload.subarray(0, 2).toString(), 'PK')

  await finalize()
  await step(approver, 'publish')
  const late = await ask(published, { block: 'KHOI_1' })
  await runJobs(deps)
  t.equal((await content(late, published)).statusCode, 200)
  const other = await clientWith(['submissions:read', 'units:read'])
  t.match((await other.post(workbook, {})).data, { status: 403, neededScopes: ['results:read', 'results:read-all'] })
})

t.test('a client sees, fetches and ends its own jobs only', async (t) => {
  const { deps, clientWith, admin, ask, read } = await start(t)
  const [one, two] = [await clientWith(['results:read-all']), await clientWith(['results:read-all'])]
  const id = await ask(one)
  for (const path of [`/jobs/${id}`, `/jobs/${id}/content`]) t.equal((await two.get(path)).statusCode, 404)
  t.equal((await two.delete(`/jobs/${id}`)).statusCode, 404)
  t.same((await two.get('/jobs')).data.items, [])
  t.match((await one.get('/jobs')).data, { items: [{ id, state: 'queued' }], total: 1 })
  t.match((await admin.get('/jobs')).data.items, [{ id, requestedBy: 'Hệ thống results:read-all' }])
  t.equal((await one.delete(`/jobs/${id}`)).statusCode, 204)
  t.equal((await read(id, one)).state, 'cancelled')
  t.equal(await runJobs(deps), 0)
})

t.test('what its scopes say when the file is made and fetched counts', async (t) => {
  const { deps, clientWith, admin, ask, read, content, giveScopes } = await start(t)
  const [withdrawn, narrowed, revoked, late] = [
    await clientWith(['results:read-all']),
    await clientWith(['results:read-all']),
    await clientWith(['results:read-all']),
    await clientWith(['results:read-all']),
  ]
  const [first, second, third] = [await ask(withdrawn), await ask(narrowed), await ask(revoked)]
  await giveScopes(withdrawn, 'units:read')
  await giveScopes(narrowed, 'results:read')
  t.equal((await admin.delete(`/api-clients/${revoked.userId}`, match(1))).statusCode, 204)
  t.equal(await runJobs(deps), 3)
  t.match(await read(first, admin), {
    state: 'failed',
    fault: { code: 'forbidden', detail: /một trong các phạm vi: results:read/ },
  })
  t.match(await read(second, admin), { state: 'failed', fault: { code: 'wrong_state', detail: /chưa được công bố/ } })
  t.match(await read(third, admin), { state: 'failed', fault: { detail: /không còn hoạt động/ } })

  const made = await ask(late)
  await runJobs(deps)
  await giveScopes(late, 'results:read')
  t.match((await content(made, late)).data, { status: 403, detail: /vai trò/ }, 'made as an auditor')
  await giveScopes(late, 'units:read')
  t.match((await content(made, late)).data, { status: 403, neededScopes: ['results:read', 'results:read-all'] })
})
