// The only reader of the environment. Wrong configuration stops the start with one line that
// names the variable (api.md, "Environment").

import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Config {
  readonly host: string
  readonly port: number
  /** Unset: the embedded database under `dataDir`. */
  readonly databaseUrl: string | undefined
  readonly dataDir: string
  readonly logLevel: LogLevel
  readonly adminEmail: string | undefined
  readonly adminPassword: string | undefined
  readonly jwtSecret: string
  readonly publicUrl: string
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
type LogLevel = (typeof logLevels)[number]

export class ConfigError extends Error {}

/**
 * Reads and validates the configuration.
 * @throws {ConfigError} one line naming the variable and what it should be.
 */
export function loadConfig(env: NodeJS.ProcessEnv): Config {
  const host = env.HOST || '127.0.0.1'
  const port = readPort(env.PORT || '3000')
  const dataDir = env.DATA_DIR || '.data'
  return Object.freeze({
    host,
    port,
    databaseUrl: readDatabaseUrl(env.DATABASE_URL),
    dataDir,
    logLevel: readLogLevel(env.LOG_LEVEL || 'info'),
    ...readAdmin(env.ADMIN_EMAIL, env.ADMIN_PASSWORD),
    jwtSecret: readJwtSecret(env.JWT_SECRET, dataDir),
    publicUrl: readPublicUrl(env.PUBLIC_URL || `http://${host.includes(':') ? `[${host}]` : host}:${port}`),
  })
}

function readPort(value: string): number {
  const port = Number(value)
  if (!/^\d+$/.test(value) || port > 65535)
    throw new ConfigError(`PORT must be a number from 0 to 65535, not "${value}"`)
  return port
}

function readDatabaseUrl(value: string | undefined): string | undefined {
  if (!value) return undefined
  if (!/^postgres(ql)?:\/\//.test(value) || !URL.canParse(value)) {
    throw new ConfigError('DATABASE_URL must look like postgres://user:password@host:5432/database')
  }
  return value
}

function readLogLevel(value: string): LogLevel {
  const level = logLevels.find((known) => known === value)
  if (!level) throw new ConfigError(`LOG_LEVEL must be one of ${logLevels.join(', ')}, not "${value}"`)
  return level
}

function readAdmin(email: string | undefined, password: string | undefined) {
  if (email && !/^[^\s@]+@[^\s@]+$/.test(email))
    throw new ConfigError(`ADMIN_EMAIL must be an e-mail address, not "${email}"`)
  if (password && !email) throw new ConfigError('ADMIN_EMAIL must be set when ADMIN_PASSWORD is')
  if (password && password.length < 12) throw new ConfigError('ADMIN_PASSWORD must have at least 12 characters')
  return { adminEmail: email || undefined, adminPassword: password || undefined }
}

function readPublicUrl(value: string): string {
  if (!/^https?:\/\//.test(value) || !URL.canParse(value))
    throw new ConfigError(`PUBLIC_URL must be an http(s) address, not "${value}"`)
  return value.replace(/\/+$/, '')
}

/** Unset: generated once and kept under DATA_DIR, so that sessions survive a restart. */
function readJwtSecret(value: string | undefined, dataDir: string): string {
  if (value !== undefined && value !== '') {
    if (value.length < 32) throw new ConfigError('JWT_SECRET must have at least 32 characters')
    return value
  }
  const file = join(dataDir, 'jwt-secret')
  try {
    mkdirSync(dataDir, { recursive: true })
    if (!existsSync(file)) writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' })
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new ConfigError(`DATA_DIR must be a writable directory (${(error as Error).message})`)
  }
}
