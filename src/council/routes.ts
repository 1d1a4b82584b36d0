import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Deps } from '../deps.ts'
import { overseers } from '../http/access.ts'
import { ifMatch, sendVersioned } from '../http/concurrency.ts'
import { IdParams, IfMatchHeaders } from '../http/schemas.ts'
import { getCouncil } from './queries.ts'
import { Council, CouncilDecision, CouncilDecisionInput, CouncilDecisions, CouncilInput } from './schemas.ts'
import { decideInCouncil, readCouncilDecisions, setCouncil } from './service.ts'

export const councilRoutes: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  const one = { tags: ['9. Kiến nghị'], params: IdParams }

  app.get(
    '/periods/:id/council',
    {
      config: { access: [...overseers] },
      schema: { ...one, operationId: 'getCouncil', summary: 'Hội đồng thẩm định của kỳ', response: { 200: Council } },
    },
    async ({ params }, reply) => sendVersioned(reply, await getCouncil(deps.db, params.id)),
  )

  app.put(
    '/periods/:id/council',
    {
      config: { access: ['admin'] },
      schema: {
        ...one,
        operationId: 'setCouncil',
        summary: 'Ghi nhận Hội đồng thẩm định theo quyết định thành lập',
        description:
          'Lần đầu gửi If-Match "0". Thành viên được đánh số theo thứ tự; biểu quyết nêu thành viên bằng số đó. Các quyết định đã có giữ nguyên Hội đồng tại thời điểm biểu quyết.',
        headers: IfMatchHeaders,
        body: CouncilInput,
        response: { 200: Council },
      },
    },
    async (request, reply) =>
      sendVersioned(reply, await setCouncil(deps, request.actor, request.params.id, ifMatch(request), request.body)),
  )

  app.post(
    '/submissions/:id/council-decisions',
    {
      config: { access: ['reviewer'] },
      schema: {
        ...one,
        operationId: 'decideInCouncil',
        summary: 'Ghi nhận biểu quyết của Hội đồng về các tiêu chí có ý kiến khác nhau',
        description:
          'Khi phiếu đã thẩm định xong hoặc đang có kiến nghị. Nội dung quá nửa số phiếu tán thành thành kết quả cuối cùng; còn lại giữ kết quả thẩm định. Kiến nghị đang mở được giải quyết theo. Thành viên thuộc đơn vị được chấm hoặc đã thẩm định phiếu không được biểu quyết.',
        headers: IfMatchHeaders,
        body: CouncilDecisionInput,
        response: { 201: CouncilDecision },
      },
    },
    async (request, reply) => {
      const { actor, params, body } = request
      const decision = await decideInCouncil(deps, actor, params.id, ifMatch(request), body)
      reply.header('etag', `"${decision.submissionVersion}"`)
      return reply.code(201).send(decision)
    },
  )

  app.get(
    '/submissions/:id/council-decisions',
    {
      config: { access: 'any' },
      schema: {
        ...one,
        operationId: 'listCouncilDecisions',
        summary: 'Các quyết định của Hội đồng về một phiếu',
        response: { 200: CouncilDecisions },
      },
    },
    ({ actor, params }) => readCouncilDecisions(deps.db, actor, params.id),
  )
}
