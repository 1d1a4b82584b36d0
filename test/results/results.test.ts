import { eq } from 'drizzle-orm'
import t from 'tap'
import { submissions } from '../../src/db/schema.ts'
import { fillBlock, startReviewing } from '../periods/reviewing.ts'

/** As computed by hand beside the forms (fillBlock); sorted as the results are. */
const ranking = [
  ['Sở Anh', '95.00', 'HOAN_THANH_XUAT_SAC', 1, null],
  ['Sở Dung', '84.00', 'HOAN_THANH_TOT', 2, 'group:A'],
  ['Sở Bình', '84.00', 'HOAN_THANH_TOT', 3, 'group:A'],
  ['Sở Chi', '84.00', 'HOAN_THANH_TOT', 3, 'group:A'],
  ['Sở Giang', '78.50', 'HOAN_THANH_TOT', 5, null],
]
const rowsOf = (items: any[], total: string) =>
  items.map((row) => [row.unitName, row[total], row.classification, row.rank, row.rankDecidedBy])

t.test('results', async (t) => {
  const test = await startReviewing(t)
  const { periodId, as, approver, reviewer, reviewed, step, finalize, deps } = test
  const forms = await fillBlock(test)
  // Another block is ranked by itself: 40 + 30 + 20 + 9 = 99.00 of Sở Zét is first there, and beats nobody here.
  await reviewed(
    'Sở Zét',
    { A1: { level: 'TOT' }, A2: { numerator: '30', denominator: '30' }, B1: { value: true } },
    { B2: { points: '9' } },
    'KHOI_2',
  )
  const url = `/periods/${periodId}/results`
  const auditor = await as('auditor')
  const officer = await as(['officer', forms.anh.unitId])

  t.test('before the decision they are provisional, ranked by what is reviewed', async (t) => {
    const { data } = await auditor.get(`${url}?block=KHOI_1`)
    t.match(data, { provisional: true, decision: null, illustrative: true, notice: /^MINH HỌA/, total: 7 })
    t.same(rowsOf(data.items.slice(0, 5), 'reviewTotal'), ranking)
    t.match(data.items[0], { lane: 'review', selfTotal: '87.00', reviewTotal: '95.00', finalTotal: null })
    const byName = Object.fromEntries(data.items.map((row: any) => [row.unitName, row]))
    t.match(byName['Sở Em'], { status: 'draft', lane: null, selfTotal: null, classification: null, rank: null })
    t.match(byName['Sở Phạm'], { eligible: false, classification: null, rank: null })
  })

  t.test('a unit sees nothing before publication, and is told why', async (t) => {
    const refused = await officer.get(url)
    t.equal(refused.statusCode, 409)
    t.match(refused.data, {
      code: 'wrong_state',
      lockedBecause: 'Kết quả của kỳ đánh giá chưa được công bố.',
      whoCanUnlock: 'UBND Tỉnh, khi công bố kết quả',
    })
    t.notMatch(refused.payload, /95\.00/)
    t.equal((await officer.get(`${url}?format=csv`)).statusCode, 409)
    await finalize()
    t.equal((await officer.get(url)).statusCode, 409, 'nor between the decision and its publication')
  })

  t.test('after the decision they are as decided', async (t) => {
    const { data } = await auditor.get(`${url}?block=KHOI_1`)
    t.match(data, { provisional: false, decision: { number: '02/QĐ-VD' } })
    t.same(rowsOf(data.items.slice(0, 5), 'finalTotal'), ranking)
    const byName = Object.fromEntries(data.items.map((row: any) => [row.unitName, row]))
    t.match(
      byName['Sở Em'],
      { classification: 'KHONG_HOAN_THANH', eligible: true, rank: null, selfTotal: null, gates: [{ code: 'K1' }] },
      'who handed nothing in is classified as such and comes before nobody',
    )
    t.match(byName['Sở Phạm'], {
      reviewTotal: '100.00',
      finalTotal: '100.00',
      eligible: false,
      classification: null,
      classificationLabel: null,
      rank: null,
      gates: [{ code: 'K2', title: 'Có vi phạm bị kết luận' }],
      adjustments: 2,
    })
    t.match(byName['Sở Anh'], { lane: 'final', classificationLabel: 'Hoàn thành xuất sắc', adjustments: 1 })
    t.same(
      data.summary.map(({ label, count }: any) => [label, count]),
      [
        ['Hoàn thành xuất sắc', 1],
        ['Hoàn thành tốt', 4],
        ['Không hoàn thành', 1],
        ['Không đủ điều kiện xếp loại', 1],
      ],
    )
    t.match(data.ineligible, [{ unitName: 'Sở Phạm', gates: [{ code: 'K2', title: 'Có vi phạm bị kết luận' }] }])
    t.same(
      data.items.slice(1, 4).map(({ tieBreak }: any) => [tieBreak.label, tieBreak.value]),
      [
        ['Nhóm A', '64.00'],
        ['Nhóm A', '54.00'],
        ['Nhóm A', '54.00'],
      ],
    )
    // KHOI_1: 20 % of 6 eligible units is 1.2, so one may be "xuất sắc" and one is. KHOI_2: of one unit none may.
    t.same(data.quotaWarnings, [])
    const { quotaWarnings } = (await auditor.get(url)).data
    t.match(quotaWarnings, [
      {
        block: 'KHOI_2',
        level: 'HOAN_THANH_XUAT_SAC',
        baseCount: 1,
        limit: 0,
        count: 1,
        text: 'Khối KHOI_2: mức Hoàn thành xuất sắc tối đa 20% số đơn vị đủ điều kiện xếp loại; căn cứ 1 đơn vị, được tối đa 0, thực tế 1.',
        over: [{ unitName: 'Sở Zét' }],
      },
    ])
  })

  t.test('they are read page by page, by block and by class', async (t) => {
    const seen: string[] = []
    let cursor = ''
    do {
      const page = (await auditor.get(`${url}?limit=3${cursor}`)).data
      t.equal(page.total, 8)
      seen.push(...page.items.map((row: any) => row.unitName))
      cursor = page.nextCursor ? `&cursor=${page.nextCursor}` : ''
    } while (cursor)
    t.same(seen, ['Sở Anh', 'Sở Dung', 'Sở Bình', 'Sở Chi', 'Sở Giang', 'Sở Em', 'Sở Phạm', 'Sở Zét'])
    const good = (await auditor.get(`${url}?block=KHOI_1&classification=HOAN_THANH_TOT`)).data
    t.equal(good.total, 4)
    t.equal((await auditor.get(`${url}?limit=201`)).statusCode, 400)
    t.equal((await auditor.get(`${url}?cursor=x`)).statusCode, 400)
    const unknown = await auditor.get(`${url}?cursor=${deps.newId()}`)
    t.equal(unknown.statusCode, 400, 'a place that is not in the list is not the first page')
    t.match(unknown.data, { code: 'invalid_request', errors: [{ pointer: '/query/cursor', code: 'wrong_format' }] })
    const elsewhere = await auditor.get(`${url}?block=KHOI_2&cursor=${forms.anh.id}`)
    t.equal(elsewhere.statusCode, 400, 'nor is one of another filter')
    t.equal((await auditor.get(`/periods/${deps.newId()}/results`)).statusCode, 404)
  })

  t.test('a unit sees the ranking of everybody once it is published, and not after it is taken back', async (t) => {
    await step(approver, 'publish')
    const published = await officer.get(`${url}?block=KHOI_1`)
    t.same(rowsOf(published.data.items.slice(0, 5), 'finalTotal'), ranking)
    await step(approver, 'reopen', { reason: 'Rà soát' })
    t.equal((await officer.get(url)).statusCode, 409)
    t.equal((await reviewer.get(url)).statusCode, 200)
  })

  t.test('as CSV: Vietnamese, every row, nothing that a spreadsheet would run', async (t) => {
    await deps.db
      .update(submissions)
      .set({ unitName: '=HYPERLINK("http://ac.example","Sở Anh")' })
      .where(eq(submissions.id, forms.anh.id))
    const csv = await auditor.get(`${url}?format=csv&limit=1`, { 'accept-language': 'en' })
    t.match(csv.headers['content-type'], 'text/csv; charset=utf-8')
    t.match(csv.headers['content-disposition'], /^attachment/)
    const { paths } = (await auditor.get('/openapi.json')).data
    const declared = paths['/api/v1/periods/{id}/results'].get.responses['200'].content
    t.same(
      Object.keys(declared),
      ['application/json', 'text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
      'the document says so',
    )
    const lines = csv.payload.split('\r\n')
    t.match(lines[0], /^\ufeff"?MINH HỌA/)
    t.equal(
      lines[1],
      'Khối,Thứ hạng,Đơn vị,Loại đơn vị,Điểm tự chấm,Điểm thẩm định,Điểm phê duyệt,Xếp loại,Điều kiện khống chế,Căn cứ phân định khi bằng điểm,Số tiêu chí điều chỉnh,Trạng thái phiếu',
    )
    t.equal(
      lines[2],
      `KHOI_1,1,"'=HYPERLINK(""http://ac.example"",""Sở Anh"")",SO_NGANH,87.00,95.00,95.00,Hoàn thành xuất sắc,,,1,Đã phê duyệt`,
    )
    t.equal(lines[3], 'KHOI_1,2,Sở Dung,SO_NGANH,84.00,84.00,84.00,Hoàn thành tốt,,Nhóm A,1,Đã phê duyệt')
    t.match(lines[8], /^KHOI_1,,Sở Phạm,.*Không đủ điều kiện xếp loại,K2\. Có vi phạm bị kết luận/)
    t.equal(lines.length, 11, 'notice, headers, eight units and the end')
    await step(approver, 'reopen', { reason: 'Thẩm định lại' })
    const provisional = (await auditor.get(`${url}?format=csv`)).payload.split('\r\n')
    t.match(provisional[1], /tạm tính/)
  })
})
