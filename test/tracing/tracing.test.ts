// With OpenTelemetry's variables set, a collector sees what the server does; without them nobody does.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { openServer } from '../../src/db/client.ts'
import { readTracing } from '../../src/tracing/environment.ts'
import { freshDatabase, onServer } from '../helpers/db.ts'
import { admin, freePort, signInForWork, startServer } from '../helpers/server.ts'
import { attributesOf, startCollector } from './collector.ts'

const traceId = '4bf92f3577b34da6a3ce929d0e0e4736'
const callers = '00f067aa0ba902b7'

async function start(t: Test, env: Record<string, string>) {
  const DATA_DIR = mkdtempSync(join(tmpdir(), 'dan-van-tracing-'))
  t.teardown(() => rmSync(DATA_DIR, { recursive: true, force: true }))
  let place: Record<string, string> = { DATA_DIR }
  if (onServer) {
    const database = await freshDatabase((url) => {
      place = { DATA_DIR, DATABASE_URL: url }
      return openServer(url)
    })
    t.teardown(() => database.close())
  }
  const server = await startServer({ ...place, ...env })
  t.teardown(() => server.process.kill('SIGKILL'))
  const stop = async () => {
    server.process.kill('SIGTERM')
    t.equal(await server.exited, 0, server.output())
  }
  return { server, stop }
}

t.test('a request is a span of its caller, its statements are spans of it, and nobody is quoted', async (t) => {
  const collector = await startCollector(t)
  const folder = mkdtempSync(join(tmpdir(), 'dan-van-tracing-'))
  t.teardown(() => rmSync(folder, { recursive: true }))
  const headers = join(folder, 'headers')
  writeFileSync(headers, 'Authorization=Bearer%20bi-mat\n')
  const { server, stop } = await start(t, {
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    OTEL_EXPORTER_OTLP_HEADERS_FILE: headers,
    OTEL_SERVICE_NAME: 'cham-diem',
    OTEL_RESOURCE_ATTRIBUTES: 'deployment.environment.name=thu-nghiem',
  })
  const token = await signInForWork(server)
  const unit = { name: 'Sở Bí mật', unitType: 'SO', block: 'SO', validFrom: '2021-01-01', identifiers: [] }
  const made = await fetch(`${server.url}/api/v1/units`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      traceparent: `00-${traceId}-${callers}-01`,
    },
    body: JSON.stringify(unit),
  })
  t.equal(made.status, 201)
  await fetch(`${server.url}/api/v1/units?q=tim-kiem-rieng`, {
    headers: { authorization: `Bearer ${token}`, traceparent: `00-${traceId}-${callers}-00` },
  })
  await stop()

  t.match(collector.resource(), { 'service.name': 'cham-diem', 'deployment.environment.name': 'thu-nghiem' })
  const spans = collector.spans().filter((span) => span.traceId === traceId)
  const [request, ...others] = spans.filter(({ kind }) => kind === 2)
  t.same(others, [], 'what the caller does not record is not sent')
  t.match(request, { name: 'POST /api/v1/units', parentSpanId: callers })
  t.match(attributesOf(request!), { 'http.route': '/api/v1/units', 'http.response.status_code': 201 })
  t.equal(attributesOf(request!)['danvan.request.id'], made.headers.get('x-request-id'))
  t.equal(made.headers.get('traceresponse'), `00-${traceId}-${request!.spanId}-01`)
  const statements = spans.filter(({ parentSpanId }) => parentSpanId === request!.spanId)
  t.ok(statements.length > 2)
  const insert = statements.find(({ name }) => name === 'insert units')
  t.match(attributesOf(insert!)['db.query.text'], /\$1/, 'of the transaction, by its text')
  t.ok(
    statements.some(({ name }) => name.startsWith('select ')),
    'before the body is read, too',
  )
  for (const secret of ['Sở Bí mật', 'tim-kiem-rieng', token, admin.ADMIN_EMAIL, admin.ADMIN_PASSWORD, 'mat-khau-moi'])
    t.notOk(collector.text().includes(secret), secret)
  t.same([...new Set(collector.tokens)], ['Bearer bi-mat'], 'with the token of the file')
})

t.test('a collector that is away holds nothing up', async (t) => {
  const { server, stop } = await start(t, { OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${await freePort()}` })
  t.equal((await fetch(`${server.url}/healthz`)).status, 200)
  await stop()
})

t.test('the sampler is the environment’s', async (t) => {
  const collector = await startCollector(t)
  const { server, stop } = await start(t, {
    OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: `${collector.url}/v1/traces`,
    OTEL_TRACES_SAMPLER: 'always_off',
  })
  const { headers } = await fetch(`${server.url}/healthz`)
  t.match(headers.get('traceresponse'), /-00$/)
  await stop()
  t.same(collector.spans(), [])
})

t.test('off unless asked for; what is wrong is named', (t) => {
  const endpoint = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318' }
  for (const env of [{}, { ...endpoint, OTEL_SDK_DISABLED: 'true' }, { ...endpoint, OTEL_TRACES_EXPORTER: 'none' }])
    t.equal(readTracing(env), false, JSON.stringify(env))
  for (const env of [
    endpoint,
    { OTEL_TRACES_EXPORTER: 'otlp' },
    { ...endpoint, OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json' },
  ])
    t.equal(readTracing(env), true, JSON.stringify(env))
  for (const [name, value] of [
    ['OTEL_TRACES_EXPORTER', 'zipkin'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', '127.0.0.1:4317'],
    ['OTEL_EXPORTER_OTLP_PROTOCOL', 'grpc'],
  ] as const)
    t.throws(() => readTracing({ ...endpoint, [name]: value }), { message: new RegExp(`^${name} must be [^\n]+$`) })
  t.end()
})
