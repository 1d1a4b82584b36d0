import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { Deps } from '../deps.ts'
import { ifMatch, sendVersioned } from '../http/concurrency.ts'
import { IdParams, IfMatchHeaders } from '../http/schemas.ts'
import { problems } from '../http/problems.ts'
import { unitLimits } from '../units/sheets.ts'
import { WorkbookBody } from '../xlsx/answer.ts'
import { openWorkbook, xlsxType } from '../xlsx/incoming.ts'
import { importReorganisation } from './import.ts'
import { MappingQuery, MappingReport } from './import-schemas.ts'
import { readMappingCsv, readMappingWorkbook } from './mapping-sheet.ts'
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
  RevokeReorganisationInput,
} from './schemas.ts'
import { revokeReorganisation } from './revoke.ts'
import { reorganiseUnits } from './service.ts'

const MappingBody = {
  content: {
    'text/csv': {
      schema: Type.String({
        description: 'Nội dung CSV, mã hóa UTF-8, phân cách bằng dấu phẩy hoặc dấu chấm phẩy',
        examples: [
          'old_code,old_name,new_code,new_name,effective_date\n30085,Xã Ba Sao,30085,Xã Ba Sao (ví dụ),2026-01-01\n',
        ],
      }),
    },
    [xlsxType]: { schema: WorkbookBody },
  },
}

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

  app.post(
    '/units/reorganisations/import',
    {
      config: { access: ['admin'] },
      bodyLimit: unitLimits.bytes,
      schema: {
        tags,
        operationId: 'importReorganisation',
        summary: 'Sắp xếp đơn vị theo bảng chuyển đổi mã cũ – mã mới (CSV hoặc Excel)',
        description:
          'Mỗi dòng một đơn vị cũ (hoặc một phần của nó) và đơn vị mới. Cột: old_code, old_name, old_district_name, old_province_name, new_code, new_name, new_unit_type, new_block, new_parent_code, effective_date (hoặc Mã cũ, Tên cũ, Huyện cũ, Tỉnh cũ, Mã mới, Tên mới, Loại đơn vị mới, Khối mới, Mã cấp trên mới, Ngày có hiệu lực); bốn cột mã, tên là bắt buộc. Dòng không có mã mới: đơn vị chấm dứt, không có đơn vị kế thừa. Nhiều dòng cùng mã mới: đơn vị mới, kể cả khi giữ mã và tên của một đơn vị cũ. Một dòng duy nhất cùng mã: vẫn là đơn vị ấy, đổi tên hoặc đổi cấp trên. Một đơn vị cũ ở nhiều dòng với các mã mới khác nhau: tách, chia vào những đơn vị ấy. Hãy chạy dryRun=true và đọc withoutOldCode, unknownCodes, codesRenamed, splits, namesDiffer, withoutSuccessor trước.',
        querystring: MappingQuery,
        body: MappingBody,
        response: { 200: MappingReport, 201: MappingReport },
      },
      // The table is read whole, and every bad row is named.
      validatorCompiler: (part) => (part.httpPart === 'body' ? () => true : validatorCompiler(part)),
    },
    async ({ actor, body, query, mediaType }, reply) => {
      if (mediaType !== 'text/csv' && mediaType !== xlsxType) throw problems.unsupportedMediaType()
      const rows = Buffer.isBuffer(body)
        ? readMappingWorkbook(await openWorkbook(body, unitLimits))
        : readMappingCsv(body as string)
      return reply.code(query.dryRun ? 200 : 201).send(await importReorganisation(deps, actor, rows, query))
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
    '/reorganisations/:id',
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
    async ({ params }, reply) => sendVersioned(reply, await getReorganisation(deps.db, params.id)),
  )

  app.post(
    '/reorganisations/:id/revoke',
    {
      config: { access: ['admin'] },
      schema: {
        tags,
        operationId: 'revokeReorganisation',
        summary: 'Hủy một lần sắp xếp đã ghi nhầm',
        description:
          'Chỉ khi chưa có gì dựa vào nó; nếu có, mọi vướng mắc được nêu (in_use), không gì thay đổi. Đơn vị đã chấm dứt lại tiếp tục, tên, cấp trên, mã như trước; đơn vị do nó thành lập coi như chưa từng có: không danh sách nào còn nêu, trừ danh sách theo updatedSince để bản sao nơi khác biết; ở đó và khi đọc theo id, validTo là ngày liền trước validFrom. Lần sắp xếp vẫn đọc được, kèm lý do hủy.',
        params: IdParams,
        headers: IfMatchHeaders,
        body: RevokeReorganisationInput,
        response: { 200: Reorganisation },
      },
    },
    async (request, reply) =>
      sendVersioned(
        reply,
        await revokeReorganisation(deps, request.actor, request.params.id, ifMatch(request), request.body),
      ),
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
