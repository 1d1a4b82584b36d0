// Which part of this server is not ready, for whoever sends requests to it (GET /readyz) and for the
// metrics. What it can't serve without makes it not ready; what it can do without for a while, or
// what no other server would do better, is told only. Each part is asked for `limitMs` at most, by
// one at a time; that all is well is believed for `keptMs`, so that asking can't hurt.

import type { FastifyInstance } from 'fastify'
import { migrationsCurrent } from '../db/migrate.ts'
import type { Deps } from '../deps.ts'
import type { BackgroundWork } from '../events/background.ts'
import { identityOf, markInstallation, type Identity } from '../installation.ts'
import type { Text } from '../scoring/types.ts'
import { say } from './problems.ts'

export const parts = ['database', 'migrations', 'installation', 'evidenceStore', 'clock', 'backgroundWork'] as const
export type Part = (typeof parts)[number]

export interface Check {
  /** degraded: it serves all the same; unknown: not asked, because the database can't be. */
  status: 'ok' | 'degraded' | 'failed' | 'unknown'
  durationMs: number
  detail?: Text
}
export interface Readiness {
  status: 'ok' | 'degraded' | 'failed'
  checkedAt: Date
  checks: Record<Part, Check>
}

const limitMs = 3_000
const keptMs = 1_000
const farApartMs = 5_000

declare module 'fastify' {
  interface FastifyInstance {
    readiness: () => Promise<Readiness>
  }
}

export function installReadiness(app: FastifyInstance, deps: Deps): void {
  app.decorate('background', [])
  app.decorate('readiness', watchReadiness(deps, app.background))
}

function watchReadiness(deps: Deps, background: readonly BackgroundWork[]): () => Promise<Readiness> {
  let last: Readiness | undefined
  let asking: Promise<Readiness> | undefined
  // An embedded database has no other servers.
  const identity = deps.config.databaseUrl ? identityOf(deps) : null
  const ask = async () => {
    last = await examine(deps, background, identity)
    return last
  }
  return async () => {
    // A failure is never kept: that it is over is seen at once.
    if (last?.status === 'ok' && deps.clock().getTime() - last.checkedAt.getTime() < keptMs) return last
    return (asking ??= ask().finally(() => (asking = undefined)))
  }
}

async function examine(
  deps: Deps,
  background: readonly BackgroundWork[],
  identity: Identity | null,
): Promise<Readiness> {
  const { db, files, config, clock } = deps
  const store = check(
    async () => {
      await files.check()
      return null
    },
    say('Không ghi được vào kho tài liệu kiểm chứng.', 'The store of the evidence can not be written.'),
  )
  let isCurrent = false
  const database = await check(
    async () => {
      isCurrent = await migrationsCurrent(db)
      return null
    },
    say('Không kết nối được cơ sở dữ liệu.', 'The database can not be reached.'),
  )
  const isUp = database.status === 'ok'
  const migrations = isCurrent ? ready : isUp ? notMigrated : unknown
  const apart = isUp ? await checkClock(deps) : unknown
  const installation = !identity ? ready : isCurrent ? await checkInstallation(deps, identity) : unknown
  // A store that all servers share would take all of them away at once, though most work needs no evidence.
  const evidenceStore = config.evidenceS3 ? atMostDegraded(await store) : await store
  const checks = {
    database,
    migrations,
    installation,
    evidenceStore,
    clock: apart,
    backgroundWork: checkWork(background),
  }
  const found = Object.values(checks).map(({ status }) => status)
  const status = found.includes('failed') ? 'failed' : found.includes('degraded') ? 'degraded' : 'ok'
  return { status, checkedAt: clock(), checks }
}

const ready: Check = { status: 'ok', durationMs: 0 }
const unknown: Check = { status: 'unknown', durationMs: 0 }
const notMigrated: Check = {
  status: 'failed',
  durationMs: 0,
  detail: say('Cơ sở dữ liệu chưa ở phiên bản này.', 'The database is not migrated to this version.'),
}

async function checkClock({ db, databaseClock, clock }: Deps): Promise<Check> {
  const seconds = (ms: number) => Math.round(ms / 1000)
  const found = await check(
    async () => {
      const apart = Math.abs((await db.transaction((tx) => databaseClock(tx))).getTime() - clock().getTime())
      if (apart < farApartMs) return null
      return say(
        `Đồng hồ máy chủ và cơ sở dữ liệu lệch nhau ${seconds(apart)} giây.`,
        `The clocks of server and database are ${seconds(apart)} s apart.`,
      )
    },
    say('Không đọc được giờ của cơ sở dữ liệu.', "The database's clock can not be read."),
  )
  return atMostDegraded(found)
}

function checkInstallation(deps: Deps, identity: Identity): Promise<Check> {
  return check(
    async () => {
      const foreign = (await markInstallation(deps, identity)).join(', ')
      if (!foreign) return null
      return say(
        `Máy chủ này khác các máy chủ khác của cơ sở dữ liệu: ${foreign}.`,
        `This server has another ${foreign} than the others of its database.`,
      )
    },
    say('Không so được máy chủ này với các máy chủ khác.', 'This server can not be compared with the others.'),
  )
}

function checkWork(background: readonly BackgroundWork[]): Check {
  const failing = background.filter(({ failedLast }) => failedLast).map(({ name }) => name)
  if (failing.length === 0) return ready
  const names = failing.join(', ')
  const detail = say(`Lần chạy gần nhất không thành: ${names}.`, `Failed the last time: ${names}.`)
  return { status: 'degraded', durationMs: 0, detail }
}

function atMostDegraded(found: Check): Check {
  return found.status === 'failed' ? { ...found, status: 'degraded' } : found
}

/** `work` answers what is wrong, or null; `broken` is told when it throws or takes too long. Never what it threw. */
async function check(work: () => Promise<Text | null>, broken: Text): Promise<Check> {
  const began = performance.now()
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<Text>((resolve) => {
    timer = setTimeout(() => resolve(broken), limitMs)
  })
  const detail = await Promise.race([work().catch(() => broken), tooLong]).finally(() => clearTimeout(timer))
  const durationMs = Math.round(performance.now() - began)
  return detail === null ? { status: 'ok', durationMs } : { status: 'failed', durationMs, detail }
}
