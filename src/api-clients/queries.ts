import { and, asc, eq, isNull, type SQL } from 'drizzle-orm'
import type { Db, Tx } from '../db/client.ts'
import { apiClients, users } from '../db/schema.ts'
import { problems, say } from '../http/problems.ts'

export type ApiClientRow = Awaited<ReturnType<typeof listApiClientRows>>[number]

export function listApiClientRows(db: Db | Tx, where?: SQL) {
  return db
    .select({
      id: apiClients.id,
      name: users.name,
      scopes: apiClients.scopes,
      secretHash: apiClients.secretHash,
      secretExpiresAt: apiClients.secretExpiresAt,
      previousSecretHash: apiClients.previousSecretHash,
      previousExpiresAt: apiClients.previousExpiresAt,
      lastUsedAt: users.lastSeenAt,
      disabledAt: users.disabledAt,
      version: users.version,
      createdAt: users.createdAt,
    })
    .from(apiClients)
    .innerJoin(users, eq(users.id, apiClients.id))
    .where(where)
    .orderBy(asc(users.name), asc(users.id))
}

/** Null when unknown or revoked. */
export async function findLiveApiClient(db: Db | Tx, id: string): Promise<ApiClientRow | null> {
  const [client] = await listApiClientRows(db, and(eq(apiClients.id, id), isNull(users.disabledAt)))
  return client ?? null
}

export async function getApiClientRow(db: Db | Tx, id: string): Promise<ApiClientRow> {
  const [client] = await listApiClientRows(db, eq(apiClients.id, id))
  if (!client)
    throw problems.notFound({ detail: say('Không có hệ thống kết nối này.', 'There is no such API client.') })
  return client
}

export async function insertApiClient(db: Tx, client: typeof apiClients.$inferInsert): Promise<void> {
  await db.insert(apiClients).values(client)
}

export async function updateApiClient(
  db: Tx,
  id: string,
  change: Partial<typeof apiClients.$inferInsert>,
): Promise<void> {
  await db.update(apiClients).set(change).where(eq(apiClients.id, id))
}
