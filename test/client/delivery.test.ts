// What is sent again, how often, and what the caller hears when it does not help.

import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import t, { type Test } from 'tap'
import { ConnectionError, createClient, type ClientOptions } from '../../client/src/index.ts'
import { refused } from './served.ts'

const unit = { name: 'Sở Mới', unitType: 'SO_NGANH', block: 'SO_NGANH', validFrom: '2021-01-01' }
const busy = (status: number, seconds?: number) => () =>
  new Response('{"code":"unavailable","detail":"Later.","errors":[]}', {
    status,
    headers: {
      'content-type': 'application/problem+json',
      ...(seconds !== undefined && { 'retry-after': String(seconds) }),
    },
  })
const fine = () => Response.json({ items: [], nextCursor: null, total: 0 })
const cut = () => {
  throw new TypeError('fetch failed', { cause: new Error('read ECONNRESET') })
}

/** A client whose answers come in this order; the last one again and again. */
function answering(answers: (() => Response)[], options: Partial<ClientOptions> = {}) {
  const sent: Request[] = []
  const client = createClient({
    baseUrl: 'http://127.0.0.1:9',
    credentials: { accessToken: () => 'a' },
    ...options,
    fetch: async (request) => {
      sent.push(request)
      return answers[Math.min(sent.length, answers.length) - 1]!()
    },
  })
  return { client, sent }
}

t.test('a busy server is asked again after the time it names', async (t) => {
  for (const status of [429, 503]) {
    const { client, sent } = answering([busy(status, 0), busy(status, 0), fine])
    t.same((await client.GET('/api/v1/units')).data.items, [])
    t.equal(sent.length, 3)
    const writer = answering([busy(status, 0), fine])
    await writer.client.PATCH('/api/v1/units/{id}', {
      params: { path: { id: 'x' }, header: { 'if-match': '"1"' } },
      body: { name: 'Tên' },
    })
    t.equal(writer.sent.length, 2, 'a change as well: it was not looked at')
  }
})

t.test('not for ever, and not for a pause that is too long', async (t) => {
  const always = answering([busy(503, 0)], { retries: 2 })
  t.match(await refused(always.client.GET('/api/v1/units')), { status: 503, code: 'unavailable' })
  t.equal(always.sent.length, 3)
  const later = answering([busy(429, 3600)])
  t.match(await refused(later.client.GET('/api/v1/units')), { status: 429 })
  t.equal(later.sent.length, 1)
})

t.test('a broken connection: what is read is asked again, a POST under the same key, a change never', async (t) => {
  const reader = answering([cut, fine])
  await reader.client.GET('/api/v1/units')
  t.equal(reader.sent.length, 2)

  const poster = answering([cut, busy(409, 0), fine])
  await poster.client.POST('/api/v1/units', { body: unit })
  const keys = poster.sent.map(({ headers }) => headers.get('idempotency-key'))
  t.match(keys[0], /^[\da-f]{32}$/)
  t.same(keys, Array(3).fill(keys[0]))
  t.same(await Promise.all(poster.sent.map((request) => request.json())), Array(3).fill(unit))
  await poster.client.POST('/api/v1/units', { body: unit })
  t.not(poster.sent[3]!.headers.get('idempotency-key'), keys[0], 'another POST has another key')
  const params = { header: { 'Idempotency-Key': 'cua-toi' } }
  await poster.client.POST('/api/v1/units', { params, body: unit })
  t.equal(poster.sent[4]!.headers.get('idempotency-key'), 'cua-toi')

  const writer = answering([cut, fine])
  const deleting = writer.client.DELETE('/api/v1/evidence/{id}', { params: { path: { id: 'x' } } })
  await t.rejects(deleting, {
    name: 'ConnectionError',
    attempts: 1,
    timedOut: false,
    message: 'DELETE /api/v1/evidence/x: no answer after 1 attempt(s): read ECONNRESET',
  })
  t.equal(writer.sent.length, 1)
})

t.test('a conflict that no wait would solve is not repeated', async (t) => {
  const { client, sent } = answering([busy(409), fine])
  t.match(await refused(client.POST('/api/v1/units', { body: unit })), { status: 409 })
  t.equal(sent.length, 1)
})

t.test('a proxy that answers in the server’s place', async (t) => {
  const page = () => new Response('<h1>Bad Gateway</h1>', { status: 502, statusText: 'Bad Gateway' })
  const { client, sent } = answering([page], { retries: 1 })
  t.match(await refused(client.GET('/api/v1/units')), {
    status: 502,
    code: 'not_a_problem',
    title: 'Bad Gateway',
    errors: [],
  })
  t.equal(sent.length, 2)
})

t.test('a body that breaks off is no answer', async (t) => {
  let asked = 0
  const baseUrl = await listen(t, (_request, response) => {
    const body = JSON.stringify({ items: [], nextCursor: null, total: 7 })
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length })
    if (++asked > 1) return void response.end(body)
    response.write(body.slice(0, 5), () => response.destroy())
  })
  const client = createClient({ baseUrl, credentials: { accessToken: () => 'a' } })
  t.equal((await client.GET('/api/v1/units')).data.total, 7)
  t.equal(asked, 2)
})

t.test('a server that never answers: a time-out of the client, of a call, or the caller’s own end', async (t) => {
  const baseUrl = await listen(t, () => {})
  const client = createClient({ baseUrl, credentials: { accessToken: () => 'a' }, timeoutMs: 20, retries: 0 })
  await t.rejects(client.GET('/api/v1/units'), { name: 'ConnectionError', timedOut: true })
  const patient = createClient({ baseUrl, credentials: { accessToken: () => 'a' }, retries: 0 })
  await t.rejects(patient.GET('/api/v1/units', { timeoutMs: 20 }), ConnectionError)
  const controller = new AbortController()
  const call = patient.GET('/api/v1/units', { signal: controller.signal })
  controller.abort(new Error('the page was closed'))
  await t.rejects(call, { message: 'the page was closed' })
})

t.test('the caller ends a wait, too', async (t) => {
  const controller = new AbortController()
  const { client } = answering([() => (controller.abort(), busy(503, 30)())])
  await t.rejects(client.GET('/api/v1/units', { signal: controller.signal }), { name: 'AbortError' })
})

async function listen(t: Test, listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.teardown(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
