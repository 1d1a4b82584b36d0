// The official papers as files: opened with LibreOffice and as PDF, read page by page. The figures are those of
// test/periods/reviewing.ts (fillBlock), worked out there by hand.

import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import t, { type Test } from 'tap'
import { fromBuffer } from 'yauzl'
import type { Paper } from '../../src/papers/model.ts'
import { writePaper } from '../../src/papers/writing.ts'
import type { Caller } from '../helpers/app.ts'
import { convert, noOffice } from '../helpers/office.ts'
import { smallPack } from '../helpers/pack.ts'
import { noPdfReader, readPdf, type Read } from '../helpers/pdf.ts'
import { fillBlock, startReviewing } from '../periods/reviewing.ts'

const unread = noOffice || noPdfReader

// LibreOffice gets the font that stands for Times New Roman with all of Vietnamese, whatever is installed.
const fontHome = mkdtempSync(join(tmpdir(), 'dan-van-fonts-'))
symlinkSync(resolve('assets/fonts'), join(fontHome, 'fonts'))
process.env.XDG_DATA_HOME = fontHome
t.teardown(() => rmSync(fontHome, { recursive: true }))

const nation = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
const motto = 'Độc lập - Tự do - Hạnh phúc'
const notice = /MINH HỌA: bộ tiêu chí này không phải phụ lục chính thức/

/** A file of the .docx as text. */
async function partOf(docx: Buffer, name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    fromBuffer(docx, { lazyEntries: true }, (failed, zip) => {
      if (failed) return reject(failed)
      zip.on('entry', (entry: { fileName: string }) => {
        if (entry.fileName !== name) return zip.readEntry()
        zip.openReadStream(entry as never, (unreadable, stream) => {
          if (unreadable) return reject(unreadable)
          const chunks: Buffer[] = []
          stream.on('data', (chunk: Buffer) => chunks.push(chunk))
          stream.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')))
        })
      })
      zip.on('end', () => reject(new Error(`no ${name}`)))
      zip.readEntry()
    })
  })
}

const portrait = '210 × 297'
const landscape = '297 × 210'
const letter = new URLSearchParams({
  number: '12',
  date: '2021-02-05',
  place: 'Ví Dụ',
  superior: 'Ủy ban nhân dân tỉnh Ví Dụ',
  signerTitle: 'KT. Giám đốc\nPhó Giám đốc',
  signerName: 'Nguyễn Văn Ví Dụ',
})
letter.append('recipients', 'Ban Dân vận Tỉnh ủy')
letter.append('recipients', 'Lưu: VT')

const get = async (t: Test, by: Caller, url: string) => {
  const answered = await by.get(url)
  t.equal(answered.statusCode, 200, answered.statusCode === 200 ? url : answered.payload)
  return answered
}

/** A paper in both formats as their readers see it, and the .docx itself. */
async function open(t: Test, by: Caller, url: string, query: URLSearchParams = letter) {
  const [docx, pdf] = [
    (await get(t, by, `${url}?${query}`)).rawPayload,
    (await get(t, by, `${url}?${query}&format=pdf`)).rawPayload,
  ]
  const [converted] = await convert([docx], 'docx', 'pdf')
  const readings: [string, Read][] = [
    ['Word', readPdf(converted!)],
    ['PDF', readPdf(pdf)],
  ]
  return { docx, readings }
}

/** Everything that the decree asks of a page, its margins and its type. */
async function checkLayout(t: Test, docx: Buffer, readings: [string, Read][], orientations: string[]) {
  const document = await partOf(docx, 'word/document.xml')
  // Twentieths of a point: 25 and 20 mm above and below, 30 left, 15 right.
  const margins = [...document.matchAll(/<w:pgMar [^>]*>/g)].map(([margin]) =>
    ['top', 'bottom', 'left', 'right'].map((side) =>
      Math.round((Number(new RegExp(`w:${side}="(\\d+)"`).exec(margin)![1]) * 25.4) / 1440),
    ),
  )
  t.same(
    margins,
    orientations.map(() => [25, 20, 30, 15]),
    'margins of each section',
  )
  t.same(
    [...document.matchAll(/<w:pgSz [^>]*w:orient="(\w+)"/g)].map(([, orientation]) => orientation),
    orientations.map((size) => (size === landscape ? 'landscape' : 'portrait')),
  )
  t.match(await partOf(docx, 'word/styles.xml'), /Times New Roman/)
  for (const [how, { sizes, fonts, pages }] of readings) {
    t.same([...new Set(sizes)], [...new Set(orientations)], `${how}: A4, turned where it has to be`)
    for (const line of fonts.trim().split('\n').slice(2))
      t.match(line, /LiberationSerif.* yes +yes +yes/, `${how}: embedded, and no other`)
    if (pages[1] && new Set(sizes).size === 1 && orientations.length === 1) t.match(pages[1], /^ ?2 /, how)
    t.notMatch(pages[0], /^ ?1 /, `${how}: the first page has no number`)
  }
}

function checkLetterhead(t: Test, how: string, { all, pages }: Read, number: string) {
  for (const part of [nation, motto, 'Nơi nhận:', `Số: ${number}`]) t.match(pages[0], part, `${how}: ${part}`)
  t.match(pages[0], /Ví Dụ, ngày 05 tháng 02 năm 2021/, how)
  t.match(all, /KT\. GIÁM ĐỐC.*PHÓ GIÁM ĐỐC.*Nguyễn Văn Ví Dụ/, how)
  t.match(all, /- Ban Dân vận Tỉnh ủy;.*- Lưu: VT\./, how)
}

const onEvery = ({ pages }: Read, mark: RegExp) => pages.every((page) => mark.test(page))

t.test('papers of a period', { skip: unread }, async (t) => {
  const test = await startReviewing(t)
  const { periodId, reviewer, approver, as, step, finalize } = test
  const forms = await fillBlock(test)
  const url = (paper: string) => `/periods/${periodId}/papers/${paper}`

  t.test('the report before the decision is a draft on every page', async (t) => {
    const { docx, readings } = await open(t, reviewer, url('report'))
    await checkLayout(t, docx, readings, [portrait, landscape])
    for (const [how, read] of readings) {
      checkLetterhead(t, how, read, '12/BC-SNV')
      t.match(read.pages[0], /ỦY BAN NHÂN DÂN TỈNH VÍ DỤ|ỦY BAN NHÂN DÂN .*TỈNH VÍ DỤ/, how)
      t.match(read.all, 'BÁO CÁO', how)
      t.match(read.all, 'Số đơn vị tham gia đánh giá: 7; số đơn vị đã có kết quả thẩm định: 6', how)
      t.match(read.all, /Hoàn thành tốt 4 /, how)
      t.match(read.all, /Sở Phạm: không đủ điều kiện xếp loại \(K2\. Có vi phạm bị kết luận\)/, how)
      t.match(read.all, /Kèm theo Báo cáo số 12\/BC-SNV ngày 05\/02\/2021 của Sở Nội vụ/, how)
      // B2 is the reviewer's: 95,00 = 87,00 + 8. One criterion was decided otherwise.
      t.match(read.all, /1 Sở Anh 87,00 95,00 – 1 Hoàn thành xuất sắc/, how)
      t.match(read.all, /2 Sở Dung 84,00 84,00 – 1 Hoàn thành tốt/, how)
      t.match(read.all, /5 Sở Giang 80,00 78,50 – 2 Hoàn thành tốt/, how)
      t.ok(onEvery(read, /DỰ THẢO/), `${how}: draft on every page`)
      t.ok(onEvery(read, notice), `${how}: illustrative on every page`)
    }
    t.match((await get(t, reviewer, url('report'))).headers, {
      'content-type': /wordprocessingml/,
      'content-disposition': /filename\*=UTF-8''B%C3%A1o%20c%C3%A1o.*\.docx/,
    })
  })

  t.test('awards wait for the decision', async (t) => {
    t.match((await reviewer.get(url('award-list'))).data, { status: 409, code: 'wrong_state' })
    await finalize()
  })

  t.test('the final report is no draft; the decision always is', async (t) => {
    const { readings } = await open(t, reviewer, url('report'))
    for (const [how, read] of readings) {
      t.notMatch(read.all, 'DỰ THẢO', how)
      t.match(read.all, /1 Sở Anh 87,00 95,00 95,00 1 Hoàn thành xuất sắc/, how)
    }
    const decided = await open(t, approver, url('decision'), new URLSearchParams())
    await checkLayout(t, decided.docx, decided.readings, [portrait, portrait])
    for (const [how, read] of decided.readings) {
      for (const part of [nation, motto, 'Số: 02/QĐ-VD', 'QUYẾT ĐỊNH:', 'Điều 1.', 'TM. ỦY BAN NHÂN DÂN', 'Nơi nhận:'])
        t.match(read.all, part, `${how}: ${part}`)
      t.match(read.pages[0], /ngày 17 tháng 12 năm 2021/, how)
      t.match(read.all, /Nguyễn Văn Thử Nghiệm/, `${how}: who signs the decision of the period`)
      t.match(read.all, /1 Sở Anh 95,00 Hoàn thành xuất sắc 2 Sở Dung 84,00 Hoàn thành tốt/, how)
      t.match(read.all, /Kèm theo Quyết định số 02\/QĐ-VD ngày 17\/12\/2021/, how)
      t.ok(onEvery(read, /DỰ THẢO/) && onEvery(read, notice), `${how}: marks on every page`)
    }
  })

  t.test('the award list: collectives, then individuals', async (t) => {
    const propose = (body: object) =>
      reviewer.post('/award-proposals', { periodId, achievement: 'Thành tích <thử> & "nghiệm"', ...body })
    const person = {
      awardCode: 'BK_CA_NHAN',
      subject: 'individual',
      personName: 'Lê Thị Thử',
      personPosition: 'Chuyên viên',
    }
    await propose({ unitId: forms.binh.unitId, ...person })
    await propose({ unitId: forms.anh.unitId, awardCode: 'BK_TAP_THE', subject: 'collective' })
    const { docx, readings } = await open(t, reviewer, url('award-list'))
    await checkLayout(t, docx, readings, [portrait, landscape])
    for (const [how, read] of readings) {
      checkLetterhead(t, how, read, '12/TTr-SNV')
      t.match(read.all, /TỜ TRÌNH.*Kính gửi: Ủy ban nhân dân tỉnh Ví Dụ/, how)
      t.match(read.all, /Quyết định số 02\/QĐ-VD ngày 17\/12\/2021 của UBND Tỉnh \(thử nghiệm\)/, how)
      t.match(
        read.all,
        /I\. TẬP THỂ.*1 Sở Anh 95,00 Hoàn thành xuất sắc Bằng khen Thành tích <thử> & "nghiệm" II\. CÁ NHÂN.*1 Lê Thị Thử Chuyên viên Sở Bình/,
        how,
      )
      t.ok(onEvery(read, /DỰ THẢO/) && onEvery(read, notice), `${how}: nobody was put forward yet`)
    }
  })

  t.test('a unit gets its notice once the results are published, and nobody else’s', async (t) => {
    const officer = await as(['officer', forms.giang.unitId])
    const mine = `/submissions/${forms.giang.id}/papers/notice`
    t.match((await officer.get(mine)).data, { status: 409, code: 'wrong_state', detail: /chưa được công bố/ })
    await step(approver, 'publish')
    t.equal((await officer.get(`/submissions/${forms.anh.id}/papers/notice`)).statusCode, 404)
    const { docx, readings } = await open(t, officer, mine)
    await checkLayout(t, docx, readings, [portrait, landscape])
    for (const [how, read] of readings) {
      checkLetterhead(t, how, read, '12/TB-SNV')
      t.match(read.all, /THÔNG BÁO/, how)
      // 40 + 20 + 20 = 80; less 3 × 0,5 = 78,50.
      t.match(
        read.all,
        /tự chấm 80,00 .*thẩm định 78,50 .*phê duyệt 78,50 Xếp loại Hoàn thành tốt Thứ hạng trong khối 5/,
        how,
      )
      t.match(read.all, /30 × 20\/30 = 20,00/, `${how}: the arithmetic`)
      t.match(read.all, /P1 .*Theo kết quả kiểm tra/, `${how}: why it was adjusted`)
      t.ok(onEvery(read, notice), how)
      t.notMatch(read.all, 'DỰ THẢO', how)
    }
  })

  t.test('a unit that is not classified, or never handed in, is told so', async (t) => {
    const read = async (id: string) => {
      const { rawPayload } = await get(t, reviewer, `/submissions/${id}/papers/notice?format=pdf`)
      return readPdf(rawPayload).all
    }
    t.match(await read(forms.pham.id), /Xếp loại Không đủ điều kiện xếp loại Thứ hạng trong khối – .*khống chế: K2\./)
    t.match(await read(forms.em.id), /phê duyệt 0,00 Xếp loại Không hoàn thành Thứ hạng trong khối –/)
  })

  t.test('bad requests are refused at their place', async (t) => {
    const pointers = async (path: string, by = reviewer) => {
      const { statusCode, data } = await by.get(path)
      return [statusCode, ...data.errors.map(({ pointer }: { pointer: string }) => pointer)]
    }
    t.same(await pointers(url('minutes')), [400, '/params/paper'])
    t.same(await pointers(`/submissions/${forms.anh.id}/papers/report`), [400, '/params/paper'])
    t.same(await pointers(`${url('report')}?date=2021-02-30&number=1%2F2&format=odt`), [
      400,
      '/query/format',
      '/query/number',
      '/query/date',
    ])
    t.same(await pointers(`${url('report')}?signer=A`), [400, '/query/signer'])
    t.equal((await reviewer.get(`/periods/${test.deps.newId()}/papers/report`)).statusCode, 404)
    for (const role of ['jointReviewer', ['officer', forms.anh.unitId]] as const)
      t.equal((await (await as(role as 'auditor')).get(url('report'))).statusCode, 403)
  })
})

t.test('the form of one unit', { skip: unread }, async (t) => {
  const official = {
    ...smallPack,
    illustrative: false,
    decision: { number: '1/QĐ-VD', date: '2021-01-05', issuer: 'UBND Tỉnh' },
  }
  const test = await startReviewing(t, official)
  const { form, reviewed, as, reviewer } = test
  const anh = await reviewed(
    'Sở Anh',
    { A1: { level: 'TOT' }, A2: { numerator: '27', denominator: '30' }, B1: { value: true } },
    { B2: { points: '8' } },
  )
  const draft = await form('Sở Em', { A1: { level: 'TOT' } })
  const { docx, readings } = await open(t, reviewer, `/submissions/${anh.id}/papers/form`)
  await checkLayout(t, docx, readings, [landscape])
  for (const [how, read] of readings) {
    for (const part of ['SỞ ANH', nation, motto, 'PHỤ LỤC']) t.match(read.pages[0], part, `${how}: ${part}`)
    t.match(read.all, /Kèm theo Báo cáo số 12\/BC-…… ngày 05\/02\/2021 của Sở Anh/, how)
    t.match(read.all, /A2 Tỷ lệ hồ sơ đúng hạn 30 30 × 27\/30 = 27,00 27,00 27,00/, how)
    t.match(read.all, /Nơi nhận:.*THỦ TRƯỞNG|Nơi nhận:.*PHÓ GIÁM ĐỐC/, how)
    t.match(read.all, /TỔNG ĐIỂM 100 87,00 95,00/, how)
    t.match(read.all, /Tổng điểm tự chấm: 87,00; xếp loại: Hoàn thành tốt/, how)
    t.match(read.all, /Tổng điểm thẩm định: 95,00; xếp loại: Hoàn thành xuất sắc/, how)
    t.notMatch(read.all, /DỰ THẢO|MINH HỌA/, `${how}: handed in, of an official set`)
  }
  const officer = await as(['officer', draft.unitId])
  const own = readPdf((await get(t, officer, `/submissions/${draft.id}/papers/form?format=pdf`)).rawPayload)
  t.ok(onEvery(own, /DỰ THẢO/), 'until it is handed in it is a draft')
  t.match(own.pages[0], /…………, ngày tháng năm 2021/, 'room for the hand')
  t.equal((await reviewer.get(`/submissions/${draft.id}/papers/form`)).statusCode, 404, 'and its unit’s own')
  t.match((await officer.get(`/submissions/${draft.id}/papers/notice`)).data, { status: 409, code: 'wrong_state' })
})

t.test('a paper of many units is written beside the server, one after the other', { skip: unread }, async (t) => {
  const rows = Array.from({ length: 600 }, (_, i) => ({ cells: [String(i + 1), `Xã Thử ${i + 1}`] }))
  const columns = [
    { header: 'TT', width: 20, align: 'center' as const },
    { header: 'Đơn vị', width: 100, align: 'left' as const },
  ]
  const paper: Paper = {
    name: 'Danh sách',
    draft: true,
    notice: null,
    sections: [{ landscape: false, blocks: [{ kind: 'table', size: 12, columns, rows }] }],
  }
  const [pdf, docx] = await Promise.all([writePaper(paper, 'pdf'), writePaper(paper, 'docx')])
  const [converted] = await convert([docx], 'docx', 'pdf')
  for (const read of [readPdf(pdf), readPdf(converted!)]) {
    t.match(read.all, /1 Xã Thử 1 2 Xã Thử 2 .* 600 Xã Thử 600/)
    t.match(read.pages[1], /^ ?2 DỰ THẢO TT Đơn vị/, 'page number, mark and header on the next page')
  }
})
