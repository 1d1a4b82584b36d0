// One tap run over compiled test files, two at a time, each a process of its own; called by scripts/test.ts.

import t from 'tap'

const seconds = process.env.TEST_TIMEOUT ?? '300'
const env = { ...process.env, TAP_TIMEOUT: seconds }
const timeout = Number(seconds) * 1000
t.setTimeout(0)
t.jobs = 2
for (const file of process.argv.slice(2))
  void t.spawn(process.execPath, ['--enable-source-maps', file], { env, timeout, buffered: true }, file)
