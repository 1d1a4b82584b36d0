import { readFileSync } from 'node:fs'

/** Resident memory of a process, in MB; 0 where the system does not say (only Linux does). */
export function residentMb(pid: number): number {
  try {
    const [, kb] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return Math.round(Number(kb ?? 0) / 1024)
  } catch {
    return 0
  }
}
