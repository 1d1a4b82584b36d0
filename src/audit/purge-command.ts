// `npm run audit:purge`: see purge.ts. With the embedded database the server must be stopped.

import 'dotenv/config'
import { loadConfig } from '../config.ts'
import { openDeps } from '../start.ts'
import { purgeAuditLog } from './purge.ts'
import { openSigner } from './signing-key.ts'

try {
  const { deps, close } = await openDeps(loadConfig(process.env))
  try {
    const { days, entries } = await purgeAuditLog(deps, openSigner(deps.config))
    console.log(
      days.length === 0
        ? `Nothing is older than ${deps.config.auditRetentionMonths} months`
        : `Removed ${entries} audit entries of ${days.length} days, ${days[0]} to ${days.at(-1)}; their signed heads stay`,
    )
  } finally {
    await close()
  }
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
