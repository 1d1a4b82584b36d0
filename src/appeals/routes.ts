import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Deps } from '../deps.ts'
import { ifMatch, sendVersioned } from '../http/concurrency.ts'
import { IdParams, IfMatchHeaders } from '../http/schemas.ts'
import { getAppeal, listAppeals } from './queries.ts'
import { Appeal, AppealInput, AppealPage, AppealQuery, ResolveAppealInput } from './schemas.ts'
import { fileAppeal, resolveAppeal } from './service.ts'

export const appealRoutes: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  const tags = ['9. Kiến nghị']
  const one = { tags, params: IdParams }

  app.post(
    '/submissions/:id/appeals',
    {
      config: { access: ['officer'] },
      schema: {
        ...one,
        operationId: 'fileAppeal',
        summary: 'Kiến nghị xem xét lại kết quả thẩm định',
        description:
          'Khi phiếu đã thẩm định xong và trước thời hạn kiến nghị của kỳ. Có thể kiến nghị nhiều lần, mỗi tiêu chí một lần, không gửi thêm khi kiến nghị trước chưa giải quyết. Nêu từng tiêu chí và lý do; có thể kèm câu trả lời mà đơn vị cho là đúng (answer) và tài liệu của phiếu làm căn cứ (evidence), kể cả tài liệu mới gửi bằng POST /submissions/{id}/evidence trong thời hạn này.',
        headers: IfMatchHeaders,
        body: AppealInput,
        response: { 201: Appeal },
      },
    },
    async (request, reply) =>
      sendVersioned(
        reply.code(201),
        await fileAppeal(deps, request.actor, request.params.id, ifMatch(request), request.body),
      ),
  )

  app.get(
    '/appeals',
    {
      config: { access: 'any' },
      schema: {
        tags,
        operationId: 'listAppeals',
        summary: 'Danh sách kiến nghị, mới nhất trước',
        querystring: AppealQuery,
        response: { 200: AppealPage },
      },
    },
    ({ actor, query }) => listAppeals(deps.db, actor, query),
  )

  app.get(
    '/appeals/:id',
    {
      config: { access: 'any' },
      schema: { ...one, operationId: 'getAppeal', summary: 'Một kiến nghị', response: { 200: Appeal } },
    },
    async ({ actor, params }, reply) => sendVersioned(reply, await getAppeal(deps.db, actor, params.id)),
  )

  app.post(
    '/appeals/:id/resolve',
    {
      config: { access: ['reviewer'] },
      schema: {
        ...one,
        operationId: 'resolveAppeal',
        summary: 'Giải quyết kiến nghị',
        description:
          'Mỗi tiêu chí kiến nghị đúng một kết quả, kèm lý do. Chấp nhận mà không nêu answer, points là chấp nhận đúng câu trả lời đơn vị đề nghị; đơn vị không đề nghị thì phải nêu một trong hai. Người giải quyết khác với người đã thẩm định phiếu, trừ khi không còn người thẩm định nào khác.',
        headers: IfMatchHeaders,
        body: ResolveAppealInput,
        response: { 200: Appeal },
      },
    },
    async (request, reply) =>
      sendVersioned(reply, await resolveAppeal(deps, request.actor, request.params.id, ifMatch(request), request.body)),
  )
}
