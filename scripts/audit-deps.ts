// Asks the registry for known faults in the libraries of production, high and critical. Tells
// "clean", "vulnerable" (exit 1) and "the registry refused the question" (exit 0, said loudly,
// because a network without an audit service must not stop a build) apart.

import { spawnSync } from 'node:child_process'

interface Report {
  metadata?: { vulnerabilities?: Record<string, number> }
  vulnerabilities?: Record<string, { severity: string }>
  error?: { summary?: string }
  message?: string
}

const { stdout, stderr } = spawnSync('npm', ['audit', '--omit=dev', '--audit-level=high', '--json'], {
  encoding: 'utf8',
})
const report = read(stdout ?? '')
const counts = report?.metadata?.vulnerabilities
if (!report || !counts) {
  const why = report?.message ?? report?.error?.summary ?? (stderr ?? '').trim().split('\n').at(-1) ?? ''
  console.log(`!!! NOT CHECKED: the registry refused the audit. ${why}`)
} else {
  const severe = Object.entries(report.vulnerabilities ?? {}).filter(([, { severity }]) =>
    ['high', 'critical'].includes(severity),
  )
  for (const [name, { severity }] of severe) console.log(`${severity}: ${name}`)
  console.log(severe.length === 0 ? 'clean: no high or critical fault known' : `vulnerable: ${severe.length} libraries`)
  process.exitCode = severe.length === 0 ? 0 : 1
}

function read(text: string): Report | null {
  try {
    return JSON.parse(text) as Report
  } catch {
    return null
  }
}
