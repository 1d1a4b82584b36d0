// The only reader of the environment. Wrong configuration stops the start with one line that
// names the variable (api.md, "Environment").

import { createPrivateKey, randomBytes } from 'node:crypto'
import { isIP } from 'node:net'
import { join } from 'node:path'
import { keepFile } from './kept-file.ts'
import { ConfigError, readSecretFiles } from './secret-files.ts'
import { readOtlpHeaders, readTracing } from './tracing/environment.ts'

export { ConfigError }

export interface Config {
  readonly host: string
  readonly port: number
  /** Unset: the embedded database under `dataDir`. */
  readonly databaseUrl: string | undefined
  /** A replica that answers lists and exports (db/replica.ts); undefined: none. */
  readonly databaseReadUrl: string | undefined
  /** false: `npm run migrate` does it; until then the server is not ready. */
  readonly migrateAtStart: boolean
  /** See db/destructive.ts. */
  readonly allowDestructiveMigrations: boolean
  /** See installation.ts. */
  readonly allowChangedIdentity: boolean
  readonly dataDir: string
  readonly logLevel: LogLevel
  readonly adminEmail: string | undefined
  readonly adminPassword: string | undefined
  readonly jwtSecret: string
  readonly publicUrl: string
  /** An external OpenID provider whose tokens are accepted; undefined: none. */
  readonly oidc: { readonly issuer: string; readonly audience: string } | undefined
  /** Other sites whose scripts may call the API; none unless named. */
  readonly corsOrigins: readonly string[]
  /** Requests a minute for one account. */
  readonly rateLimit: number
  /** Addresses of the reverse proxies whose X-Forwarded-For is believed; none unless named. */
  readonly trustProxy: readonly string[]
  /** An account that nobody used for so many days is disabled. */
  readonly idleDays: number
  /** Seconds that running requests have to finish when the server is told to stop. */
  readonly stopTimeout: number
  /** Ed25519 private key, PEM (PKCS #8). Unset: generated and kept under `dataDir`. */
  readonly auditSigningKey: string | undefined
  readonly auditRetentionMonths: number
  /** Hours for which the file of a finished export is kept. */
  readonly exportHours: number
  /** Days for which a webhook's deliveries are kept once they arrived or were given up. */
  readonly webhookDeliveryDays: number
  /** An S3-compatible store for the evidence; undefined: a directory under `dataDir`. */
  readonly evidenceS3:
    { readonly bucket: string; readonly endpoint: string | undefined; readonly region: string } | undefined
  /** The server that takes our e-mail, and whom it comes from; undefined: no e-mail is sent. */
  readonly mail: MailConfig | undefined
  /** Where ClamAV's daemon listens; undefined: uploads are not scanned. */
  readonly clamav: { readonly path: string } | { readonly host: string; readonly port: number } | undefined
  /** Hosts, addresses and networks inside that webhooks may reach, over plain http too; none unless named. */
  readonly webhookAllowPrivate: readonly string[]
  /** Whoever sends it may read /metrics; undefined: this machine only. */
  readonly metricsToken: string | undefined
  /** Whether spans go to a collector; where and how, OpenTelemetry's SDK reads itself. */
  readonly tracing: boolean
  /** What a collector wants to be sent with the spans, such as a token; names in small letters. */
  readonly otlpHeaders: Readonly<Record<string, string>>
  /** What stands on official papers unless the request says otherwise. */
  readonly papers: PaperConfig
}

export interface PaperConfig {
  /** The body above the issuer, which decides: Ủy ban nhân dân tỉnh. */
  readonly superior: string
  readonly issuer: string
  /** Of the issuer, in numbers such as 12/BC-SNV. */
  readonly symbol: string
  readonly place: string | undefined
  readonly signerTitle: string
  readonly signerName: string | undefined
  /** Besides those whom a paper is for. */
  readonly recipients: readonly string[]
}

export interface MailConfig {
  readonly host: string
  readonly port: number
  /** TLS from the first byte (smtps); otherwise by STARTTLS where the server offers it. */
  readonly secure: boolean
  readonly auth: { readonly user: string; readonly pass: string } | undefined
  readonly from: string
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
type LogLevel = (typeof logLevels)[number]

/**
 * Reads and validates the configuration.
 * @throws {ConfigError} one line naming the variable and what it should be.
 */
export function loadConfig(given: NodeJS.ProcessEnv): Config {
  const env = readSecretFiles(given)
  const host = env.HOST || '127.0.0.1'
  const port = readPort(env.PORT || '3000')
  const dataDir = env.DATA_DIR || '.data'
  return Object.freeze({
    host,
    port,
    databaseUrl: readDatabaseUrl('DATABASE_URL', env.DATABASE_URL, env.DATABASE_PASSWORD),
    databaseReadUrl: readReplica(env),
    migrateAtStart: readSwitch('MIGRATE_AT_START', env.MIGRATE_AT_START || 'true'),
    allowDestructiveMigrations: readSwitch('ALLOW_DESTRUCTIVE_MIGRATIONS', env.ALLOW_DESTRUCTIVE_MIGRATIONS || 'false'),
    allowChangedIdentity: readSwitch('ALLOW_CHANGED_IDENTITY', env.ALLOW_CHANGED_IDENTITY || 'false'),
    dataDir,
    logLevel: readLogLevel(env.LOG_LEVEL || 'info'),
    oidc: readOidc(env.OIDC_ISSUER, env.OIDC_AUDIENCE),
    ...readAdmin(env.ADMIN_EMAIL, env.ADMIN_PASSWORD),
    jwtSecret: readJwtSecret(env.JWT_SECRET, dataDir),
    auditSigningKey: readSigningKey(env.AUDIT_SIGNING_KEY),
    auditRetentionMonths: readRetention(env.AUDIT_RETENTION_MONTHS || '12'),
    exportHours: readExportHours(env.EXPORT_HOURS || '24'),
    webhookDeliveryDays: readDeliveryDays(env.WEBHOOK_DELIVERY_DAYS || '90'),
    mail: readMail(env.SMTP_URL, env.MAIL_FROM),
    clamav: readClamav(env.CLAMAV_SOCKET),
    webhookAllowPrivate: readAllowPrivate(env.WEBHOOK_ALLOW_PRIVATE),
    metricsToken: readMetricsToken(env.METRICS_TOKEN),
    tracing: readTracing(env),
    otlpHeaders: readOtlpHeaders(env),
    papers: readPapers(env),
    evidenceS3: readS3(env.EVIDENCE_S3_BUCKET, env.EVIDENCE_S3_ENDPOINT, env.EVIDENCE_S3_REGION || 'us-east-1'),
    idleDays: readIdleDays(env.IDLE_DAYS || '45'),
    stopTimeout: readStopTimeout(env.STOP_TIMEOUT || '10'),
    corsOrigins: readOrigins(env.CORS_ORIGINS),
    rateLimit: readRateLimit(env.RATE_LIMIT || '600'),
    trustProxy: readProxies(env.TRUST_PROXY),
    publicUrl: readPublicUrl(env.PUBLIC_URL || `http://${host.includes(':') ? `[${host}]` : host}:${port}`),
  })
}

function readPort(value: string): number {
  const port = Number(value)
  if (!/^\d+$/.test(value) || port > 65535)
    throw new ConfigError(`PORT must be a number from 0 to 65535, not "${value}"`)
  return port
}

function readReplica(env: NodeJS.ProcessEnv): string | undefined {
  if (!env.DATABASE_READ_URL) return undefined
  if (!env.DATABASE_URL) throw new ConfigError('DATABASE_READ_URL needs DATABASE_URL, whose replica it names')
  return readDatabaseUrl('DATABASE_READ_URL', env.DATABASE_READ_URL, env.DATABASE_PASSWORD)
}

function readDatabaseUrl(name: string, value: string | undefined, password: string | undefined): string | undefined {
  if (!value) {
    if (password) throw new ConfigError(`${name} must be set when DATABASE_PASSWORD is`)
    return undefined
  }
  if (!/^postgres(ql)?:\/\//.test(value) || !URL.canParse(value)) {
    throw new ConfigError(`${name} must look like postgres://user:password@host:5432/database`)
  }
  if (!password) return value
  const url = new URL(value)
  if (url.password) throw new ConfigError(`${name} has a password, and DATABASE_PASSWORD is set; set one of them`)
  url.password = encodeURIComponent(password)
  return url.href
}

function readSwitch(name: string, value: string): boolean {
  if (value !== 'true' && value !== 'false') throw new ConfigError(`${name} must be true or false, not "${value}"`)
  return value === 'true'
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

/** Plain http only to this very machine: keys fetched over it could be anybody's. */
function readOidc(issuer: string | undefined, audience: string | undefined): Config['oidc'] {
  if (!issuer && !audience) return undefined
  if (!issuer) throw new ConfigError('OIDC_ISSUER must be set when OIDC_AUDIENCE is')
  if (!audience) throw new ConfigError('OIDC_AUDIENCE must be set when OIDC_ISSUER is')
  const { protocol, hostname } = URL.canParse(issuer) ? new URL(issuer) : { protocol: '', hostname: '' }
  const isLocal = ['127.0.0.1', '[::1]', 'localhost'].includes(hostname)
  if (protocol !== 'https:' && !(protocol === 'http:' && isLocal))
    throw new ConfigError(`OIDC_ISSUER must be an https address, not "${issuer}"`)
  return { issuer, audience }
}

function readIdleDays(value: string): number {
  if (!/^[1-9]\d{0,3}$/.test(value)) throw new ConfigError(`IDLE_DAYS must be a number from 1 to 9999, not "${value}"`)
  return Number(value)
}

function readStopTimeout(value: string): number {
  if (!/^[1-9]\d{0,2}$/.test(value)) throw new ConfigError(`STOP_TIMEOUT must be seconds from 1 to 999, not "${value}"`)
  return Number(value)
}

function readExportHours(value: string): number {
  const hours = Number(value)
  if (!/^[1-9]\d{0,2}$/.test(value) || hours > 720)
    throw new ConfigError(`EXPORT_HOURS must be hours from 1 to 720, not "${value}"`)
  return hours
}

function readDeliveryDays(value: string): number {
  if (!/^[1-9]\d{0,3}$/.test(value))
    throw new ConfigError(`WEBHOOK_DELIVERY_DAYS must be a number from 1 to 9999, not "${value}"`)
  return Number(value)
}

function readPublicUrl(value: string): string {
  if (!/^https?:\/\//.test(value) || !URL.canParse(value))
    throw new ConfigError(`PUBLIC_URL must be an http(s) address, not "${value}"`)
  return value.replace(/\/+$/, '')
}

function readS3(bucket: string | undefined, endpoint: string | undefined, region: string): Config['evidenceS3'] {
  if (!bucket) {
    if (endpoint) throw new ConfigError('EVIDENCE_S3_BUCKET must be set when EVIDENCE_S3_ENDPOINT is')
    return undefined
  }
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket))
    throw new ConfigError(`EVIDENCE_S3_BUCKET must be the name of a bucket, not "${bucket}"`)
  if (endpoint && (!/^https?:\/\//.test(endpoint) || !URL.canParse(endpoint)))
    throw new ConfigError(`EVIDENCE_S3_ENDPOINT must be an http(s) address, not "${endpoint}"`)
  return { bucket, endpoint: endpoint || undefined, region }
}

function readClamav(value: string | undefined): Config['clamav'] {
  if (!value) return undefined
  if (value.startsWith('/')) return { path: value }
  const [, host, port] = /^\[?([^[\]]+)\]?:(\d{1,5})$/.exec(value) ?? []
  if (host && Number(port) > 0 && Number(port) < 65_536) return { host, port: Number(port) }
  throw new ConfigError(`CLAMAV_SOCKET must be an absolute path or host:port, not "${value}"`)
}

/** The URL holds a password, so it is never repeated. */
function readMail(value: string | undefined, from: string | undefined): MailConfig | undefined {
  if (!value) {
    if (from) throw new ConfigError('SMTP_URL must be set when MAIL_FROM is')
    return undefined
  }
  const { protocol, hostname, port, username, password, pathname } = URL.canParse(value)
    ? new URL(value)
    : { protocol: '', hostname: '', port: '', username: '', password: '', pathname: '' }
  const secure = protocol === 'smtps:'
  const auth = readCredentials(username, password)
  if ((!secure && protocol !== 'smtp:') || !hostname || pathname.length > 1 || auth === null)
    throw new ConfigError('SMTP_URL must look like smtp://user:password@host:587 or smtps://user:password@host:465')
  if (!from || !/^(?:[^<>\r\n]*<[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/.test(from))
    throw new ConfigError('MAIL_FROM must be an address such as "Sở Nội vụ <khongtraloi@vidu.example>"')
  return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) || (secure ? 465 : 587), secure, auth, from }
}

/** null: not both, or not written as a URL has it. */
function readCredentials(user: string, pass: string): MailConfig['auth'] | null {
  if (!user && !pass) return undefined
  if (!user || !pass) return null
  try {
    return { user: decodeURIComponent(user), pass: decodeURIComponent(pass) }
  } catch {
    return null
  }
}

function readMetricsToken(value: string | undefined): string | undefined {
  if (value && !/^[\x21-\x7e]{16,}$/.test(value))
    throw new ConfigError('METRICS_TOKEN must have at least 16 visible ASCII characters')
  return value || undefined
}

function readPapers(env: NodeJS.ProcessEnv): PaperConfig {
  const symbol = env.PAPER_SYMBOL || 'SNV'
  if (/[\s/]/.test(symbol)) throw new ConfigError(`PAPER_SYMBOL must be like SNV, not "${symbol}"`)
  return {
    superior: env.PAPER_SUPERIOR || 'Ủy ban nhân dân tỉnh',
    issuer: env.PAPER_ISSUER || 'Sở Nội vụ',
    symbol,
    place: env.PAPER_PLACE || undefined,
    signerTitle: env.PAPER_SIGNER_TITLE || 'Giám đốc',
    signerName: env.PAPER_SIGNER_NAME || undefined,
    recipients: (env.PAPER_RECIPIENTS || 'Lưu: VT')
      .split(';')
      .map((name) => name.trim())
      .filter(Boolean),
  }
}

function readOrigins(value: string | undefined): string[] {
  const origins = listOf(value)
  const wrong = origins.find(
    (origin) => !/^https?:\/\//.test(origin) || !URL.canParse(origin) || new URL(origin).origin !== origin,
  )
  if (wrong) throw new ConfigError(`CORS_ORIGINS must list origins such as https://danvan.example, not "${wrong}"`)
  return origins
}

function readRateLimit(value: string): number {
  if (!/^[1-9]\d{0,6}$/.test(value))
    throw new ConfigError(`RATE_LIMIT must be a number of requests a minute from 1 to 9999999, not "${value}"`)
  return Number(value)
}

/** Never "everybody": then whoever calls could choose the address that is counted and recorded. */
function readProxies(value: string | undefined): string[] {
  const proxies = listOf(value)
  const wrong = proxies.find((proxy) => !isNetwork(proxy))
  if (wrong) throw new ConfigError(`TRUST_PROXY must list addresses or networks such as 10.0.0.0/8, not "${wrong}"`)
  return proxies
}

function readAllowPrivate(value: string | undefined): string[] {
  const places = listOf(value).map((place) => place.toLowerCase())
  const wrong = places.find(
    (place) => !isNetwork(place) && (/^[\d.]+$/.test(place) || !/^[a-z\d]([a-z\d.-]{0,251}[a-z\d])?$/.test(place)),
  )
  if (wrong)
    throw new ConfigError(
      `WEBHOOK_ALLOW_PRIVATE must list hosts, addresses or networks such as 10.1.2.0/24, not "${wrong}"`,
    )
  return places
}

function isNetwork(value: string): boolean {
  const [address = '', bits, ...rest] = value.split('/')
  const longest = isIP(address) === 6 ? 128 : 32
  if (isIP(address) === 0 || rest.length > 0) return false
  return bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= longest)
}

function listOf(value = ''): string[] {
  return value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
}

/** One line of an environment file holds a PEM with `\\n` for its line breaks. */
function readSigningKey(value: string | undefined): string | undefined {
  if (!value) return undefined
  const pem = value.replaceAll('\\n', '\n')
  try {
    if (createPrivateKey(pem).asymmetricKeyType === 'ed25519') return pem
  } catch {
    // Falls through: what OpenSSL says would only repeat the key.
  }
  throw new ConfigError('AUDIT_SIGNING_KEY must be an Ed25519 private key in PEM (PKCS #8)')
}

function readRetention(value: string): number {
  const months = Number(value)
  if (!/^\d{1,4}$/.test(value) || months < 12)
    throw new ConfigError(`AUDIT_RETENTION_MONTHS must be a whole number of at least 12, not "${value}"`)
  return months
}

/** Unset: generated once and kept under DATA_DIR, so that sessions survive a restart. */
function readJwtSecret(value: string | undefined, dataDir: string): string {
  if (value !== undefined && value !== '') {
    if (value.length < 32) throw new ConfigError('JWT_SECRET must have at least 32 characters')
    return value
  }
  const file = join(dataDir, 'jwt-secret')
  try {
    return keepFile(file, () => randomBytes(48).toString('base64url'))
  } catch (error) {
    throw new ConfigError(`DATA_DIR must be a writable directory (${(error as Error).message})`)
  }
}
