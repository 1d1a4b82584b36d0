// Names for the schemas of the document. What a feature exports from its schemas is called in the
// contract as in the code (`Unit`, `UnitPage`; `ScoreSheetSchema` is `ScoreSheet`), stands once
// under components/schemas, and is a type of that name in every generated client. Routes keep
// the schema itself: only the document refers. A new feature adds its schemas to the list.

import * as amendments from '../amendments/schemas.ts'
import * as apiClients from '../api-clients/schemas.ts'
import * as appeals from '../appeals/schemas.ts'
import * as audit from '../audit/schemas.ts'
import * as auth from '../auth/schemas.ts'
import * as awards from '../awards/schemas.ts'
import * as bulkReviews from '../bulk-reviews/schemas.ts'
import * as changes from '../changes/schemas.ts'
import * as council from '../council/schemas.ts'
import * as criteriaSets from '../criteria-sets/schemas.ts'
import * as groups from '../criteria-sets/group-schema.ts'
import * as packs from '../criteria-sets/pack-schema.ts'
import * as documents from '../documents/schemas.ts'
import * as events from '../events/schemas.ts'
import * as evidence from '../evidence/schemas.ts'
import * as indicators from '../indicators/schemas.ts'
import * as jobs from '../jobs/schemas.ts'
import * as models from '../models/schemas.ts'
import * as papers from '../papers/schemas.ts'
import * as periods from '../periods/schemas.ts'
import * as results from '../results/schemas.ts'
import * as reorganisations from '../reorganisations/schemas.ts'
import * as mapping from '../reorganisations/import-schemas.ts'
import * as lineage from '../reorganisations/lineage-schemas.ts'
import * as reviews from '../reviews/schemas.ts'
import * as rounds from '../reviews/round-schemas.ts'
import * as preview from '../scoring-preview/schemas.ts'
import * as simulation from '../simulation/schemas.ts'
import * as statistics from '../statistics/schemas.ts'
import * as trend from '../statistics/trend-schemas.ts'
import * as extensions from '../submissions/extension-schemas.ts'
import * as history from '../submissions/history-schemas.ts'
import * as submissions from '../submissions/schemas.ts'
import * as units from '../units/schemas.ts'
import * as users from '../users/schemas.ts'
import * as webhooks from '../webhooks/schemas.ts'
import * as system from './system-routes.ts'
import * as common from './schemas.ts'
import * as scores from './score-schemas.ts'

const modules: object[] = [
  common,
  system,
  scores,
  auth,
  units,
  reorganisations,
  lineage,
  mapping,
  users,
  apiClients,
  criteriaSets,
  packs,
  groups,
  preview,
  periods,
  submissions,
  history,
  extensions,
  documents,
  papers,
  evidence,
  reviews,
  rounds,
  bulkReviews,
  appeals,
  changes,
  council,
  amendments,
  results,
  simulation,
  statistics,
  trend,
  indicators,
  models,
  awards,
  events,
  webhooks,
  changes,
  jobs,
  audit,
]

type Schema = Record<string, unknown>

/** Before the name of a schema on its way to the document. */
const given = 'given.'

/** Carries a name through the library that writes the document; never shown. */
const mark = 'x-name'

/** What a copy of a schema (optional, nullable, with another description) still shares with it. */
function coreOf(schema: Schema): unknown {
  return schema.properties ?? schema.anyOf ?? schema.oneOf
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const named = new Map<string, Schema>()
const nameOf = new Map<unknown, string>()
for (const [name, schema] of modules.flatMap((module) => Object.entries(module)))
  if (/^[A-Z]/.test(name) && isSchema(schema) && coreOf(schema) !== undefined)
    call(schema, typeof schema.$id === 'string' ? schema.$id : name.replace(/Schema$/, ''))

function call(schema: Schema, name: string): void {
  if (!nameOf.has(coreOf(schema))) nameOf.set(coreOf(schema), name)
  nameOf.set(schema, name)
  if (/(Query|Params|Headers)$/.test(name)) return
  if (named.has(name) && named.get(name) !== schema) throw new Error(`Two schemas are exported as ${name}`)
  named.set(name, schema)
  // The kinds of a union are called after it: `ratio` of Criterion is RatioCriterion.
  if (schema.discriminator !== undefined)
    for (const kind of schema.oneOf as Schema[])
      call(kind, `_${String(kind.title)}`.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase()) + name)
}

/** A copy in which every schema with a name carries it. */
export function withNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withNames)
  if (!isSchema(value)) return value
  const core = coreOf(value)
  const name = core === undefined ? undefined : (nameOf.get(value) ?? nameOf.get(core))
  const copy = Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, isData(key) ? member : withNames(member)]),
  )
  return name !== undefined && named.has(name) ? { ...copy, [mark]: name } : copy
}

/** What `components.schemas` is given to begin with: under a name that no schema has, because the library overwrites those with an `$id`. */
export function namedSchemas(): Record<string, Schema> {
  return Object.fromEntries(
    [...named].map(([name, schema]) => {
      const { $id: _, ...rest } = withNames(schema) as Schema
      return [given + name, rest]
    }),
  )
}

/** The document with every name written out once and referred to; names that nothing refers to are left out. */
export function withReferences<T extends { paths: object; components: { schemas?: object } }>(document: T): T {
  const schemas = (document.components.schemas ?? {}) as Record<string, Schema>
  const definitions = new Map<string, Schema>()
  const define = (name: string): Schema => {
    let definition = definitions.get(name)
    if (!definition) {
      definitions.set(name, { $ref: `#/components/schemas/${name}` })
      const { [mark]: _, ...schema } = schemas[given + name]!
      definition = refer(schema) as Schema
      definitions.set(name, definition)
    }
    return definition
  }
  const refer = (value: unknown, key = ''): unknown => {
    if (Array.isArray(value)) return value.map((item) => refer(item))
    if (!isSchema(value) || isData(key)) return value
    const { [mark]: name, 'x-hint': _, ...schema } = value
    const plain = Object.fromEntries(Object.entries(schema).map(([inner, member]) => [inner, refer(member, inner)]))
    if (typeof name === 'string') return referenceTo(name, plain, define(name)) ?? plain
    const [only, ...others] = (plain.allOf as Schema[] | undefined) ?? []
    // Written so by a route because the library drops what stands beside a reference.
    return only?.$ref !== undefined && others.length === 0 && Object.keys(plain).length === 1 ? only : plain
  }
  const paths = refer(document.paths) as T['paths']
  const used = new Set<string>()
  const use = (value: unknown): void => {
    for (const [, name] of JSON.stringify(value).matchAll(/"#\/components\/schemas\/(\w+)"/g))
      if (!used.has(name!)) {
        used.add(name!)
        use(define(name!))
      }
  }
  use(paths)
  const kept = [...used].sort().map((name) => [name, define(name)])
  return { ...document, paths, components: { ...document.components, schemas: Object.fromEntries(kept) as object } }
}

/** Examples and the like are values, not schemas. */
function isData(key: string): boolean {
  return ['example', 'examples', 'default', 'enum', 'const', 'required'].includes(key)
}

/** A reference, with what this place says of its own; undefined where the schema means something else here. */
function referenceTo(name: string, here: Schema, definition: Schema): Schema | undefined {
  if (bones(here) !== bones(definition)) return undefined
  const $ref = `#/components/schemas/${name}`
  const nullable = Array.isArray(here.type) && here.type.includes('null')
  const words = ['description', 'title', 'example', 'examples'].filter(
    (word) => here[word] !== undefined && JSON.stringify(here[word]) !== JSON.stringify(definition[word]),
  )
  return {
    ...(nullable ? { anyOf: [{ $ref }, { type: 'null' }] } : { $ref }),
    ...Object.fromEntries(words.map((word) => [word, here[word]])),
  }
}

/** A schema without its words and without null. */
function bones({ type, description: _d, title: _t, example: _e, examples: _x, ...rest }: Schema): string {
  const types = (Array.isArray(type) ? (type as string[]) : [type]).filter((one) => one !== 'null')
  return JSON.stringify([types, Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1))])
}
