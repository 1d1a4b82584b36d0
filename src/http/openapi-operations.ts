// What the OpenAPI document says of each operation besides the schema of its route: who may call it,
// what comes with every request, its problems, and examples that work on the demo.

import { readFileSync } from 'node:fs'
import type { RouteOptions } from 'fastify'
import { roleNames } from '../auth/roles.ts'
import type { Access } from './access.ts'
import { examples } from './examples.ts'
import { problemsOf } from './operation-problems.ts'
import { problemCatalogue, problemExamples } from './problem-guide.ts'
import type { Problem } from './problems.ts'
import { ProblemBody } from './schemas.ts'
import { withNames } from './schema-names.ts'

interface Operation {
  operationId: string
  'x-problems'?: string[]
  responses: Record<string, { description: string; content?: Record<string, object> }>
  parameters?: { name: string; in: string; example?: string }[]
  requestBody?: { content: Record<string, { example?: unknown }> }
}

export interface OpenApiDocument {
  paths: Record<string, Record<string, Operation>>
  components: { schemas?: object; responses?: object; examples?: object }
}

type RouteSchema = Record<string, unknown>

/** The schema of a route as the document has it. */
export function describeRoute(schema: RouteSchema, route: RouteOptions): RouteSchema {
  const withHeaders = withConditional(withIdempotencyKey(withAccess(schema, route.config?.access), route), route)
  return withNamedBodies(withCodes(withHeaders, route))
}

/** Says in words and in `x-roles` who may call the operation. */
function withAccess(schema: RouteSchema, access: Access | undefined): RouteSchema {
  if (!schema || schema.hide || access === undefined) return schema
  const headers = schema.headers as { properties: RouteSchema } | undefined
  const who =
    access === 'public'
      ? 'mọi người, không cần đăng nhập'
      : access === 'any'
        ? 'mọi tài khoản đã đăng nhập'
        : access.map((role) => roleNames[role].vi).join('; ')
  return {
    ...schema,
    description: [schema.description, `Dành cho: ${who}.`].filter(Boolean).join('\n\n'),
    security: access === 'public' ? [] : [{ dangNhap: [] }],
    'x-roles': access,
    // Checked by concurrency.ts, which answers 428, not by the schema, which would answer 400.
    ...(headers?.properties['if-match'] !== undefined && { headers: { ...headers, required: ['if-match'] } }),
  }
}

/** The codes of the problems that the operation can answer. */
function withCodes(schema: RouteSchema, route: RouteOptions) {
  if (!schema || schema.hide) return schema
  return { ...schema, 'x-problems': problemsOf(route).map(({ code }) => code) }
}

/** What is sent and answered; parameters have no schemas of their own. */
function withNamedBodies(schema: RouteSchema): RouteSchema {
  if (!schema) return schema
  const { body, response } = schema
  return {
    ...schema,
    ...(body !== undefined && { body: withNames(body) }),
    ...(response !== undefined && { response: withNames(response) }),
  }
}

/** Every POST by somebody signed in may carry it; checked by idempotency.ts. */
function withIdempotencyKey(schema: RouteSchema, { method, config }: RouteOptions) {
  if (!schema || schema.hide || method !== 'POST' || config?.access === 'public') return schema
  const headers = schema.headers as { properties?: object } | undefined
  return {
    ...schema,
    headers: { type: 'object', ...headers, properties: { ...headers?.properties, 'Idempotency-Key': idempotencyKey } },
  }
}

/** Every GET by somebody signed in: conditional.ts. */
function withConditional(schema: RouteSchema, { method, config }: RouteOptions) {
  if (!schema || schema.hide || method !== 'GET' || config?.access === 'public') return schema
  const headers = schema.headers as { properties?: object } | undefined
  return {
    ...schema,
    headers: { type: 'object', ...headers, properties: { ...headers?.properties, 'If-None-Match': ifNoneMatch } },
    response: { ...(schema.response as object), 304: { type: 'null', description: 'Không đổi so với bản đã có' } },
  }
}

const ifNoneMatch = {
  type: 'string',
  maxLength: 1000,
  description: 'ETag của bản đã có; nội dung trả cho người gọi không đổi thì nhận 304, không có nội dung',
}

const idempotencyKey = {
  type: 'string',
  minLength: 1,
  maxLength: 255,
  pattern: '^[!-~]+$',
  description:
    'Khóa do bên gọi tự đặt, mỗi yêu cầu một khóa (ví dụ UUID). Trong 24 giờ, gửi lại cùng khóa và cùng nội dung thì nhận lại câu trả lời đầu tiên; khác nội dung: 422; lần trước đang xử lý: 409 kèm Retry-After.',
}

/** Path and If-Match of the worked example. */
function withExample(operation: Operation): Operation {
  const { id, code, paper, deliveryId, version } = examples[operation.operationId] ?? {}
  const values: Record<string, string | undefined> = {
    id,
    code,
    paper,
    deliveryId,
    'if-match': version === undefined ? undefined : `"${version}"`,
  }
  const parameters = operation.parameters?.map((parameter) => {
    const example = parameter.in === 'query' ? undefined : values[parameter.name]
    return example === undefined ? parameter : { ...parameter, example }
  })
  return { ...operation, ...(parameters && { parameters }) }
}

/** What the demo answers to the worked examples, by operation: `npm run examples`. */
const answerExamples = JSON.parse(
  readFileSync(new URL('../../assets/answer-examples.json', import.meta.url), 'utf8'),
) as Record<string, unknown>

/** What one tells in words, the other tells in JSON. */
const toldInJson: Record<string, string> = { explainScore: 'getScore' }

function withAnswerExample(operationId: string, responses: Operation['responses']): Operation['responses'] {
  const [status, response] = Object.entries(responses).find(([code]) => code.startsWith('2')) ?? []
  if (!status || !response?.content) return responses
  const content = { ...response.content }
  for (const example of [answerExamples[operationId], answerExamples[toldInJson[operationId] ?? '']]) {
    const type = typeof example === 'string' ? 'text/plain' : 'application/json'
    if (example !== undefined && content[type]) content[type] = { ...content[type], example }
  }
  return { ...responses, [status]: { ...response, content } }
}

/** The library's "Default Response" in the language of the page. */
function inVietnamese(responses: Operation['responses']): Operation['responses'] {
  return Object.fromEntries(
    Object.entries(responses).map(([status, response]) => [
      status,
      response.description === 'Default Response' ? { ...response, description: 'Thành công' } : response,
    ]),
  )
}

/** Every operation has its examples and lists its problems by status; answers that list the same ones are one component. */
export function describeOperations(document: OpenApiDocument, publicUrl: string): OpenApiDocument {
  const listed = new Set(
    Object.values(document.paths).flatMap((operations) =>
      Object.values(operations).flatMap((operation) => operation['x-problems'] ?? []),
    ),
  )
  const responses: Record<string, object> = {}
  const paths = Object.entries(document.paths).map(([path, operations]) => [
    path,
    Object.fromEntries(
      Object.entries(operations).map(([method, operation]) => {
        const refused = Object.entries(byStatus(operation['x-problems'] ?? [])).map(
          ([status, problems]): [string, object] => {
            const name = problems.map(({ code }) => code).join('.')
            responses[name] = problemResponse(problems.map(({ title }) => title.vi).join('; '), problems)
            return [status, { $ref: `#/components/responses/${name}` }]
          },
        )
        return [
          method,
          {
            ...withExample(operation),
            responses: {
              ...withAnswerExample(operation.operationId, inVietnamese(operation.responses)),
              ...Object.fromEntries(refused),
            },
          },
        ]
      }),
    ),
  ])
  return {
    ...document,
    paths: Object.fromEntries(paths) as OpenApiDocument['paths'],
    components: {
      ...document.components,
      schemas: { ...document.components.schemas, Problem: ProblemBody },
      responses,
      examples: problemExamples(publicUrl, 'vi', listed),
    },
  }
}

function byStatus(codes: string[]): Record<string, Problem[]> {
  const listed = codes.map((code) => problemCatalogue.get(code)!)
  return Object.fromEntries(listed.map(({ status }) => [status, listed.filter((problem) => problem.status === status)]))
}

function problemResponse(description: string, listed: Problem[]) {
  const examples = Object.fromEntries(listed.map(({ code }) => [code, { $ref: `#/components/examples/${code}` }]))
  return {
    description,
    content: {
      'application/problem+json': {
        schema: { $ref: '#/components/schemas/Problem' },
        examples,
      },
    },
  }
}
