import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { hasRole, type Actor } from '../auth/roles.ts'
import type { Deps } from '../deps.ts'
import { overseers } from '../http/access.ts'
import { ifMatch } from '../http/concurrency.ts'
import { IdParams, IfMatchHeaders } from '../http/schemas.ts'
import { getPeriod } from '../periods/queries.ts'
import { refuseUnpublished } from '../results/service.ts'
import { getAmendment, listAmendments } from './queries.ts'
import { Amendment, AmendmentInput, AmendmentList, AmendmentQuery } from './schemas.ts'
import { amendResults } from './service.ts'

export const amendmentRoutes: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  const one = { tags: ['10. Kết quả, xếp loại'], params: IdParams }

  app.post(
    '/periods/:id/amendments',
    {
      config: { access: ['approver'] },
      schema: {
        ...one,
        operationId: 'amendResults',
        summary: 'Điều chỉnh kết quả đã phê duyệt bằng một quyết định riêng',
        description:
          'Kết quả trước đó vẫn đọc được (revision). Trả lời nêu mọi đơn vị bị ảnh hưởng, kể cả qua thứ hạng và tiêu chí so với đơn vị dẫn đầu. dryRun=true chỉ xem trước.',
        headers: IfMatchHeaders,
        querystring: AmendmentQuery,
        body: AmendmentInput,
        response: { 200: Amendment, 201: Amendment },
      },
    },
    async (request, reply) => {
      const { actor, params, body, query } = request
      const dryRun = query.dryRun ?? false
      const amendment = await amendResults(deps, actor, params.id, ifMatch(request), body, dryRun)
      return reply.code(dryRun ? 200 : 201).send(amendment)
    },
  )

  app.get(
    '/periods/:id/amendments',
    {
      config: { access: 'any' },
      schema: {
        ...one,
        operationId: 'listAmendments',
        summary: 'Các lần điều chỉnh kết quả của kỳ, theo thứ tự',
        response: { 200: AmendmentList },
      },
    },
    async ({ actor, params }) => {
      refuseUnpublished(actor, await getPeriod(deps.db, params.id))
      return { items: (await listAmendments(deps.db, params.id)).map((amendment) => shownTo(actor, amendment)) }
    },
  )

  app.get(
    '/amendments/:id',
    {
      config: { access: 'any' },
      schema: { ...one, operationId: 'getAmendment', summary: 'Một lần điều chỉnh', response: { 200: Amendment } },
    },
    async ({ actor, params }) => {
      const amendment = await getAmendment(deps.db, params.id)
      refuseUnpublished(actor, await getPeriod(deps.db, amendment.periodId))
      return shownTo(actor, amendment)
    },
  )
}

/** Proposals for awards are not for units to see. */
function shownTo(actor: Actor, amendment: Amendment): Amendment {
  return hasRole(actor, ...overseers) ? amendment : { ...amendment, warnings: [] }
}
