// The read replica as the servers would find it: whether it answers, is one of this database, and follows it.

import { sql } from 'drizzle-orm'
import { openServer, type Db, type OpenDatabase } from '../db/client.ts'
import { rowsOf } from '../db/migrate.ts'
import { say } from '../http/problems.ts'
import { fault, good, warning, type Finding } from './findings.ts'

const muchBehind = 16 * 1024 * 1024

export async function examineReplica(primary: Db, url: string): Promise<Finding> {
  const replica = openServer(url, { connectionTimeoutMillis: 5_000 })
  try {
    return await compare(primary, replica)
  } catch (error) {
    const reason = ((error as Error).cause instanceof Error ? ((error as Error).cause as Error) : (error as Error))
      .message
    return warning(
      'replica',
      say(`Không kết nối được bản sao chỉ đọc: ${reason}.`, `The read replica can not be reached: ${reason}.`),
      say(
        'Kiểm tra DATABASE_READ_URL và bản sao; trong khi đó CSDL chính trả lời mọi yêu cầu.',
        'Check DATABASE_READ_URL and the replica; meanwhile the primary answers everything.',
      ),
    )
  } finally {
    await replica.close()
  }
}

async function compare(primary: Db, replica: OpenDatabase): Promise<Finding> {
  const before = await stateOf(primary)
  const copy = await stateOf(replica.db)
  if (copy.system !== before.system)
    return fault(
      'replica',
      say(
        'DATABASE_READ_URL là một CSDL khác, không phải bản sao.',
        'DATABASE_READ_URL is no replica of DATABASE_URL.',
      ),
      say('Sửa DATABASE_READ_URL.', 'Correct DATABASE_READ_URL.'),
    )
  const behind = await bytesBetween(primary, copy.position, before.position)
  if (behind > muchBehind)
    return warning(
      'replica',
      say(`Bản sao chỉ đọc chậm ${behind} byte nhật ký.`, `The read replica is ${behind} bytes of log behind.`),
      say(
        'Xem pg_stat_replication trên CSDL chính: kết nối, đĩa và tải của bản sao.',
        "See pg_stat_replication on the primary: the replica's connection, disk and load.",
      ),
    )
  return good('replica', 'Bản sao chỉ đọc theo kịp CSDL chính.', 'The read replica follows the primary.')
}

async function stateOf(db: Db): Promise<{ system: string; position: string }> {
  const found = await db.execute(sql`select system_identifier::text as system,
    (case when pg_is_in_recovery() then pg_last_wal_replay_lsn() else pg_current_wal_flush_lsn() end)::text as position
    from pg_control_system()`)
  return rowsOf<{ system: string; position: string }>(found)[0]!
}

async function bytesBetween(db: Db, from: string, to: string): Promise<number> {
  const found = await db.execute(sql`select pg_wal_lsn_diff(${to}::pg_lsn, ${from}::pg_lsn)::float8 as bytes`)
  return rowsOf<{ bytes: number }>(found)[0]!.bytes
}
