// Where the content of evidence lies: in a directory or in an S3 store, the same to whoever uploads,
// downloads, verifies and sweeps.

import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import S3rver from '@20minutes/s3rver'
import t, { type Test } from 'tap'
import { sweepEvidence } from '../../src/evidence/sweep.ts'
import { verifyEvidence } from '../../src/evidence/verify.ts'
import { match, startApp } from '../helpers/app.ts'
import { formOf, formType } from '../helpers/form.ts'
import { makePeriod, makePublishedSet, makeSubmission, makeUnit } from '../helpers/make.ts'

const bucket = 'tai-lieu-thu-nghiem'
process.env.AWS_ACCESS_KEY_ID = process.env.AWS_SECRET_ACCESS_KEY = 'S3RVER'

const content = (text: string) => Buffer.from(`%PDF-1.4\n% ${text}\n%%EOF\n`)
const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

async function startStore(t: Test) {
  const directory = mkdtempSync(join(tmpdir(), 'dan-van-s3-'))
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    allowMismatchedSignatures: true,
    directory,
    configureBuckets: [{ name: bucket }],
  })
  const { port } = await server.run()
  let open = true
  const close = async () => {
    if (open) await server.close()
    open = false
  }
  t.teardown(async () => {
    await close()
    rmSync(directory, { recursive: true, force: true })
  })
  return { env: { EVIDENCE_S3_BUCKET: bucket, EVIDENCE_S3_ENDPOINT: `http://127.0.0.1:${port}` }, close }
}

async function start(t: Test, env: Record<string, string> = {}) {
  const test = await startApp(t, { env, time: new Date().toISOString() })
  const { deps, as } = test
  const setId = await makePublishedSet(deps)
  const unitId = await makeUnit(deps)
  const officer = await as(['officer', unitId])
  const soon = new Date(Date.now() + 86_400_000 * 5)
  const periodId = await makePeriod(deps, setId, { selfAssessmentDueAt: soon, reviewDueAt: soon, appealDueAt: soon })
  const id = await makeSubmission(deps, { periodId, unitId, setId, userId: officer.userId })
  const url = `/submissions/${id}/evidence`
  const upload = (bytes: Buffer, codes = 'A1') =>
    officer.post(url, formOf(['codes', codes], ['file', ['ke-hoach.pdf', bytes]]), formType)
  const stored = async () => {
    const found: string[] = []
    for await (const { sha256 } of deps.files.list()) found.push(sha256)
    return found.sort()
  }
  const inDays = (days: number) => test.setClock(new Date(Date.now() + days * 86_400_000).toISOString())
  return { ...test, officer, url, id, upload, stored, inDays }
}

for (const where of ['a directory', 'an S3 store'])
  t.test(where, async (t) => {
    const { deps, officer, url, upload, stored, inDays } = await start(
      t,
      where === 'an S3 store' ? (await startStore(t)).env : {},
    )
    const [one, two] = [content('một'), content('hai')]

    t.test('gives back what it was given, and keeps the same content once', async (t) => {
      const first = await upload(one)
      const second = await upload(one, 'A2')
      t.same([first.statusCode, second.statusCode], [201, 201], first.payload)
      for (const { data } of [first, second])
        t.same((await officer.get(`/evidence/${data.id}/content`)).rawPayload, one)
      t.same(await stored(), [hashOf(one)])
      t.equal((await officer.delete(`/evidence/${second.data.id}`)).statusCode, 204)
      t.same((await officer.get(`/evidence/${first.data.id}/content`)).rawPayload, one, 'the other row still has it')
    })

    t.test('verifies what it holds', async (t) => {
      t.match(await verifyEvidence(deps), { rows: 1, contents: 1, faults: [] })
    })

    t.test('is swept of what nothing refers to, a day later, and of nothing else', async (t) => {
      await deps.files.put(Readable.from([two]))
      t.equal(await sweepEvidence(deps), 0, 'it may belong to an upload that is not finished')
      t.equal((await upload(two)).statusCode, 201)
      const orphan = content('mồ côi')
      await deps.files.put(Readable.from([orphan]))
      inDays(2)
      t.equal(await sweepEvidence(deps), 1)
      t.same(await stored(), [hashOf(one), hashOf(two)].sort())
      t.equal(await sweepEvidence(deps), 0)
    })

    t.test('keeps what was removed from a form, as long as the audit log tells of it', async (t) => {
      inDays(0)
      const { data } = await upload(content('rút lại'))
      t.equal((await officer.delete(`/evidence/${data.id}`)).statusCode, 204)
      inDays(3)
      t.equal(await sweepEvidence(deps), 0)
    })

    t.test('names what is missing', async (t) => {
      await deps.files.remove(hashOf(one))
      const { faults } = await verifyEvidence(deps)
      t.match(faults, [{ fault: 'missing', sha256: hashOf(one), unitName: 'Sở Thử nghiệm', fileName: 'ke-hoach.pdf' }])
      const [{ id }] = (await officer.get(url)).data.items.filter((item: any) => item.sha256 === hashOf(one))
      t.match((await officer.get(`/evidence/${id}/content`)).data, { status: 500, detail: /thất lạc/ })
    })
  })

t.test('a damaged file is named; what killed processes left is tidied', async (t) => {
  const { deps, upload, inDays } = await start(t)
  const bytes = content('sẽ hỏng')
  await upload(bytes)
  const directory = join(deps.config.dataDir, 'evidence')
  writeFileSync(join(directory, hashOf(bytes).slice(0, 2), hashOf(bytes)), 'hỏng')
  t.match((await verifyEvidence(deps)).faults, [{ fault: 'damaged', sha256: hashOf(bytes) }])
  const left = join(directory, 'cua-tien-trinh-da-chet.tmp')
  writeFileSync(left, 'dở dang')
  utimesSync(left, new Date(), new Date())
  inDays(2)
  await sweepEvidence(deps)
  t.throws(() => rmSync(left), { code: 'ENOENT' })
})

t.test('a store that is away: 503, no row, and on again without a restart', async (t) => {
  const store = await startStore(t)
  const { officer, upload, url, id } = await start(t, store.env)
  const kept = await upload(content('một'))
  t.equal(kept.statusCode, 201)
  await store.close()
  for (const answer of [await upload(content('hai')), await officer.get(`/evidence/${kept.data.id}/content`)])
    t.match([answer.statusCode, answer.data.code, answer.headers['retry-after']], [503, 'unavailable', '30'])
  t.equal((await officer.get(url)).data.items.length, 1)
  const saved = await officer.patch(`/submissions/${id}/answers`, { answers: { A1: { level: 'KEM' } } }, match(2))
  t.equal(saved.statusCode, 200, 'answers are saved all the same')
})
