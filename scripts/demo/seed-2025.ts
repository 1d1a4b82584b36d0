// Fills an empty database with the demo of 2025 (`npm run demo -- --year 2025`): a small published period on the real
// units of 2021, the real change of 01/07/2025 in one transaction, and an open period on the units after it.

import { parse as parseYaml } from 'yaml'
import { systemActor, type Actor } from '../../src/auth/roles.ts'
import { createCriteriaSet, publishCriteriaSet } from '../../src/criteria-sets/service.ts'
import type { Deps } from '../../src/deps.ts'
import { createPeriod } from '../../src/periods/service.ts'
import { closePeriod, finalizePeriod, openPeriod, publishPeriod } from '../../src/periods/transitions.ts'
import { importReorganisation } from '../../src/reorganisations/import.ts'
import { readMappingCsv } from '../../src/reorganisations/mapping-sheet.ts'
import { importUnits } from '../../src/units/import.ts'
import { listAllUnits } from '../../src/units/queries.ts'
import type { Unit } from '../../src/units/schemas.ts'
import { readUnitsCsv } from '../../src/units/sheets.ts'
import { insertAccounts, printedAccounts } from './accounts.ts'
import { randomFrom } from './believable.ts'
import { bring, formsOf, type Stage } from './play.ts'
import { decisions2025, demoData, unitsOf2021 } from './reorganisation-2025.ts'
import type { SeedOptions } from './seed.ts'

/** By GSO code: Xã Mỹ Thọ, made of a township and three communes; one of them had its name. */
const merged = { code: '30076', of: ['30076', '30100', '30109', '30121'] }
/** Xã Ba Sao, made of two; its form is the one that is submitted. */
const other = { code: '30085', of: ['30085', '30094'] }
const departments = ['DEMO-SNV', 'DEMO-VPUB', 'DEMO-STP']
const district = '873'

/** What it answers is printed at each start: where to look. */
export async function seedDemo2025(deps: Deps, { ids, setClock, report }: SeedOptions): Promise<string[]> {
  const step = (n: number, what: string) => report(`  [${n}/5] ${what}`)

  step(1, 'Đơn vị trước 01/7/2025 (thực tế năm 2021), sở, ngành (dữ liệu mẫu), tài khoản, bộ tiêu chí MINH HỌA')
  setClock(new Date('2021-09-06T08:00:00+07:00'))
  // Units, periods and the set have the ids that Swagger UI fills in.
  ids.give('units', 1, 156)
  await importUnits(deps, systemActor, readUnitsCsv(unitsOf2021()), false)
  ids.give('units', 1001, 20)
  await importUnits(deps, systemActor, readUnitsCsv(demoData('departments.csv')), false)
  const unitsOf2021ByCode = await unitsOn(deps, '2021-09-06')
  const idOf = (code: string) => unitsOf2021ByCode.get(code)!.id
  const staff = printedAccounts(idOf, []).filter(({ roles }) => roles.length > 0)
  const [admin, reviewer, secondReviewer, otherReviewer, jointReviewer, approver] = (await insertAccounts(
    deps,
    staff,
  )) as [Actor, Actor, Actor, Actor, Actor, Actor]
  ids.give('criteriaSets', 1)
  const set = await createCriteriaSet(deps, admin, parseYaml(demoData('criteria-illustrative.yaml')))
  await publishCriteriaSet(deps, admin, set.id, set.version)
  const officers = new Map<string, Actor>()
  const stage: Stage = {
    deps,
    ids,
    setClock,
    report,
    setId: set.id,
    pack: set.pack,
    admin,
    reviewer,
    secondReviewer,
    otherReviewer,
    jointReviewer,
    approver,
    officerOf: (unitId) => officers.get(unitId)!,
  }

  step(2, 'Kỳ 2021 của một số đơn vị cũ: đã phê duyệt, đã công bố')
  const unitsOf = (codes: string[]) => codes.map((code) => unitsOf2021ByCode.get(code)!)
  const goOn = unitsOf(departments)
  const end = unitsOf([district, ...merged.of, ...other.of])
  await addOfficers(deps, officers, goOn, 'canbo')
  // New units have their codes, and officers of their own.
  await addOfficers(deps, officers, end, 'canbo2021')
  await playPeriod2021(stage, [...goOn, ...end])

  step(3, 'Sắp xếp đơn vị từ 01/7/2025 theo Nghị quyết 1663/NQ-UBTVQH15 (thực tế), trong một giao dịch')
  setClock(new Date('2025-06-20T08:00:00+07:00'))
  const { counts } = await importReorganisation(deps, admin, readMappingCsv(decisions2025()), {
    documentNumber: '1663/NQ-UBTVQH15',
    documentDate: '2025-06-16',
    documentIssuer: 'Ủy ban Thường vụ Quốc hội',
    unitType: 'DIA_PHUONG',
    block: 'XA',
    recordUnknown: true,
  })
  report(`        ${counts.ended} đơn vị kết thúc, ${counts.created} đơn vị mới`)

  step(4, 'Kỳ 2025: mở kỳ cho 102 xã, phường mới và 20 sở, ngành')
  setClock(new Date('2025-10-06T08:00:00+07:00'))
  const newUnits = await unitsOn(deps, '2025-10-06')
  const assessed = [...newUnits.values()].filter(({ unitType }) => unitType !== 'TINH')
  await addOfficers(
    deps,
    officers,
    assessed.filter(({ id }) => !officers.has(id)),
    'canbo',
  )
  const home = newUnits.get(merged.code)!
  const elsewhere = newUnits.get(other.code)!
  await insertAccounts(
    deps,
    printedAccounts(idOf, [home.id]).filter(({ email }) => email.startsWith('canbo@')),
  )
  const periodId = await playPeriod2025(stage, home.id, elsewhere.id)
  step(5, 'Xong')
  return lookAt(home, elsewhere, idOf(other.of[1]!), periodId)
}

/** Those that stand on a day, by code. */
async function unitsOn({ db }: Deps, day: string): Promise<Map<string, Unit>> {
  const units = await listAllUnits(db, day)
  return new Map(units.map((unit) => [unit.identifiers[0]!.code, unit]))
}

async function addOfficers(deps: Deps, officers: Map<string, Actor>, units: Unit[], prefix: string): Promise<void> {
  const actors = await insertAccounts(
    deps,
    units.map(({ id, name, identifiers: [identifier] }) => ({
      email: `${prefix}.${identifier!.code.replace('DEMO-', '').toLowerCase()}@demo.example`,
      name: `Cán bộ ${name} (dùng thử)`,
      roles: [{ role: 'officer' as const, unitId: id }],
    })),
  )
  for (const [i, { id }] of units.entries()) officers.set(id, actors[i]!)
}

async function playPeriod2021(stage: Stage, units: Unit[]): Promise<void> {
  const { deps, ids, setClock, setId, admin, approver } = stage
  setClock(new Date('2021-10-07T08:00:00+07:00'))
  ids.give('periods', 2)
  const period = await createPeriod(deps, admin, {
    year: 2021,
    name: 'Kỳ đánh giá năm 2021 của một số đơn vị (dữ liệu mẫu, bộ tiêu chí MINH HỌA)',
    criteriaSets: { SO_NGANH: setId, DIA_PHUONG: setId },
    unitRule: { unitIds: units.map(({ id }) => id) },
    selfAssessmentDueAt: '2021-11-15T17:00:00+07:00',
    reviewDueAt: '2021-12-03T17:00:00+07:00',
    appealDueAt: '2021-12-10T17:00:00+07:00',
    lateSubmissionAllowed: true,
    holidays: [],
  })
  const opened = await openPeriod(deps, admin, period.id, period.version)
  const random = randomFrom(2021)
  for (const form of await formsOf(deps, period.id))
    await bring(stage, form, 'reviewed', random, new Date('2021-10-18T08:00:00+07:00'))
  setClock(new Date('2021-12-13T08:00:00+07:00'))
  const closed = await closePeriod(deps, admin, period.id, opened.version)
  const finalized = await finalizePeriod(deps, approver, period.id, closed.version, {
    decision: {
      number: '01/QĐ-MAU',
      date: '2021-12-20',
      issuer: 'UBND Tỉnh (dữ liệu mẫu)',
      summary: 'Công nhận kết quả xếp loại (văn bản không có thật)',
      signer: 'Người ký mẫu',
    },
  })
  await publishPeriod(deps, approver, period.id, finalized.version)
}

/** The officer's own form is filled in and theirs to submit; the other's waits for a reviewer. */
async function playPeriod2025(stage: Stage, filledId: string, submittedId: string): Promise<string> {
  const { deps, ids, setId, admin } = stage
  ids.give('periods', 1)
  const period = await createPeriod(deps, admin, {
    year: 2025,
    name: 'Kỳ đánh giá năm 2025 (bộ tiêu chí MINH HỌA)',
    criteriaSets: { SO_NGANH: setId, DIA_PHUONG: setId },
    unitRule: {},
    selfAssessmentDueAt: '2025-11-14T17:00:00+07:00',
    reviewDueAt: '2025-12-05T17:00:00+07:00',
    appealDueAt: '2025-12-12T17:00:00+07:00',
    lateSubmissionAllowed: true,
    holidays: [],
  })
  await openPeriod(deps, admin, period.id, period.version)
  const random = randomFrom(2025)
  const forms = await formsOf(deps, period.id)
  for (const [unitId, goal] of [
    [filledId, 'filled'],
    [submittedId, 'submitted'],
  ] as const)
    await bring(
      stage,
      forms.find((form) => form.unitId === unitId)!,
      goal,
      random,
      new Date('2025-10-13T08:00:00+07:00'),
    )
  return period.id
}

function lookAt(home: Unit, elsewhere: Unit, strangerId: string, periodId: string): string[] {
  return [
    `canbo@demo.example là cán bộ của ${home.name} mới, hợp thành từ 4 xã, thị trấn đã tham gia kỳ 2021. Đăng nhập rồi xem:`,
    `  GET /api/v1/units/${home.id}/lineage   đơn vị này từ đâu mà có, theo văn bản nào`,
    `  GET /api/v1/units/${home.id}/trend     năm nay, và từng đơn vị cũ năm 2021`,
    `  GET /api/v1/units/${strangerId}/trend     404: của đơn vị đã nhập vào ${elsewhere.name}`,
    `  GET /api/v1/submissions?periodId=${periodId}   phiếu năm 2025, đã điền, chưa gửi`,
    `thamdinh@demo.example: phiếu của ${elsewhere.name} đã gửi, chờ thẩm định.`,
    'giamsat@demo.example: GET /api/v1/periods, GET /api/v1/units/reorganisations,',
    '  GET /api/v1/units?block=HUYEN&asOf=2025-06-30 (12 huyện, thành phố) và asOf=2025-07-01 (không còn).',
  ]
}
