// Kills the server with SIGKILL at random moments while officers save, upload, submit and withdraw,
// starts it again, and looks whether every acknowledged write is there and nothing is half-done.
// `npm run test:crash -- --kills 50 --seed 1`; on a PostgreSQL server when TEST_DATABASE_URL is set.

import { EventEmitter, once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { v7 as uuidv7 } from 'uuid'
import { loadConfig } from '../src/config.ts'
import { openServer } from '../src/db/client.ts'
import type { Deps } from '../src/deps.ts'
import { openDeps } from '../src/start.ts'
import { freshDatabase, onServer } from '../test/helpers/db.ts'
import { startServer, type Running } from '../test/helpers/server.ts'
import { randomFrom } from './demo/believable.ts'
import { check, fillIn, takeStep, type Officer } from './play/officers.ts'

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '50' }, seed: { type: 'string', default: '1' } },
})
const kills = Number(values.kills)
const random = randomFrom(Number(values.seed))
const officers = 4
const progress = new EventEmitter()

const dataDir = mkdtempSync(join(tmpdir(), 'dan-van-crash-'))
const env: Record<string, string> = {
  DATA_DIR: dataDir,
  JWT_SECRET: 'a secret of the crash test only, 32 characters',
  RATE_LIMIT: '9999999',
}
const place = await openPlace()
const people = await place.fill()
const counts = { kills: 0, acknowledged: 0, lost: 0, unclear: 0 }
let slowestStart = 0
try {
  let server = await start()
  while (counts.kills < kills) {
    const written = people.officers.map((officer) => work(server, officer))
    await untilAcknowledged(counts.acknowledged + 1 + Math.floor(random() * 40))
    await new Promise((resolve) => setTimeout(resolve, random() * 30))
    server.process.kill('SIGKILL')
    counts.kills++
    await server.exited
    await Promise.all(written)
    server = await start()
    await check(server.url, people, lost)
  }
  server.process.kill('SIGTERM')
  await server.exited
  console.log(
    `${onServer ? 'PostgreSQL' : 'embedded'}: ${counts.kills} kills, ${counts.acknowledged} acknowledged, ${counts.lost} lost; ` +
      `${counts.unclear} requests without an answer; slowest start ${(slowestStart / 1000).toFixed(1)} s`,
  )
} finally {
  await place.close()
  rmSync(dataDir, { recursive: true, force: true })
}
process.exitCode = counts.lost === 0 ? 0 : 1

/** Where the forms lie: a fresh database on the server, or the embedded one under `dataDir`. */
async function openPlace() {
  if (!onServer) {
    const fill = async () => {
      const { deps, close } = await openDeps(loadConfig(env))
      const filled = await fillIn(deps, officers)
      await close()
      return filled
    }
    return { fill, close: async () => {} }
  }
  const database = await freshDatabase((url) => {
    env.DATABASE_URL = url
    return openServer(url)
  })
  const deps = { db: database.db, clock: () => new Date(), newId: uuidv7, config: loadConfig(env) } as unknown as Deps
  return { fill: () => fillIn(deps, officers), close: database.close }
}

async function start(): Promise<Running> {
  const began = Date.now()
  const server = await startServer(env)
  const ready = await fetch(`${server.url}/readyz`).catch(() => null)
  if (ready?.status !== 200) throw new Error(`the server does not start: ${server.output()}`)
  slowestStart = Math.max(slowestStart, Date.now() - began)
  return server
}

/** One officer, until the connection breaks. */
async function work({ url }: Running, officer: Officer): Promise<void> {
  while (await takeStep(url, officer, random)) {
    counts.acknowledged++
    progress.emit('acknowledged')
  }
  counts.unclear++
}

function lost(what: string, details: object): void {
  counts.lost++
  console.error(`LOST: ${what}`, JSON.stringify(details))
}

async function untilAcknowledged(count: number): Promise<void> {
  while (counts.acknowledged < count) await once(progress, 'acknowledged')
}
