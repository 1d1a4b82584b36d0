// The demo's accounts: one per role, a reviewer outside Sở Nội vụ (whose own form is scored too),
// and one officer for each unit. One password for all, known to everybody: loopback only.

import { writeAudit } from '../../src/audit/audit.ts'
import { hashPassword } from '../../src/auth/passwords.ts'
import { findActor } from '../../src/auth/queries.ts'
import { systemActor, type Actor, type Role } from '../../src/auth/roles.ts'
import type { Deps } from '../../src/deps.ts'
import { insertUser, replaceRoles } from '../../src/users/queries.ts'

/** Nobody uses the accounts before; without it they would count as idle. */
const demoOpens = new Date('2021-11-08T08:00:00+07:00')

export const demoPassword = 'demo-dan-van-2021'

interface Account {
  email: string
  name: string
  roles: { role: Role; unitId?: string }[]
}

/** The accounts that the demo prints. `unitOf` finds a unit's id by code; `exampleUnits` are those of the worked examples. */
export function printedAccounts(unitOf: (code: string) => string, exampleUnits: string[]): Account[] {
  const home = unitOf('DEMO-SNV')
  return [
    { email: 'quantri@demo.example', name: 'Quản trị (dùng thử)', roles: [{ role: 'admin' }] },
    {
      email: 'canbo@demo.example',
      name: 'Cán bộ đơn vị (dùng thử)',
      roles: exampleUnits.map((unitId) => ({ role: 'officer', unitId })),
    },
    {
      email: 'thamdinh@demo.example',
      name: 'Thẩm định viên Một (dùng thử)',
      roles: [{ role: 'reviewer', unitId: home }],
    },
    {
      email: 'thamdinh2@demo.example',
      name: 'Thẩm định viên Hai (dùng thử)',
      roles: [{ role: 'reviewer', unitId: home }],
    },
    {
      email: 'thamdinh3@demo.example',
      name: 'Thẩm định viên ngoài Sở Nội vụ (dùng thử)',
      roles: [{ role: 'reviewer', unitId: unitOf('DEMO-VPUB') }],
    },
    { email: 'danvan@demo.example', name: 'Ban Dân vận (dùng thử)', roles: [{ role: 'jointReviewer' }] },
    { email: 'pheduyet@demo.example', name: 'Lãnh đạo phê duyệt (dùng thử)', roles: [{ role: 'approver' }] },
    { email: 'giamsat@demo.example', name: 'Giám sát (dùng thử)', roles: [{ role: 'auditor' }] },
  ]
}

export async function insertAccounts(deps: Deps, accounts: Account[]): Promise<Actor[]> {
  const passwordHash = await hashPassword(demoPassword)
  const now = deps.clock()
  return deps.db.transaction(async (tx) => {
    const actors: Actor[] = []
    for (const { email, name, roles } of accounts) {
      const id = deps.newId()
      await insertUser(tx, { id, email, name, passwordHash, lastSeenAt: demoOpens, createdAt: now, updatedAt: now })
      await replaceRoles(tx, id, roles)
      actors.push((await findActor(tx, id, null))!)
    }
    await writeAudit(
      tx,
      deps,
      systemActor,
      ...actors.map((actor, i) => ({
        action: 'createUser',
        entity: 'user' as const,
        entityId: actor.userId!,
        version: 1,
        after: { ...accounts[i] },
      })),
    )
    return actors
  })
}
