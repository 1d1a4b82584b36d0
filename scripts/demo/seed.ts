// Fills an empty database with the demo: the real units of 2021, the illustrative criteria set, a
// published period 2020 of departments and districts, and the open period 2021 of all units with
// every state of the cycle. Everything goes through the services, as people would do it.

import { asc, eq } from 'drizzle-orm'
import type { Actor } from '../../src/auth/roles.ts'
import { unitIdentifiers, units } from '../../src/db/schema.ts'
import type { Deps } from '../../src/deps.ts'
import { insertAccounts, printedAccounts } from './accounts.ts'
import type { DemoIds } from './ids.ts'
import { everyGoal, playEarlierPeriod, playOpenPeriod, playTrainingPeriods, type Stage } from './play.ts'
import { askForExports, connectSystems, importDemoUnits, makeSets, recordReorganisations } from './setup.ts'

export interface SeedOptions {
  ids: DemoIds
  setClock: (time: Date) => void
  report: (line: string) => void
}

/** Forms of the open period, counted by block and name, whose officer is the printed account. */
export const exampleForms = [1, 2, 3, 8]

export async function seedDemo(deps: Deps, { ids, setClock, report }: SeedOptions): Promise<void> {
  const step = (n: number, what: string) => report(`  [${n}/6] ${what}`)

  step(
    1,
    'Đơn vị: 1 tỉnh, 12 huyện, thành phố, 143 xã, phường, thị trấn (thực tế năm 2021) và 20 sở, ngành (dữ liệu mẫu)',
  )
  setClock(new Date('2020-09-01T08:00:00+07:00'))
  await importDemoUnits(deps, ids)
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
  await connectSystems(deps, ids, admin)

  step(3, 'Bộ tiêu chí minh họa: nhập và ban hành')
  const set = await makeSets(deps, ids, admin)

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
    dueBack: '2021-11-19T17:00:00+07:00',
    officerOf: (unitId) => officers.get(unitId)!,
  }
  step(4, 'Kỳ 2020: sở, ngành và huyện, thành phố; đã công bố, có khen thưởng; các kỳ tập huấn')
  await playEarlierPeriod(stage, {
    year: 2020,
    name: 'Kỳ đánh giá năm 2020 (dữ liệu mẫu)',
    unitRule: { blocks: ['SO_NGANH', 'HUYEN'] },
    forms: 32,
    opens: '2020-10-07T08:00:00+07:00',
    begins: '2020-10-19T08:00:00+07:00',
    selfAssessmentDueAt: '2020-10-30T17:00:00+07:00',
    reviewDueAt: '2020-11-30T17:00:00+07:00',
    appealDueAt: '2020-12-08T17:00:00+07:00',
    closes: '2020-12-10T08:00:00+07:00',
    decidedOn: '2020-12-17',
  })
  await playTrainingPeriods(stage, unitOf('DEMO-TCDCD'))
  step(5, 'Kỳ 2021: mở kỳ cho mọi đơn vị')
  await playOpenPeriod(stage, {
    year: 2021,
    name: 'Kỳ đánh giá năm 2021',
    forms: Array.from({ length: 175 }, (_, i) => i + 1),
    opens: '2021-10-07T08:00:00+07:00',
    begins: '2021-10-18T09:00:00+07:00',
    today: '2021-11-08T07:00:00+07:00',
    selfAssessmentDueAt: '2021-11-15T17:00:00+07:00',
    reviewDueAt: '2021-12-03T17:00:00+07:00',
    appealDueAt: '2021-12-10T17:00:00+07:00',
    extendedUntil: '2021-11-22T17:00:00+07:00',
    goalOf: everyGoal,
  })
  await askForExports(deps, ids, reviewer!)
  await recordReorganisations(deps, ids, admin)
  step(6, 'Xong')
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
