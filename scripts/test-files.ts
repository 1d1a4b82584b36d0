// The process of some compiled test files: each queues its tests when it is imported, so those of one file are over before
// the next one's begin. Called by scripts/test.ts.

import 'tap'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

for (const file of process.argv.slice(2)) await import(pathToFileURL(resolve(file)).href)
