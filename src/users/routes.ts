import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Deps } from '../deps.ts'
import { Type } from 'typebox'
import { ifMatch, sendVersioned } from '../http/concurrency.ts'
import { IdParams, IfMatchHeaders } from '../http/schemas.ts'
import { exportPersonalData, erasePerson } from './personal-data.ts'
import { Erasure, PersonalData, User, UserInput, UserPage, UserPatch, UserQuery } from './schemas.ts'
import { changeUser, createUser, endUserSessions, readUser, readUsers, resetUserTotp } from './service.ts'

export const userRoutes: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  const tags = ['3. Tài khoản']
  const access = ['admin'] as const

  app.get(
    '/users',
    {
      config: { access },
      schema: {
        tags,
        operationId: 'listUsers',
        summary: 'Danh sách tài khoản',
        querystring: UserQuery,
        response: { 200: UserPage },
      },
    },
    ({ query }) => readUsers(deps, query),
  )

  app.post(
    '/users',
    {
      config: { access },
      schema: { tags, operationId: 'createUser', summary: 'Thêm tài khoản', body: UserInput, response: { 201: User } },
    },
    async ({ actor, body }, reply) => sendVersioned(reply.code(201), await createUser(deps, actor, body)),
  )

  app.get(
    '/users/:id',
    {
      config: { access },
      schema: { tags, operationId: 'getUser', summary: 'Một tài khoản', params: IdParams, response: { 200: User } },
    },
    async ({ params }, reply) => sendVersioned(reply, await readUser(deps.db, params.id)),
  )

  app.patch(
    '/users/:id',
    {
      config: { access },
      schema: {
        tags,
        operationId: 'changeUser',
        summary: 'Sửa tài khoản, vai trò; khóa hoặc mở lại',
        params: IdParams,
        headers: IfMatchHeaders,
        body: UserPatch,
        response: { 200: User },
      },
    },
    async (request, reply) =>
      sendVersioned(reply, await changeUser(deps, request.actor, request.params.id, ifMatch(request), request.body)),
  )

  app.delete(
    '/users/:id/sessions',
    {
      config: { access },
      schema: {
        tags,
        operationId: 'endUserSessions',
        summary: 'Kết thúc mọi phiên đăng nhập của tài khoản, có hiệu lực ngay',
        params: IdParams,
        response: { 204: Type.Null() },
      },
    },
    async ({ actor, params }, reply) => {
      await endUserSessions(deps, actor, params.id)
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/users/:id/export',
    {
      config: { access: 'any' },
      schema: {
        tags,
        operationId: 'exportPersonalData',
        summary: 'Dữ liệu cá nhân mà hệ thống lưu về một người',
        description: 'Mỗi người xem được dữ liệu của chính mình; quản trị viên xem được của mọi người.',
        params: IdParams,
        response: { 200: PersonalData },
      },
    },
    async ({ actor, params }, reply) => {
      // As a file: it may be long, and Swagger UI stands still over long answers.
      reply.headers({
        'cache-control': 'no-store',
        'content-disposition': 'attachment; filename="du-lieu-ca-nhan.json"',
      })
      return exportPersonalData(deps, actor, params.id)
    },
  )

  app.post(
    '/users/:id/erase',
    {
      config: { access },
      schema: {
        tags,
        operationId: 'erasePerson',
        summary: 'Xóa dữ liệu cá nhân của một người',
        description:
          'Họ tên, thư điện tử, mật khẩu, vai trò, phiên đăng nhập bị xóa và không khôi phục được; tài khoản bị khóa vĩnh viễn. Phiếu, kết quả và nhật ký giữ nguyên, người thực hiện hiện là “Người dùng đã xóa”.',
        params: IdParams,
        headers: IfMatchHeaders,
        body: Erasure,
        response: { 200: User },
      },
    },
    async (request, reply) =>
      sendVersioned(reply, await erasePerson(deps, request.actor, request.params.id, ifMatch(request), request.body)),
  )

  app.delete(
    '/users/:id/totp',
    {
      config: { access },
      schema: {
        tags,
        operationId: 'resetUserTotp',
        summary: 'Tắt xác thực hai lớp cho người mất thiết bị',
        params: IdParams,
        headers: IfMatchHeaders,
        response: { 200: User },
      },
    },
    async (request, reply) =>
      sendVersioned(reply, await resetUserTotp(deps, request.actor, request.params.id, ifMatch(request))),
  )
}
