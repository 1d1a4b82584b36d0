import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { loadConfig } from '../src/config.ts'
import { lockDirectory } from '../src/db/directory-lock.ts'

const JWT_SECRET = 'x'.repeat(32)

t.test('wrong configuration is one line that names the variable', async (t) => {
  for (const [name, value] of Object.entries({
    PORT: 'abc',
    DATABASE_URL: 'mysql://localhost/x',
    DATABASE_READ_URL: 'postgres://127.0.0.1/only-a-replica',
    LOG_LEVEL: 'loud',
    ADMIN_EMAIL: 'nobody',
    JWT_SECRET: 'short',
    PUBLIC_URL: 'danvan',
    CORS_ORIGINS: 'https://danvan.example/trang',
    RATE_LIMIT: '0',
    STOP_TIMEOUT: '0',
    MIGRATE_AT_START: 'yes',
    ALLOW_DESTRUCTIVE_MIGRATIONS: '1',
    ADMIN_PASSWORD_FILE: '/dev/null',
    SMTP_URL_FILE: '/dev/null/x',
    TRUST_PROXY: 'true',
    CLAMAV_SOCKET: 'clamd',
    SMTP_URL: 'mail.vidu.example:587',
    EVIDENCE_S3_BUCKET: 'Tài liệu',
    AUDIT_SIGNING_KEY: 'not a key',
    AUDIT_RETENTION_MONTHS: '11',
    DATA_DIR: '/dev/null/x',
  })) {
    t.throws(
      () => loadConfig({ ...(name !== 'DATA_DIR' && { JWT_SECRET }), [name]: value }),
      { message: new RegExp(`^${name}[^\n]*$`) },
      name,
    )
  }
  t.throws(() => loadConfig({ JWT_SECRET, ADMIN_PASSWORD: 'long enough for it' }), /^.*ADMIN_EMAIL/)
  const oidc = { OIDC_ISSUER: 'https://dangnhap.example', OIDC_AUDIENCE: 'chamdiem' }
  t.match(loadConfig({ JWT_SECRET, ...oidc }), { oidc: { issuer: oidc.OIDC_ISSUER, audience: 'chamdiem' } })
  t.throws(() => loadConfig({ JWT_SECRET, ...oidc, OIDC_AUDIENCE: '' }), /^.*OIDC_AUDIENCE/)
  t.throws(() => loadConfig({ JWT_SECRET, ...oidc, OIDC_ISSUER: 'http://dangnhap.example' }), /^.*OIDC_ISSUER/)
})

t.test('secrets come in files', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'dan-van-'))
  t.teardown(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'secret')
  writeFileSync(file, 'mật khẩu/của:thử @nghiệm, đủ dài để làm khóa\n')
  t.equal(loadConfig({ JWT_SECRET_FILE: file }).jwtSecret, 'mật khẩu/của:thử @nghiệm, đủ dài để làm khóa')
  t.equal(
    loadConfig({ JWT_SECRET, DATABASE_URL: 'postgres://danvan@db/danvan', DATABASE_PASSWORD_FILE: file }).databaseUrl,
    `postgres://danvan:${encodeURIComponent('mật khẩu/của:thử @nghiệm, đủ dài để làm khóa')}@db/danvan`,
  )
  writeFileSync(join(folder, 'headers'), 'Authorization=Bearer%20abc==, x-tenant=so-noi-vu\n')
  t.same(loadConfig({ JWT_SECRET, OTEL_EXPORTER_OTLP_HEADERS_FILE: join(folder, 'headers') }).otlpHeaders, {
    authorization: 'Bearer abc==',
    'x-tenant': 'so-noi-vu',
  })
  for (const wrong of ['secret', 'a=%', '=secret'])
    t.throws(() => loadConfig({ JWT_SECRET, OTEL_EXPORTER_OTLP_HEADERS: wrong }), {
      message: /^OTEL_EXPORTER_OTLP_HEADERS must be name=value, parted/,
    })
  t.throws(() => loadConfig({ JWT_SECRET, JWT_SECRET_FILE: file }), { message: /^JWT_SECRET_FILE and JWT_SECRET are/ })
  t.throws(() => loadConfig({ JWT_SECRET, DATABASE_PASSWORD_FILE: file }), { message: /^DATABASE_URL must be set/ })
  const both = { DATABASE_URL: 'postgres://a:b@db/danvan', DATABASE_PASSWORD_FILE: file }
  t.throws(() => loadConfig({ JWT_SECRET, ...both }), { message: /^DATABASE_URL has a password/ })
})

t.test('where e-mail goes', async (t) => {
  const from = 'Sở Nội vụ <khongtraloi@vidu.example>'
  const mailOf = (SMTP_URL: string, MAIL_FROM = from) => loadConfig({ JWT_SECRET, SMTP_URL, MAIL_FROM }).mail
  const auth = { user: 'danvan@vidu.example', pass: 'mật:khẩu' }
  t.same(mailOf(`smtp://${encodeURIComponent(auth.user)}:${encodeURIComponent(auth.pass)}@mail.vidu.example`), {
    host: 'mail.vidu.example',
    port: 587,
    secure: false,
    auth,
    from,
  })
  t.match(mailOf('smtps://mail.vidu.example', 'khongtraloi@vidu.example'), { port: 465, secure: true, auth: undefined })
  t.match(mailOf('smtp://[::1]:2525'), { host: '::1', port: 2525 })
  t.throws(() => loadConfig({ JWT_SECRET, MAIL_FROM: from }), { message: /^SMTP_URL must be set when MAIL_FROM is$/ })
  t.equal(loadConfig({ JWT_SECRET }).mail, undefined, 'off unless set')
  for (const wrong of [
    'http://mail.vidu.example',
    'smtp://bimat@mail.vidu.example',
    'smtp://a:%E0bimat@h',
    'smtp://h/x',
  ])
    t.throws(() => mailOf(wrong), { message: /^SMTP_URL (?!.*bimat)[^\n]*$/ }, wrong)
  for (const wrong of ['', 'khongtraloi', 'A <a@b>\nBcc: c@d'])
    t.throws(() => mailOf('smtp://mail.vidu.example', wrong), { message: /^MAIL_FROM [^\n]*$/ }, wrong)
})

t.test('who issues papers, and to whom', async (t) => {
  const papersOf = (env: object) => loadConfig({ JWT_SECRET, ...env }).papers
  t.match(papersOf({}), { issuer: 'Sở Nội vụ', symbol: 'SNV', place: undefined, recipients: ['Lưu: VT'] })
  const given = { PAPER_PLACE: 'Ví Dụ', PAPER_RECIPIENTS: 'Ban Dân vận Tỉnh ủy; Lưu: VT' }
  t.match(papersOf(given), { place: 'Ví Dụ', recipients: ['Ban Dân vận Tỉnh ủy', 'Lưu: VT'] })
  t.throws(() => papersOf({ PAPER_SYMBOL: '12/SNV' }), { message: /^PAPER_SYMBOL [^\n]*$/ })
})

t.test('the defaults are those of the contract', async (t) => {
  t.match(loadConfig({ JWT_SECRET }), {
    host: '127.0.0.1',
    port: 3000,
    dataDir: '.data',
    databaseUrl: undefined,
    publicUrl: 'http://127.0.0.1:3000',
  })
})

t.test('a generated secret is kept for the next start', async (t) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'dan-van-'))
  t.teardown(() => rmSync(dataDir, { recursive: true }))
  const { jwtSecret } = loadConfig({ DATA_DIR: dataDir })
  t.equal(loadConfig({ DATA_DIR: dataDir }).jwtSecret, jwtSecret)
})

t.test('a second process on the embedded database is refused; a lock left behind by a killed one is not', async (t) => {
  const folder = join(mkdtempSync(join(tmpdir(), 'dan-van-')), 'database')
  writeFileSync(`${folder}.lock`, '1')
  t.throws(() => lockDirectory(folder), /in use by process 1/)
  writeFileSync(`${folder}.lock`, '4194399')
  const unlock = lockDirectory(folder)
  t.equal(readFileSync(`${folder}.lock`, 'utf8'), String(process.pid))
  unlock()
})
