import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Deps } from '../deps.ts'
import { runInBackground } from './background.ts'
import { listEvents } from './queries.ts'
import { makeReminders } from './reminders.ts'
import { EventPage, EventQuery } from './schemas.ts'

const hour = 3_600_000

export const eventRoutes: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  runInBackground(app, { everyMs: hour, run: () => makeReminders(deps), failed: 'reminders not made' })

  app.get(
    '/events',
    {
      config: { access: ['officer', 'admin', 'auditor'] },
      schema: {
        tags: ['13. Hệ thống'],
        operationId: 'listEvents',
        summary: 'Sự kiện: nhắc hạn, trả lại phiếu, gia hạn',
        description:
          'Theo thứ tự xảy ra, để hệ thống khác đọc dần: đọc hết các trang, lần sau gửi after là seq lớn nhất đã nhận. Cán bộ đơn vị thấy sự kiện của đơn vị mình.',
        querystring: EventQuery,
        response: { 200: EventPage },
      },
    },
    ({ actor, query }) => listEvents(deps.db, actor, query),
  )
}
