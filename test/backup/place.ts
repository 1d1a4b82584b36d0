// Where a backup is restored into.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { Test } from 'tap'
import { loadConfig, type Config } from '../../src/config.ts'

/** A new directory, gone with the test. */
export function folder(t: Test): string {
  const made = mkdtempSync(join(tmpdir(), 'dan-van-backup-'))
  t.teardown(() => rmSync(made, { recursive: true, force: true }))
  return made
}

/** An empty place: a new directory, and on request a new database on the server. */
export async function emptyPlace(
  t: Test,
  { server, env = {} }: { server: boolean; env?: Record<string, string> },
): Promise<Config> {
  const given = {
    DATA_DIR: folder(t),
    JWT_SECRET: 'a secret of the tests only, 32 characters long',
    LOG_LEVEL: 'silent',
    ...env,
  }
  if (!server) return loadConfig(given)
  const maintenance = new pg.Client(process.env.TEST_DATABASE_URL)
  await maintenance.connect()
  const name = `danvan_restore_${process.pid}_${Date.now()}`
  await maintenance.query(`create database "${name}"`)
  t.teardown(async () => {
    await maintenance.query(`drop database "${name}" with (force)`)
    await maintenance.end()
  })
  const url = new URL(process.env.TEST_DATABASE_URL!)
  url.pathname = `/${name}`
  return loadConfig({ ...given, DATABASE_URL: url.href })
}
