// `npm run doctor`, or `npm run -s doctor -- --json` for programs. Exit code 1 when something is at fault.

import 'dotenv/config'
import { parseArgs } from 'node:util'
import { examine, print } from './doctor.ts'

try {
  const { json } = parseArgs({ options: { json: { type: 'boolean' } } }).values
  const findings = await examine(process.env)
  console.log(json ? JSON.stringify(findings, null, 2) : findings.map(print).join('\n'))
  if (findings.some(({ state }) => state === 'fault')) process.exitCode = 1
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
