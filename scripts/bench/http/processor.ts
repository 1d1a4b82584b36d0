import { readFileSync } from 'node:fs'

/** Processor time of a process until now, in ms; 0 where the system does not say (only Linux does) or it has ended. */
export function processorMs(pid: number): number {
  try {
    // utime and stime, in hundredths of a second; the name before them may hold blanks.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ')
    return (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    return 0
  }
}
