// `npm run verify:results -- --period 2021`: see verify.ts. With the embedded database the server must be stopped.

import 'dotenv/config'
import { parseArgs } from 'node:util'
import { loadConfig } from '../config.ts'
import { openDeps } from '../start.ts'
import { verifyResults } from './verify.ts'

try {
  const { period = '' } = parseArgs({ options: { period: { type: 'string' } } }).values
  if (!/^\d{4}$/.test(period)) throw new Error('Say which year: npm run verify:results -- --period 2021')
  const { deps, close } = await openDeps(loadConfig(process.env))
  try {
    const { periods, checked, faults } = await verifyResults(deps, Number(period))
    for (const { period: name, unitName, submissionId, lane, field, stored, computed } of faults)
      console.log(
        `${name}, ${unitName} (form ${submissionId}), ${lane}.${field}: stored ${JSON.stringify(stored)}, computed ${JSON.stringify(computed)}`,
      )
    console.log(`${periods} periods, ${checked} sheets and ranks checked, ${faults.length} differences`)
    if (faults.length > 0 || periods === 0) process.exitCode = 1
  } finally {
    await close()
  }
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
