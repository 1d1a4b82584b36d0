// Lost updates are impossible: a mutable resource has `version` and an ETag; changes need
// If-Match (api.md, "Rules for every endpoint"). 428 without it, 412 when stale, and the 412
// says what changed since: by whom, when, which fields.

import { and, asc, eq, gt } from 'drizzle-orm'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Db, Tx } from '../db/client.ts'
import { nameOfActor } from '../audit/queries.ts'
import { auditLog, users } from '../db/schema.ts'
import { problems, say, type Problem } from './problems.ts'

/** Version in If-Match: what an ETag begins with (conditional.ts). @throws version_missing (428), invalid_request (400) */
export function ifMatch(request: FastifyRequest): number {
  const header = request.headers['if-match']
  if (header === undefined || header === '') {
    throw problems.versionMissing({
      detail: say(
        'Gửi kèm tiêu đề If-Match với giá trị ETag của lần đọc gần nhất, ví dụ "3".',
        'Send If-Match with the ETag last read, for example "3".',
      ),
    })
  }
  const version = /^(?:W\/)?"?(\d{1,9})(?:-[\w-]{27})?"?$/.exec(header)?.[1]
  if (version === undefined) {
    throw problems.invalidRequest({
      errors: [
        {
          pointer: '/headers/if-match',
          code: 'wrong_format',
          detail: say('If-Match phải là một phiên bản, ví dụ "3".', 'If-Match must be a version, for example "3".'),
        },
      ],
    })
  }
  return Number(version)
}

/** Sends a resource with its version as ETag; a GET answers more than that (conditional.ts). */
export function sendVersioned<T extends { version: number }>(reply: FastifyReply, resource: T): T {
  reply.header('etag', `"${resource.version}"`)
  return resource
}

/** The 412 for a resource whose changes are in the audit log under `entity` and `id`. */
export async function staleVersion(
  db: Db | Tx,
  entity: string,
  id: string,
  expected: number,
  current: number,
): Promise<Problem> {
  return problems.staleVersion({
    detail: say(
      `Bạn đã đọc phiên bản ${expected}, hiện nay là phiên bản ${current}. Hãy tải lại rồi thực hiện lại.`,
      `You read version ${expected}; it is now version ${current}. Read it again and repeat.`,
    ),
    extensions: {
      yourVersion: expected,
      currentVersion: current,
      changes: await changesSince(db, entity, id, expected),
    },
    headers: { etag: `"${current}"` },
  })
}

/** What happened to a resource after a version: by whom, when, which fields; the first 50 changes. */
export async function changesSince(db: Db | Tx, entity: string, id: string, version: number) {
  const changes = await db
    .select({ at: auditLog.at, by: nameOfActor, action: auditLog.action, after: auditLog.after })
    .from(auditLog)
    .leftJoin(users, eq(users.id, auditLog.actorId))
    .where(and(eq(auditLog.entity, entity), eq(auditLog.entityId, id), gt(auditLog.entityVersion, version)))
    .orderBy(asc(auditLog.entityVersion))
    .limit(50)
  return changes.map(({ at, by, action, after }) => ({
    at: at.toISOString(),
    by,
    action,
    fields: Object.keys(after ?? {}),
  }))
}
