import { and, asc, count, eq, inArray, sql, type SQL } from 'drizzle-orm'
import type { Db, Tx } from '../db/client.ts'
import { userRoles, users } from '../db/schema.ts'
import { staleVersion } from '../http/concurrency.ts'
import { problems, say } from '../http/problems.ts'
import type { Role } from '../auth/roles.ts'

/** A person; API clients are accounts too, but not here. */
export async function getUser(db: Db | Tx, id: string) {
  const [user] = await db
    .select()
    .from(users)
    .where(and(eq(users.id, id), eq(users.kind, 'person')))
  if (!user) throw problems.notFound({ detail: say('Không có tài khoản này.', 'There is no such user.') })
  return user
}

export async function listUsers(db: Db | Tx, where: SQL | undefined, orderBy: SQL[], limit: number) {
  return db
    .select()
    .from(users)
    .where(where)
    .orderBy(...orderBy)
    .limit(limit)
}

export async function countUsers(db: Db | Tx, where: SQL | undefined): Promise<number> {
  const [row] = await db
    .select({ n: count().mapWith(Number) })
    .from(users)
    .where(where)
  return row!.n
}

export async function insertUser(db: Db | Tx, user: typeof users.$inferInsert): Promise<void> {
  await db.insert(users).values(user)
}

/** Changes a user guarded by version and answers the new version. @throws stale_version (412) */
export async function updateUser(
  db: Tx,
  id: string,
  version: number,
  change: Partial<typeof users.$inferInsert>,
): Promise<number> {
  const [updated] = await db
    .update(users)
    .set({ ...change, version: sql`${users.version} + 1` })
    .where(and(eq(users.id, id), eq(users.version, version)))
    .returning({ version: users.version })
  if (updated) return updated.version
  const [user] = await db.select({ kind: users.kind, version: users.version }).from(users).where(eq(users.id, id))
  throw await staleVersion(db, user!.kind === 'client' ? 'apiClient' : 'user', id, version, user!.version)
}

/** Remembers a sign-in; not a change of the account, so the version stays. */
export async function touchUser(db: Db | Tx, id: string, now: Date): Promise<void> {
  await db.update(users).set({ lastSeenAt: now }).where(eq(users.id, id))
}

export async function listRolesOf(db: Db | Tx, userIds: string[]) {
  if (userIds.length === 0) return []
  return db
    .select()
    .from(userRoles)
    .where(inArray(userRoles.userId, userIds))
    .orderBy(asc(userRoles.role), asc(userRoles.unitId))
}

export async function replaceRoles(
  db: Tx,
  userId: string,
  grants: { role: Role; unitId?: string | null }[],
): Promise<void> {
  await db.delete(userRoles).where(eq(userRoles.userId, userId))
  if (grants.length > 0)
    await db.insert(userRoles).values(grants.map(({ role, unitId = null }) => ({ userId, role, unitId })))
}
