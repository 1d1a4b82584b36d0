// Two servers on one database keep bytes of their own: neither shows what is over, and nobody gets
// what was made for somebody else.

import t from 'tap'
import { users } from '../../src/db/schema.ts'
import { buildTestApp, match } from '../helpers/app.ts'
import { readLog } from '../helpers/log.ts'
import { smallPack } from '../helpers/pack.ts'
import { fillBlock, startReviewing } from '../periods/reviewing.ts'

t.test('kept answers', async (t) => {
  const test = await startReviewing(t)
  const { app, deps, admin, approver, as, periodId, setId, finalize, read, step } = test
  const { giang } = await fillBlock(test)
  const other = await buildTestApp(deps)
  t.teardown(() => other.close())
  const officer = await as(['officer', giang.unitId])
  const servers = [app, other]

  /** What each server answers somebody: when it is made, when it was kept, and when it was asked before. */
  const both = async (by: typeof admin, url: string, headers: Record<string, string> = {}) => {
    const answers = []
    for (const server of [...servers, ...servers, ...servers]) {
      const { payload, statusCode } = await server.inject({
        url: `/api/v1${url}`,
        headers: { authorization: `Bearer ${await by.token()}`, ...headers },
      })
      answers.push({ statusCode, data: JSON.parse(payload) })
    }
    return answers
  }
  const results = `/periods/${periodId}/results`

  t.test('a unit that was renamed has its new name everywhere at once', async (t) => {
    for (const name of ['Một', 'Hai', 'Ba']) {
      const { data } = await admin.get(`/units/${giang.unitId}`)
      t.equal((await admin.patch(`/units/${giang.unitId}`, { name }, match(data.version))).statusCode, 200)
      for (const { data: unit } of await both(admin, `/units/${giang.unitId}`)) t.equal(unit.name, name)
      for (const { data: list } of await both(admin, '/units?sort=-updatedAt&limit=200'))
        t.equal(list.items.find(({ id }: { id: string }) => id === giang.unitId).name, name)
    }
  })

  t.test('results are kept when they are final, and shown to whom they were not made for only then', async (t) => {
    const before = await both(approver, results)
    t.ok(before.every(({ data }) => data.provisional))
    await finalize()
    t.ok((await both(approver, results)).every(({ data }) => !data.provisional))
    for (const { statusCode } of await both(officer, results)) t.equal(statusCode, 409, 'a unit waits for publication')
    await step(approver, 'publish')
    const [first, ...rest] = await both(officer, results)
    t.equal(first!.statusCode, 200)
    for (const { data } of rest) t.same(data, first!.data)
  })

  t.test('what is worked out of everything is kept until anything was committed', async (t) => {
    const url = `/periods/${periodId}/statistics`
    for (const name of ['Người Một', 'Người Hai', 'Người Ba']) {
      await deps.db.update(users).set({ name })
      for (const { data } of await both(approver, url)) {
        t.ok(data.perReviewer.length > 0)
        for (const { reviewer } of data.perReviewer) t.equal(reviewer.name, name)
      }
    }
    for (const { statusCode } of await both(officer, url)) t.equal(statusCode, 403)
    const report = `/periods/${periodId}/indicators/report`
    const [first, ...rest] = await both(approver, report)
    t.equal(first!.statusCode, 200)
    for (const { data } of rest) t.same(data, first!.data)
    for (const server of servers)
      for (const path of [url, report])
        t.ok(
          [...server.keptAnswers.keys()].some((key) => key.endsWith(path)),
          path,
        )
  })

  t.test('in the language of the reader', async (t) => {
    const vi = await both(officer, results)
    const en = await both(officer, results, { 'accept-language': 'en' })
    for (const i of vi.keys()) {
      t.not(en[i]!.data.summary.at(-1).label, vi[i]!.data.summary.at(-1).label)
      t.same(en[i]!.data.items, vi[i]!.data.items)
    }
  })

  t.test('an amendment is there at once on both', async (t) => {
    const amended = await approver.post(
      `/periods/${periodId}/amendments`,
      {
        decision: {
          number: '09/QĐ-VD',
          date: '2022-01-10',
          issuer: 'UBND Tỉnh (thử nghiệm)',
          signer: 'Trần Thị Thử Nghiệm',
        },
        reason: 'Cộng thiếu',
        items: [
          {
            submissionId: giang.id,
            code: 'A2',
            answer: { numerator: '29', denominator: '30' },
            reason: 'Cộng thiếu',
          },
        ],
      },
      match((await read()).version),
    )
    t.equal(amended.statusCode, 201, amended.payload)
    for (const { data } of await both(officer, results)) {
      t.equal(data.revision, 1)
      t.equal(data.items.find(({ unitId }: { unitId: string }) => unitId === giang.unitId).finalTotal, '87.50')
    }
    for (const { data } of await both(officer, `${results}?revision=0`)) t.equal(data.revision, 0)
  })

  t.test('a published set is kept, a draft is read anew', async (t) => {
    const [published] = await both(officer, `/criteria-sets/${setId}`)
    t.equal(published!.data.status, 'published')
    const draft = (await admin.post('/criteria-sets', { ...smallPack, code: 'NHAP' })).data
    t.ok((await both(admin, `/criteria-sets/${draft.id}`)).every(({ data }) => data.title === smallPack.title))
    await admin.put(`/criteria-sets/${draft.id}`, { ...smallPack, code: 'NHAP', title: 'Khác' }, match(1))
    t.ok((await both(admin, `/criteria-sets/${draft.id}`)).every(({ data }) => data.title === 'Khác'))
  })

  t.test('a right that is taken away is gone at once, whatever is kept', async (t) => {
    const [first] = await both(officer, results)
    t.equal(first!.statusCode, 200)
    const { data } = await admin.get(`/users/${officer.userId}`)
    await admin.patch(`/users/${officer.userId}`, { disabled: true }, match(data.version))
    for (const { statusCode } of await both(officer, results)) t.equal(statusCode, 401)
  })

  t.test('what is kept goes out as it did when it was made, is logged, counted and limited', async (t) => {
    const fresh = await buildTestApp({ ...deps, config: { ...deps.config, logLevel: 'info', rateLimit: 4 } })
    t.teardown(() => fresh.close())
    const lines = readLog(fresh)
    const authorization = `Bearer ${await admin.token()}`
    const url = `/api/v1/units/${giang.unitId}`
    const own = ['x-request-id', 'traceresponse', 'date', 'connection']
    const ask = async (method: 'GET' | 'HEAD', headers = {}) => {
      const answer = await fresh.inject({ method, url, headers: { authorization, ...headers } })
      const kept = Object.entries(answer.headers).filter(([name]) => !own.includes(name))
      return { ...answer, statusCode: answer.statusCode, payload: answer.payload, headers: Object.fromEntries(kept) }
    }
    const made = await ask('GET')
    const kept = await ask('GET')
    t.equal(kept.payload, made.payload)
    t.same(kept.headers, made.headers)
    const head = await ask('HEAD')
    t.same([head.statusCode, head.payload], [200, ''])
    t.same(head.headers, made.headers)
    const known = await ask('GET', { 'if-none-match': String(made.headers.etag) })
    t.same([known.statusCode, known.payload, known.headers.etag], [304, '', made.headers.etag])
    t.equal((await ask('GET')).statusCode, 429, 'an account has its share of them')
    t.same(
      lines.lines().map(({ statusCode, actorId }) => [statusCode, actorId]),
      [200, 200, 200, 304, 429].map((statusCode) => [statusCode, admin.userId]),
    )
    const { payload } = await fresh.inject('/metrics')
    t.match(payload, 'method="GET",route="/api/v1/units/:id",status="200"} 2\n')
    t.match(payload, 'method="HEAD",route="/api/v1/units/:id",status="200"} 1\n')
    t.match(payload, '\nhttp_requests_in_flight 1\n', 'this one')
  })

  t.test('memory is bounded', async (t) => {
    const { keptAnswers } = app
    const body = Buffer.alloc(1024 * 1024)
    for (let i = 0; i < 200; i++)
      keptAnswers.set(`thử ${i}`, { version: '1', etag: '""', type: 'text/plain', body, keep: true })
    t.ok(keptAnswers.calculatedSize <= 32 * 1024 * 1024)
    t.ok(keptAnswers.size < 20)
  })
})
