import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Deps } from '../deps.ts'
import { listChanges } from './queries.ts'
import { ChangePage, ChangeQuery } from './schemas.ts'

export const changeRoutes: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  app.get(
    '/changes',
    {
      config: { access: 'any' },
      schema: {
        tags: ['14. Hệ thống'],
        operationId: 'listChanges',
        summary: 'Thay đổi của mọi đối tượng, để hệ thống khác giữ một bản sao',
        description:
          'Lần đầu bỏ trống since và đọc đến khi more là false; lần sau gửi nextCursor đã nhận. Mỗi đối tượng đứng một lần, ở thay đổi mới nhất; không sót thay đổi nào, kể cả của giao dịch kết thúc muộn. Chỉ có những gì người gọi được xem. 410 feed_restarted: đọc lại từ đầu.',
        querystring: ChangeQuery,
        response: { 200: ChangePage },
      },
    },
    ({ actor, scopes, grantedRoles, query }) =>
      listChanges(deps, { actor, client: scopes && { scopes, granted: grantedRoles } }, query),
  )
}
