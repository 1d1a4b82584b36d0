import Fastify from 'fastify'
import t from 'tap'
import { installAccess } from '../../src/http/access.ts'
import { startApp } from '../helpers/app.ts'

t.test('what every endpoint does', async (t) => {
  const { as, anonymous } = await startApp(t)
  const admin = await as('admin')
  const json = { 'content-type': 'application/json' }

  t.test('malformed and hostile bodies are problems, never a 500', async (t) => {
    const malformed = await admin.post('/units', '{"name": "Sở', json)
    t.equal(malformed.statusCode, 400)
    t.match(malformed.data, {
      type: 'http://127.0.0.1:3000/problems/invalid_request',
      code: 'invalid_request',
      status: 400,
      instance: '/api/v1/units',
      errors: [],
    })
    t.match(malformed.data.detail, /JSON không hợp lệ/)
    t.equal((await admin.post('/units', '', json)).statusCode, 400)
    t.equal((await admin.post('/units', '[]', json)).statusCode, 400)
    const hidden = await admin.post('/units', '{"__proto__": {"admin": true}}', json)
    t.match(hidden.data.errors.at(-1), { pointer: '/__proto__', code: 'unknown_field' })
    t.equal((await admin.post('/units', JSON.stringify({ name: 'x'.repeat(1_100_000) }), json)).statusCode, 413)
    t.equal((await admin.post('/units', '<a/>', { 'content-type': 'application/xml' })).statusCode, 415)
    const controls = await admin.post('/units', {
      name: 'Sở\u0000 A',
      unitType: 'A',
      block: 'A',
      validFrom: '2021-01-01',
    })
    t.match(controls.data.errors, [{ pointer: '/name', detail: /ký tự điều khiển/ }])
    t.equal((await admin.get('/units/khong-phai-uuid')).statusCode, 400)
    t.match((await admin.get('/units?limit=0')).data.errors, [{ pointer: '/query/limit', detail: 'Tối thiểu 1.' }])
    t.equal((await admin.get('/units?updatedSince=2016-12-31T23:59:60Z')).statusCode, 400, 'a leap second')
    t.equal((await admin.get('/units?asOf=2021-02-30')).statusCode, 400, 'no such day')
    const forged = Buffer.from('["units:name","x","no-uuid"]').toString('base64url')
    t.equal((await admin.get(`/units?cursor=${forged}`)).statusCode, 400, 'a cursor made by hand')
    t.match((await admin.get('/units?la=1')).data.errors, [{ pointer: '/query/la', code: 'unknown_field' }])
  })

  t.test('half of a surrogate pair is refused where it stands; whole pairs are welcome', async (t) => {
    const unit = { unitType: 'A', block: 'A', validFrom: '2021-01-01' }
    const half = await admin.post(
      '/units',
      JSON.stringify({ ...unit, name: 'Sở \ud800', identifiers: ['\udfff'] }),
      json,
    )
    t.equal(half.statusCode, 400)
    t.match(half.data.errors, [{ pointer: '/name' }, { pointer: '/identifiers/0', detail: /Unicode/ }])
    const whole = '{"name":"\\ud83d\\ude00 Sở","unitType":"A","block":"A","validFrom":"2021-01-01"}'
    t.equal((await admin.post('/units', whole, json)).data.name, '😀 Sở')
  })

  t.test('strings are stored in Unicode NFC', async (t) => {
    const name = 'Sở Hoà Bình'
    const { data } = await admin.post('/units', {
      name: name.normalize('NFD'),
      unitType: 'A',
      block: 'A',
      validFrom: '2021-01-01',
    })
    t.equal(data.name, name.normalize('NFC'))
  })

  t.test('so is an address that cannot be looked up: badly encoded, or far too long', async (t) => {
    for (const part of ['%zz', '%ED%A0%80', 'x'.repeat(300)]) {
      const { statusCode, headers, data } = await anonymous.get(`/units/${part}`)
      t.equal(statusCode, 400, part)
      t.equal(headers['content-type'], 'application/problem+json; charset=utf-8')
      t.match(data, { status: 400, code: 'invalid_request', instance: `/api/v1/units/${part}` })
    }
  })

  t.test('an unknown address is a problem, too', async (t) => {
    t.match((await anonymous.get('/api/v1/khong-co')).data, { status: 404, code: 'not_found' })
  })

  t.test('the system says how it is, and / leads to Swagger UI', async (t) => {
    t.equal((await anonymous.get('/healthz')).statusCode, 200)
    t.equal((await anonymous.get('/readyz')).statusCode, 200)
    t.equal((await anonymous.get('/')).headers.location, '/docs')
    const { data: document } = await anonymous.get('/openapi.json')
    t.equal(document.openapi, '3.1.0')
    const described = document.tags.map(({ name }: { name: string }) => name)
    const used = new Set(Object.values<object>(document.paths).flatMap((methods) => Object.values(methods)))
    for (const { operationId, tags, parameters = [] } of used) {
      t.ok(tags.length === 1 && described.includes(tags[0]), `${operationId} stands in a chapter that is described`)
      // Swagger UI fills examples in: a list would be filtered by what nobody typed. What must be typed may be shown.
      const filled = parameters.filter(
        (parameter: any) => parameter.in === 'query' && !parameter.required && 'example' in parameter,
      )
      t.same(filled, [], `${operationId} asks only for what was typed`)
    }
    t.match((await anonymous.get('/openapi.yaml')).payload, /openapi: 3\.1\.0/)
    t.match((await anonymous.get('/docs/')).payload, /swagger-ui/)
  })
})

t.test('a route that does not say who may call it stops the start', async (t) => {
  const app = Fastify()
  installAccess(app)
  t.throws(() => app.get('/quen', () => ''), /does not declare who may call it/)
})
