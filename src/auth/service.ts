// Sign-in: OAuth 2 password and refresh_token grants. A refresh token is used once; using it
// again ends every session that descends from the same sign-in.

import type { Actor } from './roles.ts'
import { writeAudit } from '../audit/audit.ts'
import type { Deps } from '../deps.ts'
import { problems, say, type Problem } from '../http/problems.ts'
import { getUser, updateUser } from '../users/queries.ts'
import { hashPassword, verifyDecoy, verifyPassword } from './passwords.ts'
import {
  findActor,
  findRefreshToken,
  findUserByEmail,
  insertRefreshToken,
  markRefreshTokenUsed,
  revokeRefreshTokens,
} from './queries.ts'
import { accessTokenSeconds, hashRefreshToken, newRefreshToken, refreshTokenDays, signAccessToken } from './tokens.ts'
import type { Db, Tx } from '../db/client.ts'

/** @throws invalid_grant (400): the same for an unknown account, a wrong password and a disabled one. */
export async function signInWithPassword(deps: Deps, email: string, password: string) {
  const user = await findUserByEmail(deps.db, email)
  const correct = user ? await verifyPassword(user.passwordHash, password) : await verifyDecoy(password)
  if (!user || !correct || user.disabledAt)
    throw invalidGrant(say('Thư điện tử hoặc mật khẩu không đúng.', 'E-mail or password is wrong.'))
  return issueTokens(deps, deps.db, user.id, deps.newId())
}

/** @throws invalid_grant (400) when unknown, expired, ended or used before. */
export async function refreshSession(deps: Deps, refreshToken: string) {
  const now = deps.clock()
  const refused = invalidGrant(
    say('Phiên đăng nhập đã kết thúc, hãy đăng nhập lại.', 'The session has ended; sign in again.'),
  )
  const tokens = await deps.db.transaction(async (tx) => {
    const token = await findRefreshToken(tx, hashRefreshToken(refreshToken))
    if (!token || token.revokedAt || token.expiresAt <= now) return null
    if (token.usedAt) {
      await revokeRefreshTokens(tx, { familyId: token.familyId }, now)
      return null
    }
    if (!(await findActor(tx, token.userId, null))) return null
    await markRefreshTokenUsed(tx, token.id, now)
    return issueTokens(deps, tx, token.userId, token.familyId)
  })
  if (!tokens) throw refused
  return tokens
}

/** Ends all sessions of the caller. */
export async function signOut({ db, clock }: Deps, actor: Actor): Promise<void> {
  await revokeRefreshTokens(db, { userId: actor.userId! }, clock())
}

/** @throws rule_broken (422) when the present password is wrong. Ends the other sessions. */
export async function changePassword(
  deps: Deps,
  actor: Actor,
  presentPassword: string,
  newPassword: string,
): Promise<void> {
  const user = await getUser(deps.db, actor.userId!)
  if (!(await verifyPassword(user.passwordHash, presentPassword))) {
    throw problems.ruleBroken({
      errors: [
        {
          pointer: '/currentPassword',
          code: 'wrong_password',
          detail: say('Mật khẩu hiện tại không đúng.', 'The present password is wrong.'),
        },
      ],
    })
  }
  const passwordHash = await hashPassword(newPassword)
  await deps.db.transaction(async (tx) => {
    const version = await updateUser(tx, user.id, user.version, { passwordHash, updatedAt: deps.clock() })
    await revokeRefreshTokens(tx, { userId: user.id }, deps.clock())
    await writeAudit(tx, deps, actor, {
      action: 'changePassword',
      entity: 'user',
      entityId: user.id,
      version,
      after: { password: 'changed' },
    })
  })
}

async function issueTokens({ config, clock, newId }: Deps, db: Db | Tx, userId: string, familyId: string) {
  const now = clock()
  const refreshToken = newRefreshToken()
  await insertRefreshToken(db, {
    id: newId(),
    familyId,
    userId,
    tokenHash: hashRefreshToken(refreshToken),
    expiresAt: new Date(now.getTime() + refreshTokenDays * 86_400_000),
    createdAt: now,
  })
  return {
    access_token: await signAccessToken(userId, config.jwtSecret, now),
    token_type: 'Bearer' as const,
    expires_in: accessTokenSeconds,
    refresh_token: refreshToken,
  }
}

/** Carries `error` and `error_description` as well, which OAuth 2 clients read (RFC 6749 §5.2). */
function invalidGrant(detail: { vi: string; en: string }): Problem {
  return problems.invalidGrant({ detail, extensions: { error: 'invalid_grant', error_description: detail } })
}
