import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply } from 'fastify'
import { Type } from 'typebox'
import type { Deps } from '../deps.ts'
import { readingDeps } from '../http/reads.ts'
import { contentDisposition } from '../evidence/file-types.ts'
import { paperReaders, PaperQuery, PeriodPaperParams, SubmissionPaperParams } from './schemas.ts'
import { mostRowsAtOnce, writePeriodPaper, writeSubmissionPaper, type WrittenPaper } from './service.ts'
import { paperTypes } from './writers.ts'

const File = Type.Unsafe<Buffer>({ type: 'string', format: 'binary' })
const response = {
  200: {
    description: 'Văn bản',
    content: { [paperTypes.docx]: { schema: File }, [paperTypes.pdf]: { schema: File } },
  },
}
const howTo =
  'Trình bày theo Nghị định 30/2020/NĐ-CP. Số, ngày, người ký, nơi nhận theo tham số, nếu không có thì theo cấu hình hoặc chừa chỗ điền. Kết quả chưa phê duyệt mang dấu DỰ THẢO.'

export const paperRoutes: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  app.get(
    '/submissions/:id/papers/:paper',
    {
      config: { access: 'any' },
      schema: {
        tags: ['6. Tự chấm điểm'],
        operationId: 'writeSubmissionPaper',
        summary: 'Bảng tự chấm điểm hoặc thông báo kết quả của một đơn vị (DOCX, PDF)',
        description: `${howTo} Đơn vị lấy được thông báo khi kết quả đã công bố.`,
        params: SubmissionPaperParams,
        querystring: PaperQuery,
        response,
      },
    },
    async ({ actor, params, query }, reply) =>
      send(reply, await writeSubmissionPaper(deps, actor, params.id, params.paper, query)),
  )

  app.get(
    '/periods/:id/papers/:paper',
    {
      config: { access: paperReaders, reads: 'replica' },
      schema: {
        tags: ['10. Kết quả, xếp loại'],
        operationId: 'writePeriodPaper',
        summary: 'Báo cáo thẩm định, tờ trình khen thưởng, dự thảo quyết định xếp loại (DOCX, PDF)',
        description: `${howTo} Dự thảo quyết định luôn mang dấu DỰ THẢO. Văn bản dài hơn ${mostRowsAtOnce.toLocaleString('vi')} dòng thì lập trong nền: POST cùng địa chỉ.`,
        params: PeriodPaperParams,
        querystring: PaperQuery,
        response,
      },
    },
    async (request, reply) => {
      const { actor, params, query } = request
      return send(reply, await writePeriodPaper(readingDeps(deps, request), actor, params.id, params.paper, query))
    },
  )
}

function send(reply: FastifyReply, { content, fileName, format }: WrittenPaper) {
  return reply
    .type(paperTypes[format])
    .headers({ 'content-disposition': contentDisposition(fileName), 'x-content-type-options': 'nosniff' })
    .send(content)
}
