import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { Deps } from '../deps.ts'
import { ifMatch, sendVersioned } from '../http/concurrency.ts'
import { localeOf } from '../http/locale.ts'
import { IdParams, IfMatchHeaders } from '../http/schemas.ts'
import { GroupSchema } from './group-schema.ts'
import { documentOf } from './pack-body.ts'
import { PackSchema } from './pack-schema.ts'
import { getCriteriaSet, listCriteriaSets } from './queries.ts'
import {
  CloneInput,
  CriteriaSetPage,
  CriteriaSetQuery,
  FullCriteriaSet,
  PackAnswer,
  ChangedPackBody,
  PackBody,
  Validation,
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
        description: 'Nhận JSON hoặc YAML. Mọi lỗi được báo cùng lúc kèm vị trí; có lỗi thì không lưu gì.',
        body: PackBody,
        response: { 201: FullCriteriaSet },
      },
    },
    async (request, reply) =>
      sendVersioned(reply.code(201), await createCriteriaSet(deps, request.actor, documentOf(request))),
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
        response: { 200: Validation },
      },
    },
    (request) => validation(request, documentOf(request)),
  )

  app.get(
    '/criteria-sets/:id',
    {
      config: { access: 'any' },
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
      const set = sendVersioned(reply, await getCriteriaSet(deps.db, request.params.id))
      reply.header('vary', 'accept')
      return wantsYaml(request) ? reply.type('application/yaml; charset=utf-8').send(writeYaml(set)) : set
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
        await changeCriteriaSet(deps, request.actor, request.params.id, ifMatch(request), documentOf(request)),
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
        body: CloneInput,
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
        response: { 200: Validation },
      },
    },
    async (request) => validation(request, (await getCriteriaSet(deps.db, request.params.id)).pack),
  )
}

function validation(request: FastifyRequest, document: unknown) {
  const { valid, faults } = validatePack(document)
  return { valid, faults: faults.map((fault) => ({ ...fault, detail: fault.detail[localeOf(request)] })) }
}

function wantsYaml({ headers }: FastifyRequest): boolean {
  return /\bapplication\/yaml\b/i.test(headers.accept ?? '')
}
