import { and, eq, exists, isNull, sql, type SQL } from 'drizzle-orm'
import type { Scope } from '../api-clients/scopes.ts'
import type { Db, Tx } from '../db/client.ts'
import { apiClients, refreshTokens, userRoles, users } from '../db/schema.ts'
import type { Actor } from './roles.ts'
import type { AccessClaims } from './tokens.ts'

/** Who is calling and what limits them: an API client has scopes. */
export interface Caller {
  actor: Actor
  mustChangePassword: boolean
  scopes: readonly Scope[] | null
}

/** The account with its roles; null when it is gone or disabled. */
export async function findCallerWhere(db: Db | Tx, who: SQL, requestId: string | null): Promise<Caller | null> {
  const rows = await db
    .select({
      id: users.id,
      name: users.name,
      mustChangePassword: users.mustChangePassword,
      scopes: apiClients.scopes,
      role: userRoles.role,
      unitId: userRoles.unitId,
    })
    .from(users)
    .leftJoin(userRoles, eq(userRoles.userId, users.id))
    .leftJoin(apiClients, eq(apiClients.id, users.id))
    .where(and(who, isNull(users.disabledAt)))
  const [first] = rows
  if (!first) return null
  const { id: userId, name, mustChangePassword, scopes } = first
  const roles = rows.flatMap(({ role, unitId }) => (role ? [{ role, unitId }] : []))
  return { actor: { userId, name, requestId, roles }, mustChangePassword, scopes }
}

/** The actor of an account; null when it is gone or disabled. */
export async function findActor(db: Db | Tx, userId: string, requestId: string | null): Promise<Actor | null> {
  return (await findCallerWhere(db, eq(users.id, userId), requestId))?.actor ?? null
}

/** Whom one of our tokens speaks for: null when the account is gone or disabled, or the session has ended. */
export function findCaller(db: Db | Tx, { userId, sessionId }: AccessClaims): Promise<Caller | null> {
  const who = and(eq(users.id, userId), sessionId === null ? eq(users.kind, 'client') : hasSession(db, sessionId))
  return findCallerWhere(db, who!, null)
}

function hasSession(db: Db | Tx, sessionId: string): SQL {
  return exists(
    db
      .select({ one: sql`1` })
      .from(refreshTokens)
      .where(
        and(eq(refreshTokens.familyId, sessionId), eq(refreshTokens.userId, users.id), isNull(refreshTokens.revokedAt)),
      ),
  )
}

/** A person; API clients don't sign in here. */
export async function findUserByEmail(db: Db | Tx, email: string) {
  const [user] = await db
    .select()
    .from(users)
    .where(and(eq(users.email, email.trim().toLowerCase()), eq(users.kind, 'person')))
  return user ?? null
}

export async function insertRefreshToken(db: Db | Tx, token: typeof refreshTokens.$inferInsert): Promise<void> {
  await db.insert(refreshTokens).values(token)
}

export async function findRefreshToken(db: Db | Tx, tokenHash: string) {
  const [token] = await db.select().from(refreshTokens).where(eq(refreshTokens.tokenHash, tokenHash)).for('update')
  return token ?? null
}

export async function markRefreshTokenUsed(db: Db | Tx, id: string, at: Date): Promise<void> {
  await db.update(refreshTokens).set({ usedAt: at }).where(eq(refreshTokens.id, id))
}

/** Ends a family of refresh tokens, or all of a user's. */
export async function revokeRefreshTokens(
  db: Db | Tx,
  which: { familyId: string } | { userId: string },
  at: Date,
): Promise<void> {
  const ofWhom =
    'familyId' in which ? eq(refreshTokens.familyId, which.familyId) : eq(refreshTokens.userId, which.userId)
  await db
    .update(refreshTokens)
    .set({ revokedAt: at })
    .where(and(ofWhom, isNull(refreshTokens.revokedAt)))
}
