// PGlite does not notice a second process on the same directory, and two of them destroy it.
// A file with the process id does; one left behind by a killed process is taken over.

import { readFileSync, rmSync, writeFileSync } from 'node:fs'

/** Locks the directory for this process. @throws when another live process holds it. */
export function lockDirectory(directory: string): () => void {
  const file = `${directory}.lock`
  const taken = () => writeFileSync(file, String(process.pid), { flag: 'wx' })
  try {
    taken()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    const holder = Number(readFileSync(file, 'utf8'))
    if (isAlive(holder)) {
      throw new Error(`DATA_DIR: the embedded database ${directory} is in use by process ${holder}; stop it first`)
    }
    rmSync(file)
    taken()
  }
  return () => rmSync(file, { force: true })
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
