// Retries are safe: a POST with Idempotency-Key is done once. What took effect, or answered with
// success, is remembered for a day and answered again byte for byte; a refusal or a fault changed
// nothing, so it frees the key and the retry is looked at afresh. Keys belong to their caller;
// callers that are not signed in have none. An answer marked `no-store` holds a secret and is
// never kept: its retry learns that the first request took effect. Bodies are kept only as an
// HMAC, because a plain hash of a short password could be guessed.

import { createHmac } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../deps.ts'
import { claimKey, giveUpKey, inProgress, keepAnswer, type KeptAnswer } from './idempotency-keys.ts'
import { problems, say } from './problems.ts'

export const idempotencyHeader = 'idempotency-key'

const longestAnswer = 1024 * 1024
const keptHeaders = ['content-type', 'content-language', 'etag', 'location']

declare module 'fastify' {
  interface FastifyRequest {
    /** Null: the request has none, or is none that takes part. */
    idempotencyKey: string | null
  }
}

export function installIdempotency(app: FastifyInstance, deps: Deps): void {
  app.decorateRequest('idempotencyKey', null)
  app.addHook('preHandler', async (request, reply) => {
    request.idempotencyKey = keyOf(request)
    // What a form holds is known only when it was read: its handler asks then.
    if (request.mediaType !== 'multipart/form-data' && (await answeredBefore(deps, request, reply, request.body)))
      return reply
  })
  app.addHook('onSend', async (request, reply, payload) => {
    if (!request.actor?.claimed) return payload
    try {
      const answer = answerOf(reply, payload)
      if (answer) await keepAnswer(deps.db, request.id, answer)
      else await giveUpKey(deps.db, request.id, deps.clock())
    } catch (error) {
      request.log.error({ err: { type: (error as Error).name } }, 'answer not kept for retries')
    }
    return payload
  })
}

/**
 * Claims the request's key, if it has one, for this content. True: the first answer was sent again.
 * @throws idempotency_key_reused (422), request_in_progress, already_done (409)
 */
export async function answeredBefore(
  { db, config, clock }: Deps,
  request: FastifyRequest,
  reply: FastifyReply,
  content: unknown,
): Promise<boolean> {
  const { idempotencyKey: key, actor, id: requestId } = request
  if (key === null) return false
  const fingerprint = fingerprintOf(request, content, config.jwtSecret)
  const holder = await claimKey(db, { ownerId: actor.userId!, key, fingerprint, requestId }, clock())
  if (!holder) {
    request.actor = { ...actor, claimed: true }
    return false
  }
  if (holder.fingerprint !== fingerprint) throw reused()
  if (holder.answer) {
    sendAgain(reply, holder.answer)
    return true
  }
  if (holder.effect && holder.leaseUntil <= clock())
    throw problems.alreadyDone({ detail: alreadyDone, extensions: { ...holder.effect } })
  throw inProgress()
}

/** @throws invalid_request (400) */
function keyOf({ method, actor, headers }: FastifyRequest): string | null {
  const key = headers[idempotencyHeader]
  if (method !== 'POST' || !actor?.userId || key === undefined) return null
  if (typeof key === 'string' && /^[!-~]{1,255}$/.test(key)) return key
  throw problems.invalidRequest({
    errors: [
      {
        pointer: `/headers/${idempotencyHeader}`,
        code: 'wrong_format',
        detail: say(
          'Idempotency-Key gồm 1 đến 255 ký tự ASCII, không có khoảng trắng.',
          'Idempotency-Key has 1 to 255 visible ASCII characters.',
        ),
      },
    ],
  })
}

/** The same for the same request: method, address, version and what was sent, as it was understood. */
function fingerprintOf({ method, url, headers, mediaType }: FastifyRequest, content: unknown, secret: string): string {
  const asked = [method, url, headers['if-match'] ?? null, mediaType ?? null, content ?? null]
  return createHmac('sha256', secret)
    .update(`idempotency ${JSON.stringify(asked)}`)
    .digest('hex')
}

/** Undefined: not a success, a secret, or too long. */
function answerOf(reply: FastifyReply, payload: unknown): KeptAnswer | undefined {
  const body = payload ?? ''
  if (reply.statusCode >= 300 || reply.getHeader('cache-control') === 'no-store') return undefined
  if (typeof body !== 'string' || body.length > longestAnswer) return undefined
  const sent = keptHeaders.filter((name) => reply.hasHeader(name))
  const headers = Object.fromEntries(sent.map((name) => [name, String(reply.getHeader(name))]))
  return { status: reply.statusCode, headers, body }
}

function sendAgain(reply: FastifyReply, { status, headers, body }: KeptAnswer): void {
  reply
    .code(status)
    .headers({ ...headers, 'idempotent-replayed': 'true' })
    .serializer((text: string) => text)
    .send(status === 204 ? undefined : body)
}

function reused() {
  return problems.idempotencyKeyReused({
    detail: say(
      'Khóa này đã dùng cho một yêu cầu khác (khác địa chỉ, nội dung hoặc If-Match). Yêu cầu mới cần khóa mới.',
      'This key was used for another request (address, body or If-Match differ). A new request needs a new key.',
    ),
  })
}

const alreadyDone = say(
  'Yêu cầu gửi trước với khóa này đã được thực hiện, nhưng câu trả lời không được lưu: hãy đọc lại đối tượng nêu trong entity và entityId. Mã bí mật chỉ hiện một lần; nếu chưa nhận được, hãy đổi mã mới.',
  'The first request with this key took effect, but its answer was not kept: read what entity and entityId name. A secret is shown once; if it did not arrive, have a new one made.',
)
