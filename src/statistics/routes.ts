import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { presentSnapshot, remembered } from '../db/standstill.ts'
import type { Deps } from '../deps.ts'
import { overseers } from '../http/access.ts'
import { sendKept } from '../http/kept-answers.ts'
import { localeOf } from '../http/locale.ts'
import { keptUnlessReplica, readingDeps } from '../http/reads.ts'
import { IdParams } from '../http/schemas.ts'
import { findPublishedVersion } from './queries.ts'
import { PeriodStatistics, StatisticsQuery } from './schemas.ts'
import { readStatistics } from './service.ts'
import { readUnitTrend } from './trend.ts'
import { TrendQuery, UnitTrend } from './trend-schemas.ts'

const statisticsDescription = `Phần thẩm định chỉ tính phiếu đã thẩm định xong. Tổng và bình quân điểm được tính chính xác; bình quân và tỷ lệ làm tròn đến 2 chữ số thập phân.

Tiêu chí chỉ người thẩm định chấm, hoặc không áp dụng ở một trong hai cột điểm, không đưa vào so sánh giữa tự chấm và thẩm định (comparableGap).

Bình quân, khoảng tin cậy theo người thẩm định là ước lượng thống kê tính bằng số dấu phẩy động: với mỗi phiếu lấy chênh lệch so với điểm tối đa của các tiêu chí được so sánh, rồi lấy bình quân và khoảng tin cậy 95 % theo phân phối Student. "differs" chỉ là dấu hiệu cần xem xét, không phải kết luận: các đơn vị được giao cho mỗi người có thể khác nhau, ít phiếu thì khoảng tin cậy ít giá trị, và cứ 20 người thì trung bình có một người khác biệt do ngẫu nhiên.`

export const statisticsRoutes: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  const tags = ['10. Kết quả, xếp loại']
  const publishedVersion = remembered(
    deps.db,
    (id: string) => findPublishedVersion(deps.db, id),
    (id) => id,
  )
  /** Until they are published they are worked out again as soon as anything was committed. */
  const versionOf = async ({ params }: FastifyRequest) =>
    (await publishedVersion((params as { id: string }).id)) ?? presentSnapshot(deps.db)

  app.get(
    '/periods/:id/statistics',
    {
      config: { access: overseers, reads: 'replica', kept: versionOf },
      schema: {
        tags,
        operationId: 'getStatistics',
        summary: 'Thống kê của kỳ: chênh lệch tự chấm và thẩm định theo tiêu chí, đơn vị, khối, người thẩm định',
        description: statisticsDescription,
        params: IdParams,
        querystring: StatisticsQuery,
        response: { 200: PeriodStatistics },
      },
    },
    async (request, reply) =>
      sendKept(
        request,
        reply,
        async () => ({
          body: await readStatistics(readingDeps(deps, request), request.params.id, request.query, localeOf(request)),
        }),
        keptUnlessReplica(request),
      ),
  )

  app.get(
    '/units/:id/trend',
    {
      config: { access: 'any', reads: 'replica' },
      schema: {
        tags,
        operationId: 'getUnitTrend',
        summary: 'Diễn biến điểm, xếp loại, thứ hạng của đơn vị qua các năm',
        description:
          'Cán bộ đơn vị xem đơn vị của mình; điểm phê duyệt, xếp loại, thứ hạng xem được khi kết quả đã công bố.',
        params: IdParams,
        querystring: TrendQuery,
        response: { 200: UnitTrend },
      },
    },
    (request) =>
      readUnitTrend(readingDeps(deps, request), request.actor, request.params.id, request.query, localeOf(request)),
  )
}
