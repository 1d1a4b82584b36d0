// The guides for officials name operations: each of them is there, and what is linked is there too.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'

const { paths } = JSON.parse(readFileSync('openapi/openapi.json', 'utf8')) as {
  paths: Record<string, Record<string, object>>
}
const operations = Object.entries(paths).flatMap(([path, methods]) => {
  const address = path.replace('/api/v1', '').replace(/\{[^}]+\}/g, '[^/]+')
  return Object.keys(methods).map((method) => new RegExp(`^${method.toUpperCase()} ${address}$`))
})
// Outside of the contract: for whoever operates the server.
const others = ['GET /metrics']
const isThere = (named: string) => others.includes(named) || operations.some((operation) => operation.test(named))
const guides = readdirSync('docs').filter((file) => file.endsWith('.md'))

for (const guide of guides) {
  t.test(guide, async (t) => {
    const text = readFileSync(join('docs', guide), 'utf8')
    for (const [, named] of text.matchAll(/`((?:GET|POST|PUT|PATCH|DELETE) \/[^`\s?]*)/g))
      t.ok(isThere(named!), `${named} is an operation`)
    for (const [, target] of text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g))
      t.ok(existsSync(join('docs', target!)), `${target} is there`)
  })
}
