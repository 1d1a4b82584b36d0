import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { Deps } from '../deps.ts'
import { versionOf } from '../changes/numbering.ts'
import { ifMatch, sendVersioned } from '../http/concurrency.ts'
import { sendKept } from '../http/kept-answers.ts'
import { readingDeps } from '../http/reads.ts'
import { IdParams, IfMatchHeaders } from '../http/schemas.ts'
import { importUnits } from './import.ts'
import { getUnit, listAllUnits, listUnits } from './queries.ts'
import { AsOfQuery, ImportQuery, UnitImportReport, Unit, UnitInput, UnitPage, UnitPatch, UnitQuery } from './schemas.ts'
import { changeUnit, createUnit } from './service.ts'
import { readUnitsCsv, readUnitsWorkbook, unitLimits, unitsToXlsx } from './sheets.ts'
import { WorkbookAnswer, WorkbookBody, sendWorkbook } from '../xlsx/answer.ts'
import { openWorkbook, xlsxType } from '../xlsx/incoming.ts'
import { problems } from '../http/problems.ts'

const UnitsBody = {
  content: {
    'text/csv': {
      schema: Type.String({
        description: 'Nội dung CSV, mã hóa UTF-8',
        examples: ['code,name,unit_type,block,parent_code,valid_from\n99901,Xã Minh Họa,DIA_PHUONG,XA,,2021-01-01\n'],
      }),
    },
    [xlsxType]: { schema: WorkbookBody },
  },
}

export const unitRoutes: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  const tags = ['2. Đơn vị']
  const unitsVersion = versionOf('unit', deps)

  app.get(
    '/units',
    {
      config: { access: 'any', kept: unitsVersion },
      schema: {
        tags,
        operationId: 'listUnits',
        summary: 'Danh sách đơn vị',
        querystring: UnitQuery,
        response: { 200: UnitPage },
      },
    },
    async (request, reply) =>
      sendKept(request, reply, async () => ({
        body: await listUnits(deps.db, request.query),
      })),
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
    '/units/template.xlsx',
    {
      config: { access: ['admin'] },
      schema: {
        tags,
        operationId: 'exportUnitTemplate',
        summary: 'Tải mẫu Excel để nhập đơn vị',
        response: { 200: WorkbookAnswer },
      },
    },
    async (_request, reply) => sendWorkbook(reply, await unitsToXlsx([]), 'Mẫu danh sách đơn vị.xlsx'),
  )

  app.get(
    '/units/workbook.xlsx',
    {
      config: { access: 'any', reads: 'replica' },
      schema: {
        tags,
        operationId: 'exportUnits',
        summary: 'Tải danh sách đơn vị dạng Excel',
        description: 'Cùng các cột với mẫu nhập; đơn vị có nhiều mã thì ghi mã đầu tiên (còn hiệu lực vào ngày asOf).',
        querystring: AsOfQuery,
        response: { 200: WorkbookAnswer },
      },
    },
    async (request, reply) => {
      const { asOf } = request.query
      const units = await listAllUnits(readingDeps(deps, request).db, asOf)
      return sendWorkbook(reply, await unitsToXlsx(units, asOf), 'Danh sách đơn vị.xlsx')
    },
  )

  app.get(
    '/units/:id',
    {
      config: { access: 'any', kept: unitsVersion },
      schema: {
        tags,
        operationId: 'getUnit',
        summary: 'Một đơn vị',
        params: IdParams,
        querystring: AsOfQuery,
        response: { 200: Unit },
      },
    },
    async (request, reply) =>
      sendKept(request, reply, async () => ({
        body: await getUnit(deps.db, request.params.id, request.query.asOf),
      })),
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
      bodyLimit: unitLimits.bytes,
      schema: {
        tags,
        operationId: 'importUnits',
        summary: 'Nhập đơn vị từ tệp CSV hoặc Excel (tất cả hoặc không dòng nào)',
        description:
          'CSV có các cột code, name, unit_type, block, parent_code, valid_from và tùy chọn scheme (mặc định gso). Tệp Excel theo mẫu template.xlsx. Mọi dòng sai đều được nêu.',
        querystring: ImportQuery,
        body: UnitsBody,
        response: { 200: UnitImportReport },
      },
      // The sheet is read whole, and every bad row is named.
      validatorCompiler: (part) => (part.httpPart === 'body' ? () => true : app.validatorCompiler!(part)),
    },
    async ({ actor, body, query, mediaType }) => {
      if (mediaType !== 'text/csv' && mediaType !== xlsxType) throw problems.unsupportedMediaType()
      const sheet = Buffer.isBuffer(body)
        ? readUnitsWorkbook(await openWorkbook(body, unitLimits))
        : readUnitsCsv(body as string)
      return importUnits(deps, actor, sheet, query.dryRun ?? false)
    },
  )
}
