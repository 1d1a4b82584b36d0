import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { remembered } from '../db/standstill.ts'
import type { Deps } from '../deps.ts'
import { sendKept } from '../http/kept-answers.ts'
import { localeOf } from '../http/locale.ts'
import { readingDeps } from '../http/reads.ts'
import { IdParams } from '../http/schemas.ts'
import { readPeriod } from '../periods/queries.ts'
import { sendWorkbook, WorkbookAnswer } from '../xlsx/answer.ts'
import { toCsv } from './csv.ts'
import { ResultQuery, Results } from './schemas.ts'
import { finalVersionOf, readAllResults, readResults } from './service.ts'
import { exportResults } from './workbook.ts'

export const resultRoutes: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  const periodOf = remembered(
    deps.db,
    (id: string) => readPeriod(deps.db, id),
    (id) => id,
  )
  /** Before publication not everybody may read them. */
  const publishedVersion = async ({ params }: FastifyRequest) => {
    const { status, version } = await periodOf((params as { id: string }).id)
    return status === 'published' ? String(version) : null
  }

  app.get(
    '/periods/:id/results',
    {
      config: { access: 'any', reads: 'replica', kept: publishedVersion },
      schema: {
        tags: ['10. Kết quả, xếp loại'],
        operationId: 'getResults',
        summary: 'Kết quả của kỳ: ba cột điểm, xếp loại, xếp hạng theo khối, cảnh báo tỷ lệ',
        description:
          'Trước khi phê duyệt là kết quả tạm tính. Đơn vị xem được khi kết quả đã công bố. Tệp xlsx: trang tổng hợp có biểu đồ, mỗi khối một trang với mọi cột điểm và điểm từng tiêu chí của những phiếu mà người gọi được xem.',
        params: IdParams,
        querystring: ResultQuery,
        response: {
          200: {
            description: 'Kết quả của kỳ',
            content: {
              'application/json': { schema: Results },
              'text/csv': { schema: Type.String() },
              ...WorkbookAnswer.content,
            },
          },
        },
      },
    },
    async (request, reply) => {
      const { actor, params, query } = request
      const from = readingDeps(deps, request)
      if (query.format === 'xlsx') {
        const { content, fileName } = await exportResults(from, actor, params.id, query)
        return sendWorkbook(reply, content, fileName)
      }
      if (query.format !== 'csv') {
        const locale = localeOf(request)
        const version = finalVersionOf(actor, await periodOf(params.id))
        const make = async () => ({
          // What is kept is read where its version was.
          body: await readResults(version === null ? from : deps, actor, params.id, query, locale),
        })
        return sendKept(request, reply, make, { version })
      }
      const csv = toCsv(await readAllResults(from, actor, params.id, query, localeOf(request)))
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="ket-qua.csv"')
        .send(csv)
    },
  )
}
