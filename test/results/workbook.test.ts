// The results of a period as a workbook, opened with LibreOffice as an official would, and compared with what the
// other routes tell of each form. The forms are those of test/periods/reviewing.ts (fillBlock).

import { eq } from 'drizzle-orm'
import { readXlsx, type CellValue, type Sheet } from 'hucre/xlsx'
import t, { type Test } from 'tap'
import { submissions } from '../../src/db/schema.ts'
import { match, type Caller } from '../helpers/app.ts'
import { convert, noOffice } from '../helpers/office.ts'
import { noPdfReader, readPdf } from '../helpers/pdf.ts'
import { fillBlock, startReviewing } from '../periods/reviewing.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const laneNames = { self: 'Điểm tự chấm', review: 'Điểm thẩm định', final: 'Điểm phê duyệt' } as const
type Lane = keyof typeof laneNames

async function download(t: Test, by: Caller, url: string): Promise<Buffer> {
  const answer = await by.get(`${url}${url.includes('?') ? '&' : '?'}format=xlsx`)
  t.equal(answer.statusCode, 200, answer.payload.slice(0, 300))
  t.equal(answer.headers['content-type'], xlsx)
  return answer.rawPayload
}

/** The lines of a block by unit; `at` finds a column by its head, in a lane those of its criteria. */
function readBlock({ rows }: Sheet) {
  const headRow = rows.findIndex((row) => row.some((value) => /^A1/.test(String(value))))
  const [sections, heads] = [rows[headRow - 1]!, rows[headRow]!]
  let section: CellValue = null
  const columns = heads.map((head, i) => {
    section = sections[i] ?? section
    return head === null ? { lane: null, head: String(sections[i]) } : { lane: section, head: String(head) }
  })
  const at = (row: CellValue[], head: string, lane?: Lane) => {
    const ofLane = lane ? `${laneNames[lane]} từng tiêu chí` : null
    const column = columns.findIndex((one) => one.head.split('\n')[0] === head && one.lane === ofLane)
    return column < 0 ? undefined : (row[column] ?? null)
  }
  const lines = new Map(rows.slice(headRow + 1).map((row) => [String(at(row, 'Đơn vị')), row]))
  return { lines, at, headRow, columns }
}

t.test('the results as a workbook', { skip: noOffice || noPdfReader }, async (t) => {
  const test = await startReviewing(t)
  const { periodId, as, approver, reviewed, step, read, finalize, deps } = test
  const forms = await fillBlock(test)
  await reviewed('+1', { A1: { level: 'TOT' }, A2: { notApplicable: true, reason: 'Không có hồ sơ' } }, {}, 'KHOI_2')
  await deps.db
    .update(submissions)
    .set({ unitName: '=HYPERLINK("http://ac.example";"x")' })
    .where(eq(submissions.id, forms.chi.id))
  const auditor = await as('auditor')
  const officer = await as(['officer', forms.giang.unitId])
  const url = `/periods/${periodId}/results`

  /** Every line against the list of results, every point against the sheet of the form. */
  const compare = async (t: Test, by: Caller, sheets: Sheet[], query = '') => {
    const { data } = await by.get(`${url}?limit=200${query && `&${query}`}`)
    const blocks = sheets.slice(1, -1).map(readBlock)
    let points = 0
    for (const row of data.items) {
      const { lines, at } = blocks.find(({ lines }) => lines.has(row.unitName))!
      const line = lines.get(row.unitName)!
      const number = (text: string | null) => (text === null ? null : Number(text))
      t.same(
        [at(line, 'Thứ hạng'), ...Object.values(laneNames).map((head) => at(line, head))],
        [row.rank, number(row.selfTotal), number(row.reviewTotal), number(row.finalTotal)],
        row.unitName,
      )
      t.equal(
        at(line, 'Xếp loại'),
        row.classificationLabel ?? (row.eligible === null ? 'Chưa nộp phiếu' : 'Không đủ điều kiện xếp loại'),
      )
      for (const lane of ['self', 'review', 'final'] as const) {
        const revision = lane === 'final' && query ? `&${query}` : ''
        const score = await by.get(`/submissions/${row.submissionId}/score?lane=${lane}${revision}`)
        if (score.statusCode !== 200 || row[`${lane}Total`] === null) continue
        const { criteria, bonus, penalty } = score.data.sheet
        for (const { code, status, points: given } of criteria) {
          const expected = { notApplicable: 'KAD', awaitingReviewer: null }[status as string]
          t.equal(
            at(line, code, lane),
            expected === undefined ? Number(given) : expected,
            `${row.unitName} ${lane} ${code}`,
          )
          points += 1
        }
        t.same([at(line, 'Điểm thưởng', lane), at(line, 'Điểm trừ', lane)], [Number(bonus), Number(penalty)])
      }
    }
    t.equal(
      blocks.reduce((sum, { lines }) => sum + lines.size, 0),
      data.total,
      'nobody else',
    )
    return points
  }

  t.test('provisional: every figure, also after LibreOffice saved it', async (t) => {
    const content = await download(t, auditor, url)
    const own = await readXlsx(content, { readStyles: true })
    t.same(
      own.sheets.map(({ name }) => name),
      ['Tổng hợp', 'Khối KHOI_1', 'Khối KHOI_2', 'Tiêu chí'],
    )
    const [saved] = await convert([content], 'xlsx', 'xlsx')
    for (const { sheets } of [own, await readXlsx(saved!)])
      t.equal(await compare(t, auditor, sheets), 56, 'seven forms, two lanes')
    const [overview, block] = own.sheets as [Sheet, Sheet]
    t.match(overview.rows.flat().join('\n'), /DỰ THẢO – Kết quả tạm tính.*MINH HỌA: bộ tiêu chí này/s)
    const from = overview.rows.findIndex(([head]) => head === 'Khối')
    t.same(
      overview.rows.slice(from, from + 4).map((row) => row.filter((value) => value !== null)),
      [
        [
          'Khối',
          'Hoàn thành xuất sắc',
          'Hoàn thành tốt',
          'Hoàn thành',
          'Không hoàn thành',
          'Không đủ điều kiện xếp loại',
          'Chưa nộp phiếu',
          'Cộng',
        ],
        ['Khối KHOI_1', 1, 4, 0, 0, 1, 1, 7],
        ['Khối KHOI_2', 0, 0, 1, 0, 0, 0, 1],
        ['Cộng', 1, 4, 1, 0, 1, 1, 8],
      ],
    )
    t.match(overview.charts, [{ title: 'Số đơn vị theo khối và mức xếp loại' }])
    t.equal(overview.charts![0]!.series!.length, 6)
    const { headRow, columns } = readBlock(block)
    t.same(block.freezePane, { rows: headRow + 1, columns: 3 })
    t.equal(block.autoFilter?.range, `A${headRow + 1}:X${headRow + 1 + 7}`)
    t.match(block.pageSetup, {
      paperSize: 'a3',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    })
    t.match(overview.pageSetup, { paperSize: 'a4', orientation: 'landscape' })
    t.match(block.headerFooter?.oddHeader, /DỰ THẢO/)
    t.ok(block.headerFooter!.oddFooter!.length < 256)
    const hidden = block.columns!.flatMap(({ hidden }, i) => (hidden ? [columns[i]!.lane] : []))
    t.same([...new Set(hidden)], ['Điểm tự chấm từng tiêu chí'], 'folded away beside the lane that counts')
  })

  t.test('what looks like a formula is text', async (t) => {
    const { sheets } = await readXlsx(await download(t, auditor, url), { readStyles: true })
    const cells = sheets.flatMap(({ cells }) => [...(cells?.values() ?? [])])
    t.same(
      cells.filter(({ formula }) => formula !== undefined),
      [],
    )
    const names = cells.filter(({ value }) => typeof value === 'string' && /^[=+]/.test(value))
    t.same(names.map(({ value }) => value).sort(), ['+1', '=HYPERLINK("http://ac.example";"x")'])
  })

  t.test('printed: landscape, A4 and A3, the head and the marks on every page', async (t) => {
    const names = await deps.db.select({ id: submissions.id, unitName: submissions.unitName }).from(submissions)
    await deps.db.update(submissions).set({ unitName: 'Đơn vị có tên rất dài. '.repeat(60) })
    const [pdf] = await convert([await download(t, auditor, url)], 'xlsx', 'pdf')
    const { pages, sizes } = readPdf(pdf!)
    t.equal(sizes[0], '297 × 210')
    // Whatever font stands for Times New Roman there, the text comes with odd blanks.
    const close = (page: string) => page.replace(/\s/g, '')
    for (const page of pages) t.match(close(page), /DỰTHẢO.*MINHHỌA:bộtiêuchínàykhôngphảiphụlụcchínhthức/)
    const ofBlock = pages.filter((_, i) => sizes[i] === '420 × 297')
    t.ok(ofBlock.length > 2, 'a block of several pages')
    for (const page of ofBlock) t.match(close(page), /Xếploại/)
    for (const { id, unitName } of names)
      await deps.db.update(submissions).set({ unitName }).where(eq(submissions.id, id))
  })

  t.test('one block, one class; nothing for a unit before publication', async (t) => {
    const query = 'block=KHOI_1&classification=HOAN_THANH_TOT'
    const { sheets } = await readXlsx(await download(t, auditor, `${url}?${query}`))
    t.equal(sheets.length, 3)
    t.equal(readBlock(sheets[1]!).lines.size, 4)
    const none = await readXlsx(await download(t, auditor, `${url}?block=KHOI_9`))
    t.same(
      none.sheets.map(({ name }) => name),
      ['Tổng hợp', 'Tiêu chí'],
    )
    t.equal((await officer.get(`${url}?format=xlsx`)).statusCode, 409)
    t.equal((await auditor.get(`/periods/${deps.newId()}/results?format=xlsx`)).statusCode, 404)
  })

  t.test('who also is an officer of a unit does not see its review before it is done', async (t) => {
    const { id, unitId } = forms.giang
    const setStatus = (status: 'in_review' | 'reviewed') =>
      deps.db.update(submissions).set({ status }).where(eq(submissions.id, id))
    await setStatus('in_review')
    const pointsFor = async (by: Caller) => {
      const { sheets } = await readXlsx(await download(t, by, url))
      const { lines, at } = readBlock(sheets[1]!)
      return (['self', 'review'] as const).map((lane) => at(lines.get('Sở Giang')!, 'A1', lane))
    }
    t.same(await pointsFor(await as('auditor', ['officer', unitId])), [40, null])
    t.same(await pointsFor(auditor), [40, 40])
    await setStatus('reviewed')
  })

  t.test('published: a unit sees the totals of all and the criteria of its own form', async (t) => {
    await finalize()
    await step(approver, 'publish')
    const mine = await readXlsx(await download(t, officer, url))
    t.equal(await compare(t, officer, mine.sheets), 12)
    const { lines, at } = readBlock(mine.sheets[1]!)
    t.equal(at(lines.get('Sở Giang')!, 'A1', 'final'), 40)
    t.equal(at(lines.get('Sở Anh')!, 'A1', 'final'), null)
    const all = await readXlsx(await download(t, auditor, url))
    t.equal(await compare(t, auditor, all.sheets), 88, 'and eight forms in the final lane')
    t.match(all.sheets[0]!.rows.flat().join('\n'), /Kết quả theo Quyết định số 02\/QĐ-VD/)
    t.notMatch(all.sheets[0]!.rows.flat().join('\n'), /DỰ THẢO/)
  })

  t.test('amended: each revision as it was', async (t) => {
    const decision = { number: '09/QĐ-VD', date: '2022-01-10', issuer: 'UBND Tỉnh (thử nghiệm)', signer: 'Ai đó' }
    const item = { submissionId: forms.giang.id, code: 'A2', answer: { numerator: '29', denominator: '30' } }
    const body = { decision, reason: 'Cộng thiếu', items: [{ ...item, reason: 'Cộng thiếu' }] }
    const amended = await approver.post(`/periods/${periodId}/amendments`, body, match((await read()).version))
    t.equal(amended.statusCode, 201, amended.payload)
    for (const [query, points, total] of [
      ['revision=0', 20, 78.5],
      ['revision=1', 29, 87.5],
    ] as const) {
      const { sheets } = await readXlsx(await download(t, auditor, `${url}?${query}`))
      const { lines, at } = readBlock(sheets[1]!)
      const line = lines.get('Sở Giang')!
      t.same([at(line, 'A2', 'final'), at(line, 'Điểm phê duyệt')], [points, total], query)
      t.equal(await compare(t, auditor, sheets, query), 88, 'and eight forms in the final lane')
    }
  })
})
