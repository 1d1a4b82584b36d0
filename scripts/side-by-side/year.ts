// A short year of one unit: filled in, submitted, returned, submitted again, reviewed, appealed, finalised, published;
// then the units are reorganised. With the criteria of the year from end to end (test/e2e).

import { readFileSync } from 'node:fs'
import type { openCallers, Person } from './callers.ts'
import { playReorganisation } from './reorganisation.ts'

const password = 'mat-khau-thu-nghiem'
const units = [
  'scheme,code,name,unit_type,block,parent_code,valid_from',
  'own,M1,Sở Minh Họa Một,SO_NGANH,KHOI_1,,2021-01-01',
  'own,M2,Sở Minh Họa Hai,SO_NGANH,KHOI_1,,2021-01-01',
  'own,SNV,Sở Nội vụ Minh Họa,SO_NGANH,KHOI_2,,2021-01-01',
].join('\n')
const decision = {
  number: '02/QĐ-VD',
  date: '2021-12-17',
  issuer: 'UBND Tỉnh (minh họa)',
  signer: 'Nguyễn Văn Minh Họa',
}
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()

export async function playYear({ arrive, firstAdmin }: ReturnType<typeof openCallers>): Promise<void> {
  const admin = await firstAdmin()
  await admin.send('POST', '/units/import', units)
  const unitId = async (code: string) => (await admin.get(`/units?q=${code}`)).items[0]!.id
  const [unit, other, home] = [await unitId('M1'), await unitId('M2'), await unitId('SNV')]
  const person = async (role: string, at?: string) => {
    const email = `${role}-${at ?? ''}${Math.random().toString(36).slice(2)}@thu-nghiem.example`
    await admin.send('POST', '/users', { email, name: role, password, roles: [{ role, ...(at && { unitId: at }) }] })
    return arrive(email, password)
  }
  const officer = await person('officer', unit)
  const [reviewer, second] = [await person('reviewer', home), await person('reviewer', home)]
  const approver = await person('approver')

  const pack = readFileSync('test/e2e/pack.yaml', 'utf8')
  const set = await admin.send('POST', '/criteria-sets', pack)
  await admin.send('POST', `/criteria-sets/${set.id}/publish`, undefined, set.version)
  const period = await admin.send('POST', '/periods', {
    year: new Date().getFullYear(),
    name: 'Kỳ hai phiên bản',
    criteriaSets: { SO_NGANH: set.id },
    unitRule: { unitIds: [unit] },
    selfAssessmentDueAt: inDays(10),
    reviewDueAt: inDays(20),
    appealDueAt: inDays(30),
    lateSubmissionAllowed: true,
    holidays: [],
  })
  const step = async (who: Person, action: string, body?: object) => {
    const { version } = await who.get(`/periods/${period.id}`)
    return who.send('POST', `/periods/${period.id}/${action}`, body, version)
  }
  await step(admin, 'open')

  const { id } = (await officer.get(`/submissions?periodId=${period.id}`)).items[0]!
  const act = async (who: Person, method: 'POST' | 'PUT' | 'PATCH', action: string, body?: unknown) => {
    const { version } = await who.get(`/submissions/${id}`)
    return who.send(method, `/submissions/${id}/${action}`, body, version)
  }
  for (const answers of [
    { A1: { level: 'KHA' }, A2: { numerator: '17', denominator: '23' } },
    { A3: { count: 3 }, B1: { notApplicable: true, reason: 'Không phát sinh hồ sơ' } },
    { B2: { items: ['BANG', 'MANG', 'SO'] }, T1: { count: 1 } },
  ])
    await act(officer, 'PATCH', 'answers', { answers })
  const paper = new FormData()
  paper.append('codes', 'A1')
  paper.append('file', new Blob(['%PDF-1.7\nMinh họa'], { type: 'application/pdf' }), 'ke-hoach.pdf')
  const evidence = await officer.send('POST', `/submissions/${id}/evidence`, paper)
  await officer.get(`/evidence/${evidence.id}/content`)
  await officer.get(`/submissions/${id}/preflight`)
  await act(officer, 'POST', 'submit')

  const decide = async (decisions: Record<string, object>) => {
    for (const [code, given] of Object.entries(decisions)) await act(reviewer, 'PUT', `review/decisions/${code}`, given)
  }
  const confirm = { decision: 'confirm' }
  await act(reviewer, 'POST', 'review', {})
  await decide({ A1: confirm, A2: confirm, A3: confirm, B2: confirm })
  const criteria = [{ code: 'B1', reason: 'Hệ thống một cửa ghi nhận 1.000 hồ sơ' }]
  await act(reviewer, 'POST', 'review/return', { reason: 'Đề nghị báo cáo số liệu', until: inDays(12), criteria })
  await act(officer, 'PATCH', 'answers', { answers: { B1: { numerator: '957', denominator: '1000' } } })
  await act(officer, 'POST', 'submit')
  await act(reviewer, 'POST', 'review', {})
  await decide({ B1: confirm, T1: confirm, C2: { decision: 'adjust', answer: { points: '12.5' }, reason: 'Kiểm tra' } })
  await act(reviewer, 'POST', 'review/complete')

  const items = [{ code: 'A1', reason: 'Kế hoạch ban hành đúng hạn' }]
  const appeal = await act(officer, 'POST', 'appeals', { items })
  const outcomes = [{ code: 'A1', outcome: 'accepted', answer: { level: 'TOT' }, reason: 'Ban hành đúng hạn' }]
  await second.send('POST', `/appeals/${appeal.id}/resolve`, { outcomes }, appeal.version)
  await step(admin, 'close')
  await step(approver, 'finalize', { decision })
  await step(approver, 'publish')

  for (const path of [`/submissions/${id}/score?lane=final`, `/submissions/${id}/history`, `/submissions/${id}/rounds`])
    await officer.get(path)
  const of = `/periods/${period.id}`
  const readPeriod = async () => {
    for (const path of ['results', 'progress', 'statistics', 'award-candidates']) await reviewer.get(`${of}/${path}`)
  }
  await readPeriod()

  await playReorganisation(admin, [unit, other], home)
  const heir = await unitId('MHN')
  const successor = await person('officer', heir)
  for (const path of [`/units/${heir}/lineage`, `/units/${heir}/trend`, `/units/${unit}/trend`, '/submissions'])
    await successor.get(path)
  await readPeriod()
  for (const path of ['/audit-log?limit=200', '/events?limit=200', '/users?limit=200', '/units']) await admin.get(path)
}
