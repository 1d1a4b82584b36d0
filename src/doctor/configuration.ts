// Every variable that is wrong, not only the first, which is all that a start would name.

import { ConfigError, loadConfig, type Config } from '../config.ts'
import { say } from '../http/problems.ts'
import { fault, good, warning, type Finding } from './findings.ts'

/** `config` is without the variables that are wrong; null when even that can't be read. */
export function examineConfiguration(env: NodeJS.ProcessEnv): { config: Config | null; findings: Finding[] } {
  const remaining = { ...env }
  const findings: Finding[] = []
  for (;;) {
    try {
      const config = loadConfig(remaining)
      if (findings.length === 0)
        findings.push(good('configuration', 'Mọi biến cấu hình đều hợp lệ.', 'Every variable is valid.'))
      return { config, findings: [...findings, ...advise(config)] }
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error
      const name = /^[A-Z0-9_]+/.exec(error.message)?.[0] ?? ''
      findings.push(wrong(name, error.message))
      if (remaining[name] === undefined) return { config: null, findings }
      delete remaining[name]
    }
  }
}

function wrong(name: string, message: string): Finding {
  return fault(
    'configuration',
    say(`Biến ${name} không đúng: ${message}.`, `${message}.`),
    say(
      `Sửa ${name} trong tệp .env (hoặc nơi đặt biến môi trường) theo bảng cấu hình của README.`,
      `Correct ${name} in .env (or wherever it is set); see the table in README.`,
    ),
  )
}

function advise({ publicUrl, trustProxy, mail }: Config): Finding[] {
  const { protocol, hostname } = new URL(publicUrl)
  const isLocal = ['127.0.0.1', '[::1]', 'localhost'].includes(hostname)
  const advice: Finding[] = []
  if (protocol === 'http:' && !isLocal)
    advice.push(
      warning(
        'configuration',
        say(
          `PUBLIC_URL là ${publicUrl}: mật khẩu đi qua mạng không mã hóa.`,
          `PUBLIC_URL is ${publicUrl}: passwords go over the network in the clear.`,
        ),
        say(
          'Đặt máy chủ ủy quyền có TLS phía trước (deploy/nginx.conf) và PUBLIC_URL bắt đầu bằng https.',
          'Put a proxy with TLS before it (deploy/nginx.conf) and let PUBLIC_URL begin with https.',
        ),
      ),
    )
  if (protocol === 'https:' && trustProxy.length === 0)
    advice.push(
      warning(
        'configuration',
        say(
          'PUBLIC_URL là https nhưng chưa đặt TRUST_PROXY: mọi người dùng bị đếm chung một địa chỉ.',
          'PUBLIC_URL is https but TRUST_PROXY is not set: everybody is counted as one address.',
        ),
        say(
          'Đặt TRUST_PROXY là địa chỉ của máy chủ ủy quyền, ví dụ 127.0.0.1.',
          'Set TRUST_PROXY to the address of the proxy, such as 127.0.0.1.',
        ),
      ),
    )
  if (!mail)
    advice.push(good('mail', 'Chưa đặt SMTP_URL: không gửi thư điện tử.', 'SMTP_URL is not set: no e-mail is sent.'))
  return advice
}
