import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { Deps } from '../deps.ts'
import { problems, say } from '../http/problems.ts'
import { getUser } from '../users/queries.ts'
import { Me, PasswordChange, TokenRequest, TokenResponse } from './schemas.ts'
import { changePassword, refreshSession, signInWithPassword, signOut } from './service.ts'

export const authRoutes: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  const tags = ['1. Đăng nhập']

  app.post(
    '/auth/token',
    {
      config: { access: 'public' },
      schema: {
        tags,
        operationId: 'createToken',
        summary: 'Đăng nhập, nhận mã truy cập (OAuth 2)',
        consumes: ['application/x-www-form-urlencoded'],
        body: TokenRequest,
        response: { 200: TokenResponse },
      },
    },
    async ({ body }, reply) => {
      reply.header('cache-control', 'no-store')
      if (body.grant_type === 'password')
        return signInWithPassword(deps, needed(body.username, 'username'), needed(body.password, 'password'))
      return refreshSession(deps, needed(body.refresh_token, 'refresh_token'))
    },
  )

  app.post(
    '/auth/logout',
    {
      config: { access: 'any' },
      schema: {
        tags,
        operationId: 'signOut',
        summary: 'Đăng xuất, kết thúc mọi phiên của tài khoản',
        response: { 204: Type.Null() },
      },
    },
    async ({ actor }, reply) => {
      await signOut(deps, actor)
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/me',
    {
      config: { access: 'any' },
      schema: { tags, operationId: 'getMe', summary: 'Tài khoản đang đăng nhập và các vai trò', response: { 200: Me } },
    },
    async ({ actor }) => {
      const { id, email, name } = await getUser(deps.db, actor.userId!)
      return { id, email, name, roles: [...actor.roles] }
    },
  )

  app.post(
    '/me/password',
    {
      config: { access: 'any' },
      schema: {
        tags,
        operationId: 'changePassword',
        summary: 'Đổi mật khẩu',
        body: PasswordChange,
        response: { 204: Type.Null() },
      },
    },
    async ({ actor, body }, reply) => {
      await changePassword(deps, actor, body.currentPassword, body.newPassword)
      return reply.code(204).send(null)
    },
  )
}

function needed(value: string | undefined, name: string): string {
  if (value) return value
  throw problems.invalidRequest({
    errors: [
      { pointer: `/${name}`, code: 'required', detail: say('Thiếu trường bắt buộc.', 'This field is required.') },
    ],
    extensions: { error: 'invalid_request' },
  })
}
