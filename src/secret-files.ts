// Secrets that a container or systemd hands over as files: NAME_FILE names the file whose content is NAME.

import { readFileSync } from 'node:fs'

export class ConfigError extends Error {}

const secrets = [
  ...['DATABASE_URL', 'DATABASE_PASSWORD', 'ADMIN_PASSWORD', 'JWT_SECRET', 'AUDIT_SIGNING_KEY', 'SMTP_URL'],
  ...['METRICS_TOKEN', 'DATABASE_READ_URL', 'OTEL_EXPORTER_OTLP_HEADERS'],
]

/**
 * The environment with each secret read from its file; line breaks at the end are not part of it.
 * @throws {ConfigError} one line naming the variable; never what stands in the file.
 */
export function readSecretFiles(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const read = { ...env }
  for (const name of secrets) {
    const file = env[`${name}_FILE`]
    if (!file) continue
    if (env[name]) throw new ConfigError(`${name}_FILE and ${name} are both set; set one of them`)
    read[name] = contentOf(`${name}_FILE`, file)
  }
  return read
}

function contentOf(name: string, file: string): string {
  let content: string
  try {
    content = readFileSync(file, 'utf8').replace(/[\r\n]+$/, '')
  } catch (error) {
    throw new ConfigError(`${name} must name a readable file (${(error as Error).message})`)
  }
  if (content === '') throw new ConfigError(`${name} names an empty file: ${file}`)
  return content
}
