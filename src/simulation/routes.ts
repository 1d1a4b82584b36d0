import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Deps } from '../deps.ts'
import { localeOf } from '../http/locale.ts'
import { IdParams } from '../http/schemas.ts'
import { SimulateInput, Simulation } from './schemas.ts'
import { simulatePeriod } from './service.ts'

export const simulationRoutes: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  app.post(
    '/periods/:id/simulate',
    {
      config: { access: ['reviewer', 'approver', 'admin'] },
      schema: {
        tags: ['10. Kết quả, xếp loại'],
        operationId: 'simulatePeriod',
        summary: 'Mô phỏng: ngưỡng, tỷ lệ, trọng số hoặc bộ tiêu chí khác trên số liệu thật',
        description:
          'Chấm lại các phiếu của kỳ (câu trả lời và quyết định thẩm định đã có) và so với hiện nay theo từng đơn vị. Không lưu gì.',
        params: IdParams,
        body: SimulateInput,
        response: { 200: Simulation },
      },
    },
    (request) => simulatePeriod(deps, request.actor, request.params.id, request.body, localeOf(request)),
  )
}
