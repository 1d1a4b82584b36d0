// Lints openapi/ with Spectral (.spectral.yaml) and Redocly (redocly.yaml); fails on the least warning.
// Needs no network.

import * as fs from 'node:fs'
import { resolve } from 'node:path'
import { formatProblems, lint, loadConfig } from '@redocly/openapi-core'
import core from '@stoplight/spectral-core'
import parsers from '@stoplight/spectral-parsers'
import { bundleAndLoadRuleset } from '@stoplight/spectral-ruleset-bundler/with-loader'
import runtime from '@stoplight/spectral-runtime'

const documents = fs.readdirSync('openapi').filter((name) => name.endsWith('.json'))
const redocly = await loadConfig({ configPath: 'redocly.yaml' })
const spectral = new core.Spectral()
spectral.setRuleset(await bundleAndLoadRuleset(resolve('.spectral.yaml'), { fs, fetch: runtime.fetch }))

let found = 0
for (const name of documents) {
  const path = `openapi/${name}`
  const bySpectral = await spectral.run(new core.Document(fs.readFileSync(path, 'utf8'), parsers.Json, path))
  for (const { code, message, path: place } of bySpectral)
    console.log(`${path} ${String(code)}: ${message} at ${place.join('.')}`)
  const byRedocly = await lint({ ref: path, config: redocly })
  if (byRedocly.length > 0)
    formatProblems(byRedocly, { format: 'stylish', totals: { errors: 0, warnings: 0, ignored: 0 } } as never)
  found += bySpectral.length + byRedocly.length
}
console.log(`${documents.length} documents, ${found} findings`)
if (found > 0) process.exit(1)
