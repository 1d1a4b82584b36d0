import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { Deps } from '../deps.ts'
import { ifMatch, sendVersioned } from '../http/concurrency.ts'
import { IdParams, IfMatchHeaders } from '../http/schemas.ts'
import { ApiClientInput, ApiClientList, ApiClientWithSecret, Rotation } from './schemas.ts'
import { createApiClient, listApiClients, revokeApiClient, rotateApiClientSecret } from './service.ts'

export const apiClientRoutes: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  const tags = ['3. Tài khoản']
  const config = { access: ['admin'] } as const

  app.get(
    '/api-clients',
    {
      config,
      schema: {
        tags,
        operationId: 'listApiClients',
        summary: 'Các hệ thống kết nối và phạm vi của chúng',
        response: { 200: ApiClientList },
      },
    },
    () => listApiClients(deps),
  )

  app.post(
    '/api-clients',
    {
      config,
      schema: {
        tags,
        operationId: 'createApiClient',
        summary: 'Đăng ký hệ thống kết nối, nhận mã bí mật',
        description:
          'Mã bí mật chỉ hiện một lần trong câu trả lời này. Hệ thống kết nối nhận mã truy cập tại /auth/token với grant_type=client_credentials.',
        body: ApiClientInput,
        response: { 201: ApiClientWithSecret },
      },
    },
    async ({ actor, body }, reply) => {
      reply.header('cache-control', 'no-store')
      return sendVersioned(reply.code(201), await createApiClient(deps, actor, body))
    },
  )

  app.post(
    '/api-clients/:id/rotate',
    {
      config,
      schema: {
        tags,
        operationId: 'rotateApiClientSecret',
        summary: 'Đổi mã bí mật của hệ thống kết nối',
        description: 'Mã cũ còn dùng được thêm số giờ đã chọn, để hai bên không phải đổi cùng một lúc.',
        params: IdParams,
        headers: IfMatchHeaders,
        body: Rotation,
        response: { 200: ApiClientWithSecret },
      },
    },
    async (request, reply) => {
      const { actor, params, body } = request
      reply.header('cache-control', 'no-store')
      return sendVersioned(reply, await rotateApiClientSecret(deps, actor, params.id, ifMatch(request), body))
    },
  )

  app.delete(
    '/api-clients/:id',
    {
      config,
      schema: {
        tags,
        operationId: 'revokeApiClient',
        summary: 'Thu hồi hệ thống kết nối, có hiệu lực ngay',
        params: IdParams,
        headers: IfMatchHeaders,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await revokeApiClient(deps, request.actor, request.params.id, ifMatch(request))
      return reply.code(204).send(null)
    },
  )
}
