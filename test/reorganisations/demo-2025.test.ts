// The demo of 2025: what was scored before the merger of 01/07/2025 beside a period on the units after it.

import t from 'tap'
import { demoIds } from '../../scripts/demo/ids.ts'
import { seedDemo2025 } from '../../scripts/demo/seed-2025.ts'
import { findUserByEmail } from '../../src/auth/queries.ts'
import { clockAt } from '../../src/db/clock.ts'
import { demoId } from '../../src/http/examples.ts'
import { sessionTokenOf, startApp } from '../helpers/app.ts'

t.test('the demo of 2025', async (t) => {
  const { app, deps, as, setClock } = await startApp(t, { env: { IDLE_DAYS: '3650' } })
  const ids = demoIds()
  let now = new Date()
  const lines = await seedDemo2025(
    { ...deps, newId: ids.newId, clock: () => now, databaseClock: clockAt(() => now) },
    { ids, setClock: (time) => (now = time), report: () => {} },
  )
  setClock('2025-10-20T08:00:00+07:00')
  const auditor = await as('auditor')
  const admin = await as('admin')
  const former = demoId('periods', 2)
  const running = demoId('periods', 1)
  /** As one of the printed accounts, or an officer by code. */
  const readAs = async (account: string, url: string) => {
    const user = await findUserByEmail(deps.db, `${account}@demo.example`)
    const token = await (await sessionTokenOf(deps, user!.id))(deps.clock())
    const answer = await app.inject({ url: `/api/v1${url}`, headers: { authorization: `Bearer ${token}` } })
    return { status: answer.statusCode, data: JSON.parse(answer.payload) }
  }
  const unitOf = async (code: string, day: string) =>
    (await auditor.get(`/units?identifier=${code}&asOf=${day}`)).data.items[0]

  t.test('the results of 2021 stand published under the names of then', async (t) => {
    const { statusCode, data, payload } = await auditor.get(`/periods/${former}/results`)
    t.equal(statusCode, 200, payload.slice(0, 300))
    t.match(data, { illustrative: true, notice: /MINH HỌA/ })
    t.match((await auditor.get(`/periods/${former}`)).data, { year: 2021, status: 'published' })
    t.same(data.items.map(({ unitName }: any) => unitName).sort(), [
      'Huyện Cao Lãnh',
      'Sở Nội vụ',
      'Sở Tư pháp',
      'Thị trấn Mỹ Thọ',
      'Văn phòng UBND Tỉnh',
      'Xã Ba Sao',
      'Xã Mỹ Hội',
      'Xã Mỹ Thọ',
      'Xã Mỹ Xương',
      'Xã Phương Trà',
    ])
  })

  t.test('the period 2025 is of the units of its opening: no district', async (t) => {
    const { data } = await auditor.get(`/periods/${running}`)
    t.match(data, { year: 2025, status: 'open', illustrative: true, notice: /MINH HỌA/ })
    t.match((await admin.get(`/periods/${running}/progress`)).data, {
      total: 122,
      byBlock: [
        { block: 'SO_NGANH', total: 20 },
        { block: 'XA', total: 102 },
      ],
    })
    const { data: submitted } = await auditor.get(`/submissions?periodId=${running}&status=submitted`)
    t.same(
      submitted.items.map(({ unitName }: any) => unitName),
      ['Xã Ba Sao'],
    )
  })

  t.test('the officer of a merged commune reads the past of what went into it, and of nothing else', async (t) => {
    const heir = await unitOf('30076', '2025-10-20')
    const township = await unitOf('30076', '2021-10-20')
    const stranger = await unitOf('30094', '2021-10-20')
    t.equal(township.name, 'Thị trấn Mỹ Thọ')
    t.not(heir.id, township.id)
    const { data: trend } = await readAs('canbo', `/units/${heir.id}/trend`)
    t.same(
      trend.predecessors
        .filter(({ items }: any) => items.length > 0)
        .map(({ unitName, items }: any) => [unitName, items[0].year]),
      [
        ['Thị trấn Mỹ Thọ', 2021],
        ['Xã Mỹ Hội', 2021],
        ['Xã Mỹ Thọ', 2021],
        ['Xã Mỹ Xương', 2021],
      ],
    )
    const { data: own } = await readAs('canbo', `/units/${township.id}/trend`)
    t.ok(Number(own.items[0].finalTotal) > 0)
    t.equal((await readAs('canbo', `/units/${stranger.id}/trend`)).status, 404)
    const { data: lineage } = await readAs('canbo', `/units/${heir.id}/lineage`)
    t.equal(lineage.predecessors.length, 4)

    const { data: results } = await auditor.get(`/periods/${former}/results`)
    const formOf = (name: string) => results.items.find(({ unitName }: any) => unitName === name).submissionId
    t.equal((await readAs('canbo', `/submissions/${formOf('Thị trấn Mỹ Thọ')}`)).status, 200)
    t.equal((await readAs('canbo', `/submissions/${formOf('Xã Phương Trà')}`)).status, 404)
    t.equal((await readAs('canbo.30085', `/submissions/${formOf('Xã Phương Trà')}`)).status, 200)
  })

  t.test('what it prints to look at answers as it says', async (t) => {
    const printed = lines.flatMap((line) => {
      const [, url, rest] = /^ {2}GET \/api\/v1(\S+) {3,}(.*)/.exec(line) ?? []
      return url ? [{ url, expected: rest!.startsWith('404') ? 404 : 200 }] : []
    })
    t.equal(printed.length, 4)
    for (const { url, expected } of printed) t.equal((await readAs('canbo', url)).status, expected, url)
  })
})
