import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Deps } from '../deps.ts'
import { ifMatch, sendVersioned } from '../http/concurrency.ts'
import { IdParams, IfMatchHeaders } from '../http/schemas.ts'
import type { Place } from './decision-faults.ts'
import { recordDecisions, undoDecision } from './decisions.ts'
import {
  ConflictInput,
  CriterionParams,
  DecisionInput,
  OpinionInput,
  ReassignInput,
  ReturnSubmissionInput,
  Review,
  TakeReviewInput,
} from './schemas.ts'
import {
  completeReview,
  declareConflict,
  giveOpinion,
  reassignReview,
  returnSubmission,
  takeReview,
} from './service.ts'
import { ReviewRounds } from './round-schemas.ts'
import { readRounds } from './rounds.ts'
import { readReview } from './view.ts'

/** The body is one decision, and its code stands in the path. */
const inBody: Place = (_i, field) => (field === 'code' ? '/params/code' : `/${field}`)

export const reviewRoutes: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  const tags = ['8. Thẩm định']
  const reviewers = { access: ['reviewer'] } as const
  const changing = { tags, params: IdParams, headers: IfMatchHeaders, response: { 200: Review } }
  const deciding = { ...changing, params: CriterionParams }

  app.get(
    '/submissions/:id/review',
    {
      config: { access: 'any' },
      schema: {
        tags,
        operationId: 'getReview',
        summary: 'Bảng thẩm định của một phiếu',
        description:
          'Mỗi tiêu chí: câu trả lời, giải trình, tài liệu kiểm chứng, điểm tự chấm, quyết định và điểm thẩm định, ý kiến phối hợp, số liệu năm trước của đơn vị, lịch sử của tiêu chí. Cán bộ đơn vị xem được khi phiếu đã trả lại hoặc đã thẩm định xong.',
        params: IdParams,
        response: { 200: Review },
      },
    },
    async ({ actor, params }, reply) => sendVersioned(reply, await readReview(deps.db, actor, params.id)),
  )

  app.get(
    '/submissions/:id/rounds',
    {
      config: { access: 'any' },
      schema: {
        tags,
        operationId: 'getRounds',
        summary: 'Các lần nộp, thẩm định và kiến nghị của một phiếu',
        description:
          'Mỗi lần nộp: ai nộp, nhận, trả lại (lý do, thời hạn, tiêu chí) hoặc hoàn thành, lúc nào, tổng điểm; rồi các kiến nghị và kết quả. Lần sau không thay thế lần trước. Cán bộ đơn vị xem được khi xem được bảng thẩm định.',
        params: IdParams,
        response: { 200: ReviewRounds },
      },
    },
    ({ actor, params }) => readRounds(deps.db, actor, params.id),
  )

  app.post(
    '/submissions/:id/review',
    {
      config: reviewers,
      schema: {
        ...changing,
        operationId: 'takeReview',
        summary: 'Nhận thẩm định phiếu, hoặc giao cho người thẩm định khác',
        description:
          'Phiếu đã nộp, hoặc phiếu trả lại mà quá thời hạn chưa nộp lại. Hai người cùng nhận: chỉ một người nhận được.',
        body: TakeReviewInput,
      },
    },
    async (request, reply) =>
      sendVersioned(reply, await takeReview(deps, request.actor, request.params.id, ifMatch(request), request.body)),
  )

  app.post(
    '/submissions/:id/review/conflict',
    {
      config: reviewers,
      schema: {
        ...changing,
        operationId: 'declareConflict',
        summary: 'Khai xung đột lợi ích và thôi thẩm định phiếu',
        description:
          'Dành cho người đang phụ trách. Phiếu chờ người khác nhận thẩm định; các quyết định đã có được giữ lại. Người đã khai không được tham gia thẩm định phiếu này nữa.',
        body: ConflictInput,
      },
    },
    async (request, reply) =>
      sendVersioned(
        reply,
        await declareConflict(deps, request.actor, request.params.id, ifMatch(request), request.body),
      ),
  )

  app.post(
    '/submissions/:id/review/reassign',
    {
      config: { access: ['admin'] },
      schema: {
        ...changing,
        operationId: 'reassignReview',
        summary: 'Giao phiếu đang thẩm định cho người khác khi người phụ trách vắng mặt',
        description: 'Phiếu vẫn đang thẩm định, các quyết định đã có được giữ lại.',
        body: ReassignInput,
      },
    },
    async (request, reply) =>
      sendVersioned(
        reply,
        await reassignReview(deps, request.actor, request.params.id, ifMatch(request), request.body),
      ),
  )

  app.put(
    '/submissions/:id/review/decisions/:code',
    {
      config: reviewers,
      schema: {
        ...deciding,
        operationId: 'recordDecision',
        summary: 'Xác nhận hoặc điều chỉnh một tiêu chí',
        description:
          'Điều chỉnh phải có lý do và đúng một trong hai: answer (câu trả lời đúng) hoặc points (điểm do người thẩm định quyết định). Nội dung do người thẩm định chấm, điểm trừ và điều kiện khống chế: dùng adjust với answer, ví dụ {"count": 1} hoặc {"value": true, "reason": "…"}.',
        body: DecisionInput,
      },
    },
    async (request, reply) => {
      const { id, code } = request.params
      return sendVersioned(
        reply,
        await recordDecisions(deps, request.actor, id, ifMatch(request), [{ ...request.body, code }], inBody),
      )
    },
  )

  app.delete(
    '/submissions/:id/review/decisions/:code',
    {
      config: reviewers,
      schema: {
        ...deciding,
        operationId: 'undoDecision',
        summary: 'Bỏ quyết định về một tiêu chí (trước khi hoàn thành thẩm định)',
      },
    },
    async (request, reply) => {
      const { id, code } = request.params
      return sendVersioned(reply, await undoDecision(deps, request.actor, id, ifMatch(request), code))
    },
  )

  app.post(
    '/submissions/:id/review/return',
    {
      config: reviewers,
      schema: {
        ...changing,
        operationId: 'returnSubmission',
        summary: 'Trả lại phiếu để đơn vị bổ sung',
        description: 'Khi phiếu nộp lại, chỉ những tiêu chí đơn vị đã sửa phải thẩm định lại.',
        body: ReturnSubmissionInput,
      },
    },
    async (request, reply) =>
      sendVersioned(
        reply,
        await returnSubmission(deps, request.actor, request.params.id, ifMatch(request), request.body),
      ),
  )

  app.post(
    '/submissions/:id/review/complete',
    {
      config: reviewers,
      schema: {
        ...changing,
        operationId: 'completeReview',
        summary: 'Hoàn thành thẩm định',
        description:
          'Mọi tiêu chí áp dụng và điểm thưởng đơn vị đề nghị phải có quyết định; nếu còn thiếu, lỗi nêu tên từng nội dung.',
      },
    },
    async (request, reply) =>
      sendVersioned(reply, await completeReview(deps, request.actor, request.params.id, ifMatch(request))),
  )

  app.put(
    '/submissions/:id/opinions/:code',
    {
      config: { access: ['jointReviewer'] },
      schema: {
        ...deciding,
        operationId: 'giveOpinion',
        summary: 'Ý kiến của Ban Dân vận về một tiêu chí',
        description: 'Ý kiến không làm thay đổi điểm; ý kiến sau thay ý kiến trước.',
        body: OpinionInput,
      },
    },
    async (request, reply) => {
      const { id, code } = request.params
      return sendVersioned(reply, await giveOpinion(deps, request.actor, id, ifMatch(request), code, request.body))
    },
  )
}
