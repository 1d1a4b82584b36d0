// The first administrator of an empty database: from ADMIN_EMAIL and ADMIN_PASSWORD, or with a
// one-time password that is printed once.

import { randomBytes } from 'node:crypto'
import { systemActor } from '../auth/roles.ts'
import type { Deps } from '../deps.ts'
import { countUsers } from './queries.ts'
import { createUser } from './service.ts'

export async function ensureFirstAdmin(deps: Deps): Promise<void> {
  const isEmpty = async () => (await countUsers(deps.db, undefined)) === 0
  if (!(await isEmpty())) return
  const { adminEmail = 'admin@localhost', adminPassword } = deps.config
  const password = adminPassword ?? randomBytes(12).toString('base64url')
  try {
    await createUser(deps, systemActor, {
      email: adminEmail,
      name: 'Quản trị hệ thống',
      password,
      roles: [{ role: 'admin' }],
    })
  } catch (error) {
    // Another server that started at the same moment was first.
    if (!(await isEmpty())) return
    throw error
  }
  if (!adminPassword)
    console.log(
      `First administrator: ${adminEmail} with the one-time password ${password} (shown only now; change it after signing in)`,
    )
}
