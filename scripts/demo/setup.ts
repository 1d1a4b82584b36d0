// What both demos have: the real units of 2021, connected systems, the illustrative set, exports, and a reorganisation
// to look at. Rows that worked examples rest on have the ids of src/http/examples.ts.

import { parse as parseYaml } from 'yaml'
import { createApiClient } from '../../src/api-clients/service.ts'
import { systemActor, type Actor } from '../../src/auth/roles.ts'
import { cloneCriteriaSet, createCriteriaSet, publishCriteriaSet } from '../../src/criteria-sets/service.ts'
import type { Deps } from '../../src/deps.ts'
import { demoId } from '../../src/http/examples.ts'
import { runJobs } from '../../src/jobs/run.ts'
import { askForExport } from '../../src/jobs/service.ts'
import { reorganiseUnits } from '../../src/reorganisations/service.ts'
import { importUnits } from '../../src/units/import.ts'
import { readUnitsCsv } from '../../src/units/sheets.ts'
import { changeWebhook, createWebhook } from '../../src/webhooks/service.ts'
import type { DemoIds } from './ids.ts'
import { demoData, unitsOf2021 } from './reorganisation-2025.ts'

export async function importDemoUnits(deps: Deps, ids: DemoIds): Promise<void> {
  ids.give('units', 1, 156)
  await importUnits(deps, systemActor, readUnitsCsv(unitsOf2021()), false)
  ids.give('units', 1001, 20)
  await importUnits(deps, systemActor, readUnitsCsv(demoData('departments.csv')), false)
}

export async function connectSystems(deps: Deps, ids: DemoIds, admin: Actor): Promise<void> {
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
}

/** The illustrative set, published, and drafts to try on. */
export async function makeSets(deps: Deps, ids: DemoIds, admin: Actor) {
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
  return set
}

/** One export with its file, and one that waits. */
export async function askForExports(deps: Deps, ids: DemoIds, reviewer: Actor): Promise<void> {
  const asked = { kind: 'report', periodId: demoId('periods', 2) } as const
  ids.give('jobs', 1)
  await askForExport(deps, reviewer, { ...asked, request: { format: 'docx' } }, 'vi')
  await runJobs(deps)
  ids.give('jobs', 2)
  await askForExport(deps, reviewer, { ...asked, request: { format: 'pdf' } }, 'vi')
}

/** One reorganisation to look at and one to revoke, of units that are made up and take part in nothing. */
export async function recordReorganisations(deps: Deps, ids: DemoIds, admin: Actor): Promise<void> {
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
