// What the server calls: the store of the evidence, the mail server, the virus scanner. No mail is sent.

import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import type { Config } from '../config.ts'
import { openMailer } from '../events/mailer.ts'
import { openFileStore } from '../evidence/files.ts'
import { openScanner } from '../evidence/virus-scan.ts'
import { say } from '../http/problems.ts'
import { fault, good, type Finding } from './findings.ts'

export async function examineServices(config: Config): Promise<Finding[]> {
  return Promise.all([
    store(config),
    ...(config.mail ? [mail(config.mail)] : []),
    ...(config.clamav ? [scanner(config)] : []),
  ])
}

/** Writes, finds and takes away again content that nobody else has. */
async function store(config: Config): Promise<Finding> {
  const where = config.evidenceS3 ? `S3 ${config.evidenceS3.bucket}` : `${config.dataDir}/evidence`
  const files = await openFileStore(config)
  try {
    const { sha256 } = await files.put(Readable.from([randomBytes(32)]))
    const kept = await files.has(sha256)
    await files.remove(sha256)
    if (!kept) throw new Error('what was written is not there')
    return good('evidence', `Kho tài liệu ${where}: ghi và đọc được.`, `Evidence in ${where}: can be written and read.`)
  } catch {
    return fault(
      'evidence',
      say(`Kho tài liệu ${where}: không ghi, đọc được.`, `Evidence in ${where}: can not be written and read.`),
      config.evidenceS3
        ? say(
            'Kiểm tra EVIDENCE_S3_ENDPOINT, tên bucket (phải có sẵn), khóa truy cập và quyền ghi.',
            'Check EVIDENCE_S3_ENDPOINT, the bucket (which must exist), the keys and the right to write.',
          )
        : say(
            'Cho tài khoản chạy máy chủ quyền ghi vào DATA_DIR.',
            'Let the account that runs the server write into DATA_DIR.',
          ),
    )
  }
}

async function mail(server: NonNullable<Config['mail']>): Promise<Finding> {
  const mailer = openMailer(server)
  const where = `${server.host}:${server.port}`
  try {
    await mailer.verify()
    return good('mail', `Máy chủ thư ${where}: kết nối, đăng nhập được.`, `Mail server ${where}: reached, signed in.`)
  } catch (error) {
    const code = (error as { code?: string }).code ?? (error as Error).name
    return fault(
      'mail',
      say(`Máy chủ thư ${where}: không dùng được (${code}).`, `Mail server ${where}: can not be used (${code}).`),
      code === 'EAUTH'
        ? say('Kiểm tra tên người dùng và mật khẩu trong SMTP_URL.', 'Check user and password in SMTP_URL.')
        : say(
            'Kiểm tra địa chỉ, cổng, TLS trong SMTP_URL và tường lửa.',
            'Check address, port and TLS in SMTP_URL, and the firewall.',
          ),
    )
  } finally {
    mailer.close()
  }
}

async function scanner(config: Config): Promise<Finding> {
  try {
    await openScanner(config)!(Readable.from([Buffer.from('doctor')]))
    return good('clamav', 'ClamAV: quét được.', 'ClamAV: scans.')
  } catch {
    return fault(
      'clamav',
      say('ClamAV không trả lời: mọi tệp tải lên bị từ chối.', 'ClamAV does not answer: every upload is refused.'),
      say(
        'Khởi động clamd, kiểm tra CLAMAV_SOCKET và quyền với socket.',
        'Start clamd; check CLAMAV_SOCKET and its rights.',
      ),
    )
  }
}
