import { writeAudit } from '../audit/audit.ts'
import type { users } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { updateUser } from '../users/queries.ts'
import { revokeRefreshTokens } from './queries.ts'
import { systemActor } from './roles.ts'

type UserRow = typeof users.$inferSelect

/** An account that nobody used for so long is a door that nobody watches. */
export function isIdle({ config, clock }: Deps, { lastSeenAt, createdAt }: UserRow): boolean {
  return clock().getTime() - (lastSeenAt ?? createdAt).getTime() > config.idleDays * 86_400_000
}

export async function disableIdle(deps: Deps, user: UserRow): Promise<void> {
  const now = deps.clock()
  await deps.db.transaction(async (tx) => {
    const version = await updateUser(tx, user.id, user.version, { disabledAt: now, updatedAt: now })
    await revokeRefreshTokens(tx, { userId: user.id }, now)
    await writeAudit(tx, deps, systemActor, {
      action: 'disableIdleUser',
      entity: 'user',
      entityId: user.id,
      version,
      before: { disabled: false, lastSeenAt: user.lastSeenAt },
      after: { disabled: true },
    })
  })
}
