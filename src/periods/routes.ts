import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Deps } from '../deps.ts'
import { overseers } from '../http/access.ts'
import { ifMatch, sendVersioned } from '../http/concurrency.ts'
import { localeOf } from '../http/locale.ts'
import { readingDeps } from '../http/reads.ts'
import { IdParams, IfMatchHeaders } from '../http/schemas.ts'
import { readProgress } from './progress.ts'
import {
  FinalizePeriodInput,
  Period,
  PeriodInput,
  PeriodPage,
  PeriodPatch,
  PeriodQuery,
  PeriodProgress,
  ReopenPeriodInput,
} from './schemas.ts'
import { changePeriod, createPeriod } from './service.ts'
import { closePeriod, finalizePeriod, openPeriod, publishPeriod, reopenPeriod } from './transitions.ts'
import { readPeriod, readPeriods } from './views.ts'

export const periodRoutes: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  const tags = ['5. Kỳ đánh giá']
  const one = { params: IdParams, response: { 200: Period } }
  const step = { ...one, headers: IfMatchHeaders }

  app.get(
    '/periods',
    {
      config: { access: 'any' },
      schema: {
        tags,
        operationId: 'listPeriods',
        summary: 'Danh sách kỳ đánh giá, năm gần nhất trước',
        querystring: PeriodQuery,
        response: { 200: PeriodPage },
      },
    },
    (request) => readPeriods(deps.db, request.actor, request.query, localeOf(request)),
  )

  app.post(
    '/periods',
    {
      config: { access: ['admin'] },
      schema: {
        tags,
        operationId: 'createPeriod',
        summary: 'Tạo kỳ đánh giá (bản thảo)',
        body: PeriodInput,
        response: { 201: Period },
      },
    },
    async (request, reply) =>
      sendVersioned(reply.code(201), await createPeriod(deps, request.actor, request.body, localeOf(request))),
  )

  app.get(
    '/periods/:id',
    { config: { access: 'any' }, schema: { tags, operationId: 'getPeriod', summary: 'Một kỳ đánh giá', ...one } },
    async (request, reply) =>
      sendVersioned(reply, await readPeriod(deps.db, request.actor, request.params.id, localeOf(request))),
  )

  app.patch(
    '/periods/:id',
    {
      config: { access: ['admin'] },
      schema: {
        tags,
        operationId: 'changePeriod',
        summary: 'Sửa kỳ đánh giá',
        description:
          'Bản thảo: sửa được mọi nội dung. Sau khi mở: tên, các hạn, ngày nghỉ, việc cho nộp muộn. Hạn nộp phiếu hoặc ngày nghỉ thay đổi thì điểm của các phiếu đã nộp được tính lại; nhật ký ghi rõ phiếu nào đổi điểm.',
        ...step,
        body: PeriodPatch,
      },
    },
    async (request, reply) =>
      sendVersioned(
        reply,
        await changePeriod(deps, request.actor, request.params.id, ifMatch(request), request.body, localeOf(request)),
      ),
  )

  app.post(
    '/periods/:id/open',
    {
      config: { access: ['admin'] },
      schema: { tags, operationId: 'openPeriod', summary: 'Mở kỳ: tạo cho mỗi đơn vị một phiếu tự chấm điểm', ...step },
    },
    async (request, reply) =>
      sendVersioned(
        reply,
        await openPeriod(deps, request.actor, request.params.id, ifMatch(request), localeOf(request)),
      ),
  )

  app.post(
    '/periods/:id/close',
    {
      config: { access: ['admin'] },
      schema: { tags, operationId: 'closePeriod', summary: 'Đóng phần tự chấm điểm, chuyển sang thẩm định', ...step },
    },
    async (request, reply) =>
      sendVersioned(
        reply,
        await closePeriod(deps, request.actor, request.params.id, ifMatch(request), localeOf(request)),
      ),
  )

  app.post(
    '/periods/:id/finalize',
    {
      config: { access: ['approver'] },
      schema: {
        tags,
        operationId: 'finalizePeriod',
        summary: 'Phê duyệt kết quả theo quyết định: chốt điểm, xếp loại, xếp hạng',
        description:
          'Mọi phiếu phải thẩm định xong; phiếu chưa từng nộp được xếp loại theo điều kiện khống chế. Người đã thẩm định trong kỳ không được phê duyệt.',
        ...step,
        body: FinalizePeriodInput,
      },
    },
    async (request, reply) =>
      sendVersioned(
        reply,
        await finalizePeriod(deps, request.actor, request.params.id, ifMatch(request), request.body, localeOf(request)),
      ),
  )

  app.post(
    '/periods/:id/publish',
    {
      config: { access: ['approver'] },
      schema: { tags, operationId: 'publishPeriod', summary: 'Công bố kết quả cho các đơn vị', ...step },
    },
    async (request, reply) =>
      sendVersioned(
        reply,
        await publishPeriod(deps, request.actor, request.params.id, ifMatch(request), localeOf(request)),
      ),
  )

  app.post(
    '/periods/:id/reopen',
    {
      config: { access: ['admin', 'approver'] },
      schema: {
        tags,
        operationId: 'reopenPeriod',
        summary: 'Mở lại: lùi một bước, có lý do',
        description:
          'Từ đang thẩm định về đang tự chấm điểm (quản trị); từ đã công bố về đã phê duyệt, từ đã phê duyệt về đang thẩm định (UBND Tỉnh).',
        ...step,
        body: ReopenPeriodInput,
      },
    },
    async (request, reply) =>
      sendVersioned(
        reply,
        await reopenPeriod(deps, request.actor, request.params.id, ifMatch(request), request.body, localeOf(request)),
      ),
  )

  app.get(
    '/periods/:id/progress',
    {
      config: { access: overseers, reads: 'replica' },
      schema: {
        tags,
        operationId: 'getProgress',
        summary: 'Tiến độ: số phiếu theo trạng thái, theo khối, số ngày còn lại, đơn vị quá hạn',
        params: IdParams,
        response: { 200: PeriodProgress },
      },
    },
    (request) => readProgress(readingDeps(deps, request), request.params.id),
  )
}
