import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Deps } from '../deps.ts'
import { localeOf } from '../http/locale.ts'
import { ScoreSheetSchema } from '../http/score-schemas.ts'
import { PreviewInput } from './schemas.ts'
import { faultsBesideSchema, previewScore } from './service.ts'

export const previewRoutes: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  app.post(
    '/scoring/preview',
    {
      config: {
        access: 'any',
        faultsBeside: ({ actor }, rest) => faultsBesideSchema(deps, actor, rest as Partial<PreviewInput>),
      },
      schema: {
        tags: ['4. Bộ tiêu chí'],
        operationId: 'previewScore',
        summary: 'Chấm thử, không lưu',
        description:
          'Tính bảng điểm từ bộ tiêu chí và câu trả lời gửi kèm; điền được cả phần của người thẩm định. Bản nháp chỉ quản trị chấm thử được.',
        body: PreviewInput,
        response: { 200: ScoreSheetSchema },
      },
    },
    (request) => previewScore(deps, request.actor, request.body, localeOf(request)),
  )
}
