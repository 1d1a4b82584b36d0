// The OpenAPI 3.1 document, made from the routes, and Swagger UI as Sở Nội vụ uses it: in
// Vietnamese, tags in the order of the year, Authorize with e-mail and password.

import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance, RouteOptions } from 'fastify'
import { stringify } from 'yaml'
import { roleNames } from '../auth/roles.ts'
import type { Config } from '../config.ts'
import type { Access } from './access.ts'
import { inEnglish } from './english.ts'
import { examples } from './examples.ts'
import { problemsOf } from './operation-problems.ts'
import { problemCatalogue, problemExamples } from './problem-guide.ts'
import type { Problem } from './problems.ts'
import { ProblemBody } from './schemas.ts'
import { namedSchemas, withNames, withReferences } from './schema-names.ts'

export const apiPrefix = '/api/v1'

interface Operation {
  operationId: string
  'x-problems'?: string[]
  responses: Record<string, { description: string }>
  parameters?: { name: string; in: string; example?: string }[]
}

interface OpenApiDocument {
  paths: Record<string, Record<string, Operation>>
  components: { schemas?: object; responses?: object; examples?: object }
}

const tags = [
  [
    '1. Đăng nhập',
    'Nhận mã truy cập, đổi mật khẩu. Trong trang này, bấm nút Authorize rồi nhập thư điện tử và mật khẩu.',
  ],
  ['2. Đơn vị', 'Các đơn vị được đánh giá và mã định danh của chúng.'],
  ['3. Tài khoản', 'Tài khoản và vai trò.'],
  ['4. Bộ tiêu chí', 'Soạn, kiểm tra, ban hành bộ tiêu chí; chấm thử.'],
  ['5. Kỳ đánh giá', 'Mở, đóng, phê duyệt và công bố kỳ đánh giá.'],
  ['6. Tự chấm điểm', 'Phiếu tự chấm điểm của đơn vị: trả lời, giải trình, nộp.'],
  ['7. Tài liệu kiểm chứng', 'Tệp và văn bản chứng minh.'],
  ['8. Thẩm định', 'Sở Nội vụ xác nhận, điều chỉnh, trả lại, hoàn thành; Ban Dân vận cho ý kiến.'],
  ['9. Kiến nghị', 'Đơn vị kiến nghị xem xét lại từng tiêu chí (phúc tra).'],
  ['10. Kết quả, xếp loại', 'Kết quả, xếp loại, xếp hạng theo khối, thống kê.'],
  ['11. Phụ lục số liệu, mô hình hay', 'Số liệu kèm báo cáo năm; mô hình dân vận khéo.'],
  ['12. Khen thưởng', 'Đề nghị và quyết định khen thưởng.'],
  ['13. Nhật ký', 'Mọi thay đổi: ai, khi nào, thay đổi gì.'],
  ['14. Hệ thống', 'Sự kiện cho hệ thống khác (đọc dần hoặc webhook); tình trạng hoạt động.'],
].map(([name, description]) => ({ name: name!, description: description! }))

const description = `API chấm điểm, xếp loại công tác dân vận chính quyền hằng năm: đơn vị tự chấm theo bộ tiêu chí kèm tài liệu kiểm chứng; Sở Nội vụ thẩm định; hệ thống tính điểm, xếp loại, xếp hạng và giải thích từng con số; đề nghị và quyết định khen thưởng.

**Lưu ý:** bộ tiêu chí kèm theo bản dùng thử là bộ **MINH HỌA**, không phải phụ lục chính thức của Quyết định 1318/QĐ-UBND; mọi kết quả tính theo bộ này đều mang dấu \`illustrative: true\`.

Điểm là chuỗi thập phân chính xác (ví dụ "4.35"). Khi sửa dữ liệu, gửi lại phiên bản đã đọc (tiêu đề ETag) trong tiêu đề If-Match; dữ liệu đã bị người khác thay đổi thì lần sửa bị từ chối kèm danh sách thay đổi.`

export async function installOpenapi(app: FastifyInstance, { publicUrl }: Config): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Chấm điểm công tác dân vận chính quyền',
        version: '1',
        description,
        contact: { name: 'Cơ quan vận hành máy chủ này' },
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: '/', description: 'Máy chủ này' }],
      tags,
      components: {
        schemas: namedSchemas() as never,
        securitySchemes: {
          dangNhap: {
            type: 'oauth2',
            description:
              'Nhập thư điện tử vào ô username và mật khẩu vào ô password; để trống client_id và client_secret.',
            flows: {
              password: { tokenUrl: `${apiPrefix}/auth/token`, refreshUrl: `${apiPrefix}/auth/token`, scopes: {} },
            },
          },
        },
      },
    },
    refResolver: {
      buildLocalReference: (json, _base, _fragment, i) => (typeof json.$id === 'string' ? json.$id : `def-${i}`),
    },
    transformObject: (document) =>
      'openapiObject' in document
        ? (withProblems(withReferences(document.openapiObject as OpenApiDocument), publicUrl) as never)
        : document.swaggerObject,
    transform: ({ schema, url, route }) => ({
      schema: withNamedBodies(
        withCodes(
          withConditional(
            withIdempotencyKey(withAccess(schema as Record<string, unknown>, route.config?.access), route),
            route,
          ),
          route,
        ),
      ),
      url,
    }),
  })
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    theme: { title: 'Chấm điểm công tác dân vận chính quyền' },
    uiConfig: {
      layout: 'BaseLayout',
      // Officials read Vietnamese here, also those whose browser was installed in English.
      requestInterceptor: ((request: { headers: Record<string, string> }) => {
        request.headers['Accept-Language'] = 'vi'
        return request
      }) as never,
      docExpansion: 'none',
      deepLinking: true,
      displayOperationId: true,
      persistAuthorization: true,
      tryItOutEnabled: true,
      filter: true,
      defaultModelsExpandDepth: 0,
      validatorUrl: null,
    },
  })
  // Other systems rely on the addresses without a language: they are the Vietnamese document.
  for (const language of ['', '.vi', '.en'] as const) {
    const read = () => (language === '.en' ? english() : app.swagger())
    const open = { config: { access: 'public' }, schema: { hide: true } } as const
    app.get(`/openapi${language}.json`, open, read)
    app.get(`/openapi${language}.yaml`, open, (_request, reply) =>
      reply.type('application/yaml; charset=utf-8').send(asYaml(read())),
    )
  }
  let translated: object | undefined
  const english = () => (translated ??= inEnglish(app.swagger(), publicUrl).document)
}

export function asYaml(document: object): string {
  return stringify(document, { lineWidth: 0, aliasDuplicateObjects: false })
}

/** Says in words and in `x-roles` who may call the operation. */
function withAccess(schema: Record<string, unknown>, access: Access | undefined): Record<string, unknown> {
  if (!schema || schema.hide || access === undefined) return schema
  const headers = schema.headers as { properties: Record<string, unknown> } | undefined
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
function withCodes(schema: Record<string, unknown>, route: RouteOptions) {
  if (!schema || schema.hide) return schema
  return { ...schema, 'x-problems': problemsOf(route).map(({ code }) => code) }
}

/** What is sent and answered; parameters have no schemas of their own. */
function withNamedBodies(schema: Record<string, unknown>): Record<string, unknown> {
  if (!schema) return schema
  const { body, response } = schema
  return {
    ...schema,
    ...(body !== undefined && { body: withNames(body) }),
    ...(response !== undefined && { response: withNames(response) }),
  }
}

/** Every POST by somebody signed in may carry it; checked by idempotency.ts. */
function withIdempotencyKey(schema: Record<string, unknown>, { method, config }: RouteOptions) {
  if (!schema || schema.hide || method !== 'POST' || config?.access === 'public') return schema
  const headers = schema.headers as { properties?: object } | undefined
  return {
    ...schema,
    headers: { type: 'object', ...headers, properties: { ...headers?.properties, 'Idempotency-Key': idempotencyKey } },
  }
}

/** Every GET by somebody signed in: conditional.ts. */
function withConditional(schema: Record<string, unknown>, { method, config }: RouteOptions) {
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

/** The library's "Default Response" in the language of the page. */
function inVietnamese(responses: Operation['responses']): Operation['responses'] {
  return Object.fromEntries(
    Object.entries(responses).map(([status, response]) => [
      status,
      response.description === 'Default Response' ? { ...response, description: 'Thành công' } : response,
    ]),
  )
}

/** Every operation lists its problems by status; answers that list the same ones are one component. */
function withProblems(document: OpenApiDocument, publicUrl: string): OpenApiDocument {
  const listed = new Set(
    Object.values(document.paths).flatMap((operations) =>
      Object.values(operations).flatMap((operation) => operation['x-problems'] ?? []),
    ),
  )
  const responses: Record<string, object> = {
    Problem: problemResponse('Lỗi: nêu mọi lỗi và vị trí của từng lỗi (RFC 9457)', []),
  }
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
              ...inVietnamese(operation.responses),
              ...Object.fromEntries(refused),
              '4XX': { $ref: '#/components/responses/Problem' },
              '5XX': { $ref: '#/components/responses/Problem' },
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
        ...(listed.length > 0 && { examples }),
      },
    },
  }
}
