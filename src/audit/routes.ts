import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Deps } from '../deps.ts'
import { listAuditLog } from './queries.ts'
import { AuditPage, AuditQuery } from './schemas.ts'

export const auditRoutes: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  app.get(
    '/audit-log',
    {
      config: { access: ['auditor', 'admin'] },
      schema: {
        tags: ['12. Nhật ký'],
        operationId: 'listAuditLog',
        summary: 'Nhật ký thay đổi, mới nhất trước',
        description: 'Ai, khi nào, thay đổi gì. Nhật ký chỉ được ghi thêm, không sửa, không xóa.',
        querystring: AuditQuery,
        response: { 200: AuditPage },
      },
    },
    ({ query }) => listAuditLog(deps.db, query),
  )
}
