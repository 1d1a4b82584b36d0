import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Deps } from '../deps.ts'
import { IdParams } from '../http/schemas.ts'
import { compareVersions, readHistory, readVersion } from './history.ts'
import {
  CompareQuery,
  VersionComparison,
  FormVersion,
  SubmissionHistory,
  HistoryQuery,
  VersionQuery,
} from './history-schemas.ts'

/** Every version of a form: read and compared. */
export const historyRoutes: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  const tags = ['6. Tự chấm điểm']
  const any = { config: { access: 'any' } } as const

  app.get(
    '/submissions/:id/history',
    {
      ...any,
      schema: {
        tags,
        operationId: 'readHistory',
        summary: 'Lịch sử của phiếu: ai, khi nào, sửa gì',
        description:
          'Đơn vị thấy phần thẩm định khi phiếu được trả lại hoặc thẩm định xong. Những lần sửa khi phiếu còn là bản nháp chỉ đơn vị (và người được xem nhật ký) thấy.',
        params: IdParams,
        querystring: HistoryQuery,
        response: { 200: SubmissionHistory },
      },
    },
    ({ actor, params, query }) => readHistory(deps, actor, params.id, query),
  )

  app.get(
    '/submissions/:id/history/compare',
    {
      ...any,
      schema: {
        tags,
        operationId: 'compareVersions',
        summary: 'So sánh hai phiên bản của phiếu theo từng tiêu chí',
        params: IdParams,
        querystring: CompareQuery,
        response: { 200: VersionComparison },
      },
    },
    ({ actor, params, query }) => compareVersions(deps, actor, params.id, query),
  )

  app.get(
    '/submissions/:id/history/content',
    {
      ...any,
      schema: {
        tags,
        operationId: 'readVersion',
        summary: 'Nội dung đơn vị đã khai ở một phiên bản',
        params: IdParams,
        querystring: VersionQuery,
        response: { 200: FormVersion },
      },
    },
    ({ actor, params, query }) => readVersion(deps, actor, params.id, query),
  )
}
