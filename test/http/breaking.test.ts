// What `npm run openapi:breaking` finds, on the real document with one thing changed.

import { readFileSync } from 'node:fs'
import t from 'tap'
import { breakingChanges, type Document } from '../../scripts/breaking-changes.ts'

const read = (): any => JSON.parse(readFileSync('openapi/openapi.json', 'utf8'))
const before: Document = read()

/** The breaks of a change. */
function after(change: (document: any, schemas: any) => void): string[] {
  const document = read()
  change(document, document.components.schemas)
  return breakingChanges(before, document as Document)
}

t.test('no change, no break; nor is what clients need not notice', async (t) => {
  t.same(
    after(() => {}),
    [],
  )
  t.same(
    after((document, schemas) => {
      document.paths['/api/v1/new'] = { get: { operationId: 'new', responses: {} } }
      schemas.Unit.properties.news = { type: 'string' }
      schemas.Unit.required.push('news')
      schemas.UnitInput.properties.news = { type: 'string' }
      schemas.Period.properties.status.enum.push('archived')
      schemas.UnitInput.properties.name.maxLength = 1000
      schemas.Unit.description = 'Other words'
    }),
    [],
  )
})

t.test('what clients read and may no longer find', async (t) => {
  t.match(
    after((_, { Unit }) => delete Unit.properties.block),
    ['GET /api/v1/units answer 200 /items/[]/block: removed', /^POST .*units answer 201 \/block: removed$/],
  )
  t.match(
    after((_, { Unit }) => (Unit.properties.version = { type: 'string' })),
    [/\/version: may now be string$/],
  )
  t.match(
    after((_, { Unit }) => (Unit.properties.name.type = ['string', 'null'])),
    [/\/name: may now be null$/],
  )
  t.match(
    after((_, { Unit }) => Unit.required.splice(Unit.required.indexOf('name'), 1)),
    [/\/name: may now be absent$/],
  )
  t.same(
    after(({ paths }) => delete paths['/api/v1/me'].get.responses['200']),
    ['GET /api/v1/me answer 200: removed'],
  )
  t.same(
    after(({ paths }) => delete paths['/api/v1/periods/{id}/results'].get.responses['200'].content['text/csv']),
    ['GET /api/v1/periods/{id}/results answer 200 text/csv: removed'],
  )
})

t.test('what clients send and is no longer accepted', async (t) => {
  const unit = 'POST /api/v1/units body'
  t.same(
    after((_, { UnitInput }) => UnitInput.required.push('parentId')),
    [`${unit} /parentId: now required`],
  )
  t.match(
    after((_, { UnitInput }) => (UnitInput.properties.name.maxLength = 10)),
    [`${unit} /name: maxLength is now 10`],
  )
  t.match(
    after((_, { UnitInput }) => delete UnitInput.properties.identifiers),
    [`${unit} /identifiers: removed`],
  )
  t.match(
    after((_, { DecisionInput }) => (DecisionInput.properties.decision.enum = ['confirm'])),
    [/\/decision: adjust no longer accepted$/],
  )
  t.match(
    after((_, { RatioCriterion }) => RatioCriterion.required.push('dataSource')).filter((line) =>
      /RATIO|body/.test(line),
    ),
    [/\/dataSource: now required$/],
    'deep inside a criteria set, which holds itself',
  )
})

t.test('operations, parameters and roles that are gone', async (t) => {
  t.same(
    after(({ paths }) => delete paths['/api/v1/units/{id}'].patch),
    ['PATCH /api/v1/units/{id}: removed'],
  )
  t.same(
    after(({ paths }) => paths['/api/v1/units'].get.parameters.shift()),
    ['GET /api/v1/units query limit: removed'],
  )
  t.same(
    after(({ paths }) =>
      paths['/api/v1/units'].get.parameters.push({ in: 'query', name: 'x', required: true, schema: {} }),
    ),
    ['GET /api/v1/units query x: now required'],
  )
  t.same(
    after(({ paths }) => (paths['/api/v1/units'].get['x-roles'] = ['admin'])),
    ['GET /api/v1/units: no longer for everybody signed in'],
  )
  t.same(
    after(({ paths }) => (paths['/api/v1/units'].get.operationId = 'readUnits')),
    ['GET /api/v1/units: operationId was listUnits'],
  )
})
