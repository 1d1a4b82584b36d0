// What the OpenAPI document promises about itself. Messages say what the author of a route has to add.

import { readFileSync } from 'node:fs'
import t from 'tap'
import { catalogues, inEnglish } from '../../src/http/english.ts'
import { startApp } from '../helpers/app.ts'

interface Media {
  schema?: { $ref?: string; type?: string }
}
interface Operation {
  operationId: string
  requestBody?: { content: Record<string, Media> }
  responses: Record<string, { content?: Record<string, Media> }>
}

const document = JSON.parse(readFileSync('openapi/openapi.json', 'utf8')) as {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, object> }
}
const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods))
const toName = 'export its schema from the schemas.ts of its feature, which src/http/schema-names.ts lists'

t.test('every JSON body, sent or answered, is a schema with a name', async (t) => {
  for (const { operationId, requestBody, responses } of operations) {
    const bodies = [requestBody, ...Object.values(responses)].flatMap((body) => Object.entries(body?.content ?? {}))
    for (const [type, { schema }] of bodies)
      if (type.endsWith('/json') && !schema?.$ref) t.fail(`${operationId}: a body has no name: ${toName}`)
  }
  for (const name of Object.keys(document.components.schemas)) t.match(name, /^[A-Z][A-Za-z]+$/, name)
})

t.test('no large schema stands twice in the document', async (t) => {
  const places = new Map<string, string[]>()
  const look = (value: unknown, place: string): void => {
    if (typeof value !== 'object' || value === null) return
    const text = JSON.stringify(value)
    if ('properties' in value && text.length > 1500) places.set(text, [...(places.get(text) ?? []), place])
    for (const [key, member] of Object.entries(value)) if (key !== 'example') look(member, `${place}/${key}`)
  }
  look(document.components.schemas, '')
  look(document.paths, '')
  for (const found of places.values())
    if (found.length > 1) t.fail(`the same object stands at ${found.join(' and ')}: ${toName}`)
  t.ok(places.size > 0)
})

t.test('every text has English, and every English text is of the document', async (t) => {
  const { document: english, missing, unused } = inEnglish(document, 'http://127.0.0.1:3000')
  for (const text of missing) t.fail(`no English, add it to src/http/english/: ${text}`)
  for (const text of unused) t.fail(`no longer in the document, remove it from src/http/english/: ${text}`)
  const texts = catalogues.flatMap((catalogue) => Object.keys(catalogue))
  const twice = texts.filter((text, at) => texts.indexOf(text) < at)
  t.same(twice, [], 'a text stands in one file of src/http/english/ only')
  t.notMatch(JSON.stringify(english), 'Dành cho', 'nor is it left out who may call an operation')
  t.match(english, { paths: { '/api/v1/units': { get: { summary: 'List units', tags: ['2. Units'] } } } })
})

t.test('the document is read in both languages', async (t) => {
  const { anonymous } = await startApp(t)
  const { data: plain } = await anonymous.get('/openapi.json', { 'accept-language': 'en' })
  t.same((await anonymous.get('/openapi.vi.json')).data, plain, 'without a language it is Vietnamese')
  const { data: english } = await anonymous.get('/openapi.en.json')
  t.equal(english.paths['/api/v1/units'].get.summary, 'List units')
  t.same(Object.keys(english.components.schemas), Object.keys(plain.components.schemas))
  const yaml = await anonymous.get('/openapi.en.yaml')
  t.match(yaml.headers['content-type'], 'application/yaml')
  t.match(yaml.payload, 'summary: List units')
})

t.test('every operation lists its problems by status, each with an example', async (t) => {
  const { '/api/v1/units/{id}': unit } = document.paths as any
  t.same(unit.patch['x-problems'], [
    'invalid_request',
    'unauthenticated',
    'forbidden',
    'password_change_required',
    'not_found',
    'duplicate',
    'stale_version',
    'payload_too_large',
    'unsupported_media_type',
    'rule_broken',
    'version_missing',
    'too_many_attempts',
    'internal',
    'stopping',
    'unavailable',
  ])
  t.same(unit.patch.responses['409'], { $ref: '#/components/responses/duplicate' })
  const { responses, examples } = document.components as any
  t.same(responses.duplicate.content['application/problem+json'].examples, {
    duplicate: { $ref: '#/components/examples/duplicate' },
  })
  t.match(examples.duplicate.value, { code: 'duplicate', status: 409, type: /\/problems\/duplicate$/ })
  t.equal(operations.filter((operation) => !('x-problems' in operation)).length, 0)
})
