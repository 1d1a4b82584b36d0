// The reason for a figure in one click: the page to print. And what preflight says to a unit whose
// form came back. Forms are those of test/reviews/forms.ts.

import t from 'tap'
import { match } from '../helpers/app.ts'
import { adjust, confirm, startReviews } from '../reviews/forms.ts'

t.test('the page that explains a score', async (t) => {
  const { reviewer, taken, decide, read } = await startReviews(t)
  const { id, officer } = await taken()
  const reason = 'Theo <b>biên bản</b> & "kiểm tra"'
  await decide(id, { A1: adjust({ points: '4.5', reason }), A2: confirm, B1: confirm, T1: confirm })
  await decide(id, { B2: adjust({ points: '8' }) })
  await reviewer.post(`/submissions/${id}/review/complete`, undefined, match((await read(id)).version))

  const page = await officer.get(`/submissions/${id}/score/explain?lane=review&format=html`)
  t.equal(page.statusCode, 200)
  t.equal(page.headers['content-type'], 'text/html; charset=utf-8')
  t.match(page.headers['content-security-policy'], /^default-src 'none'; style-src 'sha256-[^']+';/)
  const row = page.payload.split('\n').find((line) => line.includes('<td>A1</td>'))!
  t.match(row, /Ban hành kế hoạch/)
  t.match(row, /<td class="n">40<\/td>/)
  t.match(row, /<td class="n">4,50<\/td>/, 'the reason for 4,50 points')
  t.match(row, /Điều chỉnh: Người dùng reviewer, 09:00 ngày 20\/10\/2021/)
  t.match(row, 'Theo &#60;b&#62;biên bản&#60;/b&#62; &#38; &#34;kiểm tra&#34;', 'what people wrote is text')
  t.match(page.payload, /20\/30[^<]*20,00/, 'the arithmetic, with a decimal comma')
  t.match(page.payload, /Xác nhận: Người dùng reviewer/)
  // 4.50 + 20 + 20 + 8 + 2 = 54.50
  t.match(page.payload, /TỔNG ĐIỂM: 54,50/)
  t.match(page.payload, /minh họa/i, 'says that the set is illustrative')
  t.notMatch(page.payload, /<script|<b>/)
  const own = (await officer.get(`/submissions/${id}/score/explain?format=html`)).payload
  t.notMatch(own, /Điều chỉnh/, 'the lane of the unit shows no decision')
  const english = await officer.get(`/submissions/${id}/score/explain?lane=review&format=html`, {
    'accept-language': 'en',
  })
  t.match(english.payload, /<td class="n">4\.50<\/td>/)
})

t.test('preflight of a form that came back', async (t) => {
  const { reviewer, taken, read } = await startReviews(t)
  const { id, officer } = await taken()
  const preflight = async () => (await officer.get(`/submissions/${id}/preflight`)).data
  // 66.00: 4 points to HOAN_THANH_TOT, from 70.
  t.match(await preflight(), {
    total: '66.00',
    nextLevel: { level: 'HOAN_THANH_TOT', label: 'Hoàn thành tốt', missing: '4.00' },
    sinceReturn: null,
  })
  const criteria = [
    { code: 'A1', reason: 'Thiếu kế hoạch' },
    { code: 'A2', reason: 'Sai số liệu' },
  ]
  const note = { reason: 'Đề nghị bổ sung', until: '2021-10-25T17:00:00+07:00', criteria }
  await reviewer.post(`/submissions/${id}/review/return`, note, match((await read(id)).version))
  const save = (answers: object, version: number) =>
    officer.patch(`/submissions/${id}/answers`, { answers }, match(version))
  await save({ A1: { level: 'KEM' } }, 3)
  await save({ A1: { level: 'TOT' } }, 4)
  const { sinceReturn, total, nextLevel } = await preflight()
  t.match(sinceReturn, {
    reason: 'Đề nghị bổ sung',
    criteria: [
      { code: 'A1', changed: true },
      { code: 'A2', changed: false },
    ],
    changes: [{ code: 'A1', part: 'answer', before: { level: 'KHA' }, after: { level: 'TOT' } }],
  })
  t.equal(sinceReturn.changes.length, 1, 'each thing once')
  // 40 + 20 + 20 + 2 = 82; from 90 on: 8 more.
  t.match({ total, nextLevel }, { total: '82.00', nextLevel: { level: 'HOAN_THANH_XUAT_SAC', missing: '8.00' } })
})
