import { v7 as uuidv7 } from 'uuid'
import type { Role } from '../../src/auth/roles.ts'
import type { Deps } from '../../src/deps.ts'
import { insertUser, replaceRoles } from '../../src/users/queries.ts'
import { sessionTokenOf } from './app.ts'

/** Somebody with a session; the token is made afresh for each call, so that it never ends. */
export async function makePerson(deps: Deps, role: Role, unitId?: string) {
  const id = uuidv7()
  const at = deps.clock()
  const account = { id, email: `${id}@thu-nghiem.example`, name: `Người ${role}`, passwordHash: '' }
  await insertUser(deps.db, { ...account, createdAt: at, updatedAt: at })
  await deps.db.transaction((tx) => replaceRoles(tx, id, [unitId ? { role, unitId } : { role }]))
  const token = await sessionTokenOf(deps, id)
  return { id, token: () => token(new Date()) }
}
