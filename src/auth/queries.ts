import { and, eq, isNull, sql, type SQL } from 'drizzle-orm'
import type { Scope } from '../api-clients/scopes.ts'
import type { Db, Tx } from '../db/client.ts'
import { rowsOf } from '../db/migrate.ts'
import { refreshTokens, users } from '../db/schema.ts'
import { snapshot, type SnapshotRead } from '../db/standstill.ts'
import { kinOf } from '../reorganisations/kin.ts'
import type { Actor, Role } from './roles.ts'
import type { AccessClaims } from './tokens.ts'

/** Who is calling and what limits them: an API client has scopes. */
export interface Caller {
  actor: Actor
  mustChangePassword: boolean
  scopes: readonly Scope[] | null
}

interface CallerRow {
  id: string
  name: string
  mustChangePassword: boolean
  scopes: Scope[] | null
  role: Role | null
  unitId: string | null
  kin: string[]
  snapshot: string
}

/** Officers judge nobody: for whoever is nothing else it is not asked. */
const kin = sql`array(${kinOf(sql`user_roles.unit_id`)})`
const judges = sql`exists (select 1 from user_roles held where held.user_id = users.id and held.role <> 'officer')`

/** The account with its roles; null when it is gone or disabled. */
export async function findCallerWhere(db: Db | Tx, who: SQL, requestId: string | null): Promise<Caller | null> {
  return callerOf(await callerRows(db, who), requestId)
}

async function callerRows(db: Db | Tx, who: SQL): Promise<CallerRow[]> {
  // Asked for every request: putting the same together with the query builder costs more than asking.
  const found = sql`
    select users.id, users.name, users.must_change_password as "mustChangePassword", api_clients.scopes,
      user_roles.role, user_roles.unit_id as "unitId",
      case when ${judges} then ${kin} else array[]::text[] end as kin, ${snapshot} as snapshot
    from users
    left join user_roles on user_roles.user_id = users.id
    left join api_clients on api_clients.id = users.id
    where users.disabled_at is null and ${who}`
  return rowsOf<CallerRow>(await db.execute(found))
}

function callerOf(rows: CallerRow[], requestId: string | null): Caller | null {
  const [first] = rows
  if (!first) return null
  const { id: userId, name, mustChangePassword, scopes } = first
  const roles = rows.flatMap(({ role, unitId }) => (role ? [{ role, unitId }] : []))
  const kin = [...new Set(rows.flatMap((row) => row.kin))]
  return { actor: { userId, name, requestId, roles, kin }, mustChangePassword, scopes }
}

/** All accounts of a sort that are not disabled, with their roles. */
export async function listActors(db: Db | Tx, who: SQL): Promise<Actor[]> {
  const rows = await callerRows(db, who)
  return [...new Set(rows.map(({ id }) => id))].map(
    (userId) =>
      callerOf(
        rows.filter(({ id }) => id === userId),
        null,
      )!.actor,
  )
}

/** The actor of an account; null when it is gone or disabled. */
export async function findActor(db: Db | Tx, userId: string, requestId: string | null): Promise<Actor | null> {
  return (await findCallerWhere(db, eq(users.id, userId), requestId))?.actor ?? null
}

/** Whom one of our tokens speaks for: null when the account is gone or disabled, or the session has ended. */
export async function readCaller(
  db: Db | Tx,
  { userId, sessionId }: AccessClaims,
): Promise<SnapshotRead<Caller | null>> {
  const inSession =
    sessionId === null
      ? sql`users.kind = 'client'`
      : sql`exists (select 1 from refresh_tokens
          where family_id = ${sessionId} and refresh_tokens.user_id = users.id and revoked_at is null)`
  const rows = await callerRows(db, sql`users.id = ${userId} and ${inSession}`)
  return { value: callerOf(rows, null), snapshot: rows[0]?.snapshot ?? null }
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
