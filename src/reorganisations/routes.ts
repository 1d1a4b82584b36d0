import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Deps } from '../deps.ts'
import { IdParams } from '../http/schemas.ts'
import { readLineage } from './lineage.ts'
import { Lineage, LineageNodeSchema } from './lineage-schemas.ts'
import { getReorganisation, listReorganisations } from './queries.ts'
import {
  DryRunQuery,
  Reorganisation,
  ReorganisationInput,
  ReorganisationPage,
  ReorganisationQuery,
  ReorganisationReport,
} from './schemas.ts'
import { reorganiseUnits } from './service.ts'

export const reorganisationRoutes: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  const tags = ['2. Đơn vị']
  const validatorCompiler = app.validatorCompiler!
  app.addSchema(LineageNodeSchema)
  // Adding a schema would bring Fastify's own compiler back.
  app.setValidatorCompiler(validatorCompiler)

  app.post(
    '/units/reorganisations',
    {
      config: { access: ['admin'] },
      bodyLimit: 5 * 1024 * 1024,
      schema: {
        tags,
        operationId: 'reorganiseUnits',
        summary: 'Sắp xếp đơn vị: sáp nhập, chia tách, đổi tên, chuyển cấp trên, giải thể theo một quyết định',
        description:
          'Lưu tất cả hoặc không lưu gì; mọi chỗ sai đều được nêu. Không xóa gì: đơn vị cũ giữ tên, mã, phiếu, kết quả; đơn vị đổi tên vẫn là đơn vị ấy và tra được theo tên của từng ngày (asOf). dryRun=true chạy như thật rồi không lưu gì.',
        querystring: DryRunQuery,
        body: ReorganisationInput,
        response: { 200: ReorganisationReport, 201: ReorganisationReport },
      },
    },
    async ({ actor, body, query }, reply) => {
      const dryRun = query.dryRun ?? false
      return reply.code(dryRun ? 200 : 201).send(await reorganiseUnits(deps, actor, body, dryRun))
    },
  )

  app.get(
    '/units/reorganisations',
    {
      config: { access: 'any' },
      schema: {
        tags,
        operationId: 'listReorganisations',
        summary: 'Các lần sắp xếp đơn vị, lần gần nhất trước',
        querystring: ReorganisationQuery,
        response: { 200: ReorganisationPage },
      },
    },
    ({ query }) => listReorganisations(deps.db, query),
  )

  app.get(
    '/units/reorganisations/:id',
    {
      config: { access: 'any' },
      schema: {
        tags,
        operationId: 'getReorganisation',
        summary: 'Một lần sắp xếp đơn vị',
        params: IdParams,
        response: { 200: Reorganisation },
      },
    },
    ({ params }) => getReorganisation(deps.db, params.id),
  )

  app.get(
    '/units/:id/lineage',
    {
      config: { access: 'any' },
      schema: {
        tags,
        operationId: 'getLineage',
        summary: 'Nguồn gốc và các đơn vị kế thừa của một đơn vị, dạng cây, kèm ngày và văn bản',
        params: IdParams,
        response: { 200: Lineage },
      },
    },
    ({ params }) => readLineage(deps.db, params.id),
  )
}
