// What a client written against one OpenAPI document can no longer rely on in another. What clients
// send must still be accepted; what they read must still be there. Not a break: a new operation, a
// new optional field in a body, a new field or a new value of an enumeration in an answer, more
// words. (No npm tool that is kept up reads OpenAPI 3.1: openapi-diff stops at 3.0, oasdiff is Go.)

export interface Document {
  paths: Record<string, Record<string, Operation>>
  components?: unknown
}
interface Operation {
  operationId?: string
  parameters?: { name: string; in: string; required?: boolean; schema: Schema }[]
  requestBody?: { content: Record<string, { schema?: Schema }> }
  responses: Record<string, { content?: Record<string, { schema?: Schema }>; $ref?: string }>
  'x-roles'?: string | string[]
}
interface Schema extends Record<string, unknown> {
  $ref?: string
  type?: string | string[]
  enum?: unknown[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  additionalProperties?: boolean | Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
}

/** The breaks, each as a line: `GET /api/v1/units answer 200 /items/name: removed`. */
export function breakingChanges(before: Document, after: Document): string[] {
  const found: string[] = []
  const later = operationsOf(after)
  for (const [name, old] of operationsOf(before)) {
    const now = later.get(name)
    if (!now) {
      found.push(`${name}: removed`)
      continue
    }
    const compare = comparing(before, after)
    if (now.operationId !== old.operationId) found.push(`${name}: operationId was ${old.operationId}`)
    for (const role of lostRoles(old['x-roles'], now['x-roles'])) found.push(`${name}: no longer for ${role}`)
    found.push(...parameterBreaks(old, now, compare).map((line) => `${name} ${line}`))
    for (const [type, { schema }] of Object.entries(old.requestBody?.content ?? {})) {
      const body = now.requestBody?.content[type]
      if (!body) found.push(`${name} body ${type}: no longer accepted`)
      else found.push(...compare('sent', schema, body.schema).map((line) => `${name} body ${line}`))
    }
    if (now.requestBody && !old.requestBody) found.push(`${name} body: now required`)
    for (const [status, { content = {} }] of Object.entries(old.responses)) {
      if (!status.startsWith('2')) continue
      const answer = now.responses[status]
      if (!answer) found.push(`${name} answer ${status}: removed`)
      for (const [type, { schema }] of Object.entries(answer ? content : {})) {
        const media = answer?.content?.[type]
        if (!media) found.push(`${name} answer ${status} ${type}: removed`)
        else found.push(...compare('read', schema, media.schema).map((line) => `${name} answer ${status} ${line}`))
      }
    }
  }
  return found
}

function operationsOf({ paths }: Document): Map<string, Operation> {
  return new Map(
    Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]): [string, Operation] => [
        `${method.toUpperCase()} ${path}`,
        operation,
      ]),
    ),
  )
}

function lostRoles(before: string | string[] = 'any', after: string | string[] = 'any'): string[] {
  if (after === 'public' || after === before) return []
  if (typeof before === 'string') return [before === 'public' ? 'everybody' : 'everybody signed in']
  return after === 'any' ? [] : before.filter((role) => !after.includes(role))
}

function parameterBreaks(before: Operation, after: Operation, compare: Compare): string[] {
  const nameOf = (parameter: { in: string; name: string }) => `${parameter.in} ${parameter.name}`
  const old = new Map((before.parameters ?? []).map((parameter) => [nameOf(parameter), parameter]))
  const now = new Map((after.parameters ?? []).map((parameter) => [nameOf(parameter), parameter]))
  return [
    ...[...old].flatMap(([name, { schema }]) => {
      const parameter = now.get(name)
      return parameter
        ? compare('sent', schema, parameter.schema).map((line) => `${name} ${line}`)
        : [`${name}: removed`]
    }),
    ...[...now]
      .filter(([name, { required }]) => required && !old.get(name)?.required)
      .map(([name]) => `${name}: now required`),
  ]
}

type Direction = 'sent' | 'read'
type Compare = (direction: Direction, before: Schema | undefined, after: Schema | undefined, place?: string) => string[]

/** Compares schemas of two documents. `before` must fit into `after` where it is sent, the other way round where it is read. */
function comparing(before: Document, after: Document): Compare {
  const open = new Set<string>()
  const compare: Compare = (direction, old = {}, now = {}, place = '') => {
    // A schema that holds itself is compared once on the way down.
    const pair = `${direction} ${String(old.$ref)} ${String(now.$ref)}`
    if (old.$ref && open.has(pair)) return []
    open.add(pair)
    const olds = alternatives(before, old)
    const nows = alternatives(after, now)
    const breaks =
      direction === 'sent'
        ? olds.flatMap((one) =>
            nearest(
              nows.map((other) => atOnce(direction, one, other, place)),
              `${place}: ${kind(one)} no longer accepted`,
            ),
          )
        : nows.flatMap((one) =>
            nearest(
              olds.map((other) => atOnce(direction, other, one, place)),
              `${place}: may now be ${kind(one)}`,
            ),
          )
    open.delete(pair)
    return breaks
  }
  /** Breaks between two schemas of one type each; undefined: they have nothing to do with each other. */
  const atOnce = (direction: Direction, old: Schema, now: Schema, place: string): string[] | undefined => {
    const [narrow, wide] = direction === 'sent' ? [old, now] : [now, old]
    if (wide.type !== undefined && narrow.type !== wide.type && !(narrow.type === 'integer' && wide.type === 'number'))
      return undefined
    return [
      ...(direction === 'sent' ? limitBreaks(old, now).map((line) => `${place}: ${line}`) : []),
      ...memberBreaks(direction, old, now, place),
      ...(old.items || now.items ? compare(direction, old.items, now.items, `${place}/[]`) : []),
    ]
  }
  const memberBreaks = (direction: Direction, old: Schema, now: Schema, place: string): string[] => {
    const { properties: fields = {}, additionalProperties: others } = now
    return [
      ...Object.entries(old.properties ?? {}).flatMap(([name, field]) => {
        if (fields[name]) return compare(direction, field, fields[name], `${place}/${name}`)
        return direction === 'read' || others === false ? [`${place}/${name}: removed`] : []
      }),
      ...(direction === 'sent'
        ? (now.required ?? [])
            .filter((name) => !old.required?.includes(name))
            .map((name) => `${place}/${name}: now required`)
        : (old.required ?? [])
            .filter((name) => fields[name] && !now.required?.includes(name))
            .map((name) => `${place}/${name}: may now be absent`)),
      ...(typeof old.additionalProperties === 'object' && typeof others === 'object'
        ? compare(direction, old.additionalProperties, others, `${place}/{}`)
        : []),
    ]
  }
  return compare
}

/** A union as its members, several types as one each, references followed. */
function alternatives(document: Document, schema: Schema): Schema[] {
  const { $ref, allOf, anyOf, oneOf, ...own } = schema
  if ($ref) return alternatives(document, resolve(document, $ref))
  if (allOf?.length === 1) return alternatives(document, { ...own, ...allOf[0] })
  const members = anyOf ?? oneOf
  if (members) return members.flatMap((member) => alternatives(document, member))
  const values = own.const === undefined ? own.enum : [own.const]
  const only = (type: string) => values && { enum: values.filter((value) => (value === null) === (type === 'null')) }
  const types = [own.type ?? []].flat()
  if (types.length === 0) return [{ ...own, ...(values && { enum: values }) }]
  return types.map((type) => (type === 'null' ? { type } : { ...own, type, ...only(type) }))
}

function resolve(document: Document, $ref: string): Schema {
  return $ref
    .slice(2)
    .split('/')
    .reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], document) as Schema
}

/** The fewest breaks of what was tried. */
function nearest(tried: (string[] | undefined)[], none: string): string[] {
  const related = tried.filter((breaks) => breaks !== undefined).sort((a, b) => a.length - b.length)
  return related[0] ?? [none]
}

function kind({ type, enum: values }: Schema): string {
  return values ? values.map(String).join(' or ') : String(type ?? 'anything')
}

/** Limits that refuse what was accepted. */
function limitBreaks(old: Schema, now: Schema): string[] {
  const breaks: string[] = []
  const lost = now.enum && (old.enum ? old.enum.filter((value) => !now.enum!.includes(value)) : ['other values'])
  if (lost?.length) breaks.push(`${lost.map(String).join(', ')} no longer accepted`)
  for (const limit of [
    'minLength',
    'minItems',
    'minimum',
    'minProperties',
    'maxLength',
    'maxItems',
    'maximum',
    'maxProperties',
  ]) {
    const [was, is] = [old[limit], now[limit]] as (number | undefined)[]
    const stricter = limit.startsWith('min')
      ? (is ?? -Infinity) > (was ?? -Infinity)
      : (is ?? Infinity) < (was ?? Infinity)
    if (stricter && !(limit.startsWith('min') && was === undefined && is === 0)) breaks.push(`${limit} is now ${is}`)
  }
  for (const rule of ['pattern', 'format'])
    if (now[rule] !== undefined && now[rule] !== old[rule]) breaks.push(`${rule} is now ${JSON.stringify(now[rule])}`)
  if (now.additionalProperties === false && old.type === 'object' && old.additionalProperties !== false)
    breaks.push('unknown fields are no longer accepted')
  return breaks
}
