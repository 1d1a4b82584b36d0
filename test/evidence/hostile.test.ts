// Files that are not what they say, names that lead elsewhere, viruses: refused, or harmless to
// whoever downloads them.

import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { createServer, type AddressInfo, type Server } from 'node:net'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import t, { type Test } from 'tap'
import { ZipFile } from 'yazl'
import { startApp } from '../helpers/app.ts'
import { formOf, formType } from '../helpers/form.ts'
import { makePeriod, makePublishedSet, makeSubmission, makeUnit } from '../helpers/make.ts'

const pdf = Buffer.from('%PDF-1.4\n% bịa ra để kiểm thử\n%%EOF\n')
const html = Buffer.from('<html><script>alert(document.cookie)</script></html>')
const eicarLike = Buffer.from('%PDF-1.4\nVIRUS-THU-NGHIEM\n')

/** An archive with these parts; an object names their contents. */
function zipOf(...parts: (string | Record<string, string>)[]): Promise<Buffer> {
  const contents = parts.map((part) => (typeof part === 'string' ? { [part]: '<xml/>' } : part))
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(Object.assign({}, ...contents) as Record<string, string>))
    zip.addBuffer(Buffer.from(content), name)
  zip.end()
  return buffer(zip.outputStream)
}

async function start(t: Test, env: Record<string, string> = {}) {
  const { deps, as } = await startApp(t, { env })
  const setId = await makePublishedSet(deps)
  const unitId = await makeUnit(deps)
  const officer = await as(['officer', unitId])
  const periodId = await makePeriod(deps, setId)
  const id = await makeSubmission(deps, { periodId, unitId, setId, userId: officer.userId })
  const url = `/submissions/${id}/evidence`
  const upload = (name: string, content: Buffer) =>
    officer.post(url, formOf(['codes', 'A1'], ['file', [name, content]]), formType)
  const stored = () => {
    const found = readdirSync(join(deps.config.dataDir), { recursive: true, withFileTypes: true })
    return found.filter((entry) => entry.isFile() && entry.parentPath.includes('evidence')).length
  }
  const listed = async () => (await officer.get(url)).data.items.length as number
  return { deps, officer, upload, stored, listed }
}

t.test('what is not what its name says is refused, and nothing of it is kept', async (t) => {
  const { upload, stored, listed } = await start(t)
  const docx = ['[Content_Types].xml', 'word/document.xml']
  const xlsx = ['[Content_Types].xml', 'xl/workbook.xml']
  for (const [name, content] of [
    ['trang.pdf', html],
    ['anh.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['chuong-trinh.pdf', Buffer.from('MZ\x90\0')],
    ['sau-mot-chut.pdf', Buffer.concat([html, pdf])],
    ['ke-hoach.pdf.html', pdf],
    ['ke-hoach.svg', html],
    ['ke-hoach.docx', pdf],
    ['ke-hoach.docx', await zipOf('index.html')],
    ['ke-hoach.docx', await zipOf(...xlsx)],
    ['so-lieu.xlsx', await zipOf(...docx)],
    [
      'co-macro.docx',
      await zipOf(...docx, { '[Content_Types].xml': '<Override ContentType="application/vnd.ms-office.vbaProject"/>' }),
    ],
    ['so-lieu.xlsm', await zipOf(...xlsx)],
    ['bi-cat.docx', (await zipOf(...docx)).subarray(0, 60)],
  ] as const) {
    const refused = await upload(name, content)
    t.match([refused.statusCode, refused.data.code], [415, 'unsupported_media_type'], name)
  }
  t.same([stored(), await listed()], [0, 0])
  t.equal((await upload('ke-hoach.docx', await zipOf(...docx))).statusCode, 201, 'the real ones are taken')
  t.equal((await upload('so-lieu.xlsx', await zipOf(...xlsx))).statusCode, 201)
})

t.test('a PDF that is a web page as well is only ever downloaded', async (t) => {
  const { upload, officer } = await start(t)
  const { data } = await upload('ke-hoach.pdf', Buffer.concat([pdf, html]))
  const { headers } = await officer.get(`/evidence/${data.id}/content`)
  t.match(headers, {
    'content-type': 'application/pdf',
    'content-disposition': /^attachment;/,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  })
})

t.test('names lead nowhere and add no header', async (t) => {
  const { deps, upload, officer } = await start(t)
  for (const [given, kept] of [
    ['../../../etc/passwd.pdf', 'passwd.pdf'],
    ['..\\\\..\\\\windows\\\\system.pdf', 'system.pdf'],
    ['/etc/cron.d/x.pdf', 'x.pdf'],
    ['a\u202efdp.exe.pdf', 'afdp.exe.pdf'],
    ['CON.pdf', 'CON.pdf'],
    [`${'a'.repeat(149)}😀${'b'.repeat(100)}.pdf`, `${'a'.repeat(149)}😀…${'b'.repeat(36)}.pdf`],
    [`${'a'.repeat(300)}.pdf`, `${'a'.repeat(150)}…${'a'.repeat(36)}.pdf`],
  ] as const) {
    const { statusCode, data, payload } = await upload(given, pdf)
    t.equal(statusCode, 201, payload)
    t.equal(data.fileName, kept)
    const { headers } = await officer.get(`/evidence/${data.id}/content`)
    t.match(headers['content-disposition'], /^attachment; filename="[^"\r\n\\/]*"; filename\*=UTF-8''[\w%.!~*()-]*$/)
  }
  const names = readdirSync(join(deps.config.dataDir, 'evidence'), { recursive: true, encoding: 'utf8' })
  t.ok(
    names.every((name) => /^[0-9a-f]{2}(\/[0-9a-f]{64})?$/.test(name)),
    'on the disk a file is named by its content',
  )
  for (const path of ['..%2f..%2fjwt-secret', '....//jwt-secret', '%00'])
    t.equal((await officer.get(`/evidence/${path}/content`)).statusCode >= 400, true, path)
})

const findVirus = (content: string): string => (content.includes('VIRUS') ? 'Thu.Nghiem FOUND' : 'OK')

/** Speaks as clamd does: finds "VIRUS-THU-NGHIEM"; counts what it was sent. */
async function startClamd(t: Test, answer = findVirus) {
  const seen: string[] = []
  const server: Server = createServer((socket) => {
    let received = Buffer.alloc(0)
    socket.on('error', () => {})
    socket.on('data', (data) => {
      received = Buffer.concat([received, data])
      const command = 'zINSTREAM\0'
      if (received.length < command.length) return
      const chunks: Buffer[] = []
      for (let at = command.length; at + 4 <= received.length;) {
        const length = received.readUInt32BE(at)
        if (length === 0) {
          const content = Buffer.concat(chunks).toString('latin1')
          seen.push(content)
          return socket.end(`stream: ${answer(content)}\0`)
        }
        chunks.push(received.subarray(at + 4, at + 4 + length))
        at += 4 + length
      }
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.teardown(() => server.close())
  return { seen, env: { CLAMAV_SOCKET: `127.0.0.1:${(server.address() as AddressInfo).port}` } }
}

t.test('with a virus scanner', async (t) => {
  t.test('clean files are kept, infected ones are not', async (t) => {
    const clamd = await startClamd(t)
    const { upload, stored, listed } = await start(t, clamd.env)
    const large = Buffer.concat([pdf, Buffer.alloc(500_000, 'x')])
    t.equal((await upload('ke-hoach.pdf', large)).statusCode, 201)
    t.equal(clamd.seen[0]!.length, large.length, 'the scanner saw all of it')
    const infected = await upload('ke-hoach.pdf', eicarLike)
    t.match([infected.statusCode, infected.data.code], [422, 'infected_file'])
    t.same([stored(), await listed()], [1, 1])
  })

  t.test('a scanner that answers early and hangs up is heard', async (t) => {
    const server = createServer((socket) => {
      socket.on('error', () => {})
      socket.once('data', () => socket.end('stream: Thu.Nghiem FOUND\0'))
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    t.teardown(() => server.close())
    const { upload, stored } = await start(t, { CLAMAV_SOCKET: `127.0.0.1:${(server.address() as AddressInfo).port}` })
    const refused = await upload('ke-hoach.pdf', Buffer.concat([pdf, Buffer.alloc(4_000_000)]))
    t.match([refused.statusCode, stored()], [422, 0], refused.payload)
  })

  t.test('a scanner that is away, or fails, lets nothing through', async (t) => {
    const clamd = await startClamd(t, () => 'INSTREAM size limit exceeded. ERROR')
    for (const env of [clamd.env, { CLAMAV_SOCKET: '127.0.0.1:1' }, { CLAMAV_SOCKET: '/khong/co/clamd.sock' }]) {
      const { upload, stored } = await start(t, env)
      const refused = await upload('ke-hoach.pdf', pdf)
      t.match([refused.statusCode, refused.data.code, refused.headers['retry-after']], [503, 'unavailable', '60'])
      t.equal(stored(), 0)
    }
  })
})
