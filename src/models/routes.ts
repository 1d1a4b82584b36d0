import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Deps } from '../deps.ts'
import { ifMatch, sendVersioned } from '../http/concurrency.ts'
import { IdParams, IfMatchHeaders } from '../http/schemas.ts'
import { getPeriod } from '../periods/queries.ts'
import { getModel, listModels, reportOf } from './queries.ts'
import {
  DeclineInput,
  Model,
  ModelInput,
  ModelPage,
  ModelPatch,
  ModelQuery,
  ModelReport,
  RecogniseInput,
} from './schemas.ts'
import { changeModel, declineModel, proposeModel, recogniseModel, withdrawModel } from './service.ts'

export const modelRoutes: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  const tags = ['11. Phụ lục số liệu, mô hình hay']
  const one = { tags, params: IdParams, response: { 200: Model } }
  const step = { ...one, headers: IfMatchHeaders }

  app.post(
    '/submissions/:id/models',
    {
      config: { access: ['officer'] },
      schema: {
        tags,
        operationId: 'proposeModel',
        summary: 'Đề xuất mô hình hay, “Dân vận khéo”',
        description: 'Trong khi phiếu còn sửa được; tiêu chí đếm mô hình được cập nhật theo.',
        params: IdParams,
        body: ModelInput,
        response: { 201: Model },
      },
    },
    async ({ actor, params, body }, reply) =>
      sendVersioned(reply.code(201), await proposeModel(deps, actor, params.id, body)),
  )

  app.get(
    '/models',
    {
      config: { access: 'any' },
      schema: {
        tags,
        operationId: 'listModels',
        summary: 'Danh sách mô hình hay, mới nhất trước',
        querystring: ModelQuery,
        response: { 200: ModelPage },
      },
    },
    ({ actor, query }) => listModels(deps.db, actor, query),
  )

  app.get(
    '/models/:id',
    { config: { access: 'any' }, schema: { ...one, operationId: 'getModel', summary: 'Một mô hình hay' } },
    async ({ actor, params }, reply) => sendVersioned(reply, await getModel(deps.db, actor, params.id)),
  )

  app.get(
    '/periods/:id/models',
    {
      config: { access: 'any' },
      schema: {
        tags,
        operationId: 'readModelReport',
        summary: 'Mô hình hay được công nhận trong kỳ, để đưa vào báo cáo',
        params: IdParams,
        response: { 200: ModelReport },
      },
    },
    async ({ actor, params }) => {
      await getPeriod(deps.db, params.id)
      return reportOf(deps.db, actor, params.id)
    },
  )

  app.patch(
    '/models/:id',
    {
      config: { access: ['officer'] },
      schema: { ...step, operationId: 'changeModel', summary: 'Sửa mô hình đang đề xuất', body: ModelPatch },
    },
    async (request, reply) => {
      const { actor, params, body } = request
      return sendVersioned(reply, await changeModel(deps, actor, params.id, ifMatch(request), body))
    },
  )

  app.post(
    '/models/:id/withdraw',
    {
      config: { access: ['officer'] },
      schema: { ...step, operationId: 'withdrawModel', summary: 'Rút mô hình đang đề xuất' },
    },
    async (request, reply) =>
      sendVersioned(reply, await withdrawModel(deps, request.actor, request.params.id, ifMatch(request))),
  )

  app.post(
    '/models/:id/recognise',
    {
      config: { access: ['reviewer'] },
      schema: {
        ...step,
        operationId: 'recogniseModel',
        summary: 'Công nhận mô hình, kèm văn bản',
        description: 'Người đang thẩm định phiếu của đơn vị; điểm thẩm định đếm các mô hình được công nhận.',
        body: RecogniseInput,
      },
    },
    async (request, reply) => {
      const { actor, params, body } = request
      return sendVersioned(reply, await recogniseModel(deps, actor, params.id, ifMatch(request), body))
    },
  )

  app.post(
    '/models/:id/decline',
    {
      config: { access: ['reviewer'] },
      schema: {
        ...step,
        operationId: 'declineModel',
        summary: 'Không công nhận mô hình, nêu lý do',
        body: DeclineInput,
      },
    },
    async (request, reply) => {
      const { actor, params, body } = request
      return sendVersioned(reply, await declineModel(deps, actor, params.id, ifMatch(request), body))
    },
  )
}
