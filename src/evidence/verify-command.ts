// `npm run evidence:verify`: see verify.ts. With the embedded database the server must be stopped.

import 'dotenv/config'
import { loadConfig } from '../config.ts'
import { openDeps } from '../start.ts'
import { verifyEvidence } from './verify.ts'

try {
  const { deps, close } = await openDeps(loadConfig(process.env))
  try {
    const { rows, contents, faults } = await verifyEvidence(deps)
    for (const { fault, unitName, fileName, evidenceId, submissionId, sha256 } of faults)
      console.log(
        `${fault}: "${fileName}" of ${unitName} (evidence ${evidenceId}, form ${submissionId}, SHA-256 ${sha256})`,
      )
    console.log(`${rows} files in ${contents} contents checked, ${faults.length} faults`)
    if (faults.length > 0) process.exitCode = 1
  } finally {
    await close()
  }
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
