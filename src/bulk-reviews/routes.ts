import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Deps } from '../deps.ts'
import { ifMatch, sendVersioned } from '../http/concurrency.ts'
import { localeOf } from '../http/locale.ts'
import { IdParams, IfMatchHeaders } from '../http/schemas.ts'
import { listBulkReviews } from './queries.ts'
import { BulkInput, BulkQuery, BulkResult, BulkReviewPage, BulkReviewQuery, BulkUndo } from './schemas.ts'
import { reviewInBulk, undoBulkReview } from './service.ts'

export const bulkReviewRoutes: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  const tags = ['8. Thẩm định']

  app.post(
    '/reviews/bulk',
    {
      config: { access: ['reviewer'] },
      schema: {
        tags,
        operationId: 'reviewInBulk',
        summary: 'Thẩm định hàng loạt theo bộ lọc hoặc danh sách',
        description:
          'Xem trước bằng dryRun=true, rồi gửi lại kèm fingerprint để làm đúng những gì đã xem. Mỗi nội dung được kiểm tra như khi thẩm định từng tiêu chí và có một kết quả riêng; lưu tất cả hoặc không lưu gì (trừ khi onRefusal là skip). Hoàn tác được cả lần khi các phiếu chưa hoàn thành thẩm định.',
        querystring: BulkQuery,
        body: BulkInput,
        response: { 200: BulkResult },
      },
    },
    (request) => reviewInBulk(deps, request.actor, request.body, request.query.dryRun ?? false, localeOf(request)),
  )

  app.get(
    '/reviews/bulk',
    {
      config: { access: ['reviewer', 'admin', 'auditor'] },
      schema: {
        tags,
        operationId: 'listBulkReviews',
        summary: 'Các lần thẩm định hàng loạt, mới nhất trước',
        description: 'Người thẩm định xem các lần của mình; quản trị và người giám sát xem tất cả.',
        querystring: BulkReviewQuery,
        response: { 200: BulkReviewPage },
      },
    },
    ({ actor, query }) => listBulkReviews(deps.db, actor, query),
  )

  app.post(
    '/reviews/bulk/:id/undo',
    {
      config: { access: ['reviewer'] },
      schema: {
        tags,
        operationId: 'undoBulkReview',
        summary: 'Hoàn tác cả một lần thẩm định hàng loạt',
        description:
          'Mọi nội dung trở lại như trước lần đó; chỉ khi các phiếu còn đang thẩm định và không nội dung nào được quyết định lại.',
        params: IdParams,
        headers: IfMatchHeaders,
        response: { 200: BulkUndo },
      },
    },
    async (request, reply) =>
      sendVersioned(reply, await undoBulkReview(deps, request.actor, request.params.id, ifMatch(request))),
  )
}
