// PostgreSQL servers of a test's own, from the machine's binaries, with a streaming replica: for what concerns the servers
// themselves. Null where the binaries are not there.

import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { Test } from 'tap'
import { freePort } from './server.ts'

export interface Cluster {
  url: string
  /** A connection of the test. */
  ask: (statement: string) => Promise<Record<string, unknown>[]>
  /** SIGKILL, as when the machine fails. */
  kill: () => Promise<void>
}

const versions = '/usr/lib/postgresql'

/** An empty server, and `copy`, which makes a replica of what is in it then. */
export async function startCluster(t: Test): Promise<(Cluster & { copy: () => Promise<Cluster> }) | null> {
  const [version] = existsSync(versions) ? readdirSync(versions).sort().reverse() : []
  if (!version) return null
  const program = (name: string) => join(versions, version, 'bin', name)
  const account = accountOf()
  const folder = mkdtempSync(join(tmpdir(), 'dan-van-cluster-'))
  if (account.uid !== undefined) execFileSync('chown', [String(account.uid), folder])
  chmodSync(folder, 0o700)
  t.teardown(() => rmSync(folder, { recursive: true, force: true }))
  const run = (name: string, args: string[]) =>
    execFileSync(program(name), args, { ...account, cwd: folder, stdio: 'pipe' })
  const start = (directory: string) => startOn(t, program('postgres'), account, join(folder, directory))

  run('initdb', ['-D', join(folder, 'primary'), '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N'])
  const primary = await start('primary')
  const copy = async () => {
    const at = ['-D', join(folder, 'replica'), '-d', primary.url]
    run('pg_basebackup', [...at, '--write-recovery-conf', '--checkpoint=fast', '--no-sync'])
    return start('replica')
  }
  return { ...primary, copy }
}

/** PostgreSQL refuses to run as root. */
function accountOf(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: idOf('-u'), gid: idOf('-g') }
}

async function startOn(t: Test, postgres: string, account: object, directory: string): Promise<Cluster> {
  const port = await freePort()
  const settings = ['fsync=off', 'unix_socket_directories=', 'listen_addresses=127.0.0.1', 'shared_buffers=32MB']
  const args = ['-D', directory, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])]
  const server = spawn(postgres, args, { ...account, cwd: directory, stdio: ['ignore', 'ignore', 'pipe'] })
  await untilReady(server)
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  const client = new pg.Client(url)
  client.on('error', () => {})
  await client.connect()
  const kill = async () => {
    if (server.exitCode !== null || server.signalCode !== null) return
    server.kill('SIGKILL')
    await once(server, 'exit')
  }
  t.teardown(async () => {
    await client.end().catch(() => {})
    await kill()
  })
  return { url, ask: async (statement) => (await client.query<Record<string, unknown>>(statement)).rows, kill }
}

/** It says so in its log, whatever the language: the English words come with --locale=C. */
async function untilReady(server: ChildProcess): Promise<void> {
  let log = ''
  await new Promise<void>((resolve, reject) => {
    server.stderr!.setEncoding('utf8').on('data', (text: string) => {
      log += text
      if (/ready to accept (read-only )?connections/.test(log)) resolve()
    })
    server.once('exit', () => reject(new Error(log)))
  })
}
