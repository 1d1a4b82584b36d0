// An earlier version of the program, built beside this one: its own worktree, and the packages it was locked to.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { saysDestructive } from '../../src/db/destructive.ts'

const run = (program: string, args: string[], cwd = '.') =>
  execFileSync(program, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).trim()

export interface Earlier {
  commit: string
  server: string
  remove: () => void
}

/** As one looks from main: a migration may have come with a merge. */
const cameBy = ['log', '-1', '--first-parent', '-m', '--diff-filter=A', '--format=%H', '--']

/** The commit before the newest migration; why there is none, otherwise. */
export function beforeNewestMigration(): { commit: string } | { none: string } {
  const newest = readdirSync('migrations')
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .at(-1)!
  if (saysDestructive(readFileSync(join('migrations', newest), 'utf8')))
    return { none: `${newest} is destructive: the servers are stopped before it` }
  try {
    const added = run('git', [...cameBy, `migrations/${newest}`])
    const commit = added === '' ? 'HEAD' : run('git', ['rev-parse', '--verify', '--quiet', `${added}^{commit}^`])
    return { commit }
  } catch {
    return { none: `this checkout's history does not reach back to before ${newest}` }
  }
}

/** @throws when git does not know the ref, or it can't be built */
export function buildEarlier(ref: string): Earlier {
  const folder = mkdtempSync(join(tmpdir(), 'dan-van-earlier-'))
  const remove = () => {
    run('git', ['worktree', 'remove', '--force', folder])
    rmSync(folder, { recursive: true, force: true })
  }
  run('git', ['worktree', 'add', '--quiet', '--detach', folder, ref])
  try {
    const locked = (root: string) => readFileSync(join(root, 'package-lock.json'), 'utf8')
    if (locked(folder) === locked('.')) symlinkSync(realpathSync('node_modules'), join(folder, 'node_modules'))
    else
      run('npm', ['ci', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'], folder)
    run(join(folder, 'node_modules/.bin/tsc'), ['-p', 'tsconfig.build.json', '--noCheck'], folder)
  } catch (error) {
    remove()
    throw error
  }
  return { commit: run('git', ['rev-parse', '--short', ref]), server: join(folder, 'dist/server.js'), remove }
}
