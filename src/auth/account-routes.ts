import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { Deps } from '../deps.ts'
import { IdParams } from '../http/schemas.ts'
import { SessionList, TotpCode, TotpSecret } from './schemas.ts'
import { endSession, listSessions } from './sessions.ts'
import { confirmTotp, removeTotp, startTotp } from './totp.ts'

/** One's own sessions and second factor. */
export const accountRoutes: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  const tags = ['1. Đăng nhập']
  const whoHoldTheKeys = { access: ['reviewer', 'approver', 'admin'] } as const

  app.get(
    '/me/sessions',
    {
      config: { access: 'any' },
      schema: {
        tags,
        operationId: 'listSessions',
        summary: 'Các phiên đăng nhập của tôi',
        response: { 200: SessionList },
      },
    },
    ({ actor, sessionId }) => listSessions(deps, actor, sessionId),
  )

  app.delete(
    '/me/sessions/:id',
    {
      config: { access: 'any' },
      schema: {
        tags,
        operationId: 'endSession',
        summary: 'Kết thúc một phiên đăng nhập, có hiệu lực ngay',
        params: IdParams,
        response: { 204: Type.Null() },
      },
    },
    async ({ actor, params }, reply) => {
      await endSession(deps, actor, params.id)
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/me/totp',
    {
      config: whoHoldTheKeys,
      schema: {
        tags,
        operationId: 'startTotp',
        summary: 'Bật xác thực hai lớp: nhận khóa cho ứng dụng xác thực',
        description: 'Khóa chỉ hiện một lần và chỉ có hiệu lực sau khi xác nhận bằng một mã (POST /me/totp/confirm).',
        response: { 200: TotpSecret },
      },
    },
    async ({ actor }, reply) => {
      reply.header('cache-control', 'no-store')
      return startTotp(deps, actor)
    },
  )

  app.post(
    '/me/totp/confirm',
    {
      config: whoHoldTheKeys,
      schema: {
        tags,
        operationId: 'confirmTotp',
        summary: 'Xác nhận xác thực hai lớp bằng mã đầu tiên',
        description: 'Từ lần đăng nhập sau phải gửi kèm trường totp.',
        body: TotpCode,
        response: { 204: Type.Null() },
      },
    },
    async ({ actor, body, ip }, reply) => {
      await confirmTotp(deps, actor, body.code, ip)
      return reply.code(204).send(null)
    },
  )

  app.delete(
    '/me/totp',
    {
      config: whoHoldTheKeys,
      schema: {
        tags,
        operationId: 'removeTotp',
        summary: 'Tắt xác thực hai lớp',
        body: TotpCode,
        response: { 204: Type.Null() },
      },
    },
    async ({ actor, body, ip }, reply) => {
      await removeTotp(deps, actor, body.code, ip)
      return reply.code(204).send(null)
    },
  )
}
