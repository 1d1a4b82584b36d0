import { ilike, or, exists, and, eq, sql } from 'drizzle-orm'
import { writeAudit } from '../audit/audit.ts'
import { hashPassword } from '../auth/passwords.ts'
import { revokeRefreshTokens } from '../auth/queries.ts'
import { withoutTotp } from '../auth/totp.ts'
import type { Actor } from '../auth/roles.ts'
import { changedSince } from '../changes/numbering.ts'
import { userRoles, users } from '../db/schema.ts'
import type { Db, Tx } from '../db/client.ts'
import { escapeLike } from '../db/like.ts'
import type { Deps } from '../deps.ts'
import { keyset } from '../http/paging.ts'
import { problems, say } from '../http/problems.ts'
import { faultsOfUnits } from '../units/service.ts'
import { countUsers, getUser, insertUser, listRolesOf, listUsers, replaceRoles, updateUser } from './queries.ts'
import type { User, UserInput, UserPatch, UserQuery } from './schemas.ts'

/** @throws rule_broken (422) an officer without unit, a unit that isn't there; duplicate (409) the e-mail has an account. */
export async function createUser(deps: Deps, actor: Actor, { password, roles, ...input }: UserInput): Promise<User> {
  const user = { ...input, email: input.email.toLowerCase() }
  const id = deps.newId()
  const now = deps.clock()
  const passwordHash = await hashPassword(password)
  return deps.db.transaction(async (tx) => {
    await refuseUnitsOf(tx, roles)
    await insertUser(tx, { ...user, id, passwordHash, mustChangePassword: true, createdAt: now, updatedAt: now })
    await replaceRoles(tx, id, roles)
    await writeAudit(tx, deps, actor, {
      action: 'createUser',
      entity: 'user',
      entityId: id,
      version: 1,
      after: { roles },
    })
    return readUser(tx, id)
  })
}

/** A new password must be changed by its owner; it and a disabled account end all sessions. @throws stale_version (412) */
export async function changeUser(
  deps: Deps,
  actor: Actor,
  id: string,
  version: number,
  { password, roles, disabled, name, oidcSubject }: UserPatch,
): Promise<User> {
  const now = deps.clock()
  const passwordHash = password && (await hashPassword(password))
  return deps.db.transaction(async (tx) => {
    const before = await readUser(tx, id)
    if (before.erasedAt) throw alreadyErased(new Date(before.erasedAt))
    if (roles) await refuseUnitsOf(tx, roles)
    const newVersion = await updateUser(tx, id, version, {
      updatedAt: now,
      ...(name !== undefined && { name }),
      ...(passwordHash && { passwordHash, mustChangePassword: true }),
      ...(oidcSubject !== undefined && { oidcSubject, oidcIssuer: oidcSubject && issuerOf(deps) }),
      ...(disabled === true && { disabledAt: now }),
      // Seen now, or the account would be idle again at once.
      ...(disabled === false && { disabledAt: null, lastSeenAt: now }),
    })
    if (roles) await replaceRoles(tx, id, roles)
    if (passwordHash || disabled) await revokeRefreshTokens(tx, { userId: id }, now)
    await writeAudit(tx, deps, actor, {
      action: 'changeUser',
      entity: 'user',
      entityId: id,
      version: newVersion,
      before: { disabled: before.disabled, roles: before.roles },
      after: {
        ...(name !== undefined && { name: 'changed' }),
        ...(disabled !== undefined && { disabled }),
        ...(roles && { roles }),
        ...(password && { password: 'changed' }),
        ...(oidcSubject !== undefined && { oidcSubject: oidcSubject === null ? null : 'bound' }),
      },
    })
    return readUser(tx, id)
  })
}

/** @throws not_found (404) */
export async function endUserSessions(deps: Deps, actor: Actor, id: string): Promise<void> {
  await deps.db.transaction(async (tx) => {
    await getUser(tx, id)
    await revokeRefreshTokens(tx, { userId: id }, deps.clock())
    await writeAudit(tx, deps, actor, {
      action: 'endUserSessions',
      entity: 'user',
      entityId: id,
      after: { sessions: 'ended' },
    })
  })
}

/** For somebody who lost the authenticator; ends the sessions too. @throws stale_version (412) */
export async function resetUserTotp(deps: Deps, actor: Actor, id: string, version: number): Promise<User> {
  const now = deps.clock()
  return deps.db.transaction(async (tx) => {
    const before = await readUser(tx, id)
    const newVersion = await updateUser(tx, id, version, { ...withoutTotp, updatedAt: now })
    await revokeRefreshTokens(tx, { userId: id }, now)
    await writeAudit(tx, deps, actor, {
      action: 'resetUserTotp',
      entity: 'user',
      entityId: id,
      version: newVersion,
      before: { totpEnabled: before.totpEnabled },
      after: { totpEnabled: false },
    })
    return readUser(tx, id)
  })
}

export async function readUser(db: Db | Tx, id: string): Promise<User> {
  const user = await getUser(db, id)
  return toUser(user, await listRolesOf(db, [id]))
}

export async function readUsers({ db }: Deps, query: UserQuery) {
  const keys = keyset('users', [users.email, users.id], 'asc', query)
  const filter = and(
    eq(users.kind, 'person'),
    query.q
      ? or(ilike(users.name, `%${escapeLike(query.q)}%`), ilike(users.email, `%${escapeLike(query.q)}%`))
      : undefined,
    query.unitId
      ? exists(
          db
            .select({ one: sql`1` })
            .from(userRoles)
            .where(and(eq(userRoles.userId, users.id), eq(userRoles.unitId, query.unitId))),
        )
      : undefined,
    query.updatedSince ? changedSince('user', users.id, query.updatedSince) : undefined,
  )
  const rows = await listUsers(db, and(filter, keys.where), keys.orderBy, keys.limit)
  const roles = await listRolesOf(
    db,
    rows.map(({ id }) => id),
  )
  return {
    ...keys.page(
      rows,
      ({ email, id }) => [email, id],
      (row) => toUser(row, roles),
    ),
    total: await countUsers(db, filter),
  }
}

function toUser(
  { id, email, name, disabledAt, version, createdAt, updatedAt, ...user }: typeof users.$inferSelect,
  grants: (typeof userRoles.$inferSelect)[],
): User {
  return {
    id,
    email,
    name,
    disabled: disabledAt !== null,
    mustChangePassword: user.mustChangePassword,
    totpEnabled: user.totpConfirmedAt !== null,
    oidcSubject: user.oidcSubject,
    erasedAt: user.erasedAt?.toISOString() ?? null,
    lastSeenAt: user.lastSeenAt?.toISOString() ?? null,
    roles: grants.filter(({ userId }) => userId === id).map(({ role, unitId }) => ({ role, unitId })),
    version,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  }
}

function issuerOf({ config }: Deps): string {
  if (config.oidc) return config.oidc.issuer
  throw problems.ruleBroken({
    errors: [
      {
        pointer: '/oidcSubject',
        code: 'no_provider',
        detail: say('Máy chủ chưa cấu hình hệ thống đăng nhập chung.', 'No identity provider is configured.'),
      },
    ],
  })
}

/** An officer has a unit; whatever unit a role names is one. */
async function refuseUnitsOf(tx: Tx, roles: UserInput['roles']): Promise<void> {
  const placed = roles.map((grant, i) => ({ ...grant, pointer: `/roles/${i}/unitId` }))
  const without = placed
    .filter(({ role, unitId }) => role === 'officer' && !unitId)
    .map(({ pointer }) => ({
      pointer,
      code: 'required',
      detail: say('Cán bộ đơn vị phải thuộc một đơn vị.', 'An officer must belong to a unit.'),
    }))
  const named = placed.flatMap(({ unitId, pointer }) => (unitId ? [{ unitId, pointer }] : []))
  const errors = [...without, ...(await faultsOfUnits(tx, named))]
  if (errors.length > 0) throw problems.ruleBroken({ errors })
}

export function alreadyErased(since: Date) {
  const lockedBecause = say('Dữ liệu cá nhân của tài khoản này đã được xóa.', 'This account was erased.')
  return problems.locked({
    detail: lockedBecause,
    extensions: {
      lockedBecause,
      since: since.toISOString(),
      until: null,
      whoCanUnlock: say('không ai; hãy lập tài khoản mới', 'nobody; make a new account'),
    },
  })
}
