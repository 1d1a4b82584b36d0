// Another system, an officer and an administrator at work with the client, against the server behind a real socket.

import t from 'tap'
import { change, ifMatch, type Event, type operations } from '../../client/src/index.ts'
import { makeUnit } from '../helpers/make.ts'
import { openProxy } from '../helpers/proxy.ts'
import { refused, serveApp } from './served.ts'

type AnswersPatch = operations['saveAnswers']['requestBody']['content']['application/json']['answers']

/** Enough for the small pack. */
const complete = { A1: { level: 'TOT' }, A2: { numerator: '226', denominator: '248' }, B1: { value: true } }
const newUnit = { name: 'Sở Mới', unitType: 'SO_NGANH', block: 'SO_NGANH', validFrom: '2021-01-01' }

t.test('the client at work', async (t) => {
  const { as, deps, baseUrl, passwordOf, clientWith, draft } = await serveApp(t)
  const { client: admin } = clientWith(passwordOf(await as('admin')))

  t.test('lists units over several pages, each once', async (t) => {
    for (let n = 1; n <= 25; n++) await makeUnit(deps, `Xã ${n}`, 'XA')
    const { client, paths } = clientWith(passwordOf(await as('auditor')))
    const names: string[] = []
    for await (const { name } of client.items('/api/v1/units', { params: { query: { unitType: 'XA', limit: 10 } } }))
      names.push(name)
    t.equal(names.length, 25)
    t.equal(new Set(names).size, 25)
    t.same(paths(), ['POST /api/v1/auth/token', ...Array<string>(3).fill('GET /api/v1/units')])
  })

  t.test('another system reads with its own credentials, and no more than its scopes open', async (t) => {
    const body = { name: 'Trục liên thông', scopes: ['units:read' as const] }
    const { data } = await admin.POST('/api/v1/api-clients', { body })
    const { client } = clientWith({ clientId: data.id, clientSecret: data.clientSecret })
    const { data: page } = await client.GET('/api/v1/units', { params: { query: { unitType: 'XA' } } })
    t.equal(page.total, 25)
    t.match(await refused(client.GET('/api/v1/periods')), { status: 403, code: 'forbidden' })
    const { client: stranger } = clientWith({ clientId: data.id, clientSecret: 'sai' })
    t.match(await refused(stranger.signIn()), { status: 401, code: 'invalid_client' })
  })

  t.test('a stale version is refused with what somebody else changed; read again, it goes through', async (t) => {
    const { data: unit } = await admin.POST('/api/v1/units', { body: newUnit })
    const params = { path: { id: unit.id } }
    const read = () => admin.GET('/api/v1/units/{id}', { params })
    const rename = (name: string, header: { 'if-match': string }) =>
      admin.PATCH('/api/v1/units/{id}', { params: { ...params, header }, body: { name } })

    await rename('Tên thứ hai', ifMatch(unit))
    const problem = await refused(rename('Tên thứ ba', ifMatch(unit)))
    t.match(problem, { status: 412, code: 'stale_version' })
    t.match(problem.changes, [{ by: 'Người dùng admin', action: 'changeUnit', fields: ['name'] }])

    const meddled = async ({ name }: { name: string }, header: { 'if-match': string }) => {
      if (!name.includes('chen')) await rename('Ai đó chen vào', header)
      return rename(`${name}, đã sửa`, header)
    }
    const once = await refused(change(read, meddled))
    t.match(once.changes, [{ action: 'changeUnit' }], 'once unless told otherwise')
    await rename('Tên thứ tư', ifMatch((await read()).data))
    const { data: renamed } = await change(read, meddled, { attempts: 2 })
    t.equal(renamed.name, 'Ai đó chen vào, đã sửa')
  })

  t.test('an officer: faults with their places, evidence, submission, the score explained', async (t) => {
    const { id, officer } = await draft()
    const { client } = clientWith(passwordOf(officer))
    const path = { id }
    const read = () => client.GET('/api/v1/submissions/{id}', { params: { path } })
    const save = (answers: AnswersPatch) =>
      change(read, (_form, header) =>
        client.PATCH('/api/v1/submissions/{id}/answers', { params: { path, header }, body: { answers } }),
      )

    const problem = await refused(save({ A1: { level: 'KHONG_CO' }, A2: { numerator: '5', denominator: '0' } }))
    t.match(problem, { status: 422, code: 'invalid_answers', requestId: problem.response.headers.get('x-request-id')! })
    t.same(problem.errors.map(({ pointer }) => pointer).sort(), ['/answers/A1/level', '/answers/A2/numerator'])
    t.match(
      problem.message,
      /^PATCH \/api\/v1\/submissions\/[\da-f-]{36}\/answers: 422 invalid_answers: .+\n {2}\/answers\/A1\/level: ./,
    )

    t.same((await save(complete)).data.changed, ['A1', 'A2', 'B1'])
    const content = Buffer.from('%PDF-1.7\n% Kế hoạch thử nghiệm\n%%EOF\n')
    const { data: evidence } = await client.uploadEvidence(id, {
      file: new Blob([content]),
      fileName: 'Kế hoạch dân vận.pdf',
      codes: ['A1', 'A2'],
      document: { number: '01/KH', date: '2021-03-20', issuer: 'Sở Thử nghiệm' },
    })
    t.match(evidence, { codes: ['A1', 'A2'], kind: 'file', document: { number: '01/KH', issuer: 'Sở Thử nghiệm' } })
    const file = await client.download('/api/v1/evidence/{id}/content', { params: { path: { id: evidence.id } } })
    t.match(file, { fileName: 'Kế hoạch dân vận.pdf', mediaType: 'application/pdf' })
    t.same(Buffer.from(await file.content.arrayBuffer()), content)

    const { data: sent } = await change(read, (_form, header) =>
      client.POST('/api/v1/submissions/{id}/submit', { params: { path, header } }),
    )
    t.equal(sent.status, 'submitted')
    const { data: score } = await client.GET('/api/v1/submissions/{id}/score', { params: { path } })
    t.equal(score.sheet.total, sent.selfTotal)
    const explain = { params: { path }, parseAs: 'text' } as const
    const { data: text } = await client.GET('/api/v1/submissions/{id}/score/explain', explain)
    t.ok(text.includes('A2') && text.includes('226'), text)
    t.match(await refused(save(complete)), { status: 409, code: 'locked', body: { lockedBecause: /./ } })
  })

  t.test('a POST whose answer got lost with the connection is sent again and counts once', async (t) => {
    const wire = await openProxy(baseUrl)
    t.teardown(wire.close)
    const { client, sent } = clientWith(
      passwordOf(await as('admin')),
      { baseUrl: new URL(wire.url).origin },
      () => void wire.mend(),
    )
    await client.signIn()
    wire.cutAt('dây đứt', 'after')
    const { data: created, response } = await client.POST('/api/v1/units', { body: { ...newUnit, name: 'Sở dây đứt' } })
    t.equal(response.headers.get('idempotent-replayed'), 'true')
    const posts = sent.filter(({ url }) => url.endsWith('/units'))
    t.equal(posts.length, 2)
    t.equal(new Set(posts.map(({ headers }) => headers.get('idempotency-key'))).size, 1)
    const { data: found } = await client.GET('/api/v1/units', { params: { query: { q: 'dây đứt' } } })
    t.same(
      found.items.map(({ id }) => id),
      [created.id],
    )
  })

  t.test('follows the events, and what happens meanwhile', async (t) => {
    const { client } = clientWith(passwordOf(await as('auditor')))
    const { data: before } = await client.GET('/api/v1/events', { params: { query: { limit: 200 } } })
    const { id, officer } = await draft()
    const { client: writer } = clientWith(passwordOf(officer))
    const path = { id }
    const step = (action: 'submit' | 'withdraw') =>
      change(
        () => writer.GET('/api/v1/submissions/{id}', { params: { path } }),
        (_form, header) => writer.POST(`/api/v1/submissions/{id}/${action}`, { params: { path, header } }),
      )
    await writer.PATCH('/api/v1/submissions/{id}/answers', {
      params: { path, header: ifMatch(1) },
      body: { answers: complete },
    })
    await writer.PUT('/api/v1/submissions/{id}/answers/{code}/explanation', {
      params: { path: { id, code: 'A1' }, header: ifMatch(2) },
      body: { explanation: 'Không ban hành riêng.' },
    })
    await step('submit')
    const seen: Event[] = []
    const stop = new AbortController()
    const after = before.items.at(-1)?.seq ?? 0
    const following = (async () => {
      for await (const event of client.follow({ after, signal: stop.signal, intervalMs: 5 })) {
        seen.push(event)
        if (seen.length === 1) {
          await step('withdraw')
          await step('submit')
        } else stop.abort()
      }
    })()
    await t.rejects(following, { name: 'AbortError' })
    t.match(seen, [
      { kind: 'submission_submitted', submissionId: id },
      { kind: 'submission_submitted', submissionId: id },
    ])
    t.ok(seen[1]!.seq > seen[0]!.seq)
  })

  t.test('a copy is kept by what changed, page by page up to now', async (t) => {
    const { client } = clientWith(passwordOf(await as('auditor')))
    let since: string | undefined
    const pull = async () => {
      const changed: string[] = []
      for await (const { items, nextCursor } of client.changes({ since, resource: 'unit', limit: 10 })) {
        changed.push(...items.map(({ id }) => id))
        since = nextCursor
      }
      return changed
    }
    const { data } = await client.GET('/api/v1/units', { params: { query: { limit: 1 } } })
    t.equal(new Set(await pull()).size, data.total)
    t.same(await pull(), [])
    const { data: unit } = await admin.POST('/api/v1/units', { body: newUnit })
    t.same(await pull(), [unit.id])
    t.match(await refused(client.changes({ since: 'bịa' }).next()), {
      status: 400,
      errors: [{ pointer: '/query/since' }],
    })
  })
})
