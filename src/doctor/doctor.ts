// Looks at everything that a server needs, changes nothing, and says what to do.

import { examineConfiguration } from './configuration.ts'
import { examineDatabase } from './database.ts'
import type { Finding } from './findings.ts'
import { examineMachine } from './machine.ts'
import { examineServices } from './services.ts'

export async function examine(env: NodeJS.ProcessEnv): Promise<Finding[]> {
  const { config, findings } = examineConfiguration(env)
  if (!config) return findings
  const parts = [examineMachine(config), examineDatabase(config), examineServices(config)]
  return [...findings, ...(await Promise.all(parts)).flat()]
}

const signs = { good: '✓', warning: '!', fault: '✗' }

/** For people: Vietnamese first, then English. */
export function print({ about, state, found, todo }: Finding): string {
  const lines = [`${signs[state]} ${about}: ${found.vi} / ${found.en}`]
  if (todo) lines.push(`    → ${todo.vi}`, `    → ${todo.en}`)
  return lines.join('\n')
}
