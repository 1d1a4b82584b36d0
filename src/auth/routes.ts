import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { signInClient } from '../api-clients/service.ts'
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
    async ({ body, headers, ip }, reply) => {
      reply.header('cache-control', 'no-store')
      if (body.grant_type === 'client_credentials') {
        const { id = body.client_id, secret = body.client_secret } = basicCredentials(headers.authorization)
        return signInClient(deps, needed(id, 'client_id'), needed(secret, 'client_secret'))
      }
      if (body.grant_type === 'password')
        return signInWithPassword(deps, {
          email: needed(body.username, 'username'),
          password: needed(body.password, 'password'),
          totp: body.totp,
          address: ip,
        })
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
      const { id, email, name, mustChangePassword } = await getUser(deps.db, actor.userId!)
      return { id, email, name, roles: [...actor.roles], mustChangePassword }
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
    async ({ actor, body, ip }, reply) => {
      await changePassword(deps, actor, body.currentPassword, body.newPassword, ip)
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

/** Client credentials in a Basic header, form-encoded each (RFC 6749 §2.3.1). Swagger UI sends an empty one with passwords. */
function basicCredentials(header: string | undefined): { id?: string; secret?: string } {
  const encoded = /^Basic ([\w+/=]+)$/i.exec(header ?? '')?.[1]
  if (!encoded) return {}
  const [id, secret] = Buffer.from(encoded, 'base64').toString().split(':').map(formDecoded)
  return { ...(id && { id }), ...(secret && { secret }) }
}

function formDecoded(text: string): string {
  return new URLSearchParams(`v=${text}`).get('v') ?? ''
}
