// `npm run backup -- --out FILE`: see docs/backup.md.

import 'dotenv/config'
import { parseArgs } from 'node:util'
import { loadConfig } from '../config.ts'
import { backUp } from './backup.ts'

try {
  const { out } = parseArgs({ options: { out: { type: 'string' } } }).values
  if (!out) throw new Error('Usage: npm run backup -- --out FILE')
  const { tables, evidence } = await backUp(loadConfig(process.env), out)
  const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0)
  console.log(
    `${out}: ${rows} rows, ${evidence.contents} evidence files (${evidence.bytes} bytes), read again and whole`,
  )
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
