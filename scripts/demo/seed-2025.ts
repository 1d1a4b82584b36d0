// Fills an empty database with the demo of 2025 (`npm run demo -- --year 2025`): a small published period on the real
// units of 2021, the real change of 01/07/2025 in one transaction, and an open period on the units after it.

import type { Actor } from '../../src/auth/roles.ts'
import type { Deps } from '../../src/deps.ts'
import { bulkExampleForm, demoId } from '../../src/http/examples.ts'
import { listUnitsOfRule } from '../../src/periods/queries.ts'
import { importReorganisation } from '../../src/reorganisations/import.ts'
import { readMappingCsv } from '../../src/reorganisations/mapping-sheet.ts'
import { listAllUnits } from '../../src/units/queries.ts'
import type { Unit } from '../../src/units/schemas.ts'
import { insertAccounts, printedAccounts } from './accounts.ts'
import { everyGoal, playEarlierPeriod, playOpenPeriod, playTrainingPeriods, type Goal, type Stage } from './play.ts'
import { decisions2025 } from './reorganisation-2025.ts'
import { exampleForms, type SeedOptions } from './seed.ts'
import { askForExports, connectSystems, importDemoUnits, makeSets, recordReorganisations } from './setup.ts'

/** By GSO code: Xã Mỹ Thọ, made of a township and three communes; one of them had its name. */
const merged = { code: '30076', of: ['30076', '30100', '30109', '30121'] }
/** Xã Ba Sao, made of two; its form is the one that is submitted. */
const other = { code: '30085', of: ['30085', '30094'] }
const departments = ['DEMO-SNV', 'DEMO-VPUB', 'DEMO-STP']
const district = '873'
/** The forms of the worked examples of Swagger UI stand where those need them, and the one that is decided on in bulk. */
const isWorkedExample = (n: number) => n <= 27 || demoId('submissions', n) === bulkExampleForm
/** The appeal of a worked example is of the ninth form, which a colleague of Sở Nội vụ has to decide on. */
const appealed = 9
const notInExamples = 13

/** What it answers is printed at each start: where to look. */
export async function seedDemo2025(deps: Deps, { ids, setClock, report }: SeedOptions): Promise<string[]> {
  const step = (n: number, what: string) => report(`  [${n}/5] ${what}`)

  step(1, 'Đơn vị trước 01/7/2025 (thực tế năm 2021), sở, ngành (dữ liệu mẫu), tài khoản, bộ tiêu chí MINH HỌA')
  setClock(new Date('2021-09-06T08:00:00+07:00'))
  await importDemoUnits(deps, ids)
  const unitsOf2021ByCode = await unitsOn(deps, '2021-09-06')
  const idOf = (code: string) => unitsOf2021ByCode.get(code)!.id
  const staff = printedAccounts(idOf, []).filter(({ roles }) => roles.length > 0)
  ids.give('users', 1)
  for (const n of [3, 4, 5, 6, 7, 8]) ids.giveThen('users', n)
  const [admin, reviewer, secondReviewer, otherReviewer, jointReviewer, approver] = (await insertAccounts(
    deps,
    staff,
  )) as [Actor, Actor, Actor, Actor, Actor, Actor]
  await connectSystems(deps, ids, admin)
  await recordReorganisations(deps, ids, admin)
  const set = await makeSets(deps, ids, admin)
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
    dueBack: '2025-11-12T17:00:00+07:00',
    officerOf: (unitId) => officers.get(unitId)!,
  }

  step(2, 'Kỳ 2021 của một số đơn vị cũ: đã phê duyệt, đã công bố')
  const unitsOf = (codes: string[]) => codes.map((code) => unitsOf2021ByCode.get(code)!)
  const goOn = unitsOf(departments)
  const end = unitsOf([district, ...merged.of, ...other.of])
  ids.give('users', 1001, goOn.length)
  await addOfficers(deps, officers, goOn, 'canbo')
  // New units have their codes, and officers of their own.
  ids.give('users', 1001 + goOn.length, end.length)
  await addOfficers(deps, officers, end, 'canbo2021')
  await playTrainingPeriods(stage, idOf('DEMO-TCDCD'))
  await playEarlierPeriod(stage, {
    year: 2021,
    name: 'Kỳ đánh giá năm 2021 của một số đơn vị (dữ liệu mẫu, bộ tiêu chí MINH HỌA)',
    unitRule: { unitIds: [...goOn, ...end].map(({ id }) => id) },
    forms: goOn.length + end.length,
    opens: '2021-10-07T08:00:00+07:00',
    begins: '2021-10-18T08:00:00+07:00',
    selfAssessmentDueAt: '2021-11-15T17:00:00+07:00',
    reviewDueAt: '2021-12-03T17:00:00+07:00',
    appealDueAt: '2021-12-10T17:00:00+07:00',
    closes: '2021-12-13T08:00:00+07:00',
    decidedOn: '2021-12-20',
  })

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
  const inOrder = (await listUnitsOfRule(deps.db, {}, '2025-10-06')).filter(({ id }) => officers.has(id))
  const examples = inOrder.filter((_unit, i) => exampleForms.includes(i + 1))
  ids.give('users', 2)
  await insertAccounts(
    deps,
    printedAccounts(
      idOf,
      [home, ...examples].map(({ id }) => id),
    ).filter(({ email }) => email.startsWith('canbo@')),
  )
  // The officer's own form is filled in and theirs to submit; the other's waits for a reviewer.
  const goals = new Map<string, Goal>([
    [home.id, 'filled'],
    [elsewhere.id, 'submitted'],
  ])
  await playOpenPeriod(stage, {
    year: 2025,
    name: 'Kỳ đánh giá năm 2025 (bộ tiêu chí MINH HỌA)',
    forms: formNumbers(inOrder),
    opens: '2025-10-06T08:00:00+07:00',
    begins: '2025-10-08T09:00:00+07:00',
    today: '2025-10-20T07:00:00+07:00',
    selfAssessmentDueAt: '2025-11-14T17:00:00+07:00',
    reviewDueAt: '2025-12-05T17:00:00+07:00',
    appealDueAt: '2025-12-12T17:00:00+07:00',
    extendedUntil: '2025-11-21T17:00:00+07:00',
    goalOf: (form, i) => goals.get(form.unitId) ?? (isWorkedExample(i + 1) ? everyGoal(form, i) : 'untouched'),
  })
  await askForExports(deps, ids, reviewer)
  step(5, 'Xong')
  return lookAt(home, elsewhere, idOf(other.of[1]!), demoId('periods', 1))
}

/** In their order, but that Sở Nội vụ does not have the form whose appeal it decides on. */
function formNumbers(units: readonly { name: string }[]): number[] {
  return units.map((_unit, i) => {
    const n = i + 1
    if (units[appealed - 1]!.name !== 'Sở Nội vụ') return n
    return n === appealed ? notInExamples : n === notInExamples ? appealed : n
  })
}

/** Those that stand on a day, by code. */
async function unitsOn({ db }: Deps, day: string): Promise<Map<string, Unit>> {
  const units = await listAllUnits(db, day)
  return new Map(units.flatMap((unit) => unit.identifiers.slice(0, 1).map(({ code }) => [code, unit] as const)))
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
