// `npm run demo`: the year 2021 of a province on an embedded database, with every state of the
// cycle to look at. `-- --year 2025` has its own data: the units after the merger of 01/07/2025 beside a former
// period. Loopback only; never in production. `-- --reset` begins again.

import 'dotenv/config'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { v7 as uuidv7 } from 'uuid'
import { ConfigError, loadConfig } from '../src/config.ts'
import { clockAt } from '../src/db/clock.ts'
import type { Deps } from '../src/deps.ts'
import { vietnamTime } from '../src/periods/calendar.ts'
import { openDeps, serve } from '../src/start.ts'
import { demoPassword } from './demo/accounts.ts'
import { demoIds } from './demo/ids.ts'
import { seedDemo, type SeedOptions } from './demo/seed.ts'
import { seedDemo2025 } from './demo/seed-2025.ts'

interface Edition {
  /** Below DATA_DIR. */
  folder: string
  /** The demo's clock starts here and runs on from the first start, so that its deadlines lie ahead. */
  start: Date
  /** Answers what to look at, line by line. */
  seed: (deps: Deps, options: SeedOptions) => Promise<string[]>
}

const editions: Record<string, Edition> = {
  2021: {
    folder: 'demo',
    start: new Date('2021-11-08T08:00:00+07:00'),
    seed: async (deps, options) => {
      await seedDemo(deps, options)
      return []
    },
  },
  2025: { folder: 'demo-2025', start: new Date('2025-10-20T08:00:00+07:00'), seed: seedDemo2025 },
}

try {
  await main()
} catch (error) {
  console.error((error as Error).message)
  process.exit(1)
}

async function main(): Promise<void> {
  if (process.env.NODE_ENV === 'production')
    throw new ConfigError('NODE_ENV=production: the demo has known passwords and does not run there')
  const { year, reset } = parseArgs({
    options: { year: { type: 'string', default: '2021' }, reset: { type: 'boolean', default: false } },
  }).values
  if (!Object.hasOwn(editions, year))
    throw new ConfigError(`--year must be one of ${Object.keys(editions).join(', ')}, not "${year}"`)
  const edition = editions[year]!
  const config = loadConfig({
    LOG_LEVEL: 'warn',
    IDLE_DAYS: '3650',
    EXPORT_HOURS: '720',
    ...process.env,
    DATA_DIR: join(process.env.DATA_DIR || '.data', edition.folder),
    DATABASE_URL: undefined,
  })
  if (!['127.0.0.1', '::1', 'localhost'].includes(config.host))
    throw new ConfigError(`HOST must be a loopback address for the demo, not "${config.host}"`)

  // Written last: without it the data is half-made and begins again.
  const stamp = join(config.dataDir, 'demo.json')
  if (reset || !existsSync(stamp)) {
    for (const part of ['database', 'evidence', 'demo.json'])
      rmSync(join(config.dataDir, part), { recursive: true, force: true })
  }
  mkdirSync(config.dataDir, { recursive: true })

  const fresh = !existsSync(stamp)
  if (fresh) console.log('Đang chuẩn bị dữ liệu dùng thử (chỉ lần đầu, khoảng một phút) …')
  const { deps, close } = await openDeps(config)
  if (fresh) {
    const ids = demoIds()
    let now = edition.start
    const lookAt = await edition.seed(
      { ...deps, newId: ids.newId, clock: () => now, databaseClock: clockAt(() => now) },
      { ids, setClock: (time) => (now = time), report: console.log },
    )
    writeFileSync(stamp, JSON.stringify({ startedAt: new Date().toISOString(), lookAt }))
  }
  const { startedAt, lookAt = [] } = JSON.parse(readFileSync(stamp, 'utf8')) as {
    startedAt: string
    lookAt?: string[]
  }
  const offset = new Date(startedAt).getTime() - edition.start.getTime()
  const clock = () => new Date(Date.now() - offset)
  await serve(
    { ...deps, clock, databaseClock: clockAt(clock), newId: () => uuidv7(), exampleYears: Number(year) - 2021 },
    close,
  )
  console.log(welcome(config.publicUrl, clock(), year, lookAt))
}

function welcome(url: string, now: Date, year: string, lookAt: string[]): string {
  const example = year === '2025' ? 'canbo.30085' : 'canbo.866'
  return `
Dữ liệu dùng thử; bộ tiêu chí MINH HỌA, không phải văn bản chính thức. Đồng hồ dùng thử: ${vietnamTime(now)}.

  Swagger UI:  ${url}/docs   (bấm Authorize, nhập thư điện tử và mật khẩu)
  Mật khẩu:    ${demoPassword}

  quantri@demo.example     quản trị
  canbo@demo.example       cán bộ đơn vị (mỗi đơn vị còn có tài khoản riêng, ví dụ ${example}@demo.example)
  thamdinh@demo.example    Sở Nội vụ (thẩm định); thamdinh2@, thamdinh3@ (ngoài Sở Nội vụ)
  danvan@demo.example      Ban Dân vận (phối hợp thẩm định)
  pheduyet@demo.example    UBND Tỉnh (phê duyệt)
  giamsat@demo.example     kiểm tra, giám sát
${lookAt.length > 0 ? `\n${lookAt.map((line) => `  ${line}`).join('\n')}\n` : ''}
Dừng: Ctrl+C. Bắt đầu lại từ đầu: npm run demo -- ${year === '2021' ? '' : `--year ${year} `}--reset
`
}
