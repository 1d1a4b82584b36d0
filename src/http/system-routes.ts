import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { migrationsCurrent } from '../db/migrate.ts'
import type { Deps } from '../deps.ts'
import { problems, say } from './problems.ts'
import { Health } from './schemas.ts'

export const systemRoutes: FastifyPluginAsyncTypebox<Deps> = async (app, { db }) => {
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
        summary: 'Cơ sở dữ liệu sẵn sàng, đúng phiên bản',
        response: { 200: Health },
      },
    },
    async () => {
      const current = await migrationsCurrent(db).catch(() => undefined)
      if (current) return { status: 'ok' }
      throw problems.notReady({
        detail:
          current === undefined
            ? say('Không kết nối được cơ sở dữ liệu.', 'The database can not be reached.')
            : say('Cơ sở dữ liệu chưa ở phiên bản này.', 'The database is not migrated to this version.'),
        headers: { 'retry-after': '5' },
      })
    },
  )
}
