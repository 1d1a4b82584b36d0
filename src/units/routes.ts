import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { Deps } from '../deps.ts'
import { ifMatch, sendVersioned } from '../http/concurrency.ts'
import { IdParams, IfMatchHeaders } from '../http/schemas.ts'
import { importUnits } from './import.ts'
import { getUnit, listUnits } from './queries.ts'
import { ImportQuery, ImportReport, Unit, UnitInput, UnitPage, UnitPatch, UnitQuery } from './schemas.ts'
import { changeUnit, createUnit } from './service.ts'

export const unitRoutes: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  const tags = ['2. Đơn vị']

  app.get(
    '/units',
    {
      config: { access: 'any' },
      schema: {
        tags,
        operationId: 'listUnits',
        summary: 'Danh sách đơn vị',
        querystring: UnitQuery,
        response: { 200: UnitPage },
      },
    },
    ({ query }) => listUnits(deps.db, query),
  )

  app.post(
    '/units',
    {
      config: { access: ['admin'] },
      schema: { tags, operationId: 'createUnit', summary: 'Thêm đơn vị', body: UnitInput, response: { 201: Unit } },
    },
    async ({ actor, body }, reply) => sendVersioned(reply.code(201), await createUnit(deps, actor, body)),
  )

  app.get(
    '/units/:id',
    {
      config: { access: 'any' },
      schema: { tags, operationId: 'getUnit', summary: 'Một đơn vị', params: IdParams, response: { 200: Unit } },
    },
    async ({ params }, reply) => sendVersioned(reply, await getUnit(deps.db, params.id)),
  )

  app.patch(
    '/units/:id',
    {
      config: { access: ['admin'] },
      schema: {
        tags,
        operationId: 'changeUnit',
        summary: 'Sửa đơn vị',
        params: IdParams,
        headers: IfMatchHeaders,
        body: UnitPatch,
        response: { 200: Unit },
      },
    },
    async (request, reply) =>
      sendVersioned(reply, await changeUnit(deps, request.actor, request.params.id, ifMatch(request), request.body)),
  )

  app.post(
    '/units/import',
    {
      config: { access: ['admin'] },
      schema: {
        tags,
        operationId: 'importUnits',
        summary: 'Nhập đơn vị từ tệp CSV (tất cả hoặc không dòng nào)',
        description:
          'Các cột: code, name, unit_type, block, parent_code, valid_from và tùy chọn scheme (mặc định gso).',
        consumes: ['text/csv'],
        querystring: ImportQuery,
        body: Type.String({
          description: 'Nội dung CSV, mã hóa UTF-8',
          examples: ['code,name,unit_type,block,parent_code,valid_from\n99901,Xã Minh Họa,DIA_PHUONG,XA,,2021-01-01\n'],
        }),
        response: { 200: ImportReport },
      },
    },
    ({ actor, body, query }) => importUnits(deps, actor, body, query.dryRun ?? false),
  )
}
