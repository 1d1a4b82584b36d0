import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { Deps } from '../deps.ts'
import { readPack } from '../scoring/pack.ts'
import { packToXlsx } from './to-workbook.ts'
import { examplePack } from './example-pack.ts'
import { WorkbookAnswer, sendWorkbook } from '../xlsx/answer.ts'
import { ifMatch, sendVersioned } from '../http/concurrency.ts'
import { sendKept } from '../http/kept-answers.ts'
import { localeOf } from '../http/locale.ts'
import { IdParams, IfMatchHeaders } from '../http/schemas.ts'
import { GroupSchema } from './group-schema.ts'
import { withPack, type PackFault } from './pack-body.ts'
import { PackSchema } from './pack-schema.ts'
import { getCriteriaSet, listCriteriaSets } from './queries.ts'
import {
  CloneCriteriaSetInput,
  CriteriaSetPage,
  CriteriaSetQuery,
  FullCriteriaSet,
  PackAnswer,
  ChangedPackBody,
  PackBody,
  PackValidation,
} from './schemas.ts'
import {
  changeCriteriaSet,
  cloneCriteriaSet,
  createCriteriaSet,
  deleteCriteriaSet,
  publishCriteriaSet,
  validatePack,
} from './service.ts'
import { writeYaml } from './yaml.ts'

export const criteriaSetRoutes: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  const tags = ['4. Bộ tiêu chí']
  const access = ['admin'] as const

  // PackSchema is documentation: readPack checks packs, and JSON writes them whole.
  const validatorCompiler = app.validatorCompiler!
  const packAsBody: typeof validatorCompiler = (part) =>
    part.httpPart === 'body' ? () => true : validatorCompiler(part)
  const serializerCompiler = () => JSON.stringify
  app.addSchema(GroupSchema)
  app.addSchema(PackSchema)
  // Adding schemas would bring Fastify's own compiler back.
  app.setValidatorCompiler(validatorCompiler)

  app.get(
    '/criteria-sets',
    {
      config: { access: 'any' },
      schema: {
        tags,
        operationId: 'listCriteriaSets',
        summary: 'Danh sách bộ tiêu chí',
        querystring: CriteriaSetQuery,
        response: { 200: CriteriaSetPage },
      },
    },
    ({ query }) => listCriteriaSets(deps.db, query),
  )

  app.post(
    '/criteria-sets',
    {
      config: { access },
      validatorCompiler: packAsBody,
      serializerCompiler,
      schema: {
        tags,
        operationId: 'createCriteriaSet',
        summary: 'Nhập bộ tiêu chí (bản nháp)',
        description:
          'Nhận tệp Excel (theo mẫu template.xlsx), JSON hoặc YAML. Mọi lỗi được báo cùng lúc kèm vị trí (trang và ô trong tệp Excel); có lỗi thì không lưu gì.',
        body: PackBody,
        response: { 201: FullCriteriaSet },
      },
    },
    async (request, reply) =>
      sendVersioned(
        reply.code(201),
        await withPack(request, (document) => createCriteriaSet(deps, request.actor, document)),
      ),
  )

  app.post(
    '/criteria-sets/validate',
    {
      config: { access },
      validatorCompiler: packAsBody,
      schema: {
        tags,
        operationId: 'validatePack',
        summary: 'Kiểm tra nội dung bộ tiêu chí, không lưu',
        body: PackBody,
        response: { 200: PackValidation },
      },
    },
    (request) => withPack(request, (document, locate) => validation(request, document, locate)),
  )

  app.get(
    '/criteria-sets/template.xlsx',
    {
      config: { access: 'any' },
      schema: {
        tags,
        operationId: 'exportPackTemplate',
        summary: 'Tải mẫu Excel để nhập bộ tiêu chí',
        description: 'Có trang hướng dẫn và một bộ tiêu chí ví dụ; thay nội dung rồi gửi bằng POST /criteria-sets.',
        response: { 200: WorkbookAnswer },
      },
    },
    async (_request, reply) => {
      const { pack } = readPack(examplePack)
      return sendWorkbook(reply, await packToXlsx(pack!), 'Mẫu bộ tiêu chí.xlsx')
    },
  )

  app.get(
    '/criteria-sets/:id/workbook.xlsx',
    {
      config: { access: 'any' },
      schema: {
        tags,
        operationId: 'exportPack',
        summary: 'Tải bộ tiêu chí dạng Excel',
        description: 'Sửa rồi gửi lại được bằng POST (bộ mới) hoặc PUT (thay bản nháp); không mất nội dung nào.',
        params: IdParams,
        response: { 200: WorkbookAnswer },
      },
    },
    async ({ params }, reply) => {
      const set = sendVersioned(reply, await getCriteriaSet(deps.db, params.id))
      return sendWorkbook(reply, await packToXlsx(set.pack), `${set.code} ${set.packVersion}.xlsx`)
    },
  )

  app.get(
    '/criteria-sets/:id',
    {
      // A published set never changes; a draft is read each time.
      config: { access: 'any', kept: () => 'published' },
      serializerCompiler,
      schema: {
        tags,
        operationId: 'getCriteriaSet',
        summary: 'Một bộ tiêu chí kèm nội dung',
        description: 'Với Accept: application/yaml: nội dung dạng YAML, nhập lại được bằng POST.',
        params: IdParams,
        response: { 200: PackAnswer },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const yaml = wantsYaml(request)
      const make = async () => {
        const set = await getCriteriaSet(deps.db, id)
        return { body: yaml ? writeYaml(set) : set, version: set.version, keep: set.status === 'published' }
      }
      return sendKept(request, reply, make, yaml ? { type: 'application/yaml; charset=utf-8' } : {})
    },
  )

  app.put(
    '/criteria-sets/:id',
    {
      config: { access },
      validatorCompiler: packAsBody,
      serializerCompiler,
      schema: {
        tags,
        operationId: 'changeCriteriaSet',
        summary: 'Thay nội dung của bản nháp',
        params: IdParams,
        headers: IfMatchHeaders,
        body: ChangedPackBody,
        response: { 200: FullCriteriaSet },
      },
    },
    async (request, reply) =>
      sendVersioned(
        reply,
        await withPack(request, (document) =>
          changeCriteriaSet(deps, request.actor, request.params.id, ifMatch(request), document),
        ),
      ),
  )

  app.delete(
    '/criteria-sets/:id',
    {
      config: { access },
      schema: {
        tags,
        operationId: 'deleteCriteriaSet',
        summary: 'Xóa bản nháp',
        params: IdParams,
        headers: IfMatchHeaders,
        response: { 204: Type.Null({ description: 'Đã xóa' }) },
      },
    },
    async (request, reply) => {
      await deleteCriteriaSet(deps, request.actor, request.params.id, ifMatch(request))
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/criteria-sets/:id/publish',
    {
      config: { access },
      serializerCompiler,
      schema: {
        tags,
        operationId: 'publishCriteriaSet',
        summary: 'Ban hành bộ tiêu chí',
        description:
          'Đóng băng nội dung dưới mã băm SHA-256. Bộ đã ban hành không bao giờ thay đổi; muốn sửa thì nhân bản thành phiên bản mới.',
        params: IdParams,
        headers: IfMatchHeaders,
        response: { 200: FullCriteriaSet },
      },
    },
    async (request, reply) =>
      sendVersioned(reply, await publishCriteriaSet(deps, request.actor, request.params.id, ifMatch(request))),
  )

  app.post(
    '/criteria-sets/:id/clone',
    {
      config: { access },
      serializerCompiler,
      schema: {
        tags,
        operationId: 'cloneCriteriaSet',
        summary: 'Nhân bản thành phiên bản mới (bản nháp)',
        description: 'Bản mới ghi bộ nguồn là bộ được thay thế (supersedes).',
        params: IdParams,
        body: CloneCriteriaSetInput,
        response: { 201: FullCriteriaSet },
      },
    },
    async ({ actor, params, body }, reply) =>
      sendVersioned(reply.code(201), await cloneCriteriaSet(deps, actor, params.id, body)),
  )

  app.post(
    '/criteria-sets/:id/validate',
    {
      config: { access },
      schema: {
        tags,
        operationId: 'validateCriteriaSet',
        summary: 'Kiểm tra bộ tiêu chí đã lưu',
        params: IdParams,
        response: { 200: PackValidation },
      },
    },
    async (request) => validation(request, (await getCriteriaSet(deps.db, request.params.id)).pack),
  )
}

function validation(request: FastifyRequest, document: unknown, locate = (faults: PackFault[]) => faults) {
  const { valid, faults } = validatePack(document)
  return { valid, faults: locate(faults).map((fault) => ({ ...fault, detail: fault.detail[localeOf(request)] })) }
}

function wantsYaml({ headers }: FastifyRequest): boolean {
  return /\bapplication\/yaml\b/i.test(headers.accept ?? '')
}
