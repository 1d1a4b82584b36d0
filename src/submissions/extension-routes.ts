import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Deps } from '../deps.ts'
import { overseers } from '../http/access.ts'
import { ifMatch, sendVersioned } from '../http/concurrency.ts'
import { readingDeps } from '../http/reads.ts'
import { IdParams, IfMatchHeaders } from '../http/schemas.ts'
import { DueDate, DueDatePage, DueDateQuery, ExtensionInput } from './extension-schemas.ts'
import { endExtension, extendSubmission, listDueDates } from './extensions.ts'

export const extensionRoutes: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  const tags = ['5. Kỳ đánh giá']
  const step = { params: IdParams, headers: IfMatchHeaders, response: { 200: DueDate } }

  app.get(
    '/periods/:id/due-dates',
    {
      config: { access: overseers, reads: 'replica' },
      schema: {
        tags,
        operationId: 'listDueDates',
        summary: 'Hạn của từng đơn vị trong kỳ, kể cả đơn vị được gia hạn',
        description: 'Kể cả phiếu chưa nộp: chỉ hạn và trạng thái, không có nội dung phiếu.',
        params: IdParams,
        querystring: DueDateQuery,
        response: { 200: DueDatePage },
      },
    },
    (request) => listDueDates(readingDeps(deps, request).db, request.params.id, request.query),
  )

  app.post(
    '/submissions/:id/extension',
    {
      config: { access: ['admin'] },
      schema: {
        tags,
        operationId: 'extendSubmission',
        summary: 'Gia hạn tự chấm điểm cho một đơn vị',
        description:
          'Khi kỳ đang tự chấm điểm hoặc đang thẩm định và phiếu chưa nộp. Đến hạn mới, đơn vị điền và nộp được như trong hạn; tiêu chí về thời hạn tính theo hạn mới. Phiếu bị trả lại có hạn riêng do người thẩm định đặt.',
        ...step,
        body: ExtensionInput,
      },
    },
    async (request, reply) => {
      const { actor, params, body } = request
      return sendVersioned(reply, await extendSubmission(deps, actor, params.id, ifMatch(request), body))
    },
  )

  app.delete(
    '/submissions/:id/extension',
    {
      config: { access: ['admin'] },
      schema: {
        tags,
        operationId: 'endExtension',
        summary: 'Kết thúc gia hạn của một đơn vị',
        description: 'Hạn của kỳ có hiệu lực trở lại. Chỉ khi phiếu chưa nộp.',
        ...step,
      },
    },
    async (request, reply) =>
      sendVersioned(reply, await endExtension(deps, request.actor, request.params.id, ifMatch(request))),
  )
}
