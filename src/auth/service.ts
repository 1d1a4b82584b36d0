// Sign-in: OAuth 2 password and refresh_token grants. A refresh token is used once; using it
// again ends every session that descends from the same sign-in.

import type { Actor } from './roles.ts'
import { countAttempt, forgetAttempts } from './attempts.ts'
import { writeAudit } from '../audit/audit.ts'
import type { Deps } from '../deps.ts'
import { problems, say, type Problem } from '../http/problems.ts'
import { getUser, touchUser, updateUser } from '../users/queries.ts'
import { disableIdle, isIdle } from './idle.ts'
import { hashPassword, verifyDecoy, verifyPassword } from './passwords.ts'
import {
  findActor,
  findRefreshToken,
  findUserByEmail,
  insertRefreshToken,
  markRefreshTokenUsed,
  revokeRefreshTokens,
} from './queries.ts'
import { accessTokenSeconds, hashSecret, newSecret, refreshTokenDays, signAccessToken } from './tokens.ts'
import { useCode } from './totp.ts'
import type { Db, Tx } from '../db/client.ts'
import type { users } from '../db/schema.ts'

interface SignIn {
  email: string
  password: string
  /** Code of the second factor, where the account has one. */
  totp: string | undefined
  address: string
}

/**
 * @throws invalid_grant (400): the same for an unknown account, a wrong password and a disabled one;
 * only with the right password: the account was idle too long, totp_required, totp_invalid.
 * @throws too_many_attempts (429)
 */
export async function signInWithPassword(deps: Deps, { email, password, totp, address }: SignIn) {
  await countAttempt(deps, email, address)
  const user = await findUserByEmail(deps.db, email)
  const correct = user ? await verifyPassword(user.passwordHash, password) : await verifyDecoy(password)
  if (!user || !correct || user.disabledAt)
    throw invalidGrant(say('Thư điện tử hoặc mật khẩu không đúng.', 'E-mail or password is wrong.'))
  if (isIdle(deps, user)) {
    await disableIdle(deps, user)
    throw idleTooLong(deps)
  }
  if (user.totpConfirmedAt) await checkTotp(deps, user, totp)
  await forgetAttempts(deps, email, address)
  return issueTokens(deps, deps.db, user.id, deps.newId())
}

type UserRow = typeof users.$inferSelect

async function checkTotp({ db, clock }: Deps, user: UserRow, code: string | undefined): Promise<void> {
  if (!code) {
    const detail = say(
      'Tài khoản đã bật xác thực hai lớp: gửi kèm mã 6 chữ số trong trường totp.',
      'The account has a second factor: send its 6-digit code as totp.',
    )
    throw problems.totpRequired({ detail, extensions: { error: 'invalid_grant', error_description: detail } })
  }
  if (await useCode(db, user, code, clock())) return
  const detail = say('Mã xác thực không đúng hoặc đã dùng.', 'The code is wrong or was used before.')
  throw problems.totpInvalid({ detail, extensions: { error: 'invalid_grant', error_description: detail } })
}

function idleTooLong({ config }: Deps): Problem {
  const days = config.idleDays
  return invalidGrant(
    say(
      `Tài khoản đã bị khóa vì không sử dụng quá ${days} ngày. Quản trị viên có thể mở lại.`,
      `The account is disabled: it was not used for ${days} days. An administrator can enable it again.`,
    ),
  )
}

/** @throws invalid_grant (400) when unknown, expired, ended or used before. */
export async function refreshSession(deps: Deps, refreshToken: string) {
  const now = deps.clock()
  const refused = invalidGrant(
    say('Phiên đăng nhập đã kết thúc, hãy đăng nhập lại.', 'The session has ended; sign in again.'),
  )
  const tokens = await deps.db.transaction(async (tx) => {
    const token = await findRefreshToken(tx, hashSecret(refreshToken))
    if (!token || token.revokedAt || token.expiresAt <= now) return null
    if (token.usedAt) {
      await revokeRefreshTokens(tx, { familyId: token.familyId }, now)
      return null
    }
    if (!(await findActor(tx, token.userId, null)) || isIdle(deps, await getUser(tx, token.userId))) return null
    await markRefreshTokenUsed(tx, token.id, now)
    return issueTokens(deps, tx, token.userId, token.familyId)
  })
  if (!tokens) throw refused
  return tokens
}

/** Ends all sessions of the caller. */
export async function signOut(deps: Deps, actor: Actor): Promise<void> {
  await deps.db.transaction(async (tx) => {
    await revokeRefreshTokens(tx, { userId: actor.userId! }, deps.clock())
    await writeAudit(tx, deps, actor, {
      action: 'signOut',
      entity: 'user',
      entityId: actor.userId!,
      after: { sessions: 'ended' },
    })
  })
}

/** @throws rule_broken (422) when the present password is wrong. Ends all sessions. */
export async function changePassword(
  deps: Deps,
  actor: Actor,
  presentPassword: string,
  newPassword: string,
  address: string,
): Promise<void> {
  const user = await getUser(deps.db, actor.userId!)
  await countAttempt(deps, user.email, address)
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
  await forgetAttempts(deps, user.email, address)
  if (presentPassword.normalize('NFC') === newPassword) {
    throw problems.ruleBroken({
      errors: [
        {
          pointer: '/newPassword',
          code: 'same_password',
          detail: say(
            'Mật khẩu mới phải khác mật khẩu hiện tại.',
            'The new password must differ from the present one.',
          ),
        },
      ],
    })
  }
  const passwordHash = await hashPassword(newPassword)
  await deps.db.transaction(async (tx) => {
    const version = await updateUser(tx, user.id, user.version, {
      passwordHash,
      mustChangePassword: false,
      updatedAt: deps.clock(),
    })
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
  const refreshToken = newSecret()
  await insertRefreshToken(db, {
    id: newId(),
    familyId,
    userId,
    tokenHash: hashSecret(refreshToken),
    expiresAt: new Date(now.getTime() + refreshTokenDays * 86_400_000),
    createdAt: now,
  })
  await touchUser(db, userId, now)
  return {
    access_token: await signAccessToken({ userId, sessionId: familyId }, config.jwtSecret, now),
    token_type: 'Bearer' as const,
    expires_in: accessTokenSeconds,
    refresh_token: refreshToken,
  }
}

/** Carries `error` and `error_description` as well, which OAuth 2 clients read (RFC 6749 §5.2). */
function invalidGrant(detail: { vi: string; en: string }): Problem {
  return problems.invalidGrant({ detail, extensions: { error: 'invalid_grant', error_description: detail } })
}
