import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Deps } from '../deps.ts'
import { runInBackground } from './background.ts'
import { deliverMail } from './mail.ts'
import { openMailer } from './mailer.ts'
import { listEvents } from './queries.ts'
import { makeReminders } from './reminders.ts'
import { EventPage, EventQuery } from './schemas.ts'

const minute = 60_000
const hour = 60 * minute

export const eventRoutes: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  runInBackground(app, {
    name: 'reminders',
    everyMs: hour,
    run: (stopped) => makeReminders(deps, stopped),
    failed: 'reminders not made',
  })
  if (deps.config.mail) {
    const mailer = openMailer(deps.config.mail)
    runInBackground(app, {
      name: 'mail',
      everyMs: minute,
      run: (stopped) => deliverMail(deps, mailer.send, stopped),
      failed: 'e-mail not sent',
    })
    app.addHook('onClose', async () => mailer.close())
  }

  app.get(
    '/events',
    {
      config: { access: ['officer', 'admin', 'auditor'] },
      schema: {
        tags: ['14. Hệ thống'],
        operationId: 'listEvents',
        summary: 'Sự kiện: nhắc hạn, kỳ, phiếu, kiến nghị, khen thưởng',
        description:
          'Theo thứ tự xảy ra, để hệ thống khác đọc dần: đọc hết các trang, lần sau gửi after là seq lớn nhất đã nhận. Cán bộ đơn vị thấy sự kiện của đơn vị mình.',
        querystring: EventQuery,
        response: { 200: EventPage },
      },
    },
    ({ actor, query }) => listEvents(deps.db, actor, query),
  )
}
