// Two units become one and a third is renamed: tried, recorded and revoked at either version in turn, then recorded for
// good. What one of them revokes stands in no list of the other.

import { isDeepStrictEqual } from 'node:util'
import { Fault, type Person } from './callers.ts'

const decision = { number: '03/NQ-VD', date: '2021-11-01', issuer: 'HĐND Tỉnh (minh họa)' }
const today = new Date().toISOString().slice(0, 10)

/** The new unit has the code MHN. */
export async function playReorganisation(admin: Person, merged: string[], renamed: string): Promise<void> {
  const [first] = merged
  const name = { name: 'Sở Minh Họa Hợp nhất', unitType: 'SO_NGANH', block: 'KHOI_1' }
  const changes = [
    {
      kind: 'merge',
      predecessors: merged.map((unitId) => ({ unitId })),
      successors: [{ ...name, identifiers: [{ scheme: 'own', code: 'MHN' }] }],
    },
    { kind: 'rename', predecessors: [{ unitId: renamed }], name: 'Sở Nội vụ Minh Họa (tên mới)' },
  ]
  const input = { effectiveOn: today, decision, changes }
  const record = () => admin.send('POST', '/units/reorganisations', input)
  const look = async (id: string) => {
    const recorded = await admin.get(`/reorganisations/${id}`)
    for (const path of ['/units', `/units/${first}/lineage`, `/units/${renamed}/lineage`, '/units/reorganisations'])
      await admin.get(path)
    return recorded
  }
  const before = await unitsOf(admin)
  // Three requests that change something: the second time each goes to the other version.
  for (let time = 0; time < 2; time++) {
    await admin.send('POST', '/units/reorganisations?dryRun=true', input)
    const { id } = await record()
    const { version } = await look(id)
    if (isDeepStrictEqual(await unitsOf(admin), before)) throw new Fault('a reorganisation changes no unit')
    await admin.send('POST', `/reorganisations/${id}/revoke`, { reason: 'Ghi nhầm đơn vị (minh họa)' }, version)
    await look(id)
    if (!isDeepStrictEqual(await unitsOf(admin), before)) throw new Fault('a revoked reorganisation leaves something')
  }
  await look((await record()).id)
}

/** Every unit of today, but for when it was changed last. */
async function unitsOf(admin: Person) {
  const { items } = await admin.get('/units?limit=200')
  return items.map((unit) => ({ ...unit, version: undefined, updatedAt: undefined }))
}
