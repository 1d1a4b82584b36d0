// The demo of 2025: what was scored before the merger of 01/07/2025 beside a period on the units after it.

import t from 'tap'
import { demoId, examples } from '../../src/http/examples.ts'
import { operations, startDemo2025 } from '../helpers/demo.ts'

t.test('the demo of 2025', async (t) => {
  const { app, as, tokenOf, send, lines } = await startDemo2025(t)
  const auditor = await as('auditor')
  const admin = await as('admin')
  const former = demoId('periods', 2)
  const running = demoId('periods', 1)
  /** As one of the printed accounts, or an officer by code. */
  const readAs = async (account: string, url: string) => {
    const headers = { authorization: `Bearer ${await tokenOf(account)}` }
    const answer = await app.inject({ url: `/api/v1${url}`, headers })
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
    const { data: submitted } = await auditor.get(`/submissions?periodId=${running}&status=submitted&block=XA`)
    t.same(submitted.items.map(({ unitName }: any) => unitName).sort(), ['Phường Cao Lãnh', 'Xã Ba Sao'])
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

  t.test('what Swagger UI fills in can be sent here as well', async (t) => {
    // What ends a session or a password comes last.
    const document = (await app.inject('/openapi.json')).payload
    const all = operations(document).sort(
      (a, b) => Number(a.path.includes('/me/password')) - Number(b.path.includes('/me/password')),
    )
    for (const operation of all) {
      const { statusCode, payload } = await send(operation)
      const { status } = examples[operation.operationId]!
      const asItShould = status === undefined ? statusCode < 300 : statusCode === status
      t.ok(asItShould, `${operation.operationId} ${statusCode} ${asItShould ? '' : payload.slice(0, 600)}`)
    }
  })
})
