import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { presentSnapshot } from '../db/standstill.ts'
import type { Deps } from '../deps.ts'
import { overseers } from '../http/access.ts'
import { ifMatch, sendVersioned } from '../http/concurrency.ts'
import { sendKept } from '../http/kept-answers.ts'
import { keptUnlessReplica, readingDeps } from '../http/reads.ts'
import { IdParams, IfMatchHeaders } from '../http/schemas.ts'
import { readIndicatorReport } from './report.ts'
import {
  CentralValuesInput,
  IndicatorReport,
  Indicators,
  IndicatorsInput,
  UnitIndicators,
  UnitValuesInput,
} from './schemas.ts'
import { readIndicators, readUnitIndicators, saveCentralValues, saveIndicators, setIndicators } from './service.ts'

export const indicatorRoutes: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  const tags = ['11. Phụ lục số liệu, mô hình hay']
  const ofPeriod = { tags, params: IdParams, response: { 200: Indicators } }
  const ofUnit = { tags, params: IdParams, response: { 200: UnitIndicators } }

  app.get(
    '/periods/:id/indicators',
    {
      config: { access: 'any' },
      schema: {
        ...ofPeriod,
        operationId: 'readIndicators',
        summary: 'Các chỉ tiêu số liệu của kỳ',
        description: 'Phiên bản 0: kỳ chưa đặt chỉ tiêu nào.',
      },
    },
    async ({ actor, params }, reply) => sendVersioned(reply, await readIndicators(deps.db, actor, params.id)),
  )

  app.put(
    '/periods/:id/indicators',
    {
      config: { access: ['admin'] },
      schema: {
        ...ofPeriod,
        operationId: 'setIndicators',
        summary: 'Đặt chỉ tiêu số liệu của kỳ, hoặc nhập cả phụ lục kèm số liệu',
        description:
          'Thay toàn bộ chỉ tiêu và quy tắc đối chiếu; lần đầu gửi If-Match "0". Chỉ tiêu mà đơn vị đã nhập thì không bỏ được. Đến khi phê duyệt kết quả.',
        headers: IfMatchHeaders,
        body: IndicatorsInput,
      },
    },
    async (request, reply) => {
      const { actor, params, body } = request
      return sendVersioned(reply, await setIndicators(deps, actor, params.id, ifMatch(request), body))
    },
  )

  app.patch(
    '/periods/:id/indicators/values',
    {
      config: { access: ['reviewer', 'admin'] },
      schema: {
        ...ofPeriod,
        operationId: 'saveCentralValues',
        summary: 'Nhập số liệu chung toàn tỉnh',
        description: 'Chỉ các chỉ tiêu nhập chung; chỉ tiêu không nêu giữ nguyên. Đến khi phê duyệt kết quả.',
        headers: IfMatchHeaders,
        body: CentralValuesInput,
      },
    },
    async (request, reply) => {
      const { actor, params, body } = request
      return sendVersioned(reply, await saveCentralValues(deps, actor, params.id, ifMatch(request), body))
    },
  )

  app.get(
    '/periods/:id/indicators/report',
    {
      config: { access: overseers, reads: 'replica', kept: () => presentSnapshot(deps.db) },
      schema: {
        tags,
        operationId: 'readIndicatorReport',
        summary: 'Phụ lục số liệu đã tổng hợp, và các chỗ số liệu không khớp',
        description:
          'Tỷ lệ phần trăm luôn tính từ tử số và mẫu số; so với năm trước là cùng mã ở kỳ của năm liền trước. Số liệu của phiếu chưa nộp chưa được tính.',
        params: IdParams,
        response: { 200: IndicatorReport },
      },
    },
    async (request, reply) =>
      sendKept(
        request,
        reply,
        async () => ({ body: await readIndicatorReport(readingDeps(deps, request), request.params.id) }),
        keptUnlessReplica(request),
      ),
  )

  app.get(
    '/submissions/:id/indicators',
    {
      config: { access: 'any' },
      schema: { ...ofUnit, operationId: 'readUnitIndicators', summary: 'Số liệu của một đơn vị' },
    },
    async ({ actor, params }, reply) => sendVersioned(reply, await readUnitIndicators(deps.db, actor, params.id)),
  )

  app.patch(
    '/submissions/:id/indicators',
    {
      config: { access: ['officer'] },
      schema: {
        ...ofUnit,
        operationId: 'saveIndicators',
        summary: 'Đơn vị nhập số liệu',
        description:
          'Trong khi phiếu còn sửa được; If-Match là phiên bản của phiếu, gộp theo từng chỉ tiêu. Tiêu chí lấy số liệu từ chỉ tiêu được cập nhật theo.',
        headers: IfMatchHeaders,
        body: UnitValuesInput,
      },
    },
    async (request, reply) => {
      const { actor, params, body } = request
      return sendVersioned(reply, await saveIndicators(deps, actor, params.id, ifMatch(request), body))
    },
  )
}
