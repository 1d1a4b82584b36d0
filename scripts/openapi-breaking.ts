// Compares openapi/openapi.json with that of the last release (openapi/releases/): fails on a change
// that breaks clients, unless openapi/releases/deliberate.json gives its reason, and on a reason
// whose break is gone.

import { readFileSync, readdirSync } from 'node:fs'
import { breakingChanges, type Document } from './breaking-changes.ts'

const folder = 'openapi/releases'
const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
const release = readdirSync(folder)
  .filter((name) => /^\d+\.\d+\.\d+\.json$/.test(name))
  .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  .at(-1)!
const deliberate = read(`${folder}/deliberate.json`) as Record<string, string>

const found = breakingChanges(read(`${folder}/${release}`) as Document, read('openapi/openapi.json') as Document)
const unexplained = found.filter((line) => !deliberate[line])
const gone = Object.keys(deliberate).filter((line) => !found.includes(line))
for (const line of unexplained) console.error(`breaks clients of ${release.slice(0, -5)}: ${line}`)
for (const line of gone) console.error(`no such break any more, remove it from ${folder}/deliberate.json: ${line}`)
console.log(`${found.length} breaks since ${release.slice(0, -5)}, ${unexplained.length} without a reason`)
if (unexplained.length + gone.length > 0) process.exit(1)
