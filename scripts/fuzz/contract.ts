// The committed OpenAPI document as the fuzz reads it: its operations, and whether an answer is
// one that the document promises.

import { readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'
import formatsPlugin from 'ajv-formats'
import type { LightMyRequestResponse } from 'fastify'

/** As much of JSON Schema as the document uses. */
export interface Schema {
  $ref?: string
  type?: string | string[]
  enum?: unknown[]
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  format?: string
  pattern?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  items?: Schema
  minItems?: number
  maxItems?: number
  uniqueItems?: boolean
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: boolean | Schema
  minProperties?: number
}

export interface Parameter {
  name: string
  in: 'path' | 'query' | 'header'
  required?: boolean
  schema: Schema
}

export interface Operation {
  operationId: string
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: string
  parameters: Parameter[]
  /** By media type; empty when the operation has no body. */
  bodies: Record<string, { schema: Schema; example?: unknown }>
  responses: Record<string, { content?: Record<string, { schema?: Schema }>; $ref?: string }>
  /** Roles, or `any` who is signed in, or `public`. */
  roles: 'public' | 'any' | string[]
}

interface Document {
  paths: Record<string, Record<string, object>>
}

const document = JSON.parse(readFileSync('openapi/openapi.json', 'utf8')) as Document

export const operations: Operation[] = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, described]) => {
    const operation = described as Operation & {
      requestBody?: { content: Operation['bodies'] }
      'x-roles'?: Operation['roles']
    }
    return {
      operationId: operation.operationId,
      method: method.toUpperCase() as Operation['method'],
      path,
      parameters: operation.parameters ?? [],
      bodies: operation.requestBody?.content ?? {},
      responses: operation.responses,
      roles: operation['x-roles'] ?? 'public',
    }
  }),
)

/** What a `$ref` of the document names. */
export function resolve<T extends object>(value: T | { $ref?: string }): T {
  const { $ref } = value as { $ref?: string }
  if ($ref === undefined) return value as T
  return $ref
    .replace('#/', '')
    .split('/')
    .reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], document) as T
}

const addFormats = formatsPlugin as unknown as (ajv: Ajv) => void
const ajv = new Ajv({ strict: false, allErrors: true, discriminator: true })
addFormats(ajv)
ajv.addFormat('binary', true)
const compiled = new Map<Schema, ValidateFunction>()

function validatorOf(schema: Schema): ValidateFunction {
  let validate = compiled.get(schema)
  if (!validate) {
    validate = ajv.compile({ ...schema, components: (document as { components?: object }).components })
    compiled.set(schema, validate)
  }
  return validate
}

/** Faults of a value against a schema of the document, as text. */
export function faultsOf(schema: Schema, value: unknown): string[] {
  const validate = validatorOf(schema)
  return validate(value) ? [] : validate.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`)
}

/** What an answer does that the document does not say; `sent` is the JSON body, when there was one. */
export function faultsOfAnswer(operation: Operation, answer: LightMyRequestResponse, sent?: { body: unknown }) {
  const { statusCode: status, payload, headers } = answer
  const declared = operation.responses[status] ?? operation.responses[`${String(status)[0]}XX`]
  if (status >= 500) return [`answers ${status}`]
  if (!declared) return [`status ${status} is not declared`]
  const faults = status < 300 ? faultsOfAcceptance(operation, payload, sent) : faultsOfRefusal(operation, answer)
  const { content } = resolve<{ content?: Record<string, { schema?: Schema }> }>(declared)
  if (!content) {
    if (payload !== '') faults.push(`${status} has a body and none is declared`)
    if (headers['content-type'] !== undefined) faults.push(`${status} has a media type and no body`)
    return faults
  }
  const [type] = String(headers['content-type']).split(';')
  const media = content[type!.trim()]
  if (!media) return [...faults, `${status} is ${type}, declared is ${Object.keys(content).join(', ')}`]
  if (!/[/+]json$/.test(type!)) return faults
  const body = parsed(payload)
  if (body === undefined) return [...faults, `${status} is not JSON`]
  if (media.schema) faults.push(...faultsOf(media.schema, body.value).map((fault) => `${status} body${fault}`))
  const version = (body.value as { version?: unknown }).version
  if (status < 300 && isChange(operation) && typeof version === 'number' && headers.etag !== `"${version}"`)
    faults.push(`ETag ${headers.etag} is not version ${version}`)
  return faults
}

/** A change that asks for the version answers with the next one. */
function isChange({ method, parameters }: Operation): boolean {
  return method !== 'GET' && parameters.some(({ name }) => name === 'if-match')
}

function faultsOfAcceptance(operation: Operation, payload: string, sent?: { body: unknown }): string[] {
  const schema = operation.bodies['application/json']?.schema
  // What checks a criteria set says what is wrong with it in a success.
  if (!sent || !schema || payload.startsWith('{"valid":false')) return []
  return faultsOf(schema, sent.body).map((fault) => `accepts a body that the document refuses: ${fault}`)
}

/** What HTTP and api.md ask of refusals beyond the schema. */
function faultsOfRefusal(
  { operationId }: Operation,
  { statusCode, headers, payload }: LightMyRequestResponse,
): string[] {
  const problem = parsed(payload)?.value as { status?: number; title?: string; detail?: string } | undefined
  const faults = []
  if (problem?.status !== statusCode) faults.push(`problem says ${problem?.status}, the answer is ${statusCode}`)
  if (/\n\s+at |node_modules|select "|insert into/.test(`${problem?.title} ${problem?.detail}`))
    faults.push('problem shows the inside')
  if (statusCode === 401 && !headers['www-authenticate']) faults.push('401 without WWW-Authenticate')
  // What is done in bulk has a fingerprint instead of a version.
  if (statusCode === 412 && !headers.etag && operationId !== 'reviewInBulk') faults.push('412 without ETag')
  if (statusCode === 429 && !headers['retry-after']) faults.push('429 without Retry-After')
  return faults
}

function parsed(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return undefined
  }
}
