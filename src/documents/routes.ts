import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Deps } from '../deps.ts'
import { ifMatch, sendVersioned } from '../http/concurrency.ts'
import { localeOf } from '../http/locale.ts'
import { problems } from '../http/problems.ts'
import { IdParams, IfMatchHeaders } from '../http/schemas.ts'
import { exportForm, formLimits, importForm } from './form-service.ts'
import { WorkbookAnswer, WorkbookBody, sendWorkbook } from '../xlsx/answer.ts'
import { xlsxType } from '../xlsx/incoming.ts'
import { FormImport, FormImportQuery } from './schemas.ts'

export const documentRoutes: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  const tags = ['6. Tự chấm điểm']
  app.get(
    '/submissions/:id/form.xlsx',
    {
      config: { access: 'any' },
      schema: {
        tags,
        operationId: 'exportForm',
        summary: 'Tải bảng tự chấm điểm dạng Excel',
        description:
          'Điền vào các ô nền vàng rồi gửi lại bằng PUT. Tổng điểm trên tệp là tạm tính và tự cập nhật khi điền.',
        params: IdParams,
        response: { 200: WorkbookAnswer },
      },
    },
    async (request, reply) => {
      const { content, version, unitName, year } = await exportForm(
        deps,
        request.actor,
        request.params.id,
        localeOf(request),
      )
      reply.header('etag', `"${version}"`)
      return sendWorkbook(reply, content, `Bảng tự chấm ${year} - ${unitName}.xlsx`)
    },
  )

  app.put(
    '/submissions/:id/form.xlsx',
    {
      config: { access: ['officer'] },
      bodyLimit: formLimits.bytes,
      schema: {
        tags,
        operationId: 'importForm',
        summary: 'Gửi lại bảng tự chấm điểm dạng Excel đã điền',
        description:
          'Nhận toàn bộ hoặc không nhận gì; mọi lỗi được nêu kèm trang và ô. Nên gọi với dryRun=true trước để xem những gì sẽ thay đổi. Tệp của phiếu khác, kỳ khác, bộ tiêu chí khác hoặc tải về trước khi có người sửa cùng tiêu chí đều bị từ chối.',
        consumes: [xlsxType],
        params: IdParams,
        headers: IfMatchHeaders,
        querystring: FormImportQuery,
        body: WorkbookBody,
        response: { 200: FormImport },
      },
      validatorCompiler: (part) =>
        (part.schema as unknown) === WorkbookBody ? () => true : app.validatorCompiler!(part),
    },
    async (request, reply) => {
      const { actor, params, body, query } = request
      if (!Buffer.isBuffer(body)) throw problems.unsupportedMediaType()
      const form = { id: params.id, version: ifMatch(request), locale: localeOf(request) }
      return sendVersioned(reply, await importForm(deps, actor, form, body, query.dryRun ?? false))
    },
  )
}
