// Whether spans go to a collector: OpenTelemetry's own variables, of which its SDK reads the rest
// (service name, headers, sampler, batches). Wrong ones stop the start, like any configuration.

import { ConfigError } from '../secret-files.ts'

/** @throws {ConfigError} */
export function readTracing(env: NodeJS.ProcessEnv): boolean {
  if (env.OTEL_SDK_DISABLED?.toLowerCase() === 'true') return false
  const exporter = env.OTEL_TRACES_EXPORTER || undefined
  if (exporter === 'none') return false
  if (exporter && exporter !== 'otlp')
    throw new ConfigError(`OTEL_TRACES_EXPORTER must be otlp or none, not "${exporter}"`)
  let named = false
  for (const name of ['OTEL_EXPORTER_OTLP_ENDPOINT', 'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT']) {
    const endpoint = env[name]
    if (!endpoint) continue
    if (!/^https?:\/\//.test(endpoint) || !URL.canParse(endpoint))
      throw new ConfigError(`${name} must be an http(s) address such as http://127.0.0.1:4318`)
    named = true
  }
  if (!named && !exporter) return false
  for (const name of ['OTEL_EXPORTER_OTLP_PROTOCOL', 'OTEL_EXPORTER_OTLP_TRACES_PROTOCOL'])
    if (env[name] && env[name] !== 'http/json')
      throw new ConfigError(`${name} must be http/json, not "${env[name]}": collectors take it at the same port, 4318`)
  return true
}

/** Ours to read, because they may come in a file (secret-files.ts). @throws {ConfigError} that never quotes them */
export function readOtlpHeaders({ OTEL_EXPORTER_OTLP_HEADERS: headers }: NodeJS.ProcessEnv): Record<string, string> {
  const pairs = (headers ?? '').split(',').filter((pair) => pair.trim() !== '')
  return Object.fromEntries(pairs.map(pairOf))
}

function pairOf(pair: string): [string, string] {
  const [, name, value] = /^\s*([\w.-]+)\s*=(.*)$/.exec(pair) ?? []
  try {
    if (name !== undefined) return [name.toLowerCase(), decodeURIComponent(value!.trim())]
  } catch {
    // Said below.
  }
  throw new ConfigError('OTEL_EXPORTER_OTLP_HEADERS must be name=value, parted by commas, values percent-encoded')
}
