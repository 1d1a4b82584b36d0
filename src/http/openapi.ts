// The OpenAPI 3.1 document, made from the routes, and Swagger UI as Sở Nội vụ uses it: in
// Vietnamese, tags in the order of the year, Authorize with e-mail and password.

import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import { stringify } from 'yaml'
import type { Deps } from '../deps.ts'
import { inEnglish } from './english.ts'
import { describeOperations, describeRoute, type OpenApiDocument } from './openapi-operations.ts'
import { namedSchemas, withReferences } from './schema-names.ts'

export const apiPrefix = '/api/v1'

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

Điểm là chuỗi thập phân chính xác (ví dụ "4.35"). Khi sửa dữ liệu, gửi lại phiên bản đã đọc (tiêu đề ETag) trong tiêu đề If-Match; dữ liệu đã bị người khác thay đổi thì lần sửa bị từ chối kèm danh sách thay đổi.

Ví dụ ở mỗi chức năng gửi được ngay trên bản dùng thử; câu trả lời mẫu lấy từ đó, mỗi danh sách chỉ giữ hai phần tử đầu, mã bí mật và con trỏ trang được thay bằng chữ “VI-DU”.`

type Described = Pick<Deps, 'config' | 'exampleYears'>

export async function installOpenapi(app: FastifyInstance, { config, exampleYears = 0 }: Described): Promise<void> {
  const { publicUrl } = config
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
        ? (inYear(
            describeOperations(withReferences(document.openapiObject as OpenApiDocument), publicUrl),
            exampleYears,
          ) as never)
        : document.swaggerObject,
    transform: ({ schema, url, route }) => ({ schema: describeRoute(schema as Record<string, unknown>, route), url }),
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

/** The demo of another year has its deadlines in that year: moments in the bodies that Swagger UI fills in follow them. */
function inYear(document: OpenApiDocument, years: number): OpenApiDocument {
  if (years === 0) return document
  const moved = (_key: string, value: unknown): unknown =>
    typeof value === 'string' ? value.replace(/^\d{4}(?=-\d\d-\d\dT)/, (year) => String(Number(year) + years)) : value
  for (const { requestBody } of Object.values(document.paths).flatMap((operations) => Object.values(operations)))
    for (const body of Object.values(requestBody?.content ?? {}))
      if (typeof body.example === 'object') body.example = JSON.parse(JSON.stringify(body.example), moved) as object
  return document
}

export function asYaml(document: object): string {
  return stringify(document, { lineWidth: 0, aliasDuplicateObjects: false })
}
