import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { Deps } from '../deps.ts'
import { runInBackground } from '../events/background.ts'
import { ifMatch, sendVersioned } from '../http/concurrency.ts'
import { IdParams, IfMatchHeaders } from '../http/schemas.ts'
import { deliverWebhooks } from './delivery.ts'
import {
  WebhookDelivery,
  WebhookDeliveryPage,
  DeliveryParams,
  DeliveryQuery,
  Webhook,
  WebhookInput,
  WebhookList,
  WebhookPatch,
  WebhookWithSecret,
} from './schemas.ts'
import {
  changeWebhook,
  createWebhook,
  deleteWebhook,
  enableWebhook,
  listDeliveries,
  listWebhooks,
  readWebhook,
  redeliver,
  rotateWebhookSecret,
  testWebhook,
} from './service.ts'
import { sweepDeliveries } from './sweep.ts'

export const webhookRoutes: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  const tags = ['14. Hệ thống']
  // API clients come by their scope, and to their own webhooks only (queries.ts).
  const config = { access: ['admin'] } as const
  runInBackground(app, {
    name: 'webhooks',
    everyMs: 2_000,
    run: (stopped) => deliverWebhooks(deps, stopped),
    failed: 'webhooks not delivered',
  })
  runInBackground(app, {
    name: 'deliverySweep',
    everyMs: 86_400_000,
    run: (stopped) => sweepDeliveries(deps, stopped),
    failed: 'deliveries not swept',
  })

  app.get(
    '/webhooks',
    {
      config,
      schema: {
        tags,
        operationId: 'listWebhooks',
        summary: 'Các địa chỉ nhận sự kiện',
        response: { 200: WebhookList },
      },
    },
    ({ actor }) => listWebhooks(deps, actor),
  )

  app.post(
    '/webhooks',
    {
      config,
      schema: {
        tags,
        operationId: 'createWebhook',
        summary: 'Đăng ký địa chỉ nhận sự kiện, nhận khóa ký',
        body: WebhookInput,
        response: { 201: WebhookWithSecret },
      },
    },
    async ({ actor, body }, reply) => {
      reply.header('cache-control', 'no-store')
      return sendVersioned(reply.code(201), await createWebhook(deps, actor, body))
    },
  )

  app.get(
    '/webhooks/:id',
    {
      config,
      schema: {
        tags,
        operationId: 'getWebhook',
        summary: 'Một địa chỉ nhận sự kiện',
        params: IdParams,
        response: { 200: Webhook },
      },
    },
    async ({ actor, params }, reply) => sendVersioned(reply, await readWebhook(deps, actor, params.id)),
  )

  app.patch(
    '/webhooks/:id',
    {
      config,
      schema: {
        tags,
        operationId: 'changeWebhook',
        summary: 'Sửa hoặc tạm dừng địa chỉ nhận sự kiện',
        params: IdParams,
        headers: IfMatchHeaders,
        body: WebhookPatch,
        response: { 200: Webhook },
      },
    },
    async (request, reply) => {
      const { actor, params, body } = request
      return sendVersioned(reply, await changeWebhook(deps, actor, params.id, ifMatch(request), body))
    },
  )

  app.post(
    '/webhooks/:id/enable',
    {
      config,
      schema: {
        tags,
        operationId: 'enableWebhook',
        summary: 'Gửi tiếp tới địa chỉ đã dừng, kể cả sự kiện trong lúc dừng',
        params: IdParams,
        headers: IfMatchHeaders,
        response: { 200: Webhook },
      },
    },
    async (request, reply) =>
      sendVersioned(reply, await enableWebhook(deps, request.actor, request.params.id, ifMatch(request))),
  )

  app.post(
    '/webhooks/:id/rotate-secret',
    {
      config,
      schema: {
        tags,
        operationId: 'rotateWebhookSecret',
        summary: 'Đổi khóa ký; khóa cũ còn ký kèm 24 giờ',
        params: IdParams,
        headers: IfMatchHeaders,
        response: { 200: WebhookWithSecret },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store')
      return sendVersioned(reply, await rotateWebhookSecret(deps, request.actor, request.params.id, ifMatch(request)))
    },
  )

  app.delete(
    '/webhooks/:id',
    {
      config,
      schema: {
        tags,
        operationId: 'deleteWebhook',
        summary: 'Xóa địa chỉ nhận sự kiện',
        params: IdParams,
        headers: IfMatchHeaders,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await deleteWebhook(deps, request.actor, request.params.id, ifMatch(request))
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/webhooks/:id/test',
    {
      config,
      schema: {
        tags,
        operationId: 'testWebhook',
        summary: 'Gửi thử một sự kiện ping',
        params: IdParams,
        response: { 202: WebhookDelivery },
      },
    },
    async ({ actor, params }, reply) => reply.code(202).send(await testWebhook(deps, actor, params.id)),
  )

  app.get(
    '/webhooks/:id/deliveries',
    {
      config,
      schema: {
        tags,
        operationId: 'listDeliveries',
        summary: 'Các lần gửi, mới nhất trước',
        params: IdParams,
        querystring: DeliveryQuery,
        response: { 200: WebhookDeliveryPage },
      },
    },
    ({ actor, params, query }) => listDeliveries(deps, actor, params.id, query),
  )

  app.post(
    '/webhooks/:id/deliveries/:deliveryId/redeliver',
    {
      config,
      schema: {
        tags,
        operationId: 'redeliver',
        summary: 'Gửi lại một sự kiện',
        params: DeliveryParams,
        response: { 202: WebhookDelivery },
      },
    },
    async ({ actor, params }, reply) =>
      reply.code(202).send(await redeliver(deps, actor, params.id, params.deliveryId)),
  )
}
