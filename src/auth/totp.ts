// The second factor (RFC 6238): a code of an authenticator application, beside the password. A
// code is good for its 30 seconds and the step before and after, and works once.

import { and, eq, isNull, lt, or } from 'drizzle-orm'
import { Secret, TOTP } from 'otpauth'
import { writeAudit } from '../audit/audit.ts'
import type { Db, Tx } from '../db/client.ts'
import { users } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { problems, say, type Problem } from '../http/problems.ts'
import { getUser, updateUser } from '../users/queries.ts'
import { countAttempt, forgetAttempts } from './attempts.ts'
import type { Actor } from './roles.ts'

type UserRow = typeof users.$inferSelect

const period = 30

/** A new secret, shown once; it counts only when confirmed. @throws wrong_state (409) when one is in use. */
export async function startTotp(deps: Deps, actor: Actor) {
  const secret = new Secret({ size: 20 })
  const uri = await deps.db.transaction(async (tx) => {
    const user = await getUser(tx, actor.userId!)
    if (user.totpConfirmedAt) throw alreadyOn(user.totpConfirmedAt)
    await change(tx, deps, actor, user, 'startTotp', { totpSecret: secret.base32, totpLastStep: null }, 'pending')
    return totpOf(secret.base32, user.email).toString()
  })
  return { secret: secret.base32, uri }
}

/** @throws rule_broken (422) a wrong code; wrong_state (409) nothing to confirm. */
export async function confirmTotp(deps: Deps, actor: Actor, code: string, address: string): Promise<void> {
  const user = await getUser(deps.db, actor.userId!)
  if (!user.totpSecret || user.totpConfirmedAt) throw nothingToConfirm()
  await spend(deps, user, code, address)
  await deps.db.transaction(async (tx) => {
    await change(tx, deps, actor, user, 'confirmTotp', { totpConfirmedAt: deps.clock() }, 'on')
  })
}

/** @throws rule_broken (422) a wrong code; wrong_state (409) when it is not on. */
export async function removeTotp(deps: Deps, actor: Actor, code: string, address: string): Promise<void> {
  const user = await getUser(deps.db, actor.userId!)
  if (!user.totpConfirmedAt) throw nothingToConfirm()
  await spend(deps, user, code, address)
  await deps.db.transaction(async (tx) => {
    await change(tx, deps, actor, user, 'removeTotp', withoutTotp, 'off')
  })
}

export const withoutTotp = { totpSecret: null, totpConfirmedAt: null, totpLastStep: null }

/** Whether the code is right and was not used before; it is used now. */
export async function useCode(db: Db | Tx, user: UserRow, code: string, now: Date): Promise<boolean> {
  const delta = totpOf(user.totpSecret!, user.email).validate({ token: code, timestamp: now.getTime(), window: 1 })
  if (delta === null) return false
  const step = Math.floor(now.getTime() / 1000 / period) + delta
  const spent = await db
    .update(users)
    .set({ totpLastStep: step })
    .where(and(eq(users.id, user.id), or(isNull(users.totpLastStep), lt(users.totpLastStep, step))))
    .returning({ id: users.id })
  return spent.length === 1
}

function totpOf(secret: string, email: string): TOTP {
  return new TOTP({ issuer: 'Dan van', label: email, secret: Secret.fromBase32(secret), digits: 6, period })
}

/** Guesses of a code count like guesses of a password. */
async function spend(deps: Deps, user: UserRow, code: string, address: string): Promise<void> {
  await countAttempt(deps, user.email, address)
  if (!(await useCode(deps.db, user, code, deps.clock()))) throw wrongCode()
  await forgetAttempts(deps, user.email, address)
}

async function change(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  user: UserRow,
  action: string,
  fields: Partial<UserRow>,
  totp: 'pending' | 'on' | 'off',
): Promise<void> {
  const version = await updateUser(tx, user.id, user.version, { ...fields, updatedAt: deps.clock() })
  await writeAudit(tx, deps, actor, { action, entity: 'user', entityId: user.id, version, after: { totp } })
}

function wrongCode(): Problem {
  return problems.ruleBroken({
    errors: [
      {
        pointer: '/code',
        code: 'totp_invalid',
        detail: say('Mã xác thực không đúng hoặc đã dùng.', 'The code is wrong or was used before.'),
      },
    ],
  })
}

function alreadyOn(since: Date): Problem {
  const lockedBecause = say('Tài khoản đã bật xác thực hai lớp.', 'The second factor is already on.')
  const whoCanUnlock = say('chính bạn, khi tắt; hoặc quản trị viên', 'you, by removing it; or an administrator')
  return problems.wrongState({
    detail: lockedBecause,
    extensions: { lockedBecause, since: since.toISOString(), until: null, whoCanUnlock },
  })
}

function nothingToConfirm(): Problem {
  return problems.wrongState({
    detail: say(
      'Không có xác thực hai lớp nào ở trạng thái phù hợp để thực hiện.',
      'There is no second factor in the state for this.',
    ),
  })
}
