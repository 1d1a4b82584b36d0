// A session is what descends from one sign-in: a family of refresh tokens, and the access tokens
// that carry its id and die with it.

import { and, desc, eq, isNull, max, min, gt } from 'drizzle-orm'
import { writeAudit } from '../audit/audit.ts'
import { refreshTokens } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { problems, say } from '../http/problems.ts'
import type { Actor } from './roles.ts'

export async function listSessions({ db, clock }: Deps, actor: Actor, currentId: string | null) {
  const lastUsedAt = max(refreshTokens.createdAt)
  const rows = await db
    .select({ id: refreshTokens.familyId, createdAt: min(refreshTokens.createdAt), lastUsedAt })
    .from(refreshTokens)
    .where(and(eq(refreshTokens.userId, actor.userId!), isNull(refreshTokens.revokedAt)))
    .groupBy(refreshTokens.familyId)
    .having(gt(max(refreshTokens.expiresAt), clock()))
    .orderBy(desc(lastUsedAt), desc(refreshTokens.familyId))
  return {
    items: rows.map((row) => ({
      id: row.id,
      createdAt: row.createdAt!.toISOString(),
      lastUsedAt: row.lastUsedAt!.toISOString(),
      current: row.id === currentId,
    })),
  }
}

/** @throws not_found (404) when it is not a session of the caller, or has ended. */
export async function endSession(deps: Deps, actor: Actor, sessionId: string): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const ended = await tx
      .update(refreshTokens)
      .set({ revokedAt: deps.clock() })
      .where(
        and(
          eq(refreshTokens.familyId, sessionId),
          eq(refreshTokens.userId, actor.userId!),
          isNull(refreshTokens.revokedAt),
        ),
      )
      .returning({ id: refreshTokens.id })
    if (ended.length === 0)
      throw problems.notFound({ detail: say('Không có phiên đăng nhập này.', 'There is no such session.') })
    await writeAudit(tx, deps, actor, {
      action: 'endSession',
      entity: 'user',
      entityId: actor.userId!,
      after: { endedSession: sessionId },
    })
  })
}
