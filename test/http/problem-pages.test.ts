import t from 'tap'
import { guideTo, problemCatalogue } from '../../src/http/problem-guide.ts'
import { startApp } from '../helpers/app.ts'

t.test('the page at the type of a problem', async (t) => {
  const { anonymous } = await startApp(t, { env: { PUBLIC_URL: 'https://danvan.example' } })

  t.test('is where its type points', async (t) => {
    const { data: problem } = await anonymous.get('/me')
    t.equal(problem.type, 'https://danvan.example/problems/unauthenticated')
    const page = await anonymous.get('/problems/unauthenticated', { accept: 'text/html' })
    t.equal(page.statusCode, 200)
    t.match(page.payload, '<h1>Cần đăng nhập</h1>')
    t.match(page.payload, '<html lang="vi">')
    t.match(page.payload, 'POST /auth/token')
    t.match(page.headers['content-security-policy'], /default-src 'none'; style-src 'sha256-/)
  })

  t.test('speaks English when asked, and JSON to programs', async (t) => {
    const page = await anonymous.get('/problems/stale_version', { 'accept-language': 'en' })
    t.match(page.payload, '<h1>Changed since it was last read</h1>')
    t.match(page.payload, '<html lang="en">')
    const { data } = await anonymous.get('/problems/stale_version', { accept: 'application/json' })
    t.match(data, { code: 'stale_version', status: 412, title: /Dữ liệu/, whatToDo: /If-Match/ })
    t.match(data.example, { type: data.type, code: 'stale_version' })
  })

  t.test('is listed with all others', async (t) => {
    const index = await anonymous.get('/problems')
    for (const code of problemCatalogue.keys()) t.match(index.payload, `href="problems/${code}"`)
    t.equal((await anonymous.get('/problems', { accept: 'application/json' })).data.items.length, problemCatalogue.size)
    t.equal((await anonymous.get('/problems/khong-co')).statusCode, 404)
  })
})

t.test('every problem says what it means and what to do', async (t) => {
  for (const code of problemCatalogue.keys()) t.ok(guideTo(code), `${code} has a guide in src/http/problem-guide.ts`)
})
