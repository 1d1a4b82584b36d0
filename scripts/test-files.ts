// The process of some compiled test files: each queues its tests when it is imported, so those of one file are over before
// the next one's begin; a test of its own tells which file's turn it is. Called by scripts/test.ts.

import t from 'tap'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

for (const file of process.argv.slice(2)) {
  void t.test(file, async () => void process.send?.(file))
  await import(pathToFileURL(resolve(file)).href)
}
