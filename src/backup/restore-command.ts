// `npm run restore -- --from FILE`: see docs/backup.md. Verifies the audit log and the evidence afterwards.

import 'dotenv/config'
import { parseArgs } from 'node:util'
import { bringUpToDate } from '../audit/chain.ts'
import { openSigner } from '../audit/signing-key.ts'
import { findBrokenLink } from '../audit/verify.ts'
import { loadConfig } from '../config.ts'
import { verifyEvidence } from '../evidence/verify.ts'
import { openDeps } from '../start.ts'
import { restore } from './restore.ts'

try {
  const { from } = parseArgs({ options: { from: { type: 'string' } } }).values
  if (!from) throw new Error('Usage: npm run restore -- --from FILE')
  const config = loadConfig(process.env)
  const { createdAt, tables } = await restore(config, from)
  const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0)
  console.log(`Restored ${rows} rows as of ${createdAt}`)
  const { deps, close } = await openDeps(config)
  try {
    const signer = openSigner(config)
    await bringUpToDate(deps, signer)
    const { checked, broken } = await findBrokenLink(deps, signer, {})
    const { contents, faults } = await verifyEvidence(deps)
    console.log(`Audit log: ${checked} entries, ${broken ? `broken: ${JSON.stringify(broken)}` : 'intact'}`)
    console.log(`Evidence: ${contents} contents, ${faults.length} faults`)
    if (broken || faults.length > 0) process.exitCode = 1
  } finally {
    await close()
  }
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
