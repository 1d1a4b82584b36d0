// The server as a process of its own, as an operator runs it.

import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'

export const admin = { ADMIN_EMAIL: 'quan-tri@thu-nghiem.example', ADMIN_PASSWORD: 'mat-khau-thu-nghiem' }

/** As this file runs: compiled in the suite, by tsx in the scripts. */
const programOf = (name: string) =>
  fileURLToPath(new URL(`../../src/${name}${extname(import.meta.url)}`, import.meta.url))

/** What is deprecated ends the process, so that no dependency's next version comes as a surprise. */
const strict = { NODE_OPTIONS: '--throw-deprecation' }

export interface Running {
  process: ChildProcess
  url: string
  /** All that it printed so far. */
  output: () => string
  exited: Promise<number | null>
}

/** Starts the server with this environment; answers when it is ready or has exited. `program`: of another version. */
export async function startServer(env: Record<string, string>, program = programOf('server')): Promise<Running> {
  const port = await freePort()
  const child = spawn(process.execPath, [...process.execArgv, program], {
    env: { PATH: process.env.PATH, LOG_LEVEL: 'error', PORT: String(port), ...strict, ...admin, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  const exited = once(child, 'exit').then(([code]) => code as number | null)
  const ready = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        printed += text
        if (printed.includes('/docs')) resolve()
      })
  })
  await Promise.race([ready, exited])
  return { process: child, url: `http://127.0.0.1:${port}`, output: () => printed, exited }
}

export async function signIn({ url }: Running, password: string) {
  const body = new URLSearchParams({ grant_type: 'password', username: admin.ADMIN_EMAIL, password })
  const response = await fetch(`${url}/api/v1/auth/token`, { method: 'POST', body })
  return (await response.json()) as { access_token: string }
}

/** The token of the first administrator, who has a password of their own by now. */
export async function signInForWork(server: Running): Promise<string> {
  const { access_token: first } = await signIn(server, admin.ADMIN_PASSWORD)
  const newPassword = 'mat-khau-moi-thu-nghiem'
  await call(server, first, 'POST', '/me/password', { currentPassword: admin.ADMIN_PASSWORD, newPassword })
  return (await signIn(server, newPassword)).access_token
}

export async function call({ url }: Running, token: string, method: string, path: string, body?: object) {
  return fetch(`${url}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  })
}

/** Runs a command such as `backup/backup-command` to its end. */
export async function runCommand(name: string, env: Record<string, string>, args: string[] = []) {
  const child = spawn(process.execPath, [...process.execArgv, programOf(name), ...args], {
    env: { PATH: process.env.PATH, ...strict, ...admin, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, output }
}

/** Where nobody listens. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}
