// Fills an empty database with the demo: the real units of 2021, the illustrative criteria set, a
// published period 2020 of departments and districts, and the open period 2021 of all units with
// every state of the cycle. Everything goes through the services, as people would do it.

import { asc, eq } from 'drizzle-orm'
import { parse as parseYaml } from 'yaml'
import { changeWebhook, createWebhook } from '../../src/webhooks/service.ts'
import { createApiClient } from '../../src/api-clients/service.ts'
import { systemActor, type Actor } from '../../src/auth/roles.ts'
import { cloneCriteriaSet, createCriteriaSet, publishCriteriaSet } from '../../src/criteria-sets/service.ts'
import { unitIdentifiers, units } from '../../src/db/schema.ts'
import type { Deps } from '../../src/deps.ts'
import { demoId } from '../../src/http/examples.ts'
import { runJobs } from '../../src/jobs/run.ts'
import { askForExport } from '../../src/jobs/service.ts'
import { reorganiseUnits } from '../../src/reorganisations/service.ts'
import { importUnits } from '../../src/units/import.ts'
import { readUnitsCsv } from '../../src/units/sheets.ts'
import { insertAccounts, printedAccounts } from './accounts.ts'
import type { DemoIds } from './ids.ts'
import { demoData, unitsOf2021 } from './reorganisation-2025.ts'
import { playEarlierPeriod, playOpenPeriod, playTrainingPeriods, type Stage } from './play.ts'

export interface SeedOptions {
  ids: DemoIds
  setClock: (time: Date) => void
  report: (line: string) => void
}

/** Forms of the period 2021, counted by block and name, whose officer is the printed account. */
const exampleForms = [1, 2, 3, 8]

export async function seedDemo(deps: Deps, { ids, setClock, report }: SeedOptions): Promise<void> {
  const step = (n: number, what: string) => report(`  [${n}/6] ${what}`)

  step(
    1,
    'Đơn vị: 1 tỉnh, 12 huyện, thành phố, 143 xã, phường, thị trấn (thực tế năm 2021) và 20 sở, ngành (dữ liệu mẫu)',
  )
  setClock(new Date('2020-09-01T08:00:00+07:00'))
  ids.give('units', 1, 156)
  await importUnits(deps, systemActor, readUnitsCsv(unitsOf2021()), false)
  ids.give('units', 1001, 20)
  await importUnits(deps, systemActor, readUnitsCsv(demoData('departments.csv')), false)
  const unitOf = await unitsByCode(deps)

  step(2, 'Tài khoản: mỗi vai trò một tài khoản, mỗi đơn vị một cán bộ')
  const exampleUnits = (await assessedUnits(deps))
    .filter((_unit, i) => exampleForms.includes(i + 1))
    .map(({ id }) => id)
  const printed = printedAccounts(unitOf, exampleUnits)
  ids.give('users', 1, printed.length)
  const [admin, , reviewer, secondReviewer, otherReviewer, jointReviewer, approver] = (await insertAccounts(
    deps,
    printed,
  )) as [Actor, ...Actor[]]
  const officers = await insertOfficers(deps, ids)
  for (const n of [1, 2]) {
    ids.give('apiClients', n)
    await createApiClient(deps, admin, {
      name: `Hệ thống báo cáo mẫu ${n} (dùng thử)`,
      scopes: ['units:read', 'periods:read', 'results:read'],
    })
  }

  for (const n of [1, 2, 3, 4]) {
    ids.give('webhooks', n)
    const url = 'https://nhan-su-kien.vidu.example/su-kien'
    const made = await createWebhook(deps, admin, { url, eventTypes: ['period.finalized'] })
    if (n === 2) await changeWebhook(deps, admin, made.id, made.version, { paused: true })
  }

  step(3, 'Bộ tiêu chí minh họa: nhập và ban hành')
  ids.give('criteriaSets', 1)
  const set = await createCriteriaSet(deps, admin, parseYaml(demoData('criteria-illustrative.yaml')))
  await publishCriteriaSet(deps, admin, set.id, set.version)
  for (const n of [2, 3, 4]) {
    ids.give('criteriaSets', n)
    await cloneCriteriaSet(deps, admin, set.id, {
      version: `nháp ${n - 1}`,
      title: `${set.title} (bản nháp ${n - 1} để thử)`,
    })
  }

  const stage: Stage = {
    deps,
    ids,
    setClock,
    report,
    setId: set.id,
    pack: set.pack,
    admin,
    reviewer: reviewer!,
    secondReviewer: secondReviewer!,
    otherReviewer: otherReviewer!,
    jointReviewer: jointReviewer!,
    approver: approver!,
    officerOf: (unitId) => officers.get(unitId)!,
  }
  step(4, 'Kỳ 2020: sở, ngành và huyện, thành phố; đã công bố, có khen thưởng; các kỳ tập huấn')
  await playEarlierPeriod(stage)
  await playTrainingPeriods(stage, unitOf('DEMO-TCDCD'))
  step(5, 'Kỳ 2021: mở kỳ cho mọi đơn vị')
  await playOpenPeriod(stage)
  // One export with its file, and one that waits.
  const asked = { kind: 'report', periodId: demoId('periods', 2) } as const
  ids.give('jobs', 1)
  await askForExport(deps, reviewer!, { ...asked, request: { format: 'docx' } }, 'vi')
  await runJobs(deps)
  ids.give('jobs', 2)
  await askForExport(deps, reviewer!, { ...asked, request: { format: 'pdf' } }, 'vi')
  await recordReorganisations(deps, ids, admin)
  step(6, 'Xong')
}

/** One reorganisation to look at and one to revoke, of units that are made up and take part in nothing. */
async function recordReorganisations(deps: Deps, ids: DemoIds, admin: Actor): Promise<void> {
  const origin = 'Đơn vị mẫu, chưa từng được đánh giá'
  const record = async (n: number, summary: string, before: string[], after: string) => {
    ids.give('units', 2001 + 10 * (n - 1), before.length + 1)
    ids.giveThen('reorganisations', n)
    const sample = {
      effectiveOn: '2020-10-01',
      decision: { number: `0${6 + n}/NQ-MAU`, date: '2020-09-15', issuer: 'HĐND Tỉnh (dữ liệu mẫu)', summary },
      changes: [
        {
          kind: 'merge' as const,
          predecessors: before.map((name) => ({ name, origin })),
          successors: [{ name: after, unitType: 'KHAC', block: 'KHAC' }],
        },
      ],
    }
    await reorganiseUnits(deps, admin, sample, false)
  }
  const merger = 'Hợp nhất hai trung tâm (văn bản không có thật)'
  await record(1, merger, ['Trung tâm Mẫu Một', 'Trung tâm Mẫu Hai'], 'Trung tâm Mẫu (dữ liệu mẫu)')
  const mistake = 'Hợp nhất hai trạm, ghi nhầm để hủy thử (văn bản không có thật)'
  await record(2, mistake, ['Trạm Mẫu Một', 'Trạm Mẫu Hai'], 'Trạm Mẫu ghi nhầm (dữ liệu mẫu)')
}

async function unitsByCode({ db }: Deps): Promise<(code: string) => string> {
  const rows = await db.select({ code: unitIdentifiers.code, unitId: unitIdentifiers.unitId }).from(unitIdentifiers)
  const byCode = new Map(rows.map(({ code, unitId }) => [code, unitId]))
  return (code) => byCode.get(code)!
}

/** In the order in which a period counts its forms. */
async function assessedUnits({ db }: Deps) {
  const rows = await db
    .select({ id: units.id, name: units.name, code: unitIdentifiers.code, unitType: units.unitType })
    .from(units)
    .innerJoin(unitIdentifiers, eq(unitIdentifiers.unitId, units.id))
    .orderBy(asc(units.block), asc(units.sortName), asc(units.id))
  return rows.filter(({ unitType }) => unitType !== 'TINH')
}

/** One officer for each unit, by unit id: `canbo.866@demo.example`. */
async function insertOfficers(deps: Deps, ids: DemoIds): Promise<Map<string, Actor>> {
  const assessed = await assessedUnits(deps)
  ids.give('users', 1001, assessed.length)
  const actors = await insertAccounts(
    deps,
    assessed.map(({ id, name, code }) => ({
      email: `canbo.${code.replace('DEMO-', '').toLowerCase()}@demo.example`,
      name: `Cán bộ ${name} (dùng thử)`,
      roles: [{ role: 'officer' as const, unitId: id }],
    })),
  )
  return new Map(assessed.map(({ id }, i) => [id, actors[i]!]))
}
