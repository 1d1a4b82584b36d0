import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { Deps } from '../deps.ts'
import type { Locale } from '../scoring/types.ts'
import { localeOf } from './locale.ts'
import { problems, say } from './problems.ts'
import { parts, type Check, type Readiness } from './readiness.ts'
import { Health } from './schemas.ts'

const Part = Type.Object({
  status: Type.String({ description: 'ok, degraded (vẫn phục vụ), failed, unknown (chưa hỏi được)' }),
  durationMs: Type.Integer(),
  detail: Type.Optional(Type.String()),
})
export const ReadinessBody = Type.Object({
  status: Type.String({ description: 'ok; degraded: phục vụ được, có bộ phận cần kiểm tra' }),
  checkedAt: Type.String({ format: 'date-time' }),
  checks: Type.Object(Object.fromEntries(parts.map((part) => [part, Part]))),
})

export const systemRoutes: FastifyPluginAsyncTypebox<Deps> = async (app) => {
  const tags = ['14. Hệ thống']

  app.get('/', { config: { access: 'public' }, schema: { hide: true } }, (_request, reply) => reply.redirect('/docs'))

  app.get(
    '/healthz',
    {
      config: { access: 'public' },
      schema: { tags, operationId: 'getHealth', summary: 'Máy chủ còn hoạt động', response: { 200: Health } },
    },
    () => ({ status: 'ok' }),
  )

  app.get(
    '/readyz',
    {
      config: { access: 'public' },
      schema: {
        tags,
        operationId: 'getReadiness',
        summary: 'Máy chủ phục vụ được chưa, bộ phận nào chưa',
        description:
          '200: phục vụ được; 503: chưa, và `checks` nói bộ phận nào. Không phục vụ được khi thiếu cơ sở dữ liệu đúng phiên bản hoặc thư mục tài liệu của máy chủ này; kho S3, đồng hồ và công việc nền chỉ được báo.',
        response: { 200: ReadinessBody },
      },
    },
    async (request) => {
      const readiness = await app.readiness()
      if (readiness.status !== 'failed') return tell(readiness, localeOf(request))
      const failed = Object.values(readiness.checks).filter(({ status }) => status === 'failed')
      const told = (locale: Locale) => failed.map(({ detail }) => detail![locale]).join(' ')
      throw problems.notReady({
        detail: say(told('vi'), told('en')),
        extensions: { checks: readiness.checks },
        headers: { 'retry-after': '5' },
      })
    },
  )
}

function tell({ status, checkedAt, checks }: Readiness, locale: Locale) {
  const inWords = ({ detail, ...check }: Check) => ({ ...check, ...(detail && { detail: detail[locale] }) })
  return {
    status,
    checkedAt: checkedAt.toISOString(),
    checks: Object.fromEntries(Object.entries(checks).map(([part, check]) => [part, inWords(check)])),
  }
}
