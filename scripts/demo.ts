// `npm run demo`: the year 2021 of a province on an embedded database, with every state of the
// cycle to look at. Loopback only; never in production. `-- --reset` begins again.

import 'dotenv/config'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { ConfigError, loadConfig } from '../src/config.ts'
import { vietnamTime } from '../src/periods/calendar.ts'
import { openDeps, serve } from '../src/start.ts'
import { demoPassword } from './demo/accounts.ts'
import { demoIds } from './demo/ids.ts'
import { seedDemo } from './demo/seed.ts'

/** The demo's clock starts here and runs on from the first start, so that its deadlines lie ahead. */
const demoStart = new Date('2021-11-08T08:00:00+07:00')

try {
  await main()
} catch (error) {
  console.error((error as Error).message)
  process.exit(1)
}

async function main(): Promise<void> {
  if (process.env.NODE_ENV === 'production')
    throw new ConfigError('NODE_ENV=production: the demo has known passwords and does not run there')
  const config = loadConfig({
    LOG_LEVEL: 'warn',
    IDLE_DAYS: '3650',
    EXPORT_HOURS: '720',
    ...process.env,
    DATA_DIR: join(process.env.DATA_DIR || '.data', 'demo'),
    DATABASE_URL: undefined,
  })
  if (!['127.0.0.1', '::1', 'localhost'].includes(config.host))
    throw new ConfigError(`HOST must be a loopback address for the demo, not "${config.host}"`)

  // Written last: without it the data is half-made and begins again.
  const stamp = join(config.dataDir, 'demo.json')
  if (process.argv.includes('--reset') || !existsSync(stamp)) {
    for (const part of ['database', 'evidence', 'demo.json'])
      rmSync(join(config.dataDir, part), { recursive: true, force: true })
  }
  mkdirSync(config.dataDir, { recursive: true })

  const fresh = !existsSync(stamp)
  if (fresh) console.log('Đang chuẩn bị dữ liệu dùng thử (chỉ lần đầu, khoảng một phút) …')
  const { deps, close } = await openDeps(config)
  if (fresh) {
    const ids = demoIds()
    let now = demoStart
    await seedDemo(
      { ...deps, newId: ids.newId, clock: () => now, databaseClock: async () => now },
      { ids, setClock: (time) => (now = time), report: console.log },
    )
    writeFileSync(stamp, JSON.stringify({ startedAt: new Date().toISOString() }))
  }
  const { startedAt } = JSON.parse(readFileSync(stamp, 'utf8')) as { startedAt: string }
  const offset = new Date(startedAt).getTime() - demoStart.getTime()
  const clock = () => new Date(Date.now() - offset)
  await serve({ ...deps, clock, databaseClock: async () => clock(), newId: () => uuidv7() }, close)
  console.log(welcome(config.publicUrl, clock()))
}

function welcome(url: string, now: Date): string {
  return `
Dữ liệu dùng thử; bộ tiêu chí MINH HỌA, không phải văn bản chính thức. Đồng hồ dùng thử: ${vietnamTime(now)}.

  Swagger UI:  ${url}/docs   (bấm Authorize, nhập thư điện tử và mật khẩu)
  Mật khẩu:    ${demoPassword}

  quantri@demo.example     quản trị
  canbo@demo.example       cán bộ đơn vị (mỗi đơn vị còn có tài khoản riêng, ví dụ canbo.866@demo.example)
  thamdinh@demo.example    Sở Nội vụ (thẩm định); thamdinh2@, thamdinh3@ (ngoài Sở Nội vụ)
  danvan@demo.example      Ban Dân vận (phối hợp thẩm định)
  pheduyet@demo.example    UBND Tỉnh (phê duyệt)
  giamsat@demo.example     kiểm tra, giám sát

Dừng: Ctrl+C. Bắt đầu lại từ đầu: npm run demo -- --reset
`
}
