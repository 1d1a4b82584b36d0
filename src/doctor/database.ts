// The database as a starting server would find it. Reads only: nothing is migrated.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import type { Config } from '../config.ts'
import { openDb, type Db } from '../db/client.ts'
import { newestApplied, newestKnown, rowsOf } from '../db/migrate.ts'
import { say } from '../http/problems.ts'
import { findForeignParts, keptIdentityOf } from '../installation.ts'
import { fault, good, warning, type Finding } from './findings.ts'
import { examineReplica } from './replica.ts'

export async function examineDatabase(config: Config): Promise<Finding[]> {
  if (!config.databaseUrl && !existsSync(join(config.dataDir, 'database')))
    return [good('database', 'CSDL nhúng: sẽ được tạo khi khởi động.', 'Embedded database: made at the first start.')]
  let database
  try {
    database = await openDb(config, { connectionTimeoutMillis: 5_000 })
    return [
      ...(await examineServer(database.db, config)),
      migrations(await newestApplied(database.db), config),
      clock(await clockDifference(database.db)),
      ...(await examineInstallation(database.db, config)),
      ...(config.databaseReadUrl ? [await examineReplica(database.db, config.databaseReadUrl)] : []),
    ]
  } catch (error) {
    return [unreachable(config, error as Error)]
  } finally {
    await database?.close()
  }
}

function unreachable({ databaseUrl, dataDir }: Config, error: Error): Finding {
  const reason = (error.cause instanceof Error ? error.cause : error).message
  if (!databaseUrl)
    return warning(
      'database',
      say(
        `Không mở được CSDL nhúng trong ${dataDir}: ${reason}.`,
        `The embedded database can not be opened: ${reason}.`,
      ),
      say(
        'Nếu máy chủ đang chạy: dừng máy chủ rồi kiểm tra lại, hoặc xem /readyz. Nếu không: khôi phục từ bản sao lưu (docs/backup.md).',
        'If the server runs: stop it and look again, or see /readyz. If not: restore a backup (docs/backup.md).',
      ),
    )
  const { hostname, port, pathname } = new URL(databaseUrl)
  const where = `${hostname}:${port || '5432'}${pathname}`
  return fault(
    'database',
    say(`Không kết nối được CSDL ${where}: ${reason}.`, `The database ${where} can not be reached: ${reason}.`),
    say(
      'Kiểm tra PostgreSQL đang chạy, địa chỉ, tường lửa, tên người dùng và mật khẩu trong DATABASE_URL.',
      'See that PostgreSQL runs, and check address, firewall, user and password in DATABASE_URL.',
    ),
  )
}

async function examineServer(db: Db, { databaseUrl }: Config): Promise<Finding[]> {
  const [found] = rowsOf<{ version: number; encoding: string; free: number; limited: boolean }>(
    await db.execute(sql`select current_setting('server_version_num')::int as version,
      current_setting('lock_timeout') <> '0' and current_setting('statement_timeout') <> '0' as limited,
      current_setting('server_encoding') as encoding,
      current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int
        - (select count(*)::int from pg_stat_activity where backend_type = 'client backend') as free`),
  )
  const { version, encoding, free, limited } = found!
  const major = Math.floor(version / 10_000)
  const findings: Finding[] = []
  if (major < 15)
    findings.push(
      fault(
        'database',
        say(`PostgreSQL ${major} quá cũ.`, `PostgreSQL ${major} is too old.`),
        say('Nâng cấp lên PostgreSQL 15 đến 18.', 'Upgrade to PostgreSQL 15 to 18.'),
      ),
    )
  if (encoding !== 'UTF8')
    findings.push(
      fault(
        'database',
        say(`CSDL dùng bảng mã ${encoding}, không giữ được chữ Việt.`, `The database is encoded in ${encoding}.`),
        say(
          'Tạo CSDL mới: createdb --encoding=UTF8 --template=template0 danvan, rồi khôi phục dữ liệu vào đó.',
          'Make a new one: createdb --encoding=UTF8 --template=template0 danvan, and restore into it.',
        ),
      ),
    )
  if (databaseUrl && free < 20)
    findings.push(
      warning(
        'database',
        say(`PostgreSQL chỉ còn ${free} kết nối trống.`, `PostgreSQL has ${free} free connections left.`),
        say(
          'Mỗi máy chủ dùng đến 10 kết nối: tăng max_connections hoặc đặt PgBouncer ở giữa.',
          'Each server takes up to 10: raise max_connections, or put PgBouncer between.',
        ),
      ),
    )
  if (databaseUrl && !limited)
    findings.push(
      warning(
        'database',
        say(
          'Giới hạn thời gian của máy chủ không đến được PostgreSQL: một câu lệnh treo giữ kết nối mãi.',
          'The time limits of this server do not reach PostgreSQL: a statement that hangs keeps its connection for ever.',
        ),
        say(
          'PgBouncer: thêm connect_query và ignore_startup_parameters như trong deploy/pgbouncer.ini.',
          'PgBouncer: add connect_query and ignore_startup_parameters as in deploy/pgbouncer.ini.',
        ),
      ),
    )
  if (findings.length > 0) return findings
  return [
    good('database', `PostgreSQL ${major}, ${encoding}: kết nối được.`, `PostgreSQL ${major}, ${encoding}: reached.`),
  ]
}

export function migrations(applied: number, { migrateAtStart }: Pick<Config, 'migrateAtStart'>): Finding {
  if (applied === newestKnown)
    return good('migrations', 'CSDL đúng phiên bản của chương trình.', 'The database is of this version.')
  if (applied > newestKnown)
    return fault(
      'migrations',
      say('CSDL đã ở phiên bản mới hơn chương trình.', 'The database is of a newer version than this program.'),
      say('Cài phiên bản chương trình mới nhất.', 'Install the newest version of the program.'),
    )
  return (migrateAtStart ? warning : fault)(
    'migrations',
    say('CSDL chưa được nâng lên phiên bản này.', 'The database is not migrated to this version.'),
    migrateAtStart
      ? say(
          'Sao lưu (npm run backup); khi khởi động, máy chủ sẽ tự nâng cấp.',
          'Back up; the server migrates at start.',
        )
      : say('Sao lưu (npm run backup), rồi chạy npm run migrate.', 'Back up (npm run backup), then npm run migrate.'),
  )
}

/** Whether this server shares with the others what it must; what it has not made yet can't be compared. */
async function examineInstallation(db: Db, config: Config): Promise<Finding[]> {
  if (!config.databaseUrl || (await newestApplied(db)) < newestKnown) return []
  const foreign = await findForeignParts(db, await keptIdentityOf(config))
  if (foreign.length === 0)
    return [
      good(
        'installation',
        'Mã bí mật, khóa ký nhật ký và kho tài liệu đúng là của CSDL này.',
        'Secrets, signing key and store of evidence are those of this database.',
      ),
    ]
  const names = foreign.join(', ')
  return [
    fault(
      'installation',
      say(
        `Máy chủ này khác các máy chủ đang dùng CSDL này: ${names}.`,
        `This server has another ${names} than the servers that use this database.`,
      ),
      say(
        'Đặt JWT_SECRET, AUDIT_SIGNING_KEY giống nhau và dùng chung kho tài liệu (EVIDENCE_S3_BUCKET hoặc cùng thư mục) cho mọi máy chủ: docs/mo-rong.md.',
        'Give every server the same JWT_SECRET and AUDIT_SIGNING_KEY, and one store of evidence (EVIDENCE_S3_BUCKET or the same directory): docs/mo-rong.md.',
      ),
    ),
  ]
}

/** Milliseconds that the database's clock is ahead of this machine's. */
async function clockDifference(db: Db): Promise<number> {
  const before = Date.now()
  const [row] = rowsOf<{ now: number }>(
    await db.execute(sql`select extract(epoch from clock_timestamp())::float8 * 1000 as now`),
  )
  return row!.now - (before + Date.now()) / 2
}

/** Deadlines are judged by the database's clock, tokens by the server's. */
export function clock(differenceMs: number): Finding {
  const seconds = Math.round(Math.abs(differenceMs) / 1000)
  if (seconds < 2)
    return good('clock', 'Đồng hồ máy chủ và CSDL khớp nhau.', 'The clocks of server and database agree.')
  return (seconds < 30 ? warning : fault)(
    'clock',
    say(
      `Đồng hồ máy chủ và CSDL lệch nhau ${seconds} giây.`,
      `The clocks of server and database differ by ${seconds} s.`,
    ),
    say('Bật đồng bộ giờ (NTP: chrony hoặc systemd-timesyncd) trên cả hai máy.', 'Turn on NTP on both machines.'),
  )
}
