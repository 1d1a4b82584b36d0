import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { Deps } from '../deps.ts'
import { ifMatch, sendVersioned } from '../http/concurrency.ts'
import { localeOf } from '../http/locale.ts'
import { readingDeps } from '../http/reads.ts'
import { IdParams, IfMatchHeaders } from '../http/schemas.ts'
import { explainAnswer, faultsBesideSchema, saveAnswer, saveAnswers } from './answers.ts'
import { checkBeforeSubmit } from './preflight.ts'
import {
  AnswersPatch,
  CriterionParams,
  ExplainQuery,
  ExplanationInput,
  LaneQuery,
  LaneScore,
  Preflight,
  SavedAnswers,
  SingleAnswer,
  SubmissionDetail,
  SubmissionPage,
  SubmissionQuery,
} from './schemas.ts'
import { pagePolicy } from './explain.ts'
import { explainScore, readScore } from './scores.ts'
import { submitSubmission, withdrawSubmission } from './service.ts'
import { readSubmission, readSubmissions } from './views.ts'

export const submissionRoutes: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  const tags = ['6. Tự chấm điểm']
  const officer = { config: { access: ['officer'] } } as const
  const any = { config: { access: 'any' } } as const

  app.get(
    '/submissions',
    {
      config: { access: 'any', reads: 'replica' },
      schema: {
        tags,
        operationId: 'listSubmissions',
        summary: 'Danh sách phiếu tự chấm điểm',
        description: 'Cán bộ đơn vị thấy phiếu của đơn vị mình; người khác thấy mọi phiếu đã nộp.',
        querystring: SubmissionQuery,
        response: { 200: SubmissionPage },
      },
    },
    (request) => readSubmissions(readingDeps(deps, request), request.actor, request.query, localeOf(request)),
  )

  app.get(
    '/submissions/:id',
    {
      ...any,
      schema: {
        tags,
        operationId: 'getSubmission',
        summary: 'Một phiếu tự chấm điểm với mọi tiêu chí',
        params: IdParams,
        response: { 200: SubmissionDetail },
      },
    },
    async (request, reply) =>
      sendVersioned(reply, await readSubmission(deps, deps.db, request.actor, request.params.id, localeOf(request))),
  )

  app.patch(
    '/submissions/:id/answers',
    {
      config: {
        access: ['officer'],
        faultsBeside: ({ actor, params }, rest) => {
          const { answers = {} } = rest as Partial<AnswersPatch>
          return faultsBesideSchema(deps, actor, (params as IdParams).id, 'saveAnswers', answers)
        },
      },
      schema: {
        tags,
        operationId: 'saveAnswers',
        summary: 'Lưu câu trả lời (lưu dần từng phần)',
        description:
          'Chỉ các tiêu chí gửi lên được thay đổi; null: bỏ trống. Nhiều người cùng điền một phiếu được: lần lưu chỉ bị từ chối (412) khi người khác đã sửa chính tiêu chí đang lưu kể từ phiên bản nêu trong If-Match. Sai một tiêu chí thì không tiêu chí nào được lưu.',
        params: IdParams,
        headers: IfMatchHeaders,
        body: AnswersPatch,
        response: { 200: SavedAnswers },
      },
    },
    async (request, reply) => {
      const { actor, params, body } = request
      return sendVersioned(
        reply,
        await saveAnswers(
          deps,
          actor,
          { id: params.id, version: ifMatch(request), locale: localeOf(request) },
          body.answers,
        ),
      )
    },
  )

  app.put(
    '/submissions/:id/answers/:code',
    {
      config: {
        access: ['officer'],
        faultsBeside: ({ actor, params }, rest) => {
          const { id, code } = params as CriterionParams
          return faultsBesideSchema(deps, actor, id, 'saveAnswer', { [code]: rest as SingleAnswer })
        },
      },
      schema: {
        tags,
        operationId: 'saveAnswer',
        summary: 'Lưu câu trả lời của một tiêu chí',
        params: CriterionParams,
        headers: IfMatchHeaders,
        body: SingleAnswer,
        response: { 200: SavedAnswers },
      },
    },
    async (request, reply) => {
      const { actor, params, body } = request
      return sendVersioned(
        reply,
        await saveAnswer(
          deps,
          actor,
          { id: params.id, version: ifMatch(request), locale: localeOf(request) },
          params.code,
          body,
        ),
      )
    },
  )

  app.put(
    '/submissions/:id/answers/:code/explanation',
    {
      ...officer,
      schema: {
        tags,
        operationId: 'explainAnswer',
        summary: 'Giải trình cho một tiêu chí',
        description: 'Giải trình bằng văn bản thay cho tài liệu kiểm chứng khi không có tài liệu.',
        params: CriterionParams,
        headers: IfMatchHeaders,
        body: ExplanationInput,
        response: { 200: SavedAnswers },
      },
    },
    async (request, reply) => {
      const { actor, params, body } = request
      return sendVersioned(
        reply,
        await explainAnswer(
          deps,
          actor,
          { id: params.id, version: ifMatch(request), locale: localeOf(request) },
          params.code,
          body.explanation,
        ),
      )
    },
  )

  app.get(
    '/submissions/:id/preflight',
    {
      ...officer,
      schema: {
        tags,
        operationId: 'checkBeforeSubmit',
        summary: 'Kiểm tra trước khi nộp',
        description: 'Còn thiếu gì, điểm và xếp loại tạm tính nếu nộp bây giờ, còn bao nhiêu ngày. Không thay đổi gì.',
        params: IdParams,
        response: { 200: Preflight },
      },
    },
    (request) => checkBeforeSubmit(deps, request.actor, request.params.id, localeOf(request)),
  )

  app.post(
    '/submissions/:id/submit',
    {
      ...officer,
      schema: {
        tags,
        operationId: 'submitSubmission',
        summary: 'Nộp phiếu',
        params: IdParams,
        headers: IfMatchHeaders,
        response: { 200: SubmissionDetail },
      },
    },
    async (request, reply) =>
      sendVersioned(
        reply,
        await submitSubmission(deps, request.actor, request.params.id, ifMatch(request), localeOf(request)),
      ),
  )

  app.post(
    '/submissions/:id/withdraw',
    {
      ...officer,
      schema: {
        tags,
        operationId: 'withdrawSubmission',
        summary: 'Rút lại phiếu khi chưa ai nhận thẩm định',
        description: 'Phiếu rút lại coi như chưa nộp: thời điểm nộp được tính lại từ lần nộp sau.',
        params: IdParams,
        headers: IfMatchHeaders,
        response: { 200: SubmissionDetail },
      },
    },
    async (request, reply) =>
      sendVersioned(
        reply,
        await withdrawSubmission(deps, request.actor, request.params.id, ifMatch(request), localeOf(request)),
      ),
  )

  app.get(
    '/submissions/:id/score',
    {
      ...any,
      schema: {
        tags,
        operationId: 'getScore',
        summary: 'Bảng điểm và diễn giải từng bước',
        description:
          'Luôn tính lại từ dữ liệu đã lưu; nếu phần điểm đã khóa thì đối chiếu với bảng điểm đã lưu (verified).',
        params: IdParams,
        querystring: LaneQuery,
        response: { 200: LaneScore },
      },
    },
    (request) => {
      const { lane = 'self', revision } = request.query
      return readScore(deps, request.actor, request.params.id, lane, localeOf(request), revision)
    },
  )

  app.get(
    '/submissions/:id/score/explain',
    {
      ...any,
      schema: {
        tags,
        operationId: 'explainScore',
        summary: 'Giải trình điểm để đọc và tính lại bằng tay',
        params: IdParams,
        querystring: ExplainQuery,
        response: {
          200: {
            description: 'Giải trình điểm',
            content: {
              'text/plain': { schema: Type.String() },
              'text/html': { schema: Type.String() },
              'application/json': { schema: LaneScore },
            },
          },
        },
      },
    },
    async (request, reply) => {
      const { actor, params } = request
      const { lane = 'self', format = 'text', revision } = request.query
      if (format === 'json') return readScore(deps, actor, params.id, lane, localeOf(request), revision)
      if (format === 'html') reply.header('content-security-policy', pagePolicy)
      return reply
        .type(`text/${format === 'html' ? 'html' : 'plain'}; charset=utf-8`)
        .send(await explainScore(deps, actor, params.id, lane, format, localeOf(request), revision))
    },
  )
}
